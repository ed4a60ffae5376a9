-- result.sql: statements of results; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: result-get
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE id = $1;

-- name: result-all
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 ORDER BY id;

-- name: result-by-indicator
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE indicator = $1
 ORDER BY from_date, id;

-- name: result-by-unit
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE unit = $1
 ORDER BY from_date, id;

-- name: result-by-attachment
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE attachment = $1
 ORDER BY from_date, id;

-- name: result-insert
INSERT OR FAIL INTO result
       (id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: result-update
UPDATE OR FAIL result
   SET row_version = $1, indicator = $2, unit = $3, from_date = $4, to_date = $5, value = $6, precision = $7,
       wording = $8, source = $9, attachment = $10, note = $11
 WHERE id = $12
   AND row_version = $13
RETURNING row_version;

-- name: result-delete
DELETE FROM result
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: result-next-id
SELECT id
  FROM result
 WHERE id > $1
 ORDER BY id
 LIMIT 1;

-- name: result-between
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date BETWEEN $1 AND $2
   AND to_date <= $2
 ORDER BY from_date DESC, to_date DESC, indicator, id;

-- name: result-over
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date = $1
   AND to_date = $2
 ORDER BY indicator, id;

-- name: result-between-of-unit
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date BETWEEN $1 AND $2
   AND to_date <= $2
   AND unit IS $3
 ORDER BY from_date, id;
