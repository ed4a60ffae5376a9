-- meeting_agreement.sql: statements of meeting agreements; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: meeting_agreement-get
SELECT id, row_version, meeting, agreement, role
  FROM meeting_agreement
 WHERE id = $1;

-- name: meeting_agreement-all
SELECT id, row_version, meeting, agreement, role
  FROM meeting_agreement
 ORDER BY id;

-- name: meeting_agreement-by-meeting
SELECT id, row_version, meeting, agreement, role
  FROM meeting_agreement
 WHERE meeting = $1
 ORDER BY id;

-- name: meeting_agreement-by-agreement
SELECT id, row_version, meeting, agreement, role
  FROM meeting_agreement
 WHERE agreement = $1
 ORDER BY id;

-- name: meeting_agreement-insert
INSERT INTO meeting_agreement
       (id, row_version, meeting, agreement, role)
VALUES ($1, $2, $3, $4, $5);

-- name: meeting_agreement-update
UPDATE meeting_agreement
   SET row_version = $1, meeting = $2, agreement = $3, role = $4
 WHERE id = $5
   AND row_version = $6
RETURNING row_version;

-- name: meeting_agreement-delete
DELETE FROM meeting_agreement
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
