/* register-paper.c: the outgoing register as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/register-paper.h"

#include "papers/committee-header.h"

#define CELL_SIZE 11.0 /* points; ten columns on a landscape sheet */
#define CELL_PADDING 3.0
#define TITLE_SPACE 10.0

/* Shares of the width, in the order of the columns. */
static const double widths[HD_N_REGISTER_COLUMNS] = { 0.135, 0.08, 0.205, 0.1, 0.13, 0.08, 0.05, 0.08, 0.045, 0.095 };

static void
add_cell (HdRow      *row,
          guint       span,
          HdFace      face,
          HdAlign     align,
          const char *text)
{
  HdParagraph *paragraph = hd_paragraph_new (align);
  g_autofree char *bound = hd_paper_bind (text);

  paragraph->line_spacing = 1.0;
  hd_paragraph_add (paragraph, face, CELL_SIZE, bound);
  hd_blocks_add_paragraph (hd_row_add_cell (row, span)->blocks, paragraph);
}

/* The titles, and below them the numbers of the columns as the decree's sheet has them. */
static HdTable *
new_table (void)
{
  HdTable *table = hd_table_new (HD_N_REGISTER_COLUMNS, widths);
  HdRow *titles = hd_table_add_row (table);
  HdRow *numbers = hd_table_add_row (table);

  table->borders = TRUE;
  table->padding = CELL_PADDING;
  table->n_header_rows = 2;
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 1);

      add_cell (titles, 1, HD_FACE_BOLD, HD_ALIGN_CENTER, hd_register_column_title ((HdRegisterColumn) i));
      add_cell (numbers, 1, HD_FACE_ITALIC, HD_ALIGN_CENTER, number);
    }
  return table;
}

static HdRow *
new_row (const HdRegisterRow *entry)
{
  HdRow *row = hd_row_new ();
  HdFace face = entry->is_gap ? HD_FACE_ITALIC : HD_FACE_REGULAR;

  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    {
      gboolean centred = i == HD_REGISTER_DATE || i == HD_REGISTER_COPIES || i == HD_REGISTER_SENT;

      /* What a number that nobody has says fits no narrow column. */
      if (entry->is_gap && i == HD_REGISTER_HEADING)
        add_cell (row, 1, face, HD_ALIGN_LEFT, entry->cells[HD_REGISTER_NOTE]);
      else
        add_cell (row, 1, face, centred ? HD_ALIGN_CENTER : HD_ALIGN_LEFT, entry->is_gap && i == HD_REGISTER_NOTE ? "" : entry->cells[i]);
    }
  return row;
}

static HdRow *
new_series_row (const char *name)
{
  HdRow *row = hd_row_new ();

  row->keep_with_next = TRUE;
  add_cell (row, HD_N_REGISTER_COLUMNS, HD_FACE_BOLD, HD_ALIGN_LEFT, *name != '\0' ? name : "Số ngoài các dãy");
  return row;
}

static gboolean
begins_series (GPtrArray *rows,
               guint      i)
{
  const HdRegisterRow *row = g_ptr_array_index (rows, i);

  return i == 0 || !g_str_equal (row->series, ((const HdRegisterRow *) g_ptr_array_index (rows, i - 1))->series);
}

/* A line of the table: an entry, or the name of the series that begins with it. */
typedef struct
{
  const HdRegisterRow *entry; /* (nullable) */
  const char          *series;
} Line;

typedef struct
{
  GPtrArray *rows; /* own reference */
  GArray    *lines; /* Line */
} Lines;

static void
lines_free (Lines *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self);
}

static Lines *
lines_new (GPtrArray *rows)
{
  Lines *self = g_new (Lines, 1);
  guint n_series = 0;

  self->rows = g_ptr_array_ref (rows);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), rows->len);
  for (guint i = 0; i < rows->len; i++)
    n_series += begins_series (rows, i) ? 1 : 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const HdRegisterRow *row = g_ptr_array_index (rows, i);
      Line line = { .series = row->series };

      if (n_series > 1 && begins_series (rows, i))
        g_array_append_val (self->lines, line);
      line.entry = row;
      g_array_append_val (self->lines, line);
    }
  return self;
}

static HdRow *
make_line (gconstpointer data,
           guint         index)
{
  const Line *line = &g_array_index (((const Lines *) data)->lines, Line, index);

  return line->entry != NULL ? new_row (line->entry) : new_series_row (line->series);
}

static void
add_table (GPtrArray *blocks,
           GPtrArray *rows)
{
  HdTable *table = new_table ();
  Lines *lines = lines_new (rows);

  hd_table_make_rows (table, lines->lines->len, make_line, lines, (GDestroyNotify) lines_free);
  hd_blocks_add_table (blocks, table);
}

static void
add_titles (HdPaperDraft   *draft,
            const HdRecord *committee,
            const char     *scope)
{
  GPtrArray *blocks = draft->paper->document->blocks;
  HdParagraph *issuer = hd_paper_paragraph (draft, HD_ELEMENT_ISSUER, HD_ALIGN_LEFT, hd_record_peek_text (committee, HD_COMMITTEE_NAME));
  HdParagraph *title = hd_paper_paragraph (draft, HD_ELEMENT_TYPE_NAME, HD_ALIGN_CENTER, "Sổ đăng ký văn bản đi");
  HdParagraph *second = hd_paper_paragraph (draft, HD_ELEMENT_SUBJECT, HD_ALIGN_CENTER, scope);

  title->space_before = TITLE_SPACE;
  second->space_after = TITLE_SPACE;
  issuer->keep_with_next = title->keep_with_next = second->keep_with_next = TRUE;
  hd_blocks_add_paragraph (blocks, issuer);
  hd_blocks_add_paragraph (blocks, title);
  hd_blocks_add_paragraph (blocks, second);
}

HdPaper *
hd_register_paper_new (const HdRecord *committee,
                       GPtrArray      *rows,
                       const char     *scope,
                       HdDate          day)
{
  HdPaperDraft draft;
  HdPageSetup *setup;
  HdPaper *paper;
  double height;

  g_return_val_if_fail (committee != NULL && rows != NULL && scope != NULL, NULL);

  paper = hd_committee_paper_new (committee, "Sổ đăng ký văn bản đi", day, &draft);
  setup = &paper->document->setup;
  height = setup->height;
  setup->height = setup->width;
  setup->width = height;
  add_titles (&draft, committee, scope);
  if (rows->len > 0)
    add_table (paper->document->blocks, rows);
  else
    {
      HdParagraph *none = hd_paper_paragraph (&draft, HD_ELEMENT_GROUND, HD_ALIGN_CENTER, "Chưa có văn bản đi.");

      hd_blocks_add_paragraph (paper->document->blocks, none);
    }
  return paper;
}
