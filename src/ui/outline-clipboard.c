/* outline-clipboard.c: text from other programs into the outline editor: as HTML where it is offered, else as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/outline-editor-private.h"

#include "base/error.h"

#define HTML "text/html"
#define PIECE (64 * 1024) /* bytes */

typedef struct
{
  HdOutlineEditor *editor;
  GdkClipboard *clipboard;
  GInputStream *stream;
  GByteArray *html;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_object (&self->stream);
  g_object_unref (self->clipboard);
  g_object_unref (self->editor);
  g_byte_array_unref (self->html);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Plain text */

static void
on_text_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (HdOutlineEditor) self = data;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || !hd_outline_editor_can_edit (self))
    return;
  lines = hd_paste_read (text, &error);
  if (lines == NULL)
    hd_outline_editor_refuse (self, error->message);
  else if (lines->len > 0)
    hd_outline_editor_paste (self, lines);
}

static void
paste_text (HdOutlineEditor *self,
            GdkClipboard    *clipboard)
{
  gdk_clipboard_read_text_async (clipboard, NULL, on_text_read_cb, g_object_ref (self));
}

/* HTML */

/* A few words out of an item of a list go into the sentence where the cursor is. */
static void
join_single_line (HdOutlineEditor *self,
                  GPtrArray       *lines)
{
  gsize offset;

  hd_outline_editor_get_place (self, &offset);
  if (lines->len == 1 && offset > 0)
    ((HdPasteLine *) g_ptr_array_index (lines, 0))->mark = HD_PASTE_PLAIN;
}

/* What cannot be read, or holds a picture only, may still have plain words beside it. */
static void
paste_html (Reading *reading)
{
  HdOutlineEditor *self = reading->editor;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = hd_paste_read_html ((const char *) reading->html->data, reading->html->len, &error);

  if (!hd_outline_editor_can_edit (self))
    return;
  if (error != NULL && !g_error_matches (error, HD_ERROR, HD_ERROR_CORRUPT))
    hd_outline_editor_refuse (self, error->message);
  else if (lines == NULL || lines->len == 0)
    paste_text (self, reading->clipboard);
  else
    {
      join_single_line (self, lines);
      hd_outline_editor_paste (self, lines);
    }
}

static void read_piece (Reading *reading);

static void
on_piece_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Reading) reading = data;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);

  if (piece == NULL)
    {
      paste_text (reading->editor, reading->clipboard);
      return;
    }
  g_byte_array_append (reading->html, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
  if (g_bytes_get_size (piece) > 0 && reading->html->len <= HD_PASTE_MAX_HTML)
    read_piece (g_steal_pointer (&reading));
  else
    paste_html (reading);
}

/* By pieces, so that a clipboard of a gigabyte is not taken in whole. */
static void
read_piece (Reading *reading)
{
  g_input_stream_read_bytes_async (reading->stream, PIECE, G_PRIORITY_DEFAULT, NULL, on_piece_read_cb, reading);
}

static void
on_html_offered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (Reading) reading = data;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  if (reading->stream != NULL)
    read_piece (g_steal_pointer (&reading));
  else
    paste_text (reading->editor, reading->clipboard);
}

void
hd_outline_editor_paste_clipboard (GtkTextView *view)
{
  static const char *const types[] = { HTML, NULL };
  HdOutlineEditor *self = HD_OUTLINE_EDITOR (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  Reading *reading;

  if (!hd_outline_editor_can_edit (self))
    return;
  if (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    {
      paste_text (self, clipboard);
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->editor = g_object_ref (self);
  reading->clipboard = g_object_ref (clipboard);
  reading->html = g_byte_array_new ();
  gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, on_html_offered_cb, reading);
}

void
hd_outline_editor_paste (HdOutlineEditor *self,
                         GPtrArray       *lines)
{
  gsize offset, end;
  guint line;

  g_return_if_fail (HD_IS_OUTLINE_EDITOR (self) && self->edit != NULL && lines != NULL && lines->len > 0);

  hd_outline_edit_begin (self->edit);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), TRUE, TRUE);
  line = hd_outline_editor_get_place (self, &offset);
  line = hd_outline_edit_paste (self->edit, line, offset, lines, &end);
  hd_outline_edit_end (self->edit);
  hd_outline_editor_finish (self, line, end);
}
