/* scan.h: a scanned paper or a photograph, known by its content
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place that decodes files of other people. What a file is called says nothing; it is decoded as far as a reader would
 * have to, and what does not decode to its end is refused before it is stored.
 */
#pragma once

#include "layout/document.h"

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

/* A page of a scan as it goes on paper. */
typedef struct
{
  HdImage *image;         /* own reference; at most 300 dots an inch */
  double   width, height; /* of the sheet, points: upright or on its side, as the scan is */
  double   image_width, image_height; /* points; in the middle of the sheet */
} HdScanPage;

/**
 * hd_scan_read_pages:
 *
 * Refuses what hd_scan_inspect() refuses. Pictures with a believable resolution keep their size, others fill an A4 sheet; what is larger
 * than A3 is made smaller. Pages of a PDF keep theirs, and are painted with the resolution their own picture has.
 *
 * Returns: (element-type HdScanPage)
 */
GPtrArray *hd_scan_read_pages (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_blocks_add_scan:
 * @title: (nullable): of the first page in the table of contents
 *
 * Each page of a scan on a sheet of its own, of its size, as sections without page numbers: a scanned paper has its own.
 */
gboolean   hd_blocks_add_scan (GPtrArray *blocks, GBytes *bytes, const char *title, GError **error);

G_END_DECLS
