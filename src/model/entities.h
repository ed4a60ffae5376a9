/* entities.h: descriptors of the entities of a book, made from model/fields.h
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "model/fields.h"

G_BEGIN_DECLS

#define HD_ENTITY_ENUM(ENTITY, name, plural) HD_ENTITY_##ENTITY,
typedef enum
{
  HD_ENTITIES (HD_ENTITY_ENUM)
  HD_N_ENTITIES
} HdEntityKind;
#undef HD_ENTITY_ENUM

typedef enum
{
  HD_FIELD_KIND_TEXT,
  HD_FIELD_KIND_LINES,
  HD_FIELD_KIND_DATE,
  HD_FIELD_KIND_TIME,
  HD_FIELD_KIND_INTEGER,
  HD_FIELD_KIND_BOOLEAN,
  HD_FIELD_KIND_FIGURE,
  HD_FIELD_KIND_CHOICE,
  HD_FIELD_KIND_REF,
  HD_FIELD_KIND_HASH,
} HdFieldKind;

typedef enum
{
  HD_FIELD_FLAG_NONE     = 0,
  HD_FIELD_FLAG_REQUIRED = 1 << 0,
  HD_FIELD_FLAG_SEARCH   = 1 << 1,
  HD_FIELD_FLAG_SORT     = 1 << 2,
  HD_FIELD_FLAG_OWNER    = 1 << 3,
} HdFieldFlags;

typedef struct
{
  const char         *name;    /* column and JSON key */
  HdFieldKind         kind;
  HdFieldFlags        flags;
  HdEntityKind        target;  /* REF */
  const char * const *choices; /* CHOICE: NULL-terminated words */
} HdField;

typedef struct
{
  HdEntityKind   kind;
  const char    *name;   /* table: "agreement" */
  const char    *plural; /* JSON key of the list: "agreements" */
  const HdField *fields; /* the id is not among them */
  guint          n_fields;
} HdEntity;

/* Field numbers: HD_AGREEMENT_SUBJECT, HD_PARTY_UNIT, ...; HD_N_<ENTITY>_FIELDS is their count. */
#define HD_FIELD_ENUM(ENTITY, FIELD, name, kind, flags, extra) HD_##ENTITY##_##FIELD,
#define HD_FIELD_ENUM_OF(ENTITY, name, plural) \
  enum { HD_##ENTITY##_FIELDS (HD_FIELD_ENUM) HD_N_##ENTITY##_FIELDS };
HD_ENTITIES (HD_FIELD_ENUM_OF)
#undef HD_FIELD_ENUM_OF
#undef HD_FIELD_ENUM

const HdEntity *hd_entity_get       (HdEntityKind kind);
const HdEntity *hd_entity_by_name   (const char *name);   /* NULL when there is none */
const HdEntity *hd_entity_by_plural (const char *plural); /* NULL when there is none */
int             hd_entity_field_index (const HdEntity *self, const char *name); /* -1 when there is none */
/* Index of @word in the choices of @field, or -1. */
int             hd_field_choice_index (const HdField *self, const char *word);
/* Whether records of the kind have search_key and sort_key columns: some field is SEARCH or SORT. */
gboolean        hd_entity_has_keys  (const HdEntity *self);

G_END_DECLS
