/* meeting-desk.c: all that the papers of one meeting are made from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/meeting-desk.h"

#include "book/book-private.h"
#include "book/charts.h"
#include "book/meetings.h"
#include "book/sentences.h"
#include "model/figure-sentence.h"
#include "model/placeholders.h"

/* On the letter that is printed before anybody is invited. */
#define NOBODY "……"

struct _HdMeetingDesk
{
  guint          ref_count;
  HdBook        *book; /* own reference */
  HdMeeting     *meeting;
  HdMeetingMatter facts;
  HdDossier     *reviewed; /* the agreement under review, or none, with the values of the meeting */
  HdDossier     *next;
  GPtrArray     *links; /* HdFigureLink */
};

HdMeetingDesk *
hd_meeting_desk_ref (HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->ref_count++;
  return self;
}

void
hd_meeting_desk_unref (HdMeetingDesk *self)
{
  g_return_if_fail (self != NULL);

  if (--self->ref_count > 0)
    return;
  g_clear_pointer (&self->facts.rows, g_ptr_array_unref);
  g_clear_pointer (&self->facts.coming, g_ptr_array_unref);
  g_clear_pointer (&self->facts.charts, g_ptr_array_unref);
  g_clear_pointer (&self->facts.kept, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->reviewed, hd_dossier_free);
  g_clear_pointer (&self->next, hd_dossier_free);
  g_clear_pointer (&self->meeting, hd_meeting_free);
  g_object_unref (self->book);
  g_free (self);
}

/* --- Reading --- */

static HdDossier *
load_agreement (HdBook          *book,
                const HdMeeting *meeting,
                const char      *role,
                GError         **error)
{
  const HdRecord *agreement = hd_meeting_get_agreement (meeting, role);
  g_autoptr (HdRecord) nothing = NULL;

  if (agreement != NULL)
    return hd_book_load_dossier_in_transaction (book->db, hd_record_get_id (agreement), error);
  nothing = hd_record_new (HD_ENTITY_AGREEMENT);
  return hd_dossier_new (meeting->committee, nothing);
}

static GPtrArray *
read_rows (HdMeetingDesk  *self,
           const HdPeriod *period,
           GError        **error)
{
  const HdResultsQuery query = { .period = *period, .rule = HD_TARGET_RULE_WHOLE };
  GPtrArray *rows;

  if (period->from == HD_DATE_NONE || period->to == HD_DATE_NONE)
    return g_ptr_array_new ();
  rows = hd_book_get_results (self->book, &query, error);
  if (rows != NULL)
    hd_results_drop_empty (rows);
  return rows;
}

/* Sentences of the whole committee over just the time under review. One whose figures changed is not taken: the report would say
 * another total than its table. */
static GPtrArray *
read_kept (HdMeetingDesk *self,
           GError       **error)
{
  g_autoptr (GPtrArray) sentences = hd_book_list_sentences (self->book, error);
  GPtrArray *kept;

  if (sentences == NULL)
    return NULL;
  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < sentences->len; i++)
    {
      const HdKeptSentence *sentence = g_ptr_array_index (sentences, i);
      HdPeriod period = hd_record_get_period (sentence->record, HD_SENTENCE_FROM_DATE, HD_SENTENCE_TO_DATE);

      if (sentence->shifts->len == 0 && hd_record_is_empty (sentence->record, HD_SENTENCE_UNIT) &&
          hd_period_equal (&period, &self->facts.period))
        g_ptr_array_add (kept, hd_record_ref (sentence->record));
    }
  return kept;
}

/* Achievement of targets, then the years of each field. */
static gboolean
make_charts (HdMeetingDesk *self,
             GError       **error)
{
  HdMeetingMatter *facts = &self->facts;
  HdChart *chart;

  facts->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_chart_unref);
  if (facts->rows->len == 0)
    return TRUE;
  chart = hd_results_make_chart (facts->rows, &facts->period, NULL);
  if (chart != NULL)
    g_ptr_array_add (facts->charts, chart);
  chart = hd_book_make_panels (self->book, facts->rows, &facts->period, error);
  if (chart != NULL)
    g_ptr_array_add (facts->charts, chart);
  return chart != NULL;
}

static gboolean
load (HdMeetingDesk *self,
      const char    *meeting_id,
      GError       **error)
{
  HdMeetingMatter *facts = &self->facts;
  HdPeriod coming = { 0 };

  self->meeting = hd_book_get_meeting (self->book, meeting_id, error);
  if (self->meeting == NULL)
    return FALSE;
  self->reviewed = load_agreement (self->book, self->meeting, "reviewed", error);
  self->next = self->reviewed != NULL ? load_agreement (self->book, self->meeting, "signed", error) : NULL;
  if (self->next == NULL)
    return FALSE;
  facts->meeting = self->meeting;
  facts->next = self->next;
  if (!hd_meeting_get_period (self->meeting, &facts->period))
    facts->period = coming;
  coming = hd_record_get_period (self->next->agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);
  facts->rows = read_rows (self, &facts->period, error);
  facts->coming = facts->rows != NULL ? read_rows (self, &coming, error) : NULL;
  facts->kept = facts->coming != NULL ? read_kept (self, error) : NULL;
  return facts->kept != NULL && make_charts (self, error);
}

HdMeetingDesk *
hd_meeting_desk_new (HdBook     *book,
                     const char *meeting_id,
                     GError    **error)
{
  g_autoptr (HdMeetingDesk) self = NULL;
  gboolean own_transaction, done;

  g_return_val_if_fail (HD_IS_BOOK (book) && meeting_id != NULL, NULL);

  own_transaction = !hd_database_is_in_transaction (book->db);
  if (own_transaction && !hd_database_begin_read (book->db, error))
    return NULL;
  self = g_new0 (HdMeetingDesk, 1);
  self->ref_count = 1;
  self->book = g_object_ref (book);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_figure_link_free);
  done = load (self, meeting_id, error);
  if (own_transaction)
    hd_database_rollback (book->db);
  if (!done)
    return NULL;
  hd_meeting_words_fill (&self->facts, self->reviewed, self->links);
  return g_steal_pointer (&self);
}

/* --- What was read --- */

const HdMeeting *
hd_meeting_desk_get_meeting (const HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meeting;
}

HdDate
hd_meeting_desk_get_day (const HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, HD_DATE_NONE);

  return hd_meeting_day (self->meeting);
}

GPtrArray *
hd_meeting_desk_get_links (const HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->links;
}

GPtrArray *
hd_meeting_desk_get_rows (const HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->facts.rows;
}

const HdDossier *
hd_meeting_desk_get_next (const HdMeetingDesk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hd_meeting_get_agreement (self->meeting, "signed") != NULL ? self->next : NULL;
}

/* Placeholders that stay until the paper is put together: tables and charts, and whom each letter goes to. */
static void
keep_placeholder (HdDossier    *dossier,
                  HdPlaceholder placeholder)
{
  g_autofree char *braced = g_strdup_printf ("{{%s}}", hd_placeholder_get_name (placeholder));

  hd_dossier_set_value (dossier, hd_placeholder_get_name (placeholder), braced);
}

HdDossier *
hd_meeting_desk_dup_dossier (const HdMeetingDesk *self)
{
  g_autoptr (HdRecord) committee = NULL;
  g_autoptr (HdRecord) agreement = NULL;
  HdDossier *dossier;
  GHashTableIter iter;
  gpointer key, value;

  g_return_val_if_fail (self != NULL, NULL);

  committee = hd_record_copy (self->reviewed->committee);
  agreement = hd_record_copy (self->reviewed->agreement);
  dossier = hd_dossier_new (committee, agreement);
  for (guint i = 0; i < self->reviewed->parties->len; i++)
    hd_dossier_add (dossier, g_ptr_array_index (self->reviewed->parties, i));
  g_hash_table_iter_init (&iter, self->reviewed->others);
  while (g_hash_table_iter_next (&iter, &key, &value))
    hd_dossier_add (dossier, value);
  g_hash_table_iter_init (&iter, self->reviewed->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    hd_dossier_set_value (dossier, key, value);
  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    if (hd_placeholder_is_block ((HdPlaceholder) i))
      keep_placeholder (dossier, (HdPlaceholder) i);
  keep_placeholder (dossier, HD_PLACEHOLDER_INVITED);
  return dossier;
}

/* --- Papers --- */

/* The letters go out in the chair's name, from the host's office: neither the chairs get one nor the secretaries who send them. */
static gboolean
gets_letter (const HdMeetingDesk *self,
             const HdDelegate    *delegate)
{
  const char *capacity = hd_record_peek_text (delegate->attendee, HD_ATTENDEE_CAPACITY);
  const char *host = hd_record_get_text (self->meeting->meeting, HD_MEETING_HOST_UNIT);

  if (g_str_equal (capacity, "chair"))
    return FALSE;
  return !g_str_equal (capacity, "secretary") || host == NULL || g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_UNIT), host) != 0;
}

/* The same words for each who is invited. */
static GPtrArray *
make_letters (const HdMeetingDesk *self,
              const HdPaperText   *text)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_paper_text_free);
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (self->meeting);

  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      g_autofree char *invited = gets_letter (self, delegate) ? hd_meeting_say_invited (delegate) : NULL;

      if (invited != NULL)
        g_ptr_array_add (letters, hd_paper_text_copy_with (text, HD_PLACEHOLDER_INVITED, invited));
    }
  if (letters->len == 0)
    g_ptr_array_add (letters, hd_paper_text_copy_with (text, HD_PLACEHOLDER_INVITED, NOBODY));
  return letters;
}

HdPaper *
hd_meeting_desk_make_paper (HdMeetingDesk        *self,
                            const HdPaperRequest *request,
                            const HdDossier      *dossier,
                            const HdOfficePaper  *details,
                            const HdPaperText    *text)
{
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (self != NULL && request != NULL && dossier != NULL && details != NULL, NULL);

  if (hd_meeting_paper_form (request->meeting_paper) == HD_MEETING_FORM_LETTERS)
    texts = make_letters (self, text);
  else
    {
      texts = g_ptr_array_new ();
      if (text != NULL)
        g_ptr_array_add (texts, (gpointer) text);
    }
  self->facts.for_chair = request->for_chair;
  return hd_meeting_paper_new (request->meeting_paper, &self->facts, dossier, details, texts);
}
