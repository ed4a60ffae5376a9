/* rules.h: rules between the records of a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one record can be checked for alone is in model/validate.h. An import is refused for what is found here, a check of a
 * book reports it.
 */
#pragma once

#include "book/record-set.h"

G_BEGIN_DECLS

/* @record: the record at fault; NULL for the book as a whole. @field: -1 for the record as a whole. @message: a whole sentence */
typedef void (*HdRuleReport) (const HdRecord *record, int field, const char *message, gpointer data);

/**
 * hd_rules_check:
 *
 * One committee; references lead to records of the right kind, parents never lead back; 2 to 12 parties from the circulation of an
 * agreement on (a draft may still have fewer), each a different unit; what hangs on an agreement refers within the same agreement;
 * numbers, codes and years that are given once only.
 */
void hd_rules_check (const HdRecordSet *set, HdRuleReport report, gpointer data);

G_END_DECLS
