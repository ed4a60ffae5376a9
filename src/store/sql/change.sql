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
INSERT OR FAIL INTO change (set_id, position, entity, record_id, before_image, after_image, owner_entity, owner_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: change-insert-many
INSERT OR FAIL INTO change (set_id, position, entity, record_id, before_image, after_image, owner_entity, owner_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8),
       ($9, $10, $11, $12, $13, $14, $15, $16),
       ($17, $18, $19, $20, $21, $22, $23, $24),
       ($25, $26, $27, $28, $29, $30, $31, $32),
       ($33, $34, $35, $36, $37, $38, $39, $40),
       ($41, $42, $43, $44, $45, $46, $47, $48),
       ($49, $50, $51, $52, $53, $54, $55, $56),
       ($57, $58, $59, $60, $61, $62, $63, $64),
       ($65, $66, $67, $68, $69, $70, $71, $72),
       ($73, $74, $75, $76, $77, $78, $79, $80),
       ($81, $82, $83, $84, $85, $86, $87, $88),
       ($89, $90, $91, $92, $93, $94, $95, $96),
       ($97, $98, $99, $100, $101, $102, $103, $104),
       ($105, $106, $107, $108, $109, $110, $111, $112),
       ($113, $114, $115, $116, $117, $118, $119, $120),
       ($121, $122, $123, $124, $125, $126, $127, $128),
       ($129, $130, $131, $132, $133, $134, $135, $136),
       ($137, $138, $139, $140, $141, $142, $143, $144),
       ($145, $146, $147, $148, $149, $150, $151, $152),
       ($153, $154, $155, $156, $157, $158, $159, $160),
       ($161, $162, $163, $164, $165, $166, $167, $168),
       ($169, $170, $171, $172, $173, $174, $175, $176),
       ($177, $178, $179, $180, $181, $182, $183, $184),
       ($185, $186, $187, $188, $189, $190, $191, $192),
       ($193, $194, $195, $196, $197, $198, $199, $200),
       ($201, $202, $203, $204, $205, $206, $207, $208),
       ($209, $210, $211, $212, $213, $214, $215, $216),
       ($217, $218, $219, $220, $221, $222, $223, $224),
       ($225, $226, $227, $228, $229, $230, $231, $232),
       ($233, $234, $235, $236, $237, $238, $239, $240),
       ($241, $242, $243, $244, $245, $246, $247, $248),
       ($249, $250, $251, $252, $253, $254, $255, $256);

-- name: change-count-after
-- How much has changed since a set, counted up to $2.
SELECT count (*)
  FROM (SELECT 1 FROM change WHERE set_id > $1 LIMIT $2);

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

-- name: change_set-kinds
SELECT id, kind
  FROM change_set
 ORDER BY id DESC;

-- name: change_set-info
SELECT id, kind, who, made_at, what
  FROM change_set
 WHERE id = $1;

-- The sets that touched a record or what it owns, at any depth.
-- name: change_set-history
WITH RECURSIVE tree (entity, id) AS (
  VALUES ($1, $2)
  UNION
  SELECT c.entity, c.record_id
    FROM tree AS t JOIN change AS c ON c.owner_entity = t.entity AND c.owner_id = t.id
),
touched (set_id) AS (
  SELECT DISTINCT c.set_id
    FROM tree AS t JOIN change AS c ON c.entity = t.entity AND c.record_id = t.id
   ORDER BY c.set_id DESC
   LIMIT $3 OFFSET $4
)
SELECT s.id, s.kind, s.who, s.made_at, s.what
  FROM touched AS o JOIN change_set AS s ON s.id = o.set_id
 ORDER BY s.id DESC;

-- name: change-history
WITH RECURSIVE tree (entity, id) AS (
  VALUES ($1, $2)
  UNION
  SELECT c.entity, c.record_id
    FROM tree AS t JOIN change AS c ON c.owner_entity = t.entity AND c.owner_id = t.id
)
SELECT c.position, c.entity, c.record_id, c.before_image, c.after_image
  FROM tree AS t JOIN change AS c ON c.entity = t.entity AND c.record_id = t.id AND c.set_id = $3
 ORDER BY c.position;

-- What was removed last of all that happened to it, and not only because its owner was.
-- name: change-removed
SELECT c.position, c.entity, c.record_id, c.before_image, c.after_image, s.id, s.kind, s.who, s.made_at, s.what
  FROM change AS c JOIN change_set AS s ON s.id = c.set_id
 WHERE c.after_image IS NULL
   AND c.entity IN (SELECT value FROM json_each ($1))
   AND NOT EXISTS (SELECT 1 FROM change AS later
                    WHERE later.entity = c.entity AND later.record_id = c.record_id AND later.set_id > c.set_id)
   AND NOT EXISTS (SELECT 1 FROM change AS o
                    WHERE o.entity = c.owner_entity AND o.record_id = c.owner_id AND o.set_id = c.set_id
                      AND o.after_image IS NULL)
 ORDER BY c.set_id DESC, c.position DESC
 LIMIT $2 OFFSET $3;

-- A removed record with what was removed with it and belonged to it.
-- name: change-removed-tree
WITH RECURSIVE tree (entity, id) AS (
  VALUES ($1, $2)
  UNION
  SELECT c.entity, c.record_id
    FROM tree AS t JOIN change AS c ON c.owner_entity = t.entity AND c.owner_id = t.id
   WHERE c.set_id = $3 AND c.after_image IS NULL
)
SELECT c.position, c.entity, c.record_id, c.before_image, c.after_image
  FROM tree AS t JOIN change AS c ON c.entity = t.entity AND c.record_id = t.id AND c.set_id = $3
 WHERE c.after_image IS NULL
 ORDER BY c.position;

-- name: change-last-of-record
SELECT position, entity, record_id, before_image, after_image, set_id
  FROM change
 WHERE entity = $1 AND record_id = $2
 ORDER BY set_id DESC
 LIMIT 1;
