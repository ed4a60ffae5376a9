-- agreement.sql: statements of agreements; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: agreement-get
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE id = $1;

-- name: agreement-all
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 ORDER BY id;

-- name: agreement-by-parent
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE parent = $1
 ORDER BY from_date, id;

-- name: agreement-by-supersedes
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE supersedes = $1
 ORDER BY from_date, id;

-- name: agreement-by-cluster-head
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE cluster_head = $1
 ORDER BY from_date, id;

-- name: agreement-of-register
-- Numbered in a time, and no paper keeps its bytes.
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE number IS NOT NULL
   AND coalesce (issued_date, signed_date, from_date, '') BETWEEN $1 AND $2
   AND ($3 IS NULL OR series = $3)
   AND NOT EXISTS (SELECT 1 FROM paper AS p WHERE p.agreement = agreement.id AND p.kind = 'agreement' AND p.number IS NOT NULL)
 ORDER BY id;

-- name: agreement-by-number
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE number = $1
 ORDER BY from_date, id;

-- name: agreement-by-series
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series, state_date
  FROM agreement
 WHERE series = $1
 ORDER BY from_date, id;

-- name: agreement-insert
INSERT INTO agreement
       (id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
        issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
        series, state_date, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27);

-- name: agreement-update
UPDATE agreement
   SET row_version = $1, kind = $2, parent = $3, term = $4, type_name = $5, subject = $6, from_date = $7, to_date = $8,
       number = $9, symbol = $10, place = $11, signed_date = $12, issued_date = $13, state = $14, state_reason = $15,
       supersedes = $16, cluster_head = $17, columns = $18, original_copies = $19, recipients = $20, profile = $21, note
       = $22, series = $23, state_date = $24, search_key = $25, sort_key = $26
 WHERE id = $27
   AND row_version = $28
RETURNING row_version;

-- name: agreement-delete
DELETE FROM agreement
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: agreement-keys
SELECT id, search_key, sort_key
  FROM agreement
 ORDER BY id;

-- name: agreement-set-keys
UPDATE agreement
   SET search_key = $1, sort_key = $2
 WHERE id = $3;

-- name: agreement-joint-on
-- The joint agreement of a day: of those that run, the one that began last. $1 the day.
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series
  FROM agreement
 WHERE kind = 'joint'
   AND coalesce (from_date, '9999-12-31') <= $1
   AND state NOT IN ('superseded', 'terminated')
 ORDER BY coalesce (from_date, '9999-12-31') DESC, sort_key, id
 LIMIT 1;

-- name: agreement-with-cluster-head
-- Joint agreements of a year that name a cluster head and begin between two days. $1, $2 the days.
SELECT id, row_version, kind, parent, term, type_name, subject, from_date, to_date, number, symbol, place, signed_date,
       issued_date, state, state_reason, supersedes, cluster_head, columns, original_copies, recipients, profile, note,
       series
  FROM agreement
 WHERE cluster_head IS NOT NULL
   AND kind = 'joint'
   AND term = 'annual'
   AND from_date BETWEEN $1 AND $2
 ORDER BY from_date, id;

-- name: agreement-equal
-- Agreements of a period, not superseded or ended early, of the same parties or in whose key the subject occurs.
-- $1 JSON array of the parties' units, $2, $3 first and last day or NULL, $4 key of the subject: id, subject, whether the parties are the same.
WITH equal (id, subject, search_key, same_parties) AS (
  SELECT a.id, a.subject, a.search_key,
         json_array_length ($1) > 0
         AND json_array_length ($1) = (SELECT count (*) FROM party AS p WHERE p.agreement = a.id)
         AND NOT EXISTS (SELECT 1 FROM party AS p WHERE p.agreement = a.id AND p.unit NOT IN (SELECT value FROM json_each ($1)))
    FROM agreement AS a
   WHERE coalesce (a.from_date, '9999-12-31') = coalesce ($2, '9999-12-31')
     AND a.from_date IS $2
     AND a.to_date IS $3
     AND a.state NOT IN ('superseded', 'terminated')
)
SELECT id, subject, same_parties
  FROM equal
 WHERE same_parties OR instr (search_key, $4) > 0
 ORDER BY id;

-- name: agreement-latest-joint
SELECT id
  FROM agreement
 WHERE kind = 'joint'
   AND from_date IS NOT NULL
 ORDER BY coalesce (from_date, '9999-12-31') DESC, sort_key, id
 LIMIT 1;
