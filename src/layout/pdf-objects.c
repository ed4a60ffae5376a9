/* pdf-objects.c: PDF objects given as text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pdf-private.h"

#include <hpdf_doc.h>
#include <hpdf_streams.h>

/* libharu keeps kind bits above the number. */
#define NUMBER_MASK 0x00ffffff

static HPDF_STATUS
on_dictionary_written_cb (HPDF_Dict   dictionary,
                          HPDF_Stream stream)
{
  return HPDF_Stream_WriteStr (stream, dictionary->attr);
}

/**
 * hd_pdf_add_dictionary:
 *
 * Returns: (nullable): an indirect object, empty until hd_pdf_set_body(), so that others can point to it before
 */
HPDF_Dict
hd_pdf_add_dictionary (HdPdfBuild *build)
{
  HPDF_Dict dictionary = HPDF_Dict_New (build->doc->mmgr);

  if (dictionary == NULL || HPDF_Xref_Add (build->doc->xref, dictionary) != HPDF_OK)
    return NULL;

  return dictionary;
}

void
hd_pdf_set_body (HdPdfBuild *build,
                 HPDF_Dict   dictionary,
                 GString    *body)
{
  char *text = g_string_free (body, FALSE);

  g_ptr_array_add (build->bodies, text);
  if (dictionary == NULL)
    return;

  dictionary->attr = text;
  dictionary->write_fn = on_dictionary_written_cb;
}

static gboolean
fill_stream (HPDF_Dict     dictionary,
             gconstpointer data,
             gsize         size)
{
  return HPDF_Stream_Write (dictionary->stream, data, size) == HPDF_OK;
}

/**
 * hd_pdf_add_stream:
 * @body: (transfer full): the entries beside /Length, and /Filter when @data is deflated
 *
 * The data arrives ready: what is equal in many documents is deflated once, not by libharu each time.
 */
HPDF_Dict
hd_pdf_add_stream (HdPdfBuild *build,
                   GString    *body,
                   GBytes     *data)
{
  HPDF_Dict dictionary = HPDF_DictStream_New (build->doc->mmgr, build->doc->xref);

  hd_pdf_set_body (build, dictionary, body);
  if (dictionary == NULL || !fill_stream (dictionary, g_bytes_get_data (data, NULL), g_bytes_get_size (data)))
    return NULL;

  return dictionary;
}

guint
hd_pdf_get_number (HPDF_Dict object)
{
  return object->header.obj_id & NUMBER_MASK;
}

/* ASCII as it is, anything else as UTF-16 with its mark, in hexadecimal digits: no escaping can go wrong. */
void
hd_pdf_append_text (GString    *body,
                    const char *utf8)
{
  g_autofree gunichar2 *utf16 = NULL;
  glong length = 0;

  utf16 = g_utf8_to_utf16 (utf8, -1, NULL, &length, NULL);
  g_string_append_c (body, '<');
  if (g_str_is_ascii (utf8))
    for (const char *p = utf8; *p != '\0'; p++)
      g_string_append_printf (body, "%02X", (guint) *p);
  else
    {
      g_string_append (body, "FEFF");
      for (glong i = 0; i < length; i++)
        g_string_append_printf (body, "%04X", utf16[i]);
    }
  g_string_append_c (body, '>');
}
