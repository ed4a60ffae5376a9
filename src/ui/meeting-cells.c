/* meeting-cells.c: the cells of the list of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-cells.h"

#include "base/i18n.h"
#include "model/labels.h"
#include "ui/list-item.h"
#include "ui/text-cell.h"

const char *
hd_meeting_kind_icon (const char *kind)
{
  static const char * const icons[] = {
    "hd-progress-symbolic", "object-select-symbolic", "hd-signature-symbolic", "hd-people-symbolic", "find-location-symbolic", "hd-meeting-symbolic",
  };
  int i = kind != NULL ? hd_field_choice_index (&hd_entity_get (HD_ENTITY_MEETING)->fields[HD_MEETING_KIND], kind) : -1;

  return icons[i >= 0 && i < (int) G_N_ELEMENTS (icons) ? i : (int) G_N_ELEMENTS (icons) - 1];
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

char *
hd_meeting_cell_text (HdMeetingCell    cell,
                      const HdListRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  switch (cell)
    {
    case HD_MEETING_CELL_DATE:
      return row->id == NULL || row->date != HD_DATE_NONE ? hd_date_display (row->date) : g_strdup (_("No day yet"));

    case HD_MEETING_CELL_TITLE:
      return g_strdup (or_empty (row->title));

    case HD_MEETING_CELL_PLACE:
      return g_strdup (or_empty (row->subtitle));

    case HD_MEETING_CELL_HOST:
      return g_strdup (or_empty (row->unit));

    case HD_MEETING_CELL_KIND:
      return g_strdup (row->state != NULL ? hd_choice_label (HD_ENTITY_MEETING, HD_MEETING_KIND, row->state) : "");

    case HD_N_MEETING_CELLS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static const HdListRow *
get_row (GtkListItem *list_item)
{
  return hd_list_item_get_row (gtk_list_item_get_item (list_item));
}

static void
on_text_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  HdMeetingCell cell = GPOINTER_TO_INT (user_data);
  /* Two lines, so that names which begin alike can be told apart. */
  GtkWidget *text = hd_text_cell_new (cell != HD_MEETING_CELL_DATE ? 2 : 1);

  if (cell == HD_MEETING_CELL_DATE)
    gtk_widget_add_css_class (text, "numeric");
  gtk_list_item_set_child (list_item, text);
}

static void
on_text_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item,
                 gpointer                  user_data)
{
  g_autofree char *text = hd_meeting_cell_text (GPOINTER_TO_INT (user_data), get_row (list_item));

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)), text);
}

static void
on_kind_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *list_item,
                  gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), hd_text_cell_new (1));
  gtk_list_item_set_child (list_item, box);
}

static void
on_kind_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *list_item,
                 gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autofree char *text = hd_meeting_cell_text (HD_MEETING_CELL_KIND, get_row (list_item));

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), hd_meeting_kind_icon (get_row (list_item)->state));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), text);
}

static void
on_double_setup_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *list_item,
                    gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *subtitle = hd_text_cell_new (1);

  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (subtitle, "numeric");
  gtk_box_append (GTK_BOX (box), hd_text_cell_new (2));
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (list_item, box);
}

static void
on_double_bind_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *list_item,
                   gpointer                  user_data)
{
  static const HdMeetingCell cells[] = { HD_MEETING_CELL_KIND, HD_MEETING_CELL_PLACE };
  GtkWidget *box = gtk_list_item_get_child (list_item);
  g_autofree char *title = hd_meeting_cell_text (HD_MEETING_CELL_TITLE, get_row (list_item));
  g_autofree char *date = hd_meeting_cell_text (HD_MEETING_CELL_DATE, get_row (list_item));
  g_autoptr (GString) subtitle = g_string_new (date);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = hd_meeting_cell_text (cells[i], get_row (list_item));

      if (*text != '\0')
        g_string_append_printf (subtitle, " · %s", text);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (box)), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), subtitle->str);
}

GtkListItemFactory *
hd_meeting_cell_factory_new (HdMeetingCell cell,
                             gboolean      narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  if (cell == HD_MEETING_CELL_KIND)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_kind_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_kind_bind_cb), NULL);
    }
  else if (cell == HD_MEETING_CELL_TITLE && narrow)
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
