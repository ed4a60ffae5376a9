/* meeting-orders.c: the papers of a meeting as they are seen, printed and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-orders.h"

#include "book/meeting-papers.h"

typedef struct
{
  char *meeting;
  HdMeetingPaperKind kind;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->meeting);
  g_free (wish);
}

static HdPages *
render (HdBook  *book,
        gpointer data,
        GError **error)
{
  const Wish *wish = data;
  g_autoptr (HdRendering) rendering = hd_book_render_meeting_paper (book, wish->meeting, wish->kind, TRUE, error);

  return rendering != NULL ? g_steal_pointer (&rendering->pages) : NULL;
}

HdPaperOrder *
hd_meeting_paper_order_new (HdBook            *book,
                            const char        *name,
                            const char        *meeting_id,
                            HdMeetingPaperKind kind)
{
  Wish *wish;

  g_return_val_if_fail (HD_IS_BOOK (book) && name != NULL && meeting_id != NULL, NULL);

  wish = g_new0 (Wish, 1);
  wish->meeting = g_strdup (meeting_id);
  wish->kind = kind;
  return hd_paper_order_new (book, name, render, wish, wish_free);
}
