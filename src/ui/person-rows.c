/* person-rows.c: the rows of a person's record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/person-rows.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/row-menu.h"

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  return row;
}

/* "from 01/03/2020 to 31/12/2022", "since 01/03/2020", "until 31/12/2022", "" */
static char *
dup_time (const HdRecord *record,
          guint           from_field,
          guint           to_field)
{
  g_autofree char *from = hd_date_display (hd_record_get_date (record, from_field));
  g_autofree char *to = hd_date_display (hd_record_get_date (record, to_field));

  if (*from != '\0' && *to != '\0')
    return g_strdup_printf ("%s – %s", from, to);
  if (*from != '\0')
    /* Translators: %s is a day. */
    return g_strdup_printf (_("since %s"), from);
  /* Translators: %s is a day. */
  return *to != '\0' ? g_strdup_printf (_("until %s"), to) : g_strdup (_("time not known"));
}

static GtkWidget *
make_post_menu (const char *post_id)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("_Change…"), "person.change-post" },
    { N_("_End and Name Successor…"), "person.succeed" },
    { N_("_Delete"), "person.delete-post" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    hd_row_menu_append (menu, _(items[i].label), items[i].action, g_variant_new_string (post_id));
  return hd_row_menu_button_new (menu, _("More"));
}

/* What the row says about the day: held today, held then, or over. */
static const char *
name_state (const HdHolding *holding,
            HdDate           day)
{
  HdDate from = hd_record_get_date (holding->post, HD_POST_FROM_DATE);

  if (holding->is_held)
    return day == hd_date_today () ? _("in post") : _("in post then");
  return from != HD_DATE_NONE && from > day ? _("to come") : _("ended");
}

GtkWidget *
hd_post_row_new (const HdHolding *holding,
                 HdDate           day,
                 gboolean         writable)
{
  g_autofree char *time = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row, *state;
  const char *id;

  g_return_val_if_fail (holding != NULL, NULL);

  id = hd_record_get_id (holding->post);
  time = dup_time (holding->post, HD_POST_FROM_DATE, HD_POST_TO_DATE);
  subtitle = g_strdup_printf ("%s\n%s", hd_record_peek_text (holding->unit, HD_UNIT_NAME), time);
  row = new_row (hd_record_peek_text (holding->post, HD_POST_TITLE), subtitle);
  state = gtk_label_new (name_state (holding, day));
  gtk_widget_add_css_class (state, holding->is_held ? "heading" : "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (holding->is_held ? "emblem-ok-symbolic" : "document-open-recent-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  if (!writable)
    return row;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_post_menu (id));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "person.change-post");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  return row;
}

GtkWidget *
hd_membership_row_new (const HdRecord *member)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (member != NULL, NULL);

  time = dup_time (member, HD_COMMITTEE_MEMBER_FROM_DATE, HD_COMMITTEE_MEMBER_TO_DATE);
  return new_row (hd_choice_label (HD_ENTITY_COMMITTEE_MEMBER, HD_COMMITTEE_MEMBER_ROLE, hd_record_peek_text (member, HD_COMMITTEE_MEMBER_ROLE)), time);
}

GtkWidget *
hd_signature_row_new (const HdListRow *entry)
{
  gboolean is_given;
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *day = NULL;
  GtkWidget *row;

  g_return_val_if_fail (entry != NULL, NULL);

  is_given = g_strcmp0 (entry->state, "given") == 0;
  day = hd_date_display (entry->date);
  if (entry->number != NULL && *entry->number != '\0')
    g_string_append_printf (subtitle, "%s\n", entry->number);
  g_string_append_printf (subtitle, "%s%s%s", entry->subtitle != NULL ? entry->subtitle : "",
                          entry->unit != NULL && *entry->unit != '\0' ? " · " : "", entry->unit != NULL ? entry->unit : "");
  row = new_row (entry->subject != NULL ? entry->subject : "", subtitle->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (is_given ? "hd-signature-symbolic" : "document-edit-symbolic"));
  if (is_given)
    {
      GtkWidget *label = gtk_label_new (day);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "agreement", entry->agreement);
  return row;
}

GtkWidget *
hd_link_row_new (const char *title)
{
  GtkWidget *row = new_row (title, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

GtkWidget *
hd_remark_row_new (const char *text)
{
  GtkWidget *row = new_row (text, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  return row;
}
