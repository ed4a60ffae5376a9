/* pdf-outline.c: the table of contents that readers show beside the pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper that lies open at once needs no more than its parts: each line costs a third of a kilobyte.
 */
#include "layout/pdf-private.h"

/* Up to so many pages only the first level is listed. */
#define SHORT_PAPER 5
#define MAX_LEVEL 8

typedef struct
{
  const char *title;
  guint       level, page;
  double      y;
  HPDF_Dict   object;
  int         parent, previous, next, first, last; /* indices; -1: none, and as parent the root */
  guint       n_kids;
} Entry;

static GArray *
list_entries (const HdPdfJob *job)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < job->n_outline; i++)
    {
      Entry entry = { .parent = -1, .previous = -1, .next = -1, .first = -1, .last = -1 };

      entry.title = job->get_outline (job->data, i, &entry.level, &entry.page, &entry.y);
      if (entry.level <= (job->n_pages <= SHORT_PAPER ? 1 : MAX_LEVEL))
        g_array_append_val (entries, entry);
    }
  return entries;
}

/* A heading hangs on the last one before it of a lower level, whatever levels lie between. */
static void
link_entries (GArray *entries,
              Entry  *root)
{
  int last[MAX_LEVEL + 1];

  for (guint level = 0; level <= MAX_LEVEL; level++)
    last[level] = -1;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      Entry *parent = root;

      for (guint level = entry->level - 1; level > 0 && parent == root; level--)
        if (last[level] >= 0)
          {
            entry->parent = last[level];
            parent = &g_array_index (entries, Entry, last[level]);
          }
      entry->previous = parent->last;
      if (parent->last >= 0)
        g_array_index (entries, Entry, parent->last).next = (int) i;
      else
        parent->first = (int) i;
      parent->last = (int) i;
      parent->n_kids++;
      last[entry->level] = (int) i;
      for (guint level = entry->level + 1; level <= MAX_LEVEL; level++)
        last[level] = -1;
    }
}

static void
append_reference (GString      *body,
                  const char   *key,
                  const GArray *entries,
                  int           index)
{
  if (index >= 0)
    g_string_append_printf (body, "/%s %u 0 R\n", key, hd_pdf_get_number (g_array_index (entries, Entry, index).object));
}

/* Destinations are written in place: PDF/A's checkers reject indirect ones. */
static void
append_destination (GString          *body,
                    const HdPdfBuild *build,
                    const HdPdfJob   *job,
                    const Entry      *entry)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double width, height;

  job->get_size (job->data, entry->page, &width, &height);
  g_string_append_printf (body, "/Dest [%u 0 R /XYZ null %s null]\n", hd_pdf_get_number (g_ptr_array_index (build->pages, entry->page)),
                          g_ascii_formatd (digits, sizeof digits, "%.0f", height - entry->y));
}

static void
fill_entry (HdPdfBuild     *build,
            const HdPdfJob *job,
            const GArray   *entries,
            const Entry    *entry)
{
  GString *body = g_string_new ("/Title ");

  hd_pdf_append_text (body, entry->title);
  g_string_append_printf (body, "\n/Parent %u 0 R\n",
                          hd_pdf_get_number (entry->parent >= 0 ? g_array_index (entries, Entry, entry->parent).object : build->outline));
  append_reference (body, "Prev", entries, entry->previous);
  append_reference (body, "Next", entries, entry->next);
  append_reference (body, "First", entries, entry->first);
  append_reference (body, "Last", entries, entry->last);
  /* Below zero: folded up. */
  if (entry->n_kids > 0)
    g_string_append_printf (body, "/Count -%u\n", entry->n_kids);
  append_destination (body, build, job, entry);
  hd_pdf_set_body (build, entry->object, body);
}

static gboolean
add_objects (HdPdfBuild *build,
             GArray     *entries)
{
  build->outline = hd_pdf_add_dictionary (build);
  for (guint i = 0; i < entries->len && build->outline != NULL; i++)
    {
      HPDF_Dict object = hd_pdf_add_dictionary (build);

      if (object == NULL)
        return FALSE;
      g_array_index (entries, Entry, i).object = object;
    }
  return build->outline != NULL;
}

gboolean
hd_pdf_add_outline (HdPdfBuild     *build,
                    const HdPdfJob *job)
{
  g_autoptr (GArray) entries = list_entries (job);
  Entry root = { .first = -1, .last = -1 };
  GString *body;

  if (entries->len == 0)
    return TRUE;
  if (!add_objects (build, entries))
    return FALSE;
  link_entries (entries, &root);
  body = g_string_new ("/Type /Outlines\n");
  append_reference (body, "First", entries, root.first);
  append_reference (body, "Last", entries, root.last);
  g_string_append_printf (body, "/Count %u\n", root.n_kids);
  hd_pdf_set_body (build, build->outline, body);
  for (guint i = 0; i < entries->len; i++)
    fill_entry (build, job, entries, &g_array_index (entries, Entry, i));
  return TRUE;
}
