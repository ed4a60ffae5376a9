-- indicator.sql: statements of indicators; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: indicator-get
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE id = $1;

-- name: indicator-all
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 ORDER BY id;

-- name: indicator-by-field
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE field = $1
 ORDER BY position, id;

-- name: indicator-by-numerator
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE numerator = $1
 ORDER BY position, id;

-- name: indicator-by-denominator
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE denominator = $1
 ORDER BY position, id;

-- name: indicator-by-weight
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE weight = $1
 ORDER BY position, id;

-- name: indicator-by-pair
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE pair = $1
 ORDER BY position, id;

-- name: indicator-by-part-of
SELECT id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
       pair, part_of, direction, definition, position, phrase, valid_to
  FROM indicator
 WHERE part_of = $1
 ORDER BY position, id;

-- name: indicator-insert
INSERT INTO indicator
       (id, row_version, code, field, name, unit_of_measure, decimals, aggregation, numerator, denominator, weight,
        pair, part_of, direction, definition, position, phrase, valid_to, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- name: indicator-update
UPDATE indicator
   SET row_version = $1, code = $2, field = $3, name = $4, unit_of_measure = $5, decimals = $6, aggregation = $7,
       numerator = $8, denominator = $9, weight = $10, pair = $11, part_of = $12, direction = $13, definition = $14,
       position = $15, phrase = $16, valid_to = $17, search_key = $18, sort_key = $19
 WHERE id = $20
   AND row_version = $21
RETURNING row_version;

-- name: indicator-delete
DELETE FROM indicator
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: indicator-keys
SELECT id, search_key, sort_key
  FROM indicator
 ORDER BY id;

-- name: indicator-set-keys
UPDATE indicator
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
