/* list-filter.c: the row of filters above a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/list-filter.h"

#include "base/i18n.h"
#include "model/labels.h"

/* Years that the drop-down offers, from next year back. */
#define N_YEARS 15

typedef struct
{
  GtkBox *box;
} HdListFilterPrivate;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdListFilter, hd_list_filter, ADW_TYPE_BIN)

static void
on_changed_cb (HdListFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append (HdListFilter *self,
        GtkWidget    *widget)
{
  HdListFilterPrivate *priv = hd_list_filter_get_instance_private (self);

  gtk_box_append (priv->box, widget);
}

GtkDropDown *
hd_list_filter_add_drop_down (HdListFilter  *self,
                              GtkStringList *names,
                              const char    *label)
{
  GtkWidget *drop_down;

  g_return_val_if_fail (HD_IS_LIST_FILTER (self), NULL);

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  append (self, drop_down);
  return GTK_DROP_DOWN (drop_down);
}

GtkDropDown *
hd_list_filter_add_choices (HdListFilter *self,
                            HdEntityKind  kind,
                            guint         field,
                            const char   *all,
                            const char   *label)
{
  const char * const *choices = hd_entity_get (kind)->fields[field].choices;
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, all);
  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (names, hd_choice_label (kind, field, choices[i]));
  return hd_list_filter_add_drop_down (self, names, label);
}

const char *
hd_list_filter_get_choice (GtkDropDown *drop_down,
                           HdEntityKind kind,
                           guint        field)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected > 0 ? hd_entity_get (kind)->fields[field].choices[selected - 1] : NULL;
}

GtkDropDown *
hd_list_filter_add_year (HdListFilter *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  int next = hd_date_year (hd_date_today ()) + 1;

  gtk_string_list_append (names, _("Any year"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", next - i);

      gtk_string_list_append (names, text);
    }
  return hd_list_filter_add_drop_down (self, names, _("Year"));
}

int
hd_list_filter_get_year (GtkDropDown *drop_down)
{
  GtkStringObject *year = gtk_drop_down_get_selected_item (drop_down);

  return gtk_drop_down_get_selected (drop_down) > 0 ? (int) g_ascii_strtoll (gtk_string_object_get_string (year), NULL, 10) : 0;
}

void
hd_list_filter_add (HdListFilter *self,
                    GtkWidget    *widget)
{
  g_return_if_fail (HD_IS_LIST_FILTER (self) && GTK_IS_WIDGET (widget));

  g_signal_connect_object (widget, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  append (self, widget);
}

gboolean
hd_list_filter_is_set (HdListFilter *self)
{
  g_return_val_if_fail (HD_IS_LIST_FILTER (self), FALSE);

  return HD_LIST_FILTER_GET_CLASS (self)->is_set (self);
}

void
hd_list_filter_apply (HdListFilter *self,
                      HdRecordList *list)
{
  HdListQuery query;

  g_return_if_fail (HD_IS_LIST_FILTER (self) && HD_IS_RECORD_LIST (list));

  query = hd_record_list_get_query (list);
  HD_LIST_FILTER_GET_CLASS (self)->fill (self, &query);
  hd_record_list_set_query (list, &query);
}

void
hd_list_filter_set_book (HdListFilter *self,
                         HdBook       *book)
{
  g_return_if_fail (HD_IS_LIST_FILTER (self));

  HD_LIST_FILTER_GET_CLASS (self)->set_book (self, book);
}

static void
hd_list_filter_real_set_book (HdListFilter *self,
                              HdBook       *book)
{
}

static void
hd_list_filter_class_init (HdListFilterClass *klass)
{
  klass->set_book = hd_list_filter_real_set_book;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_list_filter_init (HdListFilter *self)
{
  HdListFilterPrivate *priv = hd_list_filter_get_instance_private (self);
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  adw_bin_set_child (ADW_BIN (self), window);
  priv->box = GTK_BOX (box);
}
