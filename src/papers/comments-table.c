/* comments-table.c: the table of comments and answers (bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/comments-table.h"

#include "base/i18n.h"
#include "papers/committee-header.h"
#include "papers/office-table.h"

static const char *const titles[] = { "TT", "Nội dung dự thảo", "Ý kiến góp ý", "Tiếp thu, giải trình" };
static const double widths[] = { 0.07, 0.29, 0.33, 0.31 };

static const char *const decisions[HD_N_DECISIONS] = { "Chưa trả lời", "Tiếp thu", "Tiếp thu một phần", "Không tiếp thu" };

/* The clause is written out with its first comment. */
static void
fill_clause (const HdPaperDraft *draft,
             HdCell             *cell,
             const HdComments   *comments,
             const HdComment    *comment,
             const HdComment    *before)
{
  g_autofree char *place = NULL;

  if (comment->clause == NULL)
    {
      hd_office_cell_add (draft, cell, HD_FACE_REGULAR, before == NULL ? "Ý kiến chung" : "Như trên");
      return;
    }
  if (before != NULL && before->clause == comment->clause)
    {
      hd_office_cell_add (draft, cell, HD_FACE_REGULAR, "Như trên");
      return;
    }
  place = hd_clause_dup_place (comments->outline, comment->clause);
  hd_office_cell_add (draft, cell, HD_FACE_REGULAR, *place != '\0' ? place : "(để trống)");
}

static void
fill_comment (const HdPaperDraft *draft,
              HdCell             *cell,
              const HdComment    *comment)
{
  const char *text = hd_record_get_text (comment->proposal, HD_PROPOSAL_TEXT);
  const char *wording = hd_record_get_text (comment->proposal, HD_PROPOSAL_WORDING);

  if (*comment->by != '\0')
    {
      g_autofree char *by = g_strconcat (comment->by, ":", NULL);

      hd_office_cell_add (draft, cell, HD_FACE_BOLD, by);
    }
  if (text != NULL)
    hd_office_cell_add (draft, cell, HD_FACE_REGULAR, text);
  if (wording != NULL)
    {
      HdParagraph *line = hd_office_cell_add (draft, cell, HD_FACE_REGULAR, "Đề nghị viết: ");
      g_autofree char *quoted = g_strdup_printf ("“%s”", wording);

      hd_office_cell_append (draft, line, HD_FACE_ITALIC, quoted);
    }
}

static void
fill_answer (const HdPaperDraft *draft,
             HdCell             *cell,
             const HdComment    *comment)
{
  const char *reason = hd_record_get_text (comment->proposal, HD_PROPOSAL_ANSWER);

  hd_office_cell_add (draft, cell, comment->decision == HD_DECISION_OPEN ? HD_FACE_ITALIC : HD_FACE_BOLD, decisions[comment->decision]);
  if (reason != NULL)
    hd_office_cell_add (draft, cell, HD_FACE_REGULAR, reason);
  if (comment->version > 0)
    {
      g_autofree char *taken = g_strdup_printf ("Đã sửa tại bản số %d.", (int) comment->version);

      hd_office_cell_add (draft, cell, HD_FACE_REGULAR, taken);
    }
}

static void
add_table (HdPaperDraft     *draft,
           const HdComments *comments)
{
  HdTable *table = hd_office_table_new (draft, G_N_ELEMENTS (widths), widths, titles);

  for (guint i = 0; i < comments->comments->len; i++)
    {
      const HdComment *comment = g_ptr_array_index (comments->comments, i);
      const HdComment *before = i > 0 ? g_ptr_array_index (comments->comments, i - 1) : NULL;
      HdRow *row = hd_table_add_row (table);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      hd_office_cell_add (draft, hd_row_add_cell (row, 1), HD_FACE_REGULAR, number)->align = HD_ALIGN_CENTER;
      fill_clause (draft, hd_row_add_cell (row, 1), comments, comment, before);
      fill_comment (draft, hd_row_add_cell (row, 1), comment);
      fill_answer (draft, hd_row_add_cell (row, 1), comment);
    }
  hd_blocks_add_table (draft->paper->document->blocks, table);
}

static void
add_statistics (HdPaperDraft     *draft,
                const HdComments *comments)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_open = comments->counts[HD_DECISION_OPEN];

  g_string_printf (line, "Tổng số %u ý kiến; tiếp thu %u, tiếp thu một phần %u, không tiếp thu %u", comments->comments->len,
                   comments->counts[HD_DECISION_ACCEPTED], comments->counts[HD_DECISION_PARTLY], comments->counts[HD_DECISION_REJECTED]);
  if (n_open > 0)
    {
      g_string_append_printf (line, ", chưa trả lời %u", n_open);
      hd_paper_add_later_blank (draft, g_strdup_printf (_("Comments not answered yet: %u. Answer them on the page of comments."), n_open));
    }
  g_string_append_c (line, '.');
  hd_office_paper_text (draft, line->str)->space_before = draft->profile->paragraph_space.value;
}

HdPaper *
hd_comments_table_new (const HdDossier  *dossier,
                       const HdComments *comments,
                       HdDate            date)
{
  HdPaperDraft draft;
  HdPaper *paper;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (dossier != NULL && comments != NULL, NULL);

  subject = g_strdup_printf ("Dự thảo %s “%s”", hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TYPE_NAME),
                             hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
  paper = hd_committee_paper_new (dossier->committee, "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý", date, &draft);
  hd_committee_add_header (&draft, dossier->committee, date, "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý", subject);
  if (comments->comments->len > 0)
    {
      add_table (&draft, comments);
      add_statistics (&draft, comments);
    }
  else
    hd_office_paper_text (&draft, "Chưa có ý kiến góp ý.");
  return paper;
}
