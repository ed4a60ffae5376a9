/* test-paper-text.c: the text of a whole paper, as its template keeps it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/paper-text.h"

#include <string.h>

#include "base/error.h"

static HdDossier *
make_dossier (void)
{
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);
  g_autoptr (HdRecord) agreement = hd_record_new (HD_ENTITY_AGREEMENT);
  HdDossier *dossier;

  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo tỉnh Thử");
  dossier = hd_dossier_new (committee, agreement);
  hd_dossier_set_value (dossier, "việc", "kiện toàn");
  return dossier;
}

static void
test_sections (void)
{
  static const char body[] =
    "* Căn cứ A\n* Căn cứ {{số}}\n# Tên loại\n  Quyết định\n# trích yếu\n  Về việc {{việc}} {{ban chỉ đạo}}\n"
    "# Các điều\n  ## Một.\n    - a\n    - b\n  ## Hai {{người ký}} và {{lạ}}.\n# Nơi nhận\n  - Như Điều 2\n  - Lưu: VT";
  g_autoptr (HdDossier) dossier = make_dossier ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPaperText) text = hd_paper_text_new (body, dossier, &error);
  g_autofree char *subject = NULL;
  g_autofree char *recipients = NULL;
  const HdPaperLine *line;

  g_assert_no_error (error);
  g_assert_cmpint (text->purpose, ==, HD_PURPOSE_DECISION);
  subject = hd_paper_text_dup_section (text, HD_SECTION_SUBJECT);
  g_assert_cmpstr (subject, ==, "Về việc kiện toàn Ban Chỉ đạo tỉnh Thử");
  recipients = hd_paper_text_dup_section (text, HD_SECTION_RECIPIENTS);
  g_assert_cmpstr (recipients, ==, "Như Điều 2\nLưu: VT");
  g_assert_cmpuint (text->sections[HD_SECTION_GROUNDS]->len, ==, 2);
  g_assert_cmpuint (text->sections[HD_SECTION_ARTICLES]->len, ==, 4);
  line = g_ptr_array_index (text->sections[HD_SECTION_ARTICLES], 3);
  g_assert_cmpstr (line->label, ==, "2.");
  g_assert_cmpuint (line->depth, ==, 0);
  g_assert_cmpstr (line->text, ==, "Hai {{người ký}} và {{lạ}}.");
  line = g_ptr_array_index (text->sections[HD_SECTION_ARTICLES], 2);
  g_assert_cmpstr (line->label, ==, "b)");
  g_assert_cmpuint (line->depth, ==, 1);

  /* Each names its place and itself. */
  g_assert_cmpuint (text->unresolved->len, ==, 3);
  g_assert_nonnull (strstr (g_ptr_array_index (text->unresolved, 0), "2: “{{số}}”"));
  g_assert_nonnull (strstr (g_ptr_array_index (text->unresolved, 1), "Các điều"));
  g_assert_nonnull (strstr (g_ptr_array_index (text->unresolved, 1), "{{người ký}}"));
  g_assert_nonnull (strstr (g_ptr_array_index (text->unresolved, 2), "{{lạ}}"));
}

static void
test_purposes (void)
{
  static const struct
  {
    const char    *body;
    HdPaperPurpose purpose;
  } cases[] = {
    { "# Trích yếu\n  gửi\n# Nội dung\n  Chữ.\n# Nơi nhận\n  - Như trên", HD_PURPOSE_LETTER },
    { "# Tên loại\n  Danh sách\n# Trích yếu\n  Thành viên", HD_PURPOSE_MEMBERS },
    { "# Lời dẫn trích sao\n  (Trích)\n# Nơi nhận\n  - A", HD_PURPOSE_EXTRACT },
    { "# Nơi nhận\n  - A", HD_PURPOSE_COPY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HdPaperPurpose purpose;

      g_assert_true (hd_paper_text_check (cases[i].body, &purpose, &error));
      g_assert_no_error (error);
      g_assert_cmpint (purpose, ==, cases[i].purpose);
    }
}

static void
test_refused (void)
{
  static const char *const bodies[][2] = {
    { "# Lạ\n  Chữ.", "Lạ" },
    { "# Nơi nhận\n  - A\n# Nơi nhận\n  - B", "Nơi nhận" },
    { "Chữ.\n# Nơi nhận\n  - A", "Chữ." },
    { "# Nội dung\n  Chữ.\n# Nơi nhận\n  - A", "Trích yếu" },
    { "# Trích yếu\n  gửi\n# Nội dung\n  Chữ.", "Nơi nhận" },
    { "# Trích yếu\n  gửi\n# Các điều\n  ## Một.\n# Nơi nhận\n  - A", "Tên loại" },
    { "# Nơi nhận\n  - {{tên lạ}}", "tên lạ" },
    { "", "Nơi nhận" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hd_paper_text_check (bodies[i][0], NULL, &error));
      g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
      if (strstr (error->message, bodies[i][1]) == NULL)
        g_error ("“%s” does not say “%s”", error->message, bodies[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-text/sections", test_sections);
  g_test_add_func ("/paper-text/purposes", test_purposes);
  g_test_add_func ("/paper-text/refused", test_refused);
  return g_test_run ();
}
