/* unit-rows.c: rows of what belongs to a unit; each leads to its record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unit-rows.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/units.h"
#include "model/agreement.h"
#include "model/labels.h"

/* More is said by its number. */
#define MAX_ROWS 12

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_set_tooltip_text (row, title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

/* A row that opens the record on its page. */
static GtkWidget *
make_link (const char  *title,
           const char  *subtitle,
           HdEntityKind kind,
           const char  *id)
{
  GtkWidget *row = make_row (title, subtitle);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", hd_entity_get (kind)->name, id);
  return row;
}

static gboolean
add_direction (GPtrArray      *rows,
               HdBook         *book,
               const HdRecord *unit,
               HdUnitDirection direction,
               const char     *word,
               GError        **error)
{
  g_autoptr (GPtrArray) chain = hd_book_get_unit_chain (book, hd_record_get_id (unit), direction, error);

  if (chain == NULL)
    return FALSE;
  for (guint i = 0; i < chain->len; i++)
    {
      const HdUnitLink *link = g_ptr_array_index (chain, i);
      int share = (int) hd_record_get_integer (link->succession, HD_UNIT_SUCCESSION_SHARE);
      g_autofree char *day = hd_date_display (hd_record_get_date (link->succession, HD_UNIT_SUCCESSION_DATE));
      g_autofree char *share_text = hd_unit_share_print (share);
      const char *kind = hd_choice_label (HD_ENTITY_UNIT_SUCCESSION, HD_UNIT_SUCCESSION_KIND,
                                          hd_record_get_text (link->succession, HD_UNIT_SUCCESSION_KIND));
      g_autofree char *subtitle = share == HD_UNIT_WHOLE_SHARE ? g_strdup_printf ("%s · %s · %s", word, kind, day)
                                                               : g_strdup_printf ("%s · %s · %s · %s", word, kind, day, share_text);

      g_ptr_array_add (rows, make_link (hd_record_peek_text (link->unit, HD_UNIT_NAME), subtitle, HD_ENTITY_UNIT, hd_record_get_id (link->unit)));
    }
  return TRUE;
}

gboolean
hd_unit_rows_add_chain (GPtrArray      *rows,
                        HdBook         *book,
                        const HdRecord *unit,
                        GError        **error)
{
  return add_direction (rows, book, unit, HD_UNIT_PREDECESSORS, _("Predecessor"), error) &&
         add_direction (rows, book, unit, HD_UNIT_SUCCESSORS, _("Successor"), error);
}

gboolean
hd_unit_rows_add_posts (GPtrArray      *rows,
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
      g_ptr_array_add (rows, make_link (hd_record_peek_text (person, HD_PERSON_FULL_NAME), hd_record_peek_text (post, HD_POST_TITLE),
                                        HD_ENTITY_PERSON, hd_record_get_id (person)));
    }
  return TRUE;
}

static gboolean
add_agreements (GPtrArray      *rows,
                HdBook         *book,
                const HdRecord *unit,
                GError        **error)
{
  g_autoptr (GPtrArray) agreements = hd_book_get_unit_agreements (book, hd_record_get_id (unit), MAX_ROWS, error);

  if (agreements == NULL)
    return FALSE;
  for (guint i = 0; i < agreements->len; i++)
    {
      const HdRecord *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *number = hd_agreement_dup_number (agreement);
      const char *state = hd_agreement_state_word (hd_agreement_get_state (agreement),
                                                   hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE), hd_date_today ());
      g_autofree char *subtitle = *number != '\0' ? g_strdup_printf ("%s · %s", number, state) : g_strdup (state);

      g_ptr_array_add (rows, make_link (hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT), subtitle, HD_ENTITY_AGREEMENT,
                                        hd_record_get_id (agreement)));
    }
  return TRUE;
}

static gboolean
add_children (GPtrArray      *rows,
              HdBook         *book,
              const HdRecord *unit,
              GError        **error)
{
  g_autoptr (GPtrArray) children = hd_book_get_unit_children (book, hd_record_get_id (unit), HD_DATE_NONE, error);

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (children->len, MAX_ROWS); i++)
    {
      const HdRecord *child = g_ptr_array_index (children, i);

      g_ptr_array_add (rows, make_link (hd_record_peek_text (child, HD_UNIT_NAME), _("Stands below this unit"), HD_ENTITY_UNIT, hd_record_get_id (child)));
    }
  return TRUE;
}

/* First in one line how often and by what, then the programmes and the units below. */
gboolean
hd_unit_rows_add_uses (GPtrArray      *rows,
                       HdBook         *book,
                       const HdRecord *unit,
                       GError        **error)
{
  g_autoptr (GPtrArray) uses = hd_book_get_unit_uses (book, hd_record_get_id (unit), error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (uses == NULL)
    return FALSE;
  for (guint i = 0; i < uses->len; i++)
    {
      g_autofree char *part = hd_unit_use_dup_text (g_ptr_array_index (uses, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", part);
    }
  if (text->len > 0)
    {
      g_autofree char *sentence = hd_text_capitalize (text->str);
      GtkWidget *row = make_row (sentence, NULL);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      g_ptr_array_add (rows, row);
    }
  return add_agreements (rows, book, unit, error) && add_children (rows, book, unit, error);
}
