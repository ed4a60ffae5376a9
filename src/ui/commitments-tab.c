/* commitments-tab.c: the tab with what an agreement promises: commitments with their indicators, and targets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/commitments-tab.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "model/labels.h"
#include "ui/record-dialog.h"

struct _HdCommitmentsTab
{
  HdRecordTab parent_instance;

  GtkListBox *commitment_list;
  GtkListBox *target_list;
  GtkWidget *target_group;
  GtkWidget *empty_label;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (HdCommitmentsTab, hd_commitments_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdCommitmentsTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static void
edit_commitment (HdCommitmentsTab *self,
                 const HdRecord   *commitment,
                 const char       *title)
{
  static const guint fields[] = { HD_COMMITMENT_TASK, HD_COMMITMENT_INDICATOR, HD_COMMITMENT_LEAD_UNIT, HD_COMMITMENT_DEADLINE, HD_COMMITMENT_STATE, HD_COMMITMENT_NOTE };
  HdForm *form = hd_record_dialog_show (GTK_WIDGET (self), get_book (self), commitment, title, fields, G_N_ELEMENTS (fields), hd_book_save_record);

  hd_form_focus (form, HD_COMMITMENT_TASK);
}

static void
on_add_clicked_cb (HdCommitmentsTab *self)
{
  const char *agreement = hd_record_tab_get_record (HD_RECORD_TAB (self));
  g_autoptr (GPtrArray) others = hd_book_get_records_by (get_book (self), HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, agreement, NULL);
  g_autoptr (HdRecord) commitment = hd_record_new (HD_ENTITY_COMMITMENT);

  hd_record_set_text (commitment, HD_COMMITMENT_AGREEMENT, agreement);
  hd_record_set_integer (commitment, HD_COMMITMENT_POSITION, others != NULL ? others->len + 1 : 1);
  hd_record_set_text (commitment, HD_COMMITMENT_STATE, "open");
  edit_commitment (self, commitment, _("New Commitment"));
}

static void
on_commitment_activated_cb (HdCommitmentsTab *self,
                            GtkListBoxRow    *row)
{
  const HdRecord *commitment = g_object_get_data (G_OBJECT (row), "record");

  if (commitment != NULL && !hd_book_is_read_only (get_book (self)))
    edit_commitment (self, commitment, _("Change Commitment"));
}

/* Leads to the indicator with its results. */
static void
open_indicator (GtkButton *button,
                gpointer   user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "book.open", "(ss)", "indicator", g_object_get_data (G_OBJECT (button), "indicator"));
}

static AdwActionRow *
add_row (HdCommitmentsTab *self,
         GtkListBox       *list,
         const char       *title,
         const char       *subtitle,
         HdRecord         *record,
         const char       *indicator)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 4);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 3);
  g_object_set_data_full (G_OBJECT (row), "record", hd_record_ref (record), (GDestroyNotify) hd_record_unref);
  if (indicator != NULL)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("hd-progress-symbolic");

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _("Show Results"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show Results"), -1);
      g_object_set_data_full (G_OBJECT (button), "indicator", g_strdup (indicator), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (open_indicator), NULL);
      adw_action_row_add_suffix (row, button);
    }
  gtk_list_box_append (list, GTK_WIDGET (row));
  return row;
}

static char *
dup_name (HdCommitmentsTab *self,
          HdEntityKind      kind,
          const char       *id,
          guint             field)
{
  g_autoptr (HdRecord) record = id != NULL ? hd_book_get_record (get_book (self), kind, id, NULL) : NULL;

  return record != NULL ? g_strdup (hd_record_peek_text (record, field)) : NULL;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
add_commitment (HdCommitmentsTab *self,
                HdRecord         *commitment)
{
  const char *indicator = hd_record_get_text (commitment, HD_COMMITMENT_INDICATOR);
  g_autofree char *indicator_name = dup_name (self, HD_ENTITY_INDICATOR, indicator, HD_INDICATOR_NAME);
  g_autofree char *unit = dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (commitment, HD_COMMITMENT_LEAD_UNIT), HD_UNIT_NAME);
  g_autofree char *deadline = hd_date_display (hd_record_get_date (commitment, HD_COMMITMENT_DEADLINE));
  g_autoptr (GString) subtitle = g_string_new (NULL);

  append_part (subtitle, hd_choice_label (HD_ENTITY_COMMITMENT, HD_COMMITMENT_STATE, hd_record_peek_text (commitment, HD_COMMITMENT_STATE)));
  append_part (subtitle, indicator_name);
  append_part (subtitle, unit);
  append_part (subtitle, deadline);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add_row (self, self->commitment_list, hd_record_peek_text (commitment, HD_COMMITMENT_TASK), subtitle->str, commitment, indicator)),
                                    !hd_book_is_read_only (get_book (self)));
}

static void
add_target (HdCommitmentsTab *self,
            HdRecord         *target)
{
  const char *id = hd_record_get_text (target, HD_TARGET_INDICATOR);
  g_autoptr (HdRecord) indicator = hd_book_get_record (get_book (self), HD_ENTITY_INDICATOR, id, NULL);
  g_autofree char *unit = dup_name (self, HD_ENTITY_UNIT, hd_record_get_text (target, HD_TARGET_UNIT), HD_UNIT_NAME);
  HdPeriod period = hd_record_get_period (target, HD_TARGET_FROM_DATE, HD_TARGET_TO_DATE);
  g_autofree char *time = hd_period_print (&period);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *figure = NULL;
  HdFigure value = 0;

  if (indicator == NULL)
    return;
  hd_record_get_figure (target, HD_TARGET_VALUE, &value);
  figure = hd_figure_format (value, CLAMP ((int) hd_record_get_integer (indicator, HD_INDICATOR_DECIMALS), 0, HD_FIGURE_PLACES), TRUE);
  g_string_printf (subtitle, "%s %s", figure, hd_record_peek_text (indicator, HD_INDICATOR_UNIT_OF_MEASURE));
  append_part (subtitle, time);
  append_part (subtitle, unit != NULL ? unit : _("Whole committee"));
  add_row (self, self->target_list, hd_record_peek_text (indicator, HD_INDICATOR_NAME), subtitle->str, target, id);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
hd_commitments_tab_load (HdRecordTab *tab)
{
  HdCommitmentsTab *self = HD_COMMITMENTS_TAB (tab);
  const char *agreement = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) commitments = hd_book_get_records_by (get_book (self), HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, agreement, &error);
  g_autoptr (GPtrArray) targets = commitments != NULL ? hd_book_get_records_by (get_book (self), HD_ENTITY_TARGET, HD_TARGET_AGREEMENT, agreement, &error) : NULL;

  clear_list (self->commitment_list);
  clear_list (self->target_list);
  if (targets == NULL)
    {
      hd_window_page_report_error (hd_record_tab_get_page (tab), _("The commitments cannot be read"), error);
      return;
    }
  for (guint i = 0; i < commitments->len; i++)
    add_commitment (self, g_ptr_array_index (commitments, i));
  for (guint i = 0; i < targets->len; i++)
    add_target (self, g_ptr_array_index (targets, i));
  gtk_widget_set_visible (GTK_WIDGET (self->commitment_list), commitments->len > 0);
  gtk_widget_set_visible (self->empty_label, commitments->len == 0);
  gtk_widget_set_visible (self->target_group, targets->len > 0);
  gtk_widget_set_sensitive (self->add_button, !hd_book_is_read_only (get_book (self)));
}

static void
hd_commitments_tab_class_init (HdCommitmentsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_RECORD_TAB_CLASS (klass)->load = hd_commitments_tab_load;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/commitments-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, commitment_list);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, empty_label);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, target_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitmentsTab, target_list);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_commitment_activated_cb);
}

static void
hd_commitments_tab_init (HdCommitmentsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
