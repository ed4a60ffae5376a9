/* recorder.c: a painter that remembers where every word and every rule of laid out pages stands
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recorder.h"

#include <string.h>

#include "paint/painter-log.h"

typedef struct
{
  HdPainter  base;
  Recording *recording;
  guint      page, n_runs;
  double     dx, dy;
  GArray    *saved;
  gboolean   turned;
} Recorder;

typedef struct
{
  double   dx, dy;
  gboolean turned;
} State;

static gboolean update_golden;

static void
save (HdPainter *painter)
{
  Recorder *self = (Recorder *) painter;
  State state = { self->dx, self->dy, self->turned };

  g_array_append_val (self->saved, state);
}

static void
restore (HdPainter *painter)
{
  Recorder *self = (Recorder *) painter;
  State state = g_array_index (self->saved, State, self->saved->len - 1);

  g_array_set_size (self->saved, self->saved->len - 1);
  self->dx = state.dx;
  self->dy = state.dy;
  self->turned = state.turned;
}

static void
translate (HdPainter *painter, double dx, double dy)
{
  Recorder *self = (Recorder *) painter;

  self->dx += dx;
  self->dy += dy;
}

static void
rotate (HdPainter *painter, double radians)
{
  ((Recorder *) painter)->turned = TRUE;
}

static void
clip (HdPainter *painter, const HdRect *rect)
{
}

static void
fill (HdPainter *painter, const HdPath *path, HdColor color)
{
  Recorder *self = (Recorder *) painter;
  guint n;
  const HdPathElement *elements = hd_path_get_elements (path, &n);
  RecordedShape shape = { self->page, self->recording->words->len, 1e6, 1e6, -1e6, -1e6, color };

  for (guint i = 0; i < n; i++)
    {
      double x = elements[i].verb == HD_PATH_CURVE ? elements[i].x3 : elements[i].x1;
      double y = elements[i].verb == HD_PATH_CURVE ? elements[i].y3 : elements[i].y1;

      if (elements[i].verb == HD_PATH_CLOSE)
        continue;
      shape.left = MIN (shape.left, x + self->dx);
      shape.right = MAX (shape.right, x + self->dx);
      shape.top = MIN (shape.top, y + self->dy);
      shape.bottom = MAX (shape.bottom, y + self->dy);
    }
  g_array_append_val (self->recording->shapes, shape);
}

static void
stroke (HdPainter *painter, const HdPath *path, const HdStroke *style)
{
  Recorder *self = (Recorder *) painter;
  guint n;
  const HdPathElement *elements = hd_path_get_elements (path, &n);
  RecordedRule rule = { .page = self->page };

  if (n != 2 || elements[1].verb != HD_PATH_LINE)
    return;
  rule.left = MIN (elements[0].x1, elements[1].x1) + self->dx;
  rule.right = MAX (elements[0].x1, elements[1].x1) + self->dx;
  rule.top = MIN (elements[0].y1, elements[1].y1) + self->dy;
  rule.bottom = MAX (elements[0].y1, elements[1].y1) + self->dy;
  g_array_append_val (self->recording->rules, rule);
}

static void
text (HdPainter *painter, const HdTextRun *run)
{
  Recorder *self = (Recorder *) painter;

  self->n_runs++;
  for (guint i = 0; i < run->n_words; i++)
    {
      RecordedWord word = {
        .page = self->page,
        .run = self->n_runs,
        .face = hd_font_get_face (run->font),
        .size = run->size,
        .left = run->words[i].x + self->dx,
        .right = run->words[i].x + self->dx + hd_font_measure (run->font, run->size, run->words[i].text, -1),
        .baseline = run->baseline + self->dy,
        .turned = self->turned,
        .color = run->color,
        .text = g_strdup (run->words[i].text),
      };

      g_array_append_val (self->recording->words, word);
    }
}

static void
add_link (HdPainter *painter, const HdRect *rect, const char *uri)
{
}

static void
image (HdPainter *painter, const HdRect *rect, HdImage *picture)
{
}

static const HdPainterClass recorder_class = { save, restore, translate, rotate, clip, fill, stroke, text, add_link, image };

static void
clear_word (RecordedWord *word)
{
  g_free (word->text);
}

Recording *
recording_new (const HdPages *pages)
{
  Recording *self = g_new0 (Recording, 1);
  Recorder recorder = { .base = { &recorder_class }, .recording = self };

  self->words = g_array_new (FALSE, FALSE, sizeof (RecordedWord));
  g_array_set_clear_func (self->words, (GDestroyNotify) clear_word);
  self->rules = g_array_new (FALSE, FALSE, sizeof (RecordedRule));
  self->shapes = g_array_new (FALSE, FALSE, sizeof (RecordedShape));
  recorder.saved = g_array_new (FALSE, FALSE, sizeof (State));
  for (guint i = 0; i < hd_pages_get_n_pages (pages); i++)
    {
      recorder.page = i;
      hd_pages_paint (pages, i, &recorder.base);
      g_assert_cmpuint (recorder.saved->len, ==, 0);
    }
  g_array_unref (recorder.saved);
  return self;
}

void
recording_free (Recording *self)
{
  g_array_unref (self->words);
  g_array_unref (self->rules);
  g_array_unref (self->shapes);
  g_free (self);
}

const RecordedWord *
recording_word (const Recording *self, guint index)
{
  return &g_array_index (self->words, RecordedWord, index);
}

const RecordedWord *
recording_find (const Recording *self, guint page, const char *wanted)
{
  for (guint i = 0; i < self->words->len; i++)
    if (recording_word (self, i)->page == page && g_str_equal (recording_word (self, i)->text, wanted))
      return recording_word (self, i);
  return NULL;
}

char *
recording_text (const Recording *self, double top)
{
  GString *joined = g_string_new (NULL);
  const RecordedWord *before = NULL;

  for (guint i = 0; i < self->words->len; i++)
    {
      const RecordedWord *word = recording_word (self, i);
      gboolean touches = before != NULL && before->run != word->run && before->page == word->page &&
                         ABS (before->baseline - word->baseline) < 0.01 && ABS (before->right - word->left) < 0.01;

      if (word->turned || word->baseline < top)
        continue;
      if (before != NULL && !touches)
        g_string_append_c (joined, ' ');
      g_string_append (joined, word->text);
      before = word;
    }
  return g_string_free (joined, FALSE);
}

char *
pages_log (const HdPages *pages)
{
  GString *log = g_string_new (NULL);

  for (guint i = 0; i < hd_pages_get_n_pages (pages); i++)
    {
      HdPainter *painter = hd_painter_log_new ();

      hd_pages_paint (pages, i, painter);
      g_string_append_printf (log, "page %u\n%s\n", i + 1, hd_painter_log_get_text (painter));
      hd_painter_log_free (painter);
    }
  return g_string_free (log, FALSE);
}

void
golden_init (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--update"))
      {
        update_golden = TRUE;
        memmove (&argv[i], &argv[i + 1], (*argc - i) * sizeof *argv);
        (*argc)--;
        return;
      }
}

void
assert_golden (const HdPages *pages, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *log = pages_log (pages);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (update_golden)
    {
      g_file_set_contents (path, log, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (log, expected))
    {
      g_auto (GStrv) got = g_strsplit (log, "\n", -1);
      g_auto (GStrv) want = g_strsplit (expected, "\n", -1);

      for (guint i = 0; got[i] != NULL && want[i] != NULL; i++)
        g_assert_cmpstr (got[i], ==, want[i]);
      g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (want));
    }
}

void
assert_sound (const HdPages *pages, const HdPageSetup *setup)
{
  g_autoptr (Recording) recording = recording_new (pages);

  for (guint i = 0; i < recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (recording, i);
      gboolean is_back = setup->mirrors && setup->width < setup->height && word->page % 2 == 1;

      if (word->turned)
        continue;
      g_assert_cmpfloat (word->left, >=, (is_back ? setup->right : setup->left) - 0.01);
      g_assert_cmpfloat (word->right, <=, setup->width - (is_back ? setup->left : setup->right) + 0.01);
      g_assert_cmpfloat (word->baseline, <=, setup->height - setup->bottom + 0.01);
      g_assert_cmpfloat (word->baseline - 0.66 * word->size, >, word->baseline < setup->top ? 0 : setup->top);
      for (guint k = i + 1; k < recording->words->len; k++)
        {
          const RecordedWord *other = recording_word (recording, k);

          if (other->page != word->page)
            break;
          /* Boxes of capitals, a hair smaller: letters of neighbouring words and lines never touch. */
          if (!other->turned && other->left < word->right - 0.01 && word->left < other->right - 0.01 &&
              other->baseline - 0.6 * other->size < word->baseline && word->baseline - 0.6 * word->size < other->baseline)
            g_error ("“%s” stands on “%s” on page %u", other->text, word->text, word->page + 1);
        }
    }
  for (guint i = 0; i < recording->rules->len; i++)
    {
      const RecordedRule *rule = &g_array_index (recording->rules, RecordedRule, i);
      gboolean is_back = setup->mirrors && setup->width < setup->height && rule->page % 2 == 1;

      g_assert_cmpfloat (rule->left, >=, (is_back ? setup->right : setup->left) - 0.01);
      g_assert_cmpfloat (rule->right, <=, setup->width - (is_back ? setup->left : setup->right) + 0.01);
      g_assert_cmpfloat (rule->top, >=, setup->top - 0.01);
      g_assert_cmpfloat (rule->bottom, <=, setup->height - setup->bottom + 0.01);
    }
}
