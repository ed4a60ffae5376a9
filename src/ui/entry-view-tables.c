/* entry-view-tables.c: the sheet of results as a table, out of one, and its targets broken down
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-view-private.h"

#include "base/file.h"
#include "base/i18n.h"
#include "book/grid-xlsx.h"
#include "book/result-entry.h"
#include "book/result-export.h"
#include "ui/entry-scope.h"
#include "ui/messages.h"
#include "ui/save-dialog.h"
#include "ui/table-import-dialog.h"

static HdEntryGrid *
get_grid (HdEntryView *self)
{
  return HD_ENTRY_GRID (self->grid);
}

/* --- Tables --- */

void
hd_entry_view_import_table (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  hd_table_import_dialog_show (widget, hd_progress_view_get_book (HD_PROGRESS_VIEW (widget)), HD_ENTITY_RESULT);
}

static HdPeriod
get_period (const HdGridScope *scope)
{
  return scope->layout == HD_GRID_UNITS ? hd_period_new (scope->first, scope->last) : hd_period_year (scope->year);
}

/* The sheet as it stands, or the results in it one a line, to be imported again. */
static GBytes *
make_table (HdEntryView *self,
            gboolean     is_sheet,
            GError     **error)
{
  HdGridScope scope;
  HdPeriod period;
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;

  hd_entry_scope_get (HD_ENTRY_SCOPE (self->scope), &scope);
  period = get_period (&scope);
  if (!is_sheet)
    return hd_book_export_results (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), &period, scope.field, error);
  time = hd_period_print (&period);
  title = g_strdup_printf (self->targets ? "Chỉ tiêu giao %s" : "Kết quả %s", time);
  return hd_result_grid_to_xlsx (hd_entry_grid_get_grid (get_grid (self)), title, self->targets ? NULL : "Cộng", error);
}

static void
on_export_path_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdEntryView *self = HD_ENTRY_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = make_table (self, g_str_equal (data, "xlsx"), &error);

  hd_progress_view_save_table (HD_PROGRESS_VIEW (self), path, table, g_steal_pointer (&error));
}

void
hd_entry_view_export_table (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  HdEntryView *self = HD_ENTRY_VIEW (widget);
  gboolean is_sheet = self->targets || (parameter != NULL && g_str_equal (g_variant_get_string (parameter, NULL), "xlsx"));

  if (hd_entry_grid_get_grid (get_grid (self)) == NULL)
    return;
  hd_save_dialog_show (widget, self->targets ? _("Export Targets") : _("Export Results"), self->targets ? _("Targets") : _("Results"),
                       is_sheet ? "xlsx" : "csv", is_sheet ? _("Spreadsheets (XLSX)") : _("Tables for a spreadsheet (CSV)"),
                       on_export_path_cb, g_strdup (is_sheet ? "xlsx" : "csv"), g_free);
}

/* --- Breaking targets down --- */

/* The rows of the block, whose targets of the whole are broken down to the units. */
static void
split (HdEntryView        *self,
       const HdResultGrid *like)
{
  guint n_split;

  hd_entry_grid_enter_shares (get_grid (self), like, &n_split);
  gtk_widget_grab_focus (GTK_WIDGET (get_grid (self)));
  if (n_split == 0)
    hd_window_page_add_toast (hd_progress_view_get_page (HD_PROGRESS_VIEW (self)),
                              adw_toast_new (like != NULL ? _("There is no target of the whole committee, or no result of last year to go by")
                                                          : _("Enter the target of the whole committee first")));
}

void
hd_entry_view_split_equally (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  split (HD_ENTRY_VIEW (widget), NULL);
}

void
hd_entry_view_split_like_last_year (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  HdEntryView *self = HD_ENTRY_VIEW (widget);
  g_autoptr (HdResultGrid) like = NULL;
  g_autoptr (GError) error = NULL;
  HdGridScope scope;

  hd_entry_scope_get (HD_ENTRY_SCOPE (self->scope), &scope);
  like = hd_book_load_last_year (hd_progress_view_get_book (HD_PROGRESS_VIEW (self)), &scope, hd_entry_grid_get_grid (get_grid (self)), &error);
  if (like != NULL)
    split (self, like);
  else
    hd_window_page_report_error (hd_progress_view_get_page (HD_PROGRESS_VIEW (self)), _("The Results Cannot Be Read"), error);
}
