-- post.sql: statements of posts; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: post-get
SELECT id, row_version, person, unit, title, from_date, to_date, note
  FROM post
 WHERE id = $1;

-- name: post-all
SELECT id, row_version, person, unit, title, from_date, to_date, note
  FROM post
 ORDER BY id;

-- name: post-by-person
SELECT id, row_version, person, unit, title, from_date, to_date, note
  FROM post
 WHERE person = $1
 ORDER BY from_date, id;

-- name: post-by-unit
SELECT id, row_version, person, unit, title, from_date, to_date, note
  FROM post
 WHERE unit = $1
 ORDER BY from_date, id;

-- name: post-insert
INSERT INTO post
       (id, row_version, person, unit, title, from_date, to_date, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: post-update
UPDATE post
   SET row_version = $1, person = $2, unit = $3, title = $4, from_date = $5, to_date = $6, note = $7, search_key = $8,
       sort_key = $9
 WHERE id = $10
   AND row_version = $11
RETURNING row_version;

-- name: post-delete
DELETE FROM post
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: post-keys
SELECT id, search_key, sort_key
  FROM post
 ORDER BY id;

-- name: post-set-keys
UPDATE post
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
