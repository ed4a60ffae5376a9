/* office-paper.c: what the maker of a paper says about it, beside its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/office-paper.h"

void
hd_office_paper_clear (HdOfficePaper *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->superior, g_free);
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->deciding, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->authority, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->position, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->addressees, g_strfreev);
  g_clear_pointer (&self->made_from, g_free);
}

void
hd_member_line_free (HdMemberLine *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->posts);
  g_free (self->role);
  g_free (self);
}
