-- field_uses.sql: what refers to a field of work
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: field_uses-count
SELECT 'indicator' AS entity, 'field' AS field, count (*) AS n FROM indicator WHERE field = $1
UNION ALL SELECT 'commitment', 'field', count (*) FROM commitment WHERE field = $1
UNION ALL SELECT 'sentence', 'field', count (*) FROM sentence WHERE field = $1;
