/* make-dossier.c: agreements made up for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "make-dossier.h"

static const char *const bodies[] = {
  "Bộ Chỉ huy Quân sự", "Liên đoàn Lao động", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Tỉnh đoàn", "Hội Cựu chiến binh",
  "Hội Chữ thập đỏ", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Hội Người cao tuổi", "Hội Khuyến học", "Liên minh Hợp tác xã", "Hội Luật gia",
};

static const char *const names[] = {
  "Nguyễn Văn An", "Trần Thị Bích", "Lê Quốc Cường", "Phạm Thị Dung", "Hoàng Đức Em", "Vũ Thị Giang",
  "Đặng Hữu Hà", "Bùi Thị Khánh", "Đỗ Mạnh Linh", "Hồ Thị Mai", "Ngô Xuân Nghĩa", "Dương Thị Oanh",
};

/* 60 letters and more: real ones of ethnic minorities have five or six words, this is their double. */
#define LONG_NAME "Nguyễn Hoàng Phương Thùy Tôn Nữ Công Tằng Huyền Trân Ngọc Uyển"
#define LONG_TITLE "Phó Chủ tịch Thường trực phụ trách công tác phối hợp hoạt động"
#define LONG_BODY "trung tâm hành chính tổng hợp liên huyện vùng biên"

char *
make_party_name (const DossierSpec *spec, guint index)
{
  return g_strdup_printf ("%s %stỉnh Lạng Sơn", bodies[index % G_N_ELEMENTS (bodies)], spec->is_long ? LONG_BODY " " : "");
}

char *
make_signer_name (const DossierSpec *spec, guint index)
{
  return spec->is_long ? g_strdup_printf (LONG_NAME " %c", 'A' + index) : g_strdup (names[index % G_N_ELEMENTS (names)]);
}

char *
make_signer_title (const DossierSpec *spec, guint index)
{
  if (spec->is_long)
    return g_strdup (LONG_TITLE);
  return g_strdup (index == 0 ? "Chỉ huy trưởng" : "Chủ tịch");
}

static HdRecord *
new_record (HdEntityKind kind, guint number)
{
  g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%012x", kind + 1, number);

  return hd_record_new_with_id (kind, id);
}

static void
add (HdDossier *dossier, HdRecord *record_take)
{
  hd_dossier_add (dossier, record_take);
  hd_record_unref (record_take);
}

static const char *
add_clause (HdDossier *dossier, const char *kind, const char *parent, const char *text)
{
  guint number = dossier->clauses->len + 1;
  HdRecord *clause = new_record (HD_ENTITY_CLAUSE, number);

  hd_record_set_text (clause, HD_CLAUSE_AGREEMENT, hd_record_get_id (dossier->agreement));
  hd_record_set_text (clause, HD_CLAUSE_KIND, kind);
  hd_record_set_text (clause, HD_CLAUSE_PARENT, parent);
  hd_record_set_integer (clause, HD_CLAUSE_POSITION, number);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  add (dossier, clause);
  return hd_record_get_id (clause);
}

static void
add_text (HdDossier *dossier, const DossierSpec *spec)
{
  const char *part;

  add_clause (dossier, "ground", NULL, "Căn cứ Luật Quốc phòng ngày 08 tháng 6 năm 2018");
  add_clause (dossier, "ground", NULL, spec->is_blank ? NULL : "Căn cứ chức năng, nhiệm vụ của các bên;");
  add_clause (dossier, "preamble", NULL, "Các bên thống nhất Chương trình phối hợp hoạt động năm 2023 như sau:");
  part = add_clause (dossier, "part", NULL, "Nội dung phối hợp");
  for (guint i = 0; i < spec->n_headings; i++)
    {
      g_autofree char *title = g_strdup_printf ("Nội dung thứ %u", i + 1);
      const char *heading = add_clause (dossier, "heading", part, title);

      add_clause (dossier, "item", heading, "Tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước tới cán bộ, chiến sĩ, "
                                            "đoàn viên, hội viên và Nhân dân trên địa bàn.");
      add_clause (dossier, "item", heading, "Phối hợp huấn luyện, diễn tập; thực hiện theo số 05 do Đại tá Nguyễn Văn An ký.");
    }
  part = add_clause (dossier, "part", NULL, "Tổ chức thực hiện");
  add_clause (dossier, "paragraph", part,
              spec->last_text != NULL ? spec->last_text
                                      : "Chương trình có hiệu lực từ ngày ký. Trong quá trình thực hiện, nội dung cần sửa đổi, bổ sung "
                                        "được các bên thống nhất bằng văn bản.");
}

static void
add_signature (HdDossier *dossier, const DossierSpec *spec, guint index, const char *party)
{
  HdRecord *signature = new_record (HD_ENTITY_SIGNATURE, index + 1);
  g_autofree char *title = make_signer_title (spec, index);
  g_autofree char *name = make_signer_name (spec, index);

  hd_record_set_text (signature, HD_SIGNATURE_AGREEMENT, hd_record_get_id (dossier->agreement));
  hd_record_set_text (signature, HD_SIGNATURE_KIND, party != NULL ? "signer" : "witness");
  hd_record_set_text (signature, HD_SIGNATURE_PARTY, party);
  hd_record_set_integer (signature, HD_SIGNATURE_POSITION, index + 1);
  hd_record_set_text (signature, HD_SIGNATURE_TITLE, title);
  hd_record_set_text (signature, HD_SIGNATURE_NAME, name);
  if (party != NULL && index > 0)
    {
      hd_record_set_text (signature, HD_SIGNATURE_PREFIX, "TM");
      hd_record_set_text (signature, HD_SIGNATURE_AUTHORITY, "Ban Thường vụ");
    }
  else if (party != NULL)
    hd_record_set_text (signature, HD_SIGNATURE_MILITARY_RANK, "Đại tá");
  if (spec->is_signed)
    hd_record_set_text (signature, HD_SIGNATURE_SIGNED_DATE, "2023-03-24");
  add (dossier, signature);
}

static void
add_party (HdDossier *dossier, const DossierSpec *spec, guint index)
{
  HdRecord *unit = new_record (HD_ENTITY_UNIT, index + 1);
  HdRecord *party = new_record (HD_ENTITY_PARTY, index + 1);
  g_autofree char *name = make_party_name (spec, index);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_boolean (unit, HD_UNIT_RANK_BEFORE_NAME, index == 0);
  if (index == 0)
    hd_record_set_text (unit, HD_UNIT_SUPERIOR_HEADER, "Quân khu 1");
  hd_record_set_text (party, HD_PARTY_AGREEMENT, hd_record_get_id (dossier->agreement));
  hd_record_set_text (party, HD_PARTY_UNIT, hd_record_get_id (unit));
  hd_record_set_text (party, HD_PARTY_ROLE, index == 0 ? "lead" : "member");
  /* The lead comes last: its role, not its position, puts it first. */
  hd_record_set_integer (party, HD_PARTY_POSITION, index == 0 ? 99 : index);
  if (!spec->is_blank)
    add_signature (dossier, spec, index, hd_record_get_id (party));
  add (dossier, unit);
  add (dossier, party);
}

static HdRecord *
new_agreement (const DossierSpec *spec)
{
  HdRecord *agreement = new_record (HD_ENTITY_AGREEMENT, 1);

  hd_record_set_text (agreement, HD_AGREEMENT_KIND, "joint");
  hd_record_set_text (agreement, HD_AGREEMENT_TERM, "annual");
  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "Phối hợp hoạt động năm 2023");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, spec->is_signed ? "in_force" : "draft");
  hd_record_set_text (agreement, HD_AGREEMENT_FROM_DATE, "2023-01-01");
  hd_record_set_integer (agreement, HD_AGREEMENT_COLUMNS, spec->columns);
  if (spec->is_blank)
    return agreement;
  hd_record_set_text (agreement, HD_AGREEMENT_SYMBOL, spec->symbol != NULL ? spec->symbol : "CTPH-BCHQS-LĐLĐ");
  hd_record_set_text (agreement, HD_AGREEMENT_PLACE, "Lạng Sơn");
  hd_record_set_text (agreement, HD_AGREEMENT_RECIPIENTS, "Tỉnh ủy (để báo cáo)\nCác bên ký kết;");
  if (spec->is_signed)
    {
      hd_record_set_integer (agreement, HD_AGREEMENT_NUMBER, 5);
      hd_record_set_text (agreement, HD_AGREEMENT_SIGNED_DATE, "2023-03-24");
      hd_record_set_text (agreement, HD_AGREEMENT_ISSUED_DATE, "2023-03-24");
    }
  return agreement;
}

HdDossier *
make_dossier (const DossierSpec *spec)
{
  g_autoptr (HdRecord) committee = new_record (HD_ENTITY_COMMITTEE, 1);
  g_autoptr (HdRecord) agreement = new_agreement (spec);
  HdDossier *dossier;

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh Lạng Sơn");
  hd_record_set_text (committee, HD_COMMITTEE_PROFILE, spec->profile);
  if (!spec->is_blank)
    hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Lạng Sơn");
  hd_record_set_boolean (committee, HD_COMMITTEE_TRAINING, spec->is_training);
  dossier = hd_dossier_new (committee, agreement);
  for (guint i = 0; i < spec->n_parties; i++)
    add_party (dossier, spec, i);
  for (guint i = 0; i < spec->n_witnesses; i++)
    add_signature (dossier, spec, spec->n_parties + i, NULL);
  add_text (dossier, spec);
  return dossier;
}
