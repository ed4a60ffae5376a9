/* table-fields.h: what the columns of an office's own lists may be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/entities.h"

G_BEGIN_DECLS

#define HD_COLUMN_IGNORED (-1)

typedef struct
{
  const char *name;     /* on the command line: "full_name" */
  const char *label;    /* msgid */
  int         field;    /* of the entity; -1: none by itself */
  const char *headings; /* folded, parted by "|": what offices write over such a column */
} HdTableField;

/* Columns of lists of people. */
enum
{
  HD_PEOPLE_COLUMN_FULL_NAME,
  HD_PEOPLE_COLUMN_FAMILY_NAME,
  HD_PEOPLE_COLUMN_GIVEN_NAME,
  HD_PEOPLE_COLUMN_MILITARY_RANK,
  HD_PEOPLE_COLUMN_TITLE,
  HD_PEOPLE_COLUMN_UNIT,
  HD_PEOPLE_COLUMN_FROM_DATE,
  HD_PEOPLE_COLUMN_TO_DATE,
  HD_PEOPLE_COLUMN_PHONE,
  HD_PEOPLE_COLUMN_NOTE,
};

/* Columns of lists of results, in the order in which they are exported. */
enum
{
  HD_RESULT_COLUMN_INDICATOR,
  HD_RESULT_COLUMN_INDICATOR_NAME,
  HD_RESULT_COLUMN_MEASURE,
  HD_RESULT_COLUMN_UNIT,
  HD_RESULT_COLUMN_FROM_DATE,
  HD_RESULT_COLUMN_TO_DATE,
  HD_RESULT_COLUMN_PERIOD, /* instead of the two days; not exported */
  HD_RESULT_COLUMN_VALUE,
  HD_RESULT_COLUMN_PRECISION,
  HD_RESULT_COLUMN_WORDING,
  HD_RESULT_COLUMN_SOURCE,
  HD_RESULT_COLUMN_NOTE,
  HD_RESULT_COLUMN_ID,
  HD_N_RESULT_COLUMNS
};

/* What is written over a column of exported results, in Vietnamese. Static. */
const char         *hd_result_column_heading    (guint column);
/* Of a word of HD_RESULT_PRECISION, as it is exported, in Vietnamese; and back, as people write it, NULL: none. Static. */
const char         *hd_result_precision_heading (const char *word);
const char         *hd_result_precision_guess   (const char *text);

/* For HD_ENTITY_PERSON, HD_ENTITY_UNIT and HD_ENTITY_RESULT; the first is the name. */
const HdTableField *hd_table_fields      (HdEntityKind kind, guint *n_fields);
/* Index of the field by its name on the command line, or HD_COLUMN_IGNORED. */
int                 hd_table_field_find  (HdEntityKind kind, const char *name);
/* Index of the field that the heading speaks of, in Vietnamese or English, or HD_COLUMN_IGNORED. */
int                 hd_table_field_guess (HdEntityKind kind, const char *heading);
/* The word of the choice that @text means: the word itself, its label, or what people write ("tỉnh", "đoàn thể"); NULL: none. */
const char         *hd_table_word_guess  (HdEntityKind kind, guint field, const char *text);
/* “x”, “có”, “1”, “yes”; FALSE for anything else. */
gboolean            hd_table_is_yes      (const char *text);

G_END_DECLS
