/* test-record.c: records hold their values, and their images lead back to them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/record.h"

#include <string.h>

#define ID "123e4567-e89b-42d3-a456-426614174000"

static HdRecord *
make_unit (void)
{
  HdRecord *unit = hd_record_new_with_id (HD_ENTITY_UNIT, ID);

  hd_record_set_text (unit, HD_UNIT_NAME, "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn");
  hd_record_set_text (unit, HD_UNIT_ABBREVIATION, "Bộ CHQS tỉnh");
  hd_record_set_text (unit, HD_UNIT_KIND, "military");
  hd_record_set_date (unit, HD_UNIT_VALID_FROM, hd_date_new (1979, 2, 17));
  hd_record_set_text (unit, HD_UNIT_HEADER, "Bộ Chỉ huy Quân sự\ntỉnh Lạng Sơn");
  hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, -1);
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, TRUE);
  hd_record_set_text (unit, HD_UNIT_NOTE, "\\n là hai ký tự\n\nhết");

  return unit;
}

static void
test_typed_values (void)
{
  g_autoptr (HdRecord) unit = make_unit ();
  HdPeriod period = hd_record_get_period (unit, HD_UNIT_VALID_FROM, HD_UNIT_VALID_TO);

  g_assert_cmpstr (hd_record_get_id (unit), ==, ID);
  g_assert_cmpint (hd_record_get_kind (unit), ==, HD_ENTITY_UNIT);
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_VALID_FROM), ==, "1979-02-17");
  g_assert_cmpint (hd_record_get_date (unit, HD_UNIT_VALID_FROM), ==, hd_date_new (1979, 2, 17));
  g_assert_cmpint (hd_record_get_choice (unit, HD_UNIT_KIND), ==, 0);
  g_assert_cmpint (hd_record_get_integer (unit, HD_UNIT_PROTOCOL_RANK), ==, -1);
  g_assert_true (hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME));
  g_assert_cmpint (period.from, ==, hd_date_new (1979, 2, 17));
  g_assert_cmpint (period.to, ==, HD_DATE_NONE);
}

/* An export leaves a no out, so a record unticked in an editor must be the one that comes back from it. */
static void
test_no_is_empty (void)
{
  g_autoptr (HdRecord) never = hd_record_new_with_id (HD_ENTITY_UNIT, ID);
  g_autoptr (HdRecord) unticked = hd_record_new_with_id (HD_ENTITY_UNIT, ID);
  g_autofree char *image = NULL;

  hd_record_set_boolean (unticked, HD_UNIT_RANK_BEFORE_NAME, TRUE);
  g_assert_false (hd_record_equal (unticked, never));
  hd_record_set_boolean (unticked, HD_UNIT_RANK_BEFORE_NAME, FALSE);

  g_assert_true (hd_record_is_empty (unticked, HD_UNIT_RANK_BEFORE_NAME));
  g_assert_false (hd_record_get_boolean (unticked, HD_UNIT_RANK_BEFORE_NAME));
  g_assert_true (hd_record_equal (unticked, never));
  image = hd_record_to_image (unticked);
  g_assert_cmpstr (image, ==, "unit " ID "\n");
}

static void
test_empty_is_not_zero (void)
{
  g_autoptr (HdRecord) result = hd_record_new (HD_ENTITY_RESULT);
  HdFigure figure = 7;

  g_assert_true (hd_record_is_empty (result, HD_RESULT_VALUE));
  g_assert_false (hd_record_get_figure (result, HD_RESULT_VALUE, &figure));
  g_assert_cmpint (figure, ==, 7);
  hd_record_set_figure (result, HD_RESULT_VALUE, 0);
  g_assert_false (hd_record_is_empty (result, HD_RESULT_VALUE));
  g_assert_true (hd_record_get_figure (result, HD_RESULT_VALUE, &figure));
  g_assert_cmpint (figure, ==, 0);
  hd_record_clear (result, HD_RESULT_VALUE);
  g_assert_false (hd_record_get_figure (result, HD_RESULT_VALUE, NULL));

  g_assert_null (hd_record_get_text (result, HD_RESULT_WORDING));
  g_assert_cmpstr (hd_record_peek_text (result, HD_RESULT_WORDING), ==, "");
  hd_record_set_text (result, HD_RESULT_WORDING, "gần 3 tỉ đồng");
  hd_record_set_text (result, HD_RESULT_WORDING, "");
  g_assert_true (hd_record_is_empty (result, HD_RESULT_WORDING));
  g_assert_cmpint (hd_record_get_value (result, HD_RESULT_WORDING)->type, ==, HD_VALUE_NULL);
  g_assert_cmpint (hd_record_get_choice (result, HD_RESULT_PRECISION), ==, -1);
  g_assert_cmpint (hd_record_get_date (result, HD_RESULT_FROM_DATE), ==, HD_DATE_NONE);

  hd_record_set_date (result, HD_RESULT_FROM_DATE, HD_DATE_NONE);
  g_assert_true (hd_record_is_empty (result, HD_RESULT_FROM_DATE));
}

static void
test_ids_are_fresh (void)
{
  g_autoptr (HdRecord) one = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) two = hd_record_new (HD_ENTITY_PERSON);

  g_assert_true (g_uuid_string_is_valid (hd_record_get_id (one)));
  g_assert_cmpstr (hd_record_get_id (one), !=, hd_record_get_id (two));
  g_assert_cmpint (hd_record_get_row_version (one), ==, 0);
}

static void
test_a_copy_goes_its_own_way (void)
{
  g_autoptr (HdRecord) unit = make_unit ();
  g_autoptr (HdRecord) copy = NULL;
  g_autoptr (HdRecord) other = hd_record_new_with_id (HD_ENTITY_PERSON, ID);

  hd_record_set_row_version (unit, 4);
  copy = hd_record_copy (unit);
  g_assert_true (hd_record_equal (unit, copy));
  g_assert_cmpint (hd_record_get_row_version (copy), ==, 4);

  hd_record_set_row_version (copy, 5);
  g_assert_true (hd_record_equal (unit, copy));
  hd_record_set_text (copy, HD_UNIT_NAME, "Ban Chỉ huy");
  g_assert_false (hd_record_equal (unit, copy));
  g_assert_cmpstr (hd_record_get_text (unit, HD_UNIT_NAME), ==, "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn");
  g_assert_false (hd_record_equal (unit, other));
}

static void
test_keys (void)
{
  g_autoptr (HdRecord) unit = make_unit ();
  g_autoptr (HdRecord) an = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) binh = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) target = hd_record_new (HD_ENTITY_TARGET);
  g_autofree char *search = hd_record_search_key (unit);
  g_autofree char *sort = hd_record_sort_key (unit);
  g_autofree char *expected = hd_text_sort_key ("Bộ Chỉ huy Quân sự tỉnh Lạng Sơn");
  g_autofree char *an_key = NULL;
  g_autofree char *binh_key = NULL;
  g_autofree char *none = hd_record_search_key (target);
  g_autofree char *no_order = hd_record_sort_key (target);

  g_assert_cmpstr (search, ==, "bộ chỉ huy quân sự tỉnh lạng sơn bộ chqs tỉnh");
  g_assert_cmpstr (sort, ==, expected);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (no_order, ==, "");

  /* People by the given name: Vũ Văn An before Bùi Thị Bình. */
  hd_record_set_text (an, HD_PERSON_FULL_NAME, "Vũ Văn An");
  hd_record_set_text (binh, HD_PERSON_FULL_NAME, "Bùi Thị Bình");
  an_key = hd_record_sort_key (an);
  binh_key = hd_record_sort_key (binh);
  g_assert_cmpstr (an_key, <, binh_key);
}

static void
test_titles_are_never_empty (void)
{
  g_autoptr (HdRecord) unit = make_unit ();
  g_autofree char *title = hd_record_dup_title (unit);

  g_assert_cmpstr (title, ==, "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn");
  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      g_autoptr (HdRecord) record = hd_record_new_with_id ((HdEntityKind) i, ID);
      g_autofree char *name = hd_record_dup_title (record);

      g_assert_cmpstr (name, ==, ID);
    }
}

static void
test_image (void)
{
  g_autoptr (HdRecord) unit = make_unit ();
  g_autoptr (HdRecord) back = NULL;
  g_autofree char *image = hd_record_to_image (unit);

  g_assert_cmpstr (image, ==,
                   "unit " ID "\n"
                   "name t Bộ Chỉ huy Quân sự tỉnh Lạng Sơn\n"
                   "abbreviation t Bộ CHQS tỉnh\n"
                   "kind t military\n"
                   "valid_from t 1979-02-17\n"
                   "header t Bộ Chỉ huy Quân sự\\ntỉnh Lạng Sơn\n"
                   "protocol_rank i -1\n"
                   "rank_before_name i 1\n"
                   "note t \\\\n là hai ký tự\\n\\nhết\n");
  back = hd_record_from_image (image, NULL);
  g_assert_true (hd_record_equal (unit, back));
}

static void
fill_at_random (HdRecord *record,
                GRand    *rand)
{
  static const char *const texts[] = { "a", "\\", "\n", "\\n", "x\\\\y\n\nz", " hai  ba ", "Hòa Bình", "t i b" };
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      int kind = g_rand_int_range (rand, 0, 4);

      if (kind == 1)
        hd_record_set_text (record, i, texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
      else if (kind == 2)
        hd_record_set_integer (record, i, (gint64) ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)));
      else if (kind == 3)
        {
          g_auto (HdValue) value = HD_VALUE_INIT;
          g_autoptr (GBytes) bytes = g_bytes_new ("\0\1\2\3\4", (gsize) g_rand_int_range (rand, 0, 6));

          hd_value_set_blob (&value, bytes);
          hd_record_set_value (record, i, &value);
        }
    }
}

static void
test_any_record_has_one_image (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (HdRecord) record = hd_record_new ((HdEntityKind) (i % HD_N_ENTITIES));
      g_autoptr (HdRecord) back = NULL;
      g_autofree char *image = NULL;
      g_autofree char *again = NULL;

      fill_at_random (record, rand);
      image = hd_record_to_image (record);
      back = hd_record_from_image (image, NULL);
      g_assert_nonnull (back);
      g_assert_true (hd_record_equal (record, back));
      again = hd_record_to_image (back);
      g_assert_cmpstr (again, ==, image);
    }
}

static void
test_bad_image (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = hd_record_from_image (data, &error);

  g_assert_null (record);
  g_assert_error (error, HD_ERROR, HD_ERROR_CORRUPT);
}

static void
add_bad_images (void)
{
  static const char *const images[] = {
    "", "\n", "unit", "unit\n", "unit \n", "unit " ID, "house " ID "\n", " " ID "\n", "unit " ID " x\n",
    "unit " ID "\nname t Bộ", "unit " ID "\nname t Bộ\n\n", "unit " ID "\nname t \n", "unit " ID "\nname t\n",
    "unit " ID "\nname Bộ\n", "unit " ID "\nname x Bộ\n", "unit " ID "\nname tt Bộ\n", "unit " ID "\nname t a\\b\n",
    "unit " ID "\nname t a\\\n", "unit " ID "\ncolour t x\n", "unit " ID "\nname t a\nname t b\n",
    "unit " ID "\nkind t military\nname t Bộ\n", "unit " ID "\nprotocol_rank i 01\n", "unit " ID "\nprotocol_rank i +1\n",
    "unit " ID "\nprotocol_rank i -0\n", "unit " ID "\nprotocol_rank i 1 \n", "unit " ID "\nprotocol_rank i x\n",
    "unit " ID "\nprotocol_rank i 9223372036854775808\n", "unit " ID "\nprotocol_rank i \n", "unit " ID "\nnote b AA=\n",
    "unit " ID "\nnote b !\n", "unit " ID "\nname t \xff\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/bad-image/%u", i);

      g_test_add_data_func (path, images[i], test_bad_image);
    }
}

/* Bytes changed at random: either no record, or one whose image is just these bytes. */
static void
test_damaged_images (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (HdRecord) unit = make_unit ();
  g_autofree char *image = hd_record_to_image (unit);
  gsize length = strlen (image);
  guint n_read = 0;

  for (int i = 0; i < 30000; i++)
    {
      g_autofree char *damaged = g_strdup (image);
      g_autoptr (HdRecord) record = NULL;
      g_autoptr (GError) error = NULL;

      for (int j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        damaged[g_rand_int_range (rand, 0, (gint32) length)] = (char) (g_rand_boolean (rand) ? " \n\\nti-0"[g_rand_int_range (rand, 0, 8)] : g_rand_int_range (rand, 0, 256));

      record = hd_record_from_image (damaged, &error);
      g_assert_true ((record == NULL) == (error != NULL));
      if (record != NULL)
        {
          g_autofree char *again = hd_record_to_image (record);

          g_assert_cmpstr (again, ==, damaged);
          n_read++;
        }
    }
  g_assert_cmpuint (n_read, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/typed-values", test_typed_values);
  g_test_add_func ("/record/no-is-empty", test_no_is_empty);
  g_test_add_func ("/record/empty-is-not-zero", test_empty_is_not_zero);
  g_test_add_func ("/record/ids-are-fresh", test_ids_are_fresh);
  g_test_add_func ("/record/a-copy-goes-its-own-way", test_a_copy_goes_its_own_way);
  g_test_add_func ("/record/keys", test_keys);
  g_test_add_func ("/record/titles-are-never-empty", test_titles_are_never_empty);
  g_test_add_func ("/record/image", test_image);
  g_test_add_func ("/record/any-record-has-one-image", test_any_record_has_one_image);
  g_test_add_func ("/record/damaged-images", test_damaged_images);
  add_bad_images ();

  return g_test_run ();
}
