/* register-missing.c: what the outgoing register lacks: numbers nobody has, programmes that were never stored
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/register-page-private.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "book/papers.h"
#include "book/register.h"
#include "model/series.h"
#include "ui/messages.h"
#include "ui/outcome.h"

/* Gaps are told of one year: the present one when none is chosen. */
static int
get_told_year (HdRegisterPage *self)
{
  int year = hd_record_list_get_query (self->list).year;

  return year != 0 ? year : hd_date_year (hd_date_today ());
}

static void
show_gaps (HdRegisterPage *self,
           HdBook         *book)
{
  int year = get_told_year (self);
  const char *only = hd_record_list_get_query (self->list).series;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->all_series->len; i++)
    {
      const HdRecord *series = g_ptr_array_index (self->all_series, i);
      HdPeriod run = hd_series_run (series, hd_date_new (year, 1, 1));
      g_autoptr (GArray) numbers = NULL;
      g_autoptr (GArray) gaps = NULL;
      g_autofree char *printed = NULL;

      if (only != NULL && !g_str_equal (only, hd_record_get_id (series)))
        continue;
      numbers = hd_book_get_series_numbers (book, series, &run, NULL);
      gaps = numbers != NULL ? hd_series_gaps (series, numbers) : NULL;
      printed = gaps != NULL ? hd_series_print_numbers (gaps) : g_strdup ("");
      if (*printed != '\0')
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", hd_record_peek_text (series, HD_SERIES_NAME), printed);
    }
  /* Translators: %1$d is a year, %2$s lists series with numbers: “Văn bản đi: 03, 05”. */
  sentence = g_strdup_printf (_("Numbers of %1$d that nobody has: %2$s"), year, text->str);
  gtk_label_set_label (self->gaps_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps_label), text->len > 0);
}

static void
show_unstored (HdRegisterPage *self,
               HdBook         *book)
{
  g_autoptr (GPtrArray) agreements = hd_book_get_unstored_agreements (book, NULL);
  guint n = agreements != NULL ? agreements->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u numbered programme is not in the register yet, because its paper was never stored.",
                                                     "%u numbered programmes are not in the register yet, because their papers were never stored.", n), n);

  gtk_label_set_label (self->unstored_label, text);
  gtk_widget_set_visible (self->unstored_bar, n > 0 && !hd_book_is_read_only (book));
}

void
hd_register_page_update_missing (HdRegisterPage *self)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (self));

  if (book == NULL)
    return;
  show_gaps (self, book);
  show_unstored (self, book);
}

static void
tell_left_out (GtkWidget *page,
               GPtrArray *left_out)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (left_out, NULL);
  text = g_strjoinv ("\n", (char **) left_out->pdata);
  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_FAILED, text);
  hd_window_page_report_error (HD_WINDOW_PAGE (page), _("Not all programmes were entered"), error);
}

/* What came in is seen: the year chosen must not hide it. */
static void
show_entered (HdRegisterPage *self,
              GPtrArray      *agreements)
{
  int year = hd_record_list_get_query (self->list).year;

  for (guint i = 0; year != 0 && i < agreements->len; i++)
    if (hd_date_year (hd_record_get_date (g_ptr_array_index (agreements, i), HD_AGREEMENT_ISSUED_DATE)) != year)
      {
        gtk_drop_down_set_selected (self->year, 0);
        return;
      }
}

/* All of them in one edit: one line of the history, and nothing half done. */
static void
enter_unstored (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdBook *book = hd_window_page_get_book (HD_WINDOW_PAGE (widget));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = hd_book_get_unstored_agreements (book, &error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) left_out = NULL;

  for (guint i = 0; agreements != NULL && i < agreements->len; i++)
    g_ptr_array_add (ids, (gpointer) hd_record_get_id (g_ptr_array_index (agreements, i)));
  if (agreements != NULL && ids->len == 0)
    return;
  g_ptr_array_add (ids, NULL);
  if (agreements == NULL || !hd_book_issue_agreements (book, (const char * const *) ids->pdata, NULL, &left_out, &error))
    hd_window_page_report_error (HD_WINDOW_PAGE (widget), _("The programmes were not entered"), error);
  else
    {
      show_entered (HD_REGISTER_PAGE (widget), agreements);
      if (left_out->len > 0)
        tell_left_out (widget, left_out);
      else
        hd_outcome_show (widget, book);
    }
}

void
hd_register_page_install_missing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.enter", NULL, enter_unstored);
}
