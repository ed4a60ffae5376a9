-- result_list.sql: the list of results
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1, $2 first and last day of the year or NULL, $3 limit, $4 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2, $3 the year, $4 the order's name, $5 limit, $6 offset.

-- name: result_list-row
SELECT r.id, i.name, coalesce (r.wording, '') AS subtitle, i.code, NULL AS symbol, r.precision, r.from_date, r.to_date,
       NULL AS on_date, r.value, i.decimals, i.unit_of_measure, NULL AS profile
  FROM result AS r JOIN indicator AS i ON i.id = r.indicator
 WHERE r.id = $1;

-- name: result_list-count-all
SELECT count (*)
  FROM result;

-- name: result_list-count
SELECT count (*)
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)));

-- name: result_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT i.id, w.pattern FROM word AS w JOIN indicator AS i ON i.search_key GLOB w.pattern
  UNION ALL
  SELECT u.id, w.pattern FROM word AS w JOIN unit AS u ON u.search_key GLOB w.pattern
)
SELECT count (*)
  FROM result AS r
 WHERE ($2 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $2) AND (r.from_date IS NULL OR r.from_date <= $3)))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id IN (r.indicator, r.unit))) IS NOT TRUE);

-- name: result_list-by-period
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY r.from_date DESC,
          r.to_date DESC,
          r.indicator,
          r.id
 LIMIT $3 OFFSET $4;

-- name: result_list-by-period-reversed
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY r.from_date,
          r.to_date,
          r.indicator DESC,
          r.id DESC
 LIMIT $3 OFFSET $4;

-- name: result_list-by-title
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY (SELECT i.sort_key FROM indicator AS i WHERE i.id = r.indicator),
          r.from_date DESC,
          r.id
 LIMIT $3 OFFSET $4;

-- name: result_list-by-title-reversed
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY (SELECT i.sort_key FROM indicator AS i WHERE i.id = r.indicator) DESC,
          r.from_date,
          r.id DESC
 LIMIT $3 OFFSET $4;

-- name: result_list-by-number
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY (SELECT i.code FROM indicator AS i WHERE i.id = r.indicator),
          r.from_date DESC,
          r.id
 LIMIT $3 OFFSET $4;

-- name: result_list-by-number-reversed
SELECT r.id
  FROM result AS r
 WHERE ($1 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $1) AND (r.from_date IS NULL OR r.from_date <= $2)))
 ORDER BY (SELECT i.code FROM indicator AS i WHERE i.id = r.indicator) DESC,
          r.from_date,
          r.id DESC
 LIMIT $3 OFFSET $4;

-- name: result_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT i.id, w.pattern FROM word AS w JOIN indicator AS i ON i.search_key GLOB w.pattern
  UNION ALL
  SELECT u.id, w.pattern FROM word AS w JOIN unit AS u ON u.search_key GLOB w.pattern
)
SELECT r.id
  FROM result AS r
 WHERE ($2 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $2) AND (r.from_date IS NULL OR r.from_date <= $3)))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id IN (r.indicator, r.unit))) IS NOT TRUE)
 ORDER BY CASE WHEN $4 = 'period' THEN r.from_date END DESC,
          CASE WHEN $4 = 'period' THEN r.to_date END DESC,
          CASE WHEN $4 = 'period' THEN r.indicator END,
          CASE WHEN $4 = 'title' THEN (SELECT i.sort_key FROM indicator AS i WHERE i.id = r.indicator) END,
          CASE WHEN $4 = 'title' THEN r.from_date END DESC,
          CASE WHEN $4 = 'number' THEN (SELECT i.code FROM indicator AS i WHERE i.id = r.indicator) END,
          CASE WHEN $4 = 'number' THEN r.from_date END DESC,
          r.id
 LIMIT $5 OFFSET $6;

-- name: result_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT i.id, w.pattern FROM word AS w JOIN indicator AS i ON i.search_key GLOB w.pattern
  UNION ALL
  SELECT u.id, w.pattern FROM word AS w JOIN unit AS u ON u.search_key GLOB w.pattern
)
SELECT r.id
  FROM result AS r
 WHERE ($2 IS NULL OR ((r.to_date IS NULL OR r.to_date >= $2) AND (r.from_date IS NULL OR r.from_date <= $3)))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id IN (r.indicator, r.unit))) IS NOT TRUE)
 ORDER BY CASE WHEN $4 = 'period' THEN r.from_date END,
          CASE WHEN $4 = 'period' THEN r.to_date END,
          CASE WHEN $4 = 'period' THEN r.indicator END DESC,
          CASE WHEN $4 = 'title' THEN (SELECT i.sort_key FROM indicator AS i WHERE i.id = r.indicator) END DESC,
          CASE WHEN $4 = 'title' THEN r.from_date END,
          CASE WHEN $4 = 'number' THEN (SELECT i.code FROM indicator AS i WHERE i.id = r.indicator) END DESC,
          CASE WHEN $4 = 'number' THEN r.from_date END,
          r.id DESC
 LIMIT $5 OFFSET $6;
