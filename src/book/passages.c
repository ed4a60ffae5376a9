/* passages.c: passages of a text by the numbers a reader sees
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/passages.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "model/consolidation.h"
#include "model/outline.h"

/* Levels of a text that anybody can name. */
#define MAX_DEPTH 8
/* "I." and "a)" without their marks. */
#define MARKS ".)-"

void
hd_passages_free (HdPassages *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->numbers);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static char *
bare_label (const char *label)
{
  g_autofree char *bare = g_strdup (label);
  gsize length = strlen (bare);

  while (length > 0 && strchr (MARKS, bare[length - 1]) != NULL)
    bare[--length] = '\0';
  return g_steal_pointer (&bare);
}

HdPassages *
hd_passages_new (GPtrArray *clauses)
{
  HdPassages *self = g_new0 (HdPassages, 1);
  g_autoptr (GPtrArray) outline = NULL;
  char *above[MAX_DEPTH + 1] = { NULL };

  g_return_val_if_fail (clauses != NULL, self);

  self->numbers = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  outline = hd_outline_new (clauses);
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);
      g_autofree char *label = bare_label (item->label);
      const char *parent = item->depth > 0 && item->depth <= MAX_DEPTH ? above[item->depth - 1] : NULL;
      char *number;

      if (item->depth >= MAX_DEPTH)
        continue;
      number = *label == '\0' ? NULL : parent != NULL ? g_strconcat (parent, ".", label, NULL) : g_strdup (label);
      g_free (above[item->depth]);
      above[item->depth] = number;
      if (number == NULL || (item->depth > 0 && parent == NULL))
        continue;
      g_ptr_array_add (self->numbers, g_strdup (number));
      g_ptr_array_add (self->ids, g_strdup (hd_record_get_id (item->clause)));
    }
  for (guint i = 0; i <= MAX_DEPTH; i++)
    g_free (above[i]);
  return self;
}

/* "I, I.1, I.2, II" */
static char *
dup_list (const HdPassages *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->numbers->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (self->numbers, i));
  return g_string_free (list, FALSE);
}

/* "I. 2)" as "i.2" */
static char *
fold_number (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *bare = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p++)
    if (*p != ' ' && *p != ')')
      g_string_append_c (bare, *p);
  while (bare->len > 0 && bare->str[bare->len - 1] == '.')
    g_string_truncate (bare, bare->len - 1);
  return g_string_free (bare, FALSE);
}

static const char *
find_clause (const HdPassages *self,
             const char       *named)
{
  g_autofree char *wanted = fold_number (named);

  for (guint i = 0; i < self->numbers->len; i++)
    {
      g_autofree char *number = fold_number (g_ptr_array_index (self->numbers, i));

      if (g_str_equal (number, wanted) || g_ascii_strcasecmp (g_ptr_array_index (self->ids, i), named) == 0)
        return g_ptr_array_index (self->ids, i);
    }
  return NULL;
}

static const HdRecord *
lookup (const HdDossier *dossier,
        const char      *id)
{
  for (guint i = 0; id != NULL && i < dossier->clauses->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (dossier->clauses, i)), id))
      return g_ptr_array_index (dossier->clauses, i);
  return NULL;
}

static void
add_above (const HdDossier *dossier,
           GHashTable      *chosen,
           const char      *id)
{
  const HdRecord *clause = lookup (dossier, id);

  for (guint i = 0; clause != NULL && i < MAX_DEPTH; i++)
    {
      g_hash_table_add (chosen, g_strdup (hd_record_get_id (clause)));
      clause = lookup (dossier, hd_record_get_text (clause, HD_CLAUSE_PARENT));
    }
}

static void
add_below (const HdDossier *dossier,
           GHashTable      *chosen,
           const char      *id)
{
  g_hash_table_add (chosen, g_strdup (id));
  for (guint i = 0; i < dossier->clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (dossier->clauses, i);

      if (g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_PARENT), id) == 0 && !g_hash_table_contains (chosen, hd_record_get_id (clause)))
        add_below (dossier, chosen, hd_record_get_id (clause));
    }
}

static gboolean
refuse (const HdPassages *passages,
        const char       *named,
        GError          **error)
{
  g_autofree char *list = dup_list (passages);

  if (*named == '\0')
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Say which passages the extract takes. There are: %s."), list);
  else
    g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The text has no passage “%s”. There are: %s."), named, list);
  return FALSE;
}

GHashTable *
hd_passages_choose (const HdDossier *dossier,
                    const char      *named,
                    char           **places,
                    GError         **error)
{
  g_autoptr (HdPassages) passages = NULL;
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (dossier != NULL && named != NULL && places != NULL, NULL);

  passages = hd_passages_new (dossier->clauses);
  names = g_strsplit_set (named, ",;", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = *g_strstrip (names[i]) != '\0' ? find_clause (passages, names[i]) : NULL;
      g_autofree char *place = NULL;

      if (*names[i] == '\0')
        continue;
      if (id == NULL)
        return refuse (passages, names[i], error), NULL;
      add_above (dossier, chosen, id);
      add_below (dossier, chosen, id);
      place = hd_amendment_dup_place (dossier->clauses, id);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", place);
    }
  if (g_hash_table_size (chosen) == 0)
    return refuse (passages, "", error), NULL;
  *places = g_string_free (g_steal_pointer (&words), FALSE);
  return g_steal_pointer (&chosen);
}
