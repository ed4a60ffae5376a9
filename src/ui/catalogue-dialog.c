/* catalogue-dialog.c: indicators of the standard catalogue, ticked and added to the book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/catalogue-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/catalogue.h"
#include "ui/messages.h"
#include "ui/outcome.h"

#define KEY "hd-catalogue-line"

struct _HdCatalogueDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *overlay;
  GtkStack *stack;
  GtkListBox *list;
  GtkSearchEntry *search;
  GtkWidget *add_button;
  AdwStatusPage *status;

  HdBook *book;
  guint n_ticked;
};

/* What a row stands for. */
typedef struct
{
  char *code;
  char *field_name;
  char *key; /* searched */
  GtkCheckButton *check;
} Line;

G_DEFINE_FINAL_TYPE (HdCatalogueDialog, hd_catalogue_dialog, ADW_TYPE_WINDOW)

static void
line_free (Line *self)
{
  g_free (self->code);
  g_free (self->field_name);
  g_free (self->key);
  g_free (self);
}

static const Line *
get_line (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
}

static void
update_button (HdCatalogueDialog *self)
{
  g_autofree char *label = self->n_ticked > 0 ? g_strdup_printf (_("_Add %u"), self->n_ticked) : g_strdup (_("_Add"));

  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  gtk_widget_set_sensitive (self->add_button, self->n_ticked > 0 && !hd_book_is_read_only (self->book));
}

static void
on_toggled_cb (HdCatalogueDialog *self,
               GtkCheckButton    *check)
{
  if (gtk_check_button_get_active (check))
    self->n_ticked++;
  else
    self->n_ticked--;
  update_button (self);
}

static GtkWidget *
make_row (HdCatalogueDialog      *self,
          const HdCatalogueEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *subtitle = g_strdup_printf (entry->is_in_book ? _("%s · %s · in the book already") : "%s · %s", entry->code, entry->measure);
  g_autofree char *searched = g_strdup_printf ("%s %s %s %s", entry->code, entry->name, entry->measure, entry->field_name);
  Line *line = g_new0 (Line, 1);

  line->code = g_strdup (entry->code);
  line->field_name = g_strdup (entry->field_name);
  line->key = hd_text_fold_marked (searched);
  line->check = GTK_CHECK_BUTTON (check);
  g_object_set_data_full (G_OBJECT (row), KEY, line, (GDestroyNotify) line_free);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (*entry->definition != '\0')
    gtk_widget_set_tooltip_text (row, entry->definition);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), entry->is_in_book);
  gtk_widget_set_sensitive (row, !entry->is_in_book);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const Line *line = get_line (row);
  GtkWidget *label;

  if (before != NULL && g_str_equal (get_line (before)->field_name, line->field_name))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (line->field_name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, before != NULL ? 18 : 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
is_row_shown (GtkListBoxRow *row,
              gpointer       data)
{
  HdCatalogueDialog *self = data;

  return hd_text_match (get_line (row)->key, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_search_changed_cb (HdCatalogueDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
on_add_clicked_cb (HdCatalogueDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;
  g_autoptr (GError) error = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const Line *line = GTK_IS_LIST_BOX_ROW (row) ? get_line (GTK_LIST_BOX_ROW (row)) : NULL;

      if (line != NULL && gtk_widget_get_sensitive (row) && gtk_check_button_get_active (line->check))
        g_strv_builder_add (builder, line->code);
    }
  codes = g_strv_builder_end (builder);
  if (!hd_book_add_from_catalogue (self->book, (const char * const *) codes, NULL, &error))
    {
      adw_toast_overlay_add_toast (self->overlay, hd_message_error_toast (GTK_WIDGET (self), _("Nothing was added"), error));
      return;
    }
  hd_outcome_show (GTK_WIDGET (self), self->book);
  gtk_window_close (GTK_WINDOW (self));
}

static void
load (HdCatalogueDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = hd_catalogue_list (self->book, &error);

  if (entries == NULL)
    {
      adw_status_page_set_title (self->status, _("The Catalogue Cannot Be Read"));
      adw_status_page_set_description (self->status, error->message);
      gtk_stack_set_visible_child_name (self->stack, "status");
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (entries, i)));
  update_button (self);
}

static void
hd_catalogue_dialog_dispose (GObject *object)
{
  g_clear_object (&HD_CATALOGUE_DIALOG (object)->book);

  G_OBJECT_CLASS (hd_catalogue_dialog_parent_class)->dispose (object);
}

static void
hd_catalogue_dialog_class_init (HdCatalogueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_catalogue_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/catalogue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, search);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HdCatalogueDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_catalogue_dialog_init (HdCatalogueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_list_box_set_filter_func (self->list, is_row_shown, self, NULL);
}

GtkWidget *
hd_catalogue_dialog_new (GtkWindow *parent,
                         HdBook    *book)
{
  HdCatalogueDialog *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_CATALOGUE_DIALOG, "transient-for", parent, NULL);
  self->book = g_object_ref (book);
  load (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GTK_WIDGET (self);
}
