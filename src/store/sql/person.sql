-- person.sql: statements of people; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: person-get
SELECT id, row_version, full_name, military_rank, phone, note
  FROM person
 WHERE id = $1;

-- name: person-all
SELECT id, row_version, full_name, military_rank, phone, note
  FROM person
 ORDER BY id;

-- name: person-insert
INSERT INTO person
       (id, row_version, full_name, military_rank, phone, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: person-update
UPDATE person
   SET row_version = $1, full_name = $2, military_rank = $3, phone = $4, note = $5, search_key = $6, sort_key = $7
 WHERE id = $8
   AND row_version = $9
RETURNING row_version;

-- name: person-delete
DELETE FROM person
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: person-keys
SELECT id, search_key, sort_key
  FROM person
 ORDER BY id;

-- name: person-set-keys
UPDATE person
   SET search_key = $1, sort_key = $2
 WHERE id = $3;

-- name: person-named
-- Names of so many letters that hold all words, with or without marks: $1 a JSON array of patterns, $2 letters.
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT id, row_version, full_name, military_rank, phone, note
  FROM person AS p
 WHERE length (p.full_name) = $2
   AND NOT EXISTS (SELECT 1 FROM word AS w WHERE (p.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY p.sort_key, p.id;
