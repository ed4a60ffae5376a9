/* page-reading.c: a painter that remembers what is painted, and puts it beside the paragraphs it belongs to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/page-reading.h"

#include "layout/finding.h"
#include "layout/pages.h"

/* Points: positions are sums of doubles. */
#define HAIR 0.05

typedef struct
{
  double   dx, dy;
  gboolean turned;
} State;

typedef struct
{
  HdPainter      base;
  HdPageReading *reading;
  guint          page;
  State          now;
  GArray        *saved;
} Reader;

void
hd_finding_free (HdFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->rule);
  g_free (self->source);
  g_free (self->wanted);
  g_free (self->measured);
  g_free (self->record);
  g_free (self);
}

static void
reader_save (HdPainter *painter)
{
  Reader *self = (Reader *) painter;

  g_array_append_val (self->saved, self->now);
}

static void
reader_restore (HdPainter *painter)
{
  Reader *self = (Reader *) painter;

  self->now = g_array_index (self->saved, State, self->saved->len - 1);
  g_array_set_size (self->saved, self->saved->len - 1);
}

static void
reader_translate (HdPainter *painter,
                  double     dx,
                  double     dy)
{
  Reader *self = (Reader *) painter;

  self->now.dx += dx;
  self->now.dy += dy;
}

static void
reader_rotate (HdPainter *painter,
               double     radians)
{
  ((Reader *) painter)->now.turned = TRUE;
}

static void
reader_clip (HdPainter    *painter,
             const HdRect *rect)
{
}

/* Shapes are watermarks, hyphens and parts of charts: no rule speaks of them. */
static void
reader_fill (HdPainter    *painter,
             const HdPath *path,
             HdColor       color)
{
}

static void
reader_stroke (HdPainter      *painter,
               const HdPath   *path,
               const HdStroke *stroke)
{
  Reader *self = (Reader *) painter;
  guint n;
  const HdPathElement *elements = hd_path_get_elements (path, &n);
  HdReadRule rule = { .page = self->page };

  if (n != 2 || elements[1].verb != HD_PATH_LINE || self->now.turned)
    return;
  rule.rect.x = MIN (elements[0].x1, elements[1].x1) + self->now.dx;
  rule.rect.y = MIN (elements[0].y1, elements[1].y1) + self->now.dy;
  rule.rect.width = ABS (elements[1].x1 - elements[0].x1);
  rule.rect.height = ABS (elements[1].y1 - elements[0].y1);
  g_array_append_val (self->reading->rules, rule);
}

static gboolean
stands_in_chart (const HdPageReading *self,
                 const HdReadWord    *word)
{
  const GArray *items = g_ptr_array_index (self->pages->pages, word->page);

  for (guint i = 0; i < items->len; i++)
    {
      const HdItem *item = &g_array_index (items, HdItem, i);
      double width, height;

      if (item->kind != HD_ITEM_CHART)
        continue;
      hd_chart_layout_get_size (item->chart.layout, &width, &height);
      if (word->left > item->x - HAIR && word->right < item->x + width + HAIR && word->baseline > item->y && word->baseline < item->y + height + HAIR)
        return TRUE;
    }
  return FALSE;
}

static void
reader_text (HdPainter       *painter,
             const HdTextRun *run)
{
  Reader *self = (Reader *) painter;

  for (guint i = 0; i < run->n_words; i++)
    {
      const char *text = run->words[i].text;
      HdReadWord word = {
        .page = self->page, .face = hd_font_get_face (run->font), .font = run->font, .size = run->size,
        .left = run->words[i].x + self->now.dx, .baseline = run->baseline + self->now.dy, .color = run->color,
        .turned = self->now.turned, .text = g_strdup (text),
      };

      word.right = word.left + hd_font_measure (run->font, run->size, text, -1);
      word.in_chart = stands_in_chart (self->reading, &word);
      g_array_append_val (self->reading->words, word);
    }
}

static void
reader_link (HdPainter    *painter,
             const HdRect *rect,
             const char   *uri)
{
}

static void
reader_image (HdPainter    *painter,
              const HdRect *rect,
              HdImage      *image)
{
}

static const HdPainterClass reader_class = {
  reader_save, reader_restore, reader_translate, reader_rotate, reader_clip, reader_fill, reader_stroke, reader_text, reader_link,
  reader_image,
};

static void
clear_word (HdReadWord *word)
{
  g_free (word->text);
}

static GArray *
new_words (void)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (HdReadWord));

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  return words;
}

static gboolean
stands_in (const HdReadWord  *word,
           const HdReadBlock *block)
{
  const HdRect *rect = &block->rect;
  /* A broken symbol goes on after a hyphen that is there for copies only, to the left of its line. */
  double aside = word->text != NULL && word->color.red > 0.99 && g_str_equal (word->text, "-") ? word->size : HAIR;

  return word->text != NULL && word->page == block->page && !word->turned && word->left > rect->x - aside &&
         word->right < rect->x + rect->width + HAIR && word->baseline > rect->y && word->baseline < rect->y + rect->height + HAIR;
}

/* Words are painted in the order of the blocks, so that those of a block are looked for from where the last one's ended. */
static void
fill_block (HdReadBlock *block,
            GArray      *painted,
            guint       *from,
            GArray      *words)
{
  block->first = words->len;
  while (*from < painted->len && g_array_index (painted, HdReadWord, *from).page < block->page)
    (*from)++;
  for (guint i = *from; i < painted->len; i++)
    {
      HdReadWord *word = &g_array_index (painted, HdReadWord, i);

      if (word->page > block->page)
        break;
      if (!stands_in (word, block))
        continue;
      g_array_append_val (words, *word);
      word->text = NULL;
      block->n++;
    }
}

static void
sort_words (HdPageReading *self)
{
  GArray *painted = self->words;
  guint from = 0;

  self->words = new_words ();
  for (guint i = 0; i < self->pages->tags->len; i++)
    {
      const HdTagBox *box = &g_array_index (self->pages->tags, HdTagBox, i);
      HdReadBlock block = { .tag = box->tag, .source = box->source, .page = box->page, .rect = box->rect, .is_start = box->is_start };

      fill_block (&block, painted, &from, self->words);
      g_array_append_val (self->blocks, block);
    }
  self->n_placed = self->words->len;
  for (guint i = 0; i < painted->len; i++)
    {
      HdReadWord *word = &g_array_index (painted, HdReadWord, i);

      if (word->text == NULL)
        continue;
      g_array_append_val (self->words, *word);
      word->text = NULL;
    }
  g_array_unref (painted);
}

HdPageReading *
hd_page_reading_new (HdPages *pages)
{
  HdPageReading *self;
  Reader reader = { .base = { &reader_class } };

  g_return_val_if_fail (pages != NULL, NULL);

  self = g_new0 (HdPageReading, 1);
  self->pages = hd_pages_ref (pages);
  self->words = new_words ();
  self->rules = g_array_new (FALSE, FALSE, sizeof (HdReadRule));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (HdReadBlock));
  reader.reading = self;
  reader.saved = g_array_new (FALSE, FALSE, sizeof (State));
  for (reader.page = 0; reader.page < hd_pages_get_n_pages (pages); reader.page++)
    hd_pages_paint (pages, reader.page, &reader.base);
  g_array_unref (reader.saved);
  sort_words (self);
  return self;
}

void
hd_page_reading_free (HdPageReading *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->words);
  g_array_unref (self->rules);
  g_array_unref (self->blocks);
  hd_pages_unref (self->pages);
  g_free (self);
}

const HdReadWord *
hd_page_reading_word (const HdPageReading *self,
                      guint                index)
{
  return &g_array_index (self->words, HdReadWord, index);
}

const HdReadBlock *
hd_page_reading_block (const HdPageReading *self,
                       guint                index)
{
  return &g_array_index (self->blocks, HdReadBlock, index);
}

char *
hd_page_reading_dup_text (const HdPageReading *self,
                          const HdReadBlock   *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = block->first; i < block->first + block->n; i++)
    {
      const HdReadWord *word = hd_page_reading_word (self, i);
      const HdReadWord *before = i > block->first ? word - 1 : NULL;
      gboolean touches = before != NULL && ABS (before->baseline - word->baseline) < HAIR && ABS (before->right - word->left) < HAIR;

      if (before != NULL && !touches)
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }
  return g_string_free (text, FALSE);
}

char *
hd_page_reading_dup_digest (const HdPageReading *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      const char *text = hd_page_reading_word (self, i)->text;

      g_checksum_update (checksum, (const guchar *) text, -1);
      g_checksum_update (checksum, (const guchar *) " ", 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}
