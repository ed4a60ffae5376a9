-- agenda_item.sql: statements of agenda items; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: agenda_item-get
SELECT id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
       unit, script
  FROM agenda_item
 WHERE id = $1;

-- name: agenda_item-all
SELECT id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
       unit, script
  FROM agenda_item
 ORDER BY id;

-- name: agenda_item-by-meeting
SELECT id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
       unit, script
  FROM agenda_item
 WHERE meeting = $1
 ORDER BY position, id;

-- name: agenda_item-by-person
SELECT id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
       unit, script
  FROM agenda_item
 WHERE person = $1
 ORDER BY position, id;

-- name: agenda_item-by-unit
SELECT id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
       unit, script
  FROM agenda_item
 WHERE unit = $1
 ORDER BY position, id;

-- name: agenda_item-insert
INSERT INTO agenda_item
       (id, row_version, meeting, position, title, start_time, minutes, person, responsible, internal_note, kind,
        unit, script, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: agenda_item-update
UPDATE agenda_item
   SET row_version = $1, meeting = $2, position = $3, title = $4, start_time = $5, minutes = $6, person = $7,
       responsible = $8, internal_note = $9, kind = $10, unit = $11, script = $12, search_key = $13, sort_key = $14
 WHERE id = $15
   AND row_version = $16
RETURNING row_version;

-- name: agenda_item-delete
DELETE FROM agenda_item
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: agenda_item-keys
SELECT id, search_key, sort_key
  FROM agenda_item
 ORDER BY id;

-- name: agenda_item-set-keys
UPDATE agenda_item
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
