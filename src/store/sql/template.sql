-- template.sql: statements of templates; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: template-get
SELECT id, row_version, key, name, kind
  FROM template
 WHERE id = $1;

-- name: template-all
SELECT id, row_version, key, name, kind
  FROM template
 ORDER BY id;

-- name: template-insert
INSERT INTO template
       (id, row_version, key, name, kind, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: template-update
UPDATE template
   SET row_version = $1, key = $2, name = $3, kind = $4, search_key = $5, sort_key = $6
 WHERE id = $7
   AND row_version = $8
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
