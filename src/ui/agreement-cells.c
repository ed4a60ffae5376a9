/* agreement-cells.c: the cells of the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made in C and not from .ui snippets: a list makes hundreds of cells before its first frame, and a builder run for
 * each of them would cost more than all the rest of the window.
 */
#include "ui/agreement-cells.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/agreement.h"
#include "ui/list-item.h"
#include "ui/text-cell.h"

static int
get_state (const HdListRow *row)
{
  const HdEntity *entity = hd_entity_get (HD_ENTITY_AGREEMENT);

  return row->state != NULL ? hd_field_choice_index (&entity->fields[HD_AGREEMENT_STATE], row->state) : -1;
}

static char *
get_period (const HdListRow *row)
{
  HdPeriod period = hd_period_new (row->from, row->to);
  g_autofree char *text = NULL;

  if (row->from == HD_DATE_NONE && row->to == HD_DATE_NONE)
    return g_strdup ("");

  text = hd_period_print (&period);
  return hd_text_capitalize (text);
}

char *
hd_agreement_cell_text (HdAgreementCell  cell,
                        const HdListRow *row)
{
  int state;

  g_return_val_if_fail (row != NULL, NULL);

  switch (cell)
    {
    case HD_AGREEMENT_CELL_NUMBER:
      return g_strdup (row->number != NULL ? row->number : "");

    case HD_AGREEMENT_CELL_TITLE:
      return g_strdup (row->title != NULL ? row->title : "");

    case HD_AGREEMENT_CELL_PARTIES:
      return g_strdup (row->subtitle != NULL ? row->subtitle : "");

    case HD_AGREEMENT_CELL_PERIOD:
      return get_period (row);

    case HD_AGREEMENT_CELL_STATE:
      state = get_state (row);
      return g_strdup (state >= 0 ? hd_agreement_state_word (state, row->to, hd_date_today ()) : "");

    case HD_AGREEMENT_CELL_SIGNED:
      return hd_date_display (row->date);

    case HD_N_AGREEMENT_CELLS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
hd_agreement_cell_state_icon (const HdListRow *row)
{
  int state = get_state (row);

  return state >= 0 ? hd_agreement_state_icon (state) : NULL;
}

static const HdListRow *
get_row (GtkListItem *list_item)
{
  return hd_list_item_get_row (gtk_list_item_get_item (list_item));
}

static void
bind_text (GtkListItem     *list_item,
           GtkWidget       *inscription,
           HdAgreementCell  cell)
{
  g_autofree char *text = hd_agreement_cell_text (cell, get_row (list_item));

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
}

static void
on_text_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  HdAgreementCell cell = GPOINTER_TO_INT (user_data);
  /* Two lines, so that names which begin alike can be told apart. */
  GtkWidget *text = hd_text_cell_new (cell != HD_AGREEMENT_CELL_SIGNED ? 2 : 1);

  if (cell == HD_AGREEMENT_CELL_NUMBER || cell == HD_AGREEMENT_CELL_SIGNED)
    gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (list_item, text);
}

static void
on_text_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item,
                 gpointer                  user_data)
{
  bind_text (list_item, gtk_list_item_get_child (list_item), GPOINTER_TO_INT (user_data));
}

static void
on_state_setup_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *list_item,
                   gpointer                  user_data)
{
  gboolean narrow = GPOINTER_TO_INT (user_data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = hd_text_cell_new (1);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_visible (text, !narrow);
  gtk_list_item_set_child (list_item, box);
}

static void
on_state_bind_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  g_autofree char *text = hd_agreement_cell_text (HD_AGREEMENT_CELL_STATE, get_row (list_item));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), hd_agreement_cell_state_icon (get_row (list_item)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (box, text);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), text);
}

static void
on_double_setup_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *list_item,
                    gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = hd_text_cell_new (2);
  GtkWidget *subtitle = hd_text_cell_new (1);

  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (list_item, box);
}

static void
on_double_bind_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *list_item,
                   gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autofree char *number = hd_agreement_cell_text (HD_AGREEMENT_CELL_NUMBER, get_row (list_item));
  g_autofree char *period = hd_agreement_cell_text (HD_AGREEMENT_CELL_PERIOD, get_row (list_item));
  g_autofree char *state = hd_agreement_cell_text (HD_AGREEMENT_CELL_STATE, get_row (list_item));
  g_autoptr (GString) subtitle = g_string_new (state);

  if (period[0] != '\0')
    g_string_append_printf (subtitle, " · %s", period);
  if (number[0] != '\0')
    g_string_append_printf (subtitle, " · %s", number);

  bind_text (list_item, gtk_widget_get_first_child (box), HD_AGREEMENT_CELL_TITLE);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), subtitle->str);
}

GtkListItemFactory *
hd_agreement_cell_factory_new (HdAgreementCell cell,
                               gboolean        narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  if (cell == HD_AGREEMENT_CELL_STATE)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_state_setup_cb), GINT_TO_POINTER (narrow));
      g_signal_connect (factory, "bind", G_CALLBACK (on_state_bind_cb), NULL);
    }
  else if (cell == HD_AGREEMENT_CELL_TITLE && narrow)
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
