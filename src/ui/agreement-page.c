/* agreement-page.c: one agreement: what is known of it, and its pages as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-page.h"

#include "base/i18n.h"
#include "book/book-async.h"
#include "model/agreement.h"
#include "ui/agreement-cells.h"
#include "ui/messages.h"
#include "ui/page-view.h"
#include "ui/print-job.h"
#include "ui/save-dialog.h"

#define ZOOM_STEP 1.2

struct _HdAgreementPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkWidget *menu_button;
  AdwFlap *flap;
  GtkInfoBar *blanks_bar;
  GtkLabel *blanks_label;
  GtkStack *stack;
  GtkSpinner *spinner;
  HdPageView *page_view;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
  AdwStatusPage *error_page;
  GtkLabel *subject_label;
  GtkImage *state_icon;
  GtkLabel *state_label;
  GtkListBox *facts;
  AdwPreferencesGroup *blanks_group;
  GtkListBox *blanks_list;

  HdListItem *item;
  GCancellable *cancellable;
  GtkPrintSettings *print_settings;
};

G_DEFINE_FINAL_TYPE (HdAgreementPage, hd_agreement_page, HD_TYPE_WINDOW_PAGE)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
add_fact (HdAgreementPage *self,
          const char      *name,
          const char      *value)
{
  GtkWidget *row;

  if (value == NULL || value[0] == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->facts, row);
}

static void
show_state (HdAgreementPage *self,
            const HdRecord  *agreement)
{
  HdAgreementState state = hd_agreement_get_state (agreement);
  g_autofree char *text = g_strdup (hd_agreement_state_label (state));

  if (hd_agreement_is_expired (agreement, hd_date_today ()))
    {
      char *whole = g_strdup_printf ("%s · %s", text, _("period is over"));

      g_free (text);
      text = whole;
    }
  gtk_image_set_from_icon_name (self->state_icon, hd_agreement_state_icon (state));
  gtk_label_set_label (self->state_label, text);
}

static void
show_facts (HdAgreementPage *self,
            const HdRecord  *agreement)
{
  const HdListRow *row = hd_list_item_get_row (self->item);
  g_autofree char *number = hd_agreement_cell_text (HD_AGREEMENT_CELL_NUMBER, row);
  g_autofree char *period = hd_agreement_cell_text (HD_AGREEMENT_CELL_PERIOD, row);
  g_autofree char *signed_on = hd_date_display (hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE));
  g_autofree char *issued_on = hd_date_display (hd_record_get_date (agreement, HD_AGREEMENT_ISSUED_DATE));
  g_autofree char *parties = hd_agreement_cell_text (HD_AGREEMENT_CELL_PARTIES, row);
  g_auto (GStrv) names = g_strsplit (parties, ", ", -1);
  g_autofree char *lines = g_strjoinv ("\n", names);

  clear_list (self->facts);
  add_fact (self, _("Type"), hd_record_get_text (agreement, HD_AGREEMENT_TYPE_NAME));
  add_fact (self, _("Number and Symbol"), number);
  add_fact (self, _("Period"), period);
  add_fact (self, _("Parties"), lines);
  add_fact (self, _("Place Name"), hd_record_get_text (agreement, HD_AGREEMENT_PLACE));
  add_fact (self, _("Signed On"), signed_on);
  add_fact (self, _("Issued On"), issued_on);
  add_fact (self, _("Reason"), hd_record_get_text (agreement, HD_AGREEMENT_STATE_REASON));
  add_fact (self, _("Note"), hd_record_get_text (agreement, HD_AGREEMENT_NOTE));

  adw_window_title_set_title (self->title, number[0] != '\0' ? number : row->title);
  adw_window_title_set_subtitle (self->title, number[0] != '\0' ? row->title : "");
  gtk_label_set_label (self->subject_label, row->title);
}

static void
show_blanks (HdAgreementPage *self,
             GPtrArray       *blanks)
{
  guint n = blanks != NULL ? blanks->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u blank left", "%u blanks left", n), n);

  clear_list (self->blanks_list);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (blanks, i));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->blanks_list, row);
    }
  adw_preferences_group_set_title (self->blanks_group, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->blanks_list), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->blanks_group), n > 0);
  gtk_label_set_label (self->blanks_label, text);
  gtk_info_bar_set_revealed (self->blanks_bar, n > 0);
}

static void
update_actions (HdAgreementPage *self)
{
  gboolean ready = hd_page_view_get_n_pages (self->page_view) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-in", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-out", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-fit", ready);
}

static void
show_error (HdAgreementPage *self,
            const GError    *error)
{
  hd_page_view_set_pages (self->page_view, NULL);
  show_blanks (self, NULL);
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  update_actions (self);
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdAgreementPage) self = user_data;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GError) error = NULL;

  rendering = hd_book_render_agreement_finish (HD_BOOK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  if (rendering == NULL)
    {
      show_error (self, error);
      return;
    }

  hd_page_view_set_pages (self->page_view, rendering->pages);
  show_blanks (self, rendering->blanks);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  update_actions (self);
}

static void
cancel_rendering (HdAgreementPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
load (HdAgreementPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (HdRecord) agreement = NULL;
  g_autoptr (GError) error = NULL;

  cancel_rendering (self);
  if (book == NULL || self->item == NULL)
    return;

  agreement = hd_book_get_record (book, HD_ENTITY_AGREEMENT, hd_list_item_get_row (self->item)->id, &error);
  if (agreement == NULL)
    {
      show_error (self, error);
      return;
    }
  show_facts (self, agreement);
  show_state (self, agreement);

  self->cancellable = g_cancellable_new ();
  hd_book_render_agreement_async (book, hd_record_get_id (agreement), self->cancellable, on_rendered_cb, g_object_ref (self));
}

static void
on_page_changed_cb (HdAgreementPage *self)
{
  g_autofree char *text = NULL;

  /* Translators: the page in sight and the number of pages. */
  text = g_strdup_printf (_("Page %u/%u"), hd_page_view_get_page (self->page_view), hd_page_view_get_n_pages (self->page_view));
  gtk_label_set_label (self->page_label, text);
}

static void
on_zoom_changed_cb (HdAgreementPage *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f%%", 100 * hd_page_view_get_zoom (self->page_view));

  gtk_label_set_label (self->zoom_label, text);
}

static void
on_show_blanks_cb (HdAgreementPage *self)
{
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  HdWindowPage *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (hd_book_save_pdf_finish (HD_BOOK (source), result, &error))
    hd_window_page_add_toast (self, hd_message_file_toast (GTK_WIDGET (self), g_task_get_task_data (task)));
  else
    hd_window_page_report_error (self, _("The PDF was not saved"), error);
}

static void
on_save_path_cb (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_task_data (task, g_strdup (path), g_free);
  hd_book_save_pdf_async (hd_window_page_get_book (HD_WINDOW_PAGE (self)), data, path, NULL, on_saved_cb, task);
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  HdPages *pages = hd_page_view_get_pages (self->page_view);
  const HdListRow *row = hd_list_item_get_row (self->item);
  const char *name = row->number != NULL && row->number[0] != '\0' ? row->number : row->title;

  /* The pages as they are now, whatever comes into sight while the person looks for a folder. */
  hd_save_dialog_show (widget, _("Export PDF"), name, "pdf", _("PDF Documents"),
                       on_save_path_cb, hd_pages_ref (pages), (GDestroyNotify) hd_pages_unref);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_print_pages (GTK_WINDOW (gtk_widget_get_root (widget)), hd_page_view_get_pages (self->page_view),
                       &self->print_settings, &error))
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The pages were not printed"), error);
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);

  if (g_str_equal (action_name, "page.zoom-fit"))
    hd_page_view_set_fit_width (self->page_view, TRUE);
  else
    hd_page_view_zoom_by (self->page_view, g_str_equal (action_name, "page.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
toggle_details (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
hd_agreement_page_book_set (HdWindowPage *page)
{
  HdBook *book = hd_window_page_get_book (page);

  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (load), page, G_CONNECT_SWAPPED);
}

static void
hd_agreement_page_shown (HdWindowPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (HD_AGREEMENT_PAGE (page)->page_view));
}

/* The side pane stands beside the page where there is room for both, and comes above it elsewhere. */
static void
hd_agreement_page_width_changed (HdWindowPage *page,
                                 HdWidth       width)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (page);
  gboolean beside = width >= HD_WIDTH_WIDE;

  adw_flap_set_fold_policy (self->flap, beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, beside);
  gtk_widget_set_visible (self->menu_button, width != HD_WIDTH_NARROW);
}

static void
hd_agreement_page_dispose (GObject *object)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (object);

  cancel_rendering (self);
  g_clear_object (&self->item);
  g_clear_object (&self->print_settings);

  G_OBJECT_CLASS (hd_agreement_page_parent_class)->dispose (object);
}

static void
hd_agreement_page_class_init (HdAgreementPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  object_class->dispose = hd_agreement_page_dispose;
  page_class->book_set = hd_agreement_page_book_set;
  page_class->shown = hd_agreement_page_shown;
  page_class->width_changed = hd_agreement_page_width_changed;

  g_type_ensure (HD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, blanks_bar);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, blanks_group);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, blanks_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, blanks_list);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, facts);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, flap);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, page_view);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, state_icon);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, subject_label);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, title);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, on_show_blanks_cb);

  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_pdf);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.details", NULL, toggle_details);
}

static void
hd_agreement_page_init (HdAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->page_view, "notify::page", G_CALLBACK (on_page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_view, "notify::n-pages", G_CALLBACK (on_page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_view, "notify::zoom", G_CALLBACK (on_zoom_changed_cb), self, G_CONNECT_SWAPPED);
  on_page_changed_cb (self);
  on_zoom_changed_cb (self);
  update_actions (self);
}

void
hd_agreement_page_set_item (HdAgreementPage *self,
                            HdListItem      *item)
{
  g_return_if_fail (HD_IS_AGREEMENT_PAGE (self));
  g_return_if_fail (HD_IS_LIST_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  /* Another agreement's pages must never stand under this one's title. */
  hd_page_view_set_pages (self->page_view, NULL);
  show_blanks (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_spinner_start (self->spinner);
  update_actions (self);
  load (self);
}
