/* import.h: reading the JSON form of a book into records, and every problem met on the way
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/json.h"
#include "book/record-set.h"

G_BEGIN_DECLS

typedef struct
{
  HdRecordSet *set;
  GHashTable  *indexes;  /* HdRecord -> its place in its list of the file */
  GHashTable  *hashes;   /* SHA-256 that records name -> TRUE */
  GPtrArray   *blobs;    /* (element-type GBytes) */
  GPtrArray   *problems; /* (element-type utf8) */
  guint        n_more;   /* problems beyond HD_FORMAT_MAX_PROBLEMS */
} HdImport;

HdImport *hd_import_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void      hd_import_free (HdImport *self);

/* Adds "path: message", or counts it when there are too many. */
void      hd_import_problem     (HdImport *self, const char *path, const char *message);
/* The same for @key of the object at @path. */
void      hd_import_problem_at  (HdImport *self, const char *path, const char *key, const char *message);
/* So many problems that reading on tells nothing. */
gboolean  hd_import_is_hopeless (const HdImport *self);

/* The record that the object at @path describes; as whole as it can be had when there were problems; NULL without a usable id. */
HdRecord *hd_import_read_record (HdImport *self, HdEntityKind kind, const HdJson *json, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Keys that occur twice in @json. */
void      hd_import_check_keys (HdImport *self, const HdJson *json, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdImport, hd_import_free)

G_END_DECLS
