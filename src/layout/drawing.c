/* drawing.c: boxes with words in them, at places of their own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/drawing.h"

static void
words_free (HdDrawingWords *self)
{
  g_free (self->text);
  g_free (self);
}

static void
box_free (HdDrawingBox *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

HdDrawing *
hd_drawing_new (double width,
                double height)
{
  HdDrawing *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (HdDrawing, 1);
  self->width = width;
  self->height = height;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free);
  return self;
}

void
hd_drawing_free (HdDrawing *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->boxes);
  g_free (self);
}

HdDrawingBox *
hd_drawing_add_box (HdDrawing    *self,
                    const HdRect *rect,
                    gboolean      has_frame)
{
  HdDrawingBox *box;

  g_return_val_if_fail (self != NULL && rect != NULL, NULL);

  box = g_new0 (HdDrawingBox, 1);
  box->rect = *rect;
  box->has_frame = has_frame;
  box->words = g_ptr_array_new_with_free_func ((GDestroyNotify) words_free);
  g_ptr_array_add (self->boxes, box);
  return box;
}

void
hd_drawing_box_say (HdDrawingBox *self,
                    HdFace        face,
                    double        size,
                    const char   *text)
{
  HdDrawingWords *words;

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (size > 0);

  words = g_new0 (HdDrawingWords, 1);
  words->face = face;
  words->size = size;
  words->text = g_strdup (text);
  g_ptr_array_add (self->words, words);
}
