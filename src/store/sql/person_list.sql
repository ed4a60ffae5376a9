-- person_list.sql: the list of people
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 limit, $2 offset. What is searched or filtered is found in memory (search-index.c).
-- Of what was found: $1 is a JSON array of ids, $2 the order's name, $3 limit, $4 offset.

-- name: person_list-row
SELECT id, full_name, NULL AS subtitle, NULL AS number, NULL AS symbol, NULL AS state, NULL AS from_date, NULL AS to_date,
       NULL AS on_date, NULL AS figure, NULL AS decimals, military_rank, NULL AS profile
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
-- What each is found by: id and key; what only agreements have is empty.
SELECT id, search_key, NULL, NULL, NULL, NULL, NULL
  FROM person
 WHERE id > $1
 ORDER BY id
 LIMIT $2;

-- name: person_list-words-of
SELECT id, search_key, NULL, NULL, NULL, NULL, NULL
  FROM person
 WHERE id = $1;

-- name: person_list-units
-- Units each is found by: id, unit, and of the post its key, first and last day.
SELECT person, unit, search_key, from_date, to_date
  FROM post
 WHERE person > $1
 ORDER BY person;

-- name: person_list-units-of
SELECT person, unit, search_key, from_date, to_date
  FROM post
 WHERE person = $1;

-- name: person_list-count-all
SELECT n_rows
  FROM list_size
 WHERE list = 'person';

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
