/* sample-papers.c: agreements of the sample books as documents to be laid out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample-papers.h"

#include <json-glib/json-glib.h>

#include "papers/agreement-paper.h"

#define FIXED_AGREEMENT "a91dfd9d-1a43-5b9c-9941-03b953491114"
#define FIXED_CLAUSES 36 /* as many as three pages take, with the signatures */

static const char *const books[] = { "programme-001.json", "programme-002.json", "programme-003.json", "practice.json" };

static HdRecord *
read_record (const HdEntity *entity,
             JsonObject     *object)
{
  HdRecord *record = hd_record_new_with_id (entity->kind, json_object_get_string_member (object, "id"));

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const HdField *field = &entity->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);

      if (node == NULL || field->kind == HD_FIELD_KIND_FIGURE)
        continue;
      if (field->kind == HD_FIELD_KIND_BOOLEAN)
        hd_record_set_boolean (record, i, json_node_get_boolean (node));
      else if (field->kind == HD_FIELD_KIND_INTEGER)
        hd_record_set_integer (record, i, json_node_get_int (node));
      else
        hd_record_set_text (record, i, json_node_get_string (node));
    }

  return record;
}

static GPtrArray *
read_records (JsonObject   *book,
              HdEntityKind  kind)
{
  const HdEntity *entity = hd_entity_get (kind);
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  JsonArray *array = json_object_has_member (book, entity->plural) ? json_object_get_array_member (book, entity->plural) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (records, read_record (entity, json_array_get_object_element (array, i)));

  return records;
}

static void
add_all (HdDossier    *dossier,
         JsonObject   *book,
         HdEntityKind  kind,
         int           owner_field)
{
  g_autoptr (GPtrArray) records = read_records (book, kind);
  const char *id = hd_record_get_id (dossier->agreement);

  for (guint i = 0; i < records->len; i++)
    {
      HdRecord *record = g_ptr_array_index (records, i);

      if (owner_field < 0 || g_strcmp0 (hd_record_get_text (record, owner_field), id) == 0)
        hd_dossier_add (dossier, record);
    }
}

static HdDossier *
make_dossier (JsonObject *book,
              HdRecord   *agreement)
{
  g_autoptr (GPtrArray) committees = read_records (book, HD_ENTITY_COMMITTEE);
  HdDossier *dossier = hd_dossier_new (g_ptr_array_index (committees, 0), agreement);

  add_all (dossier, book, HD_ENTITY_PARTY, HD_PARTY_AGREEMENT);
  add_all (dossier, book, HD_ENTITY_SIGNATURE, HD_SIGNATURE_AGREEMENT);
  add_all (dossier, book, HD_ENTITY_CLAUSE, HD_CLAUSE_AGREEMENT);
  add_all (dossier, book, HD_ENTITY_UNIT, -1);
  add_all (dossier, book, HD_ENTITY_PERSON, -1);
  add_all (dossier, book, HD_ENTITY_POST, -1);
  return dossier;
}

/* A paper of its own: another number, and a passage that no other paper has. */
static void
vary (HdDossier *dossier,
      guint      number)
{
  HdRecord *clause = g_ptr_array_index (dossier->clauses, number % dossier->clauses->len);
  g_autofree char *text = NULL;
  g_autofree char *figure = g_strdup_printf ("%u", number);

  text = g_strdup_printf ("%s Năm nay bổ sung %u việc, giao cho %u đơn vị.", hd_record_peek_text (clause, HD_CLAUSE_TEXT), number, number % 7 + 2);
  hd_record_set_text (clause, HD_CLAUSE_TEXT, text);
  hd_record_set_text (dossier->agreement, HD_AGREEMENT_NUMBER, figure);
}

static HdDocument *
make_paper (JsonObject *book,
            HdRecord   *agreement,
            guint       number)
{
  g_autoptr (HdRecord) own = hd_record_copy (agreement);
  g_autoptr (HdDossier) dossier = make_dossier (book, own);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPaper) paper = NULL;

  if (dossier->clauses->len < 20)
    return NULL;

  vary (dossier, number);
  paper = hd_agreement_paper_new (dossier, &error);
  if (paper == NULL)
    g_error ("%s", error->message);

  return g_steal_pointer (&paper->document);
}

GPtrArray *
sample_papers_new (const char *folder,
                   guint       n)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_document_free);
  guint before = 0;

  for (guint round = 0; papers->len < n; round++)
    {
      if (round % G_N_ELEMENTS (books) == 0 && round > 0 && papers->len == before)
        g_error ("no agreement in %s", folder);
      before = papers->len;
      for (guint b = 0; b < G_N_ELEMENTS (books); b++)
        {
          g_autoptr (JsonParser) parser = json_parser_new ();
          g_autofree char *path = g_build_filename (folder, books[b], NULL);
          g_autoptr (GPtrArray) agreements = NULL;
          g_autoptr (GError) error = NULL;
          JsonObject *book;

          if (!json_parser_load_from_file (parser, path, &error))
            g_error ("%s", error->message);
          book = json_node_get_object (json_parser_get_root (parser));
          agreements = read_records (book, HD_ENTITY_AGREEMENT);
          for (guint i = 0; i < agreements->len && papers->len < n; i++)
            {
              HdDocument *paper = make_paper (book, g_ptr_array_index (agreements, i), papers->len + 1);

              if (paper != NULL)
                g_ptr_array_add (papers, paper);
            }
        }
    }

  return papers;
}

struct _FixedPaper
{
  HdDossier *dossier;
  guint      clause; /* that gets a passage of its own */
  char      *text;   /* of that clause */
};

FixedPaper *
fixed_paper_new (const char *folder)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (folder, "practice.json", NULL);
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *book;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  book = json_node_get_object (json_parser_get_root (parser));
  agreements = read_records (book, HD_ENTITY_AGREEMENT);
  for (guint i = 0; i < agreements->len; i++)
    {
      HdRecord *agreement = g_ptr_array_index (agreements, i);
      FixedPaper *self;

      if (!g_str_equal (hd_record_get_id (agreement), FIXED_AGREEMENT))
        continue;
      self = g_new0 (FixedPaper, 1);
      self->dossier = make_dossier (book, agreement);
      g_ptr_array_set_size (self->dossier->clauses, MIN (FIXED_CLAUSES, self->dossier->clauses->len));
      self->clause = self->dossier->clauses->len - 1;
      self->text = g_strdup (hd_record_peek_text (g_ptr_array_index (self->dossier->clauses, self->clause), HD_CLAUSE_TEXT));
      return self;
    }
  g_error ("%s has no agreement %s", path, FIXED_AGREEMENT);
}

void
fixed_paper_free (FixedPaper *self)
{
  hd_dossier_free (self->dossier);
  g_free (self->text);
  g_free (self);
}

HdDocument *
fixed_paper_make (const FixedPaper *self,
                  guint             number)
{
  g_autofree char *text = g_strdup_printf ("%s Năm nay thêm %u việc.", self->text, number);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdPaper) paper = NULL;

  hd_record_set_text (g_ptr_array_index (self->dossier->clauses, self->clause), HD_CLAUSE_TEXT, text);
  hd_record_set_integer (self->dossier->agreement, HD_AGREEMENT_NUMBER, number);
  paper = hd_agreement_paper_new (self->dossier, &error);
  if (paper == NULL)
    g_error ("%s", error->message);
  return g_steal_pointer (&paper->document);
}
