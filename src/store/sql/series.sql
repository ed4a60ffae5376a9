-- series.sql: statements of series; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: series-get
SELECT id, row_version, name, kind, reset, from_date, to_date, symbol, first_number
  FROM series
 WHERE id = $1;

-- name: series-all
SELECT id, row_version, name, kind, reset, from_date, to_date, symbol, first_number
  FROM series
 ORDER BY id;

-- name: series-insert
INSERT INTO series
       (id, row_version, name, kind, reset, from_date, to_date, symbol, first_number)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: series-update
UPDATE series
   SET row_version = $1, name = $2, kind = $3, reset = $4, from_date = $5, to_date = $6, symbol = $7, first_number = $8
 WHERE id = $9
   AND row_version = $10
RETURNING row_version;

-- name: series-delete
DELETE FROM series
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: series-numbers
SELECT number
  FROM agreement
 WHERE number IS NOT NULL
   AND (series = $1 OR (series IS NULL AND $2 = 1))
   AND coalesce (issued_date, signed_date, from_date, '') BETWEEN $3 AND $4
 UNION
SELECT number
  FROM paper
 WHERE number IS NOT NULL
   AND series = $1
   AND coalesce (issued_date, '') BETWEEN $3 AND $4
 ORDER BY 1;
