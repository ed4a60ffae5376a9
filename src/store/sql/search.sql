-- search.sql: searching everywhere: the ids of what fits best, and how many fit
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- $1 is a JSON array of patterns that must all match. The best comes first: where the kind has numbers, $2 the number; then the words
-- as they were typed and whole, then as they were typed, then whatever matches. The last parameter is the limit.

-- name: search-agreement
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT p.agreement, w.pattern
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS p ON p.unit = u.id
),
found (id, fit, place) AS MATERIALIZED (
  SELECT a.id,
         CASE WHEN a.number = $2 THEN 0
              WHEN ' ' || a.search_key || ' ' GLOB $3 THEN 1
              WHEN a.search_key GLOB $4 THEN 2
              ELSE 3 END,
         a.sort_key
    FROM agreement AS a
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (a.search_key GLOB w.pattern
                          OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
                          OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = a.id)) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $5;

-- name: search-unit
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT u.id,
         CASE WHEN ' ' || u.search_key || ' ' GLOB $2 THEN 1
              WHEN u.search_key GLOB $3 THEN 2
              ELSE 3 END,
         u.sort_key
    FROM unit AS u
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (u.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $4;

-- name: search-person
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT o.person, w.pattern
    FROM word AS w CROSS JOIN post AS o JOIN unit AS u ON u.id = o.unit
   WHERE o.search_key GLOB w.pattern OR u.search_key GLOB w.pattern
),
found (id, fit, place) AS MATERIALIZED (
  SELECT p.id,
         CASE WHEN ' ' || p.search_key || ' ' GLOB $2 THEN 1
              WHEN p.search_key GLOB $3 THEN 2
              ELSE 3 END,
         p.sort_key
    FROM person AS p
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (p.search_key GLOB w.pattern
                          OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = p.id)) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $4;

-- name: search-meeting
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT m.id,
         CASE WHEN ' ' || m.search_key || ' ' GLOB $2 THEN 1
              WHEN m.search_key GLOB $3 THEN 2
              ELSE 3 END,
         m.sort_key
    FROM meeting AS m
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (m.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $4;

-- name: search-indicator
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT i.id,
         CASE WHEN ' ' || i.search_key || ' ' GLOB $2 THEN 1
              WHEN i.search_key GLOB $3 THEN 2
              ELSE 3 END,
         i.sort_key
    FROM indicator AS i
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (i.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $4;

-- name: search-paper
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT p.id,
         CASE WHEN p.number = $2 THEN 0
              WHEN ' ' || p.search_key || ' ' GLOB $3 THEN 1
              WHEN p.search_key GLOB $4 THEN 2
              ELSE 3 END,
         p.sort_key
    FROM paper AS p
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (p.search_key GLOB w.pattern
                          OR CASE WHEN p.number < 10 THEN '0' || p.number ELSE '' || p.number END GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place, id
 LIMIT $5;

-- name: search-task
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT x.id,
         CASE WHEN ' ' || x.search_key || ' ' GLOB $2 THEN 1
              WHEN x.search_key GLOB $3 THEN 2
              ELSE 3 END,
         m.on_date
    FROM task AS x LEFT JOIN meeting AS m ON m.id = x.meeting
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (x.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place DESC, id
 LIMIT $4;

-- name: search-contribution
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT x.id,
         CASE WHEN ' ' || x.search_key || ' ' GLOB $2 THEN 1
              WHEN x.search_key GLOB $3 THEN 2
              ELSE 3 END,
         m.on_date
    FROM contribution AS x LEFT JOIN meeting AS m ON m.id = x.meeting
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (x.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place DESC, id
 LIMIT $4;

-- name: search-commendation
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
found (id, fit, place) AS MATERIALIZED (
  SELECT x.id,
         CASE WHEN ' ' || x.search_key || ' ' GLOB $2 THEN 1
              WHEN x.search_key GLOB $3 THEN 2
              ELSE 3 END,
         m.on_date
    FROM commendation AS x LEFT JOIN meeting AS m ON m.id = x.meeting
   WHERE NOT EXISTS (SELECT 1 FROM word AS w
                      WHERE (x.search_key GLOB w.pattern) IS NOT TRUE)
)
SELECT id, (SELECT count (*) FROM found)
  FROM found
 ORDER BY fit, place DESC, id
 LIMIT $4;

-- The texts are long and many: they are walked through a piece at a time, from after $2 to $3, until enough was found.
-- name: search-clause
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
)
SELECT c.id
  FROM clause AS c
 WHERE c.id > $2
   AND c.id <= $3
   AND NOT EXISTS (SELECT 1 FROM word AS w
                    WHERE (c.search_key GLOB w.pattern) IS NOT TRUE)
 ORDER BY c.id
 LIMIT $4;

-- name: search-clause-literal
SELECT c.id
  FROM clause AS c
 WHERE ' ' || c.search_key || ' ' GLOB $1
   AND c.id > $2
   AND c.id <= $3
 ORDER BY c.id
 LIMIT $4;

-- name: search-clause-end
-- Where the piece of $2 texts after $1 ends.
SELECT max (id)
  FROM (SELECT id FROM clause WHERE id > $1 ORDER BY id LIMIT $2);
