/* test-lists.c: windows of lists: order, search, year, and what they cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "base/i18n.h"
#include "raw.h"
#include "store/check.h"
#include "store/lists.h"
#include "store/totals.h"

#define MANY 10000

/* Titles of a window, joined by " | ". */
static char *
titles (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, guint offset, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hd_lists_read (db, kind, query, offset, limit, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      HdListRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", row->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_titles (HdDatabase *db, HdEntityKind kind, const HdListQuery *query, const char *expected)
{
  g_autofree char *found = titles (db, kind, query, 0, 100);
  g_auto (GStrv) words = g_strsplit (expected, " | ", -1);
  g_autoptr (GError) error = NULL;
  guint count = G_MAXUINT;

  g_assert_cmpstr (found, ==, expected);
  g_assert_true (hd_lists_count (db, kind, query, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, *expected != '\0' ? g_strv_length (words) : 0);
}

static void
assert_search (HdDatabase *db, HdEntityKind kind, const char *search, const char *expected)
{
  HdListQuery query = { .search = search, .sort = HD_SORT_TITLE };

  assert_titles (db, kind, &query, expected);
}

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Hội Cựu chiến binh tỉnh", "Hội CCB");
  g_autoptr (HdRecord) a = new_person ("Nguyễn Văn Đạt");
  g_autoptr (HdRecord) b = new_person ("Trần Thị Dung");
  g_autoptr (HdRecord) c = new_person ("Lê Văn An");
  g_autoptr (HdRecord) post = hd_record_new (HD_ENTITY_POST);
  g_autoptr (HdRecord) past = hd_record_new (HD_ENTITY_POST);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  HdListQuery all = { NULL };
  HdListQuery past_day;
  HdListRow *row;

  hd_record_set_text (a, HD_PERSON_MILITARY_RANK, "Đại tá");
  hd_record_set_text (post, HD_POST_PERSON, hd_record_get_id (c));
  hd_record_set_text (post, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (post, HD_POST_TITLE, "Chủ tịch");
  hd_record_set_text (post, HD_POST_FROM_DATE, "2020-01-01");
  hd_record_set_text (past, HD_POST_PERSON, hd_record_get_id (c));
  hd_record_set_text (past, HD_POST_UNIT, hd_record_get_id (unit));
  hd_record_set_text (past, HD_POST_TITLE, "Phó Chủ tịch");
  hd_record_set_text (past, HD_POST_TO_DATE, "2019-12-31");
  save (self->db, unit, a, b, c, post, past, NULL);

  /* By given name, and Đ after D. */
  assert_titles (self->db, HD_ENTITY_PERSON, &all, "Lê Văn An | Trần Thị Dung | Nguyễn Văn Đạt");
  all.descending = TRUE;
  assert_titles (self->db, HD_ENTITY_PERSON, &all, "Nguyễn Văn Đạt | Trần Thị Dung | Lê Văn An");

  assert_search (self->db, HD_ENTITY_PERSON, "dat", "Nguyễn Văn Đạt");
  assert_search (self->db, HD_ENTITY_PERSON, "đ", "Nguyễn Văn Đạt");
  assert_search (self->db, HD_ENTITY_PERSON, "văn", "Lê Văn An | Nguyễn Văn Đạt");
  assert_search (self->db, HD_ENTITY_PERSON, "van le", "Lê Văn An");
  assert_search (self->db, HD_ENTITY_PERSON, "chủ tịch", "Lê Văn An");
  assert_search (self->db, HD_ENTITY_PERSON, "ccb", "Lê Văn An");
  assert_search (self->db, HD_ENTITY_PERSON, "* [a-z] ?", "");

  rows = hd_lists_read (self->db, HD_ENTITY_PERSON, &(HdListQuery) { NULL }, 0, 3, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->subtitle, ==, "Chủ tịch Hội CCB");
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (row->unit, ==, "Đại tá");

  /* Who holds a post, and who held it. */
  assert_titles (self->db, HD_ENTITY_PERSON, &(HdListQuery) { .in_post_only = TRUE }, "Lê Văn An");
  assert_titles (self->db, HD_ENTITY_PERSON, &(HdListQuery) { .of_unit = hd_record_get_id (unit) }, "Lê Văn An");
  assert_titles (self->db, HD_ENTITY_PERSON, &(HdListQuery) { .of_unit = hd_record_get_id (unit), .search = "dung" }, "");
  assert_titles (self->db, HD_ENTITY_PERSON, &(HdListQuery) { .of_unit = hd_record_get_id (a) }, "");
  past_day = (HdListQuery) { .on_date = hd_date_new (2019, 12, 31), .in_post_only = TRUE };
  assert_titles (self->db, HD_ENTITY_PERSON, &past_day, "Lê Văn An");
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = hd_lists_read (self->db, HD_ENTITY_PERSON, &past_day, 0, 3, &error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->subtitle, ==, "Phó Chủ tịch Hội CCB");
}

static HdRecord *
new_dated_agreement (const char *subject, const char *from, const char *to, gint64 number, const char *symbol)
{
  HdRecord *agreement = new_agreement (subject, "draft");

  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, from);
  hd_record_set_text (agreement, HD_AGREEMENT_TO_DATE, to);
  if (number > 0)
    hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, number);
  hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, symbol);
  return agreement;
}

static void
test_agreements (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) women = new_unit ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN");
  g_autoptr (HdRecord) army = new_unit ("Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS");
  g_autoptr (HdRecord) first = new_dated_agreement ("Ẩm thực quân dân", "2022-01-01", "2022-12-31", 5, "CTPH-BCHQS");
  g_autoptr (HdRecord) second = new_dated_agreement ("An toàn giao thông", "2023-06-01", NULL, 15, "CTPH-LĐLĐ");
  g_autoptr (HdRecord) third = new_dated_agreement ("Bảo vệ đường biên", NULL, NULL, 0, NULL);
  g_autoptr (HdRecord) p1 = new_party (first, army, 2);
  g_autoptr (HdRecord) p2 = new_party (first, women, 1);
  g_autoptr (HdRecord) p3 = new_party (second, army, 1);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  HdListQuery query = { NULL };
  HdListRow *row;

  hd_record_set_text (first, HD_AGREEMENT_STATE, "in_force");
  hd_record_set_text (first, HD_AGREEMENT_SIGNED_DATE, "2022-01-15");
  save (self->db, women, army, first, second, third, p1, p2, p3, NULL);

  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "Bảo vệ đường biên | An toàn giao thông | Ẩm thực quân dân");
  query.descending = TRUE;
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "Ẩm thực quân dân | An toàn giao thông | Bảo vệ đường biên");
  query = (HdListQuery) { .sort = HD_SORT_TITLE };
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "An toàn giao thông | Ẩm thực quân dân | Bảo vệ đường biên");
  query = (HdListQuery) { .sort = HD_SORT_NUMBER };
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "Ẩm thực quân dân | An toàn giao thông | Bảo vệ đường biên");
  query = (HdListQuery) { .sort = HD_SORT_STATE };
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "An toàn giao thông | Bảo vệ đường biên | Ẩm thực quân dân");
  query = (HdListQuery) { .sort = HD_SORT_SIGNED, .search = "bo chqs" };
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "Ẩm thực quân dân | An toàn giao thông");

  /* An open end touches every year after its beginning; no period at all touches all. */
  query = (HdListQuery) { .sort = HD_SORT_TITLE, .year = 2022 };
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "Ẩm thực quân dân | Bảo vệ đường biên");
  query.year = 2030;
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "An toàn giao thông | Bảo vệ đường biên");
  query.search = "giao";
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &query, "An toàn giao thông");

  assert_search (self->db, HD_ENTITY_AGREEMENT, "duong bien", "Bảo vệ đường biên");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "dương", "");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "phu nu", "Ẩm thực quân dân");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "lhpn 05", "Ẩm thực quân dân");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "05/ctph", "Ẩm thực quân dân");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "15/CTPH-LDLD", "An toàn giao thông");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "quân dân phụ nữ bộ chỉ huy 05 ctph ẩm thực liên hiệp", "Ẩm thực quân dân");
  assert_search (self->db, HD_ENTITY_AGREEMENT, "\"; DROP TABLE agreement; --\\", "");

  /* Filters, alone, together, and with a search. */
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "in_force" }, "Ẩm thực quân dân");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "draft" }, "Bảo vệ đường biên | An toàn giao thông");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "draft", .descending = TRUE }, "An toàn giao thông | Bảo vệ đường biên");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "draft", .sort = HD_SORT_TITLE }, "An toàn giao thông | Bảo vệ đường biên");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .agreement_kind = "bilateral" }, "");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .party = hd_record_get_id (army) }, "An toàn giao thông | Ẩm thực quân dân");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .party = hd_record_get_id (women) }, "Ẩm thực quân dân");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .party = hd_record_get_id (army), .year = 2030 }, "An toàn giao thông");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .expired_only = TRUE }, "Ẩm thực quân dân");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "draft", .search = "duong" }, "Bảo vệ đường biên");
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .state = "draft", .search = "chqs" }, "An toàn giao thông");

  rows = hd_lists_read (self->db, HD_ENTITY_AGREEMENT, &(HdListQuery) { .sort = HD_SORT_NUMBER }, 0, 1, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->subtitle, ==, "Hội LHPN, Bộ CHQS");
  g_assert_cmpstr (row->number, ==, "05/CTPH-BCHQS");
  g_assert_cmpstr (row->state, ==, "in_force");
  g_assert_cmpint (row->from, ==, hd_date_new (2022, 1, 1));
  g_assert_cmpint (row->date, ==, hd_date_new (2022, 1, 15));
}

/* Numbers begin anew with each year, so that of several years is year by year; drafts without a number come last. */
static void
test_papers_by_number (Fixture *self, gconstpointer data)
{
  static const struct { const char *subject; gint64 number; const char *date; } papers[] = {
    { "A 02/2024", 2, "2024-03-01" }, { "B 01/2025", 1, "2025-02-01" }, { "C 01/2024", 1, "2024-12-31" }, { "D 02/2025", 2, "2025-02-01" }, { "E", 0, NULL },
  };
  const HdListQuery queries[] = {
    { .sort = HD_SORT_NUMBER }, { .sort = HD_SORT_NUMBER, .search = "bao" }, { .sort = HD_SORT_NUMBER, .type_name = "Báo cáo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *subject = g_strconcat ("Báo ", papers[i].subject, NULL);
      g_autoptr (HdRecord) paper = new_paper (subject, "draft", NULL);

      hd_record_set_text (paper, HD_PAPER_TYPE_NAME, "Báo cáo");
      if (papers[i].number != 0)
        hd_record_set_integer (paper, HD_PAPER_NUMBER, papers[i].number);
      hd_record_set_text (paper, HD_PAPER_ISSUED_DATE, papers[i].date);
      save (self->db, paper, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      HdListQuery turned = queries[i];

      turned.descending = TRUE;
      assert_titles (self->db, HD_ENTITY_PAPER, &queries[i], "Báo C 01/2024 | Báo A 02/2024 | Báo B 01/2025 | Báo D 02/2025 | Báo E");
      assert_titles (self->db, HD_ENTITY_PAPER, &turned, "Báo E | Báo D 02/2025 | Báo B 01/2025 | Báo A 02/2024 | Báo C 01/2024");
    }
}

static void
test_others (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) unit = new_unit ("Đoàn Thanh niên tỉnh", "Tỉnh đoàn");
  g_autoptr (HdRecord) other = new_unit ("Hội Nông dân tỉnh", NULL);
  g_autoptr (HdRecord) field = new_field ("TT", "Tuyên truyền");
  g_autoptr (HdRecord) indicator = new_indicator (field, "TT01", "Số buổi tuyên truyền");
  g_autoptr (HdRecord) second = new_indicator (field, "TT02", "Số lớp tập huấn");
  g_autoptr (HdRecord) old = new_result (indicator, unit, "2022-01-01", "2022-12-31", 7);
  g_autoptr (HdRecord) late = new_result (second, other, "2023-01-01", "2023-03-31", 1234);
  g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
  g_autoptr (HdRecord) paper = new_paper ("Báo cáo tổng kết", "draft", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  HdListQuery query = { NULL };
  HdListRow *row;

  hd_record_set_integer (other, HD_UNIT_PROTOCOL_RANK, 1);
  hd_record_set_text (late, HD_RESULT_WORDING, "hơn 1.200 lớp");
  hd_record_set_text (meeting, HD_MEETING_KIND, "final");
  hd_record_set_text (meeting, HD_MEETING_TITLE, "Hội nghị tổng kết");
  hd_record_set_text (meeting, HD_MEETING_DATE, "2023-12-20");
  hd_record_set_integer (paper, HD_PAPER_NUMBER, 7);
  hd_record_set_text (paper, HD_PAPER_SYMBOL, "BC-BCĐ");
  save (self->db, unit, other, field, indicator, second, old, late, meeting, paper, NULL);

  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Hội Nông dân tỉnh | Đoàn Thanh niên tỉnh");
  assert_search (self->db, HD_ENTITY_UNIT, "tinh doan", "Đoàn Thanh niên tỉnh");
  assert_titles (self->db, HD_ENTITY_INDICATOR, &query, "Số buổi tuyên truyền | Số lớp tập huấn");
  assert_search (self->db, HD_ENTITY_INDICATOR, "tuyen truyen lop", "Số lớp tập huấn"); /* the field's name counts */
  assert_search (self->db, HD_ENTITY_INDICATOR, "tt01", "Số buổi tuyên truyền");
  assert_titles (self->db, HD_ENTITY_RESULT, &query, "Số lớp tập huấn | Số buổi tuyên truyền");
  assert_search (self->db, HD_ENTITY_RESULT, "buoi thanh nien", "Số buổi tuyên truyền");
  query.year = 2022;
  assert_titles (self->db, HD_ENTITY_RESULT, &query, "Số buổi tuyên truyền");
  assert_titles (self->db, HD_ENTITY_MEETING, &query, "");
  query.year = 2023;
  assert_titles (self->db, HD_ENTITY_MEETING, &query, "Hội nghị tổng kết");
  assert_search (self->db, HD_ENTITY_MEETING, "tong ket", "Hội nghị tổng kết");
  assert_search (self->db, HD_ENTITY_PAPER, "07/bc", "Báo cáo tổng kết");

  rows = hd_lists_read (self->db, HD_ENTITY_RESULT, &query, 0, 10, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_true (row->has_figure);
  g_assert_cmpint (row->figure, ==, 1234 * HD_FIGURE_SCALE);
  g_assert_cmpstr (row->subtitle, ==, "hơn 1.200 lớp");
  g_assert_cmpstr (row->unit, ==, "lớp");
  g_assert_cmpstr (row->number, ==, "TT02");
}

static HdRecord *
new_unit_of (const char *name, const char *kind, const char *level, HdRecord *parent, gint64 rank, const char *valid_to)
{
  HdRecord *unit = new_unit (name, NULL);

  hd_record_set_text (unit, HD_UNIT_KIND, kind);
  hd_record_set_text (unit, HD_UNIT_LEVEL, level);
  hd_record_set_text (unit, HD_UNIT_PARENT, parent != NULL ? hd_record_get_id (parent) : NULL);
  if (rank > 0)
    hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, rank);
  hd_record_set_text (unit, HD_UNIT_VALID_TO, valid_to);
  return unit;
}

/* Kind, level and day narrow the list down, with and without a search; the tree is that of what is left. */
static void
test_units (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) army = new_unit_of ("Bộ Chỉ huy Quân sự tỉnh", "military", "province", NULL, 1, NULL);
  g_autoptr (HdRecord) district = new_unit_of ("Ban Chỉ huy Quân sự huyện", "military", "district", army, 3, "2025-06-30");
  g_autoptr (HdRecord) commune = new_unit_of ("Ban Chỉ huy Quân sự xã", "military", "commune", district, 2, NULL);
  g_autoptr (HdRecord) women = new_unit_of ("Hội Phụ nữ tỉnh", "socio_political", "province", NULL, 0, NULL);
  g_autoptr (HdRecord) office = new_unit_of ("Văn phòng", "military", NULL, army, 4, NULL);
  HdListQuery query = { NULL };

  save (self->db, army, district, commune, women, office, NULL);

  query.unit_kind = "military";
  assert_titles (self->db, HD_ENTITY_UNIT, &query,
                 "Bộ Chỉ huy Quân sự tỉnh | Ban Chỉ huy Quân sự xã | Ban Chỉ huy Quân sự huyện | Văn phòng");
  query.unit_level = "commune";
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Ban Chỉ huy Quân sự xã");
  query = (HdListQuery) { .valid_on = hd_date_new (2025, 6, 30), .sort = HD_SORT_TITLE };
  assert_titles (self->db, HD_ENTITY_UNIT, &query,
                 "Ban Chỉ huy Quân sự huyện | Ban Chỉ huy Quân sự xã | Bộ Chỉ huy Quân sự tỉnh | Hội Phụ nữ tỉnh | Văn phòng");
  query.valid_on++;
  assert_titles (self->db, HD_ENTITY_UNIT, &query,
                 "Ban Chỉ huy Quân sự xã | Bộ Chỉ huy Quân sự tỉnh | Hội Phụ nữ tỉnh | Văn phòng");
  query.search = "quan su";
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Ban Chỉ huy Quân sự xã | Bộ Chỉ huy Quân sự tỉnh");
  query.parent = "";
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Ban Chỉ huy Quân sự xã | Bộ Chỉ huy Quân sự tỉnh");

  query = (HdListQuery) { .parent = "" };
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Bộ Chỉ huy Quân sự tỉnh | Hội Phụ nữ tỉnh");
  query.parent = hd_record_get_id (army);
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Ban Chỉ huy Quân sự huyện | Văn phòng");
  query.parent = hd_record_get_id (district);
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Ban Chỉ huy Quân sự xã");
  query.parent = hd_record_get_id (women);
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "");
  /* Whose superior has ended, or is filtered out, is a root. */
  query = (HdListQuery) { .parent = "", .valid_on = hd_date_new (2026, 1, 1) };
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Bộ Chỉ huy Quân sự tỉnh | Ban Chỉ huy Quân sự xã | Hội Phụ nữ tỉnh");
  query.parent = hd_record_get_id (army);
  assert_titles (self->db, HD_ENTITY_UNIT, &query, "Văn phòng");
}

/* Every order of every list, forwards and backwards: each record exactly once, backwards the mirror of forwards, windows fit. */
static void
test_orders (Fixture *self, gconstpointer data)
{
  static const HdEntityKind kinds[] = { HD_ENTITY_AGREEMENT, HD_ENTITY_UNIT, HD_ENTITY_PERSON, HD_ENTITY_INDICATOR,
                                        HD_ENTITY_RESULT, HD_ENTITY_MEETING, HD_ENTITY_PAPER };
  static const char * const searches[] = { NULL, "cung ten" };
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) field = new_field ("F", "Lĩnh vực");

  hd_changes_put (changes, field);
  for (guint i = 0; i < 12; i++) /* many ties */
    {
      g_autofree char *code = g_strdup_printf ("CUNG%02u", i);
      g_autoptr (HdRecord) agreement = new_agreement ("Cùng tên", i % 2 ? "draft" : "settled");
      g_autoptr (HdRecord) unit = new_unit ("Cùng tên", NULL);
      g_autoptr (HdRecord) person = new_person ("Cùng Tên");
      g_autoptr (HdRecord) indicator = new_indicator (field, code, "Cùng tên");
      g_autoptr (HdRecord) result = new_result (indicator, unit, "2023-01-01", "2023-12-31", i);
      g_autoptr (HdRecord) meeting = hd_record_new (HD_ENTITY_MEETING);
      g_autoptr (HdRecord) paper = new_paper ("Cùng tên", "draft", NULL);

      hd_record_set_text (meeting, HD_MEETING_KIND, "final");
      hd_record_set_text (meeting, HD_MEETING_TITLE, "Cùng tên");
      hd_changes_put (changes, agreement);
      hd_changes_put (changes, unit);
      hd_changes_put (changes, person);
      hd_changes_put (changes, indicator);
      hd_changes_put (changes, result);
      hd_changes_put (changes, meeting);
      hd_changes_put (changes, paper);
    }
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint s = 0; s < G_N_ELEMENTS (searches); s++)
      for (int sort = HD_SORT_DEFAULT; sort <= HD_SORT_SIGNED; sort++)
        {
          HdListQuery query = { .search = searches[s], .sort = (HdSort) sort };
          g_autoptr (GPtrArray) forwards = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);
          g_autoptr (GPtrArray) backwards = NULL;

          for (guint offset = 0; offset < 12; offset += 5)
            {
              g_autoptr (GPtrArray) window = hd_lists_read (self->db, kinds[k], &query, offset, 5, &error);

              g_assert_no_error (error);
              g_ptr_array_extend_and_steal (forwards, g_steal_pointer (&window));
            }
          query.descending = TRUE;
          backwards = hd_lists_read (self->db, kinds[k], &query, 0, 100, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (forwards->len, ==, 12);
          g_assert_cmpuint (backwards->len, ==, 12);
          for (guint i = 0; i < 12; i++)
            g_assert_cmpstr (((HdListRow *) g_ptr_array_index (forwards, i))->id, ==,
                             ((HdListRow *) g_ptr_array_index (backwards, 11 - i))->id);
        }
}

static double
time_read (HdDatabase *db, const HdListQuery *query, guint offset)
{
  double best = G_MAXDOUBLE;

  for (guint turn = 0; turn < 3; turn++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) rows = hd_lists_read (db, HD_ENTITY_AGREEMENT, query, offset, 100, &error);

      g_assert_no_error (error);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }
  return best;
}

static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, "A", "Nhập");
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GError) error = NULL;
  HdListQuery query = { NULL };
  double last, searched;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Hội thứ %u của tỉnh", i);

      g_ptr_array_add (units, new_unit (name, NULL));
      hd_changes_put (changes, g_ptr_array_index (units, i));
    }
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *subject = g_strdup_printf ("Phối hợp hoạt động số %u giữa Bộ Chỉ huy Quân sự và các đoàn thể trong tỉnh", i * 7919 % MANY);
      g_autoptr (HdRecord) agreement = new_dated_agreement (subject, "2023-01-01", "2023-12-31", 0, NULL);

      hd_changes_put (changes, agreement);
      for (guint p = 0; p < 2; p++)
        {
          g_autoptr (HdRecord) party = new_party (agreement, g_ptr_array_index (units, (i + p * 3) % 20), p + 1);

          hd_changes_put (changes, party);
        }
    }
  hd_changes_apply (self->db, changes, NULL, &error);
  g_assert_no_error (error);

  for (int sort = HD_SORT_DEFAULT; sort <= HD_SORT_SIGNED; sort++)
    {
      query.sort = (HdSort) sort;
      last = time_read (self->db, &query, MANY - 100);
      query.search = "phoi hop doan the";
      searched = time_read (self->db, &query, 0);
      query.search = "thu 7";
      g_test_message ("order %d: last window %.1f ms, searched %.1f ms, by party %.1f ms", sort, last, searched, time_read (self->db, &query, 0));
      query.search = NULL;
      /* An index is walked, nothing is sorted: far below the 20 ms a person does not see. */
      if (g_test_perf ())
        g_assert_cmpfloat (last, <, 20);
      g_assert_cmpfloat (last, <, 200);
    }
}

/* The length of the long lists is kept; made wrong behind the program's back, it is told and made anew. */
static void
test_length (Fixture *self, gconstpointer data)
{
  g_autoptr (HdRecord) person = new_person ("Nguyễn Văn Đạt");
  g_autoptr (HdRecord) other = new_person ("Lê Văn An");
  g_autoptr (HdRecord) agreement = new_agreement ("Phối hợp", "draft");
  g_autoptr (HdChanges) removal = hd_changes_new (HD_CHANGES_EDIT, "A", "B");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  HdListQuery all = { NULL };
  guint count;

  save (self->db, person, other, agreement, NULL);
  hd_record_set_text (person, HD_PERSON_MILITARY_RANK, "Đại tá");
  save (self->db, person, NULL);
  assert_titles (self->db, HD_ENTITY_PERSON, &all, "Lê Văn An | Nguyễn Văn Đạt");
  hd_changes_remove (removal, other);
  hd_changes_apply (self->db, removal, NULL, &error);
  g_assert_no_error (error);
  assert_titles (self->db, HD_ENTITY_PERSON, &all, "Nguyễn Văn Đạt");
  assert_whole (self->db);

  raw_must (self->path, "UPDATE list_size SET n_rows = 7");
  g_assert_true (hd_lists_count (self->db, HD_ENTITY_AGREEMENT, &all, &count, &error));
  g_assert_cmpuint (count, ==, 7);
  problems = hd_check_database (self->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "--rebuild-totals"));
  g_assert_true (hd_totals_rebuild (self->db, &error));
  g_assert_no_error (error);
  assert_titles (self->db, HD_ENTITY_AGREEMENT, &all, "Phối hợp");
  assert_whole (self->db);
}

#define ADD(path, function) g_test_add ("/store/lists/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  g_test_init (&argc, &argv, NULL);

  ADD ("people", test_people);
  ADD ("agreements", test_agreements);
  ADD ("papers-by-number", test_papers_by_number);
  ADD ("others", test_others);
  ADD ("units", test_units);
  ADD ("orders", test_orders);
  ADD ("length", test_length);
  ADD ("many", test_many);

  return g_test_run ();
}
