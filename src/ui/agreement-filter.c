/* agreement-filter.c: the row of filters above the list of agreements
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/agreement-filter.h"

#include "base/i18n.h"
#include "model/agreement.h"
#include "ui/record-filter.h"

struct _HdAgreementFilter
{
  HdListFilter parent_instance;

  GtkDropDown *state; /* all, the states in their order, expired */
  GtkDropDown *kind;
  GtkDropDown *year;
  HdRecordFilter *party;
};

G_DEFINE_FINAL_TYPE (HdAgreementFilter, hd_agreement_filter, HD_TYPE_LIST_FILTER)

static gboolean
hd_agreement_filter_is_set (HdListFilter *filter)
{
  HdAgreementFilter *self = HD_AGREEMENT_FILTER (filter);

  return gtk_drop_down_get_selected (self->state) > 0 || gtk_drop_down_get_selected (self->kind) > 0
         || gtk_drop_down_get_selected (self->year) > 0 || hd_record_filter_get_id (self->party) != NULL;
}

static void
hd_agreement_filter_fill (HdListFilter *filter,
                          HdListQuery  *query)
{
  HdAgreementFilter *self = HD_AGREEMENT_FILTER (filter);

  query->expired_only = gtk_drop_down_get_selected (self->state) == HD_STATE_TERMINATED + 2;
  query->state = query->expired_only ? NULL : hd_list_filter_get_choice (self->state, HD_ENTITY_AGREEMENT, HD_AGREEMENT_STATE);
  query->agreement_kind = hd_list_filter_get_choice (self->kind, HD_ENTITY_AGREEMENT, HD_AGREEMENT_KIND);
  query->year = hd_list_filter_get_year (self->year);
  query->party = hd_record_filter_get_id (self->party);
}

static void
hd_agreement_filter_set_book (HdListFilter *filter,
                              HdBook       *book)
{
  hd_record_filter_set_book (HD_AGREEMENT_FILTER (filter)->party, book);
}

static void
hd_agreement_filter_class_init (HdAgreementFilterClass *klass)
{
  HdListFilterClass *filter_class = HD_LIST_FILTER_CLASS (klass);

  filter_class->is_set = hd_agreement_filter_is_set;
  filter_class->fill = hd_agreement_filter_fill;
  filter_class->set_book = hd_agreement_filter_set_book;
}

static GtkDropDown *
add_state (HdListFilter *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any state"));
  for (guint state = HD_STATE_DRAFT; state <= HD_STATE_TERMINATED; state++)
    gtk_string_list_append (names, hd_agreement_state_label ((HdAgreementState) state));
  gtk_string_list_append (names, _("Period is over, not closed"));
  return hd_list_filter_add_drop_down (self, names, _("State"));
}

static void
hd_agreement_filter_init (HdAgreementFilter *self)
{
  HdListFilter *filter = HD_LIST_FILTER (self);

  self->state = add_state (filter);
  self->year = hd_list_filter_add_year (filter);
  self->kind = hd_list_filter_add_choices (filter, HD_ENTITY_AGREEMENT, HD_AGREEMENT_KIND, _("Any kind"), _("Kind"));
  self->party = HD_RECORD_FILTER (hd_record_filter_new (HD_ENTITY_UNIT, _("Any party"), _("Show Programmes of a Party")));
  hd_list_filter_add (filter, GTK_WIDGET (self->party));
}
