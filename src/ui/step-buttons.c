/* step-buttons.c: undo and redo as buttons that say what they would do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/step-buttons.h"

#include "base/i18n.h"
#include "book/undo.h"

struct _HdStepButtons
{
  AdwBin parent_instance;

  GtkWidget *undo_button;
  GtkWidget *redo_button;
  HdBook *book;
};

enum
{
  PROP_0,
  PROP_BOOK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdStepButtons, hd_step_buttons, ADW_TYPE_BIN)

static void
say (GtkWidget  *button,
     const char *bare,
     HdStepKind  kind,
     char       *name)
{
  g_autofree char *owned_name = name;
  g_autofree char *text = name != NULL ? hd_step_dup_name (kind, name) : g_strdup (bare);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update (HdStepButtons *self)
{
  say (self->undo_button, _("Undo"), HD_STEP_UNDO, self->book != NULL ? hd_book_dup_undo_name (self->book, NULL) : NULL);
  say (self->redo_button, _("Redo"), HD_STEP_REDO, self->book != NULL ? hd_book_dup_redo_name (self->book, NULL) : NULL);
}

static void
set_book (HdStepButtons *self,
          HdBook        *book)
{
  if (self->book != NULL && self->book != book)
    g_signal_handlers_disconnect_by_func (self->book, update, self);
  if (!g_set_object (&self->book, book))
    return;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

static void
hd_step_buttons_dispose (GObject *object)
{
  g_clear_object (&HD_STEP_BUTTONS (object)->book);

  G_OBJECT_CLASS (hd_step_buttons_parent_class)->dispose (object);
}

static void
hd_step_buttons_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_BOOK)
    g_value_set_object (value, HD_STEP_BUTTONS (object)->book);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hd_step_buttons_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_BOOK)
    set_book (HD_STEP_BUTTONS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hd_step_buttons_class_init (HdStepButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_step_buttons_dispose;
  object_class->get_property = hd_step_buttons_get_property;
  object_class->set_property = hd_step_buttons_set_property;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_button (const char *icon,
             const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
hd_step_buttons_init (HdStepButtons *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->undo_button = make_button ("edit-undo-symbolic", "win.undo");
  self->redo_button = make_button ("edit-redo-symbolic", "win.redo");
  gtk_box_append (GTK_BOX (box), self->undo_button);
  gtk_box_append (GTK_BOX (box), self->redo_button);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}
