/* versions-list.c: the versions of a text, to be read, compared and brought back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/versions-list.h"

#include "base/i18n.h"
#include "book/versions.h"
#include "ui/comparison-window.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/messages.h"
#include "ui/outcome.h"

#define KEY "hd-version-number"

struct _HdVersionsList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *save_button;
  GtkWidget *compare_button;
  GtkLabel *hint;

  HdBook *book;
  char *agreement;
  gboolean can_change;
  GArray *picked; /* gint64: numbers of the versions that are ticked, the last one last */
  GPtrArray *checks; /* (element-type GtkCheckButton), borrowed */
};

G_DEFINE_FINAL_TYPE (HdVersionsList, hd_versions_list, ADW_TYPE_BIN)

static gint64
number_of (GtkWidget *check)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), KEY));
}

static void
update_compare (HdVersionsList *self)
{
  gtk_widget_set_sensitive (self->compare_button, self->picked->len == 2);
}

static void
forget (HdVersionsList *self,
        gint64          number)
{
  for (guint i = 0; i < self->picked->len; i++)
    if (g_array_index (self->picked, gint64, i) == number)
      {
        g_array_remove_index (self->picked, i);
        return;
      }
}

/* Two are compared: a third one takes the place of the first. */
static void
on_check_toggled_cb (HdVersionsList *self,
                     GtkCheckButton *check)
{
  gint64 number = number_of (GTK_WIDGET (check));

  forget (self, number);
  if (gtk_check_button_get_active (check))
    {
      g_array_append_val (self->picked, number);
      if (self->picked->len > 2)
        {
          gint64 first = g_array_index (self->picked, gint64, 0);

          for (guint i = 0; i < self->checks->len; i++)
            if (number_of (g_ptr_array_index (self->checks, i)) == first)
              gtk_check_button_set_active (g_ptr_array_index (self->checks, i), FALSE);
        }
    }
  update_compare (self);
}

static void
on_read_clicked_cb (HdVersionsList *self,
                    GtkWidget      *button)
{
  hd_comparison_window_show (GTK_WIDGET (self), self->book, self->agreement, number_of (button), number_of (button));
}

static void
on_compare_clicked_cb (HdVersionsList *self)
{
  gint64 first, second;

  if (self->picked->len != 2)
    return;
  first = g_array_index (self->picked, gint64, 0);
  second = g_array_index (self->picked, gint64, 1);
  /* The present text, 0, is the newest. */
  if (first == 0 || (second != 0 && first > second))
    hd_comparison_window_show (GTK_WIDGET (self), self->book, self->agreement, second, first);
  else
    hd_comparison_window_show (GTK_WIDGET (self), self->book, self->agreement, first, second);
}

static void
on_restore_clicked_cb (HdVersionsList *self,
                       GtkWidget      *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "hd-version-id"));
  g_autoptr (GError) error = NULL;

  if (hd_version_restore (self->book, id, &error))
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_message_show_error (GTK_WIDGET (self), _("The version was not brought back"), error);
}

static void
on_save_confirmed_cb (HdVersionsList *self,
                      HdDialog       *dialog)
{
  HdForm *form = g_object_get_data (G_OBJECT (dialog), "hd-form");
  g_autoptr (HdRecord) version = hd_form_read (form);
  g_autoptr (GError) error = NULL;

  if (version == NULL)
    return;
  if (!hd_version_save (self->book, self->agreement, hd_record_get_text (version, HD_VERSION_LABEL),
                        hd_record_get_text (version, HD_VERSION_NOTE), &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (GTK_WIDGET (self), self->book);
  hd_dialog_close (dialog);
}

static void
on_save_clicked_cb (HdVersionsList *self)
{
  GtkWidget *dialog = hd_dialog_new (GTK_WIDGET (self), _("Keep the Text as a Version"), _("_Keep"));
  GtkWidget *group = adw_preferences_group_new ();
  HdForm *form = hd_form_new (self->book, HD_ENTITY_VERSION);
  g_autoptr (HdRecord) version = hd_record_new (HD_ENTITY_VERSION);

  /* The form checks whole records; number and text are the book's. */
  hd_record_set_text (version, HD_VERSION_AGREEMENT, self->agreement);
  hd_record_set_integer (version, HD_VERSION_NUMBER, 1);
  gtk_widget_add_css_class (group, "dialog-page");
  hd_form_add_row (form, ADW_PREFERENCES_GROUP (group), HD_VERSION_LABEL, NULL);
  hd_form_add_row (form, ADW_PREFERENCES_GROUP (group), HD_VERSION_NOTE, NULL);
  hd_form_set_record (form, version);
  hd_dialog_set_body (HD_DIALOG (dialog), group);
  hd_dialog_set_valid (HD_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "hd-form", form, g_object_unref);
  g_signal_connect_object (dialog, "confirmed", G_CALLBACK (on_save_confirmed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  hd_form_focus (form, HD_VERSION_LABEL);
}

static void
add_row_button (AdwActionRow *row,
                GtkWidget    *button,
                const char   *label,
                gint64        number)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), KEY, GINT_TO_POINTER ((int) number));
  adw_action_row_add_suffix (row, button);
}

static char *
dup_subtitle (const HdRecord *version)
{
  HdDate made = hd_record_get_date (version, HD_VERSION_MADE_DATE);
  g_autofree char *date = made != HD_DATE_NONE ? hd_date_print_short (made) : g_strdup ("");
  const char *note = hd_record_peek_text (version, HD_VERSION_NOTE);

  return g_strdup_printf ("%s%s%s", date, *date != '\0' && *note != '\0' ? " · " : "", note);
}

static void
add_check (HdVersionsList *self,
           AdwActionRow   *row,
           const char     *title,
           gint64          number)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *label = g_strdup_printf (_("Compare “%s”"), title);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), KEY, GINT_TO_POINTER ((int) number));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  g_ptr_array_add (self->checks, check);
}

/* @version: NULL: the present text */
static void
add_row (HdVersionsList *self,
         const HdRecord *version)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  gint64 number = version != NULL ? hd_record_get_integer (version, HD_VERSION_NUMBER) : 0;
  const char *label = version != NULL ? hd_record_get_text (version, HD_VERSION_LABEL) : NULL;
  g_autofree char *name = number > 0 ? g_strdup_printf (_("Version %d"), (int) number) : g_strdup (_("Present text"));
  g_autofree char *title = label != NULL ? g_strdup_printf ("%s: %s", name, label) : g_strdup (name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 2);
  add_check (self, row, name, number);
  if (version != NULL)
    {
      g_autofree char *subtitle = dup_subtitle (version);
      g_autofree char *read = g_strdup_printf (_("Read “%s”"), name);
      g_autofree char *restore = g_strdup_printf (_("Bring back “%s”"), name);
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Read"));

      adw_action_row_set_subtitle (row, subtitle);
      add_row_button (row, button, read, number);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_read_clicked_cb), self, G_CONNECT_SWAPPED);
      button = gtk_button_new_with_mnemonic (_("_Bring Back"));
      add_row_button (row, button, restore, number);
      gtk_widget_set_sensitive (button, self->can_change);
      g_object_set_data_full (G_OBJECT (button), "hd-version-id", g_strdup (hd_record_get_id (version)), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
hd_versions_list_dispose (GObject *object)
{
  HdVersionsList *self = HD_VERSIONS_LIST (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->picked, g_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_versions_list_parent_class)->dispose (object);
}

static void
hd_versions_list_class_init (HdVersionsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_versions_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/versions-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HdVersionsList, compare_button);
  gtk_widget_class_bind_template_child (widget_class, HdVersionsList, hint);
  gtk_widget_class_bind_template_child (widget_class, HdVersionsList, list);
  gtk_widget_class_bind_template_child (widget_class, HdVersionsList, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
hd_versions_list_init (HdVersionsList *self)
{
  self->picked = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hd_versions_list_load (HdVersionsList *self,
                       HdBook         *book,
                       const char     *agreement_id,
                       gboolean        can_change)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  g_return_if_fail (HD_IS_VERSIONS_LIST (self) && HD_IS_BOOK (book) && agreement_id != NULL);

  g_set_object (&self->book, book);
  g_free (self->agreement);
  self->agreement = g_strdup (agreement_id);
  self->can_change = can_change;
  g_array_set_size (self->picked, 0);
  g_ptr_array_set_size (self->checks, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  versions = hd_versions_read (book, agreement_id, &error);
  add_row (self, NULL);
  for (guint i = versions != NULL ? versions->len : 0; i > 0; i--)
    add_row (self, g_ptr_array_index (versions, i - 1));
  gtk_label_set_label (self->hint, error != NULL ? error->message
                                   : versions->len > 0 ? _("Tick two to compare them.")
                                                       : _("No version yet: one is kept when the text is circulated, and with each comment taken in."));
  gtk_widget_set_sensitive (self->save_button, can_change);
  update_compare (self);
}
