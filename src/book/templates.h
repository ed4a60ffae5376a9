/* templates.h: standard passages and whole texts: those that come with the program, and the book's own versions of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bodies are in the form of model/outline-text.h and may hold placeholders. A template is known by its key; what comes with the
 * program has the name of its file as key and no record in the book until somebody edits it: that is version 1 then. No version
 * is ever changed.
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

typedef struct
{
  char    *key;
  char    *name;
  char    *kind;        /* "passage", "agreement" or "paper" */
  char    *id;          /* (nullable) of the record in the book */
  gboolean is_shipped;  /* comes with the program */
} HdTemplate;

void       hd_template_free         (HdTemplate *self);

/* @kind: (nullable): NULL for all but papers. Whole texts first, then by name. (element-type HdTemplate) */
GPtrArray *hd_templates_list        (HdBook *book, const char *kind, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By key, or by name. NULL with HD_ERROR_NOT_FOUND. */
HdTemplate *hd_template_find        (HdBook *book, const char *reference, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The newest version, or what comes with the program. */
char      *hd_template_dup_body     (HdBook *book, const HdTemplate *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What comes with the program; NULL when it does not. */
char      *hd_template_dup_shipped  (const HdTemplate *self) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type HdRecord): TEMPLATE_VERSION records, the newest first. */
GPtrArray *hd_template_get_versions (HdBook *book, const HdTemplate *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The clauses of a body, of no agreement. (element-type HdRecord) */
GPtrArray *hd_template_read_body    (const char *body, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_template_save:
 * @self: (nullable): NULL for a new one
 *
 * Saves @body as the next version, under @name. A body that cannot be read is refused with the line; that of a paper also when
 * its sections are not those of model/paper-text.h or a placeholder is none.
 */
gboolean   hd_template_save         (HdBook *book, const HdTemplate *self, const char *name, const char *kind, const char *body, GError **error);
/* The next version is again what comes with the program. */
gboolean   hd_template_reset        (HdBook *book, const HdTemplate *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTemplate, hd_template_free)

G_END_DECLS
