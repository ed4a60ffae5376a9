/* layout.h: a document becomes pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/document.h"
#include "paint/painter.h"

G_BEGIN_DECLS

/* Immutable, reference counted, from any thread. The same pages are painted to the preview, the printer and the PDF. */
typedef struct _HdPages HdPages;

/**
 * hd_layout_run:
 *
 * A pure function: same document and fonts, same pages. Keeps headings with what follows, leaves no single line of a paragraph
 * alone at the top or foot of a page, repeats table headers, cuts no row that fits a page. Fails with HD_ERROR_FONT and the list of
 * characters and places when a glyph is missing: no page is painted with a box in it.
 */
HdPages     *hd_layout_run          (const HdDocument *document, HdFontSet *fonts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdPages     *hd_pages_ref           (HdPages *self);
void         hd_pages_unref         (HdPages *self);
guint        hd_pages_get_n_pages   (const HdPages *self);
void         hd_pages_get_size      (const HdPages *self, guint page, double *width, double *height); /* points */
const char  *hd_pages_get_title     (const HdPages *self);
const char  *hd_pages_get_subject   (const HdPages *self); /* (nullable) */
const char  *hd_pages_get_author    (const HdPages *self); /* (nullable) */

/* Whether the back of a sheet has its margins exchanged. */
typedef enum
{
  HD_SIDES_ALIKE,    /* all pages have the same margins, printed on one side or on both */
  HD_SIDES_MIRRORED, /* for both sides */
  HD_SIDES_ONE       /* would be mirrored, but is for one side */
} HdSides;

HdSides      hd_pages_get_sides     (const HdPages *self);
/* TRUE when a picture of pixels is on it: it costs much to paint. */
gboolean     hd_pages_has_image     (const HdPages *self, guint page);
HdFontSet   *hd_pages_get_fonts     (const HdPages *self); /* (transfer none) */
void         hd_pages_paint         (const HdPages *self, guint page, HdPainter *painter);

/* Headings in the order of the pages, for the table of contents of the PDF: title, level from 1 on, page (0-based) and height on it. */
guint        hd_pages_get_n_outline (const HdPages *self);
const char  *hd_pages_get_outline   (const HdPages *self, guint index, guint *level, guint *page, double *y);

/* Box of the first paragraph with a tag: page (0-based) and rectangle of its lines; FALSE when there is none. */
gboolean     hd_pages_find          (const HdPages *self, const char *tag, guint *page, HdRect *rect);

/* Where the first lines made from the record @source stand; FALSE when nothing was. */
gboolean     hd_pages_find_source   (const HdPages *self, const char *source, guint *page, HdRect *rect);
/* What stands at height @y of a page, or close by; NULL when nothing of a source does. */
const char  *hd_pages_get_source_at (const HdPages *self, guint page, double y);

/* One page with one chart on it (landscape A4), for chart PDFs. */
HdPages     *hd_pages_new_for_chart (HdChart *chart, HdFontSet *fonts, const char *mark, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_pages_join:
 * @parts: (element-type HdPages): at least one, all laid out with the same fonts
 * @new_sheets: each paper begins on a sheet of its own where both sides are printed: a blank page is added where needed
 *
 * The very same pages, one paper after the other; the table of contents has each paper's title, and below it the paper's own. Sources and
 * tags are left out: the same record may stand in several papers.
 */
HdPages     *hd_pages_join          (GPtrArray *parts, const char *title, gboolean new_sheets) G_GNUC_WARN_UNUSED_RESULT;

/* One part of a bound packet. */
typedef struct
{
  HdPages    *pages;
  const char *title;        /* (nullable): in the table of contents; NULL: it goes on with what stands before it */
  gboolean    on_new_sheet; /* printed on both sides, it begins on a sheet of its own */
  gboolean    is_bare;      /* its pages are counted, but do not show their number: name plates */
} HdPagesPart;

/* The very same pages, each with its number in the whole at its foot: "12/150". */
HdPages     *hd_pages_bind          (const HdPagesPart *parts, guint n_parts, const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* The number, from 1, of the first page of part @index in the bound whole; of @n_parts: how many pages it has. */
guint        hd_pages_bound_number  (const HdPagesPart *parts, guint n_parts, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPages, hd_pages_unref)

G_END_DECLS
