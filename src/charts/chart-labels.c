/* chart-labels.c: the words in and under the plot: categories, achievements, values, gaps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-layout-private.h"

#include <string.h>

#define PITCH            1.18 /* from line to line, in sizes */
#define ACHIEVEMENT_SIZE 0.88
#define GAP_SIZE         0.86
#define GAP_WORDS        "chưa có số\302\240liệu" /* breaks once, in the middle */
#define BETWEEN_STEPS    0.8  /* of the place of a category */
#define GAP_MARK         "–"

/* How the names of the categories are written, all alike. */
typedef struct
{
  guint    lines;
  guint    every; /* each, each second, ... */
  gboolean cut;
} CategoryForm;

static guint
lines_needed (const HdChartLayout *self,
              double               width,
              guint                max_lines)
{
  guint most = 1;

  for (guint i = 0; i < hd_chart_get_n_categories (self->chart); i++)
    {
      g_auto (GStrv) lines = hd_chart_text_wrap (self, HD_FACE_REGULAR, self->size, hd_chart_get_category (self->chart, i),
                                                 width, max_lines, FALSE);

      if (lines == NULL)
        return 0;
      most = MAX (most, g_strv_length (lines));
    }
  return most;
}

/* Years go on by themselves: what is left out between two of them is known. */
static gboolean
are_years (const HdChart *chart)
{
  for (guint i = 0; i < hd_chart_get_n_categories (chart); i++)
    {
      const char *label = hd_chart_get_category (chart, i);

      if (strlen (label) != 4 || strspn (label, "0123456789") != 4)
        return FALSE;
    }
  return TRUE;
}

static CategoryForm
choose_category_form (const HdChartLayout *self,
                      guint                max_lines)
{
  guint n = hd_chart_get_n_categories (self->chart);

  for (guint every = 1; every == 1 || every <= n / 3; every++)
    {
      guint lines = lines_needed (self, self->slot * every - self->size * 0.35, every == 1 ? max_lines : 1);

      if (lines > 0)
        return (CategoryForm) { lines, every, FALSE };
    }
  if (are_years (self->chart))
    return (CategoryForm) { 1, MAX (2, (guint) (self->size * 3 / self->slot)), TRUE };
  return (CategoryForm) { max_lines, MAX (1, (guint) (self->size * 3 / self->slot)), TRUE };
}

typedef enum
{
  ACHIEVEMENT_NONE,
  ACHIEVEMENT_SHORT, /* "104,5%", "~105%" */
  ACHIEVEMENT_FULL,  /* "đạt 104,5%", "đạt khoảng 105%" */
} AchievementForm;

static char *
say_achievement (const HdChartLayout *self,
                 guint                category,
                 AchievementForm      form)
{
  g_autofree char *share = form != ACHIEVEMENT_NONE ? hd_chart_dup_achievement (self->chart, category) : NULL;

  if (share == NULL)
    return NULL;
  if (form == ACHIEVEMENT_FULL)
    return g_strconcat ("đạt ", share, NULL);
  if (g_str_has_prefix (share, "khoảng "))
    return g_strconcat ("~", share + strlen ("khoảng "), NULL);
  return g_steal_pointer (&share);
}

/* The longest form that fits under every category. */
static AchievementForm
choose_achievement_form (const HdChartLayout *self)
{
  double room = self->slot - self->size * 0.3;

  for (AchievementForm form = ACHIEVEMENT_FULL; form > ACHIEVEMENT_NONE; form--)
    {
      double widest = 0;

      for (guint i = 0; i < hd_chart_get_n_categories (self->chart); i++)
        {
          g_autofree char *said = say_achievement (self, i, form);

          if (said != NULL)
            widest = MAX (widest, hd_chart_text_width (self, HD_FACE_REGULAR, self->size * ACHIEVEMENT_SIZE, said));
        }
      if (widest > 0 && widest <= room)
        return form;
    }
  return ACHIEVEMENT_NONE;
}

double
hd_chart_layout_measure_footer (const HdChartLayout *self,
                                const HdChartPlan   *plan)
{
  CategoryForm form = choose_category_form (self, plan->category_lines);
  double height = self->size * (0.4 + PITCH * form.lines);

  if (plan->achievements && choose_achievement_form (self) != ACHIEVEMENT_NONE)
    height += self->size * ACHIEVEMENT_SIZE * PITCH;
  return height;
}

void
hd_chart_layout_place_categories (HdChartLayout     *self,
                                  const HdChartPlan *plan)
{
  CategoryForm form = choose_category_form (self, plan->category_lines);
  AchievementForm achievement = plan->achievements ? choose_achievement_form (self) : ACHIEVEMENT_NONE;
  double room = self->slot * form.every - self->size * 0.35;
  double footroom = self->scale.low < 0 ? self->plot.y - self->field.y : 0;
  double top = self->plot.y + self->plot.height + footroom + self->size * 1.2;

  for (guint i = 0; i < hd_chart_get_n_categories (self->chart); i++)
    {
      double x = hd_chart_layout_category_x (self, i);
      g_autofree char *said = say_achievement (self, i, achievement);
      g_auto (GStrv) lines = NULL;

      if (i % form.every == 0)
        lines = hd_chart_text_wrap (self, HD_FACE_REGULAR, self->size, hd_chart_get_category (self->chart, i), room, form.lines, TRUE);
      for (guint k = 0; lines != NULL && lines[k] != NULL; k++)
        {
          HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_CATEGORY, HD_FACE_REGULAR, self->size, lines[k],
                                                 x, 0.5, top + k * self->size * PITCH, (int) i);

          /* A name that stands for its neighbours too is wider than its place: at the ends there may be none. */
          if (text.box.x < 0 || text.box.x + text.box.width > self->width)
            hd_chart_text_clear (&text);
          else
            g_array_append_val (self->texts, text);
        }
      if (said != NULL)
        {
          double baseline = top + self->size * PITCH * (form.lines - 1) + self->size * ACHIEVEMENT_SIZE * PITCH;
          HdChartText text = hd_chart_text_make (self, HD_CHART_TEXT_ACHIEVEMENT, HD_FACE_REGULAR, self->size * ACHIEVEMENT_SIZE,
                                                 said, x, 0.5, baseline, (int) i);

          g_array_append_val (self->texts, text);
        }
    }
}

static gboolean
is_number (const char *label)
{
  return label[strspn (label, "0123456789.,-%")] == '\0';
}

/* Three figures and a unit where that is narrower than @full: "2,95 tỷ", but "28.058". */
static char *
make_short_number (const HdChartLayout *self,
                   HdFigure             figure,
                   const char          *full)
{
  static const struct
  {
    gint64      divisor;
    const char *name;
  } units[] = {
    { G_GINT64_CONSTANT (1000000000000), "nghìn tỷ" },
    { G_GINT64_CONSTANT (1000000000), "tỷ" },
    { G_GINT64_CONSTANT (1000000), "triệu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      HdFigure share = figure / units[i].divisor;
      HdFigure size = ABS (share);
      g_autofree char *number = NULL, *said = NULL;

      if (size < HD_FIGURE_SCALE)
        continue;
      number = hd_figure_format (share, size < 10 * HD_FIGURE_SCALE ? 2 : size < 100 * HD_FIGURE_SCALE ? 1 : 0, TRUE);
      said = g_strdup_printf ("%s %s", number, units[i].name);
      if (hd_chart_text_width (self, HD_FACE_REGULAR, self->size, said) < hd_chart_text_width (self, HD_FACE_REGULAR, self->size, full))
        return g_steal_pointer (&said);
      break;
    }
  return g_strdup (full);
}

/* What a label says in @form, one or more lines; NULL when there is nothing to say. @room: for words */
static char **
make_lines (const HdChartLayout *self,
            const HdChartPoint  *point,
            HdChartLabelForm     form,
            double               room)
{
  g_autofree char *label = hd_chart_point_dup_label (point);
  gboolean words = !is_number (label);
  g_autofree char *full = words ? hd_figure_format (point->value, HD_FIGURE_PLACES, TRUE) : g_strdup (label);
  g_autofree char *number = make_short_number (self, point->value, full);
  char **lines = NULL;

  if (form == HD_CHART_LABELS_UPRIGHT && !words)
    return g_strdupv ((char *[]) { label, NULL });
  if (words && form != HD_CHART_LABELS_UPRIGHT)
    lines = hd_chart_text_wrap (self, HD_FACE_REGULAR, self->size, label, room, form == HD_CHART_LABELS_FULL ? 2 : 3, FALSE);
  if (lines != NULL)
    return lines;
  if (form == HD_CHART_LABELS_FULL)
    return g_strdupv ((char *[]) { label, NULL });
  if (words)
    {
      g_autofree char *about = g_strconcat (point->estimated ? "~" : "", number, NULL);

      return g_strdupv ((char *[]) { about, NULL });
    }
  return g_strdupv ((char *[]) { number, NULL });
}

gboolean
hd_chart_layout_is_free (const HdChartLayout *self,
                         const HdRect        *box)
{
  double air = self->size * 0.12;

  if (box->x < 0 || box->y < self->field.y - 0.5 || box->x + box->width > self->width || box->y + box->height > self->height)
    return FALSE;
  for (guint i = 0; i < self->texts->len; i++)
    if (hd_rects_meet (box, &g_array_index (self->texts, HdChartText, i).box, air))
      return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    if (hd_rects_meet (box, &g_array_index (self->columns, HdChartColumn, i).rect, 0))
      return FALSE;
  if (hd_chart_layout_meets_curves (self, box))
    return FALSE;
  for (guint i = 0; i < self->steps->len; i++)
    {
      const HdChartStep *step = &g_array_index (self->steps, HdChartStep, i);
      const HdChartStep *next = i + 1 < self->steps->len ? step + 1 : NULL;
      HdRect line = { step->x1, step->y - 0.8, step->x2 - step->x1, 1.6 };

      if (hd_rects_meet (box, &line, 0))
        return FALSE;
      if (next == NULL || next->category != step->category + 1)
        continue;
      line = (HdRect) { step->x2, MIN (step->y, next->y) - 0.8, MAX (next->x1 - step->x2, 1.6), ABS (next->y - step->y) + 1.6 };
      if (hd_rects_meet (box, &line, 0))
        return FALSE;
    }
  return TRUE;
}

static const HdChartStep *
find_step (const HdChartLayout *self,
           guint                category)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (g_array_index (self->steps, HdChartStep, i).category == category)
      return &g_array_index (self->steps, HdChartStep, i);
  return NULL;
}

/* Puts @lines so that they end at @y, or begin there when @below; past the category's target line when that would run through them. */
static gboolean
place_block (HdChartLayout  *self,
             HdChartTextKind kind,
             double          size,
             char          **lines,
             double          x,
             double          y,
             gboolean        below,
             gboolean        upright,
             guint           category)
{
  const HdChartStep *step = find_step (self, category);
  guint n = g_strv_length (lines);
  g_autoptr (GArray) block = g_array_new (FALSE, TRUE, sizeof (HdChartText));
  gboolean free_place = FALSE;

  for (guint attempt = 0; attempt < (step != NULL ? 2 : 1) && !free_place; attempt++)
    {
      g_array_set_size (block, 0);
      g_array_set_clear_func (block, (GDestroyNotify) hd_chart_text_clear);
      if (attempt == 1)
        y = step->y + (below ? 1 : -1) * self->size * 0.25;
      free_place = TRUE;
      for (guint i = 0; i < n; i++)
        {
          double baseline = below ? y + size * (0.92 + PITCH * i) : y - size * (0.22 + PITCH * (n - 1 - i));
          HdChartText text = upright ? hd_chart_text_make_upright (self, kind, size, lines[i], x, y, below, (int) category)
                                     : hd_chart_text_make (self, kind, HD_FACE_REGULAR, size, lines[i], x, 0.5, baseline, (int) category);

          g_array_append_val (block, text);
          free_place = free_place && hd_chart_layout_is_free (self, &text.box);
        }
    }
  if (!free_place)
    return FALSE;
  g_array_set_clear_func (block, NULL);
  g_array_append_vals (self->texts, block->data, block->len);
  return TRUE;
}

/* What is said instead of a figure, or that there is none, stands on the base line in place of the column; half way up where
 * there is nothing else. */
static void
place_gap (HdChartLayout *self,
           guint          category,
           const char    *words)
{
  gboolean alone = self->columns->len == 0 && self->steps->len == 0 && self->nodes->len == 0;
  double size = self->size * (words != NULL && alone ? 1.1 : GAP_SIZE);
  double x = hd_chart_layout_category_x (self, category);
  double y = alone ? self->plot.y + self->plot.height / 2 : self->base_y - self->size * 0.3;
  HdChartTextKind kind = words != NULL ? HD_CHART_TEXT_LABEL : HD_CHART_TEXT_GAP;
  const char *said = words != NULL ? words : GAP_WORDS;
  g_auto (GStrv) lines = hd_chart_text_wrap (self, HD_FACE_REGULAR, size, said, self->slot - self->size * 0.3, words ? 4 : 3, FALSE);
  g_autofree char *cut = NULL;

  if (lines != NULL && place_block (self, kind, size, lines, x, y, FALSE, FALSE, category))
    return;
  if (words != NULL)
    {
      cut = hd_chart_text_fit (self, HD_FACE_REGULAR, size, words, self->plot.height * 0.9);
      if (*cut != '\0' && place_block (self, kind, size, (char *[]) { cut, NULL }, x, y, FALSE, TRUE, category))
        return;
    }
  (void) place_block (self, HD_CHART_TEXT_GAP, self->size, (char *[]) { (char *) GAP_MARK, NULL }, x, y, FALSE, FALSE, category);
}

/* A line says by itself that it has not begun yet or is not to go on; only a hole in it needs a word. */
static gboolean
is_beyond_lines (const HdChartLayout *self,
                 guint                category)
{
  guint first = G_MAXUINT, last = 0;

  if (hd_chart_get_kind (self->chart) != HD_CHART_LINES)
    return FALSE;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      first = MIN (first, g_array_index (self->nodes, HdChartNode, i).category);
      last = MAX (last, g_array_index (self->nodes, HdChartNode, i).category);
    }
  return self->nodes->len > 0 && (category < first || category > last);
}

void
hd_chart_layout_place_gaps (HdChartLayout *self)
{
  for (guint k = 0; k < hd_chart_get_n_categories (self->chart); k++)
    {
      const char *words = NULL;
      gboolean gap = TRUE;

      for (guint i = 0; i < hd_chart_get_n_series (self->chart); i++)
        {
          const HdChartPoint *point = hd_chart_get_point (self->chart, i, k);

          if (hd_chart_get_series (self->chart, i)->style != HD_SERIES_COLUMNS || point == NULL)
            continue;
          gap = gap && !point->has_value;
          if (!point->has_value && point->label != NULL && *point->label != '\0')
            words = point->label;
        }
      if (gap && (words != NULL || !is_beyond_lines (self, k)))
        place_gap (self, k, words);
    }
}

static double
full_room (const HdChartLayout *self)
{
  return self->slot - self->size * 0.3;
}

static gboolean
place_lines (HdChartLayout       *self,
             const HdChartColumn *column,
             HdChartLabelForm     form,
             double               room)
{
  const HdChartPoint *point = hd_chart_get_point (self->chart, column->series, column->category);
  g_auto (GStrv) lines = make_lines (self, point, form, room);
  double x = column->rect.x + column->rect.width / 2;
  double air = self->size * 0.15;
  double y = column->negative ? column->rect.y + column->rect.height + air : column->rect.y - air;

  return place_block (self, HD_CHART_TEXT_LABEL, self->size, lines, x, y, column->negative,
                      form == HD_CHART_LABELS_UPRIGHT, column->category);
}

/* In the short form words make way for a step of the target line, which stands between two columns. */
static gboolean
place_label (HdChartLayout       *self,
             const HdChartColumn *column,
             HdChartLabelForm     form)
{
  return place_lines (self, column, form, full_room (self)) ||
         (form == HD_CHART_LABELS_SHORT && place_lines (self, column, form, self->slot * BETWEEN_STEPS));
}

/* The label that can least be missed comes first: the greatest figure, the last, the smallest, the first. */
static guint
rank_of (const HdChartLayout *self,
         guint                index)
{
  guint highest = 0, lowest = 0;

  for (guint i = 1; i < self->columns->len; i++)
    {
      const HdChartColumn *column = &g_array_index (self->columns, HdChartColumn, i);

      if (column->rect.y < g_array_index (self->columns, HdChartColumn, highest).rect.y)
        highest = i;
      if (column->rect.y + column->rect.height * (column->negative ? 1 : 0) >
          g_array_index (self->columns, HdChartColumn, lowest).rect.y)
        lowest = i;
    }
  if (index == highest)
    return 0;
  if (index + 1 == self->columns->len)
    return 1;
  if (index == lowest)
    return 2;
  return index == 0 ? 3 : 4;
}

gboolean
hd_chart_layout_place_labels (HdChartLayout   *self,
                              HdChartLabelForm form)
{
  gboolean all = TRUE;

  hd_chart_layout_place_gaps (self);
  for (guint rank = 0; rank <= 4 && form != HD_CHART_LABELS_NONE; rank++)
    for (guint i = 0; i < self->columns->len; i++)
      if (rank_of (self, i) == rank)
        all = place_label (self, &g_array_index (self->columns, HdChartColumn, i), form) && all;
  return all || form >= HD_CHART_LABELS_THINNED;
}

double
hd_chart_layout_label_room (const HdChartLayout *self,
                            HdChartLabelForm     form)
{
  double room = 1;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const HdChartColumn *column = &g_array_index (self->columns, HdChartColumn, i);
      const HdChartPoint *point = hd_chart_get_point (self->chart, column->series, column->category);
      g_auto (GStrv) lines = make_lines (self, point, form, form == HD_CHART_LABELS_SHORT ? self->slot * BETWEEN_STEPS : full_room (self));

      if (form == HD_CHART_LABELS_UPRIGHT)
        room = MAX (room, hd_chart_text_width (self, HD_FACE_REGULAR, self->size, lines[0]) / self->size);
      else
        room = MAX (room, g_strv_length (lines) * PITCH);
    }
  room = (room + 0.35) * self->size;
  if (form == HD_CHART_LABELS_UPRIGHT && (room > self->height * 0.3 || self->slot < self->size * PITCH))
    return -1;
  return room;
}
