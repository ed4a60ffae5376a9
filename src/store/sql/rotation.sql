-- rotation.sql: statements of rotations; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: rotation-get
SELECT id, row_version, year, unit, note, from_date
  FROM rotation
 WHERE id = $1;

-- name: rotation-all
SELECT id, row_version, year, unit, note, from_date
  FROM rotation
 ORDER BY id;

-- name: rotation-by-unit
SELECT id, row_version, year, unit, note, from_date
  FROM rotation
 WHERE unit = $1
 ORDER BY from_date, id;

-- name: rotation-insert
INSERT INTO rotation
       (id, row_version, year, unit, note, from_date)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: rotation-update
UPDATE rotation
   SET row_version = $1, year = $2, unit = $3, note = $4, from_date = $5
 WHERE id = $6
   AND row_version = $7
RETURNING row_version;

-- name: rotation-delete
DELETE FROM rotation
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
