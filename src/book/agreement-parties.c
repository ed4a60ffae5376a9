/* agreement-parties.c: who takes part in an agreement, and who is to sign it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/agreements.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "book/book-private.h"
#include "store/records.h"

/* A party with its agreement and all of its parties, by position. */
typedef struct
{
  HdRecord  *agreement;
  HdRecord  *party;   /* NULL when one is to be added */
  GPtrArray *parties;
} Table;

static void
table_clear (Table *self)
{
  g_clear_pointer (&self->agreement, hd_record_unref);
  g_clear_pointer (&self->party, hd_record_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static gboolean
load_agreement (HdBook     *book,
                Table      *table,
                const char *agreement_id,
                GError    **error)
{
  table->agreement = hd_records_get (book->db, HD_ENTITY_AGREEMENT, agreement_id, error);
  if (table->agreement == NULL)
    return FALSE;
  if (hd_agreement_is_locked (table->agreement))
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                           _("The agreement is signed: its parties stand. A change is an amendment of its own."));
      return FALSE;
    }
  table->parties = hd_records_get_by (book->db, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, agreement_id, error);
  return table->parties != NULL;
}

static gboolean
load_party (HdBook     *book,
            Table      *table,
            const char *party_id,
            GError    **error)
{
  table->party = hd_records_get (book->db, HD_ENTITY_PARTY, party_id, error);
  return table->party != NULL && load_agreement (book, table, hd_record_get_text (table->party, HD_PARTY_AGREEMENT), error);
}

static char *
dup_unit_name (HdBook     *book,
               const char *unit_id)
{
  g_autoptr (HdRecord) unit = unit_id != NULL ? hd_records_get (book->db, HD_ENTITY_UNIT, unit_id, NULL) : NULL;

  return unit != NULL ? hd_record_dup_title (unit) : g_strdup ("");
}

/* Puts those parties whose place is not the one they have in @order. */
static void
put_order (HdEdit    *edit,
           GPtrArray *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      HdRecord *party = g_ptr_array_index (order, i);
      g_autoptr (HdRecord) moved = NULL;

      if (hd_record_get_integer (party, HD_PARTY_POSITION) == (gint64) i + 1)
        continue;
      moved = hd_record_copy (party);
      hd_record_set_integer (moved, HD_PARTY_POSITION, (gint64) i + 1);
      hd_edit_put (edit, moved);
    }
}

/* The usual number of originals: one for each party and one for the file; a number chosen by hand stays. */
static void
put_copies (HdEdit         *edit,
            const HdRecord *agreement,
            guint           before,
            guint           after)
{
  gint64 copies = hd_record_get_integer (agreement, HD_AGREEMENT_ORIGINAL_COPIES);
  g_autoptr (HdRecord) changed = NULL;

  if (copies != 0 && copies != (gint64) before + 1)
    return;
  changed = hd_record_copy (agreement);
  hd_record_set_integer (changed, HD_AGREEMENT_ORIGINAL_COPIES, (gint64) after + 1);
  hd_edit_put (edit, changed);
}

gboolean
hd_book_add_party (HdBook     *self,
                   const char *agreement_id,
                   const char *unit_id,
                   GError    **error)
{
  g_auto (Table) table = { NULL };
  g_autoptr (HdRecord) party = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && agreement_id != NULL && unit_id != NULL, FALSE);

  if (!load_agreement (self, &table, agreement_id, error))
    return FALSE;
  if (table.parties->len >= HD_AGREEMENT_MAX_PARTIES)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("An agreement has at most %d parties: take some out."), HD_AGREEMENT_MAX_PARTIES);
      return FALSE;
    }
  name = dup_unit_name (self, unit_id);
  for (guint i = 0; i < table.parties->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (table.parties, i), HD_PARTY_UNIT), unit_id) == 0)
      {
        g_set_error (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("“%s” is a party to this agreement already."), name);
        return FALSE;
      }
  party = hd_record_new (HD_ENTITY_PARTY);
  hd_record_set_text (party, HD_PARTY_AGREEMENT, agreement_id);
  hd_record_set_text (party, HD_PARTY_UNIT, unit_id);
  hd_record_set_integer (party, HD_PARTY_POSITION, table.parties->len + 1);
  hd_record_set_text (party, HD_PARTY_ROLE, table.parties->len == 0 ? "lead" : "member");
  edit = hd_edit_new_printf (self, _("Add party “%s”"), name);
  put_order (edit, table.parties);
  hd_edit_put (edit, party);
  put_copies (edit, table.agreement, table.parties->len, table.parties->len + 1);
  return hd_edit_apply (edit, error);
}

static gboolean
remove_signatures (HdBook     *book,
                   HdEdit     *edit,
                   const char *party_id,
                   GError    **error)
{
  g_autoptr (GPtrArray) signatures = hd_records_get_by (book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY, party_id, error);

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    hd_edit_remove (edit, g_ptr_array_index (signatures, i));
  return signatures != NULL;
}

/* When the lead goes, the first of those that stay leads: its record, changed, which takes its place in @rest. */
static HdRecord *
pass_lead (HdEdit         *edit,
           const HdRecord *gone,
           GPtrArray      *rest)
{
  HdRecord *lead;

  if (rest->len == 0 || g_strcmp0 (hd_record_get_text (gone, HD_PARTY_ROLE), "lead") != 0)
    return NULL;
  lead = hd_record_copy (g_ptr_array_index (rest, 0));
  hd_record_set_text (lead, HD_PARTY_ROLE, "lead");
  hd_record_set_integer (lead, HD_PARTY_POSITION, 1);
  hd_edit_put (edit, lead);
  rest->pdata[0] = lead;
  return lead;
}

gboolean
hd_book_remove_party (HdBook     *self,
                      const char *party_id,
                      GError    **error)
{
  g_auto (Table) table = { NULL };
  g_autoptr (HdEdit) edit = NULL;
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (HdRecord) lead = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && party_id != NULL, FALSE);

  if (!load_party (self, &table, party_id, error))
    return FALSE;
  name = dup_unit_name (self, hd_record_get_text (table.party, HD_PARTY_UNIT));
  edit = hd_edit_new_printf (self, _("Take out party “%s”"), name);
  if (!remove_signatures (self, edit, party_id, error))
    return FALSE;
  hd_edit_remove (edit, table.party);
  for (guint i = 0; i < table.parties->len; i++)
    if (!g_str_equal (hd_record_get_id (g_ptr_array_index (table.parties, i)), party_id))
      g_ptr_array_add (rest, g_ptr_array_index (table.parties, i));
  lead = pass_lead (edit, table.party, rest);
  put_order (edit, rest);
  put_copies (edit, table.agreement, table.parties->len, rest->len);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_move_party (HdBook     *self,
                    const char *party_id,
                    guint       position,
                    GError    **error)
{
  g_auto (Table) table = { NULL };
  g_autoptr (HdEdit) edit = NULL;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree char *name = NULL;
  HdRecord *moved = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && party_id != NULL && position >= 1, FALSE);

  if (!load_party (self, &table, party_id, error))
    return FALSE;
  for (guint i = 0; i < table.parties->len; i++)
    {
      HdRecord *party = g_ptr_array_index (table.parties, i);

      if (g_str_equal (hd_record_get_id (party), party_id))
        moved = party;
      else
        g_ptr_array_add (order, party);
    }
  g_ptr_array_insert (order, (int) MIN (position - 1, order->len), moved);
  name = dup_unit_name (self, hd_record_get_text (table.party, HD_PARTY_UNIT));
  edit = hd_edit_new_printf (self, _("Move party “%s”"), name);
  put_order (edit, order);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_set_lead (HdBook     *self,
                  const char *party_id,
                  GError    **error)
{
  g_auto (Table) table = { NULL };
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && party_id != NULL, FALSE);

  if (!load_party (self, &table, party_id, error))
    return FALSE;
  name = dup_unit_name (self, hd_record_get_text (table.party, HD_PARTY_UNIT));
  edit = hd_edit_new_printf (self, _("Make “%s” the lead"), name);
  for (guint i = 0; i < table.parties->len; i++)
    {
      const HdRecord *party = g_ptr_array_index (table.parties, i);
      const char *role = g_str_equal (hd_record_get_id (party), party_id) ? "lead" : "member";
      g_autoptr (HdRecord) changed = NULL;

      if (g_strcmp0 (hd_record_get_text (party, HD_PARTY_ROLE), role) == 0)
        continue;
      changed = hd_record_copy (party);
      hd_record_set_text (changed, HD_PARTY_ROLE, role);
      hd_edit_put (edit, changed);
    }
  return hd_edit_apply (edit, error);
}

/* --- Who is to sign --- */

static HdRecord *
find_open_signature (HdBook         *book,
                     const HdRecord *party,
                     GError        **error)
{
  g_autoptr (GPtrArray) signatures = NULL;
  HdRecord *signature;

  signatures = hd_records_get_by (book->db, HD_ENTITY_SIGNATURE, HD_SIGNATURE_PARTY, hd_record_get_id (party), error);
  if (signatures == NULL)
    return NULL;
  for (guint i = 0; i < signatures->len; i++)
    if (hd_record_is_empty (g_ptr_array_index (signatures, i), HD_SIGNATURE_SIGNED_DATE))
      return hd_record_copy (g_ptr_array_index (signatures, i));
  signature = hd_record_new (HD_ENTITY_SIGNATURE);
  hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, hd_record_get_text (party, HD_PARTY_AGREEMENT));
  hd_record_set_text (signature, HD_SIGNATURE_KIND, "signer");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, hd_record_get_id (party));
  hd_record_set_integer (signature, HD_SIGNATURE_POSITION, hd_record_get_integer (party, HD_PARTY_POSITION));
  return signature;
}

void
hd_agreement_fill_signer (HdRecord       *signature,
                          const HdRecord *post,
                          const char     *prefix,
                          const char     *authority)
{
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, hd_record_get_text (post, HD_POST_PERSON));
  hd_record_set_text (signature, HD_SIGNATURE_POST, hd_record_get_id (post));
  hd_record_set_text (signature, HD_SIGNATURE_PREFIX, prefix);
  hd_record_set_text (signature, HD_SIGNATURE_AUTHORITY, prefix != NULL ? authority : NULL);
  hd_record_clear (signature, HD_SIGNATURE_TITLE);
  hd_record_clear (signature, HD_SIGNATURE_NAME);
  hd_record_clear (signature, HD_SIGNATURE_MILITARY_RANK);
}

static gboolean
put_signer (HdBook         *book,
            HdEdit         *edit,
            const HdRecord *party,
            const char     *post_id,
            const char     *prefix,
            const char     *authority,
            GError        **error)
{
  g_autoptr (HdRecord) signature = find_open_signature (book, party, error);
  g_autoptr (HdRecord) post = NULL;

  if (signature == NULL)
    return FALSE;
  if (post_id == NULL)
    {
      if (hd_record_get_row_version (signature) > 0)
        hd_edit_remove (edit, signature);
      return TRUE;
    }
  post = hd_records_get (book->db, HD_ENTITY_POST, post_id, error);
  if (post == NULL)
    return FALSE;
  hd_agreement_fill_signer (signature, post, prefix, authority);
  hd_edit_put (edit, signature);
  return TRUE;
}

gboolean
hd_book_choose_signer (HdBook     *self,
                       const char *party_id,
                       const char *post_id,
                       const char *prefix,
                       const char *authority,
                       GError    **error)
{
  g_auto (Table) table = { NULL };
  g_autoptr (HdEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && party_id != NULL, FALSE);

  clean = hd_text_clean (authority != NULL ? authority : "", -1, HD_TEXT_LINE, error);
  if (clean == NULL || !load_party (self, &table, party_id, error))
    return FALSE;
  name = dup_unit_name (self, hd_record_get_text (table.party, HD_PARTY_UNIT));
  edit = hd_edit_new_printf (self, _("Choose who signs for “%s”"), name);
  return put_signer (self, edit, table.party, post_id, prefix, clean, error) && hd_edit_apply (edit, error);
}
