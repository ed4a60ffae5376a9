/* text-tab-unsaved.c: what is not saved yet of a text: its draft, and how whoever leaves is told
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-tab-private.h"

#include "base/i18n.h"
#include "ui/unsaved-toast.h"

#define DRAFT_DELAY 2 /* seconds */

gboolean
hd_text_tab_is_unsaved (HdTextTab *self)
{
  return self->edit != NULL && hd_outline_edit_is_changed (self->edit);
}

void
hd_text_tab_keep_draft (HdTextTab *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->edit == NULL)
    return;
  if (!hd_text_tab_is_unsaved (self))
    {
      if (self->draft == NULL)
        hd_text_desk_drop_draft (self->desk);
      return;
    }
  if (!hd_text_desk_keep_draft (self->desk, self->edit, &error) && hd_record_tab_get_page (HD_RECORD_TAB (self)) != NULL)
    hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), _("The draft was not kept"), error);
}

static gboolean
on_draft_due_cb (gpointer data)
{
  HdTextTab *self = data;

  self->draft_source = 0;
  hd_text_tab_keep_draft (self);
  return G_SOURCE_REMOVE;
}

void
hd_text_tab_keep_draft_soon (HdTextTab *self)
{
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add_seconds (DRAFT_DELAY, on_draft_due_cb, self);
}

void
hd_text_tab_show_draft (HdTextTab *self)
{
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;

  gtk_info_bar_set_revealed (self->draft_bar, self->draft != NULL);
  if (self->draft == NULL)
    return;
  time = g_date_time_format (self->draft->kept_at, "%H:%M %d/%m/%Y");
  /* Translators: %s is a time and a date. */
  text = g_strdup_printf (self->draft->is_stale ? _("A text of %s was not saved. The text in the book was changed since.")
                                                : _("A text of %s was not saved."), time);
  gtk_label_set_label (self->draft_label, text);
}

/* The tab of the page carries a mark while something is not saved. */
static void
mark_tab (HdTextTab *self,
          gboolean   unsaved)
{
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);
  GtkWidget *child = GTK_WIDGET (self);

  if (stack == NULL)
    return;
  while (gtk_widget_get_parent (child) != stack)
    child = gtk_widget_get_parent (child);
  adw_view_stack_page_set_needs_attention (adw_view_stack_get_page (ADW_VIEW_STACK (stack), child), unsaved);
}

void
hd_text_tab_update_unsaved (HdTextTab *self)
{
  gboolean unsaved = hd_text_tab_is_unsaved (self);

  hd_text_toolbar_set_unsaved (self->tools, unsaved);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.save", unsaved && !self->conflict);
  mark_tab (self, unsaved);
}

void
hd_text_tab_offer_saving (HdTextTab *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!hd_text_tab_is_unsaved (self) || root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (root)))
    return;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, hd_unsaved_toast_show (GTK_WIDGET (self), hd_text_desk_get_agreement_id (self->desk)));
}

void
hd_text_tab_take_back_offer (HdTextTab *self)
{
  const char *agreement = hd_record_tab_get_record (HD_RECORD_TAB (self));

  if (self->toast != NULL && hd_unsaved_toast_is_of (self->toast, agreement))
    adw_toast_dismiss (self->toast);
}

void
hd_text_tab_settle_draft (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);
  g_autoptr (HdTextDraft) draft = g_steal_pointer (&self->draft);

  hd_text_tab_show_draft (self);
  if (draft == NULL || self->edit == NULL)
    return;
  if (g_str_equal (name, "text.discard-draft"))
    {
      hd_text_tab_keep_draft (self);
      return;
    }
  hd_outline_edit_set_clauses (self->edit, draft->clauses);
  hd_outline_editor_refresh (self->editor);
  hd_text_tab_update_unsaved (self);
  hd_text_tab_render (self);
}
