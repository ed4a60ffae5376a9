/* scan.h: a scanned paper or a photograph, known by its content
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place that decodes files of other people. What a file is called says nothing; it is decoded as far as a reader would
 * have to, and what does not decode to its end is refused before it is stored.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HD_SCAN_MAX_BYTES (50 * 1024 * 1024)
#define HD_SCAN_MAX_PAGES 200

typedef struct
{
  const char *media_type; /* "application/pdf", "image/png", "image/jpeg", "image/tiff" */
  const char *extension;  /* "pdf", "png", "jpg", "tif": for a copy that other programs open */
  guint       n_pages;
} HdScan;

/* HD_ERROR_INVALID with a sentence: none of these kinds, empty, damaged, cut off, locked by a password, too large, too many pages. */
gboolean hd_scan_inspect (GBytes *bytes, HdScan *scan, GError **error);

G_END_DECLS
