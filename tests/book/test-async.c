/* test-async.c: the slow uses of a book on a worker, and what is left when the user gives up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-async.h"
#include "fixture.h"

#define AGREEMENT "00000000-0000-4000-8000-000000000031"

typedef struct
{
  gboolean      done;
  GThread      *thread;
  GAsyncResult *result;
} Answer;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->done = TRUE;
  answer->thread = g_thread_self ();
  g_set_object (&answer->result, result);
}

static void
answer_clear (Answer *self)
{
  g_clear_object (&self->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static GAsyncResult *
wait_for (Answer *answer)
{
  fixture_wait (&answer->done);
  g_assert_true (answer->thread == g_thread_self ());
  return answer->result;
}

static void
on_changed (HdBook *book, GThread **thread)
{
  *thread = g_thread_self ();
}

static void
test_practice_and_open (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) made = { 0 };
  g_auto (Answer) opened = { 0 };
  g_autoptr (GError) error = NULL;
  HdBook *book;

  hd_book_create_practice_async (fixture->path, "Người thử", NULL, on_answered, &made);
  book = hd_book_create_practice_finish (wait_for (&made), &error);
  g_assert_no_error (error);
  g_assert_true (hd_book_is_training (book));
  g_object_unref (book);

  hd_book_open_async (fixture->path, "Người thử", NULL, on_answered, &opened);
  book = hd_book_open_finish (wait_for (&opened), &error);
  g_assert_no_error (error);
  g_assert_true (hd_book_is_training (book));
  g_clear_object (&opened.result);
  g_assert_finalize_object (book);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mini = g_test_build_filename (G_TEST_DIST, "data", "book", "mini.json", NULL);
  g_autofree char *table = g_test_build_filename (G_TEST_DIST, "data", "book", "hostile.tsv", NULL);
  g_auto (Answer) created = { 0 };
  g_auto (Answer) refused = { 0 };
  g_auto (Answer) imported = { 0 };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  GThread *thread = NULL;

  hd_book_create_async (fixture->path, "Ban thử", "Người thử", NULL, on_answered, &created);
  book = hd_book_create_finish (wait_for (&created), &error);
  g_assert_no_error (error);
  g_signal_connect (book, "changed", G_CALLBACK (on_changed), &thread);

  hd_book_import_async (book, table, NULL, on_answered, &refused);
  g_assert_false (hd_book_import_finish (book, wait_for (&refused), &problems, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_null (thread);
  g_clear_error (&error);

  hd_book_import_async (book, mini, NULL, on_answered, &imported);
  g_assert_true (hd_book_import_finish (book, wait_for (&imported), NULL, &error));
  g_assert_no_error (error);
  g_assert_true (thread == g_thread_self ());
  g_assert_cmpstr (hd_book_get_title (book), ==, "Ban Chỉ đạo Chương trình phối hợp tỉnh Thử Nghiệm");
}

static void
test_papers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (HdChart) chart = hd_book_make_chart (book, "00000000-0000-4000-8000-000000000062", NULL, NULL);
  g_autofree char *pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *svg = g_build_filename (fixture->folder, "b.svg", NULL);
  g_autofree char *listing = NULL;
  g_auto (Answer) rendered = { 0 };
  g_auto (Answer) saved = { 0 };
  g_auto (Answer) drawn = { 0 };
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GError) error = NULL;

  hd_book_render_agreement_async (book, AGREEMENT, NULL, on_answered, &rendered);
  rendering = hd_book_render_agreement_finish (book, wait_for (&rendered), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_pages_get_n_pages (rendering->pages), >, 0);

  hd_book_save_pdf_async (book, rendering->pages, pdf, NULL, on_answered, &saved);
  hd_book_save_chart_async (book, chart, "svg", svg, NULL, on_answered, &drawn);
  g_assert_true (hd_book_save_pdf_finish (book, wait_for (&saved), &error));
  g_assert_no_error (error);
  g_assert_true (hd_book_save_chart_finish (book, wait_for (&drawn), &error));
  g_assert_no_error (error);
  listing = fixture_listing (fixture);
  g_assert_cmpstr (listing, ==, "a.pdf b.svg test.hiepdong");
}

/* Given up before it began, or at once after: nothing is left. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.hiepdong", NULL);
  g_autofree char *listing = NULL;

  for (guint late = 0; late < 2; late++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HdBook) book = NULL;
      g_auto (Answer) answer = { 0 };

      if (!late)
        g_cancellable_cancel (cancellable);
      hd_book_create_practice_async (other, "Người thử", cancellable, on_answered, &answer);
      if (late)
        g_cancellable_cancel (cancellable);
      book = hd_book_create_practice_finish (wait_for (&answer), &error);
      /* A very slow test may be too late to give up. */
      if (late && book != NULL)
        g_remove (other);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  listing = fixture_listing (fixture);
  g_assert_cmpstr (listing, ==, "");
}

static void
test_cancel_render (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HdBook) book = fixture_mini (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Answer) answer = { 0 };

  hd_book_render_agreement_async (book, AGREEMENT, cancellable, on_answered, &answer);
  g_cancellable_cancel (cancellable);
  g_assert_null (hd_book_render_agreement_finish (book, wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  g_auto (Answer) opened = { 0 };
  g_auto (Answer) made = { 0 };
  g_auto (Answer) rendered = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;

  hd_book_open_async (fixture->path, "Người thử", NULL, on_answered, &opened);
  g_assert_null (hd_book_open_finish (wait_for (&opened), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  book = fixture_mini (fixture);
  hd_book_create_async (fixture->path, "Ban thử", "Người thử", NULL, on_answered, &made);
  g_assert_null (hd_book_create_finish (wait_for (&made), &error));
  g_assert_cmpuint (error->domain, ==, HD_ERROR);
  g_clear_error (&error);

  hd_book_render_agreement_async (book, "00000000-0000-4000-8000-0000000000ff", NULL, on_answered, &rendered);
  g_assert_null (hd_book_render_agreement_finish (book, wait_for (&rendered), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/async/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("practice-and-open", test_practice_and_open);
  ADD ("import", test_import);
  ADD ("papers", test_papers);
  ADD ("cancel", test_cancel);
  ADD ("cancel-render", test_cancel_render);
  ADD ("failures", test_failures);
  return g_test_run ();
}
