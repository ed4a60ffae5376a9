-- paper_list.sql: the list of papers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1, $2 first and last day of the year or NULL, $3 limit, $4 offset.
-- A search: $1 is a JSON array of patterns that must all match, $2, $3 the year, $4 the order's name, $5 limit, $6 offset.
-- The order of numbers is year by year: they begin anew with each.
-- Filtered: $4 state, $5 series, $6 type, then the order's name, limit, offset.

-- name: paper_list-row
SELECT id, subject, signer_name, number, symbol, state, NULL AS from_date, NULL AS to_date, issued_date, NULL AS figure,
       NULL AS decimals, type_name AS unit, coalesce (profile, (SELECT c.profile FROM committee AS c)) AS profile
  FROM paper
 WHERE id = $1;

-- name: paper_list-count-all
SELECT count (*)
  FROM paper;

-- name: paper_list-count
SELECT count (*)
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2);

-- name: paper_list-count-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE);

-- name: paper_list-by-date
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY coalesce (p.issued_date, '9999-12-31') DESC,
          p.number DESC,
          p.id
 LIMIT $3 OFFSET $4;

-- name: paper_list-by-date-reversed
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY coalesce (p.issued_date, '9999-12-31'),
          p.number,
          p.id DESC
 LIMIT $3 OFFSET $4;

-- name: paper_list-by-title
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY p.sort_key,
          p.id
 LIMIT $3 OFFSET $4;

-- name: paper_list-by-title-reversed
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY p.sort_key DESC,
          p.id DESC
 LIMIT $3 OFFSET $4;

-- name: paper_list-by-number
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY (p.number IS NULL),
          substr (p.issued_date, 1, 4),
          p.number,
          p.symbol,
          p.id
 LIMIT $3 OFFSET $4;

-- name: paper_list-by-number-reversed
SELECT p.id
  FROM paper AS p
 WHERE ($1 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $1 AND $2)
 ORDER BY (p.number IS NULL) DESC,
          substr (p.issued_date, 1, 4) DESC,
          p.number DESC,
          p.symbol DESC,
          p.id DESC
 LIMIT $3 OFFSET $4;

-- name: paper_list-search
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT p.id
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $4 = 'date' THEN coalesce (p.issued_date, '9999-12-31') END DESC,
          CASE WHEN $4 = 'date' THEN p.number END DESC,
          CASE WHEN $4 = 'title' THEN p.sort_key END,
          CASE WHEN $4 = 'number' THEN (p.number IS NULL) END,
          CASE WHEN $4 = 'number' THEN substr (p.issued_date, 1, 4) END,
          CASE WHEN $4 = 'number' THEN p.number END,
          CASE WHEN $4 = 'number' THEN p.symbol END,
          p.id
 LIMIT $5 OFFSET $6;

-- name: paper_list-search-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT p.id
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $4 = 'date' THEN coalesce (p.issued_date, '9999-12-31') END,
          CASE WHEN $4 = 'date' THEN p.number END,
          CASE WHEN $4 = 'title' THEN p.sort_key END DESC,
          CASE WHEN $4 = 'number' THEN (p.number IS NULL) END DESC,
          CASE WHEN $4 = 'number' THEN substr (p.issued_date, 1, 4) END DESC,
          CASE WHEN $4 = 'number' THEN p.number END DESC,
          CASE WHEN $4 = 'number' THEN p.symbol END DESC,
          p.id DESC
 LIMIT $5 OFFSET $6;

-- name: paper_list-count-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT count (*)
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR p.state = $4)
   AND ($5 IS NULL OR p.series = $5)
   AND ($6 IS NULL OR p.type_name = $6)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE);

-- name: paper_list-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT p.id
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR p.state = $4)
   AND ($5 IS NULL OR p.series = $5)
   AND ($6 IS NULL OR p.type_name = $6)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $7 = 'date' THEN coalesce (p.issued_date, '9999-12-31') END DESC,
          CASE WHEN $7 = 'date' THEN p.number END DESC,
          CASE WHEN $7 = 'title' THEN p.sort_key END,
          CASE WHEN $7 = 'number' THEN (p.number IS NULL) END,
          CASE WHEN $7 = 'number' THEN substr (p.issued_date, 1, 4) END,
          CASE WHEN $7 = 'number' THEN p.number END,
          CASE WHEN $7 = 'number' THEN p.symbol END,
          p.id
 LIMIT $8 OFFSET $9;

-- name: paper_list-filtered-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT p.id
  FROM paper AS p
 WHERE ($2 IS NULL OR p.issued_date IS NULL OR p.issued_date BETWEEN $2 AND $3)
   AND ($4 IS NULL OR p.state = $4)
   AND ($5 IS NULL OR p.series = $5)
   AND ($6 IS NULL OR p.type_name = $6)
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE)
 ORDER BY CASE WHEN $7 = 'date' THEN coalesce (p.issued_date, '9999-12-31') END,
          CASE WHEN $7 = 'date' THEN p.number END,
          CASE WHEN $7 = 'title' THEN p.sort_key END DESC,
          CASE WHEN $7 = 'number' THEN (p.number IS NULL) END DESC,
          CASE WHEN $7 = 'number' THEN substr (p.issued_date, 1, 4) END DESC,
          CASE WHEN $7 = 'number' THEN p.number END DESC,
          CASE WHEN $7 = 'number' THEN p.symbol END DESC,
          p.id DESC
 LIMIT $8 OFFSET $9;
