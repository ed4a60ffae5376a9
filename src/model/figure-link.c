/* figure-link.c: links of sentences to their figures, as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/figure-sentence.h"

#include <string.h>

#include "base/i18n.h"

#define N_PARTS 7

static const char * const kinds[] = { "actual", "target", "rate", "change" };

char *
hd_figure_links_to_text (GPtrArray *links)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (links != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      g_autofree char *first = hd_date_to_iso (link->period.from);
      g_autofree char *last = hd_date_to_iso (hd_period_last (&link->period));

      g_string_append_printf (text, "%s%s %u %s %s %s %s %s", i > 0 ? "\n" : "", kinds[link->kind], link->start, link->indicator,
                              link->unit != NULL ? link->unit : "-", first, last, link->said);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_kind (const char *word,
           HdLinkKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (word, kinds[i]))
      {
        *kind = (HdLinkKind) i;
        return TRUE;
      }
  return FALSE;
}

/* "kind start indicator unit first last said …" */
static HdFigureLink *
read_link (const char *line,
           GError    **error)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", N_PARTS);
  g_autoptr (HdFigureLink) link = g_new0 (HdFigureLink, 1);
  HdDate first, last;
  guint64 start;

  if (g_strv_length (parts) != N_PARTS || !read_kind (parts[0], &link->kind) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT, &start, NULL) || !hd_date_parse_iso (parts[4], &first, NULL) ||
      !hd_date_parse_iso (parts[5], &last, NULL))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("“%s” does not link a sentence to a figure. Put the sentence in anew."), line);
      return NULL;
    }
  link->start = (guint) start;
  link->indicator = g_strdup (parts[2]);
  link->unit = g_str_equal (parts[3], "-") ? NULL : g_strdup (parts[3]);
  link->period = hd_period_new (first, last);
  link->said = g_strdup (parts[6]);
  return g_steal_pointer (&link);
}

GPtrArray *
hd_figure_links_from_text (const char *text,
                           GError    **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_link_free);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      HdFigureLink *link = *lines[i] != '\0' ? read_link (lines[i], error) : NULL;

      if (*lines[i] == '\0')
        continue;
      if (link == NULL)
        return NULL;
      g_ptr_array_add (links, link);
    }
  return g_steal_pointer (&links);
}

/* --- In a text that changes --- */

static HdFigureLink *
copy_to (const HdFigureLink *link,
         const char         *said,
         gsize               start)
{
  HdFigureLink *copy = g_new0 (HdFigureLink, 1);

  copy->kind = link->kind;
  copy->indicator = g_strdup (link->indicator);
  copy->unit = g_strdup (link->unit);
  copy->period = link->period;
  copy->said = g_strdup (said);
  copy->start = (guint) start;
  return copy;
}

/* Neither digits nor the marks that part them go on before or after. */
static gboolean
stands_alone (const char *text,
              const char *found,
              gsize       length)
{
  const char *before = found > text ? found - 1 : NULL, *after = found + length;

  if (before != NULL && g_ascii_isdigit (*found) &&
      (g_ascii_isdigit (*before) || ((*before == '.' || *before == ',') && before > text && g_ascii_isdigit (before[-1]))))
    return FALSE;
  if (!g_ascii_isdigit (found[length - 1]))
    return TRUE;
  return !g_ascii_isdigit (*after) && !((*after == '.' || *after == ',') && g_ascii_isdigit (after[1]));
}

static const char *
find_said (const char *text,
           const char *from,
           const char *said)
{
  gsize length = strlen (said);

  for (const char *found = length > 0 ? strstr (from, said) : NULL; found != NULL; found = strstr (found + 1, said))
    if (stands_alone (text, found, length))
      return found;
  return NULL;
}

GPtrArray *
hd_figure_links_find_in (GPtrArray  *links,
                         const char *text)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_link_free);
  const char *from = text;

  g_return_val_if_fail (links != NULL && text != NULL, found);

  for (guint i = 0; i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      const char *place = find_said (text, from, link->said);

      if (place == NULL)
        continue;
      g_ptr_array_add (found, copy_to (link, link->said, (gsize) (place - text)));
      from = place + strlen (link->said);
    }
  return found;
}

char *
hd_figure_links_renew (GPtrArray   *links,
                       const char  *text,
                       GPtrArray   *now,
                       GPtrArray  **renewed)
{
  GString *result = g_string_new (NULL);
  gsize done = 0;

  g_return_val_if_fail (links != NULL && text != NULL && now != NULL && renewed != NULL && now->len == links->len, g_string_free (result, FALSE));

  *renewed = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_link_free);
  for (guint i = 0; i < links->len; i++)
    {
      const HdFigureLink *link = g_ptr_array_index (links, i);
      const char *words = g_ptr_array_index (now, i) != NULL ? g_ptr_array_index (now, i) : link->said;

      if (link->start < done || link->start > strlen (text) || !g_str_has_prefix (text + link->start, link->said))
        continue;
      g_string_append_len (result, text + done, (gssize) (link->start - done));
      g_ptr_array_add (*renewed, copy_to (link, words, result->len));
      g_string_append (result, words);
      done = link->start + strlen (link->said);
    }
  g_string_append (result, text + done);
  return g_string_free (result, FALSE);
}
