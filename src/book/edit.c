/* edit.c: changing a book: gather records, apply them as one change set
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/edit.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "book/released-private.h"
#include "model/labels.h"
#include "store/changes.h"
#include "store/records.h"

struct _HdEdit
{
  HdBook    *book;
  HdChanges *changes;

  HdEditPrepare prepare;
  gpointer      prepare_data;
};

HdEdit *
hd_edit_new (HdBook     *book,
             const char *what)
{
  HdEdit *self;

  g_return_val_if_fail (HD_IS_BOOK (book) && what != NULL, NULL);

  self = g_new0 (HdEdit, 1);
  self->book = g_object_ref (book);
  self->changes = hd_changes_new (HD_CHANGES_EDIT, book->who, what);
  return self;
}

HdEdit *
hd_edit_new_printf (HdBook     *book,
                    const char *format,
                    ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return hd_edit_new (book, what);
}

char *
hd_book_dup_title (HdBook      *book,
                   HdEntityKind kind,
                   const char  *id,
                   GError     **error)
{
  g_autoptr (HdRecord) record = NULL;

  g_return_val_if_fail (HD_IS_BOOK (book) && id != NULL, NULL);

  record = hd_records_get (book->db, kind, id, error);
  return record != NULL ? hd_record_dup_title (record) : NULL;
}

void
hd_edit_free (HdEdit *self)
{
  if (self == NULL)
    return;
  hd_changes_free (self->changes);
  g_object_unref (self->book);
  g_free (self);
}

void
hd_edit_make_barrier (HdEdit *self)
{
  g_return_if_fail (self != NULL);

  hd_changes_set_kind (self->changes, HD_CHANGES_BARRIER);
}

void
hd_edit_put (HdEdit   *self,
             HdRecord *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  hd_changes_put (self->changes, record);
}

void
hd_edit_remove (HdEdit   *self,
                HdRecord *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  hd_changes_remove (self->changes, record);
}

gboolean
hd_edit_remove_tree (HdEdit   *self,
                     HdRecord *record,
                     GError  **error)
{
  HdEntityKind kind;

  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  kind = hd_record_get_kind (record);
  for (int owned = 0; owned < HD_N_ENTITIES; owned++)
    {
      const HdEntity *entity = hd_entity_get ((HdEntityKind) owned);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          g_autoptr (GPtrArray) records = NULL;

          if ((entity->fields[field].flags & HD_FIELD_FLAG_OWNER) == 0 || entity->fields[field].target != kind)
            continue;
          records = hd_records_get_by (self->book->db, (HdEntityKind) owned, field, hd_record_get_id (record), error);
          if (records == NULL)
            return FALSE;
          for (guint i = 0; i < records->len; i++)
            if (!hd_edit_remove_tree (self, g_ptr_array_index (records, i), error))
              return FALSE;
        }
    }
  hd_edit_remove (self, record);
  return TRUE;
}

char *
hd_edit_add_blob (HdEdit *self,
                  GBytes *bytes)
{
  g_return_val_if_fail (self != NULL && bytes != NULL, NULL);

  return hd_changes_add_blob (self->changes, bytes);
}

static gboolean
on_changes_prepare (HdDatabase *db,
                    HdChanges  *changes,
                    gpointer    data,
                    GError    **error)
{
  HdEdit *self = data;

  return self->prepare (self->book, self, self->prepare_data, error);
}

void
hd_edit_set_prepare (HdEdit       *self,
                     HdEditPrepare prepare,
                     gpointer      data)
{
  g_return_if_fail (self != NULL && prepare != NULL);

  self->prepare = prepare;
  self->prepare_data = data;
  hd_changes_set_prepare (self->changes, on_changes_prepare, self);
}

gboolean
hd_edit_apply (HdEdit  *self,
               GError **error)
{
  gint64 set_id;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!hd_book_require_writable (self->book, error) || !hd_changes_apply (self->book->db, self->changes, &set_id, error))
    return FALSE;
  return set_id == 0 || hd_book_reload (self->book, error);
}

gboolean
hd_book_save_record (HdBook   *self,
                     HdRecord *record,
                     GError  **error)
{
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;
  const char *noun;

  g_return_val_if_fail (HD_IS_BOOK (self) && record != NULL, FALSE);

  title = hd_record_dup_title (record);
  noun = hd_entity_label (hd_record_get_kind (record));
  /* Translators: %1$s is what it is (“unit”), %2$s its name. */
  edit = hd_record_get_row_version (record) == 0 ? hd_edit_new_printf (self, _("Add %1$s “%2$s”"), noun, title)
                                                 : hd_edit_new_printf (self, _("Change %1$s “%2$s”"), noun, title);
  hd_edit_put (edit, record);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_remove_record (HdBook      *self,
                       HdEntityKind kind,
                       const char  *id,
                       GError     **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  record = hd_records_get (self->db, kind, id, error);
  if (record == NULL)
    return FALSE;
  title = hd_record_dup_title (record);
  /* Translators: %1$s is what it is (“unit”), %2$s its name. */
  edit = hd_edit_new_printf (self, _("Delete %1$s “%2$s”"), hd_entity_label (kind), title);
  return hd_book_put_released (self, edit, record, error) && hd_edit_remove_tree (edit, record, error) && hd_edit_apply (edit, error);
}

GPtrArray *
hd_book_get_records_by (HdBook      *self,
                        HdEntityKind kind,
                        guint        field,
                        const char  *id,
                        GError     **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  return hd_records_get_by (self->db, kind, field, id, error);
}

GPtrArray *
hd_book_get_all_records (HdBook      *self,
                         HdEntityKind kind,
                         GError     **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return hd_records_get_all (self->db, kind, error);
}

HdRecord *
hd_book_get_committee (HdBook  *self,
                       GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return hd_records_get_committee (self->db, error);
}
