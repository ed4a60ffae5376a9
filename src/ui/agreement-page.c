/* agreement-page.c: one agreement: its way, and tabs for all that belongs to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-page.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "book/papers.h"
#include "ui/agreement-actions.h"
#include "ui/agreement-details.h"
#include "ui/amendments-tab.h"
#include "ui/commitments-tab.h"
#include "ui/conformity-dialog.h"
#include "ui/files-tab.h"
#include "ui/history-tab.h"
#include "ui/move-dialog.h"
#include "ui/paper-orders.h"
#include "ui/parties-tab.h"
#include "ui/preview-window.h"
#include "ui/proposals-tab.h"
#include "ui/record-tabs.h"
#include "ui/state-stepper.h"
#include "ui/text-tab.h"

/* A tab that is not built yet is absent, not empty. */
static const HdRecordTabEntry tab_entries[] = {
  { "text", N_("Text"), NC_("tab", "Text"), "accessories-text-editor-symbolic", hd_text_tab_get_type },
  { "parties", N_("Parties and Signatures"), NC_("tab", "Parties"), "system-users-symbolic", hd_parties_tab_get_type },
  { "commitments", N_("Targets"), NC_("tab", "Targets"), "hd-progress-symbolic", hd_commitments_tab_get_type },
  { "amendments", N_("Amendments"), NC_("tab", "Amendments"), "document-edit-symbolic", hd_amendments_tab_get_type },
  { "proposals", N_("Comments"), NC_("tab", "Comments"), "hd-comment-symbolic", hd_proposals_tab_get_type },
  { "files", N_("Files"), NC_("tab", "Files"), "mail-attachment-symbolic", hd_files_tab_get_type },
  { "details", N_("Information"), NC_("tab", "Information"), "hd-details-symbolic", hd_agreement_details_get_type },
  { "history", N_("History"), NC_("tab", "History"), "document-open-recent-symbolic", hd_history_tab_get_type },
};

struct _HdAgreementPage
{
  HdWindowPage parent_instance;

  AdwWindowTitle *title;
  GtkWidget *menu_button;
  GtkStack *stack;
  AdwStatusPage *error_page;
  HdStateStepper *stepper;
  AdwViewStack *tab_stack;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;

  HdRecordTabs *tabs;
  char *agreement;
  char *file_name; /* number or name of the agreement */
};

G_DEFINE_FINAL_TYPE (HdAgreementPage, hd_agreement_page, HD_TYPE_WINDOW_PAGE)

static HdLivePage *
get_live_page (HdAgreementPage *self)
{
  return self->agreement != NULL ? hd_text_tab_get_live_page (HD_TEXT_TAB (hd_record_tabs_ensure (self->tabs, "text"))) : NULL;
}

/* --- The agreement --- */

static void
update_actions (HdAgreementPage *self)
{
  HdLivePage *live_page = get_live_page (self);
  gboolean ready = live_page != NULL && hd_live_page_get_pages (live_page) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.check-layout", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.preview", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-in", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-out", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.zoom-fit", ready);
}

/* A text that is not signed yet is changed, not amended. */
static void
show_amendments_tab (HdAgreementPage *self,
                     const HdDossier *dossier)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->tab_stack, adw_view_stack_get_child_by_name (self->tab_stack, "amendments"));
  gboolean is_amendment = g_strcmp0 (hd_record_get_text (dossier->agreement, HD_AGREEMENT_KIND), "amendment") == 0;
  gboolean is_wanted = is_amendment || hd_agreement_get_state (dossier->agreement) >= HD_STATE_SIGNED;

  if (!is_wanted && g_strcmp0 (adw_view_stack_get_visible_child_name (self->tab_stack), "amendments") == 0)
    adw_view_stack_set_visible_child_name (self->tab_stack, "text");
  adw_view_stack_page_set_visible (page, is_wanted);
}

/* How many comments wait for an answer. */
static void
show_open_comments (HdAgreementPage *self)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->tab_stack, adw_view_stack_get_child_by_name (self->tab_stack, "proposals"));
  g_autoptr (GPtrArray) proposals = hd_book_get_records_by (hd_window_page_get_book (HD_WINDOW_PAGE (self)), HD_ENTITY_PROPOSAL,
                                                            HD_PROPOSAL_AGREEMENT, self->agreement, NULL);
  guint n_open = 0;

  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    n_open += g_strcmp0 (hd_record_get_text (g_ptr_array_index (proposals, i), HD_PROPOSAL_DECISION), "open") == 0;
  adw_view_stack_page_set_badge_number (page, n_open);
}

static void
show_dossier (HdAgreementPage *self,
              const HdDossier *dossier)
{
  const char *subject = hd_record_peek_text (dossier->agreement, HD_AGREEMENT_SUBJECT);
  g_autofree char *number = hd_agreement_dup_number (dossier->agreement);
  g_autofree char *whole_title = NULL;
  gboolean numbered = number[0] != '\0';

  adw_window_title_set_title (self->title, numbered ? number : subject);
  adw_window_title_set_subtitle (self->title, numbered ? subject : "");
  whole_title = numbered ? g_strdup_printf ("%s\n%s", number, subject) : g_strdup (subject);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), whole_title);
  hd_state_stepper_show (self->stepper, dossier, hd_date_today (), !hd_book_is_read_only (hd_window_page_get_book (HD_WINDOW_PAGE (self))));
  hd_agreement_actions_update (GTK_WIDGET (self), dossier);
  show_amendments_tab (self, dossier);
  show_open_comments (self);
  g_free (self->file_name);
  self->file_name = g_strdup (numbered ? number : subject);
  gtk_stack_set_visible_child_name (self->stack, "agreement");
}

static void
load (HdAgreementPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autoptr (HdDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  if (book == NULL || self->agreement == NULL)
    return;

  dossier = hd_book_get_dossier (book, self->agreement, &error);
  if (dossier != NULL)
    {
      show_dossier (self, dossier);
      return;
    }

  adw_window_title_set_title (self->title, "");
  adw_window_title_set_subtitle (self->title, "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), NULL);
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* --- Actions --- */

/* What was signed or issued: id of its paper; NULL when there is none. */
static char *
dup_stored_paper (HdAgreementPage *self)
{
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (GError) error = NULL;

  if (!hd_book_find_paper_of_agreement (hd_window_page_get_book (HD_WINDOW_PAGE (self)), self->agreement, &paper, &error))
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The agreement was not read"), error);
  return paper != NULL && !hd_record_is_empty (paper, HD_PAPER_PDF) ? g_strdup (hd_record_get_id (paper)) : NULL;
}

/* What was stored once it is signed; before, the pages as they are now, whatever comes into sight meanwhile. */
static HdPaperOrder *
order_paper (HdAgreementPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));
  g_autofree char *stored = dup_stored_paper (self);

  if (stored != NULL)
    return hd_paper_order_new_for_stored (book, self->file_name, stored);
  return hd_paper_order_new_for_pages (book, self->file_name, hd_live_page_get_pages (get_live_page (self)));
}

static void
export_pdf (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_paper_export (widget, order_paper (HD_AGREEMENT_PAGE (widget)));
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_paper (HD_AGREEMENT_PAGE (widget)));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_paper (HD_AGREEMENT_PAGE (widget)));
}

static void
show_signed_copy (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  g_autofree char *title = g_strdup_printf (_("%s (signed copy)"), self->file_name);

  hd_preview_window_show (widget, hd_signed_copy_order_new (hd_window_page_get_book (HD_WINDOW_PAGE (self)), title, self->agreement));
}

/* The text is brought into sight, for its pages stand beside it. */
static void
on_place_chosen_cb (HdAgreementPage *self,
                    guint            page,
                    const HdRect    *rect)
{
  adw_view_stack_set_visible_child_name (self->tab_stack, "text");
  hd_text_tab_reveal (HD_TEXT_TAB (hd_record_tabs_ensure (self->tabs, "text")), page, rect);
}

static void
check_layout (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  HdLivePage *live_page = get_live_page (self);
  HdConformityDialog *dialog = hd_conformity_dialog_show (widget, hd_window_page_get_book (HD_WINDOW_PAGE (self)),
                                                          hd_live_page_get_pages (live_page), hd_live_page_get_layout (live_page));

  g_signal_connect_object (dialog, "place-chosen", G_CALLBACK (on_place_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  int direction = g_str_equal (action_name, "page.zoom-in") ? 1 : -1;

  hd_live_page_zoom (get_live_page (HD_AGREEMENT_PAGE (widget)), g_str_equal (action_name, "page.zoom-fit") ? 0 : direction);
}

/* Details, and from there back to the text. */
static void
toggle_details (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  gboolean shown = g_strcmp0 (adw_view_stack_get_visible_child_name (self->tab_stack), "details") == 0;

  adw_view_stack_set_visible_child_name (self->tab_stack, shown ? "text" : "details");
}

static void
show_tab (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  hd_agreement_page_go_to (HD_AGREEMENT_PAGE (widget), g_variant_get_string (parameter, NULL), -1, NULL);
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (widget);
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];
  int to = hd_field_choice_index (field, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDossier) dossier = hd_book_get_dossier (hd_window_page_get_book (HD_WINDOW_PAGE (self)), self->agreement, &error);

  if (dossier != NULL && to >= 0)
    hd_move_dialog_show (self, dossier, (HdAgreementState) to);
  else if (error != NULL)
    hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The agreement was not read"), error);
}

/* --- The class --- */

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
  GtkWidget *tab = hd_record_tabs_get_visible (HD_AGREEMENT_PAGE (page)->tabs);

  if (tab != NULL)
    gtk_widget_grab_focus (tab);
}

/* The place of a clause in the text of its agreement. */
static gboolean
open_clause (HdAgreementPage *self,
             const char      *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) clause = hd_book_get_record (hd_window_page_get_book (HD_WINDOW_PAGE (self)), HD_ENTITY_CLAUSE, id, &error);

  if (clause == NULL)
    {
      hd_window_page_report_error (HD_WINDOW_PAGE (self), _("The agreement was not read"), error);
      return FALSE;
    }
  hd_agreement_page_set_agreement (self, hd_record_get_text (clause, HD_CLAUSE_AGREEMENT));
  hd_agreement_page_go_to (self, "text", -1, id);

  return TRUE;
}

static gboolean
hd_agreement_page_open_record (HdWindowPage *page,
                               HdEntityKind  kind,
                               const char   *id)
{
  if (kind == HD_ENTITY_CLAUSE)
    return open_clause (HD_AGREEMENT_PAGE (page), id);
  if (kind != HD_ENTITY_AGREEMENT)
    return FALSE;

  hd_agreement_page_set_agreement (HD_AGREEMENT_PAGE (page), id);

  return TRUE;
}

static void
hd_agreement_page_width_changed (HdWindowPage *page,
                                 HdWidth       width)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (page);
  gboolean narrow = width == HD_WIDTH_NARROW;

  gtk_widget_set_visible (self->menu_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), !narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  hd_state_stepper_set_width (self->stepper, width);
  hd_record_tabs_set_width (self->tabs, width);
}

static void
hd_agreement_page_dispose (GObject *object)
{
  HdAgreementPage *self = HD_AGREEMENT_PAGE (object);

  g_clear_pointer (&self->tabs, hd_record_tabs_free);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->file_name, g_free);

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
  page_class->open_record = hd_agreement_page_open_record;
  page_class->shown = hd_agreement_page_shown;
  page_class->width_changed = hd_agreement_page_width_changed;

  g_type_ensure (HD_TYPE_STATE_STEPPER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, stepper);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, tab_stack);
  gtk_widget_class_bind_template_child (widget_class, HdAgreementPage, title);

  hd_agreement_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_pdf);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.check-layout", NULL, check_layout);
  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview);
  gtk_widget_class_install_action (widget_class, "page.signed-copy", NULL, show_signed_copy);
  gtk_widget_class_install_action (widget_class, "page.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "page.details", NULL, toggle_details);
  gtk_widget_class_install_action (widget_class, "page.move", "s", move);
  gtk_widget_class_install_action (widget_class, "page.tab", "s", show_tab);
}

static void
hd_agreement_page_init (HdAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tabs = hd_record_tabs_new (HD_WINDOW_PAGE (self), self->tab_stack, HD_ENTITY_AGREEMENT, tab_entries, G_N_ELEMENTS (tab_entries));
  update_actions (self);
}

const char *
hd_agreement_page_get_agreement (HdAgreementPage *self)
{
  g_return_val_if_fail (HD_IS_AGREEMENT_PAGE (self), NULL);

  return self->agreement;
}

void
hd_agreement_page_set_agreement (HdAgreementPage *self,
                                 const char      *id)
{
  gboolean first;

  g_return_if_fail (HD_IS_AGREEMENT_PAGE (self));
  g_return_if_fail (id != NULL);

  if (g_strcmp0 (self->agreement, id) == 0)
    return;

  first = self->agreement == NULL;
  g_free (self->agreement);
  self->agreement = g_strdup (id);
  load (self);
  hd_record_tabs_set_record (self->tabs, id);
  if (first)
    g_signal_connect_object (get_live_page (self), "notify::ready", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

void
hd_agreement_page_go_to (HdAgreementPage *self,
                         const char      *tab,
                         int              field,
                         const char      *record)
{
  g_return_if_fail (HD_IS_AGREEMENT_PAGE (self));
  g_return_if_fail (tab != NULL);

  hd_record_tabs_go_to (self->tabs, tab, field, record);
}
