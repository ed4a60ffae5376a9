/* figure-measure.c: multiples and units of measure after a number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figure-measure.h"

#include <string.h>

/* Wide enough for a product of a figure and a multiple. */
__extension__ typedef __int128 Wide;

#define MAX_SCALE (G_GINT64_CONSTANT (1000000000000000))

static const struct
{
  const char *word;
  gint64      scale;
} scales[] = {
  { "chục", 10 },
  { "trăm", 100 },
  { "nghìn", 1000 },
  { "ngàn", 1000 },
  { "vạn", 10000 },
  { "triệu", 1000000 },
  { "tr", 1000000 },
  { "tỷ", 1000000000 },
  { "tỉ", 1000000000 },
};

/* Ways of writing one unit; the first is the one that is compared. */
static const char *const same[][6] = {
  { "m³", "m3", "mét khối", NULL },
  { "m²", "m2", "mét vuông", NULL },
  { "m", "mét", NULL },
  { "km", "ki-lô-mét", "kilômét", "kilomet", "cây số", NULL },
  { "kg", "ki-lô-gam", "kilôgam", "kilogam", "cân", NULL },
  { "tấn", NULL },
  { "ha", "héc-ta", "hecta", "héc ta", NULL },
  { "%", "phần trăm", NULL },
  { "đồng", "đ", "₫", "vnđ", "vnd", NULL },
};

static const struct
{
  const char    *written;
  const char    *measure;
  HdMeasureRatio ratio;
} conversions[] = {
  { "m", "km", { 1, 1000 } },
  { "km", "m", { 1000, 1 } },
  { "tấn", "kg", { 1000, 1 } },
  { "kg", "tấn", { 1, 1000 } },
  { "ha", "m²", { 10000, 1 } },
  { "m²", "ha", { 1, 10000 } },
};

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0x00A0 || c == 0x202F || c == 0x2009;
}

const char *
hd_measure_skip_blanks (const char *text)
{
  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

const char *
hd_measure_take_word (const char *text,
                      const char *word)
{
  const char *after;

  if (!g_str_has_prefix (text, word))
    return NULL;
  after = text + strlen (word);
  /* Signs need no blank behind them: “~50”. */
  if (g_unichar_isalpha (g_utf8_get_char (word)) && g_unichar_isalpha (g_utf8_get_char (after)))
    return NULL;
  return after;
}

static const char *
take_one_scale (const char *text,
                gint64     *scale)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const char *after = hd_measure_take_word (text, scales[i].word);

      if (after == NULL || *scale > MAX_SCALE / scales[i].scale)
        continue;
      *scale *= scales[i].scale;
      return after;
    }
  return NULL;
}

const char *
hd_measure_take_scale (const char *text,
                       gint64     *scale)
{
  const char *after;

  while ((after = take_one_scale (text, scale)) != NULL)
    text = hd_measure_skip_blanks (after);
  return text;
}

gboolean
hd_measure_has_scale (const char *text)
{
  g_autofree char *low = g_utf8_strdown (text, -1);

  for (const char *p = low; *p != '\0';)
    {
      gint64 scale = 1;

      if (take_one_scale (p, &scale) != NULL)
        return TRUE;
      while (*p != '\0' && !is_blank (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      p = hd_measure_skip_blanks (p);
    }
  return FALSE;
}

static const char *
canonical (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    for (guint k = 0; same[i][k] != NULL; k++)
      if (g_str_equal (measure, same[i][k]))
        return same[i][0];
  return measure;
}

gboolean
hd_measure_compare (const char     *written,
                    const char     *measure,
                    gboolean        scaled,
                    HdMeasureRatio *ratio)
{
  g_autofree char *low = g_utf8_strdown (measure, -1);
  g_autofree char *first = g_strdup (hd_measure_skip_blanks (written));
  gint64 scale = 1;
  const char *base = canonical (hd_measure_take_scale (low, &scale));
  const char *unit;

  while (*first != '\0' && strchr (" .", first[strlen (first) - 1]) != NULL)
    first[strlen (first) - 1] = '\0';
  unit = canonical (first);
  /* A bare number is in the indicator's unit; “600 triệu” says itself how many. */
  *ratio = (HdMeasureRatio) { 1, *unit == '\0' && !scaled ? 1 : scale };
  if (*unit == '\0' || g_str_equal (unit, base))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    if (g_str_equal (conversions[i].written, unit) && g_str_equal (conversions[i].measure, base))
      {
        *ratio = (HdMeasureRatio) { conversions[i].ratio.times, conversions[i].ratio.per * scale };
        return TRUE;
      }
  return FALSE;
}

gboolean
hd_measure_convert (HdFigure      *value,
                    HdMeasureRatio ratio)
{
  Wide product = (Wide) *value * ratio.times;
  Wide half = product < 0 ? -(ratio.per / 2) : ratio.per / 2;
  Wide quotient = (product + half) / ratio.per;

  if (quotient > G_MAXINT64 || quotient < G_MININT64)
    quotient = quotient > 0 ? G_MAXINT64 : G_MININT64;
  *value = (HdFigure) quotient;

  return product % ratio.per == 0;
}
