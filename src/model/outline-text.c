/* outline-text.c: the text of an agreement as plain lines, and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/outline-text.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

#define BLANKS_A_LEVEL 2
#define ID_LENGTH 36

/* In the order of HdClauseKind; a paragraph has none. */
static const char *const marks[] = { "*", ">", "#", "##", NULL, "-" };

static const char continuation[] = "|";

/* Before the clause concerned, where it is not said what becomes of it. */
static const char without_effect[] = "amends";

/* Reading: where it stands, and the clauses that are still open at each depth. */
typedef struct
{
  const char *agreement_id;
  GPtrArray  *clauses;
  GString    *text;                                  /* of the last clause */
  GHashTable *ids;                                   /* of the clauses so far */
  HdRecord   *open[HD_OUTLINE_TEXT_MAX_DEPTH + 1];   /* the last clause of each depth, borrowed */
  gint64      counts[HD_OUTLINE_TEXT_MAX_DEPTH + 1]; /* siblings so far */
  guint       n_open;
  guint       line;                                  /* from 1 */
} Reader;

/* What follows @mark and its blank, or NULL when @text does not begin with it. */
static const char *
skip_mark (const char *text,
           const char *mark)
{
  gsize length = strlen (mark);

  if (strncmp (text, mark, length) != 0 || (text[length] != ' ' && text[length] != '\0'))
    return NULL;
  return text + length + strspn (text + length, " ");
}

static gboolean
begins_with_mark (const char *text)
{
  if (skip_mark (text, continuation) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i] != NULL && skip_mark (text, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_id (const char *text,
       gsize       length)
{
  g_autofree char *id = NULL;

  if (length != ID_LENGTH)
    return FALSE;
  id = g_strndup (text, length);
  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      return FALSE;
  return g_uuid_string_is_valid (id);
}

/* Reads "{id}", "{replace}" or "{replace id}" at the beginning of @text; other braces belong to the text.
 * @word, @id: (out): slices of @text, of no length where there is none. Returns what follows, or NULL. */
static const char *
skip_tag (const char  *text,
          const char **word,
          gsize       *word_length,
          const char **id)
{
  const HdField *effect = &hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_EFFECT];
  const char *inside = text + 1;
  const char *end;

  if (*text != '{' || (end = strchr (text, '}')) == NULL)
    return NULL;

  *word = NULL;
  *word_length = 0;
  *id = NULL;
  if (is_id (inside, (gsize) (end - inside)))
    *id = inside;
  else
    {
      g_autofree char *name = NULL;

      *word = inside;
      *word_length = strcspn (inside, " }");
      name = g_strndup (inside, *word_length);
      inside += *word_length;
      if (*inside == ' ' && is_id (inside + 1, (gsize) (end - inside - 1)))
        *id = inside + 1;
      if (hd_field_choice_index (effect, name) < 0 ? !g_str_equal (name, without_effect) || *id == NULL
                                                   : inside != end && *id == NULL)
        return NULL;
    }
  return end + 1 + strspn (end + 1, " ");
}

static gboolean
begins_with_tag (const char *text)
{
  const char *word;
  const char *id;
  gsize length;

  return skip_tag (text, &word, &length, &id) != NULL;
}

static void
append_tags (GString        *text,
             const HdRecord *clause)
{
  const char *effect = hd_record_get_text (clause, HD_CLAUSE_EFFECT);
  const char *amends = hd_record_get_text (clause, HD_CLAUSE_AMENDS);

  g_string_append_printf (text, "{%s}", hd_record_get_id (clause));
  if (amends != NULL)
    g_string_append_printf (text, " {%s %s}", effect != NULL ? effect : without_effect, amends);
  else if (effect != NULL)
    g_string_append_printf (text, " {%s}", effect);
}

static void
append_clause (GString             *text,
               const HdOutlineItem *item,
               gboolean             with_ids)
{
  int indent = (int) MIN (item->depth, HD_OUTLINE_TEXT_MAX_DEPTH) * BLANKS_A_LEVEL;
  const char *mark = marks[item->kind];
  g_auto (GStrv) lines = g_strsplit (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), "\n", -1);
  const char *first = lines[0] != NULL ? lines[0] : "";
  gboolean is_bare = mark == NULL && !with_ids;
  gboolean is_escaped = *first == '\\' || *first == ' ' || begins_with_tag (first) ||
                        (is_bare && (*first == '\0' || begins_with_mark (first)));

  g_string_append_printf (text, "%*s", indent, "");
  if (mark != NULL)
    g_string_append_printf (text, "%s%s", mark, with_ids || is_escaped || *first != '\0' ? " " : "");
  if (with_ids)
    append_tags (text, item->clause);
  if (with_ids && (is_escaped || *first != '\0'))
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s%s\n", is_escaped ? "\\" : "", first);

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    g_string_append_printf (text, "%*s%s%s%s\n", indent, "", continuation, *lines[i] != '\0' ? " " : "", lines[i]);
}

char *
hd_outline_to_text (GPtrArray *clauses,
                    gboolean   with_ids)
{
  g_autoptr (GPtrArray) outline = NULL;
  GString *text;

  g_return_val_if_fail (clauses != NULL, NULL);

  outline = hd_outline_new (clauses);
  text = g_string_new (NULL);
  for (guint i = 0; i < outline->len; i++)
    append_clause (text, g_ptr_array_index (outline, i), with_ids);
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static gboolean
read_depth (Reader     *reader,
            const char *line,
            guint      *depth,
            GError    **error)
{
  gsize n_blanks = strspn (line, " ");

  *depth = (guint) (n_blanks / BLANKS_A_LEVEL);
  if (n_blanks % BLANKS_A_LEVEL != 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Line %u begins with an odd number of blanks; indent by two blanks a level."),
                   reader->line);
      return FALSE;
    }
  if (*depth > reader->n_open || *depth > HD_OUTLINE_TEXT_MAX_DEPTH)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("Line %u is indented too far; it may lie at most one level below the clause above it."), reader->line);
      return FALSE;
    }
  return TRUE;
}

/* Takes the tags off the beginning of *@content; *@id stays NULL where the clause does not name itself. */
static gboolean
read_tags (Reader      *reader,
           const char **content,
           char       **id,
           char       **effect,
           char       **amends,
           GError     **error)
{
  const char *word;
  const char *found;
  const char *rest;
  gsize length;

  while ((rest = skip_tag (*content, &word, &length, &found)) != NULL)
    {
      if ((word == NULL && *id != NULL) || (word != NULL && (*effect != NULL || *amends != NULL)))
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Line %u names its clause twice; take one out."), reader->line);
          return FALSE;
        }
      if (word == NULL)
        *id = g_strndup (found, ID_LENGTH);
      else
        {
          *effect = g_strndup (word, length);
          if (g_str_equal (*effect, without_effect))
            g_clear_pointer (effect, g_free);
          if (found != NULL)
            *amends = g_strndup (found, ID_LENGTH);
        }
      *content = rest;
    }
  if (*id != NULL && g_hash_table_contains (reader->ids, *id))
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Line %u has the id of a clause above it; take one out."), reader->line);
      return FALSE;
    }
  return TRUE;
}

/* Gives the last clause its text, without empty lines at its end. */
static void
end_clause (Reader *reader)
{
  while (reader->text->len > 0 && reader->text->str[reader->text->len - 1] == '\n')
    g_string_truncate (reader->text, reader->text->len - 1);
  if (reader->clauses->len > 0)
    hd_record_set_text (g_ptr_array_index (reader->clauses, reader->clauses->len - 1), HD_CLAUSE_TEXT, reader->text->str);
  g_string_truncate (reader->text, 0);
}

static gboolean
read_clause (Reader     *reader,
             const char *line,
             GError    **error)
{
  const char *content = line + strspn (line, " ");
  g_autoptr (HdRecord) clause = NULL;
  g_autofree char *id = NULL;
  g_autofree char *effect = NULL;
  g_autofree char *amends = NULL;
  HdClauseKind kind = HD_CLAUSE_PARAGRAPH;
  guint depth;

  if (!read_depth (reader, line, &depth, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *rest = marks[i] != NULL ? skip_mark (content, marks[i]) : NULL;

      if (rest != NULL)
        {
          kind = (HdClauseKind) i;
          content = rest;
          break;
        }
    }
  if (!read_tags (reader, &content, &id, &effect, &amends, error))
    return FALSE;

  clause = id != NULL ? hd_record_new_with_id (HD_ENTITY_CLAUSE, id) : hd_record_new (HD_ENTITY_CLAUSE);
  for (guint i = depth + 1; i < G_N_ELEMENTS (reader->counts); i++)
    reader->counts[i] = 0;
  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, reader->agreement_id);
  hd_record_set_text (clause, HD_CLAUSE_PARENT, depth > 0 ? hd_record_get_id (reader->open[depth - 1]) : NULL);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, ++reader->counts[depth]);
  hd_record_set_text (clause, HD_CLAUSE_KIND, hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND].choices[kind]);
  hd_record_set_text (clause, HD_CLAUSE_EFFECT, effect);
  hd_record_set_text (clause, HD_CLAUSE_AMENDS, amends);

  reader->open[depth] = clause;
  reader->n_open = MIN (depth + 1, HD_OUTLINE_TEXT_MAX_DEPTH);
  g_hash_table_add (reader->ids, (char *) hd_record_get_id (clause));
  end_clause (reader);
  g_string_assign (reader->text, *content == '\\' ? content + 1 : content);
  g_ptr_array_add (reader->clauses, g_steal_pointer (&clause));
  return TRUE;
}

static gboolean
read_continuation (Reader     *reader,
                   const char *rest,
                   GError    **error)
{
  if (reader->clauses->len == 0)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("Line %u goes on with a clause, but there is none above it; take the “|” out."),
                   reader->line);
      return FALSE;
    }
  if (reader->text->len > 0)
    g_string_append_c (reader->text, '\n');
  g_string_append (reader->text, rest);
  return TRUE;
}

GPtrArray *
hd_outline_from_text (const char *text,
                      const char *agreement_id,
                      GError    **error)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) last_text = g_string_new (NULL);
  Reader reader = { .agreement_id = agreement_id, .clauses = clauses, .text = last_text, .ids = ids };

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *start = lines[i] + strspn (lines[i], " ");
      gboolean goes_on = skip_mark (start, continuation) != NULL;

      reader.line = i + 1;
      if (*start == '\0')
        continue;
      /* Further blanks belong to the line. */
      if (goes_on ? !read_continuation (&reader, start + (start[1] == ' ' ? 2 : 1), error)
                  : !read_clause (&reader, lines[i], error))
        return NULL;
    }
  end_clause (&reader);
  return g_steal_pointer (&clauses);
}
