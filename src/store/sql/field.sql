-- field.sql: statements of fields; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: field-get
SELECT id, row_version, code, name, position, valid_to
  FROM field
 WHERE id = $1;

-- name: field-all
SELECT id, row_version, code, name, position, valid_to
  FROM field
 ORDER BY id;

-- name: field-insert
INSERT INTO field
       (id, row_version, code, name, position, valid_to, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: field-update
UPDATE field
   SET row_version = $1, code = $2, name = $3, position = $4, valid_to = $5, search_key = $6, sort_key = $7
 WHERE id = $8
   AND row_version = $9
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
