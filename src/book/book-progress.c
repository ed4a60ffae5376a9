/* book-progress.c: results against targets of an indicator, as figures and as a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/results-private.h"

#include <math.h>

#include "base/error.h"
#include "base/i18n.h"
#include "charts/chart-layout.h"
#include "paint/picture.h"
#include "papers/agreement-paper.h"
#include "papers/progress-chart.h"
#include "store/records.h"

/* Of a chart as a picture or on a page of several: landscape, labels as large as the text of a paper. */
#define CHART_WIDTH   760.0
#define CHART_HEIGHT  430.0
#define CHART_TEXT    12.0
#define BARS_HEAD     90.0
#define BAR_HEIGHT    21.0
#define PANEL_HEIGHT  210.0
#define MARK_HEIGHT   24.0 /* above the charts of a practice book */
#define PNG_SCALE     2.0

static GPtrArray *
load_years (HdDatabase     *db,
            const char     *indicator_id,
            const HdPeriod *range,
            HdRecord      **indicator,
            GError        **error)
{
  const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };
  g_autoptr (HdRecord) record = hd_records_get (db, HD_ENTITY_INDICATOR, indicator_id, error);
  g_auto (HdResultsReader) reader = { NULL };
  GPtrArray *years;

  if (record == NULL || !hd_results_reader_open (&reader, db, NULL, HD_TARGET_RULE_WHOLE, error))
    return NULL;
  years = hd_results_years (&reader, record, range != NULL ? range : &always, error);
  if (years != NULL && indicator != NULL)
    *indicator = g_steal_pointer (&record);
  return years;
}

static GPtrArray *
get_progress_from (HdDatabase     *db,
                   const char     *indicator_id,
                   const HdPeriod *range,
                   HdRecord      **indicator,
                   GError        **error)
{
  GPtrArray *years;

  if (!hd_database_begin_read (db, error))
    return NULL;
  years = load_years (db, indicator_id, range, indicator, error);
  hd_database_rollback (db);
  return years;
}

GPtrArray *
hd_book_get_progress (HdBook         *self,
                      const char     *indicator_id,
                      const HdPeriod *range,
                      GError        **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && indicator_id != NULL, NULL);

  return get_progress_from (self->db, indicator_id, range, NULL, error);
}

static HdChart *
make_chart_from (HdDatabase     *db,
                 const char     *indicator_id,
                 const HdPeriod *range,
                 GError        **error)
{
  g_autoptr (HdRecord) indicator = NULL;
  g_autoptr (GPtrArray) years = get_progress_from (db, indicator_id, range, &indicator, error);

  return years != NULL ? hd_progress_chart_new (indicator, years) : NULL;
}

HdChart *
hd_book_make_chart (HdBook         *self,
                    const char     *indicator_id,
                    const HdPeriod *range,
                    GError        **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && indicator_id != NULL, NULL);

  return make_chart_from (self->db, indicator_id, range, error);
}

static GPtrArray *
make_charts (HdDatabase         *db,
             const char * const *indicator_ids,
             const HdPeriod     *range,
             GError            **error)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);

  for (guint i = 0; indicator_ids[i] != NULL; i++)
    {
      HdChart *chart = make_chart_from (db, indicator_ids[i], range, error);

      if (chart == NULL)
        return NULL;
      g_ptr_array_add (charts, chart);
    }
  return g_steal_pointer (&charts);
}

/* One page for each chart, landscape. */
static HdPages *
lay_out_charts (GPtrArray  *charts,
                HdFontSet  *fonts,
                const char *mark,
                GError    **error)
{
  g_autoptr (HdDocument) document = NULL;
  double height;

  if (charts->len == 1)
    return hd_pages_new_for_chart (g_ptr_array_index (charts, 0), fonts, mark, error);

  document = hd_document_new (hd_chart_get_title (g_ptr_array_index (charts, 0)));
  document->mark = g_strdup (mark);
  document->setup.width = HD_MM (297);
  document->setup.height = HD_MM (210);
  document->setup.number_pages = TRUE;
  height = document->setup.height - document->setup.top - document->setup.bottom;
  for (guint i = 0; i < charts->len; i++)
    {
      if (i > 0)
        hd_blocks_add_page_break (document->blocks);
      hd_blocks_add_chart (document->blocks, g_ptr_array_index (charts, i), height);
    }
  return hd_layout_run (document, fonts, error);
}

/* Lists and small charts need more height than columns do. */
static double
height_of (const HdChart *chart)
{
  if (hd_chart_get_kind (chart) == HD_CHART_BARS)
    return MAX (CHART_HEIGHT, BARS_HEAD + hd_chart_get_n_categories (chart) * BAR_HEIGHT);
  if (hd_chart_get_n_panels (chart) > 0)
    return MAX (CHART_HEIGHT, BARS_HEAD + ceil (hd_chart_get_n_panels (chart) / 3.0) * PANEL_HEIGHT);
  return CHART_HEIGHT;
}

typedef struct
{
  GPtrArray  *layouts; /* HdChartLayout */
  GPtrArray  *charts;
  HdFontSet  *fonts;
  const char *mark;    /* (nullable) */
} Sheet;

static void
paint_sheet (HdPainter *painter,
             gpointer   data)
{
  const Sheet *sheet = data;
  double top = sheet->mark != NULL ? MARK_HEIGHT : 0;

  for (guint i = 0; i < sheet->layouts->len; i++)
    {
      hd_painter_save (painter);
      hd_painter_translate (painter, 0, top);
      hd_chart_layout_draw (g_ptr_array_index (sheet->layouts, i), painter, hd_chart_palette_print ());
      hd_painter_restore (painter);
      top += height_of (g_ptr_array_index (sheet->charts, i));
    }
  if (sheet->mark != NULL)
    {
      HdFont *font = hd_font_set_get (sheet->fonts, HD_FACE_BOLD);
      double width = hd_font_measure (font, CHART_TEXT, sheet->mark, -1);

      hd_painter_show_text (painter, font, CHART_TEXT, CHART_WIDTH - width - CHART_TEXT / 2, MARK_HEIGHT - CHART_TEXT / 2, sheet->mark, HD_COLOR_BLACK);
    }
}

static gboolean
check_glyphs (const HdChartLayout *layout,
              GError             **error)
{
  g_autoptr (GPtrArray) missing = hd_chart_layout_missing (layout);
  g_autofree char *list = NULL;

  if (missing->len == 0)
    return TRUE;
  g_ptr_array_add (missing, NULL);
  list = g_strjoinv (", ", (char **) missing->pdata);
  g_set_error (error, HD_ERROR, HD_ERROR_FONT, _("The font lacks characters that the chart needs: %s. Change the text."), list);
  return FALSE;
}

static GBytes *
picture_charts (GPtrArray      *charts,
                HdFontSet      *fonts,
                const char     *mark,
                HdPictureFormat format,
                GError        **error)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_layout_unref);
  Sheet sheet = { layouts, charts, fonts, mark };
  double height = mark != NULL ? MARK_HEIGHT : 0;

  for (guint i = 0; i < charts->len; i++)
    {
      HdChart *chart = g_ptr_array_index (charts, i);
      HdChartLayout *layout = hd_chart_layout_new (chart, fonts, CHART_WIDTH, height_of (chart), CHART_TEXT);

      g_ptr_array_add (layouts, layout);
      if (!check_glyphs (layout, error))
        return NULL;
      height += height_of (chart);
    }
  return hd_picture_new (format, CHART_WIDTH, height, PNG_SCALE, paint_sheet, &sheet, error);
}

static GBytes *
export_charts (HdBook     *self,
               GPtrArray  *charts,
               const char *format,
               GError    **error)
{
  const char *mark = self->is_training ? HD_TRAINING_MARK : NULL;
  g_autoptr (HdFontSet) fonts = hd_book_ref_fonts (self, error);
  g_autoptr (HdPages) pages = NULL;

  if (fonts == NULL)
    return NULL;
  if (g_str_equal (format, "svg"))
    return picture_charts (charts, fonts, mark, HD_PICTURE_SVG, error);
  if (g_str_equal (format, "png"))
    return picture_charts (charts, fonts, mark, HD_PICTURE_PNG, error);
  if (!g_str_equal (format, "pdf"))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("A chart cannot be written as “%s”; choose pdf, svg or png."), format);
      return NULL;
    }
  pages = lay_out_charts (charts, fonts, mark, error);
  return pages != NULL ? hd_book_make_pdf (self, pages, error) : NULL;
}

GBytes *
hd_book_export_chart (HdBook             *self,
                      const char * const *indicator_ids,
                      const HdPeriod     *range,
                      const char         *format,
                      GError            **error)
{
  g_autoptr (GPtrArray) charts = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && indicator_ids != NULL && indicator_ids[0] != NULL && format != NULL, NULL);

  charts = make_charts (self->db, indicator_ids, range, error);
  return charts != NULL ? export_charts (self, charts, format, error) : NULL;
}

static GPtrArray *
one_chart (HdChart *chart)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);

  g_ptr_array_add (charts, hd_chart_ref (chart));
  return charts;
}

GBytes *
hd_book_export_made_chart (HdBook     *self,
                           HdChart    *chart,
                           const char *format,
                           GError    **error)
{
  g_autoptr (GPtrArray) charts = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && chart != NULL && format != NULL, NULL);

  charts = one_chart (chart);
  return export_charts (self, charts, format, error);
}

HdPages *
hd_book_render_made_chart (HdBook  *self,
                           HdChart *chart,
                           GError **error)
{
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (HdFontSet) fonts = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && chart != NULL, NULL);

  fonts = hd_book_ref_fonts (self, error);
  if (fonts == NULL)
    return NULL;
  charts = one_chart (chart);
  return lay_out_charts (charts, fonts, self->is_training ? HD_TRAINING_MARK : NULL, error);
}
