/* successor-group.c: one successor of a reorganisation: a new unit, or one of the book, with its share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/successor-group.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/labels.h"

enum
{
  ENTRY_NAME,
  ENTRY_ABBREVIATION,
  ENTRY_SYMBOL,
  N_ENTRIES
};

static const guint entry_fields[N_ENTRIES] = { HD_UNIT_NAME, HD_UNIT_ABBREVIATION, HD_UNIT_SYMBOL };

struct _HdSuccessorGroup
{
  AdwPreferencesGroup parent_instance;

  HdRecord *unit;
  GtkWidget *entries[N_ENTRIES]; /* of a new unit */
  GtkWidget *share_row;
  GtkWidget *remove_button;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdSuccessorGroup, hd_successor_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_new (HdSuccessorGroup *self)
{
  return hd_record_get_row_version (self->unit) == 0;
}

static void
emit_changed (HdSuccessorGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_clicked_cb (HdSuccessorGroup *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkWidget *
add_entry (HdSuccessorGroup *self,
           const char       *title,
           const char       *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
add_existing (HdSuccessorGroup *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_record_peek_text (self->unit, HD_UNIT_NAME));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("is in the book already"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
hd_successor_group_finalize (GObject *object)
{
  hd_record_unref (HD_SUCCESSOR_GROUP (object)->unit);

  G_OBJECT_CLASS (hd_successor_group_parent_class)->finalize (object);
}

static void
hd_successor_group_class_init (HdSuccessorGroupClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hd_successor_group_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_successor_group_init (HdSuccessorGroup *self)
{
  self->remove_button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_tooltip_text (self->remove_button, _("Take Away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take Away"), -1);
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_visible (self->remove_button, FALSE);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->remove_button);
}

GtkWidget *
hd_successor_group_new (const HdRecord *unit)
{
  HdSuccessorGroup *self = g_object_new (HD_TYPE_SUCCESSOR_GROUP, NULL);

  g_return_val_if_fail (unit != NULL, NULL);

  self->unit = hd_record_copy (unit);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), is_new (self) ? _("New Unit") : _("Successor"));
  if (!is_new (self))
    add_existing (self);
  for (guint i = 0; is_new (self) && i < N_ENTRIES; i++)
    self->entries[i] = add_entry (self, hd_field_label (HD_ENTITY_UNIT, entry_fields[i]), hd_record_peek_text (unit, entry_fields[i]));
  return GTK_WIDGET (self);
}

void
hd_successor_group_set_share (HdSuccessorGroup *self,
                              int               share)
{
  g_autofree char *text = hd_unit_share_print (share);

  g_return_if_fail (HD_IS_SUCCESSOR_GROUP (self));

  if (self->share_row == NULL)
    self->share_row = add_entry (self, _("Share in per cent"), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->share_row), text);
}

void
hd_successor_group_set_removable (HdSuccessorGroup *self,
                                  gboolean          removable)
{
  g_return_if_fail (HD_IS_SUCCESSOR_GROUP (self));

  gtk_widget_set_visible (self->remove_button, removable);
}

void
hd_successor_group_focus (HdSuccessorGroup *self)
{
  g_return_if_fail (HD_IS_SUCCESSOR_GROUP (self));

  if (self->entries[ENTRY_NAME] != NULL)
    gtk_widget_grab_focus (self->entries[ENTRY_NAME]);
}

/* Of several groups people see at once which row is meant. */
static gboolean
refuse (GtkWidget *row)
{
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  return FALSE;
}

static void
clear_refusals (HdSuccessorGroup *self)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    if (self->entries[i] != NULL)
      gtk_widget_remove_css_class (self->entries[i], "error");
  if (self->share_row != NULL)
    gtk_widget_remove_css_class (self->share_row, "error");
}

gboolean
hd_successor_group_read (HdSuccessorGroup *self,
                         HdRecord        **unit,
                         int              *share,
                         GError          **error)
{
  g_autoptr (HdRecord) read = NULL;

  g_return_val_if_fail (HD_IS_SUCCESSOR_GROUP (self), FALSE);

  clear_refusals (self);
  read = hd_record_copy (self->unit);
  for (guint i = 0; is_new (self) && i < N_ENTRIES; i++)
    {
      g_autofree char *text = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), -1, HD_TEXT_LINE, error);

      if (text == NULL)
        return refuse (self->entries[i]);
      if (i == ENTRY_NAME && *text == '\0')
        {
          g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The new unit needs a name."));
          return refuse (self->entries[i]);
        }
      hd_record_set_text (read, entry_fields[i], text);
    }
  *share = 0;
  if (self->share_row != NULL && !hd_unit_share_parse (gtk_editable_get_text (GTK_EDITABLE (self->share_row)), share, error))
    return refuse (self->share_row);
  *unit = g_steal_pointer (&read);
  return TRUE;
}

char *
hd_successor_group_dup_name (HdSuccessorGroup *self)
{
  g_return_val_if_fail (HD_IS_SUCCESSOR_GROUP (self), NULL);

  if (self->entries[ENTRY_NAME] == NULL)
    return g_strdup (hd_record_peek_text (self->unit, HD_UNIT_NAME));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[ENTRY_NAME])));
}
