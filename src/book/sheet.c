/* sheet.c: a table of texts, as Excel, LibreOffice and Word save it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/sheet.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

/* Rows looked at to find out what parts the cells. */
#define ROWS_TO_GUESS_BY 20

/* Bytes of a cell that is looked up, and how many are. */
#define LONGEST_KNOWN 200
#define MOST_KNOWN    10000

#define BYTE_ORDER_MARK "\357\273\277"

/* --- Encoding --- */

static void
refuse_legacy (HdLegacy legacy,
               GError **error)
{
  if (legacy == HD_LEGACY_TCVN3)
    hd_error_refuse (error, HD_ERROR_INVALID, _("This table is written in the old encoding TCVN3 (fonts such as .VnTime). Let it be converted when it is imported, or convert it to Unicode with the toolkit of UniKey."));
  else if (legacy == HD_LEGACY_VNI)
    hd_error_refuse (error, HD_ERROR_INVALID, _("This table is written in the old encoding VNI (fonts such as VNI-Times). Let it be converted when it is imported, or convert it to Unicode with the toolkit of UniKey."));
  else
    hd_error_refuse (error, HD_ERROR_INVALID, _("This table is not in Unicode. Save it again as “CSV UTF-8” and import that file."));
}

/* Every byte as the letter of Latin 1 that it stands for: to see what an unknown encoding looks like. */
static char *
read_as_latin1 (const guchar *bytes,
                gsize         size)
{
  g_autoptr (GString) text = g_string_sized_new (size);

  for (gsize i = 0; i < size; i++)
    g_string_append_unichar (text, bytes[i] != 0 ? bytes[i] : ' ');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
decode_utf16 (const guchar *bytes,
              gsize         size,
              gboolean      big_endian,
              GError      **error)
{
  gsize length;
  g_autofree char *text = g_convert ((const char *) bytes, (gssize) size, "UTF-8", big_endian ? "UTF-16BE" : "UTF-16LE", NULL, &length, NULL);

  if (text == NULL || strlen (text) < length)
    {
      refuse_legacy (HD_LEGACY_NONE, error);
      return NULL;
    }
  return g_strdup (g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text);
}

/* What a file is that is no table of text, by its first bytes. */
static const char *
find_other_kind (const guchar *bytes,
                 gsize         size)
{
  if (size >= 4 && (memcmp (bytes, "PK\003\004", 4) == 0 || memcmp (bytes, "\320\317\021\340", 4) == 0))
    return _("This file is a workbook of a spreadsheet, whatever its name ends with. Open it there, save it as “CSV UTF-8” and import that file.");
  if (size >= 5 && memcmp (bytes, "%PDF-", 5) == 0)
    return _("This file is a PDF, whatever its name ends with. Import the table it was made from, saved as “CSV UTF-8”.");
  if (memchr (bytes, '\0', size) != NULL)
    return _("This file is not a table of text. Choose another one, or save the table as “CSV UTF-8” in the spreadsheet and import that file.");
  return NULL;
}

/* UTF-16 tells itself by its mark, or by every second byte of its first letters. */
static gboolean
is_utf16 (const guchar *bytes,
          gsize         size,
          gboolean     *big_endian)
{
  if (size < 4)
    return FALSE;
  *big_endian = bytes[0] == 0xfe ? bytes[1] == 0xff : bytes[0] == 0;
  if ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff))
    return TRUE;
  return size % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) == (bytes[0] == 0) && (bytes[3] == 0) == (bytes[1] == 0);
}

/* There is no NUL in it, for which g_strndup() would look. */
static char *
dup_text (const guchar *bytes,
          gsize         size)
{
  char *text = g_malloc (size + 1);

  memcpy (text, bytes, size);
  text[size] = '\0';
  return text;
}

/* The text of a file, of whatever encoding; old Vietnamese ones as the letters of Latin 1 that their bytes stand for. */
static char *
read_text (GBytes   *source,
           gboolean *is_unicode,
           GError  **error)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (source, &size);
  gboolean big_endian;
  const char *other;

  *is_unicode = TRUE;
  if (size == 0)
    return g_strdup ("");
  if (is_utf16 (bytes, size, &big_endian))
    return decode_utf16 (bytes, size, big_endian, error);
  other = find_other_kind (bytes, size);
  if (other != NULL)
    {
      hd_error_refuse (error, HD_ERROR_INVALID, other);
      return NULL;
    }
  if (size >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
    {
      bytes += 3;
      size -= 3;
    }
  *is_unicode = g_utf8_validate_len ((const char *) bytes, size, NULL);
  return *is_unicode ? dup_text (bytes, size) : read_as_latin1 (bytes, size);
}

static char *
decode (GBytes  *source,
        GError **error)
{
  gboolean is_unicode;
  g_autofree char *text = read_text (source, &is_unicode, error);
  HdLegacy legacy;

  if (text == NULL)
    return NULL;
  legacy = hd_text_find_legacy (text);
  if (is_unicode && legacy == HD_LEGACY_NONE)
    return g_steal_pointer (&text);
  refuse_legacy (legacy, error);
  return NULL;
}

/* --- Out of an old encoding --- */

void
hd_sheet_conversion_clear (HdSheetConversion *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
}

char *
hd_sheet_conversion_describe (const HdSheetConversion *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  g_string_append_printf (text, ngettext ("%u letter becomes Unicode.", "%u letters become Unicode.", self->losses.n_converted), self->losses.n_converted);
  if (self->losses.n_guessed > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u of them is taken for a capital because those beside it are.",
                                              "%u of them are taken for capitals because those beside them are.", self->losses.n_guessed), self->losses.n_guessed);
    }
  if (self->losses.n_unknown > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u character is not in the table of the encoding and stays as it is: look it through.",
                                              "%u characters are not in the table of the encoding and stay as they are: look them through.", self->losses.n_unknown),
                              self->losses.n_unknown);
    }
  return g_string_free (text, FALSE);
}

/* The first line that conversion changes. */
static void
find_sample (HdSheetConversion *conversion,
             const char        *before,
             const char        *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new = g_strsplit (after, "\n", -1);

  for (guint i = 0; old[i] != NULL && new[i] != NULL; i++)
    if (!g_str_equal (old[i], new[i]))
      {
        conversion->before = g_strdup (g_strstrip (old[i]));
        conversion->after = g_strdup (g_strstrip (new[i]));
        return;
      }
}

GBytes *
hd_sheet_convert (GBytes            *bytes,
                  HdSheetConversion *conversion)
{
  g_autofree char *old = NULL;
  gboolean is_unicode;
  char *text;

  g_return_val_if_fail (bytes != NULL && conversion != NULL, NULL);

  *conversion = (HdSheetConversion) { .legacy = HD_LEGACY_NONE };
  old = read_text (bytes, &is_unicode, NULL);
  conversion->legacy = old != NULL ? hd_text_find_legacy (old) : HD_LEGACY_NONE;
  if (conversion->legacy == HD_LEGACY_NONE)
    return NULL;
  text = hd_text_convert_legacy (old, conversion->legacy, &conversion->losses);
  find_sample (conversion, old, text);
  return g_bytes_new_take (text, strlen (text));
}

/* --- Rows and cells --- */

static void
sheet_row_free (gpointer data)
{
  HdSheetRow *self = data;

  for (guint i = 0; i < self->n_cells; i++)
    g_ref_string_release (self->cells[i]);
  g_free (self);
}

typedef struct
{
  const char *next;
  guint       line;
  char        separator;
  GHashTable *known; /* (nullable): cells as they stand in the file -> cleaned: names, days and words come again and again */
  GString    *cell;  /* that is being read */
  GPtrArray  *cells; /* (element-type GRefString): of the row that is being read */
  GHashTable *lines; /* (nullable): as HdSheet has it; where @known is */
} Reader;

static void
reader_init (Reader     *self,
             const char *text,
             char        separator,
             GHashTable *known,
             GHashTable *lines)
{
  *self = (Reader) { text, 1, separator, known, g_string_new (NULL), g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release), lines };
}

static void
reader_clear (Reader *self)
{
  g_string_free (self->cell, TRUE);
  g_ptr_array_unref (self->cells);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Reads one cell; FALSE when a quote is left open. */
static gboolean
read_cell (Reader *self)
{
  GString *cell = self->cell;
  gboolean quoted = *self->next == '"';

  g_string_truncate (cell, 0);
  if (!quoted)
    {
      const char ends[] = { self->separator, '\r', '\n', '\0' };
      gsize length = strcspn (self->next, ends);

      g_string_append_len (cell, self->next, (gssize) length);
      self->next += length;
      return TRUE;
    }
  for (self->next++; *self->next != '\0'; self->next++)
    {
      if (*self->next == '\n')
        self->line++;
      if (*self->next == '"' && self->next[1] != '"')
        {
          self->next++;
          /* What stands behind the quote belongs to the cell: people type such things. */
          while (*self->next != '\0' && *self->next != self->separator && *self->next != '\r' && *self->next != '\n')
            g_string_append_c (cell, *self->next++);
          return TRUE;
        }
      if (*self->next == '"')
        self->next++;
      g_string_append_c (cell, *self->next);
    }
  return FALSE;
}

static char *
clean_cell (const char *cell,
            GHashTable *lines,
            GError    **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *whole = NULL;
  char *line;

  if (cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@", cell[1]) != NULL)
    cell++;
  clean = hd_text_clean (cell, -1, HD_TEXT_LINE, error);
  if (clean == NULL)
    return NULL;
  line = g_ref_string_new (clean);
  whole = strpbrk (cell, "\r\n") != NULL ? hd_text_clean (cell, -1, HD_TEXT_LINES, NULL) : NULL;
  if (whole != NULL && strchr (whole, '\n') != NULL)
    g_hash_table_insert (lines, line, g_ref_string_new (whole));
  return line;
}

static char *
get_clean_cell (Reader  *self,
                GError **error)
{
  const GString *cell = self->cell;
  char *clean = cell->len <= LONGEST_KNOWN ? g_hash_table_lookup (self->known, cell->str) : NULL;

  if (clean != NULL)
    return g_ref_string_acquire (clean);
  clean = clean_cell (cell->str, self->lines, error);
  if (clean != NULL && cell->len <= LONGEST_KNOWN && g_hash_table_size (self->known) < MOST_KNOWN)
    g_hash_table_insert (self->known, g_strdup (cell->str), g_ref_string_acquire (clean));
  return clean;
}

static void
skip_line_end (Reader *self)
{
  if (*self->next == '\r')
    self->next++;
  if (*self->next == '\n')
    self->next++;
  self->line++;
}

/* Reads the next row; with its cells as they stand in the file when none are known. */
static gboolean
read_row (Reader  *self,
          GError **error)
{
  guint line = self->line;

  g_ptr_array_set_size (self->cells, 0);
  for (;;)
    {
      char *text = NULL;

      if (!read_cell (self))
        g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                     _("In line %u a quotation mark opens a cell and is never closed. Mend the file, or save it anew from the spreadsheet."), line);
      else if (self->cells->len >= HD_SHEET_MAX_COLUMNS)
        g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Line %u has more than %d cells. Import a table with fewer columns."),
                     line, HD_SHEET_MAX_COLUMNS);
      else
        text = self->known != NULL ? get_clean_cell (self, error) : g_ref_string_new (self->cell->str);
      if (text == NULL)
        return FALSE;
      g_ptr_array_add (self->cells, text);
      if (*self->next != self->separator)
        break;
      self->next++;
    }
  skip_line_end (self);
  return TRUE;
}

static gboolean
is_empty (const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;
  return TRUE;
}

/* The cells that were read last, which began in @line. */
static HdSheetRow *
take_row (Reader *self,
          guint   line)
{
  HdSheetRow *row = g_malloc (sizeof (HdSheetRow) + self->cells->len * sizeof (char *));

  row->line = line;
  row->n_cells = self->cells->len;
  for (guint i = 0; i < row->n_cells; i++)
    row->cells[i] = g_ref_string_acquire (g_ptr_array_index (self->cells, i));
  return row;
}

/* How many of the first rows have as many cells as most of them, weighed by the number of cells; 0: it parts nothing. */
static guint
weigh_separator (const char *text,
                 char        separator)
{
  g_auto (Reader) reader;
  guint counts[HD_SHEET_MAX_COLUMNS + 1] = { 0 };
  guint best = 0;

  reader_init (&reader, text, separator, NULL, NULL);
  for (guint i = 0; i < ROWS_TO_GUESS_BY && *reader.next != '\0'; i++)
    {
      if (!read_row (&reader, NULL))
        return 0;
      counts[reader.cells->len]++;
    }
  for (guint n = 2; n <= HD_SHEET_MAX_COLUMNS; n++)
    best = MAX (best, counts[n] * counts[n] * MIN (n, 8));
  return best;
}

/* Excel may say it itself in a first line "sep=;". */
static char
find_separator (const char **text)
{
  static const char separators[] = { ';', '\t', ',' };
  char best = ';';
  guint weight = 0;

  if (g_ascii_strncasecmp (*text, "sep=", 4) == 0 && (*text)[4] != '\0')
    {
      best = (*text)[4];
      *text += 5;
      *text += strspn (*text, "\r\n");
      return best;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint own = weigh_separator (*text, separators[i]);

      if (own > weight)
        {
          weight = own;
          best = separators[i];
        }
    }
  return best;
}

static gboolean
read_rows (HdSheet    *self,
           const char *text,
           GError    **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ref_string_release);
  g_auto (Reader) reader;

  self->separator = find_separator (&text);
  reader_init (&reader, text, self->separator, known, self->lines);
  while (*reader.next != '\0')
    {
      guint line = reader.line;

      if (!read_row (&reader, error))
        return FALSE;
      if (is_empty (reader.cells))
        continue;
      self->n_columns = MAX (self->n_columns, reader.cells->len);
      g_ptr_array_add (self->rows, take_row (&reader, line));
      if (self->rows->len > HD_SHEET_MAX_ROWS)
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The table has more than %d rows. Import it in parts."), HD_SHEET_MAX_ROWS);
          return FALSE;
        }
    }
  return TRUE;
}

HdSheet *
hd_sheet_parse (GBytes  *bytes,
                GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (HdSheet) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = decode (bytes, error);
  if (text == NULL)
    return NULL;
  self = g_new0 (HdSheet, 1);
  self->rows = g_ptr_array_new_with_free_func (sheet_row_free);
  self->lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ref_string_release);
  if (!read_rows (self, text, error))
    return NULL;
  if (self->rows->len > 0)
    return g_steal_pointer (&self);
  hd_error_refuse (error, HD_ERROR_INVALID, _("This table is empty. Choose another file."));
  return NULL;
}

void
hd_sheet_free (HdSheet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->lines);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
hd_sheet_get (const HdSheet *self,
              guint          row,
              guint          column)
{
  const HdSheetRow *cells;

  g_return_val_if_fail (self != NULL && row < self->rows->len, "");

  cells = g_ptr_array_index (self->rows, row);
  return column < cells->n_cells ? cells->cells[column] : "";
}

const char *
hd_sheet_get_lines (const HdSheet *self,
                    guint          row,
                    guint          column)
{
  const char *cell = hd_sheet_get (self, row, column);
  const char *lines = g_hash_table_lookup (self->lines, cell);

  return lines != NULL ? lines : cell;
}
