/* register.c: lines of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/register.h"

#include <string.h>

#include "model/agreement.h"

#define ARCHIVE "Lưu"

static const char * const titles[HD_N_REGISTER_COLUMNS] = {
  [HD_REGISTER_NUMBER] = "Số, ký hiệu văn bản",
  [HD_REGISTER_DATE] = "Ngày tháng văn bản",
  [HD_REGISTER_HEADING] = "Tên loại và trích yếu nội dung văn bản",
  [HD_REGISTER_SIGNER] = "Người ký",
  [HD_REGISTER_RECIPIENTS] = "Nơi nhận văn bản",
  [HD_REGISTER_KEEPER] = "Đơn vị, người nhận bản lưu",
  [HD_REGISTER_COPIES] = "Số lượng bản",
  [HD_REGISTER_SENT] = "Ngày chuyển",
  [HD_REGISTER_RECEIPT] = "Ký nhận",
  [HD_REGISTER_NOTE] = "Ghi chú",
};

const char *
hd_register_column_title (HdRegisterColumn column)
{
  g_return_val_if_fail (column < HD_N_REGISTER_COLUMNS, "");

  return titles[column];
}

void
hd_register_row_free (HdRegisterRow *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    g_free (self->cells[i]);
  g_free (self->series);
  g_free (self);
}

static HdRegisterRow *
new_row (const char *series)
{
  HdRegisterRow *self = g_new0 (HdRegisterRow, 1);

  self->series = g_strdup (series != NULL ? series : "");
  return self;
}

/* Takes @text. */
static void
set_cell (HdRegisterRow   *self,
          HdRegisterColumn column,
          char            *text)
{
  g_free (self->cells[column]);
  self->cells[column] = text;
}

static HdRegisterRow *
fill_empty (HdRegisterRow *self)
{
  for (guint i = 0; i < HD_N_REGISTER_COLUMNS; i++)
    if (self->cells[i] == NULL)
      self->cells[i] = g_strdup ("");
  return self;
}

static char *
dup_day (const HdRecord *record,
         guint           field)
{
  HdDate day = hd_record_get_date (record, field);

  return day != HD_DATE_NONE ? hd_date_print_short (day) : g_strdup ("");
}

/* "Ban Thường vụ; Tỉnh đoàn" */
static char *
dup_list (const HdRecord *record,
          guint           field)
{
  g_auto (GStrv) lines = g_strsplit (hd_record_peek_text (record, field), "\n", -1);

  return g_strjoinv ("; ", lines);
}

/* "Lưu: VT, PCT." stands among the recipients of a paper; the register has a column of its own for it. */
static void
set_recipients (HdRegisterRow *self,
                const char    *list)
{
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_str_has_prefix (lines[i], "- ") ? lines[i] + 2 : lines[i];

      if (g_str_has_prefix (line, ARCHIVE))
        {
          g_autofree char *keepers = g_strdup (line + strlen (ARCHIVE) + strspn (line + strlen (ARCHIVE), ": "));

          for (gsize length = strlen (keepers); length > 0 && strchr (" .;", keepers[length - 1]) != NULL; length--)
            keepers[length - 1] = '\0';
          set_cell (self, HD_REGISTER_KEEPER, g_steal_pointer (&keepers));
        }
      else if (*line != '\0')
        g_strv_builder_add (builder, line);
    }
  others = g_strv_builder_end (builder);
  set_cell (self, HD_REGISTER_RECIPIENTS, g_strjoinv ("; ", others));
}

static void
set_copies (HdRegisterRow *self,
            gint64         copies)
{
  self->copies = copies;
  if (copies > 0)
    set_cell (self, HD_REGISTER_COPIES, g_strdup_printf ("%02" G_GINT64_FORMAT, copies));
}

/* What became of it, before what was noted. */
static char *
dup_note (const HdRecord *paper,
          const char     *note)
{
  g_autoptr (GString) text = g_string_new (note != NULL ? note : "");
  const char *remark = hd_record_peek_text (paper, HD_PAPER_NOTE);

  if (hd_paper_get_state (paper) == HD_PAPER_IS_WITHDRAWN)
    {
      g_autofree char *day = dup_day (paper, HD_PAPER_STATE_DATE);
      g_autofree char *reason = dup_list (paper, HD_PAPER_STATE_REASON);

      g_string_append_printf (text, "%sThu hồi%s%s%s%s", text->len > 0 ? ". " : "", *day != '\0' ? " ngày " : "", day,
                              *reason != '\0' ? ": " : "", reason);
    }
  if (*remark != '\0')
    {
      g_autofree char *line = dup_list (paper, HD_PAPER_NOTE);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

HdRegisterRow *
hd_register_row_new (const HdRecord *paper,
                     const char     *series,
                     const char     *note)
{
  HdRegisterRow *self;

  g_return_val_if_fail (paper != NULL, NULL);

  self = new_row (series);
  set_cell (self, HD_REGISTER_NUMBER, hd_paper_dup_number (paper));
  set_cell (self, HD_REGISTER_DATE, dup_day (paper, HD_PAPER_ISSUED_DATE));
  set_cell (self, HD_REGISTER_HEADING, hd_paper_dup_heading (paper));
  set_cell (self, HD_REGISTER_SIGNER, g_strdup (hd_record_get_text (paper, HD_PAPER_SIGNER_NAME)));
  set_recipients (self, hd_record_peek_text (paper, HD_PAPER_RECIPIENTS));
  if (!hd_record_is_empty (paper, HD_PAPER_FILE_COPY))
    set_cell (self, HD_REGISTER_KEEPER, g_strdup (hd_record_get_text (paper, HD_PAPER_FILE_COPY)));
  set_cell (self, HD_REGISTER_SENT, dup_day (paper, HD_PAPER_SENT_DATE));
  set_cell (self, HD_REGISTER_NOTE, dup_note (paper, note));
  set_copies (self, hd_record_get_integer (paper, HD_PAPER_COPIES));
  return fill_empty (self);
}

HdRegisterRow *
hd_register_row_new_for_agreement (const HdRecord *agreement,
                                   const char     *signers,
                                   const char     *series)
{
  HdRegisterRow *self;
  guint date_field;

  g_return_val_if_fail (agreement != NULL, NULL);

  self = new_row (series);
  date_field = hd_record_is_empty (agreement, HD_AGREEMENT_ISSUED_DATE) ? (guint) HD_AGREEMENT_SIGNED_DATE : (guint) HD_AGREEMENT_ISSUED_DATE;
  set_cell (self, HD_REGISTER_NUMBER, hd_agreement_dup_number (agreement));
  set_cell (self, HD_REGISTER_DATE, dup_day (agreement, date_field));
  set_cell (self, HD_REGISTER_HEADING, g_strdup_printf ("%s: %s", hd_record_peek_text (agreement, HD_AGREEMENT_TYPE_NAME),
                                                        hd_record_peek_text (agreement, HD_AGREEMENT_SUBJECT)));
  set_cell (self, HD_REGISTER_SIGNER, g_strdup (signers));
  set_recipients (self, hd_record_peek_text (agreement, HD_AGREEMENT_RECIPIENTS));
  set_copies (self, hd_record_get_integer (agreement, HD_AGREEMENT_ORIGINAL_COPIES));
  return fill_empty (self);
}

HdRegisterRow *
hd_register_row_new_gap (gint64      first,
                         gint64      last,
                         const char *series)
{
  HdRegisterRow *self = new_row (series);

  self->is_gap = TRUE;
  set_cell (self, HD_REGISTER_NUMBER, first == last ? g_strdup_printf ("%02" G_GINT64_FORMAT, first)
                                                    : g_strdup_printf ("%02" G_GINT64_FORMAT "–%02" G_GINT64_FORMAT, first, last));
  set_cell (self, HD_REGISTER_NOTE, g_strdup ("Số để trống"));
  return fill_empty (self);
}
