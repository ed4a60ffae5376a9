/* members-paper.c: the list of the committee's members
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-parts.h"

#include "base/i18n.h"
#include "papers/header-parts.h"
#include "papers/office-table.h"

static const double widths[] = { 0.08, 0.29, 0.4, 0.23 };
static const char * const heads[] = { "STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Chức danh trong Ban Chỉ đạo" };

static void
add_cell (HdPaperDraft *self,
          HdRow        *row,
          HdAlign       align,
          const char   *text)
{
  hd_office_cell_add (self, hd_row_add_cell (row, 1), HD_FACE_REGULAR, *text != '\0' ? text : HD_PAPER_DOTS)->align = align;
}

void
hd_office_paper_add_members (HdPaperDraft *self,
                             GPtrArray    *members)
{
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (widths), widths, heads);
  g_autofree char *total = members->len > 0 ? g_strdup_printf ("Danh sách có %02u đồng chí.", members->len) : g_strdup ("Danh sách chưa có ai.");

  for (guint i = 0; i < members->len; i++)
    {
      const HdMemberLine *member = g_ptr_array_index (members, i);
      HdRow *row = hd_table_add_row (table);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_cell (self, row, HD_ALIGN_CENTER, number);
      add_cell (self, row, HD_ALIGN_LEFT, member->name);
      add_cell (self, row, HD_ALIGN_LEFT, member->posts);
      add_cell (self, row, HD_ALIGN_LEFT, member->role);
      if (*member->posts == '\0')
        hd_paper_add_later_blank (self, g_strdup_printf (_("The post of %s on that day is not known: fill it in at the person."), member->name));
    }
  if (members->len > 0)
    hd_blocks_add_table (self->paper->document->blocks, table);
  else
    {
      hd_table_unref (table);
      hd_paper_add_later_blank (self, g_strdup (_("The committee has no members on that day: add them on the page of the committee.")));
    }
  hd_office_paper_add_text (self, HD_ELEMENT_GROUND, total);
}

HdPaper *
hd_members_paper_new (const HdDossier     *dossier,
                      const HdOfficePaper *details,
                      const HdPaperText   *text,
                      GPtrArray           *members)
{
  g_autofree char *type = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *title = NULL;
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (dossier != NULL && details != NULL && text != NULL && members != NULL, NULL);

  type = hd_paper_text_dup_section (text, HD_SECTION_TYPE_NAME);
  subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  title = g_strdup_printf ("%s %s", type, subject);
  paper = hd_office_paper_start (&draft, dossier, details, text, title);
  hd_office_paper_add_header (&draft, details, NULL);
  hd_header_add_title (&draft, type, subject);
  hd_office_paper_add_members (&draft, members);
  hd_office_paper_add_end (&draft, details, text);
  return paper;
}
