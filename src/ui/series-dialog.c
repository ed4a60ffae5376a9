/* series-dialog.c: the number series of the committee
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/series-dialog.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "book/series.h"
#include "model/labels.h"
#include "model/series.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

#define KEY "hd-series"

struct _HdSeriesDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *add_button;

  HdBook *book;
};

G_DEFINE_FINAL_TYPE (HdSeriesDialog, hd_series_dialog, ADW_TYPE_WINDOW)

/* --- Changing one --- */

static void
edit (HdSeriesDialog *self,
      const HdRecord *series)
{
  static const guint fields[] = { HD_SERIES_NAME, HD_SERIES_RESET, HD_SERIES_FIRST_NUMBER, HD_SERIES_FROM_DATE, HD_SERIES_TO_DATE,
                                  HD_SERIES_SYMBOL };
  gboolean is_new = hd_record_get_row_version (series) == 0;
  HdForm *form = hd_record_dialog_show (GTK_WIDGET (self), self->book, series, is_new ? _("Add Number Series") : _("Change Number Series"),
                                        fields, G_N_ELEMENTS (fields), hd_book_save_record);

  hd_form_focus (form, HD_SERIES_NAME);
}

static void
on_add_clicked_cb (HdSeriesDialog *self)
{
  g_autoptr (HdRecord) series = hd_record_new (HD_ENTITY_SERIES);

  hd_record_set_text (series, HD_SERIES_KIND, "agreement");
  hd_record_set_text (series, HD_SERIES_RESET, "yearly");
  edit (self, series);
}

static void
on_row_activated_cb (HdSeriesDialog *self,
                     GtkListBoxRow  *row)
{
  edit (self, g_object_get_data (G_OBJECT (row), KEY));
}

static void
on_delete_clicked_cb (GtkWidget      *button,
                      HdSeriesDialog *self)
{
  const HdRecord *series = g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)), KEY);
  g_autofree char *id = g_strdup (hd_record_get_id (series));
  g_autoptr (GError) error = NULL;

  if (hd_book_remove_record (self->book, HD_ENTITY_SERIES, id, &error))
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_message_show_error (GTK_WIDGET (self), _("The series was not deleted"), error);
}

/* --- The list --- */

/* "Mỗi năm · năm 2026: số tiếp theo 07, số trống 03, 05" */
static char *
dup_facts (HdSeriesDialog *self,
           const HdRecord *series)
{
  HdPeriod run = hd_series_run (series, hd_date_today ());
  g_autoptr (GArray) numbers = hd_book_get_series_numbers (self->book, series, &run, NULL);
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *period = hd_period_print (&run);
  g_autofree char *missing = NULL;
  g_autoptr (GString) facts = g_string_new (hd_choice_label (HD_ENTITY_SERIES, HD_SERIES_RESET, hd_record_peek_text (series, HD_SERIES_RESET)));
  g_autofree char *next = NULL;

  if (numbers == NULL)
    return g_string_free (g_steal_pointer (&facts), FALSE);
  next = g_strdup_printf ("%02" G_GINT64_FORMAT, hd_series_next_number (series, numbers));
  g_string_append (facts, " · ");
  if (*period != '\0')
    g_string_append_printf (facts, "%s: ", period);
  g_string_append_printf (facts, _("next number %s"), next);
  gaps = hd_series_gaps (series, numbers);
  missing = hd_series_print_numbers (gaps);
  if (*missing != '\0')
    {
      g_string_append (facts, ", ");
      g_string_append_printf (facts, _("nobody has %s"), missing);
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
add_series (HdSeriesDialog *self,
            HdRecord       *series)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *facts = dup_facts (self, series);
  gboolean may_write = !hd_book_is_read_only (self->book);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_record_peek_text (series, HD_SERIES_NAME));
  adw_action_row_set_subtitle (row, facts);
  adw_action_row_set_subtitle_lines (row, 3);
  g_object_set_data_full (G_OBJECT (row), KEY, hd_record_ref (series), (GDestroyNotify) hd_record_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), may_write);
  if (may_write)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Delete"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Delete"), -1);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self);
      adw_action_row_add_suffix (row, button);
      adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
load (HdSeriesDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = hd_book_get_all_records (self->book, HD_ENTITY_SERIES, &error);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (all == NULL)
    {
      hd_message_show_error (GTK_WIDGET (self), _("The series were not read"), error);
      return;
    }
  for (guint i = 0; i < all->len; i++)
    add_series (self, g_ptr_array_index (all, i));
  gtk_stack_set_visible_child_name (self->stack, all->len > 0 ? "list" : "empty");
}

static void
hd_series_dialog_dispose (GObject *object)
{
  g_clear_object (&HD_SERIES_DIALOG (object)->book);

  G_OBJECT_CLASS (hd_series_dialog_parent_class)->dispose (object);
}

static void
hd_series_dialog_class_init (HdSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_series_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSeriesDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdSeriesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HdSeriesDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_series_dialog_init (HdSeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hd_series_dialog_new (GtkWindow *parent,
                      HdBook    *book)
{
  HdSeriesDialog *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_SERIES_DIALOG, "transient-for", parent, NULL);
  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (self->add_button, !hd_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
