-- party.sql: statements of parties; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: party-get
SELECT id, row_version, agreement, unit, position, role, frozen_name, frozen_superior, frozen_header, note
  FROM party
 WHERE id = $1;

-- name: party-all
SELECT id, row_version, agreement, unit, position, role, frozen_name, frozen_superior, frozen_header, note
  FROM party
 ORDER BY id;

-- name: party-by-agreement
SELECT id, row_version, agreement, unit, position, role, frozen_name, frozen_superior, frozen_header, note
  FROM party
 WHERE agreement = $1
 ORDER BY position, id;

-- name: party-by-unit
SELECT id, row_version, agreement, unit, position, role, frozen_name, frozen_superior, frozen_header, note
  FROM party
 WHERE unit = $1
 ORDER BY position, id;

-- name: party-insert
INSERT INTO party
       (id, row_version, agreement, unit, position, role, frozen_name, frozen_superior, frozen_header, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: party-update
UPDATE party
   SET row_version = $1, agreement = $2, unit = $3, position = $4, role = $5, frozen_name = $6, frozen_superior = $7,
       frozen_header = $8, note = $9
 WHERE id = $10
   AND row_version = $11
RETURNING row_version;

-- name: party-delete
DELETE FROM party
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
