-- task.sql: statements of tasks; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: task-get
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 WHERE id = $1;

-- name: task-all
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 ORDER BY id;

-- name: task-by-meeting
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 WHERE meeting = $1
 ORDER BY position, id;

-- name: task-by-agreement
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 WHERE agreement = $1
 ORDER BY position, id;

-- name: task-by-unit
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 WHERE unit = $1
 ORDER BY position, id;

-- name: task-by-contribution
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date
  FROM task
 WHERE contribution = $1
 ORDER BY position, id;

-- name: task-insert
INSERT INTO task
       (id, row_version, meeting, agreement, position, text, unit, deadline, state, note, contribution, done_date,
        search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: task-update
UPDATE task
   SET row_version = $1, meeting = $2, agreement = $3, position = $4, text = $5, unit = $6, deadline = $7,
       state = $8, note = $9, contribution = $10, done_date = $11, search_key = $12, sort_key = $13
 WHERE id = $14
   AND row_version = $15
RETURNING row_version;

-- name: task-delete
DELETE FROM task
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: task-keys
SELECT id, search_key, sort_key
  FROM task
 ORDER BY id;

-- name: task-set-keys
UPDATE task
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
