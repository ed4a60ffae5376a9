-- figure.sql: results and targets as reports, read without their texts
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- $1 indicator, $2 first and $3 last day that a report may have, $4 a unit.

-- Units are found by stepping from one to the next in the index, not by reading what they reported, and of each only what ends in the
-- time is read. Reports come unit by unit, of each in the order of last day, first day and id.
-- name: figure-results
WITH RECURSIVE
reported (unit) AS (
  SELECT min (unit) FROM result WHERE indicator = $1
   UNION ALL
  SELECT (SELECT min (r.unit) FROM result AS r WHERE r.indicator = $1 AND r.unit > p.unit) FROM reported AS p WHERE p.unit IS NOT NULL
)
SELECT r.unit, r.from_date, r.to_date, r.value, r.precision
  FROM (SELECT unit FROM reported WHERE unit IS NOT NULL UNION ALL SELECT NULL) AS e CROSS JOIN result AS r
 WHERE r.indicator = $1 AND r.unit IS e.unit AND r.to_date BETWEEN $2 AND $3 AND r.from_date >= $2;

-- name: figure-results-of-unit
SELECT r.unit, r.from_date, r.to_date, r.value, r.precision
  FROM result AS r
 WHERE r.indicator = $1 AND r.to_date BETWEEN $2 AND $3 AND r.from_date >= $2 AND r.unit = $4
 ORDER BY r.to_date, r.from_date, r.id;

-- name: figure-targets
WITH RECURSIVE
reported (unit) AS (
  SELECT min (unit) FROM target WHERE indicator = $1
   UNION ALL
  SELECT (SELECT min (r.unit) FROM target AS r WHERE r.indicator = $1 AND r.unit > p.unit) FROM reported AS p WHERE p.unit IS NOT NULL
)
SELECT r.unit, r.from_date, r.to_date, r.value, 'exact'
  FROM (SELECT unit FROM reported WHERE unit IS NOT NULL UNION ALL SELECT NULL) AS e CROSS JOIN target AS r
 WHERE r.indicator = $1 AND r.unit IS e.unit AND r.to_date BETWEEN $2 AND $3 AND r.from_date >= $2;

-- name: figure-targets-of-unit
SELECT r.unit, r.from_date, r.to_date, r.value, 'exact'
  FROM target AS r
 WHERE r.indicator = $1 AND r.to_date BETWEEN $2 AND $3 AND r.from_date >= $2 AND r.unit = $4
 ORDER BY r.to_date, r.from_date, r.id;

-- name: figure-words
SELECT wording, source
  FROM result
 WHERE indicator = $1 AND from_date = $2 AND to_date = $3 AND ($4 IS NULL OR unit = $4)
 ORDER BY value IS NULL OR precision = 'magnitude', unit IS NOT NULL, id DESC
 LIMIT 1;

-- name: figure-reporters
WITH RECURSIVE
reported (unit) AS (
  SELECT min (unit) FROM result WHERE indicator = $1
   UNION ALL
  SELECT (SELECT min (r.unit) FROM result AS r WHERE r.indicator = $1 AND r.unit > p.unit) FROM reported AS p WHERE p.unit IS NOT NULL
),
promised (unit) AS (
  SELECT min (unit) FROM target WHERE indicator = $1
   UNION ALL
  SELECT (SELECT min (t.unit) FROM target AS t WHERE t.indicator = $1 AND t.unit > p.unit) FROM promised AS p WHERE p.unit IS NOT NULL
)
SELECT u.id,
       CASE WHEN w.unit IS NULL
            THEN max (coalesce (u.valid_from, ''), (SELECT min (t.from_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = u.id))
            ELSE u.valid_from END,
       CASE WHEN w.unit IS NULL
            THEN min (coalesce (u.valid_to, '9999-12-31'), (SELECT max (t.to_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = u.id))
            ELSE u.valid_to END,
       EXISTS (SELECT 1 FROM result AS r
                WHERE r.indicator = $1 AND r.unit = u.id AND r.to_date BETWEEN $2 AND $3 AND r.from_date >= $2)
  FROM (SELECT unit FROM reported UNION SELECT unit FROM promised) AS k
  JOIN unit AS u ON u.id = k.unit
  LEFT JOIN reported AS w ON w.unit = u.id;

-- The last result of each unit in a time; NULL is the whole committee. What it says is put together in one text (days of 10 letters each,
-- value, precision), so that the index is asked once a unit.
-- name: figure-last-results
WITH
everybody (unit) AS (
  SELECT unit FROM figure_reporter WHERE indicator = $1
   UNION ALL
  SELECT NULL
),
last (unit, said) AS MATERIALIZED (
  SELECT e.unit, (SELECT r.to_date || r.from_date || coalesce (r.value, '') || ' ' || r.precision FROM result AS r
                   WHERE r.indicator = $1 AND r.unit IS e.unit AND r.from_date >= $2 AND r.to_date BETWEEN $2 AND $3
                   ORDER BY r.to_date DESC, r.from_date DESC, r.id DESC LIMIT 1)
    FROM everybody AS e
)
SELECT unit, substr (said, 11, 10), substr (said, 1, 10), CAST (nullif (substr (said, 21, instr (said, ' ') - 21), '') AS INTEGER),
       substr (said, instr (said, ' ') + 1)
  FROM last
 WHERE said IS NOT NULL;

-- The same, and the last one with a figure where it is another.
-- name: figure-last-figures
WITH
everybody (unit) AS (
  SELECT unit FROM figure_reporter WHERE indicator = $1
   UNION ALL
  SELECT NULL
),
last (unit, said) AS MATERIALIZED (
  SELECT e.unit, (SELECT r.to_date || r.from_date || coalesce (r.value, '') || ' ' || r.precision FROM result AS r
                   WHERE r.indicator = $1 AND r.unit IS e.unit AND r.from_date >= $2 AND r.to_date BETWEEN $2 AND $3
                   ORDER BY r.to_date DESC, r.from_date DESC, r.id DESC LIMIT 1)
    FROM everybody AS e
   UNION
  SELECT e.unit, (SELECT r.to_date || r.from_date || coalesce (r.value, '') || ' ' || r.precision FROM result AS r
                   WHERE r.indicator = $1 AND r.unit IS e.unit AND r.from_date >= $2 AND r.to_date BETWEEN $2 AND $3
                     AND r.value IS NOT NULL AND r.precision <> 'magnitude'
                   ORDER BY r.to_date DESC, r.from_date DESC, r.id DESC LIMIT 1)
    FROM everybody AS e
)
SELECT unit, substr (said, 11, 10), substr (said, 1, 10), CAST (nullif (substr (said, 21, instr (said, ' ') - 21), '') AS INTEGER),
       substr (said, instr (said, ' ') + 1)
  FROM last
 WHERE said IS NOT NULL;

-- Of one unit, or with NULL of the whole committee, those that overlap a time: $3 first and $4 last day.
-- name: figure-results-around
SELECT unit, from_date, to_date, value, precision
  FROM result
 WHERE indicator = $1 AND unit IS $2 AND to_date >= $3 AND from_date <= $4
 ORDER BY to_date, from_date, id;

-- name: figure-targets-around
SELECT unit, from_date, to_date, value, 'exact'
  FROM target
 WHERE indicator = $1 AND unit IS $2 AND to_date >= $3 AND from_date <= $4
 ORDER BY to_date, from_date, id;

-- name: figure-validity
SELECT id, valid_from, valid_to
  FROM unit;

-- name: figure-count-by-unit
SELECT u.id, (SELECT count(*) FROM result AS r WHERE r.unit = u.id AND r.from_date BETWEEN $1 AND $2 AND r.to_date <= $2)
  FROM unit AS u;

-- Units with a result on only one of the indicators $1 and $2 in the time from $3 to $4.
-- name: figure-results-differ
SELECT 1
  FROM (SELECT unit FROM figure_reporter WHERE indicator = $1 UNION SELECT unit FROM figure_reporter WHERE indicator = $2) AS u
 WHERE EXISTS (SELECT 1 FROM result AS r WHERE r.indicator = $1 AND r.unit = u.unit AND r.to_date BETWEEN $3 AND $4 AND r.from_date >= $3)
    <> EXISTS (SELECT 1 FROM result AS r WHERE r.indicator = $2 AND r.unit = u.unit AND r.to_date BETWEEN $3 AND $4 AND r.from_date >= $3)
 LIMIT 1;

-- Units with only a result on $1, from $3 to $4, or only a target on $2, from $5 to $6.
-- name: figure-targets-differ
SELECT 1
  FROM (SELECT unit FROM figure_reporter WHERE indicator = $1 UNION SELECT unit FROM figure_reporter WHERE indicator = $2) AS u
 WHERE EXISTS (SELECT 1 FROM result AS r WHERE r.indicator = $1 AND r.unit = u.unit AND r.to_date BETWEEN $3 AND $4 AND r.from_date >= $3)
    <> EXISTS (SELECT 1 FROM target AS t WHERE t.indicator = $2 AND t.unit = u.unit AND t.to_date BETWEEN $5 AND $6 AND t.from_date >= $5)
 LIMIT 1;
