/* settings.c: where the program finds its settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/settings.h"

#include "config.h"

static GSettingsSchema *
find_beside_data (GSettingsSchemaSource *parent)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autofree char *folder = g_build_filename (PKGDATADIR, "..", "glib-2.0", "schemas", NULL);

  source = g_settings_schema_source_new_from_directory (folder, parent, TRUE, NULL);
  if (source == NULL)
    return NULL;

  return g_settings_schema_source_lookup (source, APP_ID, FALSE);
}

GSettings *
hd_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL)
    schema = find_beside_data (source);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}
