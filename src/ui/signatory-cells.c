/* signatory-cells.c: the cells of the list of signatures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/signatory-cells.h"

#include "base/i18n.h"
#include "ui/list-item.h"
#include "ui/text-cell.h"

static const HdListRow *
get_row (GtkListItem *item)
{
  return hd_list_item_get_row (gtk_list_item_get_item (item));
}

static gboolean
is_given (const HdListRow *row)
{
  return g_strcmp0 (row->state, "given") == 0;
}

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

static char *
join (const char *first,
      const char *separator,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? separator : "", second, NULL);
}

static char *
dup_post (const HdListRow *row)
{
  if (g_strcmp0 (row->kind, "witness") != 0)
    return g_strdup (text_of (row->subtitle));
  /* Translators: %s is the post of somebody who signs as a witness. */
  return row->subtitle != NULL && *row->subtitle != '\0' ? g_strdup_printf (_("%s (witness)"), row->subtitle) : g_strdup (_("Witness"));
}

static char *
dup_state (const HdListRow *row)
{
  return is_given (row) ? hd_date_display (row->date) : g_strdup (_("Not signed yet"));
}

static char *
dup_text (HdSignatoryCell  cell,
          const HdListRow *row)
{
  switch (cell)
    {
    case HD_SIGNATORY_CELL_NAME:
      return g_strdup (row->title != NULL && *row->title != '\0' ? row->title : _("Nobody named yet"));

    case HD_SIGNATORY_CELL_POST:
      return dup_post (row);

    case HD_SIGNATORY_CELL_UNIT:
      return g_strdup (text_of (row->unit));

    case HD_SIGNATORY_CELL_PAPER:
      return join (text_of (row->number), " · ", text_of (row->subject));

    case HD_SIGNATORY_CELL_STATE:
      return dup_state (row);

    case HD_N_SIGNATORY_CELLS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
on_text_set_up_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_child (item, hd_text_cell_new (2));
}

static void
on_text_bound_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  gpointer                  data)
{
  GtkWidget *text = gtk_list_item_get_child (item);
  g_autofree char *words = dup_text (GPOINTER_TO_INT (data), get_row (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (text), words);
}

static void
on_paper_set_up_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = hd_text_cell_new (1);

  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), hd_text_cell_new (1));
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
on_paper_bound_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  const HdListRow *row = get_row (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *words = dup_text (HD_SIGNATORY_CELL_PAPER, row);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (box)), text_of (row->subject));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), text_of (row->number));
  gtk_widget_set_tooltip_text (box, words);
}

static void
on_state_set_up_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item,
                    gpointer                  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = hd_text_cell_new (1);

  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_set_visible (text, !GPOINTER_TO_INT (data));
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (item, box);
}

static void
on_state_bound_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  const HdListRow *row = get_row (item);
  g_autofree char *words = dup_state (row);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), is_given (row) ? "hd-signature-symbolic" : "document-edit-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, is_given (row) ? _("Signed") : _("Not signed yet"), -1);
  gtk_widget_set_tooltip_text (box, words);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), words);
}

static void
on_stacked_set_up_cb (GtkSignalListItemFactory *factory,
                      GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), hd_text_cell_new (1));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *text = hd_text_cell_new (1);

      gtk_widget_add_css_class (text, "dim-label");
      gtk_widget_add_css_class (text, "caption");
      gtk_box_append (GTK_BOX (box), text);
    }
  gtk_list_item_set_child (item, box);
}

static void
on_stacked_bound_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item)
{
  const HdListRow *row = get_row (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *first = gtk_widget_get_first_child (box);
  g_autofree char *name = dup_text (HD_SIGNATORY_CELL_NAME, row);
  g_autofree char *post = dup_post (row);
  g_autofree char *second = join (post, " · ", text_of (row->unit));
  g_autofree char *state = dup_state (row);
  g_autofree char *subject = join (state, " · ", text_of (row->subject));
  g_autofree char *third = join (subject, " · ", text_of (row->number));
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s\n%s", name, second, third);

  gtk_inscription_set_text (GTK_INSCRIPTION (first), name);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_next_sibling (first)), second);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), third);
  gtk_widget_set_tooltip_text (box, tooltip);
}

GtkListItemFactory *
hd_signatory_cell_factory_new (HdSignatoryCell cell,
                               gboolean        narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  if (cell == HD_SIGNATORY_CELL_STATE)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_state_set_up_cb), GINT_TO_POINTER (narrow));
      g_signal_connect (factory, "bind", G_CALLBACK (on_state_bound_cb), NULL);
    }
  else if (cell == HD_SIGNATORY_CELL_PAPER)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_paper_set_up_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_paper_bound_cb), NULL);
    }
  else if (cell == HD_SIGNATORY_CELL_NAME && narrow)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_stacked_set_up_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_stacked_bound_cb), NULL);
    }
  else
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_text_set_up_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_text_bound_cb), GINT_TO_POINTER (cell));
    }
  return factory;
}
