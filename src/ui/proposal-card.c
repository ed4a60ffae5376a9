/* proposal-card.c: one comment on a text, with its answer or the buttons to answer it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/proposal-card.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/words-label.h"

#define SPACE 6

const char *
hd_decision_icon_name (HdDecision decision)
{
  static const char *const names[HD_N_DECISIONS] = {
    "dialog-question-symbolic", "object-select-symbolic", "list-remove-symbolic", "window-close-symbolic",
  };

  g_return_val_if_fail (decision < HD_N_DECISIONS, names[0]);

  return names[decision];
}

const char *
hd_decision_label (HdDecision decision)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_PROPOSAL)->fields[HD_PROPOSAL_DECISION];

  g_return_val_if_fail (decision < HD_N_DECISIONS, "");

  return hd_choice_label (HD_ENTITY_PROPOSAL, HD_PROPOSAL_DECISION, field->choices[decision]);
}

static GtkWidget *
add_text (GtkBox     *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = hd_words_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* Who and when at the left, what became of it at the right. */
static GtkWidget *
make_head (const HdComment *comment)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *by = hd_words_label_new (*comment->by != '\0' ? comment->by : _("Nobody named"));
  HdDate made = hd_record_get_date (comment->proposal, HD_PROPOSAL_MADE_DATE);

  gtk_widget_add_css_class (by, "heading");
  gtk_widget_set_hexpand (by, TRUE);
  gtk_box_append (GTK_BOX (head), by);
  if (made != HD_DATE_NONE)
    {
      g_autofree char *date = hd_date_print_short (made);
      GtkWidget *label = gtk_label_new (date);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), label);
    }
  if (comment->decision != HD_DECISION_OPEN)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (hd_decision_icon_name (comment->decision));
      GtkWidget *word = gtk_label_new (hd_decision_label (comment->decision));

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_set_valign (word, GTK_ALIGN_START);
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (head), icon);
      gtk_box_append (GTK_BOX (head), word);
    }
  return head;
}

static void
add_wording (GtkBox          *box,
             const HdComment *comment)
{
  const char *wording = hd_record_get_text (comment->proposal, HD_PROPOSAL_WORDING);
  const char *base = hd_record_peek_text (comment->proposal, HD_PROPOSAL_BASE);

  if (wording == NULL)
    return;
  add_text (box, _("Proposed wording"), "caption-heading");
  hd_words_label_set (GTK_LABEL (add_text (box, NULL, NULL)), base, wording);
  if (comment->is_stale)
    add_text (box, _("The clause has changed since; the difference is shown before this wording is taken in."), "dim-label");
  else if (comment->clause == NULL && comment->decision == HD_DECISION_OPEN)
    add_text (box, _("The clause is not in the text any more; only the answer is kept."), "dim-label");
}

static void
add_answer (GtkBox          *box,
            const HdComment *comment)
{
  const char *answer = hd_record_get_text (comment->proposal, HD_PROPOSAL_ANSWER);

  if (answer != NULL)
    {
      add_text (box, _("Answer"), "caption-heading");
      add_text (box, answer, NULL);
    }
  if (comment->version > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Taken in by version %d"), (int) comment->version);

      add_text (box, text, "dim-label");
    }
}

static void
add_button (GtkFlowBox      *box,
            const HdComment *comment,
            const char      *label,
            const char      *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hd_record_get_id (comment->proposal));
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (box, child);
}

static void
add_icon_button (GtkBox          *box,
                 const HdComment *comment,
                 const char      *icon_name,
                 const char      *label,
                 const char      *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hd_record_get_id (comment->proposal));
  gtk_box_append (box, button);
}

static GtkWidget *
make_buttons (const HdComment *comment)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *answers = gtk_flow_box_new ();

  gtk_widget_set_margin_top (buttons, SPACE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (answers), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (answers), SPACE);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (answers), SPACE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (answers), 3);
  gtk_widget_set_hexpand (answers, TRUE);
  gtk_widget_add_css_class (answers, "comment-answers");
  add_button (GTK_FLOW_BOX (answers), comment, comment->is_stale ? _("_Accept…") : _("_Accept"), "comments.accept");
  add_button (GTK_FLOW_BOX (answers), comment, _("In _Part…"), "comments.part");
  add_button (GTK_FLOW_BOX (answers), comment, _("_Reject…"), "comments.reject");
  gtk_box_append (GTK_BOX (buttons), answers);
  add_icon_button (GTK_BOX (buttons), comment, "document-edit-symbolic", _("Change the Comment…"), "comments.edit");
  add_icon_button (GTK_BOX (buttons), comment, "user-trash-symbolic", _("Delete the Comment"), "comments.remove");
  return buttons;
}

/* An answer is undone, or its words are put right. */
static GtkWidget *
make_answered_buttons (const HdComment *comment)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);

  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  add_icon_button (GTK_BOX (buttons), comment, "document-edit-symbolic", _("Correct Comment and Answer…"), "comments.edit");
  return buttons;
}

GtkWidget *
hd_proposal_card_new (const HdComment *comment,
                      gboolean         can_answer)
{
  GtkWidget *card;
  const char *text;

  g_return_val_if_fail (comment != NULL, NULL);

  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  text = hd_record_get_text (comment->proposal, HD_PROPOSAL_TEXT);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "comment");
  gtk_box_append (GTK_BOX (card), make_head (comment));
  if (text != NULL)
    add_text (GTK_BOX (card), text, NULL);
  add_wording (GTK_BOX (card), comment);
  if (comment->decision != HD_DECISION_OPEN)
    {
      add_answer (GTK_BOX (card), comment);
      if (can_answer)
        gtk_box_append (GTK_BOX (card), make_answered_buttons (comment));
    }
  else if (can_answer)
    gtk_box_append (GTK_BOX (card), make_buttons (comment));
  return card;
}
