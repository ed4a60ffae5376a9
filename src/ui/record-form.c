/* record-form.c: what every tab that is a form of the page's own record has in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-form.h"

#include "base/error.h"
#include "base/i18n.h"
#include "ui/outcome.h"

typedef struct
{
  HdForm *form;
  char *shown; /* id of the record in the form */
} HdRecordFormPrivate;

enum
{
  PROP_0,
  PROP_DIRTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdRecordForm, hd_record_form, HD_TYPE_RECORD_TAB)

static gboolean
is_dirty (HdRecordForm *self)
{
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (self);

  return priv->form != NULL && hd_form_is_dirty (priv->form);
}

static void
on_dirty_changed_cb (HdRecordForm *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.save", is_dirty (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.revert", is_dirty (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

void
hd_record_form_add_rows (HdForm              *form,
                         AdwPreferencesGroup *group,
                         const guint         *fields,
                         guint                n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    hd_form_add_row (form, group, fields[i], NULL);
}

static void
ensure_form (HdRecordForm *self)
{
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (self);
  HdRecordFormClass *klass = HD_RECORD_FORM_GET_CLASS (self);

  if (priv->form != NULL)
    return;

  priv->form = hd_form_new (hd_record_tab_get_book (HD_RECORD_TAB (self)), klass->kind);
  klass->fill (self, priv->form);
  g_signal_connect_object (priv->form, "notify::dirty", G_CALLBACK (on_dirty_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hd_record_form_real_shown (HdRecordForm   *self,
                           HdForm         *form,
                           const HdRecord *record)
{
  hd_form_set_sensitive (form, !hd_book_is_read_only (hd_record_tab_get_book (HD_RECORD_TAB (self))));
}

static void
hd_record_form_load (HdRecordTab *tab)
{
  HdRecordForm *self = HD_RECORD_FORM (tab);
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (self);
  HdRecordFormClass *klass = HD_RECORD_FORM_GET_CLASS (self);
  const char *id = hd_record_tab_get_record (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) record = NULL;

  ensure_form (self);
  if (is_dirty (self) && g_strcmp0 (priv->shown, id) == 0)
    return;

  record = hd_book_get_record (hd_record_tab_get_book (tab), klass->kind, id, &error);
  if (record != NULL)
    {
      g_free (priv->shown);
      priv->shown = g_strdup (id);
      hd_form_set_record (priv->form, record);
      klass->shown (self, priv->form, record);
      on_dirty_changed_cb (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_error (hd_record_tab_get_page (tab), _(klass->unread), error);
}

static void
hd_record_form_go_to (HdRecordTab *tab,
                      int          field,
                      const char  *record)
{
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (HD_RECORD_FORM (tab));

  if (field >= 0 && priv->form != NULL && hd_form_get_row (priv->form, (guint) field) != NULL)
    hd_form_focus (priv->form, (guint) field);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdRecordTab *tab = HD_RECORD_TAB (widget);
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (HD_RECORD_FORM (widget));
  g_autoptr (GError) error = NULL;

  if (hd_form_save (priv->form, &error))
    {
      hd_outcome_show (widget, hd_record_tab_get_book (tab));
      HD_RECORD_TAB_GET_CLASS (tab)->load (tab);
    }
  else if (error != NULL)
    hd_window_page_report_error (hd_record_tab_get_page (tab), _("The changes were not saved"), error);
}

static void
revert (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (HD_RECORD_FORM (widget));

  hd_form_revert (priv->form);
  HD_RECORD_TAB_GET_CLASS (widget)->load (HD_RECORD_TAB (widget));
}

static void
hd_record_form_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DIRTY:
      g_value_set_boolean (value, is_dirty (HD_RECORD_FORM (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_record_form_dispose (GObject *object)
{
  HdRecordFormPrivate *priv = hd_record_form_get_instance_private (HD_RECORD_FORM (object));

  g_clear_object (&priv->form);
  g_clear_pointer (&priv->shown, g_free);

  G_OBJECT_CLASS (hd_record_form_parent_class)->dispose (object);
}

static void
hd_record_form_class_init (HdRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hd_record_form_get_property;
  object_class->dispose = hd_record_form_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_record_form_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_record_form_go_to;
  klass->shown = hd_record_form_real_shown;

  properties[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "details.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "details.revert", NULL, revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "details.save", NULL);
}

static void
hd_record_form_init (HdRecordForm *self)
{
}
