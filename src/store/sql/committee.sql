-- committee.sql: statements of committees; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: committee-get
SELECT id, row_version, name, short_name, level, place_name, host_unit, number_series, profile, training, note,
       standing_unit
  FROM committee
 WHERE id = $1;

-- name: committee-all
SELECT id, row_version, name, short_name, level, place_name, host_unit, number_series, profile, training, note,
       standing_unit
  FROM committee
 ORDER BY id;

-- name: committee-by-host-unit
SELECT id, row_version, name, short_name, level, place_name, host_unit, number_series, profile, training, note,
       standing_unit
  FROM committee
 WHERE host_unit = $1
 ORDER BY id;

-- name: committee-by-standing-unit
SELECT id, row_version, name, short_name, level, place_name, host_unit, number_series, profile, training, note,
       standing_unit
  FROM committee
 WHERE standing_unit = $1
 ORDER BY id;

-- name: committee-insert
INSERT INTO committee
       (id, row_version, name, short_name, level, place_name, host_unit, number_series, profile, training, note,
        standing_unit, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: committee-update
UPDATE committee
   SET row_version = $1, name = $2, short_name = $3, level = $4, place_name = $5, host_unit = $6, number_series = $7,
       profile = $8, training = $9, note = $10, standing_unit = $11, search_key = $12, sort_key = $13
 WHERE id = $14
   AND row_version = $15
RETURNING row_version;

-- name: committee-delete
DELETE FROM committee
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: committee-keys
SELECT id, search_key, sort_key
  FROM committee
 ORDER BY id;

-- name: committee-set-keys
UPDATE committee
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
