/* need-rows.c: what a meeting still lacks, each line leading to its place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/need-rows.h"

#include "base/i18n.h"
#include "book/meetings.h"
#include "ui/paper-order.h"

#define TARGET_KEY "hd-place"

static void
on_activated_cb (GtkWidget *row,
                 GtkWidget *leads)
{
  gtk_widget_activate_action_variant (leads, "book.go-to", g_object_get_data (G_OBJECT (row), TARGET_KEY));
}

static GtkWidget *
make_row (const HdTodo *todo,
          GtkWidget    *leads)
{
  GtkWidget *row = adw_action_row_new ();
  GVariant *place = g_variant_new ("(sssis)", hd_entity_get (todo->place.kind)->name, todo->place.id != NULL ? todo->place.id : "",
                                   todo->place.tab != NULL ? todo->place.tab : "", todo->place.field,
                                   todo->place.record != NULL ? todo->place.record : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), todo->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), TARGET_KEY, g_variant_ref_sink (place), (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), leads, 0);
  return row;
}

guint
hd_need_rows_fill (AdwExpanderRow *expander,
                   GPtrArray      *rows,
                   HdBook         *book,
                   const char     *meeting_id,
                   GtkWidget      *leads)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) needs = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ADW_IS_EXPANDER_ROW (expander) && HD_IS_BOOK (book) && meeting_id != NULL, 0);

  needs = hd_book_list_meeting_needs (book, meeting_id, &error);
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
  if (needs == NULL)
    {
      hd_paper_report (leads, _("What is missing cannot be told"), error);
      return 0;
    }
  for (guint i = 0; i < needs->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (needs, i), leads);

      adw_expander_row_add_row (expander, row);
      g_ptr_array_add (rows, row);
    }
  title = g_strdup_printf (ngettext ("%u thing is still missing", "%u things are still missing", needs->len), needs->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  return needs->len;
}
