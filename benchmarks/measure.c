/* measure.c: times, memory and limits of the benchmarks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measure.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BYTES_PER_MB (1024.0 * 1024.0)

static int n_missed;

double
measure_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

double
measure_memory (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || sscanf (text, "%*u %" G_GUINT64_FORMAT, &pages) != 1)
    g_error ("/proc/self/statm cannot be read");
  return pages * sysconf (_SC_PAGESIZE) / BYTES_PER_MB;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

double
measure_median (double *values,
                guint   n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

Measure
measure_apart (MeasureFunc func,
               gpointer    data)
{
  Measure measure = { 0 };
  struct rusage usage;
  int ends[2], status;
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("no process could be started");
  if (child == 0)
    {
      func (data, &measure);
      fflush (stdout);
      _exit (write (ends[1], &measure, sizeof measure) == sizeof measure ? 0 : 1);
    }
  close (ends[1]);
  if (read (ends[0], &measure, sizeof measure) != sizeof measure || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("a measured process failed");
  close (ends[0]);
  measure.peak_memory = usage.ru_maxrss / 1024.0;
  return measure;
}

static void
hold (const char *what,
      double      value,
      const char *relation,
      double      limit,
      const char *unit,
      gboolean    is_kept)
{
  n_missed += !is_kept;
  printf ("%-6s %s: %.2f%s (%s %g%s)\n", is_kept ? "kept" : "MISSED", what, value, unit, relation, limit, unit);
  fflush (stdout);
}

void
measure_at_most (const char *what,
                 double      value,
                 double      limit,
                 const char *unit)
{
  hold (what, value, "at most", limit, unit, value <= limit);
}

void
measure_at_least (const char *what,
                  double      value,
                  double      limit,
                  const char *unit)
{
  hold (what, value, "at least", limit, unit, value >= limit);
}

int
measure_get_status (void)
{
  return n_missed > 0;
}
