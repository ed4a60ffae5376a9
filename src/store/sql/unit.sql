-- unit.sql: statements of units; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: unit-get
SELECT id, row_version, name, abbreviation, symbol, kind, level, parent, valid_from, valid_to, superior_header,
       header, authority, protocol_rank, rank_before_name, note
  FROM unit
 WHERE id = $1;

-- name: unit-all
SELECT id, row_version, name, abbreviation, symbol, kind, level, parent, valid_from, valid_to, superior_header,
       header, authority, protocol_rank, rank_before_name, note
  FROM unit
 ORDER BY id;

-- name: unit-by-parent
SELECT id, row_version, name, abbreviation, symbol, kind, level, parent, valid_from, valid_to, superior_header,
       header, authority, protocol_rank, rank_before_name, note
  FROM unit
 WHERE parent = $1
 ORDER BY id;

-- name: unit-insert
INSERT INTO unit
       (id, row_version, name, abbreviation, symbol, kind, level, parent, valid_from, valid_to, superior_header,
        header, authority, protocol_rank, rank_before_name, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- name: unit-update
UPDATE unit
   SET row_version = $1, name = $2, abbreviation = $3, symbol = $4, kind = $5, level = $6, parent = $7,
       valid_from = $8, valid_to = $9, superior_header = $10, header = $11, authority = $12, protocol_rank = $13,
       rank_before_name = $14, note = $15, search_key = $16, sort_key = $17
 WHERE id = $18
   AND row_version = $19
RETURNING row_version;

-- name: unit-delete
DELETE FROM unit
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: unit-keys
SELECT id, search_key, sort_key
  FROM unit
 ORDER BY id;

-- name: unit-set-keys
UPDATE unit
   SET search_key = $1, sort_key = $2
 WHERE id = $3;

-- name: unit-last-rank
SELECT coalesce (max (protocol_rank), 0)
  FROM unit
 WHERE protocol_rank IS NOT NULL;
