-- attachment.sql: statements of attachments; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: attachment-get
SELECT id, row_version, agreement, meeting, name, purpose, media_type, content, size, pages, note
  FROM attachment
 WHERE id = $1;

-- name: attachment-all
SELECT id, row_version, agreement, meeting, name, purpose, media_type, content, size, pages, note
  FROM attachment
 ORDER BY id;

-- name: attachment-by-agreement
SELECT id, row_version, agreement, meeting, name, purpose, media_type, content, size, pages, note
  FROM attachment
 WHERE agreement = $1
 ORDER BY id;

-- name: attachment-by-meeting
SELECT id, row_version, agreement, meeting, name, purpose, media_type, content, size, pages, note
  FROM attachment
 WHERE meeting = $1
 ORDER BY id;

-- name: attachment-insert
INSERT INTO attachment
       (id, row_version, agreement, meeting, name, purpose, media_type, content, size, pages, note, search_key,
        sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: attachment-update
UPDATE attachment
   SET row_version = $1, agreement = $2, meeting = $3, name = $4, purpose = $5, media_type = $6, content = $7,
       size = $8, pages = $9, note = $10, search_key = $11, sort_key = $12
 WHERE id = $13
   AND row_version = $14
RETURNING row_version;

-- name: attachment-delete
DELETE FROM attachment
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: attachment-keys
SELECT id, search_key, sort_key
  FROM attachment
 ORDER BY id;

-- name: attachment-set-keys
UPDATE attachment
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
