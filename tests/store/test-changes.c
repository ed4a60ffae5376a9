/* test-changes.c: the one write path and its log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"

static void
test_insert_and_read (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HdRecord) unit = new_unit ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN");
  g_autoptr(HdRecord) read = NULL;

  g_assert_cmpint (save (self->db, unit, NULL), ==, 1);
  g_assert_cmpint (hd_record_get_row_version (unit), ==, 1);

  fixture_reopen (self);
  read = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_id (unit), &error);
  g_assert_no_error (error);
  g_assert_true (hd_record_equal (unit, read));
  g_assert_cmpint (hd_record_get_row_version (read), ==, 1);
  assert_whole (self->db);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/changes/insert-and-read", Fixture, NULL, fixture_set_up, test_insert_and_read, fixture_tear_down);

  return g_test_run ();
}
