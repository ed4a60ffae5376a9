/* entities.c: descriptors of the entities of a book, made from model/fields.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/entities.h"

/* The short words of model/fields.h. */
enum
{
  REQUIRED = HD_FIELD_FLAG_REQUIRED,
  SEARCH   = HD_FIELD_FLAG_SEARCH,
  SORT     = HD_FIELD_FLAG_SORT,
  OWNER    = HD_FIELD_FLAG_OWNER,
};

#define TARGET_OF_TEXT(extra)    HD_N_ENTITIES
#define TARGET_OF_LINES(extra)   HD_N_ENTITIES
#define TARGET_OF_DATE(extra)    HD_N_ENTITIES
#define TARGET_OF_TIME(extra)    HD_N_ENTITIES
#define TARGET_OF_INTEGER(extra) HD_N_ENTITIES
#define TARGET_OF_BOOLEAN(extra) HD_N_ENTITIES
#define TARGET_OF_FIGURE(extra)  HD_N_ENTITIES
#define TARGET_OF_CHOICE(extra)  HD_N_ENTITIES
#define TARGET_OF_HASH(extra)    HD_N_ENTITIES
#define TARGET_OF_REF(extra)     HD_ENTITY_##extra

#define WORDS_OF_TEXT(extra)    NULL
#define WORDS_OF_LINES(extra)   NULL
#define WORDS_OF_DATE(extra)    NULL
#define WORDS_OF_TIME(extra)    NULL
#define WORDS_OF_INTEGER(extra) NULL
#define WORDS_OF_BOOLEAN(extra) NULL
#define WORDS_OF_FIGURE(extra)  NULL
#define WORDS_OF_REF(extra)     NULL
#define WORDS_OF_HASH(extra)    NULL
#define WORDS_OF_CHOICE(extra)  extra

/* What the preprocessor can make; the choices are split when they are first asked for. */
typedef struct
{
  const char  *name;
  HdFieldKind  kind;
  int          flags;
  HdEntityKind target;
  const char  *words;
} Declaration;

#define DECLARE(ENTITY, FIELD, name, kind, flags, extra) \
  { name, HD_FIELD_KIND_##kind, flags, TARGET_OF_##kind (extra), WORDS_OF_##kind (extra) },
#define DECLARATIONS(ENTITY, name, plural) \
  static const Declaration ENTITY##_declarations[] = { HD_##ENTITY##_FIELDS (DECLARE) };
HD_ENTITIES (DECLARATIONS)

static HdField *
make_fields (const Declaration *declarations,
             guint              n_fields)
{
  HdField *fields = g_new0 (HdField, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      fields[i].name = declarations[i].name;
      fields[i].kind = declarations[i].kind;
      fields[i].flags = (HdFieldFlags) declarations[i].flags;
      fields[i].target = declarations[i].target;
      if (declarations[i].words != NULL)
        fields[i].choices = (const char *const *) g_strsplit (declarations[i].words, " ", -1);
    }

  return fields;
}

/* Made once and never changed or freed: a constant that the preprocessor cannot write. */
static const HdEntity *
get_entities (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      HdEntity *entities = g_new0 (HdEntity, HD_N_ENTITIES);

#define FILL_IN(ENTITY, entity_name, entity_plural) \
  entities[HD_ENTITY_##ENTITY] = (HdEntity) { \
    .kind = HD_ENTITY_##ENTITY, \
    .name = entity_name, \
    .plural = entity_plural, \
    .fields = make_fields (ENTITY##_declarations, HD_N_##ENTITY##_FIELDS), \
    .n_fields = HD_N_##ENTITY##_FIELDS, \
  };
      HD_ENTITIES (FILL_IN)
      g_once_init_leave (&initialized, (gsize) entities);
    }

  return (const HdEntity *) initialized;
}

const HdEntity *
hd_entity_get (HdEntityKind kind)
{
  g_return_val_if_fail ((guint) kind < HD_N_ENTITIES, NULL);

  return &get_entities ()[kind];
}

const HdEntity *
hd_entity_by_name (const char *name)
{
  const HdEntity *entities = get_entities ();

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      if (g_str_equal (entities[i].name, name))
        return &entities[i];
    }

  return NULL;
}

const HdEntity *
hd_entity_by_plural (const char *plural)
{
  const HdEntity *entities = get_entities ();

  g_return_val_if_fail (plural != NULL, NULL);

  for (guint i = 0; i < HD_N_ENTITIES; i++)
    {
      if (g_str_equal (entities[i].plural, plural))
        return &entities[i];
    }

  return NULL;
}

int
hd_entity_field_index (const HdEntity *self,
                       const char     *name)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (g_str_equal (self->fields[i].name, name))
        return (int) i;
    }

  return -1;
}

int
hd_field_choice_index (const HdField *self,
                       const char    *word)
{
  g_return_val_if_fail (self != NULL, -1);

  if (self->choices == NULL || word == NULL)
    return -1;

  for (int i = 0; self->choices[i] != NULL; i++)
    {
      if (g_str_equal (self->choices[i], word))
        return i;
    }

  return -1;
}

gboolean
hd_entity_has_keys (const HdEntity *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->fields[i].flags & (HD_FIELD_FLAG_SEARCH | HD_FIELD_FLAG_SORT))
        return TRUE;
    }

  return FALSE;
}
