-- signature.sql: statements of signatures; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: signature-get
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 WHERE id = $1;

-- name: signature-all
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 ORDER BY id;

-- name: signature-by-agreement
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 WHERE agreement = $1
 ORDER BY position, id;

-- name: signature-by-party
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 WHERE party = $1
 ORDER BY position, id;

-- name: signature-by-person
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 WHERE person = $1
 ORDER BY position, id;

-- name: signature-by-post
SELECT id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank, name,
       signed_date, note
  FROM signature
 WHERE post = $1
 ORDER BY position, id;

-- name: signature-insert
INSERT INTO signature
       (id, row_version, agreement, kind, party, position, person, post, prefix, authority, title, military_rank,
        name, signed_date, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: signature-update
UPDATE signature
   SET row_version = $1, agreement = $2, kind = $3, party = $4, position = $5, person = $6, post = $7, prefix = $8,
       authority = $9, title = $10, military_rank = $11, name = $12, signed_date = $13, note = $14,
       search_key = $15, sort_key = $16
 WHERE id = $17
   AND row_version = $18
RETURNING row_version;

-- name: signature-delete
DELETE FROM signature
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: signature-keys
SELECT id, search_key, sort_key
  FROM signature
 ORDER BY id;

-- name: signature-set-keys
UPDATE signature
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
