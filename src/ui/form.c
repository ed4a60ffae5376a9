/* form.c: rows that edit the fields of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/form.h"

#include "book/edit.h"
#include "model/validate.h"
#include "ui/form-row.h"

struct _HdForm
{
  GObject parent_instance;

  HdBook *book;
  HdEntityKind kind;
  HdRecord *record; /* as it was set */
  GPtrArray *rows;  /* HdFormRow */
  gboolean is_showing;
  gboolean is_dirty;
};

enum
{
  PROP_0,
  PROP_DIRTY,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdForm, hd_form, G_TYPE_OBJECT)

static HdFormRow *
find_row (HdForm *self,
          guint   field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdFormRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        return row;
    }
  return NULL;
}

static void
set_dirty (HdForm  *self,
           gboolean dirty)
{
  if (self->is_dirty == dirty)
    return;
  self->is_dirty = dirty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

/* A row that cannot be read is a change, too. */
static gboolean
differs (HdForm *self)
{
  g_autoptr (HdRecord) record = hd_record_copy (self->record);

  for (guint i = 0; i < self->rows->len; i++)
    if (!hd_form_row_read (g_ptr_array_index (self->rows, i), record, NULL))
      return TRUE;
  return !hd_record_equal (record, self->record);
}

static void
on_row_changed_cb (gpointer data)
{
  HdForm *self = data;

  if (self->is_showing)
    return;
  set_dirty (self, differs (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show (HdForm *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdFormRow *row = g_ptr_array_index (self->rows, i);

      hd_form_row_show (row, self->record);
      hd_form_row_show_problem (row, NULL);
    }
  self->is_showing = FALSE;
  set_dirty (self, FALSE);
}

static void
hd_form_dispose (GObject *object)
{
  HdForm *self = HD_FORM (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->record, hd_record_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_form_parent_class)->dispose (object);
}

static void
hd_form_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DIRTY:
      g_value_set_boolean (value, HD_FORM (object)->is_dirty);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_form_class_init (HdFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hd_form_dispose;
  object_class->get_property = hd_form_get_property;
  properties[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_form_init (HdForm *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_form_row_free);
}

HdForm *
hd_form_new (HdBook      *book,
             HdEntityKind kind)
{
  HdForm *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_FORM, NULL);
  self->book = g_object_ref (book);
  self->kind = kind;
  self->record = hd_record_new (kind);
  return self;
}

GtkWidget *
hd_form_add_row (HdForm              *self,
                 AdwPreferencesGroup *group,
                 guint                field,
                 const char          *title)
{
  HdFormRow *row;

  g_return_val_if_fail (HD_IS_FORM (self) && ADW_IS_PREFERENCES_GROUP (group), NULL);

  row = hd_form_row_new (self->book, self->kind, field, title);
  row->notify = on_row_changed_cb;
  row->data = self;
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, row->widget);
  adw_preferences_group_add (group, row->error_row);
  self->is_showing = TRUE;
  hd_form_row_show (row, self->record);
  self->is_showing = FALSE;
  return row->widget;
}

void
hd_form_set_record (HdForm         *self,
                    const HdRecord *record)
{
  g_return_if_fail (HD_IS_FORM (self) && record != NULL);

  g_clear_pointer (&self->record, hd_record_unref);
  self->record = hd_record_copy (record);
  show (self);
}

void
hd_form_propose (HdForm         *self,
                 guint           field,
                 const HdRecord *record)
{
  g_return_if_fail (HD_IS_FORM (self) && record != NULL);

  hd_record_set_value (self->record, field, hd_record_get_value (record, field));
  self->is_showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdFormRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        hd_form_row_show (row, self->record);
    }
  self->is_showing = FALSE;
}

static gboolean
show_problems (HdForm    *self,
               GPtrArray *problems)
{
  HdFormRow *first = NULL;

  for (guint i = problems->len; i > 0; i--)
    {
      const HdProblem *problem = g_ptr_array_index (problems, i - 1);
      HdFormRow *row = problem->field >= 0 ? find_row (self, (guint) problem->field) : NULL;

      if (row == NULL && self->rows->len > 0)
        row = g_ptr_array_index (self->rows, self->rows->len - 1);
      if (row != NULL)
        hd_form_row_show_problem (row, problem->message);
      first = row;
    }
  if (first != NULL)
    gtk_widget_child_focus (first->widget, GTK_DIR_TAB_FORWARD);
  return problems->len > 0;
}

static void
add_problem (GPtrArray  *problems,
             guint       field,
             const char *sentence)
{
  HdProblem *problem = g_new0 (HdProblem, 1);

  problem->field = (int) field;
  problem->message = g_strdup (sentence);
  g_ptr_array_add (problems, problem);
}

HdRecord *
hd_form_read (HdForm *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_problem_free);
  g_autoptr (HdRecord) record = NULL;

  g_return_val_if_fail (HD_IS_FORM (self), NULL);

  record = hd_record_copy (self->record);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HdFormRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GError) error = NULL;

      hd_form_row_show_problem (row, NULL);
      if (!hd_form_row_read (row, record, &error))
        add_problem (problems, row->field, error->message);
    }
  if (problems->len == 0)
    {
      g_ptr_array_unref (g_steal_pointer (&problems));
      problems = hd_validate (record);
    }
  return show_problems (self, problems) ? NULL : g_steal_pointer (&record);
}

HdRecord *
hd_form_peek (HdForm *self)
{
  HdRecord *record;

  g_return_val_if_fail (HD_IS_FORM (self), NULL);

  record = hd_record_copy (self->record);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GError) unreadable = NULL;

      if (!hd_form_row_read (g_ptr_array_index (self->rows, i), record, &unreadable))
        g_debug ("%s", unreadable->message);
    }
  return record;
}

gboolean
hd_form_save (HdForm  *self,
              GError **error)
{
  g_autoptr (HdRecord) record = NULL;

  g_return_val_if_fail (HD_IS_FORM (self), FALSE);

  record = hd_form_read (self);
  if (record == NULL)
    return FALSE;

  /* What the book answers to its change must find the form clean, or it would be taken for being edited still. */
  set_dirty (self, FALSE);
  if (!hd_book_save_record (self->book, record, error))
    {
      set_dirty (self, TRUE);
      return FALSE;
    }
  hd_form_set_record (self, record);
  return TRUE;
}

gboolean
hd_form_is_dirty (HdForm *self)
{
  g_return_val_if_fail (HD_IS_FORM (self), FALSE);

  return self->is_dirty;
}

void
hd_form_revert (HdForm *self)
{
  g_return_if_fail (HD_IS_FORM (self));

  show (self);
}

void
hd_form_show_problem (HdForm     *self,
                      guint       field,
                      const char *sentence)
{
  HdFormRow *row;

  g_return_if_fail (HD_IS_FORM (self));

  row = find_row (self, field);
  if (row != NULL)
    hd_form_row_show_problem (row, sentence);
}

void
hd_form_set_sensitive (HdForm  *self,
                       gboolean sensitive)
{
  g_return_if_fail (HD_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_sensitive (((HdFormRow *) g_ptr_array_index (self->rows, i))->widget, sensitive);
}

gboolean
hd_form_focus (HdForm *self,
               guint   field)
{
  HdFormRow *row;

  g_return_val_if_fail (HD_IS_FORM (self), FALSE);

  row = find_row (self, field);
  return row != NULL && gtk_widget_child_focus (row->widget, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
hd_form_get_row (HdForm *self,
                 guint   field)
{
  HdFormRow *row;

  g_return_val_if_fail (HD_IS_FORM (self), NULL);

  row = find_row (self, field);
  return row != NULL ? row->widget : NULL;
}
