/* test-i18n.c: Vietnamese is the language of the program unless the user asks for another
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of a process is chosen once, so each case runs this program again and reads what it says.
 */
#include "base/i18n.h"

#include <gio/gio.h>

#include <locale.h>
#include <stdio.h>
#include <string.h>

static char *program;

static char *
say_in (const char *const *variables)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "LC_ALL");
  g_subprocess_launcher_unsetenv (launcher, "LC_MESSAGES");
  g_subprocess_launcher_unsetenv (launcher, "LANG");
  for (guint i = 0; variables[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, variables[i], variables[i + 1], TRUE);

  process = g_subprocess_launcher_spawn (launcher, &error, program, "--say", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));

  return said;
}

typedef struct
{
  const char *name;
  const char *variables[7];
  gboolean    in_english;
} Case;

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *said = say_in (self->variables);

  if (self->in_english)
    g_assert_cmpstr (said, ==, "“x” is a folder; choose a file.|1.5");
  else
    g_assert_cmpstr (said, ==, "“x” là thư mục; hãy chọn một tệp.|1.5");
}

/* What the tests of GTK see: the locale is asked for once more after us. */
static void
say (void)
{
  g_autofree char *sentence = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  hd_i18n_init ();
  setlocale (LC_ALL, "");
  sentence = g_strdup_printf (_("“%s” is a folder; choose a file."), "x");
  printf ("%s|%s", sentence, g_ascii_dtostr (number, sizeof number, 1.5));
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { "nothing-set", { NULL }, FALSE },
    { "c-locale", { "LC_ALL", "C", NULL }, FALSE },
    { "posix-locale", { "LANG", "POSIX", NULL }, FALSE },
    { "utf8-locale", { "LC_ALL", "C.UTF-8", NULL }, FALSE },
    { "locale-that-is-not-there", { "LC_ALL", "xx_XX.UTF-8", NULL }, FALSE },
    { "vietnamese-locale", { "LANG", "vi_VN.UTF-8", NULL }, FALSE },
    { "english-locale", { "LANG", "en_US.UTF-8", NULL }, FALSE },
    { "empty-language", { "LANGUAGE", "", "LANG", "C", NULL }, FALSE },
    { "language-vi", { "LANGUAGE", "vi", "LC_ALL", "C", NULL }, FALSE },
    { "language-en", { "LANGUAGE", "en", "LC_ALL", "C.UTF-8", NULL }, TRUE },
    { "language-en-in-c", { "LANGUAGE", "en", "LC_ALL", "C", NULL }, TRUE },
    { "language-en-vi", { "LANGUAGE", "de:vi", "LC_ALL", "C", NULL }, FALSE },
    { "no-catalogue", { "HIEPDONG_LOCALEDIR", "/nonexistent", "LC_ALL", "C", NULL }, TRUE },
  };

  if (argc == 2 && g_str_equal (argv[1], "--say"))
    {
      say ();
      return 0;
    }

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/i18n/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
