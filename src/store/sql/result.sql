-- result.sql: statements of results; columns in the order of model/fields.h
-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: result-get
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE id = $1;

-- name: result-all
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 ORDER BY id;

-- name: result-by-indicator
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE indicator = $1
 ORDER BY from_date, id;

-- name: result-by-unit
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE unit = $1
 ORDER BY from_date, id;

-- name: result-by-attachment
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE attachment = $1
 ORDER BY from_date, id;

-- name: result-insert
INSERT OR FAIL INTO result
       (id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: result-insert-many
INSERT OR FAIL INTO result
       (id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12),
       ($13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24),
       ($25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36),
       ($37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48),
       ($49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60),
       ($61, $62, $63, $64, $65, $66, $67, $68, $69, $70, $71, $72),
       ($73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84),
       ($85, $86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96),
       ($97, $98, $99, $100, $101, $102, $103, $104, $105, $106, $107, $108),
       ($109, $110, $111, $112, $113, $114, $115, $116, $117, $118, $119, $120),
       ($121, $122, $123, $124, $125, $126, $127, $128, $129, $130, $131, $132),
       ($133, $134, $135, $136, $137, $138, $139, $140, $141, $142, $143, $144),
       ($145, $146, $147, $148, $149, $150, $151, $152, $153, $154, $155, $156),
       ($157, $158, $159, $160, $161, $162, $163, $164, $165, $166, $167, $168),
       ($169, $170, $171, $172, $173, $174, $175, $176, $177, $178, $179, $180),
       ($181, $182, $183, $184, $185, $186, $187, $188, $189, $190, $191, $192);

-- name: result-update
UPDATE OR FAIL result
   SET row_version = $1, indicator = $2, unit = $3, from_date = $4, to_date = $5, value = $6, precision = $7,
       wording = $8, source = $9, attachment = $10, note = $11
 WHERE id = $12
   AND row_version = $13
RETURNING row_version;

-- name: result-delete
DELETE FROM result
 WHERE id = $1
   AND row_version = $2
RETURNING row_version;

-- name: result-next-id
SELECT id
  FROM result
 WHERE id > $1
 ORDER BY id
 LIMIT 1;

-- name: result-between
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date BETWEEN $1 AND $2
   AND to_date <= $2
 ORDER BY from_date DESC, to_date DESC, indicator, id;

-- name: result-over
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date = $1
   AND to_date = $2
 ORDER BY indicator, id;

-- name: result-between-of-unit
SELECT id, row_version, indicator, unit, from_date, to_date, value, precision, wording, source, attachment, note
  FROM result
 WHERE from_date BETWEEN $1 AND $2
   AND to_date <= $2
   AND unit IS $3
 ORDER BY from_date, id;
