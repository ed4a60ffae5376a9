/* signing-check.c: what stands in the way of a signature
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/signing-private.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "model/agreement.h"

#define DEPUTY "Phó "

typedef struct
{
  const HdDossier *dossier;
  GPtrArray       *entries;
  HdDate           made;
  HdDate           today;
  GPtrArray       *problems;
} Check;

static void
add_problem (Check *self,
             int    entry,
             int    field,
             char  *message_take)
{
  HdSigningProblem *problem = g_new0 (HdSigningProblem, 1);

  problem->entry = entry;
  problem->field = field;
  problem->message = message_take;
  g_ptr_array_add (self->problems, problem);
}

/* --- Posts --- */

static gboolean
is_held (const HdRecord *post,
         HdDate          day)
{
  HdPeriod period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  return day == HD_DATE_NONE || hd_period_contains (&period, day);
}

static int
compare_posts (gconstpointer a,
               gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a;
  const HdRecord *second = *(HdRecord *const *) b;
  HdDate first_from = hd_record_get_date (first, HD_POST_FROM_DATE);
  HdDate second_from = hd_record_get_date (second, HD_POST_FROM_DATE);

  if (first_from != second_from)
    return first_from > second_from ? -1 : 1;
  return g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

GPtrArray *
hd_signing_posts (const HdDossier *dossier,
                  const char      *person,
                  const char      *unit,
                  HdDate           day)
{
  GPtrArray *posts = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (dossier != NULL, NULL);

  g_hash_table_iter_init (&iter, dossier->others);
  while (person != NULL && g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_POST && g_strcmp0 (hd_record_get_text (value, HD_POST_PERSON), person) == 0 &&
        (unit == NULL || g_strcmp0 (hd_record_get_text (value, HD_POST_UNIT), unit) == 0) && is_held (value, day))
      g_ptr_array_add (posts, value);
  g_ptr_array_sort (posts, compare_posts);
  return posts;
}

static const char *
unit_id_of (const HdDossier      *dossier,
            const HdSigningEntry *entry)
{
  const HdRecord *party = hd_signing_lookup (dossier, HD_ENTITY_PARTY, entry->party);

  return party != NULL ? hd_record_get_text (party, HD_PARTY_UNIT) : NULL;
}

const HdRecord *
hd_signing_choose_post (const HdDossier      *dossier,
                        const HdSigningEntry *entry)
{
  g_autoptr (GPtrArray) posts = NULL;

  if (entry->post != NULL)
    return hd_signing_lookup (dossier, HD_ENTITY_POST, entry->post);
  /* A witness with a title of his own needs no post. */
  if (entry->party == NULL && entry->title != NULL && *entry->title != '\0')
    return NULL;
  posts = hd_signing_posts (dossier, entry->person, unit_id_of (dossier, entry), entry->date);
  return posts->len == 1 ? g_ptr_array_index (posts, 0) : NULL;
}

/* --- What stands after the prefix --- */

/* “Chỉ huy trưởng - Tham mưu trưởng”, “Chủ tịch Thường trực”: only what is said of the deputy himself goes. */
static char *
dup_head (const char *title)
{
  static const char * const own[] = { " - ", ", ", " kiêm ", " thường trực", " Thường trực" };
  g_autofree char *head = g_strdup (title);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      char *end = strstr (head, own[i]);

      if (end != NULL)
        *end = '\0';
    }
  return hd_text_capitalize (head);
}

char *
hd_signing_propose_authority (const char     *prefix,
                              const char     *title,
                              const HdRecord *unit)
{
  if (g_strcmp0 (prefix, "TM") == 0)
    return g_strdup (unit != NULL ? hd_record_peek_text (unit, HD_UNIT_AUTHORITY) : "");
  if (g_strcmp0 (prefix, "KT") == 0 && title != NULL && g_str_has_prefix (title, DEPUTY))
    return dup_head (title + strlen (DEPUTY));
  return g_strdup ("");
}

static void
check_authority (Check                *self,
                 int                   number,
                 const HdSigningEntry *entry,
                 const HdRecord       *post)
{
  static const char * const for_somebody[] = { "KT", "TL", "TUQ", NULL };
  g_autofree char *proposed = NULL;

  if (entry->prefix == NULL || *entry->prefix == '\0')
    return;
  if (!g_strv_contains (for_somebody, entry->prefix))
    return;
  proposed = entry->authority != NULL ? g_strdup (entry->authority)
                                      : hd_signing_propose_authority (entry->prefix, post != NULL ? hd_record_get_text (post, HD_POST_TITLE) : NULL, NULL);
  if (*proposed == '\0')
    add_problem (self, number, HD_SIGNATURE_AUTHORITY,
                 g_strdup_printf (_("“%s.” stands for somebody: say for which post, as in “KT. Chỉ huy trưởng”."), entry->prefix));
}

/* --- Who, and in which post --- */

static char *
dup_day (HdDate day)
{
  return hd_date_display (day);
}

/* The name of the other party for which the same person signs, or NULL. */
static const char *
other_party_of (const Check          *self,
                int                   number,
                const HdSigningEntry *entry)
{
  const HdRecord *party = NULL;

  for (guint i = 0; i < self->entries->len && party == NULL; i++)
    {
      const HdSigningEntry *other = g_ptr_array_index (self->entries, i);

      if ((int) i != number && g_strcmp0 (other->person, entry->person) == 0 && g_strcmp0 (other->party, entry->party) != 0)
        party = hd_signing_lookup (self->dossier, HD_ENTITY_PARTY, other->party);
    }
  for (guint i = 0; i < self->dossier->signatures->len && party == NULL; i++)
    {
      const HdRecord *other = g_ptr_array_index (self->dossier->signatures, i);

      if (hd_signing_is_given (other) && g_strcmp0 (hd_record_get_text (other, HD_SIGNATURE_PERSON), entry->person) == 0 &&
          g_strcmp0 (hd_record_get_text (other, HD_SIGNATURE_PARTY), entry->party) != 0)
        party = hd_signing_lookup (self->dossier, HD_ENTITY_PARTY, hd_record_get_text (other, HD_SIGNATURE_PARTY));
    }
  return party != NULL ? hd_signing_party_name (self->dossier, party) : NULL;
}

static void
check_no_post (Check                *self,
               int                   number,
               const HdSigningEntry *entry,
               const HdRecord       *person,
               const HdRecord       *party)
{
  const char *name = hd_record_peek_text (person, HD_PERSON_FULL_NAME);
  const char *unit = hd_signing_party_name (self->dossier, party);
  const char *other = other_party_of (self, number, entry);
  g_autofree char *day = dup_day (entry->date);

  if (other != NULL)
    add_problem (self, number, HD_SIGNATURE_PERSON,
                 g_strdup_printf (_("%s signs for %s and held no post in %s on %s: choose another signer, or enter the post first."),
                                  name, other, unit, day));
  else
    add_problem (self, number, HD_SIGNATURE_PERSON,
                 g_strdup_printf (_("%s held no post in %s on %s: enter the post among the people first, or choose another signer."),
                                  name, unit, day));
}

static void
check_post (Check                *self,
            int                   number,
            const HdSigningEntry *entry,
            const HdRecord       *person,
            const HdRecord       *party)
{
  g_autoptr (GPtrArray) posts = hd_signing_posts (self->dossier, entry->person, hd_record_get_text (party, HD_PARTY_UNIT), entry->date);
  const HdRecord *post = hd_signing_lookup (self->dossier, HD_ENTITY_POST, entry->post);
  g_autofree char *day = dup_day (entry->date);

  if (posts->len == 0)
    check_no_post (self, number, entry, person, party);
  else if (entry->post == NULL && posts->len > 1)
    add_problem (self, number, HD_SIGNATURE_POST,
                 g_strdup_printf (_("%s held %u posts in %s on %s: choose the one in which this is signed."),
                                  hd_record_peek_text (person, HD_PERSON_FULL_NAME), posts->len,
                                  hd_signing_party_name (self->dossier, party), day));
  else if (entry->post != NULL && (post == NULL || !g_ptr_array_find (posts, post, NULL)))
    add_problem (self, number, HD_SIGNATURE_POST,
                 g_strdup_printf (_("%s did not hold this post in %s on %s: choose a post held on that day."),
                                  hd_record_peek_text (person, HD_PERSON_FULL_NAME),
                                  hd_signing_party_name (self->dossier, party), day));
}

static gboolean
is_first_of_party (const Check          *self,
                   int                   number,
                   const HdSigningEntry *entry)
{
  for (int i = 0; i < number; i++)
    {
      const HdSigningEntry *other = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (other->party, entry->party) == 0 && g_strcmp0 (other->signature, entry->signature) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_missing (const Check    *self,
            const HdRecord *party)
{
  g_autoptr (HdSigningStatus) status = hd_signing_status_new (self->dossier);

  return g_ptr_array_find (status->missing, party, NULL);
}

static void
check_signer (Check                *self,
              int                   number,
              const HdSigningEntry *entry)
{
  const HdRecord *party = hd_signing_lookup (self->dossier, HD_ENTITY_PARTY, entry->party);
  const HdRecord *person = hd_signing_lookup (self->dossier, HD_ENTITY_PERSON, entry->person);
  const char *name;

  if (party == NULL)
    {
      add_problem (self, number, HD_SIGNATURE_PARTY, g_strdup (_("This unit is no party of the agreement: choose one of its parties.")));
      return;
    }
  name = hd_signing_party_name (self->dossier, party);
  if (!is_missing (self, party))
    add_problem (self, number, HD_SIGNATURE_PARTY, g_strdup_printf (_("%s has signed already."), name));
  else if (!is_first_of_party (self, number, entry))
    add_problem (self, number, HD_SIGNATURE_PARTY, g_strdup_printf (_("%s stands here twice: leave one of the two."), name));
  else if (person == NULL)
    add_problem (self, number, HD_SIGNATURE_PERSON, g_strdup_printf (_("Choose who signs for %s."), name));
  else if (entry->date != HD_DATE_NONE)
    check_post (self, number, entry, person, party);
  check_authority (self, number, entry, hd_signing_choose_post (self->dossier, entry));
}

static void
check_witness (Check                *self,
               int                   number,
               const HdSigningEntry *entry)
{
  const HdRecord *person = hd_signing_lookup (self->dossier, HD_ENTITY_PERSON, entry->person);
  gboolean has_title = entry->title != NULL && *entry->title != '\0';

  if (person == NULL && (entry->name == NULL || *entry->name == '\0'))
    add_problem (self, number, HD_SIGNATURE_NAME, g_strdup (_("Choose the witness, or type the name.")));
  else if (!has_title && hd_signing_choose_post (self->dossier, entry) == NULL)
    add_problem (self, number, HD_SIGNATURE_TITLE, g_strdup (_("Type the title of the witness, with the name of the unit.")));
}

static void
check_day (Check                *self,
           int                   number,
           const HdSigningEntry *entry)
{
  g_autofree char *made = dup_day (self->made);

  if (entry->date == HD_DATE_NONE)
    add_problem (self, number, HD_SIGNATURE_SIGNED_DATE, g_strdup (_("Enter the day of signing.")));
  else if (entry->date > self->today)
    add_problem (self, number, HD_SIGNATURE_SIGNED_DATE, g_strdup (_("The day of signing lies in the future: enter the day on which it was signed.")));
  else if (self->made != HD_DATE_NONE && entry->date < self->made)
    add_problem (self, number, HD_SIGNATURE_SIGNED_DATE,
                 g_strdup_printf (_("The text that is signed was made on %s, after the day of signing: correct the day."), made));
}

char *
hd_signing_warn (const HdDossier *dossier,
                 HdDate           day)
{
  HdPeriod period;
  HdDate last;

  g_return_val_if_fail (dossier != NULL, NULL);

  period = hd_record_get_period (dossier->agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
  last = hd_period_last (&period);
  if (day != HD_DATE_NONE && last != HD_DATE_NONE && day > last)
    {
      g_autofree char *end = dup_day (last);

      return g_strdup_printf (_("The programme's time ended on %s, before this day of signing: is the year right?"), end);
    }
  if (day != HD_DATE_NONE && period.from != HD_DATE_NONE && hd_date_year (day) < hd_date_year (period.from) - 1)
    {
      g_autofree char *beginning = dup_day (period.from);

      return g_strdup_printf (_("The programme's time begins on %s, long after this day of signing: is the year right?"), beginning);
    }
  return NULL;
}

/* --- The agreement as a whole --- */

static void
check_agreement (Check     *self,
                 GPtrArray *blanks)
{
  HdAgreementState state = hd_agreement_get_state (self->dossier->agreement);
  guint n_parties = self->dossier->parties->len;

  if (state < HD_STATE_SETTLED)
    add_problem (self, -1, -1, g_strdup (_("The text is not settled yet: settle it before it is signed.")));
  else if (state > HD_STATE_PARTLY_SIGNED)
    add_problem (self, -1, -1, g_strdup (_("All parties have signed this agreement already.")));
  if (n_parties < HD_AGREEMENT_MIN_PARTIES || n_parties > HD_AGREEMENT_MAX_PARTIES)
    add_problem (self, -1, -1, g_strdup_printf (_("An agreement is made by 2 to 12 parties, but this one has %u: correct the list of its parties."), n_parties));
  /* From the first signature on nobody could fill them in. */
  for (guint i = 0; state == HD_STATE_SETTLED && i < blanks->len; i++)
    add_problem (self, -1, -1, g_strdup (g_ptr_array_index (blanks, i)));
  if (self->entries->len == 0)
    add_problem (self, -1, -1, g_strdup (_("Nobody is chosen to sign: choose at least one party.")));
}

GPtrArray *
hd_signing_check (const HdDossier *dossier,
                  GPtrArray       *entries,
                  GPtrArray       *blanks,
                  HdDate           made,
                  HdDate           today)
{
  Check self = { .dossier = dossier, .entries = entries, .made = made, .today = today };

  g_return_val_if_fail (dossier != NULL && entries != NULL && blanks != NULL, NULL);

  self.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_problem_free);
  check_agreement (&self, blanks);
  for (guint i = 0; i < entries->len; i++)
    {
      const HdSigningEntry *entry = g_ptr_array_index (entries, i);

      check_day (&self, (int) i, entry);
      if (entry->party != NULL)
        check_signer (&self, (int) i, entry);
      else
        check_witness (&self, (int) i, entry);
    }
  return self.problems;
}
