/* chain.c: the hash that ties a change set to all before it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SHA-256 over a sequence of texts, each as "<bytes>:<text>", NULL as "-": two different sequences never give the same
 * bytes. First the form's name and the head, then entity, id, before and after of each change.
 */
#include "store/chain.h"

#include <nettle/sha2.h>
#include <string.h>

#define FORM "hiepdong-change-set-1"

struct _HdChain
{
  struct sha256_ctx sum;
};

static const char * const kind_words[] = { "edit", "barrier", "undo", "redo" };

const char *
hd_changes_kind_word (HdChangesKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), NULL);

  return kind_words[kind];
}

gboolean
hd_changes_kind_parse (const char    *word,
                       HdChangesKind *kind)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kind_words); i++)
    if (strcmp (word, kind_words[i]) == 0)
      {
        *kind = (HdChangesKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
add_text (HdChain    *self,
          const char *text)
{
  char length[24];
  gsize size;

  if (text == NULL)
    {
      sha256_update (&self->sum, 1, (const guint8 *) "-");
      return;
    }
  size = strlen (text);
  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", size);
  sha256_update (&self->sum, strlen (length), (const guint8 *) length);
  sha256_update (&self->sum, size, (const guint8 *) text);
}

static void
add_number (HdChain *self,
            gint64   number)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  add_text (self, text);
}

HdChain *
hd_chain_new (const HdChainHead *head)
{
  HdChain *self = g_new0 (HdChain, 1);

  sha256_init (&self->sum);
  add_text (self, FORM);
  add_text (self, head->previous_hash);
  add_number (self, head->id);
  add_text (self, head->kind);
  add_text (self, head->who);
  add_text (self, head->when);
  add_text (self, head->what);
  add_number (self, head->n_changes);
  return self;
}

void
hd_chain_free (HdChain *self)
{
  g_free (self);
}

void
hd_chain_add (HdChain    *self,
              const char *entity,
              const char *record_id,
              const char *before,
              const char *after)
{
  g_return_if_fail (self != NULL);

  add_text (self, entity);
  add_text (self, record_id);
  add_text (self, before);
  add_text (self, after);
}

char *
hd_chain_end (HdChain *self)
{
  guint8 digest[SHA256_DIGEST_SIZE];
  GString *hash;

  g_return_val_if_fail (self != NULL, NULL);

  sha256_digest (&self->sum, sizeof digest, digest);
  hash = g_string_sized_new (2 * sizeof digest);
  for (gsize i = 0; i < sizeof digest; i++)
    g_string_append_printf (hash, "%02x", digest[i]);
  return g_string_free (hash, FALSE);
}
