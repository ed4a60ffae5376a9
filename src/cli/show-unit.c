/* show-unit.c: what hiepdong-cli shows of a unit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"
#include "book/units.h"
#include "cli/show-card.h"
#include "model/labels.h"

#define MAX_AGREEMENTS 100

static gboolean
add_chain (HdCard         *card,
           HdBook         *book,
           const HdRecord *unit,
           HdUnitDirection direction,
           GError        **error)
{
  g_autoptr (GPtrArray) chain = hd_book_get_unit_chain (book, hd_record_get_id (unit), direction, error);

  if (chain == NULL)
    return FALSE;
  for (guint i = 0; i < chain->len; i++)
    {
      const HdUnitLink *link = g_ptr_array_index (chain, i);
      g_autofree char *day = hd_date_display (hd_record_get_date (link->succession, HD_UNIT_SUCCESSION_DATE));
      g_autofree char *share = hd_unit_share_print ((int) hd_record_get_integer (link->succession, HD_UNIT_SUCCESSION_SHARE));
      const char *kind = hd_choice_label (HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_KIND,
                                          hd_record_get_text (link->succession, HD_UNIT_SUCCESSION_KIND));

      hd_card_add_item (card, hd_record_get_id (link->unit),
                        g_strdup_printf ("%s (%s, %s, %s)", hd_record_peek_text (link->unit, HD_UNIT_NAME), kind, day, share));
    }
  return TRUE;
}

static gboolean
add_children (HdCard         *card,
              HdBook         *book,
              const HdRecord *unit,
              GError        **error)
{
  g_autoptr (GPtrArray) children = hd_book_get_unit_children (book, hd_record_get_id (unit), HD_DATE_NONE, error);

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      const HdRecord *child = g_ptr_array_index (children, i);

      hd_card_add_item (card, hd_record_get_id (child), g_strdup (hd_record_peek_text (child, HD_UNIT_NAME)));
    }
  return TRUE;
}

static gboolean
add_posts (HdCard         *card,
           HdBook         *book,
           const HdRecord *unit,
           GError        **error)
{
  g_autoptr (GPtrArray) posts = hd_book_get_unit_posts (book, hd_record_get_id (unit), hd_date_today (), error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);
      g_autoptr (HdRecord) person = hd_book_get_record (book, HD_ENTITY_PERSON, hd_record_get_text (post, HD_POST_PERSON), error);

      if (person == NULL)
        return FALSE;
      hd_card_add_item (card, hd_record_get_id (person),
                        g_strdup_printf ("%s, %s", hd_record_peek_text (person, HD_PERSON_FULL_NAME), hd_record_peek_text (post, HD_POST_TITLE)));
    }
  return TRUE;
}

static gboolean
add_uses (HdCard         *card,
          HdBook         *book,
          const HdRecord *unit,
          GError        **error)
{
  g_autoptr (GPtrArray) uses = hd_book_get_unit_uses (book, hd_record_get_id (unit), error);
  g_autoptr (GPtrArray) agreements = NULL;

  if (uses == NULL)
    return FALSE;
  hd_card_begin_list (card, "uses", _("Where it is used"));
  for (guint i = 0; i < uses->len; i++)
    hd_card_add_item (card, NULL, hd_unit_use_dup_text (g_ptr_array_index (uses, i)));

  agreements = hd_book_get_unit_agreements (book, hd_record_get_id (unit), MAX_AGREEMENTS, error);
  if (agreements == NULL)
    return FALSE;
  hd_card_begin_list (card, "agreements", _("Programmes"));
  for (guint i = 0; i < agreements->len; i++)
    {
      const HdRecord *agreement = g_ptr_array_index (agreements, i);

      hd_card_add_item (card, hd_record_get_id (agreement), hd_record_dup_title (agreement));
    }
  return TRUE;
}

gboolean
hd_show_unit (HdCard         *card,
              HdBook         *book,
              const HdRecord *unit,
              GError        **error)
{
  if (!hd_card_add_record (card, book, unit, error))
    return FALSE;
  hd_card_begin_list (card, "predecessors", _("Predecessors"));
  if (!add_chain (card, book, unit, HD_UNIT_PREDECESSORS, error))
    return FALSE;
  hd_card_begin_list (card, "successors", _("Successors"));
  if (!add_chain (card, book, unit, HD_UNIT_SUCCESSORS, error))
    return FALSE;
  hd_card_begin_list (card, "children", _("Units below it"));
  if (!add_children (card, book, unit, error))
    return FALSE;
  hd_card_begin_list (card, "posts_today", _("Posts today"));
  return add_posts (card, book, unit, error) && add_uses (card, book, unit, error);
}
