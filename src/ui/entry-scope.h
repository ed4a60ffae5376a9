/* entry-scope.h: which field, year and time a sheet of results shows, and of whom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/result-entry.h"

G_BEGIN_DECLS

#define HD_TYPE_ENTRY_SCOPE (hd_entry_scope_get_type ())
G_DECLARE_FINAL_TYPE (HdEntryScope, hd_entry_scope, HD, ENTRY_SCOPE, AdwBin)

/* Signal "changed": a person chose something else. */

/* Fields, units and years of the book; what was chosen stays chosen where it is still there. */
void hd_entry_scope_fill       (HdEntryScope *self, HdBook *book);
/* Texts belong to @self. */
void hd_entry_scope_get        (HdEntryScope *self, HdGridScope *scope);
/* Targets are entered by unit only. */
void hd_entry_scope_set_targets (HdEntryScope *self, gboolean targets);
void hd_entry_scope_set_narrow (HdEntryScope *self, gboolean narrow);
/* Not for a sheet but for what is said of results: no columns are chosen, a unit and any time are. */
void       hd_entry_scope_set_summary (HdEntryScope *self);
/* Shows another year, if it is among those to choose from, and its first months up to @last_month where they are to choose from, else
 * all of it; "changed" is not emitted. */
void       hd_entry_scope_set_year (HdEntryScope *self, int year, int last_month);

G_END_DECLS
