/* cold-document.c: one agreement from the start of a process to its end, against Cairo and Pango
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: cold-document OURS THEIRS FOLDER: programs made of one-document.c. Counted is the processor time of each process.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure.h"

#define N_ROUNDS 15
#define LEAST_RATIO 1.0

/* Seconds of the processor. */
static double
run (const char *program,
     const char *folder,
     double     *megabytes)
{
  struct rusage usage;
  int status;
  pid_t child = fork ();

  if (child < 0)
    g_error ("no process could be started");
  if (child == 0)
    {
      execl (program, program, folder, "/dev/null", NULL);
      _exit (127);
    }
  if (wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("%s failed", program);
  *megabytes = usage.ru_maxrss / 1024.0;
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int
main (int   argc,
      char *argv[])
{
  double ours[N_ROUNDS], theirs[N_ROUNDS], our_memory, their_memory, our_time, their_time;

  if (argc != 4)
    {
      fprintf (stderr, "Usage: %s OURS THEIRS FOLDER\n", argv[0]);
      return 2;
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      ours[i] = run (argv[1], argv[3], &our_memory);
      theirs[i] = run (argv[2], argv[3], &their_memory);
    }
  our_time = measure_median (ours, N_ROUNDS);
  their_time = measure_median (theirs, N_ROUNDS);
  printf ("one agreement, a process each, median of %d rounds in turns\n", N_ROUNDS);
  printf ("ours          %6.1f ms  peak %.1f MB\n", our_time * 1000, our_memory);
  printf ("Cairo + Pango %6.1f ms  peak %.1f MB\n", their_time * 1000, their_memory);
  measure_at_least ("times as fast as Cairo + Pango", their_time / our_time, LEAST_RATIO, "");
  return measure_get_status ();
}
