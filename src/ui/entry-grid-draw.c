/* entry-grid-draw.c: the sheet as it is seen: only the cells in sight
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-grid-private.h"

#include "base/i18n.h"

#define PAD 6               /* pixels between a cell's edge and its text */
#define HEADER_LINES 3
#define SIDE_CHARS 34       /* wished for; a narrow sheet gives less */
#define MEASURE_CHARS 9
#define COLUMN_CHARS 13
#define TOTAL_CHARS 17
#define LARGEST_SIDE 0.5    /* of the width */

typedef struct
{
  HdEntryGrid *self;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GdkRGBA      fg;
  GdkRGBA      accent;
  GdkRGBA      warning;
  GdkRGBA      error;
  GdkRGBA      success;
  int          width;
  int          height;
} Pen;

void
hd_entry_grid_measure_font (HdEntryGrid *self,
                            int          width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  int wished;
  gboolean breaks = FALSE;

  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  self->measure_width = MEASURE_CHARS * letter + PAD;
  wished = SIDE_CHARS * letter + self->measure_width;
  self->side_width = MIN (wished, (int) (width * LARGEST_SIDE));
  if (self->side_width < wished * 2 / 3)
    self->measure_width = 0; /* then below the name */
  self->column_width = COLUMN_CHARS * letter + 2 * PAD;
  self->total_width = TOTAL_CHARS * letter + 2 * PAD;
  for (guint row = 0; row < hd_entry_grid_n_rows (self) && !breaks; row++)
    breaks = g_utf8_strlen (hd_record_peek_text (hd_result_grid_get_indicator (self->grid, row), HD_INDICATOR_NAME), -1) * letter
             > self->side_width - self->measure_width - 2 * PAD;
  self->row_height = self->line_height * (breaks ? 2 : 1) + (self->measure_width == 0 ? self->line_height : 0) + PAD + 4;
  self->header_height = HEADER_LINES * self->line_height + 2 * PAD;
  self->footer_height = self->line_height + 2 * PAD;
}

static GdkRGBA
with_alpha (GdkRGBA color,
            float   alpha)
{
  color.alpha *= alpha;
  return color;
}

static GdkRGBA
look_up (GtkStyleContext *style,
         const char      *name,
         GdkRGBA          otherwise)
{
  GdkRGBA color;

  return gtk_style_context_lookup_color (style, name, &color) ? color : otherwise;
}

static void
fill (Pen           *pen,
      const GdkRGBA *color,
      int            x,
      int            y,
      int            width,
      int            height)
{
  gtk_snapshot_append_color (pen->snapshot, color, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
push_clip (Pen *pen,
           int  x,
           int  y,
           int  width,
           int  height)
{
  gtk_snapshot_push_clip (pen->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (width, 0), (float) MAX (height, 0)));
}

/* @lines: at most that many, cut with an ellipsis. */
static void
write_text (Pen                *pen,
            const char         *text,
            const GdkRectangle *area,
            float               xalign,
            int                 lines,
            gboolean            bold,
            GdkRGBA             color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  if (*text == '\0' || area->width <= 0)
    return;
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (pen->layout, attributes);
  pango_layout_set_width (pen->layout, area->width * PANGO_SCALE);
  pango_layout_set_height (pen->layout, -lines);
  pango_layout_set_alignment (pen->layout, xalign > 0.75f ? PANGO_ALIGN_RIGHT : xalign > 0.25f ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_pixel_size (pen->layout, &width, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) area->x, (float) (area->y + MAX (0, (area->height - height) / 2))));
  gtk_snapshot_append_layout (pen->snapshot, pen->layout, &color);
  gtk_snapshot_restore (pen->snapshot);
}

static void
frame (Pen                *pen,
       const GdkRectangle *area,
       float               width,
       GdkRGBA             color)
{
  GskRoundedRect outline;
  float widths[4] = { width, width, width, width };
  GdkRGBA colors[4] = { color, color, color, color };

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y, (float) area->width, (float) area->height), 2);
  gtk_snapshot_append_border (pen->snapshot, &outline, widths, colors);
}

/* --- Cells --- */

static void
draw_mark (Pen                *pen,
           const GdkRectangle *area,
           const char         *sign,
           GdkRGBA             color)
{
  GdkRectangle place = { area->x + 3, area->y, pen->self->line_height * 2, area->height };

  write_text (pen, sign, &place, 0, 1, TRUE, color);
}

static void
draw_contents (Pen                *pen,
               guint               row,
               guint               column,
               const GdkRectangle *area)
{
  HdEntryGrid *self = pen->self;
  const HdCellMark *mark = hd_entry_grid_get_mark (self, row, column);
  HdRecord *result = hd_result_grid_get (self->grid, row, column);
  gboolean refused = mark != NULL && mark->state == HD_CELL_REFUSED;
  g_autofree char *text = refused && mark->draft != NULL ? g_strdup (mark->draft) : hd_result_grid_dup_text (self->grid, row, column);
  g_autofree char *parts = *text == '\0' ? hd_result_grid_dup_parts (self->grid, row, column) : NULL;
  g_autofree char *warning = refused ? NULL : hd_result_grid_check (self->grid, row, column);
  gboolean estimated = result != NULL && !hd_result_grid_get_exact (self->grid, row, column, &(HdFigure) { 0 });
  GdkRectangle inside = { area->x + PAD, area->y, area->width - 2 * PAD, area->height };

  if (refused || warning != NULL || (mark != NULL && mark->state != HD_CELL_PLAIN))
    inside.x += self->line_height * 3 / 4, inside.width -= self->line_height * 3 / 4;
  if (parts != NULL)
    {
      g_autofree char *shown = g_strdup_printf ("(%s)", parts);

      write_text (pen, shown, &inside, 1, 2, FALSE, with_alpha (pen->fg, 0.55f));
    }
  else
    write_text (pen, *text != '\0' ? text : "–", &inside, 1, 2, FALSE,
                refused ? pen->error : with_alpha (pen->fg, *text == '\0' ? 0.25f : estimated ? 0.8f : 1));
  if (refused)
    draw_mark (pen, area, "✗", pen->error);
  else if (warning != NULL)
    draw_mark (pen, area, "⚠", pen->warning);
  else if (mark != NULL && mark->state == HD_CELL_PENDING)
    draw_mark (pen, area, "…", with_alpha (pen->fg, 0.5f));
  else if (mark != NULL && mark->state == HD_CELL_SAVED)
    draw_mark (pen, area, "✓", pen->success);
}

static void
draw_cell (Pen  *pen,
           guint row,
           guint column)
{
  HdEntryGrid *self = pen->self;
  GdkRectangle area = hd_entry_grid_area (self, row, column);
  guint first_row, first_column, last_row, last_column;
  gboolean active = row == self->row && column == self->column;
  gboolean several;
  GdkRGBA line = with_alpha (pen->fg, 0.12f);

  hd_entry_grid_block (self, &first_row, &first_column, &last_row, &last_column);
  several = first_row != last_row || first_column != last_column;
  if (several && row >= first_row && row <= last_row && column >= first_column && column <= last_column && !active)
    {
      GdkRGBA tint = with_alpha (pen->accent, 0.15f);

      fill (pen, &tint, area.x, area.y, area.width, area.height);
    }
  fill (pen, &line, area.x + area.width - 1, area.y, 1, area.height);
  if (!active || self->mode == HD_ENTRY_SELECT)
    draw_contents (pen, row, column, &area);
}

static void
draw_total (Pen  *pen,
            guint row)
{
  HdEntryGrid *self = pen->self;
  const HdGridTotal *total = hd_entry_grid_get_total (self, row);
  GdkRectangle area = hd_entry_grid_area (self, row, hd_entry_grid_n_columns (self));
  g_autofree char *value = NULL;
  g_autofree char *detail = NULL;
  const char *word;

  area.x += PAD;
  area.width = self->total_width - 2 * PAD;
  if (total->has_value)
    {
      value = hd_figure_format (total->value, hd_result_grid_get_decimals (self->grid, row), TRUE);
      word = hd_precision_word (total->precision);
      if (*word != '\0')
        {
          g_autofree char *bare = g_steal_pointer (&value);

          value = g_strdup_printf ("%s %s", word, bare);
        }
    }
  detail = g_strdup_printf ("%u/%u", total->n_reported, total->n_columns);
  if (total->n_estimated > 0)
    {
      g_autofree char *bare = g_steal_pointer (&detail);

      /* Translators: behind “5/6”: how many of the figures are estimates. */
      detail = g_strdup_printf (ngettext ("%1$s, %2$u estimate", "%1$s, %2$u estimates", total->n_estimated), bare, total->n_estimated);
    }
  {
    GdkRectangle upper = { area.x, area.y + 2, area.width, self->row_height / 2 };
    GdkRectangle lower = { area.x, area.y + self->row_height / 2, area.width, self->row_height / 2 - 2 };

    if (self->row_height < 2 * self->line_height)
      {
        upper = (GdkRectangle) { area.x + area.width * 9 / 20, area.y, area.width * 11 / 20, area.height };
        lower = (GdkRectangle) { area.x, area.y, area.width * 8 / 20, area.height };
        write_text (pen, detail, &lower, 0, 1, FALSE, with_alpha (pen->fg, 0.55f));
      }
    else
      write_text (pen, detail, &lower, 1, 1, FALSE, with_alpha (pen->fg, 0.55f));
    if (value != NULL)
      write_text (pen, value, &upper, 1, 1, TRUE, pen->fg);
  }
}

static void
find_visible (HdEntryGrid   *self,
              GtkOrientation orientation,
              int            room,
              int            size,
              guint          n,
              guint         *first,
              guint         *last)
{
  double from = hd_entry_grid_scrolled (self, orientation);

  *first = MIN ((guint) (from / size), n);
  *last = MIN ((guint) ((from + MAX (room, 0)) / size) + 1, n);
}

static void
draw_body (Pen  *pen,
           guint first_row,
           guint last_row,
           guint first_column,
           guint last_column)
{
  HdEntryGrid *self = pen->self;
  GdkRGBA line = with_alpha (pen->fg, 0.12f);

  push_clip (pen, self->side_width, self->header_height, pen->width - self->side_width, pen->height - self->header_height - self->footer_height);
  for (guint row = first_row; row < last_row; row++)
    {
      GdkRectangle area = hd_entry_grid_area (self, row, 0);

      for (guint column = first_column; column < last_column; column++)
        draw_cell (pen, row, column);
      draw_total (pen, row);
      fill (pen, &line, self->side_width, area.y + area.height - 1, pen->width, 1);
    }
  if (self->row < hd_entry_grid_n_rows (self))
    {
      GdkRectangle active = hd_entry_grid_area (self, self->row, self->column);
      const HdCellMark *mark = hd_entry_grid_get_mark (self, self->row, self->column);
      gboolean focused = gtk_widget_has_focus (self->text);

      frame (pen, &active, 2, mark != NULL && mark->state == HD_CELL_REFUSED ? pen->error : focused ? pen->accent : with_alpha (pen->fg, 0.4f));
      if (self->mode != HD_ENTRY_SELECT)
        gtk_widget_snapshot_child (GTK_WIDGET (self), self->text, pen->snapshot);
    }
  gtk_snapshot_pop (pen->snapshot);
}

/* --- Heads --- */

static void
draw_side (Pen  *pen,
           guint first_row,
           guint last_row)
{
  HdEntryGrid *self = pen->self;
  GdkRGBA line = with_alpha (pen->fg, 0.12f), edge = with_alpha (pen->fg, 0.25f), tint = with_alpha (pen->accent, 0.12f);

  push_clip (pen, 0, self->header_height, self->side_width, pen->height - self->header_height - self->footer_height);
  for (guint row = first_row; row < last_row; row++)
    {
      GdkRectangle area = hd_entry_grid_area (self, row, 0);
      GdkRectangle name = { PAD * 2, area.y, self->side_width - self->measure_width - 3 * PAD, area.height };
      GdkRectangle measure = { self->side_width - self->measure_width, area.y, self->measure_width - PAD, area.height };
      const char *title = hd_record_peek_text (hd_result_grid_get_indicator (self->grid, row), HD_INDICATOR_NAME);

      if (row == self->row)
        fill (pen, &tint, 0, area.y, self->side_width, area.height);
      if (self->measure_width == 0)
        {
          name.height -= self->line_height;
          measure = (GdkRectangle) { name.x, name.y + name.height - 2, name.width, self->line_height };
        }
      write_text (pen, title, &name, 0, 2, FALSE, pen->fg);
      write_text (pen, hd_result_grid_get_measure (self->grid, row), &measure, 0, self->measure_width == 0 ? 1 : 2, FALSE, with_alpha (pen->fg, 0.55f));
      fill (pen, &line, 0, area.y + area.height - 1, self->side_width, 1);
    }
  gtk_snapshot_pop (pen->snapshot);
  fill (pen, &edge, self->side_width - 1, 0, 1, pen->height);
}

static void
draw_header (Pen  *pen,
             guint first_column,
             guint last_column)
{
  HdEntryGrid *self = pen->self;
  GdkRGBA edge = with_alpha (pen->fg, 0.25f), tint = with_alpha (pen->accent, 0.12f);
  guint n_columns = hd_entry_grid_n_columns (self);
  GdkRectangle corner = { 2 * PAD, 0, self->side_width - 3 * PAD, self->header_height };
  GdkRectangle total = hd_entry_grid_area (self, 0, n_columns);

  write_text (pen, _("Indicator"), &corner, 0, 1, TRUE, with_alpha (pen->fg, 0.7f));
  push_clip (pen, self->side_width, 0, pen->width - self->side_width, self->header_height);
  for (guint column = first_column; column < last_column; column++)
    {
      GdkRectangle area = hd_entry_grid_area (self, 0, column);
      GdkRectangle inside = { area.x + PAD, 0, area.width - 2 * PAD, self->header_height };

      if (column == self->column)
        fill (pen, &tint, area.x, 0, area.width, self->header_height);
      write_text (pen, hd_result_grid_get_column (self->grid, column)->title, &inside, 1, HEADER_LINES, TRUE, with_alpha (pen->fg, 0.7f));
    }
  total = (GdkRectangle) { total.x + PAD, 0, self->total_width - 2 * PAD, self->header_height };
  write_text (pen, _("Total"), &total, 1, 1, TRUE, with_alpha (pen->fg, 0.7f));
  gtk_snapshot_pop (pen->snapshot);
  fill (pen, &edge, 0, self->header_height - 1, pen->width, 1);
}

/* How many indicators each column has reported. */
static void
draw_footer (Pen  *pen,
             guint first_column,
             guint last_column)
{
  HdEntryGrid *self = pen->self;
  GdkRGBA edge = with_alpha (pen->fg, 0.25f);
  int top = pen->height - self->footer_height;
  GdkRectangle corner = { 2 * PAD, top, self->side_width - 3 * PAD, self->footer_height };

  fill (pen, &edge, 0, top, pen->width, 1);
  write_text (pen, hd_result_grid_get_kind (self->grid) == HD_ENTITY_TARGET ? _("Indicators with a target") : _("Indicators reported"), &corner, 0, 1, FALSE, with_alpha (pen->fg, 0.7f));
  push_clip (pen, self->side_width, top, pen->width - self->side_width, self->footer_height);
  for (guint column = first_column; column < last_column; column++)
    {
      GdkRectangle area = hd_entry_grid_area (self, 0, column);
      GdkRectangle inside = { area.x + PAD, top, area.width - 2 * PAD, self->footer_height };
      g_autofree char *text = g_strdup_printf ("%u/%u", hd_result_grid_count_reported (self->grid, column), hd_entry_grid_n_rows (self));

      write_text (pen, text, &inside, 1, 1, FALSE, with_alpha (pen->fg, 0.7f));
    }
  gtk_snapshot_pop (pen->snapshot);
}

void
hd_entry_grid_draw (HdEntryGrid *self,
                    GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  Pen pen = { .self = self, .snapshot = snapshot };
  guint first_row, last_row, first_column, last_column;

  pen.width = gtk_widget_get_width (GTK_WIDGET (self));
  pen.height = gtk_widget_get_height (GTK_WIDGET (self));
  gtk_style_context_get_color (style, &pen.fg);
  pen.accent = look_up (style, "accent_color", pen.fg);
  pen.warning = look_up (style, "warning_color", pen.fg);
  pen.error = look_up (style, "error_color", pen.fg);
  pen.success = look_up (style, "success_color", pen.fg);
  pen.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_ellipsize (pen.layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (pen.layout, PANGO_WRAP_WORD_CHAR);
  find_visible (self, GTK_ORIENTATION_VERTICAL, pen.height - self->header_height - self->footer_height, self->row_height, hd_entry_grid_n_rows (self),
                &first_row, &last_row);
  find_visible (self, GTK_ORIENTATION_HORIZONTAL, pen.width - self->side_width, self->column_width, hd_entry_grid_n_columns (self), &first_column, &last_column);
  if (self->grid != NULL)
    {
      draw_body (&pen, first_row, last_row, first_column, last_column);
      draw_side (&pen, first_row, last_row);
      draw_header (&pen, first_column, last_column);
      draw_footer (&pen, first_column, last_column);
    }
  g_object_unref (pen.layout);
}
