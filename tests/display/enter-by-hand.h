/* enter-by-hand.h: what the parts of enter-by-hand share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "book/book.h"
#include "ui/book-view.h"

G_BEGIN_DECLS

typedef struct
{
  HdBook    *facts; /* the sample */
  HdBook    *book;  /* what is entered */
  GtkWidget *window;
  HdBookView *view;
} Desk;

/* What the fact says into the row of its field. */
void       desk_fill         (Desk *self, GtkWidget *root, const HdRecord *fact, guint field);
/* Every fact but those in @others, a list that ends with -1, which have a place of their own elsewhere. */
void       desk_fill_all     (Desk *self, GtkWidget *root, const HdRecord *fact, const int *others);
/* (element-type HdRecord); @order: field they are sorted by, -1: none */
GPtrArray *desk_get_facts    (Desk *self, HdEntityKind kind, int order);
GPtrArray *desk_get_facts_of (Desk *self, HdEntityKind kind, guint field, const HdRecord *owner, guint order);
GtkWidget *desk_go_to        (Desk *self, const char *page);
/* The page in sight. */
GtkWidget *desk_get_page     (Desk *self);
char      *desk_dup_name     (Desk *self, HdEntityKind kind, const char *id);

/* The meetings of the sample with delegates, agenda, what was said and what came of it. */
void       enter_meetings    (Desk *self);

G_END_DECLS
