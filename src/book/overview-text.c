/* overview-text.c: the overview of a book in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/overview.h"

#include "base/i18n.h"

static void
add_headlines (GString          *text,
               const HdOverview *self)
{
  if (self->headlines->len == 0)
    return;
  g_string_append_printf (text, _("Headline figures of %d"), self->year);
  g_string_append (text, "\n");
  for (guint i = 0; i < self->headlines->len; i++)
    {
      const HdResultRow *row = g_ptr_array_index (self->headlines, i);
      g_autofree char *said = hd_overview_say_headline (row);

      g_string_append_printf (text, "  %s: %s\n", hd_record_peek_text (row->indicator, HD_INDICATOR_NAME), said);
    }
  g_string_append_c (text, '\n');
}

static void
add_states (GString          *text,
            const HdOverview *self)
{
  if (!self->has_agreements)
    return;
  g_string_append_printf (text, "%s\n", _("Programmes by state"));
  for (guint i = 0; i < HD_N_STATES; i++)
    if (self->n_agreements[i] > 0)
      g_string_append_printf (text, "  %s: %u\n", hd_agreement_state_label ((HdAgreementState) i), self->n_agreements[i]);
  g_string_append_c (text, '\n');
}

static void
add_todos (GString          *text,
           const HdOverview *self)
{
  int rule = -1;

  g_string_append_printf (text, "%s\n", self->todos->len > 0 ? _("What is missing") : _("Nothing is missing"));
  for (guint i = 0; i < self->todos->len; i++)
    {
      const HdTodo *todo = g_ptr_array_index (self->todos, i);

      if (rule != (int) todo->rule)
        g_string_append_printf (text, "  %s\n", hd_todo_rule_label (todo->rule));
      rule = (int) todo->rule;
      if (*todo->subject != '\0')
        g_string_append_printf (text, "    - %s: %s\n", todo->subject, todo->sentence);
      else
        g_string_append_printf (text, "    - %s\n", todo->sentence);
    }
}

static void
add_coming (GString          *text,
            const HdOverview *self)
{
  if (self->coming->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", _("Next dates"));
  for (guint i = 0; i < self->coming->len; i++)
    {
      const HdComing *coming = g_ptr_array_index (self->coming, i);
      g_autofree char *day = hd_date_display (coming->date);

      g_string_append_printf (text, "  %s  %s\n", day, coming->text);
    }
}

static void
add_steps (GString          *text,
           const HdOverview *self)
{
  g_autoptr (GPtrArray) steps = hd_overview_get_first_steps (self);

  if (steps->len == 0)
    return;
  g_string_append_printf (text, "%s\n", _("First steps"));
  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (text, "  %u. %s\n", i + 1, ((const HdFirstStep *) g_ptr_array_index (steps, i))->sentence);
  g_string_append_c (text, '\n');
}

char *
hd_overview_to_text (const HdOverview *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  add_steps (text, self);
  add_headlines (text, self);
  add_states (text, self);
  add_todos (text, self);
  add_coming (text, self);
  return g_string_free (text, FALSE);
}

char *
hd_overview_say_figures (const HdResultRow *row)
{
  const char *unit = hd_record_peek_text (row->indicator, HD_INDICATOR_UNIT_OF_MEASURE);
  g_autofree char *target = hd_figure_format (row->now.target, HD_FIGURE_PLACES, TRUE);
  g_autofree char *done = hd_figure_format (row->now.actual, HD_FIGURE_PLACES, TRUE);

  if (!row->now.has_actual)
    return g_strdup_printf (_("nothing reported; target %s %s"), target, unit);
  if (hd_period_figure_is_estimated (&row->now))
    return g_strdup_printf (_("about %s of %s %s"), done, target, unit);
  return g_strdup_printf (_("%s of %s %s"), done, target, unit);
}

char *
hd_overview_say_headline (const HdResultRow *row)
{
  g_autofree char *said = hd_overview_say_figures (row);
  gboolean estimated = hd_period_figure_is_estimated (&row->now);
  g_autofree char *rate = hd_figure_format (row->now.rate, estimated ? 0 : 1, TRUE);

  if (!row->now.has_rate)
    return g_steal_pointer (&said);
  return estimated ? g_strdup_printf (_("%s, about %s%%"), said, rate) : g_strdup_printf ("%s, %s%%", said, rate);
}

static void
add_step (GPtrArray  *steps,
          const char *sentence,
          const char *page)
{
  HdFirstStep *step = g_new (HdFirstStep, 1);

  step->sentence = sentence;
  step->page = page;
  g_ptr_array_add (steps, step);
}

GPtrArray *
hd_overview_get_first_steps (const HdOverview *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);

  if (!self->has_units)
    add_step (steps, _("Enter the units that take part"), "units");
  if (!self->has_people)
    add_step (steps, _("Enter the members of the committee"), "committee");
  if (!self->has_agreements)
    add_step (steps, _("Draft the first programme"), "agreements");
  if (!self->has_indicators)
    add_step (steps, _("Take over the catalogue of indicators"), "progress");
  return steps;
}
