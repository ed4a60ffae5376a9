/* record-tab.c: what every tab of a record's page has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-tab.h"

typedef struct
{
  HdBook *book;
  char *record;
  gboolean stale;
  gboolean other;  /* than the record that was seen before */
  guint top_source;
} HdRecordTabPrivate;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdRecordTab, hd_record_tab, ADW_TYPE_BIN)

static void
scroll_to_top (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)), 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    scroll_to_top (child);
}

static gboolean
on_top_cb (gpointer data)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (data);

  priv->top_source = 0;
  scroll_to_top (data);
  return G_SOURCE_REMOVE;
}

/* Another record is seen from its beginning, also when the focus goes to the first field that may be changed. */
static void
start_at_top (HdRecordTab *self)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  if (priv->other && priv->top_source == 0)
    priv->top_source = g_idle_add (on_top_cb, self);
  priv->other = FALSE;
}

static void
load_or_wait (HdRecordTab *self)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->stale || priv->book == NULL || priv->record == NULL)
    return;
  HD_RECORD_TAB_GET_CLASS (self)->load (self);
  start_at_top (self);
}

static void
hd_record_tab_map (GtkWidget *widget)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (HD_RECORD_TAB (widget));

  GTK_WIDGET_CLASS (hd_record_tab_parent_class)->map (widget);
  if (priv->stale)
    load_or_wait (HD_RECORD_TAB (widget));
}

static void
hd_record_tab_real_load (HdRecordTab *self)
{
}

static void
hd_record_tab_real_go_to (HdRecordTab *self,
                          int          field,
                          const char  *record)
{
}

static void
hd_record_tab_real_width_changed (HdRecordTab *self,
                                  HdWidth      width)
{
}

static void
hd_record_tab_dispose (GObject *object)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (HD_RECORD_TAB (object));

  g_clear_handle_id (&priv->top_source, g_source_remove);
  g_clear_object (&priv->book);
  g_clear_pointer (&priv->record, g_free);

  G_OBJECT_CLASS (hd_record_tab_parent_class)->dispose (object);
}

static void
hd_record_tab_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (HD_RECORD_TAB (object));

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;

    case PROP_RECORD:
      g_value_set_string (value, priv->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_record_tab_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HdRecordTab *self = HD_RECORD_TAB (object);
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BOOK:
      if (!g_set_object (&priv->book, g_value_get_object (value)))
        return;
      if (priv->book != NULL)
        g_signal_connect_object (priv->book, "changed", G_CALLBACK (load_or_wait), self, G_CONNECT_SWAPPED);
      break;

    case PROP_RECORD:
      if (g_strcmp0 (priv->record, g_value_get_string (value)) == 0)
        return;
      g_free (priv->record);
      priv->record = g_value_dup_string (value);
      priv->other = TRUE;
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  load_or_wait (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
hd_record_tab_class_init (HdRecordTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hd_record_tab_dispose;
  object_class->get_property = hd_record_tab_get_property;
  object_class->set_property = hd_record_tab_set_property;
  widget_class->map = hd_record_tab_map;
  klass->load = hd_record_tab_real_load;
  klass->go_to = hd_record_tab_real_go_to;
  klass->width_changed = hd_record_tab_real_width_changed;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_RECORD] = g_param_spec_string ("record", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_record_tab_init (HdRecordTab *self)
{
}

HdBook *
hd_record_tab_get_book (HdRecordTab *self)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  g_return_val_if_fail (HD_IS_RECORD_TAB (self), NULL);

  return priv->book;
}

const char *
hd_record_tab_get_record (HdRecordTab *self)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  g_return_val_if_fail (HD_IS_RECORD_TAB (self), NULL);

  return priv->record;
}

HdWindowPage *
hd_record_tab_get_page (HdRecordTab *self)
{
  GtkWidget *page;

  g_return_val_if_fail (HD_IS_RECORD_TAB (self), NULL);

  page = gtk_widget_get_ancestor (GTK_WIDGET (self), HD_TYPE_WINDOW_PAGE);
  return page != NULL ? HD_WINDOW_PAGE (page) : NULL;
}

void
hd_record_tab_go_to (HdRecordTab *self,
                     int          field,
                     const char  *record)
{
  HdRecordTabPrivate *priv = hd_record_tab_get_instance_private (self);

  g_return_if_fail (HD_IS_RECORD_TAB (self));

  g_clear_handle_id (&priv->top_source, g_source_remove);
  HD_RECORD_TAB_GET_CLASS (self)->go_to (self, field, record);
}

void
hd_record_tab_set_width (HdRecordTab *self,
                         HdWidth      width)
{
  g_return_if_fail (HD_IS_RECORD_TAB (self));

  HD_RECORD_TAB_GET_CLASS (self)->width_changed (self, width);
}
