/* fixture.h: what the tests of the window share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "book/book.h"

G_BEGIN_DECLS

/* The practice book in a folder of its own; made once, copied for each test. */
HdBook *fixture_open_practice (void);
HdBook *fixture_create_empty  (void);
/* A new book made of tests/data/book/mini.json: three units, two people, a signed agreement and the draft of the next one. */
HdBook *fixture_create_mini   (void);
/* Path in the tests' folder, which fixture_finish() removes once no worker runs. */
char   *fixture_path          (const char *name);
void    fixture_finish        (void);

/* Runs the main loop until @condition holds; the test fails when it does not within ten seconds. */
typedef gboolean (*FixtureCondition) (gpointer data);
void    fixture_wait          (FixtureCondition condition, gpointer data);

/* Counts an object's signal. */
void    fixture_count         (gpointer instance, const char *signal, guint *count);

G_END_DECLS
