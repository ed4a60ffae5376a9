/* comparison-paper.c: two versions of a text side by side (bản so sánh)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/comparison-paper.h"

#include <string.h>

#include "papers/committee-header.h"
#include "papers/office-table.h"

static const double widths[] = { 0.5, 0.5 };

/* "a) ", so that a clause is found again in its version. */
static void
add_label (const HdPaperDraft  *draft,
           HdParagraph         *line,
           const HdOutlineItem *item)
{
  if (*item->label != '\0')
    {
      g_autofree char *label = g_strconcat (item->label, " ", NULL);

      hd_office_cell_append (draft, line, HD_FACE_REGULAR, label);
    }
}

/* What a reader would otherwise not see: an empty line. */
static const char *
text_of (const HdOutlineItem *item)
{
  const char *text = hd_record_peek_text (item->clause, HD_CLAUSE_TEXT);

  return *text != '\0' ? text : "(để trống)";
}

/* The words of one side; @own are those that only this side has. */
static void
add_words (const HdPaperDraft *draft,
           HdParagraph        *line,
           GPtrArray          *words,
           HdWordsKind         own)
{
  for (guint i = 0; i < words->len; i++)
    {
      const HdWords *run = g_ptr_array_index (words, i);

      if (run->kind == HD_WORDS_SAME)
        hd_office_cell_append (draft, line, HD_FACE_REGULAR, run->text);
      else if (run->kind == own && own == HD_WORDS_ADDED)
        hd_office_cell_append (draft, line, HD_FACE_BOLD, run->text);
      else if (run->kind == own)
        {
          g_autofree char *text = g_strdup (run->text);
          g_autofree char *bracketed = NULL;
          gsize length;

          /* The blank after the last word stays outside. */
          g_strchomp (text);
          length = strlen (text);
          bracketed = g_strdup_printf ("[%s]%s", text, run->text + length);
          hd_office_cell_append (draft, line, HD_FACE_ITALIC, bracketed);
        }
    }
}

static void
fill_before (const HdPaperDraft   *draft,
             HdCell               *cell,
             const HdClauseChange *change)
{
  HdParagraph *line;

  if (change->before == NULL)
    {
      hd_office_cell_add (draft, cell, HD_FACE_ITALIC, "(chưa có)");
      return;
    }
  line = hd_office_cell_add (draft, cell, HD_FACE_REGULAR, NULL);
  add_label (draft, line, change->before);
  if (change->words != NULL)
    add_words (draft, line, change->words, HD_WORDS_REMOVED);
  else if (change->after == NULL)
    {
      g_autofree char *bracketed = g_strdup_printf ("[%s]", text_of (change->before));

      hd_office_cell_append (draft, line, HD_FACE_ITALIC, bracketed);
    }
  else
    hd_office_cell_append (draft, line, HD_FACE_REGULAR, text_of (change->before));
}

static void
fill_after (const HdPaperDraft   *draft,
            HdCell               *cell,
            const HdClauseChange *change)
{
  HdParagraph *line;

  if (change->after == NULL)
    {
      hd_office_cell_add (draft, cell, HD_FACE_ITALIC, "(bỏ)");
      return;
    }
  line = hd_office_cell_add (draft, cell, HD_FACE_REGULAR, NULL);
  add_label (draft, line, change->after);
  if (change->words != NULL)
    add_words (draft, line, change->words, HD_WORDS_ADDED);
  else
    hd_office_cell_append (draft, line, change->before == NULL ? HD_FACE_BOLD : HD_FACE_REGULAR, text_of (change->after));
  if (change->is_moved)
    hd_office_cell_add (draft, cell, HD_FACE_ITALIC, "(chuyển chỗ)");
}

static void
add_table (HdPaperDraft     *draft,
           const HdTextDiff *diff,
           const char       *before_name,
           const char       *after_name)
{
  const char *const titles[] = { before_name, after_name };
  HdTable *table = hd_office_table_new (draft, G_N_ELEMENTS (widths), widths, titles);

  for (guint i = 0; i < diff->changes->len; i++)
    {
      const HdClauseChange *change = g_ptr_array_index (diff->changes, i);
      HdRow *row;

      if (change->fate == HD_CLAUSE_KEPT && !change->is_moved)
        continue;
      row = hd_table_add_row (table);
      fill_before (draft, hd_row_add_cell (row, 1), change);
      fill_after (draft, hd_row_add_cell (row, 1), change);
    }
  hd_blocks_add_table (draft->paper->document->blocks, table);
}

HdPaper *
hd_comparison_paper_new (const HdDossier  *dossier,
                         const HdTextDiff *diff,
                         const char       *before_name,
                         const char       *after_name,
                         HdDate            date)
{
  HdPaperDraft draft;
  HdPaper *paper;
  g_autofree char *subject = NULL;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (dossier != NULL && diff != NULL && before_name != NULL && after_name != NULL, NULL);

  subject = g_strdup_printf ("%s “%s”", hd_record_peek_text (dossier->agreement, HD_AGREEMENT_TYPE_NAME),
                             hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
  paper = hd_committee_paper_new (dossier->committee, "Bản so sánh văn bản", date, &draft);
  hd_committee_add_header (&draft, dossier->committee, date, "Bản so sánh", subject);
  if (diff->n_changed + diff->n_added + diff->n_removed + diff->n_moved == 0)
    {
      hd_office_paper_text (&draft, "Hai bản giống nhau.");
      return paper;
    }
  counts = g_strdup_printf ("Sửa %u, thêm %u, bỏ %u, chuyển chỗ %u khoản; nội dung không nêu trong bảng giữ nguyên. "
                            "Chữ bỏ đi in nghiêng trong ngoặc vuông, chữ thêm vào in đậm.",
                            diff->n_changed, diff->n_added, diff->n_removed, diff->n_moved);
  hd_office_paper_text (&draft, counts)->keep_with_next = TRUE;
  add_table (&draft, diff, before_name, after_name);
  return paper;
}
