-- unit_uses.sql: what refers to a unit
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: unit_uses-count
SELECT 'unit' AS entity, 'parent' AS field, count (*) AS n FROM unit WHERE parent = $1
UNION ALL SELECT 'unit_succession', 'predecessor', count (*) FROM unit_succession WHERE predecessor = $1
UNION ALL SELECT 'unit_succession', 'successor', count (*) FROM unit_succession WHERE successor = $1
UNION ALL SELECT 'committee', 'host_unit', count (*) FROM committee WHERE host_unit = $1
UNION ALL SELECT 'committee', 'standing_unit', count (*) FROM committee WHERE standing_unit = $1
UNION ALL SELECT 'post', 'unit', count (*) FROM post WHERE unit = $1
UNION ALL SELECT 'rotation', 'unit', count (*) FROM rotation WHERE unit = $1
UNION ALL SELECT 'agreement', 'cluster_head', count (*) FROM agreement WHERE cluster_head = $1
UNION ALL SELECT 'party', 'unit', count (*) FROM party WHERE unit = $1
UNION ALL SELECT 'proposal', 'by_unit', count (*) FROM proposal WHERE by_unit = $1
UNION ALL SELECT 'commitment', 'lead_unit', count (*) FROM commitment WHERE lead_unit = $1
UNION ALL SELECT 'commitment_unit', 'unit', count (*) FROM commitment_unit WHERE unit = $1
UNION ALL SELECT 'target', 'unit', count (*) FROM target WHERE unit = $1
UNION ALL SELECT 'result', 'unit', count (*) FROM result WHERE unit = $1
UNION ALL SELECT 'sentence', 'unit', count (*) FROM sentence WHERE unit = $1
UNION ALL SELECT 'unit_report', 'unit', count (*) FROM unit_report WHERE unit = $1
UNION ALL SELECT 'meeting', 'host_unit', count (*) FROM meeting WHERE host_unit = $1
UNION ALL SELECT 'agenda_item', 'unit', count (*) FROM agenda_item WHERE unit = $1
UNION ALL SELECT 'commendation', 'unit', count (*) FROM commendation WHERE unit = $1
UNION ALL SELECT 'attendee', 'unit', count (*) FROM attendee WHERE unit = $1
UNION ALL SELECT 'contribution', 'unit', count (*) FROM contribution WHERE unit = $1
UNION ALL SELECT 'paper', 'issuer', count (*) FROM paper WHERE issuer = $1
UNION ALL SELECT 'task', 'unit', count (*) FROM task WHERE unit = $1;

-- name: unit_uses-agreements
WITH named (id) AS (
  SELECT agreement FROM party WHERE unit = $1
  UNION SELECT id FROM agreement WHERE cluster_head = $1
  UNION SELECT agreement FROM commitment WHERE lead_unit = $1
  UNION SELECT c.agreement FROM commitment_unit AS s JOIN commitment AS c ON c.id = s.commitment WHERE s.unit = $1
  UNION SELECT agreement FROM proposal WHERE by_unit = $1
  UNION SELECT agreement FROM target WHERE unit = $1 AND agreement IS NOT NULL
  UNION SELECT agreement FROM task WHERE unit = $1 AND agreement IS NOT NULL
)
SELECT a.id
  FROM named AS n JOIN agreement AS a ON a.id = n.id
 ORDER BY coalesce (a.from_date, '9999-12-31') DESC,
          a.sort_key,
          a.id
 LIMIT $2;
