/* figure-input.c: reading figures as people write them in reports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figure-input.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/figure-measure.h"

#include <string.h>

typedef struct
{
  const char  *word;
  HdPrecision  precision;
} Opening;

/* Longer ones first where one begins with another. Words are content of the reports, not of the interface. */
static const Opening openings[] = {
  { "xấp xỉ", HD_PRECISION_ABOUT },
  { "ước tính", HD_PRECISION_ABOUT },
  { "ước đạt", HD_PRECISION_ABOUT },
  { "ước", HD_PRECISION_ABOUT },
  { "khoảng", HD_PRECISION_ABOUT },
  { "chừng", HD_PRECISION_ABOUT },
  { "gần", HD_PRECISION_NEARLY },
  { "hơn", HD_PRECISION_OVER },
  { "trên", HD_PRECISION_OVER },
  { "ít nhất", HD_PRECISION_OVER },
  { "tối thiểu", HD_PRECISION_OVER },
  { "≈", HD_PRECISION_ABOUT },
  { "~", HD_PRECISION_ABOUT },
  { "≥", HD_PRECISION_OVER },
  { ">", HD_PRECISION_OVER },
};

/* Words that may come without their marks where no input method runs. Not “vạn”: “van” is rather a văn bản. */
static const char *const marked_words[] = { "hàng", "chục", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "rưỡi" };

/* So many fit into a figure whatever they are. */
#define MOST_PLAIN_DIGITS 12

/* Under way through a text. */
typedef struct
{
  const char *shown;    /* the text as written, for sentences */
  char       *low;      /* in small letters */
  const char *place;    /* in @low */
  HdPrecision precision;
  gboolean    scaled;   /* a multiple was written out: “nghìn” */
  gboolean    ambiguous;
  HdFigure    value;
  HdFigure    other;
} Reader;

static void
skip_blanks (Reader *reader)
{
  reader->place = hd_measure_skip_blanks (reader->place);
}

static gboolean
refuse_figure (const Reader *reader,
               GError      **error)
{
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("“%s” is not a figure; write it such as 1.234,5 or gần 3 tỷ, and leave the field empty when nothing was reported."), reader->shown);
  return FALSE;
}

static void
read_opening (Reader *reader)
{
  skip_blanks (reader);
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      const char *after = hd_measure_take_word (reader->place, openings[i].word);

      if (after == NULL)
        continue;
      reader->place = after;
      reader->precision = openings[i].precision;
      skip_blanks (reader);
      return;
    }
}

/* “hàng nghìn”, “hàng chục nghìn mét”: only how large it is, in words. */
static gboolean
read_magnitude (Reader *reader)
{
  const char *after = hd_measure_take_word (reader->place, "hàng");
  gint64 scale = 1;

  if (after == NULL)
    return FALSE;
  after = hd_measure_skip_blanks (after);
  if (hd_measure_take_scale (after, &scale) == after)
    return FALSE;
  reader->precision = HD_PRECISION_MAGNITUDE;
  return TRUE;
}

/* Digits with what may stand between them. A blank counts where a digit follows. */
static gsize
number_length (const char *text)
{
  const char *p = text;

  for (;;)
    {
      const char *next = hd_measure_skip_blanks (p);

      if (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
        p++;
      else if (next != p && p != text && g_ascii_isdigit (*next))
        p = next;
      else
        break;
    }
  while (p > text && (p[-1] == '.' || p[-1] == ','))
    p--;
  return p - text;
}

static gboolean
add_scaled (HdFigure *sum,
            HdFigure  value,
            gint64    scale)
{
  HdFigure product;

  return !__builtin_mul_overflow (value, scale, &product) && !__builtin_add_overflow (*sum, product, sum);
}

/* One number with its multiples: “3,5 tỷ”, “600 triệu”, “1 triệu rưỡi”. @limit: the multiple before, which this one stays under. */
static gboolean
read_part (Reader *reader,
           gint64 *limit)
{
  gboolean negative = g_str_has_prefix (reader->place, "-") || g_str_has_prefix (reader->place, "−");
  const char *digits = hd_measure_skip_blanks (negative ? g_utf8_next_char (reader->place) : reader->place);
  g_autofree char *number = g_strndup (digits, number_length (digits));
  HdFigure value, other;
  HdFigureTyped typed = *number != '\0' ? hd_figure_parse_typed (number, &value, &other) : HD_FIGURE_TYPED_INVALID;
  const char *after;
  gint64 scale = 1;

  if (typed == HD_FIGURE_TYPED_INVALID)
    return FALSE;
  reader->place = hd_measure_skip_blanks (digits + strlen (number));
  after = hd_measure_take_scale (reader->place, &scale);
  if (after != reader->place)
    {
      const char *half = hd_measure_take_word (after, "rưỡi");

      reader->scaled = TRUE;
      reader->place = hd_measure_skip_blanks (half != NULL ? half : after);
      if (half != NULL && (__builtin_add_overflow (value, HD_FIGURE_SCALE / 2, &value) || __builtin_add_overflow (other, HD_FIGURE_SCALE / 2, &other)))
        return FALSE;
    }
  if (*limit > 0 && (negative || scale >= *limit))
    return FALSE;
  *limit = scale;
  reader->ambiguous = reader->ambiguous || typed == HD_FIGURE_TYPED_AMBIGUOUS;

  return add_scaled (&reader->value, negative ? -value : value, scale) && add_scaled (&reader->other, negative ? -other : other, scale);
}

static gboolean
read_number (Reader  *reader,
             GError **error)
{
  gint64 limit = 0;

  do
    if (!read_part (reader, &limit))
      return refuse_figure (reader, error);
  while (reader->scaled && g_ascii_isdigit (*reader->place));

  return TRUE;
}

static gboolean
fits (HdFigure value,
      int      decimals)
{
  HdFigure step = HD_FIGURE_SCALE;

  while (decimals-- > 0)
    step /= 10;
  return value % step == 0;
}

/* A single mark has three digits behind it: as decimals they are too many for most indicators. A comma says decimals though
 * wherever there may be some: “12,500 km” is asked about, “1,234 km” refused, rather than taken a thousand times too large. */
static void
prefer_groups (Reader *reader,
               int     decimals)
{
  gboolean comma = ABS (reader->other) > ABS (reader->value);

  if (!reader->ambiguous || reader->scaled || decimals >= 3 || (comma && decimals > 0))
    return;
  if (comma)
    reader->value = reader->other;
  reader->other = reader->value;
  reader->ambiguous = FALSE;
}

/* Of two readings of one mark the one that the indicator can have; of decimals written with a comma never thousands. */
static void
choose_fitting (Reader *reader,
                int     decimals)
{
  gboolean first = fits (reader->value, decimals), second = fits (reader->other, decimals);

  if (!first && second && (decimals == 0 || ABS (reader->other) < ABS (reader->value)))
    reader->value = reader->other;
  if (first && !second)
    reader->other = reader->value;
  reader->ambiguous = reader->ambiguous && reader->value != reader->other;
}

static gboolean
settle (Reader  *reader,
        int      decimals,
        GError **error)
{
  prefer_groups (reader, decimals);
  choose_fitting (reader, decimals);
  if (fits (reader->value, decimals))
    return TRUE;

  if (decimals == 0)
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” has decimals, but this indicator counts whole numbers."), reader->shown);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                 ngettext ("“%s” has too many decimals; this indicator has %d.", "“%s” has too many decimals; this indicator has %d.", (gulong) decimals),
                 reader->shown, decimals);
  return FALSE;
}

/* The unit of measure after the number, and what one of it is worth in the indicator's. */
static gboolean
read_measure (Reader     *reader,
              const char *measure,
              int         decimals,
              GError    **error)
{
  HdMeasureRatio ratio;
  gboolean exact;

  if (!hd_measure_compare (reader->place, measure, reader->scaled, &ratio))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” is not in the unit of this indicator, which counts “%s”."), reader->shown, measure);
      return FALSE;
    }
  if (ratio.times == ratio.per)
    return settle (reader, decimals, error);

  exact = hd_measure_convert (&reader->value, ratio);
  if (!hd_measure_convert (&reader->other, ratio) || !exact)
    reader->precision = reader->precision == HD_PRECISION_EXACT ? HD_PRECISION_ABOUT : reader->precision;
  choose_fitting (reader, decimals);
  return TRUE;
}

/* Digits alone, as most figures are: whole, exact, and the same in every unit of measure. */
static gboolean
read_digits (const char    *text,
             HdFigureInput *input)
{
  gsize length = strspn (text, "0123456789");

  if (length == 0 || length > MOST_PLAIN_DIGITS || text[length] != '\0' || (*text == '0' && length > 1))
    return FALSE;
  input->has_value = TRUE;
  input->value = input->other = g_ascii_strtoll (text, NULL, 10) * HD_FIGURE_SCALE;
  input->precision = HD_PRECISION_EXACT;
  return TRUE;
}

static HdFigureReading
read_clean (Reader        *reader,
            const char    *measure,
            int            decimals,
            HdFigureInput *input,
            GError       **error)
{
  if (read_magnitude (reader))
    {
      input->precision = HD_PRECISION_MAGNITUDE;
      input->wording = g_strdup (reader->shown);
      return HD_FIGURE_READ_OK;
    }
  read_opening (reader);
  if (!read_number (reader, error) || !read_measure (reader, measure, decimals, error))
    return HD_FIGURE_READ_REFUSED;

  input->has_value = TRUE;
  input->value = reader->value;
  input->other = reader->other;
  input->precision = reader->precision;
  if (reader->precision != HD_PRECISION_EXACT || reader->scaled)
    input->wording = g_strdup (reader->shown);
  return reader->ambiguous ? HD_FIGURE_READ_AMBIGUOUS : HD_FIGURE_READ_OK;
}

/* Whether @measure has a word of its own that looks like @plain without its marks: “trạm” beside “trăm”. */
static gboolean
measure_has (const char *measure,
             const char *plain,
             const char *marked)
{
  g_autofree char *low = g_utf8_strdown (measure, -1);
  g_auto (GStrv) words = g_strsplit_set (low, " /", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = hd_text_fold (words[i]);

      if (g_str_equal (folded, plain) && !g_str_equal (words[i], marked))
        return TRUE;
    }
  return FALSE;
}

/* @marked in place of the letters of @text that it has without its marks; NULL where @text does not begin with them as words. */
static char *
mark_word (const char  *text,
           const char  *marked,
           const char  *measure,
           const char **after)
{
  g_autofree char *plain = hd_text_fold (marked);
  gsize length = strlen (plain);
  g_autofree char *word = NULL;

  if (g_str_equal (plain, marked) || g_ascii_strncasecmp (text, plain, length) != 0 || g_unichar_isalpha (g_utf8_get_char (text + length)) ||
      measure_has (measure, plain, marked))
    return NULL;
  *after = text + length;
  word = g_ascii_isupper (*text) ? hd_text_capitalize (marked) : g_strdup (marked);
  return g_steal_pointer (&word);
}

/* The same text with the marks of the words that are known here, “gan 3 ti” as “gần 3 tỉ”; NULL when it has them all. */
static char *
mark_words (const char *text,
            const char *measure)
{
  GString *marked = g_string_new (NULL);
  gboolean any = FALSE;
  const char *p = text;

  for (guint i = 0; i < G_N_ELEMENTS (openings) && !any; i++)
    {
      g_autofree char *word = mark_word (text, openings[i].word, measure, &p);

      any = word != NULL;
      g_string_append (marked, any ? word : "");
    }
  while (*p != '\0')
    {
      g_autofree char *word = NULL;
      const char *after = g_utf8_next_char (p);
      gboolean begins = p == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p)));

      for (guint i = 0; i < G_N_ELEMENTS (marked_words) && begins && word == NULL; i++)
        word = mark_word (p, marked_words[i], measure, &after);
      if (word != NULL)
        g_string_append (marked, word);
      else
        g_string_append_len (marked, p, after - p);
      any = any || word != NULL;
      p = after;
    }

  return g_string_free (marked, !any);
}

static HdFigureReading
read_shown (const char    *shown,
            const char    *measure,
            int            decimals,
            HdFigureInput *input,
            GError       **error)
{
  Reader reader = { .shown = shown };
  g_autofree char *low = g_utf8_strdown (shown, -1);

  reader.place = reader.low = low;
  return read_clean (&reader, measure, decimals, input, error);
}

HdFigureReading
hd_figure_input_read (const char    *text,
                      const char    *measure,
                      int            decimals,
                      HdFigureInput *input,
                      GError       **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (GError) refusal = NULL;
  HdFigureReading reading;

  g_return_val_if_fail (text != NULL && measure != NULL && input != NULL, HD_FIGURE_READ_REFUSED);
  g_return_val_if_fail (decimals >= 0 && decimals <= HD_FIGURE_PLACES, HD_FIGURE_READ_REFUSED);

  *input = (HdFigureInput) HD_FIGURE_INPUT_INIT;
  if (read_digits (text, input))
    return HD_FIGURE_READ_OK;
  clean = hd_text_clean (text, -1, HD_TEXT_LINE, error);
  if (clean == NULL)
    return HD_FIGURE_READ_REFUSED;
  if (*clean == '\0')
    return HD_FIGURE_READ_EMPTY;

  reading = read_shown (clean, measure, decimals, input, &refusal);
  if (reading != HD_FIGURE_READ_REFUSED)
    return reading;
  /* Only what would be refused is read as typed without marks. */
  marked = mark_words (clean, measure);
  reading = marked != NULL ? read_shown (marked, measure, decimals, input, NULL) : reading;
  if (reading == HD_FIGURE_READ_REFUSED)
    g_propagate_error (error, g_steal_pointer (&refusal));

  return reading;
}

static gboolean
begins_figure (const char *text)
{
  const char *start = hd_measure_skip_blanks (text);
  g_autofree char *marked = mark_words (start, "");
  g_autofree char *low = g_utf8_strdown (marked != NULL ? marked : start, -1);
  Reader reader = { .shown = text, .low = low, .place = low };

  if (read_magnitude (&reader))
    return TRUE;
  read_opening (&reader);
  return g_ascii_isdigit (*reader.place);
}

gboolean
hd_figure_input_split_pair (const char *text,
                            char      **first,
                            char      **second)
{
  const char *slash;

  g_return_val_if_fail (text != NULL && first != NULL && second != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  /* A measure may hold one too: “đồng/tháng”. */
  for (slash = strchr (text, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    if (begins_figure (slash + 1))
      break;
  if (slash == NULL || !begins_figure (text))
    return FALSE;

  *first = g_strstrip (g_strndup (text, slash - text));
  *second = g_strstrip (g_strdup (slash + 1));
  return TRUE;
}

const char *
hd_precision_word (HdPrecision precision)
{
  switch (precision)
    {
    case HD_PRECISION_NEARLY:
      return "gần";
    case HD_PRECISION_OVER:
      return "hơn";
    case HD_PRECISION_ABOUT:
      return "khoảng";
    case HD_PRECISION_EXACT:
    case HD_PRECISION_MAGNITUDE:
    default:
      return "";
    }
}

char *
hd_figure_input_format (const HdFigureInput *input,
                        int                  decimals)
{
  g_autofree char *value = NULL;
  const char *word;

  g_return_val_if_fail (input != NULL, NULL);

  if (input->wording != NULL)
    return g_strdup (input->wording);
  if (!input->has_value)
    return g_strdup ("");
  value = hd_figure_format (input->value, fits (input->value, decimals) ? decimals : HD_FIGURE_PLACES, TRUE);
  word = hd_precision_word (input->precision);
  return *word != '\0' ? g_strdup_printf ("%s %s", word, value) : g_steal_pointer (&value);
}

char *
hd_result_format (const HdRecord *result,
                  int             decimals)
{
  HdFigureInput input = HD_FIGURE_INPUT_INIT;

  g_return_val_if_fail (result != NULL, NULL);

  input.has_value = hd_record_get_figure (result, HD_RESULT_VALUE, &input.value);
  input.precision = (HdPrecision) hd_record_get_choice (result, HD_RESULT_PRECISION);
  input.wording = (char *) hd_record_get_text (result, HD_RESULT_WORDING);
  /* “123 lớp” of an exact value says no more than the number does. */
  if (input.has_value && input.precision == HD_PRECISION_EXACT && input.wording != NULL && !hd_measure_has_scale (input.wording))
    input.wording = NULL;

  return hd_figure_input_format (&input, decimals);
}

void
hd_result_set_input (HdRecord            *result,
                     const HdFigureInput *input)
{
  static const char *const words[] = { "exact", "nearly", "over", "about", "magnitude" };

  g_return_if_fail (result != NULL && input != NULL);

  if (input->has_value)
    hd_record_set_figure (result, HD_RESULT_VALUE, input->value);
  else
    hd_record_clear (result, HD_RESULT_VALUE);
  hd_record_set_text (result, HD_RESULT_PRECISION, words[input->precision]);
  hd_record_set_text (result, HD_RESULT_WORDING, input->wording);
}

void
hd_figure_input_clear (HdFigureInput *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->wording, g_free);
}
