-- attendee.sql: statements of attendees; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: attendee-get
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 WHERE id = $1;

-- name: attendee-all
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 ORDER BY id;

-- name: attendee-by-meeting
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 WHERE meeting = $1
 ORDER BY position, id;

-- name: attendee-by-person
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 WHERE person = $1
 ORDER BY position, id;

-- name: attendee-by-unit
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 WHERE unit = $1
 ORDER BY position, id;

-- name: attendee-by-substitute
SELECT id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note, time_in,
       time_out, substitute_name, substitute_title, seat
  FROM attendee
 WHERE substitute = $1
 ORDER BY position, id;

-- name: attendee-insert
INSERT INTO attendee
       (id, row_version, meeting, position, person, unit, name, title, capacity, presence, substitute, note,
        time_in, time_out, substitute_name, substitute_title, seat)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: attendee-update
UPDATE attendee
   SET row_version = $1, meeting = $2, position = $3, person = $4, unit = $5, name = $6, title = $7, capacity = $8,
       presence = $9, substitute = $10, note = $11, time_in = $12, time_out = $13, substitute_name = $14,
       substitute_title = $15, seat = $16
 WHERE id = $17
   AND row_version = $18
RETURNING row_version;

-- name: attendee-delete
DELETE FROM attendee
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
