/* painter.h: the nine operations with which everything is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/color.h"
#include "paint/font.h"
#include "paint/image.h"
#include "paint/path.h"

G_BEGIN_DECLS

/* A word of a line: its left edge and its UTF-8 text (NFC). */
typedef struct
{
  double      x;
  const char *text;
} HdWord;

/* Words of one font on one baseline. Words are separate words: where text is extracted, a blank stands between them,
 * and with @space_after also behind the last one. */
typedef struct
{
  const HdFont *font;
  double        size;     /* points */
  double        baseline; /* y */
  HdColor       color;
  const HdWord *words;
  guint         n_words;
  gboolean      space_after;
} HdTextRun;

typedef struct
{
  HdColor color;
  double  width;     /* points */
  double  dash[2];   /* on, off in points; {0, 0}: solid */
  gboolean round_caps;
} HdStroke;

typedef struct _HdPainter      HdPainter;
typedef struct _HdPainterClass HdPainterClass;

/* Embedded as the first member of each implementation. Each operation carries its whole style: there is no state but
 * what save and restore bracket (translation, rotation and clip). A painter never measures. */
struct _HdPainter
{
  const HdPainterClass *ops;
};

struct _HdPainterClass
{
  void (*save)      (HdPainter *self);
  void (*restore)   (HdPainter *self);
  void (*translate) (HdPainter *self, double dx, double dy);
  void (*rotate)    (HdPainter *self, double radians); /* clockwise, about the origin; watermarks and labels of axes */
  void (*clip)      (HdPainter *self, const HdRect *rect);
  void (*fill)      (HdPainter *self, const HdPath *path, HdColor color);
  void (*stroke)    (HdPainter *self, const HdPath *path, const HdStroke *stroke);
  void (*text)      (HdPainter *self, const HdTextRun *run);
  void (*link)      (HdPainter *self, const HdRect *rect, const char *uri);
  void (*image)     (HdPainter *self, const HdRect *rect, HdImage *image); /* fills @rect */
};

/* Checked wrappers: NaN and infinities are our bugs and stop here for all implementations. */
void hd_painter_save      (HdPainter *self);
void hd_painter_restore   (HdPainter *self);
void hd_painter_translate (HdPainter *self, double dx, double dy);
void hd_painter_rotate    (HdPainter *self, double radians);
void hd_painter_clip      (HdPainter *self, const HdRect *rect);
void hd_painter_fill      (HdPainter *self, const HdPath *path, HdColor color);
void hd_painter_stroke    (HdPainter *self, const HdPath *path, const HdStroke *stroke);
void hd_painter_text      (HdPainter *self, const HdTextRun *run);
void hd_painter_link      (HdPainter *self, const HdRect *rect, const char *uri);
void hd_painter_image     (HdPainter *self, const HdRect *rect, HdImage *image);

/* One word, as a convenience. */
void hd_painter_show_text (HdPainter *self, const HdFont *font, double size, double x, double baseline, const char *text, HdColor color);

G_END_DECLS
