/* proposal-dialog.c: writing down a comment
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The wording starts as what the clause says now, to be changed where one would change it on paper; left as it is, the comment is
 * a remark only. Of a comment that is answered the words and days of both are corrected here.
 */
#include "ui/proposal-dialog.h"

#include "base/i18n.h"
#include "book/proposals.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/messages.h"
#include "ui/proposal-card.h"

#define WIDTH 640
#define HEIGHT 560

typedef struct
{
  GtkWidget   *parent;  /* owned reference */
  HdDialog    *dialog;
  HdBook      *book;
  HdForm      *form;
  HdComments  *comments; /* for the outline */
  AdwComboRow *clause_row;
  GtkWidget   *wording_group;
  HdDecision   decision;
} ProposalDialog;

static void
proposal_dialog_free (ProposalDialog *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->form);
  g_object_unref (self->book);
  hd_comments_free (self->comments);
  g_free (self);
}

/* The clause that is chosen, or NULL for the text as a whole. */
static const HdOutlineItem *
get_clause (ProposalDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->clause_row);

  if (selected == 0 || selected > self->comments->outline->len)
    return NULL;
  return g_ptr_array_index (self->comments->outline, selected - 1);
}

static void
on_clause_changed_cb (ProposalDialog *self)
{
  const HdOutlineItem *item = get_clause (self);
  g_autoptr (HdRecord) proposal = hd_form_peek (self->form);

  if (self->decision != HD_DECISION_OPEN)
    return;
  gtk_widget_set_visible (self->wording_group, item != NULL);
  hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, item != NULL ? hd_record_get_id (item->clause) : NULL);
  hd_record_set_text (proposal, HD_PROPOSAL_WORDING, item != NULL ? hd_record_get_text (item->clause, HD_CLAUSE_TEXT) : NULL);
  hd_form_set_record (self->form, proposal);
}

static void
on_confirmed_cb (ProposalDialog *self)
{
  const HdOutlineItem *item = get_clause (self);
  g_autoptr (HdRecord) proposal = hd_form_read (self->form);
  g_autoptr (GError) error = NULL;

  if (proposal == NULL)
    return;
  /* The clause as it is, is no wording. */
  if (self->decision == HD_DECISION_OPEN && (item == NULL || g_strcmp0 (hd_record_get_text (proposal, HD_PROPOSAL_WORDING), hd_record_get_text (item->clause, HD_CLAUSE_TEXT)) == 0))
    hd_record_clear (proposal, HD_PROPOSAL_WORDING);
  if (!hd_proposal_save (self->book, proposal, &error))
    {
      hd_dialog_show_error (self->dialog, error->message);
      return;
    }
  gtk_widget_activate_action (self->parent, "comments.saved", NULL);
  hd_dialog_close (self->dialog);
}

static GtkWidget *
make_clause_row (ProposalDialog *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);

  gtk_string_list_append (places, _("The text as a whole"));
  for (guint i = 0; i < self->comments->outline->len; i++)
    {
      g_autofree char *place = hd_clause_dup_place (self->comments->outline, g_ptr_array_index (self->comments->outline, i));

      gtk_string_list_append (places, *place != '\0' ? place : _("(empty)"));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Clause"));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (places));
  return row;
}

static AdwPreferencesGroup *
add_group (GtkWidget  *page,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (page), group);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
make_body (ProposalDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  AdwPreferencesGroup *group = add_group (page, NULL);

  gtk_widget_add_css_class (page, "dialog-page");
  hd_form_add_row (self->form, group, HD_PROPOSAL_BY_UNIT, NULL);
  hd_form_add_row (self->form, group, HD_PROPOSAL_BY_PERSON, NULL);
  hd_form_add_row (self->form, group, HD_PROPOSAL_BY_NAME, _("Or another name"));
  hd_form_add_row (self->form, group, HD_PROPOSAL_MADE_DATE, NULL);
  group = add_group (page, NULL);
  self->clause_row = ADW_COMBO_ROW (make_clause_row (self));
  gtk_widget_set_visible (GTK_WIDGET (self->clause_row), self->decision == HD_DECISION_OPEN);
  adw_preferences_group_add (group, GTK_WIDGET (self->clause_row));
  hd_form_add_row (self->form, group, HD_PROPOSAL_TEXT, NULL);
  group = add_group (page, NULL);
  self->wording_group = GTK_WIDGET (group);
  adw_preferences_group_set_description (group, _("Change the clause here as it should read. Left as it is, only the comment counts."));
  hd_form_add_row (self->form, group, HD_PROPOSAL_WORDING, NULL);
  gtk_widget_set_visible (self->wording_group, self->decision == HD_DECISION_OPEN);
  if (self->decision != HD_DECISION_OPEN)
    {
      group = add_group (page, hd_decision_label (self->decision));
      hd_form_add_row (self->form, group, HD_PROPOSAL_ANSWER, NULL);
      hd_form_add_row (self->form, group, HD_PROPOSAL_DECIDED_DATE, NULL);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static guint
find_clause (ProposalDialog *self,
             const char     *clause_id)
{
  for (guint i = 0; i < self->comments->outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (self->comments->outline, i);

      if (g_strcmp0 (hd_record_get_id (item->clause), clause_id) == 0)
        return i + 1;
    }
  return 0;
}

void
hd_proposal_dialog_show (GtkWidget      *parent,
                         HdBook         *book,
                         const char     *agreement_id,
                         const HdRecord *proposal,
                         const char     *clause_id)
{
  ProposalDialog *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdComments) comments = NULL;
  g_autoptr (HdRecord) record = NULL;
  const char *wording = proposal != NULL ? hd_record_get_text (proposal, HD_PROPOSAL_WORDING) : NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement_id != NULL);

  comments = hd_proposals_read (book, agreement_id, &error);
  if (comments == NULL)
    {
      hd_message_show_error (parent, _("The comments cannot be read"), error);
      return;
    }
  self = g_new0 (ProposalDialog, 1);
  self->parent = g_object_ref (parent);
  self->book = g_object_ref (book);
  self->comments = g_steal_pointer (&comments);
  self->decision = proposal != NULL ? hd_proposal_get_decision (proposal) : HD_DECISION_OPEN;
  self->form = hd_form_new (book, HD_ENTITY_PROPOSAL);
  self->dialog = HD_DIALOG (hd_dialog_new (parent, proposal != NULL ? _("Change Comment") : _("New Comment"),
                                           proposal != NULL ? _("_Save") : _("_Add")));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  hd_dialog_set_body (self->dialog, make_body (self));
  g_object_set_data_full (G_OBJECT (self->dialog), "hd-proposal-dialog", self, (GDestroyNotify) proposal_dialog_free);

  record = proposal != NULL ? hd_record_copy (proposal) : hd_record_new (HD_ENTITY_PROPOSAL);
  if (proposal == NULL)
    {
      /* What saving fills in anyway; the form checks whole records. */
      hd_record_set_text (record, HD_PROPOSAL_AGREEMENT, agreement_id);
      hd_record_set_text (record, HD_PROPOSAL_DECISION, "open");
      hd_record_set_integer (record, HD_PROPOSAL_POSITION, 1);
      hd_record_set_date (record, HD_PROPOSAL_MADE_DATE, hd_date_today ());
    }
  hd_form_set_record (self->form, record);
  adw_combo_row_set_selected (self->clause_row,
                              find_clause (self, proposal != NULL ? hd_record_get_text (proposal, HD_PROPOSAL_CLAUSE) : clause_id));
  on_clause_changed_cb (self);
  if (wording != NULL)
    {
      g_autoptr (HdRecord) shown = hd_form_peek (self->form);

      hd_record_set_text (shown, HD_PROPOSAL_WORDING, wording);
      hd_form_set_record (self->form, shown);
    }
  g_signal_connect_swapped (self->clause_row, "notify::selected", G_CALLBACK (on_clause_changed_cb), self);
  g_signal_connect_swapped (self->dialog, "confirmed", G_CALLBACK (on_confirmed_cb), self);
  hd_dialog_set_valid (self->dialog, TRUE);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
