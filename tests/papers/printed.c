/* printed.c: a paper as a PDF on the disk, read back with poppler's tools
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "printed.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define MM(points) ((points) * 25.4 / 72.0)

static void
clear_word (ReadWord *word)
{
  g_free (word->text);
}

char *
printed_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  g_autofree char *complaints = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static double
number_after (const char *line, const char *key)
{
  const char *at = strstr (line, key);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (key), NULL);
}

static char *
unescape (const char *from, const char *to)
{
  GString *text = g_string_new_len (from, to - from);

  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);
  return g_string_free (text, FALSE);
}

static void
read_words (Printed *self)
{
  const char *const argv[] = { "pdftotext", "-bbox-layout", self->path, "-", NULL };
  g_autofree char *output = printed_run (argv);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  self->words = g_array_new (FALSE, FALSE, sizeof (ReadWord));
  self->sizes = g_array_new (FALSE, FALSE, sizeof (ReadPage));
  g_array_set_clear_func (self->words, (GDestroyNotify) clear_word);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          ReadPage page = { MM (number_after (lines[i], "width=\"")), MM (number_after (lines[i], "height=\"")) };

          g_array_append_val (self->sizes, page);
        }
      if (strstr (lines[i], "<word ") != NULL)
        {
          ReadWord word = {
            .page = self->sizes->len,
            .left = MM (number_after (lines[i], "xMin=\"")),
            .top = MM (number_after (lines[i], "yMin=\"")),
            .right = MM (number_after (lines[i], "xMax=\"")),
            .bottom = MM (number_after (lines[i], "yMax=\"")),
            .text = unescape (strchr (lines[i], '>') + 1, strstr (lines[i], "</word>")),
          };

          g_array_append_val (self->words, word);
        }
    }
}

const ReadWord *
printed_get (const Printed *self, guint index)
{
  return &g_array_index (self->words, ReadWord, index);
}

const ReadPage *
printed_page (const Printed *self, guint page)
{
  return &g_array_index (self->sizes, ReadPage, page - 1);
}

const ReadWord *
printed_find (const Printed *self, guint page, const char *text)
{
  for (guint i = 0; i < self->words->len; i++)
    if (printed_get (self, i)->page == page && g_str_equal (printed_get (self, i)->text, text))
      return printed_get (self, i);
  g_error ("“%s” is not on page %u of the PDF", text, page);
}

double
printed_size (const ReadWord *word)
{
  return (word->bottom - word->top) * 72.0 / 25.4 / 1.107;
}

void
printed_clear (Printed *self)
{
  if (self->dir != NULL)
    {
      g_remove (self->path);
      g_rmdir (self->dir);
    }
  g_free (self->path);
  g_free (self->dir);
  hd_pages_unref (self->pages);
  g_array_unref (self->words);
  g_array_unref (self->sizes);
}

Printed
printed_keep (const HdPaper *paper, HdPdfWriter *writer, HdFontSet *fonts, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Printed self = { .path = g_strdup (path) };

  self.pages = hd_layout_run (paper->document, fonts, &error);
  g_assert_no_error (error);
  bytes = hd_pdf_writer_write (writer, self.pages, &error);
  g_assert_no_error (error);
  g_file_set_contents (self.path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  read_words (&self);
  self.n_pages = hd_pages_get_n_pages (self.pages);
  g_assert_cmpuint (self.sizes->len, ==, self.n_pages);
  return self;
}

Printed
printed_new (const HdPaper *paper, HdPdfWriter *writer, HdFontSet *fonts)
{
  g_autoptr (GError) error = NULL;
  char *dir = g_dir_make_tmp ("hiepdong-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "paper.pdf", NULL);
  Printed self;

  g_assert_no_error (error);
  self = printed_keep (paper, writer, fonts, path);
  self.dir = dir;
  return self;
}
