/* reorganise-dialog.c: units merged, split, renamed or ended, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/reorganise-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/date-row.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"
#include "ui/successor-group.h"

struct _HdReorganiseDialog
{
  HdDialog parent_instance;

  GtkStack *stack;
  AdwComboRow *kind_row;
  HdDateRow *date_row;
  AdwEntryRow *note_row;
  AdwPreferencesGroup *old_group;
  GtkWidget *add_old_button;
  GtkBox *successors;
  GtkWidget *successor_buttons;
  AdwPreferencesGroup *heir_group;
  AdwComboRow *heir_row;
  GtkSwitch *children_switch;
  GtkSwitch *posts_switch;
  AdwPreferencesGroup *plan_group;

  HdBook *book;
  GPtrArray *old_units; /* HdRecord: those that end */
  GPtrArray *old_rows;  /* borrowed */
  GPtrArray *plan_rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (HdReorganiseDialog, hd_reorganise_dialog, HD_TYPE_DIALOG)

static HdReorganisationKind
get_kind (HdReorganiseDialog *self)
{
  return (HdReorganisationKind) adw_combo_row_get_selected (self->kind_row);
}

static gboolean
is_planning (HdReorganiseDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "plan") == 0;
}

/* --- Successors --- */

static guint
count_successors (HdReorganiseDialog *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->successors)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
update_heirs (HdReorganiseDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = adw_combo_row_get_selected (self->heir_row);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->successors)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = hd_successor_group_dup_name (HD_SUCCESSOR_GROUP (child));

      gtk_string_list_append (names, *name != '\0' ? name : _("New Unit"));
    }
  adw_combo_row_set_model (self->heir_row, G_LIST_MODEL (names));
  if (selected < g_list_model_get_n_items (G_LIST_MODEL (names)))
    adw_combo_row_set_selected (self->heir_row, selected);
}

/* Equal shares; the first takes what cannot be divided. */
static void
share_equally (HdReorganiseDialog *self)
{
  guint n = count_successors (self);
  int rest = HD_UNIT_WHOLE_SHARE;
  guint left = n;
  GtkWidget *child;

  for (child = gtk_widget_get_last_child (GTK_WIDGET (self->successors)); child != NULL; child = gtk_widget_get_prev_sibling (child))
    {
      int share = rest / (int) left--;

      rest -= share;
      hd_successor_group_set_share (HD_SUCCESSOR_GROUP (child), share);
      hd_successor_group_set_removable (HD_SUCCESSOR_GROUP (child), n > 2);
    }
}

static void
after_successors_changed (HdReorganiseDialog *self)
{
  if (get_kind (self) == HD_REORGANISATION_SPLIT)
    share_equally (self);
  update_heirs (self);
}

static void
on_successor_removed_cb (HdReorganiseDialog *self,
                         HdSuccessorGroup   *group)
{
  gtk_box_remove (self->successors, GTK_WIDGET (group));
  after_successors_changed (self);
}

static void
add_successor (HdReorganiseDialog *self,
               const HdRecord     *unit)
{
  GtkWidget *group = hd_successor_group_new (unit);

  g_signal_connect_object (group, "changed", G_CALLBACK (update_heirs), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "removed", G_CALLBACK (on_successor_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->successors, group);
}

static void
add_new_successor (HdReorganiseDialog *self)
{
  g_autoptr (HdRecord) unit = hd_reorganisation_make_successor (get_kind (self), g_ptr_array_index (self->old_units, 0));

  add_successor (self, unit);
}

static void
remove_successors (HdReorganiseDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->successors))) != NULL)
    gtk_box_remove (self->successors, child);
}

static void
on_add_new_clicked_cb (HdReorganiseDialog *self)
{
  if (get_kind (self) == HD_REORGANISATION_MERGE)
    remove_successors (self);
  add_new_successor (self);
  after_successors_changed (self);
  hd_successor_group_focus (HD_SUCCESSOR_GROUP (gtk_widget_get_last_child (GTK_WIDGET (self->successors))));
}

static void
on_existing_chosen_cb (HdRecordChooser *chooser,
                       const char      *id,
                       gpointer         data)
{
  HdReorganiseDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) unit = hd_book_get_record (self->book, HD_ENTITY_UNIT, id, &error);

  if (unit == NULL)
    {
      hd_dialog_show_error (HD_DIALOG (self), error->message);
      return;
    }
  if (get_kind (self) == HD_REORGANISATION_MERGE)
    remove_successors (self);
  add_successor (self, unit);
  after_successors_changed (self);
}

static void
on_add_existing_clicked_cb (HdReorganiseDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_UNIT, _("Choose the Successor"), on_existing_chosen_cb, self, G_OBJECT (self));
}

/* --- Units that end --- */

static void show_old_units (HdReorganiseDialog *self);

static void
on_old_removed_cb (HdReorganiseDialog *self,
                   GtkWidget          *button)
{
  g_ptr_array_remove (self->old_units, g_object_get_data (G_OBJECT (button), "unit"));
  show_old_units (self);
}

static GtkWidget *
make_old_row (HdReorganiseDialog *self,
              HdRecord           *unit)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *validity = hd_unit_dup_validity (unit);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_record_peek_text (unit, HD_UNIT_NAME));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), validity);
  gtk_widget_set_tooltip_text (button, _("Take Away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take Away"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, self->old_units->len > 1);
  g_object_set_data (G_OBJECT (button), "unit", unit);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_old_removed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_old_units (HdReorganiseDialog *self)
{
  for (guint i = 0; i < self->old_rows->len; i++)
    adw_preferences_group_remove (self->old_group, g_ptr_array_index (self->old_rows, i));
  g_ptr_array_set_size (self->old_rows, 0);
  for (guint i = 0; i < self->old_units->len; i++)
    {
      GtkWidget *row = make_old_row (self, g_ptr_array_index (self->old_units, i));

      adw_preferences_group_add (self->old_group, row);
      g_ptr_array_add (self->old_rows, row);
    }
}

static void
on_old_chosen_cb (HdRecordChooser *chooser,
                  const char      *id,
                  gpointer         data)
{
  HdReorganiseDialog *self = data;
  g_autoptr (HdRecord) unit = hd_book_get_record (self->book, HD_ENTITY_UNIT, id, NULL);

  for (guint i = 0; i < self->old_units->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (self->old_units, i)), id))
      return;
  if (unit != NULL)
    g_ptr_array_add (self->old_units, g_steal_pointer (&unit));
  show_old_units (self);
}

static void
on_add_old_clicked_cb (HdReorganiseDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_UNIT, _("Choose a Unit That Ends"), on_old_chosen_cb, self, G_OBJECT (self));
}

/* --- The kind decides what is asked --- */

static void
on_kind_changed_cb (HdReorganiseDialog *self)
{
  HdReorganisationKind kind = get_kind (self);
  gboolean several = kind == HD_REORGANISATION_MERGE || kind == HD_REORGANISATION_DISSOLVE;

  if (self->old_units->len == 0)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row),
                                 kind == HD_REORGANISATION_DISSOLVE ? _("Last day") : _("First day of the new order"));
  gtk_widget_set_visible (self->add_old_button, several);
  if (!several && self->old_units->len > 1)
    {
      g_ptr_array_set_size (self->old_units, 1);
      show_old_units (self);
    }
  remove_successors (self);
  if (kind != HD_REORGANISATION_DISSOLVE)
    add_new_successor (self);
  if (kind == HD_REORGANISATION_SPLIT)
    add_new_successor (self);
  after_successors_changed (self);
  gtk_widget_set_visible (self->successor_buttons, kind == HD_REORGANISATION_MERGE || kind == HD_REORGANISATION_SPLIT);
  gtk_widget_set_visible (GTK_WIDGET (self->heir_group), kind != HD_REORGANISATION_DISSOLVE);
  gtk_widget_set_visible (GTK_WIDGET (self->heir_row), kind == HD_REORGANISATION_SPLIT);
  hd_dialog_show_error (HD_DIALOG (self), NULL);
}

/* --- What is asked for --- */

static HdReorganisation *
read_reorganisation (HdReorganiseDialog *self,
                     GError            **error)
{
  HdReorganisationKind kind = get_kind (self);
  g_autoptr (HdReorganisation) asked = NULL;
  HdDate date;

  if (!hd_date_row_read (self->date_row, &date, error))
    return NULL;
  if (kind == HD_REORGANISATION_DISSOLVE && date != HD_DATE_NONE)
    date++;
  asked = hd_reorganisation_new (kind, date);
  asked->move_children = gtk_switch_get_active (self->children_switch);
  asked->move_posts = gtk_switch_get_active (self->posts_switch);
  asked->heir = kind == HD_REORGANISATION_SPLIT ? adw_combo_row_get_selected (self->heir_row) : 0;
  asked->note = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->note_row)), -1, HD_TEXT_LINES, error);
  if (asked->note == NULL)
    return NULL;
  for (guint i = 0; i < self->old_units->len; i++)
    hd_reorganisation_add_predecessor (asked, hd_record_get_id (g_ptr_array_index (self->old_units, i)));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->successors)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (HdRecord) unit = NULL;
      int share;

      if (!hd_successor_group_read (HD_SUCCESSOR_GROUP (child), &unit, &share, error))
        return NULL;
      hd_reorganisation_add_successor (asked, unit, share);
    }
  return g_steal_pointer (&asked);
}

/* --- The plan --- */

static GtkWidget *
make_plan_row (const HdPlanLine *line)
{
  static const struct
  {
    const char *icon;
    const char *word;
  } effects[] = {
    [HD_PLAN_ENDS] = { "media-playback-stop-symbolic", N_("Ends") },
    [HD_PLAN_BEGINS] = { "list-add-symbolic", N_("Begins") },
    [HD_PLAN_MOVES] = { "go-next-symbolic", N_("Goes over") },
    [HD_PLAN_HANDS_ON] = { "emblem-synchronizing-symbolic", N_("Succession") },
    [HD_PLAN_STAYS] = { "changes-prevent-symbolic", N_("Does not change") },
    [HD_PLAN_CHECK] = { "dialog-warning-symbolic", N_("To be looked at") },
  };
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (effects[line->effect].icon);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(effects[line->effect].word));
  return row;
}

static void
show_plan (HdReorganiseDialog *self,
           GPtrArray          *lines)
{
  for (guint i = 0; i < self->plan_rows->len; i++)
    adw_preferences_group_remove (self->plan_group, g_ptr_array_index (self->plan_rows, i));
  g_ptr_array_set_size (self->plan_rows, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = make_plan_row (g_ptr_array_index (lines, i));

      adw_preferences_group_add (self->plan_group, row);
      g_ptr_array_add (self->plan_rows, row);
    }
}

static void
go_to_step (HdReorganiseDialog *self,
            const char         *step)
{
  static const char * const verbs[] = { NC_("units", "_Merge"), NC_("units", "_Split"), NC_("units", "_Rename"), NC_("units", "_End") };

  gtk_stack_set_visible_child_name (self->stack, step);
  hd_dialog_set_verb (HD_DIALOG (self), is_planning (self) ? g_dpgettext2 (GETTEXT_PACKAGE, "units", verbs[get_kind (self)]) : _("_Continue"));
  hd_dialog_show_error (HD_DIALOG (self), NULL);
}

static void
on_back_clicked_cb (HdReorganiseDialog *self)
{
  go_to_step (self, "choices");
}

static void
hd_reorganise_dialog_confirm (HdDialog *dialog)
{
  HdReorganiseDialog *self = HD_REORGANISE_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdReorganisation) asked = read_reorganisation (self, &error);
  g_autoptr (GPtrArray) lines = NULL;

  if (asked != NULL && is_planning (self))
    {
      if (hd_book_reorganise (self->book, asked, &error))
        {
          hd_outcome_show (GTK_WIDGET (self), self->book);
          hd_dialog_close (dialog);
          return;
        }
    }
  else if (asked != NULL && (lines = hd_book_plan_reorganisation (self->book, asked, &error)) != NULL)
    {
      show_plan (self, lines);
      go_to_step (self, "plan");
      return;
    }
  hd_dialog_show_error (dialog, error->message);
}

/* --- Life --- */

static void
hd_reorganise_dialog_dispose (GObject *object)
{
  HdReorganiseDialog *self = HD_REORGANISE_DIALOG (object);

  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_reorganise_dialog_parent_class)->dispose (object);
}

static void
hd_reorganise_dialog_finalize (GObject *object)
{
  HdReorganiseDialog *self = HD_REORGANISE_DIALOG (object);

  g_ptr_array_unref (self->old_units);
  g_ptr_array_unref (self->old_rows);
  g_ptr_array_unref (self->plan_rows);

  G_OBJECT_CLASS (hd_reorganise_dialog_parent_class)->finalize (object);
}

static void
hd_reorganise_dialog_class_init (HdReorganiseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_reorganise_dialog_dispose;
  object_class->finalize = hd_reorganise_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_reorganise_dialog_confirm;

  g_type_ensure (HD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/reorganise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, add_old_button);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, children_switch);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, heir_group);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, heir_row);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, old_group);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, plan_group);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, posts_switch);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, successor_buttons);
  gtk_widget_class_bind_template_child (widget_class, HdReorganiseDialog, successors);
  gtk_widget_class_bind_template_callback (widget_class, on_add_existing_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_old_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed_cb);
}

static void
hd_reorganise_dialog_init (HdReorganiseDialog *self)
{
  self->old_units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->old_rows = g_ptr_array_new ();
  self->plan_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hd_reorganise_dialog_show (GtkWidget           *parent,
                           HdBook              *book,
                           HdReorganisationKind kind,
                           const HdRecord      *unit)
{
  HdReorganiseDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && unit != NULL);

  self = g_object_new (HD_TYPE_REORGANISE_DIALOG, NULL);
  self->book = g_object_ref (book);
  g_ptr_array_add (self->old_units, hd_record_copy (unit));
  show_old_units (self);
  adw_combo_row_set_selected (self->kind_row, kind);
  on_kind_changed_cb (self);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  hd_dialog_set_valid (HD_DIALOG (self), TRUE);
  go_to_step (self, "choices");
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}
