/* relayout.c: how long a text of thirty pages takes to lay out, cold and while it is typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints medians of building the paper and of its layout: without a cache, and with one after a change of one clause. What a key
 * costs must fit into a frame of the screen.
 */
#include <stdio.h>

#include "layout/flow-cache.h"
#include "measure.h"
#include "papers/agreement-paper.h"

#define N_CLAUSES 300 /* thirty pages */
#define N_ROUNDS 51
#define FRAME_MS (1000.0 / 60)

static const char sentence[] =
  "Phối hợp tuyên truyền đường lối của Đảng, chính sách, pháp luật của Nhà nước, nhiệm vụ quân sự, quốc phòng địa phương đến cán bộ, "
  "chiến sĩ, đoàn viên, hội viên và Nhân dân; vận động thanh niên thực hiện nghĩa vụ quân sự năm 2023";

static void
add_party (HdDossier  *dossier,
           const char *id,
           const char *name,
           int         position)
{
  g_autoptr (HdRecord) unit = hd_record_new_with_id (HD_ENTITY_UNIT, id);
  g_autoptr (HdRecord) party = hd_record_new (HD_ENTITY_PARTY);

  hd_record_set_text (unit, HD_UNIT_NAME, name);
  hd_record_set_text (party, HD_PARTY_UNIT, id);
  hd_record_set_text (party, HD_PARTY_ROLE, position == 1 ? "lead" : "member");
  hd_record_set_integer (party, HD_PARTY_POSITION, position);
  hd_dossier_add (dossier, unit);
  hd_dossier_add (dossier, party);
}

static HdDossier *
make_dossier (void)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  HdDossier *dossier;

  hd_record_set_text (agreement, HD_AGREEMENT_TYPE_NAME, "Chương trình phối hợp");
  hd_record_set_text (agreement, HD_AGREEMENT_SUBJECT, "hoạt động năm 2023");
  hd_record_set_text (agreement, HD_AGREEMENT_STATE, "draft");
  dossier = hd_dossier_new (committee, agreement);
  add_party (dossier, "unit-1", "Bộ Chỉ huy Quân sự tỉnh", 1);
  add_party (dossier, "unit-2", "Tỉnh đoàn", 2);
  for (int i = 0; i < N_CLAUSES; i++)
    {
      g_autoptr (HdRecord) clause = hd_record_new (HD_ENTITY_CLAUSE);
      g_autofree char *text = g_strdup_printf ("%d %s", i, sentence);

      hd_record_set_text (clause, HD_CLAUSE_KIND, i % 8 == 0 ? "part" : "paragraph");
      hd_record_set_integer (clause, HD_CLAUSE_POSITION, i + 1);
      hd_record_set_text (clause, HD_CLAUSE_TEXT, i % 8 == 0 ? "Nội dung phối hợp" : text);
      hd_dossier_add (dossier, clause);
    }
  return dossier;
}

static void
change_clause (HdDossier *dossier,
               int        round)
{
  HdRecord *clause = g_ptr_array_index (dossier->clauses, N_CLAUSES / 2 + 1);
  g_autofree char *text = g_strdup_printf ("%s, lần %d", sentence, round);

  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HdFontSet) fonts = hd_font_set_new (NULL, &error);
  g_autoptr (HdFlowCache) cache = NULL;
  g_autoptr (HdDossier) dossier = make_dossier ();
  double paper_times[N_ROUNDS], cold_times[N_ROUNDS], warm_times[N_ROUNDS];
  guint n_pages = 0;
  double paper_time, cold, warm;

  if (fonts == NULL)
    g_error ("%s", error->message);
  cache = hd_flow_cache_new (fonts);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (HdPaper) paper = NULL;
      g_autoptr (HdPages) plain = NULL;
      g_autoptr (HdPages) cached = NULL;
      double start, made, laid, again;

      change_clause (dossier, i);
      start = measure_clock ();
      paper = hd_agreement_paper_new (dossier, &error);
      made = measure_clock ();
      plain = hd_layout_run (paper->document, fonts, &error);
      laid = measure_clock ();
      cached = hd_layout_run_cached (paper->document, cache, &error);
      again = measure_clock ();
      n_pages = hd_pages_get_n_pages (cached);
      paper_times[i] = made - start;
      cold_times[i] = laid - made;
      warm_times[i] = again - laid;
    }
  paper_time = measure_median (paper_times, N_ROUNDS) * 1000;
  cold = measure_median (cold_times, N_ROUNDS) * 1000;
  warm = measure_median (warm_times, N_ROUNDS) * 1000;
  printf ("%u pages, %d clauses\npaper       %6.2f ms\nlayout cold %6.2f ms\nlayout warm %6.2f ms\ncold/warm   %6.1f\n", n_pages, N_CLAUSES,
          paper_time, cold, warm, cold / warm);
  measure_at_least ("pages", n_pages, 30, "");
  measure_at_most ("paper and layout after a key", paper_time + warm, FRAME_MS, " ms");
  return measure_get_status ();
}
