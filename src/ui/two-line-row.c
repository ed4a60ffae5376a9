/* two-line-row.c: a record as two lines, where one is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/two-line-row.h"

GtkWidget *
hd_two_line_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "dim-label");
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "caption");
  gtk_widget_add_css_class (row, "chooser-row");
  return row;
}

void
hd_two_line_row_set (GtkWidget  *row,
                     const char *name,
                     const char *more)
{
  GtkWidget *second;

  g_return_if_fail (GTK_IS_BOX (row) && more != NULL);

  second = gtk_widget_get_last_child (row);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), name != NULL ? name : "");
  gtk_label_set_label (GTK_LABEL (second), more);
  gtk_widget_set_visible (second, *more != '\0');
}
