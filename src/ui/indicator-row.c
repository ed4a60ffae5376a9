/* indicator-row.c: an indicator in the list beside its chart, under the name of its field
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/indicator-row.h"

HdListItem *
hd_indicator_row_get_item (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "item");
}

GtkWidget *
hd_indicator_row_new (HdListItem *item)
{
  const HdListRow *data = hd_list_item_get_row (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (data->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (row, "indicator");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, data->number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, data->title, -1);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);

  return row;
}

void
hd_indicator_row_update_header (GtkListBoxRow *row,
                                GtkListBoxRow *before,
                                gpointer       user_data)
{
  const char *field = hd_list_item_get_row (hd_indicator_row_get_item (row))->subtitle;
  GtkWidget *label;

  if (field == NULL
      || (before != NULL && g_strcmp0 (field, hd_list_item_get_row (hd_indicator_row_get_item (before))->subtitle) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (field);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "field-header");
  gtk_list_box_row_set_header (row, label);
}
