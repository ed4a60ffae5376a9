/* state-stepper.c: where an agreement stands on its way
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/state-stepper.h"

#include "base/i18n.h"

struct _HdStateStepper
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkBox *steps;
  GtkLabel *position_label;
  GtkBox *words;
  GtkImage *state_icon;
  GtkLabel *state_label;
  GtkWidget *moves;
  GtkButton *next_button;
  GtkMenuButton *others_button;

  GtkWidget *cells[HD_N_STEPS];
  GtkWidget *before[HD_N_STEPS]; /* lines that lead to the mark, and on from it */
  GtkWidget *after[HD_N_STEPS];
  GtkWidget *marks[HD_N_STEPS];
  GtkWidget *names[HD_N_STEPS];
};

G_DEFINE_FINAL_TYPE (HdStateStepper, hd_state_stepper, ADW_TYPE_BIN)

static GtkWidget *
make_line (gboolean visible)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_opacity (line, visible ? 1 : 0);
  gtk_widget_add_css_class (line, "step-line");

  return line;
}

static void
add_step (HdStateStepper *self,
          guint           step)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *name = gtk_label_new (hd_agreement_step_label ((HdAgreementStep) step));

  self->cells[step] = cell;
  self->before[step] = make_line (step > 0);
  self->after[step] = make_line (step + 1 < HD_N_STEPS);
  self->marks[step] = adw_bin_new ();
  self->names[step] = name;
  gtk_widget_add_css_class (self->marks[step], "step-mark");
  gtk_widget_set_halign (self->marks[step], GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (row), self->before[step]);
  gtk_box_append (GTK_BOX (row), self->marks[step]);
  gtk_box_append (GTK_BOX (row), self->after[step]);
  gtk_box_append (GTK_BOX (cell), row);
  gtk_box_append (GTK_BOX (cell), name);
  gtk_box_append (self->steps, cell);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static GtkWidget *
make_sign (HdStepMark mark,
           guint      step)
{
  g_autofree char *number = g_strdup_printf ("%u", step + 1);

  if (mark == HD_STEP_MARK_DONE)
    return gtk_image_new_from_icon_name ("object-select-symbolic");
  if (mark == HD_STEP_MARK_BROKEN)
    return gtk_image_new_from_icon_name ("process-stop-symbolic");

  return gtk_label_new (number);
}

/* The words for the marks, for those who do not see them. */
static const char *
describe_mark (HdStepMark mark)
{
  switch (mark)
    {
    case HD_STEP_MARK_DONE:
      return C_("step of an agreement", "done");

    case HD_STEP_MARK_CURRENT:
      return C_("step of an agreement", "now");

    case HD_STEP_MARK_BROKEN:
      return C_("step of an agreement", "not reached");

    case HD_STEP_MARK_COMING:
    default:
      return C_("step of an agreement", "to come");
    }
}

static void
show_step (HdStateStepper  *self,
           HdAgreementState state,
           guint            step)
{
  HdStepMark mark = hd_agreement_step_mark (state, (HdAgreementStep) step);
  const char *name = hd_agreement_step_label ((HdAgreementStep) step);
  g_autofree char *text = g_strdup_printf ("%s: %s", name, describe_mark (mark));
  gboolean reached = mark == HD_STEP_MARK_DONE || mark == HD_STEP_MARK_CURRENT;

  adw_bin_set_child (ADW_BIN (self->marks[step]), make_sign (mark, step));
  set_class (self->marks[step], "done", mark == HD_STEP_MARK_DONE);
  set_class (self->marks[step], "current", mark == HD_STEP_MARK_CURRENT);
  set_class (self->before[step], "done", reached);
  set_class (self->after[step], "done", mark == HD_STEP_MARK_DONE);
  set_class (self->names[step], "dim-label", !reached);
  set_class (self->names[step], "heading", mark == HD_STEP_MARK_CURRENT);
  gtk_widget_set_tooltip_text (self->cells[step], text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells[step]), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Signatures and numbers have dialogs of their own. */
static char *
make_action (HdAgreementState to)
{
  const HdField *field = &hd_entity_get (HD_ENTITY_AGREEMENT)->fields[HD_AGREEMENT_STATE];

  if (to == HD_STATE_SIGNED)
    return g_strdup ("page.sign");
  if (to == HD_STATE_IN_FORCE)
    return g_strdup ("page.number");

  return g_strdup_printf ("page.move::%s", field->choices[to]);
}

static void
show_next (HdStateStepper  *self,
           HdAgreementState from,
           int              next)
{
  g_autofree char *action = next >= 0 ? make_action ((HdAgreementState) next) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), next >= 0);
  if (next < 0 || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;

  /* A name never stands beside the target of another one. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->next_button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), name);
  gtk_button_set_label (self->next_button, hd_agreement_move_label (from, (HdAgreementState) next));
}

static void
show_others (HdStateStepper  *self,
             HdAgreementState from,
             int              next)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int to = HD_STATE_DRAFT; to <= HD_STATE_TERMINATED; to++)
    {
      g_autofree char *action = make_action ((HdAgreementState) to);

      /* The first signature makes it partly signed by itself. */
      if (to != next && to != HD_STATE_PARTLY_SIGNED && hd_agreement_state_can_follow (from, (HdAgreementState) to))
        g_menu_append (menu, hd_agreement_move_label (from, (HdAgreementState) to), action);
    }
  gtk_menu_button_set_menu_model (self->others_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->others_button), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/* The step reached, for where there is no room for the names of all. */
static void
show_position (HdStateStepper  *self,
               HdAgreementState state)
{
  g_autofree char *text = NULL;
  guint reached = 0;

  for (guint step = 0; step < HD_N_STEPS; step++)
    {
      HdStepMark mark = hd_agreement_step_mark (state, (HdAgreementStep) step);

      if (mark == HD_STEP_MARK_DONE || mark == HD_STEP_MARK_CURRENT)
        reached = step;
    }
  /* Translators: the number of a step, how many there are, the name of the step. */
  text = g_strdup_printf (_("Step %u of %u: %s"), reached + 1, (guint) HD_N_STEPS, hd_agreement_step_label ((HdAgreementStep) reached));
  gtk_label_set_label (self->position_label, text);
}

static void
hd_state_stepper_class_init (HdStateStepperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/state-stepper.ui");
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, box);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, moves);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, next_button);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, others_button);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, position_label);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, state_icon);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, state_label);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, steps);
  gtk_widget_class_bind_template_child (widget_class, HdStateStepper, words);
}

static void
hd_state_stepper_init (HdStateStepper *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint step = 0; step < HD_N_STEPS; step++)
    add_step (self, step);
  hd_state_stepper_set_width (self, HD_WIDTH_MEDIUM);
}

void
hd_state_stepper_show (HdStateStepper  *self,
                       const HdDossier *dossier,
                       HdDate           today,
                       gboolean         may_write)
{
  HdAgreementState state;
  g_autofree char *situation = NULL;

  g_return_if_fail (HD_IS_STATE_STEPPER (self));
  g_return_if_fail (dossier != NULL);

  state = hd_agreement_get_state (dossier->agreement);
  situation = hd_agreement_dup_situation (dossier, today);
  for (guint step = 0; step < HD_N_STEPS; step++)
    show_step (self, state, step);
  show_position (self, state);
  show_next (self, state, hd_agreement_next_state (state));
  show_others (self, state, hd_agreement_next_state (state));
  gtk_widget_set_visible (self->moves, may_write && hd_agreement_next_state (state) >= 0);
  gtk_image_set_from_icon_name (self->state_icon, hd_agreement_state_icon (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_icon), hd_agreement_state_label (state));
  gtk_label_set_label (self->state_label, situation);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_label), situation);
}

void
hd_state_stepper_set_width (HdStateStepper *self,
                            HdWidth         width)
{
  gboolean beside = width != HD_WIDTH_NARROW;

  g_return_if_fail (HD_IS_STATE_STEPPER (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->box, beside ? 18 : 6);
  for (guint step = 0; step < HD_N_STEPS; step++)
    gtk_widget_set_visible (self->names[step], width >= HD_WIDTH_WIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->position_label), width < HD_WIDTH_WIDE);
}
