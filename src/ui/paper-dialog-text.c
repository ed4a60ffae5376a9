/* paper-dialog-text.c: the words of a paper, changed before it is issued
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/paper-dialog-private.h"

#include "base/i18n.h"
#include "book/templates.h"
#include "model/outline-text.h"

#define TEXT "text"

static gboolean
is_text_shown (HdPaperDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->left_stack), TEXT) == 0;
}

/* What the rows decide, the words of the template, can be chosen anew only while nobody has changed them. */
static void
update_own (HdPaperDialog *self)
{
  gboolean is_own = self->body != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->template_row), !is_own);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row), !is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.reset-text", is_own);
}

void
hd_paper_dialog_clear_text (HdPaperDialog *self)
{
  if (self->edit != NULL && self->editor != NULL)
    hd_outline_editor_set_text (self->editor, NULL, NULL);
  g_clear_pointer (&self->edit, hd_outline_edit_free);
}

/* The own words, else those of the template with what the book knows filled in. */
static void
load_text (HdPaperDialog *self)
{
  g_autoptr (HdRecord) draft = hd_paper_dialog_make_draft (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = self->body != NULL ? g_strdup (self->body) : hd_book_fill_draft_text (self->book, draft, &error);
  g_autoptr (GPtrArray) clauses = body != NULL ? hd_template_read_body (body, &error) : NULL;
  HdOutlineEdit *edit;

  if (clauses == NULL)
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  edit = hd_outline_edit_new ("", clauses);
  hd_outline_editor_set_text (self->editor, NULL, edit);
  g_clear_pointer (&self->edit, hd_outline_edit_free);
  self->edit = edit;
}

void
hd_paper_dialog_update_text (HdPaperDialog *self)
{
  update_own (self);
  if (self->body != NULL && self->edit != NULL)
    return;
  hd_paper_dialog_clear_text (self);
  if (is_text_shown (self))
    load_text (self);
}

static void
on_page_shown_cb (HdPaperDialog *self)
{
  if (self->book == NULL || !is_text_shown (self))
    return;
  if (self->edit == NULL)
    load_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
on_text_edited_cb (HdPaperDialog *self)
{
  g_autoptr (GPtrArray) clauses = NULL;

  if (self->edit == NULL || !hd_outline_edit_is_changed (self->edit))
    return;
  clauses = hd_outline_edit_dup_clauses (self->edit);
  g_free (self->body);
  self->body = hd_outline_to_text (clauses, FALSE);
  update_own (self);
  hd_paper_dialog_changed (self);
}

static void
on_text_refused_cb (HdPaperDialog *self,
                    const char    *sentence)
{
  hd_dialog_show_error (HD_DIALOG (self), sentence);
}

/* The template's words again. */
static void
reset_text (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdPaperDialog *self = HD_PAPER_DIALOG (widget);

  g_clear_pointer (&self->body, g_free);
  hd_paper_dialog_update_text (self);
  hd_paper_dialog_changed (self);
}

/* Its buttons have words, but no names of their own. */
static void
name_buttons (GtkWidget *switcher)
{
  const char *names[] = { _("What the paper says of itself"), _("The words of the paper") };
  GtkWidget *button = gtk_widget_get_first_child (switcher);

  for (guint i = 0; i < G_N_ELEMENTS (names) && button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      gtk_widget_set_tooltip_text (button, names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
    }
}

void
hd_paper_dialog_add_text (HdPaperDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Words of the _Template Again"));

  self->editor = g_object_ref_sink (HD_OUTLINE_EDITOR (hd_outline_editor_new ()));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->editor));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "paper.reset-text");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_margin_bottom (button, 6);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), button);
  gtk_stack_add_titled (self->left_stack, box, TEXT, _("Text"));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->left_stack);
  name_buttons (switcher);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (switcher, 6);
  gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->left_stack))), switcher);
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (on_text_edited_cb), self);
  g_signal_connect_swapped (self->editor, "refused", G_CALLBACK (on_text_refused_cb), self);
}

void
hd_paper_dialog_install_text (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_page_shown_cb);
  gtk_widget_class_install_action (widget_class, "paper.reset-text", NULL, reset_text);
}
