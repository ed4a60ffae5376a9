/* record-name.c: what a record is called where a person reads of it, also when it is gone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/record-name.h"

#include "base/i18n.h"
#include "book/book-private.h"
#include "model/labels.h"
#include "model/meeting-paper.h"
#include "store/log.h"
#include "store/records.h"

/* Letters of a name: enough to know a clause by its beginning. */
#define MAX_NAME 120
/* Letters of a file's hash that tell it from others. */
#define HASH_START 12
#define NO_FIELD -1

/* Records without a text of their own are called by what they refer to; the first field that is not empty counts. */
static const struct
{
  HdEntityKind kind;
  int          fields[3];
} naming[] = {
  { HD_ENTITY_UNIT_SUCCESSION, { HD_UNIT_SUCCESSION_SUCCESSOR, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_COMMITTEE_MEMBER, { HD_COMMITTEE_MEMBER_PERSON, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_ROTATION, { HD_ROTATION_YEAR, HD_ROTATION_UNIT, NO_FIELD } },
  { HD_ENTITY_PARTY, { HD_PARTY_UNIT, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_SIGNATURE, { HD_SIGNATURE_NAME, HD_SIGNATURE_PERSON, HD_SIGNATURE_PARTY } },
  { HD_ENTITY_VERSION, { HD_VERSION_LABEL, HD_VERSION_NUMBER, NO_FIELD } },
  { HD_ENTITY_COMMITMENT_UNIT, { HD_COMMITMENT_UNIT_UNIT, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_TARGET, { HD_TARGET_INDICATOR, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_RESULT, { HD_RESULT_INDICATOR, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_UNIT_REPORT, { HD_UNIT_REPORT_UNIT, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_MEETING_AGREEMENT, { HD_MEETING_AGREEMENT_AGREEMENT, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_ATTENDEE, { HD_ATTENDEE_NAME, HD_ATTENDEE_PERSON, HD_ATTENDEE_UNIT } },
  { HD_ENTITY_CONTRIBUTION, { HD_CONTRIBUTION_TITLE, HD_CONTRIBUTION_TEXT, HD_CONTRIBUTION_PERSON } },
  { HD_ENTITY_COMMENDATION, { HD_COMMENDATION_NAME, HD_COMMENDATION_PERSON, HD_COMMENDATION_UNIT } },
  { HD_ENTITY_MEETING_PAPER, { HD_MEETING_PAPER_KIND, NO_FIELD, NO_FIELD } },
  { HD_ENTITY_TEMPLATE_VERSION, { HD_TEMPLATE_VERSION_NUMBER, NO_FIELD, NO_FIELD } },
};

static char *
first_line (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NAME)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MAX_NAME);
  return g_strconcat (start, "…", NULL);
}

static const int *
find_naming (HdEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    if (naming[i].kind == kind)
      return naming[i].fields;
  return NULL;
}

static gboolean
has_text (const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint field = 0; field < entity->n_fields; field++)
    if ((entity->fields[field].kind == HD_FIELD_KIND_TEXT || entity->fields[field].kind == HD_FIELD_KIND_LINES)
        && !hd_record_is_empty (record, field))
      return TRUE;
  return FALSE;
}

char *
hd_book_dup_record_name (HdBook         *self,
                         const HdRecord *record)
{
  HdMeetingPaperKind paper;
  const int *fields;

  g_return_val_if_fail (HD_IS_BOOK (self) && record != NULL, NULL);

  if (hd_record_get_kind (record) == HD_ENTITY_MEETING_PAPER &&
      hd_meeting_paper_find (hd_record_peek_text (record, HD_MEETING_PAPER_KIND), &paper))
    return g_strdup (hd_meeting_paper_label (paper));
  fields = find_naming (hd_record_get_kind (record));
  for (guint i = 0; fields != NULL && i < 3 && fields[i] != NO_FIELD; i++)
    if (!hd_record_is_empty (record, (guint) fields[i]))
      {
        g_autofree char *text = hd_book_dup_field_text (self, record, (guint) fields[i]);

        return first_line (text);
      }
  if (fields == NULL && has_text (record))
    {
      g_autofree char *title = hd_record_dup_title (record);

      return first_line (title);
    }
  return g_strdup ("…");
}

char *
hd_book_dup_reference_name (HdBook      *self,
                            HdEntityKind kind,
                            const char  *id)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdChange) change = NULL;
  gint64 set_id;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, NULL);

  record = hd_records_get (self->db, kind, id, NULL);
  if (record != NULL)
    return hd_book_dup_record_name (self, record);
  if (hd_log_find_last (self->db, kind, id, &change, &set_id, NULL) && change != NULL && change->before != NULL)
    return hd_book_dup_record_name (self, change->before);
  return g_strdup ("…");
}

char *
hd_book_dup_field_text (HdBook         *self,
                        const HdRecord *record,
                        guint           field)
{
  const HdField *description;
  HdFigure figure = 0;

  g_return_val_if_fail (HD_IS_BOOK (self) && record != NULL, NULL);
  g_return_val_if_fail (field < hd_record_get_entity (record)->n_fields, NULL);

  description = &hd_record_get_entity (record)->fields[field];
  if (hd_record_is_empty (record, field))
    return g_strdup ("");
  switch (description->kind)
    {
    case HD_FIELD_KIND_DATE:
      return hd_date_display (hd_record_get_date (record, field));

    case HD_FIELD_KIND_INTEGER:
      if (hd_record_get_kind (record) == HD_ENTITY_UNIT_SUCCESSION && field == HD_UNIT_SUCCESSION_SHARE)
        return hd_figure_format_ratio (hd_record_get_integer (record, field), HD_FIGURE_SCALE);
      return g_strdup_printf ("%" G_GINT64_FORMAT, hd_record_get_integer (record, field));

    case HD_FIELD_KIND_BOOLEAN:
      return g_strdup (_("Yes"));

    case HD_FIELD_KIND_FIGURE:
      hd_record_get_figure (record, field, &figure);
      return hd_figure_format (figure, HD_FIGURE_PLACES, TRUE);

    case HD_FIELD_KIND_CHOICE:
      return g_strdup (hd_choice_label (hd_record_get_kind (record), field, hd_record_get_text (record, field)));

    case HD_FIELD_KIND_REF:
      return hd_book_dup_reference_name (self, description->target, hd_record_get_text (record, field));

    case HD_FIELD_KIND_HASH:
      return g_strdup_printf ("%.*s…", HASH_START, hd_record_get_text (record, field));

    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_LINES:
    case HD_FIELD_KIND_TIME:
    default:
      return g_strdup (hd_record_get_text (record, field));
    }
}
