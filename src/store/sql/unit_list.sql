-- unit_list.sql: the list of units
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The filters are a kind, a level and a day on which the unit is valid; NULL asks for all.
-- A window in an order: $1 kind, $2 level, $3 day, $4 limit, $5 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2 to $4 the filters, $5 the order's name, $6 limit, $7 offset.
-- The tree of the units that pass the filters: its roots are those whose parent does not pass, or who have none.

-- name: unit_list-row
SELECT id, name, abbreviation, symbol AS number, NULL AS symbol, kind, valid_from, valid_to, NULL AS on_date, NULL AS figure,
       NULL AS decimals, NULL AS unit, NULL AS profile
  FROM unit
 WHERE id = $1;

-- name: unit_list-holding
-- Units whose name holds what a pattern asks for.
SELECT id
  FROM unit
 WHERE search_key GLOB $1;

-- name: unit_list-count
SELECT count (*)
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)));

-- name: unit_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR u.kind = $2)
   AND ($3 IS NULL OR u.level = $3)
   AND ($4 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $4) AND (u.valid_to IS NULL OR u.valid_to >= $4)));

-- name: unit_list-by-rank
SELECT u.id
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
 ORDER BY (u.protocol_rank IS NULL),
          u.protocol_rank,
          u.sort_key,
          u.id
 LIMIT $4 OFFSET $5;

-- name: unit_list-by-rank-reversed
SELECT u.id
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
 ORDER BY (u.protocol_rank IS NULL) DESC,
          u.protocol_rank DESC,
          u.sort_key DESC,
          u.id DESC
 LIMIT $4 OFFSET $5;

-- name: unit_list-by-title
SELECT u.id
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
 ORDER BY u.sort_key,
          u.id
 LIMIT $4 OFFSET $5;

-- name: unit_list-by-title-reversed
SELECT u.id
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
 ORDER BY u.sort_key DESC,
          u.id DESC
 LIMIT $4 OFFSET $5;

-- name: unit_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT u.id
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR u.kind = $2)
   AND ($3 IS NULL OR u.level = $3)
   AND ($4 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $4) AND (u.valid_to IS NULL OR u.valid_to >= $4)))
 ORDER BY CASE WHEN $5 = 'rank' THEN (u.protocol_rank IS NULL) END,
          CASE WHEN $5 = 'rank' THEN u.protocol_rank END,
          CASE WHEN $5 = 'rank' THEN u.sort_key END,
          CASE WHEN $5 = 'title' THEN u.sort_key END,
          u.id
 LIMIT $6 OFFSET $7;

-- name: unit_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT u.id
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR u.kind = $2)
   AND ($3 IS NULL OR u.level = $3)
   AND ($4 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $4) AND (u.valid_to IS NULL OR u.valid_to >= $4)))
 ORDER BY CASE WHEN $5 = 'rank' THEN (u.protocol_rank IS NULL) END DESC,
          CASE WHEN $5 = 'rank' THEN u.protocol_rank END DESC,
          CASE WHEN $5 = 'rank' THEN u.sort_key END DESC,
          CASE WHEN $5 = 'title' THEN u.sort_key END DESC,
          u.id DESC
 LIMIT $6 OFFSET $7;

-- name: unit_list-count-roots
SELECT count (*)
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
   AND NOT EXISTS (SELECT 1
                 FROM unit AS p
                WHERE p.id = u.parent
                  AND ($1 IS NULL OR p.kind = $1)
                  AND ($2 IS NULL OR p.level = $2)
                  AND ($3 IS NULL OR ((p.valid_from IS NULL OR p.valid_from <= $3) AND (p.valid_to IS NULL OR p.valid_to >= $3))));

-- name: unit_list-roots
SELECT u.id
  FROM unit AS u
 WHERE ($1 IS NULL OR u.kind = $1)
   AND ($2 IS NULL OR u.level = $2)
   AND ($3 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
   AND NOT EXISTS (SELECT 1
                 FROM unit AS p
                WHERE p.id = u.parent
                  AND ($1 IS NULL OR p.kind = $1)
                  AND ($2 IS NULL OR p.level = $2)
                  AND ($3 IS NULL OR ((p.valid_from IS NULL OR p.valid_from <= $3) AND (p.valid_to IS NULL OR p.valid_to >= $3))))
 ORDER BY (u.protocol_rank IS NULL),
          u.protocol_rank,
          u.sort_key,
          u.id
 LIMIT $4 OFFSET $5;

-- name: unit_list-count-children
SELECT count (*)
  FROM unit AS u
 WHERE u.parent = $1
   AND ($2 IS NULL OR u.kind = $2)
   AND ($3 IS NULL OR u.level = $3)
   AND ($4 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $4) AND (u.valid_to IS NULL OR u.valid_to >= $4)));

-- name: unit_list-children
SELECT u.id
  FROM unit AS u
 WHERE u.parent = $1
   AND ($2 IS NULL OR u.kind = $2)
   AND ($3 IS NULL OR u.level = $3)
   AND ($4 IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $4) AND (u.valid_to IS NULL OR u.valid_to >= $4)))
 ORDER BY (u.protocol_rank IS NULL),
          u.protocol_rank,
          u.sort_key,
          u.id
 LIMIT $5 OFFSET $6;
