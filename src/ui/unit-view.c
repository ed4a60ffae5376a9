/* unit-view.c: the record of one unit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unit-view.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/units.h"
#include "ui/form.h"
#include "ui/history-tab.h"
#include "ui/outcome.h"
#include "ui/unit-header-preview.h"
#include "ui/unit-rows.h"
#include "ui/window-page.h"

struct _HdUnitView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwViewStack *tabs;
  GtkScrolledWindow *scrolled;
  AdwPreferencesGroup *names_group;
  AdwPreferencesGroup *order_group;
  AdwPreferencesGroup *header_group;
  AdwPreferencesGroup *signing_group;
  AdwPreferencesGroup *note_group;
  AdwPreferencesGroup *chain_group;
  AdwPreferencesGroup *posts_group;
  AdwPreferencesGroup *uses_group;
  HdHistoryTab *history;
  GtkRevealer *save_revealer;

  HdBook *book;
  HdForm *form;
  HdUnitHeaderPreview *preview;
  HdRecord *unit;
  gboolean is_guessing;
  gboolean has_chosen; /* kind or level of a new unit were chosen by a person */
  GPtrArray *rows; /* borrowed: rows that are made anew with each reading, each with its "group" */
};

enum
{
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdUnitView, hd_unit_view, ADW_TYPE_BIN)

static gboolean
is_new (HdUnitView *self)
{
  return self->unit != NULL && hd_record_get_row_version (self->unit) == 0;
}

/* --- What belongs to the unit --- */

static void
clear_rows (HdUnitView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_rows (HdUnitView          *self,
          AdwPreferencesGroup *group,
          GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      g_object_set_data (G_OBJECT (row), "group", group);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
}

static void
show_belongings (HdUnitView *self)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  g_autoptr (GPtrArray) posts = g_ptr_array_new ();
  g_autoptr (GPtrArray) uses = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  clear_rows (self);
  if (self->unit != NULL && !is_new (self) &&
      (!hd_unit_rows_add_chain (chain, self->book, self->unit, &error) || !hd_unit_rows_add_posts (posts, self->book, self->unit, &error) ||
       !hd_unit_rows_add_uses (uses, self->book, self->unit, &error)))
    hd_window_page_report_from (GTK_WIDGET (self), _("Not all that belongs to the unit can be read"), error);
  add_rows (self, self->chain_group, chain);
  add_rows (self, self->posts_group, posts);
  add_rows (self, self->uses_group, uses);
}

static void
show_preview (HdUnitView *self)
{
  g_autoptr (HdRecord) unit = hd_form_peek (self->form);

  hd_unit_header_preview_set_unit (self->preview, unit);
}

static void
update_save (HdUnitView *self)
{
  gboolean dirty = self->unit != NULL && (hd_form_is_dirty (self->form) || is_new (self));

  gtk_revealer_set_reveal_child (self->save_revealer, dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unit.save", dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unit.revert", dirty);
}

static void
choose_word (HdUnitView *self,
             guint       field,
             const char *word)
{
  const HdField *form = &hd_entity_get (HD_ENTITY_UNIT)->fields[field];
  guint n_empty = (form->flags & HD_FIELD_FLAG_REQUIRED) == 0; /* rows above the words */

  if (word != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (hd_form_get_row (self->form, field)), (guint) hd_field_choice_index (form, word) + n_empty);
}

/* The name of a new unit mostly says what it is; what a person chose stays. */
static void
guess_by_name (HdUnitView *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (hd_form_get_row (self->form, HD_UNIT_NAME)));

  if (!is_new (self) || self->has_chosen || self->is_guessing)
    return;
  self->is_guessing = TRUE;
  choose_word (self, HD_UNIT_KIND, hd_unit_guess_kind (name));
  choose_word (self, HD_UNIT_LEVEL, hd_unit_guess_level (name));
  self->is_guessing = FALSE;
}

static void
on_word_chosen_cb (HdUnitView *self)
{
  self->has_chosen |= !self->is_guessing;
}

static void
on_form_changed_cb (HdUnitView *self)
{
  show_preview (self);
  update_save (self);
}

/* @unit: (transfer full) (nullable) */
static void
take_unit (HdUnitView *self,
           HdRecord   *unit)
{
  g_clear_pointer (&self->unit, hd_record_unref);
  self->unit = unit;
  if (unit != NULL)
    {
      self->is_guessing = TRUE;
      hd_form_set_record (self->form, unit);
      self->is_guessing = self->has_chosen = FALSE;
      hd_form_set_sensitive (self->form, !hd_book_is_read_only (self->book));
      show_preview (self);
    }
  hd_history_tab_set_record (self->history, HD_ENTITY_UNIT, unit != NULL && !is_new (self) ? hd_record_get_id (unit) : NULL);
  gtk_stack_set_visible_child_name (self->stack, unit != NULL ? "unit" : "empty");
  show_belongings (self);
  update_save (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* --- Saving --- */

gboolean
hd_unit_view_save (HdUnitView *self)
{
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HD_IS_UNIT_VIEW (self), FALSE);

  if (self->unit == NULL || (!hd_form_is_dirty (self->form) && !is_new (self)))
    return TRUE;
  unit = hd_form_read (self->form);
  if (unit == NULL)
    return FALSE;
  if (!hd_book_check_unit_parent (self->book, unit, &error))
    {
      hd_form_show_problem (self->form, HD_UNIT_PARENT, error->message);
      hd_form_focus (self->form, HD_UNIT_PARENT);
      return FALSE;
    }
  if (!hd_book_save_record (self->book, unit, &error))
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The unit was not saved"), error);
      return FALSE;
    }
  take_unit (self, hd_record_ref (unit));
  hd_outcome_show (GTK_WIDGET (self), self->book);
  return TRUE;
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  hd_unit_view_save (HD_UNIT_VIEW (widget));
}

static void
revert (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdUnitView *self = HD_UNIT_VIEW (widget);

  if (is_new (self))
    take_unit (self, NULL);
  else
    take_unit (self, hd_record_ref (self->unit));
}

/* Changed elsewhere: what is being typed is not touched, and saving it will tell of the conflict. */
static void
on_book_changed_cb (HdUnitView *self)
{
  g_autoptr (HdRecord) unit = NULL;

  if (self->unit == NULL || is_new (self))
    return;
  if (hd_form_is_dirty (self->form))
    {
      show_belongings (self);
      return;
    }
  unit = hd_book_get_record (self->book, HD_ENTITY_UNIT, hd_record_get_id (self->unit), NULL);
  take_unit (self, g_steal_pointer (&unit));
}

/* --- Life --- */

static void
add_form_rows (HdUnitView *self)
{
  const struct
  {
    AdwPreferencesGroup *group;
    guint field;
  } rows[] = {
    { self->names_group, HD_UNIT_NAME }, { self->names_group, HD_UNIT_ABBREVIATION }, { self->names_group, HD_UNIT_SYMBOL },
    { self->names_group, HD_UNIT_KIND },
    { self->order_group, HD_UNIT_LEVEL }, { self->order_group, HD_UNIT_PARENT }, { self->order_group, HD_UNIT_VALID_FROM },
    { self->order_group, HD_UNIT_VALID_TO }, { self->order_group, HD_UNIT_PROTOCOL_RANK },
    { self->header_group, HD_UNIT_SUPERIOR_HEADER }, { self->header_group, HD_UNIT_HEADER },
    { self->signing_group, HD_UNIT_AUTHORITY }, { self->signing_group, HD_UNIT_RANK_BEFORE_NAME },
    { self->note_group, HD_UNIT_NOTE },
  };

  self->form = hd_form_new (self->book, HD_ENTITY_UNIT);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    hd_form_add_row (self->form, rows[i].group, rows[i].field, NULL);
  g_signal_connect_object (hd_form_get_row (self->form, HD_UNIT_NAME), "changed", G_CALLBACK (guess_by_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hd_form_get_row (self->form, HD_UNIT_KIND), "notify::selected", G_CALLBACK (on_word_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hd_form_get_row (self->form, HD_UNIT_LEVEL), "notify::selected", G_CALLBACK (on_word_chosen_cb), self, G_CONNECT_SWAPPED);
  self->preview = HD_UNIT_HEADER_PREVIEW (hd_unit_header_preview_new ());
  adw_preferences_group_add (self->header_group, GTK_WIDGET (self->preview));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hd_unit_view_dispose (GObject *object)
{
  HdUnitView *self = HD_UNIT_VIEW (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->form);
  g_clear_object (&self->book);
  g_clear_pointer (&self->unit, hd_record_unref);

  G_OBJECT_CLASS (hd_unit_view_parent_class)->dispose (object);
}

static void
hd_unit_view_finalize (GObject *object)
{
  g_ptr_array_unref (HD_UNIT_VIEW (object)->rows);

  G_OBJECT_CLASS (hd_unit_view_parent_class)->finalize (object);
}

static void
hd_unit_view_class_init (HdUnitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_unit_view_dispose;
  object_class->finalize = hd_unit_view_finalize;
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HD_TYPE_HISTORY_TAB);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/unit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, chain_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, header_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, history);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, names_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, note_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, order_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, posts_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, save_revealer);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, signing_group);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, tabs);
  gtk_widget_class_bind_template_child (widget_class, HdUnitView, uses_group);

  gtk_widget_class_install_action (widget_class, "unit.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "unit.revert", NULL, revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "unit.save", NULL);
}

static void
hd_unit_view_init (HdUnitView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unit.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unit.revert", FALSE);
}

void
hd_unit_view_set_book (HdUnitView *self,
                       HdBook     *book)
{
  g_return_if_fail (HD_IS_UNIT_VIEW (self));
  g_return_if_fail (HD_IS_BOOK (book) && self->book == NULL);

  self->book = g_object_ref (book);
  hd_history_tab_set_book (self->history, book);
  add_form_rows (self);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
hd_unit_view_set_unit (HdUnitView *self,
                       const char *id)
{
  g_autoptr (HdRecord) unit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HD_IS_UNIT_VIEW (self), FALSE);

  if (self->unit != NULL && g_strcmp0 (id, hd_record_get_id (self->unit)) == 0)
    return TRUE;
  if (!hd_unit_view_save (self))
    return FALSE;
  unit = id != NULL ? hd_book_get_record (self->book, HD_ENTITY_UNIT, id, &error) : NULL;
  if (error != NULL)
    hd_window_page_report_from (GTK_WIDGET (self), _("The unit cannot be shown"), error);
  take_unit (self, g_steal_pointer (&unit));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  return TRUE;
}

gboolean
hd_unit_view_start_new (HdUnitView *self)
{
  g_autoptr (GError) error = NULL;
  HdRecord *unit;

  g_return_val_if_fail (HD_IS_UNIT_VIEW (self), FALSE);

  if (!hd_unit_view_save (self))
    return FALSE;
  unit = hd_book_make_unit (self->book, &error);
  if (unit == NULL)
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("No unit can be added"), error);
      return FALSE;
    }
  take_unit (self, unit);
  adw_view_stack_set_visible_child_name (self->tabs, "unit");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  hd_form_focus (self->form, HD_UNIT_NAME);
  return TRUE;
}

const HdRecord *
hd_unit_view_get_unit (HdUnitView *self)
{
  g_return_val_if_fail (HD_IS_UNIT_VIEW (self), NULL);

  return self->unit;
}
