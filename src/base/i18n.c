/* i18n.c: gettext for all rooms, and Vietnamese as the language of the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/i18n.h"

#include <locale.h>

static gboolean
category_is_c (int category)
{
  const char *name = setlocale (category, NULL);

  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX");
}

void
hd_i18n_init (void)
{
  const char *localedir = g_getenv ("HIEPDONG_LOCALEDIR");
  const char *language = g_getenv ("LANGUAGE");

  if (language == NULL || *language == '\0')
    g_setenv ("LANGUAGE", "vi", TRUE);

  /* The variable is set too, and not the locale alone, for GTK asks for the locale once more. */
  if (setlocale (LC_ALL, "") == NULL || category_is_c (LC_MESSAGES) || category_is_c (LC_CTYPE))
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
    }

  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
