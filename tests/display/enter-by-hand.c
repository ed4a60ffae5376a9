/* enter-by-hand.c: the records of a sample entered into an empty book, field by field, in the window's own rows and dialogs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * enter-by-hand enter|correct|undo SAMPLE.json BOOK. Nothing is written but through widgets that are in sight and can be used; a fact
 * whose field has no row ends the program. check-by-hand.py holds what came of it against the sample.
 */
#include "enter-by-hand.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/edit.h"
#include "fixture.h"
#include "hands.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "model/outline.h"
#include "ui/agreement-page.h"
#include "ui/book-view.h"
#include "ui/dialog.h"
#include "ui/move-dialog.h"
#include "ui/new-agreement-dialog.h"
#include "ui/outline-editor.h"
#include "ui/party-row.h"
#include "ui/person-dialog.h"
#include "ui/window.h"

/* --- Rows --- */

char *
desk_dup_name (Desk *self, HdEntityKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = hd_book_get_record (self->facts, kind, id, &error);

  g_assert_no_error (error);
  return kind == HD_ENTITY_UNIT ? g_strdup (hd_record_get_text (record, HD_UNIT_NAME)) : hd_record_dup_title (record);
}

static void
set_choice (GtkWidget *row, const HdField *field, const char *word)
{
  guint n_empty = (field->flags & HD_FIELD_FLAG_REQUIRED) == 0;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), word != NULL ? (guint) hd_field_choice_index (field, word) + n_empty : 0);
}

static void
type (GtkWidget *root, const HdRecord *fact, guint field, const char *title)
{
  const HdField *form = &hd_record_get_entity (fact)->fields[field];
  g_autofree char *text = NULL;

  if (form->kind == HD_FIELD_KIND_DATE)
    text = hd_date_display (hd_record_get_date (fact, field));
  else if (form->kind == HD_FIELD_KIND_INTEGER && !hd_record_is_empty (fact, field))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_integer (fact, field));
  else
    text = g_strdup (hd_record_peek_text (fact, field));
  hands_type (root, title, text);
}

/* An item of the meeting's agenda, by its name. */
static void
set_item (Desk *self, GtkWidget *row, const char *item)
{
  g_autofree char *name = item != NULL ? desk_dup_name (self, HD_ENTITY_AGENDA_ITEM, item) : g_strdup (_("Not set"));
  GListModel *names = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) offered = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (offered), name))
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }
  g_error ("“%s” is not on the agenda", name);
}

/* What the fact says into the row of its field; @title: (nullable): when it is not the field's own. */
static void
fill_titled (Desk *self, GtkWidget *root, const HdRecord *fact, guint field, const char *title)
{
  const HdField *form = &hd_record_get_entity (fact)->fields[field];
  GtkWidget *row;

  if (title == NULL)
    title = hd_field_label (hd_record_get_kind (fact), field);
  if (hd_record_is_empty (fact, field) && !hands_has_row (root, title))
    return;
  row = hands_get_row (root, title);
  if (form->kind == HD_FIELD_KIND_REF && form->target == HD_ENTITY_AGENDA_ITEM)
    set_item (self, row, hd_record_get_text (fact, field));
  else if (form->kind == HD_FIELD_KIND_CHOICE)
    set_choice (row, form, hd_record_get_text (fact, field));
  else if (form->kind == HD_FIELD_KIND_BOOLEAN)
    gtk_switch_set_active (GTK_SWITCH (hands_find (row, GTK_TYPE_SWITCH, NULL, NULL)), !hd_record_is_empty (fact, field));
  else if (form->kind != HD_FIELD_KIND_REF)
    type (root, fact, field, title);
  else if (!hd_record_is_empty (fact, field))
    {
      g_autofree char *name = desk_dup_name (self, form->target, hd_record_get_text (fact, field));

      adw_action_row_activate (ADW_ACTION_ROW (row));
      hands_choose (name);
    }
}

void
desk_fill (Desk *self, GtkWidget *root, const HdRecord *fact, guint field)
{
  fill_titled (self, root, fact, field, NULL);
}

/* Every fact but those in @others, a list that ends with -1, which have a place of their own elsewhere. */
void
desk_fill_all (Desk *self, GtkWidget *root, const HdRecord *fact, const int *others)
{
  for (guint field = 0; field < hd_record_get_entity (fact)->n_fields; field++)
    {
      gboolean elsewhere = FALSE;

      for (const int *other = others; *other >= 0; other++)
        elsewhere |= *other == (int) field;
      if (!elsewhere)
        desk_fill (self, root, fact, field);
    }
}

/* --- The sample's records --- */

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  guint field = GPOINTER_TO_UINT (data);
  const HdRecord *first = *(HdRecord * const *) a;
  const HdRecord *second = *(HdRecord * const *) b;

  return (int) (hd_record_get_integer (first, field) - hd_record_get_integer (second, field));
}

GPtrArray *
desk_get_facts (Desk *self, HdEntityKind kind, int order)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *facts = hd_book_get_all_records (self->facts, kind, &error);

  g_assert_no_error (error);
  if (order >= 0)
    g_ptr_array_sort_with_data (facts, compare_numbers, GINT_TO_POINTER (order));
  return facts;
}

GPtrArray *
desk_get_facts_of (Desk *self, HdEntityKind kind, guint field, const HdRecord *owner, guint order)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *facts = hd_book_get_records_by (self->facts, kind, field, hd_record_get_id (owner), &error);

  g_assert_no_error (error);
  g_ptr_array_sort_with_data (facts, compare_numbers, GUINT_TO_POINTER (order));
  return facts;
}

GtkWidget *
desk_go_to (Desk *self, const char *page)
{
  hd_book_view_go_to (self->view, page);
  return GTK_WIDGET (hd_book_view_get_page (self->view));
}

/* --- Units, people, committee --- */

static void
enter_unit (Desk *self, const HdRecord *unit)
{
  static const int none[] = { -1 };
  GtkWidget *page = desk_go_to (self, "units");

  hands_press (page, "page.new");
  desk_fill_all (self, page, unit, none);
  hands_press (page, "unit.save");
}

/* Those that stand below others after them. */
static void
enter_units (Desk *self)
{
  g_autoptr (GPtrArray) units = desk_get_facts (self, HD_ENTITY_UNIT, HD_UNIT_PROTOCOL_RANK);
  g_autoptr (GHashTable) entered = g_hash_table_new (g_str_hash, g_str_equal);

  while (g_hash_table_size (entered) < units->len)
    for (guint i = 0; i < units->len; i++)
      {
        const HdRecord *unit = g_ptr_array_index (units, i);
        const char *parent = hd_record_get_text (unit, HD_UNIT_PARENT);

        if (g_hash_table_contains (entered, hd_record_get_id (unit)) || (parent != NULL && !g_hash_table_contains (entered, parent)))
          continue;
        enter_unit (self, unit);
        g_hash_table_add (entered, (gpointer) hd_record_get_id (unit));
      }
}

static void
enter_person (Desk *self, const HdRecord *person)
{
  static const int none[] = { HD_POST_PERSON, -1 };
  static const int rest[] = { HD_PERSON_NOTE, -1 };
  g_autoptr (GPtrArray) posts = desk_get_facts_of (self, HD_ENTITY_POST, HD_POST_PERSON, person, HD_POST_TITLE);
  GtkWidget *page = desk_go_to (self, "people");
  GtkWidget *dialog;

  hands_press (page, "page.new");
  dialog = hands_wait_window (HD_TYPE_PERSON_DIALOG);
  desk_fill_all (self, dialog, person, rest);
  while (hands_find_window (HD_TYPE_PERSON_DIALOG) != NULL)
    {
      hd_dialog_confirm (HD_DIALOG (dialog)); /* nothing before it was looked for others of the name */
      g_main_context_iteration (NULL, TRUE);
    }
  for (guint i = 0; i < posts->len; i++)
    {
      hands_press (page, "person.add-post");
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      desk_fill_all (self, dialog, g_ptr_array_index (posts, i), none);
      hands_confirm (dialog);
    }
}

static void
enter_people (Desk *self)
{
  g_autoptr (GPtrArray) people = desk_get_facts (self, HD_ENTITY_PERSON, -1);

  for (guint i = 0; i < people->len; i++)
    enter_person (self, g_ptr_array_index (people, i));
}

static gboolean
is_tab (GtkWidget *stack, gconstpointer name)
{
  return adw_view_stack_get_child_by_name (ADW_VIEW_STACK (stack), name) != NULL;
}

static void
show_tab (GtkWidget *page, const char *name)
{
  GtkWidget *stack = hands_find (page, ADW_TYPE_VIEW_STACK, is_tab, name);

  g_assert_nonnull (stack);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), name);
}

static void
enter_committee (Desk *self)
{
  static const int none[] = { -1 };
  static const int place[] = { HD_COMMITTEE_MEMBER_POSITION, -1 };
  g_autoptr (GPtrArray) committees = desk_get_facts (self, HD_ENTITY_COMMITTEE, -1);
  g_autoptr (GPtrArray) members = desk_get_facts (self, HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_POSITION);
  g_autoptr (GPtrArray) rotations = desk_get_facts (self, HD_ENTITY_ROTATION, HD_ROTATION_YEAR);
  GtkWidget *page = desk_go_to (self, "committee");
  GtkWidget *dialog;

  show_tab (page, "details");
  desk_fill_all (self, page, g_ptr_array_index (committees, 0), none);
  hands_press (page, "committee.save");
  show_tab (page, "members");
  for (guint i = 0; i < members->len; i++)
    {
      hands_press (page, "member.add");
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      desk_fill_all (self, dialog, g_ptr_array_index (members, i), place);
      hands_confirm (dialog);
    }
  show_tab (page, "turns");
  for (guint i = 0; i < rotations->len; i++)
    {
      hands_press (page, "turn.add");
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      desk_fill_all (self, dialog, g_ptr_array_index (rotations, i), none);
      hands_confirm (dialog);
    }
}

/* --- Agreements --- */

static void
draft (Desk *self, const HdRecord *agreement)
{
  GtkWidget *page = desk_go_to (self, "agreements");
  GtkWidget *dialog;

  hands_press (page, "page.new");
  dialog = hands_wait_window (HD_TYPE_NEW_AGREEMENT_DIALOG);
  adw_combo_row_set_selected (ADW_COMBO_ROW (hands_find (dialog, ADW_TYPE_COMBO_ROW, NULL, NULL)), 1); /* an empty draft */
  fill_titled (self, dialog, agreement, HD_AGREEMENT_SUBJECT, _("Name"));
  fill_titled (self, dialog, agreement, HD_AGREEMENT_FROM_DATE, _("First day"));
  fill_titled (self, dialog, agreement, HD_AGREEMENT_TO_DATE, _("Last day; empty for an open end"));
  hands_confirm (dialog);
  g_assert_cmpstr (hd_book_view_get_page_name (self->view), ==, "agreement");
}

GtkWidget *
desk_get_page (Desk *self)
{
  return GTK_WIDGET (hd_book_view_get_page (self->view));
}

static void
enter_details (Desk *self, const HdRecord *agreement)
{
  static const int moves[] = { HD_AGREEMENT_STATE, HD_AGREEMENT_STATE_REASON, HD_AGREEMENT_STATE_DATE, -1 };
  GtkWidget *page = desk_get_page (self);

  gtk_widget_activate_action (page, "page.tab", "s", "details");
  desk_fill_all (self, page, agreement, moves);
  hands_press (page, "details.save");
}

static void
enter_parties (Desk *self, const HdRecord *agreement)
{
  g_autoptr (GPtrArray) parties = desk_get_facts_of (self, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, agreement, HD_PARTY_POSITION);
  GtkWidget *page = desk_get_page (self);

  gtk_widget_activate_action (page, "page.tab", "s", "parties");
  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);
      g_autofree char *name = desk_dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (party, HD_PARTY_UNIT));
      GtkWidget *first;

      hands_press_label (page, _("_Add Party…"));
      hands_choose (name);
      first = hands_find (page, HD_TYPE_PARTY_ROW, NULL, NULL);
      if (g_str_equal (hd_record_peek_text (party, HD_PARTY_ROLE), "lead"))
        g_assert_true (gtk_widget_activate_action (gtk_widget_get_last_child (gtk_widget_get_parent (first)), "party.lead", NULL));
    }
}

/* Line by line, as one types: a line behind, its kind, its depth, its words. */
static void
enter_text (Desk *self, const HdRecord *agreement)
{
  g_autoptr (GPtrArray) clauses = desk_get_facts_of (self, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement, HD_CLAUSE_POSITION);
  g_autoptr (GPtrArray) outline = hd_outline_new (clauses);
  GtkWidget *page = desk_get_page (self);
  HdOutlineEditor *editor;

  gtk_widget_activate_action (page, "page.tab", "s", "text");
  editor = HD_OUTLINE_EDITOR (hands_find (page, HD_TYPE_OUTLINE_EDITOR, NULL, NULL));
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *fact = g_ptr_array_index (outline, i);
      const HdOutlineItem *item;

      if (i > 0)
        gtk_widget_activate_action (GTK_WIDGET (editor), "outline.insert", NULL);
      gtk_widget_activate_action (GTK_WIDGET (editor), "outline.kind", "s", hd_record_peek_text (fact->clause, HD_CLAUSE_KIND));
      while ((item = hd_outline_editor_get_item (editor))->depth > fact->depth)
        gtk_widget_activate_action (GTK_WIDGET (editor), "outline.outdent", NULL);
      while ((item = hd_outline_editor_get_item (editor))->depth < fact->depth)
        gtk_widget_activate_action (GTK_WIDGET (editor), "outline.indent", NULL);
      gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)),
                                                    hd_record_peek_text (fact->clause, HD_CLAUSE_TEXT), -1, TRUE);
      g_assert_cmpstr (hd_record_get_text (hd_outline_editor_get_item (editor)->clause, HD_CLAUSE_KIND), ==,
                       hd_record_get_text (fact->clause, HD_CLAUSE_KIND));
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "text.save", NULL));
}

static void
enter_comments (Desk *self, const HdRecord *agreement)
{
  static const int given[] = { HD_PROPOSAL_AGREEMENT, HD_PROPOSAL_POSITION, HD_PROPOSAL_DECISION, HD_PROPOSAL_ANSWER,
                               HD_PROPOSAL_DECIDED_DATE, HD_PROPOSAL_BY_NAME, -1 };
  g_autoptr (GPtrArray) comments = desk_get_facts_of (self, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT, agreement, HD_PROPOSAL_POSITION);
  GtkWidget *page = desk_get_page (self);
  GtkWidget *dialog;

  gtk_widget_activate_action (page, "page.tab", "s", "proposals");
  for (guint i = 0; i < comments->len; i++)
    {
      const HdRecord *comment = g_ptr_array_index (comments, i);

      hands_press (page, "comments.add");
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      fill_titled (self, dialog, comment, HD_PROPOSAL_BY_NAME, _("Or another name"));
      desk_fill_all (self, dialog, comment, given);
      hands_confirm (dialog);
      g_assert_cmpstr (hd_record_get_text (comment, HD_PROPOSAL_DECISION), ==, "accepted");
      hands_press (page, "comments.accept");
    }
  /* The list shows them in their order; each is opened once. */
  for (guint i = 0; i < comments->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) made = hd_book_get_records_by (self->book, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT,
                                                           hd_agreement_page_get_agreement (HD_AGREEMENT_PAGE (page)), &error);

      gtk_widget_activate_action (hands_find (page, g_type_from_name ("HdProposalsTab"), NULL, NULL), "comments.edit", "s",
                                  hd_record_get_id (g_ptr_array_index (made, i)));
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      desk_fill (self, dialog, g_ptr_array_index (comments, i), HD_PROPOSAL_ANSWER);
      desk_fill (self, dialog, g_ptr_array_index (comments, i), HD_PROPOSAL_DECIDED_DATE);
      hands_confirm (dialog);
    }
}

static void
move (Desk *self, const HdRecord *agreement, HdAgreementState to)
{
  static const char * const words[] = { "draft", "circulated", "settled", "partly_signed", "signed", "in_force", "closed" };
  gboolean last = hd_agreement_get_state (agreement) == to;
  GtkWidget *dialog;

  gtk_widget_activate_action (desk_get_page (self), "page.move", "s", words[to]);
  dialog = hands_wait_window (HD_TYPE_MOVE_DIALOG);
  if (last)
    hands_type (dialog, _("Reason"), hd_record_peek_text (agreement, HD_AGREEMENT_STATE_REASON));
  hands_confirm (dialog);
}

/* Those that no meeting gave; the others are entered out of their conclusions. */
static void
enter_tasks (Desk *self, const HdRecord *agreement)
{
  static const int others[] = { HD_TASK_AGREEMENT, HD_TASK_POSITION, -1 };
  g_autoptr (GPtrArray) facts = desk_get_facts_of (self, HD_ENTITY_TASK, HD_TASK_AGREEMENT, agreement, HD_TASK_POSITION);
  GtkWidget *page = desk_get_page (self);
  GtkWidget *dialog;

  gtk_widget_activate_action (page, "page.tab", "s", "commitments");
  for (guint i = 0; i < facts->len; i++)
    {
      const HdRecord *fact = g_ptr_array_index (facts, i);

      if (!hd_record_is_empty (fact, HD_TASK_MEETING))
        continue;
      hands_press (page, "commitments.add-task");
      dialog = hands_wait_window (HD_TYPE_DIALOG);
      desk_fill_all (self, dialog, fact, others);
      hands_confirm (dialog);
    }
}

static void
enter_agreement (Desk *self, const HdRecord *agreement)
{
  HdAgreementState state = hd_agreement_get_state (agreement);

  draft (self, agreement);
  enter_text (self, agreement);
  enter_parties (self, agreement);
  enter_details (self, agreement);
  move (self, agreement, HD_STATE_CIRCULATED);
  enter_comments (self, agreement);
  enter_tasks (self, agreement);
  move (self, agreement, HD_STATE_SETTLED);
  if (state == HD_STATE_CLOSED)
    move (self, agreement, HD_STATE_CLOSED);
  else
    g_assert_cmpint (state, ==, HD_STATE_SETTLED);
}

static void
enter (Desk *self)
{
  g_autoptr (GPtrArray) agreements = desk_get_facts (self, HD_ENTITY_AGREEMENT, -1);

  enter_units (self);
  enter_people (self);
  enter_committee (self);
  for (guint i = 0; i < agreements->len; i++)
    enter_agreement (self, g_ptr_array_index (agreements, i));
  enter_meetings (self);
}

/* --- Corrections --- */

static void
correct (Desk *self)
{
  g_autoptr (GPtrArray) units = hd_book_get_all_records (self->book, HD_ENTITY_UNIT, NULL);
  g_autoptr (GPtrArray) people = hd_book_get_all_records (self->book, HD_ENTITY_PERSON, NULL);
  g_autoptr (GPtrArray) agreements = hd_book_get_all_records (self->book, HD_ENTITY_AGREEMENT, NULL);
  GtkWidget *page;

  for (guint i = 0; i < units->len; i++)
    {
      HdRecord *unit = g_ptr_array_index (units, i);

      if (!g_str_has_prefix (hd_record_peek_text (unit, HD_UNIT_NAME), "Hội Nông dân"))
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self->view), "book.open", "(ss)", "unit", hd_record_get_id (unit));
      page = desk_get_page (self);
      hd_record_set_text (unit, HD_UNIT_NAME, "Hội Nông dân đổi tên");
      desk_fill (self, page, unit, HD_UNIT_NAME);
      hands_press (page, "unit.save");
    }
  gtk_widget_activate_action (GTK_WIDGET (self->view), "book.open", "(ss)", "person", hd_record_get_id (g_ptr_array_index (people, 0)));
  page = desk_get_page (self);
  hd_record_set_text (g_ptr_array_index (people, 0), HD_PERSON_MILITARY_RANK, "Thượng tá");
  desk_fill (self, page, g_ptr_array_index (people, 0), HD_PERSON_MILITARY_RANK);
  hands_press (page, "person.save");
  for (guint i = 0; i < agreements->len; i++)
    {
      HdRecord *agreement = g_ptr_array_index (agreements, i);

      if (hd_agreement_get_state (agreement) != HD_STATE_SETTLED)
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self->view), "book.open", "(ss)", "agreement", hd_record_get_id (agreement));
      gtk_widget_activate_action (desk_get_page (self), "page.tab", "s", "details");
      hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_record_get_date (agreement, HD_AGREEMENT_FROM_DATE) + 14);
      desk_fill (self, desk_get_page (self), agreement, HD_AGREEMENT_FROM_DATE);
      hd_record_set_text (agreement, HD_AGREEMENT_STATE_REASON, "Lý do đã sửa");
      desk_fill (self, desk_get_page (self), agreement, HD_AGREEMENT_STATE_REASON);
      hands_press (desk_get_page (self), "details.save");
      return;
    }
}

static void
undo (Desk *self)
{
  for (guint i = 0; i < 3; i++)
    g_assert_true (gtk_widget_activate_action (self->window, "win.undo", NULL));
}

/* --- Desk --- */

static HdBook *
read_facts (const char *sample)
{
  g_autofree char *path = fixture_path ("facts.hiepdong");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = hd_file_read (sample, 16 * 1024 * 1024, &error);
  HdBook *book;

  g_assert_no_error (error);
  book = hd_book_create (path, "Sự kiện", "Máy", &error);
  g_assert_no_error (error);
  hd_book_import (book, json, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static void
set_up (Desk *self, const char *sample, const char *path)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GError) error = NULL;

  self->facts = read_facts (sample);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    self->book = hd_book_open (path, "Nguyễn Văn A", &error);
  else
    self->book = hd_book_create (path, "Sổ mới", "Nguyễn Văn A", &error);
  g_assert_no_error (error);
  self->window = hd_window_new (NULL, settings);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  hd_window_set_book (HD_WINDOW (self->window), self->book);
  gtk_window_present (GTK_WINDOW (self->window));
  self->view = HD_BOOK_VIEW (hands_find (self->window, HD_TYPE_BOOK_VIEW, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  Desk desk = { NULL };

  hd_i18n_init ();
  gtk_init ();
  adw_init ();
  g_assert_cmpint (argc, ==, 4);
  set_up (&desk, argv[2], argv[3]);
  if (g_str_equal (argv[1], "enter"))
    enter (&desk);
  else if (g_str_equal (argv[1], "correct"))
    correct (&desk);
  else
    undo (&desk);
  hd_window_set_book (HD_WINDOW (desk.window), NULL);
  gtk_window_destroy (GTK_WINDOW (desk.window));
  g_object_unref (desk.book);
  g_object_unref (desk.facts);
  fixture_finish ();

  return 0;
}
