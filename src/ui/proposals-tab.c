/* proposals-tab.c: the comments on an agreement's text, their answers, and the versions of the text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/proposals-tab.h"

#include "base/i18n.h"
#include "book/comments.h"
#include "book/proposals.h"
#include "book/versions.h"
#include "ui/answer-dialog.h"
#include "ui/meeting-window.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/proposal-card.h"
#include "ui/proposal-dialog.h"
#include "ui/versions-list.h"
#include "ui/words-label.h"

#define KEY "hd-proposal-id"

struct _HdProposalsTab
{
  HdRecordTab parent_instance;

  GtkStack *stack;
  GtkStack *list_stack;
  GtkBox *list;
  GtkToggleButton *open_button;
  GtkToggleButton *all_button;
  AdwStatusPage *status;
  HdVersionsList *versions;

  HdComments *comments;
  gboolean can_change;
  char *wanted; /* comment to be led to when it is shown */
};

G_DEFINE_FINAL_TYPE (HdProposalsTab, hd_proposals_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdProposalsTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static const char *
get_agreement (HdProposalsTab *self)
{
  return hd_record_tab_get_record (HD_RECORD_TAB (self));
}

static void
report (HdProposalsTab *self,
        const char     *title,
        const GError   *error)
{
  hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), title, error);
}

/* The clause that the comments below it are on, with all it says. */
static void
add_place (HdProposalsTab  *self,
           const HdComment *comment)
{
  GtkWidget *label = hd_words_label_new (NULL);

  if (comment->clause == NULL)
    gtk_label_set_label (GTK_LABEL (label), _("On the text as a whole"));
  else
    {
      g_autofree char *number = hd_clause_dup_number (self->comments->outline, comment->clause);
      g_autofree char *text = g_markup_escape_text (hd_record_peek_text (comment->clause->clause, HD_CLAUSE_TEXT), -1);
      g_autofree char *markup = g_strdup_printf ("<b>%s</b>%s%s", number, *number != '\0' ? " " : "", text);

      gtk_label_set_markup (GTK_LABEL (label), markup);
    }
  gtk_widget_add_css_class (label, "comment-place");
  gtk_box_append (self->list, label);
}

static void
show_status (HdProposalsTab *self)
{
  gboolean none = self->comments->comments->len == 0;
  const char *description = NULL;

  adw_status_page_set_title (self->status, none ? _("No Comments Yet") : _("All Comments Are Answered"));
  if (none && !self->can_change)
    description = _("This text takes no comments any more.");
  else if (none)
    description = _("Write down what the parties say about the text; what is accepted changes it.");
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->list_stack, "status");
}

static void
add_card (HdProposalsTab  *self,
          const HdComment *comment)
{
  GtkWidget *card = hd_proposal_card_new (comment, self->can_change);

  g_object_set_data_full (G_OBJECT (card), KEY, g_strdup (hd_record_get_id (comment->proposal)), g_free);
  gtk_box_append (self->list, card);
}

/* The focus brings the card into view. */
static void
reveal_wanted (HdProposalsTab *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->list)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (self->wanted != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (card), KEY), self->wanted) == 0)
      {
        g_clear_pointer (&self->wanted, g_free);
        gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
      }
}

static void
show_comments (HdProposalsTab *self)
{
  gboolean only_open = gtk_toggle_button_get_active (self->open_button);
  const HdComment *before = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < self->comments->comments->len; i++)
    {
      const HdComment *comment = g_ptr_array_index (self->comments->comments, i);

      if (only_open && comment->decision != HD_DECISION_OPEN)
        continue;
      if (before == NULL || before->clause != comment->clause)
        add_place (self, comment);
      add_card (self, comment);
      before = comment;
    }
  if (before == NULL)
    show_status (self);
  else
    gtk_stack_set_visible_child_name (self->list_stack, "list");
  reveal_wanted (self);
}

static void
show_counts (HdProposalsTab *self)
{
  g_autofree char *open = g_strdup_printf (_("Open (%u)"), self->comments->counts[HD_DECISION_OPEN]);
  g_autofree char *all = g_strdup_printf (_("All (%u)"), self->comments->comments->len);

  gtk_button_set_label (GTK_BUTTON (self->open_button), open);
  gtk_button_set_label (GTK_BUTTON (self->all_button), all);
}

static void
update_actions (HdProposalsTab *self)
{
  static const char *const changing[] = {
    "comments.add", "comments.accept", "comments.part", "comments.reject", "comments.edit", "comments.remove", "comments.meeting",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], self->can_change);
}

static void
hd_proposals_tab_load (HdRecordTab *tab)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (tab);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->comments, hd_comments_free);
  self->comments = hd_proposals_read (get_book (self), get_agreement (self), &error);
  if (self->comments == NULL)
    {
      adw_status_page_set_title (self->status, _("The Comments Cannot Be Read"));
      adw_status_page_set_description (self->status, error->message);
      gtk_stack_set_visible_child_name (self->list_stack, "status");
      return;
    }
  self->can_change = hd_version_can_change (get_book (self), get_agreement (self));
  show_counts (self);
  show_comments (self);
  update_actions (self);
  hd_versions_list_load (self->versions, get_book (self), get_agreement (self), self->can_change);
}

/* Only what is open is ever missing. */
static void
hd_proposals_tab_go_to (HdRecordTab *tab,
                        int          field,
                        const char  *record)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (tab);

  gtk_stack_set_visible_child_name (self->stack, "comments");
  gtk_toggle_button_set_active (self->open_button, TRUE);
  g_free (self->wanted);
  self->wanted = g_strdup (record);
  reveal_wanted (self);
}

static void
on_filter_changed_cb (HdProposalsTab *self)
{
  if (self->comments != NULL)
    show_comments (self);
}

static const HdComment *
find_comment (HdProposalsTab *self,
              GVariant       *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; self->comments != NULL && i < self->comments->comments->len; i++)
    {
      const HdComment *comment = g_ptr_array_index (self->comments->comments, i);

      if (g_str_equal (hd_record_get_id (comment->proposal), id))
        return comment;
    }
  return NULL;
}

static void
answer (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);
  const HdComment *comment = find_comment (self, parameter);
  HdDecision decision = g_str_has_suffix (action_name, ".accept") ? HD_DECISION_ACCEPTED
                        : g_str_has_suffix (action_name, ".part") ? HD_DECISION_PARTLY
                                                                  : HD_DECISION_REJECTED;

  if (comment != NULL)
    hd_answer_give (widget, get_book (self), comment, decision);
}

static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);

  hd_proposal_dialog_show (widget, get_book (self), get_agreement (self), NULL, NULL);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);
  const HdComment *comment = find_comment (self, parameter);

  if (comment != NULL)
    hd_proposal_dialog_show (widget, get_book (self), get_agreement (self), comment->proposal, NULL);
}

static void
remove_comment (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (hd_proposal_remove (get_book (self), id, &error))
    hd_outcome_show (widget, get_book (self));
  else
    report (self, _("The comment was not deleted"), error);
}

/* After an answer or a new comment, from a dialog. */
static void
tell (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  hd_outcome_show (widget, get_book (HD_PROPOSALS_TAB (widget)));
}

static void
print_table (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);

  hd_paper_print (widget, hd_comments_order_new (get_book (self), get_agreement (self)));
}

static void
preview_table (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);

  hd_preview_window_show (widget, hd_comments_order_new (get_book (self), get_agreement (self)));
}

static void
meet (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (widget);

  hd_meeting_window_show (widget, get_book (self), get_agreement (self));
}

static void
hd_proposals_tab_dispose (GObject *object)
{
  HdProposalsTab *self = HD_PROPOSALS_TAB (object);

  g_clear_pointer (&self->comments, hd_comments_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (hd_proposals_tab_parent_class)->dispose (object);
}

static void
hd_proposals_tab_class_init (HdProposalsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_proposals_tab_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_proposals_tab_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_proposals_tab_go_to;

  g_type_ensure (HD_TYPE_VERSIONS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/proposals-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, all_button);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, list);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, list_stack);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, open_button);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, status);
  gtk_widget_class_bind_template_child (widget_class, HdProposalsTab, versions);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);

  gtk_widget_class_install_action (widget_class, "comments.accept", "s", answer);
  gtk_widget_class_install_action (widget_class, "comments.part", "s", answer);
  gtk_widget_class_install_action (widget_class, "comments.reject", "s", answer);
  gtk_widget_class_install_action (widget_class, "comments.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "comments.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "comments.remove", "s", remove_comment);
  gtk_widget_class_install_action (widget_class, "comments.answered", NULL, tell);
  gtk_widget_class_install_action (widget_class, "comments.saved", NULL, tell);
  gtk_widget_class_install_action (widget_class, "comments.print", NULL, print_table);
  gtk_widget_class_install_action (widget_class, "comments.preview", NULL, preview_table);
  gtk_widget_class_install_action (widget_class, "comments.meeting", NULL, meet);
}

static void
hd_proposals_tab_init (HdProposalsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
