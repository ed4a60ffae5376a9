/* show-card.c: one record with what belongs to it, for the eye or for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/show-card.h"

#include "base/i18n.h"
#include "book/json.h"
#include "model/labels.h"

typedef struct
{
  char *key;   /* of a field */
  char *label; /* of a field */
  char *value; /* of a field, for programs; id of an item, or NULL */
  char *shown; /* for people; text of an item */
} Line;

typedef struct
{
  char      *key;
  char      *title;
  GPtrArray *items; /* (element-type Line) */
} List;

struct _HdCard
{
  char      *id;
  GPtrArray *fields; /* (element-type Line) */
  GPtrArray *lists;  /* (element-type List) */
};

static void
line_free (gpointer data)
{
  Line *self = data;

  g_free (self->key);
  g_free (self->label);
  g_free (self->value);
  g_free (self->shown);
  g_free (self);
}

static void
list_free (gpointer data)
{
  List *self = data;

  g_free (self->key);
  g_free (self->title);
  g_ptr_array_unref (self->items);
  g_free (self);
}

HdCard *
hd_card_new (void)
{
  HdCard *self = g_new0 (HdCard, 1);

  self->fields = g_ptr_array_new_with_free_func (line_free);
  self->lists = g_ptr_array_new_with_free_func (list_free);
  return self;
}

void
hd_card_free (HdCard *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

static Line *
new_line (const char *key,
          const char *label,
          const char *value,
          const char *shown)
{
  Line *line = g_new0 (Line, 1);

  line->key = g_strdup (key);
  line->label = g_strdup (label);
  line->value = g_strdup (value);
  line->shown = g_strdup (shown);
  return line;
}

void
hd_card_add_field (HdCard     *self,
                   const char *key,
                   const char *label,
                   const char *value,
                   const char *shown)
{
  g_return_if_fail (self != NULL && key != NULL);

  if (value != NULL && *value != '\0')
    g_ptr_array_add (self->fields, new_line (key, label, value, shown));
}

/* As the book format writes it. */
static char *
dup_plain (const HdRecord *record,
           guint           field)
{
  const HdField *form = &hd_record_get_entity (record)->fields[field];
  HdFigure figure;

  if (hd_record_is_empty (record, field))
    return NULL;
  if (form->kind == HD_FIELD_KIND_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_integer (record, field));
  if (form->kind == HD_FIELD_KIND_BOOLEAN)
    return g_strdup ("true");
  if (form->kind == HD_FIELD_KIND_FIGURE)
    return hd_record_get_figure (record, field, &figure) ? hd_figure_to_plain (figure) : NULL;
  return g_strdup (hd_record_get_text (record, field));
}

static char *
dup_shown (HdBook         *book,
           const HdRecord *record,
           guint           field,
           const char     *plain,
           GError        **error)
{
  const HdField *form = &hd_record_get_entity (record)->fields[field];
  g_autoptr (HdRecord) target = NULL;

  if (form->kind == HD_FIELD_KIND_DATE)
    return hd_date_display (hd_record_get_date (record, field));
  if (form->kind == HD_FIELD_KIND_BOOLEAN)
    return g_strdup (_("yes"));
  if (form->kind == HD_FIELD_KIND_CHOICE)
    return g_strdup (hd_choice_label (hd_record_get_kind (record), field, plain));
  if (form->kind != HD_FIELD_KIND_REF)
    return g_strdup (plain);
  target = hd_book_get_record (book, form->target, plain, error);
  return target != NULL ? hd_record_dup_title (target) : NULL;
}

gboolean
hd_card_add_record (HdCard         *self,
                    HdBook         *book,
                    const HdRecord *record,
                    GError        **error)
{
  const HdEntity *entity;

  g_return_val_if_fail (self != NULL && HD_IS_BOOK (book) && record != NULL, FALSE);

  entity = hd_record_get_entity (record);
  self->id = g_strdup (hd_record_get_id (record));
  for (guint field = 0; field < entity->n_fields; field++)
    {
      g_autofree char *plain = dup_plain (record, field);
      g_autofree char *shown = plain != NULL ? dup_shown (book, record, field, plain, error) : NULL;

      if (plain != NULL && shown == NULL)
        return FALSE;
      hd_card_add_field (self, entity->fields[field].name, hd_field_label (entity->kind, field), plain, shown);
    }
  return TRUE;
}

void
hd_card_begin_list (HdCard     *self,
                    const char *key,
                    const char *title)
{
  List *list;

  g_return_if_fail (self != NULL && key != NULL && title != NULL);

  list = g_new0 (List, 1);
  list->key = g_strdup (key);
  list->title = g_strdup (title);
  list->items = g_ptr_array_new_with_free_func (line_free);
  g_ptr_array_add (self->lists, list);
}

void
hd_card_add_item (HdCard     *self,
                  const char *id,
                  char       *text)
{
  List *list;

  g_return_if_fail (self != NULL && self->lists->len > 0 && text != NULL);

  list = g_ptr_array_index (self->lists, self->lists->len - 1);
  g_ptr_array_add (list->items, new_line (NULL, NULL, id, text));
  g_free (text);
}

/* Lines of a long text stand below each other. */
static void
append_lines (GString    *out,
              const char *text,
              guint       indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%*s%s\n", i > 0 ? (int) indent : 0, "", lines[i]);
}

/* A label and its value a line, then each list under its title; an empty list is left out. */
char *
hd_card_to_table (HdCard *self)
{
  GString *out = g_string_new (NULL);
  glong width = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->fields->len; i++)
    width = MAX (width, g_utf8_strlen (((Line *) g_ptr_array_index (self->fields, i))->label, -1));
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Line *line = g_ptr_array_index (self->fields, i);

      g_string_append_printf (out, "%s%*s", line->label, (int) (width + 2 - g_utf8_strlen (line->label, -1)), "");
      append_lines (out, line->shown, (guint) width + 2);
    }
  for (guint i = 0; i < self->lists->len; i++)
    {
      const List *list = g_ptr_array_index (self->lists, i);

      if (list->items->len > 0)
        g_string_append_printf (out, "\n%s\n", list->title);
      for (guint j = 0; j < list->items->len; j++)
        {
          g_string_append (out, "  ");
          append_lines (out, ((const Line *) g_ptr_array_index (list->items, j))->shown, 4);
        }
    }
  return g_string_free (out, FALSE);
}

static void
append_member (GString    *out,
               const char *indent,
               const char *key,
               const char *value,
               gboolean    last)
{
  g_string_append (out, indent);
  hd_json_append_string (out, key);
  g_string_append (out, ": ");
  if (value != NULL)
    hd_json_append_string (out, value);
  else
    g_string_append (out, "null");
  g_string_append (out, last ? "\n" : ",\n");
}

static void
append_list (GString    *out,
             const List *list,
             gboolean    last)
{
  g_string_append (out, "  ");
  hd_json_append_string (out, list->key);
  g_string_append (out, list->items->len > 0 ? ": [\n" : ": [");
  for (guint i = 0; i < list->items->len; i++)
    {
      const Line *item = g_ptr_array_index (list->items, i);

      g_string_append (out, "    {\n");
      append_member (out, "      ", "id", item->value, FALSE);
      append_member (out, "      ", "text", item->shown, TRUE);
      g_string_append (out, i + 1 == list->items->len ? "    }\n" : "    },\n");
    }
  g_string_append_printf (out, "%s]%s\n", list->items->len > 0 ? "  " : "", last ? "" : ",");
}

/* One object: the id, the fields under their names of the book format, each list as an array of ids and texts. */
char *
hd_card_to_json (HdCard *self)
{
  GString *out = g_string_new ("{\n");

  g_return_val_if_fail (self != NULL, NULL);

  append_member (out, "  ", "id", self->id, self->fields->len + self->lists->len == 0);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Line *line = g_ptr_array_index (self->fields, i);

      append_member (out, "  ", line->key, line->value, i + 1 == self->fields->len && self->lists->len == 0);
    }
  for (guint i = 0; i < self->lists->len; i++)
    append_list (out, g_ptr_array_index (self->lists, i), i + 1 == self->lists->len);
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}
