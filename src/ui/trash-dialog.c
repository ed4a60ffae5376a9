/* trash-dialog.c: what was removed from the book, to be brought back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/trash-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/history.h"
#include "book/trash.h"
#include "model/labels.h"
#include "ui/messages.h"
#include "ui/outcome.h"

/* Records read at a time. */
#define WINDOW 50
#define KEY "hd-trash-item"

struct _HdTrashDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *overlay;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more_button;
  AdwStatusPage *status;

  HdBook *book;
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (HdTrashDialog, hd_trash_dialog, ADW_TYPE_WINDOW)

static void
on_restore_clicked_cb (HdTrashDialog *self,
                       GtkButton     *button)
{
  const HdTrashItem *item = g_object_get_data (G_OBJECT (button), KEY);
  g_autofree char *id = g_strdup (item->id); /* the row goes when the book changes */
  g_autoptr (GError) error = NULL;

  if (hd_book_restore (self->book, item->kind, id, &error))
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    adw_toast_overlay_add_toast (self->overlay, hd_message_error_toast (GTK_WIDGET (self), _("Not restored"), error));
}

/* "Đơn vị · chương trình “…” · 24/03/2023 14:05 · Nguyễn Văn A" */
static char *
dup_subtitle (const HdTrashItem *item)
{
  g_autofree char *kind = hd_text_capitalize (hd_entity_label (item->kind));
  g_autofree char *time = hd_step_dup_time (item->when);

  if (item->place == NULL)
    return g_strdup_printf ("%s · %s · %s", kind, time, item->who);
  return g_strdup_printf ("%s · %s · %s · %s", kind, item->place, time, item->who);
}

/* Takes @item. */
static GtkWidget *
make_row (HdTrashDialog *self,
          HdTrashItem   *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore"));
  g_autofree char *subtitle = dup_subtitle (item);
  g_autofree char *label = g_strdup_printf (_("Restore “%s”"), item->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !hd_book_is_read_only (self->book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), KEY, item, (GDestroyNotify) hd_trash_item_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_status (HdTrashDialog *self,
             const char    *title,
             const char    *description)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/* Reads on from where the list ends. */
static void
read_on (HdTrashDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = hd_book_get_trash (self->book, self->n_shown, WINDOW + 1, &error);
  guint n_items;

  if (items == NULL)
    {
      show_status (self, _("The Trash Cannot Be Read"), error->message);
      return;
    }
  n_items = MIN (items->len, WINDOW);
  gtk_widget_set_visible (self->more_button, items->len > WINDOW);
  for (guint i = 0; i < n_items; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_steal_index (items, 0)));
  self->n_shown += n_items;
  if (self->n_shown == 0)
    show_status (self, _("The Trash Is Empty"), _("What is deleted from the book is listed here and can be brought back."));
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
reload (HdTrashDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_shown = 0;
  read_on (self);
}

static void
hd_trash_dialog_dispose (GObject *object)
{
  g_clear_object (&HD_TRASH_DIALOG (object)->book);

  G_OBJECT_CLASS (hd_trash_dialog_parent_class)->dispose (object);
}

static void
hd_trash_dialog_class_init (HdTrashDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_trash_dialog_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/vn/hiepdong/HiepDong/ui/trash-dialog.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HdTrashDialog, list);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HdTrashDialog, more_button);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HdTrashDialog, overlay);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HdTrashDialog, stack);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HdTrashDialog, status);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), read_on);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_trash_dialog_init (HdTrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hd_trash_dialog_new (GtkWindow *parent,
                     HdBook    *book)
{
  HdTrashDialog *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_TRASH_DIALOG, "transient-for", parent, NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}
