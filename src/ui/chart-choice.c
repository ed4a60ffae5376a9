/* chart-choice.c: what a chart is to show: its kind, unit, comparison, field and years
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/chart-choice.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "book/result-entry.h"
#include "model/list-row.h"
#include "model/unit.h"

struct _HdChartChoice
{
  AdwBin parent_instance;

  GtkDropDown *form_drop_down;
  GtkDropDown *unit_drop_down;
  GtkDropDown *other_drop_down;
  GtkDropDown *field_drop_down;
  GtkDropDown *from_drop_down;
  GtkDropDown *to_drop_down;
  GtkWidget *from_label;
  GtkWidget *to_label;
  GtkWidget *unit_child;
  GtkWidget *other_child;
  GtkWidget *field_child;
  GtkWidget *range_child;

  GPtrArray *unit_ids;  /* char*; the first is NULL: all together */
  GPtrArray *field_ids; /* likewise: all fields */
  GPtrArray *other_ids; /* likewise: the units of the indicator */
  GPtrArray *rows;      /* HdListRow of the indicators */
  char *indicator;
  const char *ids[3];   /* what the query points to */
  int first_year;
  int n_years;
  int last_reported;    /* the last year with results */
  gboolean one_year;    /* the kind begins with one year */
  guint long_from;      /* place of the first year of the other kinds */
  guint shown_to;       /* place of the last year that was shown */
  gboolean setting;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdChartChoice, hd_chart_choice, ADW_TYPE_BIN)

/* Shows the last year with results at first, and many years when they are chosen. */
static gboolean
begins_with_one_year (HdChartForm form)
{
  return form == HD_CHART_FORM_UNITS || form == HD_CHART_FORM_CUMULATIVE || form == HD_CHART_FORM_ACHIEVEMENT ||
         form == HD_CHART_FORM_COMPARISON || form == HD_CHART_FORM_PANELS;
}

/* Goes back as far as there is room, whatever the first year. */
static gboolean
is_of_one_year (HdChartForm form)
{
  return form == HD_CHART_FORM_PANELS;
}

HdChartForm
hd_chart_choice_get_form (HdChartChoice *self)
{
  g_return_val_if_fail (HD_IS_CHART_CHOICE (self), HD_CHART_FORM_YEARS);

  return (HdChartForm) MIN (gtk_drop_down_get_selected (self->form_drop_down), HD_N_CHART_FORMS - 1);
}

static void
update_shown (HdChartChoice *self)
{
  HdChartForm form = hd_chart_choice_get_form (self);
  gboolean one_year = is_of_one_year (form);

  gtk_widget_set_visible (self->unit_child, hd_chart_form_takes_unit (form) && self->unit_ids->len > 1);
  gtk_widget_set_visible (self->other_child, form == HD_CHART_FORM_LINES);
  gtk_widget_set_visible (self->field_child, !hd_chart_form_takes_indicator (form) && self->field_ids->len > 1);
  gtk_widget_set_visible (self->range_child, self->n_years > 1);
  gtk_widget_set_visible (self->from_label, !one_year);
  gtk_widget_set_visible (GTK_WIDGET (self->from_drop_down), !one_year);
  gtk_label_set_text_with_mnemonic (GTK_LABEL (self->to_label), one_year ? _("_Year") : C_("range of years", "_to"));
}

/* Years to come have targets only: a chart of one year shows the last one with results, one of many years goes on to the end. */
static guint
find_last_year (HdChartChoice *self,
                HdChartForm    form)
{
  guint end = (guint) MAX (0, self->n_years - 1), reported = (guint) CLAMP (self->last_reported - self->first_year, 0, (int) end);
  guint chosen = gtk_drop_down_get_selected (self->to_drop_down);
  gboolean one_year = begins_with_one_year (form);

  if (self->n_years > 0 && chosen == (one_year ? end : reported))
    return one_year ? reported : end;
  return chosen;
}

/* From one kind to the other: of those that begin with one year the first is the last, the others have their own first year back. */
static guint
find_first_year (HdChartChoice *self,
                 HdChartForm    form,
                 guint          last)
{
  gboolean one_year = begins_with_one_year (form);

  if (one_year == self->one_year)
    return gtk_drop_down_get_selected (self->from_drop_down);
  return one_year ? last : self->long_from;
}

static void
choose_last_year (HdChartChoice *self)
{
  gtk_drop_down_set_selected (self->to_drop_down, find_last_year (self, hd_chart_choice_get_form (self)));
  self->shown_to = gtk_drop_down_get_selected (self->to_drop_down);
}

static void
choose_first_year (HdChartChoice *self)
{
  HdChartForm form = hd_chart_choice_get_form (self);
  guint first = find_first_year (self, form, self->shown_to);

  if (begins_with_one_year (form) == self->one_year)
    return;
  self->one_year = begins_with_one_year (form);
  if (self->one_year)
    self->long_from = gtk_drop_down_get_selected (self->from_drop_down);
  gtk_drop_down_set_selected (self->from_drop_down, first);
}

static void
on_choice_changed_cb (HdChartChoice *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_form_changed_cb (HdChartChoice *self)
{
  gboolean setting = self->setting;

  self->setting = TRUE;
  choose_last_year (self);
  choose_first_year (self);
  self->setting = setting;
  update_shown (self);
  on_choice_changed_cb (self);
}

/* While a single year is shown, another one takes its place. */
static void
on_last_year_changed_cb (HdChartChoice *self)
{
  gboolean setting = self->setting;
  guint to = gtk_drop_down_get_selected (self->to_drop_down);

  if (setting)
    return;
  self->setting = TRUE;
  if (self->one_year && gtk_drop_down_get_selected (self->from_drop_down) == self->shown_to)
    gtk_drop_down_set_selected (self->from_drop_down, to);
  self->shown_to = to;
  self->setting = setting;
  on_choice_changed_cb (self);
}

/* Names for @drop_down, and what they stand for into @ids; the same thing stays chosen. */
static void
set_names (GtkDropDown *drop_down,
           GPtrArray   *ids,
           GPtrArray   *new_ids_take,
           GStrv        names)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  g_autofree char *chosen = selected < ids->len ? g_strdup (g_ptr_array_index (ids, selected)) : NULL;
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char * const *) names);
  g_autoptr (GPtrArray) new_ids = new_ids_take;

  selected = 0;
  g_ptr_array_set_size (ids, 0);
  for (guint i = 0; i < new_ids->len; i++)
    {
      if (chosen != NULL && g_strcmp0 (chosen, g_ptr_array_index (new_ids, i)) == 0)
        selected = i;
      g_ptr_array_add (ids, g_strdup (g_ptr_array_index (new_ids, i)));
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop_down, selected);
}

/* @records: of one kind; each is named by @name. */
static void
set_records (GtkDropDown *drop_down,
             GPtrArray   *ids,
             const char  *all,
             GPtrArray   *records,
             const char *(*name) (const HdRecord *record))
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) built = NULL;
  GPtrArray *new_ids = g_ptr_array_new ();

  g_strv_builder_add (names, all);
  g_ptr_array_add (new_ids, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      g_strv_builder_add (names, name (g_ptr_array_index (records, i)));
      g_ptr_array_add (new_ids, (gpointer) hd_record_get_id (g_ptr_array_index (records, i)));
    }
  built = g_strv_builder_end (names);
  set_names (drop_down, ids, new_ids, built);
}

static const char *
name_field (const HdRecord *field)
{
  return hd_record_peek_text (field, HD_FIELD_NAME);
}

static int
compare_ranks (gconstpointer first,
               gconstpointer second)
{
  const HdRecord *a = *(HdRecord * const *) first, *b = *(HdRecord * const *) second;
  gint64 x = hd_record_get_integer (a, HD_UNIT_PROTOCOL_RANK), y = hd_record_get_integer (b, HD_UNIT_PROTOCOL_RANK);

  if (x != y && x != 0 && y != 0)
    return x < y ? -1 : 1;
  return g_utf8_collate (hd_unit_get_short_name (a), hd_unit_get_short_name (b));
}

void
hd_chart_choice_load (HdChartChoice *self,
                      HdBook        *book,
                      GPtrArray     *indicator_rows,
                      GError       **error)
{
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) fields = NULL;

  g_return_if_fail (HD_IS_CHART_CHOICE (self) && HD_IS_BOOK (book));

  units = hd_book_get_all_records (book, HD_ENTITY_UNIT, error);
  fields = units != NULL ? hd_book_get_fields_of_work (book, hd_date_today (), error) : NULL;
  if (fields == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (indicator_rows);
  g_ptr_array_sort (units, compare_ranks);
  self->setting = TRUE;
  set_records (self->unit_drop_down, self->unit_ids, _("All units"), units, hd_unit_get_short_name);
  set_records (self->field_drop_down, self->field_ids, _("All fields"), fields, name_field);
  self->setting = FALSE;
  update_shown (self);
}

static void
set_years (HdChartChoice *self,
           int            first_year,
           int            n_years)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  if (first_year == self->first_year && n_years == self->n_years)
    return;
  self->first_year = first_year;
  self->n_years = n_years;
  self->long_from = 0;
  for (int i = 0; i < n_years; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", first_year + i);

      gtk_string_list_append (list, year);
    }
  gtk_drop_down_set_model (self->from_drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_model (self->to_drop_down, G_LIST_MODEL (list));
  if (n_years > 0)
    gtk_drop_down_set_selected (self->to_drop_down, (guint) n_years - 1);
}

/* Only what is counted in the same measure has an axis in common. */
static void
set_others (HdChartChoice *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) built = NULL;
  GPtrArray *ids = g_ptr_array_new ();
  const char *measure = NULL;

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (g_strcmp0 (((HdListRow *) g_ptr_array_index (self->rows, i))->id, self->indicator) == 0)
      measure = ((HdListRow *) g_ptr_array_index (self->rows, i))->unit;
  g_strv_builder_add (names, _("Unit by unit"));
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const HdListRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (row->id, self->indicator) == 0 || g_strcmp0 (row->unit, measure) != 0)
        continue;
      g_strv_builder_add (names, row->title);
      g_ptr_array_add (ids, row->id);
    }
  built = g_strv_builder_end (names);
  set_names (self->other_drop_down, self->other_ids, ids, built);
}

void
hd_chart_choice_set_indicator (HdChartChoice *self,
                               const char    *id,
                               int            first_year,
                               int            n_years,
                               int            last_reported)
{
  gboolean keep_one;

  g_return_if_fail (HD_IS_CHART_CHOICE (self));

  self->setting = TRUE;
  if (g_strcmp0 (id, self->indicator) != 0)
    {
      g_free (self->indicator);
      self->indicator = g_strdup (id);
    }
  set_others (self);
  keep_one = self->one_year && (self->n_years == 0 || gtk_drop_down_get_selected (self->from_drop_down) == self->shown_to);
  set_years (self, first_year, n_years);
  self->last_reported = last_reported;
  choose_last_year (self);
  if (keep_one)
    gtk_drop_down_set_selected (self->from_drop_down, self->shown_to);
  self->setting = FALSE;
  update_shown (self);
}

void
hd_chart_choice_set_form (HdChartChoice *self,
                          HdChartForm    form)
{
  g_return_if_fail (HD_IS_CHART_CHOICE (self) && form < HD_N_CHART_FORMS);

  gtk_drop_down_set_selected (self->form_drop_down, form);
}

static const char *
get_chosen (GtkDropDown *drop_down,
            GPtrArray   *ids)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < ids->len ? g_ptr_array_index (ids, selected) : NULL;
}

/* Of another kind than the one in sight: the years that it would begin with. */
static HdPeriod
get_period (HdChartChoice *self,
            HdChartForm    form)
{
  guint last = form == hd_chart_choice_get_form (self) ? gtk_drop_down_get_selected (self->to_drop_down) : find_last_year (self, form);
  int from = self->first_year + (int) find_first_year (self, form, last);
  int to = self->first_year + (int) last;

  if (self->n_years == 0)
    return (HdPeriod) { HD_DATE_NONE, HD_DATE_NONE };
  if (is_of_one_year (form))
    from = to;
  return hd_period_new (hd_date_new (MIN (from, to), 1, 1), hd_date_new (MAX (from, to), 12, 31));
}

HdChartQuery
hd_chart_choice_get_query (HdChartChoice *self,
                           HdChartForm    form)
{
  HdChartQuery query = { .form = form };

  g_return_val_if_fail (HD_IS_CHART_CHOICE (self), query);

  self->ids[0] = self->indicator;
  self->ids[1] = form == HD_CHART_FORM_LINES ? get_chosen (self->other_drop_down, self->other_ids) : NULL;
  self->ids[2] = NULL;
  query.indicators = self->ids;
  query.period = get_period (self, form);
  if (hd_chart_form_takes_unit (form))
    query.unit = get_chosen (self->unit_drop_down, self->unit_ids);
  if (!hd_chart_form_takes_indicator (form))
    query.field = get_chosen (self->field_drop_down, self->field_ids);
  return query;
}

static void
hd_chart_choice_finalize (GObject *object)
{
  HdChartChoice *self = HD_CHART_CHOICE (object);

  g_ptr_array_unref (self->unit_ids);
  g_ptr_array_unref (self->field_ids);
  g_ptr_array_unref (self->other_ids);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->indicator);

  G_OBJECT_CLASS (hd_chart_choice_parent_class)->finalize (object);
}

static void
hd_chart_choice_class_init (HdChartChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hd_chart_choice_finalize;
  signals[CHANGED] = g_signal_new ("changed", HD_TYPE_CHART_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/chart-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, field_child);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, field_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, form_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, from_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, from_label);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, other_child);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, other_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, range_child);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, to_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, to_label);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, unit_child);
  gtk_widget_class_bind_template_child (widget_class, HdChartChoice, unit_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_last_year_changed_cb);
}

static void
hd_chart_choice_init (HdChartChoice *self)
{
  g_autoptr (GtkStringList) forms = gtk_string_list_new (NULL);
  GtkExpression *expression;

  self->unit_ids = g_ptr_array_new_with_free_func (g_free);
  self->field_ids = g_ptr_array_new_with_free_func (g_free);
  self->other_ids = g_ptr_array_new_with_free_func (g_free);
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HdChartForm form = 0; form < HD_N_CHART_FORMS; form++)
    gtk_string_list_append (forms, hd_chart_form_label (form));
  gtk_drop_down_set_model (self->form_drop_down, G_LIST_MODEL (forms));
  expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gtk_drop_down_set_expression (self->unit_drop_down, expression);
  gtk_expression_unref (expression);
  self->setting = FALSE;
  update_shown (self);
}
