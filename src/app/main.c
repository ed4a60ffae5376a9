/* main.c: start of the window program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/application.h"
#include "app/settings.h"
#include "base/i18n.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HdApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;

  hd_i18n_init ();
  g_set_application_name (_("Hiệp Đồng"));

  settings = hd_settings_new ();
  if (settings == NULL)
    {
      g_printerr ("hiepdong: %s\n", _("The description of the settings is not installed. Install the program again."));
      return 1;
    }

  application = hd_application_new (settings);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
