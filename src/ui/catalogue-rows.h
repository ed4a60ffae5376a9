/* catalogue-rows.h: how the catalogue shows a field of work and an indicator
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/catalogue-edit.h"

G_BEGIN_DECLS

/* A row's record: set on the rows of indicators and on the groups of fields. */
#define HD_CATALOGUE_RECORD "hd-catalogue-record"

/* The group of a field, without its rows. Its commands are actions "catalogue.…" with the id. */
GtkWidget *hd_catalogue_group_new (const HdCatalogueField *field, gboolean may_write) G_GNUC_WARN_UNUSED_RESULT;
/* @names: id -> name of every indicator */
GtkWidget *hd_catalogue_row_new   (HdRecord *indicator, const HdRecord *field, GHashTable *names, gboolean may_write) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
