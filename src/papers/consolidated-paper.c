/* consolidated-paper.c: the reading copy of an agreement with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/consolidated-paper.h"

#include "papers/agreement-parts.h"

#define SPACE_BEFORE 12.0
/* Large on every page, where in a practice book the line in the margin becomes small. */
#define WATERMARK "BẢN HỢP NHẤT"

static void
add_line (HdPaperDraft *self,
          HdElement     element,
          const char   *text)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_JUSTIFY, text);

  hd_paper_set_as_text (self, paragraph);
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
}

static void
add_paper (HdPaperDraft   *self,
           const HdRecord *agreement)
{
  g_autofree char *reference = hd_amendment_dup_reference (agreement);
  g_autofree char *line = g_strdup_printf ("- %s;", reference);

  add_line (self, HD_ELEMENT_BODY, line);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HdDate first = hd_amendment_day (*(HdRecord *const *) a);
  HdDate second = hd_amendment_day (*(HdRecord *const *) b);

  return first != second ? (first < second ? -1 : 1) : 0;
}

/* Each amendment once, by its day. */
static GPtrArray *
list_sources (const HdConsolidation *consolidation)
{
  GPtrArray *sources = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, consolidation->sources);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      gboolean is_new = TRUE;

      for (guint i = 0; i < sources->len && is_new; i++)
        is_new = !g_str_equal (hd_record_get_id (value), hd_record_get_id (g_ptr_array_index (sources, i)));
      if (is_new)
        g_ptr_array_add (sources, value);
    }
  g_ptr_array_sort (sources, compare_days);
  return sources;
}

static void
add_sources (HdPaperDraft          *self,
             const HdConsolidation *consolidation,
             HdDate                 day)
{
  g_autoptr (GPtrArray) sources = list_sources (consolidation);
  g_autofree char *printed = hd_date_print_long (day);
  g_autofree char *heading = g_strdup_printf ("Bản hợp nhất này ghi nội dung có hiệu lực đến %s, lập từ:", printed);
  HdParagraph *paragraph = hd_paper_paragraph (self, HD_ELEMENT_GROUND, HD_ALIGN_JUSTIFY, heading);

  hd_paper_set_as_text (self, paragraph);
  paragraph->space_before = SPACE_BEFORE;
  paragraph->keep_with_next = TRUE;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  add_paper (self, self->dossier->agreement);
  for (guint i = 0; i < sources->len; i++)
    add_paper (self, g_ptr_array_index (sources, i));
  add_line (self, HD_ELEMENT_GROUND, "Khi có khác biệt, các bản đã ký có giá trị.");
}

HdPaper *
hd_consolidated_paper_new (const HdDossier       *dossier,
                           const HdConsolidation *consolidation,
                           HdDate                 day,
                           GError               **error)
{
  HdPaperDraft draft = { .dossier = dossier, .consolidation = consolidation };
  HdPaper *paper;
  HdDocument *document;

  g_return_val_if_fail (dossier != NULL && consolidation != NULL, NULL);

  paper = hd_agreement_start_paper (&draft, error);
  if (paper == NULL)
    return NULL;
  document = paper->document;
  document->watermark = g_strdup (WATERMARK);
  if (document->mark != NULL)
    {
      g_autofree char *training = g_steal_pointer (&document->mark);

      document->mark = g_strdup_printf ("%s · %s", training, HD_CONSOLIDATED_MARK);
    }
  else
    document->mark = g_strdup (HD_CONSOLIDATED_MARK);
  hd_agreement_add_header (&draft);
  hd_agreement_add_body (&draft);
  add_sources (&draft, consolidation, day);
  return paper;
}
