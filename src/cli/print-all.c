/* print-all.c: the papers of all agreements, a file each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/print-all.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/batch.h"
#include "cli/command.h"

typedef struct
{
  const char *folder;
  guint       n_all;
  guint       n_told;
} Telling;

/* "[3/40] thư mục/05-CTPH-BCHQS Phối hợp năm 2023.pdf" */
static void
on_paper_done (const char   *name,
               const GError *error,
               gpointer      data)
{
  Telling *self = data;
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *shown = g_filename_display_name (path);

  self->n_told++;
  if (error == NULL)
    g_printerr ("[%u/%u] %s\n", self->n_told, self->n_all, shown);
  else
    g_printerr ("[%u/%u] %s: %s\n", self->n_told, self->n_all, name, error->message);
}

static gboolean
print_list (HdBook            *book,
            const HdListQuery *query,
            const char        *folder,
            GError           **error)
{
  g_autoptr (HdBatch) batch = hd_batch_new (book, query, NULL, NULL, error);
  Telling telling = { .folder = folder };
  guint n_failed;

  if (batch == NULL)
    return FALSE;
  telling.n_all = hd_batch_get_n_papers (batch);
  if (!hd_batch_write_folder (batch, book, folder, on_paper_done, &telling, NULL, error))
    return FALSE;
  n_failed = hd_batch_get_left_out (batch)->len;
  if (n_failed == 0)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               ngettext ("%u paper could not be printed, for the reason given above.",
                         "%u papers could not be printed, for the reasons given above.", n_failed), n_failed);
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
hd_print_all (HdBook     *book,
              const char *state,
              const char *folder,
              GError    **error)
{
  const HdListQuery query = { .state = state, .sort = HD_SORT_NUMBER };

  if (!check_state (state, error))
    return FALSE;
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The folder “%s” cannot be made: %s."), shown, g_strerror (errno));
      return FALSE;
    }
  return print_list (book, &query, folder, error);
}
