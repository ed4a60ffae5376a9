/* list-row.c: what a list shows of one record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/list-row.h"

void
hd_list_row_free (HdListRow *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->number);
  g_free (self->state);
  g_free (self->unit);
  g_free (self->subject);
  g_free (self->agreement);
  g_free (self->person);
  g_free (self->kind);
  g_free (self);
}

/* Whoever adds a field to the query says here what it narrows down, and which of its fields are texts. */
G_STATIC_ASSERT (sizeof (HdListQuery) == 144);

static const gsize texts[] = {
  G_STRUCT_OFFSET (HdListQuery, search),         G_STRUCT_OFFSET (HdListQuery, unit_kind), G_STRUCT_OFFSET (HdListQuery, unit_level),
  G_STRUCT_OFFSET (HdListQuery, parent),         G_STRUCT_OFFSET (HdListQuery, of_unit),   G_STRUCT_OFFSET (HdListQuery, of_person),
  G_STRUCT_OFFSET (HdListQuery, state),          G_STRUCT_OFFSET (HdListQuery, agreement_kind),
  G_STRUCT_OFFSET (HdListQuery, party),          G_STRUCT_OFFSET (HdListQuery, series),    G_STRUCT_OFFSET (HdListQuery, type_name),
  G_STRUCT_OFFSET (HdListQuery, meeting_kind),
};

void
hd_list_query_clear (HdListQuery *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (G_STRUCT_MEMBER (char *, self, texts[i]));
  *self = (HdListQuery) { NULL };
}

void
hd_list_query_set (HdListQuery       *self,
                   const HdListQuery *query)
{
  HdListQuery copy;

  g_return_if_fail (self != NULL && query != NULL);

  copy = *query;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, &copy, texts[i]) = g_strdup (G_STRUCT_MEMBER (char *, query, texts[i]));
  hd_list_query_clear (self);
  *self = copy;
}

HdListQuery *
hd_list_query_copy (const HdListQuery *self)
{
  HdListQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (HdListQuery, 1);
  hd_list_query_set (copy, self);
  return copy;
}

void
hd_list_query_free (HdListQuery *self)
{
  if (self == NULL)
    return;
  hd_list_query_clear (self);
  g_free (self);
}

gboolean
hd_list_query_is_narrowed (const HdListQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->year != 0 || self->unit_kind != NULL || self->unit_level != NULL || self->valid_on != HD_DATE_NONE
         || self->parent != NULL || self->of_unit != NULL || self->of_person != NULL || self->in_post_only
         || self->signed_only != HD_SIGNED_ALL || self->state != NULL || self->agreement_kind != NULL || self->party != NULL
         || self->expired_only || self->series != NULL || self->type_name != NULL
         || self->meeting_kind != NULL;
}

static void
append_text (GString    *key,
             const char *text)
{
  /* What is not there differs from what is empty. */
  g_string_append_printf (key, "%c%s\n", text != NULL ? '=' : '-', text != NULL ? text : "");
}

char *
hd_list_query_dup_key (const HdListQuery *self)
{
  g_autoptr (GString) key = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  key = g_string_new (NULL);
  g_string_append_printf (key, "%d %d %d %d %d %d %d %d\n", (int) self->sort, self->descending, self->year, self->valid_on,
                          self->on_date, self->in_post_only, (int) self->signed_only, self->expired_only);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_text (key, G_STRUCT_MEMBER (const char *, self, texts[i]));
  return g_string_free (g_steal_pointer (&key), FALSE);
}
