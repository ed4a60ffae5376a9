-- template.sql: statements of templates; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: template-get
SELECT id, row_version, key, name
  FROM template
 WHERE id = $1;

-- name: template-all
SELECT id, row_version, key, name
  FROM template
 ORDER BY id;

-- name: template-insert
INSERT INTO template
       (id, row_version, key, name, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: template-update
UPDATE template
   SET row_version = $1, key = $2, name = $3, search_key = $4, sort_key = $5
 WHERE id = $6
   AND row_version = $7
RETURNING row_version;

-- name: template-delete
DELETE FROM template
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: template-keys
SELECT id, search_key, sort_key
  FROM template
 ORDER BY id;

-- name: template-set-keys
UPDATE template
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
