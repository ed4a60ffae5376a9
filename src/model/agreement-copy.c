/* agreement-copy.c: next year's agreement out of this year's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/agreement-copy.h"

#include <string.h>

/* "năm 2023", "năm\u00a02023", "Năm 2023"; the word before it is looked at for a month. */
#define YEAR_PATTERN "(tháng\\s+\\d{1,2}\\s+|tháng\u00a0\\d{1,2}\\s+)?(năm)(\\s|\u00a0)(\\d{4})(?!\\d)"
/* A paper that is named with its year. */
#define PAPER_PATTERN "\\b(luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kết luận|hướng dẫn)\\b"

typedef struct
{
  const char *text;
  GRegex     *papers;
  int         year;
  int         n_years;
  guint       n_found;
} Shift;

/* Whether the passage before the year, back to the end of the passage before it, names a law or a decision. */
static gboolean
names_paper (const Shift *self,
             int          start)
{
  const char *from = self->text + start;
  g_autofree char *passage = NULL;

  while (from > self->text && strchr (";.\n", from[-1]) == NULL)
    from--;
  passage = g_strndup (from, (gsize) (self->text + start - from));
  return g_regex_match (self->papers, passage, 0, NULL);
}

static gboolean
on_year_found_cb (const GMatchInfo *match,
                  GString          *result,
                  gpointer          data)
{
  Shift *self = data;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *month = g_match_info_fetch (match, 1);
  g_autofree char *word = g_match_info_fetch (match, 2);
  g_autofree char *blank = g_match_info_fetch (match, 3);
  g_autofree char *digits = g_match_info_fetch (match, 4);
  int year = (int) g_ascii_strtoll (digits, NULL, 10);
  int start = 0;

  g_match_info_fetch_pos (match, 0, &start, NULL);
  if (*month != '\0' || year > self->year || year < self->year - 1 || names_paper (self, start))
    {
      g_string_append (result, whole);
      return FALSE;
    }
  self->n_found++;
  g_string_append_printf (result, "%s%s%04d", word, blank, year + self->n_years);
  return FALSE;
}

static char *
shift (Shift *self)
{
  g_autoptr (GRegex) years = g_regex_new (YEAR_PATTERN, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) papers = g_regex_new (PAPER_PATTERN, G_REGEX_CASELESS, 0, NULL);
  char *result;

  g_assert (years != NULL && papers != NULL);
  self->papers = papers;
  result = g_regex_replace_eval (years, self->text, -1, 0, 0, on_year_found_cb, self, NULL);
  return result != NULL ? result : g_strdup (self->text);
}

char *
hd_copy_shift_years (const char *text,
                     int         year,
                     int         n_years)
{
  Shift self = { .text = text, .year = year, .n_years = n_years };

  g_return_val_if_fail (text != NULL, NULL);

  return shift (&self);
}

guint
hd_copy_count_years (const char *text,
                     int         year)
{
  Shift self = { .text = text, .year = year };
  g_autofree char *same = NULL;

  g_return_val_if_fail (text != NULL, 0);

  same = shift (&self);
  return self.n_found;
}

HdDate
hd_copy_shift_date (HdDate date,
                    int    n_years)
{
  int year, month, day;
  HdDate shifted;

  if (date == HD_DATE_NONE)
    return HD_DATE_NONE;
  hd_date_split (date, &year, &month, &day);
  shifted = hd_date_new (year + n_years, month, day);
  return shifted != HD_DATE_NONE ? shifted : hd_date_new (year + n_years, month, day - 1);
}

HdFigure
hd_copy_scale_figure (HdFigure value,
                      int      percent)
{
  HdFigure unit = value % HD_FIGURE_SCALE == 0 ? HD_FIGURE_SCALE : 1;
  HdFigure whole = value / unit;
  HdFigure scaled = whole / 100 * percent + (whole % 100 * percent + (value < 0 ? -50 : 50)) / 100;

  return scaled * unit;
}

HdRecord *
hd_copy_record (const HdRecord *record)
{
  HdRecord *copy;

  g_return_val_if_fail (record != NULL, NULL);

  copy = hd_record_new (hd_record_get_kind (record));
  for (guint field = 0; field < hd_record_get_entity (record)->n_fields; field++)
    hd_record_set_value (copy, field, hd_record_get_value (record, field));
  return copy;
}

GPtrArray *
hd_copy_clauses (GPtrArray  *clauses,
                 const char *agreement_id,
                 GHashTable *ids)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTable *known = ids != NULL ? ids : own;
  GPtrArray *copies;

  g_return_val_if_fail (clauses != NULL && agreement_id != NULL, NULL);

  copies = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (clauses, i);
      HdRecord *copy = hd_copy_record (clause);

      g_hash_table_insert (known, g_strdup (hd_record_get_id (clause)), g_strdup (hd_record_get_id (copy)));
      hd_record_set_text (copy, HD_CLAUSE_AGREEMENT, agreement_id);
      g_ptr_array_add (copies, copy);
    }
  for (guint i = 0; i < copies->len; i++)
    {
      HdRecord *copy = g_ptr_array_index (copies, i);
      const char *parent = hd_record_get_text (copy, HD_CLAUSE_PARENT);

      if (parent != NULL)
        hd_record_set_text (copy, HD_CLAUSE_PARENT, g_hash_table_lookup (known, parent));
    }
  return copies;
}
