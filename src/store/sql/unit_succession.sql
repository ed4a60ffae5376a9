-- unit_succession.sql: statements of unit successions; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: unit_succession-get
SELECT id, row_version, predecessor, successor, kind, share, on_date, note
  FROM unit_succession
 WHERE id = $1;

-- name: unit_succession-all
SELECT id, row_version, predecessor, successor, kind, share, on_date, note
  FROM unit_succession
 ORDER BY id;

-- name: unit_succession-by-predecessor
SELECT id, row_version, predecessor, successor, kind, share, on_date, note
  FROM unit_succession
 WHERE predecessor = $1
 ORDER BY id;

-- name: unit_succession-by-successor
SELECT id, row_version, predecessor, successor, kind, share, on_date, note
  FROM unit_succession
 WHERE successor = $1
 ORDER BY id;

-- name: unit_succession-insert
INSERT INTO unit_succession
       (id, row_version, predecessor, successor, kind, share, on_date, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: unit_succession-update
UPDATE unit_succession
   SET row_version = $1, predecessor = $2, successor = $3, kind = $4, share = $5, on_date = $6, note = $7
 WHERE id = $8
   AND row_version = $9
RETURNING row_version;

-- name: unit_succession-delete
DELETE FROM unit_succession
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
