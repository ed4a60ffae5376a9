-- clause.sql: statements of clauses; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: clause-get
SELECT id, row_version, agreement, parent, position, kind, text, amends, effect
  FROM clause
 WHERE id = $1;

-- name: clause-all
SELECT id, row_version, agreement, parent, position, kind, text, amends, effect
  FROM clause
 ORDER BY id;

-- name: clause-by-agreement
SELECT id, row_version, agreement, parent, position, kind, text, amends, effect
  FROM clause
 WHERE agreement = $1
 ORDER BY position, id;

-- name: clause-by-parent
SELECT id, row_version, agreement, parent, position, kind, text, amends, effect
  FROM clause
 WHERE parent = $1
 ORDER BY position, id;

-- name: clause-by-amends
SELECT id, row_version, agreement, parent, position, kind, text, amends, effect
  FROM clause
 WHERE amends = $1
 ORDER BY position, id;

-- name: clause-insert
INSERT INTO clause
       (id, row_version, agreement, parent, position, kind, text, amends, effect, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: clause-update
UPDATE clause
   SET row_version = $1, agreement = $2, parent = $3, position = $4, kind = $5, text = $6, amends = $7, effect = $8,
       search_key = $9, sort_key = $10
 WHERE id = $11
   AND row_version = $12
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
