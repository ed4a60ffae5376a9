-- indicator_uses.sql: what refers to an indicator
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: indicator_uses-count
SELECT 'result' AS entity, 'indicator' AS field, count (*) AS n FROM result WHERE indicator = $1
UNION ALL SELECT 'target', 'indicator', count (*) FROM target WHERE indicator = $1
UNION ALL SELECT 'commitment', 'indicator', count (*) FROM commitment WHERE indicator = $1
UNION ALL SELECT 'sentence', 'indicator', count (*) FROM sentence WHERE indicator = $1
UNION ALL SELECT 'indicator', 'numerator', count (*) FROM indicator WHERE numerator = $1
UNION ALL SELECT 'indicator', 'denominator', count (*) FROM indicator WHERE denominator = $1
UNION ALL SELECT 'indicator', 'weight', count (*) FROM indicator WHERE weight = $1
UNION ALL SELECT 'indicator', 'pair', count (*) FROM indicator WHERE pair = $1
UNION ALL SELECT 'indicator', 'part_of', count (*) FROM indicator WHERE part_of = $1;
