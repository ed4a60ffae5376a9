/* series.h: numbers from the committee's series, and coming into force
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number is given inside the saving transaction, so that two workplaces never get the same one.
 */
#pragma once

#include "book/edit.h"

G_BEGIN_DECLS

/* What a form shows before the number is given. */
typedef struct
{
  HdRecord *series;    /* not yet in the book (row version 0) when it will be made with the first number */
  HdPeriod  run;       /* over which the numbers run */
  GArray   *numbers;   /* (element-type gint64) given in the run, ascending */
  gint64    next;
  GArray   *gaps;      /* (element-type gint64) */
  char     *symbol;    /* the agreement's, else the series', else proposed from the parties */
  HdDate    signed_on;
  HdDate    last_day;  /* on which the number should be given */
} HdNumberPreview;

void             hd_number_preview_free  (HdNumberPreview *self);

/* The series that numbers an agreement: its own, else the first one for agreements that covers @day, else the one that is made on first
 * use: “Chương trình phối hợp”, each year from 1. */
HdNumberPreview *hd_book_preview_number  (HdBook *self, const char *agreement_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What should be looked at again before @number is given on @day, each a whole sentence: a gap, going back, later than the next working
 * day. None of it is refused. (element-type utf8) */
GPtrArray       *hd_number_preview_warn  (const HdNumberPreview *self, gint64 number, HdDate day) G_GNUC_WARN_UNUSED_RESULT;

/* HD_ERROR_CONSTRAINT when @number is given in the run already. */
gboolean         hd_number_preview_check (const HdNumberPreview *self, gint64 number, GError **error);

/* Numbers given in a series over a run, by agreements and papers; agreements that say no series count in a series for agreements.
 * (element-type gint64) */
GArray          *hd_book_get_series_numbers (HdBook *self, const HdRecord *series, const HdPeriod *run, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_put_in_force:
 * @number: 0: the next one
 * @symbol: (nullable): %NULL: as previewed
 * @day: the date printed beside the number; not before the signing, not in the future
 * @assigned: (out) (optional): the number that was given
 *
 * Gives a signed agreement number, symbol and date and puts it into force, in one edit, a barrier; the paper with that number on it is
 * stored in the same edit (book/papers.h). A number that it has already is
 * kept. HD_ERROR_CONSTRAINT when the number is taken.
 */
gboolean         hd_book_put_in_force    (HdBook *self, const char *agreement_id, gint64 number, const char *symbol, HdDate day, gint64 *assigned, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdNumberPreview, hd_number_preview_free)

G_END_DECLS
