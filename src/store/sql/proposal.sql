-- proposal.sql: statements of proposals; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: proposal-get
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE id = $1;

-- name: proposal-all
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 ORDER BY id;

-- name: proposal-by-agreement
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE agreement = $1
 ORDER BY position, id;

-- name: proposal-by-clause
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE clause = $1
 ORDER BY position, id;

-- name: proposal-by-by-unit
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE by_unit = $1
 ORDER BY position, id;

-- name: proposal-by-by-person
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE by_person = $1
 ORDER BY position, id;

-- name: proposal-by-version
SELECT id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
       decided_date, wording, version, base
  FROM proposal
 WHERE version = $1
 ORDER BY position, id;

-- name: proposal-insert
INSERT INTO proposal
       (id, row_version, agreement, clause, position, by_unit, by_person, by_name, text, decision, answer, made_date,
        decided_date, wording, version, base, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- name: proposal-update
UPDATE proposal
   SET row_version = $1, agreement = $2, clause = $3, position = $4, by_unit = $5, by_person = $6, by_name = $7, text =
       $8, decision = $9, answer = $10, made_date = $11, decided_date = $12, wording = $13, version = $14, base = $15, search_key =
       $16, sort_key = $17
 WHERE id = $18
   AND row_version = $19
RETURNING row_version;

-- name: proposal-delete
DELETE FROM proposal
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: proposal-keys
SELECT id, search_key, sort_key
  FROM proposal
 ORDER BY id;

-- name: proposal-set-keys
UPDATE proposal
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
