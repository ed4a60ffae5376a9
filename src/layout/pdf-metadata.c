/* pdf-metadata.c: what the file says about itself, twice and equally, as PDF/A wants it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/pdf-private.h"

#include <hpdf_doc.h>
#include <string.h>

#include "config.h"

#define PRODUCER "Hiep Dong " PACKAGE_VERSION

/* A text string of PDF/A-1 holds 65,535 bytes, and no reader shows as much as this. */
#define MAX_BYTES 2000

/* Written into the trailer, to be replaced by the ID once the content is known. */
#define ID_LENGTH 32
static const char id_place[] = "00000000000000000000000000000000";

static void
append_element (GString    *xmp,
                const char *before,
                const char *text,
                const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append (xmp, before);
  g_string_append (xmp, escaped);
  g_string_append (xmp, after);
}

/* The XMP packet. There are no dates: the same paper gives the same bytes. */
static char *
dup_xmp (const HdPdfJob *job)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                               "<pdfaid:part>1</pdfaid:part>\n"
                               "<pdfaid:conformance>B</pdfaid:conformance>\n"
                               "</rdf:Description>\n"
                               "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                               "<pdf:Producer>" PRODUCER "</pdf:Producer>\n"
                               "</rdf:Description>\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                               "<dc:format>application/pdf</dc:format>\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", job->title, "</rdf:li></rdf:Alt></dc:title>\n");
  append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", job->subject, "</rdf:li></rdf:Alt></dc:description>\n");
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>", job->author, "</rdf:li></rdf:Seq></dc:creator>\n");
  g_string_append (xmp, "</rdf:Description>\n"
                        "</rdf:RDF>\n"
                        "</x:xmpmeta>\n"
                        "<?xpacket end=\"w\"?>\n");

  return g_string_free (xmp, FALSE);
}

static void
append_info (GString    *body,
             const char *key,
             const char *text)
{
  if (text == NULL)
    return;

  g_string_append (body, key);
  hd_pdf_append_text (body, text);
  g_string_append_c (body, '\n');
}

/* libharu made the dictionary already, with its own name as the producer. */
static gboolean
fill_info (HdPdfBuild     *build,
           const HdPdfJob *job)
{
  HPDF_Dict info = build->doc->info;
  GString *body;

  if (info == NULL || HPDF_Dict_RemoveElement (info, "Producer") != HPDF_OK)
    return FALSE;

  body = g_string_new (NULL);
  append_info (body, "/Title ", job->title);
  append_info (body, "/Subject ", job->subject);
  append_info (body, "/Author ", job->author);
  append_info (body, "/Producer ", PRODUCER);
  hd_pdf_set_body (build, info, body);

  return TRUE;
}

static gboolean
add_id (HdPdfBuild *build)
{
  HPDF_MMgr mmgr = build->doc->mmgr;
  HPDF_Array array = HPDF_Array_New (mmgr);
  guint8 zeros[ID_LENGTH / 2] = { 0 };

  if (array == NULL || HPDF_Dict_Add (build->doc->trailer, "ID", array) != HPDF_OK)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      HPDF_Binary id = HPDF_Binary_New (mmgr, zeros, sizeof zeros);

      if (id == NULL || HPDF_Array_Add (array, id) != HPDF_OK)
        return FALSE;
    }

  return TRUE;
}

static HPDF_Dict
add_output_intent (HdPdfBuild *build)
{
  HPDF_Dict profile = hd_pdf_add_stream (build, g_string_new ("/N 3\n/Filter /FlateDecode\n"), hd_pdf_writer_get_profile (build->writer));
  HPDF_Dict intent = hd_pdf_add_dictionary (build);
  GString *body;

  if (profile == NULL || intent == NULL)
    return NULL;

  body = g_string_new ("/Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB IEC61966-2.1)\n");
  g_string_append_printf (body, "/DestOutputProfile %u 0 R\n", hd_pdf_get_number (profile));
  hd_pdf_set_body (build, intent, body);

  return intent;
}

static void
extend_catalog (HdPdfBuild *build,
                HPDF_Dict   xmp,
                HPDF_Dict   intent)
{
  GString *body = g_string_new ("/Lang (vi-VN)\n/ViewerPreferences << /DisplayDocTitle true >>\n");

  g_string_append_printf (body, "/Metadata %u 0 R\n/OutputIntents [%u 0 R]\n", hd_pdf_get_number (xmp), hd_pdf_get_number (intent));
  if (build->outline != NULL)
    g_string_append_printf (body, "/Outlines %u 0 R\n", hd_pdf_get_number (build->outline));
  hd_pdf_set_body (build, build->doc->catalog, body);
}

/* One line without control characters, which XML has no way to write. */
static char *
make_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line;

  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  line = g_string_new (NULL);
  for (const char *p = valid; *p != '\0' && p - valid < MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (line, FALSE);
}

/* Metadata stays readable: PDF/A-1 forbids a filter on it. */
static gboolean
add_lines (HdPdfBuild     *build,
           const HdPdfJob *job)
{
  char *xmp = dup_xmp (job);
  g_autoptr (GBytes) bytes = g_bytes_new_take (xmp, strlen (xmp));
  HPDF_Dict stream = hd_pdf_add_stream (build, g_string_new ("/Type /Metadata\n/Subtype /XML\n"), bytes);
  HPDF_Dict intent = stream != NULL ? add_output_intent (build) : NULL;

  if (intent == NULL || !fill_info (build, job) || !add_id (build))
    return FALSE;

  extend_catalog (build, stream, intent);

  return TRUE;
}

gboolean
hd_pdf_add_metadata (HdPdfBuild     *build,
                     const HdPdfJob *job)
{
  g_autofree char *title = make_line (job->title);
  g_autofree char *subject = make_line (job->subject);
  g_autofree char *author = make_line (job->author);
  HdPdfJob lines = *job;

  lines.title = title;
  lines.subject = subject;
  lines.author = author;

  return add_lines (build, &lines);
}

/* The trailer ends the file, so the places are the last two runs of zeros of that length. */
void
hd_pdf_set_id (guint8 *file,
               gsize   size)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, file, size);
  g_autofree char *id = g_ascii_strup (digest, ID_LENGTH);
  guint n_found = 0;

  for (gsize i = size; i >= ID_LENGTH && n_found < 2; i--)
    if (memcmp (file + i - ID_LENGTH, id_place, ID_LENGTH) == 0)
      {
        memcpy (file + i - ID_LENGTH, id, ID_LENGTH);
        n_found++;
      }
  g_warn_if_fail (n_found == 2);
}
