/* test-widths.c: long names, symbols and places keep within their columns and break where they may, in each layout
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "layout/page-reading.h"
#include "make-dossier.h"
#include "papers/agreement-paper.h"

#define PLACE "Thành phố Hồ Chí Minh"
#define LINE 165.0
#define HAIR 0.1 /* mm, and points */

static HdFontSet *fonts;

/* --- What was measured beforehand, in mm --- */

typedef struct
{
  HdFace      face;
  double      size;
  const char *text;
  double      width;
} Width;

static const Width widths[] = {
  { HD_FACE_BOLD, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 88.2 },
  { HD_FACE_BOLD, 13, "Độc lập - Tự do - Hạnh phúc", 55.7 },
  { HD_FACE_BOLD, 15, "ĐẢNG CỘNG SẢN VIỆT NAM", 73.7 },
  { HD_FACE_BOLD, 12, "BAN CHỈ HUY QUÂN SỰ THÀNH PHỐ", 75.8 },
  { HD_FACE_BOLD, 12, "BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG SƠN", 81.5 },
  { HD_FACE_BOLD, 12, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", 84.3 },
  { HD_FACE_ITALIC, 14, PLACE ", ngày 29 tháng 6 năm 2019", 105.8 },
  { HD_FACE_BOLD, 14, "TM. ỦY BAN MTTQ VIỆT NAM TỈNH", 84.7 },
};

static void
test_measured (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const Width *width = &widths[i];
      double measured = hd_font_measure (hd_font_set_get (fonts, width->face), width->size, width->text, -1) * 25.4 / 72;

      g_test_message ("%s: %.1f mm", width->text, measured);
      /* Another program measured, with kerning and hinting. */
      g_assert_cmpfloat_with_epsilon (measured, width->width, width->width * 0.02);
    }
}

/* --- On the paper --- */

static const char *const issuers[] = {
  "Ban Chỉ huy Quân sự thành phố",
  "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bà Rịa - Vũng Tàu",
};

static const char *const symbols[] = {
  "CTrPH-CAT-UBMTTQVNT-SNV-CNNHCSXHT",
  "CTPH-BCHQS-LĐLĐ-HND-HPN-TĐTN-HCCB-HCTĐ",
};

typedef struct
{
  const HdProfile *profile;
  const char      *issuer, *symbol;
} Case;

static HdPageReading *
lay_out (const Case *self)
{
  const DossierSpec spec = { .n_parties = 2, .n_headings = 1, .is_signed = TRUE, .profile = self->profile->id, .symbol = self->symbol };
  g_autoptr (HdDossier) dossier = make_dossier (&spec);
  g_autoptr (HdPaper) paper = NULL;
  g_autoptr (HdPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < dossier->parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (dossier->parties, i);

      hd_record_set_text (hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT)), HD_UNIT_NAME, self->issuer);
      hd_record_set_text (g_ptr_array_index (dossier->signatures, i), HD_SIGNATURE_AUTHORITY, i == 0 ? NULL : "Ủy ban MTTQ Việt Nam tỉnh");
    }
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_PLACE, PLACE);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_ISSUED_DATE, "2019-06-29");
  paper = hd_agreement_paper_new (dossier, &error);
  g_assert_no_error (error);
  pages = hd_layout_run (paper->document, fonts, &error);
  g_assert_no_error (error);
  return hd_page_reading_new (pages);
}

static gboolean
is_one_of (const char *tag, const char *const *tags)
{
  return g_strv_contains (tags, tag);
}

static guint
count_lines (const HdPageReading *reading, const HdReadBlock *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->first + block->n; i++)
    if (i == block->first || hd_page_reading_word (reading, i)->baseline > hd_page_reading_word (reading, i - 1)->baseline + 1)
      n++;
  return n;
}

static gboolean
is_hidden (const HdReadWord *word)
{
  return word->color.red > 0.99;
}

/* Left and right of the line between the two columns of the head nothing crosses it. */
static void
check_columns (const Case *self, const HdPageReading *reading)
{
  static const char *const left_tags[] = { "superior", "issuer", "issuer-mark", "number", NULL };
  static const char *const right_tags[] = { "national-title", "motto", "place-date", NULL };
  double left = HD_MM (self->profile->left.value), right = left + HD_MM (LINE);
  double middle = left + HD_MM (LINE) * self->profile->header_left;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (reading, i);
      gboolean is_left = is_one_of (block->tag, left_tags), is_right = is_one_of (block->tag, right_tags);

      for (guint k = block->first; k < block->first + block->n && (is_left || is_right); k++)
        {
          const HdReadWord *word = hd_page_reading_word (reading, k);

          g_assert_true (is_hidden (word) || word->left >= (is_left ? left : middle) - HAIR);
          g_assert_cmpfloat (word->right, <=, (is_left ? middle : right) + HAIR);
        }
    }
}

/* Whole, in capitals; more than one line where it is wider than its column, the name of the place not torn apart. */
static void
check_issuers (const Case *self, const HdPageReading *reading)
{
  const HdElementStyle *style = &self->profile->elements[HD_ELEMENT_ISSUER];
  g_autofree char *capitals = g_utf8_strup (self->issuer, -1);
  double width = hd_font_measure (hd_font_set_get (fonts, style->face), style->size, capitals, -1);
  double room = HD_MM (LINE) * self->profile->header_left - 8;
  guint n_issuers = 0;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (reading, i);
      g_autofree char *text = NULL;

      if (!g_str_equal (block->tag, "issuer"))
        continue;
      n_issuers++;
      text = hd_page_reading_dup_text (reading, block);
      g_assert_cmpstr (text, ==, capitals);
      g_assert_cmpuint (count_lines (reading, block), >=, width > room ? 2 : 1);
      g_assert_cmpuint (count_lines (reading, block), <=, (guint) (width / room) + 2);
      for (guint k = block->first + 1; k < block->first + block->n; k++)
        if (hd_page_reading_word (reading, k)->baseline > hd_page_reading_word (reading, k - 1)->baseline + 1)
          {
            const char *before = hd_page_reading_word (reading, k - 1)->text, *after = hd_page_reading_word (reading, k)->text;

            g_test_message ("%s: %s: … %s | %s …", self->profile->id, capitals, before, after);
            /* No line of one word, and no notion cut in its middle. */
            g_assert_false (g_str_equal (after, "SƠN") || g_str_equal (after, "NAM") || g_str_equal (after, "PHỐ") || g_str_equal (after, "SỰ"));
          }
    }
  g_assert_cmpuint (n_issuers, ==, 2);
}

/* Copied it is the symbol; seen it breaks after a hyphen or the stroke. */
static void
check_number (const Case *self, const HdPageReading *reading)
{
  g_autofree char *wanted = g_strdup_printf ("%s05%s%s", self->profile->number_label, self->profile->number_separator, self->symbol);

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (reading, i);
      g_autoptr (GString) text = g_string_new (NULL);

      if (!g_str_equal (block->tag, "number"))
        continue;
      for (guint k = block->first; k < block->first + block->n; k++)
        {
          const HdReadWord *word = hd_page_reading_word (reading, k);
          gboolean begins = k > block->first && word->baseline > (word - 1)->baseline + 1;

          g_assert_true (!begins || word->text[0] == '-' || text->str[text->len - 1] == '/' || text->str[text->len - 1] == '-');
          g_string_append (text, word->text);
        }
      g_assert_cmpstr (text->str, ==, wanted);
      g_assert_cmpuint (count_lines (reading, block), >=, 2);
      return;
    }
  g_assert_not_reached ();
}

/* On one line when it can be made a little smaller, else the place stands above the date; never smaller than the rule allows. */
static void
check_place (const Case *self, const HdPageReading *reading)
{
  const HdElementStyle *style = &self->profile->elements[HD_ELEMENT_PLACE_DATE];

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (reading, i);
      g_autofree char *text = NULL;

      if (!g_str_equal (block->tag, "place-date"))
        continue;
      text = hd_page_reading_dup_text (reading, block);
      g_assert_cmpstr (text, ==, PLACE ", ngày 29 tháng 6 năm 2019");
      g_assert_cmpfloat (hd_page_reading_word (reading, block->first)->size, >=, style->least - HAIR);
      g_assert_cmpuint (count_lines (reading, block), <=, 2);
      for (guint k = block->first + 1; k < block->first + block->n; k++)
        if (hd_page_reading_word (reading, k)->baseline > hd_page_reading_word (reading, k - 1)->baseline + 1)
          g_assert_cmpstr (hd_page_reading_word (reading, k)->text, ==, "ngày");
      return;
    }
  g_assert_not_reached ();
}

/* Two blocks side by side share the line evenly. */
static void
check_signatures (const Case *self, const HdPageReading *reading)
{
  guint n = 0;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const HdReadBlock *block = hd_page_reading_block (reading, i);
      gboolean is_back = self->profile->mirrors && block->page % 2 == 1;
      double left = HD_MM (is_back ? self->profile->right.value : self->profile->left.value), middle = left + HD_MM (LINE) / 2;
      gboolean is_left;

      if (!g_str_equal (block->tag, "authority") || block->n == 0)
        continue;
      is_left = hd_page_reading_word (reading, block->first)->left < middle;
      for (guint k = block->first; k < block->first + block->n; k++)
        {
          g_assert_cmpfloat (hd_page_reading_word (reading, k)->left, >=, (is_left ? left : middle) - HAIR);
          g_assert_cmpfloat (hd_page_reading_word (reading, k)->right, <=, (is_left ? middle : left + HD_MM (LINE)) + HAIR);
        }
      n++;
    }
  g_assert_cmpuint (n, >=, 2);
}

static void
test_paper (gconstpointer data)
{
  const HdProfile *profile = data;

  for (guint i = 0; i < G_N_ELEMENTS (issuers); i++)
    for (guint k = 0; k < G_N_ELEMENTS (symbols); k++)
      {
        const Case one = { profile, issuers[i], symbols[k] };
        g_autoptr (HdPageReading) reading = lay_out (&one);

        check_columns (&one, reading);
        check_issuers (&one, reading);
        check_number (&one, reading);
        check_place (&one, reading);
        check_signatures (&one, reading);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const HdProfile *profile;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  g_test_add_func ("/widths/measured", test_measured);
  for (guint i = 0; (profile = hd_profile_get (i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("/widths/%s", profile->id);

      g_test_add_data_func (name, profile, test_paper);
    }
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
