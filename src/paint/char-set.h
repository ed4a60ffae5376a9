/* char-set.h: a set of characters of the BMP
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All zero is the empty set. */
typedef struct
{
  guint32 bits[0x10000 / 32];
} HdCharSet;

static inline void
hd_char_set_add (HdCharSet *self,
                 gunichar   character)
{
  self->bits[character / 32] |= 1u << (character % 32);
}

static inline gboolean
hd_char_set_has (const HdCharSet *self,
                 gunichar         character)
{
  return (self->bits[character / 32] >> (character % 32)) & 1;
}

/**
 * hd_char_set_next:
 * @character: where to start, itself included
 *
 * Returns: the first character of the set from @character on, or 0x10000 when there is none
 */
static inline gunichar
hd_char_set_next (const HdCharSet *self,
                  gunichar         character)
{
  guint word = character / 32;
  guint32 bits;

  if (word >= G_N_ELEMENTS (self->bits))
    return 0x10000;

  for (bits = self->bits[word] & (G_MAXUINT32 << (character % 32)); bits == 0; bits = self->bits[word])
    if (++word == G_N_ELEMENTS (self->bits))
      return 0x10000;

  return word * 32 + g_bit_nth_lsf (bits, -1);
}

G_END_DECLS
