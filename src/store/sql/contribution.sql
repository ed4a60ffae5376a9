-- contribution.sql: statements of contributions; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: contribution-get
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE id = $1;

-- name: contribution-all
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 ORDER BY id;

-- name: contribution-by-meeting
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE meeting = $1
 ORDER BY position, id;

-- name: contribution-by-person
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE person = $1
 ORDER BY position, id;

-- name: contribution-by-unit
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE unit = $1
 ORDER BY position, id;

-- name: contribution-by-attachment
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE attachment = $1
 ORDER BY position, id;

-- name: contribution-by-agenda-item
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE agenda_item = $1
 ORDER BY position, id;

-- name: contribution-by-proposal
SELECT id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
       agenda_item, at_time, proposal
  FROM contribution
 WHERE proposal = $1
 ORDER BY position, id;

-- name: contribution-insert
INSERT INTO contribution
       (id, row_version, meeting, position, kind, person, unit, by_name, title, text, answer, attachment,
        agenda_item, at_time, proposal, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: contribution-update
UPDATE contribution
   SET row_version = $1, meeting = $2, position = $3, kind = $4, person = $5, unit = $6, by_name = $7, title = $8,
       text = $9, answer = $10, attachment = $11, agenda_item = $12, at_time = $13, proposal = $14,
       search_key = $15, sort_key = $16
 WHERE id = $17
   AND row_version = $18
RETURNING row_version;

-- name: contribution-delete
DELETE FROM contribution
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: contribution-keys
SELECT id, search_key, sort_key
  FROM contribution
 ORDER BY id;

-- name: contribution-set-keys
UPDATE contribution
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
