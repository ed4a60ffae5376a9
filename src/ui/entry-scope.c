/* entry-scope.c: which field, year and time a sheet of results shows, and of whom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/entry-scope.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/date-row.h"

#define YEARS_BACK 15
#define MONTHS     12
#define STAGE      5 /* years of a stage, from 1 to 6 of a decade, as plans of the state have it */

/* A choice of the drop-down of times within the year. */
typedef struct
{
  const char *label; /* NULL: a month */
  int         first_month;
  int         n_months;
} Time;

static const Time times[] = {
  { N_("Whole year"), 1, 12 },
  { N_("First 5 months"), 1, 5 },
  { N_("First 6 months"), 1, 6 },
  { N_("First 9 months"), 1, 9 },
  { N_("Quarter I"), 1, 3 },
  { N_("Quarter II"), 4, 3 },
  { N_("Quarter III"), 7, 3 },
  { N_("Quarter IV"), 10, 3 },
};

struct _HdEntryScope
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkDropDown *layout_drop_down;
  GtkDropDown *field_drop_down;
  GtkDropDown *year_drop_down;
  GtkDropDown *time_drop_down;
  GtkDropDown *unit_drop_down;
  GtkCheckButton *all_button;
  GtkMenuButton *other_button;
  GtkListBox *other_list;
  HdDateRow *first_row;
  HdDateRow *last_row;

  GPtrArray *fields; /* HdRecord */
  GPtrArray *units;  /* HdRecord */
  GArray *stages;    /* HdPeriod: of the book, over more than one year */
  HdPeriod stage;    /* that is to stay chosen while they are read anew */
  gboolean is_other; /* likewise: any two days are */
  int first_year;
  gboolean targets;
  gboolean summary;
  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdEntryScope, hd_entry_scope, ADW_TYPE_BIN)

/* The stage that is chosen; NULL for a time within a year. */
static const HdPeriod *
get_stage (HdEntryScope *self)
{
  guint selected = gtk_drop_down_get_selected (self->time_drop_down), first = G_N_ELEMENTS (times) + MONTHS;

  return selected >= first && selected - first < self->stages->len ? &g_array_index (self->stages, HdPeriod, selected - first) : NULL;
}

/* The last choice of times: any two days. */
static gboolean
is_other_time (HdEntryScope *self)
{
  return self->first_row != NULL && gtk_drop_down_get_selected (self->time_drop_down) == G_N_ELEMENTS (times) + MONTHS + self->stages->len;
}

static void
on_chosen_cb (HdEntryScope *self)
{
  gboolean by_unit = gtk_drop_down_get_selected (self->layout_drop_down) == HD_GRID_UNITS;

  gtk_widget_set_visible (GTK_WIDGET (self->time_drop_down), by_unit);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), by_unit && !self->summary);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_drop_down), !by_unit || self->summary);
  gtk_widget_set_visible (GTK_WIDGET (self->year_drop_down), !is_other_time (self) && get_stage (self) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->other_button), is_other_time (self));
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_model (GtkDropDown *drop_down,
           GPtrArray   *strings,
           guint        selected)
{
  g_ptr_array_add (strings, NULL);
  {
    g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) strings->pdata);

    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  }
  gtk_drop_down_set_selected (drop_down, selected);
}

/* @none: the first choice, for none of @records. */
static void
fill_records (GtkDropDown *drop_down,
              GPtrArray  **kept,
              GPtrArray   *records,
              guint        name_field,
              const char  *none)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint old = gtk_drop_down_get_selected (drop_down), selected = 0;
  g_autofree char *id = *kept != NULL && old > 0 && old - 1 < (*kept)->len ? g_strdup (hd_record_get_id (g_ptr_array_index (*kept, old - 1))) : NULL;

  g_ptr_array_add (names, (gpointer) none);
  for (guint i = 0; i < records->len; i++)
    {
      const HdRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (names, (gpointer) hd_record_peek_text (record, name_field));
      if (g_strcmp0 (id, hd_record_get_id (record)) == 0)
        selected = i + 1;
    }
  set_model (drop_down, names, selected);
  g_clear_pointer (kept, g_ptr_array_unref);
  *kept = g_ptr_array_ref (records);
}

static char *
dup_stage_name (const HdPeriod *stage)
{
  g_autofree char *time = hd_period_print (stage);

  return hd_text_capitalize (time);
}

/* The same choice stays, a stage by its days. */
static void
fill_times (HdEntryScope *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint selected = self->stage.from != HD_DATE_NONE ? 0 : gtk_drop_down_get_selected (self->time_drop_down);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_ptr_array_add (names, g_strdup (_(times[i].label)));
  for (int month = 1; month <= MONTHS; month++)
    g_ptr_array_add (names, g_strdup_printf (_("Month %d"), month));
  for (guint i = 0; i < self->stages->len; i++)
    {
      if (hd_period_equal (&self->stage, &g_array_index (self->stages, HdPeriod, i)))
        selected = names->len;
      g_ptr_array_add (names, dup_stage_name (&g_array_index (self->stages, HdPeriod, i)));
    }
  if (self->is_other)
    selected = names->len;
  if (self->first_row != NULL)
    g_ptr_array_add (names, g_strdup (self->targets ? _("Stage…") : _("Other time…")));
  set_model (self->time_drop_down, names, selected < names->len ? selected : 0);
}

/* Stages are offered where any time may be. */
static void
fill_stages (HdEntryScope *self,
             HdBook       *book)
{
  g_autoptr (GArray) stages = hd_book_get_stages (book, NULL);

  if (stages == NULL || self->first_row == NULL)
    return;
  self->stage = get_stage (self) != NULL ? *get_stage (self) : (HdPeriod) { HD_DATE_NONE, HD_DATE_NONE };
  self->is_other = is_other_time (self);
  g_array_unref (self->stages);
  self->stages = g_steal_pointer (&stages);
  fill_times (self);
}

/* FALSE while the days cannot be read, or end before they begin. */
static gboolean
read_other_time (HdEntryScope *self,
                 HdDate       *first,
                 HdDate       *last)
{
  *first = hd_date_row_get_date (self->first_row);
  *last = hd_date_row_get_date (self->last_row);
  return *first != HD_DATE_NONE && *last != HD_DATE_NONE && *first <= *last;
}

static void
on_day_changed_cb (HdEntryScope *self)
{
  HdDate first, last;
  HdPeriod period;
  g_autofree char *time = NULL;
  g_autofree char *first_letter = NULL;
  g_autofree char *title = NULL;

  if (!read_other_time (self, &first, &last))
    return;
  period = hd_period_new (first, last);
  time = hd_period_print (&period);
  first_letter = g_utf8_strup (time, g_utf8_next_char (time) - time);
  title = g_strconcat (first_letter, g_utf8_next_char (time), NULL);
  gtk_menu_button_set_label (self->other_button, title);
  if (is_other_time (self) && !self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static HdDateRow *
add_day (HdEntryScope *self,
         const char   *title,
         HdDate        day)
{
  GtkWidget *row = hd_date_row_new (title);

  hd_date_row_set_date (HD_DATE_ROW (row), day);
  gtk_list_box_append (self->other_list, row);
  g_signal_connect_object (row, "date-changed", G_CALLBACK (on_day_changed_cb), self, G_CONNECT_SWAPPED);
  return HD_DATE_ROW (row);
}

static void
fill_years (HdEntryScope *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int this_year = hd_date_year (hd_date_today ());

  self->first_year = this_year - YEARS_BACK;
  for (int year = this_year + 1; year >= self->first_year; year--)
    /* Translators: a year in a list of years. */
    g_ptr_array_add (names, g_strdup_printf (_("Year %d"), year));
  set_model (self->year_drop_down, names, 1);
}

static void
hd_entry_scope_dispose (GObject *object)
{
  HdEntryScope *self = HD_ENTRY_SCOPE (object);

  self->filling = TRUE;
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_entry_scope_parent_class)->dispose (object);
}

static void
hd_entry_scope_finalize (GObject *object)
{
  g_array_unref (HD_ENTRY_SCOPE (object)->stages);

  G_OBJECT_CLASS (hd_entry_scope_parent_class)->finalize (object);
}

static void
hd_entry_scope_class_init (HdEntryScopeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_entry_scope_dispose;
  G_OBJECT_CLASS (klass)->finalize = hd_entry_scope_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/entry-scope.ui");
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, all_button);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, box);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, field_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, layout_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, other_button);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, other_list);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, time_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, unit_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdEntryScope, year_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
hd_entry_scope_init (HdEntryScope *self)
{
  self->stages = g_array_new (FALSE, FALSE, sizeof (HdPeriod));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_times (self);
  fill_years (self);
  on_chosen_cb (self);
  self->filling = FALSE;
}

void
hd_entry_scope_fill (HdEntryScope *self,
                     HdBook       *book)
{
  HdPeriod year;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) units = NULL;
  HdGridScope scope;

  g_return_if_fail (HD_IS_ENTRY_SCOPE (self) && HD_IS_BOOK (book));

  hd_entry_scope_get (self, &scope);
  year = hd_period_year (scope.year);
  fields = hd_book_get_fields_of_work (book, year.from, NULL);
  units = hd_book_get_units_of_time (book, &year, NULL);
  if (fields == NULL || units == NULL)
    return;
  self->filling = TRUE;
  fill_records (self->field_drop_down, &self->fields, fields, HD_FIELD_NAME, _("All fields"));
  fill_records (self->unit_drop_down, &self->units, units, HD_UNIT_NAME, _("Whole committee"));
  fill_stages (self, book);
  self->filling = FALSE;
}

static const char *
chosen_id (GtkDropDown *drop_down,
           GPtrArray   *records)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return records != NULL && selected > 0 && selected - 1 < records->len ? hd_record_get_id (g_ptr_array_index (records, selected - 1)) : NULL;
}

void
hd_entry_scope_get (HdEntryScope *self,
                    HdGridScope  *scope)
{
  guint selected;
  HdPeriod period;

  g_return_if_fail (HD_IS_ENTRY_SCOPE (self) && scope != NULL);

  *scope = (HdGridScope) { .kind = self->targets ? HD_ENTITY_TARGET : HD_ENTITY_RESULT, .layout = (HdGridLayout) gtk_drop_down_get_selected (self->layout_drop_down) };
  scope->field = chosen_id (self->field_drop_down, self->fields);
  scope->unit = chosen_id (self->unit_drop_down, self->units);
  scope->all_units = gtk_check_button_get_active (self->all_button);
  scope->year = self->first_year + YEARS_BACK + 1 - (int) gtk_drop_down_get_selected (self->year_drop_down);
  if (get_stage (self) != NULL)
    {
      scope->first = get_stage (self)->from;
      scope->last = hd_period_last (get_stage (self));
      scope->year = hd_date_year (scope->first);
      return;
    }
  if (is_other_time (self) && read_other_time (self, &scope->first, &scope->last))
    {
      scope->year = hd_date_year (scope->first);
      return;
    }
  selected = gtk_drop_down_get_selected (self->time_drop_down);
  if (selected < G_N_ELEMENTS (times))
    period = hd_period_months (scope->year, times[selected].first_month, times[selected].n_months);
  else
    period = hd_period_months (scope->year, MIN ((int) (selected - G_N_ELEMENTS (times)) + 1, MONTHS), 1);
  scope->first = period.from;
  scope->last = hd_period_last (&period);
}

void
hd_entry_scope_set_narrow (HdEntryScope *self,
                           gboolean      narrow)
{
  g_return_if_fail (HD_IS_ENTRY_SCOPE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* Any time may be chosen, @first to @last at first. */
static void
offer_other_time (HdEntryScope *self,
                  HdDate        first,
                  HdDate        last)
{
  self->filling = TRUE;
  self->first_row = add_day (self, _("From"), first);
  self->last_row = add_day (self, _("Until"), last);
  on_day_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->layout_drop_down), FALSE);
  fill_times (self);
  on_chosen_cb (self);
  self->filling = FALSE;
}

void
hd_entry_scope_set_targets (HdEntryScope *self,
                            gboolean      targets)
{
  int this_year = hd_date_year (hd_date_today ());
  int first_year = this_year - (this_year - 1) % STAGE;

  g_return_if_fail (HD_IS_ENTRY_SCOPE (self));

  self->targets = targets;
  if (targets && self->first_row == NULL)
    offer_other_time (self, hd_date_new (first_year, 1, 1), hd_date_new (first_year + STAGE - 1, 12, 31));
}

void
hd_entry_scope_set_summary (HdEntryScope *self)
{
  int this_year = hd_date_year (hd_date_today ());

  g_return_if_fail (HD_IS_ENTRY_SCOPE (self) && !self->summary);

  self->summary = TRUE;
  offer_other_time (self, hd_date_new (this_year - 1, 1, 1), hd_date_new (this_year, 5, 31));
}

void
hd_entry_scope_set_year (HdEntryScope *self,
                         int           year,
                         int           last_month)
{
  int place;

  g_return_if_fail (HD_IS_ENTRY_SCOPE (self));

  place = self->first_year + YEARS_BACK + 1 - year;
  if (place < 0 || place > YEARS_BACK + 1)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->year_drop_down, (guint) place);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].first_month == 1 && times[i].n_months == last_month)
      gtk_drop_down_set_selected (self->time_drop_down, i);
  self->filling = FALSE;
}
