/* rules.c: rules between the records of a book
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/rules.h"

#include "base/i18n.h"
#include "model/agreement.h"

typedef struct
{
  const HdRecordSet *set;
  HdRuleReport       report;
  gpointer           data;
} Rules;

static void
report (const Rules    *self,
        const HdRecord *record,
        int             field,
        const char     *message)
{
  self->report (record, field, message, self->data);
}

static void
check_committee (const Rules *self)
{
  if (self->set->records[HD_ENTITY_COMMITTEE]->len != 1)
    report (self, NULL, -1, _("A book is the book of one committee: exactly one must be there."));
}

static void
check_references_of (const Rules    *self,
                     const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      const char *id = entity->fields[field].kind == HD_FIELD_KIND_REF ? hd_record_get_text (record, field) : NULL;
      const HdRecord *target = hd_record_set_lookup (self->set, id);
      const HdEntity *wanted;
      g_autofree char *message = NULL;

      if (id == NULL)
        continue;
      wanted = hd_entity_get (entity->fields[field].target);
      if (target != NULL && hd_record_get_entity (target) == wanted)
        continue;
      if (target == NULL)
        message = g_strdup_printf (_("There is no “%s” with the id %s."), wanted->name, id);
      else
        message = g_strdup_printf (_("The id %s belongs to a “%s”, but a “%s” is wanted here."), id,
                                   hd_record_get_entity (target)->name, wanted->name);
      report (self, record, field, message);
    }
}

/* Follows @field upwards from each record; a walk that meets itself is a circle. */
static void
check_circles_of (const Rules *self,
                  HdEntityKind kind,
                  guint        field)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  GPtrArray *records = self->set->records[kind];

  for (guint walk = 0; walk < records->len; walk++)
    {
      HdRecord *record = g_ptr_array_index (records, walk);

      /* A record that refers to itself has been told by its own check. */
      if (g_strcmp0 (hd_record_get_text (record, field), hd_record_get_id (record)) == 0)
        continue;
      while (record != NULL && hd_record_get_kind (record) == kind && !g_hash_table_contains (walks, record))
        {
          g_hash_table_insert (walks, record, GUINT_TO_POINTER (walk));
          record = hd_record_set_lookup (self->set, hd_record_get_text (record, field));
        }
      if (record != NULL && hd_record_get_kind (record) == kind &&
          GPOINTER_TO_UINT (g_hash_table_lookup (walks, record)) == walk)
        report (self, record, field, _("This leads back to the record itself; such a chain must have an end."));
    }
}

static void
check_circles (const Rules *self)
{
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    {
      const HdEntity *entity = hd_entity_get (kind);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          /* The two of a pair name each other. */
          if (kind == HD_ENTITY_INDICATOR && field == HD_INDICATOR_PAIR)
            continue;
          if (entity->fields[field].kind == HD_FIELD_KIND_REF && entity->fields[field].target == kind)
            check_circles_of (self, kind, field);
        }
    }
}

static void
check_party_counts (const Rules *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *parties = self->set->records[HD_ENTITY_PARTY];
  GPtrArray *agreements = self->set->records[HD_ENTITY_AGREEMENT];

  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = hd_record_peek_text (g_ptr_array_index (parties, i), HD_PARTY_AGREEMENT);

      g_hash_table_insert (counts, (gpointer) id, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
    }
  for (guint i = 0; i < agreements->len; i++)
    {
      const HdRecord *agreement = g_ptr_array_index (agreements, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, hd_record_get_id (agreement)));
      g_autofree char *message = NULL;

      if (n > HD_AGREEMENT_MAX_PARTIES)
        message = g_strdup_printf (_("An agreement has at most %d parties, this one has %u."), HD_AGREEMENT_MAX_PARTIES, n);
      else if (n < HD_AGREEMENT_MIN_PARTIES && hd_agreement_get_state (agreement) != HD_STATE_DRAFT)
        message = g_strdup_printf (_("An agreement that is no longer a draft has at least %d parties, this one has %u."),
                                   HD_AGREEMENT_MIN_PARTIES, n);
      if (message != NULL)
        report (self, agreement, -1, message);
    }
}

/* @field of @kind refers to a record that carries an owner too: both must belong to the same one. */
static void
check_same_owner (const Rules *self,
                  HdEntityKind kind,
                  guint        field,
                  guint        owner_field,
                  guint        target_owner_field,
                  const char  *message)
{
  GPtrArray *records = self->set->records[kind];
  HdEntityKind target_kind = hd_entity_get (kind)->fields[field].target;

  for (guint i = 0; i < records->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (records, i);
      const HdRecord *target = hd_record_set_lookup (self->set, hd_record_get_text (record, field));

      if (target == NULL || hd_record_get_kind (target) != target_kind || hd_record_is_empty (record, owner_field))
        continue;
      if (g_strcmp0 (hd_record_get_text (record, owner_field), hd_record_get_text (target, target_owner_field)) != 0)
        report (self, record, field, message);
    }
}

static void
check_owners (const Rules *self)
{
  const char *message = _("This belongs to another agreement; it must be of the same one.");
  const char *elsewhere = _("This belongs to another meeting; it must be of the same one.");

  check_same_owner (self, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY, HD_SIGNATURE_AGREEMENT, HD_PARTY_AGREEMENT, message);
  check_same_owner (self, HD_ENTITY_CLAUSE, HD_CLAUSE_PARENT, HD_CLAUSE_AGREEMENT, HD_CLAUSE_AGREEMENT, message);
  check_same_owner (self, HD_ENTITY_PROPOSAL, HD_PROPOSAL_CLAUSE, HD_PROPOSAL_AGREEMENT, HD_CLAUSE_AGREEMENT, message);
  check_same_owner (self, HD_ENTITY_COMMITMENT, HD_COMMITMENT_CLAUSE, HD_COMMITMENT_AGREEMENT, HD_CLAUSE_AGREEMENT, message);
  check_same_owner (self, HD_ENTITY_SIGNATURE, HD_SIGNATURE_POST, HD_SIGNATURE_PERSON, HD_POST_PERSON,
                    _("This post is held by somebody else."));
  check_same_owner (self, HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_AGENDA_ITEM, HD_CONTRIBUTION_MEETING, HD_AGENDA_ITEM_MEETING, elsewhere);
  check_same_owner (self, HD_ENTITY_TASK, HD_TASK_CONTRIBUTION, HD_TASK_MEETING, HD_CONTRIBUTION_MEETING, elsewhere);
}

#define END -1

/* Fields that together may occur once in a book, as the unique indexes of the schema have it. */
typedef struct
{
  HdEntityKind kind;
  int          fields[3]; /* when one is empty nothing is given yet */
  int          also;      /* counts too, but may be empty */
  int          dates[4];  /* the year of the first that is known counts too: numbers begin anew each year */
} Unique;

static const Unique uniques[] = {
  { HD_ENTITY_AGREEMENT, { HD_AGREEMENT_NUMBER, END }, HD_AGREEMENT_SYMBOL,
    { HD_AGREEMENT_ISSUED_DATE, HD_AGREEMENT_SIGNED_DATE, HD_AGREEMENT_FROM_DATE, END } },
  { HD_ENTITY_PAPER, { HD_PAPER_NUMBER, HD_PAPER_SERIES, END }, END, { HD_PAPER_ISSUED_DATE, END } },
  { HD_ENTITY_PARTY, { HD_PARTY_UNIT, HD_PARTY_AGREEMENT, END }, END, { END } },
  { HD_ENTITY_VERSION, { HD_VERSION_NUMBER, HD_VERSION_AGREEMENT, END }, END, { END } },
  { HD_ENTITY_TEMPLATE_VERSION, { HD_TEMPLATE_VERSION_NUMBER, HD_TEMPLATE_VERSION_TEMPLATE, END }, END, { END } },
  { HD_ENTITY_TEMPLATE, { HD_TEMPLATE_KEY, END }, END, { END } },
  { HD_ENTITY_FIELD, { HD_FIELD_CODE, END }, END, { END } },
  { HD_ENTITY_INDICATOR, { HD_INDICATOR_CODE, END }, END, { END } },
};

static void
append_value (GString        *key,
              const HdRecord *record,
              int             field)
{
  const HdValue *value = hd_record_get_value (record, field);

  if (value->type == HD_VALUE_INTEGER)
    g_string_append_printf (key, "%" G_GINT64_FORMAT, value->integer);
  else if (value->type == HD_VALUE_TEXT)
    g_string_append (key, value->text);
  g_string_append_c (key, '\n');
}

/* NULL when one of the fields is empty: what is not known is not given twice. */
static char *
unique_key (const Unique   *unique,
            const HdRecord *record)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; unique->fields[i] != END; i++)
    {
      if (hd_record_is_empty (record, unique->fields[i]))
        return NULL;
      append_value (key, record, unique->fields[i]);
    }
  if (unique->also != END)
    append_value (key, record, unique->also);
  for (guint i = 0; unique->dates[i] != END; i++)
    if (!hd_record_is_empty (record, unique->dates[i]))
      {
        g_string_append_printf (key, "%d", hd_date_year (hd_record_get_date (record, unique->dates[i])));
        break;
      }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
check_unique (const Rules  *self,
              const Unique *unique)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *records = self->set->records[unique->kind];

  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);
      g_autofree char *key = unique_key (unique, record);
      HdRecord *first = key != NULL ? g_hash_table_lookup (seen, key) : NULL;

      if (first != NULL)
        {
          g_autofree char *message = g_strdup_printf (_("This is given once only, but the record %s has it too."),
                                                      hd_record_get_id (first));
          report (self, record, unique->fields[0], message);
        }
      else if (key != NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), record);
    }
}

void
hd_rules_check (const HdRecordSet *set,
                HdRuleReport       report_func,
                gpointer           data)
{
  const Rules self = { set, report_func, data };

  g_return_if_fail (set != NULL && report_func != NULL);

  check_committee (&self);
  for (guint kind = 0; kind < HD_N_ENTITIES; kind++)
    for (guint i = 0; i < set->records[kind]->len; i++)
      check_references_of (&self, g_ptr_array_index (set->records[kind], i));
  check_circles (&self);
  check_party_counts (&self);
  check_owners (&self);
  for (guint i = 0; i < G_N_ELEMENTS (uniques); i++)
    check_unique (&self, &uniques[i]);
}
