/* list-paper.c: the units and the people of the book as a list on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/list-paper.h"

#include "papers/committee-header.h"
#include "papers/office-table.h"

#define DEPTH_INDENT 10.0 /* points a level of the tree */

static const double unit_widths[] = { 0.085, 0.435, 0.16, 0.12, 0.2 };
static const char *const unit_titles[] = { "STT", "Tên đơn vị", "Tên viết tắt", "Ký hiệu", "Thời gian" };
static const double person_widths[] = { 0.085, 0.335, 0.16, 0.42 };
static const char *const person_titles[] = { "STT", "Họ và tên", "Cấp bậc", "Chức vụ, đơn vị công tác" };

static HdParagraph *
add_cell (const HdPaperDraft *draft,
          HdRow              *row,
          const char         *text)
{
  return hd_office_cell_add (draft, hd_row_add_cell (row, 1), HD_FACE_REGULAR, text != NULL ? text : "");
}

/* "từ 01/7/2025", "đến 30/6/2025" or both. */
static char *
dup_days (const HdListRow *row)
{
  g_autofree char *from = row->from != HD_DATE_NONE ? hd_date_print_short (row->from) : NULL;
  g_autofree char *to = row->to != HD_DATE_NONE ? hd_date_print_short (row->to) : NULL;

  if (from != NULL && to != NULL)
    return g_strdup_printf ("%s - %s", from, to);
  if (from != NULL)
    return g_strdup_printf ("từ %s", from);
  return to != NULL ? g_strdup_printf ("đến %s", to) : g_strdup ("");
}

static void
add_row (const HdPaperDraft *draft,
         HdTable            *table,
         HdEntityKind        kind,
         const HdListRow    *entry,
         guint               number,
         guint               depth)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *days = NULL;

  add_cell (draft, row, count)->align = HD_ALIGN_CENTER;
  add_cell (draft, row, entry->title)->left_indent = depth * DEPTH_INDENT;
  if (kind == HD_ENTITY_PERSON)
    {
      add_cell (draft, row, entry->unit);
      add_cell (draft, row, entry->subtitle);
      return;
    }
  days = dup_days (entry);
  add_cell (draft, row, entry->subtitle);
  add_cell (draft, row, entry->number);
  add_cell (draft, row, days);
}

static void
add_table (const HdPaperDraft *draft,
           HdEntityKind        kind,
           GPtrArray          *rows,
           GArray             *depths)
{
  gboolean of_people = kind == HD_ENTITY_PERSON;
  HdTable *table = hd_office_table_new (draft, of_people ? G_N_ELEMENTS (person_widths) : G_N_ELEMENTS (unit_widths),
                                        of_people ? person_widths : unit_widths, of_people ? person_titles : unit_titles);

  for (guint i = 0; i < rows->len; i++)
    add_row (draft, table, kind, g_ptr_array_index (rows, i), i + 1, depths != NULL ? g_array_index (depths, guint, i) : 0);
  hd_blocks_add_table (draft->paper->document->blocks, table);
}

HdPaper *
hd_list_paper_new (const HdRecord *committee,
                   HdEntityKind    kind,
                   GPtrArray      *rows,
                   GArray         *depths,
                   const char     *scope,
                   HdDate          day)
{
  const char *noun = kind == HD_ENTITY_PERSON ? "đồng chí" : "đơn vị";
  g_autofree char *title = g_strdup_printf ("Danh sách %s", kind == HD_ENTITY_PERSON ? "nhân sự" : noun);
  g_autofree char *closing = NULL;
  HdPaperDraft draft;
  HdPaper *paper;

  g_return_val_if_fail (committee != NULL && rows != NULL && scope != NULL, NULL);
  g_return_val_if_fail (depths == NULL || depths->len == rows->len, NULL);

  paper = hd_committee_paper_new (committee, title, day, &draft);
  hd_committee_add_header (&draft, committee, day, title, scope);
  if (rows->len > 0)
    {
      add_table (&draft, kind, rows, depths);
      closing = g_strdup_printf ("Danh sách có %u %s.", rows->len, noun);
    }
  else
    closing = g_strdup_printf ("Danh sách không có %s nào.", noun);
  hd_office_paper_text (&draft, closing);
  return paper;
}
