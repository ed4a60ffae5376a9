-- unit_report.sql: statements of unit reports; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: unit_report-get
SELECT id, row_version, period, unit, received_date, note
  FROM unit_report
 WHERE id = $1;

-- name: unit_report-all
SELECT id, row_version, period, unit, received_date, note
  FROM unit_report
 ORDER BY id;

-- name: unit_report-by-period
SELECT id, row_version, period, unit, received_date, note
  FROM unit_report
 WHERE period = $1
 ORDER BY id;

-- name: unit_report-by-unit
SELECT id, row_version, period, unit, received_date, note
  FROM unit_report
 WHERE unit = $1
 ORDER BY id;

-- name: unit_report-insert
INSERT INTO unit_report
       (id, row_version, period, unit, received_date, note)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: unit_report-update
UPDATE unit_report
   SET row_version = $1, period = $2, unit = $3, received_date = $4, note = $5
 WHERE id = $6
   AND row_version = $7
RETURNING row_version;

-- name: unit_report-delete
DELETE FROM unit_report
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
