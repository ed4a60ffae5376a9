/* catalogue-rows.c: how the catalogue shows a field of work and an indicator
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/catalogue-rows.h"

#include "base/date.h"
#include "base/i18n.h"
#include "model/indicator.h"
#include "model/labels.h"
#include "ui/row-menu.h"

#define TARGET "hd-catalogue-target"

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
append_end (GString *text,
            HdDate   last)
{
  g_autofree char *day = NULL;
  g_autofree char *end = NULL;

  if (last == HD_DATE_NONE)
    return;
  day = hd_date_display (last);
  /* Translators: %s is a day. */
  end = g_strdup_printf (last < hd_date_today () ? _("ended on %s") : _("reported until %s"), day);
  append_part (text, end);
}

/* Of a hundred rows few menus are ever opened. */
static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  const char *target = g_object_get_data (G_OBJECT (button), TARGET);
  gboolean has_end = GPOINTER_TO_INT (data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  hd_row_menu_append (menu, _("_Change…"), "catalogue.change", g_variant_new_string (target));
  if (has_end)
    hd_row_menu_append (menu, _("_Go On Reporting"), "catalogue.go-on", g_variant_new_string (target));
  else
    hd_row_menu_append (menu, _("_End Reporting…"), "catalogue.end", g_variant_new_string (target));
  hd_row_menu_append (moves, _("Move _Up"), "catalogue.up", g_variant_new_string (target));
  hd_row_menu_append (moves, _("Move _Down"), "catalogue.down", g_variant_new_string (target));
  hd_row_menu_append (end, _("_Delete"), "catalogue.delete", g_variant_new_string (target));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_menu_button (HdEntityKind kind,
                  const char  *id,
                  const char  *title,
                  gboolean     has_end)
{
  g_autofree char *name = g_strdup_printf (_("Commands for %s"), title);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), TARGET, g_strconcat (kind == HD_ENTITY_FIELD ? "field:" : "indicator:", id, NULL), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_menu, GINT_TO_POINTER (has_end), NULL);
  return button;
}

static GtkWidget *
make_add_button (const HdRecord *field)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = g_strdup_printf (_("Add an indicator to %s"), hd_record_peek_text (field, HD_FIELD_NAME));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "catalogue.add-indicator");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hd_record_get_id (field));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

GtkWidget *
hd_catalogue_group_new (const HdCatalogueField *field,
                        gboolean                may_write)
{
  GtkWidget *group = adw_preferences_group_new ();
  HdDate last = hd_record_get_date (field->field, HD_FIELD_VALID_TO);
  const char *name = hd_record_peek_text (field->field, HD_FIELD_NAME);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *count = g_strdup_printf (ngettext ("%u indicator", "%u indicators", field->indicators->len), field->indicators->len);
  g_autoptr (GString) facts = g_string_new (hd_record_peek_text (field->field, HD_FIELD_CODE));
  g_autofree char *description = NULL;

  append_part (facts, count);
  append_end (facts, last);
  description = g_markup_escape_text (facts->str, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  g_object_set_data_full (G_OBJECT (group), HD_CATALOGUE_RECORD, hd_record_ref (field->field), (GDestroyNotify) hd_record_unref);
  if (may_write)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_box_append (GTK_BOX (box), make_add_button (field->field));
      gtk_box_append (GTK_BOX (box), make_menu_button (HD_ENTITY_FIELD, hd_record_get_id (field->field), name, last != HD_DATE_NONE));
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), box);
    }
  return group;
}

static const char *
name_of (GHashTable     *names,
         const HdRecord *indicator,
         guint           field)
{
  const char *id = hd_record_get_text (indicator, field);

  return id != NULL ? g_hash_table_lookup (names, id) : NULL;
}

static void
append_links (GString        *text,
              GHashTable     *names,
              const HdRecord *indicator)
{
  const char *pair = name_of (names, indicator, HD_INDICATOR_PAIR);
  const char *whole = name_of (names, indicator, HD_INDICATOR_PART_OF);

  if (pair != NULL)
    {
      g_autofree char *part = g_strdup_printf (_("told with “%s”"), pair);

      append_part (text, part);
    }
  if (whole != NULL)
    {
      g_autofree char *part = g_strdup_printf (_("part of “%s”"), whole);

      append_part (text, part);
    }
}

/* “TT01 · lượt người · cộng dồn · đi cùng “Số buổi tuyên truyền”” */
static char *
dup_facts (const HdRecord *indicator,
           const HdRecord *field,
           GHashTable     *names)
{
  g_autoptr (GString) text = g_string_new (hd_record_peek_text (indicator, HD_INDICATOR_CODE));

  append_part (text, hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  append_part (text, hd_choice_label (HD_ENTITY_INDICATOR, HD_INDICATOR_AGGREGATION, hd_record_peek_text (indicator, HD_INDICATOR_AGGREGATION)));
  append_links (text, names, indicator);
  append_end (text, hd_indicator_get_last_day (indicator, field));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
hd_catalogue_row_new (HdRecord       *indicator,
                      const HdRecord *field,
                      GHashTable     *names,
                      gboolean        may_write)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = hd_record_peek_text (indicator, HD_INDICATOR_NAME);
  g_autofree char *facts = dup_facts (indicator, field, names);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_widget_set_tooltip_text (row, hd_record_get_text (indicator, HD_INDICATOR_DEFINITION));
  g_object_set_data_full (G_OBJECT (row), HD_CATALOGUE_RECORD, hd_record_ref (indicator), (GDestroyNotify) hd_record_unref);
  if (hd_indicator_has_ended (indicator, field, hd_date_today ()))
    gtk_widget_add_css_class (row, "ended");
  if (may_write)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (HD_ENTITY_INDICATOR, hd_record_get_id (indicator), name,
                                                                       !hd_record_is_empty (indicator, HD_INDICATOR_VALID_TO)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), may_write);
  return row;
}
