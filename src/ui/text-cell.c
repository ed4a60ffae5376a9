/* text-cell.c: a few lines of text in a cell of a long list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-cell.h"

/* Says in full what is cut off. Asked only under the pointer, so the text may be laid out once more for it. */
static gboolean
on_query_tooltip_cb (GtkWidget  *widget,
                     int         x,
                     int         y,
                     gboolean    keyboard_mode,
                     GtkTooltip *tooltip,
                     gpointer    user_data)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (pango_layout_get_line_count (layout) <= (int) gtk_inscription_get_min_lines (GTK_INSCRIPTION (widget)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* An inscription asks for its lines and lays out its text once it has its room; a label that wraps lays it out over and over
 * to find how much it wants, which is most of the time to the first frame. */
GtkWidget *
hd_text_cell_new (guint n_lines)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), n_lines);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 6);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (text), PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text), 0.5);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_has_tooltip (text, TRUE);
  g_signal_connect (text, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);

  return text;
}
