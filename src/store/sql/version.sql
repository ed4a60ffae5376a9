-- version.sql: statements of versions; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: version-get
SELECT id, row_version, agreement, number, made_date, label, body, note
  FROM version
 WHERE id = $1;

-- name: version-all
SELECT id, row_version, agreement, number, made_date, label, body, note
  FROM version
 ORDER BY id;

-- name: version-by-agreement
SELECT id, row_version, agreement, number, made_date, label, body, note
  FROM version
 WHERE agreement = $1
 ORDER BY id;

-- name: version-insert
INSERT INTO version
       (id, row_version, agreement, number, made_date, label, body, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: version-update
UPDATE version
   SET row_version = $1, agreement = $2, number = $3, made_date = $4, label = $5, body = $6, note = $7
 WHERE id = $8
   AND row_version = $9
RETURNING row_version;

-- name: version-delete
DELETE FROM version
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
