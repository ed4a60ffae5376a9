/* agreement-tab.c: what every tab of an agreement's page has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-tab.h"

typedef struct
{
  HdBook *book;
  char *agreement;
  gboolean stale;
  gboolean other;  /* than the agreement that was seen before */
  guint top_source;
} HdAgreementTabPrivate;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_AGREEMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdAgreementTab, hd_agreement_tab, ADW_TYPE_BIN)

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
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (data);

  priv->top_source = 0;
  scroll_to_top (data);
  return G_SOURCE_REMOVE;
}

/* Another agreement is seen from its beginning, also when the focus goes to the first field that may be changed. */
static void
start_at_top (HdAgreementTab *self)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  if (priv->other && priv->top_source == 0)
    priv->top_source = g_idle_add (on_top_cb, self);
  priv->other = FALSE;
}

static void
load_or_wait (HdAgreementTab *self)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->stale || priv->book == NULL || priv->agreement == NULL)
    return;
  HD_AGREEMENT_TAB_GET_CLASS (self)->load (self);
  start_at_top (self);
}

static void
hd_agreement_tab_map (GtkWidget *widget)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (HD_AGREEMENT_TAB (widget));

  GTK_WIDGET_CLASS (hd_agreement_tab_parent_class)->map (widget);
  if (priv->stale)
    load_or_wait (HD_AGREEMENT_TAB (widget));
}

static void
hd_agreement_tab_real_load (HdAgreementTab *self)
{
}

static void
hd_agreement_tab_real_go_to (HdAgreementTab *self,
                             int             field,
                             const char     *record)
{
}

static void
hd_agreement_tab_real_width_changed (HdAgreementTab *self,
                                     HdWidth         width)
{
}

static void
hd_agreement_tab_dispose (GObject *object)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (HD_AGREEMENT_TAB (object));

  g_clear_handle_id (&priv->top_source, g_source_remove);
  g_clear_object (&priv->book);
  g_clear_pointer (&priv->agreement, g_free);

  G_OBJECT_CLASS (hd_agreement_tab_parent_class)->dispose (object);
}

static void
hd_agreement_tab_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (HD_AGREEMENT_TAB (object));

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;

    case PROP_AGREEMENT:
      g_value_set_string (value, priv->agreement);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_agreement_tab_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HdAgreementTab *self = HD_AGREEMENT_TAB (object);
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BOOK:
      if (!g_set_object (&priv->book, g_value_get_object (value)))
        return;
      if (priv->book != NULL)
        g_signal_connect_object (priv->book, "changed", G_CALLBACK (load_or_wait), self, G_CONNECT_SWAPPED);
      break;

    case PROP_AGREEMENT:
      if (g_strcmp0 (priv->agreement, g_value_get_string (value)) == 0)
        return;
      g_free (priv->agreement);
      priv->agreement = g_value_dup_string (value);
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
hd_agreement_tab_class_init (HdAgreementTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hd_agreement_tab_dispose;
  object_class->get_property = hd_agreement_tab_get_property;
  object_class->set_property = hd_agreement_tab_set_property;
  widget_class->map = hd_agreement_tab_map;
  klass->load = hd_agreement_tab_real_load;
  klass->go_to = hd_agreement_tab_real_go_to;
  klass->width_changed = hd_agreement_tab_real_width_changed;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_AGREEMENT] = g_param_spec_string ("agreement", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hd_agreement_tab_init (HdAgreementTab *self)
{
}

HdBook *
hd_agreement_tab_get_book (HdAgreementTab *self)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  g_return_val_if_fail (HD_IS_AGREEMENT_TAB (self), NULL);

  return priv->book;
}

const char *
hd_agreement_tab_get_agreement (HdAgreementTab *self)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  g_return_val_if_fail (HD_IS_AGREEMENT_TAB (self), NULL);

  return priv->agreement;
}

HdWindowPage *
hd_agreement_tab_get_page (HdAgreementTab *self)
{
  GtkWidget *page;

  g_return_val_if_fail (HD_IS_AGREEMENT_TAB (self), NULL);

  page = gtk_widget_get_ancestor (GTK_WIDGET (self), HD_TYPE_WINDOW_PAGE);
  return page != NULL ? HD_WINDOW_PAGE (page) : NULL;
}

void
hd_agreement_tab_go_to (HdAgreementTab *self,
                        int             field,
                        const char     *record)
{
  HdAgreementTabPrivate *priv = hd_agreement_tab_get_instance_private (self);

  g_return_if_fail (HD_IS_AGREEMENT_TAB (self));

  g_clear_handle_id (&priv->top_source, g_source_remove);
  HD_AGREEMENT_TAB_GET_CLASS (self)->go_to (self, field, record);
}

void
hd_agreement_tab_set_width (HdAgreementTab *self,
                            HdWidth         width)
{
  g_return_if_fail (HD_IS_AGREEMENT_TAB (self));

  HD_AGREEMENT_TAB_GET_CLASS (self)->width_changed (self, width);
}
