/* dialog.c: what every dialog of the window has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/dialog.h"

/* Pixels; a narrower dialog shows two panes one below the other. */
#define ROOM_FOR_PANES 620

typedef struct
{
  GtkButton *verb_button;
  GtkButton *leave_button;
  GtkWidget *error_bar;
  GtkLabel *error_label;
  AdwBin *body_bin;
  gboolean valid;
  gboolean busy;
  gboolean destructive;
  guint turn; /* source: the panes are to be turned */
} HdDialogPrivate;

enum
{
  PROP_0,
  PROP_BODY,
  PROP_VERB,
  PROP_LEAVE,
  PROP_VALID,
  PROP_DESTRUCTIVE,
  N_PROPS
};

enum
{
  CONFIRMED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (HdDialog, hd_dialog, ADW_TYPE_WINDOW)

static void
update (HdDialog *self)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  gtk_widget_set_sensitive (GTK_WIDGET (priv->verb_button), priv->valid && !priv->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->body_bin), !priv->busy);
}

static void
set_destructive (HdDialog *self,
                 gboolean  destructive)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  priv->destructive = destructive;
  gtk_widget_remove_css_class (GTK_WIDGET (priv->verb_button), destructive ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (GTK_WIDGET (priv->verb_button), destructive ? "destructive-action" : "suggested-action");
}

static void
hd_dialog_real_confirm (HdDialog *self)
{
}

void
hd_dialog_confirm (HdDialog *self)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  if (!priv->valid || priv->busy)
    return;
  hd_dialog_show_error (self, NULL);
  g_object_ref (self);
  HD_DIALOG_GET_CLASS (self)->confirm (self);
  g_signal_emit (self, signals[CONFIRMED], 0);
  g_object_unref (self);
}

static void
on_verb_clicked_cb (HdDialog *self)
{
  hd_dialog_confirm (self);
}

static void
hd_dialog_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (HD_DIALOG (object));

  switch (prop_id)
    {
    case PROP_BODY:
      g_value_set_object (value, adw_bin_get_child (priv->body_bin));
      break;

    case PROP_VERB:
      g_value_set_string (value, gtk_button_get_label (priv->verb_button));
      break;

    case PROP_LEAVE:
      g_value_set_string (value, gtk_button_get_label (priv->leave_button));
      break;

    case PROP_VALID:
      g_value_set_boolean (value, priv->valid);
      break;

    case PROP_DESTRUCTIVE:
      g_value_set_boolean (value, priv->destructive);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_dialog_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HdDialog *self = HD_DIALOG (object);
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BODY:
      hd_dialog_set_body (self, g_value_get_object (value));
      break;

    case PROP_VERB:
      hd_dialog_set_verb (self, g_value_get_string (value));
      break;

    case PROP_LEAVE:
      gtk_button_set_label (priv->leave_button, g_value_get_string (value));
      break;

    case PROP_VALID:
      hd_dialog_set_valid (self, g_value_get_boolean (value));
      break;

    case PROP_DESTRUCTIVE:
      set_destructive (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* --- Room --- */

static gboolean
turn_panes (gpointer data)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (data);
  GtkWidget *panes = adw_bin_get_child (priv->body_bin);
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (data)) < ROOM_FOR_PANES;
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  priv->turn = 0;
  if (!GTK_IS_PANED (panes) || gtk_orientable_get_orientation (GTK_ORIENTABLE (panes)) == orientation)
    return G_SOURCE_REMOVE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (panes), orientation);
  gtk_paned_set_position (GTK_PANED (panes), narrow ? gtk_widget_get_height (panes) / 2 : gtk_widget_get_width (panes) * 2 / 5);
  return G_SOURCE_REMOVE;
}

/* While sizes are handed out nothing may be turned. */
/* GTK gives the focus to the first button, which is “Cancel”, and the Enter of somebody who agrees throws the dialog away. */
static void
hd_dialog_show (GtkWidget *widget)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (HD_DIALOG (widget));

  GTK_WIDGET_CLASS (hd_dialog_parent_class)->show (widget);
  if (gtk_window_get_focus (GTK_WINDOW (widget)) == GTK_WIDGET (priv->leave_button))
    gtk_widget_child_focus (GTK_WIDGET (priv->body_bin), GTK_DIR_TAB_FORWARD);
}

static void
hd_dialog_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (HD_DIALOG (widget));
  GtkWidget *panes = adw_bin_get_child (priv->body_bin);

  GTK_WIDGET_CLASS (hd_dialog_parent_class)->size_allocate (widget, width, height, baseline);
  if (GTK_IS_PANED (panes) && priv->turn == 0 &&
      (width < ROOM_FOR_PANES) != (gtk_orientable_get_orientation (GTK_ORIENTABLE (panes)) == GTK_ORIENTATION_VERTICAL))
    priv->turn = g_idle_add (turn_panes, widget);
}

/* No larger than the window of the program that it belongs to. */
static void
fit (GtkWindow *self)
{
  GtkWindow *top = gtk_window_get_transient_for (self);
  int width, height;

  while (top != NULL && gtk_window_get_transient_for (top) != NULL)
    top = gtk_window_get_transient_for (top);
  if (top == NULL || gtk_widget_get_width (GTK_WIDGET (top)) == 0)
    return;
  gtk_window_get_default_size (self, &width, &height);
  gtk_window_set_default_size (self, MIN (width, gtk_widget_get_width (GTK_WIDGET (top))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (top))));
}

static void
hd_dialog_dispose (GObject *object)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (HD_DIALOG (object));

  g_clear_handle_id (&priv->turn, g_source_remove);

  G_OBJECT_CLASS (hd_dialog_parent_class)->dispose (object);
}

static void
hd_dialog_class_init (HdDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hd_dialog_get_property;
  object_class->set_property = hd_dialog_set_property;
  object_class->dispose = hd_dialog_dispose;
  widget_class->show = hd_dialog_show;
  widget_class->size_allocate = hd_dialog_size_allocate;
  klass->confirm = hd_dialog_real_confirm;

  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_VERB] = g_param_spec_string ("verb", NULL, NULL, NULL, flags);
  properties[PROP_LEAVE] = g_param_spec_string ("leave", NULL, NULL, NULL, flags);
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, flags);
  properties[PROP_DESTRUCTIVE] = g_param_spec_boolean ("destructive", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HdDialog, body_bin);
  gtk_widget_class_bind_template_child_private (widget_class, HdDialog, error_bar);
  gtk_widget_class_bind_template_child_private (widget_class, HdDialog, error_label);
  gtk_widget_class_bind_template_child_private (widget_class, HdDialog, leave_button);
  gtk_widget_class_bind_template_child_private (widget_class, HdDialog, verb_button);
  gtk_widget_class_bind_template_callback (widget_class, on_verb_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_dialog_init (HdDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
hd_dialog_new (GtkWidget  *parent,
               const char *title,
               const char *verb)
{
  HdDialog *self = g_object_new (HD_TYPE_DIALOG, "title", title, "verb", verb, NULL);

  hd_dialog_set_parent (self, parent);
  return GTK_WIDGET (self);
}

void
hd_dialog_set_parent (HdDialog  *self,
                      GtkWidget *parent)
{
  GtkRoot *root;

  g_return_if_fail (HD_IS_DIALOG (self));

  root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  fit (GTK_WINDOW (self));
}

void
hd_dialog_set_body (HdDialog  *self,
                    GtkWidget *body)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  adw_bin_set_child (priv->body_bin, body);
}

void
hd_dialog_set_verb (HdDialog   *self,
                    const char *verb)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  gtk_button_set_label (priv->verb_button, verb != NULL ? verb : "");
}

void
hd_dialog_set_valid (HdDialog *self,
                     gboolean  valid)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  priv->valid = valid;
  update (self);
}

void
hd_dialog_show_error (HdDialog   *self,
                      const char *sentence)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  gtk_label_set_label (priv->error_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (priv->error_bar, sentence != NULL);
}

void
hd_dialog_set_busy (HdDialog *self,
                    gboolean  busy)
{
  HdDialogPrivate *priv = hd_dialog_get_instance_private (self);

  g_return_if_fail (HD_IS_DIALOG (self));

  priv->busy = busy;
  update (self);
}

void
hd_dialog_close (HdDialog *self)
{
  g_return_if_fail (HD_IS_DIALOG (self));

  gtk_window_destroy (GTK_WINDOW (self));
}
