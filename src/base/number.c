/* number.c: figures as scaled integers, and how people write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/number.h"

#include "base/error.h"
#include "base/i18n.h"

#include <string.h>

/* Wide enough for a product of two figures. */
__extension__ typedef unsigned __int128 Wide;

static Wide
magnitude (gint64 number)
{
  return number < 0 ? (Wide) 0 - (Wide) number : (Wide) number;
}

static Wide
power_of_ten (int exponent)
{
  Wide power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* Half away from zero; the sign stands apart. */
static Wide
divide_rounded (Wide number,
                Wide divisor)
{
  return (number + divisor / 2) / divisor;
}

static void
append_grouped (GString *text,
                Wide     number)
{
  char digits[64];
  int n = 0;

  do
    {
      if (n % 4 == 3)
        digits[n++] = '.';
      digits[n++] = (char) ('0' + (int) (number % 10));
      number /= 10;
    }
  while (number > 0);

  while (n > 0)
    g_string_append_c (text, digits[--n]);
}

/* @scaled is a count of units of ten to the power of minus @decimals. */
static char *
format_scaled (gboolean negative,
               Wide     scaled,
               int      decimals,
               gboolean trim)
{
  GString *text = g_string_new (negative && scaled > 0 ? "-" : NULL);
  Wide power = power_of_ten (decimals);

  append_grouped (text, scaled / power);
  if (decimals > 0)
    {
      g_string_append_printf (text, ",%0*u", decimals, (guint) (scaled % power));
      while (trim && text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
      if (text->str[text->len - 1] == ',')
        g_string_truncate (text, text->len - 1);
    }

  return g_string_free (text, FALSE);
}

/* Digits of the whole part and of the fraction as one figure. */
static gboolean
assemble (gboolean    negative,
          const char *whole,
          const char *fraction,
          HdFigure   *figure)
{
  const Wide limit = negative ? (Wide) G_MAXINT64 + 1 : (Wide) G_MAXINT64;
  gsize n_places = strlen (fraction);
  Wide number = 0;

  if (n_places > HD_FIGURE_PLACES)
    return FALSE;

  for (const char *p = whole; *p != '\0'; p++)
    {
      number = number * 10 + (Wide) g_ascii_digit_value (*p);
      if (number > limit)
        return FALSE;
    }
  for (gsize i = 0; i < HD_FIGURE_PLACES; i++)
    number = number * 10 + (Wide) (i < n_places ? g_ascii_digit_value (fraction[i]) : 0);
  if (number > limit)
    return FALSE;

  if (figure != NULL)
    *figure = negative ? (gint64) ((guint64) 0 - (guint64) number) : (gint64) number;

  return TRUE;
}

static gboolean
is_plain (const char *digits,
          gsize       n_whole,
          gsize       n_fraction)
{
  if (n_whole == 0 || (n_whole > 1 && digits[0] == '0'))
    return FALSE;
  if (digits[n_whole] == '\0')
    return TRUE;

  return digits[n_whole] == '.' && n_fraction >= 1 && digits[n_whole + 1 + n_fraction] == '\0';
}

gboolean
hd_figure_parse_plain (const char *text,
                       HdFigure   *figure,
                       GError    **error)
{
  const char *digits;
  gsize n_whole, n_fraction = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  digits = *text == '-' ? text + 1 : text;
  n_whole = strspn (digits, "0123456789");
  if (digits[n_whole] == '.')
    n_fraction = strspn (digits + n_whole + 1, "0123456789");

  if (is_plain (digits, n_whole, n_fraction))
    {
      g_autofree char *whole = g_strndup (digits, n_whole);

      if (assemble (digits != text, whole, n_fraction > 0 ? digits + n_whole + 1 : "", figure))
        return TRUE;
    }

  {
    g_autofree char *shown = g_utf8_make_valid (text, (gssize) strnlen (text, 40));

    g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                 _("“%s” is not a figure; write digits with at most four places after a point, such as 1234.5."), shown);
  }

  return FALSE;
}

char *
hd_figure_to_plain (HdFigure figure)
{
  Wide number = magnitude (figure);
  guint64 whole = (guint64) (number / (Wide) HD_FIGURE_SCALE);
  guint fraction = (guint) (number % (Wide) HD_FIGURE_SCALE);
  GString *text = g_string_new (figure < 0 ? "-" : NULL);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT, whole);
  if (fraction > 0)
    {
      g_string_append_printf (text, ".%04u", fraction);
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }

  return g_string_free (text, FALSE);
}

char *
hd_figure_to_cell (HdFigure figure)
{
  g_autofree char *text = hd_figure_to_plain (figure);
  char *point = strchr (text, '.');

  if (point == NULL)
    return g_steal_pointer (&text);
  *point = ',';
  return g_strconcat (text, strlen (point) == 4 ? "0" : "", NULL);
}

/* @text with every kind of blank as ' ' and the minus sign as '-'; NULL when it holds anything but figures' characters. */
static char *
simplify_typed (const char *text)
{
  g_autoptr (GString) simple = g_string_new (NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == 0x00A0 || c == 0x202F || c == 0x2009)
        g_string_append_c (simple, ' ');
      else if (c == 0x2212)
        g_string_append_c (simple, '-');
      else if (c < 0x80 && c != '\0' && strchr ("0123456789.,-%", (int) c) != NULL)
        g_string_append_c (simple, (char) c);
      else
        return NULL;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&simple), FALSE));
}

/* Removes @separator from @whole when it stands between groups of three, the first of one to three and not a bare zero. */
static gboolean
remove_groups (char *whole,
               char  separator)
{
  char *out = whole;
  gsize n = strspn (whole, "0123456789");

  if (whole[n] == '\0')
    return n > 0;
  if (n == 0 || n > 3 || whole[0] == '0')
    return FALSE;

  for (const char *p = whole; *p != '\0'; p += *p == separator ? 1 : 0)
    {
      gsize n_digits = strspn (p, "0123456789");

      if (p != whole && n_digits != 3)
        return FALSE;
      memmove (out, p, n_digits);
      out += n_digits;
      p += n_digits;
      if (*p != '\0' && (*p != separator || p[1] == '\0'))
        return FALSE;
    }
  *out = '\0';

  return TRUE;
}

/* @decimal: position of the mark that starts the fraction, NULL for none. */
static gboolean
read_typed (gboolean    negative,
            const char *body,
            const char *decimal,
            char        group,
            HdFigure   *figure)
{
  g_autofree char *whole = decimal != NULL ? g_strndup (body, decimal - body) : g_strdup (body);
  const char *fraction = decimal != NULL ? decimal + 1 : "";

  if (decimal != NULL && *fraction == '\0')
    return FALSE;
  if (fraction[strspn (fraction, "0123456789")] != '\0' || !remove_groups (whole, group))
    return FALSE;

  return assemble (negative, whole, fraction, figure);
}

/* The body has one mark, of one kind: both readings may make sense. */
static HdFigureTyped
read_single_mark (gboolean    negative,
                  const char *body,
                  const char *mark,
                  HdFigure   *figure,
                  HdFigure   *other)
{
  HdFigure as_group = 0, as_decimal = 0;
  gboolean can_group = read_typed (negative, body, NULL, *mark, &as_group);
  gboolean can_decimal = read_typed (negative, body, mark, ' ', &as_decimal);

  if (!can_group && !can_decimal)
    return HD_FIGURE_TYPED_INVALID;

  /* In Vietnamese the point groups and the comma divides. */
  *figure = (*mark == '.' && can_group) || !can_decimal ? as_group : as_decimal;
  *other = can_group && can_decimal && *mark == '.' ? as_decimal : as_group;
  if (can_group && can_decimal)
    return HD_FIGURE_TYPED_AMBIGUOUS;

  *other = *figure;

  return HD_FIGURE_TYPED_OK;
}

static HdFigureTyped
read_body (gboolean    negative,
           const char *body,
           HdFigure   *figure,
           HdFigure   *other)
{
  const char *point = strchr (body, '.');
  const char *comma = strchr (body, ',');
  const char *last_point = strrchr (body, '.');
  const char *last_comma = strrchr (body, ',');
  const char *decimal = NULL;
  char group;

  if ((point == NULL) != (comma == NULL) && point == last_point && comma == last_comma)
    return read_single_mark (negative, body, point != NULL ? point : comma, figure, other);

  if (point != NULL && comma != NULL)
    decimal = last_point > last_comma ? last_point : last_comma;

  if (point == NULL && comma == NULL)
    group = ' ';
  else if (decimal != NULL)
    group = *decimal == ',' ? '.' : ',';
  else
    group = point != NULL ? '.' : ',';

  if (!read_typed (negative, body, decimal, group, figure))
    return HD_FIGURE_TYPED_INVALID;
  *other = *figure;

  return HD_FIGURE_TYPED_OK;
}

HdFigureTyped
hd_figure_parse_typed (const char *text,
                       HdFigure   *figure,
                       HdFigure   *other)
{
  g_autofree char *simple = NULL;
  HdFigure first = 0, second = 0;
  HdFigureTyped typed;
  gboolean negative;
  gsize length;

  g_return_val_if_fail (text != NULL, HD_FIGURE_TYPED_INVALID);

  simple = simplify_typed (text);
  if (simple == NULL)
    return HD_FIGURE_TYPED_INVALID;

  length = strlen (simple);
  if (length > 0 && simple[length - 1] == '%')
    {
      simple[length - 1] = '\0';
      g_strchomp (simple);
    }

  negative = *simple == '-';
  typed = read_body (negative, negative ? simple + 1 : simple, &first, &second);
  if (typed == HD_FIGURE_TYPED_INVALID)
    return typed;

  if (figure != NULL)
    *figure = first;
  if (other != NULL)
    *other = second;

  return typed;
}

char *
hd_figure_format (HdFigure figure,
                  int      decimals,
                  gboolean trim)
{
  g_return_val_if_fail (decimals >= 0 && decimals <= HD_FIGURE_PLACES, NULL);

  return format_scaled (figure < 0,
                        divide_rounded (magnitude (figure), power_of_ten (HD_FIGURE_PLACES - decimals)),
                        decimals, trim);
}

char *
hd_figure_print (HdFigure figure,
                 int      decimals)
{
  g_autofree char *text = hd_figure_format (figure, decimals, TRUE);

  if (text != NULL && strlen (text) == 1 && *text != '0')
    return g_strconcat ("0", text, NULL);

  return g_steal_pointer (&text);
}

char *
hd_figure_format_ratio (HdFigure part,
                        HdFigure whole)
{
  g_autofree char *text = NULL;

  if (whole == 0)
    return NULL;

  text = format_scaled ((part < 0) != (whole < 0),
                        divide_rounded (magnitude (part) * 1000, magnitude (whole)),
                        1, TRUE);

  return g_strconcat (text, "%", NULL);
}

char *
hd_figure_format_short (HdFigure figure)
{
  static const struct
  {
    int         exponent;
    const char *name;
  } steps[] = { { 3, "nghìn" }, { 6, "triệu" }, { 9, "tỷ" }, { 12, "nghìn tỷ" } };
  Wide number = magnitude (figure);
  Wide tenths = 0;
  guint i;
  g_autofree char *text = NULL;

  if (number < 10000 * (Wide) HD_FIGURE_SCALE)
    {
      int decimals = 1;

      if (number < 100 * (Wide) HD_FIGURE_SCALE)
        decimals = number < (Wide) HD_FIGURE_SCALE ? HD_FIGURE_PLACES : 2;

      return hd_figure_format (figure, decimals, TRUE);
    }

  /* 999.960 would be "1.000 nghìn": it goes one step further. */
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      tenths = divide_rounded (number, power_of_ten (HD_FIGURE_PLACES + steps[i].exponent - 1));
      if (tenths < 10000)
        break;
    }

  i = MIN (i, G_N_ELEMENTS (steps) - 1);
  text = format_scaled (figure < 0, tenths, 1, TRUE);

  return g_strdup_printf ("%s %s", text, steps[i].name);
}
