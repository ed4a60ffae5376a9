-- meeting_list.sql: the list of meetings
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The filters are the first and the last day of a year, and a kind; NULL asks for all.
-- A window in an order: $1, $2 the year, $3 kind, $4 limit, $5 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2, $3 the year, $4 kind, $5 the order's name, $6 limit, $7 offset.

-- name: meeting_list-row
SELECT m.id, m.title, m.place, NULL AS number, NULL AS symbol, m.kind, NULL AS from_date, NULL AS to_date, m.on_date,
       NULL AS figure, NULL AS decimals, coalesce (u.abbreviation, u.name) AS unit, NULL AS profile
  FROM meeting AS m
  LEFT JOIN unit AS u ON u.id = m.host_unit
 WHERE m.id = $1;

-- name: meeting_list-count-all
SELECT count (*)
  FROM meeting;

-- name: meeting_list-count
SELECT count (*)
  FROM meeting AS m
 WHERE ($1 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $1 AND $2)
   AND ($3 IS NULL OR m.kind = $3);

-- name: meeting_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM meeting AS m
 WHERE ($2 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR m.kind = $4)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (m.search_key GLOB w.pattern) IS NOT TRUE);

-- name: meeting_list-by-date
SELECT m.id
  FROM meeting AS m
 WHERE ($1 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $1 AND $2)
   AND ($3 IS NULL OR m.kind = $3)
 ORDER BY coalesce (m.on_date, '9999-12-31') DESC,
          m.sort_key,
          m.id
 LIMIT $4 OFFSET $5;

-- name: meeting_list-by-date-reversed
SELECT m.id
  FROM meeting AS m
 WHERE ($1 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $1 AND $2)
   AND ($3 IS NULL OR m.kind = $3)
 ORDER BY coalesce (m.on_date, '9999-12-31'),
          m.sort_key DESC,
          m.id DESC
 LIMIT $4 OFFSET $5;

-- name: meeting_list-by-title
SELECT m.id
  FROM meeting AS m
 WHERE ($1 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $1 AND $2)
   AND ($3 IS NULL OR m.kind = $3)
 ORDER BY m.sort_key,
          m.id
 LIMIT $4 OFFSET $5;

-- name: meeting_list-by-title-reversed
SELECT m.id
  FROM meeting AS m
 WHERE ($1 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $1 AND $2)
   AND ($3 IS NULL OR m.kind = $3)
 ORDER BY m.sort_key DESC,
          m.id DESC
 LIMIT $4 OFFSET $5;

-- name: meeting_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT m.id
  FROM meeting AS m
 WHERE ($2 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR m.kind = $4)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (m.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $5 = 'date' THEN coalesce (m.on_date, '9999-12-31') END DESC,
          CASE WHEN $5 = 'date' THEN m.sort_key END,
          CASE WHEN $5 = 'title' THEN m.sort_key END,
          m.id
 LIMIT $6 OFFSET $7;

-- name: meeting_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT m.id
  FROM meeting AS m
 WHERE ($2 IS NULL OR m.on_date IS NULL OR m.on_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR m.kind = $4)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (m.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $5 = 'date' THEN coalesce (m.on_date, '9999-12-31') END,
          CASE WHEN $5 = 'date' THEN m.sort_key END DESC,
          CASE WHEN $5 = 'title' THEN m.sort_key END DESC,
          m.id DESC
 LIMIT $6 OFFSET $7;
