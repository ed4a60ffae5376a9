/* show-agreement.c: what hiepdong-cli shows of an agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/agreements.h"
#include "cli/show-card.h"
#include "model/labels.h"

/* What the usual next step still asks for, as the window's stepper says it. */
static gboolean
add_next (HdCard         *card,
          HdBook         *book,
          const HdRecord *agreement,
          GError        **error)
{
  int next = hd_agreement_next_state (hd_agreement_get_state (agreement));
  g_autoptr (HdDossier) dossier = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *title = NULL;

  if (next < 0)
    return TRUE;
  dossier = hd_book_get_dossier (book, hd_record_get_id (agreement), error);
  if (dossier == NULL)
    return FALSE;
  missing = hd_agreement_get_missing (dossier, next, hd_date_today ());
  /* Translators: %s is a state of an agreement. */
  title = g_strdup_printf (_("Still missing for “%s”"), hd_agreement_state_label (next));
  hd_card_begin_list (card, "next_missing", title);
  for (guint i = 0; i < missing->len; i++)
    {
      const HdAgreementNeed *need = g_ptr_array_index (missing, i);

      hd_card_add_item (card, need->record, g_strdup (need->sentence));
    }
  return TRUE;
}

static gboolean
add_parties (HdCard         *card,
             HdBook         *book,
             const HdRecord *agreement,
             GError        **error)
{
  g_autoptr (GPtrArray) parties = hd_book_get_records_by (book, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, hd_record_get_id (agreement), error);

  if (parties == NULL)
    return FALSE;
  hd_card_begin_list (card, "parties", _("Parties"));
  for (guint i = 0; i < parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (parties, i);
      g_autoptr (HdRecord) unit = hd_book_get_record (book, HD_ENTITY_UNIT, hd_record_get_text (party, HD_PARTY_UNIT), error);
      const char *name;

      if (unit == NULL)
        return FALSE;
      name = hd_record_is_empty (party, HD_PARTY_FROZEN_NAME) ? hd_record_peek_text (unit, HD_UNIT_NAME) : hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
      hd_card_add_item (card, hd_record_get_id (unit),
                        g_strdup_printf ("%s (%s)", name, hd_choice_label (HD_ENTITY_PARTY, HD_PARTY_ROLE, hd_record_get_text (party, HD_PARTY_ROLE))));
    }
  return TRUE;
}

/* The name as it was frozen, else that of the person who is to sign. */
static gboolean
dup_signer (HdBook         *book,
            const HdRecord *signature,
            char          **name,
            GError        **error)
{
  const char *person_id = hd_record_get_text (signature, HD_SIGNATURE_PERSON);
  g_autoptr (HdRecord) person = NULL;

  *name = NULL;
  if (!hd_record_is_empty (signature, HD_SIGNATURE_NAME) || person_id == NULL)
    {
      *name = g_strdup (hd_record_peek_text (signature, HD_SIGNATURE_NAME));
      return TRUE;
    }
  person = hd_book_get_record (book, HD_ENTITY_PERSON, person_id, error);
  if (person != NULL)
    *name = hd_record_dup_title (person);
  return person != NULL;
}

static gboolean
add_signatures (HdCard         *card,
                HdBook         *book,
                const HdRecord *agreement,
                GError        **error)
{
  g_autoptr (GPtrArray) signatures = hd_book_get_records_by (book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, hd_record_get_id (agreement), error);

  if (signatures == NULL)
    return FALSE;
  hd_card_begin_list (card, "signatures", _("Signatures"));
  for (guint i = 0; i < signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (signatures, i);
      g_autofree char *day = hd_date_display (hd_record_get_date (signature, HD_SIGNATURE_SIGNED_DATE));
      g_autofree char *name = NULL;

      if (!dup_signer (book, signature, &name, error))
        return FALSE;
      hd_card_add_item (card, hd_record_get_id (signature),
                        g_strdup_printf ("%s (%s): %s", *name != '\0' ? name : "…",
                                         hd_choice_label (HD_ENTITY_SIGNATURE, HD_SIGNATURE_KIND, hd_record_get_text (signature, HD_SIGNATURE_KIND)),
                                         *day != '\0' ? day : _("not signed yet")));
    }
  return TRUE;
}

/* What its paper leaves to the pen. */
static gboolean
add_blanks (HdCard         *card,
            HdBook         *book,
            const HdRecord *agreement,
            GError        **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (book, hd_record_get_id (agreement), error);

  if (rendering == NULL)
    return FALSE;
  hd_card_begin_list (card, "missing", _("Missing"));
  for (guint i = 0; i < rendering->blanks->len; i++)
    hd_card_add_item (card, NULL, g_strdup (g_ptr_array_index (rendering->blanks, i)));
  return TRUE;
}

gboolean
hd_show_agreement (HdCard         *card,
                   HdBook         *book,
                   const HdRecord *agreement,
                   GError        **error)
{
  return hd_card_add_record (card, book, agreement, error) && add_next (card, book, agreement, error) && add_parties (card, book, agreement, error) &&
         add_signatures (card, book, agreement, error) && add_blanks (card, book, agreement, error);
}
