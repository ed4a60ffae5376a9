/* test-profiles.c: the layouts as data, and every paper in every one of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/profile.h"

#include <string.h>

#include "make-papers.h"
#include "model/number-form.h"
#include "papers/conformity.h"
#include "papers/stamps.h"
#include "recorder.h"

static HdFontSet *fonts;

/* Facts from the rules and their digests, not from the data. */
typedef struct
{
  const char *profile, *tag;
  HdFace      face;
  double      least, most;
} StyleFact;

static const StyleFact style_facts[] = {
  { "state-2020", "national-title", HD_FACE_BOLD, 12, 13 },
  { "state-2020", "motto", HD_FACE_BOLD, 13, 14 },
  { "state-2020", "superior", HD_FACE_REGULAR, 12, 13 },
  { "state-2020", "issuer", HD_FACE_BOLD, 12, 13 },
  { "state-2020", "number", HD_FACE_REGULAR, 13, 13 },
  { "state-2020", "place-date", HD_FACE_ITALIC, 13, 14 },
  { "state-2020", "type-name", HD_FACE_BOLD, 13, 14 },
  { "state-2020", "ground", HD_FACE_ITALIC, 13, 14 },
  { "state-2020", "body", HD_FACE_REGULAR, 13, 14 },
  { "state-2020", "position", HD_FACE_BOLD, 13, 14 },
  { "state-2020", "recipients", HD_FACE_BOLD_ITALIC, 12, 12 },
  { "state-2020", "recipient", HD_FACE_REGULAR, 11, 11 },
  { "party-2026", "national-title", HD_FACE_BOLD, 15, 15 },
  { "party-2026", "superior", HD_FACE_REGULAR, 14, 14 },
  { "party-2026", "issuer", HD_FACE_BOLD, 14, 14 },
  { "party-2026", "number", HD_FACE_REGULAR, 14, 14 },
  { "party-2026", "place-date", HD_FACE_ITALIC, 14, 14 },
  { "party-2026", "type-name", HD_FACE_BOLD, 15, 16 },
  { "party-2026", "subject", HD_FACE_BOLD, 14, 15 },
  { "party-2026", "ground", HD_FACE_REGULAR, 14, 15 },
  { "party-2026", "body", HD_FACE_REGULAR, 14, 15 },
  { "party-2026", "position", HD_FACE_REGULAR, 14, 14 },
  { "party-2026", "recipients", HD_FACE_REGULAR, 14, 14 },
  { "party-2026", "recipient", HD_FACE_REGULAR, 12, 12 },
  { "party-2018", "national-title", HD_FACE_BOLD, 15, 16 },
  { "party-2018", "superior", HD_FACE_REGULAR, 13, 14 },
  { "party-2018", "issuer", HD_FACE_BOLD, 13, 14 },
  { "party-2018", "type-name", HD_FACE_BOLD, 15, 16 },
  { "party-2018", "body", HD_FACE_REGULAR, 13, 14 },
  { "party-2018", "position", HD_FACE_BOLD, 13, 14 },
  { "party-2018", "recipients", HD_FACE_BOLD_ITALIC, 12, 14 },
  { "front-2013", "national-title", HD_FACE_BOLD, 12, 13 },
  { "army-2012", "body", HD_FACE_REGULAR, 13, 14 },
};

static HdPages *
lay_out (const HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  return pages;
}

static HdPages *
make_pages (MadePaper kind, const char *profile)
{
  g_autoptr (HdPaper) paper = make_paper_of (kind, profile);

  g_assert_cmpstr (paper->profile->id, ==, profile);
  return lay_out (paper);
}

static void
test_facts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (style_facts); i++)
    {
      const StyleFact *fact = &style_facts[i];
      g_autoptr (HdPages) pages = make_pages (MADE_AGREEMENT, fact->profile);
      g_autoptr (Recording) recording = recording_new (pages);
      HdRect rect;
      guint page, n = 0;

      g_test_message ("%s %s", fact->profile, fact->tag);
      g_assert_true (hd_pages_find (pages, fact->tag, &page, &rect));
      for (guint k = 0; k < recording->words->len; k++)
        {
          const RecordedWord *word = recording_word (recording, k);

          if (word->page != page || word->left < rect.x - 0.01 || word->right > rect.x + rect.width + 0.01 || word->baseline < rect.y ||
              word->baseline > rect.y + rect.height)
            continue;
          g_assert_cmpint (word->face, ==, fact->face);
          g_assert_true (word->size >= fact->least && word->size <= fact->most);
          n++;
        }
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_dates (void)
{
  static const struct { const char *name; int year, month, day; const char *id; } cases[] = {
    { "state", 2023, 3, 24, "state-2020" },
    { "state", 2016, 1, 1, "state-2020" },
    { NULL, 2023, 3, 24, "state-2020" },
    { "none", 2023, 3, 24, "state-2020" },
    { "party", 2010, 1, 1, "party-2018" },
    { "party", 2018, 4, 3, "party-2018" },
    { "party", 2026, 5, 26, "party-2018" },
    { "party", 2026, 5, 27, "party-2026" },
    { "party", 0, 0, 0, "party-2026" },
    { "party-2018", 2030, 1, 1, "party-2018" },
    { "youth", 1990, 1, 1, "youth" },
    { "front", 2024, 1, 1, "front-2013" },
    { "army", 2024, 1, 1, "army-2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HdDate date = cases[i].year > 0 ? hd_date_new (cases[i].year, cases[i].month, cases[i].day) : HD_DATE_NONE;

      g_assert_cmpstr (hd_profile_find (cases[i].name, date)->id, ==, cases[i].id);
    }
  g_assert_true (hd_profile_exists ("party") && hd_profile_exists ("party-2018"));
  g_assert_false (hd_profile_exists ("none") || hd_profile_exists (NULL));
}

/* Printed on one side no page is a back: all have the margins of the front, and the check knows it. */
static void
test_one_sided (void)
{
  g_autoptr (HdPages) alike = make_pages (MADE_AGREEMENT, "state-2020");

  g_assert_cmpint (hd_pages_get_sides (alike), ==, HD_SIDES_ALIKE);
  for (guint one_sided = 0; one_sided < 2; one_sided++)
    {
      g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, "party-2026");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      double left = G_MAXDOUBLE;

      paper->document->one_sided = one_sided;
      pages = hd_layout_run (paper->document, fonts, NULL);
      recording = recording_new (pages);
      for (guint i = 0; i < recording->words->len; i++)
        if (recording_word (recording, i)->page == 1)
          left = MIN (left, recording_word (recording, i)->left);
      g_assert_cmpfloat_with_epsilon (left, HD_MM (one_sided ? 30 : 15), 0.01);
      g_assert_cmpint (hd_pages_get_sides (pages), ==, one_sided ? HD_SIDES_ONE : HD_SIDES_MIRRORED);
      findings = hd_conformity_check (pages, paper->profile);
      g_assert_cmpuint (hd_conformity_count_breaches (findings), ==, 0);
    }
}

/* What every layout must have, whatever it says. */
static void
test_whole (void)
{
  const HdProfile *profile;

  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    {
      g_test_message ("%s", profile->id);
      g_assert_true (g_str_has_prefix (profile->id, profile->name));
      for (guint k = 0; k < HD_N_ELEMENTS; k++)
        {
          const HdElementStyle *style = &profile->elements[k];

          if (k == HD_ELEMENT_MOTTO || k == HD_ELEMENT_ISSUER_MARK || k == HD_ELEMENT_SUBJECT_MARK)
            {
              const char *word = k == HD_ELEMENT_MOTTO ? profile->motto : k == HD_ELEMENT_ISSUER_MARK ? profile->issuer_mark : profile->subject_mark;

              g_assert_true ((style->tag != NULL) == (word != NULL));
              if (word == NULL)
                continue;
            }
          g_assert_nonnull (style->tag);
          g_assert_nonnull (style->source);
          g_assert_true (style->least <= style->size && style->size <= style->most);
          g_assert_true (style->rule_least <= style->rule_below && style->rule_below <= style->rule_most);
        }
      /* One way or the other lines have their distance, and all papers of the country are of one width. */
      g_assert_true ((profile->line_spacing.value > 0) != (profile->line_pitch.value > 0));
      g_assert_cmpfloat (profile->left.value + profile->right.value, <=, 60);
      /* What nobody could check is said: all but the state's rule are known from digests or heads only. */
      g_assert_true ((profile->notes[0] != NULL) == !g_str_equal (profile->name, "state"));
    }
}

static void
assert_words (MadePaper kind, const char *profile, const char *const *there, const char *const *absent)
{
  g_autoptr (HdPages) pages = make_pages (kind, profile);
  g_autoptr (Recording) recording = recording_new (pages);
  g_autofree char *text = recording_text (recording, HD_MM (15));

  for (guint i = 0; there[i] != NULL; i++)
    if (strstr (text, there[i]) == NULL)
      g_error ("%s: “%s” is missing: %s", profile, there[i], text);
  for (guint i = 0; absent[i] != NULL; i++)
    if (strstr (text, absent[i]) != NULL)
      g_error ("%s: “%s” should not be there: %s", profile, absent[i], text);
}

static void
test_words (void)
{
  assert_words (MADE_AGREEMENT, "state-2020",
                (const char *const[]) { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc", "Số: 05/CTPH-BCHQS-LĐLĐ", "TM. BAN THƯỜNG VỤ",
                                        "I. NỘI DUNG PHỐI HỢP", "bằng văn bản./.", "- Lưu: VT.", NULL },
                (const char *const[]) { "ĐẢNG CỘNG SẢN", "-----", "- Căn cứ", NULL });
  assert_words (MADE_AGREEMENT, "party-2026",
                (const char *const[]) { "* ĐẢNG CỘNG SẢN VIỆT NAM", "VIỆT NAM Số 05-CTPH-BCHQS-LĐLĐ", "T/M BAN THƯỜNG VỤ", "-----", "I- NỘI DUNG PHỐI HỢP",
                                        "- Căn cứ Luật Quốc phòng", "bằng văn bản.", "- Lưu Văn phòng.", NULL },
                (const char *const[]) { "CỘNG HÒA", "Độc lập", "Số:", "TM.", "./.", "VT", NULL });
  assert_words (MADE_AGREEMENT, "party-2018", (const char *const[]) { "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-CTPH", "T/M BAN THƯỜNG VỤ", NULL },
                (const char *const[]) { "-----", "Số:", "- Căn cứ", NULL });
  assert_words (MADE_AGREEMENT, "youth",
                (const char *const[]) { "ĐOÀN TNCS HỒ CHÍ MINH", "*** ĐOÀN", "MINH Số: 05-CTPH-BCHQS-LĐLĐ", "TM. BAN THƯỜNG VỤ", NULL },
                (const char *const[]) { "CỘNG HÒA", "ĐẢNG CỘNG SẢN VIỆT NAM", NULL });
  assert_words (MADE_AGREEMENT, "front-2013", (const char *const[]) { "CỘNG HÒA XÃ HỘI", "Số: 05/CTPH", NULL }, (const char *const[]) { "***", NULL });
  assert_words (MADE_AGREEMENT, "army-2012", (const char *const[]) { "QUÂN KHU 1", "Số: 05/CTPH", "Đại tá Nguyễn Văn An", NULL }, (const char *const[]) { NULL });
  for (guint kind = MADE_COMMENTS; kind <= MADE_SIGNATORIES; kind++)
    {
      assert_words (kind, "party-2026", (const char *const[]) { "ĐẢNG CỘNG SẢN VIỆT NAM", "BAN CHỈ ĐẠO", "*", "-----", NULL },
                    (const char *const[]) { "CỘNG HÒA", NULL });
      assert_words (kind, "youth", (const char *const[]) { "ĐOÀN TNCS HỒ CHÍ MINH", "***", NULL }, (const char *const[]) { "CỘNG HÒA", NULL });
    }
}

/* The decree's boxes: 30 x 8, 40 x 8, 20 x 8 mm, bright red (annex I, II.10.b); circulation in a box, black (II.11). */
static void
test_stamps (void)
{
  static const struct { HdUrgency urgency; const char *word; double width; } cases[] = {
    { HD_URGENCY_URGENT, "KHẨN", 20 }, { HD_URGENCY_VERY_URGENT, "THƯỢNG", 40 }, { HD_URGENCY_EXPRESS, "HỎA", 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, "state-2020");
      g_autoptr (HdPages) pages = NULL;
      g_autoptr (Recording) recording = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      const RecordedWord *word, *circulation;
      guint n_boxes = 0;

      hd_paper_stamp (paper, cases[i].urgency, "Lưu hành nội bộ");
      pages = lay_out (paper);
      recording = recording_new (pages);
      word = recording_find (recording, 0, cases[i].word);
      circulation = recording_find (recording, 0, "LƯU");
      g_assert_true (word != NULL && circulation != NULL);
      g_assert_cmpint (word->face, ==, HD_FACE_BOLD);
      g_assert_cmpfloat (word->color.red, >, 0.9);
      g_assert_cmpfloat (circulation->color.red, ==, 0);
      g_assert_cmpfloat (circulation->baseline, >, word->baseline + HD_MM (8));
      for (guint k = 0; k < recording->rules->len; k++)
        {
          const RecordedRule *rule = &g_array_index (recording->rules, RecordedRule, k);

          if (ABS (rule->right - rule->left - HD_MM (cases[i].width)) < 0.01 && rule->top < word->baseline && rule->top > word->baseline - HD_MM (8))
            n_boxes++;
        }
      g_assert_cmpuint (n_boxes, ==, 1);
      findings = hd_conformity_check (pages, paper->profile);
      g_assert_cmpuint (hd_conformity_count_breaches (findings), ==, 0);
    }
}

/* A page of each kind and layout, to the point. */
static void
test_golden (void)
{
  const HdProfile *profile;

  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    for (guint kind = 0; kind < N_MADE_PAPERS; kind++)
      {
        g_autoptr (HdPages) pages = make_pages (kind, profile->id);
        g_autofree char *name = g_strdup_printf ("papers/%s/%s.log", profile->id, made_paper_names[kind]);

        assert_golden (pages, name);
      }
}

/* The window puts number and symbol together as the layout's own papers do. */
static void
test_number_form (void)
{
  const HdProfile *profile;

  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    {
      g_autofree char *wanted = g_strdup_printf ("05%sKH-BCH", profile->number_separator);
      g_autofree char *by_id = hd_number_form_print (5, "KH-BCH", profile->id);
      g_autofree char *by_name = hd_number_form_print (5, "KH-BCH", profile->name);

      g_assert_cmpstr (by_id, ==, wanted);
      g_assert_cmpstr (by_name, ==, wanted);
      {
        g_autofree char *whole = g_strdup_printf ("%s %s", profile->number_label, wanted);
        g_autofree char *line = hd_number_form_print_line (5, "KH-BCH", profile->id);

        g_assert_cmpstr (line, ==, whole);
      }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/profiles/facts", test_facts);
  g_test_add_func ("/profiles/dates", test_dates);
  g_test_add_func ("/profiles/whole", test_whole);
  g_test_add_func ("/profiles/one-sided", test_one_sided);
  g_test_add_func ("/profiles/words", test_words);
  g_test_add_func ("/profiles/stamps", test_stamps);
  g_test_add_func ("/profiles/number-form", test_number_form);
  g_test_add_func ("/profiles/golden", test_golden);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
