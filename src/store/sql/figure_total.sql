-- figure_total.sql: the sums of results and targets that the book keeps
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Sums pass 64 bits: each is kept as high * 2^32 + low, and both halves are added up by themselves. Days that are not there are ''.

-- name: figure_total-add
INSERT INTO figure_total
       (entity, indicator, from_date, to_date, parent_from, parent_to, committee, n_figures, n_wordings, n_nearly, n_over, n_about,
        sum_high, sum_low, estimated_high, estimated_low)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    ON CONFLICT (entity, indicator, from_date, to_date, parent_from, parent_to, committee)
    DO UPDATE SET n_figures = n_figures + excluded.n_figures, n_wordings = n_wordings + excluded.n_wordings,
                  n_nearly = n_nearly + excluded.n_nearly, n_over = n_over + excluded.n_over, n_about = n_about + excluded.n_about,
                  sum_high = sum_high + excluded.sum_high, sum_low = sum_low + excluded.sum_low,
                  estimated_high = estimated_high + excluded.estimated_high, estimated_low = estimated_low + excluded.estimated_low;

-- name: figure_total-drop-empty
DELETE FROM figure_total
 WHERE entity = $1 AND indicator = $2 AND from_date = $3 AND to_date = $4 AND n_figures = 0 AND n_wordings = 0;

-- name: figure_total-read
SELECT from_date, to_date, parent_from, parent_to, committee, n_figures, n_wordings, n_nearly, n_over, n_about,
       sum_high, sum_low, estimated_high, estimated_low
  FROM figure_total
 WHERE entity = $1 AND indicator = $2 AND to_date >= $3 AND from_date <= $4;

-- name: figure_total-clear
DELETE FROM figure_total;

-- name: figure_total-indicators
SELECT id
  FROM indicator
 UNION
SELECT indicator
  FROM figure_total
 UNION
SELECT indicator
  FROM figure_tangle
 UNION
SELECT indicator
  FROM figure_reporter;

-- name: figure_tangle-exists
SELECT 1
  FROM figure_tangle
 WHERE entity = $1 AND indicator = $2 AND unit = $3;

-- name: figure_tangle-units
SELECT unit
  FROM figure_tangle
 WHERE entity = $1 AND indicator = $2
 ORDER BY unit;

-- name: figure_tangle-insert
INSERT INTO figure_tangle (entity, indicator, unit)
VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING;

-- name: figure_tangle-delete
DELETE FROM figure_tangle
 WHERE entity = $1 AND indicator = $2 AND unit = $3;

-- name: figure_tangle-clear
DELETE FROM figure_tangle;
