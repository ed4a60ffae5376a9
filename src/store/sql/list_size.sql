-- list_size.sql: how many rows long lists have, kept by triggers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: list_size-count-wrong
SELECT count (*)
  FROM list_size
 WHERE n_rows <> CASE list WHEN 'agreement' THEN (SELECT count (*) FROM agreement) ELSE (SELECT count (*) FROM person) END;

-- name: list_size-rebuild
UPDATE list_size
   SET n_rows = CASE list WHEN 'agreement' THEN (SELECT count (*) FROM agreement) ELSE (SELECT count (*) FROM person) END;
