/* minutes.c: what is being typed during a meeting, kept from one second to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file, "<book>.minutes-<number of the process>": a line with the form's name, a line with the version of the record in the book (0: it
 * is new), then the record's image.
 */
#include "book/minutes.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/worker.h"
#include "book/book-private.h"
#include "book/items.h"
#include "book/meetings.h"

#define MAGIC    "hiepdong-minutes 1\n"
#define MAX_SIZE (4 * 1024 * 1024)

struct _HdMinutes
{
  GObject parent_instance;

  HdBook *book;
  char *path;
  GBytes *waiting;  /* to be written once the worker is free */
  gboolean is_writing;
  gboolean is_saved;  /* what is being written is in the book already */
};

enum
{
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdMinutes, hd_minutes, G_TYPE_OBJECT)

/* --- Keeping --- */

typedef struct
{
  char   *path;
  GBytes *bytes;
} Writing;

static void
writing_free (Writing *self)
{
  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
run_writing (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Writing *writing = task_data;
  GError *error = NULL;

  if (hd_file_write_atomically (writing->path, writing->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_waiting (HdMinutes *self);

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  HdMinutes *self = HD_MINUTES (source);
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->is_saved)
    g_unlink (self->path);
  if (self->waiting != NULL)
    write_waiting (self);
  else
    g_signal_emit (self, signals[KEPT], 0, error);
}

static void
write_waiting (HdMinutes *self)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (self->is_writing || self->waiting == NULL)
    return;
  self->is_writing = TRUE;
  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (self->path);
  writing->bytes = g_steal_pointer (&self->waiting);
  task = g_task_new (self, NULL, on_written_cb, NULL);
  g_task_set_source_tag (task, write_waiting);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  hd_worker_run (task, run_writing);
}

void
hd_minutes_keep (HdMinutes      *self,
                 const HdRecord *contribution)
{
  g_autofree char *image = NULL;
  char *text;

  g_return_if_fail (HD_IS_MINUTES (self) && contribution != NULL);

  image = hd_record_to_image (contribution);
  text = g_strdup_printf (MAGIC "%" G_GINT64_FORMAT "\n%s", hd_record_get_row_version (contribution), image);
  g_clear_pointer (&self->waiting, g_bytes_unref);
  self->waiting = g_bytes_new_take (text, strlen (text));
  self->is_saved = FALSE;
  write_waiting (self);
}

gboolean
hd_minutes_save (HdMinutes *self,
                 HdRecord  *contribution,
                 GError   **error)
{
  g_return_val_if_fail (HD_IS_MINUTES (self) && contribution != NULL, FALSE);

  if (!hd_book_save_item (self->book, contribution, error))
    return FALSE;
  g_clear_pointer (&self->waiting, g_bytes_unref);
  g_unlink (self->path);
  self->is_saved = TRUE;
  return TRUE;
}

/* --- Recovering --- */

static HdRecord *
parse (const char *text)
{
  g_autoptr (HdRecord) contribution = NULL;
  const char *end;

  if (!g_str_has_prefix (text, MAGIC))
    return NULL;
  text += strlen (MAGIC);
  end = strchr (text, '\n');
  contribution = end != NULL ? hd_record_from_image (end + 1, NULL) : NULL;
  if (contribution == NULL || hd_record_get_kind (contribution) != HD_ENTITY_CONTRIBUTION)
    return NULL;
  hd_record_set_row_version (contribution, g_ascii_strtoll (text, NULL, 10));
  return g_steal_pointer (&contribution);
}

static HdRecord *
read_kept (const char *path)
{
  g_autoptr (GBytes) bytes = hd_file_read (path, MAX_SIZE, NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  return text != NULL ? parse (text) : NULL;
}

/* The same words under a new id, at the end of the meeting. */
static HdRecord *
copy_as_new (const HdRecord *kept)
{
  HdRecord *copy = hd_record_new (HD_ENTITY_CONTRIBUTION);

  for (guint field = 0; field < HD_N_CONTRIBUTION_FIELDS; field++)
    hd_record_set_value (copy, field, hd_record_get_value (kept, field));
  return copy;
}

static gboolean
has_meeting (HdBook         *self,
             const HdRecord *kept)
{
  g_autoptr (HdRecord) meeting = hd_book_get_record (self, HD_ENTITY_MEETING, hd_record_peek_text (kept, HD_CONTRIBUTION_MEETING), NULL);

  return meeting != NULL;
}

/* Words that were saved just when they were kept: the book has them, and has gone on since. */
static gboolean
is_outrun (const HdRecord *known,
           const HdRecord *kept)
{
  return hd_record_get_row_version (known) != hd_record_get_row_version (kept)
         && g_str_has_prefix (hd_record_peek_text (known, HD_CONTRIBUTION_TEXT), hd_record_peek_text (kept, HD_CONTRIBUTION_TEXT));
}

/* TRUE with *@taken FALSE when the book says it already, or its meeting is gone. */
static gboolean
take_in (HdBook    *self,
         HdRecord  *kept,
         gboolean  *taken,
         GError   **error)
{
  g_autoptr (HdRecord) known = hd_book_get_record (self, HD_ENTITY_CONTRIBUTION, hd_record_get_id (kept), NULL);
  g_autoptr (HdRecord) added = NULL;

  *taken = FALSE;
  if (!has_meeting (self, kept) || (known != NULL && (hd_record_equal (known, kept) || is_outrun (known, kept))))
    return TRUE;
  *taken = TRUE;
  if (known == NULL || hd_record_get_row_version (known) != hd_record_get_row_version (kept))
    added = known == NULL ? hd_record_copy (kept) : copy_as_new (kept);
  if (added != NULL)
    hd_record_set_row_version (added, 0);
  return hd_book_save_item (self, added != NULL ? added : kept, error);
}

/* Of a program that runs no more, or of this one, which has just opened the book. */
static gboolean
is_left_behind (const char *name,
                const char *prefix)
{
  gint64 process;

  if (!g_str_has_prefix (name, prefix) || !g_ascii_string_to_signed (name + strlen (prefix), 10, 1, G_MAXINT, &process, NULL))
    return FALSE;
  return process == getpid () || (kill ((pid_t) process, 0) != 0 && errno == ESRCH);
}

gboolean
hd_book_recover_minutes (HdBook  *self,
                         guint   *n_recovered,
                         GError **error)
{
  g_autofree char *folder = NULL, *base = NULL, *prefix = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  folder = g_path_get_dirname (hd_book_get_path (self));
  base = g_path_get_basename (hd_book_get_path (self));
  prefix = g_strconcat (base, ".minutes-", NULL);
  if (n_recovered != NULL)
    *n_recovered = 0;
  dir = hd_book_is_read_only (self) ? NULL : g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (HdRecord) kept = is_left_behind (name, prefix) ? read_kept (path) : NULL;
      gboolean taken;

      if (kept == NULL)
        continue;
      if (!take_in (self, kept, &taken, error))
        return FALSE;
      n += taken;
      g_unlink (path);
    }
  if (n_recovered != NULL)
    *n_recovered = n;
  return TRUE;
}

/* --- The class --- */

static void
hd_minutes_dispose (GObject *object)
{
  HdMinutes *self = HD_MINUTES (object);

  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_minutes_parent_class)->dispose (object);
}

static void
hd_minutes_finalize (GObject *object)
{
  HdMinutes *self = HD_MINUTES (object);

  g_clear_pointer (&self->waiting, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (hd_minutes_parent_class)->finalize (object);
}

static void
hd_minutes_class_init (HdMinutesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_minutes_dispose;
  object_class->finalize = hd_minutes_finalize;
  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
hd_minutes_init (HdMinutes *self)
{
}

HdMinutes *
hd_minutes_new (HdBook *book)
{
  HdMinutes *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_MINUTES, NULL);
  self->book = g_object_ref (book);
  self->path = g_strdup_printf ("%s.minutes-%ld", hd_book_get_path (book), (long) getpid ());
  return self;
}
