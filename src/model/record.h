/* record.h: one record of a book: an entity, an id and the values of its fields
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One type for all entities, described by model/entities.h, because everything that must never differ between them
 * (the change log's images, undo, import, export, history) is then written once. Domain rules are functions over
 * records, in files named after their noun (model/agreement.h, model/signature-block.h, ...).
 */
#pragma once

#include "base/date.h"
#include "base/number.h"
#include "base/value.h"
#include "model/entities.h"

G_BEGIN_DECLS

/* Atomically reference counted. A record that others hold is not changed: copy, edit the copy, save it. */
typedef struct _HdRecord HdRecord;

HdRecord       *hd_record_new        (HdEntityKind kind) G_GNUC_WARN_UNUSED_RESULT; /* with a fresh UUID */
HdRecord       *hd_record_new_with_id (HdEntityKind kind, const char *id) G_GNUC_WARN_UNUSED_RESULT;
HdRecord       *hd_record_copy       (const HdRecord *self) G_GNUC_WARN_UNUSED_RESULT; /* same id, same row version */
HdRecord       *hd_record_ref        (HdRecord *self);
void            hd_record_unref      (HdRecord *self);
gboolean        hd_record_equal      (const HdRecord *a, const HdRecord *b); /* entity, id and values; not the row version */

const HdEntity *hd_record_get_entity (const HdRecord *self);
HdEntityKind    hd_record_get_kind   (const HdRecord *self);
const char     *hd_record_get_id     (const HdRecord *self);

/* Version of the row this was read from; 0: not yet in the book. */
gint64          hd_record_get_row_version (const HdRecord *self);
void            hd_record_set_row_version (HdRecord *self, gint64 row_version);

/* Raw access, for store and import. */
const HdValue  *hd_record_get_value  (const HdRecord *self, guint field);
void            hd_record_set_value  (HdRecord *self, guint field, const HdValue *value);

/* Typed access: TEXT, LINES, TIME, CHOICE, REF and HASH are text (NULL when empty; setting "" makes it empty);
 * DATE is stored as ISO text; INTEGER, BOOLEAN and FIGURE are integers. */
gboolean        hd_record_is_empty    (const HdRecord *self, guint field);
const char     *hd_record_get_text    (const HdRecord *self, guint field);       /* NULL when empty */
const char     *hd_record_peek_text   (const HdRecord *self, guint field);       /* "" when empty */
HdDate          hd_record_get_date    (const HdRecord *self, guint field);       /* HD_DATE_NONE when empty */
gint64          hd_record_get_integer (const HdRecord *self, guint field);       /* 0 when empty */
gboolean        hd_record_get_boolean (const HdRecord *self, guint field);
gboolean        hd_record_get_figure  (const HdRecord *self, guint field, HdFigure *figure); /* FALSE when empty */
int             hd_record_get_choice  (const HdRecord *self, guint field);       /* index into the choices, -1 when empty */
HdPeriod        hd_record_get_period  (const HdRecord *self, guint from_field, guint to_field);

void            hd_record_set_text    (HdRecord *self, guint field, const char *text);
void            hd_record_share_text  (HdRecord *self, guint field, char *text); /* a GRefString, of which the record takes a reference */
void            hd_record_set_date    (HdRecord *self, guint field, HdDate date);
void            hd_record_set_integer (HdRecord *self, guint field, gint64 integer);
void            hd_record_set_boolean (HdRecord *self, guint field, gboolean boolean); /* FALSE empties: a no is never stored */
void            hd_record_set_figure  (HdRecord *self, guint field, HdFigure figure);
void            hd_record_clear       (HdRecord *self, guint field);

/* Keys as the store keeps them beside the row, from the SEARCH and SORT fields (a PERSON and a SIGNATURE sort by given name). */
char           *hd_record_search_key  (const HdRecord *self) G_GNUC_WARN_UNUSED_RESULT;
char           *hd_record_sort_key    (const HdRecord *self) G_GNUC_WARN_UNUSED_RESULT;

/* The row image of the change log: canonical text, same record = same bytes; and back. */
char           *hd_record_to_image    (const HdRecord *self) G_GNUC_WARN_UNUSED_RESULT;
HdRecord       *hd_record_from_image  (const char *image, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRecord, hd_record_unref)

/* A name for people: subject, full name, ... ; for "undo: delete unit …". Never empty. */
char           *hd_record_dup_title   (const HdRecord *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
