/* outline-editor.c: the clauses of an agreement as lines that are typed in place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outline-editor-private.h"

#include "base/i18n.h"
#include "model/labels.h"

enum
{
  EDITED,
  CLAUSE_CHANGED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdOutlineEditor, hd_outline_editor, GTK_TYPE_TEXT_VIEW)

/* Telling */

gboolean
hd_outline_editor_can_edit (HdOutlineEditor *self)
{
  return self->edit != NULL && !self->composing && gtk_text_view_get_editable (GTK_TEXT_VIEW (self));
}

/* What the screen reader says of the line, besides its text. */
static void
describe_line (HdOutlineEditor *self)
{
  const HdOutlineItem *item = hd_outline_editor_get_item (self);
  const char *kind = hd_choice_label (HD_ENTITY_CLAUSE, HD_CLAUSE_KIND, hd_record_peek_text (item->clause, HD_CLAUSE_KIND));
  g_autofree char *text = g_strdup_printf ("%s %s", kind, item->label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, g_strstrip (text), -1);
}

static void
update_actions (HdOutlineEditor *self)
{
  static const char *const actions[] = {
    "outline.kind", "outline.indent", "outline.outdent", "outline.up", "outline.down", "outline.insert", "outline.remove", "outline.menu",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean possible = self->edit != NULL && gtk_text_view_get_editable (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], possible);
  gtk_widget_action_set_enabled (widget, "outline.undo", possible && hd_outline_edit_can_undo (self->edit));
  gtk_widget_action_set_enabled (widget, "outline.redo", possible && hd_outline_edit_can_redo (self->edit));
}

static void
tell_clause (HdOutlineEditor *self)
{
  describe_line (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CLAUSE_CHANGED], 0);
}

static void
on_cursor_moved_cb (HdOutlineEditor *self)
{
  guint line;

  if (self->syncing || self->edit == NULL)
    return;
  line = hd_outline_editor_get_place (self, NULL);
  if (line == self->line || line >= hd_outline_edit_get_n_items (self->edit))
    return;
  self->line = line;
  hd_outline_edit_seal (self->edit);
  tell_clause (self);
}

void
hd_outline_editor_emit_edited (HdOutlineEditor *self)
{
  update_actions (self);
  g_signal_emit (self, signals[EDITED], 0);
}

void
hd_outline_editor_refuse (HdOutlineEditor *self,
                          const char      *sentence)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  g_signal_emit (self, signals[REFUSED], 0, sentence);
}

static void
scroll_to_cursor (HdOutlineEditor *self)
{
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))),
                                0.1, FALSE, 0, 0);
  hd_outline_editor_measure (self);
}

void
hd_outline_editor_finish (HdOutlineEditor *self,
                          guint            line,
                          gsize            offset)
{
  hd_outline_editor_sync (self);
  line = MIN (line, hd_outline_edit_get_n_items (self->edit) - 1);
  hd_outline_editor_place_cursor (self, line, offset);
  self->line = line;
  scroll_to_cursor (self);
  tell_clause (self);
  hd_outline_editor_emit_edited (self);
}

/* Operations */

/* First and last line of the selection; the cursor's line when nothing is selected. */
static void
get_selected_lines (HdOutlineEditor *self,
                    guint           *first,
                    guint           *last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end);
  *first = (guint) gtk_text_iter_get_line (&start);
  *last = (guint) gtk_text_iter_get_line (&end);
  if (*last > *first && gtk_text_iter_starts_line (&end))
    --*last;
}

static gboolean
change_level (HdOutlineEditor *self,
              guint            line,
              gboolean         deeper)
{
  return deeper ? hd_outline_edit_indent (self->edit, line) : hd_outline_edit_outdent (self->edit, line);
}

/* Children move with their parent: of the selected lines those whose parent is selected too are left alone. */
static void
change_levels (HdOutlineEditor *self,
               gboolean         deeper)
{
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean changed = FALSE;
  gsize offset;
  guint line = hd_outline_editor_get_place (self, &offset);
  guint first, last, least = G_MAXUINT;

  get_selected_lines (self, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      guint depth = hd_outline_edit_get_item (self->edit, i)->depth;

      if (i > first && depth > least)
        continue;
      least = depth;
      g_array_append_val (tops, i);
    }
  hd_outline_edit_begin (self->edit);
  for (guint i = 0; i < tops->len; i++)
    changed = change_level (self, g_array_index (tops, guint, deeper ? i : tops->len - 1 - i), deeper) || changed;
  hd_outline_edit_end (self->edit);
  if (changed)
    hd_outline_editor_finish (self, line, offset);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_line (HdOutlineEditor *self,
           gboolean         up)
{
  gsize offset;
  guint line = hd_outline_editor_get_place (self, &offset);
  guint moved;

  if (hd_outline_edit_move (self->edit, line, up, &moved))
    hd_outline_editor_finish (self, moved, offset);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
set_kind (HdOutlineEditor *self,
          const char      *word)
{
  int kind = hd_field_choice_index (&hd_entity_get (HD_ENTITY_CLAUSE)->fields[HD_CLAUSE_KIND], word);
  gsize offset;
  guint line = hd_outline_editor_get_place (self, &offset);
  guint first, last;
  gboolean changed = FALSE;

  g_return_if_fail (kind >= 0);

  get_selected_lines (self, &first, &last);
  hd_outline_edit_begin (self->edit);
  for (guint i = first; i <= last; i++)
    changed = hd_outline_edit_set_kind (self->edit, i, (HdClauseKind) kind) || changed;
  hd_outline_edit_end (self->edit);
  if (changed)
    hd_outline_editor_finish (self, line, offset);
}

gboolean
hd_outline_editor_step_back (HdOutlineEditor *self,
                             gboolean         undo)
{
  g_autofree char *id = NULL;
  gsize offset;
  int line;

  g_return_val_if_fail (HD_IS_OUTLINE_EDITOR (self), FALSE);

  if (!hd_outline_editor_can_edit (self))
    return FALSE;
  id = g_strdup (hd_record_get_id (hd_outline_editor_get_item (self)->clause));
  hd_outline_editor_get_place (self, &offset);
  if (!(undo ? hd_outline_edit_undo (self->edit) : hd_outline_edit_redo (self->edit)))
    return FALSE;
  line = hd_outline_edit_find (self->edit, id);
  hd_outline_editor_finish (self, line >= 0 ? (guint) line : self->line, offset);
  return TRUE;
}

static void
activate (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (widget);
  guint line;

  if (!hd_outline_editor_can_edit (self))
    return;
  line = hd_outline_editor_get_place (self, NULL);
  if (g_str_equal (name, "outline.kind"))
    set_kind (self, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (name, "outline.indent") || g_str_equal (name, "outline.outdent"))
    change_levels (self, g_str_equal (name, "outline.indent"));
  else if (g_str_equal (name, "outline.up") || g_str_equal (name, "outline.down"))
    move_line (self, g_str_equal (name, "outline.up"));
  else if (g_str_equal (name, "outline.undo") || g_str_equal (name, "outline.redo"))
    hd_outline_editor_step_back (self, g_str_equal (name, "outline.undo"));
  else if (g_str_equal (name, "outline.menu"))
    hd_outline_editor_show_menu (self, line);
  else if (g_str_equal (name, "outline.insert"))
    hd_outline_editor_finish (self, hd_outline_edit_insert_after (self->edit, line, ""), 0);
  else if (hd_outline_edit_remove (self->edit, line, TRUE))
    hd_outline_editor_finish (self, line, 0);
}

/* Keys */

static void
split_line (HdOutlineEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gsize offset;
  guint line;

  hd_outline_edit_begin (self->edit);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  line = hd_outline_editor_get_place (self, &offset);
  line = hd_outline_edit_split (self->edit, line, offset);
  hd_outline_edit_end (self->edit);
  hd_outline_editor_finish (self, line, 0);
}

/* Before the text view, which would take Tab and Enter for text; but never while input is being composed. */
static gboolean
on_key_pressed_cb (HdOutlineEditor *self,
                   guint            key,
                   guint            code,
                   GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, alt = (state & GDK_ALT_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  if (!hd_outline_editor_can_edit (self))
    return GDK_EVENT_PROPAGATE;
  if (!control && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter))
    {
      if (alt)
        hd_outline_editor_show_menu (self, hd_outline_editor_get_place (self, NULL));
      else if (!shift)
        split_line (self);
      else
        hd_outline_editor_type (self, "\342\200\250");
      return GDK_EVENT_STOP;
    }
  if (!control && !alt && (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab || key == GDK_KEY_ISO_Left_Tab))
    {
      change_levels (self, key != GDK_KEY_ISO_Left_Tab && !shift);
      return GDK_EVENT_STOP;
    }
  if (alt && !control && (key == GDK_KEY_Up || key == GDK_KEY_KP_Up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    {
      move_line (self, key == GDK_KEY_Up || key == GDK_KEY_KP_Up);
      return GDK_EVENT_STOP;
    }
  if (control && !alt && gdk_keyval_to_lower (key) == GDK_KEY_z && hd_outline_editor_step_back (self, !shift))
    return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
join_line (HdOutlineEditor *self,
           guint            line)
{
  gsize offset;

  if (!hd_outline_editor_can_edit (self) || line >= hd_outline_edit_get_n_items (self->edit) || !hd_outline_edit_join (self->edit, line, &offset))
    return FALSE;
  hd_outline_editor_finish (self, line - 1, offset);
  return TRUE;
}

static gboolean
get_cursor (HdOutlineEditor *self,
            GtkTextIter     *cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
  return !gtk_text_buffer_get_has_selection (buffer);
}

static void
hd_outline_editor_backspace (GtkTextView *view)
{
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (view);
  GtkTextIter cursor;

  if (get_cursor (self, &cursor) && gtk_text_iter_starts_line (&cursor))
    join_line (self, (guint) gtk_text_iter_get_line (&cursor));
  else
    GTK_TEXT_VIEW_CLASS (hd_outline_editor_parent_class)->backspace (view);
}

static void
hd_outline_editor_delete_from_cursor (GtkTextView  *view,
                                      GtkDeleteType type,
                                      int           count)
{
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (view);
  GtkTextIter cursor;

  if (type == GTK_DELETE_CHARS && count == 1 && get_cursor (self, &cursor) && gtk_text_iter_ends_line (&cursor))
    join_line (self, (guint) gtk_text_iter_get_line (&cursor) + 1);
  else
    GTK_TEXT_VIEW_CLASS (hd_outline_editor_parent_class)->delete_from_cursor (view, type, count);
}

static void
on_preedit_changed_cb (HdOutlineEditor *self,
                       const char      *preedit)
{
  self->composing = *preedit != '\0';
}

static void
hd_outline_editor_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GTK_WIDGET_CLASS (hd_outline_editor_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (HD_OUTLINE_EDITOR (widget)->menu));
}

static void
hd_outline_editor_snapshot_layer (GtkTextView     *view,
                                  GtkTextViewLayer layer,
                                  GtkSnapshot     *snapshot)
{
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->edit != NULL)
    hd_outline_editor_snapshot_lines (self, snapshot);
}

static void
hd_outline_editor_dispose (GObject *object)
{
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (object);

  self->edit = NULL;
  g_clear_pointer (&self->desk, hd_text_desk_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (hd_outline_editor_parent_class)->dispose (object);
}

static void
hd_outline_editor_finalize (GObject *object)
{
  g_array_unref (HD_OUTLINE_EDITOR (object)->lines);

  G_OBJECT_CLASS (hd_outline_editor_parent_class)->finalize (object);
}

static void
hd_outline_editor_class_init (HdOutlineEditorClass *klass)
{
  static const char *const actions[] = {
    "outline.indent", "outline.outdent", "outline.up", "outline.down", "outline.insert", "outline.remove", "outline.undo", "outline.redo",
    "outline.menu",
  };
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_outline_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = hd_outline_editor_finalize;
  widget_class->size_allocate = hd_outline_editor_size_allocate;
  view_class->backspace = hd_outline_editor_backspace;
  view_class->delete_from_cursor = hd_outline_editor_delete_from_cursor;
  view_class->paste_clipboard = hd_outline_editor_paste_clipboard;
  view_class->snapshot_layer = hd_outline_editor_snapshot_layer;

  signals[EDITED] = g_signal_new ("edited", HD_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLAUSE_CHANGED] = g_signal_new ("clause-changed", HD_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", HD_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "outline.kind", "s", activate);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, activate);
}

static void
hd_outline_editor_init (HdOutlineEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_right_margin (view, 12);
  gtk_text_view_set_top_margin (view, 6);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_text_view_set_pixels_below_lines (view, 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the agreement"), -1);
  hd_outline_editor_watch_buffer (self);
  hd_outline_editor_add_handle (self);
  hd_outline_editor_add_menu (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (on_cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::editable", G_CALLBACK (update_actions), NULL);
  update_actions (self);
}

GtkWidget *
hd_outline_editor_new (void)
{
  return g_object_new (HD_TYPE_OUTLINE_EDITOR, NULL);
}

void
hd_outline_editor_set_text (HdOutlineEditor *self,
                            HdTextDesk      *desk,
                            HdOutlineEdit   *edit)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  HdTextDesk *before;

  g_return_if_fail (HD_IS_OUTLINE_EDITOR (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  before = self->desk;
  self->desk = desk != NULL ? hd_text_desk_ref (desk) : NULL;
  self->edit = edit;
  if (edit != NULL && desk != NULL && before == desk)
    {
      hd_text_desk_unref (before);
      hd_outline_editor_refresh (self);
      return;
    }
  hd_text_desk_unref (before);
  if (edit == NULL)
    {
      self->syncing = TRUE;
      gtk_text_buffer_set_text (buffer, "", 0);
      self->syncing = FALSE;
      g_array_set_size (self->lines, 0);
      update_actions (self);
      return;
    }
  hd_outline_editor_sync (self);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->line = 0;
  update_actions (self);
  tell_clause (self);
}

void
hd_outline_editor_refresh (HdOutlineEditor *self)
{
  g_autofree char *id = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter cursor, end;
  int line, offset;

  g_return_if_fail (HD_IS_OUTLINE_EDITOR (self) && self->edit != NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  id = g_strdup (hd_record_get_id (g_array_index (self->lines, HdOutlineLine, MIN (self->line, self->lines->len - 1)).clause));
  line = hd_outline_edit_find (self->edit, id);
  /* The same line of the same clause: the cursor stays where it is, also behind a blank that is not saved. */
  get_cursor (self, &cursor);
  offset = line == (int) self->line ? gtk_text_iter_get_line_offset (&cursor) : 0;
  hd_outline_editor_sync (self);
  self->line = line >= 0 ? (guint) line : MIN (self->line, hd_outline_edit_get_n_items (self->edit) - 1);
  gtk_text_buffer_get_iter_at_line (buffer, &cursor, (int) self->line);
  end = cursor;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_iter_forward_chars (&cursor, MIN (offset, gtk_text_iter_get_line_offset (&end)));
  gtk_text_buffer_place_cursor (buffer, &cursor);
  update_actions (self);
  tell_clause (self);
}

const HdOutlineItem *
hd_outline_editor_get_item (HdOutlineEditor *self)
{
  g_return_val_if_fail (HD_IS_OUTLINE_EDITOR (self), NULL);

  if (self->edit == NULL)
    return NULL;
  return hd_outline_edit_get_item (self->edit, MIN (self->line, hd_outline_edit_get_n_items (self->edit) - 1));
}

gboolean
hd_outline_editor_go_to (HdOutlineEditor *self,
                         const char      *clause_id)
{
  int line;

  g_return_val_if_fail (HD_IS_OUTLINE_EDITOR (self) && clause_id != NULL, FALSE);

  line = self->edit != NULL ? hd_outline_edit_find (self->edit, clause_id) : -1;
  if (line < 0)
    return FALSE;
  hd_outline_editor_place_cursor (self, (guint) line, 0);
  scroll_to_cursor (self);
  return TRUE;
}

void
hd_outline_editor_insert_clauses (HdOutlineEditor *self,
                                  GPtrArray       *clauses)
{
  guint line;

  g_return_if_fail (HD_IS_OUTLINE_EDITOR (self) && self->edit != NULL && clauses != NULL);

  if (clauses->len == 0)
    return;
  line = hd_outline_edit_insert_clauses (self->edit, hd_outline_editor_get_place (self, NULL), clauses);
  hd_outline_editor_finish (self, line, 0);
}

void
hd_outline_editor_type (HdOutlineEditor *self,
                        const char      *text)
{
  g_return_if_fail (HD_IS_OUTLINE_EDITOR (self) && text != NULL);

  if (hd_outline_editor_can_edit (self))
    g_signal_emit_by_name (self, "insert-at-cursor", text);
}

gboolean
hd_outline_editor_is_composing (HdOutlineEditor *self)
{
  g_return_val_if_fail (HD_IS_OUTLINE_EDITOR (self), FALSE);

  return self->composing;
}
