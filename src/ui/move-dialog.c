/* move-dialog.c: an agreement goes on to another state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/move-dialog.h"

#include <string.h>

#include "base/i18n.h"
#include "book/agreements.h"
#include "ui/date-row.h"
#include "ui/outcome.h"

struct _HdMoveDialog
{
  HdDialog parent_instance;

  GtkLabel *what_label;
  AdwPreferencesGroup *missing_group;
  AdwPreferencesGroup *facts_group;
  HdDateRow *date_row;
  AdwEntryRow *reason_row;

  HdAgreementPage *page;
  char *agreement;
  HdAgreementState from;
  HdAgreementState to;
  gboolean ready; /* nothing is missing */
};

G_DEFINE_FINAL_TYPE (HdMoveDialog, hd_move_dialog, HD_TYPE_DIALOG)

/* What comes of it, before it is done. */
static const char *
describe (HdAgreementState from,
          HdAgreementState to)
{
  switch (to)
    {
    case HD_STATE_DRAFT:
      return _("The text goes back to the drafting table.");

    case HD_STATE_CIRCULATED:
      return from == HD_STATE_SETTLED ? _("The text is open again for comments and changes.")
                                      : _("The draft goes to the parties; their comments are gathered and answered.");

    case HD_STATE_SETTLED:
      return _("The text stands from now on and waits for the signatures. Until the first one it can still be reopened.");

    case HD_STATE_CLOSED:
      return from == HD_STATE_SETTLED ? _("The final review is known to have been held, but not who signed. No signature can be recorded afterwards. "
                                          "This cannot be undone.")
                                      : _("The final review has been held: nothing more is expected of this agreement. This cannot be undone.");

    case HD_STATE_SUPERSEDED:
      return _("Another agreement has taken its place. This cannot be undone.");

    case HD_STATE_TERMINATED:
      return _("The agreement ends before its time. Text and signatures stay as they are. This cannot be undone.");

    case HD_STATE_PARTLY_SIGNED:
    case HD_STATE_SIGNED:
    case HD_STATE_IN_FORCE:
    default:
      return "";
    }
}

static void
on_changed_cb (HdMoveDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));

  hd_dialog_show_error (HD_DIALOG (self), NULL);
  hd_dialog_set_valid (HD_DIALOG (self), self->ready && (*reason != '\0' || !hd_agreement_move_needs_reason (self->from, self->to)));
}

static void
hd_move_dialog_confirm (HdDialog *dialog)
{
  HdMoveDialog *self = HD_MOVE_DIALOG (dialog);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self->page));
  g_autoptr (GError) error = NULL;
  HdDate date;

  if (hd_date_row_read (self->date_row, &date, &error) &&
      hd_book_move_agreement (book, self->agreement, self->to, date, gtk_editable_get_text (GTK_EDITABLE (self->reason_row)), &error))
    {
      hd_outcome_show (GTK_WIDGET (self->page), book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

static void
on_missing_activated_cb (AdwActionRow *row,
                         HdMoveDialog *self)
{
  const HdAgreementNeed *need = g_object_get_data (G_OBJECT (row), "need");
  g_autoptr (HdAgreementPage) page = g_object_ref (self->page);
  g_autofree char *record = g_strdup (need->record);
  const char *place = need->place;
  int field = need->field;

  hd_dialog_close (HD_DIALOG (self));
  hd_agreement_page_go_to (page, place, field, record);
}

static void
add_missing (HdMoveDialog    *self,
             HdAgreementNeed *need)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), need->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "need", need, (GDestroyNotify) hd_agreement_need_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_missing_activated_cb), self, 0);
  adw_preferences_group_add (self->missing_group, row);
}

static void
show_missing (HdMoveDialog    *self,
              const HdDossier *dossier)
{
  g_autoptr (GPtrArray) missing = hd_agreement_get_missing (dossier, self->to, hd_date_today ());

  self->ready = missing->len == 0;
  g_ptr_array_set_free_func (missing, NULL);
  for (guint i = 0; i < missing->len; i++)
    add_missing (self, g_ptr_array_index (missing, i));
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), !self->ready);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_group), self->ready);
}

static void
hd_move_dialog_dispose (GObject *object)
{
  HdMoveDialog *self = HD_MOVE_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_pointer (&self->agreement, g_free);

  G_OBJECT_CLASS (hd_move_dialog_parent_class)->dispose (object);
}

static void
hd_move_dialog_class_init (HdMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_move_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_move_dialog_confirm;

  g_type_ensure (HD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMoveDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, HdMoveDialog, facts_group);
  gtk_widget_class_bind_template_child (widget_class, HdMoveDialog, missing_group);
  gtk_widget_class_bind_template_child (widget_class, HdMoveDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, HdMoveDialog, what_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
hd_move_dialog_init (HdMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* “Send for Comments…” without the dots that promise a dialog. */
static char *
dup_title (HdAgreementState from,
           HdAgreementState to)
{
  const char *label = hd_agreement_move_label (from, to);

  return g_str_has_suffix (label, "…") ? g_strndup (label, strlen (label) - strlen ("…")) : g_strdup (label);
}

void
hd_move_dialog_show (HdAgreementPage *page,
                     const HdDossier *dossier,
                     HdAgreementState to)
{
  HdMoveDialog *self;
  g_autofree char *title = NULL;

  g_return_if_fail (HD_IS_AGREEMENT_PAGE (page));
  g_return_if_fail (dossier != NULL);

  self = g_object_new (HD_TYPE_MOVE_DIALOG, NULL);
  self->page = g_object_ref (page);
  self->agreement = g_strdup (hd_record_get_id (dossier->agreement));
  self->from = hd_agreement_get_state (dossier->agreement);
  self->to = to;
  title = dup_title (self->from, to);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->what_label, describe (self->from, to));
  hd_date_row_set_date (self->date_row, hd_date_today ());
  show_missing (self, dossier);
  on_changed_cb (self);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
  if (self->ready)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
}
