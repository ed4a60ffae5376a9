/* paper.c: rules of issued papers: states, numbers, kinds of the decree
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/paper.h"

#include "base/error.h"
#include "base/i18n.h"
#include "model/agreement.h"
#include "model/labels.h"
#include "model/number-form.h"

#define DEFAULT_TYPE "Văn bản"

/* Decree 30/2020/NĐ-CP, Annex III, I and II: kinds with their abbreviations. An official letter (công văn) has none. */
static const char * const type_names[] = {
  "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch",
  "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công điện", "Bản ghi nhớ", "Bản thỏa thuận",
  "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Bản sao y", "Bản trích sao", "Bản sao lục", "Công văn", NULL
};
static const char * const abbreviations[] = {
  "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH",
  "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT",
  "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL", NULL, NULL
};
G_STATIC_ASSERT (G_N_ELEMENTS (type_names) == G_N_ELEMENTS (abbreviations));

HdPaperState
hd_paper_get_state (const HdRecord *paper)
{
  int state;

  g_return_val_if_fail (paper != NULL && hd_record_get_kind (paper) == HD_ENTITY_PAPER, HD_PAPER_IS_DRAFT);

  state = hd_record_get_choice (paper, HD_PAPER_STATE);
  return state >= 0 ? (HdPaperState) state : HD_PAPER_IS_DRAFT;
}

const char *
hd_paper_state_label (HdPaperState state)
{
  return hd_choice_label (HD_ENTITY_PAPER, HD_PAPER_STATE, hd_entity_get (HD_ENTITY_PAPER)->fields[HD_PAPER_STATE].choices[state]);
}

const char *
hd_paper_state_icon (HdPaperState state)
{
  switch (state)
    {
    case HD_PAPER_IS_ISSUED:
      return "object-select-symbolic";
    case HD_PAPER_IS_WITHDRAWN:
      return "edit-undo-symbolic";
    case HD_PAPER_IS_REPLACED:
      return "view-refresh-symbolic";
    case HD_PAPER_IS_SIGNED:
      return "hd-signature-symbolic";
    case HD_PAPER_IS_DRAFT:
    default:
      return "document-edit-symbolic";
    }
}

char *
hd_paper_dup_number (const HdRecord *paper)
{
  g_return_val_if_fail (paper != NULL && hd_record_get_kind (paper) == HD_ENTITY_PAPER, NULL);

  return hd_number_form_print (hd_record_get_integer (paper, HD_PAPER_NUMBER), hd_record_get_text (paper, HD_PAPER_SYMBOL),
                               hd_record_get_text (paper, HD_PAPER_PROFILE));
}

const char *
hd_paper_get_type (const HdRecord *paper)
{
  const char *type;

  g_return_val_if_fail (paper != NULL && hd_record_get_kind (paper) == HD_ENTITY_PAPER, DEFAULT_TYPE);

  type = hd_record_get_text (paper, HD_PAPER_TYPE_NAME);
  return type != NULL ? type : DEFAULT_TYPE;
}

char *
hd_paper_dup_heading (const HdRecord *paper)
{
  return g_strdup_printf ("%s: %s", hd_paper_get_type (paper), hd_record_peek_text (paper, HD_PAPER_SUBJECT));
}

char *
hd_paper_dup_file_name (const HdRecord *paper)
{
  g_autofree char *number = hd_paper_dup_number (paper);

  return g_strdup_printf ("%s%s%s %s", number, *number != '\0' ? " " : "", hd_paper_get_type (paper),
                          hd_record_peek_text (paper, HD_PAPER_SUBJECT));
}

const char *
hd_paper_get_suffix (const HdRecord *paper)
{
  static const char * const suffixes[][2] = { { "image/png", "png" }, { "image/jpeg", "jpg" }, { "image/tiff", "tif" } };
  const char *media_type;

  g_return_val_if_fail (paper != NULL, "pdf");

  media_type = hd_record_peek_text (paper, HD_PAPER_MEDIA_TYPE);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_equal (media_type, suffixes[i][0]))
      return suffixes[i][1];
  return "pdf";
}

const char * const *
hd_paper_type_names (void)
{
  return type_names;
}

const char *
hd_paper_abbreviate_type (const char *type_name)
{
  g_return_val_if_fail (type_name != NULL, NULL);

  for (guint i = 0; type_names[i] != NULL; i++)
    if (g_str_equal (type_names[i], type_name))
      return abbreviations[i];
  return NULL;
}

/* An agreement in force ends on its own page. */
static gboolean
is_of_register (const HdRecord *paper,
                GError        **error)
{
  if (g_strcmp0 (hd_record_get_text (paper, HD_PAPER_KIND), HD_PAPER_KIND_AGREEMENT) != 0)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_LOCKED,
                       _("A programme that all parties signed is not withdrawn or replaced by the register: amend it, or end it early, on its own page."));
  return FALSE;
}

gboolean
hd_paper_can_withdraw (const HdRecord *paper,
                       GError        **error)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  if (!is_of_register (paper, error))
    return FALSE;
  if (hd_paper_get_state (paper) == HD_PAPER_IS_ISSUED)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("Only an issued paper can be withdrawn."));
  return FALSE;
}

gboolean
hd_paper_can_replace (const HdRecord *paper,
                      GError        **error)
{
  HdPaperState state;

  g_return_val_if_fail (paper != NULL, FALSE);

  if (!is_of_register (paper, error))
    return FALSE;
  state = hd_paper_get_state (paper);
  if (state == HD_PAPER_IS_ISSUED || state == HD_PAPER_IS_WITHDRAWN)
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_CONSTRAINT, _("Only a paper that is issued, or was withdrawn, can be replaced, and only once."));
  return FALSE;
}
