/* history-rows.c: a step of a history as a row that opens
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/history-rows.h"

#include "base/i18n.h"

/* A new agreement brings hundreds of clauses; its step shows the first ones. */
#define MAX_LINES 30
/* Lines of one value. */
#define MAX_TEXT_LINES 8

static const char *
icon_of (HdStepKind kind)
{
  switch (kind)
    {
    case HD_STEP_UNDO:
      return "edit-undo-symbolic";

    case HD_STEP_REDO:
      return "edit-redo-symbolic";

    case HD_STEP_BARRIER:
      return "changes-prevent-symbolic";

    case HD_STEP_EDIT:
    default:
      return "document-edit-symbolic";
    }
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MAX_TEXT_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
attach_value (GtkGrid    *grid,
              int         row,
              const char *name,
              const char *value)
{
  GtkWidget *caption = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_set_valign (caption, GTK_ALIGN_START);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_grid_attach (grid, caption, 0, row, 1, 1);
  gtk_grid_attach (grid, make_label (value[0] != '\0' ? value : "–"), 1, row, 1, 1);
}

static GtkWidget *
make_line (const HdStepLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *title = NULL;
  GtkWidget *heading;

  if (line->subject == NULL)
    title = g_strdup (line->label);
  else if (line->is_whole)
    title = g_strdup_printf ("%s %s", line->label, line->subject);
  else
    title = g_strdup_printf ("%s: %s", line->subject, line->label);
  heading = make_label (title);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_grid_attach (GTK_GRID (grid), heading, 0, 0, 2, 1);
  if (!line->is_whole)
    {
      if (line->before[0] != '\0')
        attach_value (GTK_GRID (grid), 1, _("Before"), line->before);
      attach_value (GTK_GRID (grid), 2, _("After"), line->after);
    }
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_add_css_class (grid, "history-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
make_rest (guint n_lines)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more change", "and %u more changes", n_lines), n_lines);
  GtkWidget *label = make_label (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "history-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

GtkWidget *
hd_history_row_new (const HdStep *step)
{
  GtkWidget *row;
  GtkWidget *icon;
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (step != NULL && step->lines != NULL, NULL);

  name = hd_step_dup_name (step->kind, step->name);
  time = hd_step_dup_time (step->when);
  subtitle = g_strdup_printf ("%s · %s", time, step->who);
  row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  icon = gtk_image_new_from_icon_name (icon_of (step->kind));
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  for (guint i = 0; i < MIN (step->lines->len, MAX_LINES); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_line (g_ptr_array_index (step->lines, i)));
  if (step->lines->len > MAX_LINES)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_rest (step->lines->len - MAX_LINES));

  return row;
}
