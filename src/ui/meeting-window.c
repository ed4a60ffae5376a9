/* meeting-window.c: answering comments while the delegates look on: one after the other, with one key
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-window.h"

#include <adwaita.h>

#include "base/i18n.h"
#include "book/proposals.h"
#include "book/undo.h"
#include "ui/answer-dialog.h"
#include "ui/messages.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/proposal-dialog.h"
#include "ui/words-label.h"

struct _HdMeetingWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  AdwToastOverlay *overlay;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *place;
  GtkLabel *clause;
  GtkLabel *by;
  GtkLabel *remark;
  GtkLabel *hint;
  AdwStatusPage *status;

  HdBook *book;
  char *agreement;
  HdComments *comments;
  GPtrArray *open; /* (element-type HdComment), borrowed from comments */
  AdwToast *toast; /* of what was done last */
};

#define HD_TYPE_MEETING_WINDOW (hd_meeting_window_get_type ())
G_DECLARE_FINAL_TYPE (HdMeetingWindow, hd_meeting_window, HD, MEETING_WINDOW, AdwWindow)

G_DEFINE_FINAL_TYPE (HdMeetingWindow, hd_meeting_window, ADW_TYPE_WINDOW)

/* The comment that is looked at, or NULL. */
static const HdComment *
get_comment (HdMeetingWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int i = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return i >= 0 && (guint) i < self->open->len ? g_ptr_array_index (self->open, i) : NULL;
}

/* --- What is seen --- */

static void
show_hint (HdMeetingWindow *self,
           const HdComment *comment)
{
  const char *hint = NULL;

  if (comment->is_stale)
    hint = _("The clause has changed since; the difference is shown before this wording is taken in.");
  else if (hd_record_is_empty (comment->proposal, HD_PROPOSAL_WORDING))
    hint = _("A remark without a wording: accepting it alone does not change the text.");
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
show_comment (HdMeetingWindow *self)
{
  const HdComment *comment = get_comment (self);
  const char *wording;
  const char *text;
  g_autofree char *number = NULL;

  if (comment == NULL)
    return;
  wording = hd_record_get_text (comment->proposal, HD_PROPOSAL_WORDING);
  text = comment->clause != NULL ? hd_record_peek_text (comment->clause->clause, HD_CLAUSE_TEXT) : "";
  number = comment->clause != NULL ? hd_clause_dup_number (self->comments->outline, comment->clause) : NULL;
  gtk_label_set_label (self->place, number != NULL && *number != '\0' ? number
                                    : comment->clause != NULL         ? _("Clause without a number")
                                                                      : _("On the text as a whole"));
  hd_words_label_set (self->clause, text, wording != NULL && comment->clause != NULL ? wording : text);
  gtk_widget_set_visible (GTK_WIDGET (self->clause), comment->clause != NULL);
  gtk_label_set_label (self->by, *comment->by != '\0' ? comment->by : _("Nobody named"));
  gtk_label_set_label (self->remark, hd_record_peek_text (comment->proposal, HD_PROPOSAL_TEXT));
  gtk_widget_set_visible (GTK_WIDGET (self->remark), !hd_record_is_empty (comment->proposal, HD_PROPOSAL_TEXT));
  show_hint (self, comment);
}

static void
on_row_selected_cb (HdMeetingWindow *self)
{
  show_comment (self);
}

static GtkWidget *
make_row (HdMeetingWindow *self,
          const HdComment *comment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = hd_proposal_dup_title (comment->proposal);
  g_autofree char *number = comment->clause != NULL ? hd_clause_dup_number (self->comments->outline, comment->clause) : g_strdup ("");
  g_autofree char *head = g_strdup_printf ("%s%s%s", number, *number != '\0' ? " " : "", comment->by);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), head);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

static void
update_actions (HdMeetingWindow *self)
{
  gboolean any = self->open->len > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.accept", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.part", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.reject", any);
}

static void
fill_list (HdMeetingWindow *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int place = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->open, 0);
  for (guint i = 0; i < self->comments->comments->len; i++)
    {
      HdComment *comment = g_ptr_array_index (self->comments->comments, i);

      if (comment->decision != HD_DECISION_OPEN)
        continue;
      g_ptr_array_add (self->open, comment);
      gtk_list_box_append (self->list, make_row (self, comment));
    }
  /* The next one has moved up to where the answered one stood. */
  if (self->open->len > 0)
    {
      selected = gtk_list_box_get_row_at_index (self->list, MIN (place, (int) self->open->len - 1));
      gtk_list_box_select_row (self->list, selected);
      gtk_widget_grab_focus (GTK_WIDGET (selected));
    }
  gtk_stack_set_visible_child_name (self->stack, self->open->len > 0 ? "comments" : "status");
}

static void
load (HdMeetingWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *counts = NULL;
  HdComments *comments = hd_proposals_read (self->book, self->agreement, &error);

  if (comments == NULL)
    {
      adw_status_page_set_title (self->status, _("The Comments Cannot Be Read"));
      adw_status_page_set_description (self->status, error->message);
      gtk_stack_set_visible_child_name (self->stack, "status");
      return;
    }
  g_clear_pointer (&self->comments, hd_comments_free);
  self->comments = comments;
  fill_list (self);
  update_actions (self);
  counts = g_strdup_printf (_("%u open · %u accepted · %u in part · %u rejected"), comments->counts[HD_DECISION_OPEN],
                            comments->counts[HD_DECISION_ACCEPTED], comments->counts[HD_DECISION_PARTLY], comments->counts[HD_DECISION_REJECTED]);
  adw_window_title_set_subtitle (self->title, counts);
}

/* What was done last, with a way back; it takes the place of the one before. */
static void
tell (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdMeetingWindow *self = (HdMeetingWindow *) widget;
  g_autofree char *name = hd_book_dup_undo_name (self->book, NULL);
  AdwToast *toast;

  if (name == NULL)
    return;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  toast = adw_toast_new (name);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "meeting.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_object (&self->toast, toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/* --- What can be done --- */

static void
answer (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdMeetingWindow *self = (HdMeetingWindow *) widget;
  const HdComment *comment = get_comment (self);
  HdDecision decision = g_str_has_suffix (action_name, ".accept") ? HD_DECISION_ACCEPTED
                        : g_str_has_suffix (action_name, ".part") ? HD_DECISION_PARTLY
                                                                  : HD_DECISION_REJECTED;

  if (comment != NULL)
    hd_answer_give (widget, self->book, comment, decision);
}

static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  HdMeetingWindow *self = (HdMeetingWindow *) widget;
  const HdComment *comment = get_comment (self);

  hd_proposal_dialog_show (widget, self->book, self->agreement, NULL,
                           comment != NULL && comment->clause != NULL ? hd_record_get_id (comment->clause->clause) : NULL);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdMeetingWindow *self = (HdMeetingWindow *) widget;
  g_autoptr (GError) error = NULL;

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (!hd_book_undo (self->book, NULL, &error))
    adw_toast_overlay_add_toast (self->overlay, hd_message_error_toast (widget, _("Nothing was undone"), error));
}

static HdPaperOrder *
order_paper (GtkWidget *widget)
{
  HdMeetingWindow *self = (HdMeetingWindow *) widget;

  return hd_agreement_order_new (self->book, adw_window_title_get_title (self->title), self->agreement);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_paper (widget));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_paper (widget));
}

static void
hd_meeting_window_dispose (GObject *object)
{
  HdMeetingWindow *self = (HdMeetingWindow *) object;

  g_clear_object (&self->book);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->comments, hd_comments_free);

  G_OBJECT_CLASS (hd_meeting_window_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_1, "meeting.accept" }, { GDK_KEY_KP_1, "meeting.accept" },
    { GDK_KEY_Return, "meeting.accept" }, { GDK_KEY_KP_Enter, "meeting.accept" },
    { GDK_KEY_2, "meeting.part" }, { GDK_KEY_KP_2, "meeting.part" },
    { GDK_KEY_3, "meeting.reject" }, { GDK_KEY_KP_3, "meeting.reject" },
    { GDK_KEY_n, "meeting.add" }, { GDK_KEY_p, "meeting.print" }, { GDK_KEY_z, "meeting.undo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "meeting.preview", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_meeting_window_class_init (HdMeetingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_meeting_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/meeting-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, by);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, clause);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, list);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, place);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, remark);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, status);
  gtk_widget_class_bind_template_child (widget_class, HdMeetingWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);

  gtk_widget_class_install_action (widget_class, "meeting.accept", NULL, answer);
  gtk_widget_class_install_action (widget_class, "meeting.part", NULL, answer);
  gtk_widget_class_install_action (widget_class, "meeting.reject", NULL, answer);
  gtk_widget_class_install_action (widget_class, "meeting.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "meeting.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "meeting.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "meeting.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "comments.answered", NULL, tell);
  gtk_widget_class_install_action (widget_class, "comments.saved", NULL, tell);
  install_keys (widget_class);
}

/* Enter on the comment that has the focus; elsewhere Enter presses what is focused. */
static void
add_enter (HdMeetingWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, 0),
                                                             gtk_keyval_trigger_new (GDK_KEY_KP_Enter, 0));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("meeting.accept")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
hd_meeting_window_init (HdMeetingWindow *self)
{
  self->open = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_enter (self);
}

void
hd_meeting_window_show (GtkWidget  *parent,
                        HdBook     *book,
                        const char *agreement_id)
{
  HdMeetingWindow *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement_id != NULL);

  self = g_object_new (HD_TYPE_MEETING_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  self->book = g_object_ref (book);
  self->agreement = g_strdup (agreement_id);
  g_signal_connect_object (book, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_window_maximize (GTK_WINDOW (self));
  load (self);
  gtk_window_present (GTK_WINDOW (self));
}
