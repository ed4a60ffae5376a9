/* painter-haru.c: writes operations as operators of a PDF page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/painter-haru.h"

#include <math.h>
#include <string.h>

/* PDF 1.4, appendix C: 28 nested q; strings of 65,535 bytes; arrays of 8,191 elements. */
#define MAX_DEPTH    27
#define MAX_STRING   8000
#define MAX_ELEMENTS 4000
#define MAX_NUMBER   32000.0

/* What q and Q bracket, and what is thus known to be set in the page. */
typedef struct
{
  double cosine, sine, x, y; /* user to page, y still down */
  HdColor fill;
  HdStroke stroke;
} State;

typedef struct
{
  HdPainter parent;
  double height;
  HdGlyphUse *use;
  GString *ops;
  GString *annotations;
  GPtrArray *images; /* HdImage, each once */
  State states[MAX_DEPTH + 1];
  guint depth;
  guint faces; /* bit per face */
} HaruPainter;

static State *
state (HaruPainter *self)
{
  return &self->states[self->depth];
}

/* Fixed point, without zeros that say nothing; independent of the locale and several times faster than printf. */
static void
add_number (GString *ops,
            double   number,
            guint    decimals)
{
  static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };
  gint64 scaled = llround (CLAMP (number, -MAX_NUMBER, MAX_NUMBER) * powers[decimals]);
  guint64 rest = scaled < 0 ? -scaled : scaled;
  char digits[32];
  guint i = sizeof digits;
  gboolean whole;

  for (; decimals > 0 && rest % 10 == 0; decimals--)
    rest /= 10;
  whole = decimals == 0;
  if (!whole)
    {
      for (; decimals > 0; decimals--, rest /= 10)
        digits[--i] = '0' + rest % 10;
      digits[--i] = '.';
    }
  for (; whole || rest > 0; rest /= 10, whole = whole && rest > 0)
    digits[--i] = '0' + rest % 10;
  if (scaled < 0)
    digits[--i] = '-';
  g_string_append_len (ops, digits + i, sizeof digits - i);
}

static void
add_pair (HaruPainter *self,
          double       x,
          double       y)
{
  add_number (self->ops, x, 3);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, y, 3);
}

static double
page_x (HaruPainter *self,
        double       x,
        double       y)
{
  const State *s = state (self);

  return s->x + x * s->cosine - y * s->sine;
}

static double
page_y (HaruPainter *self,
        double       x,
        double       y)
{
  const State *s = state (self);

  return self->height - (s->y + x * s->sine + y * s->cosine);
}

static void
add_point (HaruPainter *self,
           double       x,
           double       y)
{
  add_pair (self, page_x (self, x, y), page_y (self, x, y));
}

static gboolean
same_color (HdColor a,
            HdColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void
add_color (HaruPainter *self,
           HdColor      color,
           const char  *grey_operator,
           const char  *rgb_operator)
{
  add_number (self->ops, color.red, 4);
  if (color.red == color.green && color.green == color.blue)
    {
      g_string_append (self->ops, grey_operator);
      return;
    }
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, color.green, 4);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, color.blue, 4);
  g_string_append (self->ops, rgb_operator);
}

static void
set_fill (HaruPainter *self,
          HdColor      color)
{
  if (same_color (state (self)->fill, color))
    return;

  add_color (self, color, " g\n", " rg\n");
  state (self)->fill = color;
}

static void
set_stroke (HaruPainter    *self,
            const HdStroke *stroke)
{
  HdStroke *now = &state (self)->stroke;
  gboolean dashed = stroke->dash[0] > 0;

  if (!same_color (now->color, stroke->color))
    add_color (self, stroke->color, " G\n", " RG\n");
  if (now->width != stroke->width)
    {
      add_number (self->ops, stroke->width, 3);
      g_string_append (self->ops, " w\n");
    }
  if (now->dash[0] != stroke->dash[0] || now->dash[1] != stroke->dash[1])
    {
      g_string_append_c (self->ops, '[');
      if (dashed)
        add_pair (self, stroke->dash[0], stroke->dash[1]);
      g_string_append (self->ops, "]0 d\n");
    }
  if (now->round_caps != stroke->round_caps)
    g_string_append (self->ops, stroke->round_caps ? "1 J\n" : "0 J\n");
  *now = *stroke;
}

static void
haru_save (HdPainter *painter)
{
  HaruPainter *self = (HaruPainter *) painter;

  g_return_if_fail (self->depth < MAX_DEPTH);

  g_string_append (self->ops, "q\n");
  self->states[self->depth + 1] = self->states[self->depth];
  self->depth++;
}

static void
haru_restore (HdPainter *painter)
{
  HaruPainter *self = (HaruPainter *) painter;

  g_return_if_fail (self->depth > 0);

  g_string_append (self->ops, "Q\n");
  self->depth--;
}

static void
haru_translate (HdPainter *painter,
                double     dx,
                double     dy)
{
  State *s = state ((HaruPainter *) painter);

  s->x += dx * s->cosine - dy * s->sine;
  s->y += dx * s->sine + dy * s->cosine;
}

static void
haru_rotate (HdPainter *painter,
             double     radians)
{
  State *s = state ((HaruPainter *) painter);
  double angle = atan2 (s->sine, s->cosine) + radians;

  s->cosine = cos (angle);
  s->sine = sin (angle);
}

static void
add_path (HaruPainter  *self,
          const HdPath *path)
{
  guint n_elements;
  const HdPathElement *elements = hd_path_get_elements (path, &n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      const HdPathElement *e = &elements[i];

      switch (e->verb)
        {
        case HD_PATH_MOVE:
        case HD_PATH_LINE:
          add_point (self, e->x1, e->y1);
          g_string_append (self->ops, e->verb == HD_PATH_MOVE ? " m\n" : " l\n");
          break;
        case HD_PATH_CURVE:
          add_point (self, e->x1, e->y1);
          g_string_append_c (self->ops, ' ');
          add_point (self, e->x2, e->y2);
          g_string_append_c (self->ops, ' ');
          add_point (self, e->x3, e->y3);
          g_string_append (self->ops, " c\n");
          break;
        case HD_PATH_CLOSE:
          g_string_append (self->ops, "h\n");
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
haru_clip (HdPainter    *painter,
           const HdRect *rect)
{
  HaruPainter *self = (HaruPainter *) painter;
  g_autoptr (HdPath) path = hd_path_new_rect (rect);

  add_path (self, path);
  g_string_append (self->ops, "W n\n");
}

static void
haru_fill (HdPainter    *painter,
           const HdPath *path,
           HdColor       color)
{
  HaruPainter *self = (HaruPainter *) painter;

  set_fill (self, color);
  add_path (self, path);
  g_string_append (self->ops, "f\n");
}

static void
haru_stroke (HdPainter      *painter,
             const HdPath   *path,
             const HdStroke *stroke)
{
  HaruPainter *self = (HaruPainter *) painter;

  set_stroke (self, stroke);
  add_path (self, path);
  g_string_append (self->ops, "S\n");
}

static void
note_missing (HaruPainter *self,
              gunichar     character)
{
  GArray *missing = self->use->missing;

  for (guint i = 0; i < missing->len; i++)
    if (g_array_index (missing, gunichar, i) == character)
      return;

  g_array_append_val (missing, character);
}

typedef struct
{
  HaruPainter *painter;
  const HdTextRun *run;
  HdCharSet *used;
  double pen;         /* 1/1000 of the size, from the first word's edge, as a viewer adds it up */
  guint in_string;    /* characters in the string that is open; 0: none is */
  guint n_elements;   /* of the array that is open */
} TextWriter;

static void
close_string (TextWriter *w)
{
  if (w->in_string == 0)
    return;

  g_string_append_c (w->painter->ops, '>');
  w->in_string = 0;
}

static void
open_string (TextWriter *w)
{
  if (w->in_string == MAX_STRING)
    close_string (w);
  if (w->in_string > 0)
    return;

  if (w->n_elements >= MAX_ELEMENTS)
    {
      g_string_append (w->painter->ops, "]TJ\n[");
      w->n_elements = 0;
    }
  g_string_append_c (w->painter->ops, '<');
  w->n_elements++;
}

static void
add_character (TextWriter *w,
               gunichar    character)
{
  static const char hex[] = "0123456789ABCDEF";
  char code[4];

  if (!hd_font_has (w->run->font, character))
    {
      note_missing (w->painter, character);
      return;
    }

  open_string (w);
  code[0] = hex[character >> 12];
  code[1] = hex[(character >> 8) & 15];
  code[2] = hex[(character >> 4) & 15];
  code[3] = hex[character & 15];
  g_string_append_len (w->painter->ops, code, 4);
  w->in_string++;
  w->pen += hd_font_get_advance (w->run->font, character);
  hd_char_set_add (w->used, character);
}

/* Moves the pen to @x. The numbers are rounded, but the pen is where a viewer has it, so errors never add up. */
static void
move_pen (TextWriter *w,
          double      x)
{
  guint decimals = w->run->size > 14 ? 1 : 0;
  double unit = decimals > 0 ? 0.1 : 1;
  double distance = (x - w->run->words[0].x) * 1000 / w->run->size - w->pen;
  double rounded = round (distance / unit) * unit;

  /* A number in the array is itself limited; a wide step is taken in several. */
  for (; fabs (rounded) >= unit / 2; w->n_elements++)
    {
      double step = CLAMP (rounded, -MAX_NUMBER, MAX_NUMBER);

      close_string (w);
      add_number (w->painter->ops, -step, decimals);
      if (step != rounded)
        g_string_append_c (w->painter->ops, ' ');
      w->pen += step;
      rounded -= step;
    }
}

static void
add_words (TextWriter *w)
{
  const HdTextRun *run = w->run;

  for (guint i = 0; i < run->n_words; i++)
    {
      move_pen (w, run->words[i].x);
      for (const char *p = run->words[i].text; *p != '\0'; p = g_utf8_next_char (p))
        add_character (w, g_utf8_get_char (p));
      if (i + 1 < run->n_words || run->space_after)
        add_character (w, ' ');
    }
  close_string (w);
}

static void
add_text_origin (HaruPainter *self,
                 double       x,
                 double       y)
{
  const State *s = state (self);

  if (s->sine == 0 && s->cosine > 0)
    {
      add_point (self, x, y);
      g_string_append (self->ops, " Td");
      return;
    }

  add_number (self->ops, s->cosine, 6);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, -s->sine, 6);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, s->sine, 6);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, s->cosine, 6);
  g_string_append_c (self->ops, ' ');
  add_point (self, x, y);
  g_string_append (self->ops, " Tm");
}

static void
haru_text (HdPainter       *painter,
           const HdTextRun *run)
{
  HaruPainter *self = (HaruPainter *) painter;
  HdFace face = hd_font_get_face (run->font);
  TextWriter w = { .painter = self, .run = run, .used = &self->use->used[face] };

  self->faces |= 1u << face;
  set_fill (self, run->color);
  g_string_append (self->ops, "BT\n/F");
  g_string_append_c (self->ops, '0' + face);
  g_string_append_c (self->ops, ' ');
  add_number (self->ops, run->size, 3);
  g_string_append (self->ops, " Tf ");
  add_text_origin (self, run->words[0].x, run->baseline);
  g_string_append (self->ops, "\n[");
  add_words (&w);
  g_string_append (self->ops, "]TJ\nET\n");
}

static void
add_uri (GString    *annotations,
         const char *uri)
{
  g_string_append_c (annotations, '(');
  for (const char *p = uri; *p != '\0'; p++)
    {
      if (strchr ("()\\", *p) != NULL)
        g_string_append_c (annotations, '\\');
      g_string_append_c (annotations, *p);
    }
  g_string_append_c (annotations, ')');
}

/* PDF/A wants links to be printed with the page (flag 4), and no frame is drawn round them. */
static void
haru_link (HdPainter    *painter,
           const HdRect *rect,
           const char   *uri)
{
  HaruPainter *self = (HaruPainter *) painter;
  double corners_x[] = { rect->x, rect->x + rect->width, rect->x, rect->x + rect->width };
  double corners_y[] = { rect->y, rect->y, rect->y + rect->height, rect->y + rect->height };
  double box[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < 4; i++)
    {
      double x = page_x (self, corners_x[i], corners_y[i]);
      double y = page_y (self, corners_x[i], corners_y[i]);

      box[0] = MIN (box[0], x);
      box[1] = MIN (box[1], y);
      box[2] = MAX (box[2], x);
      box[3] = MAX (box[3], y);
    }

  g_string_append (self->annotations, "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [");
  for (guint i = 0; i < 4; i++)
    {
      add_number (self->annotations, box[i], 3);
      g_string_append_c (self->annotations, i < 3 ? ' ' : ']');
    }
  g_string_append (self->annotations, " /A << /S /URI /URI ");
  add_uri (self->annotations, uri);
  g_string_append (self->annotations, " >> >>\n");
}

static guint
name_image (HaruPainter *self,
            HdImage     *image)
{
  guint index;

  if (g_ptr_array_find (self->images, image, &index))
    return index;
  g_ptr_array_add (self->images, hd_image_ref (image));
  return self->images->len - 1;
}

/* An image fills the unit square, which the matrix lays over the rectangle; its own q and Q are the last that may be nested. */
static void
haru_image (HdPainter    *painter,
            const HdRect *rect,
            HdImage      *image)
{
  HaruPainter *self = (HaruPainter *) painter;
  const State *s = state (self);
  guint name = name_image (self, image);

  g_string_append (self->ops, "q\n");
  add_pair (self, rect->width * s->cosine, -rect->width * s->sine);
  g_string_append_c (self->ops, ' ');
  add_pair (self, rect->height * s->sine, rect->height * s->cosine);
  g_string_append_c (self->ops, ' ');
  add_point (self, rect->x, rect->y + rect->height);
  g_string_append_printf (self->ops, " cm\n/I%u Do\nQ\n", name);
}

static const HdPainterClass haru_class = {
  haru_save, haru_restore, haru_translate, haru_rotate, haru_clip, haru_fill, haru_stroke, haru_text, haru_link,
  haru_image,
};

HdPainter *
hd_painter_haru_new (double      height,
                     HdGlyphUse *use)
{
  HaruPainter *self;

  g_return_val_if_fail (use != NULL, NULL);

  self = g_new0 (HaruPainter, 1);
  self->parent.ops = &haru_class;
  self->height = height;
  self->use = use;
  self->ops = g_string_sized_new (16384);
  self->annotations = g_string_new (NULL);
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_image_unref);
  self->states[0].cosine = 1;
  self->states[0].stroke.width = 1;

  return &self->parent;
}

void
hd_painter_haru_free (HdPainter *painter)
{
  HaruPainter *self = (HaruPainter *) painter;

  g_return_if_fail (self != NULL);

  g_string_free (self->ops, TRUE);
  g_string_free (self->annotations, TRUE);
  g_ptr_array_unref (self->images);
  g_free (self);
}

const GString *
hd_painter_haru_get_operators (HdPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return ((HaruPainter *) painter)->ops;
}

const GString *
hd_painter_haru_get_annotations (HdPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return ((HaruPainter *) painter)->annotations;
}

const GPtrArray *
hd_painter_haru_get_images (HdPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return ((HaruPainter *) painter)->images;
}

gboolean
hd_painter_haru_uses (HdPainter *painter,
                      HdFace     face)
{
  g_return_val_if_fail (painter != NULL, FALSE);

  return (((HaruPainter *) painter)->faces >> face) & 1;
}
