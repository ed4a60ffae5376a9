/* text-tab.c: the text of an agreement: editing, saving, and what was not saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-tab.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/text-desk.h"
#include "model/labels.h"
#include "model/placeholders.h"
#include "ui/outcome.h"
#include "ui/outline-editor.h"
#include "ui/template-dialog.h"

#define RENDER_DELAY 70 /* milliseconds after the last key */
#define DRAFT_DELAY 2   /* seconds */

struct _HdTextTab
{
  HdAgreementTab parent_instance;

  GtkInfoBar *lock_bar;
  GtkLabel *lock_label;
  GtkInfoBar *draft_bar;
  GtkLabel *draft_label;
  GtkInfoBar *conflict_bar;
  GtkWidget *toolbar;
  GtkWidget *tools;
  GtkWidget *level_box;
  GtkDropDown *kind_drop;
  GtkWidget *outdent_button;
  GtkWidget *indent_button;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkMenuButton *insert_button;
  GtkWidget *unsaved_label;
  GtkToggleButton *page_button;
  GtkWidget *editor_window;
  HdOutlineEditor *editor;
  HdLivePage *live_page;

  HdWidth width;
  HdTextDesk *desk;
  HdOutlineEdit *edit;
  HdTextDraft *draft;  /* found, and not yet decided about */
  gboolean conflict;
  gboolean showing_kind; /* the drop-down follows the cursor */
  char *go_to;         /* clause to go to when the text is there */

  gboolean rendering;
  gboolean render_again;
  guint render_source;
  guint draft_source;
};

G_DEFINE_FINAL_TYPE (HdTextTab, hd_text_tab, HD_TYPE_AGREEMENT_TAB)

/* Pages */

static void render (HdTextTab *self);

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
    render (self);
}

/* One layout at a time: what is typed meanwhile is laid out after it. */
static void
render (HdTextTab *self)
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
  render (self);
  hd_live_page_scroll_to_clause (self->live_page, hd_record_get_id (hd_outline_editor_get_item (self->editor)->clause));
  return G_SOURCE_REMOVE;
}

/* Drafts */

static gboolean
is_unsaved (HdTextTab *self)
{
  return self->edit != NULL && hd_outline_edit_is_changed (self->edit);
}

static void
keep_draft (HdTextTab *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->edit == NULL)
    return;
  if (!is_unsaved (self))
    {
      if (self->draft == NULL)
        hd_text_desk_drop_draft (self->desk);
      return;
    }
  if (!hd_text_desk_keep_draft (self->desk, self->edit, &error) && hd_agreement_tab_get_page (HD_AGREEMENT_TAB (self)) != NULL)
    hd_window_page_report_error (hd_agreement_tab_get_page (HD_AGREEMENT_TAB (self)), _("The draft was not kept"), error);
}

static gboolean
on_draft_due_cb (gpointer data)
{
  HdTextTab *self = data;

  self->draft_source = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

static void
show_draft (HdTextTab *self)
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

/* The state of things */

/* A locked text needs no tools; a narrow window has room for the most important ones, the others have keys and a menu. */
static void
update_tools (HdTextTab *self)
{
  gboolean editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor));

  gtk_widget_set_visible (self->tools, editable);
  gtk_widget_set_visible (self->level_box, self->width > HD_WIDTH_NARROW);
  gtk_widget_set_visible (self->toolbar, editable || self->width < HD_WIDTH_WIDE);
}

/* The tab of the page carries a mark while something is not saved. */
static void
update_unsaved (HdTextTab *self)
{
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);
  gboolean unsaved = is_unsaved (self);

  gtk_widget_set_visible (self->unsaved_label, unsaved && self->width > HD_WIDTH_NARROW);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.save", unsaved && !self->conflict);
  if (stack != NULL && gtk_widget_get_parent (GTK_WIDGET (self)) == stack)
    adw_view_stack_page_set_needs_attention (adw_view_stack_get_page (ADW_VIEW_STACK (stack), GTK_WIDGET (self)), unsaved);
}

static void
show_lock (HdTextTab *self)
{
  g_autofree char *lock = hd_text_desk_dup_lock (self->desk);

  gtk_label_set_label (self->lock_label, lock != NULL ? lock : "");
  gtk_info_bar_set_revealed (self->lock_bar, lock != NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), lock == NULL);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->editor), lock == NULL);
  update_tools (self);
}

static void
set_conflict (HdTextTab *self,
              gboolean   conflict)
{
  self->conflict = conflict;
  gtk_info_bar_set_revealed (self->conflict_bar, conflict);
  update_unsaved (self);
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
    keep_draft (self);
  g_clear_handle_id (&self->render_source, g_source_remove);
  if (self->edit != NULL)
    hd_outline_editor_set_text (self->editor, NULL, NULL);
  g_clear_pointer (&self->edit, hd_outline_edit_free);
  g_clear_pointer (&self->desk, hd_text_desk_unref);
  g_clear_pointer (&self->draft, hd_text_draft_free);
}

static void
report (HdTextTab    *self,
        const char   *title,
        const GError *error)
{
  HdWindowPage *page = hd_agreement_tab_get_page (HD_AGREEMENT_TAB (self));

  if (page != NULL)
    hd_window_page_report_error (page, title, error);
}

static void
open_text (HdTextTab *self)
{
  HdAgreementTab *tab = HD_AGREEMENT_TAB (self);
  g_autoptr (GError) error = NULL;

  close_text (self);
  hd_live_page_show (self->live_page, NULL, NULL);
  self->desk = hd_text_desk_new (hd_agreement_tab_get_book (tab), hd_agreement_tab_get_agreement (tab), &error);
  if (self->desk == NULL)
    {
      hd_live_page_show (self->live_page, NULL, error);
      return;
    }
  take_from_book (self);
  show_lock (self);
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->editor)))
    self->draft = hd_text_desk_find_draft (self->desk);
  show_draft (self);
  render (self);
}

static void
reload_text (HdTextTab *self)
{
  gboolean was_unsaved = is_unsaved (self);
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
      if (!was_unsaved || !is_unsaved (self))
        take_from_book (self);
      else
        set_conflict (self, TRUE);
    }
  render (self);
}

static void
hd_text_tab_load (HdAgreementTab *tab)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  if (self->desk == NULL || g_strcmp0 (hd_text_desk_get_agreement_id (self->desk), hd_agreement_tab_get_agreement (tab)) != 0)
    open_text (self);
  else
    reload_text (self);
  if (self->go_to != NULL && self->edit != NULL)
    hd_outline_editor_go_to (self->editor, self->go_to);
  g_clear_pointer (&self->go_to, g_free);
}

static void
hd_text_tab_go_to (HdAgreementTab *tab,
                   int             field,
                   const char     *record)
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

  if (!is_unsaved (self) || self->conflict || hd_outline_editor_is_composing (self->editor))
    return;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!hd_text_desk_save (self->desk, self->edit, &error))
    {
      keep_draft (self);
      if (g_error_matches (error, HD_ERROR, HD_ERROR_CONFLICT))
        reload_text (self);
      else
        report (self, _("The text was not saved"), error);
      return;
    }
  g_clear_pointer (&self->draft, hd_text_draft_free);
  show_draft (self);
  update_unsaved (self);
  hd_outcome_show (widget, hd_agreement_tab_get_book (HD_AGREEMENT_TAB (self)));
}

static void
settle_draft (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HdTextTab *self = HD_TEXT_TAB (widget);
  g_autoptr (HdTextDraft) draft = g_steal_pointer (&self->draft);

  show_draft (self);
  if (draft == NULL || self->edit == NULL)
    return;
  if (g_str_equal (name, "text.discard-draft"))
    {
      keep_draft (self);
      return;
    }
  hd_outline_edit_set_clauses (self->edit, draft->clauses);
  hd_outline_editor_refresh (self->editor);
  update_unsaved (self);
  render (self);
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
  keep_draft (self);
  render (self);
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
  GtkWidget *dialog = hd_template_dialog_new (widget, hd_agreement_tab_get_book (HD_AGREEMENT_TAB (widget)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_passage_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The editor */

static void
on_edited_cb (HdTextTab *self)
{
  if (self->edit == NULL)
    return;
  update_unsaved (self);
  g_clear_handle_id (&self->render_source, g_source_remove);
  self->render_source = g_timeout_add (RENDER_DELAY, on_render_due_cb, self);
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add_seconds (DRAFT_DELAY, on_draft_due_cb, self);
  /* Who types on has decided against what was not saved the last time. */
  if (self->draft != NULL && is_unsaved (self))
    {
      g_clear_pointer (&self->draft, hd_text_draft_free);
      show_draft (self);
    }
}

static void
on_clause_changed_cb (HdTextTab *self)
{
  const HdOutlineItem *item = hd_outline_editor_get_item (self->editor);

  if (item == NULL)
    return;
  self->showing_kind = TRUE;
  gtk_drop_down_set_selected (self->kind_drop, item->kind);
  self->showing_kind = FALSE;
  hd_live_page_scroll_to_clause (self->live_page, hd_record_get_id (item->clause));
}

static void
on_kind_selected_cb (HdTextTab *self)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND];
  guint selected = gtk_drop_down_get_selected (self->kind_drop);

  if (self->showing_kind || self->edit == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "outline.kind", "s", field->choices[selected]);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
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

/* Buttons of the toolbar act on the editor, but the focus goes back to the text. */
static void
on_tool_clicked_cb (HdTextTab *self,
                    GtkWidget *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self->editor), g_object_get_data (G_OBJECT (button), "action"), NULL);
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
hd_text_tab_width_changed (HdAgreementTab *tab,
                           HdWidth         width)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  self->width = width;
  show_sides (self, width < HD_WIDTH_WIDE);
  update_tools (self);
  update_unsaved (self);
}

static void
hd_text_tab_unmap (GtkWidget *widget)
{
  HdTextTab *self = HD_TEXT_TAB (widget);

  if (self->draft_source != 0)
    keep_draft (self);
  GTK_WIDGET_CLASS (hd_text_tab_parent_class)->unmap (widget);
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

static GMenuModel *
make_insert_menu (void)
{
  g_autoptr (GMenu) placeholders = g_menu_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Standard Passage…"), "text.passage");
  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (hd_placeholder_label ((HdPlaceholder) i), NULL);

      if (hd_placeholder_is_of_papers ((HdPlaceholder) i))
        continue;
      g_menu_item_set_action_and_target (item, "text.placeholder", "s", hd_placeholder_get_name ((HdPlaceholder) i));
      g_menu_append_item (placeholders, item);
    }
  g_menu_append_section (menu, _("Placeholder"), G_MENU_MODEL (placeholders));
  return G_MENU_MODEL (menu);
}

static void
fill_kinds (HdTextTab *self)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND];
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (kinds, hd_choice_label (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, field->choices[i]));
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (kinds));
}

static void
add_tool (HdTextTab  *self,
          GtkWidget  *button,
          const char *action)
{
  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_tool_clicked_cb), self, G_CONNECT_SWAPPED);
}

static void
hd_text_tab_dispose (GObject *object)
{
  HdTextTab *self = HD_TEXT_TAB (object);

  if (self->editor != NULL)
    close_text (self);
  g_clear_pointer (&self->go_to, g_free);

  G_OBJECT_CLASS (hd_text_tab_parent_class)->dispose (object);
}

static void
hd_text_tab_class_init (HdTextTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdAgreementTabClass *tab_class = HD_AGREEMENT_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_text_tab_dispose;
  widget_class->unmap = hd_text_tab_unmap;
  widget_class->grab_focus = hd_text_tab_grab_focus;
  tab_class->load = hd_text_tab_load;
  tab_class->go_to = hd_text_tab_go_to;
  tab_class->width_changed = hd_text_tab_width_changed;

  g_type_ensure (HD_TYPE_LIVE_PAGE);
  g_type_ensure (HD_TYPE_OUTLINE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/text-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, lock_bar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, lock_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, draft_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, conflict_bar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, toolbar);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, tools);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, level_box);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, outdent_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, indent_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, up_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, down_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, insert_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, unsaved_label);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, page_button);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, editor_window);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, editor);
  gtk_widget_class_bind_template_child (widget_class, HdTextTab, live_page);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_toggled_cb);

  gtk_widget_class_install_action (widget_class, "text.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "text.restore-draft", NULL, settle_draft);
  gtk_widget_class_install_action (widget_class, "text.discard-draft", NULL, settle_draft);
  gtk_widget_class_install_action (widget_class, "text.keep-mine", NULL, settle_conflict);
  gtk_widget_class_install_action (widget_class, "text.take-theirs", NULL, settle_conflict);
  gtk_widget_class_install_action (widget_class, "text.passage", NULL, insert_passage);
  gtk_widget_class_install_action (widget_class, "text.placeholder", "s", insert_placeholder);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "text.save", NULL);
}

static void
hd_text_tab_init (HdTextTab *self)
{
  g_autoptr (GMenuModel) menu = make_insert_menu ();

  self->width = HD_WIDTH_WIDE;
  self->showing_kind = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  self->showing_kind = FALSE;
  gtk_menu_button_set_menu_model (self->insert_button, menu);
  add_tool (self, self->outdent_button, "outline.outdent");
  add_tool (self, self->indent_button, "outline.indent");
  add_tool (self, self->up_button, "outline.up");
  add_tool (self, self->down_button, "outline.down");
  update_unsaved (self);
}

HdLivePage *
hd_text_tab_get_live_page (HdTextTab *self)
{
  g_return_val_if_fail (HD_IS_TEXT_TAB (self), NULL);

  return self->live_page;
}
