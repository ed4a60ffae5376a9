/* test-minutes-kill.c: a program that is killed while minutes are typed loses nothing older than a second
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   test-minutes-kill [TIMES]                        (default: 5)
 *   test-minutes-kill type BOOK MEETING              types until it is killed, and tells when it typed what
 */
#include "fixture.h"
#include "hands.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"
#include "book/list.h"
#include "book/meetings.h"
#include "book/minutes.h"
#include "ui/minutes-entry.h"
#include "ui/session-window.h"

/* What may be lost, in microseconds, on a machine that lets the program run and write when it wants to. */
#define ALLOWED G_USEC_PER_SEC
/* Letters come at least so often, in microseconds, while the program runs. */
#define USUAL_GAP (60 * 1000)
/* Microseconds of typing before the kill: at least, and more at random. */
#define LEAST (1400 * 1000)
#define MORE  (2200 * 1000)

static const char words[] = "Đồng chí chủ trì kết luận: ghi nhận kết quả năm qua, yêu cầu các bên bám sát chủ đề, hướng về cơ sở, vùng sâu. ";

/* --- The one that types --- */

typedef struct
{
  GtkTextBuffer *buffer;
  const char    *next;
} Typist;

static gboolean
on_type_cb (gpointer data)
{
  Typist *typist = data;
  char letter[8] = { 0 };
  const char *end;
  g_autofree char *line = NULL;

  if (*typist->next == '\0')
    typist->next = words;
  end = g_utf8_next_char (typist->next);
  memcpy (letter, typist->next, (gsize) (end - typist->next));
  typist->next = end;
  gtk_text_buffer_insert_at_cursor (typist->buffer, letter, -1);
  /* The parent reads the clock itself: a line says that one more letter stands in the window. */
  if (write (STDOUT_FILENO, ".", 1) != 1)
    abort ();
  g_timeout_add ((guint) g_random_int_range (5, 60), on_type_cb, typist);
  return G_SOURCE_REMOVE;
}

G_NORETURN static void
type (const char *path, const char *meeting)
{
  g_autoptr (GError) error = NULL;
  HdBook *book;
  GtkWidget *parent;
  Typist typist = { .next = words };

  gtk_init ();
  adw_init ();
  book = hd_book_open (path, "Nguyễn Văn A", &error);
  g_assert_no_error (error);
  parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (parent));
  hd_session_window_show (parent, book, meeting);
  while (typist.buffer == NULL)
    {
      GtkWidget *entry;

      g_main_context_iteration (NULL, TRUE);
      entry = hands_find_window (ADW_TYPE_WINDOW) != NULL ? hands_find (hands_find_window (ADW_TYPE_WINDOW), HD_TYPE_MINUTES_ENTRY, NULL, NULL) : NULL;
      if (entry != NULL)
        typist.buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (hands_find (entry, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
    }
  g_timeout_add (5, on_type_cb, &typist);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* --- The one that kills --- */

/* How long a small file takes until it is on the disk. */
static gint64
measure_disk (const char *path)
{
  g_autofree char *probe = g_strconcat (path, ".probe", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (words, sizeof words);
  gint64 start = g_get_monotonic_time ();

  g_assert_true (hd_file_write_atomically (probe, bytes, NULL));
  return g_get_monotonic_time () - start;
}

/* What was typed until the kill. */
typedef struct
{
  GArray *times;  /* gint64: of each letter */
  gint64  killed;
  gint64  excuse; /* what the machine took from the program */
} Life;

/* Where others take the processor or the disk, the program cannot keep what it is not let write: the longest time it did not run counts for it.
 * Reads letters until the time has come. @slack: what the disk took */
static Life
kill_after (GPid child, int out, gint64 patience, gint64 slack)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 end = G_MAXINT64, killed, longest = 0;
  char letters[64];

  while (g_get_monotonic_time () < end)
    {
      gssize n = read (out, letters, sizeof letters);
      gint64 now = g_get_monotonic_time ();

      g_assert_cmpint (n, >, 0);
      if (times->len == 0)
        end = now + patience;
      else
        longest = MAX (longest, now - g_array_index (times, gint64, times->len - 1) - USUAL_GAP);
      for (gssize i = 0; i < n; i++)
        g_array_append_val (times, now);
    }
  killed = g_get_monotonic_time ();
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  return (Life) { times, killed, slack + 2 * longest };
}

static guint
count_old (const Life *life, gint64 allowed)
{
  guint n = 0;

  for (guint i = 0; i < life->times->len; i++)
    n += g_array_index (life->times, gint64, i) < life->killed - allowed;
  return n;
}

static char *
dup_typed (guint n_letters)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *next = words;

  for (guint i = 0; i < n_letters; i++)
    {
      const char *end;

      if (*next == '\0')
        next = words;
      end = g_utf8_next_char (next);
      g_string_append_len (text, next, end - next);
      next = end;
    }
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

/* What the meeting says at its end now; "" when nothing was added. */
static char *
dup_found (HdBook *book, const char *meeting_id, guint n_before)
{
  g_autoptr (HdMeeting) meeting = hd_book_get_meeting (book, meeting_id, NULL);

  g_assert_cmpuint (meeting->contributions->len, <=, n_before + 1);
  if (meeting->contributions->len == n_before)
    return g_strdup ("");
  return g_strdup (hd_record_peek_text (g_ptr_array_index (meeting->contributions, n_before), HD_CONTRIBUTION_TEXT));
}

/* Microseconds between the oldest letter that is lost and the kill; a blank at the end is not kept and not missed. */
static gint64
age_of_loss (const Life *life, const char *found)
{
  guint n_kept = (guint) g_utf8_strlen (found, -1);
  g_autofree char *one_more = dup_typed (n_kept + 1);

  if ((guint) g_utf8_strlen (one_more, -1) == n_kept)
    n_kept++;
  return n_kept < life->times->len ? life->killed - g_array_index (life->times, gint64, n_kept) : 0;
}

/* Returns: how old the oldest lost letter was */
static gint64
test_kill (const char *program, const char *path, const char *meeting)
{
  const char *const command[] = { program, "type", path, meeting, NULL };
  /* What GTK warns of while a window that is about to be killed is drawn is no matter here. */
  g_auto (GStrv) environment = g_environ_unsetenv (g_get_environ (), "G_DEBUG");
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autoptr (HdMeeting) before = NULL;
  g_autofree char *typed = NULL, *found = NULL;
  gint64 age;
  GPid child;
  Life life;
  int out;

  book = hd_book_open (path, "Nguyễn Văn A", &error);
  g_assert_no_error (error);
  before = hd_book_get_meeting (book, meeting, &error);
  g_assert_no_error (error);
  g_spawn_async_with_pipes (NULL, (char **) command, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  life = kill_after (child, out, LEAST + g_random_int_range (0, MORE), 4 * measure_disk (path));
  typed = dup_typed (count_old (&life, ALLOWED + life.excuse));
  close (out);
  hd_book_recover_minutes (book, NULL, &error);
  g_assert_no_error (error);
  found = dup_found (book, meeting, before->contributions->len);
  if (!g_str_has_prefix (found, typed))
    g_error ("Typed more than a second before the kill: “%s”; found: “%s”", typed, found);
  age = age_of_loss (&life, found);
  g_print ("# %u letters typed, %u found, the oldest lost one %d ms old; the machine took %d ms\n", life.times->len, (guint) g_utf8_strlen (found, -1),
           (int) (age / 1000), (int) (life.excuse / 1000));
  g_array_unref (life.times);
  return age;
}

int
main (int argc, char *argv[])
{
  guint times = argc == 2 ? (guint) atoi (argv[1]) : 5, n_late = 0;
  gint64 oldest = 0;
  HdListQuery query = { NULL };
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  hd_i18n_init ();
  if (argc == 4 && g_str_equal (argv[1], "type"))
    type (argv[2], argv[3]);
  book = fixture_open_practice ();
  rows = hd_book_read_rows (book, HD_ENTITY_MEETING, &query, 0, 1, NULL);
  g_print ("1..%u\n", times);
  for (guint i = 0; i < times; i++)
    {
      gint64 age = test_kill (argv[0], hd_book_get_path (book), ((const HdListRow *) g_ptr_array_index (rows, 0))->id);

      oldest = MAX (oldest, age);
      n_late += age > ALLOWED;
      g_print ("ok %u - killed while minutes were typed\n", i + 1);
    }
  g_print ("# the oldest lost letter of all was %d ms old; older than a second, for what the machine took: %u of %u\n", (int) (oldest / 1000), n_late, times);
  fixture_finish ();

  return 0;
}
