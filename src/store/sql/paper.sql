-- paper.sql: statements of papers; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: paper-get
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE id = $1;

-- name: paper-all
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 ORDER BY id;

-- name: paper-by-agreement
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE agreement = $1
 ORDER BY id;

-- name: paper-by-meeting
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE meeting = $1
 ORDER BY id;

-- name: paper-by-series
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE series = $1
 ORDER BY id;

-- name: paper-by-template
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE template = $1
 ORDER BY id;

-- name: paper-by-replaces
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE replaces = $1
 ORDER BY id;

-- name: paper-by-issuer
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE issuer = $1
 ORDER BY id;

-- name: paper-by-signer
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE signer = $1
 ORDER BY id;

-- name: paper-by-number
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE number = $1
 ORDER BY id;

-- name: paper-of-register
SELECT id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
       recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
       state_date, state_reason, body, issuer, signer, details
  FROM paper
 WHERE number IS NOT NULL
   AND issued_date BETWEEN $1 AND $2
   AND ($3 IS NULL OR series = $3)
 ORDER BY id;

-- name: paper-insert
INSERT INTO paper
       (id, row_version, kind, agreement, meeting, series, number, symbol, issued_date, subject, signer_name,
        recipients, copies, profile, template, state, replaces, pdf, note, type_name, file_copy, sent_date, media_type,
        state_date, state_reason, body, issuer, signer, details, search_key, sort_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
        $26, $27, $28, $29, $30, $31);

-- name: paper-update
UPDATE paper
   SET row_version = $1, kind = $2, agreement = $3, meeting = $4, series = $5, number = $6, symbol = $7,
       issued_date = $8, subject = $9, signer_name = $10, recipients = $11, copies = $12, profile = $13,
       template = $14, state = $15, replaces = $16, pdf = $17, note = $18, type_name = $19,
       file_copy = $20, sent_date = $21, media_type = $22, state_date = $23, state_reason = $24, body = $25,
       issuer = $26, signer = $27, details = $28, search_key = $29,
       sort_key = $30
 WHERE id = $31
   AND row_version = $32
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
