/* consolidation.c: what an amendment says of the text it amends, and the text as it reads with its amendments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/consolidation.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "model/agreement.h"
#include "model/outline.h"

/* On paper, so always Vietnamese. */
#define REPEALED "(được bãi bỏ)"
/* Room between two clauses for what is added between them. */
#define STEP 1000

HdAmendment *
hd_amendment_new (HdRecord  *agreement,
                  GPtrArray *clauses)
{
  HdAmendment *self = g_new0 (HdAmendment, 1);

  self->agreement = hd_record_ref (agreement);
  self->clauses = g_ptr_array_ref (clauses);
  return self;
}

void
hd_amendment_free (HdAmendment *self)
{
  if (self == NULL)
    return;
  hd_record_unref (self->agreement);
  g_ptr_array_unref (self->clauses);
  g_free (self);
}

HdDate
hd_amendment_day (const HdRecord *agreement)
{
  HdDate day;

  g_return_val_if_fail (agreement != NULL, HD_DATE_NONE);

  day = hd_record_get_date (agreement, HD_AGREEMENT_ISSUED_DATE);
  return day != HD_DATE_NONE ? day : hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE);
}

char *
hd_amendment_dup_reference (const HdRecord *agreement)
{
  g_autofree char *number = NULL;
  g_autofree char *day = NULL;
  GString *text;

  g_return_val_if_fail (agreement != NULL, NULL);

  number = hd_agreement_dup_number (agreement);
  day = hd_date_print_long (hd_amendment_day (agreement));
  text = g_string_new (hd_record_peek_text (agreement, HD_AGREEMENT_TYPE_NAME));
  if (*number != '\0')
    g_string_append_printf (text, " số %s", number);
  if (day != NULL && *day != '\0')
    g_string_append_printf (text, " %s", day);
  return g_string_free (text, FALSE);
}

/* --- Where a clause stands --- */

static const HdOutlineItem *
find_item (GPtrArray  *outline,
           const char *clause)
{
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (g_strcmp0 (hd_record_get_id (item->clause), clause) == 0)
        return item;
    }
  return NULL;
}

/* How many of its kind stand before it under the same parent, itself counted. */
static guint
count_up_to (GPtrArray           *outline,
             const HdOutlineItem *wanted)
{
  guint n = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (item->kind == wanted->kind &&
          g_strcmp0 (hd_record_get_text (item->clause, HD_CLAUSE_PARENT), hd_record_get_text (wanted->clause, HD_CLAUSE_PARENT)) == 0)
        n++;
      if (item == wanted)
        break;
    }
  return n;
}

static char *
dup_ordinal (const char *noun,
             guint       number)
{
  g_autofree char *words = number == 1 ? g_strdup ("nhất") : number == 4 ? g_strdup ("tư") : hd_number_words (number);

  return g_strdup_printf ("%s thứ %s", noun, words);
}

static char *
dup_own_place (GPtrArray           *outline,
               const HdOutlineItem *item)
{
  g_autofree char *bare = g_strdup (item->label);

  g_strdelimit (bare, ".)", ' ');
  g_strstrip (bare);
  switch (item->kind)
    {
    case HD_CLAUSE_PART:
      return g_strdup_printf ("Mục %s", bare);

    case HD_CLAUSE_HEADING:
      return g_strdup_printf ("khoản %s", bare);

    case HD_CLAUSE_ITEM:
      return g_str_equal (bare, "-") || *bare == '\0' ? dup_ordinal ("gạch đầu dòng", count_up_to (outline, item))
                                                       : g_strdup_printf ("điểm %s", bare);

    case HD_CLAUSE_GROUND:
      return dup_ordinal ("căn cứ", count_up_to (outline, item));

    case HD_CLAUSE_PREAMBLE:
      return g_strdup ("phần mở đầu");

    case HD_CLAUSE_PARAGRAPH:
    default:
      return dup_ordinal ("đoạn", count_up_to (outline, item));
    }
}

char *
hd_amendment_dup_place (GPtrArray  *clauses,
                        const char *clause)
{
  g_autoptr (GPtrArray) outline = NULL;
  g_autoptr (GString) place = g_string_new (NULL);
  const HdOutlineItem *item;

  g_return_val_if_fail (clauses != NULL && clause != NULL, NULL);

  outline = hd_outline_new (clauses);
  /* The depth of a tree that leads back to itself is bounded by the number of its clauses. */
  for (guint i = 0; i < outline->len && (item = find_item (outline, clause)) != NULL; i++)
    {
      g_autofree char *own = dup_own_place (outline, item);

      g_string_append_printf (place, "%s%s", place->len > 0 ? " " : "", own);
      clause = hd_record_get_text (item->clause, HD_CLAUSE_PARENT);
    }
  return g_string_free (g_steal_pointer (&place), FALSE);
}

char *
hd_amendment_dup_lead (GPtrArray      *base,
                       const HdRecord *clause)
{
  const char *amends, *effect;
  g_autofree char *place = NULL;

  g_return_val_if_fail (base != NULL && clause != NULL, NULL);

  amends = hd_record_get_text (clause, HD_CLAUSE_AMENDS);
  effect = hd_record_get_text (clause, HD_CLAUSE_EFFECT);
  if (amends == NULL || effect == NULL)
    return NULL;
  place = hd_amendment_dup_place (base, amends);
  if (g_str_equal (effect, "repeal"))
    return g_strdup_printf ("Bãi bỏ %s.", place);
  if (g_str_equal (effect, "add"))
    return g_strdup_printf ("Bổ sung vào sau %s nội dung sau:", place);
  return g_strdup_printf ("Sửa đổi %s như sau:", place);
}

/* --- The text with its amendments --- */

static gboolean
is_in_force (const HdRecord *agreement,
             HdDate          day)
{
  HdAgreementState state = hd_agreement_get_state (agreement);
  HdDate from = hd_amendment_day (agreement);

  return (state == HD_STATE_IN_FORCE || state == HD_STATE_CLOSED) && from != HD_DATE_NONE && from <= day;
}

static int
compare_amendments (gconstpointer a,
                    gconstpointer b)
{
  const HdAmendment *first = *(HdAmendment *const *) a;
  const HdAmendment *second = *(HdAmendment *const *) b;
  HdDate first_day = hd_amendment_day (first->agreement);
  HdDate second_day = hd_amendment_day (second->agreement);
  gint64 difference = hd_record_get_integer (first->agreement, HD_AGREEMENT_NUMBER) - hd_record_get_integer (second->agreement, HD_AGREEMENT_NUMBER);

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first->agreement), hd_record_get_id (second->agreement));
}

static HdRecord *
find_clause (const HdConsolidation *self,
             const char            *id)
{
  for (guint i = 0; i < self->clauses->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (self->clauses, i);

      if (g_strcmp0 (hd_record_get_id (clause), id) == 0)
        return clause;
    }
  return NULL;
}

static void
mark (HdConsolidation   *self,
      const HdRecord    *clause,
      const HdAmendment *amendment)
{
  g_hash_table_replace (self->sources, g_strdup (hd_record_get_id (clause)), hd_record_ref (amendment->agreement));
}

/* With all below it. */
static void
remove_children (HdConsolidation *self,
                 const char      *id)
{
  for (guint i = 0; i < self->clauses->len;)
    {
      g_autoptr (HdRecord) clause = hd_record_ref (g_ptr_array_index (self->clauses, i));

      if (g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_PARENT), id) != 0)
        {
          i++;
          continue;
        }
      g_ptr_array_remove_index (self->clauses, i);
      remove_children (self, hd_record_get_id (clause));
      i = 0;
    }
}

/* The clauses below @from, an amending one, come to stand below @id. */
static guint
copy_children (HdConsolidation   *self,
               const HdAmendment *amendment,
               const char        *from,
               const char        *id,
               guint              depth)
{
  guint n = 0;

  for (guint i = 0; depth <= amendment->clauses->len && i < amendment->clauses->len; i++)
    {
      const HdRecord *child = g_ptr_array_index (amendment->clauses, i);
      HdRecord *copy;

      if (g_strcmp0 (hd_record_get_text (child, HD_CLAUSE_PARENT), from) != 0)
        continue;
      copy = hd_record_copy (child);
      hd_record_set_text (copy, HD_CLAUSE_PARENT, id);
      hd_record_set_integer (copy, HD_CLAUSE_POSITION, hd_record_get_integer (copy, HD_CLAUSE_POSITION) * STEP);
      g_ptr_array_add (self->clauses, copy);
      copy_children (self, amendment, hd_record_get_id (child), hd_record_get_id (child), depth + 1);
      n++;
    }
  return n;
}

static gboolean
has_children (const HdAmendment *amendment,
              const char        *id)
{
  for (guint i = 0; i < amendment->clauses->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (amendment->clauses, i), HD_CLAUSE_PARENT), id) == 0)
      return TRUE;
  return FALSE;
}

static void
replace_clause (HdConsolidation   *self,
                const HdAmendment *amendment,
                const HdRecord    *change,
                HdRecord          *target)
{
  hd_record_set_text (target, HD_CLAUSE_TEXT, hd_record_get_text (change, HD_CLAUSE_TEXT));
  if (has_children (amendment, hd_record_get_id (change)))
    {
      remove_children (self, hd_record_get_id (target));
      copy_children (self, amendment, hd_record_get_id (change), hd_record_get_id (target), 0);
    }
}

/* "2." gives "2a.", then "2b."; "b)" gives "b1)", as papers of the state count what was put in later. */
static char *
dup_added_label (const char *label,
                 guint       n_added)
{
  g_autofree char *bare = g_strdup (label);
  g_autofree char *letter = hd_text_alphabet_label (n_added);
  gsize length = strlen (bare);

  if (length < 2)
    return g_strdup (label);
  bare[length - 1] = '\0';
  if (label[length - 1] == ')')
    return g_strdup_printf ("%s%u)", bare, n_added + 1);
  return g_strdup_printf ("%s%s%c", bare, letter, label[length - 1]);
}

/* How many were added after @target already. */
static guint
count_added (HdConsolidation *self,
             const char      *target)
{
  guint n = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (self->clauses, i);

      n += g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_EFFECT), "add") == 0 &&
           g_strcmp0 (hd_record_get_text (clause, HD_CLAUSE_AMENDS), target) == 0;
    }
  return n;
}

static HdRecord *
add_clause (HdConsolidation   *self,
            const HdAmendment *amendment,
            const HdRecord    *change,
            const HdRecord    *target)
{
  guint n_added = count_added (self, hd_record_get_id (target));
  const char *label = g_hash_table_lookup (self->labels, hd_record_get_id (target));
  HdRecord *added = hd_record_copy (change);

  hd_record_set_text (added, HD_CLAUSE_PARENT, hd_record_get_text (target, HD_CLAUSE_PARENT));
  hd_record_set_text (added, HD_CLAUSE_KIND, hd_record_get_text (target, HD_CLAUSE_KIND));
  hd_record_set_integer (added, HD_CLAUSE_POSITION, hd_record_get_integer (target, HD_CLAUSE_POSITION) + n_added + 1);
  g_hash_table_insert (self->labels, g_strdup (hd_record_get_id (added)), dup_added_label (label != NULL ? label : "", n_added));
  g_ptr_array_add (self->clauses, added);
  copy_children (self, amendment, hd_record_get_id (change), hd_record_get_id (added), 0);
  return added;
}

static void
apply_change (HdConsolidation   *self,
              const HdAmendment *amendment,
              const HdRecord    *change)
{
  HdRecord *target = find_clause (self, hd_record_get_text (change, HD_CLAUSE_AMENDS));
  const char *effect = hd_record_get_text (change, HD_CLAUSE_EFFECT);

  if (target == NULL || effect == NULL)
    return;
  if (g_str_equal (effect, "repeal"))
    {
      remove_children (self, hd_record_get_id (target));
      hd_record_set_text (target, HD_CLAUSE_TEXT, REPEALED);
    }
  else if (g_str_equal (effect, "add"))
    target = add_clause (self, amendment, change, target);
  else
    replace_clause (self, amendment, change, target);
  mark (self, target, amendment);
}

static void
apply_amendment (HdConsolidation   *self,
                 const HdAmendment *amendment)
{
  g_autoptr (GPtrArray) outline = hd_outline_new (amendment->clauses);

  for (guint i = 0; i < outline->len; i++)
    apply_change (self, amendment, ((const HdOutlineItem *) g_ptr_array_index (outline, i))->clause);
}

/* Copies, with room between their positions, and their numbers. */
static void
take_base (HdConsolidation *self,
           GPtrArray       *base)
{
  g_autoptr (GPtrArray) outline = hd_outline_new (base);

  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);
      HdRecord *copy = hd_record_copy (item->clause);

      hd_record_set_integer (copy, HD_CLAUSE_POSITION, hd_record_get_integer (copy, HD_CLAUSE_POSITION) * STEP);
      g_ptr_array_add (self->clauses, copy);
      g_hash_table_insert (self->labels, g_strdup (hd_record_get_id (copy)), g_strdup (item->label));
    }
}

HdConsolidation *
hd_consolidation_new (GPtrArray *base,
                      GPtrArray *amendments,
                      HdDate     day)
{
  HdConsolidation *self;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_return_val_if_fail (base != NULL && amendments != NULL, NULL);

  self = g_new0 (HdConsolidation, 1);
  self->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hd_record_unref);
  take_base (self, base);
  for (guint i = 0; i < amendments->len; i++)
    if (is_in_force (((const HdAmendment *) g_ptr_array_index (amendments, i))->agreement, day))
      g_ptr_array_add (sorted, g_ptr_array_index (amendments, i));
  g_ptr_array_sort (sorted, compare_amendments);
  for (guint i = 0; i < sorted->len; i++)
    apply_amendment (self, g_ptr_array_index (sorted, i));
  return self;
}

void
hd_consolidation_free (HdConsolidation *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->clauses);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->sources);
  g_free (self);
}
