-- meeting_paper.sql: statements of meeting papers; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: meeting_paper-get
SELECT id, row_version, meeting, kind, text, digest, made_date, note, links
  FROM meeting_paper
 WHERE id = $1;

-- name: meeting_paper-all
SELECT id, row_version, meeting, kind, text, digest, made_date, note, links
  FROM meeting_paper
 ORDER BY id;

-- name: meeting_paper-by-meeting
SELECT id, row_version, meeting, kind, text, digest, made_date, note, links
  FROM meeting_paper
 WHERE meeting = $1
 ORDER BY id;

-- name: meeting_paper-insert
INSERT INTO meeting_paper
       (id, row_version, meeting, kind, text, digest, made_date, note, links)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: meeting_paper-update
UPDATE meeting_paper
   SET row_version = $1, meeting = $2, kind = $3, text = $4, digest = $5, made_date = $6, note = $7,
       links = $8
 WHERE id = $9
   AND row_version = $10
RETURNING row_version;

-- name: meeting_paper-delete
DELETE FROM meeting_paper
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
