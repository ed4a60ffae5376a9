/* refusal.h: sentences for what the schema refuses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @token: the text with which a trigger refuses ("locked: clause of a signed agreement") or the name of a unique index or
 * column ("indicator.code"), in any wording of the engine around it. */
GError *hd_refusal_new (const char *token) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
