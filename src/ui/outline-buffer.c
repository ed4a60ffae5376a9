/* outline-buffer.c: the text buffer of the outline editor and the edit behind it, each following the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outline-editor-private.h"

#include <string.h>

#include "base/text.h"
#include "model/placeholders.h"

#define LINE_SEPARATOR "\342\200\250" /* U+2028 */
#define FIRST_MARGIN 62 /* room for the handle and a number such as "VIII." */
#define LEVEL_MARGIN 26
#define MAX_LEVELS 8

int
hd_outline_editor_left_margin (HdClauseKind kind,
                               guint        depth)
{
  return FIRST_MARGIN + LEVEL_MARGIN * (int) MIN (depth, MAX_LEVELS);
}

static GtkTextBuffer *
get_buffer (HdOutlineEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* Bounds without the line break. */
static void
get_line (HdOutlineEditor *self,
          guint            line,
          GtkTextIter     *start,
          GtkTextIter     *end)
{
  gtk_text_buffer_get_iter_at_line (get_buffer (self), start, (int) line);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

char *
hd_outline_editor_dup_line (HdOutlineEditor *self,
                            guint            line)
{
  GtkTextIter start, end;

  get_line (self, line, &start, &end);
  return gtk_text_iter_get_text (&start, &end);
}

/* What the buffer shows for a clause's text. */
static char *
to_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (LINE_SEPARATOR, lines);
}

/* Cursor */

static gsize
count_separators (const char *line,
                  gsize       length)
{
  gsize n = 0;

  for (const char *p = strstr (line, LINE_SEPARATOR); p != NULL && (gsize) (p - line) < length; p = strstr (p + 1, LINE_SEPARATOR))
    n++;
  return n;
}

void
hd_outline_editor_place_cursor (HdOutlineEditor *self,
                                guint            line,
                                gsize            offset)
{
  g_autofree char *text = hd_outline_editor_dup_line (self, line);
  gsize index = 0, at = 0;
  GtkTextIter iter;

  while (text[index] != '\0' && at < offset)
    {
      gboolean separator = g_str_has_prefix (text + index, LINE_SEPARATOR);

      index = (gsize) (g_utf8_next_char (text + index) - text);
      at = separator ? at + 1 : at + (gsize) (text + index - g_utf8_prev_char (text + index));
    }
  get_line (self, line, &iter, &iter);
  gtk_text_iter_set_line_index (&iter, (int) index);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
}

guint
hd_outline_editor_get_place (HdOutlineEditor *self,
                             gsize           *offset)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *text = NULL;
  GtkTextIter iter;
  gsize index;
  guint line;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  line = (guint) gtk_text_iter_get_line (&iter);
  index = (gsize) gtk_text_iter_get_line_index (&iter);
  if (offset != NULL)
    {
      const char *clean = hd_record_peek_text (hd_outline_edit_get_item (self->edit, line)->clause, HD_CLAUSE_TEXT);

      text = hd_outline_editor_dup_line (self, line);
      *offset = index - count_separators (text, index) * (strlen (LINE_SEPARATOR) - 1);
      /* The clean text may be shorter than what is typed: it has no blanks at its end. */
      *offset = MIN (*offset, strlen (clean));
      while (*offset > 0 && (clean[*offset] & 0xC0) == 0x80)
        --*offset;
    }
  return line;
}

/* Looks */

static GtkTextTag *
get_style (HdOutlineEditor *self,
           HdClauseKind     kind,
           guint            depth)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *name = g_strdup_printf ("clause-%d-%u", kind, MIN (depth, MAX_LEVELS));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  if (tag != NULL)
    return tag;
  tag = gtk_text_buffer_create_tag (buffer, name,
                                    "left-margin", hd_outline_editor_left_margin (kind, depth),
                                    "pixels-above-lines", kind == HD_CLAUSE_PART ? 14 : 5,
                                    NULL);
  if (kind == HD_CLAUSE_PART || kind == HD_CLAUSE_HEADING)
    g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
  if (kind == HD_CLAUSE_GROUND)
    g_object_set (tag, "style", PANGO_STYLE_ITALIC, NULL);
  return tag;
}

static void
mark_placeholders (HdOutlineEditor   *self,
                   const GtkTextIter *start)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *text = hd_outline_editor_dup_line (self, (guint) gtk_text_iter_get_line (start));
  gsize from = 0, first, end;

  while (TRUE)
    {
      g_autofree char *name = NULL;
      int placeholder = hd_placeholder_find (text, from, &first, &end, &name);
      GtkTextIter a = *start, b = *start;

      if (placeholder < 0)
        return;
      gtk_text_iter_set_line_index (&a, (int) first);
      gtk_text_iter_set_line_index (&b, (int) end);
      gtk_text_buffer_apply_tag_by_name (buffer, placeholder < HD_N_PLACEHOLDERS ? "placeholder" : "unknown", &a, &b);
      from = end;
    }
}

/* The last line, when it is empty, has no character that could carry its style: it takes the view's own margin. */
void
hd_outline_editor_style_line (HdOutlineEditor *self,
                              guint            line)
{
  const HdOutlineItem *item = hd_outline_edit_get_item (self->edit, line);
  GtkTextIter start, end;

  get_line (self, line, &start, &end);
  gtk_text_iter_forward_line (&end);
  if (line + 1 == hd_outline_edit_get_n_items (self->edit))
    {
      gtk_text_buffer_get_end_iter (get_buffer (self), &end);
      gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), hd_outline_editor_left_margin (item->kind, item->depth));
    }
  gtk_text_buffer_remove_all_tags (get_buffer (self), &start, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), get_style (self, item->kind, item->depth), &start, &end);
  mark_placeholders (self, &start);
}

/* GTK 4.8 measures changed lines in an idle, which does not run between a key and the frame that the key is delivered in: the text view
 * then measures while it is drawn, and the new height leaves a scrollbar without a place ("Trying to snapshot GtkGizmo without a current
 * allocation"). Its allocation measures at once. */
void
hd_outline_editor_measure (HdOutlineEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0)
    GTK_WIDGET_GET_CLASS (widget)->size_allocate (widget, gtk_widget_get_width (widget), gtk_widget_get_height (widget), -1);
}

/* From the edit to the buffer */

static void
line_clear (HdOutlineLine *line)
{
  g_clear_pointer (&line->clause, hd_record_unref);
}

static const HdOutlineLine *
shown_line (HdOutlineEditor *self,
            guint            line)
{
  return &g_array_index (self->lines, HdOutlineLine, line);
}

static gboolean
same_clause (HdOutlineEditor *self,
             guint            line,
             guint            item)
{
  return g_str_equal (hd_record_get_id (shown_line (self, line)->clause),
                      hd_record_get_id (hd_outline_edit_get_item (self->edit, item)->clause));
}

/* Lines @first to @end - 1 of the buffer become items @first to @new_end - 1. */
static void
replace_lines (HdOutlineEditor *self,
               guint            first,
               guint            end,
               guint            new_end)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean at_end = end >= self->lines->len;
  GtkTextIter a, b;

  for (guint i = first; i < new_end; i++)
    {
      g_autofree char *line = to_line (hd_record_peek_text (hd_outline_edit_get_item (self->edit, i)->clause, HD_CLAUSE_TEXT));

      if (at_end && i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
      if (!at_end)
        g_string_append_c (text, '\n');
    }
  gtk_text_buffer_get_iter_at_line (buffer, &a, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &b, (int) end);
  if (at_end)
    {
      gtk_text_buffer_get_end_iter (buffer, &b);
      if (first > 0)
        gtk_text_iter_backward_char (&a);
    }
  gtk_text_buffer_delete (buffer, &a, &b);
  gtk_text_buffer_insert (buffer, &a, text->str, (int) text->len);
}

static void
replace_text (HdOutlineEditor *self,
              guint            line)
{
  g_autofree char *shown = hd_outline_editor_dup_line (self, line);
  g_autofree char *text = to_line (hd_record_peek_text (hd_outline_edit_get_item (self->edit, line)->clause, HD_CLAUSE_TEXT));
  GtkTextIter start, end;

  if (g_str_equal (shown, text))
    return;
  get_line (self, line, &start, &end);
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_insert (get_buffer (self), &start, text, -1);
}

void
hd_outline_editor_sync (HdOutlineEditor *self)
{
  guint n_new = hd_outline_edit_get_n_items (self->edit);
  guint n_old = self->lines->len;
  guint head = 0, tail = 0;
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (HdOutlineLine), n_new);

  self->syncing = TRUE;
  while (head < n_new && head < n_old && same_clause (self, head, head))
    head++;
  while (head + tail < n_new && head + tail < n_old && same_clause (self, n_old - 1 - tail, n_new - 1 - tail))
    tail++;
  if (head + tail < n_old || head + tail < n_new)
    replace_lines (self, head, n_old - tail, n_new - tail);

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);
  for (guint i = 0; i < n_new; i++)
    {
      const HdOutlineItem *item = hd_outline_edit_get_item (self->edit, i);
      const HdOutlineLine *old = i < head ? shown_line (self, i) : i >= n_new - tail ? shown_line (self, i - n_new + n_old) : NULL;
      HdOutlineLine line = { hd_record_ref (item->clause), item->kind, item->depth };

      if (old != NULL && old->clause != item->clause)
        replace_text (self, i);
      if (old == NULL || old->clause != item->clause || old->kind != item->kind || old->depth != item->depth || i + 1 == n_new)
        hd_outline_editor_style_line (self, i);
      g_array_append_val (lines, line);
    }
  g_array_unref (self->lines);
  self->lines = lines;
  self->syncing = FALSE;
  hd_outline_editor_measure (self);
}

/* From the buffer to the edit */

static void
take_line (HdOutlineEditor *self,
           guint            line)
{
  g_autofree char *text = hd_outline_editor_dup_line (self, line);
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = hd_text_clean (text, -1, HD_TEXT_LINES, &error);
  HdOutlineLine *shown = &g_array_index (self->lines, HdOutlineLine, line);

  if (clean == NULL)
    {
      hd_outline_editor_refuse (self, error->message);
      return;
    }
  hd_outline_edit_set_text (self->edit, line, clean);
  hd_record_unref (shown->clause);
  shown->clause = hd_record_ref (hd_outline_edit_get_item (self->edit, line)->clause);
  self->syncing = TRUE;
  hd_outline_editor_style_line (self, line);
  self->syncing = FALSE;
  hd_outline_editor_measure (self);
  hd_outline_editor_emit_edited (self);
}

/* Line breaks that come in one piece with other text: dropped or pasted in a way that is not the clipboard's. */
static void
on_inserting_cb (HdOutlineEditor *self,
                 GtkTextIter     *location,
                 char            *text,
                 int              length,
                 GtkTextBuffer   *buffer)
{
  g_autofree char *copy = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (self->syncing || self->edit == NULL)
    return;
  copy = g_strndup (text, (gsize) length);
  if (strpbrk (copy, "\r\n\t") == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_place_cursor (buffer, location);
  lines = hd_paste_read (copy, &error);
  if (lines == NULL)
    hd_outline_editor_refuse (self, error->message);
  else if (lines->len > 0)
    hd_outline_editor_paste (self, lines);
  gtk_text_buffer_get_iter_at_mark (buffer, location, gtk_text_buffer_get_insert (buffer));
}

static void
on_inserted_cb (HdOutlineEditor *self,
                GtkTextIter     *location)
{
  GtkTextBuffer *buffer = get_buffer (self);
  int offset = gtk_text_iter_get_offset (location);

  if (self->syncing || self->edit == NULL)
    return;
  take_line (self, (guint) gtk_text_iter_get_line (location));
  gtk_text_buffer_get_iter_at_offset (buffer, location, offset);
}

static void
on_deleting_cb (HdOutlineEditor *self,
                GtkTextIter     *start,
                GtkTextIter     *end)
{
  self->deleting.first = (guint) gtk_text_iter_get_line (start);
  self->deleting.last = (guint) gtk_text_iter_get_line (end);
  self->deleting.whole_lines = gtk_text_iter_starts_line (start) && gtk_text_iter_starts_line (end);
}

static void
on_deleted_cb (HdOutlineEditor *self,
               GtkTextIter     *start,
               GtkTextIter     *end)
{
  GtkTextBuffer *buffer = get_buffer (self);
  int offset = gtk_text_iter_get_offset (start);
  guint first = self->deleting.first, last = self->deleting.last;

  if (self->syncing || self->edit == NULL)
    return;
  if (first == last)
    take_line (self, first);
  else
    {
      g_autofree char *text = hd_outline_editor_dup_line (self, first);
      g_autofree char *clean = hd_text_clean (text, -1, HD_TEXT_LINES, NULL);

      hd_outline_edit_begin (self->edit);
      /* Whole clauses go with their ids, and the one below them stays as it is. */
      if (self->deleting.whole_lines)
        for (guint i = first; i < last; i++)
          hd_outline_edit_remove (self->edit, first, FALSE);
      else
        hd_outline_edit_merge (self->edit, first, last, clean != NULL ? clean : "");
      hd_outline_edit_end (self->edit);
      g_array_remove_range (self->lines, self->deleting.whole_lines ? first : first + 1, last - first);
      hd_outline_editor_sync (self);
      hd_outline_editor_emit_edited (self);
    }
  gtk_text_buffer_get_iter_at_offset (buffer, start, offset);
  *end = *start;
}

static void
on_user_action_begun_cb (HdOutlineEditor *self)
{
  if (self->edit != NULL)
    hd_outline_edit_begin (self->edit);
}

static void
on_user_action_ended_cb (HdOutlineEditor *self)
{
  if (self->edit != NULL)
    hd_outline_edit_end (self->edit);
}

void
hd_outline_editor_watch_buffer (HdOutlineEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GdkRGBA accent = { 0.21, 0.52, 0.89, 0.22 };
  GdkRGBA warning = { 0.90, 0.38, 0.0, 0.28 };

  self->lines = g_array_new (FALSE, FALSE, sizeof (HdOutlineLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) line_clear);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_create_tag (buffer, "placeholder", "background-rgba", &accent, NULL);
  gtk_text_buffer_create_tag (buffer, "unknown", "background-rgba", &warning, NULL);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_inserting_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (on_deleting_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (on_deleted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (on_user_action_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (on_user_action_ended_cb), self, G_CONNECT_SWAPPED);
}
