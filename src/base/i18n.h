/* i18n.h: gettext for all rooms, and Vietnamese as the language of the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "config.h"

#include <glib.h>
#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/**
 * hd_i18n_init:
 *
 * Sets the locale and binds the translations; to be called once, first thing in main().
 * The program speaks Vietnamese unless the user asks for another language with LANGUAGE:
 * when LANGUAGE is not set it is set to "vi", and a C locale becomes C.UTF-8, for gettext
 * translates nothing in "C" and vi_VN.UTF-8 is often not generated on Debian.
 * HIEPDONG_LOCALEDIR overrides the installed place (tests, uninstalled runs).
 */
void hd_i18n_init (void);

G_END_DECLS
