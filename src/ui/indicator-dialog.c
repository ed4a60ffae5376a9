/* indicator-dialog.c: an indicator is added or changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/indicator-dialog.h"

#include "base/i18n.h"
#include "book/catalogue-edit.h"
#include "book/result-entry.h"
#include "model/figure-sentence.h"
#include "ui/form.h"
#include "ui/outcome.h"

/* A figure for the sample sentence. */
#define SAMPLE (1234 * HD_FIGURE_SCALE)

struct _HdIndicatorDialog
{
  HdDialog parent_instance;

  HdBook *book;
  HdForm *form;
  AdwComboRow *field_row;
  AdwPreferencesGroup *phrase_group;
  GPtrArray *fields; /* HdRecord */
};

G_DEFINE_FINAL_TYPE (HdIndicatorDialog, hd_indicator_dialog, HD_TYPE_DIALOG)

static gboolean
is_choice (const HdRecord *record,
           const char     *word)
{
  return g_str_equal (hd_record_peek_text (record, HD_INDICATOR_AGGREGATION), word);
}

/* What a report would say of this year so far. */
static char *
dup_sample (HdIndicatorDialog *self,
            HdRecord          *indicator)
{
  const char *pair_id = hd_record_get_text (indicator, HD_INDICATOR_PAIR);
  g_autoptr (HdRecord) pair = pair_id != NULL ? hd_book_get_record (self->book, HD_ENTITY_INDICATOR, pair_id, NULL) : NULL;
  HdPeriod year = hd_period_year (hd_date_year (hd_date_today ()));
  HdPeriodFigure figure = { .period = year, .covered = year, .actual = SAMPLE, .has_actual = TRUE, .n_counted = 1 };
  HdResultRow row = { .indicator = indicator, .pair = pair, .now = figure };
  HdResultRow pair_row = { .indicator = pair, .now = figure };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (HdFigureSentence) sentence = NULL;

  g_ptr_array_add (rows, &row);
  if (pair != NULL)
    g_ptr_array_add (rows, &pair_row);
  sentence = hd_figure_sentence_new (&row, rows, NULL);
  return sentence != NULL ? g_strdup_printf (_("For example: %s"), sentence->text) : g_strdup ("");
}

static void
update (HdIndicatorDialog *self)
{
  g_autoptr (HdRecord) record = hd_form_peek (self->form);
  gboolean is_ratio = is_choice (record, "ratio");
  g_autofree char *sample = NULL;
  g_autofree char *escaped = NULL;

  gtk_widget_set_visible (hd_form_get_row (self->form, HD_INDICATOR_NUMERATOR), is_ratio);
  gtk_widget_set_visible (hd_form_get_row (self->form, HD_INDICATOR_DENOMINATOR), is_ratio);
  gtk_widget_set_visible (hd_form_get_row (self->form, HD_INDICATOR_WEIGHT), is_choice (record, "weighted_average"));
  hd_dialog_set_valid (HD_DIALOG (self), !hd_record_is_empty (record, HD_INDICATOR_CODE) && !hd_record_is_empty (record, HD_INDICATOR_NAME) &&
                                           !hd_record_is_empty (record, HD_INDICATOR_UNIT_OF_MEASURE));
  sample = hd_record_is_empty (record, HD_INDICATOR_NAME) ? g_strdup ("") : dup_sample (self, record);
  escaped = g_markup_escape_text (sample, -1);
  adw_preferences_group_set_description (self->phrase_group, escaped);
}

static void
hd_indicator_dialog_confirm (HdDialog *dialog)
{
  HdIndicatorDialog *self = HD_INDICATOR_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  g_autoptr (HdRecord) record = hd_form_read (self->form);
  guint selected = adw_combo_row_get_selected (self->field_row);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  if (selected < self->fields->len)
    hd_record_set_text (record, HD_INDICATOR_FIELD, hd_record_get_id (g_ptr_array_index (self->fields, selected)));
  if (!is_choice (record, "ratio"))
    {
      hd_record_set_text (record, HD_INDICATOR_NUMERATOR, NULL);
      hd_record_set_text (record, HD_INDICATOR_DENOMINATOR, NULL);
    }
  if (!is_choice (record, "weighted_average"))
    hd_record_set_text (record, HD_INDICATOR_WEIGHT, NULL);
  if (!hd_book_save_in_catalogue (self->book, record, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (parent, self->book);
  hd_dialog_close (dialog);
}

static AdwPreferencesGroup *
add_group (HdIndicatorDialog *self,
           GtkWidget         *page,
           const char        *title,
           const guint       *fields,
           guint              n_fields)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < n_fields; i++)
    hd_form_add_row (self->form, group, fields[i], NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return group;
}

static void
fill_fields (HdIndicatorDialog *self,
             const HdRecord    *indicator)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const HdRecord *field = g_ptr_array_index (self->fields, i);

      gtk_string_list_append (names, hd_record_peek_text (field, HD_FIELD_NAME));
      if (g_strcmp0 (hd_record_get_id (field), hd_record_get_text (indicator, HD_INDICATOR_FIELD)) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->field_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->field_row, selected);
}

static void
build (HdIndicatorDialog *self,
       const HdRecord    *indicator)
{
  static const guint names[] = { HD_INDICATOR_NAME, HD_INDICATOR_CODE, HD_INDICATOR_UNIT_OF_MEASURE, HD_INDICATOR_DECIMALS };
  static const guint sums[] = { HD_INDICATOR_AGGREGATION, HD_INDICATOR_NUMERATOR, HD_INDICATOR_DENOMINATOR, HD_INDICATOR_WEIGHT, HD_INDICATOR_PART_OF,
                                HD_INDICATOR_DIRECTION };
  static const guint words[] = { HD_INDICATOR_PHRASE, HD_INDICATOR_PAIR };
  static const guint rest[] = { HD_INDICATOR_DEFINITION, HD_INDICATOR_VALID_TO };
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *first;

  self->form = hd_form_new (self->book, HD_ENTITY_INDICATOR);
  first = add_group (self, page, NULL, names, G_N_ELEMENTS (names));
  self->field_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_combo_row_set_use_subtitle (self->field_row, TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->field_row), _("Field of work"));
  adw_preferences_group_add (first, GTK_WIDGET (self->field_row));
  add_group (self, page, _("How It Is Reckoned"), sums, G_N_ELEMENTS (sums));
  self->phrase_group = add_group (self, page, _("In Sentences"), words, G_N_ELEMENTS (words));
  gtk_widget_set_tooltip_text (hd_form_get_row (self->form, HD_INDICATOR_PHRASE),
                               _("{figure} stands for the figure with its unit, {pair} for both figures of a pair, {other} for the pair's figure alone"));
  add_group (self, page, NULL, rest, G_N_ELEMENTS (rest));
  fill_fields (self, indicator);
  hd_form_set_record (self->form, indicator);
  hd_dialog_set_body (HD_DIALOG (self), page);
}

static void
hd_indicator_dialog_dispose (GObject *object)
{
  HdIndicatorDialog *self = HD_INDICATOR_DIALOG (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->form);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_indicator_dialog_parent_class)->dispose (object);
}

static void
hd_indicator_dialog_class_init (HdIndicatorDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_indicator_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_indicator_dialog_confirm;
}

static void
hd_indicator_dialog_init (HdIndicatorDialog *self)
{
}

void
hd_indicator_dialog_show (GtkWidget      *parent,
                          HdBook         *book,
                          const HdRecord *indicator)
{
  gboolean is_new;
  HdIndicatorDialog *self;

  g_return_if_fail (HD_IS_BOOK (book) && indicator != NULL);

  is_new = hd_record_get_row_version (indicator) == 0;
  self = g_object_new (HD_TYPE_INDICATOR_DIALOG, "title", is_new ? _("New Indicator") : _("Change Indicator"), "verb", is_new ? _("_Add") : _("_Save"),
                       "default-width", 600, "default-height", 680, NULL);
  self->book = g_object_ref (book);
  self->fields = hd_book_get_fields_of_work (book, HD_DATE_NONE, NULL);
  if (self->fields == NULL)
    self->fields = g_ptr_array_new ();
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  build (self, indicator);
  update (self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  hd_form_focus (self->form, HD_INDICATOR_NAME);
}
