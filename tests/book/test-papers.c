/* test-papers.c: issued papers: numbers, stored bytes, withdrawn, replaced, a full disk
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/attachments.h"
#include "book/conformity.h"
#include "book/history.h"
#include "book/list-print.h"
#include "book/list.h"
#include "book/office-papers.h"
#include "book/papers.h"
#include "book/register.h"
#include "fault-vfs.h"
#include "layout/page-reading.h"
#include "make-agreement.h"

typedef struct
{
  Fixture base;
  Made   *made;
  HdDate  day;
  char   *scan; /* a PDF made elsewhere */
} Papers;

static void
set_up (Papers *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  fixture_set_up (&self->base, NULL);
  self->made = made_new (&self->base);
  self->day = hd_date_new (2023, 3, 24);
  self->scan = g_build_filename (self->base.folder, "scan.pdf", NULL);
  pdf = made_print (self->made);
  hd_file_write_atomically (self->scan, pdf, &error);
  g_assert_no_error (error);
}

static void
tear_down (Papers *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = hd_book_check (self->made->book, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  made_free (self->made);
  g_free (self->scan);
  fixture_tear_down (&self->base, NULL);
}

static HdRecord *
new_draft (const char *type, const char *subject)
{
  HdRecord *paper = hd_record_new (HD_ENTITY_PAPER);

  hd_record_set_text (paper, HD_PAPER_KIND, HD_PAPER_KIND_OUTSIDE);
  hd_record_set_text (paper, HD_PAPER_STATE, "draft");
  hd_record_set_text (paper, HD_PAPER_TYPE_NAME, type);
  hd_record_set_text (paper, HD_PAPER_SUBJECT, subject);
  return paper;
}

static HdRecord *
must_issue (HdBook *book, HdRecord *draft, const char *path, gint64 number, HdDate day)
{
  g_autoptr (GError) error = NULL;
  HdRecord *issued = NULL;

  hd_book_issue_paper (book, draft, path, number, day, &issued, &error);
  g_assert_no_error (error);
  return issued;
}

static void
assert_refused (HdBook *book, HdRecord *draft, const char *path, gint64 number, HdDate day, HdErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hd_book_issue_paper (book, draft, path, number, day, NULL, &error));
  g_assert_error (error, HD_ERROR, (int) code);
}

static HdRecord *
paper_of (Papers *self, HdRecord *agreement)
{
  g_autoptr (GError) error = NULL;
  HdRecord *paper = NULL;

  g_assert_true (hd_book_find_paper_of_agreement (self->made->book, hd_record_get_id (agreement), &paper, &error));
  g_assert_no_error (error);
  return paper;
}

static GBytes *
print_agreement (Papers *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hd_book_print_agreement (self->made->book, hd_record_get_id (self->made->agreement), NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Everybody is promoted and renamed, the committee moves house, the units get other names. */
static void
change_everything (Papers *self)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) committee = hd_book_get_committee (made->book, &error);
  g_autoptr (HdEdit) edit = hd_edit_new (made->book, "Đổi hết");

  for (guint i = 0; i < N_MADE_PARTIES; i++)
    {
      g_autoptr (HdRecord) person = made_read (made, made->people[i]);
      g_autoptr (HdRecord) unit = made_read (made, made->units[i]);

      hd_record_set_text (person, HD_PERSON_FULL_NAME, "Người Khác Hẳn");
      hd_record_set_text (person, HD_PERSON_MILITARY_RANK, "Đại tướng");
      hd_record_set_text (unit, HD_UNIT_NAME, "Đơn vị tên mới");
      hd_edit_put (edit, person);
      hd_edit_put (edit, unit);
    }
  hd_record_set_text (committee, HD_COMMITTEE_NAME, "Ban Chỉ đạo mới");
  hd_record_set_text (committee, HD_COMMITTEE_PLACE_NAME, "Nơi khác");
  hd_edit_put (edit, committee);
  hd_edit_apply (edit, &error);
  g_assert_no_error (error);
}

/* The last signature stores the paper, the number stores it anew with the number; both are what is printed from then on. */
static void
test_agreement (Papers *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) signed_bytes = NULL;
  g_autoptr (GBytes) issued_bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) by_id = NULL;
  g_autoptr (HdRecord) signed_paper = NULL;
  g_autoptr (HdRecord) issued = NULL;

  g_assert_null (paper_of (self, made->agreement));
  made_sign_all (made, made->agreement, self->day);
  signed_paper = paper_of (self, made->agreement);
  g_assert_cmpint (hd_paper_get_state (signed_paper), ==, HD_PAPER_IS_SIGNED);
  g_assert_true (hd_record_is_empty (signed_paper, HD_PAPER_NUMBER));
  g_assert_nonnull (strstr (hd_record_peek_text (signed_paper, HD_PAPER_SIGNER_NAME), "; "));
  drawn = made_print (made);
  signed_bytes = print_agreement (self);
  g_assert_true (g_bytes_equal (drawn, signed_bytes));

  hd_book_put_in_force (made->book, hd_record_get_id (made->agreement), 7, NULL, self->day, NULL, &error);
  g_assert_no_error (error);
  issued = paper_of (self, made->agreement);
  g_assert_cmpstr (hd_record_get_id (issued), ==, hd_record_get_id (signed_paper));
  g_assert_cmpint (hd_paper_get_state (issued), ==, HD_PAPER_IS_ISSUED);
  g_assert_cmpint (hd_record_get_integer (issued, HD_PAPER_NUMBER), ==, 7);
  g_assert_cmpstr (hd_record_get_text (issued, HD_PAPER_SYMBOL), ==, "CTPH-BCHQS-LĐLĐ-TĐTN");
  issued_bytes = print_agreement (self);
  g_assert_false (g_bytes_equal (signed_bytes, issued_bytes));

  change_everything (self);
  again = print_agreement (self);
  g_assert_true (g_bytes_equal (issued_bytes, again));
  by_id = hd_book_read_paper (made->book, hd_record_get_id (issued), &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (issued_bytes, by_id));
  g_assert_false (hd_book_withdraw_paper (made->book, hd_record_get_id (issued), "Nhầm", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);
}

static void
test_reopened (Papers *self, gconstpointer data)
{
  Made *made = self->made;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) first = NULL;
  g_autoptr (HdRecord) withdrawn = NULL;
  g_autoptr (HdRecord) second = NULL;

  made_sign_all (made, made->agreement, self->day);
  first = paper_of (self, made->agreement);
  hd_book_reopen_agreement (made->book, hd_record_get_id (made->agreement), "Ký nhầm", &error);
  g_assert_no_error (error);
  g_assert_null (paper_of (self, made->agreement));
  withdrawn = made_read (made, first);
  g_assert_cmpint (hd_paper_get_state (withdrawn), ==, HD_PAPER_IS_WITHDRAWN);
  g_assert_cmpstr (hd_record_get_text (withdrawn, HD_PAPER_STATE_REASON), ==, "Ký nhầm");
  made_sign_all (made, made->agreement, self->day);
  second = paper_of (self, made->agreement);
  g_assert_cmpstr (hd_record_get_id (second), !=, hd_record_get_id (first));
}

/* Old programmes come into the register in one edit: what cannot is left out with its reason, the rest is stored. */
static void
test_entered_together (Papers *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->base.folder, "old.hiepdong", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  g_autoptr (GPtrArray) unstored = NULL;
  g_autoptr (GPtrArray) issued = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) after = NULL;
  guint n_steps;

  book = hd_book_create_practice (path, "Người thử", &error);
  g_assert_no_error (error);
  unstored = hd_book_get_unstored_agreements (book, &error);
  g_assert_cmpuint (unstored->len, >, 1);
  before = hd_book_get_steps (book, 0, 10, &error);
  n_steps = before->len;
  for (guint i = 0; i < unstored->len; i++)
    g_ptr_array_add (ids, (gpointer) hd_record_get_id (g_ptr_array_index (unstored, i)));
  g_ptr_array_add (ids, NULL);
  g_assert_true (hd_book_issue_agreements (book, (const char * const *) ids->pdata, &issued, &left_out, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (issued->len + left_out->len, ==, unstored->len);
  history = hd_book_get_steps (book, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, n_steps + 1);
  for (guint i = 0; i < issued->len; i++)
    {
      g_autoptr (GBytes) bytes = hd_book_read_paper (book, hd_record_get_id (g_ptr_array_index (issued, i)), &error);

      g_assert_no_error (error);
    }
  after = hd_book_get_unstored_agreements (book, &error);
  g_assert_cmpuint (after->len, ==, left_out->len);
  /* Nothing more to enter: the reason of the first. */
  g_assert_false (hd_book_issue_agreements (book, (const char * const *) ids->pdata, NULL, NULL, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

static void
test_outside (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = new_draft ("Báo cáo", "Kết quả phối hợp năm 2023");
  g_autoptr (HdRecord) letter = new_draft ("Công văn", "V/v báo cáo");
  g_autoptr (HdRecord) first = must_issue (book, draft, self->scan, 0, self->day);
  g_autoptr (HdRecord) second = must_issue (book, letter, NULL, 0, self->day + 3);
  g_autoptr (HdRecord) third = NULL;
  g_autoptr (HdRecord) other = new_draft ("Báo cáo", "Khác");
  g_autoptr (GBytes) file = hd_file_read (self->scan, G_MAXINT32, &error);
  g_autoptr (GBytes) stored = hd_book_read_paper (book, hd_record_get_id (first), &error);
  g_autofree char *number = hd_paper_dup_number (first);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (file, stored));
  g_assert_cmpstr (number, ==, "01/BC-BCĐ");
  g_assert_cmpint (hd_record_get_integer (second, HD_PAPER_NUMBER), ==, 2);
  g_assert_cmpstr (hd_record_get_text (second, HD_PAPER_SYMBOL), ==, "BCĐ");
  g_assert_null (hd_book_read_paper (book, hd_record_get_id (second), &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* Its scan may come later, once. */
  g_assert_true (hd_book_attach_to_paper (book, hd_record_get_id (second), self->scan, &error));
  g_assert_false (hd_book_attach_to_paper (book, hd_record_get_id (second), self->scan, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_LOCKED);

  assert_refused (book, other, NULL, 2, self->day, HD_ERROR_CONSTRAINT);
  assert_refused (book, other, NULL, 0, hd_date_today () + 1, HD_ERROR_INVALID);
  assert_refused (book, other, self->base.path, 0, self->day, HD_ERROR_INVALID);
  assert_refused (book, first, NULL, 0, self->day, HD_ERROR_LOCKED);
  third = must_issue (book, other, NULL, 9, self->day);
  g_assert_cmpint (hd_record_get_integer (third, HD_PAPER_NUMBER), ==, 9);
}

static gboolean
are_pictures (const HdPages *pages)
{
  for (guint i = 0; i < hd_pages_get_n_pages (pages); i++)
    if (!hd_pages_has_image (pages, i))
      return FALSE;
  return TRUE;
}

/* On the screen and at the printer stands what was stored: drawn anew where that makes its very bytes, else as pictures of its pages. */
static void
test_stored_pages (Papers *self, gconstpointer data)
{
  Made *made = self->made;
  HdBook *book = made->book;
  const char *id = hd_record_get_id (made->agreement);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) draft = hd_book_render_as_printed (book, id, &error);
  g_autoptr (HdRendering) drawn = NULL;
  g_autoptr (HdRendering) pictures = NULL;
  g_autoptr (HdRendering) outside = NULL;
  g_autoptr (HdRecord) paper = NULL;
  g_autoptr (HdRecord) other = new_draft ("Báo cáo", "Kết quả phối hợp năm 2023");
  g_autoptr (HdRecord) issued = NULL;
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (draft->blanks->len, >, 0);
  made_sign_all (made, made->agreement, self->day);
  paper = paper_of (self, made->agreement);
  stored = hd_book_read_paper (book, hd_record_get_id (paper), &error);
  drawn = hd_book_render_as_printed (book, id, &error);
  g_assert_no_error (error);
  g_assert_false (are_pictures (drawn->pages));
  g_assert_cmpuint (drawn->blanks->len, ==, 0);
  pdf = hd_book_make_pdf (book, drawn->pages, &error);
  g_assert_true (g_bytes_equal (pdf, stored));

  /* Drawn in another layout it would be another paper. */
  hd_book_set_profile (book, "party", &error);
  pictures = hd_book_render_as_printed (book, id, &error);
  g_assert_no_error (error);
  g_assert_true (are_pictures (pictures->pages));
  g_assert_cmpuint (hd_pages_get_n_pages (pictures->pages), ==, hd_pages_get_n_pages (drawn->pages));

  issued = must_issue (book, other, self->scan, 0, self->day);
  outside = hd_book_render_stored_paper (book, hd_record_get_id (issued), &error);
  g_assert_no_error (error);
  g_assert_true (are_pictures (outside->pages));
}

/* Four grey points (TIFF 6.0, section 4). */
static char *
write_picture (Papers *self, const char *name, guint8 shade)
{
  const guint8 pixels[] = { shade, shade, shade, shade };
  const guint entries[][3] = {
    { 256, 4, 2 }, { 257, 4, 2 }, { 258, 3, 8 }, { 259, 3, 1 }, { 262, 3, 1 }, { 273, 4, 122 }, { 277, 3, 1 }, { 278, 4, 2 }, { 279, 4, 4 },
  };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->base.folder, name, NULL);

  g_byte_array_append (file, (const guint8 *) "II*\0\10\0\0\0\11\0", 10);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const guint8 entry[12] = { (guint8) entries[i][0], (guint8) (entries[i][0] >> 8), (guint8) entries[i][1], 0, 1, 0, 0, 0,
                                 (guint8) entries[i][2], 0, 0, 0 };

      g_byte_array_append (file, entry, sizeof entry);
    }
  g_byte_array_append (file, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (file, pixels, sizeof pixels);
  bytes = g_bytes_new (file->data, file->len);
  hd_file_write_atomically (path, bytes, &error);
  g_assert_no_error (error);
  return path;
}

/* The scans of the signed paper, in the order people number them; other files of the agreement are not among them. */
static void
test_signed_copy (Papers *self, gconstpointer data)
{
  static const char *const names[] = { "trang 10.tif", "trang 2.tif", "phim.tif" };
  static const char *const purposes[] = { "signed_scan", "signed_scan", "evidence" };
  HdBook *book = self->made->book;
  const char *id = hd_record_get_id (self->made->agreement);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRendering) copy = NULL;
  guint level, page;
  double y;

  g_assert_null (hd_book_render_signed_copy (book, id, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = write_picture (self, names[i], (guint8) (50 * i));
      g_autoptr (HdRecord) attachment = hd_book_attach_file (book, id, path, purposes[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (attachment);
    }
  copy = hd_book_render_signed_copy (book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hd_pages_get_n_pages (copy->pages), ==, 2);
  g_assert_true (are_pictures (copy->pages));
  g_assert_cmpuint (hd_pages_get_n_outline (copy->pages), ==, 2);
  g_assert_cmpstr (hd_pages_get_outline (copy->pages, 0, &level, &page, &y), ==, "trang 2.tif");
  g_assert_cmpstr (hd_pages_get_outline (copy->pages, 1, &level, &page, &y), ==, "trang 10.tif");
  g_assert_cmpuint (page, ==, 1);
}

/* A certified copy and an extract carry the scanned pages behind their form, drawn and issued; without a scan they say so. */
static void
test_copies_with_scan (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  const char *id = hd_record_get_id (self->made->agreement);
  HdPaperRequest request = { .purpose = HD_PURPOSE_COPY, .agreement = id, .issuer = hd_record_get_id (self->made->units[0]), .date = self->day };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_picture (self, "bản ký.tif", 90);
  g_autoptr (HdRecord) scan = NULL;
  guint n_bare = 0;

  made_sign_all (self->made, self->made->agreement, self->day);
  for (guint with_scan = 0; with_scan < 2; with_scan++)
    for (guint kind = 0; kind < 3; kind++)
      {
        g_autoptr (HdRendering) rendering = NULL;
        g_autoptr (GPtrArray) findings = NULL;

        request.with_scan = with_scan > 0;
        request.is_second = kind == 1;
        request.purpose = kind == 2 ? HD_PURPOSE_EXTRACT : HD_PURPOSE_COPY;
        request.passages = kind == 2 ? "I" : NULL;
        if (request.with_scan && scan == NULL)
          {
            g_assert_null (hd_book_render_office_paper (book, &request, &error));
            g_assert_error (error, HD_ERROR, HD_ERROR_NOT_FOUND);
            g_clear_error (&error);
            scan = hd_book_attach_file (book, id, path, "signed_scan", &error);
            g_assert_no_error (error);
          }
        rendering = hd_book_render_office_paper (book, &request, &error);
        g_assert_no_error (error);
        findings = hd_book_check_conformity (rendering->pages, rendering->profile);
        if (!request.with_scan)
          n_bare += hd_pages_get_n_pages (rendering->pages);
        else
          {
            n_bare -= hd_pages_get_n_pages (rendering->pages) - 1;
            g_assert_true (hd_pages_has_image (rendering->pages, hd_pages_get_n_pages (rendering->pages) - 1));
            for (guint i = 0; i < findings->len; i++)
              {
                const HdFinding *finding = g_ptr_array_index (findings, i);

                if (!finding->is_met && finding->page + 1 == hd_pages_get_n_pages (rendering->pages))
                  g_error ("a scanned page breaks “%s”", finding->rule);
              }
          }
      }
  g_assert_cmpuint (n_bare, ==, 0);
}

static char *
read_page (const HdRendering *rendering)
{
  g_autoptr (HdPageReading) reading = hd_page_reading_new (rendering->pages);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reading->words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", hd_page_reading_word (reading, i)->text);
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

/* What the lists of units and people show is what they print: all of it, narrowed down, as a tree. */
static void
test_lists (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  const HdListQuery all = { NULL };
  const HdListQuery tree = { .parent = "" };
  const HdListQuery searched = { .search = "bo chi huy" };
  const HdListQuery in_post = { .in_post_only = TRUE, .on_date = self->day };
  const struct { HdEntityKind kind; const HdListQuery *query; const char *noun, *scope; } cases[] = {
    { HD_ENTITY_UNIT, &all, "đơn vị", "Các đơn vị" },
    { HD_ENTITY_UNIT, &tree, "đơn vị", "Các đơn vị" },
    { HD_ENTITY_UNIT, &searched, "đơn vị", "có “bo chi huy”" },
    { HD_ENTITY_PERSON, &all, "đồng chí", "Các đồng chí" },
    { HD_ENTITY_PERSON, &in_post, "đồng chí", "giữ chức vụ ngày 24/3/2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HdRendering) rendering = hd_book_render_list (book, cases[i].kind, cases[i].query, &error);
      g_autofree char *text = NULL;
      g_autofree char *closing = NULL;
      guint n;

      g_assert_no_error (error);
      g_assert_true (hd_book_count_rows (book, cases[i].kind, cases[i].query->parent != NULL ? &all : cases[i].query, &n, &error));
      g_assert_cmpuint (n, >, 0);
      closing = g_strdup_printf ("Danh sách có %u %s.", n, cases[i].noun);
      text = read_page (rendering);
      if (strstr (text, closing) == NULL || strstr (text, cases[i].scope) == NULL)
        g_error ("“%s” or “%s” is missing in: %s", closing, cases[i].scope, text);
    }
}

/* Agreements and papers that count in one series never get one number; a year begins anew, a term does not. */
static void
test_resets (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) series = hd_record_new (HD_ENTITY_SERIES);
  g_autoptr (HdRecord) draft = NULL;
  HdDate january = hd_date_new (2024, 1, 3);
  gint64 assigned = 0;

  draft = new_draft ("Báo cáo", "Một");
  hd_record_unref (must_issue (book, draft, NULL, 0, self->day));
  made_sign_all (self->made, self->made->agreement, self->day);
  hd_book_put_in_force (book, hd_record_get_id (self->made->agreement), 1, NULL, self->day, NULL, &error);
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  hd_book_put_in_force (book, hd_record_get_id (self->made->agreement), 0, NULL, self->day, &assigned, &error);
  g_assert_no_error (error);
  g_assert_cmpint (assigned, ==, 2);
  g_clear_pointer (&draft, hd_record_unref);
  draft = new_draft ("Báo cáo", "Hai");
  assert_refused (book, draft, NULL, 2, self->day, HD_ERROR_CONSTRAINT);
  hd_record_unref (must_issue (book, draft, NULL, 0, january));
  g_clear_pointer (&draft, hd_record_unref);

  hd_record_set_text (series, HD_SERIES_NAME, "Nhiệm kỳ");
  hd_record_set_text (series, HD_SERIES_RESET, "term");
  hd_record_set_date (series, HD_SERIES_FROM_DATE, hd_date_new (2020, 1, 1));
  hd_record_set_integer (series, HD_SERIES_FIRST_NUMBER, 40);
  g_assert_true (hd_book_save_record (book, series, &error));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HdRecord) of_term = new_draft ("Nghị quyết", "Ba");
      g_autoptr (HdRecord) issued = NULL;

      hd_record_set_text (of_term, HD_PAPER_SERIES, hd_record_get_id (series));
      issued = must_issue (book, of_term, NULL, 0, i == 0 ? self->day : january);
      g_assert_cmpint (hd_record_get_integer (issued, HD_PAPER_NUMBER), ==, 40 + i);
    }
}

/* Two connections, neither of which has seen the other's paper. */
static void
test_race (Papers *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HdBook *other = hd_book_open (self->base.path, "Người khác", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (HdNumberPreview) ours = hd_book_preview_paper_number (self->made->book, NULL, "Báo cáo", self->day, &error);
      g_autoptr (HdNumberPreview) theirs = hd_book_preview_paper_number (other, NULL, "Báo cáo", self->day, &error);
      g_autoptr (HdRecord) draft = new_draft ("Báo cáo", "Cùng lúc");
      g_autoptr (HdRecord) issued = must_issue (i % 2 == 0 ? self->made->book : other, draft, NULL, 0, self->day);

      g_assert_cmpint (ours->next, ==, theirs->next);
      g_assert_cmpint (hd_record_get_integer (issued, HD_PAPER_NUMBER), ==, i + 1);
    }
  g_object_unref (other);
}

static void
test_withdrawn_and_replaced (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (GError) error = NULL;
  g_autoptr (HdRecord) draft = new_draft ("Báo cáo", "Sai số liệu");
  g_autoptr (HdRecord) better = new_draft ("Báo cáo", "Đúng số liệu");
  g_autoptr (HdRecord) last = new_draft ("Báo cáo", "Đúng cả số liệu lẫn người ký");
  g_autoptr (HdRecord) latest = NULL;
  g_autoptr (HdRecord) wrong = must_issue (book, draft, self->scan, 0, self->day);
  g_autoptr (HdRecord) right = NULL;
  g_autoptr (HdRecord) replaced = NULL;
  g_autoptr (GBytes) bytes = NULL;

  hd_record_set_text (better, HD_PAPER_REPLACES, hd_record_get_id (wrong));
  right = must_issue (book, better, NULL, 0, self->day + 1);
  replaced = made_read (self->made, wrong);
  g_assert_cmpint (hd_paper_get_state (replaced), ==, HD_PAPER_IS_REPLACED);
  g_assert_cmpint (hd_record_get_date (replaced, HD_PAPER_STATE_DATE), ==, self->day + 1);
  bytes = hd_book_read_paper (book, hd_record_get_id (wrong), &error);
  g_assert_no_error (error);
  /* What was replaced is neither replaced nor withdrawn again. */
  g_assert_false (hd_book_withdraw_paper (book, hd_record_get_id (wrong), "Nhầm", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (hd_book_withdraw_paper (book, hd_record_get_id (right), "  ", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
  g_clear_error (&error);
  g_assert_true (hd_book_withdraw_paper (book, hd_record_get_id (right), "Ban hành nhầm", &error));
  g_assert_no_error (error);

  /* What was withdrawn can be replaced once; it stays withdrawn, with its reason. */
  hd_record_set_text (last, HD_PAPER_REPLACES, hd_record_get_id (right));
  latest = must_issue (book, last, NULL, 0, self->day + 2);
  g_clear_pointer (&replaced, hd_record_unref);
  replaced = made_read (self->made, right);
  g_assert_cmpint (hd_paper_get_state (replaced), ==, HD_PAPER_IS_WITHDRAWN);
  g_assert_cmpstr (hd_record_get_text (latest, HD_PAPER_REPLACES), ==, hd_record_get_id (right));
  g_clear_pointer (&latest, hd_record_unref);
  g_assert_false (hd_book_issue_paper (book, last, NULL, 0, self->day + 3, &latest, &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_CONSTRAINT);
}

/* Whatever write finds the disk full, nothing is issued and no number is lost. */
static void
test_full_disk (Papers *self, gconstpointer data)
{
  HdBook *book = self->made->book;
  g_autoptr (HdRecord) draft = new_draft ("Báo cáo", "Đĩa đầy");
  g_autoptr (HdRecord) issued = NULL;
  guint n_refused = 0;

  for (guint n = 1; n < 200 && issued == NULL; n++)
    {
      g_autoptr (GError) error = NULL;

      fault_vfs_arm (FAULT_FULL, n);
      hd_book_issue_paper (book, draft, self->scan, 0, self->day, &issued, &error);
      fault_vfs_disarm ();
      if (issued != NULL)
        break;
      g_assert_error (error, HD_ERROR, HD_ERROR_NO_SPACE);
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 3);
  g_assert_nonnull (issued);
  g_assert_cmpint (hd_record_get_integer (issued, HD_PAPER_NUMBER), ==, 1);
}

#define ADD(path, function) g_test_add ("/book/papers/" path, Papers, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  hd_i18n_init ();
  fault_vfs_install ();
  g_test_init (&argc, &argv, NULL);

  ADD ("stored-pages", test_stored_pages);
  ADD ("signed-copy", test_signed_copy);
  ADD ("copies-with-scan", test_copies_with_scan);
  ADD ("lists", test_lists);
  ADD ("agreement", test_agreement);
  ADD ("reopened", test_reopened);
  ADD ("entered-together", test_entered_together);
  ADD ("outside", test_outside);
  ADD ("resets", test_resets);
  ADD ("race", test_race);
  ADD ("withdrawn-and-replaced", test_withdrawn_and_replaced);
  ADD ("full-disk", test_full_disk);

  return g_test_run ();
}
