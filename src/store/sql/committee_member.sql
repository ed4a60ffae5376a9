-- committee_member.sql: statements of committee members; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: committee_member-get
SELECT id, row_version, person, role, position, from_date, to_date, note
  FROM committee_member
 WHERE id = $1;

-- name: committee_member-all
SELECT id, row_version, person, role, position, from_date, to_date, note
  FROM committee_member
 ORDER BY id;

-- name: committee_member-by-person
SELECT id, row_version, person, role, position, from_date, to_date, note
  FROM committee_member
 WHERE person = $1
 ORDER BY position, id;

-- name: committee_member-insert
INSERT INTO committee_member
       (id, row_version, person, role, position, from_date, to_date, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: committee_member-update
UPDATE committee_member
   SET row_version = $1, person = $2, role = $3, position = $4, from_date = $5, to_date = $6, note = $7
 WHERE id = $8
   AND row_version = $9
RETURNING row_version;

-- name: committee_member-delete
DELETE FROM committee_member
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;
