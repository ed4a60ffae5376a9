/* overview-paper.c: how things stand with the committee, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/overview-paper.h"

#include "papers/committee-header.h"
#include "papers/office-table.h"

/* Points: two charts and the text between them on a page; bars need a line each to be named. */
#define CHART_HEIGHT 230
#define BAR_HEIGHT   13
#define MAX_HEIGHT   560

HdOverviewSection *
hd_overview_section_new (const char *heading)
{
  HdOverviewSection *self = g_new0 (HdOverviewSection, 1);

  self->heading = g_strdup (heading);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hd_overview_section_free (HdOverviewSection *self)
{
  if (self == NULL)
    return;
  g_free (self->heading);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static void
add_section (HdPaperDraft            *draft,
             const HdOverviewSection *section)
{
  HdParagraph *heading;

  if (section->lines->len == 0)
    return;
  heading = hd_paper_paragraph (draft, HD_ELEMENT_HEADING, HD_ALIGN_LEFT, section->heading);
  hd_paper_set_as_text (draft, heading);
  heading->keep_with_next = TRUE;
  hd_blocks_add_paragraph (draft->paper->document->blocks, heading);
  for (guint i = 0; i < section->lines->len; i++)
    {
      g_autofree char *line = g_strconcat ("- ", g_ptr_array_index (section->lines, i), NULL);

      hd_office_paper_text (draft, line);
    }
}

static void
add_chart (HdPaperDraft *draft,
           HdChart      *chart)
{
  double height = CHART_HEIGHT;

  if (hd_chart_get_n_panels (chart) == 0)
    height = CLAMP (BAR_HEIGHT * (hd_chart_get_n_categories (chart) + 5.0), CHART_HEIGHT, MAX_HEIGHT);
  hd_blocks_add_chart (draft->paper->document->blocks, chart, height);
}

HdPaper *
hd_overview_paper_new (const HdRecord *committee,
                       HdDate          date,
                       GPtrArray      *sections,
                       GPtrArray      *charts)
{
  HdPaperDraft draft;
  HdPaper *paper;
  g_autofree char *day = NULL;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (committee != NULL && sections != NULL && charts != NULL, NULL);

  day = hd_date_display (date);
  subject = g_strdup_printf ("Tình hình thực hiện chương trình phối hợp đến ngày %s", day);
  paper = hd_committee_paper_new (committee, subject, date, &draft);
  hd_committee_add_header (&draft, committee, date, "Tổng quan", subject);
  for (guint i = 0; i < sections->len; i++)
    {
      add_section (&draft, g_ptr_array_index (sections, i));
      for (guint k = 0; i == 0 && k < charts->len; k++)
        add_chart (&draft, g_ptr_array_index (charts, k));
    }
  return paper;
}
