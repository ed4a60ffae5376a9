/* make-papers.c: every paper the program makes, in any layout, from the same made up agreement
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "make-papers.h"

#include "make-office-papers.h"
#include "papers/comments-table.h"
#include "papers/comparison-paper.h"
#include "papers/consolidated-paper.h"
#include "papers/signatory-list.h"

#define DAY hd_date_new (2023, 3, 24)

const char *const made_paper_names[N_MADE_PAPERS] = {
  "agreement", "draft", "consolidated", "comments", "comparison", "signatories", "conformity-slip",
  "letter", "decision", "members", "copy", "second-copy", "extract", "amendment", "register",
};

static HdPaper *
make_consolidated (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HdConsolidation) consolidation = hd_consolidation_new (dossier->clauses, none, DAY);
  g_autoptr (GError) error = NULL;
  HdPaper *paper = hd_consolidated_paper_new (dossier, consolidation, DAY, &error);

  g_assert_no_error (error);
  return paper;
}

static HdPaper *
make_comments (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HdComments) comments = NULL;

  for (guint i = 0; i < 30; i++)
    {
      HdRecord *proposal = hd_record_new (HD_ENTITY_PROPOSAL);

      hd_record_set_text (proposal, HD_PROPOSAL_CLAUSE, i == 0 ? NULL : hd_record_get_id (g_ptr_array_index (dossier->clauses, 4 + i % 4)));
      hd_record_set_integer (proposal, HD_PROPOSAL_POSITION, i + 1);
      hd_record_set_text (proposal, HD_PROPOSAL_BY_NAME, "Hội Liên hiệp Phụ nữ tỉnh");
      hd_record_set_text (proposal, HD_PROPOSAL_TEXT, "Nên quy định rõ hơn về trách nhiệm của từng bên.");
      hd_record_set_text (proposal, HD_PROPOSAL_DECISION, i % 2 == 0 ? "accepted" : "rejected");
      hd_record_set_text (proposal, HD_PROPOSAL_ANSWER, i % 2 == 0 ? NULL : "Nội dung này đã có ở phần tổ chức thực hiện.");
      g_ptr_array_add (proposals, proposal);
    }
  comments = hd_comments_new (dossier->clauses, proposals, others);
  return hd_comments_table_new (dossier, comments, DAY);
}

static HdPaper *
make_comparison (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  g_autoptr (HdTextDiff) diff = NULL;

  for (guint i = 0; i < dossier->clauses->len; i++)
    g_ptr_array_add (after, hd_record_copy (g_ptr_array_index (dossier->clauses, i)));
  hd_record_set_text (g_ptr_array_index (after, 2), HD_CLAUSE_TEXT, "Các bên thống nhất Chương trình phối hợp năm 2023 như sau:");
  diff = hd_text_diff_new (dossier->clauses, after);
  return hd_comparison_paper_new (dossier, diff, "Bản số 1", "Bản số 2", DAY);
}

static HdPaper *
make_signatories (const HdDossier *dossier)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_list_row_free);

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);
      HdListRow *row = g_new0 (HdListRow, 1);

      row->agreement = g_strdup (hd_record_get_id (dossier->agreement));
      row->number = g_strdup ("05/CTPH-BCHQS-LĐLĐ");
      row->subject = g_strdup (hd_record_get_text (dossier->agreement, HD_AGREEMENT_SUBJECT));
      row->title = g_strdup (hd_record_get_text (signature, HD_SIGNATURE_NAME));
      row->subtitle = g_strdup (hd_record_get_text (signature, HD_SIGNATURE_TITLE));
      row->unit = g_strdup ("Hội Nông dân tỉnh Lạng Sơn");
      row->date = DAY;
      row->state = g_strdup ("given");
      row->kind = g_strdup ("signer");
      g_ptr_array_add (rows, row);
    }
  return hd_signatory_list_paper_new (dossier->committee, rows, "năm 2023", DAY);
}

static HdPaper *
make_agreement (const HdDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  HdPaper *paper = hd_agreement_paper_new (dossier, &error);

  g_assert_no_error (error);
  return paper;
}

HdPaper *
make_paper_of (MadePaper kind, const char *profile)
{
  const DossierSpec spec = {
    .n_parties = kind == MADE_CONSOLIDATED || kind == MADE_COMMENTS || kind == MADE_COMPARISON || kind == MADE_SIGNATORIES || kind == MADE_DRAFT ? 3 : 2, .n_headings = 5, .n_witnesses = 1, .is_signed = kind != MADE_DRAFT, .profile = profile,
  };
  g_autoptr (HdDossier) dossier = make_dossier (&spec);
  g_autoptr (HdDossier) other = NULL;
  g_autoptr (HdPaper) agreement = NULL;

  switch (kind)
    {
    case MADE_CONSOLIDATED:
      return make_consolidated (dossier);
    case MADE_COMMENTS:
      return make_comments (dossier);
    case MADE_COMPARISON:
      return make_comparison (dossier);
    case MADE_SIGNATORIES:
      return make_signatories (dossier);
    case MADE_SLIP:
      agreement = make_agreement (dossier);
      return make_slip (dossier->committee, agreement);
    case MADE_LETTER:
      return make_letter (dossier);
    case MADE_DECISION:
      return make_decision (dossier);
    case MADE_MEMBERS:
      return make_members_list (dossier);
    case MADE_COPY:
    case MADE_SECOND_COPY:
      return make_copy (dossier, kind == MADE_SECOND_COPY);
    case MADE_EXTRACT:
      return make_extract (dossier);
    case MADE_AMENDMENT:
      other = make_dossier (&spec);
      return make_amendment (dossier, other);
    case MADE_REGISTER:
      return make_register (dossier->committee);
    case MADE_AGREEMENT:
    case MADE_DRAFT:
    case N_MADE_PAPERS:
    default:
      return make_agreement (dossier);
    }
}
