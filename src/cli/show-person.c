/* show-person.c: what hiepdong-cli shows of a person
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/edit.h"
#include "cli/show-card.h"

static char *
dup_period (const HdRecord *record,
            guint           from_field,
            guint           to_field)
{
  g_autofree char *from = hd_date_display (hd_record_get_date (record, from_field));
  g_autofree char *to = hd_date_display (hd_record_get_date (record, to_field));

  if (*from == '\0' && *to == '\0')
    return g_strdup ("");
  return g_strdup_printf (" (%s – %s)", from, to);
}

static gboolean
add_posts (HdCard         *card,
           HdBook         *book,
           const HdRecord *person,
           GError        **error)
{
  g_autoptr (GPtrArray) posts = hd_book_get_records_by (book, HD_ENTITY_POST, HD_POST_PERSON, hd_record_get_id (person), error);

  if (posts == NULL)
    return FALSE;
  hd_card_begin_list (card, "posts", _("Posts"));
  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);
      g_autoptr (HdRecord) unit = hd_book_get_record (book, HD_ENTITY_UNIT, hd_record_get_text (post, HD_POST_UNIT), error);
      g_autofree char *period = dup_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

      if (unit == NULL)
        return FALSE;
      hd_card_add_item (card, hd_record_get_id (post),
                        g_strdup_printf ("%s, %s%s", hd_record_peek_text (post, HD_POST_TITLE), hd_record_peek_text (unit, HD_UNIT_NAME), period));
    }
  return TRUE;
}

static gboolean
add_signatures (HdCard         *card,
                HdBook         *book,
                const HdRecord *person,
                GError        **error)
{
  g_autoptr (GPtrArray) signatures = hd_book_get_records_by (book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PERSON, hd_record_get_id (person), error);

  if (signatures == NULL)
    return FALSE;
  hd_card_begin_list (card, "signatures", _("Signatures"));
  for (guint i = 0; i < signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (signatures, i);
      g_autoptr (HdRecord) agreement = hd_book_get_record (book, HD_ENTITY_AGREEMENT, hd_record_get_text (signature, HD_SIGNATURE_AGREEMENT), error);
      g_autofree char *day = hd_date_display (hd_record_get_date (signature, HD_SIGNATURE_SIGNED_DATE));
      g_autofree char *title = agreement != NULL ? hd_record_dup_title (agreement) : NULL;

      if (agreement == NULL)
        return FALSE;
      hd_card_add_item (card, hd_record_get_id (signature), g_strdup_printf ("%s: %s", *day != '\0' ? day : _("not signed yet"), title));
    }
  return TRUE;
}

gboolean
hd_show_person (HdCard         *card,
                HdBook         *book,
                const HdRecord *person,
                GError        **error)
{
  return hd_card_add_record (card, book, person, error) && add_posts (card, book, person, error) &&
         add_signatures (card, book, person, error);
}
