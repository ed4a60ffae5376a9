-- paper.sql: statements of papers; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: paper-get
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE id = $1;

-- name: paper-all
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 ORDER BY id;

-- name: paper-by-agreement
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE agreement = $1
 ORDER BY id;

-- name: paper-by-meeting
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE meeting = $1
 ORDER BY id;

-- name: paper-by-series
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE series = $1
 ORDER BY id;

-- name: paper-by-template
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE template = $1
 ORDER BY id;

-- name: paper-by-replaces
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note
  FROM paper
 WHERE replaces = $1
 ORDER BY id;

-- name: paper-insert
INSERT INTO paper
       (id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
        recipients, copies, profile, template, state, replaces, pdf, note, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21);

-- name: paper-update
UPDATE paper
   SET row_version = $1, kind = $2, agreement = $3, meeting = $4, series = $5, number = $6, symbol = $7,
       issued_date = $8, subject = $9, signer_name = $10, recipients = $11, copies = $12, profile = $13,
       template = $14, state = $15, replaces = $16, pdf = $17, note = $18, search_key = $19, sort_key = $20
 WHERE id = $21
   AND row_version = $22
RETURNING row_version;

-- name: paper-delete
DELETE FROM paper
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: paper-keys
SELECT id, search_key, sort_key
  FROM paper
 ORDER BY id;

-- name: paper-set-keys
UPDATE paper
   SET search_key = $1, sort_key = $2
 WHERE id = $3;
