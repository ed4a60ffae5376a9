/* paper-dialog.c: making a letter, an extract or a copy of an agreement, or the committee's decision and list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-dialog-private.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "book/committee.h"
#include "book/passages.h"
#include "book/people.h"
#include "book/templates.h"
#include "model/agreement.h"
#include "ui/record-chooser.h"
#include "ui/template-dialog.h"

/* Between the last key and the new pages. */
#define PAUSE 250 /* milliseconds */
/* Passages offered: parts and headings; what lies deeper comes with them. */
#define OFFERED_DEPTH 2

static const HdPaperKind kinds[] = {
  { N_("Letter"), HD_PURPOSE_LETTER, FALSE, TRUE, FALSE },
  { N_("Certified Copy"), HD_PURPOSE_COPY, FALSE, TRUE, TRUE },
  { N_("Copy of a Copy"), HD_PURPOSE_COPY, TRUE, TRUE, TRUE },
  { N_("Extract"), HD_PURPOSE_EXTRACT, FALSE, TRUE, TRUE },
  { N_("Decision on the Committee"), HD_PURPOSE_DECISION, FALSE, FALSE, FALSE },
  { N_("List of Members"), HD_PURPOSE_MEMBERS, FALSE, FALSE, FALSE },
};

G_DEFINE_FINAL_TYPE (HdPaperDialog, hd_paper_dialog, HD_TYPE_DIALOG)

const HdPaperKind *
hd_paper_dialog_get_kind (HdPaperDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  return &kinds[selected < self->offered->len ? g_array_index (self->offered, guint, selected) : 0];
}

HdRecord *
hd_paper_dialog_make_draft (HdPaperDialog *self)
{
  g_auto (HdRequestWords) words = { 0 };
  HdPaperRequest request = { 0 };
  HdRecord *draft;

  hd_paper_dialog_read_request (self, &words, &request);
  request.body = self->body;
  if (self->draft == NULL)
    return hd_paper_draft_new (&request);
  draft = hd_record_copy (self->draft);
  hd_paper_draft_set_request (draft, &request);
  return draft;
}

/* --- The pages --- */

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdPaperDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_draft_finish (HD_BOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  hd_live_page_show (self->live_page, rendering, error);
  gtk_widget_set_visible (self->sides_row, rendering != NULL && hd_pages_get_sides (rendering->pages) != HD_SIDES_ALIKE);
  gtk_label_set_label (self->made_from, rendering != NULL ? rendering->made_from : "");
  hd_dialog_show_error (HD_DIALOG (self), NULL);
  hd_dialog_set_valid (HD_DIALOG (self), rendering != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", rendering != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.preview", rendering != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.check", rendering != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-draft", rendering != NULL && !hd_book_is_read_only (self->book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.issue", rendering != NULL && !hd_book_is_read_only (self->book));
}

/* As it will be printed; as a draft while something is missing. On a worker: the rows can be typed in meanwhile. */
static gboolean
show_pages (gpointer data)
{
  HdPaperDialog *self = data;
  g_autoptr (HdRecord) draft = hd_paper_dialog_make_draft (self);

  self->source = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hd_book_render_draft_async (self->book, draft, self->cancellable, on_rendered_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
hd_paper_dialog_changed (HdPaperDialog *self)
{
  if (self->filling || self->book == NULL)
    return;
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE, show_pages, self);
}

static void
on_changed_cb (HdPaperDialog *self)
{
  if (self->filling || self->book == NULL)
    return;
  hd_paper_dialog_update_text (self);
  hd_paper_dialog_changed (self);
}

static void
on_sides_changed_cb (HdPaperDialog *self)
{
  if (self->filling || self->book == NULL)
    return;
  hd_book_set_one_sided (self->book, gtk_switch_get_active (self->sides_switch));
  hd_paper_dialog_changed (self);
}

/* --- Into the rows --- */

static void
set_names (AdwComboRow *row,
           GPtrArray   *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (names, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

/* Templates that fit; the one usually taken stands first. */
static void
fill_templates (HdPaperDialog *self)
{
  g_autoptr (GPtrArray) all = hd_templates_list (self->book, "paper", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (HdRecord) agreement = self->agreement != NULL ? hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, self->agreement, NULL) : NULL;
  gboolean is_signed = agreement != NULL && hd_agreement_get_state (agreement) >= HD_STATE_SIGNED;
  guint chosen = adw_combo_row_get_selected (self->template_row);
  g_autofree char *key = self->templates != NULL && chosen < self->templates->len
                         ? g_strdup (((HdTemplate *) g_ptr_array_index (self->templates, chosen))->key) : NULL;
  int kept = -1;
  guint usual = 0;

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_template_free);
  while (all != NULL && all->len > 0)
    {
      HdTemplate *template = g_ptr_array_steal_index (all, 0);
      g_autofree char *body = hd_template_dup_body (self->book, template, NULL);
      HdPaperPurpose purpose;

      if (body == NULL || !hd_paper_text_check (body, &purpose, NULL) || purpose != hd_paper_dialog_get_kind (self)->purpose)
        {
          hd_template_free (template);
          continue;
        }
      /* The book has changed: what was chosen stays chosen. */
      if (g_strcmp0 (template->key, key) == 0)
        kept = (int) self->templates->len;
      if (g_str_equal (template->key, is_signed ? "letter-signed" : "letter-comments"))
        usual = self->templates->len;
      g_ptr_array_add (self->templates, template);
      g_ptr_array_add (names, template->name);
    }
  set_names (self->template_row, names);
  adw_combo_row_set_selected (self->template_row, kept >= 0 ? (guint) kept : usual);
}

/* Members of the committee, or who holds a post in the issuer on the day. */
static void
fill_signers (HdPaperDialog *self)
{
  HdDate day = hd_date_row_get_date (self->date_row) != HD_DATE_NONE ? hd_date_row_get_date (self->date_row) : hd_date_today ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) seats = self->issuer == NULL ? hd_book_get_members_on (self->book, day, NULL) : NULL;
  g_autoptr (GPtrArray) holdings = self->issuer != NULL ? hd_book_get_posts_on (self->book, hd_record_get_id (self->issuer), NULL, day, NULL) : NULL;

  g_clear_pointer (&self->signers, g_ptr_array_unref);
  self->signers = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->signers, NULL);
  g_ptr_array_add (names, g_strdup (self->issuer == NULL ? _("The head of the committee") : _("Left to the pen")));
  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      const HdSeat *seat = g_ptr_array_index (seats, i);

      g_ptr_array_add (self->signers, g_strdup (hd_record_get_id (seat->person)));
      g_ptr_array_add (names, hd_seat_dup_name (seat));
    }
  for (guint i = 0; holdings != NULL && i < holdings->len; i++)
    {
      const HdHolding *holding = g_ptr_array_index (holdings, i);

      g_ptr_array_add (self->signers, g_strdup (hd_record_get_id (holding->person)));
      g_ptr_array_add (names, g_strdup_printf ("%s · %s", hd_record_peek_text (holding->person, HD_PERSON_FULL_NAME),
                                               hd_record_peek_text (holding->post, HD_POST_TITLE)));
    }
  set_names (self->signer_row, names);
}

static void
show_issuer (HdPaperDialog *self)
{
  adw_action_row_set_subtitle (self->issuer_row, self->issuer != NULL ? hd_record_peek_text (self->issuer, HD_UNIT_NAME)
                                                                     : hd_book_get_title (self->book));
  gtk_widget_set_visible (self->issuer_clear, self->issuer != NULL);
  self->filling = TRUE;
  fill_signers (self);
  self->filling = FALSE;
  on_changed_cb (self);
}

static void
on_date_changed_cb (HdPaperDialog *self)
{
  if (!self->filling && self->book != NULL)
    show_issuer (self);
}

static void
on_issuer_chosen_cb (HdRecordChooser *chooser,
                     const char      *id,
                     gpointer         data)
{
  HdPaperDialog *self = data;
  HdRecord *issuer = hd_book_get_record (self->book, HD_ENTITY_UNIT, id, NULL);

  if (issuer == NULL)
    return;
  g_clear_pointer (&self->issuer, hd_record_unref);
  self->issuer = issuer;
  show_issuer (self);
}

static void
on_issuer_activated_cb (HdPaperDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_UNIT, _("Who Issues the Paper"), on_issuer_chosen_cb, self, G_OBJECT (self));
}

static void
on_issuer_cleared_cb (HdPaperDialog *self)
{
  g_clear_pointer (&self->issuer, hd_record_unref);
  show_issuer (self);
}

static void
on_kind_changed_cb (HdPaperDialog *self)
{
  const HdPaperKind *kind;

  if (self->filling || self->book == NULL)
    return;
  kind = hd_paper_dialog_get_kind (self);
  gtk_widget_set_visible (self->letter_group, kind->purpose == HD_PURPOSE_LETTER);
  gtk_widget_set_visible (self->passages_group, kind->purpose == HD_PURPOSE_EXTRACT);
  gtk_widget_set_visible (self->committee_group, kind->purpose == HD_PURPOSE_DECISION || kind->purpose == HD_PURPOSE_MEMBERS);
  gtk_widget_set_visible (GTK_WIDGET (self->action_row), kind->purpose == HD_PURPOSE_DECISION);
  gtk_widget_set_visible (GTK_WIDGET (self->deciding_row), kind->purpose == HD_PURPOSE_DECISION);
  gtk_widget_set_visible (GTK_WIDGET (self->number_row), kind->purpose != HD_PURPOSE_MEMBERS);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol_row), kind->purpose != HD_PURPOSE_MEMBERS);
  gtk_widget_set_visible (self->copied_group, kind->is_second);
  gtk_widget_set_visible (self->scan_row, kind->purpose == HD_PURPOSE_COPY || kind->purpose == HD_PURPOSE_EXTRACT);
  self->filling = TRUE;
  fill_templates (self);
  self->filling = FALSE;
  on_changed_cb (self);
}

static void
fill_kinds (HdPaperDialog *self)
{
  g_autoptr (HdRecord) agreement = self->agreement != NULL ? hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, self->agreement, NULL) : NULL;
  gboolean is_signed = agreement != NULL && hd_agreement_get_state (agreement) >= HD_STATE_SIGNED;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  self->offered = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].of_agreement != (agreement != NULL) || (kinds[i].of_signed && !is_signed))
        continue;
      g_array_append_val (self->offered, i);
      g_ptr_array_add (names, (gpointer) _(kinds[i].label));
    }
  set_names (self->kind_row, names);
}

static void
fill_prefixes (HdPaperDialog *self)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_SIGNATURE)->fields[HD_SIGNATURE_PREFIX];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (_("As usual")));
  g_ptr_array_add (names, g_strdup (_("None")));
  for (guint i = 0; field->choices[i] != NULL; i++)
    g_ptr_array_add (names, g_strconcat (field->choices[i], ".", NULL));
  set_names (self->prefix_row, names);
}

static guint
count_levels (const char *number)
{
  guint levels = 1;

  for (const char *p = number; *p != '\0'; p++)
    levels += *p == '.';
  return levels;
}

static void
add_passage (HdPaperDialog  *self,
             const char     *number,
             const HdRecord *clause)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = g_strdup_printf ("%s. %s", number, clause != NULL ? hd_record_peek_text (clause, HD_CLAUSE_TEXT) : "");

  g_object_set_data_full (G_OBJECT (check), HD_PASSAGE_KEY, g_strdup (number), g_free);
  g_object_set_data (G_OBJECT (row), HD_PASSAGE_KEY, check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (check, (int) (count_levels (number) - 1) * 18);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->passages_group), row);
  /* The first one to begin with, so that there is a page to see. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_object_get_data (G_OBJECT (self->passages_group), HD_PASSAGE_KEY) == NULL);
  g_object_set_data (G_OBJECT (self->passages_group), HD_PASSAGE_KEY, row);
}

static void
fill_passages (HdPaperDialog *self)
{
  g_autoptr (HdDossier) dossier = self->agreement != NULL ? hd_book_get_dossier (self->book, self->agreement, NULL) : NULL;
  g_autoptr (HdPassages) passages = dossier != NULL ? hd_passages_new (dossier->clauses) : NULL;

  for (guint i = 0; passages != NULL && i < passages->numbers->len; i++)
    {
      const char *number = g_ptr_array_index (passages->numbers, i);

      if (count_levels (number) <= OFFERED_DEPTH)
        add_passage (self, number, hd_dossier_lookup (dossier, g_ptr_array_index (passages->ids, i)));
    }
}

/* --- Out of the window --- */

static void
hd_paper_dialog_confirm (HdDialog *dialog)
{
  hd_paper_dialog_export (HD_PAPER_DIALOG (dialog));
}

static void
edit_templates (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);
  guint selected = adw_combo_row_get_selected (self->template_row);
  const HdTemplate *template = selected < self->templates->len ? g_ptr_array_index (self->templates, selected) : NULL;

  gtk_window_present (GTK_WINDOW (hd_template_dialog_new_for_papers (widget, self->book, template != NULL ? template->key : NULL)));
}

/* --- The class --- */

static void
hd_paper_dialog_dispose (GObject *object)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  hd_paper_dialog_clear_text (self);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->draft, hd_record_unref);
  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->offered, g_array_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_pointer (&self->issuer, hd_record_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_paper_dialog_parent_class)->dispose (object);
}

static void
hd_paper_dialog_class_init (HdPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_paper_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_paper_dialog_confirm;
  g_type_ensure (HD_TYPE_DATE_ROW);
  g_type_ensure (HD_TYPE_LIVE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/paper-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HdPaperDialog, name)
  BIND (action_row);
  BIND (addressees);
  BIND (authority_row);
  BIND (committee_group);
  BIND (copied_group);
  BIND (date_row);
  BIND (deadline_row);
  BIND (deciding_row);
  BIND (issuer_clear);
  BIND (issuer_row);
  BIND (kind_row);
  BIND (left_stack);
  BIND (letter_group);
  BIND (live_page);
  BIND (made_from);
  BIND (members_row);
  BIND (number_row);
  BIND (passages_group);
  BIND (place_row);
  BIND (prefix_row);
  BIND (scan_row);
  BIND (scan_switch);
  BIND (sides_row);
  BIND (sides_switch);
  BIND (signer_row);
  BIND (symbol_row);
  BIND (template_row);
  BIND (tools);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_issuer_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_issuer_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sides_changed_cb);
  hd_paper_dialog_install_text (widget_class);
  hd_paper_dialog_install_output (widget_class);
  gtk_widget_class_install_action (widget_class, "paper.templates", NULL, edit_templates);
}

static GtkEditable *
add_copied_entry (HdPaperDialog *self,
                  const char    *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->copied_group), row);
  return GTK_EDITABLE (row);
}

/* The form of the copy that is copied again. */
static void
add_copied_rows (HdPaperDialog *self)
{
  self->of_issuer_row = add_copied_entry (self, _("Who made it"));
  self->of_number_row = add_copied_entry (self, _("Number"));
  self->of_symbol_row = add_copied_entry (self, _("Symbol"));
  self->of_place_row = add_copied_entry (self, _("Place"));
  self->of_date_row = HD_DATE_ROW (hd_date_row_new (_("Date")));
  g_signal_connect_swapped (self->of_date_row, "date-changed", G_CALLBACK (on_changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->copied_group), GTK_WIDGET (self->of_date_row));
  self->of_authority_row = add_copied_entry (self, _("For whom it was signed"));
  self->of_title_row = add_copied_entry (self, _("Post of who signed it"));
  self->of_signer_row = add_copied_entry (self, _("Name of who signed it"));
}

static void
hd_paper_dialog_init (HdPaperDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_copied_rows (self);
  hd_paper_dialog_add_text (self);
  hd_paper_dialog_add_tools (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->addressees), "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (self->date_row, "date-changed", G_CALLBACK (on_date_changed_cb), self);
}

static HdPaperDialog *
new_dialog (GtkWidget  *parent,
            HdBook     *book,
            const char *agreement)
{
  HdPaperDialog *self = g_object_new (HD_TYPE_PAPER_DIALOG, NULL);

  self->book = g_object_ref (book);
  self->agreement = g_strdup (agreement);
  g_set_weak_pointer (&self->origin, parent);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_switch_set_active (self->sides_switch, hd_book_is_one_sided (book));
  fill_kinds (self);
  fill_prefixes (self);
  fill_passages (self);
  self->filling = FALSE;
  on_kind_changed_cb (self);
  show_issuer (self);
  return self;
}

static void
present (HdPaperDialog *self)
{
  g_signal_connect_object (self->book, "changed", G_CALLBACK (on_kind_changed_cb), self, G_CONNECT_SWAPPED);
  hd_paper_dialog_changed (self);
  gtk_window_present (GTK_WINDOW (self));
}

void
hd_paper_dialog_show (GtkWidget  *parent,
                      HdBook     *book,
                      const char *agreement)
{
  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book));

  present (new_dialog (parent, book, agreement));
}

/* The kind of the draft, and with it the templates and signers that can be chosen. */
static void
choose_kind (HdPaperDialog        *self,
             const HdPaperRequest *request)
{
  for (guint i = 0; i < self->offered->len; i++)
    {
      const HdPaperKind *kind = &kinds[g_array_index (self->offered, guint, i)];

      if (kind->purpose == request->purpose && kind->is_second == request->is_second)
        adw_combo_row_set_selected (self->kind_row, i);
    }
  self->issuer = request->issuer != NULL ? hd_book_get_record (self->book, HD_ENTITY_UNIT, request->issuer, NULL) : NULL;
  hd_date_row_set_date (self->date_row, request->date);
  show_issuer (self);
}

void
hd_paper_dialog_show_draft (GtkWidget      *parent,
                            HdBook         *book,
                            const HdRecord *draft)
{
  g_auto (HdDraftRequest) kept = { 0 };
  HdPaperDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && draft != NULL);

  if (!hd_paper_draft_get_request (draft, &kept, NULL))
    return;
  self = new_dialog (parent, book, kept.request.agreement);
  self->draft = hd_record_copy (draft);
  self->body = g_strdup (kept.request.body);
  choose_kind (self, &kept.request);
  self->filling = TRUE;
  hd_paper_dialog_write_request (self, &kept.request);
  self->filling = FALSE;
  hd_paper_dialog_update_text (self);
  present (self);
}
