/* results-paper.c: the table of results as a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/results-paper.h"

#include "base/text.h"
#include "papers/committee-header.h"
#include "papers/office-table.h"

#define MAX_COLUMNS 10
/* Below so many rows each says for itself what it shares with the others. */
#define LEAST_ROWS 3

/* How the remarks begin of which the usual one is said once below the table, for the rows that are sums. */
static const char * const shared_remarks[] = { "số liệu đến ngày ", "cùng kỳ: " };

#define N_SHARED G_N_ELEMENTS (shared_remarks)

typedef struct
{
  HdPaperDraft  *draft;
  HdResultColumn columns[MAX_COLUMNS];
  double         widths[MAX_COLUMNS + 1];
  guint          n_columns; /* beside the number of the row */
  char          *shared[N_SHARED]; /* (nullable) each: the remark that is said below */
} Sheet;

/* Shares of the width before the running total takes its own. */
static const struct
{
  HdResultColumn column;
  double         width;
} shown[] = {
  { HD_RESULT_COLUMN_NAME, 0.22 },   { HD_RESULT_COLUMN_MEASURE, 0.075 }, { HD_RESULT_COLUMN_TARGET, 0.14 },
  { HD_RESULT_COLUMN_ACTUAL, 0.15 }, { HD_RESULT_COLUMN_RATE, 0.075 },    { HD_RESULT_COLUMN_BEFORE, 0.14 },
  { HD_RESULT_COLUMN_CHANGE, 0.08 }, { HD_RESULT_COLUMN_RUNNING, 0.15 },  { HD_RESULT_COLUMN_NOTE, 0.13 },
};

#define NUMBER_WIDTH 0.055

static void
choose_columns (Sheet *self,
                gboolean with_running)
{
  double total = NUMBER_WIDTH;

  self->widths[0] = NUMBER_WIDTH;
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (shown[i].column != HD_RESULT_COLUMN_RUNNING || with_running)
      {
        self->columns[self->n_columns++] = shown[i].column;
        self->widths[self->n_columns] = shown[i].width;
        total += shown[i].width;
      }
  for (guint i = 0; i <= self->n_columns; i++)
    self->widths[i] /= total;
}

static HdTable *
new_table (Sheet *self)
{
  const char *titles[MAX_COLUMNS + 1] = { "STT" };

  for (guint i = 0; i < self->n_columns; i++)
    titles[i + 1] = hd_result_column_title (self->columns[i]);
  return hd_office_table_new (self->draft, self->n_columns + 1, self->widths, titles);
}

static void
add_cell (Sheet      *self,
          HdRow      *row,
          guint       span,
          HdFace      face,
          HdAlign     align,
          const char *text)
{
  hd_office_cell_add (self->draft, hd_row_add_cell (row, span), face, text)->align = align;
}

static void
add_field (Sheet          *self,
           HdTable        *table,
           const HdRecord *field,
           guint           number)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = hd_text_roman_label (number);

  row->keep_with_next = TRUE;
  add_cell (self, row, 1, HD_FACE_BOLD, HD_ALIGN_CENTER, label);
  add_cell (self, row, self->n_columns, HD_FACE_BOLD, HD_ALIGN_LEFT, hd_record_peek_text (field, HD_FIELD_NAME));
}

static char *
find_remark (const HdResultRow *entry,
             const char        *beginning)
{
  g_autofree char *note = hd_result_row_format (entry, HD_RESULT_COLUMN_NOTE);
  g_auto (GStrv) remarks = g_strsplit (note, "; ", -1);

  for (guint i = 0; remarks[i] != NULL; i++)
    if (g_str_has_prefix (remarks[i], beginning))
      return g_strdup (remarks[i]);
  return NULL;
}

static gboolean
is_summed (const HdResultRow *entry)
{
  return entry->now.has_actual && hd_indicator_get_aggregate (entry->indicator) == HD_AGGREGATE_SUM;
}

static guint
count_remark (GPtrArray  *rows,
              const char *remark,
              const char *beginning)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *own = is_summed (g_ptr_array_index (rows, i)) ? find_remark (g_ptr_array_index (rows, i), beginning) : NULL;

      n += g_strcmp0 (own, remark) == 0 && own != NULL;
    }
  return n;
}

/* The remark that most summed rows have, where each has one that begins so: what a row does not say is what is said below. NULL: none. */
static char *
dup_shared (GPtrArray  *rows,
            const char *beginning)
{
  g_autofree char *shared = NULL;
  guint most = LEAST_ROWS - 1;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *remark = NULL;
      guint n;

      if (!is_summed (g_ptr_array_index (rows, i)))
        continue;
      remark = find_remark (g_ptr_array_index (rows, i), beginning);
      if (remark == NULL)
        return NULL;
      if (g_strcmp0 (remark, shared) == 0)
        continue;
      n = count_remark (rows, remark, beginning);
      if (n > most)
        {
          most = n;
          g_free (shared);
          shared = g_steal_pointer (&remark);
        }
    }
  return g_steal_pointer (&shared);
}

static gboolean
is_said_below (const Sheet *self,
               const char  *remark)
{
  for (guint i = 0; i < N_SHARED; i++)
    if (g_strcmp0 (self->shared[i], remark) == 0)
      return TRUE;
  return FALSE;
}

/* The note of the row, and who is still missing. */
static char *
dup_note (const Sheet       *self,
          const HdResultRow *entry)
{
  g_autofree char *whole = hd_result_row_format (entry, HD_RESULT_COLUMN_NOTE);
  g_autofree char *reported = hd_result_row_format (entry, HD_RESULT_COLUMN_REPORTED);
  g_auto (GStrv) remarks = g_strsplit (whole, "; ", -1);
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; remarks[i] != NULL; i++)
    if (!is_summed (entry) || !is_said_below (self, remarks[i]))
      g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "", remarks[i]);
  if (entry->now.n_reported < entry->now.n_units)
    g_string_append_printf (note, "%s%s đơn vị báo cáo", note->len > 0 ? "; " : "", reported);
  return g_string_free (g_steal_pointer (&note), FALSE);
}

/* "Chỉ tiêu cộng dồn, khi không ghi khác: số liệu đến ngày 30/9/2025; cùng kỳ: năm 2024." */
static void
say_shared (Sheet *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_SHARED; i++)
    if (self->shared[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "Chỉ tiêu cộng dồn, khi không ghi khác: ", self->shared[i]);
  if (text->len > 0)
    hd_office_paper_text (self->draft, g_string_append_c (text, '.')->str);
}

static void
add_row (Sheet             *self,
         HdTable           *table,
         const HdResultRow *entry,
         guint              number)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = g_strdup_printf ("%u", number);

  add_cell (self, row, 1, HD_FACE_REGULAR, HD_ALIGN_CENTER, label);
  for (guint i = 0; i < self->n_columns; i++)
    {
      HdResultColumn column = self->columns[i];
      g_autofree char *text = column == HD_RESULT_COLUMN_NOTE ? dup_note (self, entry) : hd_result_row_format (entry, column);
      gboolean is_number = hd_result_column_is_number (column);

      add_cell (self, row, 1, entry->is_part && column == HD_RESULT_COLUMN_NAME ? HD_FACE_ITALIC : HD_FACE_REGULAR,
                is_number ? HD_ALIGN_RIGHT : column == HD_RESULT_COLUMN_MEASURE ? HD_ALIGN_CENTER : HD_ALIGN_LEFT, text);
    }
}

static void
add_table (Sheet     *self,
           GPtrArray *rows)
{
  HdTable *table = new_table (self);
  const HdRecord *field = NULL;
  guint n_fields = 0, number = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const HdResultRow *entry = g_ptr_array_index (rows, i);

      if (entry->field != NULL && entry->field != field)
        {
          add_field (self, table, entry->field, ++n_fields);
          number = 0;
        }
      field = entry->field;
      add_row (self, table, entry, ++number);
    }
  hd_blocks_add_table (self->draft->paper->document->blocks, table);
}

void
hd_results_add_table (HdPaperDraft *draft,
                      GPtrArray    *rows,
                      gboolean      with_running)
{
  Sheet sheet = { .draft = draft };
  const char *footnote;

  g_return_if_fail (draft != NULL && rows != NULL);

  choose_columns (&sheet, with_running);
  for (guint i = 0; i < N_SHARED; i++)
    sheet.shared[i] = dup_shared (rows, shared_remarks[i]);
  footnote = hd_result_rows_footnote (rows);
  if (rows->len > 0)
    add_table (&sheet, rows);
  else
    hd_office_paper_text (draft, "Chưa có số liệu của thời gian này.");
  say_shared (&sheet);
  for (guint i = 0; i < N_SHARED; i++)
    g_free (sheet.shared[i]);
  if (footnote != NULL)
    hd_office_paper_text (draft, footnote);
}

HdPaper *
hd_results_paper_new (const HdRecord *committee,
                      const HdRecord *unit,
                      GPtrArray      *rows,
                      const HdPeriod *period,
                      HdDate          since,
                      HdDate          date)
{
  g_autofree char *time = NULL;
  g_autofree char *subject = NULL;
  HdPaperDraft draft;
  HdPageSetup *setup;
  HdPaper *paper;
  double height;

  g_return_val_if_fail (committee != NULL && rows != NULL && period != NULL, NULL);

  time = hd_period_print (period);
  subject = unit != NULL ? g_strdup_printf ("Kết quả thực hiện %s của %s", time, hd_record_peek_text (unit, HD_UNIT_NAME))
                         : g_strdup_printf ("Kết quả thực hiện %s", time);
  paper = hd_committee_paper_new (committee, subject, hd_period_last (period), &draft);
  setup = &paper->document->setup;
  height = setup->height;
  setup->height = setup->width;
  setup->width = height;
  hd_committee_add_header (&draft, committee, date, "Bảng tổng hợp", subject);
  hd_results_add_table (&draft, rows, since != HD_DATE_NONE);
  return paper;
}
