/* list-row.c: what a list shows of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/list-row.h"

void
hd_list_row_free (HdListRow *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->number);
  g_free (self->state);
  g_free (self->unit);
  g_free (self->subject);
  g_free (self->agreement);
  g_free (self->person);
  g_free (self->kind);
  g_free (self);
}
