/* paper-orders.c: the papers that pages of the window ask for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-orders.h"

#include "base/i18n.h"
#include "book/amendments.h"
#include "book/comments.h"
#include "book/list-print.h"
#include "book/papers.h"
#include "book/paper-drafts.h"
#include "book/register.h"

/* What a worker is told; each paper takes what it needs. */
typedef struct
{
  char *id; /* of the agreement */
  gint64 from, to;
  HdDate day;
} Wish;

static Wish *
wish_new (const char *id)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->id = g_strdup (id);
  return wish;
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->id);
  g_free (wish);
}

/* Takes @rendering. */
static HdPages *
take_pages (HdRendering *rendering)
{
  HdPages *pages = rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;

  hd_rendering_free (rendering);
  return pages;
}

static HdPages *
render_agreement (HdBook  *book,
                  gpointer data,
                  GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_agreement (book, wish->id, error));
}

HdPaperOrder *
hd_agreement_order_new (HdBook     *book,
                        const char *title,
                        const char *agreement_id)
{
  return hd_paper_order_new (book, title, render_agreement, wish_new (agreement_id), wish_free);
}

static HdPages *
render_comments (HdBook  *book,
                 gpointer data,
                 GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_comments (book, wish->id, error));
}

HdPaperOrder *
hd_comments_order_new (HdBook     *book,
                       const char *agreement_id)
{
  return hd_paper_order_new (book, _("Table of comments"), render_comments, wish_new (agreement_id), wish_free);
}

static HdPages *
render_comparison (HdBook  *book,
                   gpointer data,
                   GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_comparison (book, wish->id, wish->from, wish->to, error));
}

HdPaperOrder *
hd_comparison_order_new (HdBook     *book,
                         const char *title,
                         const char *agreement_id,
                         gint64      from,
                         gint64      to)
{
  Wish *wish = wish_new (agreement_id);

  wish->from = from;
  wish->to = to;
  return hd_paper_order_new (book, title, render_comparison, wish, wish_free);
}

static HdPages *
render_consolidated (HdBook  *book,
                     gpointer data,
                     GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_consolidated (book, wish->id, wish->day, error));
}

HdPaperOrder *
hd_consolidated_order_new (HdBook     *book,
                           const char *title,
                           const char *agreement_id,
                           HdDate      day)
{
  Wish *wish = wish_new (agreement_id);

  wish->day = day;
  return hd_paper_order_new (book, title, render_consolidated, wish, wish_free);
}

static HdPages *
render_signed_copy (HdBook  *book,
                    gpointer data,
                    GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_signed_copy (book, wish->id, error));
}

HdPaperOrder *
hd_signed_copy_order_new (HdBook     *book,
                          const char *title,
                          const char *agreement_id)
{
  return hd_paper_order_new (book, title, render_signed_copy, wish_new (agreement_id), wish_free);
}

static HdPages *
render_chart (HdBook  *book,
              gpointer data,
              GError **error)
{
  return hd_book_render_made_chart (book, data, error);
}

static HdPages *
render_attachment (HdBook  *book,
                   gpointer data,
                   GError **error)
{
  const Wish *wish = data;

  return take_pages (hd_book_render_attachment (book, wish->id, error));
}

HdPaperOrder *
hd_attachment_order_new (HdBook         *book,
                         const HdRecord *attachment)
{
  return hd_paper_order_new (book, hd_record_peek_text (attachment, HD_ATTACHMENT_NAME), render_attachment, wish_new (hd_record_get_id (attachment)),
                             wish_free);
}

HdPaperOrder *
hd_chart_order_new (HdBook  *book,
                    HdChart *chart)
{
  return hd_paper_order_new (book, hd_chart_get_title (chart), render_chart, hd_chart_ref (chart), (GDestroyNotify) hd_chart_unref);
}

static HdPages *
render_draft (HdBook  *book,
              gpointer data,
              GError **error)
{
  return take_pages (hd_book_render_draft (book, data, FALSE, error));
}

HdPaperOrder *
hd_draft_order_new (HdBook     *book,
                    const char *title,
                    HdRecord   *draft)
{
  return hd_paper_order_new (book, title, render_draft, hd_record_copy (draft), (GDestroyNotify) hd_record_unref);
}

static HdPages *
render_register (HdBook  *book,
                 gpointer data,
                 GError **error)
{
  return take_pages (hd_book_render_register (book, data, error));
}

static void
free_query (gpointer data)
{
  hd_list_query_free (data);
}

HdPaperOrder *
hd_register_order_new (HdBook            *book,
                       const char        *title,
                       const HdListQuery *query)
{
  return hd_paper_order_new (book, title, render_register, hd_list_query_copy (query), free_query);
}

static HdPages *
render_units (HdBook  *book,
              gpointer data,
              GError **error)
{
  return take_pages (hd_book_render_list (book, HD_ENTITY_UNIT, data, error));
}

static HdPages *
render_people (HdBook  *book,
               gpointer data,
               GError **error)
{
  return take_pages (hd_book_render_list (book, HD_ENTITY_PERSON, data, error));
}

HdPaperOrder *
hd_list_order_new (HdBook            *book,
                   HdEntityKind       kind,
                   const HdListQuery *query)
{
  if (kind == HD_ENTITY_PERSON)
    return hd_paper_order_new (book, "Danh sách nhân sự", render_people, hd_list_query_copy (query), free_query);
  return hd_paper_order_new (book, "Danh sách đơn vị", render_units, hd_list_query_copy (query), free_query);
}
