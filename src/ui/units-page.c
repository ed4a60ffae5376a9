/* units-page.c: the register of units: the list, and the record beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/units-page.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/units.h"
#include "ui/outcome.h"
#include "ui/preview-window.h"
#include "ui/reorganise-dialog.h"
#include "ui/table-import-dialog.h"
#include "ui/unit-list.h"
#include "ui/unit-view.h"

struct _HdUnitsPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkWidget *back_button;
  AdwLeaflet *leaflet;
  HdUnitList *list;
  HdUnitView *view;
};

G_DEFINE_FINAL_TYPE (HdUnitsPage, hd_units_page, HD_TYPE_WINDOW_PAGE)

static gboolean
is_inside (HdUnitsPage *self)
{
  return adw_leaflet_get_folded (self->leaflet) && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "record") == 0;
}

static void
update_title (HdUnitsPage *self)
{
  const HdRecord *unit = hd_unit_view_get_unit (self->view);
  guint n = hd_unit_list_get_n_units (self->list);
  g_autofree char *count = g_strdup_printf (ngettext ("%u unit", "%u units", n), n);
  gboolean window_folded;

  g_object_get (self, "folded", &window_folded, NULL);
  adw_window_title_set_title (self->title, is_inside (self) && unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : _("Units"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), is_inside (self) && unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : NULL);
  adw_window_title_set_subtitle (self->title, is_inside (self) || n == 0 ? "" : count);
  gtk_widget_set_visible (self->back_button, window_folded || is_inside (self));
  hd_unit_list_set_narrow (self->list, adw_leaflet_get_folded (self->leaflet));
}

static void
update_actions (HdUnitsPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  const HdRecord *unit = hd_unit_view_get_unit (self->view);
  gboolean writable = book != NULL && !hd_book_is_read_only (book);
  gboolean saved = writable && unit != NULL && hd_record_get_row_version (unit) != 0;
  static const char * const of_unit[] = { "page.delete", "page.end", "page.merge", "page.split", "page.rename", "page.move-up", "page.move-down" };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.preview", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", book != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import", writable);
  for (guint i = 0; i < G_N_ELEMENTS (of_unit); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_unit[i], saved);
  update_title (self);
}

static void
on_unit_shown_cb (HdUnitsPage *self)
{
  const HdRecord *unit = hd_unit_view_get_unit (self->view);

  hd_unit_list_select (self->list, unit != NULL ? hd_record_get_id (unit) : NULL);
  if (unit == NULL)
    adw_leaflet_set_visible_child_name (self->leaflet, "list");
  update_actions (self);
}

/* Says what was not saved by leaving the choice where it was. */
static gboolean
show_unit (HdUnitsPage *self,
           const char  *id)
{
  gboolean shown = hd_unit_view_set_unit (self->view, id);

  on_unit_shown_cb (self);
  return shown;
}

static void
on_unit_chosen_cb (HdUnitsPage *self,
                   const char  *id)
{
  show_unit (self, id);
}

static void
on_unit_opened_cb (HdUnitsPage *self,
                   const char  *id)
{
  if (show_unit (self, id))
    adw_leaflet_set_visible_child_name (self->leaflet, "record");
}

static void
on_place_asked_cb (HdUnitsPage *self,
                   const char  *unit,
                   const char  *anchor,
                   gboolean     after)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (hd_book_move_unit (book, unit, anchor, after, &error))
    hd_outcome_show (GTK_WIDGET (self), book);
  else
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The order was not changed"), error);
}

/* --- Actions --- */

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdUnitsPage *self = HD_UNITS_PAGE (widget);

  if (!is_inside (self))
    gtk_widget_activate_action (widget, "book.back", NULL);
  else if (hd_unit_view_save (self->view))
    adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdUnitsPage *self = HD_UNITS_PAGE (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  hd_unit_list_start_search (self->list);
}

static void
start_new (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdUnitsPage *self = HD_UNITS_PAGE (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "record");
  if (hd_unit_view_start_new (self->view))
    update_title (self);
}

static void
move_unit (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  hd_unit_list_move (HD_UNITS_PAGE (widget)->list, g_str_equal (action_name, "page.move-up") ? -1 : 1);
}

static void
show_reorganise_dialog (HdUnitsPage         *self,
                        HdReorganisationKind kind)
{
  const HdRecord *unit = hd_unit_view_get_unit (self->view);

  if (unit != NULL && hd_unit_view_save (self->view))
    hd_reorganise_dialog_show (GTK_WIDGET (self), hd_window_page_get_book (HD_WINDOW_PAGE (self)), kind, hd_unit_view_get_unit (self->view));
}

static void
reorganise (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HdReorganisationKind kind = HD_REORGANISATION_DISSOLVE;

  if (g_str_equal (action_name, "page.merge"))
    kind = HD_REORGANISATION_MERGE;
  else if (g_str_equal (action_name, "page.split"))
    kind = HD_REORGANISATION_SPLIT;
  else if (g_str_equal (action_name, "page.rename"))
    kind = HD_REORGANISATION_RENAME;
  show_reorganise_dialog (HD_UNITS_PAGE (widget), kind);
}

static void
on_in_use_answered_cb (HdUnitsPage *self,
                       const char  *response)
{
  if (g_str_equal (response, "end"))
    show_reorganise_dialog (self, HD_REORGANISATION_DISSOLVE);
}

/* What is in use cannot vanish, but it can end. */
static void
offer_ending (HdUnitsPage  *self,
              const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The Unit Is in Use"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "end", _("_End…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "end", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_in_use_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
delete_unit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdUnitsPage *self = HD_UNITS_PAGE (widget);
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  const HdRecord *unit = hd_unit_view_get_unit (self->view);
  g_autoptr (GError) error = NULL;

  if (hd_book_remove_unit (book, hd_record_get_id (unit), &error))
    hd_outcome_show (widget, book);
  else if (g_error_matches (error, HD_ERROR, HD_ERROR_CONSTRAINT))
    offer_ending (self, error);
  else
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The unit was not deleted"), error);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, hd_unit_list_order_paper (HD_UNITS_PAGE (widget)->list));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, hd_unit_list_order_paper (HD_UNITS_PAGE (widget)->list));
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_paper_export (widget, hd_unit_list_order_paper (HD_UNITS_PAGE (widget)->list));
}

static void
import_table (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  hd_table_import_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (widget)), HD_ENTITY_UNIT);
}

/* Only in the list: in an entry the key deletes a letter. */
static gboolean
on_list_key_pressed_cb (HdUnitsPage *self,
                        guint        keyval)
{
  if (keyval != GDK_KEY_Delete || GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))))))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "page.delete", NULL);
  return GDK_EVENT_STOP;
}

/* --- Life --- */

static void
hd_units_page_book_set (HdWindowPage *page)
{
  HdUnitsPage *self = HD_UNITS_PAGE (page);
  HdBook *book = hd_window_page_get_book (page);

  hd_unit_view_set_book (self->view, book);
  hd_unit_list_set_book (self->list, book);
  update_actions (self);
}

static void
hd_units_page_shown (HdWindowPage *page)
{
  HdUnitsPage *self = HD_UNITS_PAGE (page);

  if (!is_inside (self))
    hd_unit_list_focus (self->list);
}

static gboolean
hd_units_page_open_record (HdWindowPage *page,
                           HdEntityKind  kind,
                           const char   *id)
{
  if (kind != HD_ENTITY_UNIT)
    return FALSE;
  on_unit_opened_cb (HD_UNITS_PAGE (page), id);
  return TRUE;
}

static void
hd_units_page_class_init (HdUnitsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HdWindowPageClass *page_class = HD_WINDOW_PAGE_CLASS (klass);

  page_class->book_set = hd_units_page_book_set;
  page_class->shown = hd_units_page_shown;
  page_class->open_record = hd_units_page_open_record;

  g_type_ensure (HD_TYPE_UNIT_LIST);
  g_type_ensure (HD_TYPE_UNIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/units-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdUnitsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, HdUnitsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HdUnitsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HdUnitsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HdUnitsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_title);

  gtk_widget_class_install_action (widget_class, "page.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, start_new);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_unit);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, import_table);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_pdf);
  gtk_widget_class_install_action (widget_class, "page.move-up", NULL, move_unit);
  gtk_widget_class_install_action (widget_class, "page.move-down", NULL, move_unit);
  gtk_widget_class_install_action (widget_class, "page.end", NULL, reorganise);
  gtk_widget_class_install_action (widget_class, "page.merge", NULL, reorganise);
  gtk_widget_class_install_action (widget_class, "page.split", NULL, reorganise);
  gtk_widget_class_install_action (widget_class, "page.rename", NULL, reorganise);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
}

static void
hd_units_page_init (HdUnitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::folded", G_CALLBACK (update_title), NULL);
  update_actions (self);
}
