/* path.c: a retained path
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/path.h"

struct _HdPath
{
  gatomicrefcount ref_count;
  GArray *elements; /* HdPathElement */
};

/* Control points of a quarter circle drawn as one Bézier curve: 4/3 (sqrt 2 - 1). */
#define QUARTER 0.5522847498

HdPath *
hd_path_new (void)
{
  HdPath *self = g_new (HdPath, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->elements = g_array_new (FALSE, FALSE, sizeof (HdPathElement));

  return self;
}

HdPath *
hd_path_new_line (double x1,
                  double y1,
                  double x2,
                  double y2)
{
  HdPath *self = hd_path_new ();

  hd_path_move_to (self, x1, y1);
  hd_path_line_to (self, x2, y2);

  return self;
}

HdPath *
hd_path_new_rect (const HdRect *rect)
{
  HdPath *self = hd_path_new ();

  hd_path_add_rect (self, rect);

  return self;
}

HdPath *
hd_path_ref (HdPath *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
hd_path_unref (HdPath *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->elements);
  g_free (self);
}

static void
append (HdPath       *self,
        HdPathElement element)
{
  g_array_append_val (self->elements, element);
}

void
hd_path_move_to (HdPath *self,
                 double  x,
                 double  y)
{
  g_return_if_fail (self != NULL);

  append (self, (HdPathElement) { .verb = HD_PATH_MOVE, .x1 = x, .y1 = y });
}

/* PDF and cairo disagree on a line without a start, so there is none: the first point becomes the start. */
static gboolean
has_start (HdPath *self,
           double  x,
           double  y)
{
  if (self->elements->len > 0)
    return TRUE;

  hd_path_move_to (self, x, y);

  return FALSE;
}

void
hd_path_line_to (HdPath *self,
                 double  x,
                 double  y)
{
  g_return_if_fail (self != NULL);

  if (has_start (self, x, y))
    append (self, (HdPathElement) { .verb = HD_PATH_LINE, .x1 = x, .y1 = y });
}

void
hd_path_curve_to (HdPath *self,
                  double  x1,
                  double  y1,
                  double  x2,
                  double  y2,
                  double  x3,
                  double  y3)
{
  g_return_if_fail (self != NULL);

  has_start (self, x1, y1);
  append (self, (HdPathElement) { HD_PATH_CURVE, x1, y1, x2, y2, x3, y3 });
}

void
hd_path_close (HdPath *self)
{
  g_return_if_fail (self != NULL);

  if (self->elements->len > 0)
    append (self, (HdPathElement) { .verb = HD_PATH_CLOSE });
}

void
hd_path_add_rect (HdPath       *self,
                  const HdRect *rect)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (rect != NULL);

  hd_path_move_to (self, rect->x, rect->y);
  hd_path_line_to (self, rect->x + rect->width, rect->y);
  hd_path_line_to (self, rect->x + rect->width, rect->y + rect->height);
  hd_path_line_to (self, rect->x, rect->y + rect->height);
  hd_path_close (self);
}

void
hd_path_add_circle (HdPath *self,
                    double  x,
                    double  y,
                    double  radius)
{
  double r = radius;
  double k = radius * QUARTER;

  g_return_if_fail (self != NULL);

  hd_path_move_to (self, x + r, y);
  hd_path_curve_to (self, x + r, y + k, x + k, y + r, x, y + r);
  hd_path_curve_to (self, x - k, y + r, x - r, y + k, x - r, y);
  hd_path_curve_to (self, x - r, y - k, x - k, y - r, x, y - r);
  hd_path_curve_to (self, x + k, y - r, x + r, y - k, x + r, y);
  hd_path_close (self);
}

const HdPathElement *
hd_path_get_elements (const HdPath *self,
                      guint        *n_elements)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_elements != NULL, NULL);

  *n_elements = self->elements->len;

  return (const HdPathElement *) (gpointer) self->elements->data;
}
