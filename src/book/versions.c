/* versions.c: the numbered versions of an agreement's text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/versions-private.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/agreement.h"
#include "model/outline-text.h"

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  gint64 first = hd_record_get_integer (*(HdRecord *const *) a, HD_VERSION_NUMBER);
  gint64 second = hd_record_get_integer (*(HdRecord *const *) b, HD_VERSION_NUMBER);

  return first < second ? -1 : first > second;
}

GPtrArray *
hd_versions_read (HdBook     *self,
                  const char *agreement_id,
                  GError    **error)
{
  GPtrArray *versions;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  versions = hd_book_get_records_by (self, HD_ENTITY_VERSION, HD_VERSION_AGREEMENT, agreement_id, error);
  if (versions != NULL)
    g_ptr_array_sort (versions, compare_versions);
  return versions;
}

GPtrArray *
hd_version_read_clauses (const HdRecord *version,
                         GError        **error)
{
  GPtrArray *clauses;

  g_return_val_if_fail (version != NULL, NULL);

  clauses = hd_outline_from_text (hd_record_peek_text (version, HD_VERSION_BODY),
                                  hd_record_get_text (version, HD_VERSION_AGREEMENT), error);
  if (clauses == NULL)
    g_prefix_error (error, _("Version %d cannot be read: "), (int) hd_record_get_integer (version, HD_VERSION_NUMBER));
  return clauses;
}

gboolean
hd_version_require_open (HdBook     *self,
                         const char *agreement_id,
                         GError    **error)
{
  g_autoptr (HdRecord) agreement = hd_book_get_record (self, HD_ENTITY_AGREEMENT, agreement_id, error);
  g_autoptr (GPtrArray) signatures = NULL;
  gboolean is_locked;

  if (agreement == NULL)
    return FALSE;
  signatures = hd_book_get_records_by (self, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT, agreement_id, error);
  if (signatures == NULL)
    return FALSE;
  is_locked = hd_agreement_is_locked (agreement);
  for (guint i = 0; i < signatures->len; i++)
    is_locked |= !hd_record_is_empty (g_ptr_array_index (signatures, i), HD_SIGNATURE_SIGNED_DATE);
  if (is_locked)
    g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                         _("The text is locked by its first signature: comments and versions of it stay as they are. Write an amendment instead."));
  return !is_locked;
}

gboolean
hd_version_can_change (HdBook     *self,
                       const char *agreement_id)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, FALSE);

  return !hd_book_is_read_only (self) && hd_version_require_open (self, agreement_id, NULL);
}

static GPtrArray *
read_clauses (HdBook     *self,
              const char *agreement_id,
              GError    **error)
{
  return hd_book_get_records_by (self, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT, agreement_id, error);
}

HdRecord *
hd_version_append (GPtrArray  *versions,
                   const char *agreement_id,
                   GPtrArray  *clauses,
                   const char *label,
                   const char *note)
{
  const HdRecord *last = versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;
  HdRecord *version = hd_record_new (HD_ENTITY_VERSION);
  g_autofree char *body = hd_outline_to_text (clauses, TRUE);

  hd_record_set_text (version, HD_VERSION_AGREEMENT, agreement_id);
  hd_record_set_integer (version, HD_VERSION_NUMBER, last != NULL ? hd_record_get_integer (last, HD_VERSION_NUMBER) + 1 : 1);
  hd_record_set_date (version, HD_VERSION_MADE_DATE, hd_date_today ());
  hd_record_set_text (version, HD_VERSION_LABEL, label);
  hd_record_set_text (version, HD_VERSION_NOTE, note);
  hd_record_set_text (version, HD_VERSION_BODY, body);
  g_ptr_array_add (versions, version);
  return version;
}

gboolean
hd_version_is_newest (GPtrArray *versions,
                      GPtrArray *clauses)
{
  g_autofree char *body = hd_outline_to_text (clauses, TRUE);

  return versions->len > 0 &&
         g_str_equal (body, hd_record_peek_text (g_ptr_array_index (versions, versions->len - 1), HD_VERSION_BODY));
}

gboolean
hd_version_make_record (HdBook     *self,
                        HdEdit     *edit,
                        const char *agreement_id,
                        const char *label,
                        GError    **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) clauses = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && edit != NULL && agreement_id != NULL, FALSE);

  versions = hd_versions_read (self, agreement_id, error);
  clauses = versions != NULL ? read_clauses (self, agreement_id, error) : NULL;
  if (clauses == NULL)
    return FALSE;
  if (!hd_version_is_newest (versions, clauses))
    hd_edit_put (edit, hd_version_append (versions, agreement_id, clauses, label, NULL));
  return TRUE;
}

gboolean
hd_version_save (HdBook     *self,
                 const char *agreement_id,
                 const char *label,
                 const char *note,
                 GError    **error)
{
  g_autofree char *clean_label = NULL;
  g_autofree char *clean_note = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (HdEdit) edit = NULL;
  HdRecord *version;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, FALSE);

  clean_label = hd_text_clean (label != NULL ? label : "", -1, HD_TEXT_LINE, error);
  clean_note = clean_label != NULL ? hd_text_clean (note != NULL ? note : "", -1, HD_TEXT_LINES, error) : NULL;
  if (clean_note == NULL || !hd_version_require_open (self, agreement_id, error))
    return FALSE;
  versions = hd_versions_read (self, agreement_id, error);
  clauses = versions != NULL ? read_clauses (self, agreement_id, error) : NULL;
  if (clauses == NULL)
    return FALSE;
  version = hd_version_append (versions, agreement_id, clauses, clean_label, clean_note);
  edit = hd_edit_new_printf (self, _("Keep the text as version %d"), (int) hd_record_get_integer (version, HD_VERSION_NUMBER));
  hd_edit_put (edit, version);
  return hd_edit_apply (edit, error);
}

/* What names a clause that goes: HD_ENTITY_PROPOSAL and HD_ENTITY_COMMITMENT. */
static gboolean
release (HdBook      *self,
         HdEdit      *edit,
         HdEntityKind kind,
         guint        field,
         const char  *clause_id,
         GError     **error)
{
  g_autoptr (GPtrArray) records = hd_book_get_records_by (self, kind, field, clause_id, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (HdRecord) record = hd_record_copy (g_ptr_array_index (records, i));

      hd_record_clear (record, field);
      hd_edit_put (edit, record);
    }
  return TRUE;
}

gboolean
hd_version_release_clause (HdBook     *self,
                           HdEdit     *edit,
                           const char *clause_id,
                           GError    **error)
{
  return release (self, edit, HD_ENTITY_PROPOSAL, HD_PROPOSAL_CLAUSE, clause_id, error) &&
         release (self, edit, HD_ENTITY_COMMITMENT, HD_COMMITMENT_CLAUSE, clause_id, error);
}

/* Puts into @edit what makes @wanted of @present. */
static gboolean
replace_text (HdBook    *self,
              HdEdit    *edit,
              GPtrArray *present,
              GPtrArray *wanted,
              GError   **error)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer gone;

  for (guint i = 0; i < present->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (present, i);

      g_hash_table_insert (left, (char *) hd_record_get_id (clause), clause);
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      HdRecord *clause = g_ptr_array_index (wanted, i);
      const HdRecord *same = g_hash_table_lookup (left, hd_record_get_id (clause));

      if (same != NULL)
        hd_record_set_row_version (clause, hd_record_get_row_version (same));
      if (same == NULL || !hd_record_equal (same, clause))
        hd_edit_put (edit, clause);
      g_hash_table_remove (left, hd_record_get_id (clause));
    }
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, NULL, &gone))
    {
      if (!hd_version_release_clause (self, edit, hd_record_get_id (gone), error))
        return FALSE;
      hd_edit_remove (edit, gone);
    }
  return TRUE;
}

gboolean
hd_version_restore (HdBook     *self,
                    const char *version_id,
                    GError    **error)
{
  g_autoptr (HdRecord) version = NULL;
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) present = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (HdEdit) edit = NULL;
  const char *agreement_id;

  g_return_val_if_fail (HD_IS_BOOK (self) && version_id != NULL, FALSE);

  version = hd_book_get_record (self, HD_ENTITY_VERSION, version_id, error);
  if (version == NULL)
    return FALSE;
  agreement_id = hd_record_get_text (version, HD_VERSION_AGREEMENT);
  if (!hd_version_require_open (self, agreement_id, error))
    return FALSE;
  wanted = hd_version_read_clauses (version, error);
  present = wanted != NULL ? read_clauses (self, agreement_id, error) : NULL;
  versions = present != NULL ? hd_versions_read (self, agreement_id, error) : NULL;
  if (versions == NULL)
    return FALSE;
  edit = hd_edit_new_printf (self, _("Bring back version %d of the text"), (int) hd_record_get_integer (version, HD_VERSION_NUMBER));
  if (!hd_version_is_newest (versions, present))
    {
      g_autofree char *label = g_strdup_printf (_("Before version %d was brought back"), (int) hd_record_get_integer (version, HD_VERSION_NUMBER));

      hd_edit_put (edit, hd_version_append (versions, agreement_id, present, label, NULL));
    }
  return replace_text (self, edit, present, wanted, error) && hd_edit_apply (edit, error);
}

static GPtrArray *
read_numbered (HdBook     *self,
               const char *agreement_id,
               GPtrArray  *versions,
               gint64      number,
               GError    **error)
{
  if (number == 0)
    return read_clauses (self, agreement_id, error);
  for (guint i = 0; i < versions->len; i++)
    {
      const HdRecord *version = g_ptr_array_index (versions, i);

      if (hd_record_get_integer (version, HD_VERSION_NUMBER) == number)
        return hd_version_read_clauses (version, error);
    }
  g_set_error (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("The text has no version %d; look the numbers up in the list of its versions."), (int) number);
  return NULL;
}

HdTextDiff *
hd_version_compare (HdBook     *self,
                    const char *agreement_id,
                    gint64      from,
                    gint64      to,
                    GError    **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL, NULL);

  versions = hd_versions_read (self, agreement_id, error);
  before = versions != NULL ? read_numbered (self, agreement_id, versions, from, error) : NULL;
  after = before != NULL ? read_numbered (self, agreement_id, versions, to, error) : NULL;
  return after != NULL ? hd_text_diff_new (before, after) : NULL;
}
