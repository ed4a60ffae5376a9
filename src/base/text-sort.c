/* text-sort.c: the order of the Vietnamese alphabet, by ICU
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

/* Opened once and never changed after, so all threads may use it. ICU's "vi" takes letters apart by itself, so NFD sorts as NFC. */
static const UCollator *
get_collator (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *collator = ucol_open ("vi", &status);

      if (U_FAILURE (status))
        g_error ("ICU has no Vietnamese collation: %s", u_errorName (status));
      g_once_init_leave (&initialized, (gsize) collator);
    }

  return (const UCollator *) initialized;
}

static void
append_key (GString    *hex,
            const char *text)
{
  glong length;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  g_autofree guint8 *key = NULL;
  int32_t size;

  g_return_if_fail (utf16 != NULL && length <= G_MAXINT32);

  if (length == 0)
    return;

  size = ucol_getSortKey (get_collator (), (const UChar *) utf16, (int32_t) length, NULL, 0);
  key = g_malloc (size);
  ucol_getSortKey (get_collator (), (const UChar *) utf16, (int32_t) length, key, size);

  /* The last byte is ICU's closing zero. */
  for (int32_t i = 0; i + 1 < size; i++)
    g_string_append_printf (hex, "%02x", key[i]);
}

char *
hd_text_sort_key (const char *text)
{
  GString *hex;

  g_return_val_if_fail (text != NULL, NULL);

  hex = g_string_new (NULL);
  append_key (hex, text);

  return g_string_free (hex, FALSE);
}

static char **
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new ();
  const char *start = NULL;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_blank = g_unichar_isspace (g_utf8_get_char (p));

      if (!is_blank && start == NULL)
        start = p;
      if (is_blank && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, p - start));
          start = NULL;
        }
    }
  if (start != NULL)
    g_ptr_array_add (words, g_strndup (start, p - start));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

char *
hd_text_name_sort_key (const char *full_name)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *between = NULL;
  g_autofree char *given = NULL;
  GString *hex;
  guint n_words;

  g_return_val_if_fail (full_name != NULL, NULL);

  hex = g_string_new (NULL);
  words = split_words (full_name);
  n_words = g_strv_length (words);
  if (n_words > 0)
    {
      given = g_steal_pointer (&words[n_words - 1]);
      append_key (hex, given);
    }
  /* 00 is below every byte of a key, so each part is settled before the next is looked at. */
  g_string_append (hex, "00");
  if (n_words > 1)
    {
      append_key (hex, words[0]);
      between = g_strjoinv (" ", words + 1);
    }
  g_string_append (hex, "00");
  if (between != NULL)
    append_key (hex, between);

  return g_string_free (hex, FALSE);
}

int
hd_text_compare (const char *a,
                 const char *b)
{
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  return (int) ucol_strcollUTF8 (get_collator (), a, -1, b, -1, &status);
}

char *
hd_text_collation_version (void)
{
  UVersionInfo library, collation;
  char library_text[U_MAX_VERSION_STRING_LENGTH];
  char collation_text[U_MAX_VERSION_STRING_LENGTH];

  u_getVersion (library);
  u_versionToString (library, library_text);
  ucol_getVersion (get_collator (), collation);
  u_versionToString (collation, collation_text);

  return g_strdup_printf ("ICU %s vi %s", library_text, collation_text);
}
