/* conformity.h: finished pages measured against the layout they claim to follow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/finding.h"
#include "layout/layout.h"
#include "layout/page-reading.h"
#include "papers/profile.h"

G_BEGIN_DECLS

/**
 * hd_conformity_check:
 * @pages: of a paper
 * @profile: that it should be set in
 *
 * Everything is read off the pages as they are painted: nothing is asked of what the paper was made from, but for the names of its
 * paragraphs. A rule that is kept is one finding; one that is broken is a finding for each of the first places.
 *
 * Returns: (element-type HdFinding) (transfer full): in the order of the rule: page, head, text, signatures
 */
GPtrArray *hd_conformity_check (HdPages *pages, const HdProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

/* The same of pages that were read already. */
GPtrArray *hd_conformity_check_reading (const HdPageReading *reading, const HdProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

/* How many of @findings are breaches. */
guint      hd_conformity_count_breaches (GPtrArray *findings);

G_END_DECLS
