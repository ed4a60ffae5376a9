/* overview-page.c: the first page: how things stand, what is missing, which days are coming
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/overview-page.h"

#include "base/i18n.h"
#include "book/charts.h"
#include "book/overview.h"
#include "ui/chart-view.h"
#include "ui/overview-rows.h"
#include "ui/preview-window.h"
#include "ui/projector.h"

#define N_HEADLINES 8
#define LEFT_WIDTH  400 /* of the lists, where charts stand beside them */

struct _HdOverviewPage
{
  HdWindowPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_status;
  GtkSpinner *spinner;
  GtkOrientable *columns;
  AdwClamp *left;
  GtkWidget *right;
  AdwPreferencesGroup *steps_group;
  AdwPreferencesGroup *todos_group;
  AdwPreferencesGroup *coming_group;
  AdwPreferencesGroup *states_group;
  AdwPreferencesGroup *headlines_group;
  GtkFlowBox *headlines;
  AdwBin *achievement_bin;
  AdwBin *panels_bin;

  GPtrArray *rows[4]; /* GtkWidget: of the groups, to be taken out again */
  HdOverview *overview;
  GCancellable *cancellable; /* of what is being read */
  gboolean fresh;
  gboolean waiting; /* read, but not shown yet */
};

enum
{
  ROWS_STEPS,
  ROWS_TODOS,
  ROWS_COMING,
  ROWS_STATES,
};

G_DEFINE_FINAL_TYPE (HdOverviewPage, hd_overview_page, HD_TYPE_WINDOW_PAGE)

static void
show_chart (HdOverviewPage *self,
            AdwBin         *bin,
            HdChart        *chart)
{
  HdFontSet *fonts = chart != NULL ? hd_book_get_fonts (hd_window_page_get_book (HD_WINDOW_PAGE (self)), NULL) : NULL;
  GtkWidget *view = adw_bin_get_child (bin);

  gtk_widget_set_visible (GTK_WIDGET (bin), fonts != NULL);
  if (fonts == NULL)
    return;
  if (view == NULL)
    {
      view = hd_chart_view_new ();
      adw_bin_set_child (bin, view);
    }
  hd_chart_view_set_chart (HD_CHART_VIEW (view), chart, fonts);
  gtk_widget_set_size_request (GTK_WIDGET (bin), -1, hd_chart_view_get_good_height (chart));
}

static void
show_headlines (HdOverviewPage *self)
{
  g_autofree char *title = g_strdup_printf (_("Headline figures of %d"), self->overview->year);
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->headlines, 0)) != NULL)
    gtk_flow_box_remove (self->headlines, GTK_WIDGET (child));
  for (guint i = 0; i < self->overview->headlines->len; i++)
    gtk_flow_box_insert (self->headlines, hd_overview_headline_new (g_ptr_array_index (self->overview->headlines, i)), -1);
  adw_preferences_group_set_title (self->headlines_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->headlines_group), self->overview->headlines->len > 0);
}

static void
set_printable (HdOverviewPage *self,
               gboolean        printable)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", printable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.preview", printable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", printable);
}

static void
show_overview (HdOverviewPage *self)
{
  const HdOverview *overview = self->overview;

  self->waiting = FALSE;
  hd_overview_rows_fill_steps (self->steps_group, self->rows[ROWS_STEPS], overview);
  hd_overview_rows_fill_todos (self->todos_group, self->rows[ROWS_TODOS], overview);
  hd_overview_rows_fill_coming (self->coming_group, self->rows[ROWS_COMING], overview);
  hd_overview_rows_fill_states (self->states_group, self->rows[ROWS_STATES], overview);
  show_headlines (self);
  show_chart (self, self->achievement_bin, overview->achievement);
  show_chart (self, self->panels_bin, overview->panels);
  gtk_widget_set_visible (self->right, overview->has_agreements || overview->has_indicators);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.present", overview->achievement != NULL || overview->panels != NULL);
  set_printable (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "overview");
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GWeakRef *page = user_data;
  g_autoptr (HdOverviewPage) self = g_weak_ref_get (page);
  g_autoptr (GError) error = NULL;
  HdOverview *overview = hd_book_get_overview_finish (HD_BOOK (source), result, &error);

  g_weak_ref_clear (page);
  g_free (page);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      hd_overview_free (overview);
      return;
    }
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  if (overview == NULL)
    {
      adw_status_page_set_description (self->error_status, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }
  g_clear_pointer (&self->overview, hd_overview_free);
  self->overview = overview;
  self->waiting = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_overview (self);
}

static void
reload (HdOverviewPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  GWeakRef *page = g_new0 (GWeakRef, 1); /* it may be closed while the worker reads */

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->fresh = TRUE;
  g_weak_ref_init (page, self);
  gtk_spinner_start (self->spinner);
  hd_book_get_overview_async (book, hd_date_today (), N_HEADLINES, self->cancellable, on_read_cb, page);
}

/* What is out of sight is read when it comes into sight again. */
static void
on_book_changed_cb (HdOverviewPage *self)
{
  self->fresh = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
hd_overview_page_book_set (HdWindowPage *page)
{
  HdBook *book = hd_window_page_get_book (page);

  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed_cb), page, G_CONNECT_SWAPPED);
}

/* Nothing is read for a page that is not in sight, and what was read while another was makes its many rows only now. */
static void
on_mapped_cb (HdOverviewPage *self)
{
  if (!self->fresh)
    reload (self);
  else if (self->waiting)
    show_overview (self);
}

/* Side by side where both columns have room. */
static void
hd_overview_page_width_changed (HdWindowPage *page,
                                HdWidth       width)
{
  HdOverviewPage *self = HD_OVERVIEW_PAGE (page);
  gboolean beside = width >= HD_WIDTH_WIDE;

  gtk_orientable_set_orientation (self->columns, beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  adw_clamp_set_maximum_size (self->left, beside ? LEFT_WIDTH : G_MAXINT16);
  gtk_widget_set_size_request (GTK_WIDGET (self->left), beside ? LEFT_WIDTH : -1, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->left), !beside);
}

static void
on_headline_activated_cb (HdOverviewPage  *self,
                          GtkFlowBoxChild *child)
{
  const HdResultRow *row = g_ptr_array_index (self->overview->headlines, (guint) gtk_flow_box_child_get_index (child));

  gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", hd_entity_get (HD_ENTITY_INDICATOR)->name, hd_record_get_id (row->indicator));
}

/* The charts of the page, then the years of each headline figure. */
static void
present (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdOverviewPage *self = HD_OVERVIEW_PAGE (widget);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);

  if (self->overview == NULL)
    return;
  if (self->overview->achievement != NULL)
    g_ptr_array_add (charts, hd_chart_ref (self->overview->achievement));
  if (self->overview->panels != NULL)
    g_ptr_array_add (charts, hd_chart_ref (self->overview->panels));
  for (guint i = 0; i < self->overview->headlines->len; i++)
    {
      const char *ids[] = { hd_record_get_id (((HdResultRow *) g_ptr_array_index (self->overview->headlines, i))->indicator), NULL };
      HdChartQuery query = { .form = HD_CHART_FORM_YEARS, .indicators = ids };
      HdChart *chart = hd_book_make_chart_for (book, &query, NULL);

      if (chart != NULL)
        g_ptr_array_add (charts, chart);
    }
  hd_projector_show (widget, hd_book_get_fonts (book, NULL), charts, 0);
}

/* --- On paper --- */

/* On the worker. */
static HdPages *
render (HdBook  *book,
        gpointer data,
        GError **error)
{
  g_autoptr (HdRendering) rendering = hd_book_render_overview (book, hd_date_today (), N_HEADLINES, error);

  return rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;
}

static HdPaperOrder *
make_order (GtkWidget *widget)
{
  return hd_paper_order_new (hd_window_page_get_book (HD_WINDOW_PAGE (widget)), _("Overview"), render, NULL, NULL);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_preview_window_show (widget, make_order (widget));
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  hd_paper_export (widget, make_order (widget));
}

static void
hd_overview_page_dispose (GObject *object)
{
  HdOverviewPage *self = HD_OVERVIEW_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->overview, hd_overview_free);

  G_OBJECT_CLASS (hd_overview_page_parent_class)->dispose (object);
}

static void
hd_overview_page_finalize (GObject *object)
{
  HdOverviewPage *self = HD_OVERVIEW_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_ptr_array_unref (self->rows[i]);

  G_OBJECT_CLASS (hd_overview_page_parent_class)->finalize (object);
}

static void
hd_overview_page_class_init (HdOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  object_class->dispose = hd_overview_page_dispose;
  object_class->finalize = hd_overview_page_finalize;
  page_class->book_set = hd_overview_page_book_set;
  page_class->width_changed = hd_overview_page_width_changed;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, achievement_bin);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, coming_group);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, error_status);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, headlines);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, headlines_group);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, left);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, panels_bin);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, right);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, states_group);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, steps_group);
  gtk_widget_class_bind_template_child (widget_class, HdOverviewPage, todos_group);
  gtk_widget_class_bind_template_callback (widget_class, on_headline_activated_cb);

  gtk_widget_class_install_action (widget_class, "page.present", NULL, present);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export);
}

static void
hd_overview_page_init (HdOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = g_ptr_array_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.present", FALSE);
  set_printable (self, FALSE);
  g_signal_connect (self, "map", G_CALLBACK (on_mapped_cb), NULL);
}
