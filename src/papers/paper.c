/* paper.c: paragraphs of papers in the styles of a profile, and what is left blank in them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/paper.h"

#include <string.h>

#include "base/text.h"

/* Characters that a sentence may end with before its own mark is set. */
#define END_MARKS " .;,/"

void
hd_paper_free (HdPaper *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->document, hd_document_free);
  g_clear_pointer (&self->blanks, g_ptr_array_unref);
  g_clear_pointer (&self->text_blanks, g_ptr_array_unref);
  g_free (self);
}

void
hd_paper_add_blank (HdPaperDraft *self,
                    char         *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sentence != NULL);

  g_ptr_array_add (self->paper->text_blanks, g_strdup (sentence));
  g_ptr_array_add (self->paper->blanks, sentence);
}

/* A paper that has the same head many times over lacks its number once. */
static gboolean
has_blank (const HdPaper *paper,
           const char    *sentence)
{
  for (guint i = 0; i < paper->blanks->len; i++)
    if (g_str_equal (g_ptr_array_index (paper->blanks, i), sentence))
      return TRUE;
  return FALSE;
}

void
hd_paper_add_later_blank (HdPaperDraft *self,
                          char         *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sentence != NULL);

  if (has_blank (self->paper, sentence))
    g_free (sentence);
  else
    g_ptr_array_add (self->paper->blanks, sentence);
}

/* Where an address on the network begins in @text; its end is the next blank or letter that no address has, without marks that end a
 * sentence. NULL: there is none. */
static const char *
find_address (const char  *text,
              const char **end)
{
  static const char *const schemes[] = { "https://", "http://" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *start = strstr (text, schemes[i]);

      if (start == NULL)
        continue;
      *end = start;
      while (g_ascii_isgraph (**end) && strchr ("<>\"", **end) == NULL)
        (*end)++;
      while (*end > start && strchr (".,;:)", (*end)[-1]) != NULL)
        (*end)--;
      return start;
    }
  return NULL;
}

static void
add_with_links (HdParagraph          *paragraph,
                const HdElementStyle *style,
                const char           *text)
{
  const char *end;
  const char *start;

  while ((start = find_address (text, &end)) != NULL)
    {
      g_autofree char *before = g_strndup (text, start - text);
      g_autofree char *uri = g_strndup (start, end - start);

      if (*before != '\0')
        hd_paragraph_add (paragraph, style->face, style->size, before);
      hd_paragraph_add_link (paragraph, style->face, style->size, uri, uri);
      text = end;
    }
  if (*text != '\0' || paragraph->spans->len == 0)
    hd_paragraph_add (paragraph, style->face, style->size, text);
}

void
hd_paper_append (const HdPaperDraft *self,
                 HdParagraph        *paragraph,
                 HdElement           element,
                 const char         *text)
{
  const HdElementStyle *style = &self->profile->elements[element];
  g_autofree char *bound = style->is_name ? hd_paper_bind_name (text) : hd_paper_bind (text);
  g_autofree char *upper = style->capitals ? hd_text_upper (bound) : NULL;

  add_with_links (paragraph, style, upper != NULL ? upper : bound);
}

HdParagraph *
hd_paper_paragraph (const HdPaperDraft *self,
                    HdElement           element,
                    HdAlign             align,
                    const char         *text)
{
  HdParagraph *paragraph = hd_paragraph_new (align);

  paragraph->tag = g_strdup (self->profile->elements[element].tag);
  if (text != NULL)
    hd_paper_append (self, paragraph, element, text);
  return paragraph;
}

void
hd_paper_set_as_text (const HdPaperDraft *self,
                      HdParagraph        *paragraph)
{
  const HdProfile *profile = self->profile;

  paragraph->first_indent = HD_MM (profile->first_indent.value);
  paragraph->space_after = profile->paragraph_space.value;
  if (profile->line_pitch.value > 0)
    paragraph->line_pitch = profile->line_pitch.value;
  else
    paragraph->line_spacing = profile->line_spacing.value;
}

void
hd_paper_set_up_page (const HdProfile *profile,
                      HdPageSetup     *setup)
{
  setup->top = HD_MM (profile->top.value);
  setup->bottom = HD_MM (profile->bottom.value);
  setup->left = HD_MM (profile->left.value);
  setup->right = HD_MM (profile->right.value);
  setup->mirrors = profile->mirrors;
  setup->number_size = profile->number_size.value;
  setup->number_edge = HD_MM (profile->number_edge);
}

char *
hd_paper_dup_prefixed (const HdPaperDraft *self,
                       const char         *text)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_SIGNATURE)->fields[HD_SIGNATURE_PREFIX];

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  for (guint i = 0; i < HD_N_PREFIXES; i++)
    {
      g_autofree char *dotted = g_strconcat (field->choices[i], ".", NULL);
      gsize length = strlen (dotted);

      if (g_str_has_prefix (text, dotted) && (text[length] == ' ' || text[length] == '\0'))
        return g_strconcat (self->profile->prefixes[i], text + length, NULL);
    }
  return g_strdup (text);
}

char *
hd_paper_close_with (const char *text,
                     const char *mark)
{
  gsize length;

  g_return_val_if_fail (text != NULL && mark != NULL, NULL);

  length = strlen (text);
  while (length > 0 && strchr (END_MARKS, text[length - 1]) != NULL)
    length--;
  return g_strdup_printf ("%.*s%s", (int) length, text, mark);
}

#define ARCHIVE "Lưu"

gboolean
hd_paper_is_archive (const char *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return g_str_has_prefix (line, ARCHIVE);
}

/* What follows the office that keeps all papers, however it is called; NULL: the line begins with somebody else. */
static const char *
skip_office (const char *keepers)
{
  static const char * const offices[] = { "VT", "VP", "Văn thư", "Văn phòng" };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      gsize length = strlen (offices[i]);

      if (g_str_has_prefix (keepers, offices[i]) && (keepers[length] == '\0' || strchr (",;.", keepers[length]) != NULL))
        return keepers + length;
    }
  return NULL;
}

char *
hd_paper_dup_archive (const HdProfile *profile,
                      const char      *line)
{
  const char *keepers, *others;

  g_return_val_if_fail (profile != NULL && hd_paper_is_archive (line), NULL);

  keepers = line + strlen (ARCHIVE);
  keepers += strspn (keepers, ": ");
  others = skip_office (keepers);
  if (*keepers == '\0' || others != NULL)
    return g_strconcat (profile->archive, others, NULL);
  return g_strconcat (g_str_has_prefix (profile->archive, ARCHIVE ":") ? ARCHIVE ": " : ARCHIVE " ", keepers, NULL);
}
