-- agreement_list.sql: the list of agreements
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1, $2 first and last day of the year or NULL, $3 limit, $4 offset.
-- Filtered, among few: $1 patterns or NULL, $2, $3 the year, $4 state, $5 kind, $6 unit, $7 today or NULL, $8 order, $9 limit, $10 offset.
-- A search: $1 is a JSON array of the ids that were found, $2, $3 the year, $4 the order's name, $5 limit, $6 offset.

-- name: agreement_list-row
SELECT id, subject, NULL AS subtitle, number, symbol, state, from_date, to_date, signed_date, NULL AS figure,
       NULL AS decimals, NULL AS unit
  FROM agreement
 WHERE id = $1;

-- name: agreement_list-details
SELECT coalesce (u.abbreviation, u.name)
  FROM party AS p JOIN unit AS u ON u.id = p.unit
 WHERE p.agreement = $1
 ORDER BY p.position, p.id;

-- name: agreement_list-words
-- What each is found by: id, key, number.
SELECT id, search_key, CASE WHEN number < 10 THEN '0' || number ELSE '' || number END
  FROM agreement
 ORDER BY id;

-- name: agreement_list-words-of
SELECT id, search_key, CASE WHEN number < 10 THEN '0' || number ELSE '' || number END
  FROM agreement
 WHERE id = $1;

-- name: agreement_list-units
-- Units each is found by: id, unit, key of what joins them.
SELECT agreement, unit, NULL
  FROM party
 ORDER BY agreement;

-- name: agreement_list-units-of
SELECT agreement, unit, NULL
  FROM party
 WHERE agreement = $1;

-- name: agreement_list-count-all
SELECT count (*)
  FROM agreement;

-- name: agreement_list-count
SELECT count (*)
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)));

-- name: agreement_list-by-period
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY coalesce (a.from_date, '9999-12-31') DESC,
          a.sort_key,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-period-reversed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY coalesce (a.from_date, '9999-12-31'),
          a.sort_key DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-title
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY a.sort_key,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-title-reversed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY a.sort_key DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-number
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY (a.number IS NULL),
          a.number,
          a.symbol,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-number-reversed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY (a.number IS NULL) DESC,
          a.number DESC,
          a.symbol DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-state
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END,
          a.sort_key,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-state-reversed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END DESC,
          a.sort_key DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-signed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY coalesce (a.signed_date, '9999-12-31'),
          a.number,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-by-signed-reversed
SELECT a.id
  FROM agreement AS a
 WHERE ($1 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $1) AND (a.from_date IS NULL OR a.from_date <= $2)))
 ORDER BY coalesce (a.signed_date, '9999-12-31') DESC,
          a.number DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;

-- name: agreement_list-search
SELECT a.id
  FROM json_each ($1) AS found CROSS JOIN agreement AS a ON a.id = found.value
 WHERE ($2 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $2) AND (a.from_date IS NULL OR a.from_date <= $3)))
 ORDER BY CASE WHEN $4 = 'period' THEN coalesce (a.from_date, '9999-12-31') END DESC,
          CASE WHEN $4 = 'period' THEN a.sort_key END,
          CASE WHEN $4 = 'title' THEN a.sort_key END,
          CASE WHEN $4 = 'number' THEN (a.number IS NULL) END,
          CASE WHEN $4 = 'number' THEN a.number END,
          CASE WHEN $4 = 'number' THEN a.symbol END,
          CASE WHEN $4 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END,
          CASE WHEN $4 = 'state' THEN a.sort_key END,
          CASE WHEN $4 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END,
          CASE WHEN $4 = 'signed' THEN a.number END,
          a.id
 LIMIT $5 OFFSET $6;

-- name: agreement_list-search-reversed
SELECT a.id
  FROM json_each ($1) AS found CROSS JOIN agreement AS a ON a.id = found.value
 WHERE ($2 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $2) AND (a.from_date IS NULL OR a.from_date <= $3)))
 ORDER BY CASE WHEN $4 = 'period' THEN coalesce (a.from_date, '9999-12-31') END,
          CASE WHEN $4 = 'period' THEN a.sort_key END DESC,
          CASE WHEN $4 = 'title' THEN a.sort_key END DESC,
          CASE WHEN $4 = 'number' THEN (a.number IS NULL) END DESC,
          CASE WHEN $4 = 'number' THEN a.number END DESC,
          CASE WHEN $4 = 'number' THEN a.symbol END DESC,
          CASE WHEN $4 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END DESC,
          CASE WHEN $4 = 'state' THEN a.sort_key END DESC,
          CASE WHEN $4 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END DESC,
          CASE WHEN $4 = 'signed' THEN a.number END DESC,
          a.id DESC
 LIMIT $5 OFFSET $6;

-- name: agreement_list-count-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT p.agreement, w.pattern
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS p ON p.unit = u.id
)
SELECT count (*)
  FROM agreement AS a
 WHERE ($2 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $2) AND (a.from_date IS NULL OR a.from_date <= $3)))
   AND ($4 IS NULL OR a.state = $4)
   AND ($5 IS NULL OR a.kind = $5)
   AND ($6 IS NULL OR EXISTS (SELECT 1 FROM party AS p WHERE p.agreement = a.id AND p.unit = $6))
   AND ($7 IS NULL OR (a.state IN ('signed', 'in_force') AND a.to_date < $7))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (a.search_key GLOB w.pattern
                    OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = a.id)) IS NOT TRUE);

-- name: agreement_list-filtered
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT p.agreement, w.pattern
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS p ON p.unit = u.id
)
SELECT a.id
  FROM agreement AS a
 WHERE ($2 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $2) AND (a.from_date IS NULL OR a.from_date <= $3)))
   AND ($4 IS NULL OR a.state = $4)
   AND ($5 IS NULL OR a.kind = $5)
   AND ($6 IS NULL OR EXISTS (SELECT 1 FROM party AS p WHERE p.agreement = a.id AND p.unit = $6))
   AND ($7 IS NULL OR (a.state IN ('signed', 'in_force') AND a.to_date < $7))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (a.search_key GLOB w.pattern
                    OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = a.id)) IS NOT TRUE)
 ORDER BY CASE WHEN $8 = 'period' THEN coalesce (a.from_date, '9999-12-31') END DESC,
          CASE WHEN $8 = 'period' THEN a.sort_key END,
          CASE WHEN $8 = 'title' THEN a.sort_key END,
          CASE WHEN $8 = 'number' THEN (a.number IS NULL) END,
          CASE WHEN $8 = 'number' THEN a.number END,
          CASE WHEN $8 = 'number' THEN a.symbol END,
          CASE WHEN $8 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END,
          CASE WHEN $8 = 'state' THEN a.sort_key END,
          CASE WHEN $8 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END,
          CASE WHEN $8 = 'signed' THEN a.number END,
          a.id
 LIMIT $9 OFFSET $10;

-- name: agreement_list-filtered-reversed
WITH word (pattern) AS MATERIALIZED (
  SELECT value FROM json_each ($1)
),
hit (id, pattern) AS MATERIALIZED (
  SELECT p.agreement, w.pattern
    FROM word AS w CROSS JOIN unit AS u ON u.search_key GLOB w.pattern CROSS JOIN party AS p ON p.unit = u.id
)
SELECT a.id
  FROM agreement AS a
 WHERE ($2 IS NULL OR ((a.to_date IS NULL OR a.to_date >= $2) AND (a.from_date IS NULL OR a.from_date <= $3)))
   AND ($4 IS NULL OR a.state = $4)
   AND ($5 IS NULL OR a.kind = $5)
   AND ($6 IS NULL OR EXISTS (SELECT 1 FROM party AS p WHERE p.agreement = a.id AND p.unit = $6))
   AND ($7 IS NULL OR (a.state IN ('signed', 'in_force') AND a.to_date < $7))
   AND NOT EXISTS (SELECT 1 FROM word AS w
                WHERE (a.search_key GLOB w.pattern
                    OR CASE WHEN a.number < 10 THEN '0' || a.number ELSE '' || a.number END GLOB w.pattern
                    OR EXISTS (SELECT 1 FROM hit AS h WHERE h.pattern = w.pattern AND h.id = a.id)) IS NOT TRUE)
 ORDER BY CASE WHEN $8 = 'period' THEN coalesce (a.from_date, '9999-12-31') END,
          CASE WHEN $8 = 'period' THEN a.sort_key END DESC,
          CASE WHEN $8 = 'title' THEN a.sort_key END DESC,
          CASE WHEN $8 = 'number' THEN (a.number IS NULL) END DESC,
          CASE WHEN $8 = 'number' THEN a.number END DESC,
          CASE WHEN $8 = 'number' THEN a.symbol END DESC,
          CASE WHEN $8 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END DESC,
          CASE WHEN $8 = 'state' THEN a.sort_key END DESC,
          CASE WHEN $8 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END DESC,
          CASE WHEN $8 = 'signed' THEN a.number END DESC,
          a.id DESC
 LIMIT $9 OFFSET $10;
