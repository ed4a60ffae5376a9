/* proposals.c: the comments on an agreement's text in the order of the text, and how many are answered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/proposals.h"

#include <string.h>

/* Letters of a text that are enough to recognise it. */
#define TITLE_LETTERS 60

static void
comment_free (HdComment *self)
{
  hd_record_unref (self->proposal);
  g_free (self->by);
  g_free (self);
}

void
hd_comments_free (HdComments *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->comments);
  g_ptr_array_unref (self->outline);
  g_free (self);
}

HdDecision
hd_proposal_get_decision (const HdRecord *proposal)
{
  int decision;

  g_return_val_if_fail (proposal != NULL, HD_DECISION_OPEN);

  decision = hd_record_get_choice (proposal, HD_PROPOSAL_DECISION);
  return decision >= 0 ? (HdDecision) decision : HD_DECISION_OPEN;
}

/* The first line of @text, cut between words where it is long. */
static char *
shorten (const char *text)
{
  gsize length = strcspn (text, "\n");
  g_autofree char *line = g_strndup (text, length);
  char *end;

  if (g_utf8_strlen (line, -1) > TITLE_LETTERS)
    {
      *g_utf8_offset_to_pointer (line, TITLE_LETTERS) = '\0';
      end = strrchr (line, ' ');
      if (end != NULL)
        *end = '\0';
    }
  else if (text[length] == '\0')
    return g_steal_pointer (&line);
  return g_strconcat (line, "…", NULL);
}

char *
hd_proposal_dup_title (const HdRecord *proposal)
{
  const char *text;

  g_return_val_if_fail (proposal != NULL, NULL);

  text = hd_record_get_text (proposal, HD_PROPOSAL_TEXT);
  return shorten (text != NULL ? text : hd_record_peek_text (proposal, HD_PROPOSAL_WORDING));
}

/* A dash says nothing about the place. */
char *
hd_clause_dup_number (GPtrArray           *outline,
                      const HdOutlineItem *clause)
{
  g_autoptr (GString) number = g_string_new (NULL);
  guint depth;
  guint i;

  g_return_val_if_fail (outline != NULL && clause != NULL, NULL);

  depth = clause->depth + 1;
  i = outline->len;
  while (i > 0 && g_ptr_array_index (outline, i - 1) != clause)
    i--;
  for (; i > 0 && depth > 0; i--)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i - 1);

      if (item->depth >= depth)
        continue;
      depth = item->depth;
      if (!g_str_equal (item->label, "-"))
        g_string_prepend (number, item->label);
    }
  return g_string_free (g_steal_pointer (&number), FALSE);
}

char *
hd_clause_dup_place (GPtrArray           *outline,
                     const HdOutlineItem *clause)
{
  g_autofree char *number = NULL;
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (outline != NULL && clause != NULL, NULL);

  number = hd_clause_dup_number (outline, clause);
  beginning = shorten (hd_record_peek_text (clause->clause, HD_CLAUSE_TEXT));
  return g_strdup_printf ("%s%s%s", number, *number != '\0' && *beginning != '\0' ? " " : "", beginning);
}

static HdRecord *
find_other (GHashTable     *others,
            const HdRecord *proposal,
            guint           field)
{
  const char *id = hd_record_get_text (proposal, field);

  return id != NULL ? g_hash_table_lookup (others, id) : NULL;
}

static char *
make_by (const HdRecord *proposal,
         GHashTable     *others)
{
  const HdRecord *unit = find_other (others, proposal, HD_PROPOSAL_BY_UNIT);
  const HdRecord *person = find_other (others, proposal, HD_PROPOSAL_BY_PERSON);
  const char *unit_name = unit != NULL ? hd_record_get_text (unit, HD_UNIT_ABBREVIATION) : NULL;
  const char *name = hd_record_get_text (proposal, HD_PROPOSAL_BY_NAME);
  g_autofree char *full_name = NULL;

  if (unit != NULL && unit_name == NULL)
    unit_name = hd_record_get_text (unit, HD_UNIT_NAME);
  if (person != NULL)
    {
      const char *rank = hd_record_get_text (person, HD_PERSON_MILITARY_RANK);

      full_name = g_strdup_printf ("%s%s%s", rank != NULL ? rank : "", rank != NULL ? " " : "",
                                   hd_record_peek_text (person, HD_PERSON_FULL_NAME));
      name = full_name;
    }
  if (name != NULL && unit_name != NULL)
    return g_strdup_printf ("%s (%s)", name, unit_name);
  return g_strdup (name != NULL ? name : unit_name != NULL ? unit_name : "");
}

static HdComment *
comment_new (HdRecord   *proposal,
             GHashTable *clauses,
             GHashTable *others)
{
  HdComment *comment = g_new0 (HdComment, 1);
  const char *clause_id = hd_record_get_text (proposal, HD_PROPOSAL_CLAUSE);
  const HdRecord *version;

  comment->proposal = hd_record_ref (proposal);
  comment->decision = hd_proposal_get_decision (proposal);
  comment->clause = clause_id != NULL ? g_hash_table_lookup (clauses, clause_id) : NULL;
  comment->by = make_by (proposal, others);
  version = find_other (others, proposal, HD_PROPOSAL_VERSION);
  comment->version = version != NULL ? hd_record_get_integer (version, HD_VERSION_NUMBER) : 0;
  comment->is_stale = comment->clause != NULL && comment->decision == HD_DECISION_OPEN &&
                      !hd_record_is_empty (proposal, HD_PROPOSAL_WORDING) &&
                      !g_str_equal (hd_record_peek_text (proposal, HD_PROPOSAL_BASE),
                                    hd_record_peek_text (comment->clause->clause, HD_CLAUSE_TEXT));
  return comment;
}

static int
compare_comments (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GHashTable *places = data;
  const HdComment *first = *(HdComment *const *) a;
  const HdComment *second = *(HdComment *const *) b;
  guint first_place = first->clause != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, first->clause)) : 0;
  guint second_place = second->clause != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, second->clause)) : 0;
  gint64 first_position = hd_record_get_integer (first->proposal, HD_PROPOSAL_POSITION);
  gint64 second_position = hd_record_get_integer (second->proposal, HD_PROPOSAL_POSITION);

  if (first_place != second_place)
    return first_place < second_place ? -1 : 1;
  if (first_position != second_position)
    return first_position < second_position ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first->proposal), hd_record_get_id (second->proposal));
}

HdComments *
hd_comments_new (GPtrArray  *clauses,
                 GPtrArray  *proposals,
                 GHashTable *others)
{
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  HdComments *self;

  g_return_val_if_fail (clauses != NULL && proposals != NULL && others != NULL, NULL);

  self = g_new0 (HdComments, 1);
  self->outline = hd_outline_new (clauses);
  self->comments = g_ptr_array_new_with_free_func ((GDestroyNotify) comment_free);
  for (guint i = 0; i < self->outline->len; i++)
    {
      HdOutlineItem *item = g_ptr_array_index (self->outline, i);

      g_hash_table_insert (items, (char *) hd_record_get_id (item->clause), item);
      g_hash_table_insert (places, item, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < proposals->len; i++)
    {
      HdComment *comment = comment_new (g_ptr_array_index (proposals, i), items, others);

      self->counts[comment->decision]++;
      g_ptr_array_add (self->comments, comment);
    }
  g_ptr_array_sort_with_data (self->comments, compare_comments, places);
  return self;
}
