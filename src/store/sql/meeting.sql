-- meeting.sql: statements of meetings; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: meeting-get
SELECT id, row_version, kind, title, on_date, session, start_time, end_time, place, host_unit, organiser, note,
       previous, from_date, to_date
  FROM meeting
 WHERE id = $1;

-- name: meeting-all
SELECT id, row_version, kind, title, on_date, session, start_time, end_time, place, host_unit, organiser, note,
       previous, from_date, to_date
  FROM meeting
 ORDER BY id;

-- name: meeting-by-host-unit
SELECT id, row_version, kind, title, on_date, session, start_time, end_time, place, host_unit, organiser, note,
       previous, from_date, to_date
  FROM meeting
 WHERE host_unit = $1
 ORDER BY id;

-- name: meeting-by-previous
SELECT id, row_version, kind, title, on_date, session, start_time, end_time, place, host_unit, organiser, note,
       previous, from_date, to_date
  FROM meeting
 WHERE previous = $1
 ORDER BY id;

-- name: meeting-insert
INSERT INTO meeting
       (id, row_version, kind, title, on_date, session, start_time, end_time, place, host_unit, organiser, note,
        previous, from_date, to_date, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: meeting-update
UPDATE meeting
   SET row_version = $1, kind = $2, title = $3, on_date = $4, session = $5, start_time = $6, end_time = $7,
       place = $8, host_unit = $9, organiser = $10, note = $11, previous = $12, from_date = $13, to_date = $14,
       search_key = $15, sort_key = $16
 WHERE id = $17
   AND row_version = $18
RETURNING row_version;

-- name: meeting-delete
DELETE FROM meeting
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: meeting-keys
SELECT id, search_key, sort_key
  FROM meeting
 ORDER BY id;

-- name: meeting-set-keys
UPDATE meeting
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
