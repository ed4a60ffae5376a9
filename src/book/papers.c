/* papers.c: issuing, withdrawing and replacing papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/papers.h"

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "layout/scan.h"
#include "model/series.h"
#include "store/records.h"

/* The steering committee in symbols (Ban Chỉ đạo). */
#define ISSUER_SYMBOL "BCĐ"

/* --- Numbers --- */

/* "BC-BCĐ"; an official letter has no kind before its issuer. */
static char *
propose_symbol (const HdRecord *series,
                const char     *type_name)
{
  const char *kind = type_name != NULL ? hd_paper_abbreviate_type (type_name) : NULL;

  if (!hd_record_is_empty (series, HD_SERIES_SYMBOL))
    return g_strdup (hd_record_get_text (series, HD_SERIES_SYMBOL));
  return kind != NULL ? g_strdup_printf ("%s-%s", kind, ISSUER_SYMBOL) : g_strdup (ISSUER_SYMBOL);
}

static HdNumberPreview *
preview_in_transaction (HdBook     *self,
                        const char *series,
                        const char *type_name,
                        HdDate      day,
                        GError    **error)
{
  HdNumberPreview *preview = hd_book_preview_series (self, series, HD_PAPER_KIND_OUTSIDE, day, error);

  if (preview != NULL)
    preview->symbol = propose_symbol (preview->series, type_name);
  return preview;
}

HdNumberPreview *
hd_book_preview_paper_number (HdBook     *self,
                              const char *series,
                              const char *type_name,
                              HdDate      day,
                              GError    **error)
{
  HdNumberPreview *preview;

  g_return_val_if_fail (HD_IS_BOOK (self) && day != HD_DATE_NONE, NULL);

  if (!hd_database_begin_read (self->db, error))
    return NULL;
  preview = preview_in_transaction (self, series, type_name, day, error);
  hd_database_rollback (self->db);
  return preview;
}

/* --- Issuing --- */

typedef struct
{
  const HdRecord *draft;
  GBytes         *bytes;      /* (nullable) */
  const char     *media_type;
  gint64          number;
  HdDate          day;
  HdRecord       *issued;
} Issue;

static void
issue_clear (Issue *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->issued, hd_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Issue, issue_clear)

gboolean
hd_paper_check_issue (const HdRecord *draft,
                      gint64          number,
                      HdDate          day,
                      GError        **error)
{
  if (hd_paper_get_state (draft) != HD_PAPER_IS_DRAFT)
    return hd_error_refuse (error, HD_ERROR_LOCKED, _("This paper has been issued already: what is issued stands. Issue another one that replaces it."));
  if (day == HD_DATE_NONE || day > hd_date_today ())
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The date of issue lies in the future: enter the day on which the number is given."));
  if (number < 0 || number > G_MAXINT32)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("A number begins at 1."));
  return TRUE;
}

static gboolean
check_issue (const Issue *self,
             GError     **error)
{
  if (!hd_paper_check_issue (self->draft, self->number, self->day, error))
    return FALSE;
  if (hd_record_is_empty (self->draft, HD_PAPER_SUBJECT))
    return hd_error_refuse (error, HD_ERROR_BLANK, _("Say what the paper is about: the register has no line without it."));
  return TRUE;
}

/* The file's bytes, when it is one a reader can open. */
static gboolean
read_file (const char  *path,
           GBytes     **bytes,
           const char **media_type,
           GError     **error)
{
  HdScan scan;

  *bytes = hd_file_read (path, HD_SCAN_MAX_BYTES, error);
  if (*bytes == NULL || !hd_scan_inspect (*bytes, &scan, error))
    return FALSE;
  *media_type = scan.media_type;
  return TRUE;
}

/* The one that is replaced stands as issued or was withdrawn, and nothing has taken its place yet. */
gboolean
hd_paper_put_replaced (HdBook         *book,
                       HdEdit         *edit,
                       const HdRecord *draft,
                       HdDate          day,
                       GError        **error)
{
  const char *id = hd_record_get_text (draft, HD_PAPER_REPLACES);
  g_autoptr (HdRecord) old = NULL;
  g_autoptr (GPtrArray) followers = NULL;

  if (id == NULL)
    return TRUE;
  old = hd_records_get (book->db, HD_ENTITY_PAPER, id, error);
  if (old == NULL || !hd_paper_can_replace (old, error))
    return FALSE;
  if (hd_paper_get_state (old) == HD_PAPER_IS_WITHDRAWN)
    {
      followers = hd_records_get_by (book->db, HD_ENTITY_PAPER, HD_PAPER_REPLACES, id, error);
      for (guint i = 0; followers != NULL && i < followers->len; i++)
        if (hd_paper_get_state (g_ptr_array_index (followers, i)) != HD_PAPER_IS_DRAFT)
          return hd_error_refuse (error, HD_ERROR_CONSTRAINT, _("Only a paper that is issued, or was withdrawn, can be replaced, and only once."));
      return followers != NULL;
    }
  hd_record_set_text (old, HD_PAPER_STATE, "replaced");
  hd_record_set_date (old, HD_PAPER_STATE_DATE, day);
  hd_edit_put (edit, old);
  return TRUE;
}

void
hd_paper_fill_number (HdRecord              *paper,
                      const HdNumberPreview *preview,
                      gint64                 number,
                      HdDate                 day)
{
  hd_record_set_text (paper, HD_PAPER_SERIES, hd_record_get_id (preview->series));
  hd_record_set_integer (paper, HD_PAPER_NUMBER, number > 0 ? number : preview->next);
  if (hd_record_is_empty (paper, HD_PAPER_SYMBOL) && *preview->symbol != '\0')
    hd_record_set_text (paper, HD_PAPER_SYMBOL, preview->symbol);
  hd_record_set_date (paper, HD_PAPER_ISSUED_DATE, day);
  hd_record_set_text (paper, HD_PAPER_STATE, "issued");
}

static void
fill_issued (Issue                 *self,
             HdEdit                *edit,
             const HdNumberPreview *preview)
{
  HdRecord *paper = self->issued;

  hd_paper_fill_number (paper, preview, self->number, self->day);
  if (self->bytes != NULL)
    {
      g_autofree char *sha256 = hd_edit_add_blob (edit, self->bytes);

      hd_record_set_text (paper, HD_PAPER_PDF, sha256);
      hd_record_set_text (paper, HD_PAPER_MEDIA_TYPE, self->media_type);
    }
}

static gboolean
on_edit_prepare_issue (HdBook  *book,
                       HdEdit  *edit,
                       gpointer data,
                       GError **error)
{
  Issue *self = data;
  g_autoptr (HdNumberPreview) preview = preview_in_transaction (book, hd_record_get_text (self->draft, HD_PAPER_SERIES),
                                                                hd_record_get_text (self->draft, HD_PAPER_TYPE_NAME), self->day, error);

  if (preview == NULL || !hd_number_preview_check (preview, self->number, error) || !hd_paper_put_replaced (book, edit, self->draft, self->day, error))
    return FALSE;
  self->issued = hd_record_copy (self->draft);
  fill_issued (self, edit, preview);
  if (hd_record_get_row_version (preview->series) == 0)
    hd_edit_put (edit, preview->series);
  hd_edit_put (edit, self->issued);
  return TRUE;
}

gboolean
hd_book_issue_paper (HdBook         *self,
                     const HdRecord *draft,
                     const char     *path,
                     gint64          number,
                     HdDate          day,
                     HdRecord      **issued,
                     GError        **error)
{
  g_auto (Issue) issue = { .draft = draft, .number = number, .day = day };
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && draft != NULL && hd_record_get_kind (draft) == HD_ENTITY_PAPER, FALSE);

  if (!check_issue (&issue, error) || (path != NULL && !read_file (path, &issue.bytes, &issue.media_type, error)))
    return FALSE;
  title = hd_paper_dup_heading (draft);
  edit = hd_edit_new_printf (self, _("Issue paper “%s”"), title);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_issue, &issue);
  if (!hd_edit_apply (edit, error))
    return FALSE;
  if (issued != NULL)
    *issued = g_steal_pointer (&issue.issued);
  return TRUE;
}

gboolean
hd_book_attach_to_paper (HdBook     *self,
                         const char *paper_id,
                         const char *path,
                         GError    **error)
{
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sha256 = NULL;
  const char *media_type;

  g_return_val_if_fail (HD_IS_BOOK (self) && paper_id != NULL && path != NULL, FALSE);

  paper = hd_records_get (self->db, HD_ENTITY_PAPER, paper_id, error);
  if (paper == NULL)
    return FALSE;
  if (!hd_record_is_empty (paper, HD_PAPER_PDF))
    return hd_error_refuse (error, HD_ERROR_LOCKED, _("This paper has its file already, and what is issued stands. Issue another one that replaces it."));
  if (!read_file (path, &bytes, &media_type, error))
    return FALSE;
  title = hd_paper_dup_heading (paper);
  edit = hd_edit_new_printf (self, _("Store the file of paper “%s”"), title);
  hd_edit_make_barrier (edit);
  sha256 = hd_edit_add_blob (edit, bytes);
  hd_record_set_text (paper, HD_PAPER_PDF, sha256);
  hd_record_set_text (paper, HD_PAPER_MEDIA_TYPE, media_type);
  hd_edit_put (edit, paper);
  return hd_edit_apply (edit, error);
}

/* --- Withdrawing --- */

typedef struct
{
  const char *paper_id;
  const char *reason;
} Withdrawal;

static gboolean
on_edit_prepare_withdrawal (HdBook  *book,
                            HdEdit  *edit,
                            gpointer data,
                            GError **error)
{
  const Withdrawal *self = data;
  g_autoptr (HdRecord) paper = hd_records_get (book->db, HD_ENTITY_PAPER, self->paper_id, error);

  if (paper == NULL || !hd_paper_can_withdraw (paper, error))
    return FALSE;
  hd_record_set_text (paper, HD_PAPER_STATE, "withdrawn");
  hd_record_set_date (paper, HD_PAPER_STATE_DATE, hd_date_today ());
  hd_record_set_text (paper, HD_PAPER_STATE_REASON, self->reason);
  hd_edit_put (edit, paper);
  return TRUE;
}

gboolean
hd_book_withdraw_paper (HdBook     *self,
                        const char *paper_id,
                        const char *reason,
                        GError    **error)
{
  Withdrawal withdrawal = { paper_id, NULL };
  g_autofree char *clean = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && paper_id != NULL && reason != NULL, FALSE);

  clean = hd_text_clean_needed (reason, HD_TEXT_LINES, _("Say why the paper is withdrawn: the reason stays in the register."), error);
  if (clean == NULL)
    return FALSE;
  paper = hd_records_get (self->db, HD_ENTITY_PAPER, paper_id, error);
  if (paper == NULL)
    return FALSE;
  withdrawal.reason = clean;
  title = hd_paper_dup_heading (paper);
  edit = hd_edit_new_printf (self, _("Withdraw paper “%s”"), title);
  hd_edit_make_barrier (edit);
  hd_edit_set_prepare (edit, on_edit_prepare_withdrawal, &withdrawal);
  return hd_edit_apply (edit, error);
}

/* --- Back out --- */

GBytes *
hd_book_read_paper (HdBook     *self,
                    const char *paper_id,
                    GError    **error)
{
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *title = NULL;
  const char *stored;

  g_return_val_if_fail (HD_IS_BOOK (self) && paper_id != NULL, NULL);

  paper = hd_records_get (self->db, HD_ENTITY_PAPER, paper_id, error);
  if (paper == NULL)
    return NULL;
  title = hd_paper_dup_heading (paper);
  stored = hd_record_get_text (paper, HD_PAPER_PDF);
  if (stored == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                   _("No file was stored with paper “%s”. Add its PDF or scan in the register."), title);
      return NULL;
    }
  bytes = hd_records_get_blob (self->db, stored, error);
  if (bytes == NULL)
    return NULL;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (sha256, stored))
    return g_steal_pointer (&bytes);
  g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT, _("The stored file “%s” has been altered outside the program. Take it from your backup."), title);
  return NULL;
}
