/* page-furniture.c: what stands on a page beside its text: watermark, mark, page number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/layout-private.h"

#include <math.h>

#include "paint/font-outline.h"

/* Height of capitals and digits in ems, to centre them by eye. */
#define CAP_HEIGHT_EMS 0.66
#define MARK_SIZE 10.0
#define MARK_GAP 24.0 /* between the page number's middle and the mark, points */
#define WATERMARK_SIZE 110.0
#define WATERMARK_SHARE 0.6 /* of the page's diagonal */
#define WATERMARK_PALE 0.9  /* share of paper in its grey */

static HdItem
text_item (const HdFont *font,
           double        size,
           double        x,
           double        baseline,
           const char   *text)
{
  HdItem item = { .kind = HD_ITEM_TEXT, .x = x, .y = baseline };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  item.text.font = font;
  item.text.size = size;
  item.text.words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (item.text.words, g_strdup (words[i]));
  return item;
}

/* Along the page's diagonal, the same shape behind the text of every page of that size. */
static HdPath *
make_watermark (HdFontSet         *fonts,
                const HdPageSetup *setup,
                const char        *text)
{
  const HdFont *font = hd_font_set_get (fonts, HD_FACE_BOLD);
  double diagonal = hypot (setup->width, setup->height);
  double angle = -atan2 (setup->height, setup->width);
  double size = WATERMARK_SIZE;
  double width = hd_font_measure (font, size, text, -1);
  double rise;

  if (width > diagonal * WATERMARK_SHARE)
    {
      size *= diagonal * WATERMARK_SHARE / width;
      width = diagonal * WATERMARK_SHARE;
    }
  rise = CAP_HEIGHT_EMS * size / 2;
  return hd_font_outline_new (font, size,
                              setup->width / 2 - width / 2 * cos (angle) - rise * sin (angle),
                              setup->height / 2 - width / 2 * sin (angle) + rise * cos (angle), angle, text);
}

static void
add_watermark (Layout *self)
{
  HdItem item = { .kind = HD_ITEM_SHAPE };

  if (self->watermark == NULL)
    self->watermark = make_watermark (self->context.fonts, self->setup, self->document->watermark);
  item.shape.path = hd_path_ref (self->watermark);
  item.shape.color = hd_color_mix (HD_COLOR_BLACK, HD_COLOR_WHITE, WATERMARK_PALE);
  hd_pages_add_item (self->pages, self->page, &item);
}

static double
margin_baseline (const Layout *self,
                 double        size)
{
  double edge = self->setup->number_edge;

  return (edge > 0 ? edge : self->top / 2) + CAP_HEIGHT_EMS * size / 2;
}

/* At the right of the top margin, small enough to stay clear of the page number in the middle. */
static void
add_mark (Layout *self)
{
  const HdFont *font = hd_font_set_get (self->context.fonts, HD_FACE_BOLD);
  double room = self->width / 2 - MARK_GAP;
  double width = hd_font_measure (font, MARK_SIZE, self->document->mark, -1);
  double size = width > room ? MARK_SIZE * room / width : MARK_SIZE;
  HdItem item;

  width = hd_font_measure (font, size, self->document->mark, -1);
  item = text_item (font, size, self->left + self->width - width, margin_baseline (self, size), self->document->mark);
  hd_pages_add_item (self->pages, self->page, &item);
}

static void
add_page_number (Layout *self)
{
  const HdFont *font = hd_font_set_get (self->context.fonts, HD_FACE_REGULAR);
  double size = self->setup->number_size;
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  double width = hd_font_measure (font, size, number, -1);
  HdItem item = text_item (font, size, self->left + (self->width - width) / 2, margin_baseline (self, size), number);

  hd_pages_add_item (self->pages, self->page, &item);
}

/* The back of an upright sheet whose margins are mirrored. */
static gboolean
is_mirrored (const Layout *self)
{
  return self->setup->mirrors && !self->document->one_sided && self->setup->width < self->setup->height && self->page % 2 == 1;
}

void
hd_layout_new_page (Layout *self)
{
  hd_pages_add_page (self->pages, self->setup->width, self->setup->height);
  self->page = self->pages->pages->len - 1;
  self->number++;
  self->left = is_mirrored (self) ? self->setup->right : self->setup->left;
  self->y = self->top;
  self->empty = TRUE;
  self->tagged = NULL;
  if (self->document->watermark != NULL)
    add_watermark (self);
  if (self->document->mark != NULL)
    add_mark (self);
  if (self->setup->number_pages && !self->is_first)
    add_page_number (self);
  self->is_first = FALSE;
}

void
hd_layout_begin_section (Layout            *self,
                         const HdPageSetup *setup)
{
  self->setup = setup;
  self->top = setup->top;
  self->bottom = setup->height - setup->bottom;
  self->left = setup->left;
  self->width = setup->width - setup->left - setup->right;
  self->is_first = setup->first_number > 0;
  if (self->is_first)
    self->number = setup->first_number - 1;
  /* It is made anew for another size of page. */
  g_clear_pointer (&self->watermark, hd_path_unref);
}
