-- clause.sql: statements of clauses; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: clause-get
SELECT id, row_version, agreement, parent, position, kind, text
  FROM clause
 WHERE id = $1;

-- name: clause-all
SELECT id, row_version, agreement, parent, position, kind, text
  FROM clause
 ORDER BY id;

-- name: clause-by-agreement
SELECT id, row_version, agreement, parent, position, kind, text
  FROM clause
 WHERE agreement = $1
 ORDER BY position, id;

-- name: clause-by-parent
SELECT id, row_version, agreement, parent, position, kind, text
  FROM clause
 WHERE parent = $1
 ORDER BY position, id;

-- name: clause-insert
INSERT INTO clause
       (id, row_version, agreement, parent, position, kind, text, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: clause-update
UPDATE clause
   SET row_version = $1, agreement = $2, parent = $3, position = $4, kind = $5, text = $6, search_key = $7,
       sort_key = $8
 WHERE id = $9
   AND row_version = $10
RETURNING row_version;

-- name: clause-delete
DELETE FROM clause
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: clause-keys
SELECT id, search_key, sort_key
  FROM clause
 ORDER BY id;

-- name: clause-set-keys
UPDATE clause
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
