/* print-all.c: the papers of all agreements, a file each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/print-all.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/list.h"
#include "book/papers.h"
#include "cli/command.h"

#define WINDOW 200

typedef struct
{
  HdBook     *book;
  const char *folder;
  GHashTable *names; /* of the files written, folded: two programmes of one name get two files */
  guint       n_all;
  guint       n_done;
  guint       n_failed;
} Printing;

/* "05-CTPH-BCHQS Phối hợp năm 2023.pdf", and "… (2).pdf" for the second of that name. */
static char *
dup_path (Printing        *self,
          const HdListRow *row)
{
  const char *number = row->number != NULL && g_ascii_isdigit (row->number[0]) ? row->number : "";
  g_autofree char *text = g_strdup_printf ("%s%s%s", number, *number != '\0' ? " " : "", row->title);
  g_autofree char *name = hd_file_dup_safe_name (text, "pdf");

  for (guint i = 2;; i++)
    {
      g_autofree char *key = g_utf8_casefold (name, -1);
      g_autofree char *numbered = NULL;

      if (g_hash_table_add (self->names, g_steal_pointer (&key)))
        return g_build_filename (self->folder, name, NULL);
      numbered = g_strdup_printf ("%s (%u)", text, i);
      /* A name that was cut off loses the number at its end. */
      if (g_utf8_strlen (text, -1) > 60)
        {
          g_autofree char *beginning = g_utf8_substring (text, 0, 60);

          g_free (numbered);
          numbered = g_strdup_printf ("%s (%u)", beginning, i);
        }
      g_free (name);
      name = hd_file_dup_safe_name (numbered, "pdf");
    }
}

/* FALSE: it makes no sense to go on. */
static gboolean
print_one (Printing        *self,
           const HdListRow *row,
           GError         **error)
{
  g_autofree char *path = dup_path (self, row);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) pdf = hd_book_print_agreement (self->book, row->id, NULL, &local_error);

  if (pdf != NULL && hd_file_write_atomically (path, pdf, &local_error))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_printerr ("[%u/%u] %s\n", ++self->n_done + self->n_failed, self->n_all, shown);
      return TRUE;
    }
  if (g_error_matches (local_error, HD_ERROR, HD_ERROR_NO_SPACE) || g_error_matches (local_error, HD_ERROR, HD_ERROR_READ_ONLY) ||
      g_error_matches (local_error, HD_ERROR, HD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_printerr ("[%u/%u] %s: %s\n", self->n_done + ++self->n_failed, self->n_all, row->title, local_error->message);
  return TRUE;
}

static gboolean
print_list (Printing          *self,
            const HdListQuery *query,
            GError           **error)
{
  if (!hd_book_count_rows (self->book, HD_ENTITY_AGREEMENT, query, &self->n_all, error))
    return FALSE;
  for (guint offset = 0; offset < self->n_all; offset += WINDOW)
    {
      g_autoptr (GPtrArray) rows = hd_book_read_rows (self->book, HD_ENTITY_AGREEMENT, query, offset, WINDOW, error);

      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        if (!print_one (self, g_ptr_array_index (rows, i), error))
          return FALSE;
    }
  if (self->n_failed == 0)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               ngettext ("%u paper could not be printed, for the reason given above.",
                         "%u papers could not be printed, for the reasons given above.", self->n_failed), self->n_failed);
  return FALSE;
}

static gboolean
check_state (const char *state,
             GError    **error)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  g_autofree char *words = NULL;

  if (state == NULL || hd_field_choice_index (field, state) >= 0)
    return TRUE;
  words = g_strjoinv (", ", (char **) field->choices);
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is no state of an agreement. States: %s."), state, words);
  return FALSE;
}

gboolean
hd_print_all (const char *book_path,
              const char *state,
              const char *folder,
              GError    **error)
{
  const HdListQuery query = { .state = state, .sort = HD_SORT_NUMBER };
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Printing printing = { .folder = folder, .names = names };

  if (!check_state (state, error))
    return FALSE;
  book = hd_book_open_read_only (book_path, error);
  if (book == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The folder “%s” cannot be made: %s."), shown, g_strerror (errno));
      return FALSE;
    }
  printing.book = book;
  return print_list (&printing, &query, error);
}
