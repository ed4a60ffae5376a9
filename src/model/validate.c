/* validate.c: what is wrong with a record, field by field
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/validate.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

/* Far above any real text; a file that brings more is not a book. In bytes. */
#define LONGEST_LINE  (16 * 1024)
#define LONGEST_LINES (1024 * 1024)

/* A hundred thousand billions: nine such figures can still be added up. */
#define LARGEST_FIGURE (100 * G_GINT64_CONSTANT (1000000000000) * HD_FIGURE_SCALE)

#define WHOLE_RECORD (-1)

static gboolean
check_text (const char *text,
            HdTextKind  kind,
            GError    **error)
{
  gsize longest = kind == HD_TEXT_LINE ? LONGEST_LINE : LONGEST_LINES;
  g_autofree char *clean = NULL;

  if (strlen (text) > longest)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
                   _("The text is too long; keep it under %zu bytes."), longest);
      return FALSE;
    }

  if (hd_text_is_clean (text, kind))
    return TRUE;
  clean = hd_text_clean (text, -1, kind, error);
  if (clean == NULL)
    return FALSE;
  return hd_error_refuse (error, HD_ERROR_INVALID, _("The text is not tidy: remove blanks at its ends, doubled blanks, invisible marks and accents kept apart from their letters (it must be in Unicode form NFC)."));
}

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 &&
         g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && text[2] == ':' &&
         g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) &&
         (text[0] < '2' || (text[0] == '2' && text[1] < '4')) && text[3] < '6';
}

/* A UUID in small letters. */
static gboolean
is_id (const char *text)
{
  static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  gsize i;

  for (i = 0; text[i] != '\0' && form[i] != '\0'; i++)
    if (form[i] == '-' ? text[i] != '-' : (text[i] < '0' || text[i] > '9') && (text[i] < 'a' || text[i] > 'f'))
      return FALSE;
  return text[i] == '\0' && form[i] == '\0';
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
check_choice (const HdField *field,
              const char    *word,
              GError       **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *choices = NULL;

  if (hd_field_choice_index (field, word) >= 0)
    return TRUE;

  shown = g_utf8_make_valid (word, (gssize) strnlen (word, 40));
  choices = g_strjoinv (", ", (char **) field->choices);
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID,
               _("“%s” is not a choice here; choose one of: %s."), shown, choices);

  return FALSE;
}

static gboolean
check_text_kind (const HdField *field,
                 const char    *text,
                 GError       **error)
{
  switch (field->kind)
    {
    case HD_FIELD_KIND_TEXT:
      return check_text (text, HD_TEXT_LINE, error);

    case HD_FIELD_KIND_LINES:
      return check_text (text, HD_TEXT_LINES, error);

    case HD_FIELD_KIND_DATE:
      return hd_date_parse_iso (text, NULL, error);

    case HD_FIELD_KIND_TIME:
      return is_time (text) || hd_error_refuse (error, HD_ERROR_INVALID, _("This is not a time of day; write hours and minutes, such as 07:30."));

    case HD_FIELD_KIND_CHOICE:
      return check_choice (field, text, error);

    case HD_FIELD_KIND_REF:
      return is_id (text) || hd_error_refuse (error, HD_ERROR_INVALID, _("This is not the id of a record; ids are UUIDs in small letters."));

    case HD_FIELD_KIND_HASH:
      return is_hash (text) || hd_error_refuse (error, HD_ERROR_INVALID, _("This is not a SHA-256; write 64 hexadecimal digits in small letters."));

    case HD_FIELD_KIND_INTEGER:
    case HD_FIELD_KIND_BOOLEAN:
    case HD_FIELD_KIND_FIGURE:
    default:
      return hd_error_refuse (error, HD_ERROR_INVALID, _("A number must stand here, not a text."));
    }
}

static gboolean
check_integer_kind (const HdField *field,
                    gint64         integer,
                    GError       **error)
{
  switch (field->kind)
    {
    case HD_FIELD_KIND_INTEGER:
      return TRUE;

    case HD_FIELD_KIND_BOOLEAN:
      return integer == 0 || integer == 1 || hd_error_refuse (error, HD_ERROR_INVALID, _("Only yes or no can stand here."));

    case HD_FIELD_KIND_FIGURE:
      if (integer >= -LARGEST_FIGURE && integer <= LARGEST_FIGURE)
        return TRUE;
      return hd_error_refuse (error, HD_ERROR_INVALID, _("The figure is too large; use a larger unit of measure, such as millions."));

    case HD_FIELD_KIND_TEXT:
    case HD_FIELD_KIND_LINES:
    case HD_FIELD_KIND_DATE:
    case HD_FIELD_KIND_TIME:
    case HD_FIELD_KIND_CHOICE:
    case HD_FIELD_KIND_REF:
    case HD_FIELD_KIND_HASH:
    default:
      return hd_error_refuse (error, HD_ERROR_INVALID, _("A text must stand here, not a number."));
    }
}

gboolean
hd_validate_value (const HdField *field,
                   const HdValue *value,
                   GError       **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  switch (value->type)
    {
    case HD_VALUE_NULL:
      return TRUE;

    case HD_VALUE_TEXT:
      return check_text_kind (field, value->text, error);

    case HD_VALUE_INTEGER:
      return check_integer_kind (field, value->integer, error);

    case HD_VALUE_BLOB:
    default:
      return hd_error_refuse (error, HD_ERROR_INVALID, _("A text or a number must stand here, not bytes."));
    }
}

void
hd_problem_free (HdProblem *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->message);
  g_free (self);
}

static void
add_problem (GPtrArray  *problems,
             int         field,
             const char *message)
{
  HdProblem *problem = g_new0 (HdProblem, 1);

  problem->field = field;
  problem->message = g_strdup (message);
  g_ptr_array_add (problems, problem);
}

/* Empty, or of blanks alone: those that do not break (U+00A0) may stand in a text, but they name nobody. */
static gboolean
says_nothing (const HdRecord *record,
              guint           field)
{
  const char *text = hd_record_get_text (record, field);

  if (text == NULL)
    return hd_record_is_empty (record, field);
  if (g_ascii_isgraph (*text))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char_validated (p, -1)))
      return FALSE;

  return TRUE;
}

static void
check_fields (GPtrArray      *problems,
              const HdRecord *record)
{
  const HdEntity *entity = hd_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const HdField *field = &entity->fields[i];
      g_autoptr (GError) error = NULL;

      if ((field->flags & HD_FIELD_FLAG_REQUIRED) && says_nothing (record, i))
        add_problem (problems, (int) i, _("This must not be empty; fill it in."));
      else if (hd_record_is_empty (record, i))
        continue;
      else if (!hd_validate_value (field, hd_record_get_value (record, i), &error))
        {
          add_problem (problems, (int) i, error->message);
        }
      else if (field->kind == HD_FIELD_KIND_REF &&
               g_strcmp0 (hd_record_get_text (record, i), hd_record_get_id (record)) == 0)
        {
          add_problem (problems, (int) i, _("A record cannot refer to itself; choose another one."));
        }
    }
}

/* The field of a day that has this name, or -1. */
static int
find_day (const HdEntity *entity,
          const char     *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == HD_FIELD_KIND_DATE && g_str_equal (entity->fields[i].name, name))
      return (int) i;
  return -1;
}

static void
check_order (GPtrArray      *problems,
             const HdRecord *record,
             const char     *first_name,
             const char     *last_name)
{
  const HdEntity *entity = hd_record_get_entity (record);
  int first = find_day (entity, first_name);
  int last = first >= 0 ? find_day (entity, last_name) : -1;
  HdDate from, to;

  /* As text days stand in their order. */
  if (last < 0 || strcmp (hd_record_peek_text (record, (guint) last), hd_record_peek_text (record, (guint) first)) >= 0)
    return;

  from = hd_record_get_date (record, (guint) first);
  to = hd_record_get_date (record, (guint) last);
  if (from != HD_DATE_NONE && to != HD_DATE_NONE && to < from)
    add_problem (problems, last, _("The last day lies before the first one; correct one of them."));
}

/* An empty field is none of its business. */
static void
check_range (GPtrArray      *problems,
             const HdRecord *record,
             guint           field,
             gint64          least,
             gint64          most)
{
  gint64 number = hd_record_get_integer (record, field);
  g_autofree char *message = NULL;

  if (hd_record_get_value (record, field)->type != HD_VALUE_INTEGER || (number >= least && number <= most))
    return;

  if (number < least)
    message = g_strdup_printf (_("The number is too small; it must be at least %lld."), (long long) least);
  else
    message = g_strdup_printf (_("The number is too large; it must be at most %lld."), (long long) most);
  add_problem (problems, (int) field, message);
}

static gboolean
is_choice (const HdRecord *record,
           guint           field,
           const char     *word)
{
  return g_str_equal (hd_record_peek_text (record, field), word);
}

static void
check_agreement (GPtrArray      *problems,
                 const HdRecord *record)
{
  check_range (problems, record, HD_AGREEMENT_NUMBER, 1, G_MAXINT32);
  check_range (problems, record, HD_AGREEMENT_COLUMNS, 0, 3);
  check_range (problems, record, HD_AGREEMENT_ORIGINAL_COPIES, 0, 1000);
}

static void
check_signature (GPtrArray      *problems,
                 const HdRecord *record)
{
  check_range (problems, record, HD_SIGNATURE_POSITION, 1, G_MAXINT32);
  if (is_choice (record, HD_SIGNATURE_KIND, "signer") && hd_record_is_empty (record, HD_SIGNATURE_PARTY))
    add_problem (problems, HD_SIGNATURE_PARTY, _("Whoever signs does so for a party; choose the party."));
  if (!hd_record_is_empty (record, HD_SIGNATURE_SIGNED_DATE) && hd_record_is_empty (record, HD_SIGNATURE_NAME))
    add_problem (problems, HD_SIGNATURE_NAME, _("A signature that is given needs the name of who signed; fill it in."));
}

static void
check_indicator (GPtrArray      *problems,
                 const HdRecord *record)
{
  check_range (problems, record, HD_INDICATOR_DECIMALS, 0, HD_FIGURE_PLACES);
  if (is_choice (record, HD_INDICATOR_AGGREGATION, "ratio") && hd_record_is_empty (record, HD_INDICATOR_NUMERATOR))
    add_problem (problems, HD_INDICATOR_NUMERATOR, _("A ratio is made of two indicators; choose the one that is divided."));
  if (is_choice (record, HD_INDICATOR_AGGREGATION, "weighted_average") && hd_record_is_empty (record, HD_INDICATOR_WEIGHT))
    add_problem (problems, HD_INDICATOR_WEIGHT, _("A weighted average needs an indicator that weighs; choose it."));
}

static void
check_result (GPtrArray      *problems,
              const HdRecord *record)
{
  gboolean has_value = !hd_record_is_empty (record, HD_RESULT_VALUE);

  if (is_choice (record, HD_RESULT_PRECISION, "magnitude"))
    {
      if (has_value)
        add_problem (problems, HD_RESULT_VALUE, _("An order of magnitude has no figure; leave it empty and keep the wording."));
      if (hd_record_is_empty (record, HD_RESULT_WORDING))
        add_problem (problems, HD_RESULT_WORDING, _("An order of magnitude is known by its wording alone; write it as reported."));
    }
  else if (!has_value)
    {
      add_problem (problems, HD_RESULT_VALUE, _("The figure is missing; enter it, or choose order of magnitude and write the wording."));
    }
}

static void
check_meeting (GPtrArray      *problems,
               const HdRecord *record)
{
  const char *start = hd_record_get_text (record, HD_MEETING_START_TIME);
  const char *end = hd_record_get_text (record, HD_MEETING_END_TIME);

  if (start != NULL && end != NULL && strcmp (end, start) < 0)
    add_problem (problems, HD_MEETING_END_TIME, _("The meeting ends before it starts; correct one of the times."));
}

static void
check_attendee (GPtrArray      *problems,
                const HdRecord *record)
{
  const char *in = hd_record_get_text (record, HD_ATTENDEE_TIME_IN), *out = hd_record_get_text (record, HD_ATTENDEE_TIME_OUT);

  if (hd_record_is_empty (record, HD_ATTENDEE_PERSON) && hd_record_is_empty (record, HD_ATTENDEE_NAME) && hd_record_is_empty (record, HD_ATTENDEE_UNIT))
    add_problem (problems, HD_ATTENDEE_PERSON, _("Nobody is named; choose a person or a unit, or write a name."));
  if (in != NULL && out != NULL && strcmp (out, in) < 0)
    add_problem (problems, HD_ATTENDEE_TIME_OUT, _("The delegate leaves before coming; correct one of the times."));
}

static void
check_commendation (GPtrArray      *problems,
                    const HdRecord *record)
{
  if (hd_record_is_empty (record, HD_COMMENDATION_PERSON) && hd_record_is_empty (record, HD_COMMENDATION_NAME) &&
      hd_record_is_empty (record, HD_COMMENDATION_UNIT))
    add_problem (problems, HD_COMMENDATION_PERSON, _("Nobody is named; choose a person or a unit, or write a name."));
  check_range (problems, record, HD_COMMENDATION_AMOUNT, 0, G_MAXINT32);
}

static void
check_proposal (GPtrArray      *problems,
                const HdRecord *record)
{
  if (hd_record_is_empty (record, HD_PROPOSAL_TEXT) && hd_record_is_empty (record, HD_PROPOSAL_WORDING))
    add_problem (problems, HD_PROPOSAL_TEXT, _("The comment says nothing; write a remark or the wording proposed."));
}

static void
check_entity (GPtrArray      *problems,
              const HdRecord *record)
{
  HdEntityKind kind = hd_record_get_kind (record);

  if (kind == HD_ENTITY_AGREEMENT)
    check_agreement (problems, record);
  else if (kind == HD_ENTITY_SIGNATURE)
    check_signature (problems, record);
  else if (kind == HD_ENTITY_INDICATOR)
    check_indicator (problems, record);
  else if (kind == HD_ENTITY_RESULT)
    check_result (problems, record);
  else if (kind == HD_ENTITY_MEETING)
    check_meeting (problems, record);
  else if (kind == HD_ENTITY_ATTENDEE)
    check_attendee (problems, record);
  else if (kind == HD_ENTITY_COMMENDATION)
    check_commendation (problems, record);
  else if (kind == HD_ENTITY_PROPOSAL)
    check_proposal (problems, record);
  else if (kind == HD_ENTITY_PARTY)
    check_range (problems, record, HD_PARTY_POSITION, 1, G_MAXINT32);
  else if (kind == HD_ENTITY_UNIT_SUCCESSION)
    check_range (problems, record, HD_UNIT_SUCCESSION_SHARE, 1, 10000);
  else if (kind == HD_ENTITY_ROTATION)
    check_range (problems, record, HD_ROTATION_YEAR, 1900, 2999);
  else if (kind == HD_ENTITY_AGENDA_ITEM)
    check_range (problems, record, HD_AGENDA_ITEM_MINUTES, 0, 24 * 60);
  else if (kind == HD_ENTITY_PAPER)
    {
      check_range (problems, record, HD_PAPER_NUMBER, 1, G_MAXINT32);
      check_range (problems, record, HD_PAPER_COPIES, 0, G_MAXINT32);
    }
  else if (kind == HD_ENTITY_ATTACHMENT)
    {
      check_range (problems, record, HD_ATTACHMENT_SIZE, 0, G_MAXINT32);
      check_range (problems, record, HD_ATTACHMENT_PAGES, 0, G_MAXINT32);
    }

  if (kind == HD_ENTITY_UNIT_SUCCESSION && !hd_record_is_empty (record, HD_UNIT_SUCCESSION_PREDECESSOR) &&
      g_str_equal (hd_record_peek_text (record, HD_UNIT_SUCCESSION_PREDECESSOR),
                   hd_record_peek_text (record, HD_UNIT_SUCCESSION_SUCCESSOR)))
    add_problem (problems, HD_UNIT_SUCCESSION_SUCCESSOR, _("A unit does not succeed itself; choose another unit."));
}

GPtrArray *
hd_validate (const HdRecord *record)
{
  GPtrArray *problems;

  g_return_val_if_fail (record != NULL, NULL);

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_problem_free);
  if (!is_id (hd_record_get_id (record)))
    add_problem (problems, WHOLE_RECORD, _("The id of the record is not a UUID in small letters; give it a new one."));

  check_fields (problems, record);
  check_order (problems, record, "from_date", "to_date");
  check_order (problems, record, "valid_from", "valid_to");
  check_entity (problems, record);

  return problems;
}

gboolean
hd_validate_strict (const HdRecord *record,
                    GError        **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  const HdProblem *first;

  g_return_val_if_fail (record != NULL, FALSE);

  problems = hd_validate (record);
  if (problems->len == 0)
    return TRUE;

  first = g_ptr_array_index (problems, 0);
  hd_error_refuse (error, HD_ERROR_INVALID, first->message);
  if (first->field >= 0)
    g_prefix_error (error, "%s.%s: ", hd_record_get_entity (record)->name,
                    hd_record_get_entity (record)->fields[first->field].name);

  return FALSE;
}
