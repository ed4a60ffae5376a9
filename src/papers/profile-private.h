/* profile-private.h: the data that build-aux/make-profiles makes from data/profiles
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "papers/profile.h"

G_BEGIN_DECLS

extern const HdProfile hd_profiles[];
extern const guint     hd_n_profiles;

G_END_DECLS
