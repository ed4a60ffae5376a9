-- commitment_unit.sql: statements of commitment units; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: commitment_unit-get
SELECT id, row_version, commitment, unit, position
  FROM commitment_unit
 WHERE id = $1;

-- name: commitment_unit-all
SELECT id, row_version, commitment, unit, position
  FROM commitment_unit
 ORDER BY id;

-- name: commitment_unit-by-commitment
SELECT id, row_version, commitment, unit, position
  FROM commitment_unit
 WHERE commitment = $1
 ORDER BY position, id;

-- name: commitment_unit-by-unit
SELECT id, row_version, commitment, unit, position
  FROM commitment_unit
 WHERE unit = $1
 ORDER BY position, id;

-- name: commitment_unit-insert
INSERT INTO commitment_unit
       (id, row_version, commitment, unit, position)
VALUES ($1, $2, $3, $4, $5);

-- name: commitment_unit-update
UPDATE commitment_unit
   SET row_version = $1, commitment = $2, unit = $3, position = $4
 WHERE id = $5
   AND row_version = $6
RETURNING row_version;

-- name: commitment_unit-delete
DELETE FROM commitment_unit
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
