/* color.c: colours without alpha
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paint/color.h"

HdColor
hd_color_mix (HdColor a,
              HdColor b,
              double  share_of_b)
{
  double share = CLAMP (share_of_b, 0, 1);

  return (HdColor) {
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
  };
}
