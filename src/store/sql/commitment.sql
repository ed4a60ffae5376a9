-- commitment.sql: statements of commitments; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: commitment-get
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE id = $1;

-- name: commitment-all
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 ORDER BY id;

-- name: commitment-by-agreement
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE agreement = $1
 ORDER BY position, id;

-- name: commitment-by-clause
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE clause = $1
 ORDER BY position, id;

-- name: commitment-by-field
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE field = $1
 ORDER BY position, id;

-- name: commitment-by-indicator
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE indicator = $1
 ORDER BY position, id;

-- name: commitment-by-lead-unit
SELECT id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note
  FROM commitment
 WHERE lead_unit = $1
 ORDER BY position, id;

-- name: commitment-insert
INSERT INTO commitment
       (id, row_version, agreement, clause, position, task, field, indicator, lead_unit, deadline, state, note,
        search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: commitment-update
UPDATE commitment
   SET row_version = $1, agreement = $2, clause = $3, position = $4, task = $5, field = $6, indicator = $7,
       lead_unit = $8, deadline = $9, state = $10, note = $11, search_key = $12, sort_key = $13
 WHERE id = $14
   AND row_version = $15
RETURNING row_version;

-- name: commitment-delete
DELETE FROM commitment
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: commitment-keys
SELECT id, search_key, sort_key
  FROM commitment
 ORDER BY id;

-- name: commitment-set-keys
UPDATE commitment
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
