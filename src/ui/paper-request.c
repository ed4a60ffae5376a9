/* paper-request.c: what stands in the rows of the dialog of papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-dialog-private.h"

#include "base/text.h"
#include "book/templates.h"

void
hd_request_words_clear (HdRequestWords *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->addressees, g_strfreev);
}

static const char *
keep (HdRequestWords *words,
      char           *text_take)
{
  g_ptr_array_add (words->texts, text_take);
  return text_take;
}

/* Clean text of an entry; NULL when it is empty. */
static const char *
read_entry (HdRequestWords *words,
            GtkEditable    *entry)
{
  char *clean = hd_text_clean (gtk_editable_get_text (entry), -1, HD_TEXT_LINE, NULL);

  if (clean == NULL || *clean == '\0')
    {
      g_free (clean);
      return NULL;
    }
  return keep (words, clean);
}

static gint64
read_number (GtkEditable *entry)
{
  gint64 number = g_ascii_strtoll (gtk_editable_get_text (entry), NULL, 10);

  return CLAMP (number, 0, 999999);
}

static char **
read_addressees (HdPaperDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->addressees);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  g_auto (GStrv) lines = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  clean = hd_text_clean (text, -1, HD_TEXT_LINES, NULL);
  if (clean == NULL || *clean == '\0')
    return NULL;
  lines = g_strsplit (clean, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

static char *
read_passages (HdPaperDialog *self)
{
  GString *numbers = g_string_new (NULL);
  GtkWidget *list = gtk_widget_get_ancestor (g_object_get_data (G_OBJECT (self->passages_group), HD_PASSAGE_KEY), GTK_TYPE_LIST_BOX);

  for (GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkCheckButton *check = g_object_get_data (G_OBJECT (row), HD_PASSAGE_KEY);

      if (check != NULL && gtk_check_button_get_active (check))
        g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? "," : "", (const char *) g_object_get_data (G_OBJECT (check), HD_PASSAGE_KEY));
    }
  return g_string_free (numbers, FALSE);
}

/* "As usual", "None", then the prefixes. */
static const char *
read_prefix (HdPaperDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->prefix_row);
  const HdField *field = &hd_entity_get (HD_ENTITY_SIGNATURE)->fields[HD_SIGNATURE_PREFIX];

  return selected == 0 ? NULL : selected == 1 ? "" : field->choices[selected - 2];
}

void
hd_paper_dialog_read_request (HdPaperDialog  *self,
                              HdRequestWords *words,
                              HdPaperRequest *request)
{
  const HdPaperKind *kind = hd_paper_dialog_get_kind (self);
  guint template = adw_combo_row_get_selected (self->template_row);
  guint signer = adw_combo_row_get_selected (self->signer_row);
  guint action = adw_combo_row_get_selected (self->action_row);

  words->texts = g_ptr_array_new_with_free_func (g_free);
  words->addressees = read_addressees (self);
  request->purpose = kind->purpose;
  request->is_second = kind->is_second;
  request->agreement = self->agreement;
  request->template = template < self->templates->len ? ((HdTemplate *) g_ptr_array_index (self->templates, template))->key : NULL;
  request->issuer = self->issuer != NULL ? hd_record_get_id (self->issuer) : NULL;
  request->signer = signer < self->signers->len ? g_ptr_array_index (self->signers, signer) : NULL;
  request->prefix = read_prefix (self);
  request->authority = read_entry (words, self->authority_row);
  request->number = read_number (self->number_row);
  request->symbol = read_entry (words, self->symbol_row);
  request->place = read_entry (words, self->place_row);
  request->date = hd_date_row_get_date (self->date_row);
  request->addressees = (const char * const *) words->addressees;
  request->deadline = hd_date_row_get_date (self->deadline_row);
  request->members_on = hd_date_row_get_date (self->members_row);
  request->action = action > 0 ? gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (self->action_row)), action) : NULL;
  request->deciding = read_entry (words, self->deciding_row);
  request->with_scan = gtk_widget_get_visible (self->scan_row) && gtk_switch_get_active (self->scan_switch);
  request->passages = kind->purpose == HD_PURPOSE_EXTRACT ? keep (words, read_passages (self)) : NULL;
  request->copied.issuer = read_entry (words, self->of_issuer_row);
  request->copied.number = read_number (self->of_number_row);
  request->copied.symbol = read_entry (words, self->of_symbol_row);
  request->copied.date = hd_date_row_get_date (self->of_date_row);
  request->copied.place = read_entry (words, self->of_place_row);
  request->copied.authority = read_entry (words, self->of_authority_row);
  request->copied.title = read_entry (words, self->of_title_row);
  request->copied.name = read_entry (words, self->of_signer_row);
}

/* --- Into the rows --- */

static void
write_number (GtkEditable *entry,
              gint64       number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");

  gtk_editable_set_text (entry, text);
}

static void
write_entry (GtkEditable *entry,
             const char  *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
write_prefix (HdPaperDialog *self,
              const char    *prefix)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_SIGNATURE)->fields[HD_SIGNATURE_PREFIX];

  adw_combo_row_set_selected (self->prefix_row, prefix == NULL ? 0 : 1);
  for (guint i = 0; prefix != NULL && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], prefix))
      adw_combo_row_set_selected (self->prefix_row, i + 2);
}

static void
write_passages (HdPaperDialog *self,
                const char    *passages)
{
  g_auto (GStrv) chosen = g_strsplit (passages, ",", -1);
  GtkWidget *first = g_object_get_data (G_OBJECT (self->passages_group), HD_PASSAGE_KEY);
  GtkWidget *list = first != NULL ? gtk_widget_get_ancestor (first, GTK_TYPE_LIST_BOX) : NULL;

  for (guint i = 0; chosen[i] != NULL; i++)
    g_strstrip (chosen[i]);
  for (GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkCheckButton *check = g_object_get_data (G_OBJECT (row), HD_PASSAGE_KEY);

      if (check != NULL)
        gtk_check_button_set_active (check, g_strv_contains ((const char * const *) chosen, g_object_get_data (G_OBJECT (check), HD_PASSAGE_KEY)));
    }
}

/* What is no longer offered, somebody who has left or a template that was deleted, leaves the row as it is. */
static void
write_choices (HdPaperDialog        *self,
               const HdPaperRequest *request)
{
  GListModel *actions = adw_combo_row_get_model (self->action_row);

  for (guint i = 0; request->template != NULL && i < self->templates->len; i++)
    if (g_str_equal (((HdTemplate *) g_ptr_array_index (self->templates, i))->key, request->template))
      adw_combo_row_set_selected (self->template_row, i);
  for (guint i = 1; request->signer != NULL && i < self->signers->len; i++)
    if (g_str_equal (g_ptr_array_index (self->signers, i), request->signer))
      adw_combo_row_set_selected (self->signer_row, i);
  for (guint i = 1; request->action != NULL && i < g_list_model_get_n_items (actions); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (actions), i), request->action))
      adw_combo_row_set_selected (self->action_row, i);
}

void
hd_paper_dialog_write_request (HdPaperDialog        *self,
                               const HdPaperRequest *request)
{
  g_autofree char *addressees = request->addressees != NULL ? g_strjoinv ("\n", (char **) request->addressees) : g_strdup ("");

  write_choices (self, request);
  write_prefix (self, request->prefix);
  write_entry (self->authority_row, request->authority);
  write_number (self->number_row, request->number);
  write_entry (self->symbol_row, request->symbol);
  write_entry (self->place_row, request->place);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->addressees), addressees, -1);
  hd_date_row_set_date (self->deadline_row, request->deadline);
  hd_date_row_set_date (self->members_row, request->members_on);
  write_entry (self->deciding_row, request->deciding);
  if (request->passages != NULL)
    write_passages (self, request->passages);
  gtk_switch_set_active (self->scan_switch, request->with_scan);
  write_entry (self->of_issuer_row, request->copied.issuer);
  write_number (self->of_number_row, request->copied.number);
  write_entry (self->of_symbol_row, request->copied.symbol);
  hd_date_row_set_date (self->of_date_row, request->copied.date);
  write_entry (self->of_place_row, request->copied.place);
  write_entry (self->of_authority_row, request->copied.authority);
  write_entry (self->of_title_row, request->copied.title);
  write_entry (self->of_signer_row, request->copied.name);
}
