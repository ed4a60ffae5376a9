/* papers-tab.c: the papers of a meeting, what is still missing before them, and their packet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/papers-tab.h"

#include "base/i18n.h"
#include "book/meeting-papers.h"
#include "ui/conformity-dialog.h"
#include "ui/issue-dialog.h"
#include "ui/live-page.h"
#include "ui/meeting-orders.h"
#include "ui/meeting-paper-row.h"
#include "ui/meeting-text-dialog.h"
#include "ui/need-rows.h"
#include "ui/outcome.h"
#include "ui/preview-window.h"

struct _HdPapersTab
{
  HdRecordTab parent_instance;

  GtkListBox *list;
  AdwExpanderRow *needs_row;
  GtkWidget *needs_group;
  GtkSpinner *spinner;
  GtkWidget *status;
  HdLivePage *live_page;

  GPtrArray *need_rows;
  GPtrArray *states;   /* (nullable) (element-type HdMeetingPaperState) */
  char *shown;         /* id of the meeting whose papers are shown */
  char *focus;         /* word of the kind whose row had the focus */
  GCancellable *cancellable;
  gboolean is_wide;    /* the pages stand beside the list */
  gboolean is_filling; /* rows come and go: nobody chose one */
  char *seen;          /* word of the kind whose pages stand beside the list */
  GCancellable *rendering;
};

G_DEFINE_FINAL_TYPE (HdPapersTab, hd_papers_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdPapersTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static const char *
get_meeting (HdPapersTab *self)
{
  return hd_record_tab_get_record (HD_RECORD_TAB (self));
}

static void
finish (HdPapersTab  *self,
        gboolean      done,
        const char   *title,
        const GError *error)
{
  if (done)
    hd_outcome_show (GTK_WIDGET (self), get_book (self));
  else
    hd_window_page_report_from (GTK_WIDGET (self), title, error);
}

static void
show_needs (HdPapersTab *self)
{
  guint n = hd_need_rows_fill (self->needs_row, self->need_rows, get_book (self), get_meeting (self), GTK_WIDGET (self));

  gtk_widget_set_visible (self->needs_group, n > 0);
}

/* --- The list --- */

static const HdMeetingPaperState *
find_state (HdPapersTab *self,
            GVariant    *parameter)
{
  HdMeetingPaperKind kind;

  if (self->states == NULL || !hd_meeting_paper_find (g_variant_get_string (parameter, NULL), &kind))
    return NULL;
  for (guint i = 0; i < self->states->len; i++)
    {
      const HdMeetingPaperState *state = g_ptr_array_index (self->states, i);

      if (state->kind == kind)
        return state;
    }
  return NULL;
}

static const char *
get_word (GtkListBoxRow *row)
{
  g_autoptr (GVariant) target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)));

  return g_variant_get_string (target, NULL);
}

static void
remember_focus (HdPapersTab *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) ? focus : NULL;

  while (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    row = gtk_widget_get_parent (row);
  g_free (self->focus);
  self->focus = row != NULL ? g_strdup (get_word (GTK_LIST_BOX_ROW (row))) : NULL;
}

/* --- The pages beside the list --- */

static void
stop_rendering (HdPapersTab *self)
{
  g_cancellable_cancel (self->rendering);
  g_clear_object (&self->rendering);
}

static void
on_seen_rendered_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (HdPapersTab) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_meeting_paper_finish (HD_BOOK (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hd_live_page_show (self->live_page, rendering, error);
}

static void
render_seen (HdPapersTab *self)
{
  HdMeetingPaperKind kind;

  stop_rendering (self);
  if (!self->is_wide || self->seen == NULL || !hd_meeting_paper_find (self->seen, &kind))
    return;
  self->rendering = g_cancellable_new ();
  hd_book_render_meeting_paper_async (get_book (self), get_meeting (self), kind, self->rendering, on_seen_rendered_cb, g_object_ref (self));
}

static GtkListBoxRow *
find_row (HdPapersTab *self,
          const char  *word)
{
  for (int i = 0; word != NULL && gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    if (g_str_equal (get_word (gtk_list_box_get_row_at_index (self->list, i)), word))
      return gtk_list_box_get_row_at_index (self->list, i);
  return NULL;
}

/* Pages of one paper never stand beside the name of another. TRUE when it is another one. */
static gboolean
see (HdPapersTab *self,
     const char  *word)
{
  if (g_strcmp0 (self->seen, word) == 0)
    return FALSE;
  g_free (self->seen);
  self->seen = g_strdup (word);
  hd_live_page_show (self->live_page, NULL, NULL);
  return TRUE;
}

/* The row whose pages are shown is the chosen one; the first while nobody chose. */
static void
choose_seen (HdPapersTab *self)
{
  GtkListBoxRow *row;

  gtk_list_box_set_selection_mode (self->list, self->is_wide ? GTK_SELECTION_BROWSE : GTK_SELECTION_NONE);
  if (!self->is_wide)
    return;
  row = find_row (self, self->seen);
  row = row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return;
  self->is_filling = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->is_filling = FALSE;
  see (self, get_word (row));
  render_seen (self);
}

static void
on_row_selected_cb (HdPapersTab   *self,
                    GtkListBoxRow *row)
{
  if (row != NULL && !self->is_filling && see (self, get_word (row)))
    render_seen (self);
}

static void
hd_papers_tab_width_changed (HdRecordTab *tab,
                             HdWidth      width)
{
  HdPapersTab *self = HD_PAPERS_TAB (tab);

  self->is_wide = width >= HD_WIDTH_WIDE;
  gtk_widget_set_visible (GTK_WIDGET (self->live_page), self->is_wide);
  choose_seen (self);
}

static void
show_states (HdPapersTab *self)
{
  gboolean writable = !hd_book_is_read_only (get_book (self));
  GtkWidget *row;

  remember_focus (self);
  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->states->len; i++)
    {
      row = hd_meeting_paper_row_new (g_ptr_array_index (self->states, i), writable);
      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (self->focus, get_word (GTK_LIST_BOX_ROW (row))) == 0)
        gtk_widget_grab_focus (row);
    }
  self->is_filling = FALSE;
  choose_seen (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->states->len > 0);
  gtk_widget_set_visible (self->status, FALSE);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HdPapersTab) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *states = hd_book_list_meeting_papers_finish (HD_BOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  g_clear_object (&self->cancellable);
  if (states == NULL)
    {
      finish (self, FALSE, _("The papers cannot be made"), error);
      return;
    }
  g_clear_pointer (&self->states, g_ptr_array_unref);
  self->states = states;
  show_states (self);
}

/* All papers are made to know how many pages they have and whether they say what was noted: a worker does that. */
static void
list_papers (HdPapersTab *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  hd_book_list_meeting_papers_async (get_book (self), get_meeting (self), self->cancellable, on_listed_cb, g_object_ref (self));
}

static void
hd_papers_tab_load (HdRecordTab *tab)
{
  HdPapersTab *self = HD_PAPERS_TAB (tab);

  if (g_strcmp0 (self->shown, get_meeting (self)) != 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (get_meeting (self));
      g_clear_pointer (&self->states, g_ptr_array_unref);
      g_clear_pointer (&self->seen, g_free);
      stop_rendering (self);
      hd_live_page_show (self->live_page, NULL, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      gtk_widget_set_visible (self->status, TRUE);
    }
  show_needs (self);
  list_papers (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "papers.make-all", !hd_book_is_read_only (get_book (self)));
}

/* --- What can be done with one --- */

static HdPaperOrder *
order (HdPapersTab               *self,
       const HdMeetingPaperState *state)
{
  return hd_meeting_paper_order_new (get_book (self), state->name, get_meeting (self), state->kind);
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);

  if (state != NULL)
    hd_preview_window_show (widget, order (self, state));
}

/* Beside the list it is there already. */
static void
show (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  if (!HD_PAPERS_TAB (widget)->is_wide)
    preview (widget, action_name, parameter);
}

/* --- Whether it keeps the rules of its layout --- */

static void
on_place_chosen_cb (HdPapersTab  *self,
                    guint         page,
                    const HdRect *rect)
{
  HdMeetingPaperKind kind;

  if (self->is_wide)
    hd_live_page_reveal (self->live_page, page, rect);
  else if (hd_meeting_paper_find (self->seen, &kind))
    hd_preview_window_show (GTK_WIDGET (self), hd_meeting_paper_order_new (get_book (self), hd_meeting_paper_label (kind), get_meeting (self), kind));
}

static void
on_checked_rendered_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (HdPapersTab) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_meeting_paper_finish (HD_BOOK (source), result, &error);
  HdConformityDialog *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (rendering == NULL)
    {
      finish (self, FALSE, _("The paper cannot be made"), error);
      return;
    }
  dialog = hd_conformity_dialog_show (GTK_WIDGET (self), HD_BOOK (source), rendering->pages, rendering->profile);
  g_signal_connect_object (dialog, "place-chosen", G_CALLBACK (on_place_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
check_layout (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);

  if (state == NULL)
    return;
  if (!self->is_wide)
    see (self, hd_meeting_paper_word (state->kind));
  else
    gtk_list_box_select_row (self->list, find_row (self, hd_meeting_paper_word (state->kind)));
  hd_book_render_meeting_paper_async (get_book (self), get_meeting (self), state->kind, NULL, on_checked_rendered_cb, g_object_ref (self));
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);

  if (state != NULL)
    hd_paper_print (widget, order (self, state));
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);

  if (state != NULL)
    hd_paper_export (widget, order (self, state));
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);
  g_autoptr (GError) error = NULL;

  if (state != NULL && !hd_meeting_text_dialog_show (widget, get_book (self), get_meeting (self), state->kind, state->name, &error))
    finish (self, FALSE, _("The words cannot be changed"), error);
}

static void
reset (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);
  g_autoptr (GError) error = NULL;

  if (state != NULL)
    finish (self, hd_book_save_meeting_text (get_book (self), get_meeting (self), state->kind, NULL, &error), _("The words were not changed"), error);
}

static void
make (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = parameter != NULL ? find_state (self, parameter) : NULL;
  g_autoptr (GError) error = NULL;

  if (parameter != NULL && state == NULL)
    return;
  finish (self,
          hd_book_make_meeting_papers (get_book (self), get_meeting (self), state != NULL ? &state->kind : NULL, state != NULL ? 1 : 0, &error),
          _("The papers were not made"), error);
}

static void
issue (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);
  g_autoptr (HdRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (state == NULL)
    return;
  if (hd_book_get_meeting_draft (get_book (self), get_meeting (self), state->kind, &draft, &error))
    hd_issue_dialog_show_draft (widget, widget, get_book (self), draft);
  else
    finish (self, FALSE, _("The paper cannot be issued"), error);
}

static void
show_in_register (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HdPapersTab *self = HD_PAPERS_TAB (widget);
  const HdMeetingPaperState *state = find_state (self, parameter);

  if (state != NULL && state->paper != NULL)
    gtk_widget_activate_action (widget, "book.open", "(ss)", "paper", hd_record_get_id (state->paper));
}

/* --- The class --- */

static void
hd_papers_tab_dispose (GObject *object)
{
  HdPapersTab *self = HD_PAPERS_TAB (object);

  stop_rendering (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->need_rows, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->seen, g_free);

  G_OBJECT_CLASS (hd_papers_tab_parent_class)->dispose (object);
}

static void
hd_papers_tab_class_init (HdPapersTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_papers_tab_dispose;
  HD_RECORD_TAB_CLASS (klass)->load = hd_papers_tab_load;
  HD_RECORD_TAB_CLASS (klass)->width_changed = hd_papers_tab_width_changed;
  g_type_ensure (HD_TYPE_LIVE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/papers-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, list);
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, live_page);
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, needs_group);
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, needs_row);
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, spinner);
  gtk_widget_class_bind_template_child (widget_class, HdPapersTab, status);

  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_install_action (widget_class, "paper.show", "s", show);
  gtk_widget_class_install_action (widget_class, "paper.preview", "s", preview);
  gtk_widget_class_install_action (widget_class, "paper.conformity", "s", check_layout);
  gtk_widget_class_install_action (widget_class, "paper.print", "s", print);
  gtk_widget_class_install_action (widget_class, "paper.export", "s", export_pdf);
  gtk_widget_class_install_action (widget_class, "paper.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "paper.reset", "s", reset);
  gtk_widget_class_install_action (widget_class, "paper.make", "s", make);
  gtk_widget_class_install_action (widget_class, "paper.issue", "s", issue);
  gtk_widget_class_install_action (widget_class, "paper.register", "s", show_in_register);
  gtk_widget_class_install_action (widget_class, "papers.make-all", NULL, make);
}

static void
hd_papers_tab_init (HdPapersTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->need_rows = g_ptr_array_new ();
}
