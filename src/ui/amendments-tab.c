/* amendments-tab.c: the tab with the amendments of an agreement, or with the changes that an amendment makes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/amendments-tab.h"

#include "base/i18n.h"
#include "book/amendments.h"
#include "book/edit.h"
#include "model/agreement.h"
#include "model/consolidation.h"
#include "ui/amending-dialog.h"
#include "ui/messages.h"
#include "ui/outcome.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"

struct _HdAmendmentsTab
{
  HdRecordTab parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox *list;
  GtkWidget *create_button;
  GtkWidget *add_button;
  GtkWidget *copy_group;
  GtkWidget *copy_box;

  char *file_name;
};

G_DEFINE_FINAL_TYPE (HdAmendmentsTab, hd_amendments_tab, HD_TYPE_RECORD_TAB)

static HdBook *
get_book (HdAmendmentsTab *self)
{
  return hd_record_tab_get_book (HD_RECORD_TAB (self));
}

static const char *
get_agreement (HdAmendmentsTab *self)
{
  return hd_record_tab_get_record (HD_RECORD_TAB (self));
}

static void
report (HdAmendmentsTab *self,
        const char      *title,
        const GError    *error)
{
  hd_window_page_report_error (hd_record_tab_get_page (HD_RECORD_TAB (self)), title, error);
}

/* --- The list --- */

static AdwActionRow *
add_row (HdAmendmentsTab *self,
         const char      *title,
         const char      *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 3);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 4);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
  return row;
}

/* Leads to another agreement. */
static void
add_agreement (HdAmendmentsTab *self,
               const HdRecord  *agreement)
{
  HdAgreementState state = hd_agreement_get_state (agreement);
  g_autofree char *number = hd_agreement_dup_number (agreement);
  g_autofree char *day = hd_date_display (hd_amendment_day (agreement));
  g_autofree char *subtitle = day != NULL && *day != '\0' ? g_strdup_printf ("%s · %s", hd_agreement_state_label (state), day)
                                                          : g_strdup (hd_agreement_state_label (state));
  g_autofree char *title = g_strdup_printf ("%s%s%s: %s", hd_record_peek_text (agreement, HD_AGREEMENT_TYPE_NAME), *number != '\0' ? " " : "",
                                            number, hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT));
  AdwActionRow *row = add_row (self, title, subtitle);

  g_object_set_data_full (G_OBJECT (row), "agreement", g_strdup (hd_record_get_id (agreement)), g_free);
  adw_action_row_add_prefix (row, gtk_image_new_from_icon_name (hd_agreement_state_icon (state)));
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

static void
on_row_activated_cb (HdAmendmentsTab *self,
                     GtkListBoxRow   *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "agreement");

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", "agreement", id);
}

static void
add_changes (HdAmendmentsTab *self,
             GPtrArray       *base,
             GPtrArray       *clauses)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      const HdRecord *clause = g_ptr_array_index (clauses, i);
      g_autofree char *lead = hd_amendment_dup_lead (base, clause);
      AdwActionRow *row;

      if (lead == NULL)
        continue;
      row = add_row (self, lead, hd_record_peek_text (clause, HD_CLAUSE_TEXT));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }
}

/* An amendment: what it amends, and its changes. */
static gboolean
show_amendment (HdAmendmentsTab *self,
                const HdRecord  *agreement,
                GError         **error)
{
  const char *parent = hd_record_get_text (agreement, HD_AGREEMENT_PARENT);
  g_autoptr (HdRecord) amended = parent != NULL ? hd_book_get_record (get_book (self), HD_ENTITY_AGREEMENT, parent, error) : NULL;
  g_autoptr (GPtrArray) base = NULL;
  g_autoptr (GPtrArray) clauses = NULL;

  if (parent == NULL)
    return TRUE;
  if (amended != NULL)
    base = hd_book_get_records_by (get_book (self), HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, parent, error);
  if (base != NULL)
    clauses = hd_book_get_records_by (get_book (self), HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, get_agreement (self), error);
  if (clauses == NULL)
    return FALSE;
  add_agreement (self, amended);
  add_changes (self, base, clauses);
  return TRUE;
}

static gboolean
show_amendments (HdAmendmentsTab *self,
                 GError         **error)
{
  g_autoptr (GPtrArray) amendments = hd_book_get_amendments (get_book (self), get_agreement (self), error);

  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    add_agreement (self, g_ptr_array_index (amendments, i));
  return amendments != NULL;
}

static void
show_buttons (HdAmendmentsTab *self,
              const HdRecord  *agreement,
              gboolean         is_amendment)
{
  HdAgreementState state = hd_agreement_get_state (agreement);
  gboolean may_write = !hd_book_is_read_only (get_book (self));
  gboolean is_signed = state >= HD_STATE_SIGNED;

  gtk_widget_set_visible (self->create_button, !is_amendment);
  gtk_widget_set_sensitive (self->create_button, may_write && (state == HD_STATE_SIGNED || state == HD_STATE_IN_FORCE));
  gtk_widget_set_visible (self->add_button, is_amendment);
  gtk_widget_set_sensitive (self->add_button, may_write && !hd_agreement_is_locked (agreement));
  gtk_widget_set_visible (self->copy_group, !is_amendment);
  gtk_widget_set_sensitive (self->copy_box, is_signed);
  adw_preferences_group_set_title (self->group, is_amendment ? _("What this amendment changes") : _("Amendments of this agreement"));
  adw_preferences_group_set_description (
    self->group, is_amendment ? _("Each change names a passage of the amended agreement; its number is computed. Grounds and closing words are written in the text.")
                              : _("From the first signature on a text is changed only by an amendment, with signatures and a number of its own."));
}

static void
hd_amendments_tab_load (HdRecordTab *tab)
{
  HdAmendmentsTab *self = HD_AMENDMENTS_TAB (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) agreement = hd_book_get_record (get_book (self), HD_ENTITY_AGREEMENT, get_agreement (self), &error);
  gboolean is_amendment;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (agreement == NULL)
    {
      report (self, _("The amendments were not read"), error);
      return;
    }
  is_amendment = g_strcmp0 (hd_record_get_text (agreement, HD_AGREEMENT_KIND), "amendment") == 0;
  g_free (self->file_name);
  self->file_name = hd_agreement_dup_number (agreement);
  show_buttons (self, agreement, is_amendment);
  if (!(is_amendment ? show_amendment (self, agreement, &error) : show_amendments (self, &error)))
    report (self, _("The amendments were not read"), error);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

/* --- What can be done --- */

static void
on_create_clicked_cb (HdAmendmentsTab *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) amendment = hd_book_create_amendment (get_book (self), get_agreement (self), &error);

  if (amendment == NULL)
    {
      report (self, _("The amendment was not made"), error);
      return;
    }
  hd_outcome_show (GTK_WIDGET (self), get_book (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "book.open", "(ss)", "agreement", hd_record_get_id (amendment));
}

static void
on_add_clicked_cb (HdAmendmentsTab *self)
{
  g_autoptr (GError) error = NULL;

  if (!hd_amending_dialog_show (GTK_WIDGET (self), get_book (self), get_agreement (self), &error))
    report (self, _("The amendment cannot be changed"), error);
}

static HdPaperOrder *
order_paper (HdAmendmentsTab *self)
{
  g_autofree char *name = g_strdup_printf (_("%s consolidated"), self->file_name != NULL ? self->file_name : "");

  return hd_consolidated_order_new (get_book (self), name, get_agreement (self), hd_date_today ());
}

static void
on_print_clicked_cb (HdAmendmentsTab *self)
{
  hd_paper_print (GTK_WIDGET (self), order_paper (self));
}

static void
on_preview_clicked_cb (HdAmendmentsTab *self)
{
  hd_preview_window_show (GTK_WIDGET (self), order_paper (self));
}

static void
on_export_clicked_cb (HdAmendmentsTab *self)
{
  hd_paper_export (GTK_WIDGET (self), order_paper (self));
}

static void
hd_amendments_tab_finalize (GObject *object)
{
  HdAmendmentsTab *self = HD_AMENDMENTS_TAB (object);

  g_free (self->file_name);

  G_OBJECT_CLASS (hd_amendments_tab_parent_class)->finalize (object);
}

static void
hd_amendments_tab_class_init (HdAmendmentsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = hd_amendments_tab_finalize;
  HD_RECORD_TAB_CLASS (klass)->load = hd_amendments_tab_load;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/amendments-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, copy_box);
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, copy_group);
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, create_button);
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, group);
  gtk_widget_class_bind_template_child (widget_class, HdAmendmentsTab, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
hd_amendments_tab_init (HdAmendmentsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
