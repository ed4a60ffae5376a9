-- indicator_list.sql: the list of indicators
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 a day on which they are still reported (NULL: all), $2 limit, $3 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2 the day, $3 the order's name, $4 limit, $5 offset.

-- name: indicator_list-row
SELECT i.id, i.name, f.name AS subtitle, i.code, NULL AS symbol, i.aggregation, NULL AS from_date,
       coalesce (i.valid_to, f.valid_to) AS to_date,
       NULL AS on_date, NULL AS figure, i.decimals, i.unit_of_measure, NULL AS profile
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE i.id = $1;

-- name: indicator_list-count
SELECT count (*)
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1));

-- name: indicator_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (i.search_key GLOB w.pattern
                    OR f.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR (coalesce (i.valid_to, $2) >= $2 AND coalesce (f.valid_to, $2) >= $2));

-- name: indicator_list-by-field
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY f.position,
          i.position,
          i.sort_key,
          i.id
 LIMIT $2 OFFSET $3;

-- name: indicator_list-by-field-reversed
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY f.position DESC,
          i.position DESC,
          i.sort_key DESC,
          i.id DESC
 LIMIT $2 OFFSET $3;

-- name: indicator_list-by-title
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY i.sort_key,
          i.id
 LIMIT $2 OFFSET $3;

-- name: indicator_list-by-title-reversed
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY i.sort_key DESC,
          i.id DESC
 LIMIT $2 OFFSET $3;

-- name: indicator_list-by-number
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY i.code,
          i.id
 LIMIT $2 OFFSET $3;

-- name: indicator_list-by-number-reversed
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE ($1 IS NULL OR (coalesce (i.valid_to, $1) >= $1 AND coalesce (f.valid_to, $1) >= $1))
 ORDER BY i.code DESC,
          i.id DESC
 LIMIT $2 OFFSET $3;

-- name: indicator_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (i.search_key GLOB w.pattern
                    OR f.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR (coalesce (i.valid_to, $2) >= $2 AND coalesce (f.valid_to, $2) >= $2))
 ORDER BY CASE WHEN $3 = 'field' THEN f.position END,
          CASE WHEN $3 = 'field' THEN i.position END,
          CASE WHEN $3 = 'field' THEN i.sort_key END,
          CASE WHEN $3 = 'title' THEN i.sort_key END,
          CASE WHEN $3 = 'number' THEN i.code END,
          i.id
 LIMIT $4 OFFSET $5;

-- name: indicator_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT i.id
  FROM indicator AS i JOIN field AS f ON f.id = i.field
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (i.search_key GLOB w.pattern
                    OR f.search_key GLOB w.pattern) IS NOT TRUE)
   AND ($2 IS NULL OR (coalesce (i.valid_to, $2) >= $2 AND coalesce (f.valid_to, $2) >= $2))
 ORDER BY CASE WHEN $3 = 'field' THEN f.position END DESC,
          CASE WHEN $3 = 'field' THEN i.position END DESC,
          CASE WHEN $3 = 'field' THEN i.sort_key END DESC,
          CASE WHEN $3 = 'title' THEN i.sort_key END DESC,
          CASE WHEN $3 = 'number' THEN i.code END DESC,
          i.id DESC
 LIMIT $4 OFFSET $5;
