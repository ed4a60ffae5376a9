/* items.c: what a record has in an order: agenda, delegates, what was said, tasks, commendations, commitments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/items.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/meetings-private.h"
#include "book/record-name.h"
#include "book/released-private.h"
#include "model/labels.h"
#include "store/records.h"

/* Whose list it is, and the place in it. */
static const struct
{
  HdEntityKind kind;
  guint        owner;
  guint        position;
} lists[] = {
  { HD_ENTITY_AGENDA_ITEM, HD_AGENDA_ITEM_MEETING, HD_AGENDA_ITEM_POSITION },
  { HD_ENTITY_ATTENDEE, HD_ATTENDEE_MEETING, HD_ATTENDEE_POSITION },
  { HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_MEETING, HD_CONTRIBUTION_POSITION },
  { HD_ENTITY_TASK, HD_TASK_MEETING, HD_TASK_POSITION },
  { HD_ENTITY_COMMENDATION, HD_COMMENDATION_MEETING, HD_COMMENDATION_POSITION },
  { HD_ENTITY_COMMITMENT, HD_COMMITMENT_AGREEMENT, HD_COMMITMENT_POSITION },
};

static guint
find_list (HdEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].kind == kind)
      return i;
  g_assert_not_reached ();
}

/* What no meeting gave stands in a list of its own. */
static GPtrArray *
read_tasks_without_meeting (HdBook     *self,
                            const char *agreement,
                            GError    **error)
{
  GPtrArray *tasks = hd_records_get_by (self->db, HD_ENTITY_TASK, HD_TASK_AGREEMENT, agreement, error);

  for (guint i = tasks != NULL ? tasks->len : 0; i > 0; i--)
    if (!hd_record_is_empty (g_ptr_array_index (tasks, i - 1), HD_TASK_MEETING))
      g_ptr_array_remove_index (tasks, i - 1);
  return tasks;
}

static GPtrArray *
read_list (HdBook         *self,
           const HdRecord *item,
           GError        **error)
{
  HdEntityKind kind = hd_record_get_kind (item);
  guint list = find_list (kind);

  if (kind == HD_ENTITY_TASK && hd_record_is_empty (item, HD_TASK_MEETING))
    return read_tasks_without_meeting (self, hd_record_get_text (item, HD_TASK_AGREEMENT), error);
  return hd_records_get_by (self->db, kind, lists[list].owner, hd_record_get_text (item, lists[list].owner), error);
}

gboolean
hd_book_save_item (HdBook   *self,
                           HdRecord *item,
                           GError  **error)
{
  gboolean is_new;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && item != NULL, FALSE);

  is_new = hd_record_get_row_version (item) == 0;
  others = is_new ? read_list (self, item, error) : NULL;
  if (is_new && others == NULL)
    return FALSE;
  if (is_new)
    {
      guint position = lists[find_list (hd_record_get_kind (item))].position;
      gint64 last = others->len > 0 ? hd_record_get_integer (g_ptr_array_index (others, others->len - 1), position) : 0;

      hd_record_set_integer (item, position, last + 1);
    }
  name = hd_book_dup_record_name (self, item);
  edit = is_new ? hd_edit_new_printf (self, _("Add %1$s “%2$s”"), hd_entity_label (hd_record_get_kind (item)), name)
                : hd_edit_new_printf (self, _("Change %1$s “%2$s”"), hd_entity_label (hd_record_get_kind (item)), name);
  hd_edit_put (edit, item);
  return hd_edit_apply (edit, error);
}

static guint
index_of (GPtrArray  *records,
          const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (hd_record_get_id (g_ptr_array_index (records, i)), id))
      return i;
  return records->len;
}

gboolean
hd_book_move_item (HdBook      *self,
                           HdEntityKind kind,
                           const char  *id,
                           guint        position,
                           GError     **error)
{
  g_autoptr (HdRecord) item = NULL;
  g_autoptr (GPtrArray) order = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;
  gpointer moved;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL && position >= 1, FALSE);

  item = hd_records_get (self->db, kind, id, error);
  order = item != NULL ? read_list (self, item, error) : NULL;
  if (order == NULL)
    return FALSE;
  moved = g_ptr_array_steal_index (order, index_of (order, id));
  g_ptr_array_insert (order, (int) MIN (position - 1, order->len), moved);
  name = hd_book_dup_record_name (self, item);
  edit = hd_edit_new_printf (self, _("Move %1$s “%2$s”"), hd_entity_label (kind), name);
  hd_meeting_put_order (edit, order, lists[find_list (kind)].position);
  return hd_edit_apply (edit, error);
}

gboolean
hd_book_remove_item (HdBook      *self,
                             HdEntityKind kind,
                             const char  *id,
                             GError     **error)
{
  g_autoptr (HdRecord) item = NULL;
  g_autoptr (GPtrArray) order = NULL;
  g_autofree char *name = NULL;
  g_autoptr (HdEdit) edit = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && id != NULL, FALSE);

  item = hd_records_get (self->db, kind, id, error);
  order = item != NULL ? read_list (self, item, error) : NULL;
  if (order == NULL)
    return FALSE;
  name = hd_book_dup_record_name (self, item);
  edit = hd_edit_new_printf (self, _("Delete %1$s “%2$s”"), hd_entity_label (kind), name);
  if (!hd_book_put_released (self, edit, item, error))
    return FALSE;
  g_ptr_array_remove_index (order, index_of (order, id));
  hd_meeting_put_order (edit, order, lists[find_list (kind)].position);
  return hd_edit_remove_tree (edit, item, error) && hd_edit_apply (edit, error);
}
