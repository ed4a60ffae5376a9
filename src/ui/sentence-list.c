/* sentence-list.c: sentences that figures make, and those that the book keeps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/sentence-list.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "book/sentences.h"
#include "model/unit.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"
#include "ui/row-menu.h"
#include "ui/window-page.h"

struct _HdSentenceList
{
  AdwBin parent_instance;

  GtkListBox *made_list;
  GtkListBox *kept_list;
  GtkInfoBar *stale_bar;
  GtkLabel *stale_label;

  HdBook *book;
  HdPeriod period;
  char *unit;
  char *field;
  GPtrArray *made; /* HdFigureSentence */
  GPtrArray *kept; /* HdKeptSentence */
  GCancellable *reading; /* (nullable): of the worker that reads others */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HdSentenceList, hd_sentence_list, ADW_TYPE_BIN)

/* What every act ends with. */
static void
conclude (HdSentenceList *self,
          gboolean        good,
          const GError   *error)
{
  if (good)
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The sentences were not saved"), error);
}

static HdResultsQuery
get_query (HdSentenceList *self)
{
  return (HdResultsQuery) { .period = self->period, .unit = self->unit, .field = self->field };
}

/* --- Rows --- */

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *label,
             const char *action,
             GVariant   *target)
{
  GtkWidget *button = icon_name != NULL ? gtk_button_new_from_icon_name (icon_name) : gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (icon_name != NULL)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  return button;
}

static GtkWidget *
make_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("edit-copy-symbolic", _("Copy"), "sentence.copy", g_variant_new_string (text)));
  return row;
}

static GtkWidget *
make_hint (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "dim-label");
  return row;
}

static gboolean
is_kept (HdSentenceList *self,
         const char     *text)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const HdRecord *record = ((HdKeptSentence *) g_ptr_array_index (self->kept, i))->record;
      HdPeriod period = hd_record_get_period (record, HD_SENTENCE_FROM_DATE, HD_SENTENCE_TO_DATE);

      if (g_str_equal (hd_record_peek_text (record, HD_SENTENCE_TEXT), text) && hd_period_equal (&period, &self->period) &&
          g_strcmp0 (hd_record_get_text (record, HD_SENTENCE_UNIT), self->unit) == 0)
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
make_kept_mark (void)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (icon, _("Kept already"));
  gtk_widget_set_margin_start (icon, 9);
  gtk_widget_set_margin_end (icon, 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kept already"), -1);
  return icon;
}

static void
show_made (HdSentenceList *self)
{
  gboolean may_write = !hd_book_is_read_only (self->book);

  clear (self->made_list);
  for (guint i = 0; i < self->made->len; i++)
    {
      const char *text = ((HdFigureSentence *) g_ptr_array_index (self->made, i))->text;
      GtkWidget *row = make_row (text);

      if (is_kept (self, text))
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_kept_mark ());
      else if (may_write)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button ("list-add-symbolic", _("Keep"), "sentence.keep", g_variant_new_uint32 (i)));
      gtk_list_box_append (self->made_list, row);
    }
  if (self->made->len == 0)
    gtk_list_box_append (self->made_list, make_hint (_("Nothing was reported for this time.")));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.keep-all", may_write && self->made->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.copy-all", self->made->len > 0);
}

/* “5 tháng đầu năm 2017 · Bộ CHQS tỉnh”, and for a stale one what changed. */
static char *
dup_facts (HdSentenceList       *self,
           const HdKeptSentence *sentence)
{
  HdPeriod period = hd_record_get_period (sentence->record, HD_SENTENCE_FROM_DATE, HD_SENTENCE_TO_DATE);
  const char *unit_id = hd_record_get_text (sentence->record, HD_SENTENCE_UNIT);
  g_autoptr (HdRecord) unit = unit_id != NULL ? hd_book_get_record (self->book, HD_ENTITY_UNIT, unit_id, NULL) : NULL;
  g_autofree char *time = hd_period_print (&period);
  g_autofree char *shifts = hd_kept_sentence_describe_shifts (sentence);
  GString *text = g_string_new (time);

  if (unit != NULL)
    g_string_append_printf (text, " · %s", hd_unit_get_short_name (unit));
  if (shifts != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: figures that changed since a sentence was kept. */
      g_string_append_printf (text, _("Figures have changed: %s"), shifts);
    }
  return g_string_free (text, FALSE);
}

/* Its words leave no room for those of the sentence in a narrow window. */
static GtkWidget *
make_renew_button (HdSentenceList *self,
                   const char     *id)
{
  if (self->narrow)
    return make_button ("view-refresh-symbolic", _("Bring Up to Date"), "sentence.renew", g_variant_new_string (id));
  return make_button (NULL, _("_Bring Up to Date"), "sentence.renew", g_variant_new_string (id));
}

static GtkWidget *
make_kept_row (HdSentenceList       *self,
               const HdKeptSentence *sentence)
{
  const char *id = hd_record_get_id (sentence->record);
  GtkWidget *row = make_row (hd_record_peek_text (sentence->record, HD_SENTENCE_TEXT));
  g_autofree char *facts = dup_facts (self, sentence);
  g_autoptr (GMenu) menu = g_menu_new ();

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  if (sentence->shifts->len > 0)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_widget_set_tooltip_text (icon, _("Figures have changed since"));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  if (hd_book_is_read_only (self->book))
    return row;
  if (sentence->shifts->len > 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_renew_button (self, id));
  hd_row_menu_append (menu, _("_Change…"), "sentence.edit", g_variant_new_string (id));
  hd_row_menu_append (menu, _("_Delete"), "sentence.delete", g_variant_new_string (id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), hd_row_menu_button_new (menu, _("Commands for the sentence")));
  return row;
}

static void
show_kept (HdSentenceList *self)
{
  guint n_stale = 0;
  g_autofree char *text = NULL;

  clear (self->kept_list);
  for (guint i = 0; i < self->kept->len; i++)
    {
      const HdKeptSentence *sentence = g_ptr_array_index (self->kept, i);

      n_stale += sentence->shifts->len > 0 ? 1 : 0;
      gtk_list_box_append (self->kept_list, make_kept_row (self, sentence));
    }
  if (self->kept->len == 0)
    gtk_list_box_append (self->kept_list, make_hint (_("Kept sentences can be edited, stay linked to their figures and are marked when one changes.")));
  text = g_strdup_printf (ngettext ("%u kept sentence says figures that have changed", "%u kept sentences say figures that have changed", n_stale), n_stale);
  gtk_label_set_label (self->stale_label, text);
  gtk_info_bar_set_revealed (self->stale_bar, n_stale > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.renew-all", n_stale > 0 && !hd_book_is_read_only (self->book));
}

void
hd_sentence_list_set_narrow (HdSentenceList *self,
                             gboolean        narrow)
{
  g_return_if_fail (HD_IS_SENTENCE_LIST (self));

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->kept != NULL)
    show_kept (self);
}

/* What a worker reads. */
typedef struct
{
  HdSentenceList *self;
  GCancellable   *reading;
  HdPeriod        period;
  char           *unit;
  char           *field;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->self);
  g_object_unref (reading->reading);
  g_free (reading->unit);
  g_free (reading->field);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
stop_reading (HdSentenceList *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
take_sentences (HdSentenceList *self,
                Reading        *reading,
                HdSentences    *sentences)
{
  g_free (self->unit);
  g_free (self->field);
  self->unit = g_steal_pointer (&reading->unit);
  self->field = g_steal_pointer (&reading->field);
  self->period = reading->period;
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  self->made = g_steal_pointer (&sentences->made);
  self->kept = g_steal_pointer (&sentences->kept);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  HdSentenceList *self = reading->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdSentences) sentences = hd_book_read_sentences_finish (HD_BOOK (source), result, &error);

  /* Others were asked for meanwhile, or the window is gone. */
  if (self->reading != reading->reading)
    return;
  g_clear_object (&self->reading);
  if (sentences == NULL)
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The sentences cannot be read"), error);
      return;
    }
  take_sentences (self, reading, sentences);
  show_made (self);
  show_kept (self);
}

void
hd_sentence_list_show (HdSentenceList       *self,
                       HdBook               *book,
                       const HdResultsQuery *query)
{
  Reading *reading;

  g_return_if_fail (HD_IS_SENTENCE_LIST (self) && HD_IS_BOOK (book) && query != NULL);

  g_set_object (&self->book, book);
  stop_reading (self);
  self->reading = g_cancellable_new ();
  reading = g_new (Reading, 1);
  *reading = (Reading) { g_object_ref (self), g_object_ref (self->reading), query->period, g_strdup (query->unit), g_strdup (query->field) };
  hd_book_read_sentences_async (book, query, self->reading, on_read_cb, reading);
}

/* --- Acts --- */

static void
keep (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  HdResultsQuery query = get_query (self);
  guint index = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = self->made != NULL ? g_ptr_array_ref (self->made) : NULL;
  g_autoptr (GError) error = NULL;

  if (made == NULL || index >= made->len)
    return;
  g_ptr_array_add (one, g_ptr_array_index (made, index));
  conclude (self, hd_book_keep_sentences (self->book, &query, one, NULL, &error), error);
}

static void
keep_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  HdResultsQuery query = get_query (self);
  g_autoptr (GPtrArray) made = g_ptr_array_ref (self->made);
  g_autoptr (GError) error = NULL;

  conclude (self, hd_book_keep_sentences (self->book, &query, made, NULL, &error), error);
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
}

static void
copy_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->made->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((HdFigureSentence *) g_ptr_array_index (self->made, i))->text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  static const guint fields[] = { HD_SENTENCE_TEXT, HD_SENTENCE_NOTE };
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = hd_book_get_record (self->book, HD_ENTITY_SENTENCE, g_variant_get_string (parameter, NULL), &error);

  if (record == NULL)
    conclude (self, FALSE, error);
  else
    hd_form_focus (hd_record_dialog_show (widget, self->book, record, _("Change a Kept Sentence"), fields, G_N_ELEMENTS (fields), hd_book_save_sentence),
                   HD_SENTENCE_TEXT);
}

static void
renew (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  g_autofree char *id = parameter != NULL ? g_variant_dup_string (parameter, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  guint n_renewed = 0;
  gboolean good = hd_book_renew_sentences (self->book, id, &n_renewed, &error);

  if (!good || n_renewed > 0)
    conclude (self, good, error);
  else
    hd_window_page_add_toast (HD_WINDOW_PAGE (gtk_widget_get_ancestor (widget, HD_TYPE_WINDOW_PAGE)),
                              adw_toast_new (_("The figures are no longer in the book: change the sentence or delete it")));
}

static void
delete (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdSentenceList *self = HD_SENTENCE_LIST (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  conclude (self, hd_book_remove_record (self->book, HD_ENTITY_SENTENCE, id, &error), error);
}

static void
hd_sentence_list_dispose (GObject *object)
{
  HdSentenceList *self = HD_SENTENCE_LIST (object);

  stop_reading (self);
  g_clear_object (&self->book);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (hd_sentence_list_parent_class)->dispose (object);
}

static void
hd_sentence_list_class_init (HdSentenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_sentence_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/sentence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSentenceList, kept_list);
  gtk_widget_class_bind_template_child (widget_class, HdSentenceList, made_list);
  gtk_widget_class_bind_template_child (widget_class, HdSentenceList, stale_bar);
  gtk_widget_class_bind_template_child (widget_class, HdSentenceList, stale_label);

  gtk_widget_class_install_action (widget_class, "sentence.copy", "s", copy);
  gtk_widget_class_install_action (widget_class, "sentence.copy-all", NULL, copy_all);
  gtk_widget_class_install_action (widget_class, "sentence.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "sentence.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "sentence.keep", "u", keep);
  gtk_widget_class_install_action (widget_class, "sentence.keep-all", NULL, keep_all);
  gtk_widget_class_install_action (widget_class, "sentence.renew", "s", renew);
  gtk_widget_class_install_action (widget_class, "sentence.renew-all", NULL, renew);
}

static void
hd_sentence_list_init (HdSentenceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.keep-all", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.copy-all", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sentence.renew-all", FALSE);
}
