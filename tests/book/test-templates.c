/* test-templates.c: standard passages and whole texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/templates.h"

#include <string.h>

#include "base/error.h"
#include "fixture.h"
#include "model/outline.h"
#include "model/paper-text.h"
#include "model/placeholders.h"

static HdBook *
make_book (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HdBook *book = hd_book_create (self->path, "Ban Chỉ đạo", "An", &error);

  g_assert_no_error (error);
  return book;
}

static const HdTemplate *
find (GPtrArray  *templates,
      const char *key)
{
  for (guint i = 0; i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);

      if (g_str_equal (template->key, key))
        return template;
    }
  g_assert_not_reached ();
}

/* All that come with the program can be read, and name no placeholder that does not exist. */
static void
test_shipped (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = hd_templates_list (book, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (templates->len, >=, 10);
  g_assert_cmpstr (((HdTemplate *) g_ptr_array_index (templates, 0))->kind, ==, "agreement");
  for (guint i = 0; i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *body = hd_template_dup_body (book, template, &error);
      g_autoptr (GPtrArray) clauses = hd_template_read_body (body, &error);
      gsize from = 0, start;

      g_assert_no_error (error);
      g_assert_cmpuint (clauses->len, >, 0);
      while (TRUE)
        {
          g_autofree char *name = NULL;
          int placeholder = hd_placeholder_find (body, from, &start, &from, &name);

          if (placeholder < 0)
            break;
          g_assert_cmpint (placeholder, <, HD_N_PLACEHOLDERS);
        }
    }
}

/* Each paper that is made from a template has one that comes with the program, and may be saved. */
static void
test_papers (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = hd_templates_list (book, "paper", &error);
  guint found[HD_PURPOSE_MEETING + 1] = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < templates->len; i++)
    {
      const HdTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *body = hd_template_dup_body (book, template, &error);
      HdPaperPurpose purpose;

      g_assert_true (hd_paper_text_check (body, &purpose, &error));
      g_assert_no_error (error);
      found[purpose]++;
      g_assert_true (hd_template_save (book, template, template->name, "paper", body, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpuint (found[i], >=, 1);
  g_assert_false (hd_template_save (book, NULL, "Lạ", "paper", "# Mục lạ\n  Chữ.", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

/* Section 2 of the trade's notes: grounds, purpose, six contents, targets, responsibilities, organisation. */
static void
test_programme (Fixture      *self,
                gconstpointer data)
{
  static const char *const parts[] = { "Mục đích, yêu cầu", "Nội dung phối hợp", "Chỉ tiêu", "Trách nhiệm của các bên", "Tổ chức thực hiện" };
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = hd_templates_list (book, "agreement", &error);
  g_autofree char *body = hd_template_dup_body (book, g_ptr_array_index (templates, 0), &error);
  g_autoptr (GPtrArray) clauses = hd_template_read_body (body, &error);
  g_autoptr (GPtrArray) outline = hd_outline_new (clauses);
  guint n_parts = 0, n_contents = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < outline->len; i++)
    {
      const HdOutlineItem *item = g_ptr_array_index (outline, i);

      if (item->kind == HD_CLAUSE_PART)
        g_assert_cmpstr (hd_record_get_text (item->clause, HD_CLAUSE_TEXT), ==, parts[n_parts++]);
      n_contents += n_parts == 2 && item->kind == HD_CLAUSE_HEADING;
    }
  g_assert_cmpuint (n_parts, ==, G_N_ELEMENTS (parts));
  g_assert_cmpuint (n_contents, ==, 6);
}

static void
test_versions (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = hd_templates_list (book, "passage", &error);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *shipped = hd_template_dup_shipped (find (before, "effect"));
  g_autofree char *body = NULL;
  const HdTemplate *effect;

  g_assert_true (hd_template_save (book, find (before, "effect"), "Hiệu lực của văn bản", "passage", "## Hiệu lực\n  Từ ngày ký.", &error));
  g_assert_no_error (error);
  after = hd_templates_list (book, "passage", &error);
  g_assert_cmpuint (after->len, ==, before->len);
  effect = find (after, "effect");
  g_assert_cmpstr (effect->name, ==, "Hiệu lực của văn bản");
  body = hd_template_dup_body (book, effect, &error);
  g_assert_cmpstr (body, ==, "## Hiệu lực\n  Từ ngày ký.");

  g_assert_true (hd_template_reset (book, effect, &error));
  g_free (body);
  body = hd_template_dup_body (book, effect, &error);
  g_assert_cmpstr (body, ==, shipped);
  versions = hd_template_get_versions (book, effect, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (hd_record_get_integer (g_ptr_array_index (versions, 0), HD_TEMPLATE_VERSION_NUMBER), ==, 2);
  g_assert_cmpstr (hd_record_get_text (g_ptr_array_index (versions, 1), HD_TEMPLATE_VERSION_BODY), ==, "## Hiệu lực\n  Từ ngày ký.");
}

static void
test_own (Fixture      *self,
          gconstpointer data)
{
  g_autoptr (HdBook) book = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = hd_templates_list (book, "passage", &error);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (hd_template_save (book, NULL, " Bảo mật ", "passage", "- Giữ bí mật.", &error));
  g_assert_no_error (error);
  after = hd_templates_list (book, "passage", &error);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_false (hd_template_save (book, NULL, "", "passage", "- Giữ bí mật.", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_BLANK);
  g_clear_error (&error);
  g_assert_false (hd_template_save (book, NULL, "Trống", "passage", " \n", &error));
  g_assert_error (error, HD_ERROR, HD_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/templates/shipped", Fixture, NULL, fixture_set_up, test_shipped, fixture_tear_down);
  g_test_add ("/templates/papers", Fixture, NULL, fixture_set_up, test_papers, fixture_tear_down);
  g_test_add ("/templates/programme", Fixture, NULL, fixture_set_up, test_programme, fixture_tear_down);
  g_test_add ("/templates/versions", Fixture, NULL, fixture_set_up, test_versions, fixture_tear_down);
  g_test_add ("/templates/own", Fixture, NULL, fixture_set_up, test_own, fixture_tear_down);
  return g_test_run ();
}
