-- overview.sql: what the overview of a book is made from; columns of records in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: overview-states
SELECT state, count(*)
  FROM agreement
 GROUP BY state;

-- name: overview-agreements
-- On their way or in force, the latest first.
SELECT id
  FROM agreement
 WHERE +state IN ('draft', 'circulated', 'settled', 'partly_signed', 'signed', 'in_force') -- + : those that wait are among the latest
 ORDER BY coalesce (from_date, '9999-12-31') DESC, sort_key, id
 LIMIT $1;

-- name: overview-tasks
SELECT id, row_version, meeting, agreement, position, text, unit, deadline, state, note
  FROM task
 WHERE state IN ('open', 'doing')
   AND deadline IS NOT NULL
 ORDER BY deadline, id
 LIMIT $1;

-- name: overview-commitments
SELECT c.id, c.row_version, c.agreement, c.clause, c.position, c.task, c.field, c.indicator, c.lead_unit, c.deadline, c.state,
       c.note
  FROM commitment AS c JOIN agreement AS a ON a.id = c.agreement
 WHERE c.state IN ('open', 'doing')
   AND c.deadline IS NOT NULL
   AND a.state IN ('signed', 'in_force')
 ORDER BY c.deadline, c.id
 LIMIT $1;

-- name: overview-meetings
-- From a day on.
SELECT id
  FROM meeting
 WHERE on_date >= $1
 ORDER BY on_date, id
 LIMIT $2;

-- name: overview-papers
SELECT id
  FROM paper
 WHERE state = 'draft'
 ORDER BY id
 LIMIT $1;

-- name: overview-targets
-- Of a year, by its first and last day: of sums those of the whole committee, and those of units that they are broken down to. Where the
-- kept totals have but one target of the committee and those of units over its time come to the same, there is nothing to tell.
WITH
broken (indicator) AS MATERIALIZED (
  SELECT i.id
    FROM indicator AS i
   WHERE i.aggregation = 'sum'
     AND EXISTS (SELECT 1 FROM target AS t WHERE t.indicator = i.id AND t.unit IS NULL AND t.from_date >= $1 AND t.to_date BETWEEN $1 AND $2)
     AND NOT ((SELECT count(*) FROM figure_total AS a
                WHERE a.entity = 'target' AND a.indicator = i.id AND a.from_date BETWEEN $1 AND $2 AND a.to_date <= $2) = 2
              AND NOT EXISTS (SELECT 1 FROM figure_tangle AS g WHERE g.entity = 'target' AND g.indicator = i.id)
              AND EXISTS (SELECT 1
                            FROM figure_total AS w
                            JOIN figure_total AS p
                              ON p.entity = 'target' AND p.indicator = i.id AND p.from_date = w.from_date AND p.to_date = w.to_date
                             AND p.committee = 0 AND p.n_figures > 0
                           WHERE w.entity = 'target' AND w.indicator = i.id AND w.from_date BETWEEN $1 AND $2 AND w.to_date <= $2
                             AND w.committee = 1 AND w.n_figures = 1
                             AND abs (w.sum_high) < 1000000000 AND abs (p.sum_high) < 1000000000
                             AND w.sum_high * 4294967296 + w.sum_low = p.sum_high * 4294967296 + p.sum_low))
),
everybody (unit) AS (
  SELECT id FROM unit
   UNION ALL
  SELECT NULL
)
SELECT t.id, t.row_version, t.indicator, t.agreement, t.unit, t.from_date, t.to_date, t.value, t.note
  FROM broken AS b CROSS JOIN everybody AS e CROSS JOIN target AS t
 WHERE t.indicator = b.indicator AND t.unit IS e.unit AND t.from_date >= $1 AND t.to_date BETWEEN $1 AND $2
 ORDER BY t.indicator, t.unit, t.id;

-- name: overview-reporters
-- Units with a result in a time: first and last day.
SELECT u.id
  FROM unit AS u
 WHERE EXISTS (SELECT 1 FROM result AS r WHERE r.unit = u.id AND r.from_date BETWEEN $1 AND $2 AND r.to_date <= $2);

-- name: overview-promised
-- Units with a target in a time: first and last day.
SELECT u.id
  FROM unit AS u
 WHERE EXISTS (SELECT 1 FROM target AS t WHERE t.unit = u.id AND t.from_date BETWEEN $1 AND $2 AND t.to_date <= $2);

-- name: overview-last-result
SELECT max (from_date)
  FROM result;

-- name: overview-first-result
SELECT min (from_date)
  FROM result;

-- name: overview-stages
-- Times over more than one year for which something was agreed or promised, the latest first.
SELECT from_date, to_date
  FROM agreement
 WHERE from_date IS NOT NULL AND to_date IS NOT NULL AND substr (from_date, 1, 4) < substr (to_date, 1, 4)
 UNION
SELECT from_date, to_date
  FROM figure_total
 WHERE entity = 'target' AND substr (from_date, 1, 4) < substr (to_date, 1, 4)
 ORDER BY from_date DESC, to_date DESC
 LIMIT $1;

-- name: overview-last-target
SELECT max (from_date)
  FROM target
 WHERE from_date <= $1;
