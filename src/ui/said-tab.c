/* said-tab.c: what the tabs of discussion and conclusions have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/said-tab.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/attachments.h"
#include "ui/contribution-dialog.h"
#include "ui/file-drop.h"
#include "ui/meeting-rows.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/said-acts.h"

typedef struct
{
  AdwPreferencesGroup *group;
  HdItemList          *list;
  const char          *description; /* static */
  const char          *word;        /* (nullable) static */
} Group;

typedef struct
{
  GtkBox *box;
  GArray *groups;
  HdMeeting *meeting;
  char *attach_to; /* contribution that a file is chosen for */
} HdSaidTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HdSaidTab, hd_said_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdSaidTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

void
hd_said_tab_finish (HdSaidTab    *self,
                    gboolean      done,
                    const char   *title,
                    const GError *error)
{
  if (done)
    hd_outcome_show (GTK_WIDGET (self), get_book (self));
  else
    hd_window_page_report_from (GTK_WIDGET (self), title, error);
}

static const HdRecord *
find_contribution (HdSaidTab  *self,
                   const char *id)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);

  for (guint i = 0; priv->meeting != NULL && i < priv->meeting->contributions->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (priv->meeting->contributions, i)), id))
      return g_ptr_array_index (priv->meeting->contributions, i);
  return NULL;
}

/* --- What is seen --- */

static void
fill (HdSaidTab   *self,
      const Group *group)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  gboolean writable = !hd_book_is_read_only (get_book (self));
  gboolean drafts = hd_meeting_find_draft (get_book (self), priv->meeting) != NULL;

  hd_item_list_begin (group->list, get_book (self));
  for (guint i = 0; i < priv->meeting->contributions->len; i++)
    {
      const HdRecord *contribution = g_ptr_array_index (priv->meeting->contributions, i);

      if (g_strcmp0 (hd_record_get_text (contribution, HD_CONTRIBUTION_KIND), group->word) == 0)
        hd_item_list_append (group->list, hd_contribution_row_new (priv->meeting, contribution, group->list, drafts, writable), contribution, i + 1);
    }
  hd_item_list_end (group->list);
}

static void
show (HdSaidTab *self)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);

  for (guint i = 0; i < priv->groups->len; i++)
    {
      const Group *group = &g_array_index (priv->groups, Group, i);

      if (group->word != NULL)
        fill (self, group);
    }
  HD_SAID_TAB_GET_CLASS (self)->show (self, priv->meeting);
  for (guint i = 0; i < priv->groups->len; i++)
    {
      const Group *group = &g_array_index (priv->groups, Group, i);

      adw_preferences_group_set_description (group->group, hd_item_list_get_n_rows (group->list) == 0 ? _(group->description) : NULL);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "said.add", !hd_book_is_read_only (get_book (self)));
}

static void
hd_said_tab_load (HdRecordTab *tab)
{
  HdSaidTab *self = HD_SAID_TAB (tab);
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  HdMeeting *meeting = hd_book_get_meeting (get_book (self), hd_record_tab_get_record (tab), &error);

  if (meeting != NULL)
    {
      g_clear_pointer (&priv->meeting, hd_meeting_free);
      priv->meeting = meeting;
      show (self);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    hd_window_page_report_from (GTK_WIDGET (self), _("The meeting was not read"), error);
}

static void
hd_said_tab_real_show (HdSaidTab       *self,
                       const HdMeeting *meeting)
{
}

static gboolean
hd_said_tab_real_edit (HdSaidTab  *self,
                       const char *id,
                       int         field)
{
  return FALSE;
}

/* --- What can be done --- */

static void
open (HdSaidTab  *self,
      const char *id,
      int         field)
{
  const HdRecord *contribution = find_contribution (self, id);

  if (contribution != NULL)
    hd_contribution_dialog_show (GTK_WIDGET (self), get_book (self), contribution, field);
  else
    HD_SAID_TAB_GET_CLASS (self)->edit (self, id, field);
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  open (HD_SAID_TAB (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
hd_said_tab_go_to (HdRecordTab *tab,
                   int          field,
                   const char  *record)
{
  HdSaidTab *self = HD_SAID_TAB (tab);
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  gboolean found = FALSE;

  for (guint i = 0; record != NULL && !found && i < priv->groups->len; i++)
    found = hd_item_list_focus (g_array_index (priv->groups, Group, i).list, record);
  if (found && field >= 0 && !hd_book_is_read_only (get_book (self)))
    open (self, record, field);
}

static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  hd_contribution_dialog_show_new (widget, get_book (HD_SAID_TAB (widget)), hd_record_tab_get_record (HD_RECORD_TAB (widget)),
                                   g_variant_get_string (parameter, NULL));
}

static void
show_file (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdSaidTab *self = HD_SAID_TAB (widget);
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  const HdRecord *contribution = find_contribution (self, g_variant_get_string (parameter, NULL));
  const HdRecord *file = contribution != NULL ? hd_meeting_lookup (priv->meeting, hd_record_get_text (contribution, HD_CONTRIBUTION_ATTACHMENT)) : NULL;

  if (file != NULL)
    hd_preview_window_show (widget, hd_attachment_order_new (get_book (self), file));
}

static void
on_attached_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdSaidTab) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) attachment = hd_book_attach_file_finish (HD_BOOK (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    hd_said_tab_finish (self, attachment != NULL, _("The file was not attached"), error);
}

static void
on_files_cb (GtkWidget *widget,
             GPtrArray *paths,
             gpointer   data)
{
  HdSaidTab *self = HD_SAID_TAB (widget);
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);

  hd_book_attach_speech_async (get_book (self), priv->attach_to, g_ptr_array_index (paths, 0), NULL, on_attached_cb, g_object_ref (self));
}

static void
attach (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (HD_SAID_TAB (widget));

  g_free (priv->attach_to);
  priv->attach_to = g_variant_dup_string (parameter, NULL);
  hd_file_drop_choose (widget, _("The Paper That Is Read"), FALSE, on_files_cb, NULL);
}

static void
propose (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (HD_SAID_TAB (widget));

  hd_said_propose (widget, get_book (HD_SAID_TAB (widget)), priv->meeting, g_variant_get_string (parameter, NULL));
}

static void
go_to_comment (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdSaidTab *self = HD_SAID_TAB (widget);
  const HdRecord *contribution = find_contribution (self, g_variant_get_string (parameter, NULL));
  const char *id = contribution != NULL ? hd_record_get_text (contribution, HD_CONTRIBUTION_PROPOSAL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) proposal = id != NULL ? hd_book_get_record (get_book (self), HD_ENTITY_PROPOSAL, id, &error) : NULL;

  if (proposal != NULL)
    gtk_widget_activate_action (widget, "book.go-to", "(sssis)", "agreement", hd_record_get_text (proposal, HD_PROPOSAL_AGREEMENT), "proposals", -1, id);
  else if (error != NULL)
    hd_said_tab_finish (self, FALSE, _("The comment cannot be shown"), error);
}

static void
make_task (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (HD_SAID_TAB (widget));

  hd_said_make_task (widget, get_book (HD_SAID_TAB (widget)), priv->meeting, g_variant_get_string (parameter, NULL));
}

static void
tell_saved (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_outcome_show (widget, get_book (HD_SAID_TAB (widget)));
}

/* --- The class --- */

static void
hd_said_tab_dispose (GObject *object)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (HD_SAID_TAB (object));

  g_clear_pointer (&priv->meeting, hd_meeting_free);
  g_clear_pointer (&priv->groups, g_array_unref);
  g_clear_pointer (&priv->attach_to, g_free);

  G_OBJECT_CLASS (hd_said_tab_parent_class)->dispose (object);
}

static void
hd_said_tab_class_init (HdSaidTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_said_tab_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_said_tab_load;
  HD_RECORD_TAB_CLASS (klass)->go_to = hd_said_tab_go_to;
  klass->show = hd_said_tab_real_show;
  klass->edit = hd_said_tab_real_edit;

  gtk_widget_class_install_action (widget_class, "said.add", "s", add);
  gtk_widget_class_install_action (widget_class, "said.file", "s", show_file);
  gtk_widget_class_install_action (widget_class, "said.attach", "s", attach);
  gtk_widget_class_install_action (widget_class, "said.propose", "s", propose);
  gtk_widget_class_install_action (widget_class, "said.comment", "s", go_to_comment);
  gtk_widget_class_install_action (widget_class, "said.task", "s", make_task);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "comments.saved", NULL, tell_saved);
}

static void
hd_said_tab_init (HdSaidTab *self)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  priv->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_widget_set_margin_top (clamp, 18);
  gtk_widget_set_margin_bottom (clamp, 24);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (priv->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

const HdMeeting *
hd_said_tab_get_meeting (HdSaidTab *self)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);

  g_return_val_if_fail (HD_IS_SAID_TAB (self), NULL);

  return priv->meeting;
}

static GtkWidget *
make_add_button (const char *title,
                 const char *action,
                 const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add…"));
  g_autofree char *name = g_strdup_printf (_("Add: %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

HdItemList *
hd_said_tab_add_group (HdSaidTab   *self,
                       const char  *title,
                       const char  *description,
                       const char  *action,
                       const char  *target,
                       HdEntityKind kind,
                       const char  *word)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);
  Group group = { .description = description, .word = word };

  g_return_val_if_fail (HD_IS_SAID_TAB (self), NULL);

  group.group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  group.list = HD_ITEM_LIST (hd_item_list_new (kind, _(title)));
  adw_preferences_group_set_title (group.group, _(title));
  if (action != NULL)
    adw_preferences_group_set_header_suffix (group.group, make_add_button (_(title), action, target));
  adw_preferences_group_add (group.group, GTK_WIDGET (group.list));
  gtk_box_append (priv->box, GTK_WIDGET (group.group));
  g_array_append_val (priv->groups, group);
  return group.list;
}

void
hd_said_tab_show_group (HdSaidTab  *self,
                        HdItemList *list,
                        gboolean    visible)
{
  HdSaidTabPrivate *priv = hd_said_tab_get_instance_private (self);

  for (guint i = 0; i < priv->groups->len; i++)
    {
      const Group *group = &g_array_index (priv->groups, Group, i);

      if (group->list == list)
        gtk_widget_set_visible (GTK_WIDGET (group->group), visible);
    }
}
