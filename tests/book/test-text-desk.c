/* test-text-desk.c: editing the text of an agreement in a book: pages, saving, drafts, conflicts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/text-desk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "book/edit.h"
#include "fixture.h"
#include "model/agreement.h"

#define AGREEMENT "11111111-1111-4111-8111-111111111111"

static HdRecord *
add_unit (HdEdit     *edit,
          const char *name)
{
  HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_KIND, "other");
  hd_edit_put (edit, unit);
  return unit;
}

/* A draft between two parties with the text "Căn cứ", "I. Mục đích", "1. Nội dung {{năm}}". */
static HdBook *
make_book (Fixture *self)
{
  static const char *const clauses[][2] = { { "ground", "Căn cứ Luật" }, { "part", "Mục đích" }, { "part", "Nội dung năm {{năm}}" } };
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (self->path, "Ban Chỉ đạo", "An", &error);
  g_autoptr (HdEdit) edit = NULL;
  g_autoptr (HdRecord) agreement = hd_record_new_with_id (HD_ENTITY_AGREEMENT, AGREEMENT);

  g_assert_no_error (error);
  edit = hd_edit_new (book, "thử");
  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "hoạt động năm 2023");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (2023, 1, 1));
  hd_edit_put (edit, agreement);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (HdRecord) unit = add_unit (edit, i == 0 ? "Hội Nông dân tỉnh" : "Tỉnh đoàn");
      g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

      hd_record_set_text (party, HD_PARTY_AGREEMENT, AGREEMENT);
      hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
      hd_record_set_integer (party, HD_PARTY_POSITION, i + 1);
      hd_record_set_text (party, HD_PARTY_ROLE, i == 0 ? "lead" : "member");
      hd_edit_put (edit, party);
    }
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);

      hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, AGREEMENT);
      hd_record_set_integer (clause, HD_CLAUSE_POSITION, i + 1);
      hd_record_set_text (clause, HD_CLAUSE_KIND, clauses[i][0]);
      hd_record_set_text (clause, HD_CLAUSE_TEXT, clauses[i][1]);
      hd_edit_put (edit, clause);
    }
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  return book;
}

static HdTextDesk *
open_desk (HdBook *book)
{
  g_autoptr (GError) error = NULL;
  HdTextDesk *desk = hd_text_desk_new (book, AGREEMENT, &error);

  g_assert_no_error (error);
  return desk;
}

static HdOutlineEdit *
open_edit (HdTextDesk *desk)
{
  return hd_outline_edit_new (AGREEMENT, hd_text_desk_get_dossier (desk)->clauses);
}

static void
assert_text (HdBook     *book,
             const char *wanted)
{
  g_autoptr (HdTextDesk) desk = open_desk (book);
  g_autoptr (HdOutlineEdit) edit = open_edit (desk);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hd_outline_edit_get_n_items (edit); i++)
    {
      const HdOutlineItem *item = hd_outline_edit_get_item (edit, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "|" : "", item->label, hd_record_peek_text (item->clause, HD_CLAUSE_TEXT));
    }
  g_assert_cmpstr (text->str, ==, wanted);
}

static void
test_save (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (HdTextDesk) desk = open_desk (book);
  g_autoptr (HdOutlineEdit) edit = open_edit (desk);
  g_autoptr (HdRecord) proposal = hd_record_new (HD_ENTITY_PROPOSAL);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GError) error = NULL;

  hd_record_set_text (proposal, HD_PROPOSAL_AGREEMENT, AGREEMENT);
  hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, hd_record_get_id (hd_outline_edit_get_item (edit, 1)->clause));
  hd_record_set_integer (proposal, HD_PROPOSAL_POSITION, 1);
  hd_record_set_text (proposal, HD_PROPOSAL_TEXT, "Bỏ mục này");
  hd_record_set_text (proposal, HD_PROPOSAL_DECISION, "open");
  g_assert_true (hd_book_save_record (book, proposal, &error));

  hd_outline_edit_split (edit, 0, strlen ("Căn cứ Luật"));
  hd_outline_edit_set_text (edit, 1, "Căn cứ Nghị định");
  hd_outline_edit_remove (edit, 2, TRUE);
  g_assert_true (hd_text_desk_save (desk, edit, &error));
  g_assert_no_error (error);
  assert_text (book, "Căn cứ Luật|Căn cứ Nghị định|I.Nội dung năm {{năm}}");
  /* What was said about the part that went is still there. */
  proposals = hd_book_get_records_by (book, HD_ENTITY_PROPOSAL, HD_PROPOSAL_AGREEMENT, AGREEMENT, &error);
  g_assert_cmpuint (proposals->len, ==, 1);
  g_assert_true (hd_record_is_empty (g_ptr_array_index (proposals, 0), HD_PROPOSAL_CLAUSE));
}

static void
test_render (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (HdTextDesk) desk = open_desk (book);
  g_autoptr (HdOutlineEdit) edit = open_edit (desk);
  g_autoptr (HdRendering) first = NULL;
  g_autoptr (HdRendering) second = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = hd_record_get_id (hd_outline_edit_get_item (edit, 2)->clause);
  HdRect before, after;

  clauses = hd_outline_edit_dup_clauses (edit);
  first = hd_text_desk_render (desk, clauses, &error);
  g_assert_no_error (error);
  g_assert_true (hd_pages_find_source (first->pages, id, NULL, &before));
  for (guint i = 0; i < first->blanks->len; i++)
    g_assert_null (strstr (g_ptr_array_index (first->blanks, i), "{{"));
  g_ptr_array_unref (clauses);

  hd_outline_edit_set_text (edit, 2, "Nội dung {{cụm trưởng}}");
  hd_outline_edit_insert_after (edit, 0, "Căn cứ khác");
  clauses = hd_outline_edit_dup_clauses (edit);
  second = hd_text_desk_render (desk, clauses, &error);
  g_assert_no_error (error);
  g_assert_true (hd_pages_find_source (second->pages, id, NULL, &after));
  g_assert_cmpfloat (after.y, >, before.y + 5);
  g_assert_cmpuint (second->blanks->len, ==, first->blanks->len + 1);
}

static void
test_draft (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (HdTextDesk) desk = open_desk (book);
  g_autoptr (HdOutlineEdit) edit = open_edit (desk);
  g_autoptr (HdOutlineEdit) found = open_edit (desk);
  g_autoptr (HdTextDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hd_text_desk_find_draft (desk));
  g_assert_true (hd_text_desk_keep_draft (desk, edit, &error));
  /* It is what the book holds: nothing to offer. */
  g_assert_null (hd_text_desk_find_draft (desk));

  hd_outline_edit_set_text (edit, 0, "Căn cứ Luật\nQuốc phòng");
  hd_outline_edit_insert_after (edit, 0, "Căn cứ khác");
  g_assert_true (hd_text_desk_keep_draft (desk, edit, &error));
  g_assert_no_error (error);

  draft = hd_text_desk_find_draft (desk);
  g_assert_nonnull (draft);
  g_assert_false (draft->is_stale);
  hd_outline_edit_set_clauses (found, draft->clauses);
  g_assert_true (hd_text_desk_save (desk, found, &error));
  g_assert_no_error (error);
  assert_text (book, "Căn cứ Luật\nQuốc phòng|Căn cứ khác|I.Mục đích|II.Nội dung năm {{năm}}");
  g_assert_null (hd_text_desk_find_draft (desk));
}

/* Two windows change the same text: the second is told, keeps what was typed, and may save over the first. */
static void
test_conflict (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (HdTextDesk) first = open_desk (book);
  g_autoptr (HdTextDesk) second = open_desk (book);
  g_autoptr (HdOutlineEdit) first_edit = open_edit (first);
  g_autoptr (HdOutlineEdit) second_edit = open_edit (second);
  g_autoptr (HdTextDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  hd_outline_edit_set_text (second_edit, 1, "Yêu cầu");
  g_assert_true (hd_text_desk_keep_draft (second, second_edit, &error));
  hd_outline_edit_set_text (first_edit, 1, "Mục đích, yêu cầu");
  hd_outline_edit_insert_after (first_edit, 2, "Thêm");
  g_assert_true (hd_text_desk_save (first, first_edit, &error));
  g_assert_true (hd_text_desk_reload (first, &changed, &error));
  g_assert_true (changed);
  g_assert_true (hd_text_desk_keep_draft (second, second_edit, &error));

  g_assert_false (hd_text_desk_save (second, second_edit, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (hd_text_desk_reload (second, &changed, &error));
  g_assert_true (changed);
  draft = hd_text_desk_find_draft (second);
  g_assert_nonnull (draft);
  g_assert_true (draft->is_stale);

  hd_outline_edit_rebase (second_edit, hd_text_desk_get_dossier (second)->clauses);
  g_assert_true (hd_text_desk_save (second, second_edit, &error));
  g_assert_no_error (error);
  assert_text (book, "Căn cứ Luật|I.Yêu cầu|II.Nội dung năm {{năm}}");
}

static void
test_lock (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (HdTextDesk) desk = open_desk (book);
  g_autoptr (HdOutlineEdit) edit = open_edit (desk);
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (HdRecord) signed_one = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *open = hd_text_desk_dup_lock (desk);
  g_autofree char *locked = NULL;

  g_assert_null (open);
  agreement = hd_book_get_record (book, HD_ENTITY_AGREEMENT, AGREEMENT, &error);
  signed_one = hd_record_copy (agreement);
  hd_record_set_text (signed_one, HD_AGREEMENT_STATE, "partly_signed");
  g_assert_true (hd_book_save_record (book, signed_one, &error));
  g_assert_true (hd_text_desk_reload (desk, NULL, &error));
  locked = hd_text_desk_dup_lock (desk);
  g_assert_nonnull (locked);
  hd_outline_edit_set_text (edit, 0, "Khác");
  g_assert_false (hd_text_desk_save (desk, edit, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

/* Drafts lie in the user's data folder; GLib's own way to keep tests out of it leaks, which the sanitizers would not forgive. */
static void
remove_folders (const char *data_home)
{
  static const char * const below[] = { "hiepdong/drafts", "hiepdong" };

  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      g_autofree char *path = g_build_filename (data_home, below[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (i == 0 && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *file = g_build_filename (path, name, NULL);

          g_remove (file);
        }
      g_rmdir (path);
    }
  g_rmdir (data_home);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data_home = g_dir_make_tmp ("hiepdong-desk-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/text-desk/save", Fixture, NULL, fixture_set_up, test_save, fixture_tear_down);
  g_test_add ("/text-desk/render", Fixture, NULL, fixture_set_up, test_render, fixture_tear_down);
  g_test_add ("/text-desk/draft", Fixture, NULL, fixture_set_up, test_draft, fixture_tear_down);
  g_test_add ("/text-desk/conflict", Fixture, NULL, fixture_set_up, test_conflict, fixture_tear_down);
  g_test_add ("/text-desk/lock", Fixture, NULL, fixture_set_up, test_lock, fixture_tear_down);
  status = g_test_run ();
  remove_folders (data_home);
  return status;
}
