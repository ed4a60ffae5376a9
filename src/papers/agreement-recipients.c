/* agreement-recipients.c: "Nơi nhận:" and its list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-parts.h"

#include <string.h>

#include "base/i18n.h"

#define SPACE_BEFORE 10.0
#define LIST_WIDTH_MM 80.0

static double
list_indent (const HdPaperDraft *self)
{
  return HD_MM (210 - self->profile->left.value - self->profile->right.value - LIST_WIDTH_MM);
}

static HdParagraph *
add_line (HdPaperDraft *self,
          HdElement     element,
          const char   *text,
          gboolean      last)
{
  HdParagraph *paragraph = hd_paper_paragraph (self, element, HD_ALIGN_LEFT, text);

  paragraph->right_indent = list_indent (self);
  paragraph->keep_together = TRUE;
  paragraph->keep_with_next = !last;
  hd_blocks_add_paragraph (self->paper->document->blocks, paragraph);
  return paragraph;
}

static void
add_recipient (HdPaperDraft *self,
               const char   *recipient,
               gboolean      last)
{
  g_autofree char *bare = g_strdup (recipient);
  g_autofree char *text = NULL;

  g_strstrip (g_strdelimit (bare, "\t", ' '));
  for (gsize length = strlen (bare); length > 0 && (bare[length - 1] == ';' || bare[length - 1] == '.' || bare[length - 1] == ','); length--)
    bare[length - 1] = '\0';
  text = g_strdup_printf ("- %s%s", g_str_has_prefix (bare, "- ") ? bare + 2 : bare, last ? "." : ";");
  add_line (self, HD_ELEMENT_RECIPIENT, text, last);
}

/* The archive copy always comes last, and always is there. */
void
hd_agreement_add_recipients (HdPaperDraft *self)
{
  const char *stored = hd_record_peek_text (self->dossier->agreement, HD_AGREEMENT_RECIPIENTS);
  g_auto (GStrv) lines = g_strsplit (*stored != '\0' ? stored : HD_LEADER, "\n", -1);
  HdParagraph *title;
  g_autofree char *archive = g_strdup (self->profile->archive);

  if (*stored == '\0')
    hd_paper_add_blank (self, g_strdup (_("The recipients are not known: list them in the agreement, a line each.")));
  title = add_line (self, HD_ELEMENT_RECIPIENTS, self->profile->recipients_title, FALSE);
  title->space_before = SPACE_BEFORE;
  title->rule_below = self->profile->elements[HD_ELEMENT_RECIPIENTS].rule_below;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (hd_paper_is_archive (lines[i]))
        {
          g_free (archive);
          archive = hd_paper_dup_archive (self->profile, lines[i]);
        }
      else if (*lines[i] != '\0')
        add_recipient (self, lines[i], FALSE);
    }
  add_recipient (self, archive, TRUE);
}
