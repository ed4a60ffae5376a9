-- signatory_list.sql: the list of signatures, given and open, over all agreements
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 'given', 'open' or NULL for both, $2 limit, $3 offset.
-- What is searched or filtered: $1 a JSON array of patterns that must all match, or NULL; $2 person, $3 unit, $4, $5 first and last
-- day of a year, $6 'given' or 'open', each NULL for all; $7 the order's name, $8 limit, $9 offset. A signer's unit is that of the
-- party, a witness's that of the post. Two parts that each come in order are merged as they are read, without sorting the whole; a
-- hit names its word by number, because a pattern is long and there may be as many hits as signatures.

-- name: signatory_list-count
SELECT count (*)
  FROM signature AS s
 WHERE $1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given');

-- name: signatory_list-by-date
SELECT s.id
  FROM signature AS s
 WHERE $1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given')
 ORDER BY coalesce (s.signed_date, '9999-12-31') DESC, s.agreement, s.position, s.id
 LIMIT $2 OFFSET $3;

-- name: signatory_list-by-date-reversed
SELECT s.id
  FROM signature AS s
 WHERE $1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given')
 ORDER BY coalesce (s.signed_date, '9999-12-31'), s.agreement DESC, s.position DESC, s.id DESC
 LIMIT $2 OFFSET $3;

-- name: signatory_list-by-name
SELECT s.id AS signature, s.sort_key AS name
  FROM signature AS s
 WHERE s.signed_date IS NOT NULL AND $1 IS NOT 'open'
 UNION ALL
SELECT s.id AS signature, coalesce (nullif (s.sort_key, ''), n.sort_key, 'x') AS name
  FROM signature AS s LEFT JOIN post AS o ON o.id = s.post LEFT JOIN person AS n ON n.id = coalesce (s.person, o.person)
 WHERE s.signed_date IS NULL AND $1 IS NOT 'given'
 ORDER BY name, signature
 LIMIT $2 OFFSET $3;

-- name: signatory_list-by-name-reversed
SELECT s.id AS signature, s.sort_key AS name
  FROM signature AS s
 WHERE s.signed_date IS NOT NULL AND $1 IS NOT 'open'
 UNION ALL
SELECT s.id AS signature, coalesce (nullif (s.sort_key, ''), n.sort_key, 'x') AS name
  FROM signature AS s LEFT JOIN post AS o ON o.id = s.post LEFT JOIN person AS n ON n.id = coalesce (s.person, o.person)
 WHERE s.signed_date IS NULL AND $1 IS NOT 'given'
 ORDER BY name DESC, signature DESC
 LIMIT $2 OFFSET $3;

-- name: signatory_list-by-unit
SELECT s.id AS signature, u.sort_key AS unit_name, u.id AS unit, y.id AS party
  FROM unit AS u CROSS JOIN party AS y ON y.unit = u.id CROSS JOIN signature AS s ON s.party = y.id
 WHERE $1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given')
 UNION ALL
SELECT s.id AS signature, coalesce (u.sort_key, 'x') AS unit_name, coalesce (u.id, '') AS unit, '' AS party
  FROM signature AS s LEFT JOIN post AS o ON o.id = s.post LEFT JOIN unit AS u ON u.id = o.unit
 WHERE s.party IS NULL AND ($1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given'))
 ORDER BY unit_name, unit, party, signature
 LIMIT $2 OFFSET $3;

-- name: signatory_list-by-unit-reversed
SELECT s.id AS signature, u.sort_key AS unit_name, u.id AS unit, y.id AS party
  FROM unit AS u CROSS JOIN party AS y ON y.unit = u.id CROSS JOIN signature AS s ON s.party = y.id
 WHERE $1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given')
 UNION ALL
SELECT s.id AS signature, coalesce (u.sort_key, 'x') AS unit_name, coalesce (u.id, '') AS unit, '' AS party
  FROM signature AS s LEFT JOIN post AS o ON o.id = s.post LEFT JOIN unit AS u ON u.id = o.unit
 WHERE s.party IS NULL AND ($1 IS NULL OR (s.signed_date IS NOT NULL) = ($1 = 'given'))
 ORDER BY unit_name DESC, unit DESC, party DESC, signature DESC
 LIMIT $2 OFFSET $3;

-- name: signatory_list-count-found
WITH word (number, pattern) AS MATERIALIZED (
  SELECT key, value FROM json_each ($1)
),
hit (id, number) AS MATERIALIZED (
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN signature AS s ON s.search_key GLOB w.pattern
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN person AS n ON n.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.person = n.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN post AS o ON o.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.signed_date IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS y ON y.unit = u.id
         CROSS JOIN signature AS s ON s.party = y.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN post AS o ON o.unit = u.id
         CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.party IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN agreement AS a
      ON a.search_key GLOB w.pattern OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
         CROSS JOIN signature AS s ON s.agreement = a.id
),
chosen (id) AS (
  SELECT id FROM hit WHERE $1 IS NOT NULL GROUP BY id HAVING count (*) = (SELECT count (*) FROM word)
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND person = $2
   UNION ALL
  SELECT s.id FROM party AS y CROSS JOIN signature AS s ON s.party = y.id WHERE $1 IS NULL AND $2 IS NULL AND y.unit = $3
   UNION ALL
  SELECT s.id
    FROM post AS o CROSS JOIN signature AS s ON s.post = o.id
   WHERE $1 IS NULL AND $2 IS NULL AND o.unit = $3 AND s.party IS NULL
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NULL
   UNION ALL
  SELECT id
    FROM signature
   WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND coalesce (signed_date, '9999-12-31') BETWEEN $4 AND $5
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NOT NULL AND signed_date IS NULL
)
SELECT count (*)
  FROM chosen AS c CROSS JOIN signature AS s ON s.id = c.id
       LEFT JOIN post AS o ON o.id = s.post
       LEFT JOIN person AS n ON n.id = coalesce (s.person, o.person)
       LEFT JOIN party AS y ON y.id = s.party
       LEFT JOIN unit AS u ON u.id = coalesce (y.unit, o.unit)
 WHERE ($2 IS NULL OR s.person = $2)
   AND ($3 IS NULL OR coalesce (y.unit, o.unit) = $3)
   AND ($4 IS NULL OR CASE WHEN s.signed_date IS NOT NULL THEN s.signed_date BETWEEN $4 AND $5
                           ELSE EXISTS (SELECT 1 FROM agreement AS a
                                         WHERE a.id = s.agreement AND (a.to_date IS NULL OR a.to_date >= $4)
                                           AND (a.from_date IS NULL OR a.from_date <= $5)) END)
   AND ($6 IS NULL OR (s.signed_date IS NOT NULL) = ($6 = 'given'));

-- name: signatory_list-found
WITH word (number, pattern) AS MATERIALIZED (
  SELECT key, value FROM json_each ($1)
),
hit (id, number) AS MATERIALIZED (
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN signature AS s ON s.search_key GLOB w.pattern
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN person AS n ON n.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.person = n.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN post AS o ON o.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.signed_date IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS y ON y.unit = u.id
         CROSS JOIN signature AS s ON s.party = y.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN post AS o ON o.unit = u.id
         CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.party IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN agreement AS a
      ON a.search_key GLOB w.pattern OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
         CROSS JOIN signature AS s ON s.agreement = a.id
),
chosen (id) AS (
  SELECT id FROM hit WHERE $1 IS NOT NULL GROUP BY id HAVING count (*) = (SELECT count (*) FROM word)
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND person = $2
   UNION ALL
  SELECT s.id FROM party AS y CROSS JOIN signature AS s ON s.party = y.id WHERE $1 IS NULL AND $2 IS NULL AND y.unit = $3
   UNION ALL
  SELECT s.id
    FROM post AS o CROSS JOIN signature AS s ON s.post = o.id
   WHERE $1 IS NULL AND $2 IS NULL AND o.unit = $3 AND s.party IS NULL
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NULL
   UNION ALL
  SELECT id
    FROM signature
   WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND coalesce (signed_date, '9999-12-31') BETWEEN $4 AND $5
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NOT NULL AND signed_date IS NULL
)
SELECT s.id
  FROM chosen AS c CROSS JOIN signature AS s ON s.id = c.id
       LEFT JOIN post AS o ON o.id = s.post
       LEFT JOIN person AS n ON n.id = coalesce (s.person, o.person)
       LEFT JOIN party AS y ON y.id = s.party
       LEFT JOIN unit AS u ON u.id = coalesce (y.unit, o.unit)
 WHERE ($2 IS NULL OR s.person = $2)
   AND ($3 IS NULL OR coalesce (y.unit, o.unit) = $3)
   AND ($4 IS NULL OR CASE WHEN s.signed_date IS NOT NULL THEN s.signed_date BETWEEN $4 AND $5
                           ELSE EXISTS (SELECT 1 FROM agreement AS a
                                         WHERE a.id = s.agreement AND (a.to_date IS NULL OR a.to_date >= $4)
                                           AND (a.from_date IS NULL OR a.from_date <= $5)) END)
   AND ($6 IS NULL OR (s.signed_date IS NOT NULL) = ($6 = 'given'))
 ORDER BY CASE WHEN $7 = 'date' THEN coalesce (s.signed_date, '9999-12-31') END DESC,
          CASE WHEN $7 = 'date' THEN s.agreement END,
          CASE WHEN $7 = 'date' THEN s.position END,
          CASE WHEN $7 = 'name' THEN coalesce (nullif (s.sort_key, ''), n.sort_key, 'x') END,
          CASE WHEN $7 = 'unit' THEN coalesce (u.sort_key, 'x') END,
          CASE WHEN $7 = 'unit' THEN u.id END,
          s.id
 LIMIT $8 OFFSET $9;

-- name: signatory_list-found-reversed
WITH word (number, pattern) AS MATERIALIZED (
  SELECT key, value FROM json_each ($1)
),
hit (id, number) AS MATERIALIZED (
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN signature AS s ON s.search_key GLOB w.pattern
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN person AS n ON n.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.person = n.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN post AS o ON o.search_key GLOB w.pattern CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.signed_date IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS y ON y.unit = u.id
         CROSS JOIN signature AS s ON s.party = y.id
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN post AS o ON o.unit = u.id
         CROSS JOIN signature AS s ON s.post = o.id
   WHERE s.party IS NULL
   UNION
  SELECT s.id, w.number
    FROM word AS w CROSS JOIN agreement AS a
      ON a.search_key GLOB w.pattern OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
         CROSS JOIN signature AS s ON s.agreement = a.id
),
chosen (id) AS (
  SELECT id FROM hit WHERE $1 IS NOT NULL GROUP BY id HAVING count (*) = (SELECT count (*) FROM word)
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND person = $2
   UNION ALL
  SELECT s.id FROM party AS y CROSS JOIN signature AS s ON s.party = y.id WHERE $1 IS NULL AND $2 IS NULL AND y.unit = $3
   UNION ALL
  SELECT s.id
    FROM post AS o CROSS JOIN signature AS s ON s.post = o.id
   WHERE $1 IS NULL AND $2 IS NULL AND o.unit = $3 AND s.party IS NULL
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NULL
   UNION ALL
  SELECT id
    FROM signature
   WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND coalesce (signed_date, '9999-12-31') BETWEEN $4 AND $5
   UNION ALL
  SELECT id FROM signature WHERE $1 IS NULL AND $2 IS NULL AND $3 IS NULL AND $4 IS NOT NULL AND signed_date IS NULL
)
SELECT s.id
  FROM chosen AS c CROSS JOIN signature AS s ON s.id = c.id
       LEFT JOIN post AS o ON o.id = s.post
       LEFT JOIN person AS n ON n.id = coalesce (s.person, o.person)
       LEFT JOIN party AS y ON y.id = s.party
       LEFT JOIN unit AS u ON u.id = coalesce (y.unit, o.unit)
 WHERE ($2 IS NULL OR s.person = $2)
   AND ($3 IS NULL OR coalesce (y.unit, o.unit) = $3)
   AND ($4 IS NULL OR CASE WHEN s.signed_date IS NOT NULL THEN s.signed_date BETWEEN $4 AND $5
                           ELSE EXISTS (SELECT 1 FROM agreement AS a
                                         WHERE a.id = s.agreement AND (a.to_date IS NULL OR a.to_date >= $4)
                                           AND (a.from_date IS NULL OR a.from_date <= $5)) END)
   AND ($6 IS NULL OR (s.signed_date IS NOT NULL) = ($6 = 'given'))
 ORDER BY CASE WHEN $7 = 'date' THEN coalesce (s.signed_date, '9999-12-31') END,
          CASE WHEN $7 = 'date' THEN s.agreement END DESC,
          CASE WHEN $7 = 'date' THEN s.position END DESC,
          CASE WHEN $7 = 'name' THEN coalesce (nullif (s.sort_key, ''), n.sort_key, 'x') END DESC,
          CASE WHEN $7 = 'unit' THEN coalesce (u.sort_key, 'x') END DESC,
          CASE WHEN $7 = 'unit' THEN u.id END DESC,
          s.id DESC
 LIMIT $8 OFFSET $9;
