/* text-flow.c: breaks one paragraph into lines and places each word
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/text-flow.h"

#include "layout/text-scan.h"

/* Widths are sums of doubles: a line that is full to the last unit must not break. */
#define EPSILON 1e-4
/* A gap wider than this many ems looks worse than a ragged line. */
#define MAX_STRETCH_EMS 1.5
/* Symbols such as 05/CTPH-BCHQS-LĐLĐ-HND break at their hyphens from this length on; dates and plain words do not. */
#define LONG_WORD_SHARE (1.0 / 3.0)
#define LONG_WORD_EMS 8.0
/* Halvings of the width while centred lines are balanced: to less than a point. */
#define BALANCE_STEPS 9

struct _HdFlow
{
  gatomicrefcount ref_count;
  char           *text; /* of all words, each closed by NUL */
  GPtrArray      *uris; /* (nullable) those of the runs */
  GArray         *words, *runs, *lines;
};

typedef struct
{
  const HdParagraph *paragraph;
  HdFlow            *flow;
  GArray            *pieces; /* of the whole paragraph */
  GArray            *line;   /* pieces placed on the current line */
  GString           *text;
  double             full;   /* between the indents, without the first line's own */
  double             width;  /* at which lines are broken: full or, balanced, less */
  double             x;      /* right edge of what is placed on the line */
  double             y;
  guint              n_lines;
  guint              n_broken; /* breaks inside words */
  gboolean           is_trial; /* lines are counted, not kept */
  gboolean           breaks_symbol; /* the line being closed ends inside a symbol */
  gboolean           owes_hyphen;   /* the line before ended with a drawn hyphen */
} Flow;

static double
line_width (const Flow *self)
{
  return MAX (1.0, self->width - (self->n_lines == 0 ? self->paragraph->first_indent : 0));
}

/* Closing a line: pieces to words and runs */

static void
append_word (Flow          *self,
             const HdPiece *piece)
{
  HdWord word = { .x = piece->x, .text = GSIZE_TO_POINTER (self->text->len) };

  g_array_append_val (self->flow->words, word);
}

static void
append_leader (Flow    *self,
               HdPiece *piece)
{
  double dot = hd_font_get_advance (piece->style.font, '.') * piece->style.size / 1000.0;
  guint n_dots = dot > 0 ? (guint) ((piece->width + EPSILON) / dot) : 0;

  piece->x += piece->width - n_dots * dot;
  append_word (self, piece);
  for (guint i = 0; i < n_dots; i++)
    g_string_append_c (self->text, '.');
}

static gboolean
same_style (const HdPiece *a,
            const HdPiece *b)
{
  return a->style.font == b->style.font && a->style.size == b->style.size && a->style.uri == b->style.uri;
}

/* The flow outlives the paragraph. */
static const char *
keep_uri (HdFlow     *flow,
          const char *uri)
{
  if (uri == NULL)
    return NULL;
  if (flow->uris == NULL)
    flow->uris = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (flow->uris, g_strdup (uri));
  return g_ptr_array_index (flow->uris, flow->uris->len - 1);
}

static void
append_run (Flow          *self,
            const HdPiece *piece)
{
  HdFlowRun run = {
    .uri = keep_uri (self->flow, piece->style.uri),
    .font = piece->style.font,
    .size = piece->style.size,
    .first_word = self->flow->words->len,
  };

  g_array_append_val (self->flow->runs, run);
}

static void
append_pieces (Flow    *self,
               gboolean space_after)
{
  HdPiece *before = NULL;
  HdFlowRun *run = NULL;

  for (guint i = 0; i < self->line->len; i++)
    {
      HdPiece *piece = &g_array_index (self->line, HdPiece, i);
      gboolean blank = piece->glue == HD_GLUE_BLANK || piece->glue == HD_GLUE_HARD;
      gboolean new_run;

      if (piece->length == 0 && !piece->leader)
        continue;
      new_run = before == NULL || piece->leader || before->leader || !same_style (before, piece);
      if (before != NULL && (new_run || blank))
        g_string_append_c (self->text, '\0');
      if (new_run)
        {
          if (run != NULL)
            run->space_after = blank;
          append_run (self, piece);
          run = &g_array_index (self->flow->runs, HdFlowRun, self->flow->runs->len - 1);
        }
      if (piece->leader)
        append_leader (self, piece);
      else
        {
          if (new_run || blank)
            append_word (self, piece);
          g_string_append_len (self->text, piece->text, piece->length);
        }
      run->n_words = self->flow->words->len - run->first_word;
      before = piece;
    }
  if (before != NULL)
    g_string_append_c (self->text, '\0');
  if (run != NULL)
    run->space_after = space_after;
}

static void
place_pieces (Flow   *self,
              double  slack,
              HdAlign align)
{
  double start = self->paragraph->left_indent + (self->flow->lines->len == 0 ? self->paragraph->first_indent : 0);
  double gap = 0, leader = 0, shift;
  guint n_gaps = 0, n_leaders = 0;
  double size = 1;

  for (guint i = 0; i < self->line->len; i++)
    {
      const HdPiece *piece = &g_array_index (self->line, HdPiece, i);

      n_leaders += piece->leader;
      n_gaps += i > 0 && (piece->glue == HD_GLUE_BLANK || piece->glue == HD_GLUE_HARD);
      size = MAX (size, piece->style.size);
    }
  if (n_leaders > 0)
    leader = MAX (0, slack) / n_leaders;
  else if (align == HD_ALIGN_JUSTIFY && n_gaps > 0 && slack / n_gaps <= MAX_STRETCH_EMS * size)
    gap = slack / n_gaps;
  shift = start;
  if (n_leaders == 0 && align == HD_ALIGN_CENTER)
    shift += slack / 2;
  else if (n_leaders == 0 && align == HD_ALIGN_RIGHT)
    shift += slack;
  for (guint i = 0; i < self->line->len; i++)
    {
      HdPiece *piece = &g_array_index (self->line, HdPiece, i);

      if (i > 0 && (piece->glue == HD_GLUE_BLANK || piece->glue == HD_GLUE_HARD))
        shift += gap;
      piece->x += shift;
      if (piece->leader)
        {
          piece->width += leader;
          shift += leader;
        }
    }
}

/* Box of the hyphen in ems, as Times New Roman and its kin have it; the pen that draws it needs no font. */
#define HYPHEN_LEFT 0.039
#define HYPHEN_WIDTH 0.246
#define HYPHEN_TOP 0.257
#define HYPHEN_HEIGHT 0.063

static double
hyphen_advance (const HdPiece *piece)
{
  return hd_font_get_advance (piece->style.font, '-') * piece->style.size / 1000.0;
}

/* The hyphen at the end of @last becomes a drawn one. */
static void
draw_hyphen (Flow       *self,
             HdPiece    *last,
             HdFlowLine *line)
{
  double size = last->style.size;

  if (last->length < 2 || last->text[last->length - 1] != '-')
    return;
  line->hyphen = (HdRect) {
    last->x + last->width - hyphen_advance (last) + HYPHEN_LEFT * size, -HYPHEN_TOP * size, HYPHEN_WIDTH * size, HYPHEN_HEIGHT * size
  };
  last->length--;
  self->owes_hyphen = TRUE;
}

static void
append_hidden_hyphen (Flow *self)
{
  HdPiece hyphen = g_array_index (self->line, HdPiece, 0);

  hyphen.x -= hyphen_advance (&hyphen);
  append_run (self, &hyphen);
  append_word (self, &hyphen);
  g_string_append_len (self->text, "-", 2); /* with its NUL */
  g_array_index (self->flow->runs, HdFlowRun, self->flow->runs->len - 1).n_words = 1;
  g_array_index (self->flow->runs, HdFlowRun, self->flow->runs->len - 1).is_hidden = TRUE;
  self->owes_hyphen = FALSE;
}

/* @forced: the line ends where the text says so, not where it is full. @blank: a blank was dropped at its end. */
static void
close_line (Flow    *self,
            gboolean forced,
            gboolean blank)
{
  HdAlign align = self->paragraph->align;
  HdFlowLine line = { .top = self->y, .first_run = self->flow->runs->len };
  double ascent = 0, below = 0, natural;

  if (self->line->len == 0)
    return;
  if (self->is_trial)
    {
      self->n_lines++;
      g_array_set_size (self->line, 0);
      self->x = 0;
      return;
    }
  place_pieces (self, line_width (self) + self->full - self->width - self->x, forced && align == HD_ALIGN_JUSTIFY ? HD_ALIGN_LEFT : align);
  for (guint i = 0; i < self->line->len; i++)
    {
      const HdPiece *piece = &g_array_index (self->line, HdPiece, i);

      ascent = MAX (ascent, piece->style.ascent);
      below = MAX (below, piece->style.below);
    }
  line.left = g_array_index (self->line, HdPiece, 0).x;
  line.right = g_array_index (self->line, HdPiece, self->line->len - 1).x + g_array_index (self->line, HdPiece, self->line->len - 1).width;
  if (self->owes_hyphen)
    append_hidden_hyphen (self);
  if (self->breaks_symbol && align == HD_ALIGN_CENTER)
    draw_hyphen (self, &g_array_index (self->line, HdPiece, self->line->len - 1), &line);
  append_pieces (self, blank);
  natural = ascent + below;
  line.height = self->paragraph->line_pitch > 0 ? self->paragraph->line_pitch : natural * MAX (1.0, self->paragraph->line_spacing);
  line.baseline = line.top + line.height - below; /* wider spacing goes above the text, as in Word */
  line.n_runs = self->flow->runs->len - line.first_run;
  g_array_append_val (self->flow->lines, line);
  self->n_lines++;
  self->y += line.height;
  g_array_set_size (self->line, 0);
  self->x = 0;
}

/* Filling lines: groups of pieces between breaking blanks */

static void
place_piece (Flow          *self,
             const HdPiece *piece)
{
  HdPiece placed = *piece;

  if (self->line->len > 0)
    self->x += piece->glue_width;
  placed.x = self->x;
  self->x += piece->width;
  g_array_append_val (self->line, placed);
}

/* The part of @piece that fits into @room: at least one character, never between a letter and its mark. */
static HdPiece
cut_piece (const HdPiece *piece,
           double         room)
{
  HdPiece part = *piece;
  const char *end = piece->text + piece->length;
  guint advance = 0;

  for (const char *p = piece->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint next = advance + hd_font_get_advance (piece->style.font, c);

      if (p > piece->text && !g_unichar_ismark (c) && next * piece->style.size / 1000.0 > room + EPSILON)
        {
          part.length = p - piece->text;
          part.width = advance * piece->style.size / 1000.0;
          return part;
        }
      advance = next;
    }
  return part;
}

static void
place_by_characters (Flow          *self,
                     const HdPiece *piece)
{
  HdPiece rest = *piece;

  while (rest.length > 0 || rest.leader)
    {
      double room = line_width (self) - self->x - (self->line->len > 0 ? rest.glue_width : 0);
      HdPiece part = rest.leader ? rest : cut_piece (&rest, room);

      if (part.width > room + EPSILON && self->line->len > 0)
        {
          self->n_broken++;
          close_line (self, TRUE, FALSE);
          continue;
        }
      place_piece (self, &part);
      if (part.length == rest.length)
        return;
      self->n_broken++;
      close_line (self, TRUE, FALSE);
      rest.text += part.length;
      rest.length -= part.length;
      rest.width -= part.width;
      rest.glue = HD_GLUE_NONE;
      rest.glue_width = 0;
    }
}

static double
width_of (const Flow *self,
          guint       from,
          guint       to)
{
  double width = 0;

  for (guint i = from; i < to; i++)
    {
      const HdPiece *piece = &g_array_index (self->pieces, HdPiece, i);

      width += piece->width + (i > from ? piece->glue_width : 0);
    }
  return width;
}

/* A group that may be broken inside: at soft breaks and, when nothing else helps, at no-break blanks and between characters. */
static void
place_broken (Flow *self,
              guint from,
              guint to)
{
  guint end;

  for (guint i = from; i < to; i = end)
    {
      const HdPiece *first = &g_array_index (self->pieces, HdPiece, i);
      double width;

      for (end = i + 1; end < to && g_array_index (self->pieces, HdPiece, end).glue == HD_GLUE_NONE;)
        end++;
      width = width_of (self, i, end);
      if (self->line->len > 0 && self->x + first->glue_width + width > line_width (self) + EPSILON)
        {
          self->n_broken += i > from;
          self->breaks_symbol = first->glue == HD_GLUE_SOFT;
          close_line (self, FALSE, first->glue == HD_GLUE_BLANK || first->glue == HD_GLUE_HARD);
          self->breaks_symbol = FALSE;
        }
      for (guint k = i; k < end; k++)
        {
          const HdPiece *piece = &g_array_index (self->pieces, HdPiece, k);

          if (width > line_width (self) + EPSILON)
            place_by_characters (self, piece);
          else
            place_piece (self, piece);
        }
    }
}

static void
place_group (Flow *self,
             guint from,
             guint to)
{
  const HdPiece *first = &g_array_index (self->pieces, HdPiece, from);
  double width = width_of (self, from, to);
  gboolean has_soft = FALSE;
  double fresh;

  if (first->glue == HD_GLUE_NEWLINE)
    close_line (self, TRUE, FALSE);
  fresh = self->line->len == 0 ? line_width (self) : MAX (1.0, self->width);
  if (self->x + (self->line->len > 0 ? first->glue_width : 0) + width <= line_width (self) + EPSILON)
    {
      for (guint i = from; i < to; i++)
        place_piece (self, &g_array_index (self->pieces, HdPiece, i));
      return;
    }
  for (guint i = from + 1; i < to; i++)
    has_soft = has_soft || g_array_index (self->pieces, HdPiece, i).glue == HD_GLUE_SOFT;
  if (width > fresh + EPSILON ||
      (has_soft && width > fresh * LONG_WORD_SHARE && width > LONG_WORD_EMS * first->style.size))
    {
      place_broken (self, from, to);
      return;
    }
  close_line (self, FALSE, first->glue == HD_GLUE_BLANK);
  for (guint i = from; i < to; i++)
    place_piece (self, &g_array_index (self->pieces, HdPiece, i));
}

static void
fill_lines (Flow  *self,
            double width)
{
  guint end;

  g_array_set_size (self->flow->words, 0);
  g_array_set_size (self->flow->runs, 0);
  g_array_set_size (self->flow->lines, 0);
  g_string_truncate (self->text, 0);
  self->width = width;
  self->x = self->y = 0;
  self->n_lines = self->n_broken = 0;
  for (guint i = 0; i < self->pieces->len; i = end)
    {
      for (end = i + 1; end < self->pieces->len; end++)
        {
          HdGlue glue = g_array_index (self->pieces, HdPiece, end).glue;

          if (glue == HD_GLUE_BLANK || glue == HD_GLUE_NEWLINE)
            break;
        }
      place_group (self, i, end);
    }
  close_line (self, TRUE, FALSE);
}

static void
shrink (Flow      *self,
        HdFontSet *fonts,
        HdMissing *missing)
{
  const HdParagraph *paragraph = self->paragraph;
  double size = 0;

  for (guint i = 0; i < paragraph->spans->len; i++)
    size = MAX (size, ((const HdSpan *) g_ptr_array_index (paragraph->spans, i))->size);
  if (paragraph->shrink_to <= 0 || paragraph->shrink_to >= size)
    return;
  g_array_unref (self->pieces);
  self->pieces = hd_text_scan (paragraph, paragraph->shrink_to / size, fonts, missing);
  fill_lines (self, self->full);
}

/* The narrowest width that takes no more lines: "BỘ CHỈ HUY QUÂN SỰ / TỈNH LẠNG SƠN" and not "… TỈNH LẠNG / SƠN". */
static void
balance (Flow *self)
{
  guint n_lines = self->n_lines;
  guint n_broken = self->n_broken;
  double low = self->full / (n_lines + 1), high = self->full;

  self->is_trial = TRUE;
  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (low + high) / 2;

      fill_lines (self, middle);
      if (self->n_lines > n_lines || self->n_broken > n_broken)
        low = middle;
      else
        high = middle;
    }
  self->is_trial = FALSE;
  fill_lines (self, high);
}

HdFlow *
hd_flow_new (const HdParagraph *paragraph,
             double             width,
             HdFontSet         *fonts,
             HdMissing         *missing)
{
  Flow self = { .paragraph = paragraph };
  HdFlow *flow;

  g_return_val_if_fail (paragraph != NULL, NULL);
  g_return_val_if_fail (fonts != NULL, NULL);
  g_return_val_if_fail (missing != NULL, NULL);

  flow = g_new0 (HdFlow, 1);
  g_atomic_ref_count_init (&flow->ref_count);
  flow->words = g_array_new (FALSE, FALSE, sizeof (HdWord));
  flow->runs = g_array_new (FALSE, FALSE, sizeof (HdFlowRun));
  flow->lines = g_array_new (FALSE, FALSE, sizeof (HdFlowLine));
  self.flow = flow;
  self.full = width - paragraph->left_indent - paragraph->right_indent;
  self.pieces = hd_text_scan (paragraph, 1, fonts, missing);
  self.line = g_array_sized_new (FALSE, FALSE, sizeof (HdPiece), 32);
  self.text = g_string_sized_new (256);
  fill_lines (&self, self.full);
  if (flow->lines->len > 1)
    shrink (&self, fonts, missing);
  if (flow->lines->len > 1 && paragraph->align == HD_ALIGN_CENTER)
    balance (&self);
  flow->text = g_string_free (self.text, FALSE);
  for (guint i = 0; i < flow->words->len; i++)
    {
      HdWord *word = &g_array_index (flow->words, HdWord, i);

      word->text = flow->text + GPOINTER_TO_SIZE (word->text);
    }
  g_array_unref (self.pieces);
  g_array_unref (self.line);
  return flow;
}

HdFlow *
hd_flow_ref (HdFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hd_flow_unref (HdFlow *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->words);
  g_array_unref (self->runs);
  g_array_unref (self->lines);
  g_free (self->text);
  g_clear_pointer (&self->uris, g_ptr_array_unref);
  g_free (self);
}

guint
hd_flow_get_n_lines (const HdFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

const HdFlowLine *
hd_flow_get_line (const HdFlow *self,
                  guint         line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, HdFlowLine, line);
}

const HdFlowRun *
hd_flow_get_runs (const HdFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const HdFlowRun *) (gpointer) self->runs->data;
}

const HdWord *
hd_flow_get_words (const HdFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const HdWord *) (gpointer) self->words->data;
}
