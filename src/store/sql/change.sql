-- change.sql: the change log
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: change_set-last
SELECT id, hash
  FROM change_set
 ORDER BY id DESC
 LIMIT 1;

-- name: change_set-insert
INSERT INTO change_set (id, kind, who, made_at, what, n_changes, previous_hash, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: change_set-list
SELECT id, kind, who, made_at, what
  FROM change_set
 ORDER BY id DESC
 LIMIT $1 OFFSET $2;

-- name: change_set-get
SELECT id
  FROM change_set
 WHERE id = $1;

-- name: change_set-all
SELECT id, kind, who, made_at, what, n_changes, previous_hash, hash
  FROM change_set
 ORDER BY id;

-- name: change-insert
INSERT INTO change (set_id, position, entity, record_id, before_image, after_image)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: change-by-set
SELECT position, entity, record_id, before_image, after_image
  FROM change
 WHERE set_id = $1
 ORDER BY position;

-- name: change-latest
SELECT record_id, set_id, after_image
  FROM change AS c
 WHERE entity = $1
   AND set_id = (SELECT max (set_id) FROM change AS later
                  WHERE later.entity = c.entity AND later.record_id = c.record_id)
 ORDER BY record_id;
