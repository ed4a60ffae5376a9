/* meeting-paper-row.c: one paper of a meeting in the list of its papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/meeting-paper-row.h"

#include "base/i18n.h"
#include "ui/row-menu.h"

static const char *
get_state_word (const HdMeetingPaperState *state)
{
  if (state->is_stale)
    return _("Out of date");
  if (state->is_issued)
    return _("Issued");
  if (state->is_made || state->paper != NULL)
    return _("Draft");
  return _("Not made yet");
}

static const char *
get_state_icon (const HdMeetingPaperState *state)
{
  if (state->is_stale)
    return "dialog-warning-symbolic";
  if (state->is_issued)
    return "emblem-ok-symbolic";
  if (state->is_made || state->paper != NULL)
    return "document-edit-symbolic";
  return "content-loading-symbolic";
}

char *
hd_meeting_paper_state_print (const HdMeetingPaperState *state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *made = hd_date_display (state->made_date);

  g_string_append_printf (text, ngettext ("%u page", "%u pages", state->n_pages), state->n_pages);
  if (*made != '\0')
    g_string_append_printf (text, _(" · made on %s"), made);
  if (state->is_edited)
    g_string_append (text, _(" · words changed by hand"));
  if (state->is_stale)
    g_string_append (text, _(" · the records say something else by now"));
  if (state->blanks != NULL && state->blanks->len > 0)
    g_string_append_printf (text, ngettext (" · %u blank is left", " · %u blanks are left", state->blanks->len), state->blanks->len);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *word)
{
  hd_row_menu_append (menu, label, action, g_variant_new_string (word));
}

/* What is issued stands: its words are not changed any more. */
static GtkWidget *
make_menu (const HdMeetingPaperState *state,
           gboolean                   writable)
{
  const char *word = hd_meeting_paper_word (state->kind);
  g_autofree char *name = g_strdup_printf (_("Commands for %s"), state->name);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();

  append (out, _("Pre_view"), "paper.preview", word);
  append (out, _("_Check Layout"), "paper.conformity", word);
  append (out, _("_Print…"), "paper.print", word);
  append (out, _("_Export PDF…"), "paper.export", word);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  if (writable && !state->is_issued)
    {
      if (hd_meeting_paper_is_edited (state->kind))
        append (change, _("Change the _Words…"), "paper.edit", word);
      if (state->is_edited)
        append (change, _("Words of the _Template Again"), "paper.reset", word);
      append (change, state->is_made ? _("_Make Anew, as the Records Are") : _("_Make"), "paper.make", word);
      if (hd_meeting_paper_is_issued (state->kind))
        append (change, _("_Issue with Its Number…"), "paper.issue", word);
    }
  if (state->paper != NULL)
    append (change, _("Show in the _Register"), "paper.register", word);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  return hd_row_menu_button_new (menu, name);
}

static GtkWidget *
make_state (const HdMeetingPaperState *state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (get_state_icon (state)));
  gtk_box_append (GTK_BOX (box), gtk_label_new (get_state_word (state)));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, state->is_stale ? "warning" : "dim-label");
  return box;
}

GtkWidget *
hd_meeting_paper_row_new (const HdMeetingPaperState *state,
                          gboolean                   writable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = hd_meeting_paper_state_print (state);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), state->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_state (state));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu (state, writable));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "paper.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hd_meeting_paper_word (state->kind));
  return row;
}
