/* text-desk-private.h: what the parts of the text desk share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/text-desk.h"
#include "layout/flow-cache.h"

G_BEGIN_DECLS

struct _HdTextDesk
{
  gatomicrefcount ref_count;
  HdBook         *book;
  char           *agreement_id;
  GMutex          lock;    /* guards what follows; a layout holds it as long as it takes */
  HdDossier      *dossier;
  HdFlowCache    *cache;   /* made when first used */
};

G_END_DECLS
