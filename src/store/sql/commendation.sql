-- commendation.sql: statements of commendations; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: commendation-get
SELECT id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
       decision_date, note
  FROM commendation
 WHERE id = $1;

-- name: commendation-all
SELECT id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
       decision_date, note
  FROM commendation
 ORDER BY id;

-- name: commendation-by-meeting
SELECT id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
       decision_date, note
  FROM commendation
 WHERE meeting = $1
 ORDER BY position, id;

-- name: commendation-by-unit
SELECT id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
       decision_date, note
  FROM commendation
 WHERE unit = $1
 ORDER BY position, id;

-- name: commendation-by-person
SELECT id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
       decision_date, note
  FROM commendation
 WHERE person = $1
 ORDER BY position, id;

-- name: commendation-insert
INSERT INTO commendation
       (id, row_version, meeting, position, kind, unit, person, name, title, form, reason, amount, decision,
        decision_date, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: commendation-update
UPDATE commendation
   SET row_version = $1, meeting = $2, position = $3, kind = $4, unit = $5, person = $6, name = $7, title = $8,
       form = $9, reason = $10, amount = $11, decision = $12, decision_date = $13, note = $14, search_key = $15,
       sort_key = $16
 WHERE id = $17
   AND row_version = $18
RETURNING row_version;

-- name: commendation-delete
DELETE FROM commendation
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: commendation-keys
SELECT id, search_key, sort_key
  FROM commendation
 ORDER BY id;

-- name: commendation-set-keys
UPDATE commendation
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
