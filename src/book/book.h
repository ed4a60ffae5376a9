/* book.h: one opened book and what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only door for ui, app and cli. Functions here are synchronous and may be called from any one thread at a time per book;
 * work that can take long has an _async pair in book/book-async.h that runs on a worker with a connection of its own.
 */
#pragma once

#include <gio/gio.h>

#include "layout/layout.h"
#include "model/progress.h"
#include "model/record.h"

G_BEGIN_DECLS

#define HD_TYPE_BOOK (hd_book_get_type ())
G_DECLARE_FINAL_TYPE (HdBook, hd_book, HD, BOOK, GObject)

/* Properties: "path", "title" (committee's name), "operator", "read-only", "training".
 * Signal "changed" (no arguments), on the thread's main context after each commit. */

HdBook    *hd_book_create   (const char *path, const char *name, const char *who, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* the file must not exist */
/* A new book filled with the practice book's records (samples/practice.json under HIEPDONG_DATADIR or the installed data).
 * On failure no file is left behind. */
HdBook    *hd_book_create_practice (const char *path, const char *who, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdBook    *hd_book_open     (const char *path, const char *who, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes nothing from then on. A book whose last save was broken off, or an older one, is first put in order where it may be
 * written; where not, it is refused with HD_ERROR_READ_ONLY. */
HdBook    *hd_book_open_read_only (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *hd_book_get_path  (HdBook *self);
const char *hd_book_get_title (HdBook *self);
const char *hd_book_get_short_title (HdBook *self);
gboolean   hd_book_is_training  (HdBook *self);
gboolean   hd_book_is_read_only (HdBook *self);
/* Who stands beside every change from now on; blanks at the ends do not count. HD_ERROR_INVALID when it is empty. */
gboolean   hd_book_set_operator (HdBook *self, const char *who, GError **error);
const char *hd_book_get_operator (HdBook *self); /* (nullable): NULL when the book is only read */
/* What a new book's committee is beside its name. @level: a word of HD_LEVELS; @place: printed before the date, may be empty. */
gboolean   hd_book_describe_committee (HdBook *self, const char *level, const char *place, GError **error);

/* Records */
HdRecord  *hd_book_get_record (HdBook *self, HdEntityKind kind, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By id; where that is unambiguous also an agreement or a paper by "number/symbol" or number, an agreement by its subject, a meeting by its day
 * or title, a unit by name, abbreviation or symbol, a person by name, a field or an indicator by code or name, whatever the case and the
 * place of the tone ("hoà"). HD_ERROR_NOT_FOUND when there is none, or several. */
HdRecord  *hd_book_find_record (HdBook *self, HdEntityKind kind, const char *reference, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lists: book/list.h */

/* Papers */
typedef struct
{
  HdPages   *pages;
  GPtrArray *blanks; /* (element-type utf8) */
  const char *profile; /* id of the layout it is set in: "state-2020"; static */
  char       *made_from; /* (nullable): name and version of the template it was made from, for people */
  char       *template_version; /* (nullable): id of that TEMPLATE_VERSION; NULL also when the one that comes with the program was taken */
} HdRendering;

void         hd_rendering_free (HdRendering *self);
HdRendering *hd_book_render_agreement (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* From now on all papers are set in the layout of that name or id ("party", "party-2018"), whatever the records say. FALSE with
 * HD_ERROR_INVALID and the layouts there are. */
gboolean     hd_book_set_profile (HdBook *self, const char *name, GError **error);
/* From now on all papers carry these stamps. @urgency: (nullable): "urgent" (KHẨN), "very-urgent" (THƯỢNG KHẨN), "express" (HỎA TỐC);
 * @circulation: (nullable): "Lưu hành nội bộ", clean text. */
gboolean     hd_book_set_stamps (HdBook *self, const char *urgency, const char *circulation, GError **error);
/* From now on papers are for printing on one side: where a layout mirrors the margins of the back, they are not. What is signed is
 * stored as the layout says all the same. */
void         hd_book_set_one_sided (HdBook *self, gboolean one_sided);
gboolean     hd_book_is_one_sided  (HdBook *self);
/* Deterministic PDF/A-1b bytes of the pages. */
GBytes      *hd_book_make_pdf (HdBook *self, HdPages *pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Progress */
/* (element-type HdYearFigure) */
GPtrArray   *hd_book_get_progress (HdBook *self, const char *indicator_id, const HdPeriod *range, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdChart     *hd_book_make_chart   (HdBook *self, const char *indicator_id, const HdPeriod *range, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Charts of several indicators as one PDF (a page each), or one SVG or PNG (one below the other). */
GBytes      *hd_book_export_chart (HdBook *self, const char * const *indicator_ids, const HdPeriod *range, const char *format, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* "pdf", "svg", "png" */
/* A chart that was made: its bytes, and its page for preview and printer. From any thread. */
GBytes      *hd_book_export_made_chart (HdBook *self, HdChart *chart, const char *format, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdPages     *hd_book_render_made_chart (HdBook *self, HdChart *chart, GError **error) G_GNUC_WARN_UNUSED_RESULT;

HdFontSet   *hd_book_get_fonts (HdBook *self, GError **error); /* (transfer none) */

/* Whole book as JSON (docs/book-format.md) */
GBytes      *hd_book_export  (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * hd_book_import:
 * @problems: (out) (element-type utf8): when FALSE with HD_ERROR_INVALID: every problem as "json path: what is wrong"
 *
 * All or nothing, one change set. The book must hold no record yet but its committee, which the import replaces.
 */
gboolean     hd_book_import  (HdBook *self, GBytes *json, GPtrArray **problems, GError **error);

/* Sentences about what is not whole; empty when all is well. (element-type utf8) */
GPtrArray   *hd_book_check   (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRendering, hd_rendering_free)

G_END_DECLS
