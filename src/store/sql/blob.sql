-- blob.sql: stored bytes, by content
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: blob-get
SELECT bytes
  FROM blob
 WHERE sha256 = $1;

-- name: blob-all
SELECT sha256, bytes
  FROM blob
 ORDER BY sha256;

-- name: blob-exists
SELECT 1
  FROM blob
 WHERE sha256 = $1;

-- name: blob-insert
INSERT INTO blob (sha256, bytes)
VALUES ($1, $2);
