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
 WHERE state IN ('draft', 'circulated', 'settled', 'partly_signed', 'signed', 'in_force')
 ORDER BY coalesce (from_date, '9999-12-31') DESC, id
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
-- Those that lie in a year: first and last day.
SELECT id
  FROM target
 WHERE from_date >= $1
   AND to_date <= $2
 ORDER BY indicator, unit, id;

-- name: overview-reporters
-- Units with a result in a time: first and last day.
SELECT DISTINCT unit
  FROM result
 WHERE from_date >= $1
   AND from_date <= $2
   AND to_date <= $2
   AND unit IS NOT NULL;

-- name: overview-last-result
SELECT max (from_date)
  FROM result;

-- name: overview-last-target
SELECT max (from_date)
  FROM target
 WHERE from_date <= $1;
