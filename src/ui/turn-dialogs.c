/* turn-dialogs.c: the cluster head of a year, the day of a handing-over, and swapping two years
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/turn-dialogs.h"

#include "base/i18n.h"
#include "book/rotation.h"
#include "ui/dialog.h"
#include "ui/outcome.h"
#include "ui/record-dialog.h"

typedef struct
{
  HdBook    *book;
  GtkWidget *parent;     /* weak */
  GArray    *years;      /* int: what the two rows of a swap offer */
  GtkWidget *first_row;
  GtkWidget *second_row;
  GtkWidget *reason_row;
} Task;

static void
task_free (Task *self)
{
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->years, g_array_unref);
  g_object_unref (self->book);
  g_free (self);
}

/* --- Swapping --- */

static void
on_swap_confirmed_cb (HdDialog *dialog)
{
  Task *task = g_object_get_data (G_OBJECT (dialog), "task");
  int first = g_array_index (task->years, int, adw_combo_row_get_selected (ADW_COMBO_ROW (task->first_row)));
  int second = g_array_index (task->years, int, adw_combo_row_get_selected (ADW_COMBO_ROW (task->second_row)));
  g_autoptr (GError) error = NULL;

  if (!hd_book_swap_turns (task->book, first, second, gtk_editable_get_text (GTK_EDITABLE (task->reason_row)), &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  if (task->parent != NULL)
    hd_outcome_show (task->parent, task->book);
  hd_dialog_close (dialog);
}

/* The settled years from this one on, each with its unit; of what has been nobody can swap anything. */
static GtkStringList *
list_years (Task *task)
{
  g_autoptr (GPtrArray) turns = hd_book_get_rotation (task->book, hd_date_today (), 0, NULL);
  GtkStringList *words = gtk_string_list_new (NULL);

  for (guint i = 0; turns != NULL && i < turns->len; i++)
    {
      const HdRotationTurn *turn = g_ptr_array_index (turns, i);
      const char *name = hd_record_get_text (turn->unit, HD_UNIT_ABBREVIATION);
      g_autofree char *text = NULL;

      if (turn->rotation == NULL || turn->state == HD_TURN_PAST)
        continue;
      text = g_strdup_printf ("%d · %s", turn->year, name != NULL ? name : hd_record_peek_text (turn->unit, HD_UNIT_NAME));
      gtk_string_list_append (words, text);
      g_array_append_val (task->years, turn->year);
    }
  return words;
}

static GtkWidget *
make_year_row (const char    *title,
               GtkStringList *years,
               guint          selected)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (years));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);

  return row;
}

void
hd_swap_dialog_show (GtkWidget *parent,
                     HdBook    *book)
{
  g_autoptr (GtkStringList) years = NULL;
  GtkWidget *dialog, *page, *group;
  Task *task;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book));

  dialog = hd_dialog_new (parent, _("Swap Two Years"), _("_Swap"));
  page = adw_preferences_page_new ();
  group = adw_preferences_group_new ();
  task = g_new0 (Task, 1);
  task->book = g_object_ref (book);
  g_set_weak_pointer (&task->parent, parent);
  g_object_set_data_full (G_OBJECT (dialog), "task", task, (GDestroyNotify) task_free);
  task->years = g_array_new (FALSE, FALSE, sizeof (int));
  years = list_years (task);
  task->first_row = make_year_row (_("Year"), years, 0);
  task->second_row = make_year_row (_("Swapped with"), years, 1);
  task->reason_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (task->reason_row), _("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (task->reason_row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), task->first_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), task->second_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), task->reason_row);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  hd_dialog_set_body (HD_DIALOG (dialog), page);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 340);
  hd_dialog_set_valid (HD_DIALOG (dialog), task->years->len >= 2);
  if (task->years->len < 2)
    hd_dialog_show_error (HD_DIALOG (dialog), _("Only years that are settled can be swapped: settle the proposals first."));
  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_swap_confirmed_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (task->reason_row);
}

/* --- One year --- */

void
hd_turn_dialog_show (GtkWidget      *parent,
                     HdBook         *book,
                     const HdRecord *rotation)
{
  static const guint fields[] = { HD_ROTATION_YEAR, HD_ROTATION_UNIT, HD_ROTATION_FROM_DATE, HD_ROTATION_NOTE };
  g_autofree char *title = NULL;
  gboolean has_year;
  HdForm *form;

  g_return_if_fail (rotation != NULL);

  has_year = !hd_record_is_empty (rotation, HD_ROTATION_YEAR);
  title = has_year ? g_strdup_printf (_("Cluster Head of %d"), (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR)) : g_strdup (_("Cluster Head of a Year"));
  form = hd_record_dialog_show (parent, book, rotation, title, fields, G_N_ELEMENTS (fields), hd_book_save_turn);
  hd_form_focus (form, has_year ? HD_ROTATION_UNIT : HD_ROTATION_YEAR);
}

static gboolean
save_day (HdBook         *book,
          const HdRecord *rotation,
          HdDate          day,
          GError        **error)
{
  return hd_book_hand_over_turn (book, (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR), day, error);
}

void
hd_hand_over_dialog_show (GtkWidget      *parent,
                          HdBook         *book,
                          const HdRecord *rotation)
{
  g_autofree char *title = NULL;

  g_return_if_fail (rotation != NULL);

  title = g_strdup_printf (_("Handing Over to the Cluster Head of %d"), (int) hd_record_get_integer (rotation, HD_ROTATION_YEAR));
  hd_day_dialog_show (parent, book, rotation, title, _("Took over on"),
                      _("Usually the day of the review meeting. Left empty, it is the first day of the year."), save_day);
}
