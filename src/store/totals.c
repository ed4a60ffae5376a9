/* totals.c: the sums of results and targets that the book keeps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/totals-private.h"

#include "store/figures.h"
#include "store/reporting.h"

static const HdPeriod always = { HD_DATE_NONE, HD_DATE_NONE };

static const char *
entity_name (HdEntityKind kind)
{
  return hd_entity_get (kind)->name;
}

/* --- Reading --- */

static HdDate
read_date (HdStatement *statement,
           guint        column)
{
  const char *text = hd_statement_peek_text (statement, column);
  HdDate date = HD_DATE_NONE;

  return text != NULL && *text != '\0' && hd_date_parse_iso (text, &date, NULL) ? date : HD_DATE_NONE;
}

static HdWide
read_wide (HdStatement *statement,
           guint        column)
{
  return (HdWide) hd_statement_column_integer (statement, column) * ((HdWide) 1 << 32) + hd_statement_column_integer (statement, column + 1);
}

static HdSlot
read_slot (HdStatement *statement)
{
  HdSlot slot = {
    .period = hd_period_new (read_date (statement, 0), read_date (statement, 1)),
    .committee = hd_statement_column_integer (statement, 4) != 0,
    .n_figures = hd_statement_column_integer (statement, 5),
    .n_wordings = hd_statement_column_integer (statement, 6),
    .n_nearly = hd_statement_column_integer (statement, 7),
    .n_over = hd_statement_column_integer (statement, 8),
    .n_about = hd_statement_column_integer (statement, 9),
    .sum = read_wide (statement, 10),
    .estimated = read_wide (statement, 12),
  };
  HdDate parent = read_date (statement, 2);

  if (parent != HD_DATE_NONE)
    slot.parent = hd_period_new (parent, read_date (statement, 3));
  return slot;
}

static gboolean
read_slots (HdDatabase     *db,
            HdEntityKind    kind,
            const char     *indicator,
            const HdPeriod *within,
            HdTotals       *totals,
            GError        **error)
{
  g_autofree char *first = within->from != HD_DATE_NONE ? hd_date_to_iso (within->from) : g_strdup ("");
  g_autofree char *last = within->to != HD_DATE_NONE ? hd_date_to_iso (within->to - 1) : g_strdup ("9999-12-31");
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "figure_total-read", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  hd_statement_bind_text (statement, 1, entity_name (kind));
  hd_statement_bind_text (statement, 2, indicator);
  hd_statement_bind_text (statement, 3, first);
  hd_statement_bind_text (statement, 4, last);
  for (;;)
    {
      HdSlot slot;

      if (!hd_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      slot = read_slot (statement);
      hd_totals_add_slot (totals, &slot);
    }
}

/* Ids of units, "" for the committee. */
static GPtrArray *
read_tangled_units (HdDatabase  *db,
                    HdEntityKind kind,
                    const char  *indicator,
                    GError     **error)
{
  g_autoptr (HdStatement) statement = hd_database_prepare (db, "figure_tangle-units", error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, entity_name (kind));
  hd_statement_bind_text (statement, 2, indicator);
  return hd_statement_read_texts (statement, error);
}

static const char *
null_if_empty (const char *unit)
{
  return *unit != '\0' ? unit : NULL;
}

gboolean
hd_totals_read (HdDatabase     *db,
                HdEntityKind    kind,
                const char     *indicator,
                const HdPeriod *within,
                GStringChunk   *texts,
                HdTotals       *totals,
                GError        **error)
{
  g_autoptr (GPtrArray) tangled = NULL;

  g_return_val_if_fail (db != NULL && indicator != NULL && within != NULL && texts != NULL && totals != NULL, FALSE);

  if (!read_slots (db, kind, indicator, within, totals, error))
    return FALSE;
  tangled = read_tangled_units (db, kind, indicator, error);
  for (guint i = 0; tangled != NULL && i < tangled->len; i++)
    {
      g_autoptr (GArray) reports = hd_figures_read_around (db, kind, indicator, null_if_empty (g_ptr_array_index (tangled, i)), within,
                                                           texts, error);

      if (reports == NULL)
        return FALSE;
      hd_totals_add_tangled (totals, reports);
    }
  return tangled != NULL;
}

/* --- Writing --- */

static void
bind_wide (HdStatement *statement,
           guint        parameter,
           HdWide       wide)
{
  HdWide high = wide >> 32;

  hd_statement_bind_integer (statement, parameter, (gint64) high);
  hd_statement_bind_integer (statement, parameter + 1, (gint64) (wide - high * ((HdWide) 1 << 32)));
}

static void
bind_period (HdStatement    *statement,
             guint           parameter,
             const HdPeriod *period)
{
  g_autofree char *first = period->from != HD_DATE_NONE ? hd_date_to_iso (period->from) : g_strdup ("");
  g_autofree char *last = period->from != HD_DATE_NONE ? hd_date_to_iso (period->to - 1) : g_strdup ("");

  hd_statement_bind_text (statement, parameter, first);
  hd_statement_bind_text (statement, parameter + 1, last);
}

static gboolean
add_slot (HdDatabase   *db,
          HdEntityKind  kind,
          const char   *indicator,
          const HdSlot *slot,
          GError      **error)
{
  const gint64 counts[] = { slot->committee, slot->n_figures, slot->n_wordings, slot->n_nearly, slot->n_over, slot->n_about };
  g_autoptr (HdStatement) add = hd_database_prepare (db, "figure_total-add", error);
  g_autoptr (HdStatement) drop = add != NULL ? hd_database_prepare (db, "figure_total-drop-empty", error) : NULL;

  if (drop == NULL)
    return FALSE;
  hd_statement_bind_text (add, 1, entity_name (kind));
  hd_statement_bind_text (add, 2, indicator);
  bind_period (add, 3, &slot->period);
  bind_period (add, 5, &slot->parent);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    hd_statement_bind_integer (add, 7 + i, counts[i]);
  bind_wide (add, 13, slot->sum);
  bind_wide (add, 15, slot->estimated);
  if (!hd_statement_run (add, error))
    return FALSE;
  if (slot->n_figures >= 0 && slot->n_wordings >= 0 && slot->n_figures + slot->n_wordings > 0)
    return TRUE;
  hd_statement_bind_text (drop, 1, entity_name (kind));
  hd_statement_bind_text (drop, 2, indicator);
  bind_period (drop, 3, &slot->period);
  return hd_statement_run (drop, error);
}

static gboolean
add_slots (HdDatabase   *db,
           HdEntityKind  kind,
           const char   *indicator,
           const GArray *slots,
           GError      **error)
{
  for (guint i = 0; i < slots->len; i++)
    if (!add_slot (db, kind, indicator, &g_array_index (slots, HdSlot, i), error))
      return FALSE;
  return TRUE;
}

/* --- One unit's reports on one indicator --- */

typedef struct
{
  HdEntityKind kind;
  char        *indicator;
  char        *unit;    /* "": the whole committee */
  HdPeriod     changed; /* the whole years from the first to the last day of the reports that change */
  gboolean     was_tangled;
  GArray      *before;  /* HdReport: those that overlap the changed time */
} Group;

/* What is added to the totals of an indicator. */
typedef struct
{
  GArray *slots; /* HdSlot */
  guint   room;  /* once it holds so many, those of one place are put together */
} Collected;

/* Most indicators have fewer places. */
#define LEAST_ROOM 256

struct _HdTotalsUpdate
{
  HdDatabase   *db;
  GHashTable   *groups; /* Group -> itself */
  GHashTable   *collected[2]; /* indicator -> Collected: of results, of targets */
  GStringChunk *texts;
};

static GArray *
slots_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (HdSlot));
}

static void
group_free (Group *self)
{
  g_free (self->indicator);
  g_free (self->unit);
  g_clear_pointer (&self->before, g_array_unref);
  g_free (self);
}

static Collected *
collected_new (void)
{
  Collected *self = g_new0 (Collected, 1);

  self->slots = slots_new ();
  self->room = LEAST_ROOM;
  return self;
}

static void
collected_free (Collected *self)
{
  g_array_unref (self->slots);
  g_free (self);
}

static guint
group_hash (gconstpointer key)
{
  const Group *group = key;

  return g_str_hash (group->indicator) ^ (g_str_hash (group->unit) * 31) ^ (guint) group->kind;
}

static gboolean
group_equal (gconstpointer first,
             gconstpointer second)
{
  const Group *a = first;
  const Group *b = second;

  return a->kind == b->kind && g_str_equal (a->indicator, b->indicator) && g_str_equal (a->unit, b->unit);
}

HdTotalsUpdate *
hd_totals_update_new (HdDatabase *db)
{
  HdTotalsUpdate *self = g_new0 (HdTotalsUpdate, 1);

  self->db = db;
  self->groups = g_hash_table_new_full (group_hash, group_equal, NULL, (GDestroyNotify) group_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->collected); i++)
    self->collected[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) collected_free);
  self->texts = g_string_chunk_new (1024);
  return self;
}

void
hd_totals_update_free (HdTotalsUpdate *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->collected); i++)
    g_hash_table_unref (self->collected[i]);
  g_hash_table_unref (self->groups);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static void
note_record (HdTotalsUpdate *self,
             const HdRecord *record)
{
  gboolean target = hd_record_get_kind (record) == HD_ENTITY_TARGET;
  Group key = {
    .kind = hd_record_get_kind (record),
    .indicator = (char *) hd_record_peek_text (record, target ? (guint) HD_TARGET_INDICATOR : (guint) HD_RESULT_INDICATOR),
    .unit = (char *) hd_record_peek_text (record, target ? (guint) HD_TARGET_UNIT : (guint) HD_RESULT_UNIT),
    .changed = target ? hd_record_get_period (record, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE)
                      : hd_record_get_period (record, HD_RESULT_FROM_DATE, HD_RESULT_TO_DATE),
  };
  Group *group = g_hash_table_lookup (self->groups, &key);

  key.changed = hd_period_whole_years (&key.changed);
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      *group = key;
      group->indicator = g_strdup (key.indicator);
      group->unit = g_strdup (key.unit);
      g_hash_table_add (self->groups, group);
    }
  group->changed.from = MIN (group->changed.from, key.changed.from);
  group->changed.to = MAX (group->changed.to, key.changed.to);
}

void
hd_totals_update_note (HdTotalsUpdate *self,
                       const HdRecord *before,
                       const HdRecord *after)
{
  HdEntityKind kind = hd_record_get_kind (after != NULL ? after : before);

  if (kind != HD_ENTITY_RESULT && kind != HD_ENTITY_TARGET)
    return;
  if (before != NULL)
    note_record (self, before);
  if (after != NULL)
    note_record (self, after);
}

static HdStatement *
prepare_tangle (HdTotalsUpdate *self,
                const char     *name,
                const Group    *group,
                GError        **error)
{
  HdStatement *statement = hd_database_prepare (self->db, name, error);

  if (statement == NULL)
    return NULL;
  hd_statement_bind_text (statement, 1, entity_name (group->kind));
  hd_statement_bind_text (statement, 2, group->indicator);
  hd_statement_bind_text (statement, 3, group->unit);
  return statement;
}

static GArray *
read_group (HdTotalsUpdate *self,
            const Group    *group,
            const HdPeriod *around,
            GError        **error)
{
  return hd_figures_read_around (self->db, group->kind, group->indicator, null_if_empty (group->unit), around, self->texts, error);
}

static gboolean
begin_group (HdTotalsUpdate *self,
             Group          *group,
             GError        **error)
{
  g_autoptr (HdStatement) exists = prepare_tangle (self, "figure_tangle-exists", group, error);

  if (exists == NULL || !hd_statement_step (exists, &group->was_tangled, error))
    return FALSE;
  group->before = read_group (self, group, &group->changed, error);
  return group->before != NULL;
}

gboolean
hd_totals_update_begin (HdTotalsUpdate *self,
                        GError        **error)
{
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (!begin_group (self, group, error))
      return FALSE;
  return TRUE;
}

static gboolean
set_tangled (HdTotalsUpdate *self,
             const Group    *group,
             gboolean        is_tangled,
             GError        **error)
{
  g_autoptr (HdStatement) statement = prepare_tangle (self, is_tangled ? "figure_tangle-insert" : "figure_tangle-delete", group, error);

  return statement != NULL && hd_statement_run (statement, error);
}

/* Adds @slots, or takes them away with @sign -1, once all groups are known: most units have slots in the same places. */
static void
collect_slots (HdTotalsUpdate *self,
               const Group    *group,
               const GArray   *slots,
               int             sign)
{
  GHashTable *collected = self->collected[group->kind == HD_ENTITY_TARGET];
  Collected *own = g_hash_table_lookup (collected, group->indicator);

  if (own == NULL)
    {
      own = collected_new ();
      g_hash_table_insert (collected, group->indicator, own);
    }
  hd_slots_append (own->slots, slots, sign);
  if (own->slots->len < own->room)
    return;
  hd_slots_join (own->slots);
  own->room = MAX (LEAST_ROOM, 2 * own->slots->len);
}

/* All of a unit that becomes tangled is taken out of the totals: what it had there, which is what it has now outside the changed time
 * and had before inside it. */
static gboolean
take_out (HdTotalsUpdate *self,
          Group          *group,
          GError        **error)
{
  g_autoptr (GArray) reports = read_group (self, group, &always, error);
  g_autoptr (GArray) slots = slots_new ();

  if (reports == NULL)
    return FALSE;
  for (guint i = reports->len; i > 0; i--)
    if (hd_period_overlaps (&g_array_index (reports, HdReport, i - 1).period, &group->changed))
      g_array_remove_index (reports, i - 1);
  g_array_append_vals (reports, group->before->data, group->before->len);
  hd_slots_fold (reports, slots);
  collect_slots (self, group, slots, -1);
  return set_tangled (self, group, TRUE, error);
}

/* A tangled unit whose reports now fit together comes into the totals again. */
static gboolean
put_in (HdTotalsUpdate *self,
        Group          *group,
        GError        **error)
{
  g_autoptr (GArray) reports = read_group (self, group, &always, error);
  g_autoptr (GArray) slots = slots_new ();

  if (reports == NULL)
    return FALSE;
  if (!hd_slots_fold (reports, slots))
    return TRUE;
  collect_slots (self, group, slots, 1);
  return set_tangled (self, group, FALSE, error);
}

/* Whatever holds a changed report, or is held by one, overlaps the changed time: only there do slots change. */
static gboolean
finish_group (HdTotalsUpdate *self,
              Group          *group,
              GError        **error)
{
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) old_slots = slots_new ();
  g_autoptr (GArray) new_slots = slots_new ();

  after = read_group (self, group, &group->changed, error);
  if (after == NULL ||
      !hd_reporting_update (self->db, group->kind, group->indicator, group->unit, &group->changed, group->before, after, error))
    return FALSE;
  if (group->was_tangled)
    return put_in (self, group, error);
  if (!hd_slots_fold (after, new_slots))
    return take_out (self, group, error);
  hd_slots_fold (group->before, old_slots);
  collect_slots (self, group, new_slots, 1);
  collect_slots (self, group, old_slots, -1);
  return TRUE;
}

static gboolean
write_slots (HdTotalsUpdate *self,
             HdEntityKind    kind,
             GError        **error)
{
  GHashTableIter iter;
  gpointer indicator, own;

  g_hash_table_iter_init (&iter, self->collected[kind == HD_ENTITY_TARGET]);
  while (g_hash_table_iter_next (&iter, &indicator, &own))
    {
      GArray *slots = ((Collected *) own)->slots;

      hd_slots_join (slots);
      if (!add_slots (self->db, kind, indicator, slots, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hd_totals_update_finish (HdTotalsUpdate *self,
                         GError        **error)
{
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (!finish_group (self, group, error))
      return FALSE;
  return write_slots (self, HD_ENTITY_RESULT, error) && write_slots (self, HD_ENTITY_TARGET, error);
}

/* --- All of an indicator --- */

static gboolean
write_tangled (HdDatabase   *db,
               HdEntityKind  kind,
               const char   *indicator,
               const GArray *tangled,
               GError      **error)
{
  for (guint i = 0; i < tangled->len; i++)
    {
      const char *unit = g_array_index (tangled, HdReport, i).unit;
      g_autoptr (HdStatement) statement = NULL;

      if (i > 0 && g_strcmp0 (unit, g_array_index (tangled, HdReport, i - 1).unit) == 0)
        continue;
      statement = hd_database_prepare (db, "figure_tangle-insert", error);
      if (statement == NULL)
        return FALSE;
      hd_statement_bind_text (statement, 1, entity_name (kind));
      hd_statement_bind_text (statement, 2, indicator);
      hd_statement_bind_text (statement, 3, unit != NULL ? unit : "");
      if (!hd_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hd_totals_write (HdDatabase  *db,
                 HdEntityKind kind,
                 const char  *indicator,
                 HdTotals    *totals,
                 GError     **error)
{
  return add_slots (db, kind, indicator, hd_totals_get_slots (totals), error) &&
         write_tangled (db, kind, indicator, hd_totals_get_tangled (totals), error);
}
