/* json.h: a strict reader of JSON for files from anywhere, and the writer of its strings
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why not json-glib: a book file may come from anyone, and json-glib 1.6 descends as deep as the file says, takes comments and
 * trailing commas, keeps the last of two equal keys, wraps numbers round at 64 bits and knows no lines. Each of these needs an
 * answer with a place here, which would be a second reader before the first.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HD_JSON_MAX_DEPTH  32
#define HD_JSON_MAX_VALUES 10000000

typedef enum
{
  HD_JSON_NULL,
  HD_JSON_FALSE,
  HD_JSON_TRUE,
  HD_JSON_INTEGER, /* no point, no exponent, fits 64 bits */
  HD_JSON_NUMBER,  /* any other number */
  HD_JSON_STRING,
  HD_JSON_ARRAY,
  HD_JSON_OBJECT,
} HdJsonType;

typedef struct _HdJson HdJson;

struct _HdJson
{
  HdJsonType type;
  char      *key;      /* of a member of an object; valid UTF-8; else NULL */
  union
  {
    gint64     integer;
    GString   *string;   /* escapes resolved; bytes as they came: may hold NULs and bad UTF-8 */
    GPtrArray *children; /* (element-type HdJson): in the order of the file */
  };
};

/* One value and nothing after it, as RFC 8259 has it; a byte order mark before it is passed over. HD_ERROR_INVALID with a sentence
 * that names line and column. Equal keys are all kept, for the caller to refuse. */
HdJson     *hd_json_read   (const char *bytes, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        hd_json_free   (HdJson *self);

guint       hd_json_n_children (const HdJson *self); /* 0 for what is neither array nor object */
HdJson     *hd_json_child  (const HdJson *self, guint index);
HdJson     *hd_json_member (const HdJson *self, const char *key); /* the first; NULL when there is none */

/* Appends @text in quotes, escaping no more than JSON asks for. */
void        hd_json_append_string (GString *out, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdJson, hd_json_free)

G_END_DECLS
