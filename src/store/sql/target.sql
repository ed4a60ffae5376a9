-- target.sql: statements of targets; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: target-get
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE id = $1;

-- name: target-all
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 ORDER BY id;

-- name: target-by-indicator
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE indicator = $1
 ORDER BY from_date, id;

-- name: target-by-agreement
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE agreement = $1
 ORDER BY from_date, id;

-- name: target-by-unit
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE unit = $1
 ORDER BY from_date, id;

-- name: target-insert
INSERT INTO target
       (id, row_version, indicator, agreement, unit, from_date, to_date, value, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: target-update
UPDATE target
   SET row_version = $1, indicator = $2, agreement = $3, unit = $4, from_date = $5, to_date = $6, value = $7,
       note = $8
 WHERE id = $9
   AND row_version = $10
RETURNING row_version;

-- name: target-delete
DELETE FROM target
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: target-between
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE from_date >= $1
   AND to_date <= $2
 ORDER BY from_date, id;

-- name: target-over
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE from_date = $1
   AND to_date = $2
 ORDER BY id;

-- name: target-between-of-unit
SELECT id, row_version, indicator, agreement, unit, from_date, to_date, value, note
  FROM target
 WHERE from_date BETWEEN $1 AND $2
   AND to_date <= $2
   AND unit IS $3
 ORDER BY from_date, id;
