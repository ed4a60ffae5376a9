/* vectors.h: tables of cases: every line of a .tsv file is a test of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives the result of one line as text; it must equal the last column. */
typedef char *(*VectorRun) (const char *const *arguments);

typedef struct
{
  const char *name;        /* first column of a line */
  guint       n_arguments; /* columns between the name and the result */
  VectorRun   run;
} VectorFunction;

/* Adds a test "/FILE/line-N/NAME" for each line of tests/data/FILE. Lines that begin with "#" and empty ones are
 * left out. Escapes: \\ \t \n \r, \xNN a byte, \u{NNNN} a character. */
void vectors_add (const char           *file,
                  const VectorFunction *functions,
                  guint                 n_functions);

G_END_DECLS
