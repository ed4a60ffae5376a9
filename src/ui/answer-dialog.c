/* answer-dialog.c: answering a comment: the reason, and the wording where it changes the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/answer-dialog.h"

#include <adwaita.h>

#include "base/i18n.h"
#include "book/proposals.h"
#include "model/diff.h"
#include "ui/dialog.h"
#include "ui/messages.h"
#include "ui/words-label.h"

#define WIDTH 640
#define HEIGHT 480
#define SPACE 6
#define TEXT_HEIGHT 84

typedef struct
{
  GtkWidget   *parent; /* owned reference */
  HdDialog    *dialog;
  HdBook      *book;
  HdRecord    *proposal;
  HdDecision   decision;
  char        *clause_text; /* what the clause says now; NULL: on the text as a whole */
  GtkWidget   *wording;     /* text view, NULL: the text stays */
  GtkWidget   *reason;      /* text view */
  GtkLabel    *change;      /* what the wording does to the clause */
} AnswerDialog;

static void
answer_dialog_free (AnswerDialog *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->book);
  hd_record_unref (self->proposal);
  g_free (self->clause_text);
  g_free (self);
}

static char *
dup_text (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
on_changed_cb (AnswerDialog *self)
{
  g_autofree char *reason = dup_text (self->reason);

  hd_dialog_set_valid (self->dialog, self->decision == HD_DECISION_ACCEPTED || *g_strstrip (reason) != '\0');
  if (self->wording != NULL)
    {
      g_autofree char *wording = dup_text (self->wording);

      hd_words_label_set (self->change, self->clause_text, wording);
      gtk_widget_set_visible (GTK_WIDGET (self->change), !g_str_equal (self->clause_text, wording));
    }
}

static void
on_confirmed_cb (AnswerDialog *self)
{
  g_autofree char *reason = dup_text (self->reason);
  g_autofree char *wording = self->wording != NULL ? dup_text (self->wording) : NULL;
  HdAnswer answer = { self->decision, reason, wording, self->clause_text };
  g_autoptr (GError) error = NULL;

  if (!hd_proposal_answer (self->book, hd_record_get_id (self->proposal), &answer, &error))
    {
      hd_dialog_show_error (self->dialog, error->message);
      return;
    }
  gtk_widget_activate_action (self->parent, "comments.answered", NULL);
  hd_dialog_close (self->dialog);
}

static GtkWidget *
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = hd_words_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* A heading and a text to be written, in a frame. */
static GtkWidget *
add_text_view (AnswerDialog *self,
               GtkBox       *box,
               const char   *title,
               const char   *text)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (add_label (box, title, "heading"), SPACE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), SPACE);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), SPACE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), SPACE);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), SPACE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "frame");
  gtk_box_append (box, scrolled);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (on_changed_cb), self);
  return view;
}

/* What happened to the clause since the wording was proposed, and what was proposed then. */
static void
add_history (AnswerDialog *self,
             GtkBox       *box)
{
  const char *base = hd_record_peek_text (self->proposal, HD_PROPOSAL_BASE);

  add_label (box, _("The clause has changed since this wording was proposed"), "heading");
  hd_words_label_set (GTK_LABEL (add_label (box, NULL, NULL)), base, self->clause_text);
  add_label (box, _("What was proposed then"), "heading");
  hd_words_label_set (GTK_LABEL (add_label (box, NULL, NULL)), base, hd_record_peek_text (self->proposal, HD_PROPOSAL_WORDING));
}

/* The wording to start from: what was proposed, on top of what has changed since where both go together. */
static char *
make_wording (AnswerDialog *self,
              gboolean      is_stale)
{
  const char *proposed = hd_record_get_text (self->proposal, HD_PROPOSAL_WORDING);
  char *merged = NULL;

  if (proposed == NULL)
    return g_strdup (self->clause_text);
  if (is_stale)
    merged = hd_diff_merge_words (hd_record_peek_text (self->proposal, HD_PROPOSAL_BASE), self->clause_text, proposed);
  return merged != NULL ? merged : g_strdup (proposed);
}

static GtkWidget *
make_body (AnswerDialog    *self,
           const HdComment *comment)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  const char *text = hd_record_get_text (self->proposal, HD_PROPOSAL_TEXT);

  gtk_widget_add_css_class (box, "dialog-page");
  if (*comment->by != '\0')
    add_label (GTK_BOX (box), comment->by, "heading");
  if (text != NULL)
    add_label (GTK_BOX (box), text, NULL);
  if (comment->is_stale)
    add_history (self, GTK_BOX (box));
  if (self->clause_text != NULL && self->decision != HD_DECISION_REJECTED)
    {
      g_autofree char *wording = make_wording (self, comment->is_stale);

      self->wording = add_text_view (self, GTK_BOX (box), _("The clause from now on"), wording);
      self->change = GTK_LABEL (add_label (GTK_BOX (box), NULL, "dim-label"));
    }
  self->reason = add_text_view (self, GTK_BOX (box),
                                self->decision == HD_DECISION_ACCEPTED ? _("Answer (may stay empty)") : _("Reason, as printed in the table of answers"), "");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static gboolean
on_ctrl_enter_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  hd_dialog_confirm (HD_DIALOG (widget));
  return TRUE;
}

/* Enter begins a line in the texts; with Ctrl it answers. */
static void
add_keys (HdDialog *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                             gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_CONTROL_MASK));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_ctrl_enter_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

static void
ask (GtkWidget       *parent,
     HdBook          *book,
     const HdComment *comment,
     HdDecision       decision)
{
  static const char *const titles[HD_N_DECISIONS] = { "", N_("Accept Comment"), N_("Accept in Part"), N_("Reject Comment") };
  static const char *const verbs[HD_N_DECISIONS] = { "", N_("_Accept"), N_("Accept in _Part"), N_("_Reject") };
  AnswerDialog *self = g_new0 (AnswerDialog, 1);

  self->parent = g_object_ref (parent);
  self->book = g_object_ref (book);
  self->proposal = hd_record_ref (comment->proposal);
  self->decision = decision;
  self->clause_text = comment->clause != NULL ? g_strdup (hd_record_peek_text (comment->clause->clause, HD_CLAUSE_TEXT)) : NULL;
  self->dialog = HD_DIALOG (hd_dialog_new (parent, _(titles[decision]), _(verbs[decision])));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  g_object_set_data_full (G_OBJECT (self->dialog), "hd-answer-dialog", self, (GDestroyNotify) answer_dialog_free);
  hd_dialog_set_body (self->dialog, make_body (self, comment));
  add_keys (self->dialog);
  g_signal_connect_swapped (self->dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  on_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->wording != NULL && decision == HD_DECISION_ACCEPTED ? self->wording : self->reason);
}

void
hd_answer_give (GtkWidget       *parent,
                HdBook          *book,
                const HdComment *comment,
                HdDecision       decision)
{
  HdAnswer answer = { .decision = decision };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && comment != NULL);
  g_return_if_fail (decision > HD_DECISION_OPEN && decision < HD_N_DECISIONS);

  if (decision != HD_DECISION_ACCEPTED || comment->is_stale)
    ask (parent, book, comment, decision);
  else if (hd_proposal_answer (book, hd_record_get_id (comment->proposal), &answer, &error))
    gtk_widget_activate_action (parent, "comments.answered", NULL);
  else
    hd_message_show_error (parent, _("The comment was not answered"), error);
}
