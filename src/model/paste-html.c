/* paste-html.c: text that word processors and browsers put on the clipboard as HTML, as clean lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parser tells of elements and text as it meets them and builds no tree: libxml2 drops what lies deeper than 256 elements from a
 * tree without saying so, and a tree would have to be walked by recursion. What markup is nested deeper than any office paper is refused.
 */
#include "model/paste-private.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "base/error.h"
#include "base/i18n.h"

#define MAX_DEPTH 200
#define SOFT_BREAK '\v' /* inside a paragraph */
#define HARD_BREAK '\n' /* of preformatted text */

/* What an open element says of the text inside. */
typedef struct
{
  gboolean    block;  /* stands on lines of its own */
  gboolean    marks;  /* gave its first line a mark */
  gboolean    hidden;
  gboolean    label;  /* a number that Word has counted */
  gboolean    formatted; /* line breaks are meant */
  guint       n_lists; /* around it, numbered */
  HdPasteMark item;   /* mark of the items of the list around it */
} Frame;

typedef struct
{
  xmlParserCtxt *parser;
  GArray        *frames; /* open elements */
  GPtrArray     *lines;
  GString       *line;   /* the paragraph being read */
  GString       *label;  /* its number, counted by Word */
  HdPasteMark    mark;   /* of the next line that has text */
  gsize          n_bytes;
  GError        *error;
} Reader;

static Frame *
get_frame (Reader *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
give_up (Reader *self)
{
  xmlStopParser (self->parser);
}

/* Lines */

/* "1." and "a)" as if typed; "Điều 1." is a heading, "A." stands above "I."; the rest are bullets of many fonts ("·", "o", "§"). */
static HdPasteMark
mark_of_label (const char *label)
{
  g_autofree char *stripped = hd_paste_squeeze (label);
  g_autofree char *probe = g_strconcat (stripped, " A", NULL);
  const char *rest;
  HdPasteMark mark = hd_paste_recognise (probe, &rest);

  if (mark != HD_PASTE_PLAIN)
    return mark;
  if (strpbrk (label, "0123456789") != NULL)
    return HD_PASTE_HEADING;
  if (g_ascii_isupper (stripped[0]) && (stripped[1] == '.' || stripped[1] == ')'))
    return HD_PASTE_PART;
  return HD_PASTE_DASH;
}

static void
add_line (Reader     *self,
          const char *text)
{
  guint before = self->lines->len;

  if (self->error != NULL)
    return;
  if (!hd_paste_add_line (self->lines, text, self->mark, &self->error))
    give_up (self);
  if (self->lines->len > before)
    self->mark = HD_PASTE_PLAIN;
}

/* Behind a line break inside a paragraph the sentence goes on, unless a number or an empty line says that something new begins. */
static void
add_pieces (Reader     *self,
            const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "\v", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  gboolean empty = FALSE;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *piece = g_strstrip (pieces[i]);
      const char *rest;

      if (joined->len > 0 && (empty || hd_paste_recognise (piece, &rest) != HD_PASTE_PLAIN))
        {
          add_line (self, joined->str);
          g_string_truncate (joined, 0);
        }
      empty = *piece == '\0';
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", piece);
    }
  add_line (self, joined->str);
}

static void
end_line (Reader *self)
{
  g_auto (GStrv) parts = NULL;

  if (self->label->len > 0)
    self->mark = mark_of_label (self->label->str);
  g_string_truncate (self->label, 0);
  if (self->line->len == 0)
    return;
  parts = g_strsplit (self->line->str, "\n", -1);
  g_string_truncate (self->line, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    add_pieces (self, parts[i]);
}

/* Elements */

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
is_block (const char *name)
{
  static const char *const blocks[] = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", NULL,
  };

  return is_one_of (name, blocks);
}

/* What is never read: rules for looks, programs, pictures, fields, and what was deleted while changes were tracked. */
static gboolean
is_foreign (const char *name)
{
  static const char *const foreign[] = {
    "applet", "audio", "button", "canvas", "del", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg",
    "template", "textarea", "title", "video", "xml", NULL,
  };

  return is_one_of (name, foreign) || g_str_has_prefix (name, "w:") || g_str_has_prefix (name, "v:") || g_str_has_prefix (name, "m:");
}

static const char *
get_attribute (const xmlChar **attributes,
               const char     *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
  return "";
}

/* Small letters without blanks, so that one spelling is looked for. */
static char *
dup_style (const xmlChar **attributes)
{
  g_autofree char *style = g_ascii_strdown (get_attribute (attributes, "style"), -1);
  g_autoptr (GString) tidy = g_string_new (NULL);

  for (const char *p = style; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (tidy, *p);
  return g_strdup (tidy->str);
}

/* By the style, or as the sign of a footnote, which is no part of the sentence. */
static gboolean
is_hidden (const xmlChar **attributes,
           const char     *style)
{
  static const char *const footnotes[] = { "MsoFootnoteReference", "MsoEndnoteReference", "MsoCommentReference",
                                           "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym", NULL };

  return strstr (style, "display:none") != NULL || strstr (style, "mso-hide:all") != NULL ||
         strstr (style, "mso-element:comment-list") != NULL || is_one_of (get_attribute (attributes, "class"), footnotes);
}

static HdPasteMark
mark_of_list (const char *name,
              const char *type,
              const char *style,
              guint       n_lists)
{
  if (g_str_equal (name, "ul"))
    return HD_PASTE_DASH;
  if (g_str_equal (type, "I") || strstr (style, ":upper-roman") != NULL)
    return HD_PASTE_PART;
  if (g_str_equal (type, "a") || g_str_equal (type, "A") || strstr (style, "-alpha") != NULL || strstr (style, "-latin") != NULL)
    return HD_PASTE_LETTER;
  return n_lists == 0 ? HD_PASTE_HEADING : HD_PASTE_LETTER;
}

/* A heading says by its rank what it is, where it has no number. */
static HdPasteMark
mark_of_heading (const char *name)
{
  if (name[0] != 'h' || !g_ascii_isdigit (name[1]) || name[2] != '\0')
    return HD_PASTE_PLAIN;
  return name[1] == '1' ? HD_PASTE_PART : name[1] == '2' ? HD_PASTE_HEADING : HD_PASTE_LETTER;
}

static HdPasteMark
mark_of_element (const Frame *frame,
                 const char  *name,
                 const char  *style)
{
  const char *word_list = strstr (style, "mso-list:");

  if (g_str_equal (name, "li"))
    return frame->item;
  /* The number itself, if there is one, comes as the label. */
  if (word_list != NULL && !g_str_has_prefix (word_list, "mso-list:none") && !g_str_has_prefix (word_list, "mso-list:skip") && !frame->label)
    return HD_PASTE_DASH;
  return mark_of_heading (name);
}

static void
open_element (Reader         *self,
              const char     *name,
              const xmlChar **attributes)
{
  g_autofree char *style = dup_style (attributes);
  Frame frame = *get_frame (self);
  HdPasteMark mark;

  frame.block = is_block (name);
  if (frame.block)
    end_line (self);
  frame.hidden = frame.hidden || is_foreign (name) || is_hidden (attributes, style);
  frame.label = frame.label || strstr (style, "mso-list:ignore") != NULL;
  frame.formatted = frame.formatted || g_str_equal (name, "pre");
  mark = mark_of_element (&frame, name, style);
  /* The item of a list keeps its number, whatever stands in it; of lists in lists the inner one counts. */
  frame.marks = frame.block && mark != HD_PASTE_PLAIN && (self->mark == HD_PASTE_PLAIN || g_str_equal (name, "li"));
  if (frame.marks)
    self->mark = mark;
  if (g_str_equal (name, "ol") || g_str_equal (name, "ul"))
    {
      frame.item = mark_of_list (name, get_attribute (attributes, "type"), style, frame.n_lists);
      frame.n_lists += g_str_equal (name, "ol");
    }
  if (g_str_equal (name, "br") && !frame.hidden)
    g_string_append_c (self->line, SOFT_BREAK);
  g_array_append_val (self->frames, frame);
}

static void
on_element_begun_cb (void           *data,
                     const xmlChar  *name,
                     const xmlChar **attributes)
{
  Reader *self = data;

  if (self->error != NULL)
    return;
  if (self->frames->len <= MAX_DEPTH)
    {
      open_element (self, (const char *) name, attributes);
      return;
    }
  g_set_error (&self->error, HD_ERROR, HD_ERROR_CORRUPT, _("The formatted text on the clipboard cannot be read: paste it as plain text."));
  give_up (self);
}

static void
on_element_ended_cb (void          *data,
                     const xmlChar *name)
{
  Reader *self = data;
  Frame frame = *get_frame (self);

  if (self->error != NULL || self->frames->len < 2)
    return;
  if (frame.block)
    end_line (self);
  if (frame.marks)
    self->mark = HD_PASTE_PLAIN;
  g_array_remove_index (self->frames, self->frames->len - 1);
}

/* Text */

/* References such as &#150; mean Windows-1252, whatever the encoding: that is what browsers make of them. */
static gunichar
repair_character (gunichar c)
{
  static const gunichar windows[] = {
    0x20AC, 0x20, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x20, 0x017D, 0x20,
    0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x20, 0x017E, 0x0178,
  };

  if (c >= 0x80 && c <= 0x9F)
    return windows[c - 0x80];
  return c < 0x20 || c == 0x7F || c == 0xFFFC ? ' ' : c;
}

static void
on_text_read_cb (void          *data,
                 const xmlChar *bytes,
                 int            length)
{
  Reader *self = data;
  const Frame *frame = get_frame (self);
  GString *text = frame->label ? self->label : self->line;
  const char *end = (const char *) bytes + length;

  if (self->error != NULL || frame->hidden)
    return;
  self->n_bytes += (gsize) length;
  if (self->n_bytes > HD_PASTE_MAX_BYTES)
    {
      hd_paste_set_too_long (&self->error);
      give_up (self);
      return;
    }
  for (const char *p = (const char *) bytes; p < end; p = g_utf8_next_char (p))
    {
      if (*p == '\n' && frame->formatted)
        g_string_append_c (text, HARD_BREAK);
      else
        g_string_append_unichar (text, repair_character (g_utf8_get_char (p)));
    }
}

/* Reading */

/* "<![if !supportLists]>" stands for nothing: browsers take it for a comment, libxml2 for text. */
static char *
drop_conditions (const char *html)
{
  g_autoptr (GString) text = g_string_sized_new (strlen (html));
  const char *start;

  while ((start = strstr (html, "<![")) != NULL)
    {
      const char *end = strchr (start, '>');

      g_string_append_len (text, html, start - html);
      if (end == NULL)
        return g_strdup (text->str);
      html = end + 1;
    }
  g_string_append (text, html);
  return g_strdup (text->str);
}

/* Some programs put the header of Windows' format before it ("Version:0.9 StartHTML:…"), or a NUL behind it. */
static char *
dup_utf8 (const char *html,
          gsize       length)
{
  g_autofree char *text = NULL;
  const char *start;

  if (length >= 2 && (memcmp (html, "\xFF\xFE", 2) == 0 || memcmp (html, "\xFE\xFF", 2) == 0))
    text = g_convert (html, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL);
  else
    text = g_strndup (html, length);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  start = g_str_has_prefix (text, "Version:") ? strchr (text, '<') : text;
  return start != NULL ? drop_conditions (start) : NULL;
}

/* Piece by piece: what lies in memory libxml2 would move forward as a whole after each few hundred bytes it has read. */
static int
on_bytes_wanted_cb (void *data,
                    char *buffer,
                    int   size)
{
  const char **rest = data;
  gsize length = strnlen (*rest, (gsize) size);

  memcpy (buffer, *rest, length);
  *rest += length;
  return (int) length;
}

static void
parse (Reader     *self,
       const char *html)
{
  xmlSAXHandler handler = {
    .startElement = on_element_begun_cb,
    .endElement = on_element_ended_cb,
    .characters = on_text_read_cb,
    .ignorableWhitespace = on_text_read_cb,
  };
  Frame outside = { .block = TRUE };
  htmlDocPtr document;

  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->line = g_string_new (NULL);
  self->label = g_string_new (NULL);
  g_array_append_val (self->frames, outside);
  self->parser = htmlNewParserCtxt ();
  *self->parser->sax = handler;
  self->parser->userData = self;
  document = htmlCtxtReadIO (self->parser, on_bytes_wanted_cb, NULL, &html, NULL, "UTF-8",
                             HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  end_line (self);
  g_clear_pointer (&document, xmlFreeDoc);
  htmlFreeParserCtxt (self->parser);
  g_array_unref (self->frames);
  g_string_free (self->line, TRUE);
  g_string_free (self->label, TRUE);
}

static gboolean
check_encoding (GPtrArray *lines,
                GError   **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", ((HdPasteLine *) g_ptr_array_index (lines, i))->text);
  return hd_paste_check_encoding (text->str, error);
}

GPtrArray *
hd_paste_read_html (const char *html,
                    gsize       length,
                    GError    **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_paste_line_free);
  Reader reader = { .lines = lines };
  g_autofree char *text = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  text = length <= HD_PASTE_MAX_HTML ? dup_utf8 (html, length) : NULL;
  if (text == NULL)
    {
      g_set_error (error, HD_ERROR, HD_ERROR_CORRUPT, _("The formatted text on the clipboard cannot be read: paste it as plain text."));
      return NULL;
    }
  parse (&reader, text);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }
  return check_encoding (lines, error) ? g_steal_pointer (&lines) : NULL;
}
