/* test-signature-block.c: who signs for whom, before the signature and ever after
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/signature-block.h"

/* A dossier with one military party and one organisation; people and posts under short ids. */
typedef struct
{
  HdDossier *dossier;
  HdRecord  *signature; /* of the military party, by "lực", draft */
} Fixture;

static HdRecord *
add_record (Fixture     *fixture,
            HdEntityKind kind,
            const char  *id)
{
  HdRecord *record = hd_record_new_with_id (kind, id);

  hd_dossier_add (fixture->dossier, record);
  hd_record_unref (record);

  return record;
}

static void
add_unit (Fixture    *fixture,
          const char *id,
          const char *name,
          const char *authority,
          gboolean    rank_before_name)
{
  HdRecord *unit = add_record (fixture, HD_ENTITY_UNIT, id);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (unit, HD_UNIT_AUTHORITY, authority);
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, rank_before_name);
}

static void
add_person (Fixture    *fixture,
            const char *id,
            const char *name,
            const char *rank)
{
  HdRecord *person = add_record (fixture, HD_ENTITY_PERSON, id);

  hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, rank);
}

static void
add_post (Fixture    *fixture,
          const char *id,
          const char *person,
          const char *unit,
          const char *title,
          int         from_year,
          int         to_year)
{
  HdRecord *post = add_record (fixture, HD_ENTITY_POST, id);

  hd_record_set_text (post, HD_POST_PERSON, person);
  hd_record_set_text (post, HD_POST_UNIT, unit);
  hd_record_set_text (post, HD_POST_TITLE, title);
  hd_record_set_date (post, HD_POST_FROM_DATE, from_year > 0 ? hd_date_new (from_year, 1, 1) : HD_DATE_NONE);
  hd_record_set_date (post, HD_POST_TO_DATE, to_year > 0 ? hd_date_new (to_year, 12, 31) : HD_DATE_NONE);
}

static void
add_party (Fixture    *fixture,
           const char *id,
           const char *unit,
           int         position)
{
  g_autoptr (HdRecord) party = hd_record_new_with_id (HD_ENTITY_PARTY, id);

  /* Before it is added: its place among the parties is settled then. */
  hd_record_set_text (party, HD_PARTY_UNIT, unit);
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_dossier_add (fixture->dossier, party);
}

static HdRecord *
add_signature (Fixture    *fixture,
               const char *id,
               const char *kind,
               const char *party,
               const char *person)
{
  HdRecord *signature = add_record (fixture, HD_ENTITY_SIGNATURE, id);

  hd_record_set_text (signature, HD_SIGNATURE_KIND, kind);
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, party);
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, person);

  return signature;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);

  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (2021, 1, 1));
  fixture->dossier = hd_dossier_new (committee, agreement);

  add_unit (fixture, "chqs", "Bộ Chỉ huy Quân sự tỉnh", NULL, TRUE);
  add_unit (fixture, "phunu", "Hội Liên hiệp Phụ nữ tỉnh", "Ban Thường vụ", FALSE);
  add_unit (fixture, "tinhuy", "Tỉnh ủy", NULL, FALSE);
  add_person (fixture, "lực", "Nguyễn Văn Lực", "Đại tá");
  add_person (fixture, "hoa", "Trần Thị Hoa", "Thiếu tá");
  add_post (fixture, "lực-cũ", "lực", "chqs", "Phó Chỉ huy trưởng", 2015, 2019);
  add_post (fixture, "lực-nay", "lực", "chqs", "Chính ủy", 2020, 2022);
  add_post (fixture, "lực-sau", "lực", "chqs", "Chỉ huy trưởng", 2023, 0);
  add_post (fixture, "lực-tỉnh", "lực", "tinhuy", "Ủy viên Ban Thường vụ", 2021, 0);
  add_post (fixture, "hoa-chủ-tịch", "hoa", "phunu", "Chủ tịch", 0, 0);
  add_party (fixture, "bên-2", "phunu", 2);
  add_party (fixture, "bên-1", "chqs", 1);
  fixture->signature = add_signature (fixture, "ký-1", "signer", "bên-1", "lực");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  hd_dossier_free (fixture->dossier);
}

static void
assert_block (Fixture        *fixture,
              const HdRecord *signature,
              const char     *party,
              const char     *authority,
              const char     *title,
              const char     *name)
{
  g_autoptr (HdSignatureBlock) block = hd_signature_block_new (fixture->dossier, signature);

  g_assert_cmpstr (block->party, ==, party);
  g_assert_cmpstr (block->authority, ==, authority);
  g_assert_cmpstr (block->title, ==, title);
  g_assert_cmpstr (block->name, ==, name);
  g_assert_cmpint (block->is_frozen, ==, !hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE));
}

/* The post in the party's own unit, held on the signing day; else on the first day. */
static void
test_post_of_the_day (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct
  {
    int         year;
    const char *title;
  } cases[] = { { 2014, "" }, { 2015, "Phó Chỉ huy trưởng" }, { 2019, "Phó Chỉ huy trưởng" },
                { 2022, "Chính ủy" }, { 2023, "Chỉ huy trưởng" }, { 2040, "Chỉ huy trưởng" } };

  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Chính ủy", "Đại tá Nguyễn Văn Lực");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hd_record_set_date (fixture->dossier->agreement, HD_AGREEMENT_SIGNED_DATE, hd_date_new (cases[i].year, 6, 30));
      assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", cases[i].title, "Đại tá Nguyễn Văn Lực");
    }
}

/* Of two posts on one day the one taken up later; of equal ones always the same, whatever the order of loading. */
static void
test_two_posts_on_one_day (Fixture      *fixture,
                           gconstpointer data)
{
  add_post (fixture, "b-chủ-nhiệm", "lực", "chqs", "Chủ nhiệm Chính trị", 2021, 2022);
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Chủ nhiệm Chính trị", "Đại tá Nguyễn Văn Lực");
  add_post (fixture, "a-bí-thư", "lực", "chqs", "Bí thư", 2021, 2022);
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Bí thư", "Đại tá Nguyễn Văn Lực");
  add_post (fixture, "c-phó", "lực", "chqs", "Phó Chính ủy", 2016, 2022);
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Bí thư", "Đại tá Nguyễn Văn Lực");
}

/* No day at all: the post held last. */
static void
test_no_day (Fixture      *fixture,
             gconstpointer data)
{
  hd_record_set_date (fixture->dossier->agreement, HD_AGREEMENT_FROM_DATE, HD_DATE_NONE);
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Chỉ huy trưởng", "Đại tá Nguyễn Văn Lực");
}

/* What the clerk chose or wrote goes before what would be found. */
static void
test_own_choice (Fixture      *fixture,
                 gconstpointer data)
{
  hd_record_set_text (fixture->signature, HD_SIGNATURE_POST, "lực-cũ");
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Phó Chỉ huy trưởng", "Đại tá Nguyễn Văn Lực");

  hd_record_set_text (fixture->signature, HD_SIGNATURE_TITLE, "Bí thư Đảng ủy");
  hd_record_set_text (fixture->signature, HD_SIGNATURE_NAME, "Nguyễn Lực");
  hd_record_set_text (fixture->signature, HD_SIGNATURE_MILITARY_RANK, "Thiếu tướng");
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Bí thư Đảng ủy", "Thiếu tướng Nguyễn Lực");
}

static void
test_person_of_the_post (Fixture      *fixture,
                         gconstpointer data)
{
  hd_record_set_text (fixture->signature, HD_SIGNATURE_PERSON, NULL);
  hd_record_set_text (fixture->signature, HD_SIGNATURE_POST, "lực-nay");
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "", "Chính ủy", "Đại tá Nguyễn Văn Lực");
}

/* Decree 30/2020: no rank before the name where the unit does not provide for it. */
static void
test_rank_only_where_the_unit_prints_it (Fixture      *fixture,
                                         gconstpointer data)
{
  HdRecord *signature = add_signature (fixture, "ký-2", "signer", "bên-2", "hoa");

  assert_block (fixture, signature, "Hội Liên hiệp Phụ nữ tỉnh", "", "Chủ tịch", "Trần Thị Hoa");
}

static void
test_authority (Fixture      *fixture,
                gconstpointer data)
{
  HdRecord *signature = add_signature (fixture, "ký-2", "signer", "bên-2", "hoa");

  hd_record_set_text (signature, HD_SIGNATURE_PREFIX, "TM");
  assert_block (fixture, signature, "Hội Liên hiệp Phụ nữ tỉnh", "TM. Ban Thường vụ", "Chủ tịch", "Trần Thị Hoa");
  hd_record_set_text (signature, HD_SIGNATURE_AUTHORITY, "Ban Chấp hành");
  assert_block (fixture, signature, "Hội Liên hiệp Phụ nữ tỉnh", "TM. Ban Chấp hành", "Chủ tịch", "Trần Thị Hoa");
  hd_record_set_text (signature, HD_SIGNATURE_PREFIX, NULL);
  assert_block (fixture, signature, "Hội Liên hiệp Phụ nữ tỉnh", "", "Chủ tịch", "Trần Thị Hoa");

  hd_record_set_text (fixture->signature, HD_SIGNATURE_PREFIX, "KT");
  hd_record_set_text (fixture->signature, HD_SIGNATURE_AUTHORITY, "Chỉ huy trưởng");
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "KT. Chỉ huy trưởng", "Chính ủy", "Đại tá Nguyễn Văn Lực");
  hd_record_set_text (fixture->signature, HD_SIGNATURE_AUTHORITY, NULL);
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "KT.", "Chính ủy", "Đại tá Nguyễn Văn Lực");
}

/* A given signature says what it said, whatever becomes of person, post and unit. */
static void
test_frozen (Fixture      *fixture,
             gconstpointer data)
{
  HdRecord *signature = fixture->signature;
  HdRecord *party = hd_dossier_lookup (fixture->dossier, "bên-1");

  hd_record_set_text (signature, HD_SIGNATURE_PREFIX, "KT");
  hd_record_set_text (signature, HD_SIGNATURE_AUTHORITY, "Chỉ huy trưởng");
  hd_record_set_text (signature, HD_SIGNATURE_TITLE, "Phó Chỉ huy trưởng");
  hd_record_set_text (signature, HD_SIGNATURE_MILITARY_RANK, "Thượng tá");
  hd_record_set_text (signature, HD_SIGNATURE_NAME, "Nguyễn Văn Lực");
  hd_record_set_date (signature, HD_SIGNATURE_SIGNED_DATE, hd_date_new (2021, 3, 18));
  hd_record_set_text (party, HD_PARTY_FROZEN_NAME, "Bộ CHQS tỉnh");
  assert_block (fixture, signature, "Bộ CHQS tỉnh", "KT. Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Thượng tá Nguyễn Văn Lực");

  add_unit (fixture, "chqs", "Bộ Chỉ huy mới", "Ban mới", FALSE);
  add_person (fixture, "lực", "Nguyễn Lực", "Thiếu tướng");
  add_post (fixture, "lực-nay", "lực", "chqs", "Tư lệnh", 2000, 0);
  assert_block (fixture, signature, "Bộ CHQS tỉnh", "KT. Chỉ huy trưởng", "Phó Chỉ huy trưởng", "Thượng tá Nguyễn Văn Lực");
}

/* Nothing is filled in later that was empty at the signing. */
static void
test_frozen_blanks_stay_blank (Fixture      *fixture,
                               gconstpointer data)
{
  hd_record_set_text (fixture->signature, HD_SIGNATURE_NAME, "Nguyễn Văn Lực");
  hd_record_set_text (fixture->signature, HD_SIGNATURE_PREFIX, "TM");
  hd_record_set_date (fixture->signature, HD_SIGNATURE_SIGNED_DATE, hd_date_new (2021, 3, 18));
  assert_block (fixture, fixture->signature, "Bộ Chỉ huy Quân sự tỉnh", "TM.", "", "Nguyễn Văn Lực");
}

static void
test_witness (Fixture      *fixture,
              gconstpointer data)
{
  HdRecord *signature = add_signature (fixture, "chứng", "witness", NULL, "lực");

  hd_record_set_text (signature, HD_SIGNATURE_POST, "lực-tỉnh");
  assert_block (fixture, signature, "Tỉnh ủy", "", "Ủy viên Ban Thường vụ", "Nguyễn Văn Lực");

  hd_record_set_text (signature, HD_SIGNATURE_POST, NULL);
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, NULL);
  hd_record_set_text (signature, HD_SIGNATURE_NAME, "Lê Văn Chứng");
  assert_block (fixture, signature, "", "", "", "Lê Văn Chứng");
}

/* References that lead nowhere, or to a record of another kind, leave blanks. */
static void
test_dangling (Fixture      *fixture,
               gconstpointer data)
{
  HdRecord *signature = add_signature (fixture, "ký-9", "signer", "không có", "không có");

  hd_record_set_text (signature, HD_SIGNATURE_POST, "lực");
  assert_block (fixture, signature, "", "", "", "");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, "lực");
  hd_record_set_text (signature, HD_SIGNATURE_PERSON, "chqs");
  assert_block (fixture, signature, "", "", "", "");
}

static void
test_party_without_signature (Fixture      *fixture,
                              gconstpointer data)
{
  const HdRecord *party = hd_dossier_lookup (fixture->dossier, "bên-2");
  g_autoptr (HdSignatureBlock) block = hd_signature_block_new_for_party (fixture->dossier, party);

  g_assert_cmpstr (block->party, ==, "Hội Liên hiệp Phụ nữ tỉnh");
  g_assert_cmpstr (block->authority, ==, "");
  g_assert_cmpstr (block->title, ==, "");
  g_assert_cmpstr (block->name, ==, "");
  g_assert_false (block->is_frozen);
}

static void
test_dossier (Fixture      *fixture,
              gconstpointer data)
{
  HdDossier *dossier = fixture->dossier;
  HdRecord *clause = add_record (fixture, HD_ENTITY_CLAUSE, "khoản");

  g_assert_cmpuint (dossier->parties->len, ==, 2);
  g_assert_cmpstr (hd_record_get_id (dossier->parties->pdata[0]), ==, "bên-1");
  g_assert_cmpstr (hd_record_get_id (dossier->parties->pdata[1]), ==, "bên-2");
  add_party (fixture, "bên-1b", "chqs", 1);
  g_assert_cmpstr (hd_record_get_id (dossier->parties->pdata[1]), ==, "bên-1b");

  g_assert_true (hd_dossier_lookup (dossier, "khoản") == clause);
  g_assert_true (hd_dossier_lookup (dossier, "ký-1") == fixture->signature);
  g_assert_true (hd_dossier_lookup (dossier, hd_record_get_id (dossier->agreement)) == dossier->agreement);
  g_assert_true (hd_dossier_lookup (dossier, hd_record_get_id (dossier->committee)) == dossier->committee);
  g_assert_null (hd_dossier_lookup (dossier, "không có"));
  g_assert_null (hd_dossier_lookup (dossier, NULL));

  /* The same record read twice takes its own place. */
  add_person (fixture, "lực", "Nguyễn Lực", NULL);
  g_assert_cmpstr (hd_record_get_text (hd_dossier_lookup (dossier, "lực"), HD_PERSON_FULL_NAME), ==, "Nguyễn Lực");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(name, function) g_test_add ("/signature-block/" name, Fixture, NULL, set_up, function, tear_down)
  add ("post-of-the-day", test_post_of_the_day);
  add ("two-posts-on-one-day", test_two_posts_on_one_day);
  add ("no-day", test_no_day);
  add ("own-choice", test_own_choice);
  add ("person-of-the-post", test_person_of_the_post);
  add ("rank-only-where-the-unit-prints-it", test_rank_only_where_the_unit_prints_it);
  add ("authority", test_authority);
  add ("frozen", test_frozen);
  add ("frozen-blanks-stay-blank", test_frozen_blanks_stay_blank);
  add ("witness", test_witness);
  add ("dangling", test_dangling);
  add ("party-without-signature", test_party_without_signature);
  add ("dossier", test_dossier);

  return g_test_run ();
}
