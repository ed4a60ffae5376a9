/* paper-text.c: the text of a whole paper, as its template keeps it, with its placeholders filled in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/paper-text.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/outline-text.h"

#define OPENING "{{"
#define CLOSING "}}"

static const char *const section_names[HD_N_SECTIONS] = {
  [HD_SECTION_TYPE_NAME] = "Tên loại",
  [HD_SECTION_SUBJECT] = "Trích yếu",
  [HD_SECTION_EXTRACT] = "Lời dẫn trích sao",
  [HD_SECTION_BODY] = "Nội dung",
  [HD_SECTION_ARTICLES] = "Các điều",
  [HD_SECTION_RECIPIENTS] = "Nơi nhận",
  [HD_SECTION_ANNEX] = "Phụ lục",
};

static void
paper_line_free (HdPaperLine *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self);
}

void
hd_paper_text_free (HdPaperText *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < HD_N_SECTIONS; i++)
    g_ptr_array_unref (self->sections[i]);
  g_ptr_array_unref (self->unresolved);
  g_free (self);
}

/* Where a placeholder stands: the how many-th line of its section. */
static void
note_unresolved (HdPaperText *self,
                 HdSection    section,
                 const char  *name)
{
  guint line = self->sections[section]->len + 1;
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autofree char *braced = g_strdup_printf ("{{%s}}", folded);
  gsize start, end;
  g_autofree char *found = NULL;
  gboolean is_known = hd_placeholder_find (braced, 0, &start, &end, &found) < HD_N_PLACEHOLDERS;

  if (!is_known)
    g_ptr_array_add (self->unresolved,
                     section == HD_SECTION_GROUNDS
                     ? g_strdup_printf (_("Ground %u names “{{%s}}”, which is no placeholder: choose one of the list."), line, name)
                     : g_strdup_printf (_("Paragraph %u of “%s” names “{{%s}}”, which is no placeholder: choose one of the list."),
                                        line, section_names[section], name));
  else
    g_ptr_array_add (self->unresolved,
                     section == HD_SECTION_GROUNDS
                     ? g_strdup_printf (_("Ground %u: “{{%s}}” has no value yet. Fill it in, or take it out of the template."), line, name)
                     : g_strdup_printf (_("Paragraph %u of “%s”: “{{%s}}” has no value yet. Fill it in, or take it out of the template."),
                                        line, section_names[section], name));
}

static void
add_line (HdPaperText         *self,
          HdSection            section,
          const HdOutlineItem *item,
          const HdDossier     *dossier)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  HdPaperLine *line = g_new0 (HdPaperLine, 1);

  line->kind = item->kind;
  line->depth = item->depth > 0 ? item->depth - 1 : 0;
  line->label = g_strdup (item->label);
  line->text = hd_placeholders_resolve (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), dossier, NULL, unknown);
  for (guint i = 0; i < unknown->len; i++)
    note_unresolved (self, section, g_ptr_array_index (unknown, i));
  g_ptr_array_add (self->sections[section], line);
}

/* HD_N_SECTIONS when it is none. */
static HdSection
find_section (const char *name)
{
  g_autofree char *folded = hd_text_fold (name);

  for (int i = 0; i < HD_N_SECTIONS; i++)
    {
      g_autofree char *other = section_names[i] != NULL ? hd_text_fold (section_names[i]) : NULL;

      if (g_strcmp0 (folded, other) == 0)
        return (HdSection) i;
    }
  return HD_N_SECTIONS;
}

static gboolean
start_section (const HdOutlineItem *item,
               gboolean            *met,
               HdSection           *section,
               GError             **error)
{
  const char *name = hd_record_peek_text (item->clause, HD_CLAUSE_TEXT);

  *section = find_section (name);
  if (*section == HD_N_SECTIONS)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (int i = 0; i < HD_N_SECTIONS; i++)
        if (section_names[i] != NULL)
          g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", section_names[i]);
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no section of a paper. The sections are: %s."), name, names->str);
      return FALSE;
    }
  if (!met[*section])
    return met[*section] = TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The section “%s” stands there twice: put its lines into one."), name);
  return FALSE;
}

static gboolean
read_lines (HdPaperText     *self,
            const char      *body,
            const HdDossier *dossier,
            gboolean        *met,
            GError         **error)
{
  g_autoptr (GPtrArray) clauses = hd_outline_from_text (body, NULL, error);
  g_autoptr (GPtrArray) outline = clauses != NULL ? hd_outline_new (clauses) : NULL;
  HdSection section = HD_N_SECTIONS;

  if (outline == NULL)
    return FALSE;
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (item->kind == HD_CLAUSE_GROUND)
        add_line (self, HD_SECTION_GROUNDS, item, dossier);
      else if (item->kind == HD_CLAUSE_PART && item->depth == 0)
        {
          if (!start_section (item, met, &section, error))
            return FALSE;
        }
      else if (section == HD_N_SECTIONS || item->depth == 0)
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” stands in no section: move it below a line like “# %s”."),
                       hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), section_names[HD_SECTION_BODY]);
          return FALSE;
        }
      else
        add_line (self, section, item, dossier);
    }
  return TRUE;
}

static gboolean
find_purpose (HdPaperText    *self,
              const gboolean *met,
              GError        **error)
{
  HdSection needed = HD_N_SECTIONS;

  if (met[HD_SECTION_ARTICLES])
    self->purpose = HD_PURPOSE_DECISION;
  else if (met[HD_SECTION_EXTRACT])
    self->purpose = HD_PURPOSE_EXTRACT;
  else if (met[HD_SECTION_BODY])
    self->purpose = met[HD_SECTION_TYPE_NAME] ? HD_PURPOSE_MEETING : HD_PURPOSE_LETTER;
  else if (met[HD_SECTION_SUBJECT])
    self->purpose = HD_PURPOSE_MEMBERS;
  else
    self->purpose = HD_PURPOSE_COPY;
  if (self->purpose == HD_PURPOSE_COPY || self->purpose == HD_PURPOSE_DECISION || self->purpose == HD_PURPOSE_LETTER)
    needed = met[HD_SECTION_RECIPIENTS] ? needed : HD_SECTION_RECIPIENTS;
  if (self->purpose == HD_PURPOSE_DECISION || self->purpose == HD_PURPOSE_MEMBERS)
    needed = met[HD_SECTION_TYPE_NAME] ? needed : HD_SECTION_TYPE_NAME;
  if (self->purpose == HD_PURPOSE_DECISION || self->purpose == HD_PURPOSE_LETTER || self->purpose == HD_PURPOSE_MEETING)
    needed = met[HD_SECTION_SUBJECT] ? needed : HD_SECTION_SUBJECT;
  if (needed == HD_N_SECTIONS)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The text has no section “%s”: add a line “# %s” and its text below."),
               section_names[needed], section_names[needed]);
  return FALSE;
}

HdPaperText *
hd_paper_text_new (const char      *body,
                   const HdDossier *dossier,
                   GError         **error)
{
  g_autoptr (HdPaperText) self = g_new0 (HdPaperText, 1);
  gboolean met[HD_N_SECTIONS] = { FALSE };

  for (int i = 0; i < HD_N_SECTIONS; i++)
    self->sections[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_line_free);
  self->unresolved = g_ptr_array_new_with_free_func (g_free);
  if (!read_lines (self, body, dossier, met, error) || !find_purpose (self, met, error))
    return NULL;
  return g_steal_pointer (&self);
}

char *
hd_paper_text_dup_section (const HdPaperText *self,
                           HdSection          section)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && (guint) section < HD_N_SECTIONS, g_string_free (text, FALSE));

  for (guint i = 0; i < self->sections[section]->len; i++)
    {
      const HdPaperLine *line = g_ptr_array_index (self->sections[section], i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line->text);
    }
  return g_string_free (text, FALSE);
}

HdPaperText *
hd_paper_text_copy_with (const HdPaperText *self,
                         HdPlaceholder      placeholder,
                         const char        *value)
{
  g_autofree char *braced = g_strdup_printf (OPENING "%s" CLOSING, hd_placeholder_get_name (placeholder));
  HdPaperText *copy;

  g_return_val_if_fail (self != NULL && value != NULL, NULL);

  copy = g_new0 (HdPaperText, 1);
  copy->purpose = self->purpose;
  copy->unresolved = g_ptr_array_ref (self->unresolved);
  for (int i = 0; i < HD_N_SECTIONS; i++)
    {
      copy->sections[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_line_free);
      for (guint k = 0; k < self->sections[i]->len; k++)
        {
          const HdPaperLine *line = g_ptr_array_index (self->sections[i], k);
          HdPaperLine *own = g_memdup2 (line, sizeof *line);
          g_autoptr (GString) text = g_string_new (line->text);

          g_string_replace (text, braced, value, 0);
          own->label = g_strdup (line->label);
          own->text = g_strdup (text->str);
          g_ptr_array_add (copy->sections[i], own);
        }
    }
  return copy;
}

gboolean
hd_paper_text_check (const char     *body,
                     HdPaperPurpose *purpose,
                     GError        **error)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  g_autoptr (HdDossier) dossier = hd_dossier_new (committee, agreement);
  g_autoptr (HdPaperText) text = NULL;
  gsize from = 0, start;

  g_return_val_if_fail (body != NULL, FALSE);

  text = hd_paper_text_new (body, dossier, error);
  if (text == NULL)
    return FALSE;
  while (TRUE)
    {
      g_autofree char *name = NULL;
      int placeholder = hd_placeholder_find (body, from, &start, &from, &name);

      if (placeholder < 0)
        break;
      if (placeholder < HD_N_PLACEHOLDERS)
        continue;
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“{{%s}}” is no placeholder: choose one of the list."), name);
      return FALSE;
    }
  if (purpose != NULL)
    *purpose = text->purpose;
  return TRUE;
}
