/* value.c: one tagged value, as it stands in a field of a record or a column of a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/value.h"

void
hd_value_clear (HdValue *self)
{
  g_return_if_fail (self != NULL);

  if (self->type == HD_VALUE_TEXT && self->is_shared)
    g_ref_string_release (self->text);
  else if (self->type == HD_VALUE_TEXT)
    g_free (self->text);
  else if (self->type == HD_VALUE_BLOB)
    g_bytes_unref (self->blob);

  *self = (HdValue) HD_VALUE_INIT;
}

void
hd_value_copy (HdValue       *self,
               const HdValue *source)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (source != NULL);

  switch (source->type)
    {
    case HD_VALUE_INTEGER:
      hd_value_set_integer (self, source->integer);
      break;

    case HD_VALUE_TEXT:
      if (source->is_shared)
        hd_value_share_text (self, source->text);
      else
        hd_value_set_text (self, source->text);
      break;

    case HD_VALUE_BLOB:
      hd_value_set_blob (self, source->blob);
      break;

    case HD_VALUE_NULL:
    default:
      hd_value_clear (self);
      break;
    }
}

gboolean
hd_value_equal (const HdValue *a,
                const HdValue *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case HD_VALUE_INTEGER:
      return a->integer == b->integer;

    case HD_VALUE_TEXT:
      return g_str_equal (a->text, b->text);

    case HD_VALUE_BLOB:
      return g_bytes_equal (a->blob, b->blob);

    case HD_VALUE_NULL:
    default:
      return TRUE;
    }
}

void
hd_value_set_null (HdValue *self)
{
  hd_value_clear (self);
}

void
hd_value_set_integer (HdValue *self,
                      gint64   integer)
{
  g_return_if_fail (self != NULL);

  hd_value_clear (self);
  self->type = HD_VALUE_INTEGER;
  self->integer = integer;
}

void
hd_value_set_text (HdValue    *self,
                   const char *text)
{
  hd_value_take_text (self, g_strdup (text));
}

void
hd_value_take_text (HdValue *self,
                    char    *text)
{
  g_return_if_fail (self != NULL);

  hd_value_clear (self);
  if (text == NULL)
    return;

  self->type = HD_VALUE_TEXT;
  self->text = text;
}

void
hd_value_share_text (HdValue *self,
                     char    *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  /* The reference first: the text may be the one that is being replaced. */
  g_ref_string_acquire (text);
  hd_value_clear (self);
  self->type = HD_VALUE_TEXT;
  self->is_shared = TRUE;
  self->text = text;
}

void
hd_value_set_blob (HdValue *self,
                   GBytes  *blob)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (blob != NULL);

  /* The reference first: the blob may be the one that is being replaced. */
  g_bytes_ref (blob);
  hd_value_clear (self);
  self->type = HD_VALUE_BLOB;
  self->blob = blob;
}
