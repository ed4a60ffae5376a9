/* summary-view.c: the results of any time as a table on paper and as sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/summary-view.h"

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/list.h"
#include "book/results-export.h"
#include "book/results.h"
#include "ui/entry-scope.h"
#include "ui/messages.h"
#include "ui/page-reader.h"
#include "ui/preview-window.h"
#include "ui/save-dialog.h"
#include "ui/sentence-list.h"

struct _HdSummaryView
{
  HdProgressView parent_instance;

  HdEntryScope *scope;
  GtkToggleButton *table_button;
  GtkStack *stack;
  HdPageReader *reader;
  HdSentenceList *sentences;
  AdwStatusPage *status;
  GtkWidget *export_button;

  gboolean has_time;         /* one was chosen by what the book has */
  GCancellable *cancellable; /* of the pages that are being made */
};

G_DEFINE_FINAL_TYPE (HdSummaryView, hd_summary_view, HD_TYPE_PROGRESS_VIEW)

/* What is asked for, for a worker too. */
typedef struct
{
  HdPeriod period;
  char    *unit;
  char    *field;
} Question;

static void
question_free (Question *self)
{
  g_free (self->unit);
  g_free (self->field);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static Question *
ask (HdSummaryView *self)
{
  Question *question = g_new0 (Question, 1);
  HdGridScope scope;

  hd_entry_scope_get (self->scope, &scope);
  question->period = hd_period_new (scope.first, scope.last);
  question->unit = g_strdup (scope.unit);
  question->field = g_strdup (scope.field);
  return question;
}

static HdResultsQuery
get_query (const Question *question)
{
  return (HdResultsQuery) { .period = question->period, .unit = question->unit, .field = question->field };
}

static HdBook *
get_book (HdSummaryView *self)
{
  return hd_progress_view_get_book (HD_PROGRESS_VIEW (self));
}

/* --- The paper --- */

/* On the worker. */
static HdPages *
render (HdBook  *book,
        gpointer data,
        GError **error)
{
  const HdResultsQuery query = get_query (data);
  g_autoptr (HdRendering) rendering = hd_book_render_results (book, &query, HD_DATE_NONE, error);

  return rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;
}

static char *
dup_title (const Question *question)
{
  g_autofree char *time = hd_period_print (&question->period);

  return g_strdup_printf (_("Results of %s"), time);
}

static HdPaperOrder *
make_order (HdSummaryView *self)
{
  Question *question = ask (self);
  g_autofree char *title = dup_title (question);

  return hd_paper_order_new (get_book (self), title, render, question, (GDestroyNotify) question_free);
}

static void
set_ready (HdSummaryView *self,
           gboolean       ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.preview", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.export", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.export-as", ready);
  gtk_widget_set_sensitive (self->export_button, ready);
}

static void
show_status (HdSummaryView *self,
             const char    *title,
             const char    *description)
{
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_stack_set_visible_child_name (self->stack, "status");
  set_ready (self, FALSE);
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdSummaryView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPages) pages = hd_paper_order_render_finish (source, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->reader == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (pages == NULL)
    {
      show_status (self, _("The Table Was Not Made"), error->message);
      return;
    }
  hd_page_reader_set_pages (self->reader, pages);
  set_ready (self, TRUE);
  if (gtk_toggle_button_get_active (self->table_button))
    gtk_stack_set_visible_child_name (self->stack, "table");
}

static void
show_table (HdSummaryView *self)
{
  g_autoptr (HdPaperOrder) order = make_order (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hd_paper_order_render_async (order, self->cancellable, on_rendered_cb, g_object_ref (self));
}

/* --- What is in sight --- */

static void
show (HdSummaryView *self)
{
  g_autoptr (Question) question = NULL;
  HdResultsQuery query;

  if (get_book (self) == NULL)
    return;
  if (gtk_toggle_button_get_active (self->table_button))
    {
      show_table (self);
      return;
    }
  question = ask (self);
  query = get_query (question);
  hd_sentence_list_show (self->sentences, get_book (self), &query);
  gtk_stack_set_visible_child_name (self->stack, "sentences");
  set_ready (self, TRUE);
}

/* The time that was reported on last: early in a year nobody asks for that year. */
static void
choose_time (HdSummaryView *self)
{
  const HdListQuery newest = { .sort = HD_SORT_PERIOD };
  g_autoptr (GPtrArray) rows = hd_book_read_rows (get_book (self), HD_ENTITY_RESULT, &newest, 0, 1, NULL);
  HdDate last;
  int year, month;

  if (rows == NULL || rows->len == 0)
    return;
  self->has_time = TRUE;
  last = MIN (((HdListRow *) g_ptr_array_index (rows, 0))->to, hd_date_today ());
  hd_date_split (last, &year, &month, NULL);
  hd_entry_scope_set_year (self->scope, year, month);
}

static void
hd_summary_view_reload (HdProgressView *view)
{
  HdSummaryView *self = HD_SUMMARY_VIEW (view);

  if (!self->has_time)
    choose_time (self);
  hd_entry_scope_fill (self->scope, get_book (self));
  show (self);
}

static void
on_scope_changed_cb (HdSummaryView *self)
{
  show (self);
}

static void
on_toggled_cb (HdSummaryView *self)
{
  show (self);
}

static void
hd_summary_view_width_changed (HdProgressView *view,
                               HdWidth         width)
{
  HdSummaryView *self = HD_SUMMARY_VIEW (view);

  hd_entry_scope_set_narrow (self->scope, width == HD_WIDTH_NARROW);
  hd_sentence_list_set_narrow (self->sentences, width == HD_WIDTH_NARROW);
}

/* --- Acts --- */

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, make_order (HD_SUMMARY_VIEW (widget)));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, make_order (HD_SUMMARY_VIEW (widget)));
}

static GBytes *
make_table (HdSummaryView *self,
            gboolean       is_sheet,
            GError       **error)
{
  g_autoptr (Question) question = ask (self);
  HdResultsQuery query = get_query (question);
  g_autoptr (GPtrArray) rows = hd_book_get_results (get_book (self), &query, error);
  g_autoptr (HdRecord) unit = rows != NULL && question->unit != NULL ? hd_book_get_record (get_book (self), HD_ENTITY_UNIT, question->unit, NULL) : NULL;
  HdResultsHead head = { .committee = hd_book_get_title (get_book (self)), .period = question->period, .since = HD_DATE_NONE };

  if (rows == NULL)
    return NULL;
  hd_results_drop_empty (rows);
  head.unit = unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL;
  return is_sheet ? hd_results_to_xlsx (rows, &head, error) : hd_results_to_csv (rows, &head);
}

static void
on_path_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  HdSummaryView *self = HD_SUMMARY_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = make_table (self, g_str_equal (data, "xlsx"), &error);

  hd_progress_view_save_table (HD_PROGRESS_VIEW (self), path, table, g_steal_pointer (&error));
}

/* @parameter: "csv", "xlsx", or none for a PDF. */
static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdSummaryView *self = HD_SUMMARY_VIEW (widget);
  const char *suffix = parameter != NULL ? g_variant_get_string (parameter, NULL) : "pdf";
  g_autoptr (Question) question = ask (self);
  g_autofree char *title = dup_title (question);

  if (g_str_equal (suffix, "pdf"))
    hd_paper_export (widget, make_order (self));
  else
    hd_save_dialog_show (widget, _("Export Results"), title, suffix,
                         g_str_equal (suffix, "xlsx") ? _("Spreadsheets (XLSX)") : _("Tables for a spreadsheet (CSV)"),
                         on_path_chosen_cb, g_strdup (suffix), g_free);
}

static void
hd_summary_view_dispose (GObject *object)
{
  HdSummaryView *self = HD_SUMMARY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->reader = NULL;

  G_OBJECT_CLASS (hd_summary_view_parent_class)->dispose (object);
}

static void
hd_summary_view_class_init (HdSummaryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdProgressViewClass *view_class = HD_PROGRESS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_summary_view_dispose;
  view_class->reload = hd_summary_view_reload;
  view_class->width_changed = hd_summary_view_width_changed;

  g_type_ensure (HD_TYPE_ENTRY_SCOPE);
  g_type_ensure (HD_TYPE_PAGE_READER);
  g_type_ensure (HD_TYPE_SENTENCE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/summary-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, export_button);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, reader);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, scope);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, sentences);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, stack);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, status);
  gtk_widget_class_bind_template_child (widget_class, HdSummaryView, table_button);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);

  gtk_widget_class_install_action (widget_class, "view.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "view.export-as", "s", export);
  gtk_widget_class_install_action (widget_class, "view.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "view.print", NULL, print);
}

static void
hd_summary_view_init (HdSummaryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  hd_entry_scope_set_summary (self->scope);
  set_ready (self, FALSE);
}
