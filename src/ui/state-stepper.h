/* state-stepper.h: where an agreement stands on its way
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/agreement-moves.h"
#include "ui/window-page.h"

G_BEGIN_DECLS

#define HD_TYPE_STATE_STEPPER (hd_state_stepper_get_type ())
G_DECLARE_FINAL_TYPE (HdStateStepper, hd_state_stepper, HD, STATE_STEPPER, AdwBin)

/* @may_write: offers the next move, by the action "page.move" (s: the state's word), "page.sign" or "page.number", and the others beside it. */
void hd_state_stepper_show      (HdStateStepper *self, const HdDossier *dossier, HdDate today, gboolean may_write);
/* Narrow: the steps without their names, the sentence below them. */
void hd_state_stepper_set_width (HdStateStepper *self, HdWidth width);

G_END_DECLS
