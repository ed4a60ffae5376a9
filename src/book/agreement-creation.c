/* agreement-creation.c: a new agreement: empty, out of an earlier one, out of a template, or as an annex
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/agreement-plan-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/templates.h"
#include "model/outline-text.h"
#include "store/agreements.h"
#include "store/records.h"

/* Stored and printed, so always Vietnamese. */
#define DEFAULT_TYPE_NAME "Chương trình phối hợp"

void
hd_agreement_plan_free (HdAgreementPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->agreement, hd_record_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

void
hd_agreement_draft_add (HdAgreementDraft *self,
                        HdRecord         *record)
{
  g_ptr_array_add (self->plan->records, record);
}

void
hd_agreement_draft_say (HdAgreementDraft *self,
                        char             *sentence)
{
  g_ptr_array_add (self->plan->lines, sentence);
}

static HdAgreementPlan *
new_plan (void)
{
  HdAgreementPlan *plan = g_new0 (HdAgreementPlan, 1);

  plan->agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  plan->records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  plan->lines = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (plan->records, hd_record_ref (plan->agreement));
  return plan;
}

static const char *
term_of_period (HdDate from,
                HdDate to)
{
  HdPeriod period = hd_period_new (from, to);

  if (to == HD_DATE_NONE)
    return "open";
  return hd_period_days (&period) > 366 ? "stage" : "annual";
}

/* What the new one has of its own, whatever it comes from. */
static void
fill_own (HdRecord             *agreement,
          const HdNewAgreement *what)
{
  hd_record_set_text (agreement, HD_AGREEMENT_KIND, what->kind == HD_NEW_ANNEX ? "bilateral" : "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, what->term != NULL ? what->term : term_of_period (what->from, what->to));
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, DEFAULT_TYPE_NAME);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, what->from);
  hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, what->to);
}

static void
copy_fields (HdAgreementDraft *self)
{
  static const guint fields[] = { HD_AGREEMENT_TYPE_NAME, HD_AGREEMENT_PLACE, HD_AGREEMENT_COLUMNS, HD_AGREEMENT_RECIPIENTS,
                                  HD_AGREEMENT_PROFILE, HD_AGREEMENT_SERIES, HD_AGREEMENT_SYMBOL };
  const HdRecord *old = self->source->agreement;
  HdRecord *agreement = self->plan->agreement;
  const char *subject = hd_record_peek_text (old, HD_AGREEMENT_SUBJECT);
  g_autofree char *renewed = hd_copy_shift_years (subject, self->year, self->n_years);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hd_record_set_value (agreement, fields[i], hd_record_get_value (old, fields[i]));
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, (self->what->carry & HD_CARRY_SUBJECT_YEARS) != 0 ? renewed : subject);
}

/* The cluster head that the rotation says for the year, else none. */
static gboolean
fill_cluster_head (HdAgreementDraft *self,
                   GError          **error)
{
  g_autoptr (GPtrArray) turns = hd_records_get_all (self->book->db, HD_ENTITY_ROTATION, error);

  for (guint i = 0; turns != NULL && i < turns->len; i++)
    {
      const HdRecord *turn = g_ptr_array_index (turns, i);

      if (self->what->from != HD_DATE_NONE && hd_record_get_integer (turn, HD_ROTATION_YEAR) == hd_date_year (self->what->from))
        {
          g_autoptr (HdRecord) unit = hd_records_get (self->book->db, HD_ENTITY_UNIT, hd_record_get_text (turn, HD_ROTATION_UNIT), error);

          if (unit == NULL)
            return FALSE;
          hd_record_set_text (self->plan->agreement, HD_AGREEMENT_CLUSTER_HEAD, hd_record_get_id (unit));
          hd_agreement_draft_say (self, g_strdup_printf (_("The rotation makes %s the cluster head."), hd_record_peek_text (unit, HD_UNIT_NAME)));
        }
    }
  return turns != NULL;
}

static gboolean
load_source (HdAgreementDraft *self,
             GError          **error)
{
  HdDate old;

  self->source = hd_book_load_dossier_in_transaction (self->book->db, self->what->source, error);
  if (self->source == NULL)
    return FALSE;
  old = hd_record_get_date (self->source->agreement, HD_AGREEMENT_FROM_DATE);
  if (old != HD_DATE_NONE && self->what->from != HD_DATE_NONE)
    {
      self->year = hd_date_year (old);
      self->n_years = hd_date_year (self->what->from) - self->year;
    }
  return TRUE;
}

static gboolean
fill_from_copy (HdAgreementDraft *self,
                GError          **error)
{
  HdCarry carry = self->what->carry;

  if (!load_source (self, error))
    return FALSE;
  copy_fields (self);
  hd_record_set_text (self->plan->agreement, HD_AGREEMENT_KIND, hd_record_get_text (self->source->agreement, HD_AGREEMENT_KIND));
  hd_record_set_text (self->plan->agreement, HD_AGREEMENT_PARENT, hd_record_get_text (self->source->agreement, HD_AGREEMENT_PARENT));
  if ((carry & HD_CARRY_PARTIES) != 0 && !hd_agreement_draft_carry_parties (self, error))
    return FALSE;
  if ((carry & HD_CARRY_TEXT) != 0)
    hd_agreement_draft_carry_text (self);
  return ((carry & HD_CARRY_COMMITMENTS) == 0 || hd_agreement_draft_carry_commitments (self, error)) &&
         ((carry & HD_CARRY_TARGETS) == 0 || hd_agreement_draft_carry_targets (self, error));
}

static gboolean
fill_from_joint (HdAgreementDraft *self,
                 GError          **error)
{
  if (self->what->units[0] == NULL || self->what->units[1] == NULL || g_str_equal (self->what->units[0], self->what->units[1]))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_BLANK, _("An annex is made between two parties of the joint agreement: choose both."));
      return FALSE;
    }
  if (!load_source (self, error))
    return FALSE;
  hd_record_set_text (self->plan->agreement, HD_AGREEMENT_PARENT, self->what->source);
  hd_record_set_text (self->plan->agreement, HD_AGREEMENT_PLACE, hd_record_get_text (self->source->agreement, HD_AGREEMENT_PLACE));
  return hd_agreement_draft_carry_parties (self, error);
}

/* By key or by the id of its record: what comes with the program has none. */
static HdTemplate *
find_template (HdAgreementDraft *self,
               GError          **error)
{
  g_autoptr (GPtrArray) templates = hd_templates_list (self->book, "agreement", error);

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);

      if (g_str_equal (template->key, self->what->source) || g_strcmp0 (template->id, self->what->source) == 0)
        return g_ptr_array_steal_index (templates, i);
    }
  if (templates != NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no template “%s”."), self->what->source);
  return NULL;
}

static gboolean
fill_from_template (HdAgreementDraft *self,
                    GError          **error)
{
  g_autoptr (HdTemplate) template = find_template (self, error);
  g_autofree char *body = template != NULL ? hd_template_dup_body (self->book, template, error) : NULL;
  g_autoptr (GPtrArray) clauses = body != NULL ? hd_outline_from_text (body, hd_record_get_id (self->plan->agreement), error) : NULL;

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    hd_agreement_draft_add (self, hd_record_ref (g_ptr_array_index (clauses, i)));
  if (clauses != NULL)
    hd_agreement_draft_say (self, g_strdup_printf (ngettext ("%u passage of the text comes over.", "%u passages of the text come over.", clauses->len),
                                                   clauses->len));
  return clauses != NULL;
}

static gboolean
fill_plan (HdAgreementDraft *self,
           GError          **error)
{
  gboolean filled = TRUE;

  fill_own (self->plan->agreement, self->what);
  if (self->what->kind == HD_NEW_COPY)
    filled = fill_from_copy (self, error);
  else if (self->what->kind == HD_NEW_ANNEX)
    filled = fill_from_joint (self, error);
  else if (self->what->kind == HD_NEW_TEMPLATE)
    filled = fill_from_template (self, error);
  if (self->what->subject != NULL)
    hd_record_set_text (self->plan->agreement, HD_AGREEMENT_SUBJECT, self->what->subject);
  return filled && fill_cluster_head (self, error);
}

HdAgreementPlan *
hd_book_plan_agreement (HdBook               *self,
                        const HdNewAgreement *what,
                        GError              **error)
{
  g_autoptr (HdAgreementPlan) plan = new_plan ();
  HdAgreementDraft draft = { .book = self, .what = what, .plan = plan };
  gboolean own_transaction, filled;

  g_return_val_if_fail (HD_IS_BOOK (self) && what != NULL, NULL);
  g_return_val_if_fail (what->kind == HD_NEW_EMPTY || what->source != NULL, NULL);

  own_transaction = !hd_database_is_in_transaction (self->db);
  if (own_transaction && !hd_database_begin_read (self->db, error))
    return NULL;
  draft.clauses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  filled = fill_plan (&draft, error);
  if (own_transaction)
    hd_database_rollback (self->db);
  g_hash_table_unref (draft.clauses);
  g_clear_pointer (&draft.source, hd_dossier_free);
  return filled ? g_steal_pointer (&plan) : NULL;
}

char *
hd_book_create_agreement (HdBook               *self,
                          const HdNewAgreement *what,
                          GError              **error)
{
  g_autoptr (HdAgreementPlan) plan = hd_book_plan_agreement (self, what, error);
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;

  if (plan == NULL)
    return NULL;
  if (hd_record_is_empty (plan->agreement, HD_AGREEMENT_SUBJECT))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_BLANK, _("The new agreement has no name: say what it is about."));
      return NULL;
    }
  title = hd_record_dup_title (plan->agreement);
  edit = hd_edit_new_printf (self, _("Draft programme “%s”"), title);
  for (guint i = 0; i < plan->records->len; i++)
    hd_edit_put (edit, g_ptr_array_index (plan->records, i));
  return hd_edit_apply (edit, error) ? g_strdup (hd_record_get_id (plan->agreement)) : NULL;
}

/* --- What is there already --- */

static GPtrArray *
list_units (GPtrArray *records)
{
  GPtrArray *units = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (hd_record_get_kind (g_ptr_array_index (records, i)) == HD_ENTITY_PARTY)
      g_ptr_array_add (units, (char *) hd_record_get_text (g_ptr_array_index (records, i), HD_PARTY_UNIT));
  return units;
}

GPtrArray *
hd_book_find_equal_agreements (HdBook                *self,
                               const HdAgreementPlan *plan,
                               GError               **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && plan != NULL, NULL);

  units = list_units (plan->records);
  ids = hd_agreements_find_equal (self->db, plan->agreement, units, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      HdRecord *record = hd_records_get (self->db, HD_ENTITY_AGREEMENT, g_ptr_array_index (ids, i), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (found, record);
    }
  return g_steal_pointer (&found);
}

HdRecord *
hd_book_find_latest_agreement (HdBook  *self,
                               GError **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  if (!hd_agreements_get_latest (self->db, &id, error) || id == NULL)
    return NULL;
  return hd_records_get (self->db, HD_ENTITY_AGREEMENT, id, error);
}
