/* test-search-index.c: what long lists are narrowed down by in memory, against the engine's own answer, while others save
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "store/lists.h"
#include "store/search-index.h"

/* More than a chunk. */
#define MANY 2500

static HdRecord *
make_agreement (guint number)
{
  static const char * const states[] = { "draft", "circulated", "settled" };
  g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-000000000000", number);
  g_autofree char *subject = g_strdup_printf ("Chương trình thứ %u về %s", number, number % 7 == 0 ? "hòa giải" : "hiến máu");
  HdRecord *agreement = hd_record_new_with_id (HD_ENTITY_AGREEMENT, id);
  int year = 2000 + (int) (number % 20);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, number % 3 == 0 ? "joint" : "bilateral");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, states[number % 3]);
  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (year, 6, 1));
  hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, hd_date_new (year + 1, 5, 31));
  return agreement;
}

static void
fill (Fixture  *self,
      HdRecord *unit)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "Nhập");
  g_autoptr (GError) error = NULL;

  hd_changes_put (changes, unit);
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (HdRecord) agreement = make_agreement (i);

      hd_changes_put (changes, agreement);
      if (i % 10 == 0)
        {
          g_autoptr (HdRecord) party = new_party (agreement, unit, 1);

          hd_changes_put (changes, party);
        }
    }
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
}

static guint
count (HdDatabase        *db,
       const HdListQuery *query)
{
  g_autoptr (GError) error = NULL;
  guint n = G_MAXUINT;

  g_assert_true (hd_lists_count (db, HD_ENTITY_AGREEMENT, query, &n, &error));
  g_assert_no_error (error);
  return n;
}

static guint
count_search (HdDatabase *db,
              const char *search)
{
  return count (db, &(HdListQuery) { .search = search });
}

static void
assert_ready (HdDatabase *db,
              gboolean    expected)
{
  g_autoptr (GError) error = NULL;
  gboolean ready;

  g_assert_true (hd_search_index_is_ready (db, HD_ENTITY_AGREEMENT, &ready, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ready, ==, expected);
}

/* How many there are was worked out by hand from the rule by which they were made. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Chữ thập đỏ tỉnh", "CTĐ");
  guint in_2019 = 0;

  fill (self, unit);
  g_assert_cmpuint (count_search (self->db, ""), ==, MANY); /* as the engine counts, before the index is there */
  g_assert_cmpuint (count_search (self->db, "chuong trinh"), ==, MANY);
  g_assert_cmpuint (count_search (self->db, ""), ==, MANY);
  g_assert_cmpuint (count_search (self->db, "hoa giai"), ==, 358);
  g_assert_cmpuint (count_search (self->db, "hoà"), ==, 358);
  g_assert_cmpuint (count_search (self->db, "hoá"), ==, 0);
  g_assert_cmpuint (count_search (self->db, "chữ thập"), ==, 250);
  g_assert_cmpuint (count_search (self->db, "ctd hien"), ==, 250 - 36); /* every seventh of them speaks of something else */
  g_assert_cmpuint (count_search (self->db, "2499"), ==, 1);
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .state = "settled" }), ==, 833);
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .state = "settled", .agreement_kind = "joint" }), ==, 0);
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .party = hd_record_get_id (unit) }), ==, 250);
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .party = "" }), ==, 0);
  for (guint i = 0; i < MANY; i++)
    in_2019 += i % 20 == 18 || i % 20 == 19;
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .year = 2019 }), ==, in_2019);
}

/* Windows of what was found, in every order and place, are those of the whole list with the others left out. */
static void
test_windows (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Chữ thập đỏ tỉnh", "CTĐ");

  fill (self, unit);
  for (int sort = HD_SORT_DEFAULT; sort <= HD_SORT_SIGNED; sort++)
    for (int descending = 0; descending <= 1; descending++)
      {
        HdListQuery query = { .sort = (HdSort) sort, .descending = descending };
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) all = hd_lists_read (self->db, HD_ENTITY_AGREEMENT, &query, 0, MANY, &error);
        g_autoptr (GPtrArray) late = hd_lists_read (self->db, HD_ENTITY_AGREEMENT, &query, MANY - 100, 200, &error);
        g_autoptr (GPtrArray) found = NULL;
        guint place = 0;

        g_assert_no_error (error);
        g_assert_cmpuint (all->len, ==, MANY);
        g_assert_cmpuint (late->len, ==, 100);
        for (guint i = 0; i < late->len; i++)
          g_assert_cmpstr (((HdListRow *) late->pdata[i])->id, ==, ((HdListRow *) all->pdata[MANY - 100 + i])->id);

        query.agreement_kind = "bilateral";
        found = hd_lists_read (self->db, HD_ENTITY_AGREEMENT, &query, 1100, 200, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (found->len, ==, 200);
        for (guint i = 0; i < all->len; i++)
          {
            const char *id = ((HdListRow *) all->pdata[i])->id;

            if (strtoul (id, NULL, 16) % 3 == 0)
              continue;
            if (place >= 1100 && place < 1300)
              g_assert_cmpstr (((HdListRow *) found->pdata[place - 1100])->id, ==, id);
            place++;
          }
      }
}

/* An index that was read before or while somebody saved is right once it is used. */
static void
test_late_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Chữ thập đỏ tỉnh", "CTĐ");
  g_autoptr (HdRecord) changed = make_agreement (17);
  g_autoptr (HdRecord) added = new_agreement ("Phòng, chống thiên tai", "draft");
  g_autoptr (HdRecord) party = new_party (added, unit, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDatabase) reader = NULL;
  g_autoptr (HdRecord) stored = NULL;
  g_autoptr (HdChanges) removal = hd_changes_new (HD_CHANGES_EDIT, "B", "Xóa");
  g_autoptr (HdRecord) removed = NULL;

  fill (self, unit);
  reader = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  hd_search_index_adopt (self->db, hd_search_index_read (reader, HD_ENTITY_AGREEMENT, NULL, &error));
  g_assert_no_error (error);
  assert_ready (self->db, TRUE);

  /* Changed, added and removed through this connection and another one. */
  stored = hd_records_get (self->db, HD_ENTITY_AGREEMENT, hd_record_get_id (changed), &error);
  hd_record_set_text (stored, HD_AGREEMENT_SUBJECT, "Trồng cây gây rừng");
  save (self->db, stored, NULL);
  hd_database_close (g_steal_pointer (&reader));
  reader = hd_database_open (self->path, HD_DATABASE_OPEN, &error);
  save (reader, added, party, NULL);
  removed = hd_records_get (reader, HD_ENTITY_AGREEMENT, "0000000e-0000-4000-8000-000000000000", &error);
  hd_changes_remove (removal, removed);
  g_assert_true (hd_changes_apply (reader, removal, NULL, &error));
  g_assert_no_error (error);

  assert_ready (self->db, TRUE);
  g_assert_cmpuint (count_search (self->db, "gay rung"), ==, 1);
  g_assert_cmpuint (count_search (self->db, "hiến máu"), ==, MANY - 358 - 1);
  g_assert_cmpuint (count_search (self->db, "thien tai"), ==, 1);
  g_assert_cmpuint (count_search (self->db, "hoa giai"), ==, 357);
  g_assert_cmpuint (count_search (self->db, "chữ thập"), ==, 251);
  g_assert_cmpuint (count (self->db, &(HdListQuery) { .search = "chữ thập", .state = "draft" }), ==, 85);
}

/* Reads while a writer saves: neither is kept waiting, and nothing is missed. */
static gpointer
read_again_and_again (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDatabase) db = hd_database_open (self->path, HD_DATABASE_READ_ONLY, &error);
  HdSearchIndex *last = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < 8; i++)
    {
      hd_search_index_free (last);
      last = hd_search_index_read (db, HD_ENTITY_AGREEMENT, NULL, &error);
      g_assert_no_error (error);
    }
  return last;
}

static void
test_while_saving (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Chữ thập đỏ tỉnh", "CTĐ");
  gint64 longest = 0;
  GThread *thread;

  fill (self, unit);
  thread = g_thread_new ("reader", read_again_and_again, self);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *subject = g_strdup_printf ("Xen vào lần %u", i);
      g_autoptr (HdRecord) agreement = new_agreement (subject, "draft");
      gint64 start = g_get_monotonic_time ();

      save (self->db, agreement, NULL);
      longest = MAX (longest, g_get_monotonic_time () - start);
    }
  hd_search_index_adopt (self->db, g_thread_join (thread));
  g_assert_cmpuint (count_search (self->db, "xen vao"), ==, 20);
  g_assert_cmpuint (count_search (self->db, ""), ==, MANY + 20);
  g_test_message ("longest save while the index was read: %.0f ms", (double) longest / 1000);
  g_assert_cmpint (longest, <, 2 * G_USEC_PER_SEC); /* after that a save would have failed */
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hd_search_index_read (self->db, HD_ENTITY_PERSON, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Ready: few rows, or little to catch up with. Not ready: many rows of which nothing is known, or that nearly all have changed. */
static void
test_ready (Fixture *self, gconstpointer data)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "Nhập");
  g_autoptr (GError) error = NULL;

  assert_ready (self->db, TRUE);
  for (guint i = 0; i < 10001; i++)
    {
      g_autoptr (HdRecord) agreement = make_agreement (i);

      hd_changes_put (changes, agreement);
    }
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);
  assert_ready (self->db, FALSE);
  g_assert_cmpuint (count_search (self->db, "chuong trinh"), ==, 10001); /* right all the same */
  assert_ready (self->db, TRUE);
}

#define ADD(path, function) g_test_add ("/store/search-index/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("counts", test_counts);
  ADD ("windows", test_windows);
  ADD ("late-changes", test_late_changes);
  ADD ("while-saving", test_while_saving);
  ADD ("cancelled", test_cancelled);
  ADD ("ready", test_ready);

  return g_test_run ();
}
