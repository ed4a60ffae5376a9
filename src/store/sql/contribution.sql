-- contribution.sql: statements of contributions; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: contribution-get
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 WHERE id = $1;

-- name: contribution-all
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 ORDER BY id;

-- name: contribution-by-meeting
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 WHERE meeting = $1
 ORDER BY position, id;

-- name: contribution-by-person
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 WHERE person = $1
 ORDER BY position, id;

-- name: contribution-by-unit
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 WHERE unit = $1
 ORDER BY position, id;

-- name: contribution-by-attachment
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment
  FROM contribution
 WHERE attachment = $1
 ORDER BY position, id;

-- name: contribution-insert
INSERT INTO contribution
       (id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment, search_key,
        sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: contribution-update
UPDATE contribution
   SET row_version = $1, meeting = $2, position = $3, kind = $4, person = $5, unit = $6, by_name = $7, title = $8,
       text = $9, answer = $10, attachment = $11, search_key = $12, sort_key = $13
 WHERE id = $14
   AND row_version = $15
RETURNING row_version;

-- name: contribution-delete
DELETE FROM contribution
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: contribution-keys
SELECT id, search_key, sort_key
  FROM contribution
 ORDER BY id;

-- name: contribution-set-keys
UPDATE contribution
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
