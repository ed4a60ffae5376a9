-- attendee.sql: statements of attendees; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: attendee-get
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 WHERE id = $1;

-- name: attendee-all
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 ORDER BY id;

-- name: attendee-by-meeting
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 WHERE meeting = $1
 ORDER BY position, id;

-- name: attendee-by-person
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 WHERE person = $1
 ORDER BY position, id;

-- name: attendee-by-unit
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 WHERE unit = $1
 ORDER BY position, id;

-- name: attendee-by-substitute
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note
  FROM attendee
 WHERE substitute = $1
 ORDER BY position, id;

-- name: attendee-insert
INSERT INTO attendee
       (id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: attendee-update
UPDATE attendee
   SET row_version = $1, meeting = $2, position = $3, person = $4, unit = $5, name = $6, title = $7, capacity = $8,
       presence = $9, substitute = $10, note = $11
 WHERE id = $12
   AND row_version = $13
RETURNING row_version;

-- name: attendee-delete
DELETE FROM attendee
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
