/* overview.h: the state of a whole book at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"
#include "book/results.h"
#include "model/agreement.h"
#include "model/todo.h"

G_BEGIN_DECLS

#define HD_N_STATES (HD_STATE_TERMINATED + 1)

typedef struct
{
  HdDate     today;
  int        year;        /* whose figures are shown: the latest one, up to that of today, with results */
  GPtrArray *headlines;   /* (element-type HdResultRow): indicators with a target in that year, at most as many as were asked for */
  HdChart   *achievement; /* (nullable): all indicators with a target against it; NULL when there is none */
  HdChart   *panels;      /* (nullable): an indicator of each field over the years */
  guint      n_agreements[HD_N_STATES];
  GPtrArray *todos;       /* (element-type HdTodo) */
  GPtrArray *coming;      /* (element-type HdComing) */
  HdRecord  *latest_meeting; /* (nullable): the last one before today; NULL while one is coming */
  gboolean   has_units, has_people, has_agreements, has_indicators; /* what a new book still lacks */
} HdOverview;

void        hd_overview_free (HdOverview *self);
/**
 * hd_book_get_overview:
 * @today: decides what is late and what is coming
 * @n_headlines: how many figures are wanted at most
 *
 * Reads open matters only and sums that the book keeps, so that it takes as long for a million results as for a hundred; of very many
 * open agreements the latest are looked at.
 */
HdOverview *hd_book_get_overview        (HdBook *self, HdDate today, guint n_headlines, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker. A cancelled call ends at once. */
void        hd_book_get_overview_async  (HdBook *self, HdDate today, guint n_headlines, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HdOverview *hd_book_get_overview_finish (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The overview as a paper, in Vietnamese as the other papers are, for the chair's desk. */
HdRendering *hd_book_render_overview    (HdBook *self, HdDate today, guint n_headlines, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a new book still lacks, as the page and the command line tell it. */
typedef struct
{
  const char *sentence; /* translated: "Enter the units that take part" */
  const char *page;     /* name of the page of the window it is done on */
} HdFirstStep;

/* (element-type HdFirstStep): empty once everything has begun. */
GPtrArray  *hd_overview_get_first_steps (const HdOverview *self) G_GNUC_WARN_UNUSED_RESULT;
/* "2.655 of 2.650 công dân"; "nothing reported; target 2.650 công dân". */
char       *hd_overview_say_figures     (const HdResultRow *row) G_GNUC_WARN_UNUSED_RESULT;
/* "2.655 of 2.650 công dân, 100,2%" */
char       *hd_overview_say_headline    (const HdResultRow *row) G_GNUC_WARN_UNUSED_RESULT;
/* The overview in words, as the command line prints it. */
char       *hd_overview_to_text (const HdOverview *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdOverview, hd_overview_free)

G_END_DECLS
