/* table-fields.c: what the columns of an office's own lists may be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/table-fields.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "model/labels.h"

static const HdTableField people_fields[] = {
  [HD_PEOPLE_COLUMN_FULL_NAME] = { "full_name", N_("Full name"), HD_PERSON_FULL_NAME,
                                   "ho va ten|ho ten|ho va ten khai sinh|ho ten can bo|ten can bo|full name|name" },
  [HD_PEOPLE_COLUMN_FAMILY_NAME] = { "family_name", N_("Family and middle names"), -1,
                                     "ho va chu dem|ho chu dem|ho dem|ho va ten dem|ho|family name|last name|surname" },
  [HD_PEOPLE_COLUMN_GIVEN_NAME] = { "given_name", N_("Given name"), -1, "ten|given name|first name" },
  [HD_PEOPLE_COLUMN_MILITARY_RANK] = { "military_rank", N_("Military rank"), HD_PERSON_MILITARY_RANK,
                                       "cap bac|quan ham|cap ham|cap bac quan ham|rank|military rank" },
  [HD_PEOPLE_COLUMN_TITLE] = { "title", N_("Title of the post"), -1,
                               "chuc vu|chuc danh|chuc vu hien nay|chuc vu cong tac|chuc vu chuc danh|title|post|position" },
  [HD_PEOPLE_COLUMN_UNIT] = { "unit", N_("Unit"), -1,
                              "don vi|co quan|don vi cong tac|co quan don vi|noi cong tac|to chuc|ten don vi|unit|organisation|organization" },
  [HD_PEOPLE_COLUMN_FROM_DATE] = { "from_date", N_("Post held from"), -1,
                                   "tu ngay|tu|ngay bo nhiem|giu chuc vu tu|from|from date|since" },
  [HD_PEOPLE_COLUMN_TO_DATE] = { "to_date", N_("Post held until"), -1, "den ngay|den|thoi giu|to|to date|until" },
  [HD_PEOPLE_COLUMN_PHONE] = { "phone", N_("Phone"), HD_PERSON_PHONE,
                               "dien thoai|so dien thoai|sdt|dt|so dt|di dong|dien thoai di dong|phone|telephone|mobile" },
  [HD_PEOPLE_COLUMN_NOTE] = { "note", N_("Note"), HD_PERSON_NOTE, "ghi chu|note|notes|remarks" },
};

static const HdTableField unit_fields[] = {
  { "name", N_("Name of the unit"), HD_UNIT_NAME, "ten don vi|ten|don vi|ten co quan|ten to chuc|to chuc|co quan don vi|name|unit" },
  { "abbreviation", N_("Abbreviation"), HD_UNIT_ABBREVIATION, "viet tat|ten viet tat|ten tat|ten ngan|ten goi tat|abbreviation|short name" },
  { "symbol", N_("Symbol"), HD_UNIT_SYMBOL, "ky hieu|ma|ma don vi|symbol|code" },
  { "kind", N_("Kind"), HD_UNIT_KIND, "loai|loai don vi|loai hinh|khoi|nhom|kind|type" },
  { "level", N_("Level"), HD_UNIT_LEVEL, "cap|cap don vi|cap hanh chinh|level" },
  { "parent", N_("Superior unit"), HD_UNIT_PARENT,
    "truc thuoc|don vi cap tren|cap tren|thuoc|don vi truc thuoc|cap tren truc tiep|parent|superior|superior unit" },
  { "valid_from", N_("Valid from"), HD_UNIT_VALID_FROM, "tu ngay|hieu luc tu|co hieu luc tu|ngay thanh lap|thanh lap|from|valid from" },
  { "valid_to", N_("Valid until"), HD_UNIT_VALID_TO, "den ngay|hieu luc den|het hieu luc|ngay giai the|to|valid to|valid until" },
  { "superior_header", N_("Superior body in the header"), HD_UNIT_SUPERIOR_HEADER, "co quan chu quan|chu quan|superior header" },
  { "header", N_("Header line"), HD_UNIT_HEADER, "tieu de|dong tieu de|ten in tren van ban|header" },
  { "authority", N_("Collective signed for"), HD_UNIT_AUTHORITY, "thay mat|tap the|ky thay mat|authority" },
  { "protocol_rank", N_("Place in the protocol"), HD_UNIT_PROTOCOL_RANK, "thu tu|thu tu le tan|protocol rank|rank" },
  { "rank_before_name", N_("Rank before the signer's name"), HD_UNIT_RANK_BEFORE_NAME, "ghi cap bac|cap bac truoc ten|rank before name" },
  { "note", N_("Note"), HD_UNIT_NOTE, "ghi chu|note|notes|remarks" },
};

static const HdTableField result_fields[] = {
  [HD_RESULT_COLUMN_INDICATOR] = { "indicator", N_("Code of the indicator"), HD_RESULT_INDICATOR, "ma chi tieu|ma so chi tieu|ma|chi tieu|indicator|code" },
  [HD_RESULT_COLUMN_INDICATOR_NAME] = { "indicator_name", N_("Name of the indicator"), -1, "ten chi tieu|noi dung chi tieu|noi dung|indicator name" },
  [HD_RESULT_COLUMN_MEASURE] = { "measure", N_("Unit of measure"), -1, "don vi tinh|dvt|measure|unit of measure" },
  [HD_RESULT_COLUMN_UNIT] = { "unit", N_("Unit"), HD_RESULT_UNIT, "don vi|ten don vi|don vi bao cao|co quan don vi|unit" },
  [HD_RESULT_COLUMN_FROM_DATE] = { "from_date", N_("From"), HD_RESULT_FROM_DATE, "tu ngay|from|from date" },
  [HD_RESULT_COLUMN_TO_DATE] = { "to_date", N_("Until"), HD_RESULT_TO_DATE, "den ngay|to|to date|until" },
  [HD_RESULT_COLUMN_PERIOD] = { "period", N_("Time"), -1, "ky|ky bao cao|thoi gian|nam|thang|quy|period|year|month|quarter" },
  [HD_RESULT_COLUMN_VALUE] = { "value", N_("Result"), HD_RESULT_VALUE, "ket qua|ket qua thuc hien|thuc hien|so lieu|gia tri|value|result|actual" },
  [HD_RESULT_COLUMN_PRECISION] = { "precision", N_("Precision"), HD_RESULT_PRECISION, "do chinh xac|muc chinh xac|precision" },
  [HD_RESULT_COLUMN_WORDING] = { "wording", N_("Wording"), HD_RESULT_WORDING, "nguyen van|cach ghi|ghi trong bao cao|wording" },
  [HD_RESULT_COLUMN_SOURCE] = { "source", N_("Source"), HD_RESULT_SOURCE, "nguon|nguon so lieu|theo bao cao|source" },
  [HD_RESULT_COLUMN_NOTE] = { "note", N_("Note"), HD_RESULT_NOTE, "ghi chu|note|notes|remarks" },
  [HD_RESULT_COLUMN_ID] = { "id", N_("Id of the result"), -1, "ma ket qua|id" },
};

const char *
hd_result_column_heading (guint column)
{
  static const char * const headings[HD_N_RESULT_COLUMNS] = {
    "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Đơn vị", "Từ ngày", "Đến ngày", "Kỳ báo cáo", "Kết quả", "Độ chính xác", "Nguyên văn", "Nguồn",
    "Ghi chú", "Mã kết quả",
  };

  g_return_val_if_fail (column < HD_N_RESULT_COLUMNS, "");

  return headings[column];
}

/* The first of a word is the one that is exported. */
static const struct
{
  const char *word;
  const char *written;
} precisions[] = {
  { "exact", "chính xác" }, { "nearly", "gần" }, { "over", "hơn" }, { "over", "trên" }, { "about", "khoảng" }, { "about", "ước" },
  { "magnitude", "hàng" }, { "magnitude", "độ lớn" },
};

const char *
hd_result_precision_heading (const char *word)
{
  g_return_val_if_fail (word != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (g_str_equal (precisions[i].word, word))
      return precisions[i].written;
  return "";
}

const char *
hd_result_precision_guess (const char *text)
{
  g_autofree char *low = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  low = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (g_str_equal (low, precisions[i].written) || g_str_equal (low, precisions[i].word))
      return precisions[i].word;
  return NULL;
}

const HdTableField *
hd_table_fields (HdEntityKind kind,
                 guint       *n_fields)
{
  g_return_val_if_fail (kind == HD_ENTITY_PERSON || kind == HD_ENTITY_UNIT || kind == HD_ENTITY_RESULT, NULL);

  if (kind == HD_ENTITY_RESULT)
    {
      *n_fields = G_N_ELEMENTS (result_fields);
      return result_fields;
    }
  *n_fields = kind == HD_ENTITY_PERSON ? G_N_ELEMENTS (people_fields) : G_N_ELEMENTS (unit_fields);
  return kind == HD_ENTITY_PERSON ? people_fields : unit_fields;
}

int
hd_table_field_find (HdEntityKind kind,
                     const char  *name)
{
  guint n;
  const HdTableField *fields = hd_table_fields (kind, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (fields[i].name, name))
      return (int) i;
  return HD_COLUMN_IGNORED;
}

/* Folded; what stands in brackets and the signs between words do not count: “Họ và tên (*)”, “Cơ quan, đơn vị”. */
static char *
fold_heading (const char *text)
{
  g_autofree char *folded = hd_text_fold (text);
  char *bracket = strchr (folded, '(');

  if (bracket != NULL)
    *bracket = '\0';
  g_strdelimit (folded, ",;:.*/-_", ' ');
  return hd_text_clean (folded, -1, HD_TEXT_LINE, NULL);
}

int
hd_table_field_guess (HdEntityKind kind,
                      const char  *heading)
{
  g_autofree char *folded = fold_heading (heading);
  g_autofree char *sought = NULL;
  guint n;
  const HdTableField *fields = hd_table_fields (kind, &n);

  if (folded == NULL || *folded == '\0')
    return HD_COLUMN_IGNORED;
  sought = g_strdup_printf ("|%s|", folded);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *known = g_strdup_printf ("|%s|", fields[i].headings);
      g_autofree char *label = fold_heading (_(fields[i].label));

      if (strstr (known, sought) != NULL || g_strcmp0 (label, folded) == 0 || g_str_equal (fields[i].name, heading))
        return (int) i;
    }
  return HD_COLUMN_IGNORED;
}

typedef struct
{
  guint       field; /* of HD_ENTITY_UNIT */
  const char *written;
  const char *word;
} Wording;

const char *
hd_table_word_guess (HdEntityKind kind,
                     guint        field,
                     const char  *text)
{
  static const Wording wordings[] = {
    { HD_UNIT_KIND, "quan su", "military" }, { HD_UNIT_KIND, "quan doi", "military" }, { HD_UNIT_KIND, "luc luong vu trang", "military" },
    { HD_UNIT_KIND, "dang", "party" }, { HD_UNIT_KIND, "co quan dang", "party" },
    { HD_UNIT_KIND, "nha nuoc", "state" }, { HD_UNIT_KIND, "chinh quyen", "state" },
    { HD_UNIT_KIND, "mat tran", "front" }, { HD_UNIT_KIND, "mat tran to quoc", "front" },
    { HD_UNIT_KIND, "chinh tri xa hoi", "socio_political" }, { HD_UNIT_KIND, "doan the", "socio_political" },
    { HD_UNIT_KIND, "to chuc chinh tri xa hoi", "socio_political" },
    { HD_UNIT_KIND, "nhan dao", "humanitarian" }, { HD_UNIT_KIND, "tu thien", "humanitarian" },
    { HD_UNIT_KIND, "cum", "group" }, { HD_UNIT_KIND, "khoi", "group" }, { HD_UNIT_KIND, "khac", "other" },
    { HD_UNIT_LEVEL, "trung uong", "centre" }, { HD_UNIT_LEVEL, "quan khu", "region" }, { HD_UNIT_LEVEL, "tinh", "province" },
    { HD_UNIT_LEVEL, "cap tinh", "province" }, { HD_UNIT_LEVEL, "thanh pho", "city" }, { HD_UNIT_LEVEL, "huyen", "district" },
    { HD_UNIT_LEVEL, "cap huyen", "district" }, { HD_UNIT_LEVEL, "quan", "district" }, { HD_UNIT_LEVEL, "thi xa", "district" },
    { HD_UNIT_LEVEL, "khu vuc", "area" }, { HD_UNIT_LEVEL, "xa", "commune" }, { HD_UNIT_LEVEL, "cap xa", "commune" },
    { HD_UNIT_LEVEL, "phuong", "commune" }, { HD_UNIT_LEVEL, "thi tran", "commune" },
  };
  g_autofree char *folded = fold_heading (text);
  const HdField *form = &hd_entity_get (kind)->fields[field];

  if (folded == NULL)
    return NULL;
  for (guint i = 0; form->choices[i] != NULL; i++)
    {
      g_autofree char *label = fold_heading (hd_choice_label (kind, field, form->choices[i]));

      if (g_str_equal (form->choices[i], text) || g_strcmp0 (label, folded) == 0)
        return form->choices[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (kind == HD_ENTITY_UNIT && wordings[i].field == field && g_str_equal (wordings[i].written, folded))
      return wordings[i].word;
  return NULL;
}

gboolean
hd_table_is_yes (const char *text)
{
  static const char * const words[] = { "x", "co", "1", "yes", "true", "dung", "✓", "✔" };
  g_autofree char *folded = hd_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;
  return FALSE;
}
