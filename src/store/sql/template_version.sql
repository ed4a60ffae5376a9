-- template_version.sql: statements of template versions; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: template_version-get
SELECT id, row_version, template, number, made_date, body
  FROM template_version
 WHERE id = $1;

-- name: template_version-all
SELECT id, row_version, template, number, made_date, body
  FROM template_version
 ORDER BY id;

-- name: template_version-by-template
SELECT id, row_version, template, number, made_date, body
  FROM template_version
 WHERE template = $1
 ORDER BY id;

-- name: template_version-insert
INSERT INTO template_version
       (id, row_version, template, number, made_date, body)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: template_version-update
UPDATE template_version
   SET row_version = $1, template = $2, number = $3, made_date = $4, body = $5
 WHERE id = $6
   AND row_version = $7
RETURNING row_version;

-- name: template_version-delete
DELETE FROM template_version
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
