/* words-label.c: the difference of two texts, word by word, in a label
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/words-label.h"

char *
hd_words_markup (GPtrArray *words)
{
  GString *markup = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const HdWords *run = g_ptr_array_index (words, i);
      g_autofree char *text = g_markup_escape_text (run->text, -1);

      if (run->kind == HD_WORDS_SAME)
        g_string_append (markup, text);
      else if (run->kind == HD_WORDS_REMOVED)
        g_string_append_printf (markup, "<s>%s</s>", text);
      else
        g_string_append_printf (markup, "<b><u>%s</u></b>", text);
    }
  return g_string_free (markup, FALSE);
}

GtkWidget *
hd_words_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

void
hd_words_label_set (GtkLabel   *label,
                    const char *before,
                    const char *after)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (before != NULL && after != NULL);

  words = hd_diff_words (before, after);
  markup = hd_words_markup (words);
  gtk_label_set_markup (label, markup);
}
