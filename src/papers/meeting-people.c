/* meeting-people.c: delegates and signers in the tables of a meeting's papers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "papers/meeting-private.h"

#include "base/i18n.h"
#include "papers/agreement-parts.h"
#include "model/signature-block.h"

static const char * const delegate_titles[] = { "STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Thành phần", "Ghi chú" };
static const double delegate_widths[] = { 0.07, 0.26, 0.36, 0.15, 0.16 };

/* Room for a signature of the hand. */
#define SIGN_IN_HEIGHT 14.0

static const char * const sign_in_titles[] = { "STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Ký tên", "Ghi chú" };
static const double sign_in_widths[] = { 0.07, 0.25, 0.34, 0.19, 0.15 };

/* Delegates under the capacity in which they come, chairs first; within it by protocol. */
static const struct
{
  const char *capacity, *title;
} groups[] = {
  { "chair", "Chủ trì" }, { "guest", "Khách mời" }, { "delegate", "Đại biểu" }, { "secretary", "Thư ký" }, { "witness", "Chứng kiến" },
};

static void
add_cell (HdPaperDraft *self,
          HdRow        *row,
          HdAlign       align,
          const char   *text)
{
  hd_office_cell_add (self, hd_row_add_cell (row, 1), HD_FACE_REGULAR, text)->align = align;
}

static void
add_group (HdPaperDraft *self,
           HdTable      *table,
           const char   *title)
{
  HdRow *row = hd_table_add_row (table);

  row->keep_with_next = TRUE;
  hd_office_cell_add (self, hd_row_add_cell (row, table->n_columns), HD_FACE_BOLD, title);
}

/* "Có mặt", "Vắng (có lý do)", who came instead; "" before the meeting. */
static char *
say_presence (const HdDelegate *delegate)
{
  const char *presence = hd_record_peek_text (delegate->attendee, HD_ATTENDEE_PRESENCE);

  if (*delegate->substitute != '\0')
    return g_strdup_printf ("Đi thay: %s%s%s", delegate->substitute, *delegate->substitute_title != '\0' ? ", " : "", delegate->substitute_title);
  if (g_str_equal (presence, "present"))
    return g_strdup ("Có mặt");
  if (g_str_equal (presence, "excused"))
    return g_strdup ("Vắng (có lý do)");
  return g_strdup (g_str_equal (presence, "absent") ? "Vắng" : "");
}

static void
note_delegate (HdPaperDraft     *self,
               const HdDelegate *delegate)
{
  if (*delegate->name == '\0')
    hd_paper_add_blank (self, g_strdup_printf (_("Who comes for %s is not known: fill in the delegate."),
                                               *delegate->unit_name != '\0' ? delegate->unit_name : "…"));
  else if (*delegate->title_at_unit == '\0' && !delegate->is_group)
    hd_paper_add_blank (self, g_strdup_printf (_("The post of %s is not known: fill it in at the delegate."), delegate->full_name));
}

static void
add_delegate (HdPaperDraft     *self,
              HdTable          *table,
              const HdDelegate *delegate,
              guint             number,
              gboolean          signs)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *presence = say_presence (delegate);

  add_cell (self, row, HD_ALIGN_CENTER, label);
  add_cell (self, row, HD_ALIGN_LEFT, *delegate->full_name != '\0' ? delegate->full_name : HD_PAPER_DOTS);
  add_cell (self, row, HD_ALIGN_LEFT, *delegate->title_at_unit != '\0' ? delegate->title_at_unit
                                      : *delegate->unit_name != '\0' ? delegate->unit_name : HD_PAPER_DOTS);
  if (signs)
    {
      hd_blocks_add_space (hd_row_add_cell (row, 1)->blocks, 2 * SIGN_IN_HEIGHT);
      hd_row_add_cell (row, 1);
      return;
    }
  add_cell (self, row, HD_ALIGN_CENTER, delegate->capacity);
  add_cell (self, row, HD_ALIGN_LEFT, presence);
  note_delegate (self, delegate);
}

void
hd_meeting_add_delegates (HdPaperDraft         *self,
                          const HdMeetingMatter *facts)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (facts->meeting);
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (delegate_widths), delegate_widths, delegate_titles);
  g_autofree char *total = delegates->len > 0 ? g_strdup_printf ("Danh sách có %02u đại biểu.", delegates->len) : g_strdup ("Danh sách chưa có đại biểu.");

  for (guint i = 0; i < delegates->len; i++)
    add_delegate (self, table, g_ptr_array_index (delegates, i), i + 1, FALSE);
  if (delegates->len > 0)
    hd_blocks_add_table (self->paper->document->blocks, table);
  else
    {
      hd_table_unref (table);
      hd_paper_add_blank (self, g_strdup (_("Nobody is invited yet: add the delegates of the meeting.")));
    }
  hd_office_paper_add_text (self, HD_ELEMENT_GROUND, total);
}

void
hd_meeting_add_sign_in (HdPaperDraft         *self,
                        const HdMeetingMatter *facts)
{
  g_autoptr (GPtrArray) delegates = hd_meeting_describe_attendees (facts->meeting);
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (sign_in_widths), sign_in_widths, sign_in_titles);
  guint number = 0;

  for (guint k = 0; k < G_N_ELEMENTS (groups); k++)
    {
      gboolean is_begun = FALSE;

      for (guint i = 0; i < delegates->len; i++)
        {
          const HdDelegate *delegate = g_ptr_array_index (delegates, i);

          if (g_strcmp0 (hd_record_get_text (delegate->attendee, HD_ATTENDEE_CAPACITY), groups[k].capacity) != 0)
            continue;
          if (!is_begun)
            add_group (self, table, groups[k].title);
          is_begun = TRUE;
          add_delegate (self, table, delegate, ++number, TRUE);
        }
    }
  hd_blocks_add_table (self->paper->document->blocks, table);
}

/* --- The ceremony --- */

static const char * const signer_titles[] = { "Thứ tự", "Bên ký", "Người ký", "Chức vụ", "Số bản ký" };
static const double signer_widths[] = { 0.09, 0.29, 0.26, 0.24, 0.12 };

static void
add_signer (HdPaperDraft           *self,
            HdTable                *table,
            const HdSignatureBlock *block,
            guint                   number,
            const char             *copies)
{
  HdRow *row = hd_table_add_row (table);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *title = hd_paper_dup_prefixed (self, block->authority);
  g_autofree char *post = g_strconcat (title, *title != '\0' && *block->title != '\0' ? "\n" : "", block->title, NULL);

  add_cell (self, row, HD_ALIGN_CENTER, label);
  add_cell (self, row, HD_ALIGN_LEFT, *block->party != '\0' ? block->party : HD_PAPER_DOTS);
  add_cell (self, row, HD_ALIGN_LEFT, *block->name != '\0' ? block->name : HD_PAPER_DOTS);
  add_cell (self, row, HD_ALIGN_LEFT, *post != '\0' ? post : HD_PAPER_DOTS);
  add_cell (self, row, HD_ALIGN_CENTER, copies);
  if (*block->name == '\0')
    hd_paper_add_blank (self, g_strdup_printf (_("Who signs for %s is not known: choose the signer at the programme."), block->party));
}

/* Nobody is named as a signer yet: the parties, with room for who signs. Returns how many they are. */
static guint
add_parties (HdPaperDraft          *self,
             const HdMeetingMatter *facts,
             HdTable               *table,
             const char            *copies)
{
  g_autoptr (GPtrArray) parties = facts->next != NULL ? hd_agreement_parties (facts->next) : g_ptr_array_new ();

  if (parties->len > 0)
    add_group (self, table, "Đại diện các bên ký kết");
  for (guint i = 0; i < parties->len; i++)
    {
      g_autoptr (HdSignatureBlock) block = hd_signature_block_new_for_party (facts->next, g_ptr_array_index (parties, i));

      add_signer (self, table, block, i + 1, copies);
    }
  return parties->len;
}

/* Signers in the order of the parties; witnesses last. */
void
hd_meeting_add_signers (HdPaperDraft         *self,
                        const HdMeetingMatter *facts)
{
  HdTable *table = hd_office_table_new (self, G_N_ELEMENTS (signer_widths), signer_widths, signer_titles);
  g_autofree char *copies = NULL;
  gint64 n_copies = facts->next != NULL ? hd_record_get_integer (facts->next->agreement, HD_AGREEMENT_ORIGINAL_COPIES) : 0;
  guint number = 0;

  copies = n_copies > 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT, n_copies) : g_strdup (HD_PAPER_DOTS);
  for (int round = 0; facts->next != NULL && round < 2; round++)
    {
      gboolean is_begun = FALSE;

      for (guint i = 0; i < facts->next->signatures->len; i++)
        {
          const HdRecord *signature = g_ptr_array_index (facts->next->signatures, i);
          g_autoptr (HdSignatureBlock) block = NULL;

          if ((g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_KIND), "witness") == 0) != (round == 1))
            continue;
          if (!is_begun)
            add_group (self, table, round == 0 ? "Đại diện các bên ký kết" : "Chứng kiến ký kết");
          is_begun = TRUE;
          block = hd_signature_block_new (facts->next, signature);
          add_signer (self, table, block, ++number, round == 0 ? copies : "");
        }
    }
  if (number == 0)
    number = add_parties (self, facts, table, copies);
  if (number > 0)
    {
      hd_blocks_add_table (self->paper->document->blocks, table);
      return;
    }
  hd_table_unref (table);
  hd_office_paper_text (self, "Chưa xác định người ký.");
  hd_paper_add_blank (self, g_strdup (_("Who signs is not known: choose the signers at the programme that is signed.")));
}
