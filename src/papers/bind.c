/* bind.c: which blanks of a text must not break a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/paper.h"

#include <string.h>

#define NO_BREAK "\302\240"
#define MAX_WORDS 4

/* Words that hold a number behind them. */
static const char *const number_words[] = {
  "số", "ngày", "tháng", "năm", "quý", "điều", "khoản", "điểm", "mục", "phần", "khu", "lần",
};

/* What is counted: "500 triệu đồng", "18.391 ngày công", "04 km". */
static const char *const units[] = {
  "đồng", "nghìn", "triệu", "tỷ", "tỉ", "người", "lượt", "hộ", "nhà", "suất", "lần", "ngày", "tháng", "năm", "giờ", "phút", "buổi", "lớp", "km", "m", "m2",
  "m3", "ha", "kg", "tấn", "tạ", "lít", "%", "bản", "trang", "bên", "đơn vị", "mét", "cây", "công trình",
};

static const char *const scales[] = { "nghìn", "triệu", "tỷ", "tỉ" };

static const char *const ranks[] = {
  "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng",
  "đại tá", "thượng tá", "trung tá", "thiếu tá",
  "đại úy", "thượng úy", "trung úy", "thiếu úy",
};

/* Notions of several syllables that names of bodies and posts are made of; the longer before the shorter. */
static const char *const notions[] = {
  "cựu chiến binh", "chữ thập đỏ", "hồ chí minh", "chủ nghĩa xã hội",
  "phụ nữ", "quân sự", "chỉ huy", "chỉ đạo", "liên hiệp", "liên đoàn", "lao động", "nông dân", "thanh niên", "thường vụ",
  "thường trực", "chấp hành", "mặt trận", "tổ quốc", "việt nam", "ủy ban", "nhân dân", "chủ tịch", "bí thư",
  "chính trị", "tham mưu", "phòng thủ", "khu vực", "dân vận", "tuyên giáo", "cộng sản", "quốc phòng", "quân khu", "an ninh",
  "tỉnh ủy", "thành ủy", "huyện ủy", "tỉnh đoàn", "thành đoàn", "hoạt động", "phối hợp", "chương trình", "xã hội", "nhân đạo",
  "chỉ huy trưởng", "tổ chức", "cơ quan", "đơn vị", "người cao tuổi", "hợp tác xã", "hợp tác", "liên minh", "khuyến học", "luật gia",
  "công an", "biên phòng", "bộ đội", "công đoàn", "đoàn viên", "hội viên", "khoa học", "kỹ thuật", "doanh nghiệp", "xung phong",
  "trẻ em", "chất độc da cam", "phó chủ tịch", "phó bí thư", "chính ủy", "phó chỉ huy trưởng",
};

/* Words that a place follows; they and the capitalised words behind them are one. */
static const char *const levels[] = { "tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn", "đặc khu" };

typedef struct
{
  const char *text;
  const char *lower; /* the same in small letters, as long */
  gsize       length;
  char        blank; /* behind it: ' ', '\n' or NUL */
  gboolean    hold;  /* it must not part from the next word */
} Word;

/* @lower: @text in small letters. */
static GArray *
split_words (const char *text,
             const char *lower)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  while (TRUE)
    {
      gsize length = strcspn (text, " \n");
      Word word = { text, lower, length, text[length], FALSE };

      g_array_append_val (words, word);
      if (text[length] == '\0')
        return words;
      text += length + 1;
      lower += length + 1;
    }
}

/* Vietnamese letters are as many bytes small as capital; a text with others that are not is taken as it is. */
static char *
lower_text (const char *text)
{
  g_autoptr (GString) lower = g_string_sized_new (strlen (text));

  /* Not g_utf8_strdown(), which asks for the locale. */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (p)));
  return g_strdup (lower->len == strlen (text) ? lower->str : text);
}

static const Word *
get_word (const GArray *words,
          guint         index)
{
  return &g_array_index (words, Word, index);
}

/* How many words the lower case @phrase takes from @first on; 0 when they are others. Marks behind the last word are no matter. */
static guint
match_phrase (const GArray *words,
              guint         first,
              const char   *phrase)
{
  for (guint n = 0; first + n < words->len; n++)
    {
      const Word *word = get_word (words, first + n);
      gsize length = strcspn (phrase, " ");
      gsize word_length = word->length;

      if (phrase[length] == '\0')
        while (word_length > 0 && strchr (",;.:", word->text[word_length - 1]) != NULL)
          word_length--;
      if (word_length != length || memcmp (word->lower, phrase, length) != 0)
        return 0;
      if (phrase[length] == '\0')
        return n + 1;
      if (word->blank != ' ')
        return 0;
      phrase += length + 1;
    }
  return 0;
}

static guint
match_any (const GArray      *words,
           guint              first,
           const char *const *phrases,
           guint              n_phrases)
{
  guint longest = 0;

  for (guint i = 0; i < n_phrases; i++)
    if (*phrases[i] == *get_word (words, first)->lower)
      longest = MAX (longest, match_phrase (words, first, phrases[i]));
  return longest;
}

static void
hold_words (GArray *words,
            guint   first,
            guint   n)
{
  for (guint i = first; i + 1 < first + n && i + 1 < words->len; i++)
    g_array_index (words, Word, i).hold = TRUE;
}

static gboolean
starts_upper (const GArray *words,
              guint         index)
{
  return index < words->len && g_unichar_isupper (g_utf8_get_char (get_word (words, index)->text));
}

static gboolean
starts_digit (const GArray *words,
              guint         index)
{
  return index < words->len && g_ascii_isdigit (*get_word (words, index)->text);
}

/* "04", "1.234,5", "98,7%", but not "2023," or "05/CTPH". */
static gboolean
is_figure (const GArray *words,
           guint         index)
{
  const Word *word = get_word (words, index);

  if (!starts_digit (words, index) || !g_ascii_isdigit (word->text[word->length - 1]))
    return FALSE;
  for (gsize i = 0; i < word->length; i++)
    if (!g_ascii_isdigit (word->text[i]) && strchr (".,", word->text[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
ends_in_mark (const GArray *words,
              guint         index)
{
  const Word *word = get_word (words, index);

  return word->length > 0 && strchr (",;.:", word->text[word->length - 1]) != NULL;
}

/* "18.391 ngày", and "triệu" of "500 triệu đồng"; the 05 of "ngày 05 tháng 6" counts nothing. */
static gboolean
counts_what_follows (const GArray *words,
                     guint         index)
{
  const Word *before = index > 0 ? get_word (words, index - 1) : NULL;

  if (get_word (words, index)->blank != ' ')
    return FALSE;
  if (is_figure (words, index))
    return before == NULL || match_any (words, index - 1, number_words, G_N_ELEMENTS (number_words)) == 0;
  return before != NULL && before->hold && is_figure (words, index - 1) && match_any (words, index, scales, G_N_ELEMENTS (scales)) > 0;
}

static gboolean
is_dash (const GArray *words,
         guint         index)
{
  const Word *word = get_word (words, index);

  return (word->length == 1 && *word->text == '-') || (word->length == 3 && memcmp (word->text, "–", 3) == 0);
}

static void
bind_plain (GArray *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      guint rank = match_any (words, i, ranks, G_N_ELEMENTS (ranks));

      /* "chính trị - xã hội": a dash at a line's end is lost as hyphenation when the text is copied, at its beginning it looks like an item. */
      if (is_dash (words, i))
        hold_words (words, i > 0 ? i - 1 : i, i > 0 ? 3 : 2);
      if (rank > 0)
        hold_words (words, i, starts_upper (words, i + rank) && !ends_in_mark (words, i + rank - 1) ? rank + 1 : rank);
      if (counts_what_follows (words, i))
        hold_words (words, i, match_any (words, i + 1, units, G_N_ELEMENTS (units)) + 1);
      if (starts_digit (words, i + 1) && match_any (words, i, number_words, G_N_ELEMENTS (number_words)) > 0)
        hold_words (words, i, 2);
    }
}

static void
bind_places (GArray *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      guint level = match_any (words, i, levels, G_N_ELEMENTS (levels));
      guint end = i + level;

      /* "hợp tác xã" is no commune. */
      if (level == 0 || (i > 0 && get_word (words, i - 1)->hold))
        continue;
      while (end < i + level + MAX_WORDS && starts_upper (words, end) && get_word (words, end - 1)->blank == ' ')
        end++;
      hold_words (words, i, end - i);
    }
}

static char *
join_words (const GArray *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = get_word (words, i);

      g_string_append_len (joined, word->text, word->length);
      if (word->hold && word->blank == ' ')
        g_string_append (joined, NO_BREAK);
      else if (word->blank != '\0')
        g_string_append_c (joined, word->blank);
    }
  return g_string_free (joined, FALSE);
}

char *
hd_paper_bind (const char *text)
{
  g_autoptr (GArray) words = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lower = lower_text (text);
  words = split_words (text, lower);
  bind_plain (words);
  return join_words (words);
}

char *
hd_paper_bind_name (const char *text)
{
  g_autoptr (GArray) words = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lower = lower_text (text);
  words = split_words (text, lower);
  bind_plain (words);
  for (guint i = 0; i + 1 < words->len; i++)
    {
      hold_words (words, i, match_any (words, i, notions, G_N_ELEMENTS (notions)));
      if (starts_digit (words, i))
        hold_words (words, i, 2);
    }
  bind_places (words);
  return join_words (words);
}
