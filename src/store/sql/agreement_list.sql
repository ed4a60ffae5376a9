-- agreement_list.sql: the list of agreements
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A window in an order: $1 limit, $2 offset. What is searched or filtered is found in memory (search-index.c).
-- Of what was found: $1 is a JSON array of ids, $2 the order's name, $3 limit, $4 offset.

-- name: agreement_list-row
SELECT id, subject, NULL AS subtitle, number, symbol, state, from_date, to_date, signed_date, NULL AS figure,
       NULL AS decimals, NULL AS unit, coalesce (profile, (SELECT c.profile FROM committee AS c)) AS profile
  FROM agreement
 WHERE id = $1;

-- name: agreement_list-details
SELECT coalesce (u.abbreviation, u.name)
  FROM party AS p JOIN unit AS u ON u.id = p.unit
 WHERE p.agreement = $1
 ORDER BY p.position, p.id;

-- name: agreement_list-words
-- What each is found by: id, key, number, state, kind, first and last day.
SELECT id, search_key, CASE WHEN number < 10 THEN '0' || number ELSE '' || number END, state, kind, from_date, to_date
  FROM agreement
 WHERE id > $1
 ORDER BY id
 LIMIT $2;

-- name: agreement_list-words-of
SELECT id, search_key, CASE WHEN number < 10 THEN '0' || number ELSE '' || number END, state, kind, from_date, to_date
  FROM agreement
 WHERE id = $1;

-- name: agreement_list-units
-- Units each is found by: id, unit, and of a post its key, first and last day.
SELECT agreement, unit, NULL, NULL, NULL
  FROM party
 WHERE agreement > $1
 ORDER BY agreement;

-- name: agreement_list-units-of
SELECT agreement, unit, NULL, NULL, NULL
  FROM party
 WHERE agreement = $1;

-- name: agreement_list-count-all
SELECT n_rows
  FROM list_size
 WHERE list = 'agreement';

-- name: agreement_list-by-period
SELECT a.id
  FROM agreement AS a
 ORDER BY coalesce (a.from_date, '9999-12-31') DESC,
          a.sort_key,
          a.id
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-period-reversed
SELECT a.id
  FROM agreement AS a
 ORDER BY coalesce (a.from_date, '9999-12-31'),
          a.sort_key DESC,
          a.id DESC
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-title
SELECT a.id
  FROM agreement AS a
 ORDER BY a.sort_key,
          a.id
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-title-reversed
SELECT a.id
  FROM agreement AS a
 ORDER BY a.sort_key DESC,
          a.id DESC
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-number
SELECT a.id
  FROM agreement AS a
 ORDER BY (a.number IS NULL),
          a.number,
          a.symbol,
          a.id
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-number-reversed
SELECT a.id
  FROM agreement AS a
 ORDER BY (a.number IS NULL) DESC,
          a.number DESC,
          a.symbol DESC,
          a.id DESC
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-state
SELECT a.id
  FROM agreement AS a
 ORDER BY CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END,
          a.sort_key,
          a.id
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-state-reversed
SELECT a.id
  FROM agreement AS a
 ORDER BY CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END DESC,
          a.sort_key DESC,
          a.id DESC
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-signed
SELECT a.id
  FROM agreement AS a
 ORDER BY coalesce (a.signed_date, '9999-12-31'),
          a.number,
          a.id
 LIMIT $1 OFFSET $2;

-- name: agreement_list-by-signed-reversed
SELECT a.id
  FROM agreement AS a
 ORDER BY coalesce (a.signed_date, '9999-12-31') DESC,
          a.number DESC,
          a.id DESC
 LIMIT $1 OFFSET $2;

-- name: agreement_list-search
SELECT a.id
  FROM json_each ($1) AS found CROSS JOIN agreement AS a ON a.id = found.value
 ORDER BY CASE WHEN $2 = 'period' THEN coalesce (a.from_date, '9999-12-31') END DESC,
          CASE WHEN $2 = 'period' THEN a.sort_key END,
          CASE WHEN $2 = 'title' THEN a.sort_key END,
          CASE WHEN $2 = 'number' THEN (a.number IS NULL) END,
          CASE WHEN $2 = 'number' THEN a.number END,
          CASE WHEN $2 = 'number' THEN a.symbol END,
          CASE WHEN $2 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END,
          CASE WHEN $2 = 'state' THEN a.sort_key END,
          CASE WHEN $2 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END,
          CASE WHEN $2 = 'signed' THEN a.number END,
          a.id
 LIMIT $3 OFFSET $4;

-- name: agreement_list-search-reversed
SELECT a.id
  FROM json_each ($1) AS found CROSS JOIN agreement AS a ON a.id = found.value
 ORDER BY CASE WHEN $2 = 'period' THEN coalesce (a.from_date, '9999-12-31') END,
          CASE WHEN $2 = 'period' THEN a.sort_key END DESC,
          CASE WHEN $2 = 'title' THEN a.sort_key END DESC,
          CASE WHEN $2 = 'number' THEN (a.number IS NULL) END DESC,
          CASE WHEN $2 = 'number' THEN a.number END DESC,
          CASE WHEN $2 = 'number' THEN a.symbol END DESC,
          CASE WHEN $2 = 'state' THEN CASE a.state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
             WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END END DESC,
          CASE WHEN $2 = 'state' THEN a.sort_key END DESC,
          CASE WHEN $2 = 'signed' THEN coalesce (a.signed_date, '9999-12-31') END DESC,
          CASE WHEN $2 = 'signed' THEN a.number END DESC,
          a.id DESC
 LIMIT $3 OFFSET $4;
