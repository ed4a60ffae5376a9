/* test-meeting-papers.c: the papers of a meeting of the practice book, and its packet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include <glib/gstdio.h>

#include "base/error.h"
#include "book/conformity.h"
#include "book/edit.h"
#include "book/meetings.h"
#include "book/packet.h"
#include "book/paper-drafts.h"
#include "book/sentences.h"
#include "fixture.h"
#include "recorder.h"

/* The review of 2024 with the signing of 2025, held; and a visit. */
#define MEETING "5681e07d-c9b2-5a0d-bbcc-3bdb69215d80"
#define VISIT "9c4a2ca8-86e0-57e3-b976-b67de7173649"

static gboolean
is_of_visit (HdMeetingPaperKind kind)
{
  return kind == HD_MEETING_PAPER_VISIT_PLAN || kind == HD_MEETING_PAPER_FINDINGS;
}

typedef struct
{
  Fixture base;
  HdBook *book;
} Practice;

static void
set_up (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, NULL);
  self->book = hd_book_create_practice (self->base.path, "Thử", &error);
  g_assert_no_error (error);
}

static void
tear_down (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (self->book, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_object_unref (self->book);
  fixture_tear_down (&self->base, NULL);
}

static gboolean
has_word (Recording *recording, const char *beginning)
{
  for (guint i = 0; i < recording->words->len; i++)
    if (g_str_has_prefix (recording_word (recording, i)->text, beginning))
      return TRUE;
  return FALSE;
}

static HdRendering *
render (Practice *self, const char *meeting, HdMeetingPaperKind kind)
{
  g_autoptr (GError) error = NULL;
  HdRendering *rendering = hd_book_render_meeting_paper (self->book, meeting, kind, TRUE, &error);

  g_assert_no_error (error);
  return rendering;
}

/* Every word and every line of each paper where it was when somebody last looked at it. */
static void
test_golden (Practice *self, gconstpointer data)
{
  static const struct { const char *meeting; HdMeetingPaperKind kind; } papers[] = {
    { MEETING, HD_MEETING_PAPER_PLAN }, { VISIT, HD_MEETING_PAPER_INVITATION }, { MEETING, HD_MEETING_PAPER_AGENDA },
    { MEETING, HD_MEETING_PAPER_SCRIPT }, { MEETING, HD_MEETING_PAPER_DELEGATES }, { MEETING, HD_MEETING_PAPER_SIGN_IN },
    { MEETING, HD_MEETING_PAPER_COMMENDATION }, { MEETING, HD_MEETING_PAPER_SEATING }, { MEETING, HD_MEETING_PAPER_REPORT },
    { MEETING, HD_MEETING_PAPER_CEREMONY }, { MEETING, HD_MEETING_PAPER_MINUTES }, { MEETING, HD_MEETING_PAPER_CONCLUSIONS },
    { VISIT, HD_MEETING_PAPER_VISIT_PLAN }, { VISIT, HD_MEETING_PAPER_FINDINGS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (HdRendering) rendering = render (self, papers[i].meeting, papers[i].kind);
      g_autofree char *name = g_strdup_printf ("papers/meeting/%s.log", hd_meeting_paper_word (papers[i].kind));

      assert_golden (rendering->pages, name);
    }
}

/* What is open is room for the pen and told of, never the name of a placeholder; who comes as several is no comrade and needs no title. */
static void
test_open (Practice *self, gconstpointer data)
{
  static const char *const nothing[] = { NULL };
  const HdMeetingRequest request = { .kind = "final", .title = "Hội nghị tổng kết", .date = hd_date_new (2027, 3, 5), .reviewed = nothing, .signed_here = nothing };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) meeting = NULL, guest = hd_record_new (HD_ENTITY_ATTENDEE);
  g_autoptr (GPtrArray) needs = NULL;

  g_assert_true (hd_book_create_meeting (self->book, &request, &meeting, &error));
  hd_record_set_text (guest, HD_ATTENDEE_MEETING, hd_record_get_id (meeting));
  hd_record_set_text (guest, HD_ATTENDEE_NAME, "Lãnh đạo Quân khu 7");
  hd_record_set_text (guest, HD_ATTENDEE_CAPACITY, "guest");
  hd_record_set_text (guest, HD_ATTENDEE_PRESENCE, "expected");
  hd_record_set_integer (guest, HD_ATTENDEE_POSITION, 1);
  g_assert_true (hd_book_save_record (self->book, guest, &error));
  for (int kind = 0; kind < HD_N_MEETING_PAPERS; kind++)
    {
      g_autoptr (HdRendering) rendering = NULL;
      g_autofree char *log = NULL;

      if (kind == HD_MEETING_PAPER_DRAFT || is_of_visit ((HdMeetingPaperKind) kind))
        continue;
      rendering = render (self, hd_record_get_id (meeting), (HdMeetingPaperKind) kind);
      log = pages_log (rendering->pages);
      g_assert_null (strstr (log, "{{"));
      if (kind == HD_MEETING_PAPER_MINUTES || kind == HD_MEETING_PAPER_AGENDA || kind == HD_MEETING_PAPER_REPORT)
        g_assert_cmpuint (rendering->blanks->len, >=, 2);
      if (kind == HD_MEETING_PAPER_INVITATION)
        {
          const char *invited = strstr (log, "mời:@");

          g_assert_nonnull (invited);
          g_assert_true (g_str_has_prefix (strchr (invited, ' '), " Lãnh@"));
        }
    }
  needs = hd_book_list_meeting_needs (self->book, hd_record_get_id (meeting), &error);
  for (guint i = 0; i < needs->len; i++)
    g_assert_null (strstr (((HdTodo *) g_ptr_array_index (needs, i))->sentence, "title of Lãnh đạo"));
}

/* Whoever invites gets no letter; a secretary from elsewhere does. */
static void
test_letters (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdMeeting) meeting = hd_book_get_meeting (self->book, MEETING, &error);
  g_autoptr (HdRecord) changed = hd_record_copy (meeting->meeting);
  g_autoptr (GPtrArray) secretaries = hd_meeting_attendees_as (meeting, "secretary");
  g_autoptr (HdRendering) elsewhere = render (self, MEETING, HD_MEETING_PAPER_INVITATION);
  g_autoptr (HdRendering) host = NULL;

  g_assert_cmpuint (secretaries->len, ==, 2);
  g_assert_cmpuint (hd_pages_get_n_pages (elsewhere->pages), ==, meeting->attendees->len - 1);
  hd_record_set_text (changed, HD_MEETING_HOST_UNIT, hd_record_get_text (g_ptr_array_index (secretaries, 0), HD_ATTENDEE_UNIT));
  g_assert_true (hd_book_save_record (self->book, changed, &error));
  g_assert_no_error (error);
  host = render (self, MEETING, HD_MEETING_PAPER_INVITATION);
  g_assert_cmpuint (hd_pages_get_n_pages (host->pages), ==, meeting->attendees->len - 3);
}

/* What became a task stands among the tasks alone. */
static void
test_concluded_once (Practice *self, gconstpointer data)
{
  static const HdMeetingPaperKind kinds[] = { HD_MEETING_PAPER_CONCLUSIONS, HD_MEETING_PAPER_MINUTES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HdRendering) rendering = render (self, MEETING, kinds[i]);
      g_autoptr (Recording) recording = recording_new (rendering->pages);
      guint n_found = 0;

      for (guint k = 0; k < recording->words->len; k++)
        n_found += g_str_equal (recording_word (recording, k)->text, "dột") ? 1 : 0;
      g_assert_cmpuint (n_found, ==, 1);
    }
}

/* Each sheet of the plan says what it is of. */
static void
test_plan_title (Practice *self, gconstpointer data)
{
  g_autoptr (HdRendering) plan = render (self, MEETING, HD_MEETING_PAPER_SEATING);
  g_autoptr (Recording) recording = recording_new (plan->pages);

  g_assert_cmpuint (hd_pages_get_n_pages (plan->pages), ==, 2);
  for (guint page = 0; page < 2; page++)
    g_assert_nonnull (recording_find (recording, page, "NGỒI"));
}

/* Below the fold the name is text, above it the same is drawn upside down, so that a copied text has it once. */
static void
test_plates (Practice *self, gconstpointer data)
{
  g_autoptr (HdRendering) plates = render (self, MEETING, HD_MEETING_PAPER_NAME_PLATES);
  g_autoptr (Recording) recording = recording_new (plates->pages);
  double width, height;

  g_assert_cmpuint (hd_pages_get_n_pages (plates->pages), ==, 60);
  g_assert_nonnull (recording_find (recording, 0, "QUỐC"));
  for (guint page = 0; page < hd_pages_get_n_pages (plates->pages); page++)
    {
      guint n_words = 0, n_shapes = 0;

      hd_pages_get_size (plates->pages, page, &width, &height);
      g_assert_cmpfloat (width, >, height);
      for (guint i = 0; i < recording->words->len; i++)
        {
          const RecordedWord *word = recording_word (recording, i);

          if (word->page != page || word->baseline < 50)
            continue;
          n_words++;
          g_assert_cmpfloat (word->baseline, >, height / 2);
        }
      for (guint i = 0; i < recording->shapes->len; i++)
        {
          const RecordedShape *shape = &g_array_index (recording->shapes, RecordedShape, i);

          n_shapes += shape->page == page ? 1 : 0;
          g_assert_true (shape->page != page || shape->bottom < height / 2);
        }
      g_assert_cmpuint (n_words, >, 2);
      g_assert_cmpuint (n_shapes, >=, 2);
    }
}

static void
assert_keeps_rules (const HdRendering *rendering, const char *profile, HdMeetingPaperKind kind)
{
  g_autoptr (GPtrArray) findings = hd_book_check_conformity (rendering->pages, rendering->profile);

  g_assert_cmpuint (findings->len, >=, 3);
  for (guint i = 0; i < findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_met)
        g_error ("%s, %s: %s: wanted %s, measured %s on page %u", profile, hd_meeting_paper_word (kind), finding->rule, finding->wanted,
                 finding->measured, finding->page + 1);
    }
}

/* All of them, of a review with signing and of a visit, in all layouts, keep the rules of their layout. */
static void
test_profiles (Practice *self, gconstpointer data)
{
  static const char *const profiles[] = { "state", "party-2026", "party-2018", "youth", "front-2013", "army-2012" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_assert_true (hd_book_set_profile (self->book, profiles[i], &error));
      for (int kind = 0; kind < HD_N_MEETING_PAPERS; kind++)
        {
          g_autoptr (HdRendering) rendering = render (self, is_of_visit ((HdMeetingPaperKind) kind) ? VISIT : MEETING, (HdMeetingPaperKind) kind);

          assert_keeps_rules (rendering, profiles[i], (HdMeetingPaperKind) kind);
        }
    }
}

static gboolean
is_broken (const HdRendering *rendering, const char *layout, const char *rule)
{
  g_autoptr (GPtrArray) findings = hd_book_check_conformity (rendering->pages, layout);

  for (guint i = 0; i < findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_met && g_str_equal (finding->rule, rule))
        return TRUE;
    }
  return FALSE;
}

/* What somebody spoilt in a paper's own words is told, and so is a paper in the layout of somebody else. */
static void
test_breaches (Practice *self, gconstpointer data)
{
  static const HdMeetingPaperKind kinds[] = { HD_MEETING_PAPER_INVITATION, HD_MEETING_PAPER_AGENDA, HD_MEETING_PAPER_REPORT, HD_MEETING_PAPER_COMMENDATION };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) notice = NULL;
  g_autofree char *text = hd_book_fill_meeting_text (self->book, MEETING, HD_MEETING_PAPER_CONCLUSIONS, &error);
  g_auto (GStrv) halves = g_strsplit (text, "# Nơi nhận", 2);
  g_autofree char *spoilt = g_strconcat (halves[0], "  c) Điểm đánh số bằng tay.\n# Nơi nhận", halves[1], NULL);

  g_assert_no_error (error);
  g_assert_true (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_CONCLUSIONS, spoilt, &error));
  g_assert_no_error (error);
  notice = render (self, MEETING, HD_MEETING_PAPER_CONCLUSIONS);
  g_assert_true (is_broken (notice, notice->profile, "Thứ tự điểm a, b, c, d, đ"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (HdRendering) rendering = render (self, MEETING, kinds[i]);

      g_assert_true (is_broken (rendering, "party-2026", "Quốc hiệu, tiêu đề: nội dung"));
      g_assert_true (is_broken (rendering, "party-2026", "Thành phần thể thức"));
    }
}

/* --- Out of date --- */

/* "report figures": the kinds that are out of date. */
static char *
list_stale (Practice *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) states = hd_book_list_meeting_papers (self->book, MEETING, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < states->len; i++)
    {
      const HdMeetingPaperState *state = g_ptr_array_index (states, i);

      g_assert_true (state->is_made);
      if (state->is_stale)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", hd_meeting_paper_word (state->kind));
    }
  return g_string_free (words, FALSE);
}

static void
assert_stale (Practice *self, const char *expected)
{
  g_autofree char *stale = list_stale (self);

  g_assert_cmpstr (stale, ==, expected);
}

/* Adds @by to the first result of an indicator in 2024. */
static void
change_figure (Practice *self, const char *code, gint64 by)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) indicator = hd_book_find_record (self->book, HD_ENTITY_INDICATOR, code, &error);
  g_autoptr (GPtrArray) results = NULL;

  g_assert_no_error (error);
  results = hd_book_get_records_by (self->book, HD_ENTITY_RESULT, HD_RESULT_INDICATOR, hd_record_get_id (indicator), &error);
  for (guint i = 0; i < results->len; i++)
    {
      g_autoptr (HdRecord) result = hd_record_copy (g_ptr_array_index (results, i));
      HdFigure value;

      if (hd_date_year (hd_record_get_date (result, HD_RESULT_FROM_DATE)) != 2024 || !hd_record_get_figure (result, HD_RESULT_VALUE, &value))
        continue;
      hd_record_set_figure (result, HD_RESULT_VALUE, value + by * HD_FIGURE_SCALE);
      g_assert_true (hd_book_save_record (self->book, result, &error));
      g_assert_no_error (error);
      return;
    }
  g_assert_not_reached ();
}

static void
make_all (Practice *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hd_book_make_meeting_papers (self->book, MEETING, NULL, 0, &error));
  g_assert_no_error (error);
}

static void
test_stale (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdMeeting) meeting = NULL;
  g_autoptr (HdRecord) item = NULL;

  make_all (self);
  assert_stale (self, "");
  change_figure (self, "QP01", 3);
  assert_stale (self, "report figures");
  make_all (self);
  assert_stale (self, "");

  meeting = hd_book_get_meeting (self->book, MEETING, &error);
  item = hd_record_copy (g_ptr_array_index (meeting->agenda, 5));
  hd_record_set_text (item, HD_AGENDA_ITEM_INTERNAL_NOTE, "Mời phát biểu ngắn.");
  g_assert_true (hd_book_save_record (self->book, item, &error));
  assert_stale (self, "agenda script");
}

/* In a text that somebody edited the sentences are written out: the figures they say are known all the same. */
static void
test_stale_text (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = hd_book_fill_meeting_text (self->book, MEETING, HD_MEETING_PAPER_REPORT, &error);
  g_autofree char *notice = hd_book_fill_meeting_text (self->book, MEETING, HD_MEETING_PAPER_CONCLUSIONS, &error);
  g_autofree char *with_figure = NULL;
  g_autofree char *without = NULL;
  g_auto (GStrv) halves = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (report, "1.653 công dân"));
  halves = g_strsplit (report, "{{bảng kết quả}}\n      {{biểu đồ}}", 2);
  g_assert_nonnull (halves[1]);
  without = g_strconcat (halves[0], "Như đã nêu.", halves[1], NULL);
  g_assert_true (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_REPORT, without, &error));
  g_assert_no_error (error);
  halves[0][0] = '\0';
  with_figure = g_strconcat (notice, "\n", NULL);
  g_assert_true (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_CONCLUSIONS, with_figure, &error));
  make_all (self);
  assert_stale (self, "");
  change_figure (self, "QP01", 3);
  assert_stale (self, "report figures");
}

/* A sentence that somebody made of the figures goes into the report, as long as they are true. */
static void
test_sentences (Practice *self, gconstpointer data)
{
  const HdResultsQuery query = { .period = hd_period_year (2024), .rule = HD_TARGET_RULE_WHOLE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) composed = hd_book_compose_sentences (self->book, &query, &error);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (HdRecord) sentence = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_true (hd_book_keep_sentences (self->book, &query, composed, NULL, &error));
  kept = hd_book_list_sentences (self->book, &error);
  for (guint i = 0; i < kept->len; i++)
    {
      HdRecord *record = ((HdKeptSentence *) g_ptr_array_index (kept, i))->record;

      if (strstr (hd_record_peek_text (record, HD_SENTENCE_TEXT), "1.653 công dân") != NULL)
        sentence = hd_record_copy (record);
    }
  g_assert_nonnull (sentence);
  hd_record_set_text (sentence, HD_SENTENCE_TEXT, "Giao quân bảo đảm chất lượng: 1.653 công dân, không có bù đổi.");
  g_assert_true (hd_book_save_sentence (self->book, sentence, &error));
  before = hd_book_fill_meeting_text (self->book, MEETING, HD_MEETING_PAPER_REPORT, &error);
  g_assert_nonnull (strstr (before, "- Giao quân bảo đảm chất lượng: 1.653 công dân, không có bù đổi."));
  g_assert_null (strstr (before, "Tuyển chọn 1.653"));
  change_figure (self, "QP01", 3);
  after = hd_book_fill_meeting_text (self->book, MEETING, HD_MEETING_PAPER_REPORT, &error);
  g_assert_null (strstr (after, "1.653 công dân"));
  g_assert_nonnull (strstr (after, "Tuyển chọn 1.656"));
}

/* The words with one more paragraph: in the text, else in the articles. */
static char *
add_paragraph (const char *text, const char *words)
{
  const char *section = strstr (text, "# Nội dung\n");
  const char *next;

  section = section != NULL ? section : strstr (text, "# Các điều\n");
  g_assert_nonnull (section);
  next = strstr (section, "\n# ");
  return next != NULL ? g_strdup_printf ("%.*s\n  %s%s", (int) (next - text), text, words, next) : g_strdup_printf ("%s\n  %s\n", text, words);
}

/* Before it is issued each paper whose words come from a template takes the words of a person, prints them, and gives them up again. */
static void
test_edited (Practice *self, gconstpointer data)
{
  guint n_edited = 0;

  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    {
      const HdMeetingPaperKind kind = (HdMeetingPaperKind) i;
      const char *meeting = is_of_visit ((HdMeetingPaperKind) kind) ? VISIT : MEETING;
      g_autoptr (GError) error = NULL;
      g_autoptr (HdRendering) edited = NULL, reset = NULL;
      g_autoptr (Recording) with = NULL, without = NULL;
      g_autofree char *text = NULL, *longer = NULL;

      if (!hd_meeting_paper_is_edited (kind))
        continue;
      text = hd_book_fill_meeting_text (self->book, meeting, kind, &error);
      g_assert_no_error (error);
      longer = add_paragraph (text, "Viếttay.");
      g_assert_true (hd_book_save_meeting_text (self->book, meeting, kind, longer, &error));
      g_assert_no_error (error);
      edited = render (self, meeting, kind);
      with = recording_new (edited->pages);
      g_assert_true (has_word (with, "Viếttay"));
      g_assert_true (hd_book_save_meeting_text (self->book, meeting, kind, NULL, &error));
      reset = render (self, meeting, kind);
      without = recording_new (reset->pages);
      g_assert_false (has_word (without, "Viếttay"));
      n_edited++;
    }
  g_assert_cmpuint (n_edited, ==, 13);
}

static void
test_bad_text (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_MINUTES, "# Lạ\n  chữ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_MINUTES, "# Trích yếu\n  a\n# Nội dung\n  b\n# Nơi nhận\n  - c", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (hd_book_save_meeting_text (self->book, MEETING, HD_MEETING_PAPER_SEATING, "# Nội dung\n  b", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

/* --- Issued --- */

static void
test_issue (Practice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = NULL;
  g_autoptr (HdRecord) issued = NULL;
  g_autoptr (HdRendering) before = render (self, MEETING, HD_MEETING_PAPER_CONCLUSIONS);
  g_autoptr (HdRendering) after = NULL;
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_true (hd_book_get_meeting_draft (self->book, MEETING, HD_MEETING_PAPER_CONCLUSIONS, &draft, &error));
  g_assert_true (hd_book_issue_draft (self->book, draft, 0, hd_date_new (2025, 3, 17), &issued, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_KIND), ==, "conclusions");
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_MEETING), ==, MEETING);
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_TYPE_NAME), ==, "Thông báo");
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_SYMBOL), ==, "TB-BCĐ");
  after = render (self, MEETING, HD_MEETING_PAPER_CONCLUSIONS);
  stored = hd_book_read_paper (self->book, hd_record_get_id (issued), &error);
  again = hd_book_make_pdf (self->book, after->pages, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (stored, again));
  g_assert_cmpuint (before->blanks->len, ==, 2);
  g_assert_cmpuint (after->blanks->len, ==, 0);

  /* What people still have to write is not issued. */
  g_clear_pointer (&draft, hd_record_unref);
  g_assert_true (hd_book_get_meeting_draft (self->book, MEETING, HD_MEETING_PAPER_REPORT, &draft, &error));
  g_assert_false (hd_book_issue_draft (self->book, draft, 0, hd_date_new (2025, 3, 17), NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
}

/* --- The packet --- */

static void
on_part_done (guint n_done, guint n_parts, const char *name, gpointer data)
{
  guint *n = data;

  g_assert_cmpuint (n_done, ==, ++*n);
  g_assert_cmpuint (n_done, <=, n_parts);
}

/* Where the contents say it is, there its divider stands before it. */
static void
test_packet (Practice *self, gconstpointer data)
{
  HdPacketRequest request = { .meeting = MEETING, .for_chair = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) chair = NULL;
  g_autoptr (HdRendering) delegates = NULL;
  g_autoptr (HdRendering) duplex = NULL;
  g_autoptr (Recording) recording = NULL;
  const RecordedWord *word;
  guint n_done = 0, level, page;
  double y;

  chair = hd_book_render_packet (self->book, &request, on_part_done, &n_done, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_done, ==, 14);
  recording = recording_new (chair->pages);
  word = recording_find (recording, 0, "Báo");
  g_assert_nonnull (word);
  for (guint i = 0; i < hd_pages_get_n_outline (chair->pages); i++)
    if (g_str_equal (hd_pages_get_outline (chair->pages, i, &level, &page, &y), "Báo cáo tổng kết"))
      {
        g_autofree char *number = g_strdup_printf ("%u", page + 2);
        const RecordedWord *found = recording_find (recording, 0, number);

        g_assert_nonnull (found);
        g_assert_cmpfloat (found->baseline, ==, word->baseline);
      }
  request.for_chair = FALSE;
  delegates = hd_book_render_packet (self->book, &request, NULL, NULL, NULL, &error);
  g_assert_cmpuint (hd_pages_get_n_pages (delegates->pages), <, hd_pages_get_n_pages (chair->pages));
  request.new_sheets = TRUE;
  duplex = hd_book_render_packet (self->book, &request, NULL, NULL, NULL, &error);
  for (guint i = 0; i < hd_pages_get_n_outline (duplex->pages); i++)
    {
      hd_pages_get_outline (duplex->pages, i, &level, &page, &y);
      g_assert_true (level > 1 || page % 2 == 0);
    }
}

/* Nothing that is for the chair alone stands in the delegates' copy. */
static void
test_copies (Practice *self, gconstpointer data)
{
  static const char note[] = "Nhắc thời gian kín đáo.";
  g_autoptr (GError) error = NULL;
  g_autoptr (HdMeeting) meeting = hd_book_get_meeting (self->book, MEETING, &error);
  g_autoptr (HdRecord) item = hd_record_copy (g_ptr_array_index (meeting->agenda, 0));
  HdPacketRequest request = { .meeting = MEETING };

  hd_record_set_text (item, HD_AGENDA_ITEM_INTERNAL_NOTE, note);
  g_assert_true (hd_book_save_record (self->book, item, &error));
  for (int for_chair = 0; for_chair < 2; for_chair++)
    {
      g_autoptr (HdRendering) rendering = NULL;
      g_autofree char *log = NULL;

      request.for_chair = for_chair == 1;
      rendering = hd_book_render_packet (self->book, &request, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      log = pages_log (rendering->pages);
      g_assert_true ((strstr (log, "kín") != NULL) == (for_chair == 1));
    }
}

static void
test_folder (Practice *self, gconstpointer data)
{
  const HdPacketRequest request = { .meeting = VISIT, .for_chair = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_build_filename (self->base.folder, "bo", NULL);
  g_autofree char *file = g_build_filename (self->base.folder, "bo.pdf", NULL);
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;
  const char *name;

  g_cancellable_cancel (cancellable);
  g_assert_false (hd_book_save_packet (self->book, &request, folder, TRUE, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_false (hd_book_save_packet (self->book, &request, file, FALSE, NULL, NULL, NULL, cancellable, &error));
  g_clear_error (&error);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));

  for (int i = 0; i < 2; i++)
    g_assert_true (hd_book_save_packet (self->book, &request, folder, TRUE, NULL, NULL, NULL, NULL, &error));
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_assert_cmpint (g_remove (path), ==, 0);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, 6);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*run) (Practice *, gconstpointer); } tests[] = {
    { "/meeting-papers/golden", test_golden },       { "/meeting-papers/profiles", test_profiles },
    { "/meeting-papers/plates", test_plates },       { "/meeting-papers/open", test_open },
    { "/meeting-papers/breaches", test_breaches },
    { "/meeting-papers/letters", test_letters },     { "/meeting-papers/concluded-once", test_concluded_once },
    { "/meeting-papers/plan-title", test_plan_title },
    { "/meeting-papers/stale", test_stale },         { "/meeting-papers/stale-text", test_stale_text },
    { "/meeting-papers/sentences", test_sentences },
    { "/meeting-papers/edited", test_edited },
    { "/meeting-papers/bad-text", test_bad_text },   { "/meeting-papers/issue", test_issue },
    { "/meeting-papers/packet", test_packet },       { "/meeting-papers/copies", test_copies },
    { "/meeting-papers/folder", test_folder },
  };

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Practice, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
