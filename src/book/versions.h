/* versions.h: the numbered versions of an agreement's text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version keeps the whole text as it stood (model/outline-text.h, with the ids of the clauses). One is made when the
 * agreement is circulated, when it is settled, with each comment that changes the text, and when the user asks for one.
 */
#pragma once

#include "book/edit.h"
#include "model/diff.h"

G_BEGIN_DECLS

/* Whether text, comments and versions may be changed: the book may be written, and no signature is given. */
gboolean    hd_version_can_change (HdBook *self, const char *agreement_id);

/* By number. (element-type HdRecord) */
GPtrArray  *hd_versions_read    (HdBook *self, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The clauses of a version. (element-type HdRecord) */
GPtrArray  *hd_version_read_clauses (const HdRecord *version, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_version_make_record:
 * @edit: the edit that moves the agreement on: circulates it, settles it
 * @label: (nullable): why it is made: “Circulated”
 *
 * Puts the present text into @edit as the next version; nothing when the newest version holds just this text.
 */
gboolean    hd_version_make_record (HdBook *self, HdEdit *edit, const char *agreement_id, const char *label, GError **error);

/* The present text as the next version, as one edit of its own. @label, @note: (nullable): typed by the user. */
gboolean    hd_version_save     (HdBook *self, const char *agreement_id, const char *label, const char *note, GError **error);

/**
 * hd_version_restore:
 *
 * Makes an older version the present text, in one edit; the present text is kept as a version first, if it is not one.
 * Comments and commitments on clauses that go lose their clause, not themselves. Refused once a signature is given.
 */
gboolean    hd_version_restore  (HdBook *self, const char *version_id, GError **error);

/* From version @from to version @to; 0 is the present text. HD_ERROR_NOT_FOUND when there is no such version. */
HdTextDiff *hd_version_compare  (HdBook *self, const char *agreement_id, gint64 from, gint64 to, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
