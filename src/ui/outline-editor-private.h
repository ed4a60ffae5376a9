/* outline-editor-private.h: what the parts of the outline editor share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/outline-editor.h"

G_BEGIN_DECLS

struct _HdOutlineEditor
{
  GtkTextView parent_instance;

  HdTextDesk *desk;
  HdOutlineEdit *edit;
  GArray *lines;        /* HdOutlineLine: what the buffer shows */
  gboolean syncing;     /* the buffer follows the edit, not the other way round */
  gboolean composing;
  guint line;           /* with the cursor, as last told */

  struct
  {
    guint first, last;    /* lines */
    gboolean whole_lines; /* from the beginning of one to the beginning of another */
  } deleting;

  GtkWidget *menu;
  int hovered;          /* line under the pointer's handle, -1 for none */
  int dragged;          /* line that is dragged, -1 for none */
  int target;           /* line before which it would be dropped, -1 for nowhere */
};

typedef struct
{
  HdRecord *clause; /* own reference */
  HdClauseKind kind;
  guint depth;
} HdOutlineLine;

/* Pixels at the left where a line is grasped. */
#define HD_OUTLINE_HANDLE_WIDTH 22

/* The buffer (outline-buffer.c) */
void  hd_outline_editor_watch_buffer  (HdOutlineEditor *self);
void  hd_outline_editor_sync          (HdOutlineEditor *self);
void  hd_outline_editor_style_line    (HdOutlineEditor *self, guint line);
char *hd_outline_editor_dup_line      (HdOutlineEditor *self, guint line) G_GNUC_WARN_UNUSED_RESULT; /* as it is in the buffer */
/* What is in sight, at once: after a change, and after a jump to lines that were never shown. */
void  hd_outline_editor_measure       (HdOutlineEditor *self);
/* Cursor to byte @offset of the clause's text. */
void  hd_outline_editor_place_cursor  (HdOutlineEditor *self, guint line, gsize offset);
/* Line of the cursor, and the byte of the clause's text where it is. */
guint hd_outline_editor_get_place     (HdOutlineEditor *self, gsize *offset);
int   hd_outline_editor_left_margin   (HdClauseKind kind, guint depth);

/* Drawing and dragging (outline-draw.c) */
void  hd_outline_editor_snapshot_lines (HdOutlineEditor *self, GtkSnapshot *snapshot);
void  hd_outline_editor_add_handle     (HdOutlineEditor *self);
int   hd_outline_editor_line_at        (HdOutlineEditor *self, double y); /* widget coordinates */

/* Menu and tooltips (outline-menu.c) */
void  hd_outline_editor_add_menu      (HdOutlineEditor *self);
void  hd_outline_editor_show_menu     (HdOutlineEditor *self, guint line);

/* The clipboard (outline-clipboard.c) */
void  hd_outline_editor_paste_clipboard (GtkTextView *view);

gboolean hd_outline_editor_can_edit   (HdOutlineEditor *self);
/* After an operation: shows it, puts the cursor there and tells. */
void  hd_outline_editor_finish        (HdOutlineEditor *self, guint line, gsize offset);
void  hd_outline_editor_refuse        (HdOutlineEditor *self, const char *sentence);
void  hd_outline_editor_emit_edited   (HdOutlineEditor *self);

G_END_DECLS
