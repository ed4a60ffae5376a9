/* agreement-filter.c: the row of filters above the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-filter.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "ui/record-filter.h"

/* Years that the drop-down offers, from next year back. */
#define N_YEARS 15

struct _HdAgreementFilter
{
  AdwBin parent_instance;

  GtkDropDown *state; /* all, the states in their order, expired */
  GtkDropDown *kind;
  GtkDropDown *year;
  HdRecordFilter *party;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdAgreementFilter, hd_agreement_filter, ADW_TYPE_BIN)

static const HdField *
get_field (guint field)
{
  return &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[field];
}

static void
on_changed_cb (HdAgreementFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkDropDown *
add_drop_down (HdAgreementFilter *self,
               GtkWidget         *box,
               GtkStringList     *names,
               const char        *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), drop_down);
  return GTK_DROP_DOWN (drop_down);
}

static void
add_state (HdAgreementFilter *self,
           GtkWidget         *box)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any state"));
  for (guint state = HD_STATE_DRAFT; state <= HD_STATE_TERMINATED; state++)
    gtk_string_list_append (names, hd_agreement_state_label ((HdAgreementState) state));
  gtk_string_list_append (names, _("Period is over, not closed"));
  self->state = add_drop_down (self, box, names, _("State"));
}

static void
add_kind (HdAgreementFilter *self,
          GtkWidget         *box)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const HdField *field = get_field (HD_AGREEMENT_KIND);

  gtk_string_list_append (names, _("Any kind"));
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (names, hd_choice_label (HD_ENTITY_AGREEMENT, HD_AGREEMENT_KIND, field->choices[i]));
  self->kind = add_drop_down (self, box, names, _("Kind"));
}

static void
add_year (HdAgreementFilter *self,
          GtkWidget         *box)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  int next = hd_date_year (hd_date_today ()) + 1;

  gtk_string_list_append (names, _("Any year"));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", next - i);

      gtk_string_list_append (names, text);
    }
  self->year = add_drop_down (self, box, names, _("Year"));
}

static void
hd_agreement_filter_class_init (HdAgreementFilterClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_agreement_filter_init (HdAgreementFilter *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_state (self, box);
  add_year (self, box);
  add_kind (self, box);
  self->party = HD_RECORD_FILTER (hd_record_filter_new (HD_ENTITY_UNIT, _("Any party"), _("Show Programmes of a Party")));
  g_signal_connect_object (self->party, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->party));
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  /* Where there is no room for all, they scroll sideways. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  adw_bin_set_child (ADW_BIN (self), window);
}

void
hd_agreement_filter_set_book (HdAgreementFilter *self,
                              HdBook            *book)
{
  g_return_if_fail (HD_IS_AGREEMENT_FILTER (self));

  hd_record_filter_set_book (self->party, book);
}

gboolean
hd_agreement_filter_is_set (HdAgreementFilter *self)
{
  g_return_val_if_fail (HD_IS_AGREEMENT_FILTER (self), FALSE);

  return gtk_drop_down_get_selected (self->state) > 0 || gtk_drop_down_get_selected (self->kind) > 0
         || gtk_drop_down_get_selected (self->year) > 0 || hd_record_filter_get_id (self->party) != NULL;
}

void
hd_agreement_filter_apply (HdAgreementFilter *self,
                           HdRecordList      *list)
{
  guint state = gtk_drop_down_get_selected (self->state);
  guint kind = gtk_drop_down_get_selected (self->kind);
  guint year = gtk_drop_down_get_selected (self->year);
  HdListQuery query;

  g_return_if_fail (HD_IS_AGREEMENT_FILTER (self));
  g_return_if_fail (HD_IS_RECORD_LIST (list));

  query = hd_record_list_get_query (list);
  query.expired_only = state == HD_STATE_TERMINATED + 2;
  query.state = state > 0 && !query.expired_only ? get_field (HD_AGREEMENT_STATE)->choices[state - 1] : NULL;
  query.agreement_kind = kind > 0 ? get_field (HD_AGREEMENT_KIND)->choices[kind - 1] : NULL;
  query.party = hd_record_filter_get_id (self->party);
  query.year = year > 0 ? hd_date_year (hd_date_today ()) + 2 - (int) year : 0;
  hd_record_list_set_query (list, &query);
}
