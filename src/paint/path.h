/* path.h: a retained path
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paint/color.h"

G_BEGIN_DECLS

typedef enum
{
  HD_PATH_MOVE,  /* x1, y1 */
  HD_PATH_LINE,  /* x1, y1 */
  HD_PATH_CURVE, /* cubic: control x1, y1, control x2, y2, end x3, y3 */
  HD_PATH_CLOSE,
} HdPathVerb;

typedef struct
{
  HdPathVerb verb;
  double     x1, y1, x2, y2, x3, y3;
} HdPathElement;

typedef struct _HdPath HdPath; /* reference counted, not changed once painted */

HdPath *hd_path_new      (void) G_GNUC_WARN_UNUSED_RESULT;
HdPath *hd_path_new_line (double x1, double y1, double x2, double y2) G_GNUC_WARN_UNUSED_RESULT;
HdPath *hd_path_new_rect (const HdRect *rect) G_GNUC_WARN_UNUSED_RESULT;
HdPath *hd_path_ref      (HdPath *self);
void    hd_path_unref    (HdPath *self);
void    hd_path_move_to  (HdPath *self, double x, double y);
void    hd_path_line_to  (HdPath *self, double x, double y);
void    hd_path_curve_to (HdPath *self, double x1, double y1, double x2, double y2, double x3, double y3);
void    hd_path_close    (HdPath *self);
void    hd_path_add_rect (HdPath *self, const HdRect *rect);
void    hd_path_add_circle (HdPath *self, double x, double y, double radius);
const HdPathElement *hd_path_get_elements (const HdPath *self, guint *n_elements);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPath, hd_path_unref)

G_END_DECLS
