/* issue-dialog.c: entering a paper into the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/issue-dialog.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "book/paper-drafts.h"
#include "ui/date-row.h"
#include "ui/dialog.h"
#include "ui/file-drop.h"
#include "ui/form.h"
#include "ui/outcome.h"

#define KEY "issue"
#define DEFAULT_TYPE "Báo cáo"

typedef struct
{
  HdDialog     *dialog; /* borrowed: owns this */
  HdBook       *book;
  GtkWidget    *origin;  /* in the window: leads to the register */
  GtkWidget    *below;   /* (nullable): the dialog the paper was made in; closed with this one */
  HdRecord     *draft;   /* (nullable): a paper that is made here; else one made elsewhere */
  HdForm       *form;
  AdwComboRow  *type_row;
  AdwComboRow  *series_row; /* (nullable): only where there are several */
  GPtrArray    *series;     /* HdRecord */
  AdwEntryRow  *number_row;
  AdwEntryRow  *symbol_row;
  HdDateRow    *date_row;
  GtkLabel     *warning_label;
  AdwActionRow *file_row;
  GtkWidget    *clear_button;
  char         *path; /* (nullable) */
  HdNumberPreview *preview;
  gboolean      number_is_typed;
  gboolean      symbol_is_typed;
  gboolean      is_filling;
} Issue;

static void
issue_free (gpointer data)
{
  Issue *self = data;

  g_object_unref (self->book);
  g_object_unref (self->origin);
  g_clear_object (&self->below);
  g_clear_pointer (&self->draft, hd_record_unref);
  g_object_unref (self->form);
  g_ptr_array_unref (self->series);
  g_clear_pointer (&self->preview, hd_number_preview_free);
  g_free (self->path);
  g_free (self);
}

/* --- Number --- */

/* NULL for a paper that is made here: it says itself what it is. */
static const char *
get_type_name (Issue *self)
{
  return self->type_row == NULL ? NULL : hd_paper_type_names ()[adw_combo_row_get_selected (self->type_row)];
}

static const char *
get_series (Issue *self)
{
  guint selected = self->series_row != NULL ? adw_combo_row_get_selected (self->series_row) : 0;

  /* Of a paper that is made here the kind decides, until somebody chooses. */
  if (self->draft != NULL && (self->series_row == NULL || selected == self->series->len))
    return NULL;
  return selected < self->series->len ? hd_record_get_id (g_ptr_array_index (self->series, selected)) : NULL;
}

static gint64
read_number (Issue *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number_row))));
  gint64 number = 0;

  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &number, NULL) ? number : 0;
}

static void
update (Issue *self)
{
  HdDate day = hd_date_row_get_date (self->date_row);
  gint64 number = read_number (self);
  g_autoptr (GPtrArray) warnings = self->preview != NULL ? hd_number_preview_warn (self->preview, number, day) : g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (warnings, NULL);
  text = g_strjoinv ("\n", (char **) warnings->pdata);
  gtk_label_set_label (self->warning_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), *text != '\0');
  hd_dialog_show_error (self->dialog, number > 0 ? NULL : _("Enter a whole number from 1 on."));
  hd_dialog_set_valid (self->dialog, number > 0 && day != HD_DATE_NONE);
}

static HdNumberPreview *
preview_number (Issue   *self,
                HdDate   day,
                GError **error)
{
  if (self->draft == NULL)
    return hd_book_preview_paper_number (self->book, get_series (self), get_type_name (self), day, error);
  hd_record_set_text (self->draft, HD_PAPER_SERIES, get_series (self));
  return hd_book_preview_draft_number (self->book, self->draft, day, error);
}

/* Another day, series or kind, another proposal; what the person typed stays. */
static void
propose (Issue *self)
{
  HdDate day = hd_date_row_get_date (self->date_row);
  g_autoptr (GError) error = NULL;
  HdNumberPreview *preview = preview_number (self, day != HD_DATE_NONE ? day : hd_date_today (), &error);
  g_autofree char *next = NULL;

  if (preview == NULL)
    {
      hd_dialog_show_error (self->dialog, error->message);
      return;
    }
  g_clear_pointer (&self->preview, hd_number_preview_free);
  self->preview = preview;
  next = g_strdup_printf ("%02" G_GINT64_FORMAT, preview->next);
  self->is_filling = TRUE;
  if (!self->number_is_typed)
    gtk_editable_set_text (GTK_EDITABLE (self->number_row), next);
  if (!self->symbol_is_typed)
    gtk_editable_set_text (GTK_EDITABLE (self->symbol_row), preview->symbol);
  self->is_filling = FALSE;
  update (self);
}

static void
on_number_changed_cb (Issue *self)
{
  if (self->is_filling)
    return;
  self->number_is_typed = TRUE;
  update (self);
}

static void
on_symbol_changed_cb (Issue *self)
{
  if (!self->is_filling)
    self->symbol_is_typed = TRUE;
}

/* --- File --- */

static void
show_path (Issue *self)
{
  g_autofree char *name = self->path != NULL ? g_filename_display_basename (self->path) : NULL;

  adw_action_row_set_subtitle (self->file_row, name != NULL ? name : _("None yet; it can be added later, once"));
  gtk_widget_set_visible (self->clear_button, self->path != NULL);
}

static void
on_files_cb (GtkWidget *widget,
             GPtrArray *paths,
             gpointer   data)
{
  Issue *self = data;

  g_free (self->path);
  self->path = g_strdup (g_ptr_array_index (paths, 0));
  show_path (self);
}

static void
on_choose_clicked_cb (Issue *self)
{
  hd_file_drop_choose (GTK_WIDGET (self->dialog), _("Choose the PDF or Scan"), FALSE, on_files_cb, self);
}

static void
on_clear_clicked_cb (Issue *self)
{
  g_clear_pointer (&self->path, g_free);
  show_path (self);
}

/* --- Saving --- */

static HdRecord *
read_draft (Issue   *self,
            GError **error)
{
  HdRecord *draft = hd_form_read (self->form);
  g_autofree char *symbol = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->symbol_row)), -1, HD_TEXT_LINE, error);

  if (draft == NULL || symbol == NULL)
    {
      g_clear_pointer (&draft, hd_record_unref);
      return NULL;
    }
  if (self->draft == NULL)
    hd_record_set_text (draft, HD_PAPER_TYPE_NAME, get_type_name (self));
  hd_record_set_text (draft, HD_PAPER_SERIES, get_series (self));
  hd_record_set_text (draft, HD_PAPER_SYMBOL, symbol);
  return draft;
}

/* The next number is found anew when it is saved: another workplace may have taken it meanwhile. */
static gboolean
issue (Issue     *self,
       HdRecord  *draft,
       HdRecord **issued,
       GError   **error)
{
  gint64 number = self->number_is_typed ? read_number (self) : 0;
  HdDate day = hd_date_row_get_date (self->date_row);

  return self->draft != NULL ? hd_book_issue_draft (self->book, draft, number, day, issued, error)
                             : hd_book_issue_paper (self->book, draft, self->path, number, day, issued, error);
}

static void
on_confirmed_cb (HdDialog *dialog,
                 Issue    *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = read_draft (self, &error);
  g_autoptr (HdRecord) issued = NULL;
  g_autoptr (GtkWidget) below = NULL;

  if (draft == NULL)
    {
      if (error != NULL)
        hd_dialog_show_error (dialog, error->message);
      return;
    }
  if (!issue (self, draft, &issued, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  gtk_widget_activate_action (self->origin, "book.open", "(ss)", "paper", hd_record_get_id (issued));
  hd_outcome_show (self->origin, self->book);
  /* Whoever confirms still holds this dialog when the one below it is gone. */
  below = g_steal_pointer (&self->below);
  if (below != NULL)
    gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  hd_dialog_close (dialog);
  if (below != NULL)
    hd_dialog_close (HD_DIALOG (below));
}

/* --- Building --- */

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static AdwComboRow *
add_combo (AdwPreferencesGroup *group,
           const char          *title,
           GtkStringList       *names)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_object_unref (names);
  return row;
}

static void
select_type (Issue      *self,
             const char *name)
{
  const char * const *names = hd_paper_type_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      adw_combo_row_set_selected (self->type_row, i);
}

static void
add_words (Issue              *self,
           AdwPreferencesPage *page)
{
  static const guint fields[] = { HD_PAPER_SUBJECT, HD_PAPER_SIGNER_NAME, HD_PAPER_RECIPIENTS, HD_PAPER_FILE_COPY, HD_PAPER_COPIES,
                                  HD_PAPER_SENT_DATE, HD_PAPER_NOTE };
  AdwPreferencesGroup *group = add_group (page, _("Paper"));
  /* What the paper says itself is not asked for again. */
  guint first = self->draft != NULL ? 3 : 0;

  if (self->draft == NULL)
    self->type_row = add_combo (group, _("Type of paper"), gtk_string_list_new (hd_paper_type_names ()));
  for (guint i = first; i < G_N_ELEMENTS (fields); i++)
    hd_form_add_row (self->form, group, fields[i], NULL);
}

static AdwEntryRow *
add_entry (AdwPreferencesGroup *group,
           const char          *title)
{
  AdwEntryRow *row = ADW_ENTRY_ROW (adw_entry_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (row, TRUE);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

/* A series of agreements numbers nothing else. */
static void
read_series (Issue *self)
{
  g_autoptr (GPtrArray) all = hd_book_get_all_records (self->book, HD_ENTITY_SERIES, NULL);

  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      HdRecord *series = g_ptr_array_index (all, i);

      if (g_strcmp0 (hd_record_get_text (series, HD_SERIES_KIND), HD_PAPER_KIND_AGREEMENT) != 0)
        g_ptr_array_add (self->series, hd_record_ref (series));
    }
}

static void
add_number (Issue              *self,
            AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("Number"));

  self->date_row = HD_DATE_ROW (hd_date_row_new (_("Date beside the number")));
  hd_date_row_set_date (self->date_row, hd_date_today ());
  adw_preferences_group_add (group, GTK_WIDGET (self->date_row));
  if (self->series->len > 1)
    {
      GtkStringList *names = gtk_string_list_new (NULL);

      for (guint i = 0; i < self->series->len; i++)
        gtk_string_list_append (names, hd_record_peek_text (g_ptr_array_index (self->series, i), HD_SERIES_NAME));
      if (self->draft != NULL)
        gtk_string_list_append (names, _("By the kind of paper"));
      self->series_row = add_combo (group, _("Series"), names);
      if (self->draft != NULL)
        adw_combo_row_set_selected (self->series_row, self->series->len);
    }
  self->number_row = add_entry (group, C_("of a series", "Number"));
  self->symbol_row = add_entry (group, _("Symbol after the number"));
  self->warning_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->warning_label, TRUE);
  gtk_label_set_xalign (self->warning_label, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (self->warning_label), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->warning_label), "warning");
  adw_preferences_group_add (group, GTK_WIDGET (self->warning_label));
}

static void
add_file (Issue              *self,
          AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("PDF or Scan"));
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose…"));

  self->file_row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->file_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), _("Stored file"));
  self->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear_button, _("Without a File"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Without a File"), -1);
  gtk_widget_add_css_class (self->clear_button, "flat");
  gtk_widget_set_valign (self->clear_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (self->file_row, self->clear_button);
  adw_action_row_add_suffix (self->file_row, choose);
  adw_preferences_group_add (group, GTK_WIDGET (self->file_row));
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (on_choose_clicked_cb), self);
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (on_clear_clicked_cb), self);
  hd_file_drop_add (GTK_WIDGET (self->file_row), on_files_cb, self);
  show_path (self);
}

static void
connect (Issue *self)
{
  if (self->type_row != NULL)
    g_signal_connect_swapped (self->type_row, "notify::selected", G_CALLBACK (propose), self);
  if (self->series_row != NULL)
    g_signal_connect_swapped (self->series_row, "notify::selected", G_CALLBACK (propose), self);
  g_signal_connect_swapped (self->date_row, "date-changed", G_CALLBACK (propose), self);
  g_signal_connect_swapped (self->number_row, "changed", G_CALLBACK (on_number_changed_cb), self);
  g_signal_connect_swapped (self->symbol_row, "changed", G_CALLBACK (on_symbol_changed_cb), self);
  g_signal_connect (self->dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
}

/* A new paper, or one that begins with the words of the paper it takes the place of. */
static HdRecord *
make_draft (const HdRecord *replaced)
{
  static const guint copied[] = { HD_PAPER_SUBJECT, HD_PAPER_SIGNER_NAME, HD_PAPER_RECIPIENTS, HD_PAPER_FILE_COPY, HD_PAPER_COPIES };
  HdRecord *draft = hd_record_new (HD_ENTITY_PAPER);

  hd_record_set_text (draft, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  hd_record_set_text (draft, HD_PAPER_STATE, "draft");
  for (guint i = 0; replaced != NULL && i < G_N_ELEMENTS (copied); i++)
    hd_record_set_value (draft, copied[i], hd_record_get_value (replaced, copied[i]));
  if (replaced != NULL)
    hd_record_set_text (draft, HD_PAPER_REPLACES, hd_record_get_id (replaced));
  return draft;
}

static void
describe_replaced (AdwPreferencesPage *page,
                   const HdRecord     *replaced)
{
  g_autofree char *number = hd_paper_dup_number (replaced);
  g_autofree char *text = g_strdup_printf (_("It takes the place of number %s, which stays in the register as replaced, with its file."), number);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, escaped);
  adw_preferences_page_add (page, group);
}

static Issue *
new_dialog (GtkWidget  *parent,
            GtkWidget  *origin,
            HdBook     *book,
            const char *title)
{
  GtkWidget *dialog = hd_dialog_new (parent, title, _("_Issue"));
  Issue *self = g_new0 (Issue, 1);

  self->dialog = HD_DIALOG (dialog);
  self->book = g_object_ref (book);
  self->origin = g_object_ref (origin);
  self->form = hd_form_new (book, HD_ENTITY_PAPER);
  g_object_set_data_full (G_OBJECT (dialog), KEY, self, issue_free);
  read_series (self);
  return self;
}

static void
present (Issue              *self,
         AdwPreferencesPage *page,
         int                 height,
         guint               field)
{
  connect (self);
  propose (self);
  hd_dialog_set_body (self->dialog, GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 560, height);
  gtk_window_present (GTK_WINDOW (self->dialog));
  hd_form_focus (self->form, field);
}

void
hd_issue_dialog_show (GtkWidget      *parent,
                      HdBook         *book,
                      const HdRecord *replaced)
{
  Issue *self = new_dialog (parent, parent, book, replaced != NULL ? _("Replace Paper") : _("Enter Paper"));
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autoptr (HdRecord) draft = make_draft (replaced);

  if (replaced != NULL)
    describe_replaced (page, replaced);
  add_words (self, page);
  add_number (self, page);
  add_file (self, page);
  hd_form_set_record (self->form, draft);
  select_type (self, replaced != NULL ? hd_paper_get_type (replaced) : DEFAULT_TYPE);
  present (self, page, 640, HD_PAPER_SUBJECT);
}

/* What cannot be taken back is said before. */
static void
describe_issue (AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, _("The paper is drawn with this number and date and stored in the register. It can be printed again for ever, "
                                                  "withdrawn and replaced, but no longer changed."));
  adw_preferences_page_add (page, group);
}

/* A number that was typed where the paper was made is the first wish. */
static void
take_typed_number (Issue          *self,
                   const HdRecord *draft)
{
  g_auto (HdDraftRequest) kept = { 0 };
  g_autofree char *number = NULL;

  if (!hd_paper_draft_get_request (draft, &kept, NULL))
    return;
  if (kept.request.date != HD_DATE_NONE)
    hd_date_row_set_date (self->date_row, kept.request.date);
  if (kept.request.number == 0)
    return;
  number = g_strdup_printf ("%02" G_GINT64_FORMAT, kept.request.number);
  gtk_editable_set_text (GTK_EDITABLE (self->number_row), number);
  self->number_is_typed = TRUE;
}

void
hd_issue_dialog_show_draft (GtkWidget      *parent,
                            GtkWidget      *origin,
                            HdBook         *book,
                            const HdRecord *draft)
{
  Issue *self;
  AdwPreferencesPage *page;
  g_autoptr (HdRecord) replaced = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && draft != NULL);

  self = new_dialog (parent, origin != NULL ? origin : parent, book, _("Issue Paper"));
  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->draft = hd_record_copy (draft);
  self->below = HD_IS_DIALOG (parent) ? g_object_ref (parent) : NULL;
  if (!hd_record_is_empty (draft, HD_PAPER_REPLACES))
    replaced = hd_book_get_record (book, HD_ENTITY_PAPER, hd_record_get_text (draft, HD_PAPER_REPLACES), NULL);
  if (replaced != NULL)
    describe_replaced (page, replaced);
  add_number (self, page);
  add_words (self, page);
  describe_issue (page);
  hd_form_set_record (self->form, self->draft);
  take_typed_number (self, draft);
  present (self, page, 560, HD_PAPER_FILE_COPY);
}
