/* room.h: whether all that is seen has the room it needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every control and every text below @top that is seen has at least its smallest size, lies within what it is cut off by, covers no other
 * one, and is cut short only where its tooltip says all of it; nothing has to be scrolled sideways but pages of paper.
 * Tells each fault by g_test_message() and returns how many there are. */
guint room_check (GtkWidget *top, const char *place);

G_END_DECLS
