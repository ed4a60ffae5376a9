-- figure_reporting.sql: who reports on an indicator, and on which times of a year
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: figure_reporter-add
INSERT INTO figure_reporter (indicator, unit, n_results, n_targets)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (indicator, unit) DO UPDATE SET n_results = n_results + excluded.n_results, n_targets = n_targets + excluded.n_targets;

-- name: figure_reporter-drop
DELETE FROM figure_reporter
 WHERE indicator = $1 AND unit = $2 AND n_results = 0 AND n_targets = 0;

-- name: figure_reporter-units
-- Who has never reported is expected for the time of its targets: first and last day.
SELECT f.unit,
       CASE f.n_results WHEN 0 THEN (SELECT min (t.from_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = f.unit) END,
       CASE f.n_results WHEN 0 THEN (SELECT max (t.to_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = f.unit) END
  FROM figure_reporter AS f
 WHERE f.indicator = $1;

-- name: figure_reporter-clear
DELETE FROM figure_reporter;

-- name: figure_reporting-add
INSERT INTO figure_reporting (indicator, year, times, n_units)
VALUES ($1, $2, $3, $4)
    ON CONFLICT (indicator, year, times) DO UPDATE SET n_units = n_units + excluded.n_units;

-- name: figure_reporting-drop
DELETE FROM figure_reporting
 WHERE indicator = $1 AND year = $2 AND times = $3 AND n_units = 0;

-- name: figure_reporting-year
SELECT times, n_units
  FROM figure_reporting
 WHERE indicator = $1 AND year = $2;

-- name: figure_reporting-clear
DELETE FROM figure_reporting;

-- name: figure_reporting-describe
SELECT 'results ' || unit || ' ' || n_results AS line
  FROM figure_reporter
 WHERE indicator = $1 AND n_results > 0
 UNION ALL
SELECT 'targets ' || unit || ' ' || n_targets
  FROM figure_reporter
 WHERE indicator = $1 AND n_targets > 0
 UNION ALL
SELECT 'times ' || year || ' ' || n_units || ' ' || times
  FROM figure_reporting
 WHERE indicator = $1
 ORDER BY line;
