/* template-file.h: a template as a plain text file, to be kept, sent and brought back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8: lines "name: …", "kind: …" and, of a template that is known by a key, "key: …"; an empty line; the body. What comes with
 * the program (data/templates) has the same form.
 */
#pragma once

#include "book/templates.h"

G_BEGIN_DECLS

/* Larger than any text a person writes. */
#define HD_TEMPLATE_FILE_MAX_BYTES (1024 * 1024)

/* The file of a template: the newest version, or the one with that @number when it is not 0. */
GBytes *hd_template_export (HdBook *book, const HdTemplate *self, gint64 number, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_template_import:
 *
 * Reads such a file into the book, as one edit: the next version of the template with its key, else of the one with its name and
 * kind, else a new template; what the newest version says already makes no other. HD_ERROR_INVALID with a sentence when the file is damaged: no UTF-8, no head, an unknown kind, a body
 * that cannot be read, a placeholder that is none.
 *
 * Returns: (transfer full) (nullable): the key of the template
 */
char   *hd_template_import (HdBook *book, GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
