/* value.h: one tagged value, as it stands in a field of a record or a column of a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HD_VALUE_NULL,
  HD_VALUE_INTEGER,
  HD_VALUE_TEXT,
  HD_VALUE_BLOB,
} HdValueType;

typedef struct
{
  HdValueType type;
  gboolean    is_shared; /* the text is a GRefString that other values may hold too */
  union
  {
    gint64  integer;
    char   *text;
    GBytes *blob;
  };
} HdValue;

#define HD_VALUE_INIT { .type = HD_VALUE_NULL }

void     hd_value_clear        (HdValue *self);
void     hd_value_copy         (HdValue *self, const HdValue *source);
gboolean hd_value_equal        (const HdValue *a, const HdValue *b);
void     hd_value_set_null     (HdValue *self);
void     hd_value_set_integer  (HdValue *self, gint64 integer);
void     hd_value_set_text     (HdValue *self, const char *text);  /* NULL text: a null value */
void     hd_value_take_text    (HdValue *self, char *text);
void     hd_value_share_text   (HdValue *self, char *text);        /* a GRefString; takes a reference of its own, and copies do */
void     hd_value_set_blob     (HdValue *self, GBytes *blob);      /* takes a reference of its own */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdValue, hd_value_clear)

G_END_DECLS
