/* amending-dialog.c: one change that an amendment makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/amending-dialog.h"

#include "base/i18n.h"
#include "book/amendments.h"
#include "book/edit.h"
#include "model/consolidation.h"
#include "model/outline.h"
#include "ui/outcome.h"

/* As much of a passage as names it in a list. */
#define EXCERPT 60

struct _HdAmendingDialog
{
  HdDialog parent_instance;

  AdwComboRow *effect_row;
  AdwComboRow *clause_row;
  GtkWidget *text_group;
  GtkTextView *text_view;
  GtkLabel *lead_label;

  HdBook *book;
  char *amendment;
  GPtrArray *base;
  GPtrArray *outline;
  GtkWidget *origin;
};

G_DEFINE_FINAL_TYPE (HdAmendingDialog, hd_amending_dialog, HD_TYPE_DIALOG)

static const char * const effects[] = { "replace", "add", "repeal" };

static const HdRecord *
selected_clause (HdAmendingDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->clause_row);

  return selected < self->outline->len ? ((const HdOutlineItem *) g_ptr_array_index (self->outline, selected))->clause : NULL;
}

static const char *
selected_effect (HdAmendingDialog *self)
{
  return effects[MIN (adw_combo_row_get_selected (self->effect_row), G_N_ELEMENTS (effects) - 1)];
}

static char *
dup_text (HdAmendingDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* The words that the paper puts before the text. */
static void
update (HdAmendingDialog *self)
{
  const HdRecord *clause = selected_clause (self);
  gboolean is_repeal = g_str_equal (selected_effect (self), "repeal");
  g_autoptr (HdRecord) change = hd_record_new (HD_ENTITY_CLAUSE);
  g_autofree char *text = dup_text (self);
  g_autofree char *lead = NULL;

  if (clause != NULL)
    {
      hd_record_set_text (change, HD_CLAUSE_AMENDS, hd_record_get_id (clause));
      hd_record_set_text (change, HD_CLAUSE_EFFECT, selected_effect (self));
      lead = hd_amendment_dup_lead (self->base, change);
    }
  gtk_label_set_label (self->lead_label, lead != NULL ? lead : "");
  gtk_widget_set_visible (self->text_group, !is_repeal);
  hd_dialog_set_valid (HD_DIALOG (self), clause != NULL && (is_repeal || *text != '\0'));
}

/* A replacement begins with the words as they are. */
static void
on_clause_selected_cb (HdAmendingDialog *self)
{
  const HdRecord *clause = self->outline != NULL ? selected_clause (self) : NULL;

  if (clause == NULL)
    return;
  if (g_str_equal (selected_effect (self), "replace"))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), hd_record_peek_text (clause, HD_CLAUSE_TEXT), -1);
  update (self);
}

static void
on_changed_cb (HdAmendingDialog *self)
{
  if (self->outline != NULL)
    update (self);
}

static void
hd_amending_dialog_confirm (HdDialog *dialog)
{
  HdAmendingDialog *self = HD_AMENDING_DIALOG (dialog);
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;

  if (hd_book_add_amending_clause (self->book, self->amendment, hd_record_get_id (selected_clause (self)), selected_effect (self), text, &error))
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

static char *
dup_label (HdAmendingDialog    *self,
           const HdOutlineItem *item)
{
  g_autofree char *place = hd_amendment_dup_place (self->base, hd_record_get_id (item->clause));
  const char *text = hd_record_peek_text (item->clause, HD_CLAUSE_TEXT);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *excerpt = g_utf8_substring (text, 0, MIN (length, EXCERPT));

  g_strdelimit (excerpt, "\n", ' ');
  return g_strdup_printf ("%s: %s%s", place, excerpt, length > EXCERPT ? "…" : "");
}

static void
fill (HdAmendingDialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->outline->len; i++)
    {
      g_autofree char *label = dup_label (self, g_ptr_array_index (self->outline, i));

      gtk_string_list_append (model, label);
    }
  adw_combo_row_set_model (self->clause_row, G_LIST_MODEL (model));
}

static void
hd_amending_dialog_dispose (GObject *object)
{
  HdAmendingDialog *self = HD_AMENDING_DIALOG (object);

  g_clear_pointer (&self->outline, g_ptr_array_unref);
  g_clear_pointer (&self->base, g_ptr_array_unref);
  g_clear_object (&self->book);
  g_clear_object (&self->origin);

  G_OBJECT_CLASS (hd_amending_dialog_parent_class)->dispose (object);
}

static void
hd_amending_dialog_finalize (GObject *object)
{
  g_free (HD_AMENDING_DIALOG (object)->amendment);

  G_OBJECT_CLASS (hd_amending_dialog_parent_class)->finalize (object);
}

static void
hd_amending_dialog_class_init (HdAmendingDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_amending_dialog_dispose;
  object_class->finalize = hd_amending_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_amending_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/amending-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAmendingDialog, clause_row);
  gtk_widget_class_bind_template_child (widget_class, HdAmendingDialog, effect_row);
  gtk_widget_class_bind_template_child (widget_class, HdAmendingDialog, lead_label);
  gtk_widget_class_bind_template_child (widget_class, HdAmendingDialog, text_group);
  gtk_widget_class_bind_template_child (widget_class, HdAmendingDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clause_selected_cb);
}

static void
hd_amending_dialog_init (HdAmendingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
hd_amending_dialog_show (GtkWidget  *parent,
                         HdBook     *book,
                         const char *amendment,
                         GError    **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (GPtrArray) base = NULL;
  HdAmendingDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && amendment != NULL, FALSE);

  record = hd_book_get_record (book, HD_ENTITY_AGREEMENT, amendment, error);
  if (record != NULL)
    base = hd_book_get_records_by (book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, hd_record_peek_text (record, HD_AGREEMENT_PARENT), error);
  if (base == NULL)
    return FALSE;
  self = g_object_new (HD_TYPE_AMENDING_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->amendment = g_strdup (amendment);
  self->origin = g_object_ref (parent);
  self->base = g_steal_pointer (&base);
  self->outline = hd_outline_new (self->base);
  fill (self);
  on_clause_selected_cb (self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->clause_row));
  return TRUE;
}
