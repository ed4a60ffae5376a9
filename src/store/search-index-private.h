/* search-index-private.h: what an index of a list is made of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/search-index.h"
#include "store/word-set.h"

G_BEGIN_DECLS

/* What one record is found by. A record that has changed gets a new line, its old one is dead. */
typedef struct
{
  const char *id;         /* in the index's chunk */
  guint       first_word; /* in the index's line_words */
  guint       n_words;
  guint       first_unit; /* in the index's line_units */
  guint       n_units;
  HdDate      from, to;   /* first and last day */
  guint8      state;      /* of an agreement: number of the choice, from 1; 0: none */
  guint8      kind;
  gboolean    is_dead : 1;
} HdSearchLine;

/* From when to when a post is held. */
typedef struct
{
  HdDate from, to;
} HdSearchTerm;

struct _HdSearchIndex
{
  HdSearchHits  hits; /* of the last search */
  char         *search;
  gint64        searched_version;
  guint8       *found; /* by line: 1 where it fits */

  HdEntityKind  kind;
  gint64        version;
  GStringChunk *ids;
  GHashTable   *by_id;        /* id -> number of its line, plus one */
  GArray       *lines;        /* HdSearchLine */
  HdWordSet    *words;
  GArray       *line_words;   /* guint: numbers of the words of all lines */
  GArray       *line_units;   /* guint: numbers of the units of all lines; 0: none */
  GArray       *terms;        /* of people: HdSearchTerm of each of line_units */
  GHashTable   *unit_numbers; /* id of a unit -> its number, from 1 */
  guint         n_dead;
};

HdSearchIndex *hd_search_index_new         (HdEntityKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* The index of the list as of now; NULL with an error. */
HdSearchIndex *hd_search_index_get_current (HdDatabase *db, HdEntityKind kind, GError **error);
/* Of a unit; 0 when it is no record's. */
guint          hd_search_index_get_unit    (HdSearchIndex *self, const char *id);
/* Of a word among the choices of a field of agreements, from 1; 0 for NULL, 255 for one that is none of them. */
guint8         hd_search_number_choice     (guint field, const char *word);

G_END_DECLS
