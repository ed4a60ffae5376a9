/* make-agreement.c: an agreement of three parties that waits for its signatures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "make-agreement.h"

static HdRecord *
put (HdEdit *edit, HdRecord *record)
{
  hd_edit_put (edit, record);
  return record;
}

static HdRecord *
new_unit (const char *name, const char *abbreviation, const char *symbol, const char *authority)
{
  HdRecord *unit = hd_record_new (HD_ENTITY_UNIT);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_ABBREVIATION, abbreviation);
  hd_record_set_text (unit, HD_UNIT_SYMBOL, symbol);
  hd_record_set_text (unit, HD_UNIT_KIND, authority == NULL ? "military" : "socio_political");
  hd_record_set_text (unit, HD_UNIT_AUTHORITY, authority);
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, authority == NULL);
  return unit;
}

static HdRecord *
new_person (const char *name, const char *rank)
{
  HdRecord *person = hd_record_new (HD_ENTITY_PERSON);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
  return person;
}

static HdRecord *
new_post (HdRecord *person, HdRecord *unit, const char *title)
{
  HdRecord *post = hd_record_new (HD_ENTITY_POST);

  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (person));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_record_set_text (post, HD_POST_FROM_DATE, "2020-01-01");
  hd_record_set_text (post, HD_POST_TO_DATE, "2023-12-31");
  return post;
}

static HdRecord *
put_agreement (Made *self, HdEdit *edit, const char *subject, HdRecord **parties)
{
  HdRecord *agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  hd_record_set_text (agreement, HD_AGREEMENT_TO_DATE, "2023-12-31");
  hd_record_set_text (agreement, HD_AGREEMENT_RECIPIENTS, "Các bên ký kết");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "settled");
  put (edit, agreement);
  for (guint i = 0; i < N_MADE_PARTIES; i++)
    {
      g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

      hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
      hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (self->units[i]));
      hd_record_set_integer (party, HD_PARTY_POSITION, i + 1);
      hd_record_set_text (party, HD_PARTY_ROLE, i == 0 ? "lead" : "member");
      put (edit, party);
      if (parties != NULL)
        parties[i] = g_steal_pointer (&party);
    }
  return agreement;
}

static HdRecord *
put_clause (HdEdit *edit, HdRecord *agreement, gint64 position, const char *kind, const char *text)
{
  HdRecord *clause = hd_record_new (HD_ENTITY_CLAUSE);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (agreement));
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, position);
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  return put (edit, clause);
}

static void
put_all (Made *self, HdEdit *edit)
{
  g_autoptr (HdRecord) ground = NULL;
  g_autoptr (HdRecord) item = NULL;

  self->units[0] = put (edit, new_unit ("Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "BCHQS", NULL));
  self->units[1] = put (edit, new_unit ("Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh", "LĐLĐ", "Ban Thường vụ"));
  self->units[2] = put (edit, new_unit ("Tỉnh đoàn", "Tỉnh đoàn", "TĐTN", "Ban Thường vụ"));
  self->people[0] = put (edit, new_person ("Nguyễn Văn An", "Đại tá"));
  self->people[1] = put (edit, new_person ("Trần Thị Bình", NULL));
  self->people[2] = put (edit, new_person ("Lê Minh Châu", NULL));
  self->posts[0] = put (edit, new_post (self->people[0], self->units[0], "Phó Chỉ huy trưởng - Tham mưu trưởng"));
  self->posts[1] = put (edit, new_post (self->people[1], self->units[1], "Chủ tịch"));
  self->posts[2] = put (edit, new_post (self->people[2], self->units[2], "Bí thư"));
  self->agreement = put_agreement (self, edit, "Phối hợp hoạt động năm 2023", self->parties);
  ground = put_clause (edit, self->agreement, 1, "ground", "Căn cứ Luật Quốc phòng");
  self->clause = put_clause (edit, self->agreement, 2, "part", "Nội dung phối hợp");
  item = put_clause (edit, self->agreement, 3, "paragraph", "Hai bên phối hợp tuyên truyền.");
}

Made *
made_new (Fixture *fixture)
{
  Made *self = g_new0 (Made, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdEdit) edit = NULL;

  self->book = hd_book_create (fixture->path, "Ban thử", "Người thử", &error);
  g_assert_no_error (error);
  hd_book_describe_committee (self->book, "province", "Lạng Sơn", &error);
  g_assert_no_error (error);
  edit = hd_edit_new (self->book, "Dựng");
  put_all (self, edit);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  return self;
}

void
made_free (Made *self)
{
  for (guint i = 0; i < N_MADE_PARTIES; i++)
    {
      hd_record_unref (self->units[i]);
      hd_record_unref (self->people[i]);
      hd_record_unref (self->posts[i]);
      hd_record_unref (self->parties[i]);
    }
  hd_record_unref (self->clause);
  hd_record_unref (self->agreement);
  g_object_unref (self->book);
  g_free (self);
}

HdRecord *
made_another (Made *self, const char *subject)
{
  g_autoptr (HdEdit) edit = hd_edit_new (self->book, "Thêm");
  g_autoptr (GError) error = NULL;
  HdRecord *agreement = put_agreement (self, edit, subject, NULL);
  g_autoptr (HdRecord) clause = put_clause (edit, agreement, 1, "paragraph", "Các bên phối hợp.");

  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
  return agreement;
}

HdSigningEntry *
made_entry (Made *self, guint i, HdDate day)
{
  HdSigningEntry *entry = hd_signing_entry_new (hd_record_get_id (self->parties[i]));

  entry->person = g_strdup (hd_record_get_id (self->people[i]));
  entry->prefix = g_strdup (i == 0 ? "KT" : "TM");
  entry->date = day;
  return entry;
}

GPtrArray *
made_entries (Made *self, HdDate day)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_entry_free);

  for (guint i = 0; i < N_MADE_PARTIES; i++)
    g_ptr_array_add (entries, made_entry (self, i, day));
  return entries;
}

HdRecord *
made_read (Made *self, HdRecord *record)
{
  g_autoptr (GError) error = NULL;
  HdRecord *read = hd_book_get_record (self->book, hd_record_get_kind (record), hd_record_get_id (record), &error);

  g_assert_no_error (error);
  return read;
}

GBytes *
made_print (Made *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) rendering = hd_book_render_agreement (self->book, hd_record_get_id (self->agreement), &error);
  GBytes *pdf;

  g_assert_no_error (error);
  pdf = hd_book_make_pdf (self->book, rendering->pages, &error);
  g_assert_no_error (error);
  return pdf;
}

void
made_sign_all (Made *self, HdRecord *agreement, HdDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = made_entries (self, day);
  g_autoptr (GPtrArray) parties = hd_book_get_records_by (self->book, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT, hd_record_get_id (agreement), &error);

  for (guint i = 0; i < entries->len; i++)
    {
      HdSigningEntry *entry = g_ptr_array_index (entries, i);

      g_free (entry->party);
      entry->party = g_strdup (hd_record_get_id (g_ptr_array_index (parties, i)));
    }
  hd_book_sign_agreement (self->book, hd_record_get_id (agreement), entries, NULL, &error);
  g_assert_no_error (error);
}
