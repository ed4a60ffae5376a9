-- sentence.sql: statements of sentences made of figures; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: sentence-get
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 WHERE id = $1;

-- name: sentence-all
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 ORDER BY id;

-- name: sentence-by-indicator
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 WHERE indicator = $1
 ORDER BY position, id;

-- name: sentence-by-field
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 WHERE field = $1
 ORDER BY position, id;

-- name: sentence-by-unit
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 WHERE unit = $1
 ORDER BY position, id;

-- name: sentence-insert
INSERT INTO sentence
       (id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: sentence-update
UPDATE sentence
   SET row_version = $1, indicator = $2, field = $3, unit = $4, from_date = $5, to_date = $6, position = $7,
       text = $8, links = $9, note = $10
 WHERE id = $11
   AND row_version = $12
RETURNING row_version;

-- name: sentence-delete
DELETE FROM sentence
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: sentence-between
SELECT id, row_version, indicator, field, unit, from_date, to_date, position, text, links, note
  FROM sentence
 WHERE from_date >= $1
   AND to_date <= $2
 ORDER BY position, id;
