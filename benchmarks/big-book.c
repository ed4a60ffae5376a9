/* big-book.c: a book of any size, made up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "big-book.h"

#include "model/record.h"
#include "store/changes.h"

#define ROWS_A_SET 20000
#define N_PARTIES  3

/* Every 4,999th agreement speaks of it: a word that hardly anything holds. */
#define RARE_EVERY 4999

typedef struct
{
  HdDatabase *db;
  HdChanges  *changes;
  guint       n_rows;
  GRand      *random;
  GPtrArray  *units; /* ids */
} Writer;

static const char * const bodies[] = { "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
                                       "Liên đoàn Lao động", "Hội Chữ thập đỏ", "Ban Chỉ huy Quân sự", "Ủy ban Mặt trận Tổ quốc" };
static const char * const places[] = { "An Phú", "Bình Minh", "Cẩm Sơn", "Đại Thắng", "Hòa Lợi", "Khánh Yên", "Long Hưng", "Mỹ Thạnh",
                                       "Ngọc Lâm", "Phước Hiệp", "Quảng Tín", "Thượng Đình", "Vĩnh Trụ", "Xuân Quỳ", "Yên Khê" };
static const char * const matters[] = { "giáo dục quốc phòng và an ninh", "xây dựng nông thôn mới", "chăm lo hậu phương quân đội",
                                        "phòng, chống thiên tai", "tuyển quân và giao quân", "hiến máu tình nguyện", "vệ sinh môi trường",
                                        "giúp dân xóa đói, giảm nghèo", "bảo vệ đường biên, cột mốc", "diễn tập khu vực phòng thủ" };
static const char * const families[] = { "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ" };
static const char * const middles[] = { "Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Quang", "Thanh" };
static const char * const givens[] = { "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hòa", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc",
                                       "Quỳnh", "Sơn", "Thảo", "Uyên", "Vinh", "Xuân", "Yến" };
static const char * const states[] = { "draft", "circulated", "settled" };

#define PICK(random, words) (words)[g_rand_int_range ((random), 0, G_N_ELEMENTS (words))]

/* Ids that grow: rows are put at the end of their table, which makes half a million of them bearable. */
static char *
make_id (guint kind,
         guint number)
{
  return g_strdup_printf ("%08x-%04x-4000-8000-000000000000", number, kind);
}

static gboolean
flush (Writer  *self,
       GError **error)
{
  gboolean good = hd_changes_apply (self->db, self->changes, NULL, error);

  hd_changes_free (self->changes);
  self->changes = hd_changes_new (HD_CHANGES_EDIT, "Người thử", "Lập sổ lớn");
  self->n_rows = 0;
  return good;
}

static gboolean
put (Writer   *self,
     HdRecord *record,
     GError  **error)
{
  hd_changes_put (self->changes, record);
  return ++self->n_rows < ROWS_A_SET || flush (self, error);
}

static gboolean
put_units (Writer        *self,
           const BigBook *size,
           GError       **error)
{
  for (guint i = 0; i < size->n_units; i++)
    {
      g_autofree char *id = make_id (1, i);
      g_autofree char *name = g_strdup_printf ("%s xã %s %u", bodies[i % G_N_ELEMENTS (bodies)], PICK (self->random, places), i);
      g_autofree char *short_name = g_strdup_printf ("%s %u", bodies[i % G_N_ELEMENTS (bodies)], i);
      g_autoptr (HdRecord) unit = hd_record_new_with_id (HD_ENTITY_UNIT, id);

      hd_record_set_text (unit, HD_UNIT_NAME, name);
      hd_record_set_text (unit, HD_UNIT_ABBREVIATION, short_name);
      hd_record_set_text (unit, HD_UNIT_KIND, i % 8 == 6 ? "military" : "socio_political");
      hd_record_set_integer (unit, HD_UNIT_PROTOCOL_RANK, i + 1);
      g_ptr_array_add (self->units, g_strdup (id));
      if (!put (self, unit, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_post (Writer     *self,
          const char *person,
          guint       number,
          GError    **error)
{
  g_autofree char *id = make_id (3, number);
  g_autoptr (HdRecord) post = hd_record_new_with_id (HD_ENTITY_POST, id);

  hd_record_set_text (post, HD_POST_PERSON, person);
  hd_record_set_text (post, HD_POST_UNIT, g_ptr_array_index (self->units, g_rand_int_range (self->random, 0, (gint32) self->units->len)));
  hd_record_set_text (post, HD_POST_TITLE, number % 2 == 0 ? "Chủ tịch" : "Phó Chủ tịch");
  hd_record_set_text (post, HD_POST_FROM_DATE, "2020-01-01");
  return put (self, post, error);
}

static gboolean
put_people (Writer        *self,
            const BigBook *size,
            GError       **error)
{
  for (guint i = 0; i < size->n_people; i++)
    {
      g_autofree char *id = make_id (2, i);
      g_autofree char *name = g_strdup_printf ("%s %s %s", PICK (self->random, families), PICK (self->random, middles), PICK (self->random, givens));
      g_autoptr (HdRecord) person = hd_record_new_with_id (HD_ENTITY_PERSON, id);

      hd_record_set_text (person, HD_PERSON_FULL_NAME, name);
      if (!put (self, person, error) || !put_post (self, id, 2 * i, error) || (i % 2 == 0 && !put_post (self, id, 2 * i + 1, error)))
        return FALSE;
    }
  return TRUE;
}

static HdRecord *
make_agreement (Writer *self,
                guint   number)
{
  g_autofree char *id = make_id (4, number);
  int year = 1995 + (int) (number % 30);
  g_autofree char *subject = g_strdup_printf ("Phối hợp %s%s giữa Bộ Chỉ huy Quân sự tỉnh với các đoàn thể %s năm %d", PICK (self->random, matters),
                                              number % RARE_EVERY == 0 ? ", nghiệm thu thủy điện" : "", PICK (self->random, places), year);
  g_autofree char *symbol = g_strdup_printf ("CTPH-%u", number);
  HdRecord *agreement = hd_record_new_with_id (HD_ENTITY_AGREEMENT, id);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "bilateral");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, subject);
  hd_record_set_date (agreement, HD_AGREEMENT_FROM_DATE, hd_date_new (year, 1, 1 + (int) (number % 28)));
  hd_record_set_date (agreement, HD_AGREEMENT_TO_DATE, hd_date_new (year, 12, 31));
  hd_record_set_date (agreement, HD_AGREEMENT_SIGNED_DATE, hd_date_new (year, 1 + (int) (number % 12), 15));
  hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, 1 + number % 97);
  hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, symbol);
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, PICK (self->random, states));
  return agreement;
}

static gboolean
put_agreements (Writer        *self,
                const BigBook *size,
                GError       **error)
{
  for (guint i = 0; i < size->n_agreements; i++)
    {
      g_autoptr (HdRecord) agreement = make_agreement (self, i);
      guint first = (guint) g_rand_int_range (self->random, 0, (gint32) self->units->len);

      if (!put (self, agreement, error))
        return FALSE;
      for (guint p = 0; p < N_PARTIES; p++)
        {
          g_autofree char *id = make_id (5, N_PARTIES * i + p);
          g_autoptr (HdRecord) party = hd_record_new_with_id (HD_ENTITY_PARTY, id);

          hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (agreement));
          hd_record_set_text (party, HD_PARTY_UNIT, g_ptr_array_index (self->units, (first + 7 * p) % self->units->len));
          hd_record_set_integer (party, HD_PARTY_POSITION, p + 1);
          hd_record_set_text (party, HD_PARTY_ROLE, p == 0 ? "lead" : "member");
          if (!put (self, party, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
put_committee (Writer  *self,
               GError **error)
{
  g_autofree char *id = make_id (6, 0);
  g_autoptr (HdRecord) committee = hd_record_new_with_id (HD_ENTITY_COMMITTEE, id);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo của một sổ lớn");
  return put (self, committee, error);
}

gboolean
big_book_make (const char    *path,
               const BigBook *size,
               GError       **error)
{
  g_autoptr (HdDatabase) db = hd_database_open (path, HD_DATABASE_CREATE, error);
  Writer writer = { .db = db };
  gboolean good;

  if (db == NULL)
    return FALSE;
  writer.changes = hd_changes_new (HD_CHANGES_EDIT, "Người thử", "Lập sổ lớn");
  writer.random = g_rand_new_with_seed (20);
  writer.units = g_ptr_array_new_with_free_func (g_free);
  good = put_committee (&writer, error) && put_units (&writer, size, error) && put_people (&writer, size, error)
         && put_agreements (&writer, size, error) && flush (&writer, error);
  hd_changes_free (writer.changes);
  g_rand_free (writer.random);
  g_ptr_array_unref (writer.units);
  return good;
}
