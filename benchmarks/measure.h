/* measure.h: times, memory and limits of the benchmarks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a process of its own found out: plain data, for it comes through a pipe. */
typedef struct
{
  double seconds;      /* of the processor, for the work that is compared */
  guint  n_papers, n_pages;
  gsize  bytes;        /* of all files */
  gsize  largest;      /* bytes of the largest file */
  double early_memory; /* MB in use after a tenth of the work */
  double late_memory;  /* MB in use at its end */
  double peak_memory;  /* MB, set by measure_apart() */
} Measure;

typedef void (*MeasureFunc) (gpointer data, Measure *measure);

/* Seconds of processor time of this process: other programs on the machine do not count. */
double  measure_clock  (void);
/* MB of memory in use by this process. */
double  measure_memory (void);
/* Sorts @values. */
double  measure_median (double *values, guint n);

/* Runs @func in a process of its own, so that its memory is its own; the benchmark ends when that one fails. */
Measure measure_apart  (MeasureFunc func, gpointer data);

/* Prints whether @value keeps to @limit; a limit that is missed makes the benchmark fail. */
void    measure_at_most  (const char *what, double value, double limit, const char *unit);
void    measure_at_least (const char *what, double value, double limit, const char *unit);
/* For main(): 1 when a limit was missed. */
int     measure_get_status (void);

G_END_DECLS
