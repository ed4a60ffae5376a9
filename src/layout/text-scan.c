/* text-scan.c: reads the spans of a paragraph into pieces and what stands between them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/text-scan.h"

/* A leader shorter than this many ems is no place to write in. */
#define LEADER_MIN_EMS 3.0

#define LEADER_CHAR 0xFFFC
#define NO_BREAK_SPACE 0x00A0
#define NARROW_NO_BREAK_SPACE 0x202F
#define EN_DASH 0x2013

typedef struct
{
  GArray      *pieces;
  HdMissing   *missing;
  HdPieceStyle style;
  double       blank; /* width of a blank in the style */
  const char  *source;
  const char  *start; /* of the piece being read; NULL between pieces */
  guint        advance;
  HdGlue       glue;
  double       glue_width;
} Scan;

static void
end_piece (Scan       *scan,
           const char *end)
{
  HdPiece piece;

  if (scan->start == NULL)
    return;
  piece = (HdPiece) {
    .style = scan->style,
    .text = scan->start,
    .length = end - scan->start,
    .width = scan->advance * scan->style.size / 1000.0,
    .glue = scan->glue,
    .glue_width = scan->glue_width,
  };
  g_array_append_val (scan->pieces, piece);
  scan->start = NULL;
  scan->advance = 0;
  scan->glue = HD_GLUE_NONE;
  scan->glue_width = 0;
}

static void
add_special (Scan    *scan,
             HdGlue   glue,
             gboolean leader)
{
  HdPiece piece = {
    .style = scan->style,
    .text = "",
    .width = leader ? LEADER_MIN_EMS * scan->style.size : 0,
    .glue = glue,
    .glue_width = glue == HD_GLUE_NEWLINE ? 0 : scan->glue_width,
    .leader = leader,
  };

  g_array_append_val (scan->pieces, piece);
  scan->glue = HD_GLUE_NONE;
  scan->glue_width = 0;
}

static void
add_blank (Scan    *scan,
           gboolean breaks)
{
  if (breaks)
    {
      if (scan->glue != HD_GLUE_BLANK)
        scan->glue_width += scan->blank;
      scan->glue = HD_GLUE_BLANK;
    }
  else
    {
      scan->glue_width += scan->blank;
      if (scan->glue != HD_GLUE_BLANK)
        scan->glue = HD_GLUE_HARD;
    }
}

static void
add_character (Scan       *scan,
               const char *p,
               gunichar    c)
{
  guint advance = hd_font_get_advance (scan->style.font, c);
  const char *next = g_utf8_next_char (p);

  if (advance == 0 && !hd_font_has (scan->style.font, c))
    hd_missing_add (scan->missing, c, scan->source);
  if (scan->start == NULL)
    scan->start = p;
  scan->advance += advance;
  if ((c == '-' || c == '/' || c == EN_DASH) && p > scan->start && *next != '\0')
    {
      end_piece (scan, next);
      scan->glue = HD_GLUE_SOFT;
    }
}

static void
scan_span (Scan       *scan,
           const char *text)
{
  const char *p = text;

  scan->source = text;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case ' ':
        case '\t':
        case NO_BREAK_SPACE:
        case NARROW_NO_BREAK_SPACE:
          end_piece (scan, p);
          add_blank (scan, c == ' ' || c == '\t');
          break;
        case '\n':
          end_piece (scan, p);
          add_special (scan, HD_GLUE_NEWLINE, FALSE);
          break;
        case LEADER_CHAR:
          end_piece (scan, p);
          add_special (scan, scan->glue, TRUE);
          break;
        default:
          add_character (scan, p, c);
          break;
        }
    }
  end_piece (scan, p);
}

GArray *
hd_text_scan (const HdParagraph *paragraph,
              double             scale,
              HdFontSet         *fonts,
              HdMissing         *missing)
{
  Scan scan = { .missing = missing, .glue = HD_GLUE_NONE };

  scan.pieces = g_array_sized_new (FALSE, FALSE, sizeof (HdPiece), 64);
  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const HdSpan *span = g_ptr_array_index (paragraph->spans, i);
      const HdFont *font = hd_font_set_get (fonts, span->face);

      scan.style.font = font;
      scan.style.uri = span->uri;
      scan.style.size = span->size * scale;
      scan.style.ascent = hd_font_get_ascent (font, scan.style.size);
      scan.style.below = hd_font_get_line_height (font, scan.style.size) - scan.style.ascent;
      scan.blank = hd_font_get_advance (font, ' ') * scan.style.size / 1000.0;
      scan_span (&scan, span->text);
    }
  /* A paragraph without text still is a line high. */
  if (scan.pieces->len == 0 && paragraph->spans->len > 0)
    add_special (&scan, HD_GLUE_NONE, FALSE);
  return scan.pieces;
}
