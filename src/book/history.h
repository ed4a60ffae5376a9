/* history.h: who did what to a record, when, and what stood there before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/undo.h"

G_BEGIN_DECLS

/* One field that changed, or one record that came or went. */
typedef struct
{
  gboolean is_whole; /* the record came or went; else one field of it changed */
  char *subject; /* NULL: the record itself; else what it owns: “bên ký kết “Tỉnh đoàn”” */
  char *label;   /* name of the field, or “Thêm”, “Xóa” */
  char *before;  /* "" when there was nothing */
  char *after;   /* "" when there is nothing */
} HdStepLine;

typedef struct
{
  gint64     id;
  HdStepKind kind;
  char      *who;
  char      *when; /* ISO 8601, UTC */
  char      *name; /* of an undo: of what it took back; see hd_step_dup_name() */
  GPtrArray *lines; /* (element-type HdStepLine) (nullable): not read */
} HdStep;

void       hd_step_free        (HdStep *self);
/* “24/03/2023 14:05”, where and when the reader is. */
char      *hd_step_dup_time    (const char *when) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_get_history:
 *
 * What happened to a record and to what it owns, or owned once: parties, signatures and clauses of an agreement, posts of a
 * person. Newest first.
 *
 * Returns: (element-type HdStep): at most @limit steps with their lines; empty when there are no more
 */
GPtrArray *hd_book_get_history (HdBook *self, HdEntityKind kind, const char *id, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of the whole book, newest first, without lines. (element-type HdStep) */
GPtrArray *hd_book_get_steps   (HdBook *self, guint offset, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdStep, hd_step_free)

G_END_DECLS
