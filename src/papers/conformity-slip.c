/* conformity-slip.c: what the conformity check found, as a paper (phiếu kiểm tra thể thức)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/conformity-slip.h"

#include <string.h>

#include "papers/committee-header.h"
#include "papers/conformity.h"
#include "papers/office-table.h"

static const char *const titles[] = { "TT", "Nội dung kiểm tra", "Quy định", "Yêu cầu", "Đo được", "Kết quả" };
static const double widths[] = { 0.07, 0.22, 0.2, 0.19, 0.17, 0.15 };

/* The rule's name stands once above the table; each row says only the place in it. */
static const char *
place_in_rule (const HdFinding *finding,
               const HdProfile *profile)
{
  gsize length = strlen (profile->source);

  return g_str_has_prefix (finding->source, profile->source) && finding->source[length] == ',' ? finding->source + length + 2 : finding->source;
}

static void
fill_verdict (const HdPaperDraft *draft,
              HdCell             *cell,
              const HdFinding    *finding)
{
  if (finding->is_met)
    hd_office_cell_add (draft, cell, HD_FACE_REGULAR, finding->is_unsure ? "Đạt (*)" : "Đạt");
  else
    {
      g_autofree char *place = g_strdup_printf ("Trang %u", finding->page + 1);

      hd_office_cell_add (draft, cell, HD_FACE_BOLD, finding->is_unsure ? "Không đạt (*)" : "Không đạt");
      hd_office_cell_add (draft, cell, HD_FACE_REGULAR, place);
    }
}

static void
add_row (const HdPaperDraft *draft,
         HdTable            *table,
         guint               number,
         const HdFinding    *finding,
         const HdProfile    *profile)
{
  HdRow *row = hd_table_add_row (table);
  HdFace face = finding->is_met ? HD_FACE_REGULAR : HD_FACE_BOLD;
  g_autofree char *digits = g_strdup_printf ("%u", number);

  hd_office_cell_add (draft, hd_row_add_cell (row, 1), HD_FACE_REGULAR, digits)->align = HD_ALIGN_CENTER;
  hd_office_cell_add (draft, hd_row_add_cell (row, 1), face, finding->rule);
  hd_office_cell_add (draft, hd_row_add_cell (row, 1), HD_FACE_REGULAR, place_in_rule (finding, profile));
  hd_office_cell_add (draft, hd_row_add_cell (row, 1), HD_FACE_REGULAR, finding->wanted);
  hd_office_cell_add (draft, hd_row_add_cell (row, 1), face, finding->measured);
  fill_verdict (draft, hd_row_add_cell (row, 1), finding);
}

static gboolean
has_unsure (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const HdFinding *) g_ptr_array_index (findings, i))->is_unsure)
      return TRUE;
  return FALSE;
}

static void
add_notes (HdPaperDraft    *draft,
           GPtrArray       *findings,
           const HdProfile *profile)
{
  if (has_unsure (findings))
    hd_office_paper_text (draft, "(*) Chưa có bản gốc của quy định để đối chiếu; văn thư cần xác nhận.");
  for (guint i = 0; profile->notes[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("- %s", profile->notes[i]);

      hd_office_paper_text (draft, line);
    }
}

HdPaper *
hd_conformity_slip_new (const HdRecord  *committee,
                        GPtrArray       *findings,
                        const HdProfile *profile,
                        const char      *subject,
                        guint            n_pages,
                        HdDate           date)
{
  guint n_breaches = hd_conformity_count_breaches (findings);
  g_autofree char *rule = NULL, *verdict = NULL;
  HdPaperDraft draft;
  HdTable *table;
  HdPaper *paper;

  g_return_val_if_fail (committee != NULL && findings != NULL && profile != NULL && subject != NULL, NULL);

  paper = hd_committee_paper_new (committee, "Phiếu kiểm tra thể thức", date, &draft);
  hd_committee_add_header (&draft, committee, date, "Phiếu kiểm tra thể thức", subject);
  rule = g_strdup_printf ("Quy định: %s (%s). Văn bản có %u trang; các số đo lấy từ trang đã trình bày.", profile->source, profile->title, n_pages);
  hd_office_paper_text (&draft, rule);
  verdict = n_breaches > 0 ? g_strdup_printf ("Kết quả: %u chỗ không đạt trong %u nội dung kiểm tra.", n_breaches, findings->len)
                           : g_strdup_printf ("Kết quả: đạt cả %u nội dung kiểm tra.", findings->len);
  hd_office_paper_text (&draft, verdict)->keep_with_next = TRUE;
  table = hd_office_table_new (&draft, G_N_ELEMENTS (widths), widths, titles);
  for (guint i = 0; i < findings->len; i++)
    add_row (&draft, table, i + 1, g_ptr_array_index (findings, i), profile);
  hd_blocks_add_table (paper->document->blocks, table);
  add_notes (&draft, findings, profile);
  return paper;
}
