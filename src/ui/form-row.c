/* form-row.c: one row of a form, for one field of a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/form-row.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/edit.h"
#include "model/fields.h"
#include "model/labels.h"
#include "ui/date-row.h"
#include "ui/record-chooser.h"

static const HdField *
get_field (HdFormRow *self)
{
  return &hd_entity_get (self->kind)->fields[self->field];
}

static gboolean
is_required (HdFormRow *self)
{
  return (get_field (self)->flags & HD_FIELD_FLAG_REQUIRED) != 0;
}

/* The subject of a programme is one line of text, but too long to be seen in one. */
static gboolean
is_long (HdFormRow *self)
{
  return self->kind == HD_ENTITY_AGREEMENT && self->field == HD_AGREEMENT_SUBJECT;
}

static void
tell (HdFormRow *self)
{
  hd_form_row_show_problem (self, NULL);
  if (self->notify != NULL)
    self->notify (self->data);
}

/* --- Several lines --- */

/* Frames in which a text view that came into sight has been laid out. */
#define FRAMES_TO_LAYOUT 3

static gboolean
on_tick_cb (GtkWidget     *view,
            GdkFrameClock *clock,
            gpointer       data)
{
  guint *n_frames = data;

  gtk_widget_queue_resize (view);
  return ++*n_frames < FRAMES_TO_LAYOUT ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A text view learns its height while it is given room; GTK 4.8 loses what it asks for just then, and in a dialog the row stays without. */
static void
on_lines_mapped_cb (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, on_tick_cb, g_new0 (guint, 1), g_free);
}

static GtkWidget *
make_lines_row (HdFormRow  *self,
                const char *title)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (title);

  self->inner = gtk_text_view_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->inner), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->inner), FALSE);
  /* Else the lower ends of p and g are cut off when letters are large. */
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->inner), 4);
  gtk_widget_add_css_class (self->inner, "form-lines");
  gtk_widget_set_hexpand (self->inner, TRUE);
  g_signal_connect (self->inner, "map", G_CALLBACK (on_lines_mapped_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inner), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->inner);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)), "changed", G_CALLBACK (tell), self);
  return row;
}

static void
show_lines (HdFormRow      *self,
            const HdRecord *record)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)), hd_record_peek_text (record, self->field), -1);
}

static char *
dup_lines (HdFormRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* --- One line, whole number, time --- */

static GtkWidget *
make_entry_row (HdFormRow  *self,
                const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  if (get_field (self)->kind == HD_FIELD_KIND_INTEGER)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_DIGITS);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (tell), self);
  return row;
}

static gboolean
read_integer (HdFormRow *self,
              HdRecord  *record,
              GError   **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget))));
  gint64 number;

  if (text[0] == '\0')
    {
      hd_record_clear (record, self->field);
      return TRUE;
    }
  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, _("This must be a whole number: digits only."));
      return FALSE;
    }
  hd_record_set_integer (record, self->field, number);
  return TRUE;
}

static gboolean
read_text (HdFormRow  *self,
           HdRecord   *record,
           const char *text,
           HdTextKind  kind,
           GError    **error)
{
  g_autofree char *clean = hd_text_clean (text, -1, kind, error);

  if (clean == NULL)
    return FALSE;
  hd_record_set_text (record, self->field, clean);
  return TRUE;
}

/* --- Choice --- */

static GtkWidget *
make_choice_row (HdFormRow  *self,
                 const char *title)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  const char * const *choices = get_field (self)->choices;

  if (!is_required (self))
    gtk_string_list_append (words, _("Not set"));
  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (words, hd_choice_label (self->kind, self->field, choices[i]));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (tell), self);
  return row;
}

static void
show_choice (HdFormRow      *self,
             const HdRecord *record)
{
  int choice = hd_record_get_choice (record, self->field);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), (guint) MAX (choice + (is_required (self) ? 0 : 1), 0));
}

static void
read_choice (HdFormRow *self,
             HdRecord  *record)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));
  const char * const *choices = get_field (self)->choices;

  if (!is_required (self) && selected == 0)
    hd_record_clear (record, self->field);
  else if (selected != GTK_INVALID_LIST_POSITION)
    hd_record_set_text (record, self->field, choices[selected - (is_required (self) ? 0 : 1)]);
}

/* --- Switch --- */

static GtkWidget *
make_switch_row (HdFormRow  *self,
                 const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  self->inner = gtk_switch_new ();
  gtk_widget_set_valign (self->inner, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->inner);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->inner);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inner), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (self->inner, "notify::active", G_CALLBACK (tell), self);
  return row;
}

/* --- Reference --- */

static void
show_reference (HdFormRow *self)
{
  g_autoptr (HdRecord) target = NULL;
  g_autofree char *title = NULL;

  if (self->id != NULL)
    target = hd_book_get_record (self->book, get_field (self)->target, self->id, NULL);
  title = target != NULL ? hd_record_dup_title (target) : g_strdup (self->id != NULL ? self->id : _("Not set"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->widget), title);
  gtk_widget_set_tooltip_text (self->widget, target != NULL ? title : NULL);
  gtk_widget_set_visible (self->inner, self->id != NULL && !is_required (self));
}

static void
set_reference (HdFormRow  *self,
               const char *id)
{
  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
  show_reference (self);
}

static void
on_chosen_cb (HdRecordChooser *chooser,
              const char      *id,
              gpointer         data)
{
  HdFormRow *self = data;

  set_reference (self, id);
  tell (self);
}

static void
on_reference_activated_cb (HdFormRow *self)
{
  hd_record_chooser_show (self->widget, self->book, get_field (self)->target,
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->widget)), on_chosen_cb, self, self->data);
}

static void
on_reference_cleared_cb (HdFormRow *self)
{
  set_reference (self, NULL);
  tell (self);
}

static GtkWidget *
make_reference_row (HdFormRow  *self,
                    const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *clear = g_strdup_printf (_("Clear: %s"), title);

  self->inner = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_valign (self->inner, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->inner, "flat");
  gtk_widget_set_tooltip_text (self->inner, clear);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->inner), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
  g_signal_connect_swapped (self->inner, "clicked", G_CALLBACK (on_reference_cleared_cb), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->inner);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose…"), -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_reference_activated_cb), self);
  return row;
}

/* --- Reference to an item of the same meeting's agenda: few enough to choose from at once --- */

static gboolean
is_among_few (HdFormRow *self)
{
  return get_field (self)->kind == HD_FIELD_KIND_REF && get_field (self)->target == HD_ENTITY_AGENDA_ITEM;
}

static GtkWidget *
make_few_row (HdFormRow  *self,
              const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (tell), self);
  return row;
}

static void
show_few (HdFormRow      *self,
          const HdRecord *record)
{
  const char *meeting = hd_record_get_text (record, HD_CONTRIBUTION_MEETING);
  const char *id = hd_record_get_text (record, self->field);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (meeting != NULL)
    self->records = hd_book_get_records_by (self->book, HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING, meeting, NULL);
  gtk_string_list_append (names, _("Not set"));
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    {
      const HdRecord *item = g_ptr_array_index (self->records, i);
      g_autofree char *name = hd_record_dup_title (item);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (hd_record_get_id (item), id) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->widget), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), selected);
}

static void
read_few (HdFormRow *self,
          HdRecord  *record)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

  if (selected > 0 && self->records != NULL && selected <= self->records->len)
    hd_record_set_text (record, self->field, hd_record_get_id (g_ptr_array_index (self->records, selected - 1)));
  else
    hd_record_clear (record, self->field);
}

/* --- All kinds --- */

static GtkWidget *
make_date_row (HdFormRow  *self,
               const char *title)
{
  GtkWidget *row = hd_date_row_new (title);

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (tell), self);
  return row;
}

static GtkWidget *
make_widget (HdFormRow  *self,
             const char *title)
{
  switch (get_field (self)->kind)
    {
    case HD_FIELD_KIND_LINES:
      return make_lines_row (self, title);
    case HD_FIELD_KIND_DATE:
      return make_date_row (self, title);
    case HD_FIELD_KIND_CHOICE:
      return make_choice_row (self, title);
    case HD_FIELD_KIND_BOOLEAN:
      return make_switch_row (self, title);
    case HD_FIELD_KIND_REF:
      return is_among_few (self) ? make_few_row (self, title) : make_reference_row (self, title);
    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_TIME:
    case HD_FIELD_KIND_INTEGER:
      return is_long (self) ? make_lines_row (self, title) : make_entry_row (self, title);
    case HD_FIELD_KIND_FIGURE:
    case HD_FIELD_KIND_HASH:
    default:
      g_return_val_if_reached (adw_action_row_new ());
    }
}

static void
make_error_row (HdFormRow *self)
{
  self->error_row = gtk_list_box_row_new ();
  self->error_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->error_label, TRUE);
  gtk_label_set_xalign (self->error_label, 0);
  gtk_widget_set_margin_start (GTK_WIDGET (self->error_label), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->error_label), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->error_label), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->error_label), 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->error_row), GTK_WIDGET (self->error_label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->error_row), FALSE);
  gtk_widget_set_focusable (self->error_row, FALSE);
  gtk_widget_add_css_class (self->error_row, "error-line");
  gtk_widget_set_visible (self->error_row, FALSE);
}

HdFormRow *
hd_form_row_new (HdBook      *book,
                 HdEntityKind kind,
                 guint        field,
                 const char  *title)
{
  HdFormRow *self = g_new0 (HdFormRow, 1);

  self->book = g_object_ref (book);
  self->kind = kind;
  self->field = field;
  self->widget = g_object_ref_sink (make_widget (self, title != NULL ? title : hd_field_label (kind, field)));
  make_error_row (self);
  g_object_ref_sink (self->error_row);
  return self;
}

void
hd_form_row_free (HdFormRow *self)
{
  if (self->inner != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->inner, self);
      if (GTK_IS_TEXT_VIEW (self->inner))
        g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inner)), self);
    }
  g_signal_handlers_disconnect_by_data (self->widget, self);
  g_object_unref (self->error_row);
  g_object_unref (self->widget);
  g_object_unref (self->book);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->id);
  g_free (self);
}

void
hd_form_row_show (HdFormRow      *self,
                  const HdRecord *record)
{
  g_autofree char *number = NULL;

  switch (get_field (self)->kind)
    {
    case HD_FIELD_KIND_LINES:
      show_lines (self, record);
      break;
    case HD_FIELD_KIND_DATE:
      hd_date_row_set_date (HD_DATE_ROW (self->widget), hd_record_get_date (record, self->field));
      break;
    case HD_FIELD_KIND_CHOICE:
      show_choice (self, record);
      break;
    case HD_FIELD_KIND_BOOLEAN:
      gtk_switch_set_active (GTK_SWITCH (self->inner), hd_record_get_boolean (record, self->field));
      break;
    case HD_FIELD_KIND_REF:
      if (is_among_few (self))
        {
          show_few (self, record);
          break;
        }
      g_free (self->id);
      self->id = g_strdup (hd_record_get_text (record, self->field));
      show_reference (self);
      break;
    case HD_FIELD_KIND_INTEGER:
      if (!hd_record_is_empty (record, self->field))
        number = g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_integer (record, self->field));
      gtk_editable_set_text (GTK_EDITABLE (self->widget), number != NULL ? number : "");
      break;
    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_TIME:
      if (is_long (self))
        show_lines (self, record);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->widget), hd_record_peek_text (record, self->field));
      break;
    case HD_FIELD_KIND_FIGURE:
    case HD_FIELD_KIND_HASH:
    default:
      g_return_if_reached ();
    }
}

static gboolean
read_date (HdFormRow *self,
           HdRecord  *record,
           GError   **error)
{
  HdDate date;

  if (!hd_date_row_read (HD_DATE_ROW (self->widget), &date, error))
    return FALSE;
  hd_record_set_date (record, self->field, date);
  return TRUE;
}

gboolean
hd_form_row_read (HdFormRow *self,
                  HdRecord  *record,
                  GError   **error)
{
  g_autofree char *lines = NULL;

  switch (get_field (self)->kind)
    {
    case HD_FIELD_KIND_LINES:
      lines = dup_lines (self);
      return read_text (self, record, lines, HD_TEXT_LINES, error);
    case HD_FIELD_KIND_DATE:
      return read_date (self, record, error);
    case HD_FIELD_KIND_CHOICE:
      read_choice (self, record);
      return TRUE;
    case HD_FIELD_KIND_BOOLEAN:
      hd_record_set_boolean (record, self->field, gtk_switch_get_active (GTK_SWITCH (self->inner)));
      return TRUE;
    case HD_FIELD_KIND_REF:
      if (is_among_few (self))
        read_few (self, record);
      else
        hd_record_set_text (record, self->field, self->id);
      return TRUE;
    case HD_FIELD_KIND_INTEGER:
      return read_integer (self, record, error);
    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_TIME:
      lines = is_long (self) ? dup_lines (self) : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
      return read_text (self, record, lines, HD_TEXT_LINE, error);
    case HD_FIELD_KIND_FIGURE:
    case HD_FIELD_KIND_HASH:
    default:
      g_return_val_if_reached (FALSE);
    }
}

void
hd_form_row_show_problem (HdFormRow  *self,
                          const char *sentence)
{
  gtk_label_set_label (self->error_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->error_row, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (self->widget, "error");
  else
    gtk_widget_remove_css_class (self->widget, "error");
}
