/* validate.h: what is wrong with a record, field by field
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

typedef struct
{
  int   field;   /* field number, -1 for the record as a whole */
  char *message; /* whole translated sentence: what is wrong and what to do */
} HdProblem;

void hd_problem_free (HdProblem *self);

/**
 * hd_validate:
 *
 * Rules that one record can be checked for by itself: required fields, clean NFC text, real dates, choices, ids that are
 * UUIDs, from not after to, figures in range, 0-4 decimals, 1-3 columns, a signature with a date needs a name, ...
 * Rules between records (2 to 12 parties, unique number and symbol) belong to the book's use cases and to constraints
 * of the schema.
 *
 * Returns: (transfer full) (element-type HdProblem): empty when all is well
 */
GPtrArray *hd_validate (const HdRecord *record) G_GNUC_WARN_UNUSED_RESULT;

/* The same as one GError (HD_ERROR_INVALID) with the first sentence; TRUE when all is well. */
gboolean   hd_validate_strict (const HdRecord *record, GError **error);

/* One raw value against its field's kind. */
gboolean   hd_validate_value (const HdField *field, const HdValue *value, GError **error);

G_END_DECLS
