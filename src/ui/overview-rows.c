/* overview-rows.c: the rows of the overview page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/overview-rows.h"

#include "base/i18n.h"

/* A rule with more lines than this is folded together. */
#define MAX_OPEN_LINES 3
/* Beyond it lines are not made: nobody reads them, and the list of the page they lead to has them all. */
#define MAX_LINES      100

static void
clear (AdwPreferencesGroup *group,
       GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add (AdwPreferencesGroup *group,
     GPtrArray           *rows,
     GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

/* The text is not markup: names may hold any sign. */
static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1), *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
lead_to (GtkWidget     *row,
         const HdPlace *place)
{
  const char *name = hd_entity_get (place->kind)->name;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sssis)", name, place->id != NULL ? place->id : "",
                                    place->tab != NULL ? place->tab : "", place->field, place->record != NULL ? place->record : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static GtkWidget *
make_todo_row (const HdTodo *todo)
{
  GtkWidget *row = *todo->subject != '\0' ? make_row (todo->sentence, todo->subject) : make_row (todo->sentence, "");

  lead_to (row, &todo->place);
  return row;
}

static const char *
rule_icon (HdTodoRule rule)
{
  switch (rule)
    {
    case HD_TODO_TASK:
      return "alarm-symbolic";
    case HD_TODO_AGREEMENT:
    case HD_TODO_EXPIRED:
      return "hd-agreement-symbolic";
    case HD_TODO_SIGNER:
      return "hd-people-symbolic";
    case HD_TODO_REPORT:
      return "hd-unit-symbolic";
    case HD_TODO_SPLIT:
      return "hd-progress-symbolic";
    case HD_TODO_PAPER:
      return "hd-register-symbolic";
    case HD_TODO_TURN:
    case HD_TODO_COMMITTEE:
      return "hd-committee-symbolic";
    case HD_TODO_MEETING:
      return "x-office-calendar-symbolic";
    case HD_N_TODO_RULES:
    default:
      g_return_val_if_reached ("");
    }
}

/* Lines of a rule that is folded together: GTK measures rows that nobody sees, so they are made when it is unfolded. */
typedef struct
{
  GPtrArray *todos;
  guint      first;
  guint      n;
} Folded;

static void
folded_free (gpointer  data,
             GClosure *closure)
{
  Folded *self = data;

  g_ptr_array_unref (self->todos);
  g_free (self);
}

static void
add_lines (AdwExpanderRow *row,
           const Folded   *folded)
{
  for (guint i = folded->first; i < folded->first + MIN (folded->n, MAX_LINES); i++)
    adw_expander_row_add_row (row, make_todo_row (g_ptr_array_index (folded->todos, i)));
}

static void
on_unfolded_cb (AdwExpanderRow *row,
                GParamSpec     *pspec,
                Folded         *folded)
{
  add_lines (row, folded);
  g_signal_handlers_disconnect_by_func (row, on_unfolded_cb, folded);
}

static GtkWidget *
make_rule_row (HdTodoRule rule,
               GPtrArray *todos,
               guint      first,
               guint      n)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *label = gtk_label_new (count);
  Folded *folded = g_new (Folded, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hd_todo_rule_label (rule));
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), gtk_image_new_from_icon_name (rule_icon (rule)));
  *folded = (Folded) { g_ptr_array_ref (todos), first, n };
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_unfolded_cb), folded, folded_free, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), n <= MAX_OPEN_LINES);
  return row;
}

void
hd_overview_rows_fill_todos (AdwPreferencesGroup *group,
                             GPtrArray           *rows,
                             const HdOverview    *overview)
{
  g_autofree char *number = g_strdup_printf (ngettext ("%u thing waits", "%u things wait", overview->todos->len), overview->todos->len);

  clear (group, rows);
  adw_preferences_group_set_description (group, overview->todos->len > 0 ? number : NULL);
  for (guint first = 0; first < overview->todos->len;)
    {
      HdTodoRule rule = ((const HdTodo *) g_ptr_array_index (overview->todos, first))->rule;
      guint n = 0;

      while (first + n < overview->todos->len && ((const HdTodo *) g_ptr_array_index (overview->todos, first + n))->rule == rule)
        n++;
      add (group, rows, make_rule_row (rule, overview->todos, first, n));
      first += n;
    }
  if (overview->todos->len == 0)
    {
      GtkWidget *row = make_row (_("Nothing is missing"), "");

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("emblem-ok-symbolic"));
      add (group, rows, row);
    }
}

/* "Tomorrow", "in 12 days"; the day itself stands before it. */
static char *
say_distance (HdDate today,
              HdDate day)
{
  guint n = (guint) (day - today);

  if (n == 0)
    return g_strdup (_("today"));
  return g_strdup_printf (ngettext ("in %u day", "in %u days", n), n);
}

static void
add_latest_meeting (AdwPreferencesGroup *group,
                    GPtrArray           *rows,
                    const HdRecord      *meeting)
{
  const HdPlace place = { .kind = HD_ENTITY_MEETING, .id = (char *) hd_record_get_id (meeting), .field = -1 };
  g_autofree char *day = hd_date_display (hd_record_get_date (meeting, HD_MEETING_DATE));
  /* Translators: a day, before today */
  g_autofree char *when = g_strdup_printf (_("%s · the latest meeting"), day);
  GtkWidget *row = make_row (hd_record_peek_text (meeting, HD_MEETING_TITLE), when);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  lead_to (row, &place);
  add (group, rows, row);
}

void
hd_overview_rows_fill_coming (AdwPreferencesGroup *group,
                              GPtrArray           *rows,
                              const HdOverview    *overview)
{
  clear (group, rows);
  gtk_widget_set_visible (GTK_WIDGET (group), overview->coming->len > 0 || overview->latest_meeting != NULL);
  for (guint i = 0; i < overview->coming->len; i++)
    {
      const HdComing *coming = g_ptr_array_index (overview->coming, i);
      g_autofree char *day = hd_date_display (coming->date), *distance = say_distance (overview->today, coming->date);
      g_autofree char *when = g_strdup_printf ("%s · %s", day, distance);
      GtkWidget *row = make_row (coming->text, when);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
      if (coming->has_place)
        lead_to (row, &coming->place);
      add (group, rows, row);
    }
  if (overview->latest_meeting != NULL)
    add_latest_meeting (group, rows, overview->latest_meeting);
}

void
hd_overview_rows_fill_states (AdwPreferencesGroup *group,
                              GPtrArray           *rows,
                              const HdOverview    *overview)
{
  clear (group, rows);
  gtk_widget_set_visible (GTK_WIDGET (group), overview->has_agreements);
  for (guint i = 0; i < HD_N_STATES; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", overview->n_agreements[i]);
      GtkWidget *row, *label;

      if (overview->n_agreements[i] == 0)
        continue;
      row = make_row (hd_agreement_state_label ((HdAgreementState) i), "");
      label = gtk_label_new (count);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (hd_agreement_state_icon ((HdAgreementState) i)));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      add (group, rows, row);
    }
}

void
hd_overview_rows_fill_steps (AdwPreferencesGroup *group,
                             GPtrArray           *rows,
                             const HdOverview    *overview)
{
  g_autoptr (GPtrArray) steps = hd_overview_get_first_steps (overview);

  clear (group, rows);
  gtk_widget_set_visible (GTK_WIDGET (group), steps->len > 0);
  for (guint i = 0; i < steps->len; i++)
    {
      const HdFirstStep *step = g_ptr_array_index (steps, i);
      GtkWidget *row = make_row (step->sentence, "");

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.go-to-page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", step->page);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      add (group, rows, row);
    }
}

static GtkWidget *
make_label (const char *text,
            const char *style,
            guint       lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_lines (GTK_LABEL (label), (int) lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* How much of the target was done; beyond it the bar is full, and the words say by how much. */
static GtkWidget *
make_bar (const HdPeriodFigure *figure)
{
  GtkWidget *bar = gtk_level_bar_new ();
  double share = figure->has_rate ? (double) figure->rate / (100.0 * HD_FIGURE_SCALE) : 0;

  /* One colour for all: the number says it. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), CLAMP (share, 0, 1));
  gtk_widget_set_margin_top (bar, 6);
  return bar;
}

GtkWidget *
hd_overview_headline_new (const HdResultRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *name = hd_record_peek_text (row->indicator, HD_INDICATOR_NAME);
  g_autofree char *said = hd_overview_say_figures (row);
  g_autofree char *rate = hd_figure_format (row->now.rate, hd_period_figure_is_estimated (&row->now) ? 0 : 1, TRUE);
  g_autofree char *share = row->now.has_rate ? g_strconcat (hd_period_figure_is_estimated (&row->now) ? "≈ " : "", rate, "%", NULL) : g_strdup ("–");
  GtkWidget *share_label = make_label (share, "title-2", 1);

  gtk_widget_add_css_class (share_label, "numeric");
  gtk_box_append (GTK_BOX (box), make_label (name, "heading", 2));
  gtk_box_append (GTK_BOX (box), share_label);
  gtk_box_append (GTK_BOX (box), make_label (said, "dim-label", 2));
  gtk_box_append (GTK_BOX (box), make_bar (&row->now));
  gtk_widget_set_tooltip_text (box, name);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "headline");
  return box;
}
