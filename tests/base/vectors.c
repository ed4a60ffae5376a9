/* vectors.c: tables of cases: every line of a .tsv file is a test of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "vectors.h"

#include <string.h>

typedef struct
{
  VectorRun run;
  char    **columns;
  guint     n_columns;
  char     *place;
} Vector;

static void
vector_free (gpointer data)
{
  Vector *self = data;

  g_strfreev (self->columns);
  g_free (self->place);
  g_free (self);
}

static void
run_vector (gconstpointer data)
{
  const Vector *vector = data;
  g_autofree char *result = NULL;

  result = vector->run ((const char *const *) vector->columns + 1);
  g_assert_cmpstr (result, ==, vector->columns[vector->n_columns - 1]);
}

static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      char *end;

      if (*p != '\\')
        {
          g_string_append_c (plain, *p);
          continue;
        }

      p++;
      if (*p == 'x')
        {
          g_string_append_c (plain, (char) (g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2])));
          p += 2;
        }
      else if (*p == 'u')
        {
          g_assert_true (p[1] == '{');
          g_string_append_unichar (plain, (gunichar) g_ascii_strtoull (p + 2, &end, 16));
          g_assert_true (*end == '}');
          p = end;
        }
      else
        {
          const char *known = strchr ("t\tn\nr\r\\\\", *p);

          g_assert_true (*p != '\0' && known != NULL);
          g_string_append_c (plain, known[1]);
        }
    }

  return g_string_free (plain, FALSE);
}

static const VectorFunction *
find_function (const char           *name,
               const VectorFunction *functions,
               guint                 n_functions)
{
  for (guint i = 0; i < n_functions; i++)
    {
      if (g_str_equal (functions[i].name, name))
        return &functions[i];
    }

  return NULL;
}

static void
add_line (const char           *file,
          guint                 number,
          const char           *line,
          const VectorFunction *functions,
          guint                 n_functions)
{
  Vector *vector = g_new0 (Vector, 1);
  g_autofree char *path = NULL;
  const VectorFunction *function;

  vector->place = g_strdup_printf ("%s:%u", file, number);
  vector->columns = g_strsplit (line, "\t", -1);
  vector->n_columns = g_strv_length (vector->columns);
  function = find_function (vector->columns[0], functions, n_functions);
  if (function == NULL || vector->n_columns != function->n_arguments + 2)
    g_error ("%s: “%s” with %u columns is not a case of this table", vector->place, vector->columns[0], vector->n_columns);

  vector->run = function->run;
  for (guint i = 1; i < vector->n_columns; i++)
    {
      char *plain = unescape (vector->columns[i]);

      g_free (vector->columns[i]);
      vector->columns[i] = plain;
    }

  path = g_strdup_printf ("/%s/line-%03u/%s", file, number, function->name);
  g_test_add_data_func_full (path, vector, run_vector, vector_free);
}

void
vectors_add (const char           *file,
             const VectorFunction *functions,
             guint                 n_functions)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && *lines[i] != '#')
        add_line (file, i + 1, lines[i], functions, n_functions);
    }
}
