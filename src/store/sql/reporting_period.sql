-- reporting_period.sql: statements of reporting periods; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: reporting_period-get
SELECT id, row_version, from_date, to_date, deadline, closed_date, reopen_reason, note
  FROM reporting_period
 WHERE id = $1;

-- name: reporting_period-all
SELECT id, row_version, from_date, to_date, deadline, closed_date, reopen_reason, note
  FROM reporting_period
 ORDER BY id;

-- name: reporting_period-insert
INSERT INTO reporting_period
       (id, row_version, from_date, to_date, deadline, closed_date, reopen_reason, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: reporting_period-update
UPDATE reporting_period
   SET row_version = $1, from_date = $2, to_date = $3, deadline = $4, closed_date = $5, reopen_reason = $6, note = $7
 WHERE id = $8
   AND row_version = $9
RETURNING row_version;

-- name: reporting_period-delete
DELETE FROM reporting_period
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
