/* signatories.c: who signed what, and who is to sign what is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/signatories.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "model/agreement.h"
#include "model/signature-block.h"
#include "papers/signatory-list.h"
#include "store/records.h"
#include "store/signatory-list.h"

/* Nobody reads more on paper, and each row is a row of a table. */
#define MAX_PRINTED 5000

/* One reading of a window: records that several rows share are read once. */
typedef struct
{
  HdDatabase *db;
  HdRecord   *committee;
  GHashTable *records; /* id -> HdRecord */
  GHashTable *posts;   /* id of a person -> GPtrArray of HdRecord */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->committee, hd_record_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->posts, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* (transfer none): the record that @field refers to; NULL without error when it is empty. */
static gboolean
read_target (Reading        *self,
             const HdRecord *record,
             guint           field,
             HdRecord      **target,
             GError        **error)
{
  const char *id = record != NULL ? hd_record_get_text (record, field) : NULL;

  *target = id != NULL ? g_hash_table_lookup (self->records, id) : NULL;
  if (id == NULL || *target != NULL)
    return TRUE;
  *target = hd_records_get (self->db, hd_record_get_entity (record)->fields[field].target, id, error);
  if (*target == NULL)
    return FALSE;
  g_hash_table_insert (self->records, (gpointer) hd_record_get_id (*target), *target);
  return TRUE;
}

static GPtrArray *
read_posts (Reading    *self,
            const char *person_id,
            GError    **error)
{
  GPtrArray *posts = g_hash_table_lookup (self->posts, person_id);

  if (posts != NULL)
    return posts;
  posts = hd_records_get_by (self->db, HD_ENTITY_POST, HD_POST_PERSON, person_id, error);
  if (posts != NULL)
    g_hash_table_insert (self->posts, g_strdup (person_id), posts);
  return posts;
}

static gboolean
add_target (Reading        *self,
            HdDossier      *dossier,
            const HdRecord *record,
            guint           field,
            GError        **error)
{
  HdRecord *target;

  if (!read_target (self, record, field, &target, error))
    return FALSE;
  if (target != NULL)
    hd_dossier_add (dossier, target);
  return TRUE;
}

/* Of an open signature: who would sign, and in which posts. */
static gboolean
add_signer (Reading        *self,
            HdDossier      *dossier,
            const HdRecord *signature,
            GError        **error)
{
  const char *person_id = hd_record_get_text (signature, HD_SIGNATURE_PERSON);
  GPtrArray *posts;
  HdRecord *post;

  if (!read_target (self, signature, HD_SIGNATURE_POST, &post, error) ||
      !add_target (self, dossier, signature, HD_SIGNATURE_PERSON, error))
    return FALSE;
  if (post != NULL)
    {
      hd_dossier_add (dossier, post);
      if (!add_target (self, dossier, post, HD_POST_UNIT, error) || !add_target (self, dossier, post, HD_POST_PERSON, error))
        return FALSE;
    }
  if (person_id == NULL)
    return TRUE;
  posts = read_posts (self, person_id, error);
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      hd_dossier_add (dossier, g_ptr_array_index (posts, i));
      if (!add_target (self, dossier, g_ptr_array_index (posts, i), HD_POST_UNIT, error))
        return FALSE;
    }
  return posts != NULL;
}

/* No more of the agreement than the block of this one signature is made from. */
static HdDossier *
load_dossier (Reading        *self,
              const HdRecord *signature,
              GError        **error)
{
  g_autoptr (HdDossier) dossier = NULL;
  HdRecord *agreement, *party;

  if (!read_target (self, signature, HD_SIGNATURE_AGREEMENT, &agreement, error) ||
      !read_target (self, signature, HD_SIGNATURE_PARTY, &party, error))
    return NULL;
  dossier = hd_dossier_new (self->committee, agreement);
  if (party != NULL)
    {
      hd_dossier_add (dossier, party);
      if (!add_target (self, dossier, party, HD_PARTY_UNIT, error))
        return NULL;
    }
  if (!add_signer (self, dossier, signature, error))
    return NULL;
  return g_steal_pointer (&dossier);
}

/* The body that is signed for; for a witness where he comes from, though his block does not say it. */
static char *
name_unit (const HdDossier        *dossier,
           const HdRecord         *signature,
           const HdSignatureBlock *block)
{
  const HdRecord *post = hd_dossier_lookup (dossier, hd_record_get_text (signature, HD_SIGNATURE_POST));
  const HdRecord *unit = post != NULL ? hd_dossier_lookup (dossier, hd_record_get_text (post, HD_POST_UNIT)) : NULL;

  if (*block->party != '\0' || unit == NULL)
    return g_strdup (block->party);
  return g_strdup (hd_record_get_text (unit, HD_UNIT_NAME));
}

static HdListRow *
make_row (const HdDossier *dossier,
          const HdRecord  *signature)
{
  g_autoptr (HdSignatureBlock) block = hd_signature_block_new (dossier, signature);
  const HdRecord *post = hd_dossier_lookup (dossier, hd_record_get_text (signature, HD_SIGNATURE_POST));
  const char *person = hd_record_get_text (signature, HD_SIGNATURE_PERSON);
  HdListRow *row = g_new0 (HdListRow, 1);

  row->id = g_strdup (hd_record_get_id (signature));
  row->title = g_strdup (block->name);
  row->subtitle = g_strdup (block->title);
  row->unit = name_unit (dossier, signature, block);
  row->number = hd_agreement_dup_number (dossier->agreement);
  row->state = g_strdup (block->is_frozen ? "given" : "open");
  row->date = hd_record_get_date (signature, HD_SIGNATURE_SIGNED_DATE);
  row->from = hd_record_get_date (dossier->agreement, HD_AGREEMENT_FROM_DATE);
  row->to = hd_record_get_date (dossier->agreement, HD_AGREEMENT_TO_DATE);
  row->subject = g_strdup (hd_record_get_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
  row->agreement = g_strdup (hd_record_get_id (dossier->agreement));
  row->person = g_strdup (person != NULL ? person : post != NULL ? hd_record_get_text (post, HD_POST_PERSON) : NULL);
  row->kind = g_strdup (hd_record_get_text (signature, HD_SIGNATURE_KIND));
  return row;
}

static GPtrArray *
read_rows (Reading           *self,
           const HdListQuery *query,
           guint              offset,
           guint              limit,
           GError           **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
  g_autoptr (GPtrArray) ids = hd_signatory_list_read (self->db, query, offset, limit, error);

  if (ids == NULL)
    return NULL;
  self->committee = hd_records_get_committee (self->db, error);
  if (self->committee == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (HdRecord) signature = hd_records_get (self->db, HD_ENTITY_SIGNATURE, g_ptr_array_index (ids, i), error);
      g_autoptr (HdDossier) dossier = signature != NULL ? load_dossier (self, signature, error) : NULL;

      if (dossier == NULL)
        return NULL;
      g_ptr_array_add (rows, make_row (dossier, signature));
    }
  return g_steal_pointer (&rows);
}

gboolean
hd_book_count_signatories (HdBook            *self,
                           const HdListQuery *query,
                           guint             *count,
                           GError           **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, FALSE);

  return hd_signatory_list_count (self->db, query, count, error);
}

GPtrArray *
hd_book_read_signatories (HdBook            *self,
                          const HdListQuery *query,
                          guint              offset,
                          guint              limit,
                          GError           **error)
{
  g_auto (Reading) reading = { 0 };
  gboolean own_transaction;
  GPtrArray *rows;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  reading.db = self->db;
  reading.records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) hd_record_unref);
  reading.posts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  own_transaction = !hd_database_is_in_transaction (self->db);
  if (own_transaction && !hd_database_begin_read (self->db, error))
    return NULL;
  rows = read_rows (&reading, query, offset, limit, error);
  if (own_transaction)
    hd_database_rollback (self->db);
  return rows;
}

/* --- The paper --- */

static gboolean
append_name (Reading     *self,
             GString     *scope,
             HdEntityKind kind,
             const char  *id,
             GError     **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autofree char *name = NULL;

  if (id == NULL)
    return TRUE;
  record = hd_records_get (self->db, kind, id, error);
  if (record == NULL)
    return FALSE;
  name = hd_record_dup_title (record);
  g_string_append_printf (scope, "%s%s", scope->len > 0 ? ", " : "", name);
  return TRUE;
}

/* What the list was narrowed to, in the words of the paper. */
static char *
describe (Reading           *self,
          const HdListQuery *query,
          GError           **error)
{
  g_autoptr (GString) scope = g_string_new (NULL);

  if (!append_name (self, scope, HD_ENTITY_PERSON, query->of_person, error) ||
      !append_name (self, scope, HD_ENTITY_UNIT, query->of_unit, error))
    return NULL;
  if (query->year != 0)
    g_string_append_printf (scope, "%snăm %d", scope->len > 0 ? ", " : "", query->year);
  if (query->signed_only != HD_SIGNED_ALL)
    g_string_append_printf (scope, "%s%s", scope->len > 0 ? ", " : "", query->signed_only == HD_SIGNED_GIVEN ? "đã ký" : "chưa ký");
  if (query->search != NULL && *query->search != '\0')
    g_string_append_printf (scope, "%scó “%s”", scope->len > 0 ? ", " : "", query->search);
  return g_string_free (g_steal_pointer (&scope), FALSE);
}

static HdPaper *
make_paper (HdBook            *self,
            const HdListQuery *query,
            GError           **error)
{
  g_auto (Reading) reading = { .db = self->db };
  g_autofree char *scope = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HdRecord) committee = NULL;

  scope = describe (&reading, query, error);
  if (scope == NULL)
    return NULL;
  committee = hd_records_get_committee (self->db, error);
  if (committee == NULL)
    return NULL;
  rows = hd_book_read_signatories (self, query, 0, MAX_PRINTED, error);
  if (rows == NULL)
    return NULL;
  if (self->profile != NULL)
    hd_record_set_text (committee, HD_COMMITTEE_PROFILE, self->profile);
  return hd_signatory_list_paper_new (committee, rows, *scope != '\0' ? scope : NULL, hd_date_today ());
}

static gboolean
check_length (HdBook            *self,
              const HdListQuery *query,
              GError           **error)
{
  guint count;

  if (!hd_book_count_signatories (self, query, &count, error))
    return FALSE;
  if (count <= MAX_PRINTED)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("The list has %u signatures, and at most %d are printed at once. Narrow it to a year, a unit or a person."), count, MAX_PRINTED);
  return FALSE;
}

HdRendering *
hd_book_render_signatories (HdBook            *self,
                            const HdListQuery *query,
                            GError           **error)
{
  g_autoptr (HdPaper) paper = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && query != NULL, NULL);

  if (!check_length (self, query, error))
    return NULL;
  paper = make_paper (self, query, error);
  return paper != NULL ? hd_book_render_paper (self, paper, error) : NULL;
}
