/* overview-print.c: the overview of a book as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/overview.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "papers/overview-paper.h"

static HdOverviewSection *
add_section (GPtrArray  *sections,
             const char *heading)
{
  HdOverviewSection *section = hd_overview_section_new (heading);

  g_ptr_array_add (sections, section);
  return section;
}

static void
add_headlines (GPtrArray        *sections,
               const HdOverview *overview)
{
  g_autofree char *heading = g_strdup_printf ("Kết quả chủ yếu năm %d", overview->year);
  HdOverviewSection *section = add_section (sections, heading);

  for (guint i = 0; i < overview->headlines->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (overview->headlines, i);
      g_autofree char *said = hd_overview_say_headline (row);

      g_ptr_array_add (section->lines, g_strdup_printf ("%s: %s", hd_record_peek_text (row->indicator, HD_INDICATOR_NAME), said));
    }
}

static void
add_states (GPtrArray        *sections,
            const HdOverview *overview)
{
  HdOverviewSection *section = add_section (sections, "Chương trình theo trạng thái");

  for (guint i = 0; i < HD_N_STATES; i++)
    if (overview->n_agreements[i] > 0)
      g_ptr_array_add (section->lines, g_strdup_printf ("%s: %u", hd_agreement_state_label ((HdAgreementState) i), overview->n_agreements[i]));
}

static void
add_todos (GPtrArray        *sections,
           const HdOverview *overview)
{
  HdOverviewSection *section = add_section (sections, "Việc cần làm");

  for (guint i = 0; i < overview->todos->len; i++)
    {
      const HdTodo *todo = g_ptr_array_index (overview->todos, i);

      if (*todo->subject != '\0')
        g_ptr_array_add (section->lines, g_strdup_printf ("%s: %s", todo->subject, todo->sentence));
      else
        g_ptr_array_add (section->lines, g_strdup (todo->sentence));
    }
}

static void
add_coming (GPtrArray        *sections,
            const HdOverview *overview)
{
  HdOverviewSection *section = add_section (sections, "Thời gian sắp tới");

  for (guint i = 0; i < overview->coming->len; i++)
    {
      const HdComing *coming = g_ptr_array_index (overview->coming, i);
      g_autofree char *day = hd_date_display (coming->date);

      g_ptr_array_add (section->lines, g_strdup_printf ("%s: %s", day, coming->text));
    }
}

HdRendering *
hd_book_render_overview (HdBook  *self,
                         HdDate   today,
                         guint    n_headlines,
                         GError **error)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdOverview) overview = NULL;
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_overview_section_free);
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && today != HD_DATE_NONE, NULL);

  committee = hd_book_get_committee (self, error);
  overview = committee != NULL ? hd_book_get_overview (self, today, n_headlines, error) : NULL;
  if (overview == NULL)
    return NULL;
  add_headlines (sections, overview);
  add_states (sections, overview);
  add_todos (sections, overview);
  add_coming (sections, overview);
  if (overview->achievement != NULL)
    g_ptr_array_add (charts, overview->achievement);
  if (overview->panels != NULL)
    g_ptr_array_add (charts, overview->panels);
  paper = hd_overview_paper_new (committee, today, sections, charts);
  return hd_book_render_paper (self, paper, error);
}
