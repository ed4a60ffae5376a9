/* new-agreement-dialog.c: drafting an agreement: out of an earlier one, empty, out of a template, or as an annex
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/new-agreement-dialog.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/agreements.h"
#include "book/templates.h"
#include "ui/date-row.h"
#include "ui/outcome.h"
#include "ui/record-chooser.h"

/* In the order of the choices; the usual one first. */
static const HdNewKind kinds[] = { HD_NEW_COPY, HD_NEW_EMPTY, HD_NEW_TEMPLATE, HD_NEW_ANNEX };

static const struct
{
  HdCarry     carry;
  const char *label;
} carries[] = {
  { HD_CARRY_PARTIES, N_("Parties, in their order") },
  { HD_CARRY_SIGNERS, N_("Who signs, as of the new first day") },
  { HD_CARRY_TEXT, N_("Text") },
  { HD_CARRY_COMMITMENTS, N_("Commitments, with their deadlines moved on") },
  { HD_CARRY_TARGETS, N_("Targets") },
  { HD_CARRY_SUBJECT_YEARS, N_("Move the year in the name on") },
  { HD_CARRY_TEXT_YEARS, N_("Move years in the text on") },
};

struct _HdNewAgreementDialog
{
  HdDialog parent_instance;

  AdwComboRow *kind_row;
  AdwActionRow *source_row;
  AdwComboRow *template_row;
  AdwComboRow *first_row;
  AdwComboRow *second_row;
  AdwEntryRow *subject_row;
  HdDateRow *from_row;
  HdDateRow *to_row;
  AdwPreferencesGroup *carry_group;
  GtkListBox *lines;
  GtkCheckButton *checks[G_N_ELEMENTS (carries)];
  GtkSpinButton *percent;

  HdWindowPage *page;
  HdBook *book;
  HdRecord *source;
  GPtrArray *templates; /* HdTemplate */
  GPtrArray *units;     /* HdRecord: parties of the source */
  gboolean own_subject; /* the person has typed one */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HdNewAgreementDialog, hd_new_agreement_dialog, HD_TYPE_DIALOG)

static HdNewKind
get_kind (HdNewAgreementDialog *self)
{
  return kinds[MIN (adw_combo_row_get_selected (self->kind_row), G_N_ELEMENTS (kinds) - 1)];
}

static const char *
get_unit (HdNewAgreementDialog *self,
          AdwComboRow          *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return self->units != NULL && selected < self->units->len ? hd_record_get_id (g_ptr_array_index (self->units, selected)) : NULL;
}

static const char *
get_source (HdNewAgreementDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->template_row);

  if (get_kind (self) == HD_NEW_TEMPLATE)
    return selected < self->templates->len ? ((const HdTemplate *) g_ptr_array_index (self->templates, selected))->key : NULL;
  return get_kind (self) != HD_NEW_EMPTY && self->source != NULL ? hd_record_get_id (self->source) : NULL;
}

/* @subject: (out): what the person typed, clean; kept by the caller */
static HdNewAgreement
read_rows (HdNewAgreementDialog *self,
           char                **subject)
{
  HdNewAgreement what = {
    .kind = get_kind (self),
    .source = get_source (self),
    .from = hd_date_row_get_date (self->from_row),
    .to = hd_date_row_get_date (self->to_row),
    .percent = gtk_spin_button_get_value_as_int (self->percent),
    .units = { get_unit (self, self->first_row), get_unit (self, self->second_row) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (carries); i++)
    if (gtk_check_button_get_active (self->checks[i]))
      what.carry |= carries[i].carry;
  *subject = self->own_subject ? hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->subject_row)), -1, HD_TEXT_LINE, NULL) : NULL;
  what.subject = *subject;
  return what;
}

static void
add_line (HdNewAgreementDialog *self,
          const char           *icon,
          const char           *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->lines, row);
}

static void
add_duplicates (HdNewAgreementDialog  *self,
                const HdAgreementPlan *plan)
{
  g_autoptr (GPtrArray) duplicates = hd_book_find_equal_agreements (self->book, plan, NULL);

  for (guint i = 0; duplicates != NULL && i < duplicates->len; i++)
    {
      const HdRecord *other = g_ptr_array_index (duplicates, i);
      g_autofree char *number = hd_agreement_dup_number (other);
      g_autofree char *title = hd_record_dup_title (other);
      g_autofree char *sentence = NULL;

      /* Translators: %s is the name of an agreement, with its number if it has one. */
      sentence = *number != '\0' ? g_strdup_printf (_("For this period there is already “%1$s” (%2$s)."), title, number)
                                 : g_strdup_printf (_("For this period there is already “%s”."), title);
      add_line (self, "dialog-warning-symbolic", sentence);
    }
}

static void
show_plan (HdNewAgreementDialog  *self,
           const HdAgreementPlan *plan)
{
  const char *subject = hd_record_peek_text (plan->agreement, HD_AGREEMENT_SUBJECT);

  if (!self->own_subject)
    gtk_editable_set_text (GTK_EDITABLE (self->subject_row), subject);
  add_duplicates (self, plan);
  for (guint i = 0; i < plan->lines->len; i++)
    add_line (self, "object-select-symbolic", g_ptr_array_index (plan->lines, i));
  if (plan->lines->len == 0)
    add_line (self, "object-select-symbolic", _("An empty draft: parties and text are added afterwards."));
  hd_dialog_set_valid (HD_DIALOG (self), *subject != '\0');
}

static void
update (HdNewAgreementDialog *self)
{
  g_autofree char *subject = NULL;
  HdNewAgreement what = read_rows (self, &subject);
  g_autoptr (HdAgreementPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_list_box_remove (self->lines, row);
  hd_dialog_show_error (HD_DIALOG (self), NULL);
  hd_dialog_set_valid (HD_DIALOG (self), FALSE);
  if (what.kind != HD_NEW_EMPTY && what.source == NULL)
    add_line (self, "dialog-warning-symbolic", _("Choose first what it comes from."));
  else if ((plan = hd_book_plan_agreement (self->book, &what, &error)) != NULL)
    show_plan (self, plan);
  else
    add_line (self, "dialog-warning-symbolic", error->message);
  self->is_filling = FALSE;
}

static void
on_changed_cb (HdNewAgreementDialog *self)
{
  if (self->book != NULL && !self->is_filling)
    update (self);
}

static void
on_subject_changed_cb (HdNewAgreementDialog *self)
{
  if (self->is_filling)
    return;
  self->own_subject = gtk_editable_get_text (GTK_EDITABLE (self->subject_row))[0] != '\0';
  on_changed_cb (self);
}

/* The year after the source's, whole; else the present one. */
static void
propose_period (HdNewAgreementDialog *self)
{
  HdDate from = self->source != NULL ? hd_record_get_date (self->source, HD_AGREEMENT_FROM_DATE) : HD_DATE_NONE;
  HdDate to = self->source != NULL ? hd_record_get_date (self->source, HD_AGREEMENT_TO_DATE) : HD_DATE_NONE;
  gboolean same = get_kind (self) == HD_NEW_ANNEX;
  int year = hd_date_year (hd_date_today ());
  int n_years = from != HD_DATE_NONE && to != HD_DATE_NONE ? hd_date_year (to) - hd_date_year (from) + 1 : 1;

  if (from == HD_DATE_NONE || get_kind (self) == HD_NEW_EMPTY || get_kind (self) == HD_NEW_TEMPLATE)
    {
      from = hd_date_new (year, 1, 1);
      to = hd_date_new (year, 12, 31);
    }
  else if (!same)
    {
      from = hd_copy_shift_date (from, n_years);
      to = hd_copy_shift_date (to, n_years);
    }
  hd_date_row_set_date (self->from_row, from);
  hd_date_row_set_date (self->to_row, to);
}

static void
show_units (HdNewAgreementDialog *self)
{
  g_autoptr (HdDossier) dossier = self->source != NULL ? hd_book_get_dossier (self->book, hd_record_get_id (self->source), NULL) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; dossier != NULL && i < dossier->parties->len; i++)
    {
      HdRecord *unit = hd_dossier_lookup (dossier, hd_record_get_text (g_ptr_array_index (dossier->parties, i), HD_PARTY_UNIT));

      g_ptr_array_add (self->units, hd_record_ref (unit));
      gtk_string_list_append (names, hd_record_peek_text (unit, HD_UNIT_NAME));
    }
  adw_combo_row_set_model (self->first_row, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->second_row, G_LIST_MODEL (names));
  if (self->units->len > 1)
    adw_combo_row_set_selected (self->second_row, 1);
}

static void
set_source (HdNewAgreementDialog *self,
            HdRecord             *source)
{
  g_autofree char *title = source != NULL ? hd_record_dup_title (source) : NULL;

  g_clear_pointer (&self->source, hd_record_unref);
  self->source = source;
  adw_action_row_set_subtitle (self->source_row, title != NULL ? title : _("None chosen"));
  self->is_filling = TRUE;
  show_units (self);
  propose_period (self);
  self->is_filling = FALSE;
}

static void
on_kind_changed_cb (HdNewAgreementDialog *self)
{
  HdNewKind kind = get_kind (self);

  if (self->book == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->source_row), kind == HD_NEW_COPY || kind == HD_NEW_ANNEX);
  gtk_widget_set_visible (GTK_WIDGET (self->template_row), kind == HD_NEW_TEMPLATE);
  gtk_widget_set_visible (GTK_WIDGET (self->first_row), kind == HD_NEW_ANNEX);
  gtk_widget_set_visible (GTK_WIDGET (self->second_row), kind == HD_NEW_ANNEX);
  gtk_widget_set_visible (GTK_WIDGET (self->carry_group), kind == HD_NEW_COPY);
  self->is_filling = TRUE;
  propose_period (self);
  self->is_filling = FALSE;
  update (self);
}

static void
on_source_chosen_cb (HdRecordChooser *chooser,
                     const char      *id,
                     gpointer         data)
{
  HdNewAgreementDialog *self = data;
  HdRecord *source = hd_book_get_record (self->book, HD_ENTITY_AGREEMENT, id, NULL);

  if (source == NULL)
    return;
  set_source (self, source);
  update (self);
}

static void
on_source_clicked_cb (HdNewAgreementDialog *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), self->book, HD_ENTITY_AGREEMENT, _("Choose a Programme"), on_source_chosen_cb, self, G_OBJECT (self));
}

static void
hd_new_agreement_dialog_confirm (HdDialog *dialog)
{
  HdNewAgreementDialog *self = HD_NEW_AGREEMENT_DIALOG (dialog);
  g_autofree char *subject = NULL;
  HdNewAgreement what = read_rows (self, &subject);
  g_autoptr (HdWindowPage) page = g_object_ref (self->page);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  HdDate day;

  if (hd_date_row_read (self->from_row, &day, &error) && hd_date_row_read (self->to_row, &day, &error))
    id = hd_book_create_agreement (self->book, &what, &error);
  if (id == NULL)
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (GTK_WIDGET (page), self->book);
  hd_dialog_close (dialog);
  gtk_widget_activate_action (GTK_WIDGET (page), "book.open", "(ss)", "agreement", id);
}

static void
hd_new_agreement_dialog_dispose (GObject *object)
{
  HdNewAgreementDialog *self = HD_NEW_AGREEMENT_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->book);
  g_clear_pointer (&self->source, hd_record_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_new_agreement_dialog_parent_class)->dispose (object);
}

static void
hd_new_agreement_dialog_class_init (HdNewAgreementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_new_agreement_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_new_agreement_dialog_confirm;

  g_type_ensure (HD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/new-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, carry_group);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, subject_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, HdNewAgreementDialog, to_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_source_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_subject_changed_cb);
}

static void
add_carries (HdNewAgreementDialog *self)
{
  GtkWidget *percent_row = adw_action_row_new ();
  GtkWidget *percent = gtk_spin_button_new_with_range (1, 1000, 1);

  for (guint i = 0; i < G_N_ELEMENTS (carries); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(carries[i].label));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _(carries[i].label), -1);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->carry_group, row);
      self->checks[i] = GTK_CHECK_BUTTON (check);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (percent_row), _("Targets, in percent of the earlier ones"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (percent), 100);
  gtk_widget_set_valign (percent, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (percent), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Targets, in percent of the earlier ones"), -1);
  g_signal_connect_object (percent, "value-changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (percent_row), percent);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (percent_row), percent);
  adw_preferences_group_add (self->carry_group, percent_row);
  self->percent = GTK_SPIN_BUTTON (percent);
}

static void
hd_new_agreement_dialog_init (HdNewAgreementDialog *self)
{
  const char *const names[] = { _("An earlier programme"), _("An empty draft"), _("A template"), _("A joint programme, as an annex of two parties"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_template_free);
  add_carries (self);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (model));
}

/* Those that come with the program, too. */
static void
load_templates (HdNewAgreementDialog *self)
{
  GPtrArray *templates = hd_templates_list (self->book, "agreement", NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    gtk_string_list_append (names, ((const HdTemplate *) g_ptr_array_index (templates, i))->name);
  if (templates != NULL)
    {
      g_ptr_array_unref (self->templates);
      self->templates = templates;
    }
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (names));
}

void
hd_new_agreement_dialog_show (HdWindowPage *page,
                              const char   *source)
{
  HdNewAgreementDialog *self;
  HdBook *book;

  g_return_if_fail (HD_IS_WINDOW_PAGE (page));

  book = hd_window_page_get_book (page);
  self = g_object_new (HD_TYPE_NEW_AGREEMENT_DIALOG, NULL);
  self->page = g_object_ref (page);
  self->book = g_object_ref (book);
  load_templates (self);
  set_source (self, source != NULL ? hd_book_get_record (book, HD_ENTITY_AGREEMENT, source, NULL) : hd_book_find_latest_agreement (book, NULL));
  if (self->source == NULL)
    adw_combo_row_set_selected (self->kind_row, 1);
  on_kind_changed_cb (self);
  hd_dialog_set_parent (HD_DIALOG (self), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->subject_row));
}
