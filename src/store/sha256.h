/* sha256.h: SHA-256 of bytes that come piece by piece
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FIPS 180-4. As GChecksum, but with the processor's own instructions where it has them: the log of an import is hashed ten times as fast. */
typedef struct _HdSha256 HdSha256;

/* @portable: without those instructions, for tests. */
HdSha256 *hd_sha256_new    (gboolean portable) G_GNUC_WARN_UNUSED_RESULT;
void      hd_sha256_free   (HdSha256 *self);
void      hd_sha256_update (HdSha256 *self, gconstpointer data, gsize size);
char     *hd_sha256_end    (HdSha256 *self) G_GNUC_WARN_UNUSED_RESULT; /* 64 digits in small letters; nothing can be added any more */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdSha256, hd_sha256_free)

G_END_DECLS
