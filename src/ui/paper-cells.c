/* paper-cells.c: the cells of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-cells.h"

#include "model/paper.h"
#include "ui/list-item.h"
#include "ui/text-cell.h"

static const HdListRow *
get_row (GtkListItem *list_item)
{
  return hd_list_item_get_row (gtk_list_item_get_item (list_item));
}

static int
get_state (const HdListRow *row)
{
  return row->state != NULL ? hd_field_choice_index (&hd_entity_get (HD_ENTITY_PAPER)->fields[HD_PAPER_STATE], row->state) : -1;
}

static char *
dup_text (HdPaperCell      cell,
          const HdListRow *row)
{
  switch (cell)
    {
    case HD_PAPER_CELL_NUMBER:
      return g_strdup (row->number != NULL ? row->number : "");

    case HD_PAPER_CELL_DATE:
      return hd_date_display (row->date);

    case HD_PAPER_CELL_TITLE:
      return g_strdup_printf ("%s%s%s", row->unit != NULL ? row->unit : "", row->unit != NULL ? ": " : "", row->title != NULL ? row->title : "");

    case HD_PAPER_CELL_STATE:
      return g_strdup (get_state (row) >= 0 ? hd_paper_state_label ((HdPaperState) get_state (row)) : "");

    case HD_N_PAPER_CELLS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_text (GtkWidget   *text,
           HdPaperCell  cell,
           GtkListItem *list_item)
{
  g_autofree char *words = dup_text (cell, get_row (list_item));

  gtk_inscription_set_text (GTK_INSCRIPTION (text), words);
}

static void
on_text_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  HdPaperCell cell = GPOINTER_TO_INT (user_data);
  GtkWidget *text = hd_text_cell_new (cell == HD_PAPER_CELL_DATE ? 1 : 2);

  if (cell == HD_PAPER_CELL_NUMBER || cell == HD_PAPER_CELL_DATE)
    gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (list_item, text);
}

static void
on_text_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item,
                 gpointer                  user_data)
{
  show_text (gtk_list_item_get_child (list_item), GPOINTER_TO_INT (user_data), list_item);
}

static void
on_state_setup_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *list_item,
                   gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = hd_text_cell_new (1);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_visible (text, !GPOINTER_TO_INT (user_data));
  gtk_list_item_set_child (list_item, box);
}

static void
on_state_bind_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  int state = get_state (get_row (list_item));
  g_autofree char *words = dup_text (HD_PAPER_CELL_STATE, get_row (list_item));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), state >= 0 ? hd_paper_state_icon ((HdPaperState) state) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (box, words);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), words);
}

static void
on_double_setup_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *list_item,
                    gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *second = hd_text_cell_new (1);

  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "numeric");
  gtk_box_append (GTK_BOX (box), hd_text_cell_new (2));
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_item_set_child (list_item, box);
}

/* "05/BC-BCĐ · 24/03/2023 · Đã phát hành" */
static void
on_double_bind_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *list_item,
                   gpointer                  user_data)
{
  static const HdPaperCell cells[] = { HD_PAPER_CELL_NUMBER, HD_PAPER_CELL_DATE, HD_PAPER_CELL_STATE };
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autoptr (GString) second = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *words = dup_text (cells[i], get_row (list_item));

      g_string_append_printf (second, "%s%s", second->len > 0 && *words != '\0' ? " · " : "", words);
    }
  show_text (gtk_widget_get_first_child (box), HD_PAPER_CELL_TITLE, list_item);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), second->str);
}

GtkListItemFactory *
hd_paper_cell_factory_new (HdPaperCell cell,
                           gboolean    narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  if (cell == HD_PAPER_CELL_STATE)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_state_setup_cb), GINT_TO_POINTER (narrow));
      g_signal_connect (factory, "bind", G_CALLBACK (on_state_bind_cb), NULL);
    }
  else if (cell == HD_PAPER_CELL_TITLE && narrow)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_double_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_double_bind_cb), NULL);
    }
  else
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_text_setup_cb), GINT_TO_POINTER (cell));
      g_signal_connect (factory, "bind", G_CALLBACK (on_text_bind_cb), GINT_TO_POINTER (cell));
    }
  return factory;
}
