/* palette.c: the colours of a chart on paper and on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text keeps 4.5:1 against its sheet, marks keep 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). What a mark means is never told by its
 * colour: estimates are hatched, targets are lines, and both stand in the legend.
 */
#include "charts/chart.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

const HdChartPalette *
hd_chart_palette_print (void)
{
  static const HdChartPalette palette = {
    .paper = RGB (0xffffff), .ink = RGB (0x000000), .muted = RGB (0x4a4a4a), .grid = RGB (0xdadada),
    .column = RGB (0x6b6b6b), .column_edge = RGB (0x303030), .target = RGB (0x000000), .highlight = RGB (0xefefef),
  };

  return &palette;
}

const HdChartPalette *
hd_chart_palette_light (void)
{
  static const HdChartPalette palette = {
    .paper = RGB (0xffffff), .ink = RGB (0x2e3436), .muted = RGB (0x5e5c64), .grid = RGB (0xe6e6e8),
    .column = RGB (0x3984db), .column_edge = RGB (0x1a5fb4), .target = RGB (0xa33f00), .highlight = RGB (0xeef3fa),
  };

  return &palette;
}

const HdChartPalette *
hd_chart_palette_dark (void)
{
  static const HdChartPalette palette = {
    .paper = RGB (0x1e1e1e), .ink = RGB (0xf2f2f2), .muted = RGB (0xb8b6bf), .grid = RGB (0x383838),
    .column = RGB (0x5293e0), .column_edge = RGB (0x99c1f1), .target = RGB (0xffbe6f), .highlight = RGB (0x2a2f36),
  };

  return &palette;
}

const HdChartPalette *
hd_chart_palette_contrast (gboolean dark)
{
  static const HdChartPalette on_dark = {
    .paper = RGB (0x000000), .ink = RGB (0xffffff), .muted = RGB (0xe6e6e6), .grid = RGB (0x5a5a5a),
    .column = RGB (0x99c1f1), .column_edge = RGB (0xffffff), .target = RGB (0xffbe6f), .highlight = RGB (0x303030),
  };
  static const HdChartPalette on_light = {
    .paper = RGB (0xffffff), .ink = RGB (0x000000), .muted = RGB (0x2b2b2b), .grid = RGB (0xa8a8a8),
    .column = RGB (0x1a5fb4), .column_edge = RGB (0x000000), .target = RGB (0x7a2e00), .highlight = RGB (0xe0e0e0),
  };

  return dark ? &on_dark : &on_light;
}
