/* book-format.h: the fixed words and limits of the JSON form of a book (docs/book-format.md)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#define HD_FORMAT_KEY         "format"
#define HD_FORMAT_NAME        "hiepdong-book"
#define HD_FORMAT_VERSION_KEY "version"
#define HD_FORMAT_VERSION     1
#define HD_FORMAT_BLOBS       "blobs"

/* A larger file is neither written nor read; nearly all of it would be scans. */
#define HD_FORMAT_MAX_BYTES   (1024 * 1024 * 1024)
/* Of one text; the longest agreement has about 100 kB in all its clauses together. */
#define HD_FORMAT_MAX_TEXT    (1024 * 1024)
/* A file with more problems is not a book with faults but something else. */
#define HD_FORMAT_MAX_PROBLEMS 1000
/* Problems counted beyond those; then nobody reads on. */
#define HD_FORMAT_MAX_COUNTED 100000
