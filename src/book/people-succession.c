/* people-succession.c: a post ends and a successor takes it, with what he is to sign
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/people.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "store/records.h"

static void
effect_free (HdSuccessionEffect *self)
{
  g_clear_pointer (&self->signature, hd_record_unref);
  g_clear_pointer (&self->agreement, hd_record_unref);
  g_free (self);
}

void
hd_succession_plan_free (HdSuccessionPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->post, hd_record_unref);
  g_clear_pointer (&self->person, hd_record_unref);
  g_clear_pointer (&self->unit, hd_record_unref);
  g_clear_pointer (&self->changing, g_ptr_array_unref);
  g_clear_pointer (&self->staying, g_ptr_array_unref);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_free (self);
}

/* A signer without a named post signs in his post in the party's unit. */
static gboolean
is_of_post (HdBook                 *book,
            const HdSuccessionPlan *plan,
            const HdRecord         *signature,
            gboolean               *result,
            GError                **error)
{
  const char *post_id = hd_record_get_text (signature, HD_SIGNATURE_POST);
  const char *party_id = hd_record_get_text (signature, HD_SIGNATURE_PARTY);
  g_autoptr (HdRecord) party = NULL;

  *result = g_strcmp0 (post_id, hd_record_get_id (plan->post)) == 0;
  if (post_id != NULL || party_id == NULL)
    return TRUE;
  party = hd_records_get (book->db, HD_ENTITY_PARTY, party_id, error);
  if (party == NULL)
    return FALSE;
  *result = g_strcmp0 (hd_record_get_text (party, HD_PARTY_UNIT), hd_record_get_id (plan->unit)) == 0;
  return TRUE;
}

/* Signatures are still missing, and the day of signing is not one on which the old holder is in his post. */
static gboolean
will_change (const HdRecord *agreement,
             HdDate          last_day)
{
  HdDate day = hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE);

  return hd_agreement_get_state (agreement) <= HD_STATE_PARTLY_SIGNED && (day == HD_DATE_NONE || day > last_day);
}

static gboolean
sort_signature (HdBook           *book,
                HdSuccessionPlan *plan,
                HdRecord         *signature,
                HdDate            last_day,
                GError          **error)
{
  gboolean is_given = !hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE);
  HdSuccessionEffect *effect;
  HdRecord *agreement;
  gboolean of_post;

  if (!is_of_post (book, plan, signature, &of_post, error))
    return FALSE;
  if (!of_post)
    return TRUE;
  agreement = hd_records_get (book->db, HD_ENTITY_AGREEMENT, hd_record_get_text (signature, HD_SIGNATURE_AGREEMENT), error);
  if (agreement == NULL)
    return FALSE;
  effect = g_new0 (HdSuccessionEffect, 1);
  effect->signature = hd_record_ref (signature);
  effect->agreement = agreement;
  if (is_given)
    g_ptr_array_add (plan->staying, effect);
  else if (will_change (agreement, last_day))
    g_ptr_array_add (plan->changing, effect);
  else
    effect_free (effect);
  return TRUE;
}

/* By person and by post: a signature may name only one of them. */
static gboolean
find_signatures (HdBook           *book,
                 HdSuccessionPlan *plan,
                 HdDate            last_day,
                 GError          **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const struct
  {
    guint field;
    const char *id;
  } ways[] = {
    { HD_SIGNATURE_PERSON, hd_record_get_id (plan->person) },
    { HD_SIGNATURE_POST, hd_record_get_id (plan->post) },
  };

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      g_autoptr (GPtrArray) signatures = hd_records_get_by (book->db, HD_ENTITY_SIGNATURE, ways[way].field, ways[way].id, error);

      if (signatures == NULL)
        return FALSE;
      for (guint i = 0; i < signatures->len; i++)
        {
          HdRecord *signature = g_ptr_array_index (signatures, i);

          if (g_hash_table_add (seen, g_strdup (hd_record_get_id (signature))) &&
              !sort_signature (book, plan, signature, last_day, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
find_memberships (HdBook           *book,
                  HdSuccessionPlan *plan,
                  HdDate            last_day,
                  GError          **error)
{
  g_autoptr (GPtrArray) members =
    hd_records_get_by (book->db, HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_PERSON, hd_record_get_id (plan->person), error);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      HdRecord *member = g_ptr_array_index (members, i);
      HdPeriod period = hd_record_get_period (member, HD_COMMITTEE_MEMBER_FROM_DATE, HD_COMMITTEE_MEMBER_TO_DATE);

      if (hd_period_contains (&period, last_day))
        g_ptr_array_add (plan->memberships, hd_record_ref (member));
    }
  return TRUE;
}

HdSuccessionPlan *
hd_book_plan_succession (HdBook     *self,
                         const char *post_id,
                         HdDate      last_day,
                         GError    **error)
{
  g_autoptr (HdSuccessionPlan) plan = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && post_id != NULL, NULL);

  plan = g_new0 (HdSuccessionPlan, 1);
  plan->changing = g_ptr_array_new_with_free_func ((GDestroyNotify) effect_free);
  plan->staying = g_ptr_array_new_with_free_func ((GDestroyNotify) effect_free);
  plan->memberships = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  plan->post = hd_records_get (self->db, HD_ENTITY_POST, post_id, error);
  if (plan->post == NULL)
    return NULL;
  plan->person = hd_records_get (self->db, HD_ENTITY_PERSON, hd_record_get_text (plan->post, HD_POST_PERSON), error);
  if (plan->person == NULL)
    return NULL;
  plan->unit = hd_records_get (self->db, HD_ENTITY_UNIT, hd_record_get_text (plan->post, HD_POST_UNIT), error);
  if (plan->unit == NULL || !find_signatures (self, plan, last_day, error) || !find_memberships (self, plan, last_day, error))
    return NULL;
  return g_steal_pointer (&plan);
}

/* --- Doing it --- */

static gboolean
check_succession (const HdSuccession     *succession,
                  const HdSuccessionPlan *plan,
                  GError                **error)
{
  const char *problem = NULL;
  HdPeriod period = hd_record_get_period (plan->post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  if (succession->last_day == HD_DATE_NONE)
    problem = _("The last day in the post is missing; fill it in.");
  else if (!hd_period_contains (&period, succession->last_day))
    problem = _("The last day lies outside the time for which this post is held; correct the day.");
  else if (g_str_equal (hd_record_get_id (succession->successor), hd_record_get_id (plan->person)))
    problem = _("Nobody can be the successor of himself; choose another person.");
  else if (hd_record_is_empty (succession->successor, HD_PERSON_FULL_NAME))
    problem = _("The name of the successor is missing; fill it in.");
  if (problem == NULL)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_INVALID, problem);
  return FALSE;
}

/* What was typed in by hand for the old holder no longer holds; a title of its own stays, the successor signs under it too. */
static HdRecord *
hand_over_signature (const HdRecord         *signature,
                     const HdSuccessionPlan *plan,
                     const HdRecord         *successor,
                     const HdRecord         *post)
{
  HdRecord *copy = hd_record_copy (signature);

  hd_record_set_text (copy, HD_SIGNATURE_PERSON, hd_record_get_id (successor));
  hd_record_set_text (copy, HD_SIGNATURE_POST, hd_record_get_id (post));
  hd_record_clear (copy, HD_SIGNATURE_NAME);
  hd_record_clear (copy, HD_SIGNATURE_MILITARY_RANK);
  if (g_strcmp0 (hd_record_get_text (copy, HD_SIGNATURE_TITLE), hd_record_get_text (plan->post, HD_POST_TITLE)) == 0)
    hd_record_clear (copy, HD_SIGNATURE_TITLE);
  return copy;
}

/* The role passes on with its place; the time of the old member ends with his post. */
static void
hand_over_memberships (HdEdit                 *edit,
                       const HdSuccession     *succession,
                       const HdSuccessionPlan *plan)
{
  for (guint i = 0; i < plan->memberships->len; i++)
    {
      g_autoptr (HdRecord) ended = hd_record_copy (g_ptr_array_index (plan->memberships, i));
      g_autoptr (HdRecord) next = hd_record_new (HD_ENTITY_COMMITTEE_MEMBER);

      hd_record_set_value (next, HD_COMMITTEE_MEMBER_ROLE, hd_record_get_value (ended, HD_COMMITTEE_MEMBER_ROLE));
      hd_record_set_value (next, HD_COMMITTEE_MEMBER_POSITION, hd_record_get_value (ended, HD_COMMITTEE_MEMBER_POSITION));
      hd_record_set_text (next, HD_COMMITTEE_MEMBER_PERSON, hd_record_get_id (succession->successor));
      hd_record_set_date (next, HD_COMMITTEE_MEMBER_FROM_DATE, succession->last_day + 1);
      if (hd_record_get_date (ended, HD_COMMITTEE_MEMBER_TO_DATE) > succession->last_day)
        hd_record_set_value (next, HD_COMMITTEE_MEMBER_TO_DATE, hd_record_get_value (ended, HD_COMMITTEE_MEMBER_TO_DATE));
      hd_record_set_date (ended, HD_COMMITTEE_MEMBER_TO_DATE, succession->last_day);
      hd_edit_put (edit, ended);
      hd_edit_put (edit, next);
    }
}

static void
hand_over (HdEdit                 *edit,
           const HdSuccession     *succession,
           const HdSuccessionPlan *plan)
{
  g_autoptr (HdRecord) ended = hd_record_copy (plan->post);
  g_autoptr (HdRecord) next = hd_record_new (HD_ENTITY_POST);

  hd_record_set_date (ended, HD_POST_TO_DATE, succession->last_day);
  hd_record_set_text (next, HD_POST_PERSON, hd_record_get_id (succession->successor));
  hd_record_set_text (next, HD_POST_UNIT, hd_record_get_id (plan->unit));
  hd_record_set_text (next, HD_POST_TITLE, succession->title != NULL && *succession->title != '\0'
                                             ? succession->title : hd_record_get_text (plan->post, HD_POST_TITLE));
  hd_record_set_date (next, HD_POST_FROM_DATE, succession->last_day + 1);
  if (hd_record_get_row_version (succession->successor) == 0)
    hd_edit_put (edit, succession->successor);
  hd_edit_put (edit, ended);
  hd_edit_put (edit, next);
  for (guint i = 0; i < plan->changing->len; i++)
    {
      const HdSuccessionEffect *effect = g_ptr_array_index (plan->changing, i);
      g_autoptr (HdRecord) signature = hand_over_signature (effect->signature, plan, succession->successor, next);

      hd_edit_put (edit, signature);
    }
  if (succession->move_memberships)
    hand_over_memberships (edit, succession, plan);
}

gboolean
hd_book_succeed_post (HdBook             *self,
                      const HdSuccession *succession,
                      GError            **error)
{
  g_autoptr (HdSuccessionPlan) plan = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && succession != NULL && succession->successor != NULL, FALSE);

  plan = hd_book_plan_succession (self, succession->post_id, succession->last_day, error);
  if (plan == NULL || !check_succession (succession, plan, error))
    return FALSE;
  /* Translators: %1$s follows %2$s in a post. */
  edit = hd_edit_new_printf (self, _("“%1$s” succeeds “%2$s”"), hd_record_peek_text (succession->successor, HD_PERSON_FULL_NAME),
                             hd_record_peek_text (plan->person, HD_PERSON_FULL_NAME));
  hand_over (edit, succession, plan);
  return hd_edit_apply (edit, error);
}
