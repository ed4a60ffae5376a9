/* text-tab.c: the text of an agreement: editing, saving, and what was not saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-tab-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/versions.h"
#include "model/agreement.h"
#include "model/signing.h"
#include "ui/outcome.h"
#include "ui/proposal-dialog.h"
#include "ui/template-dialog.h"
#include "ui/unsaved-toast.h"

#define RENDER_DELAY 70 /* milliseconds after the last key */

G_DEFINE_FINAL_TYPE (HdTextTab, hd_text_tab, HD_TYPE_RECORD_TAB)

/* Pages */

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (HdTextTab) self = data;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GError) error = NULL;

  self->rendering = FALSE;
  if (self->desk == NULL)
    return;
  rendering = hd_text_desk_render_finish (self->desk, result, &error);
  hd_live_page_show (self->live_page, rendering, error);
  if (self->render_again)
    hd_text_tab_render (self);
}

/* One layout at a time: what is typed meanwhile is laid out after it. */
void
hd_text_tab_render (HdTextTab *self)
{
  g_autoptr (GPtrArray) clauses = NULL;

  self->render_again = self->rendering;
  if (self->rendering || self->edit == NULL)
    return;
  self->rendering = TRUE;
  clauses = hd_outline_edit_dup_clauses (self->edit);
  hd_text_desk_render_async (self->desk, clauses, NULL, on_rendered_cb, g_object_ref (self));
}

static gboolean
on_render_due_cb (gpointer data)
{
  HdTextTab *self = data;

  if (hd_outline_editor_is_composing (self->editor))
    return G_SOURCE_CONTINUE;
  self->render_source = 0;
  hd_text_tab_render (self);
  hd_live_page_scroll_to_clause (self->live_page, hd_record_get_id (hd_outline_editor_get_item (self->editor)->clause));
  return G_SOURCE_REMOVE;
}

/* The state of things */

/* A locked text needs no tools: it says since when it is locked, and what can be done instead. */
static void
update_tools (HdTextTab *self)
{
  gboolean editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor));

  gtk_widget_set_visible (GTK_WIDGET (self->tools), editable);
  gtk_widget_set_visible (self->lock_box, !editable);
}

static void
show_lock (HdTextTab *self)
{
  g_autofree char *lock = hd_text_desk_dup_lock (self->desk);
  const HdRecord *agreement = hd_text_desk_get_dossier (self->desk)->agreement;
  HdAgreementState state = hd_agreement_get_state (agreement);
  gboolean may_write = !hd_book_is_read_only (hd_record_tab_get_book (HD_RECORD_TAB (self)));
  gboolean is_amendment = g_strcmp0 (hd_record_get_text (agreement, HD_AGREEMENT_KIND), "amendment") == 0;

  gtk_label_set_label (self->lock_label, lock != NULL ? lock : "");
  gtk_widget_set_visible (self->reopen_button, may_write && hd_signing_can_reopen (agreement, NULL));
  gtk_widget_set_visible (self->amend_button, may_write && !is_amendment && (state == HD_STATE_SIGNED || state == HD_STATE_IN_FORCE));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), lock == NULL);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->editor), lock == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.passage", lock == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.placeholder", lock == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.comment",
                                 hd_version_can_change (hd_record_tab_get_book (HD_RECORD_TAB (self)),
                                                        hd_record_tab_get_record (HD_RECORD_TAB (self))));
  update_tools (self);
}

static void
set_conflict (HdTextTab *self,
              gboolean   conflict)
{
  self->conflict = conflict;
  gtk_info_bar_set_revealed (self->conflict_bar, conflict);
  hd_text_tab_update_unsaved (self);
}

/* A fresh edit of what the book holds; nothing unsaved is left in the old one. */
static void
take_from_book (HdTextTab *self)
{
  HdOutlineEdit *edit = hd_outline_edit_new (hd_text_desk_get_agreement_id (self->desk), hd_text_desk_get_dossier (self->desk)->clauses);

  hd_outline_editor_set_text (self->editor, self->desk, edit);
  hd_outline_edit_free (self->edit);
  self->edit = edit;
  set_conflict (self, FALSE);
}

static void
close_text (HdTextTab *self)
{
  if (self->draft_source != 0)
    hd_text_tab_keep_draft (self);
  g_clear_handle_id (&self->render_source, g_source_remove);
  if (self->edit != NULL)
    hd_outline_editor_set_text (self->editor, NULL, NULL);
  if (hd_text_tab_is_unsaved (self) && self->toast != NULL && hd_unsaved_toast_is_of (self->toast, hd_text_desk_get_agreement_id (self->desk)))
    hd_unsaved_toast_take (self->toast, self->desk, g_steal_pointer (&self->edit));
  g_clear_pointer (&self->edit, hd_outline_edit_free);
  g_clear_pointer (&self->desk, hd_text_desk_unref);
  g_clear_pointer (&self->draft, hd_text_draft_free);
}

static void
report (HdTextTab    *self,
        const char   *title,
        const GError *error)
{
  HdWindowPage *page = hd_record_tab_get_page (HD_RECORD_TAB (self));

  if (page != NULL)
    hd_window_page_report_error (page, title, error);
}

static void
open_text (HdTextTab *self)
{
  HdRecordTab *tab = HD_RECORD_TAB (self);
  g_autoptr (GError) error = NULL;

  close_text (self);
  hd_live_page_show (self->live_page, NULL, NULL);
  self->desk = hd_text_desk_new (hd_record_tab_get_book (tab), hd_record_tab_get_record (tab), &error);
  if (self->desk == NULL)
    {
      hd_live_page_show (self->live_page, NULL, error);
      return;
    }
  take_from_book (self);
  show_lock (self);
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor)))
    self->draft = hd_text_desk_find_draft (self->desk);
  hd_text_tab_show_draft (self);
  hd_text_tab_render (self);
}

static void
reload_text (HdTextTab *self)
{
  gboolean was_unsaved = hd_text_tab_is_unsaved (self);
  gboolean text_changed;
  g_autoptr (GError) error = NULL;

  if (!hd_text_desk_reload (self->desk, &text_changed, &error))
    {
      close_text (self);
      hd_live_page_show (self->live_page, NULL, error);
      return;
    }
  show_lock (self);
  if (text_changed)
    {
      hd_outline_edit_rebase (self->edit, hd_text_desk_get_dossier (self->desk)->clauses);
      if (!was_unsaved || !hd_text_tab_is_unsaved (self))
        take_from_book (self);
      else
        set_conflict (self, TRUE);
    }
  hd_text_tab_render (self);
}

/* The tab turns to another text, perhaps long before it is seen. */
static void
on_agreement_changed_cb (HdTextTab *self)
{
  const char *agreement = hd_record_tab_get_record (HD_RECORD_TAB (self));

  if (self->desk == NULL || g_strcmp0 (hd_text_desk_get_agreement_id (self->desk), agreement) == 0)
    return;
  close_text (self);
  hd_live_page_show (self->live_page, NULL, NULL);
  hd_text_tab_update_unsaved (self);
}

static void
hd_text_tab_load (HdRecordTab *tab)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  if (self->desk == NULL || g_strcmp0 (hd_text_desk_get_agreement_id (self->desk), hd_record_tab_get_record (tab)) != 0)
    open_text (self);
  else
    reload_text (self);
  if (self->go_to != NULL && self->edit != NULL)
    hd_outline_editor_go_to (self->editor, self->go_to);
  g_clear_pointer (&self->go_to, g_free);
}

static void
hd_text_tab_go_to (HdRecordTab *tab,
                   int          field,
                   const char  *record)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  g_free (self->go_to);
  self->go_to = g_strdup (record);
  if (record != NULL && self->edit != NULL && hd_outline_editor_go_to (self->editor, record))
    g_clear_pointer (&self->go_to, g_free);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* Actions */

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_text_tab_is_unsaved (self) || self->conflict || hd_outline_editor_is_composing (self->editor))
    return;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!hd_text_desk_save (self->desk, self->edit, &error))
    {
      hd_text_tab_keep_draft (self);
      if (g_error_matches (error, HD_ERROR, HD_ERROR_CONFLICT))
        reload_text (self);
      /* A conflict is seen where the text is, but from elsewhere only told. */
      if (!self->conflict || !gtk_widget_get_mapped (widget))
        report (self, _("The text was not saved"), error);
      return;
    }
  g_clear_pointer (&self->draft, hd_text_draft_free);
  hd_text_tab_show_draft (self);
  hd_text_tab_update_unsaved (self);
  hd_outcome_show (widget, hd_record_tab_get_book (HD_RECORD_TAB (self)));
}

static void
settle_conflict (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);

  if (g_str_equal (name, "text.keep-mine"))
    {
      set_conflict (self, FALSE);
      save (widget, "text.save", NULL);
      return;
    }
  take_from_book (self);
  hd_text_tab_keep_draft (self);
  hd_text_tab_render (self);
}

static void
insert_placeholder (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);
  g_autofree char *text = g_strdup_printf ("{{%s}}", g_variant_get_string (parameter, NULL));

  hd_outline_editor_type (self->editor, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
on_passage_chosen_cb (HdTextTab *self,
                      GPtrArray *clauses)
{
  if (self->edit == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor)))
    return;
  hd_outline_editor_insert_clauses (self->editor, clauses);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
insert_passage (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWidget *dialog = hd_template_dialog_new (widget, hd_record_tab_get_book (HD_RECORD_TAB (widget)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_passage_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Comments belong to clauses of the book. */
static void
comment (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));
  const HdOutlineItem *item = hd_outline_editor_get_item (self->editor);
  g_autoptr (HdRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;
  saved = hd_book_get_record (book, HD_ENTITY_CLAUSE, hd_record_get_id (item->clause), NULL);
  if (saved != NULL)
    {
      hd_proposal_dialog_show (widget, book, hd_record_tab_get_record (HD_RECORD_TAB (self)), NULL, hd_record_get_id (saved));
      return;
    }
  g_set_error_literal (&error, HD_ERROR, HD_ERROR_INVALID,
                       _("This clause is not in the book yet: save the text first (Ctrl+S), then write down what is said about it."));
  report (self, _("There is nothing to comment on yet"), error);
}

/* After a new comment, from its dialog. */
static void
tell (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  hd_outcome_show (widget, hd_record_tab_get_book (HD_RECORD_TAB (widget)));
}

/* The editor */

static void
on_edited_cb (HdTextTab *self)
{
  if (self->edit == NULL)
    return;
  hd_text_tab_update_unsaved (self);
  g_clear_handle_id (&self->render_source, g_source_remove);
  self->render_source = g_timeout_add (RENDER_DELAY, on_render_due_cb, self);
  hd_text_tab_keep_draft_soon (self);
  /* Who types on has decided against what was not saved the last time. */
  if (self->draft != NULL && hd_text_tab_is_unsaved (self))
    {
      g_clear_pointer (&self->draft, hd_text_draft_free);
      hd_text_tab_show_draft (self);
    }
}

static void
on_clause_changed_cb (HdTextTab *self)
{
  const HdOutlineItem *item = hd_outline_editor_get_item (self->editor);

  if (item == NULL)
    return;
  hd_live_page_scroll_to_clause (self->live_page, hd_record_get_id (item->clause));
}

static void
on_refused_cb (HdTextTab  *self,
               const char *sentence)
{
  g_autoptr (GError) error = g_error_new_literal (HD_ERROR, HD_ERROR_INVALID, sentence);

  report (self, _("The text was not taken over"), error);
}

static void
on_clause_pressed_cb (HdTextTab  *self,
                      const char *id)
{
  if (hd_outline_editor_go_to (self->editor, id) && gtk_widget_get_visible (self->editor_window))
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* Room */

static void
show_sides (HdTextTab *self,
            gboolean   narrow)
{
  gboolean page = gtk_toggle_button_get_active (self->page_button);

  gtk_widget_set_visible (GTK_WIDGET (self->page_button), narrow);
  gtk_widget_set_visible (self->editor_window, !narrow || !page);
  gtk_widget_set_visible (GTK_WIDGET (self->live_page), !narrow || page);
}

static void
on_page_toggled_cb (HdTextTab *self)
{
  show_sides (self, gtk_widget_get_visible (GTK_WIDGET (self->page_button)));
}

static void
hd_text_tab_width_changed (HdRecordTab *tab,
                           HdWidth      width)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lock_box),
                                  width == HD_WIDTH_NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  show_sides (self, width < HD_WIDTH_WIDE);
  hd_text_toolbar_set_width (self->tools, width);
}

static void
hd_text_tab_map (GtkWidget *widget)
{
  hd_text_tab_take_back_offer (HD_TEXT_TAB (widget));
  GTK_WIDGET_CLASS (hd_text_tab_parent_class)->map (widget);
}

static void
hd_text_tab_unmap (GtkWidget *widget)
{
  HdTextTab *self = HD_TEXT_TAB (widget);

  if (self->draft_source != 0)
    hd_text_tab_keep_draft (self);
  GTK_WIDGET_CLASS (hd_text_tab_parent_class)->unmap (widget);
  hd_text_tab_offer_saving (self);
}

static gboolean
hd_text_tab_grab_focus (GtkWidget *widget)
{
  HdTextTab *self = HD_TEXT_TAB (widget);

  if (gtk_widget_get_visible (self->editor_window))
    return gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  hd_live_page_focus_pages (self->live_page);
  return TRUE;
}

static void
hd_text_tab_dispose (GObject *object)
{
  HdTextTab *self = HD_TEXT_TAB (object);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (self->editor != NULL)
    close_text (self);
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->go_to, g_free);

  G_OBJECT_CLASS (hd_text_tab_parent_class)->dispose (object);
}

static void
hd_text_tab_class_init (HdTextTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdRecordTabClass *tab_class = HD_RECORD_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_text_tab_dispose;
  widget_class->map = hd_text_tab_map;
  widget_class->unmap = hd_text_tab_unmap;
  widget_class->grab_focus = hd_text_tab_grab_focus;
  tab_class->load = hd_text_tab_load;
  tab_class->go_to = hd_text_tab_go_to;
  tab_class->width_changed = hd_text_tab_width_changed;

  g_type_ensure (HD_TYPE_LIVE_PAGE);
  g_type_ensure (HD_TYPE_OUTLINE_EDITOR);
  g_type_ensure (HD_TYPE_TEXT_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/text-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, lock_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, draft_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, toolbar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, tools);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, lock_box);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, amend_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, page_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, editor_window);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, editor);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, live_page);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_toggled_cb);

  gtk_widget_class_install_action (widget_class, "text.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "text.restore-draft", NULL, hd_text_tab_settle_draft);
  gtk_widget_class_install_action (widget_class, "text.discard-draft", NULL, hd_text_tab_settle_draft);
  gtk_widget_class_install_action (widget_class, "text.keep-mine", NULL, settle_conflict);
  gtk_widget_class_install_action (widget_class, "text.take-theirs", NULL, settle_conflict);
  gtk_widget_class_install_action (widget_class, "text.passage", NULL, insert_passage);
  gtk_widget_class_install_action (widget_class, "text.placeholder", "s", insert_placeholder);
  gtk_widget_class_install_action (widget_class, "text.comment", NULL, comment);
  gtk_widget_class_install_action (widget_class, "comments.saved", NULL, tell);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "text.save", NULL);
}

static void
hd_text_tab_init (HdTextTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hd_text_toolbar_set_editor (self->tools, self->editor);
  g_signal_connect (self, "notify::agreement", G_CALLBACK (on_agreement_changed_cb), NULL);
  update_tools (self);
  hd_text_tab_update_unsaved (self);
}

HdLivePage *
hd_text_tab_get_live_page (HdTextTab *self)
{
  g_return_val_if_fail (HD_IS_TEXT_TAB (self), NULL);

  return self->live_page;
}

void
hd_text_tab_reveal (HdTextTab    *self,
                    guint         page,
                    const HdRect *rect)
{
  g_return_if_fail (HD_IS_TEXT_TAB (self) && rect != NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->page_button)))
    gtk_toggle_button_set_active (self->page_button, TRUE);
  hd_live_page_reveal (self->live_page, page, rect);
}
