/* import-row-cells.c: rows of a list that is about to be imported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/import-row-cells.h"

#include "base/i18n.h"

#define HD_TYPE_IMPORT_ITEM (hd_import_item_get_type ())
G_DECLARE_FINAL_TYPE (HdImportItem, hd_import_item, HD, IMPORT_ITEM, GObject)

struct _HdImportItem
{
  GObject parent_instance;

  GPtrArray *rows; /* keeps the row alive */
  HdImportRow *row;
};

G_DEFINE_FINAL_TYPE (HdImportItem, hd_import_item, G_TYPE_OBJECT)

static void
hd_import_item_finalize (GObject *object)
{
  g_ptr_array_unref (HD_IMPORT_ITEM (object)->rows);

  G_OBJECT_CLASS (hd_import_item_parent_class)->finalize (object);
}

static void
hd_import_item_class_init (HdImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hd_import_item_finalize;
}

static void
hd_import_item_init (HdImportItem *self)
{
}

GListModel *
hd_import_rows_to_model (GPtrArray *rows)
{
  GListStore *store = g_list_store_new (HD_TYPE_IMPORT_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      HdImportItem *item = g_object_new (HD_TYPE_IMPORT_ITEM, NULL);

      item->rows = g_ptr_array_ref (rows);
      item->row = g_ptr_array_index (rows, i);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (store);
}

typedef struct
{
  const char *icon;
  const char *css_class;
} Look;

static const Look looks[HD_N_IMPORT_EFFECTS] = {
  [HD_IMPORT_NEW] = { "list-add-symbolic", "success" },
  [HD_IMPORT_CHANGED] = { "document-edit-symbolic", "accent" },
  [HD_IMPORT_SAME] = { "object-select-symbolic", "dim-label" },
  [HD_IMPORT_DOUBTFUL] = { "dialog-question-symbolic", "warning" },
  [HD_IMPORT_REFUSED] = { "dialog-error-symbolic", "error" },
};

static void
on_ticked_cb (GtkCheckButton *tick,
              GtkListItem    *item)
{
  HdImportItem *object = gtk_list_item_get_item (item);

  if (object != NULL && object->row->effect == HD_IMPORT_DOUBTFUL)
    object->row->taken = gtk_check_button_get_active (tick);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* tick · symbol and word · name over reason */
static void
on_row_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *effect = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *word = gtk_label_new (NULL);

  gtk_widget_set_tooltip_text (tick, _("Import this row"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Import this row"), -1);
  g_signal_connect (tick, "toggled", G_CALLBACK (on_ticked_cb), item);
  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (effect), gtk_image_new ());
  gtk_box_append (GTK_BOX (effect), word);
  gtk_widget_set_valign (effect, GTK_ALIGN_START);
  gtk_widget_set_size_request (effect, 116, -1);
  gtk_box_append (GTK_BOX (texts), make_label (NULL));
  gtk_box_append (GTK_BOX (texts), make_label ("dim-label"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_box_append (GTK_BOX (box), effect);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
show_effect (GtkWidget         *effect,
             const HdImportRow *row)
{
  for (guint i = 0; i < HD_N_IMPORT_EFFECTS; i++)
    gtk_widget_remove_css_class (effect, looks[i].css_class);
  gtk_widget_add_css_class (effect, looks[row->effect].css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (effect)), looks[row->effect].icon);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (effect)), hd_import_effect_label (row->effect));
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  const HdImportRow *row = HD_IMPORT_ITEM (gtk_list_item_get_item (item))->row;
  GtkWidget *tick = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *effect = gtk_widget_get_next_sibling (tick);
  GtkWidget *texts = gtk_widget_get_next_sibling (effect);
  GtkWidget *reason = gtk_widget_get_last_child (texts);
  /* Translators: %1$u is the number of the line in the file, %2$s the name that stands in it. */
  g_autofree char *title = g_strdup_printf (_("Line %1$u: %2$s"), row->line, *row->title != '\0' ? row->title : "…");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), row->taken);
  gtk_widget_set_sensitive (tick, row->effect == HD_IMPORT_DOUBTFUL);
  show_effect (effect, row);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), title);
  gtk_label_set_label (GTK_LABEL (reason), row->reason);
  gtk_widget_set_visible (reason, *row->reason != '\0');
}

GtkListItemFactory *
hd_import_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bound_cb), NULL);
  return factory;
}
