/* test-schema.c: the statements and the schema say what model/fields.h says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "store/driver.h"
#include "store/sql-library.h"

static HdDriverConnection *
open_fresh (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scripts = hd_sql_library_migrations ();
  HdDriverConnection *connection = hd_driver_sqlite.open (&hd_driver_sqlite, ":memory:", HD_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  for (guint i = 0; scripts[i] != NULL; i++)
    {
      hd_driver_sqlite.exec (connection, scripts[i], &error);
      g_assert_no_error (error);
    }
  return connection;
}

/* Each statement prepares, and its parameters are $1 .. $n in the order of first use. */
static void
test_statements (void)
{
  const HdDriver *driver = &hd_driver_sqlite;
  HdDriverConnection *connection = open_fresh ();
  g_autoptr (GHashTable) statements = hd_sql_library_load ();
  GHashTableIter iter;
  gpointer name, sql;

  g_assert_cmpuint (g_hash_table_size (statements), >, 200);
  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    {
      g_autoptr (GError) error = NULL;
      HdDriverStatement *statement = driver->prepare (connection, sql, &error);

      if (error != NULL)
        g_test_message ("%s: %s", (char *) name, error->message);
      g_assert_no_error (error);
      for (guint i = 1; i <= driver->n_parameters (statement); i++)
        {
          g_autofree char *wanted = g_strdup_printf ("$%u", i);

          if (g_strcmp0 (driver->parameter_name (statement, i), wanted) != 0)
            g_test_message ("%s: parameter %u is %s", (char *) name, i, driver->parameter_name (statement, i));
          g_assert_cmpstr (driver->parameter_name (statement, i), ==, wanted);
        }
      driver->finalize (statement);
    }
  driver->close (connection);
}

/* Windows of the lists that can grow long come in the order of an index, without a look at any row. */
static void
test_orders_by_index (void)
{
  static const char * const nouns[] = { "agreement_list-by-", "unit_list-by-", "unit_list-children", "person_list-by-", "meeting_list-by-",
                                        "paper_list-by-", "result_list-by-period" };
  const HdDriver *driver = &hd_driver_sqlite;
  HdDriverConnection *connection = open_fresh ();
  g_autoptr (GHashTable) statements = hd_sql_library_load ();
  GHashTableIter iter;
  gpointer name, sql;
  guint n = 0;

  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
      {
        g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
        g_auto (HdValue) plan = HD_VALUE_INIT;
        HdDriverStatement *statement;
        gboolean has_row = FALSE;

        if (!g_str_has_prefix (name, nouns[i]))
          continue;
        statement = driver->prepare (connection, explain, NULL);
        g_assert_true (driver->step (statement, &has_row, NULL));
        g_assert_true (has_row);
        driver->column (statement, 3, &plan);
        g_test_message ("%s: %s", (char *) name, plan.text);
        g_assert_nonnull (strstr (plan.text, "USING COVERING INDEX"));
        g_assert_true (driver->step (statement, &has_row, NULL));
        g_assert_false (has_row); /* and nothing is sorted after */
        driver->finalize (statement);
        n++;
      }
  g_assert_cmpuint (n, >=, 28);
  driver->close (connection);
}

static void
assert_columns (HdDriverConnection *connection, const char *sql, const HdEntity *entity, gboolean with_keys)
{
  const HdDriver *driver = &hd_driver_sqlite;
  g_autoptr (GError) error = NULL;
  HdDriverStatement *statement = driver->prepare (connection, sql, &error);
  guint n_keys = with_keys && hd_entity_has_keys (entity) ? 2 : 0;

  g_assert_no_error (error);
  g_assert_cmpuint (driver->n_columns (statement), ==, entity->n_fields + 2 + n_keys);
  g_assert_cmpstr (driver->column_name (statement, 0), ==, "id");
  g_assert_cmpstr (driver->column_name (statement, 1), ==, "row_version");
  for (guint i = 0; i < entity->n_fields; i++)
    g_assert_cmpstr (driver->column_name (statement, i + 2), ==, entity->fields[i].name);
  if (n_keys > 0)
    {
      g_assert_cmpstr (driver->column_name (statement, entity->n_fields + 2), ==, "search_key");
      g_assert_cmpstr (driver->column_name (statement, entity->n_fields + 3), ==, "sort_key");
    }
  driver->finalize (statement);
}

/* Tables and reading statements have the columns of the descriptors, in their order. */
static void
test_columns (void)
{
  HdDriverConnection *connection = open_fresh ();
  g_autoptr (GHashTable) statements = hd_sql_library_load ();

  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) kind);
      g_autofree char *table = g_strdup_printf ("SELECT * FROM %s", entity->name);
      g_autofree char *get = g_strconcat (entity->name, "-get", NULL);
      g_autofree char *all = g_strconcat (entity->name, "-all", NULL);

      assert_columns (connection, table, entity, TRUE);
      assert_columns (connection, g_hash_table_lookup (statements, get), entity, FALSE);
      assert_columns (connection, g_hash_table_lookup (statements, all), entity, FALSE);
      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_autofree char *words = NULL;
          g_autofree char *by = NULL;

          if (entity->fields[i].kind != HD_FIELD_KIND_REF)
            continue;
          words = g_strdelimit (g_strdup (entity->fields[i].name), "_", '-');
          by = g_strconcat (entity->name, "-by-", words, NULL);
          assert_columns (connection, g_hash_table_lookup (statements, by), entity, FALSE);
        }
    }
  hd_driver_sqlite.close (connection);
}

/* A value that is right for the field, another one for each field and each @turn. */
static void
fill_field (HdRecord *record, guint field, guint turn, const char *target_id)
{
  const HdField *form = &hd_record_get_entity (record)->fields[field];
  gboolean is_end = g_str_has_suffix (form->name, "to_date") || g_str_equal (form->name, "valid_to");
  g_autofree char *text = NULL;

  switch (form->kind)
    {
    case HD_FIELD_KIND_TEXT:
      text = g_strdup_printf ("Chữ “%s” '%u'", form->name, turn);
      break;
    case HD_FIELD_KIND_LINES:
      text = g_strdup_printf ("Dòng %s\nDòng %u", form->name, turn);
      break;
    case HD_FIELD_KIND_DATE:
      text = g_strdup_printf ("202%u-%02u-%02u", is_end ? 5 : 3, turn + 1, field + 1);
      break;
    case HD_FIELD_KIND_TIME:
      text = g_strdup_printf ("%02u:3%u", 7 + field, turn);
      break;
    case HD_FIELD_KIND_CHOICE:
      text = g_strdup (form->choices[0]);
      break;
    case HD_FIELD_KIND_REF:
      if (target_id != NULL && !g_str_equal (target_id, hd_record_get_id (record)))
        text = g_strdup (target_id);
      break;
    case HD_FIELD_KIND_INTEGER:
      if (g_str_equal (form->name, "year"))
        hd_record_set_integer (record, field, 2023 + turn);
      else if (g_str_equal (form->name, "decimals") || g_str_equal (form->name, "columns"))
        hd_record_set_integer (record, field, 1 + turn);
      else
        hd_record_set_integer (record, field, 100 + field * 10 + turn);
      return;
    case HD_FIELD_KIND_BOOLEAN:
      hd_record_set_boolean (record, field, turn == 0);
      return;
    case HD_FIELD_KIND_FIGURE:
      hd_record_set_figure (record, field, 12345 + turn);
      return;
    case HD_FIELD_KIND_HASH:
    default:
      return;
    }
  hd_record_set_text (record, field, text);
}

static void
fill_record (HdRecord *record, guint turn, GPtrArray *records, const char *sha256, HdRecord *successor)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      const HdField *form = &entity->fields[field];

      if (form->kind == HD_FIELD_KIND_HASH)
        hd_record_set_text (record, field, sha256);
      else if (entity->kind == HD_ENTITY_UNIT_SUCCESSION && field == HD_UNIT_SUCCESSION_SUCCESSOR)
        hd_record_set_text (record, field, hd_record_get_id (successor));
      else if (turn > 0 || ((entity->kind != HD_ENTITY_SIGNATURE || field != HD_SIGNATURE_SIGNED_DATE) /* then all is locked */
                            && (entity->kind != HD_ENTITY_REPORTING_PERIOD || field != HD_REPORTING_PERIOD_CLOSED_DATE)))
        fill_field (record, field, turn, form->kind == HD_FIELD_KIND_REF ? hd_record_get_id (g_ptr_array_index (records, form->target)) : NULL);
    }
}

static void
assert_stored (HdDatabase *db, HdRecord *record)
{
  g_autoptr (GError) error = NULL;
  const HdEntity *entity = hd_record_get_entity (record);
  g_autoptr (HdRecord) read = hd_records_get (db, entity->kind, hd_record_get_id (record), &error);

  g_assert_no_error (error);
  g_assert_true (hd_record_equal (record, read));
  for (guint field = 0; field < entity->n_fields; field++)
    {
      const char *id = hd_record_get_text (record, field);
      g_autoptr (GPtrArray) found = NULL;

      if (entity->fields[field].kind != HD_FIELD_KIND_REF || id == NULL)
        continue;
      found = hd_records_get_by (db, entity->kind, field, id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_true (hd_record_equal (record, g_ptr_array_index (found, 0)));
    }
}

/* Every field of every entity goes in and comes out the same, inserted and updated: no statement swaps two columns. */
static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (HdRecord) successor = new_unit ("Đơn vị kế thừa", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.4", 8);

  save (self->db, successor, NULL);
  for (int kind = 0; kind < HD_N_ENTITIES; kind++)
    g_ptr_array_add (records, hd_record_new ((HdEntityKind) kind));

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "B");
      g_autofree char *sha256 = hd_changes_add_blob (changes, bytes);

      for (guint i = 0; i < records->len; i++)
        {
          fill_record (g_ptr_array_index (records, i), turn, records, sha256, successor);
          hd_changes_put (changes, g_ptr_array_index (records, i));
        }
      hd_changes_apply (self->db, changes, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        assert_stored (self->db, g_ptr_array_index (records, i));
    }
  assert_whole (self->db);
}

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/statements", test_statements);
  g_test_add_func ("/store/schema/columns", test_columns);
  g_test_add_func ("/store/schema/orders-by-index", test_orders_by_index);
  g_test_add ("/store/schema/round-trip", Fixture, NULL, fixture_set_up, test_round_trip, fixture_tear_down);

  return g_test_run ();
}
