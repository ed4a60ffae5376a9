/* test-agreement-paper.c: the agreement's paper against the rules of Decree 30/2020, for 2 to 12 parties
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/agreement-paper.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "make-dossier.h"
#include "papers/paper.h"
#include "recorder.h"

static HdFontSet *fonts;

static HdPaper *
make_paper (const HdDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  HdPaper *paper = hd_agreement_paper_new (dossier, &error);

  g_assert_no_error (error);
  return paper;
}

static HdPages *
lay_out (const HdPaper *paper)
{
  g_autoptr (GError) error = NULL;
  HdPages *pages = hd_layout_run (paper->document, fonts, &error);

  g_assert_no_error (error);
  assert_sound (pages, &paper->document->setup);
  return pages;
}

typedef struct
{
  HdDossier *dossier;
  HdPaper   *paper;
  HdPages   *pages;
  Recording *recording;
  char      *text;
} Made;

static void
made_clear (Made *self)
{
  g_free (self->text);
  recording_free (self->recording);
  hd_pages_unref (self->pages);
  hd_paper_free (self->paper);
  hd_dossier_free (self->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, made_clear)

static Made
made_of (HdDossier *dossier_take)
{
  Made self = { .dossier = dossier_take };

  self.paper = make_paper (self.dossier);
  self.pages = lay_out (self.paper);
  self.recording = recording_new (self.pages);
  self.text = recording_text (self.recording, self.paper->document->setup.top);
  return self;
}

static Made
make (const DossierSpec *spec)
{
  return made_of (make_dossier (spec));
}

static void
assert_has (const Made *made, const char *text)
{
  if (strstr (made->text, text) == NULL)
    g_error ("“%s” is not on the paper: %s", text, made->text);
}

/* Size and face of the first line of an element. */
static void
assert_style (const Made *made, const char *tag, HdFace face, double least, double most)
{
  HdRect rect;
  guint page;
  guint n = 0;

  g_assert_true (hd_pages_find (made->pages, tag, &page, &rect));
  for (guint i = 0; i < made->recording->words->len; i++)
    {
      const RecordedWord *word = recording_word (made->recording, i);

      if (word->turned || word->page != page || word->left < rect.x - 0.01 || word->right > rect.x + rect.width + 0.01 ||
          word->baseline < rect.y || word->baseline > rect.y + rect.height)
        continue;
      g_assert_cmpint (word->face, ==, face);
      g_assert_cmpfloat (word->size, >=, least);
      g_assert_cmpfloat (word->size, <=, most);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* Annex I of the decree, the table of its section IV. */
static void
test_styles (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 6, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);

  assert_style (&made, "national-title", HD_FACE_BOLD, 12, 13);
  assert_style (&made, "motto", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "superior", HD_FACE_REGULAR, 12, 13);
  assert_style (&made, "issuer", HD_FACE_BOLD, 12, 13);
  assert_style (&made, "number", HD_FACE_REGULAR, 13, 13);
  assert_style (&made, "place-date", HD_FACE_ITALIC, 13, 14);
  assert_style (&made, "type-name", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "subject", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "ground", HD_FACE_ITALIC, 13, 14);
  assert_style (&made, "body", HD_FACE_REGULAR, 13, 14);
  assert_style (&made, "part", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "heading", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "authority", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "signer", HD_FACE_BOLD, 13, 14);
  assert_style (&made, "recipients", HD_FACE_BOLD_ITALIC, 12, 12);
  assert_style (&made, "recipient", HD_FACE_REGULAR, 11, 11);
}

static void
test_page (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 6, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);
  const HdPageSetup *setup = &made.paper->document->setup;

  g_assert_cmpfloat_with_epsilon (setup->width, HD_MM (210), 0.01);
  g_assert_cmpfloat_with_epsilon (setup->height, HD_MM (297), 0.01);
  g_assert_true (setup->top >= HD_MM (20) && setup->top <= HD_MM (25));
  g_assert_true (setup->bottom >= HD_MM (20) && setup->bottom <= HD_MM (25));
  g_assert_true (setup->left >= HD_MM (30) && setup->left <= HD_MM (35));
  g_assert_true (setup->right >= HD_MM (15) && setup->right <= HD_MM (20));
  g_assert_true (setup->number_pages && setup->number_size >= 13 && setup->number_size <= 14);
}

static HdRect
find (const Made *made, const char *tag)
{
  HdRect rect;
  guint page;

  g_assert_true (hd_pages_find (made->pages, tag, &page, &rect));
  g_assert_cmpuint (page, ==, 0);
  return rect;
}

static void
test_header_places (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);
  HdRect title = find (&made, "national-title"), motto = find (&made, "motto");
  HdRect superior = find (&made, "superior"), issuer = find (&made, "issuer");
  HdRect number = find (&made, "number"), place = find (&made, "place-date");
  HdRect type = find (&made, "type-name");
  double middle = title.x + title.width / 2;

  g_assert_cmpfloat (superior.x + superior.width + 4, <, title.x);
  g_assert_cmpfloat (issuer.x + issuer.width + 4, <, title.x);
  g_assert_cmpfloat (superior.y, <, issuer.y);
  g_assert_cmpfloat (issuer.y, <, number.y);
  g_assert_cmpfloat_with_epsilon (motto.x + motto.width / 2, middle, 0.1);
  g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, middle, 0.1);
  g_assert_cmpfloat_with_epsilon (number.x + number.width / 2, issuer.x + issuer.width / 2, 0.1);
  g_assert_cmpfloat_with_epsilon (place.y, number.y, 0.1);
  g_assert_cmpfloat (type.y, >, number.y + number.height);
}

/* Rules: as long as the motto; a third to a half of the issuer's and the subject's last line. */
static void
test_rules (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 2, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);
  const RecordedRule *rules = (const RecordedRule *) (gpointer) made.recording->rules->data;
  HdRect motto = find (&made, "motto"), subject = find (&made, "subject");
  double width;

  g_assert_cmpuint (made.recording->rules->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (rules[1].right - rules[1].left, motto.width, 0.1);
  width = rules[2].right - rules[2].left;
  g_assert_true (width >= subject.width / 3 && width <= subject.width / 2);
  width = rules[0].right - rules[0].left;
  g_assert_cmpfloat (width, >, 20);
  g_assert_cmpfloat (width, <, 120);
}

static void
test_text (void)
{
  const DossierSpec spec = { .n_parties = 3, .n_headings = 2, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);

  assert_has (&made, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
  assert_has (&made, "BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG SƠN LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN HỘI NÔNG DÂN TỈNH LẠNG SƠN");
  assert_has (&made, "Số: 05/CTPH-BCHQS-LĐLĐ Lạng Sơn, ngày 24 tháng 3 năm 2023");
  assert_has (&made, "CHƯƠNG TRÌNH Phối hợp hoạt động năm 2023");
  assert_has (&made, "ngày 08 tháng 6 năm 2018; Căn cứ chức năng, nhiệm vụ của các bên. Các bên");
  assert_has (&made, "như sau: I. NỘI DUNG PHỐI HỢP 1. Nội dung thứ 1 a) Tuyên truyền");
  assert_has (&made, "2. Nội dung thứ 2 a) Tuyên truyền");
  assert_has (&made, "II. TỔ CHỨC THỰC HIỆN Chương trình có hiệu lực");
  assert_has (&made, "bằng văn bản./. BỘ CHỈ HUY");
  assert_has (&made, "Nơi nhận: - Tỉnh ủy (để báo cáo); - Các bên ký kết; - Lưu: VT.");
  assert_has (&made, "Đại tá Nguyễn Văn An");
  g_assert_null (strstr (made.text, "DỰ THẢO"));
  g_assert_cmpuint (made.recording->shapes->len, ==, 0);
  g_assert_cmpuint (made.paper->blanks->len, ==, 0);
}

static void
test_draft_and_training (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_training = TRUE };
  g_auto (Made) made = make (&spec);
  const RecordedWord *mark = recording_find (made.recording, 0, "TẬP");

  g_assert_cmpuint (made.recording->shapes->len, ==, hd_pages_get_n_pages (made.pages));
  g_assert_nonnull (mark);
  g_assert_cmpfloat (mark->baseline, <, made.paper->document->setup.top);
  assert_has (&made, "Số: ……/CTPH-BCHQS-LĐLĐ Lạng Sơn, ngày …… tháng …… năm 2023");
  assert_has (&made, "DỰ THẢO CHƯƠNG TRÌNH");
  g_assert_cmpuint (made.paper->blanks->len, ==, 2);
}

static gboolean
mentions (const HdPaper *paper, const char *text)
{
  for (guint i = 0; i < paper->blanks->len; i++)
    if (strstr (g_ptr_array_index (paper->blanks, i), text) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_blanks (void)
{
  const DossierSpec spec = { .n_parties = 3, .n_headings = 1, .n_witnesses = 0, .is_blank = TRUE };
  g_auto (Made) made = make (&spec);
  guint n_dotted = 0;

  /* Number, symbol, place, date, a ground, signer and title of each party, recipients. */
  g_assert_cmpuint (made.paper->blanks->len, ==, 5 + 2 * 3 + 1);
  g_assert_true (mentions (made.paper, "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn"));
  g_assert_true (mentions (made.paper, "Hội Nông dân tỉnh Lạng Sơn"));
  for (guint i = 0; i < made.paper->blanks->len; i++)
    {
      const char *sentence = g_ptr_array_index (made.paper->blanks, i);

      g_assert_true (g_str_has_suffix (sentence, "."));
    }
  for (guint i = 0; i < made.recording->words->len; i++)
    n_dotted += g_str_has_prefix (recording_word (made.recording, i)->text, "..........");
  g_assert_cmpuint (n_dotted, ==, 1 + 2 * 3 + 1);
  assert_has (&made, "Số: ……/……");
  assert_has (&made, "ngày …… tháng …… năm 2023");
}

/* 13 never; none or one once it is signed. */
static void
test_number_of_parties (void)
{
  const DossierSpec wrong[] = { { .n_parties = 13 }, { .n_parties = 0, .is_signed = TRUE }, { .n_parties = 1, .is_signed = TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (HdDossier) dossier = make_dossier (&wrong[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (hd_agreement_paper_new (dossier, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
    }
}

/* A draft that nobody or one party was entered for is a paper with blanks: two blocks for the pen, and one sentence. */
static void
test_parties_to_come (void)
{
  for (guint n = 0; n < 2; n++)
    {
      const DossierSpec spec = { .n_parties = n, .n_headings = 2 };
      g_auto (Made) made = make (&spec);
      guint n_sentences = 0;

      for (guint i = 0; i < made.paper->blanks->len; i++)
        n_sentences += strstr (g_ptr_array_index (made.paper->blanks, i), "Who takes part") != NULL;
      g_assert_cmpuint (n_sentences, ==, 1);
      g_assert_cmpuint (hd_pages_get_n_pages (made.pages), >=, 1);
      assert_has (&made, "ngày …… tháng …… năm 2023");
    }
}

/* Words of a block's upper row, as printed. */
static char *
authority_text (const DossierSpec *spec, guint index)
{
  g_autofree char *party = make_party_name (spec, index);
  g_autofree char *title = make_signer_title (spec, index);
  g_autofree char *joined = g_strdup_printf ("%s%s %s", index > 0 ? "TM. Ban Thường vụ " : "", party, title);

  return hd_text_upper (joined);
}

static char *
signer_text (const DossierSpec *spec, guint index)
{
  g_autofree char *name = make_signer_name (spec, index);

  return g_strdup_printf ("%s%s", index == 0 ? "Đại tá " : "", name);
}

/* Reads @text from word @at on; all of it on one page. Returns the word behind it. */
static guint
read_words (const Recording *recording, guint at, const char *text, guint page)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++, at++)
    {
      const RecordedWord *word;

      while (recording_word (recording, at)->turned || recording_word (recording, at)->baseline < HD_MM (20))
        at++;
      word = recording_word (recording, at);
      g_assert_cmpstr (word->text, ==, words[i]);
      g_assert_cmpuint (word->page, ==, page);
    }
  return at;
}

static guint
skip_marks (const Recording *recording, guint at)
{
  while (recording_word (recording, at)->turned || recording_word (recording, at)->baseline < HD_MM (20))
    at++;
  return at;
}

static guint
count_lines_above (const Recording *recording, const RecordedWord *word)
{
  double last = -1;
  guint n = 0;

  for (const RecordedWord *above = recording_word (recording, 0); above < word; above++)
    if (above->page == word->page && !above->turned && above->baseline > HD_MM (20) && ABS (above->baseline - last) > 0.01)
      {
        last = above->baseline;
        n++;
      }
  return n;
}

/* Every block of the grid: authority, title and name on one page, in the order of the header, row by row; at least two lines of the
 * text above the first row. */
static void
assert_blocks_whole (const Made *made, const DossierSpec *spec, guint columns)
{
  const char *end_mark = "./.";
  guint at = 0;

  while (!g_str_has_suffix (recording_word (made->recording, at)->text, end_mark))
    at++;
  at = skip_marks (made->recording, at + 1);
  g_assert_cmpuint (count_lines_above (made->recording, recording_word (made->recording, at)), >=, 2);
  for (guint first = 0; first < spec->n_parties; first += columns)
    {
      guint n = MIN (columns, spec->n_parties - first);
      guint page;

      at = skip_marks (made->recording, at);
      page = recording_word (made->recording, at)->page;
      for (guint i = 0; i < 2 * n; i++)
        {
          guint index = first + i % n;
          g_autofree char *text = NULL;

          if (spec->n_parties == 2 && columns > 1)
            index = 1 - index;
          text = i < n ? authority_text (spec, index) : signer_text (spec, index);
          at = read_words (made->recording, at, text, page);
        }
    }
}

static void
test_grids (void)
{
  for (guint n = 2; n <= 12; n++)
    for (guint columns = 0; columns <= 3; columns++)
      for (guint is_long = 0; is_long <= 1; is_long++)
        {
          const DossierSpec spec = {
            .n_parties = n, .columns = columns, .is_long = is_long, .n_headings = 2, .n_witnesses = n % 3, .is_signed = n % 2,
          };
          g_auto (Made) made = make (&spec);

          assert_blocks_whole (&made, &spec, columns > 0 ? columns : n >= 9 ? 3 : 2);
        }
}

/* Wherever the text ends on its page, the signatures have two lines of it above them. */
static void
test_signatures_follow_text (void)
{
  static const char *const last_texts[] = { NULL, "Chương trình có hiệu lực từ ngày ký." };

  for (guint headings = 0; headings < 24; headings++)
    for (guint i = 0; i < G_N_ELEMENTS (last_texts); i++)
      {
        const DossierSpec spec = { .n_parties = 2 + headings % 3, .n_headings = headings, .last_text = last_texts[i], .is_signed = TRUE };
        g_auto (Made) made = make (&spec);

        assert_blocks_whole (&made, &spec, 2);
      }
}

static void
test_recipients_whole (void)
{
  for (guint headings = 0; headings < 24; headings++)
    {
      const DossierSpec spec = { .n_parties = 2 + headings % 5, .n_headings = headings, .is_signed = TRUE };
      g_auto (Made) made = make (&spec);
      guint last = made.recording->words->len - 1;

      g_assert_cmpstr (recording_word (made.recording, last)->text, ==, "VT.");
      /* Not on a page of their own either. */
      g_assert_cmpuint (count_lines_above (made.recording, recording_find (made.recording, recording_word (made.recording, last)->page, "Nơi")), >=, 1);
      for (guint i = last; !g_str_equal (recording_word (made.recording, i)->text, "Nơi"); i--)
        g_assert_cmpuint (recording_word (made.recording, i)->page, ==, recording_word (made.recording, last)->page);
    }
}

static void
test_lead_of_two_signs_right (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE };
  g_auto (Made) made = make (&spec);
  const RecordedWord *lead = NULL;

  for (guint i = 0; i < made.recording->words->len; i++)
    if (g_str_equal (recording_word (made.recording, i)->text, "An"))
      lead = recording_word (made.recording, i);
  g_assert_nonnull (lead);
  g_assert_cmpfloat (lead->left, >, HD_MM (30 + 165.0 / 2));
  g_assert_cmpfloat_with_epsilon (recording_find (made.recording, lead->page, "Bích")->baseline, lead->baseline, 0.01);
}

static void
test_incomplete_row_is_centred (void)
{
  const DossierSpec spec = { .n_parties = 3, .n_headings = 1, .is_signed = TRUE, .columns = 2 };
  g_auto (Made) made = make (&spec);
  guint page = hd_pages_get_n_pages (made.pages) - 1;
  const RecordedWord *first = recording_find (made.recording, page, "Lê"), *last = recording_find (made.recording, page, "Cường");

  g_assert_cmpfloat_with_epsilon (first->left + last->right, 2 * HD_MM (30 + 165.0 / 2), 0.1);
}

static void
test_witnesses (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE, .n_witnesses = 1 };
  g_auto (Made) made = make (&spec);

  assert_has (&made, "NGƯỜI CHỨNG KIẾN CHỦ TỊCH Lê Quốc Cường");
}

/* What was frozen at the first signature is printed, whatever the unit is called today. */
static void
test_frozen_party (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE };
  HdDossier *dossier = make_dossier (&spec);
  HdRecord *party = g_ptr_array_index (dossier->parties, 1);

  hd_record_set_text (party, HD_PARTY_FROZEN_NAME, "Ban Chỉ huy Quân sự huyện cũ");
  hd_record_set_text (party, HD_PARTY_FROZEN_HEADER, "Ban Chỉ huy Quân sự\nhuyện cũ");
  {
    g_auto (Made) made = made_of (dossier);

    assert_has (&made, "BAN CHỈ HUY QUÂN SỰ HUYỆN CŨ LIÊN ĐOÀN");
    g_assert_null (strstr (made.text, "BỘ CHỈ HUY QUÂN SỰ TỈNH"));
    g_assert_null (strstr (made.text, "QUÂN KHU 1"));
  }
}

/* A symbol of many parties breaks after a hyphen inside its column; a long place goes to a line of its own. */
static void
test_wide_number_and_place (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE };
  HdDossier *dossier = make_dossier (&spec);

  hd_record_set_text (dossier->agreement, HD_AGREEMENT_SYMBOL, "CTrPH-BCHQS-LĐLĐ-HND-HLHPN-TĐTN-HCCB-HCTĐ-UBMTTQ");
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_PLACE, "Thành phố Hồ Chí Minh");
  {
    g_auto (Made) made = made_of (dossier);
    HdRect number = find (&made, "number"), place = find (&made, "place-date"), title = find (&made, "national-title");

    g_assert_cmpfloat (number.x + number.width, <, title.x);
    g_assert_cmpfloat (number.height, >, 26);
    g_assert_cmpfloat (place.x + place.width, <=, HD_MM (210 - 15) + 0.01);
    assert_has (&made, "Số: 05/CTrPH-BCHQS -LĐLĐ-"); /* the hyphen is drawn at the end, read at the beginning */
    g_assert_cmpuint (made.recording->shapes->len, >=, 1);
    g_assert_null (strstr (made.text, "05/CTrPH-BCHQS-LĐLĐ-HND-HLHPN-TĐTN-HCCB-HCTĐ-UBMTTQ"));
    g_assert_cmpfloat_with_epsilon (recording_find (made.recording, 0, "tháng")->baseline, recording_find (made.recording, 0, "ngày")->baseline, 0.01);
    g_assert_cmpfloat (recording_find (made.recording, 0, "ngày")->baseline, >, recording_find (made.recording, 0, "Thành")->baseline + 5);
  }
}

/* An address in the text leads there; the point that ends the sentence is not part of it. */
static void
test_address (void)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE, .last_text = "Xem https://example.vn/van-ban?so=5 (hoặc http://a.vn). Hết." };
  g_auto (Made) made = make (&spec);
  g_autofree char *log = pages_log (made.pages);
  const char *first = strstr (log, "\nlink"), *second = first != NULL ? strstr (first + 1, "\nlink") : NULL;

  g_assert_nonnull (second);
  g_assert_nonnull (strstr (log, "https://example.vn/van-ban?so=5"));
  g_assert_nonnull (strstr (second, "http://a.vn"));
  g_assert_null (strstr (log, "http://a.vn)\n"));
  g_assert_null (strstr (second + 1, "\nlink"));
  assert_has (&made, "Xem https://example.vn/van-ban?so=5 (hoặc http://a.vn). Hết./.");
}

typedef struct
{
  const char *text, *plain, *name;
} BindCase;

/* "~" stands for U+00A0. */
static const BindCase bind_cases[] = {
  { "theo số 01 ngày 05 tháng 6 năm 2023", "theo số~01 ngày~05 tháng~6 năm~2023", NULL },
  { "đồng chí Đại tá Nguyễn Văn An", "đồng chí Đại~tá~Nguyễn Văn An", NULL },
  { "Đại tá, Chính ủy", "Đại~tá, Chính ủy", NULL },
  { "một số đại biểu năm nay", "một số đại biểu năm nay", NULL },
  { "số\n01", "số\n01", NULL },
  { "các tổ chức chính trị - xã hội", "các tổ chức chính trị~-~xã hội", NULL },
  { "- Lưu: VT", "-~Lưu: VT", NULL },
  { "giai đoạn 2019 – 2023", "giai đoạn 2019~–~2023", NULL },
  { "trị giá 500 triệu đồng, 18.391 ngày công và 04 km đường", "trị giá 500~triệu~đồng, 18.391~ngày công và 04~km đường", NULL },
  { "đạt 98,7 % vào năm 2023 tháng sau", "đạt 98,7~% vào năm~2023 tháng sau", NULL },
  { "Điều 5 khoản 2", "Điều~5 khoản~2", NULL },
  { "", "", "" },
  { "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", "Bộ Chỉ~huy Quân~sự tỉnh~Lạng~Sơn" },
  { "Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ", "Hội Liên~hiệp Phụ~nữ" },
  { "với 6 tổ chức", "với 6 tổ chức", "với 6~tổ~chức" },
};

static void
test_bind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bind_cases); i++)
    {
      g_autofree char *plain = hd_paper_bind (bind_cases[i].text);
      g_autofree char *name = hd_paper_bind_name (bind_cases[i].text);
      g_autoptr (GString) shown = g_string_new (plain);
      g_autoptr (GString) shown_name = g_string_new (name);

      g_string_replace (shown, "\u00A0", "~", 0);
      g_string_replace (shown_name, "\u00A0", "~", 0);
      g_assert_cmpstr (shown->str, ==, bind_cases[i].plain);
      if (bind_cases[i].name != NULL)
        g_assert_cmpstr (shown_name->str, ==, bind_cases[i].name);
    }
}

static void
test_golden (void)
{
  const DossierSpec draft = { .n_parties = 2, .n_headings = 3, .is_training = TRUE, .n_witnesses = 1 };
  const DossierSpec blank = { .n_parties = 3, .n_headings = 1, .is_blank = TRUE };
  const DossierSpec many = { .n_parties = 12, .n_headings = 4, .is_signed = TRUE, .is_long = TRUE, .columns = 3 };
  g_auto (Made) made_draft = make (&draft);
  g_auto (Made) made_blank = make (&blank);
  g_auto (Made) made_many = make (&many);

  assert_golden (made_draft.pages, "papers/agreement-draft.log");
  assert_golden (made_blank.pages, "papers/agreement-blank.log");
  assert_golden (made_many.pages, "papers/agreement-12-parties.log");
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
  g_test_add_func ("/agreement-paper/styles", test_styles);
  g_test_add_func ("/agreement-paper/page", test_page);
  g_test_add_func ("/agreement-paper/header-places", test_header_places);
  g_test_add_func ("/agreement-paper/rules", test_rules);
  g_test_add_func ("/agreement-paper/text", test_text);
  g_test_add_func ("/agreement-paper/draft-and-training", test_draft_and_training);
  g_test_add_func ("/agreement-paper/blanks", test_blanks);
  g_test_add_func ("/agreement-paper/number-of-parties", test_number_of_parties);
  g_test_add_func ("/agreement-paper/parties-to-come", test_parties_to_come);
  g_test_add_func ("/agreement-paper/grids", test_grids);
  g_test_add_func ("/agreement-paper/signatures-follow-text", test_signatures_follow_text);
  g_test_add_func ("/agreement-paper/recipients-whole", test_recipients_whole);
  g_test_add_func ("/agreement-paper/lead-of-two-signs-right", test_lead_of_two_signs_right);
  g_test_add_func ("/agreement-paper/incomplete-row-is-centred", test_incomplete_row_is_centred);
  g_test_add_func ("/agreement-paper/witnesses", test_witnesses);
  g_test_add_func ("/agreement-paper/frozen-party", test_frozen_party);
  g_test_add_func ("/agreement-paper/wide-number-and-place", test_wide_number_and_place);
  g_test_add_func ("/agreement-paper/address", test_address);
  g_test_add_func ("/agreement-paper/bind", test_bind);
  g_test_add_func ("/agreement-paper/golden", test_golden);
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
