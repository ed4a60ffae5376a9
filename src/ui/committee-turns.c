/* committee-turns.c: the cluster heads: past, this year's, and those to come
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/committee-turns.h"

#include "base/i18n.h"
#include "book/rotation.h"
#include "ui/outcome.h"
#include "ui/row-menu.h"
#include "ui/turn-dialogs.h"
#include "ui/window-page.h"

/* Years after the current one that are proposed. */
#define N_PROPOSED 3

struct _HdCommitteeTurns
{
  AdwBin parent_instance;

  AdwPreferencesGroup *coming_group;
  GtkListBox *coming_list;
  GtkListBox *past_list;

  HdBook *book;
  GPtrArray *turns; /* in sight */
};

G_DEFINE_FINAL_TYPE (HdCommitteeTurns, hd_committee_turns, ADW_TYPE_BIN)

static void
conclude (HdCommitteeTurns *self,
          gboolean          good,
          GError           *error)
{
  if (good)
    hd_outcome_show (GTK_WIDGET (self), self->book);
  else
    hd_window_page_report_from (GTK_WIDGET (self), _("The cluster heads were not changed"), error);
}

/* --- Rows --- */

static const char *
state_icon (HdTurnState state)
{
  switch (state)
    {
    case HD_TURN_PAST:
      return "object-select-symbolic";
    case HD_TURN_CURRENT:
      return "starred-symbolic";
    case HD_TURN_COMING:
      return "object-select-symbolic";
    case HD_TURN_PROPOSED:
      return "content-loading-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_subtitle (const HdRotationTurn *turn)
{
  const char *note = turn->rotation != NULL ? hd_record_get_text (turn->rotation, HD_ROTATION_NOTE) : NULL;
  HdDate day = turn->rotation != NULL ? hd_record_get_date (turn->rotation, HD_ROTATION_FROM_DATE) : HD_DATE_NONE;
  g_autofree char *shown = hd_date_display (day);
  g_autoptr (GString) text = g_string_new (NULL);

  if (turn->agreement != NULL)
    g_string_append_printf (text, _("The programme of %d names another cluster head."), turn->year);
  if (day != HD_DATE_NONE)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _("Took over on %s."), shown);
    }
  if (note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", note);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_menu_button (const HdRotationTurn *turn)
{
  g_autofree char *name = g_strdup_printf (_("Commands for the cluster head of %d"), turn->year);
  g_autoptr (GMenu) menu = g_menu_new ();

  hd_row_menu_append (menu, _("_Change…"), "turn.change", g_variant_new_int32 (turn->year));
  if (turn->rotation != NULL)
    hd_row_menu_append (menu, _("_Handing Over…"), "turn.hand-over", g_variant_new_int32 (turn->year));
  return hd_row_menu_button_new (menu, name);
}

static GtkWidget *
make_state (const HdRotationTurn *turn)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (turn->agreement != NULL ? "dialog-warning-symbolic" : state_icon (turn->state));
  GtkWidget *label = gtk_label_new (hd_turn_state_label (turn->state));

  gtk_widget_add_css_class (box, turn->state == HD_TURN_CURRENT ? "accent" : "dim-label");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_row (const HdRotationTurn *turn)
{
  const char *abbreviation = hd_record_get_text (turn->unit, HD_UNIT_ABBREVIATION);
  g_autofree char *year = g_strdup_printf ("%d", turn->year);
  g_autofree char *subtitle = dup_subtitle (turn);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (year);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 abbreviation != NULL ? abbreviation : hd_record_peek_text (turn->unit, HD_UNIT_NAME));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_state (turn));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (turn));

  return row;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
show_turns (HdCommitteeTurns *self,
            GPtrArray        *turns)
{
  guint n_past = 0, n_coming = 0, n_settled = 0, n_proposed = 0;

  clear_list (self->coming_list);
  clear_list (self->past_list);
  for (guint i = 0; i < turns->len; i++)
    {
      const HdRotationTurn *turn = g_ptr_array_index (turns, i);
      gboolean is_past = turn->state == HD_TURN_PAST;

      n_past += is_past;
      n_coming += !is_past;
      n_settled += turn->rotation != NULL;
      n_proposed += turn->rotation == NULL;
      /* What is to come in order of time, what was with the last year first. */
      if (is_past)
        gtk_list_box_prepend (self->past_list, make_row (turn));
      else
        gtk_list_box_append (self->coming_list, make_row (turn));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->past_list), n_past > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->coming_list), n_coming > 0);
  adw_preferences_group_set_description (self->coming_group,
                                         turns->len == 0 ? _("The parties of the programme in force take turns. There is none yet.") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "turn.confirm", n_proposed > 0 && !hd_book_is_read_only (self->book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "turn.swap", n_settled > 1 && !hd_book_is_read_only (self->book));
}

static void
reload (HdCommitteeTurns *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *turns = hd_book_get_rotation (self->book, hd_date_today (), N_PROPOSED, &error);

  if (turns == NULL)
    {
      hd_window_page_report_from (GTK_WIDGET (self), _("The cluster heads cannot be read"), error);
      return;
    }
  g_clear_pointer (&self->turns, g_ptr_array_unref);
  self->turns = turns;
  show_turns (self, turns);
}

/* --- Acts --- */

static void
confirm (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdCommitteeTurns *self = HD_COMMITTEE_TURNS (widget);
  HdDate today = hd_date_today ();
  g_autoptr (GError) error = NULL;

  conclude (self, hd_book_confirm_turns (self->book, today, hd_date_year (today) + N_PROPOSED, &error), error);
}

static void
swap (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  hd_swap_dialog_show (widget, HD_COMMITTEE_TURNS (widget)->book);
}

static const HdRotationTurn *
find_turn (HdCommitteeTurns *self,
           GVariant         *parameter)
{
  for (guint i = 0; self->turns != NULL && i < self->turns->len; i++)
    {
      const HdRotationTurn *turn = g_ptr_array_index (self->turns, i);

      if (turn->year == g_variant_get_int32 (parameter))
        return turn;
    }
  return NULL;
}

static void
hand_over (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdCommitteeTurns *self = HD_COMMITTEE_TURNS (widget);
  const HdRotationTurn *turn = find_turn (self, parameter);

  if (turn != NULL && turn->rotation != NULL)
    hd_hand_over_dialog_show (widget, self->book, turn->rotation);
}

/* A proposed turn is settled by what the dialog saves. */
static void
change (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HdCommitteeTurns *self = HD_COMMITTEE_TURNS (widget);
  const HdRotationTurn *turn = find_turn (self, parameter);
  g_autoptr (HdRecord) rotation = NULL;

  if (turn == NULL)
    return;
  rotation = turn->rotation != NULL ? hd_record_ref (turn->rotation) : hd_record_new (HD_ENTITY_ROTATION);
  if (turn->rotation == NULL)
    {
      hd_record_set_integer (rotation, HD_ROTATION_YEAR, turn->year);
      hd_record_set_text (rotation, HD_ROTATION_UNIT, hd_record_get_id (turn->unit));
    }
  hd_turn_dialog_show (widget, self->book, rotation);
}

static void
add (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  g_autoptr (HdRecord) rotation = hd_record_new (HD_ENTITY_ROTATION);

  hd_turn_dialog_show (widget, HD_COMMITTEE_TURNS (widget)->book, rotation);
}

void
hd_committee_turns_set_book (HdCommitteeTurns *self,
                             HdBook           *book)
{
  g_return_if_fail (HD_IS_COMMITTEE_TURNS (self));

  if (!g_set_object (&self->book, book) || book == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "turn.add", !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "turn.change", !hd_book_is_read_only (book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "turn.hand-over", !hd_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
}

static void
hd_committee_turns_dispose (GObject *object)
{
  HdCommitteeTurns *self = HD_COMMITTEE_TURNS (object);

  g_clear_pointer (&self->turns, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_committee_turns_parent_class)->dispose (object);
}

static void
hd_committee_turns_class_init (HdCommitteeTurnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_committee_turns_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/committee-turns.ui");
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeTurns, coming_group);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeTurns, coming_list);
  gtk_widget_class_bind_template_child (widget_class, HdCommitteeTurns, past_list);

  gtk_widget_class_install_action (widget_class, "turn.confirm", NULL, confirm);
  gtk_widget_class_install_action (widget_class, "turn.swap", NULL, swap);
  gtk_widget_class_install_action (widget_class, "turn.hand-over", "i", hand_over);
  gtk_widget_class_install_action (widget_class, "turn.change", "i", change);
  gtk_widget_class_install_action (widget_class, "turn.add", NULL, add);
}

static void
hd_committee_turns_init (HdCommitteeTurns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
