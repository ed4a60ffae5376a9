/* paper-dialog-output.c: a paper that is made here printed, exported, kept as a draft and issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-dialog-private.h"

#include "base/i18n.h"
#include "book/book-async.h"
#include "ui/conformity-dialog.h"
#include "ui/issue-dialog.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/save-dialog.h"

/* The paper's name for people and for a file. */
static const char *
get_name (HdPaperDialog *self)
{
  HdPages *pages = hd_live_page_get_pages (self->live_page);

  return pages != NULL ? hd_pages_get_title (pages) : gtk_window_get_title (GTK_WINDOW (self));
}

static HdPaperOrder *
order_paper (HdPaperDialog *self)
{
  g_autoptr (HdRecord) draft = hd_paper_dialog_make_draft (self);

  return hd_draft_order_new (self->book, get_name (self), draft);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_paper (HD_PAPER_DIALOG (widget)));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_paper (HD_PAPER_DIALOG (widget)));
}

static void
on_place_chosen_cb (HdPaperDialog *self,
                    guint          page,
                    const HdRect  *rect)
{
  hd_live_page_reveal (self->live_page, page, rect);
}

static void
check_layout (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);
  HdPages *pages = hd_live_page_get_pages (self->live_page);
  HdConformityDialog *dialog;

  if (pages == NULL)
    return;
  dialog = hd_conformity_dialog_show (widget, self->book, pages, hd_live_page_get_layout (self->live_page));
  g_signal_connect_object (dialog, "place-chosen", G_CALLBACK (on_place_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* --- As a file --- */

typedef struct
{
  HdPaperDialog *dialog;
  char *path;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->dialog);
  g_free (export->path);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  HdPaperDialog *self = export->dialog;
  g_autoptr (GError) error = NULL;

  hd_dialog_set_busy (HD_DIALOG (self), FALSE);
  if (!hd_book_save_pdf_finish (HD_BOOK (source), result, &error))
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  if (self->origin != NULL)
    hd_paper_tell (self->origin, hd_message_file_toast (self->origin, export->path));
  hd_dialog_close (HD_DIALOG (self));
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  HdDialog *dialog = HD_DIALOG (export->dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_paper_order_render_finish (source, result, &error);

  if (pages != NULL)
    {
      hd_book_save_pdf_async (HD_BOOK (source), pages, export->path, NULL, on_saved_cb, g_steal_pointer (&export));
      return;
    }
  hd_dialog_set_busy (dialog, FALSE);
  hd_dialog_show_error (dialog, error->message);
}

static void
on_save_path_cb (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);
  g_autoptr (HdPaperOrder) order = order_paper (self);
  Export *export = g_new0 (Export, 1);

  export->dialog = g_object_ref (self);
  export->path = g_strdup (path);
  hd_dialog_set_busy (HD_DIALOG (self), TRUE);
  hd_paper_order_render_async (order, NULL, on_rendered_cb, export);
}

void
hd_paper_dialog_export (HdPaperDialog *self)
{
  hd_save_dialog_show (GTK_WIDGET (self), _("Export PDF"), get_name (self), "pdf", _("PDF Documents"), on_save_path_cb, NULL, NULL);
}

/* --- In the book --- */

static void
save_draft (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);
  g_autoptr (HdRecord) draft = hd_paper_dialog_make_draft (self);
  g_autoptr (GError) error = NULL;

  if (!hd_book_save_draft (self->book, draft, &error))
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  if (self->origin != NULL)
    hd_outcome_show (self->origin, self->book);
  hd_dialog_close (HD_DIALOG (self));
}

static void
issue (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);
  g_autoptr (HdRecord) draft = hd_paper_dialog_make_draft (self);

  /* One that was never kept gets its own subject when it is drawn. */
  if (hd_record_is_empty (draft, HD_PAPER_SUBJECT))
    hd_record_set_text (draft, HD_PAPER_SUBJECT, get_name (self));
  hd_issue_dialog_show_draft (widget, self->origin, self->book, draft);
}

static void
add_tool (HdPaperDialog *self,
          const char    *icon,
          const char    *label,
          const char    *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_prepend (self->tools, button);
}

void
hd_paper_dialog_add_tools (HdPaperDialog *self)
{
  add_tool (self, "emblem-ok-symbolic", _("Check Layout"), "paper.check");
  add_tool (self, "document-print-symbolic", _("Print… (Ctrl+P)"), "paper.print");
  add_tool (self, "document-edit-symbolic", _("Edit Templates…"), "paper.templates");
}

void
hd_paper_dialog_install_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "paper.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "paper.check", NULL, check_layout);
  gtk_widget_class_install_action (widget_class, "paper.save-draft", NULL, save_draft);
  gtk_widget_class_install_action (widget_class, "paper.issue", NULL, issue);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "paper.preview", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save-draft", NULL);
}
