/* sha256.c: SHA-256 of bytes that come piece by piece
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sha256.h"

#include <string.h>

#define BLOCK 64 /* bytes */

#if defined (__x86_64__) && defined (__GNUC__)
#include <immintrin.h>

#define OWN_INSTRUCTIONS __attribute__ ((target ("sha,sse4.1,ssse3")))

static const guint32 constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static gboolean
has_own_instructions (void)
{
  return __builtin_cpu_supports ("sha") && __builtin_cpu_supports ("sse4.1") && __builtin_cpu_supports ("ssse3");
}

/* Four rounds at a time; the instructions keep the eight words as ABEF and CDGH. */
OWN_INSTRUCTIONS static void
add_blocks (guint32      *state,
            const guint8 *data,
            gsize         n_blocks)
{
  const __m128i big_endian = _mm_set_epi64x (0x0c0d0e0f08090a0bll, 0x0405060700010203ll);
  __m128i abcd = _mm_shuffle_epi32 (_mm_loadu_si128 ((const __m128i *) state), 0xb1);
  __m128i efgh = _mm_shuffle_epi32 (_mm_loadu_si128 ((const __m128i *) (state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8 (abcd, efgh, 8);
  __m128i cdgh = _mm_blend_epi16 (efgh, abcd, 0xf0);

  for (; n_blocks > 0; n_blocks--, data += BLOCK)
    {
      const __m128i old_abef = abef, old_cdgh = cdgh;
      __m128i words[16];

      for (guint i = 0; i < 16; i++)
        {
          __m128i sum;

          if (i < 4)
            words[i] = _mm_shuffle_epi8 (_mm_loadu_si128 ((const __m128i *) (data + 16 * i)), big_endian);
          else
            words[i] = _mm_sha256msg2_epu32 (_mm_add_epi32 (_mm_sha256msg1_epu32 (words[i - 4], words[i - 3]),
                                                            _mm_alignr_epi8 (words[i - 1], words[i - 2], 4)),
                                             words[i - 1]);
          sum = _mm_add_epi32 (words[i], _mm_loadu_si128 ((const __m128i *) (constants + 4 * i)));
          cdgh = _mm_sha256rnds2_epu32 (cdgh, abef, sum);
          abef = _mm_sha256rnds2_epu32 (abef, cdgh, _mm_shuffle_epi32 (sum, 0x0e));
        }
      abef = _mm_add_epi32 (abef, old_abef);
      cdgh = _mm_add_epi32 (cdgh, old_cdgh);
    }

  abcd = _mm_shuffle_epi32 (abef, 0x1b);
  efgh = _mm_shuffle_epi32 (cdgh, 0xb1);
  _mm_storeu_si128 ((__m128i *) state, _mm_blend_epi16 (abcd, efgh, 0xf0));
  _mm_storeu_si128 ((__m128i *) (state + 4), _mm_alignr_epi8 (efgh, abcd, 8));
}
#else
static gboolean
has_own_instructions (void)
{
  return FALSE;
}

static void
add_blocks (guint32      *state,
            const guint8 *data,
            gsize         n_blocks)
{
  g_assert_not_reached ();
}
#endif

struct _HdSha256
{
  GChecksum *portable; /* (nullable): it does all the work */
  guint32    state[8];
  guint8     rest[BLOCK]; /* that fill no block yet */
  guint64    n_bytes;
};

HdSha256 *
hd_sha256_new (gboolean portable)
{
  static const guint32 start[] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  };
  HdSha256 *self = g_new0 (HdSha256, 1);

  memcpy (self->state, start, sizeof start);
  if (portable || !has_own_instructions ())
    self->portable = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

void
hd_sha256_free (HdSha256 *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->portable, g_checksum_free);
  g_free (self);
}

void
hd_sha256_update (HdSha256     *self,
                  gconstpointer data,
                  gsize         size)
{
  const guint8 *bytes = data;
  gsize n_rest, taken;

  g_return_if_fail (self != NULL && (data != NULL || size == 0));

  if (self->portable != NULL)
    {
      g_checksum_update (self->portable, bytes, (gssize) size);
      return;
    }
  n_rest = self->n_bytes % BLOCK;
  self->n_bytes += size;
  if (n_rest > 0)
    {
      taken = MIN (size, BLOCK - n_rest);
      memcpy (self->rest + n_rest, bytes, taken);
      if (n_rest + taken < BLOCK)
        return;
      add_blocks (self->state, self->rest, 1);
      bytes += taken;
      size -= taken;
    }
  add_blocks (self->state, bytes, size / BLOCK);
  if (size % BLOCK > 0)
    memcpy (self->rest, bytes + size - size % BLOCK, size % BLOCK);
}

char *
hd_sha256_end (HdSha256 *self)
{
  static const guint8 padding[BLOCK] = { 0x80 };
  guint64 n_bits;
  guint8 length[8];
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->portable != NULL)
    return g_strdup (g_checksum_get_string (self->portable));
  n_bits = self->n_bytes * 8;
  for (guint i = 0; i < sizeof length; i++)
    length[i] = (guint8) (n_bits >> (56 - 8 * i));
  hd_sha256_update (self, padding, 1 + (2 * BLOCK - 1 - sizeof length - self->n_bytes % BLOCK) % BLOCK);
  hd_sha256_update (self, length, sizeof length);

  text = g_string_sized_new (BLOCK);
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    g_string_append_printf (text, "%08x", self->state[i]);
  return g_string_free (text, FALSE);
}
