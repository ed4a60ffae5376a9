/* conformity.c: the conformity check as a use case of the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/conformity.h"

#include "book/book-private.h"
#include "book/edit.h"
#include "papers/conformity-slip.h"
#include "papers/conformity.h"

GPtrArray *
hd_book_check_conformity (HdPages    *pages,
                          const char *layout)
{
  g_return_val_if_fail (pages != NULL && layout != NULL, NULL);

  return hd_conformity_check (pages, hd_profile_find (layout, HD_DATE_NONE));
}

guint
hd_findings_count_breaches (GPtrArray *findings)
{
  return hd_conformity_count_breaches (findings);
}

const char *
hd_layout_get_rule (const char *layout)
{
  return hd_profile_find (layout, HD_DATE_NONE)->source;
}

HdRendering *
hd_book_render_slip (HdBook     *self,
                     HdPages    *pages,
                     const char *layout,
                     GPtrArray  *findings,
                     GError    **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdPaper) slip = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && pages != NULL && layout != NULL && findings != NULL, NULL);

  committee = hd_book_get_committee (self, error);
  if (committee == NULL)
    return NULL;
  slip = hd_conformity_slip_new (committee, findings, hd_profile_find (layout, HD_DATE_NONE), hd_pages_get_title (pages),
                                 hd_pages_get_n_pages (pages), hd_date_today ());
  return hd_book_render_paper (self, slip, error);
}
