/* number-form.h: number and symbol of a paper, as its layout puts them together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hd_number_form_print:
 * @number: 0: not given yet, prints "…"
 * @symbol: (nullable)
 * @profile: (nullable): of the paper: "party", "party-2018"; as state papers without one
 *
 * "05/CTPH-BCH" (Decree 30/2020, Annex I, II.3); of Party and Youth Union papers "05-KH/BCĐ" (36-HD/VPTW, 05-HD/VPTW). "" without
 * number and symbol.
 */
char *hd_number_form_print (gint64 number, const char *symbol, const char *profile) G_GNUC_WARN_UNUSED_RESULT;

/* The same with its label, as the paper will say it: "Số: 05/CTPH-BCH", of Party papers "Số 05-KH/BCĐ". */
char *hd_number_form_print_line (gint64 number, const char *symbol, const char *profile) G_GNUC_WARN_UNUSED_RESULT;

/* The mark between number and symbol in what people type, in either form: "05/CTPH-BCH", "05-KH/BCĐ". NULL when only digits or no digits stand there. */
const char *hd_number_form_find_mark (const char *text);

G_END_DECLS
