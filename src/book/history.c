/* history.c: who did what to a record, when, and what stood there before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/history.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "book/record-name.h"
#include "book/step-private.h"
#include "model/labels.h"
#include "store/log.h"

static void
step_line_free (HdStepLine *self)
{
  g_free (self->subject);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
hd_step_free (HdStep *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->when);
  g_free (self->name);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

char *
hd_step_dup_time (const char *when)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (when != NULL, NULL);

  time = g_date_time_new_from_iso8601 (when, NULL);
  local = time != NULL ? g_date_time_to_local (time) : NULL;
  return local != NULL ? g_date_time_format (local, "%d/%m/%Y %H:%M") : g_strdup (when);
}

/* Lines */

/* All but @subject are taken. */
static void
add_line (GPtrArray  *lines,
          gboolean    is_whole,
          const char *subject,
          char       *label,
          char       *before,
          char       *after)
{
  HdStepLine *line = g_new0 (HdStepLine, 1);

  line->is_whole = is_whole;
  line->subject = g_strdup (subject);
  line->label = label;
  line->before = before;
  line->after = after;
  g_ptr_array_add (lines, line);
}

static char *
dup_text_of (HdBook         *self,
             const HdRecord *record,
             guint           field)
{
  return record != NULL ? hd_book_dup_field_text (self, record, field) : g_strdup ("");
}

/* A line for each field that differs; @before may be NULL. */
static void
add_fields (HdBook         *self,
            GPtrArray      *lines,
            const char     *subject,
            const HdRecord *before,
            const HdRecord *after)
{
  const HdEntity *entity = hd_record_get_entity (after);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      const HdValue *new_value = hd_record_get_value (after, field);

      /* A word of the program's own; the paper's name says it to people. */
      if (entity->kind == HD_ENTITY_PAPER && field == HD_PAPER_KIND)
        continue;
      if (before != NULL ? hd_value_equal (hd_record_get_value (before, field), new_value) : hd_record_is_empty (after, field))
        continue;
      add_line (lines, FALSE, subject, g_strdup (hd_field_label (entity->kind, field)),
                dup_text_of (self, before, field), dup_text_of (self, after, field));
    }
}

/* Translators: %1$s is what it is (“unit”), %2$s its name. */
#define SUBJECT_FORMAT N_("%1$s “%2$s”")

static void
add_change (HdBook         *self,
            GPtrArray      *lines,
            const HdChange *change,
            const char     *record_id)
{
  const HdRecord *record = change->after != NULL ? change->after : change->before;
  gboolean is_itself = g_str_equal (change->record_id, record_id);
  g_autofree char *name = hd_book_dup_record_name (self, record);
  g_autofree char *subject = is_itself ? NULL : g_strdup_printf (_(SUBJECT_FORMAT), hd_entity_label (change->kind), name);

  if (change->after == NULL)
    add_line (lines, TRUE, subject, g_strdup (_("Deleted")), g_steal_pointer (&name), g_strdup (""));
  else if (change->before == NULL && !is_itself)
    add_line (lines, TRUE, subject, g_strdup (_("Added")), g_strdup (""), g_steal_pointer (&name));
  else
    add_fields (self, lines, subject, change->before, change->after);
}

static GPtrArray *
read_lines (HdBook      *self,
            HdEntityKind kind,
            const char  *id,
            gint64       set_id,
            GError     **error)
{
  g_autoptr (GPtrArray) changes = hd_log_get_changes_of (self->db, kind, id, set_id, error);
  GPtrArray *lines;

  if (changes == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) step_line_free);
  for (guint i = 0; i < changes->len; i++)
    add_change (self, lines, g_ptr_array_index (changes, i), id);
  return lines;
}

/* Steps */

/* Takes what is in @info. */
static HdStep *
step_new (HdChangeSetInfo *info)
{
  HdStep *step = g_new0 (HdStep, 1);

  step->id = info->id;
  step->kind = hd_step_kind_of (info->kind);
  step->who = g_steal_pointer (&info->who);
  step->when = g_steal_pointer (&info->when);
  step->name = g_steal_pointer (&info->what);
  return step;
}

GPtrArray *
hd_book_get_history (HdBook      *self,
                     HdEntityKind kind,
                     const char  *id,
                     guint        offset,
                     guint        limit,
                     GError     **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) infos = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  infos = hd_log_get_history (self->db, kind, id, offset, limit, error);
  if (infos == NULL)
    return NULL;
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_step_free);
  for (guint i = 0; i < infos->len; i++)
    {
      HdStep *step = step_new (g_ptr_array_index (infos, i));

      g_ptr_array_add (steps, step);
      step->lines = read_lines (self, kind, id, step->id, error);
      if (step->lines == NULL)
        return NULL;
    }
  return g_steal_pointer (&steps);
}

GPtrArray *
hd_book_get_steps (HdBook  *self,
                   guint    offset,
                   guint    limit,
                   GError **error)
{
  g_autoptr (GPtrArray) infos = NULL;
  GPtrArray *steps;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  infos = hd_changes_list (self->db, offset, limit, error);
  if (infos == NULL)
    return NULL;
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_step_free);
  for (guint i = 0; i < infos->len; i++)
    g_ptr_array_add (steps, step_new (g_ptr_array_index (infos, i)));
  return steps;
}
