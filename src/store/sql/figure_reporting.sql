-- figure_reporting.sql: who reports on an indicator, and on which times of a year
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: figure_reporter-add
INSERT INTO figure_reporter (indicator, unit, n_records)
VALUES ($1, $2, $3)
    ON CONFLICT (indicator, unit) DO UPDATE SET n_records = n_records + excluded.n_records;

-- name: figure_reporter-drop
DELETE FROM figure_reporter
 WHERE indicator = $1 AND unit = $2 AND n_records = 0;

-- name: figure_reporter-units
-- Who has never reported is expected for the time of its targets: first and last day.
SELECT f.unit,
       CASE WHEN NOT EXISTS (SELECT 1 FROM result AS r WHERE r.indicator = $1 AND r.unit = f.unit)
            THEN (SELECT min (t.from_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = f.unit) END,
       CASE WHEN NOT EXISTS (SELECT 1 FROM result AS r WHERE r.indicator = $1 AND r.unit = f.unit)
            THEN (SELECT max (t.to_date) FROM target AS t WHERE t.indicator = $1 AND t.unit = f.unit) END
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
SELECT 'unit ' || unit || ' ' || n_records AS line
  FROM figure_reporter
 WHERE indicator = $1
 UNION ALL
SELECT 'times ' || year || ' ' || n_units || ' ' || times
  FROM figure_reporting
 WHERE indicator = $1
 ORDER BY line;
