/* placeholders.c: names in a text that stand for what the book knows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/placeholders.h"

#include <string.h>

#include "base/i18n.h"
#include "model/agreement.h"

#define OPENING "{{"
#define CLOSING "}}"
/* A brace that is never closed is no placeholder as long as a chapter. */
#define MAX_NAME 120

static const struct
{
  const char *name;
  const char *label;
} placeholders[HD_N_PLACEHOLDERS] = {
  [HD_PLACEHOLDER_COMMITTEE] = { "ban chỉ đạo", N_("Name of the committee") },
  [HD_PLACEHOLDER_PLACE] = { "địa danh", N_("Place name") },
  [HD_PLACEHOLDER_TYPE_NAME] = { "tên loại", N_("Type of the agreement") },
  [HD_PLACEHOLDER_SUBJECT] = { "trích yếu", N_("Subject of the agreement") },
  [HD_PLACEHOLDER_NUMBER] = { "số", N_("Number and symbol of the agreement") },
  [HD_PLACEHOLDER_YEAR] = { "năm", N_("Year of the agreement") },
  [HD_PLACEHOLDER_LAST_YEAR] = { "năm trước", N_("Year before") },
  [HD_PLACEHOLDER_NEXT_YEAR] = { "năm sau", N_("Year after") },
  [HD_PLACEHOLDER_PERIOD] = { "thời gian", N_("Period of the agreement") },
  [HD_PLACEHOLDER_FROM_DATE] = { "từ ngày", N_("First day of the period") },
  [HD_PLACEHOLDER_TO_DATE] = { "đến ngày", N_("Last day of the period") },
  [HD_PLACEHOLDER_PARTIES] = { "các bên", N_("All parties") },
  [HD_PLACEHOLDER_LEAD] = { "bên chủ trì", N_("Lead party") },
  [HD_PLACEHOLDER_OTHERS] = { "các bên khác", N_("Parties other than the lead") },
  [HD_PLACEHOLDER_N_PARTIES] = { "số bên", N_("Number of parties") },
  [HD_PLACEHOLDER_CLUSTER_HEAD] = { "cụm trưởng", N_("Cluster head") },
  [HD_PLACEHOLDER_COPIES] = { "số bản chính", N_("Number of originals") },
  [HD_PLACEHOLDER_NUMBER_DATE] = { "ngày văn bản", N_("Date of the agreement") },
  [HD_PLACEHOLDER_TITLE] = { "tên văn bản", N_("Type and subject of the agreement") },
  [HD_PLACEHOLDER_ISSUER] = { "cơ quan ban hành", N_("Who makes the paper") },
  [HD_PLACEHOLDER_ISSUED_DATE] = { "ngày ban hành", N_("Date of the paper") },
  [HD_PLACEHOLDER_SIGNER] = { "người ký", N_("Who signs the paper") },
  [HD_PLACEHOLDER_SIGNER_TITLE] = { "chức vụ người ký", N_("Post of who signs the paper") },
  [HD_PLACEHOLDER_ADDRESSEES] = { "nơi gửi", N_("Addressees") },
  [HD_PLACEHOLDER_DEADLINE] = { "hạn trả lời", N_("Last day for answers") },
  [HD_PLACEHOLDER_ACTION] = { "việc", N_("Setting up or renewing") },
  [HD_PLACEHOLDER_HEAD] = { "trưởng ban", N_("Head of the committee") },
  [HD_PLACEHOLDER_N_MEMBERS] = { "số thành viên", N_("Number of members") },
  [HD_PLACEHOLDER_MEMBERS] = { "thành viên", N_("Names of the members") },
  [HD_PLACEHOLDER_STANDING_UNIT] = { "cơ quan thường trực", N_("Standing agency") },
  [HD_PLACEHOLDER_EXTRACTED] = { "phần trích", N_("Passages of an extract") },
  [HD_PLACEHOLDER_MEETING] = { "hội nghị", N_("Title of the meeting") },
  [HD_PLACEHOLDER_MEETING_TIME] = { "thời gian họp", N_("Time and day of the meeting") },
  [HD_PLACEHOLDER_MEETING_START] = { "giờ bắt đầu", N_("Hour at which the meeting begins") },
  [HD_PLACEHOLDER_MEETING_END] = { "giờ kết thúc", N_("Hour at which the meeting ends") },
  [HD_PLACEHOLDER_MEETING_DAY] = { "ngày họp", N_("Day of the meeting") },
  [HD_PLACEHOLDER_MEETING_PLACE] = { "địa điểm", N_("Place of the meeting") },
  [HD_PLACEHOLDER_ORGANISER] = { "cơ quan tổ chức", N_("Who calls the meeting") },
  [HD_PLACEHOLDER_CHAIRS] = { "chủ trì", N_("Chairs of the meeting") },
  [HD_PLACEHOLDER_SECRETARIES] = { "thư ký", N_("Secretaries of the meeting") },
  [HD_PLACEHOLDER_REVIEWED_PERIOD] = { "kỳ đánh giá", N_("Time under review") },
  [HD_PLACEHOLDER_COMING_PERIOD] = { "kỳ tới", N_("Time of the next programme") },
  [HD_PLACEHOLDER_REVIEWED] = { "chương trình đánh giá", N_("Programme under review") },
  [HD_PLACEHOLDER_NEXT] = { "chương trình ký kết", N_("Programme that is signed") },
  [HD_PLACEHOLDER_REVIEW_KIND] = { "loại đánh giá", N_("Interim or final review") },
  [HD_PLACEHOLDER_N_INVITED] = { "số đại biểu", N_("Number of delegates") },
  [HD_PLACEHOLDER_N_PRESENT] = { "số có mặt", N_("Number of those present") },
  [HD_PLACEHOLDER_N_AWAY] = { "số vắng mặt", N_("Number of those away") },
  [HD_PLACEHOLDER_INVITED] = { "người được mời", N_("Who is invited, one on each letter") },
  [HD_PLACEHOLDER_ACHIEVED] = { "mức đạt chỉ tiêu", N_("How many targets were reached") },
  [HD_PLACEHOLDER_CONTENTS] = { "nội dung hội nghị", N_("Items of the agenda, one a line") },
  [HD_PLACEHOLDER_COMPOSITION] = { "thành phần", N_("Who takes part, by unit") },
  [HD_PLACEHOLDER_ASSIGNMENTS] = { "phân công", N_("Who prepares what") },
  [HD_PLACEHOLDER_GUIDANCE] = { "công tác chỉ đạo", N_("Directions given in the time under review") },
  [HD_PLACEHOLDER_EARLIER_TASKS] = { "nhiệm vụ lần trước", N_("Tasks of earlier meetings that are still open") },
  [HD_PLACEHOLDER_RESULTS] = { "kết quả theo lĩnh vực", N_("Results by field, in sentences") },
  [HD_PLACEHOLDER_STRENGTHS] = { "ưu điểm", N_("Targets that were reached or passed") },
  [HD_PLACEHOLDER_LIMITS] = { "hạn chế", N_("Targets that were not reached") },
  [HD_PLACEHOLDER_DIRECTIONS] = { "phương hướng", N_("Targets and tasks of the next programme") },
  [HD_PLACEHOLDER_AWAY] = { "đại biểu vắng", N_("Who was away, with the reason") },
  [HD_PLACEHOLDER_COURSE] = { "diễn biến", N_("What was said, by item of the agenda") },
  [HD_PLACEHOLDER_DIRECTIVES] = { "ý kiến chỉ đạo", N_("Directives given at the meeting") },
  [HD_PLACEHOLDER_CONCLUSIONS] = { "kết luận", N_("Conclusions of the chair") },
  [HD_PLACEHOLDER_TASKS] = { "nhiệm vụ được giao", N_("Tasks with unit and deadline") },
  [HD_PLACEHOLDER_COMMENDED] = { "khen thưởng", N_("Who is commended") },
  [HD_PLACEHOLDER_FINDINGS] = { "kết quả kiểm tra", N_("Findings of the visit") },
  [HD_PLACEHOLDER_AGENDA_TABLE] = { "bảng chương trình", N_("Table: agenda") },
  [HD_PLACEHOLDER_SCRIPT_TABLE] = { "bảng kịch bản", N_("Table: running script") },
  [HD_PLACEHOLDER_DELEGATES_TABLE] = { "bảng đại biểu", N_("Table: delegates") },
  [HD_PLACEHOLDER_SIGN_IN_TABLE] = { "bảng ký tên", N_("Table: delegates with room to sign") },
  [HD_PLACEHOLDER_RESULTS_TABLE] = { "bảng kết quả", N_("Table: plan, done, rate") },
  [HD_PLACEHOLDER_CHARTS] = { "biểu đồ", N_("Charts of the results") },
  [HD_PLACEHOLDER_TASKS_TABLE] = { "bảng nhiệm vụ", N_("Table: tasks with unit and deadline") },
  [HD_PLACEHOLDER_COMMENDED_TABLE] = { "bảng khen thưởng", N_("Table: who is commended") },
  [HD_PLACEHOLDER_SIGNERS_TABLE] = { "bảng ký kết", N_("Table: who signs, in order") },
  [HD_PLACEHOLDER_TO_WRITE] = { "phần viết", N_("A passage that is still to be written") },
};

const char *
hd_placeholder_get_name (HdPlaceholder self)
{
  g_return_val_if_fail ((guint) self < HD_N_PLACEHOLDERS, NULL);

  return placeholders[self].name;
}

const char *
hd_placeholder_label (HdPlaceholder self)
{
  g_return_val_if_fail ((guint) self < HD_N_PLACEHOLDERS, NULL);

  return _(placeholders[self].label);
}

gboolean
hd_placeholder_is_of_papers (HdPlaceholder self)
{
  return self >= HD_PLACEHOLDER_ISSUER && self < HD_N_PLACEHOLDERS;
}

gboolean
hd_placeholder_is_lines (HdPlaceholder self)
{
  return self >= HD_PLACEHOLDER_CONTENTS && self < HD_PLACEHOLDER_AGENDA_TABLE;
}

gboolean
hd_placeholder_is_block (HdPlaceholder self)
{
  return self >= HD_PLACEHOLDER_AGENDA_TABLE && self < HD_N_PLACEHOLDERS;
}

/* Values */

static const char *
name_of_party (const HdDossier *dossier,
               const HdRecord  *party)
{
  const char *frozen = hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
  HdRecord *unit;

  if (frozen != NULL)
    return frozen;
  unit = hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));
  return unit != NULL ? hd_record_get_text (unit, HD_UNIT_NAME) : NULL;
}

static gboolean
is_lead (const HdRecord *party)
{
  return g_strcmp0 (hd_record_get_text (party, HD_PARTY_ROLE), "lead") == 0;
}

/* Leads first, as they are printed: "A, B và C". NULL when there are none, or one has no name. */
static char *
join_parties (const HdDossier *dossier,
              gboolean         leads,
              gboolean         others)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *joined = NULL;

  for (int round = 0; round < 2; round++)
    for (guint i = 0; i < dossier->parties->len; i++)
      {
        const HdRecord *party = g_ptr_array_index (dossier->parties, i);

        if (is_lead (party) == (round == 0) && (round == 0 ? leads : others))
          g_ptr_array_add (names, (gpointer) name_of_party (dossier, party));
      }
  if (names->len == 0 || g_ptr_array_find (names, NULL, NULL))
    return NULL;
  joined = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i == 0 ? "" : i + 1 < names->len ? ", " : " và ", (const char *) g_ptr_array_index (names, i));
  return g_string_free (joined, FALSE);
}

static char *
print_count (gint64 count)
{
  return count > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, count) : NULL;
}

static char *
print_year (const HdRecord *agreement,
            int             difference)
{
  HdDate first = hd_record_get_date (agreement, HD_AGREEMENT_FROM_DATE);

  return first != HD_DATE_NONE ? g_strdup_printf ("%d", hd_date_year (first) + difference) : NULL;
}

static char *
print_period (const HdRecord *agreement)
{
  HdPeriod period = hd_record_get_period (agreement, HD_AGREEMENT_FROM_DATE, HD_AGREEMENT_TO_DATE);

  return period.from != HD_DATE_NONE && hd_period_is_valid (&period) ? hd_period_print (&period) : NULL;
}

static char *
print_date (HdDate date)
{
  return date != HD_DATE_NONE ? hd_date_print_long (date) : NULL;
}

static HdDate
number_date (const HdRecord *agreement)
{
  HdDate date = hd_record_get_date (agreement, HD_AGREEMENT_ISSUED_DATE);

  return date != HD_DATE_NONE ? date : hd_record_get_date (agreement, HD_AGREEMENT_SIGNED_DATE);
}

char *
hd_placeholder_begin_small (const char *text)
{
  char first[7] = { 0 };
  const char *rest;

  g_return_val_if_fail (text != NULL, NULL);

  rest = *text != '\0' ? g_utf8_next_char (text) : text;
  if (*rest == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first);
  return g_strconcat (first, rest, NULL);
}

static char *
print_title (const HdRecord *agreement)
{
  const char *type = hd_record_get_text (agreement, HD_AGREEMENT_TYPE_NAME);
  const char *subject = hd_record_get_text (agreement, HD_AGREEMENT_SUBJECT);
  g_autofree char *small = subject != NULL ? hd_placeholder_begin_small (subject) : NULL;

  return type != NULL && small != NULL ? g_strdup_printf ("%s %s", type, small) : NULL;
}

static char *
print_number (const HdRecord *agreement)
{
  gboolean is_whole = hd_record_get_integer (agreement, HD_AGREEMENT_NUMBER) > 0 && !hd_record_is_empty (agreement, HD_AGREEMENT_SYMBOL);

  return is_whole ? hd_agreement_dup_number (agreement) : NULL;
}

char *
hd_placeholder_resolve (HdPlaceholder    self,
                        const HdDossier *dossier)
{
  const HdRecord *agreement;
  const char *text;
  HdRecord *unit;

  g_return_val_if_fail (dossier != NULL, NULL);

  agreement = dossier->agreement;
  switch (self)
    {
    case HD_PLACEHOLDER_COMMITTEE:
      return g_strdup (hd_record_get_text (dossier->committee, HD_COMMITTEE_NAME));
    case HD_PLACEHOLDER_PLACE:
      text = hd_record_get_text (agreement, HD_AGREEMENT_PLACE);
      return g_strdup (text != NULL ? text : hd_record_get_text (dossier->committee, HD_COMMITTEE_PLACE_NAME));
    case HD_PLACEHOLDER_TYPE_NAME:
      return g_strdup (hd_record_get_text (agreement, HD_AGREEMENT_TYPE_NAME));
    case HD_PLACEHOLDER_SUBJECT:
      return g_strdup (hd_record_get_text (agreement, HD_AGREEMENT_SUBJECT));
    case HD_PLACEHOLDER_NUMBER:
      return print_number (agreement);
    case HD_PLACEHOLDER_YEAR:
      return print_year (agreement, 0);
    case HD_PLACEHOLDER_LAST_YEAR:
      return print_year (agreement, -1);
    case HD_PLACEHOLDER_NEXT_YEAR:
      return print_year (agreement, 1);
    case HD_PLACEHOLDER_PERIOD:
      return print_period (agreement);
    case HD_PLACEHOLDER_FROM_DATE:
      return print_date (hd_record_get_date (agreement, HD_AGREEMENT_FROM_DATE));
    case HD_PLACEHOLDER_TO_DATE:
      return print_date (hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE));
    case HD_PLACEHOLDER_PARTIES:
      return join_parties (dossier, TRUE, TRUE);
    case HD_PLACEHOLDER_LEAD:
      return join_parties (dossier, TRUE, FALSE);
    case HD_PLACEHOLDER_OTHERS:
      return join_parties (dossier, FALSE, TRUE);
    case HD_PLACEHOLDER_N_PARTIES:
      return print_count (dossier->parties->len);
    case HD_PLACEHOLDER_CLUSTER_HEAD:
      unit = hd_dossier_lookup (dossier, hd_record_get_text (agreement, HD_AGREEMENT_CLUSTER_HEAD));
      return unit != NULL ? g_strdup (hd_record_get_text (unit, HD_UNIT_NAME)) : NULL;
    case HD_PLACEHOLDER_COPIES:
      return print_count (hd_record_get_integer (agreement, HD_AGREEMENT_ORIGINAL_COPIES));
    case HD_PLACEHOLDER_NUMBER_DATE:
      return print_date (number_date (agreement));
    case HD_PLACEHOLDER_TITLE:
      return print_title (agreement);
    case HD_PLACEHOLDER_ISSUER:
    case HD_PLACEHOLDER_ISSUED_DATE:
    case HD_PLACEHOLDER_SIGNER:
    case HD_PLACEHOLDER_SIGNER_TITLE:
    case HD_PLACEHOLDER_ADDRESSEES:
    case HD_PLACEHOLDER_DEADLINE:
    case HD_PLACEHOLDER_ACTION:
    case HD_PLACEHOLDER_HEAD:
    case HD_PLACEHOLDER_N_MEMBERS:
    case HD_PLACEHOLDER_MEMBERS:
    case HD_PLACEHOLDER_STANDING_UNIT:
    case HD_PLACEHOLDER_EXTRACTED:
    case HD_PLACEHOLDER_MEETING:
    case HD_PLACEHOLDER_MEETING_TIME:
    case HD_PLACEHOLDER_MEETING_START:
    case HD_PLACEHOLDER_MEETING_END:
    case HD_PLACEHOLDER_MEETING_DAY:
    case HD_PLACEHOLDER_MEETING_PLACE:
    case HD_PLACEHOLDER_ORGANISER:
    case HD_PLACEHOLDER_CHAIRS:
    case HD_PLACEHOLDER_SECRETARIES:
    case HD_PLACEHOLDER_REVIEWED_PERIOD:
    case HD_PLACEHOLDER_COMING_PERIOD:
    case HD_PLACEHOLDER_REVIEWED:
    case HD_PLACEHOLDER_NEXT:
    case HD_PLACEHOLDER_REVIEW_KIND:
    case HD_PLACEHOLDER_N_INVITED:
    case HD_PLACEHOLDER_N_PRESENT:
    case HD_PLACEHOLDER_N_AWAY:
    case HD_PLACEHOLDER_INVITED:
    case HD_PLACEHOLDER_ACHIEVED:
    case HD_PLACEHOLDER_CONTENTS:
    case HD_PLACEHOLDER_COMPOSITION:
    case HD_PLACEHOLDER_ASSIGNMENTS:
    case HD_PLACEHOLDER_GUIDANCE:
    case HD_PLACEHOLDER_EARLIER_TASKS:
    case HD_PLACEHOLDER_RESULTS:
    case HD_PLACEHOLDER_STRENGTHS:
    case HD_PLACEHOLDER_LIMITS:
    case HD_PLACEHOLDER_DIRECTIONS:
    case HD_PLACEHOLDER_AWAY:
    case HD_PLACEHOLDER_COURSE:
    case HD_PLACEHOLDER_DIRECTIVES:
    case HD_PLACEHOLDER_CONCLUSIONS:
    case HD_PLACEHOLDER_TASKS:
    case HD_PLACEHOLDER_COMMENDED:
    case HD_PLACEHOLDER_FINDINGS:
    case HD_PLACEHOLDER_AGENDA_TABLE:
    case HD_PLACEHOLDER_SCRIPT_TABLE:
    case HD_PLACEHOLDER_DELEGATES_TABLE:
    case HD_PLACEHOLDER_SIGN_IN_TABLE:
    case HD_PLACEHOLDER_RESULTS_TABLE:
    case HD_PLACEHOLDER_CHARTS:
    case HD_PLACEHOLDER_TASKS_TABLE:
    case HD_PLACEHOLDER_COMMENDED_TABLE:
    case HD_PLACEHOLDER_SIGNERS_TABLE:
    case HD_PLACEHOLDER_TO_WRITE:
      return g_strdup (g_hash_table_lookup (dossier->values, placeholders[self].name));
    case HD_N_PLACEHOLDERS:
    default:
      return NULL;
    }
}

/* Finding them */

static HdPlaceholder
lookup (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (int i = 0; i < HD_N_PLACEHOLDERS; i++)
    if (g_str_equal (placeholders[i].name, lower))
      return (HdPlaceholder) i;
  return HD_N_PLACEHOLDERS;
}

int
hd_placeholder_find (const char *text,
                     gsize       from,
                     gsize      *start,
                     gsize      *end,
                     char      **name)
{
  const char *opening, *closing;

  g_return_val_if_fail (text != NULL && start != NULL && end != NULL && name != NULL, -1);

  *name = NULL;
  for (opening = strstr (text + from, OPENING); opening != NULL; opening = strstr (opening + 1, OPENING))
    {
      closing = strstr (opening, CLOSING);
      if (closing == NULL)
        return -1;
      if (closing - opening > MAX_NAME || memchr (opening, '\n', (gsize) (closing - opening)) != NULL)
        continue;
      *start = (gsize) (opening - text);
      *end = (gsize) (closing - text) + strlen (CLOSING);
      *name = g_strstrip (g_strndup (opening + strlen (OPENING), (gsize) (closing - opening) - strlen (OPENING)));
      return (int) lookup (*name);
    }
  return -1;
}

static gboolean
is_inside_sentence (const char *text,
                    gsize       start)
{
  while (start > 0 && text[start - 1] == ' ')
    start--;
  return start > 0 && strchr (".!?\n", text[start - 1]) == NULL;
}

/* NULL: not known, here or anywhere. */
static char *
resolve_at (HdPlaceholder    placeholder,
            const HdDossier *dossier,
            const char      *text,
            gsize            start)
{
  const char *inside = placeholder == HD_PLACEHOLDER_MEETING && is_inside_sentence (text, start)
                         ? g_hash_table_lookup (dossier->values, HD_PLACEHOLDER_MEETING_INSIDE) : NULL;

  return inside != NULL ? g_strdup (inside) : hd_placeholder_resolve (placeholder, dossier);
}

char *
hd_placeholders_resolve (const char      *text,
                         const HdDossier *dossier,
                         const char      *blank,
                         GPtrArray       *unknown)
{
  g_autoptr (GString) resolved = NULL;
  gsize from = 0, start, end;

  g_return_val_if_fail (text != NULL && dossier != NULL, NULL);

  resolved = g_string_sized_new (strlen (text));
  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      int placeholder = hd_placeholder_find (text, from, &start, &end, &name);

      if (placeholder < 0)
        break;
      if (placeholder < HD_N_PLACEHOLDERS)
        value = resolve_at ((HdPlaceholder) placeholder, dossier, text, start);
      g_string_append_len (resolved, text + from, (gssize) (start - from));
      if (value != NULL)
        g_string_append (resolved, value);
      else if (blank != NULL)
        g_string_append (resolved, blank);
      else
        g_string_append_len (resolved, text + start, (gssize) (end - start));
      if (value == NULL && unknown != NULL)
        g_ptr_array_add (unknown, g_steal_pointer (&name));
      from = end;
    }
  g_string_append (resolved, text + from);
  return g_strdup (resolved->str);
}
