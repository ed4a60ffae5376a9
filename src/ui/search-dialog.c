/* search-dialog.c: searching everywhere in the book, as one types
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/search-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/search.h"

/* Hits of each kind. */
#define LIMIT 6
#define KEY_KIND "hd-kind"
#define KEY_ID "hd-id"

struct _HdSearchDialog
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkScrolledWindow *scrolled;
  AdwStatusPage *status;

  HdBook *book;
  GCancellable *cancellable;
  char *wanted;     /* what is to be searched next; NULL: nothing new */
  char *text;       /* what is being searched for */
  HdSearchPart part;
  gboolean is_busy; /* one search at a time, else quick typing piles them up */
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdSearchDialog, hd_search_dialog, ADW_TYPE_WINDOW)

static void search_next (HdSearchDialog *self);
static void search_part (HdSearchDialog *self, HdSearchPart part);

/* --- Rows --- */

/* Wrapped, but not cut off as well: a label that is both asks for one line and draws two, over what is below it. */
static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_heading (const HdSearchGroup *group)
{
  const char *name = hd_search_group_label (group->kind);
  g_autofree char *text = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label;

  if (group->n_more == 0)
    text = g_strdup (name);
  else if (group->more_is_least)
    text = g_strdup_printf (_("%s (and more)"), name);
  else
    text = g_strdup_printf (_("%s (and %u more)"), name, group->n_more);
  label = make_label (text, "heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "search-heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

/* Of what was found in a text the words come first: many of them may be in one agreement. */
static GtkWidget *
make_hit (const HdSearchHit *hit,
          gboolean           in_text)
{
  const char *first = in_text ? hit->detail : hit->title;
  const char *second = in_text ? hit->title : hit->detail;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label (first, "search-title"));
  if (second[0] != '\0')
    {
      GtkWidget *label = make_label (second, "caption");

      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (box, "search-hit");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
  g_object_set_data (G_OBJECT (row), KEY_KIND, (gpointer) hd_entity_get (in_text ? HD_ENTITY_CLAUSE : hit->kind)->name);
  g_object_set_data_full (G_OBJECT (row), KEY_ID, g_strdup (in_text ? hit->clause : hit->id), g_free);

  return row;
}

static void
select_row (HdSearchDialog *self,
            GtkListBoxRow  *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  gtk_list_box_select_row (self->list, row);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The next hit from @index on in the direction of @step, which is selected. */
static void
select_from (HdSearchDialog *self,
             int             index,
             int             step)
{
  GtkListBoxRow *row;

  while (index >= 0 && (row = gtk_list_box_get_row_at_index (self->list, index)) != NULL)
    {
      if (gtk_list_box_row_get_selectable (row))
        {
          select_row (self, row);
          return;
        }
      index += step;
    }
}

static void
show_status (HdSearchDialog *self,
             const char     *title,
             const char     *description)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
clear_list (HdSearchDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* Below those that are there. */
static void
show_groups (HdSearchDialog *self,
             GPtrArray      *groups)
{
  gboolean was_empty = gtk_list_box_get_row_at_index (self->list, 0) == NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const HdSearchGroup *group = g_ptr_array_index (groups, i);

      gtk_list_box_append (self->list, make_heading (group));
      for (guint j = 0; j < group->hits->len; j++)
        gtk_list_box_append (self->list, make_hit (g_ptr_array_index (group->hits, j), group->kind == HD_ENTITY_CLAUSE));
    }
  if (groups->len > 0 && was_empty)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      select_from (self, 0, 1);
    }
}

/* --- Searching --- */

static void
show_invitation (HdSearchDialog *self)
{
  show_status (self, _("Search the Whole Book"),
               _("Programmes and their text, units, people and indicators. Letters without marks find those with marks."));
}

/* Meetings and papers have no page that could show them. */
static void
drop_pageless (GPtrArray *groups)
{
  for (guint i = groups->len; i > 0; i--)
    {
      const HdSearchGroup *group = g_ptr_array_index (groups, i - 1);

      if (group->kind == HD_ENTITY_MEETING || group->kind == HD_ENTITY_PAPER)
        g_ptr_array_remove_index (groups, i - 1);
    }
}

static void
on_searched_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GWeakRef *dialog = user_data;
  g_autoptr (HdSearchDialog) self = g_weak_ref_get (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = hd_book_search_finish (HD_BOOK (source), result, &error);

  g_weak_ref_clear (dialog);
  g_free (dialog);
  if (self == NULL || self->book == NULL) /* closed meanwhile */
    return;
  self->is_busy = FALSE;
  if (self->wanted != NULL)
    {
      search_next (self);
      return;
    }
  if (groups == NULL)
    {
      show_status (self, _("The Book Cannot Be Searched"), error->message);
      return;
    }
  drop_pageless (groups);
  if (self->part == HD_SEARCH_RECORDS)
    clear_list (self);
  show_groups (self, groups);
  if (self->part == HD_SEARCH_RECORDS)
    search_part (self, HD_SEARCH_TEXTS);
  else if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    show_status (self, _("Nothing Found"), _("Try other words, or fewer of them."));
}

static void
search_part (HdSearchDialog *self,
             HdSearchPart    part)
{
  /* A window must not outlive its parent, as it would if the search held it. */
  GWeakRef *dialog = g_new0 (GWeakRef, 1);

  g_weak_ref_init (dialog, self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->part = part;
  self->is_busy = TRUE;
  hd_book_search_async (self->book, self->text, part, LIMIT, self->cancellable, on_searched_cb, dialog);
}

static void
search_next (HdSearchDialog *self)
{
  g_free (self->text);
  self->text = g_steal_pointer (&self->wanted);
  if (self->text[0] == '\0')
    show_invitation (self);
  else
    search_part (self, HD_SEARCH_RECORDS);
}

static void
on_search_changed_cb (HdSearchDialog *self)
{
  char *clean = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1, HD_TEXT_LINE, NULL);

  if (clean == NULL)
    return;
  g_free (self->wanted);
  self->wanted = clean;
  if (self->is_busy)
    g_cancellable_cancel (self->cancellable); /* nobody waits for it any more */
  else
    search_next (self);
}

/* --- Choosing --- */

static void
open_row (HdSearchDialog *self,
          GtkListBoxRow  *row)
{
  const char *kind = g_object_get_data (G_OBJECT (row), KEY_KIND);
  const char *id = g_object_get_data (G_OBJECT (row), KEY_ID);

  if (kind == NULL)
    return;
  g_signal_emit (self, signals[OPENED], 0, kind, id);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is still being searched for is not what the list shows; only its texts may still be missing. */
static void
on_activated_cb (HdSearchDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && self->wanted == NULL && (!self->is_busy || self->part == HD_SEARCH_TEXTS)
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    open_row (self, row);
}

static gboolean
on_key_pressed_cb (HdSearchDialog *self,
                   guint           keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    select_from (self, index + 1, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    select_from (self, index - 1, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- Object --- */

static void
hd_search_dialog_dispose (GObject *object)
{
  HdSearchDialog *self = HD_SEARCH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (hd_search_dialog_parent_class)->dispose (object);
}

static void
hd_search_dialog_class_init (HdSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_search_dialog_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, HdSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HdSearchDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HdSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HdSearchDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_row);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hd_search_dialog_init (HdSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_invitation (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

GtkWidget *
hd_search_dialog_new (GtkWindow *parent,
                      HdBook    *book)
{
  HdSearchDialog *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);
  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}
