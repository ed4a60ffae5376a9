/* test-profiles-pdf.c: the PDF of each layout read back with poppler and measured against its rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "make-papers.h"
#include "printed.h"

/* A hair: poppler rounds to a thousandth of a point, positions are whole thousandths of an em. */
#define HAIR 0.15

/* What the rules say, in mm and points; see the sources in docs/papers.md. */
typedef struct
{
  const char *profile;
  double      top, bottom, left, right; /* margins at least */
  double      number_least, number_most; /* size of page numbers */
  const char *head;                     /* first word at the top right, and its size */
  double      head_least, head_most;
  double      body_least, body_most;
  double      pitch_least, pitch_most;  /* from line to line in a paragraph, points */
  double      indent_least, indent_most; /* mm */
  const char *number;                   /* the word after "Số" */
  gboolean    mirrors;                  /* left and right exchanged on the back of a sheet */
} Rule;

/* State: single to one and a half lines of 13-14 pt type whose line is 1.149 em. */
static const Rule rules[] = {
  { "state-2020", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "front-2013", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "army-2012", 20, 20, 30, 15, 13, 14, "CỘNG", 12, 13, 13, 14, 14.9, 24.2, 10, 12.7, "05/CTPH-BCHQS-LĐLĐ" },
  { "party-2026", 20, 20, 30, 15, 14, 14, "ĐẢNG", 15, 15, 14, 15, 18, 22, 10, 10, "05-CTPH-BCHQS-LĐLĐ", TRUE },
  { "party-2018", 20, 20, 30, 15, 13, 14, "ĐẢNG", 15, 16, 13, 14, 14.9, 24.2, 10, 12.7, "05-CTPH-BCHQS-LĐLĐ" },
  { "youth", 20, 20, 30, 15, 13, 14, "TNCS", 15, 16, 13, 14, 14.9, 24.2, 10, 12.7, "05-CTPH-BCHQS-LĐLĐ" },
};

static HdFontSet *fonts;

static void
assert_between (const char *what, const Rule *rule, double measured, double least, double most, double hair)
{
  if (measured < least - hair || measured > most + hair)
    g_error ("%s: %s is %.3f, not %g to %g", rule->profile, what, measured, least, most);
}

/* Nothing in the margins but the number of the page, in its middle, 10 mm from the edge, not on the first. */
static void
check_margins (const Printed *printed, const Rule *rule, double *page_number_size)
{
  guint n_numbers = 0;

  for (guint i = 0; i < printed->words->len; i++)
    {
      const ReadWord *word = printed_get (printed, i);
      g_autofree char *number = g_strdup_printf ("%u", word->page);
      gboolean is_back = rule->mirrors && word->page % 2 == 0;
      double text_left = is_back ? rule->right : rule->left;
      double text_right = is_back ? rule->left : rule->right;

      if (word->bottom < rule->top)
        {
          double middle = (word->left + word->right) / 2;

          g_assert_cmpuint (word->page, >, 1);
          g_assert_cmpstr (word->text, ==, number);
          assert_between ("the page number's middle", rule, middle, text_left + 165.0 / 2, text_left + 165.0 / 2, HAIR);
          /* The box's middle lies a little above that of the digits. */
          assert_between ("the page number's height", rule, (word->top + word->bottom) / 2, 10, 10, 1);
          *page_number_size = printed_size (word);
          n_numbers++;
          continue;
        }
      assert_between ("the left margin", rule, word->left, text_left, 210, HAIR);
      assert_between ("the right margin", rule, 210 - word->right, text_right, 210, HAIR);
      assert_between ("the top margin", rule, word->top, rule->top, 297, HAIR);
      assert_between ("the bottom margin", rule, 297 - word->bottom, rule->bottom, 297, HAIR);
    }
  g_assert_cmpuint (n_numbers, ==, printed->n_pages - 1);
}

static void
test_agreement (gconstpointer data)
{
  const Rule *rule = data;
  g_autoptr (HdPaper) paper = make_paper_of (MADE_AGREEMENT, rule->profile);
  g_auto (Printed) printed = printed_new (paper, fonts);
  const ReadWord *head = printed_find (&printed, 1, rule->head);
  const ReadWord *number = printed_find (&printed, 1, rule->number), *place = printed_find (&printed, 1, "Lạng");
  const ReadWord *first, *next;
  double size = 0;

  g_assert_cmpuint (printed.n_pages, >, 1);
  check_margins (&printed, rule, &size);
  assert_between ("the page number", rule, size, rule->number_least, rule->number_most, HAIR);
  assert_between ("the head", rule, printed_size (head), rule->head_least, rule->head_most, HAIR);
  g_assert_cmpfloat (head->left, >, 100);
  g_assert_cmpfloat (number->right, <, place->left);
  assert_between ("number and place on one line", rule, number->bottom, place->bottom - 0.5, place->bottom + 0.5, 0);

  /* "a) Tuyên truyền … / … Nhân dân trên địa bàn.": two lines of body text. */
  first = printed_find (&printed, 1, "Tuyên");
  next = printed_find (&printed, 1, "bàn.");
  assert_between ("body", rule, printed_size (first), rule->body_least, rule->body_most, HAIR);
  assert_between ("the distance of lines", rule, (next->bottom - first->bottom) * 72 / 25.4, rule->pitch_least, rule->pitch_most, HAIR);
  assert_between ("the first line", rule, printed_find (&printed, 1, "a)")->left - rule->left, rule->indent_least, rule->indent_most, HAIR);
}

/* The committee's papers have the same head. */
static void
test_others (gconstpointer data)
{
  const Rule *rule = data;

  for (guint kind = MADE_COMMENTS; kind <= MADE_SIGNATORIES; kind++)
    {
      g_autoptr (HdPaper) paper = make_paper_of (kind, rule->profile);
      g_auto (Printed) printed = printed_new (paper, fonts);
      double size = 0;

      check_margins (&printed, rule, &size);
      assert_between ("the head", rule, printed_size (printed_find (&printed, 1, rule->head)), rule->head_least, rule->head_most, HAIR);
      g_assert_cmpfloat (printed_find (&printed, 1, "BAN")->right, <, printed_find (&printed, 1, rule->head)->left);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  fonts = hd_font_set_new ("Liberation Serif", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *agreement = g_strdup_printf ("/profiles-pdf/%s/agreement", rules[i].profile);
      g_autofree char *others = g_strdup_printf ("/profiles-pdf/%s/others", rules[i].profile);

      g_test_add_data_func (agreement, &rules[i], test_agreement);
      g_test_add_data_func (others, &rules[i], test_others);
    }
  result = g_test_run ();
  hd_font_set_unref (fonts);
  return result;
}
