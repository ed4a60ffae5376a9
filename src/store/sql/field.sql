-- field.sql: statements of fields; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: field-get
SELECT id, row_version, code, name, position
  FROM field
 WHERE id = $1;

-- name: field-all
SELECT id, row_version, code, name, position
  FROM field
 ORDER BY id;

-- name: field-insert
INSERT INTO field
       (id, row_version, code, name, position, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: field-update
UPDATE field
   SET row_version = $1, code = $2, name = $3, position = $4, search_key = $5, sort_key = $6
 WHERE id = $7
   AND row_version = $8
RETURNING row_version;

-- name: field-delete
DELETE FROM field
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: field-keys
SELECT id, search_key, sort_key
  FROM field
 ORDER BY id;

-- name: field-set-keys
UPDATE field
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
