-- meta.sql: facts about the stored keys
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: meta-get
SELECT value
  FROM meta
 WHERE key = $1;

-- name: meta-set
INSERT INTO meta (key, value)
VALUES ($1, $2)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;
