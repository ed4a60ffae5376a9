-- person_list.sql: the list of people
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 limit, $2 offset.
-- A search: $1 is a JSON array of the ids that were found, $2 the order's name, $3 limit, $4 offset.
-- Who holds or held a post: $1 patterns or NULL, $2 unit or NULL, $3 the day or NULL for any, $4 limit, $5 offset.

-- name: person_list-row
SELECT id, full_name, NULL AS subtitle, NULL AS number, NULL AS symbol, NULL AS state, NULL AS from_date, NULL AS to_date,
       NULL AS on_date, NULL AS figure, NULL AS decimals, military_rank
  FROM person
 WHERE id = $1;

-- name: person_list-details
SELECT o.title || ' ' || coalesce (u.abbreviation, u.name)
  FROM post AS o JOIN unit AS u ON u.id = o.unit
 WHERE o.person = $1
   AND (o.from_date IS NULL OR o.from_date <= $2)
   AND (o.to_date IS NULL OR o.to_date >= $2)
 ORDER BY o.from_date, o.id;

-- name: person_list-words
-- What each is found by: id, key, number.
SELECT id, search_key, NULL
  FROM person
 ORDER BY id;

-- name: person_list-words-of
SELECT id, search_key, NULL
  FROM person
 WHERE id = $1;

-- name: person_list-units
-- Units each is found by: id, unit, key of the post.
SELECT person, unit, search_key
  FROM post
 ORDER BY person;

-- name: person_list-units-of
SELECT person, unit, search_key
  FROM post
 WHERE person = $1;

-- name: person_list-count
SELECT count (*)
  FROM person AS p;

-- name: person_list-by-title
SELECT p.id
  FROM person AS p
 ORDER BY p.sort_key,
          p.id
 LIMIT $1 OFFSET $2;

-- name: person_list-by-title-reversed
SELECT p.id
  FROM person AS p
 ORDER BY p.sort_key DESC,
          p.id DESC
 LIMIT $1 OFFSET $2;

-- name: person_list-search
SELECT p.id
  FROM json_each ($1) AS found CROSS JOIN person AS p ON p.id = found.value
 ORDER BY CASE WHEN $2 = 'title' THEN p.sort_key END,
          p.id
 LIMIT $3 OFFSET $4;

-- name: person_list-search-reversed
SELECT p.id
  FROM json_each ($1) AS found CROSS JOIN person AS p ON p.id = found.value
 ORDER BY CASE WHEN $2 = 'title' THEN p.sort_key END DESC,
          p.id DESC
 LIMIT $3 OFFSET $4;

-- name: person_list-count-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT o.person, w.pattern
    FROM word AS w CROSS JOIN post AS o JOIN unit AS u ON u.id = o.unit
   WHERE o.search_key GLOB w.pattern OR u.search_key GLOB w.pattern
),
holder (id) AS MATERIALIZED (
  SELECT DISTINCT o.person
    FROM post AS o
   WHERE ($2 IS NULL OR o.unit = $2)
     AND ($3 IS NULL OR ((o.from_date IS NULL OR o.from_date <= $3) AND (o.to_date IS NULL OR o.to_date >= $3)))
)
SELECT count (*)
  FROM holder AS k CROSS JOIN person AS p ON p.id = k.id
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = p.id)) IS NOT TRUE);

-- name: person_list-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT o.person, w.pattern
    FROM word AS w CROSS JOIN post AS o JOIN unit AS u ON u.id = o.unit
   WHERE o.search_key GLOB w.pattern OR u.search_key GLOB w.pattern
),
holder (id) AS MATERIALIZED (
  SELECT DISTINCT o.person
    FROM post AS o
   WHERE ($2 IS NULL OR o.unit = $2)
     AND ($3 IS NULL OR ((o.from_date IS NULL OR o.from_date <= $3) AND (o.to_date IS NULL OR o.to_date >= $3)))
)
SELECT p.id
  FROM holder AS k CROSS JOIN person AS p ON p.id = k.id
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = p.id)) IS NOT TRUE)
 ORDER BY p.sort_key,
          p.id
 LIMIT $4 OFFSET $5;

-- name: person_list-filtered-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT o.person, w.pattern
    FROM word AS w CROSS JOIN post AS o JOIN unit AS u ON u.id = o.unit
   WHERE o.search_key GLOB w.pattern OR u.search_key GLOB w.pattern
),
holder (id) AS MATERIALIZED (
  SELECT DISTINCT o.person
    FROM post AS o
   WHERE ($2 IS NULL OR o.unit = $2)
     AND ($3 IS NULL OR ((o.from_date IS NULL OR o.from_date <= $3) AND (o.to_date IS NULL OR o.to_date >= $3)))
)
SELECT p.id
  FROM holder AS k CROSS JOIN person AS p ON p.id = k.id
 WHERE NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (p.search_key GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = p.id)) IS NOT TRUE)
 ORDER BY p.sort_key DESC,
          p.id DESC
 LIMIT $4 OFFSET $5;
