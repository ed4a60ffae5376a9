-- unit_list.sql: the list of units
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 limit, $2 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2 the order's name, $3 limit, $4 offset.

-- name: unit_list-row
SELECT id, name, abbreviation, symbol AS number, NULL AS symbol, kind, valid_from, valid_to, NULL AS on_date, NULL AS figure,
       NULL AS decimals, NULL AS unit
  FROM unit
 WHERE id = $1;

-- name: unit_list-count
SELECT count (*)
  FROM unit AS u;

-- name: unit_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE);

-- name: unit_list-by-rank
SELECT u.id
  FROM unit AS u
 ORDER BY (u.protocol_rank IS NULL),
          u.protocol_rank,
          u.sort_key,
          u.id
 LIMIT $1 OFFSET $2;

-- name: unit_list-by-rank-reversed
SELECT u.id
  FROM unit AS u
 ORDER BY (u.protocol_rank IS NULL) DESC,
          u.protocol_rank DESC,
          u.sort_key DESC,
          u.id DESC
 LIMIT $1 OFFSET $2;

-- name: unit_list-by-title
SELECT u.id
  FROM unit AS u
 ORDER BY u.sort_key,
          u.id
 LIMIT $1 OFFSET $2;

-- name: unit_list-by-title-reversed
SELECT u.id
  FROM unit AS u
 ORDER BY u.sort_key DESC,
          u.id DESC
 LIMIT $1 OFFSET $2;

-- name: unit_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT u.id
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $2 = 'rank' THEN (u.protocol_rank IS NULL) END,
          CASE WHEN $2 = 'rank' THEN u.protocol_rank END,
          CASE WHEN $2 = 'rank' THEN u.sort_key END,
          CASE WHEN $2 = 'title' THEN u.sort_key END,
          u.id
 LIMIT $3 OFFSET $4;

-- name: unit_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT u.id
  FROM unit AS u
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $2 = 'rank' THEN (u.protocol_rank IS NULL) END DESC,
          CASE WHEN $2 = 'rank' THEN u.protocol_rank END DESC,
          CASE WHEN $2 = 'rank' THEN u.sort_key END DESC,
          CASE WHEN $2 = 'title' THEN u.sort_key END DESC,
          u.id DESC
 LIMIT $3 OFFSET $4;
