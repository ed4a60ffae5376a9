/* scan.c: a scanned paper or a photograph, known by its content
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout/scan-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* A3 at 600 dots an inch has 70 million: more is a bomb, not a scan. */
#define MAX_PIXELS (100 * 1000 * 1000)
/* A PDF's last line lies within its last kilobyte (ISO 32000-1, 7.5.5, note of annex H). */
#define TRAILER_LENGTH 1024
#define PNG_SIGNATURE 8
#define PNG_CHUNK 12 /* length, type, check sum */

static gboolean
refuse_damaged (GError **error)
{
  return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is damaged or cut off: scan the paper again, or copy the file anew."));
}

static gboolean
check_pages (guint    n_pages,
             GError **error)
{
  if (n_pages == 0)
    return refuse_damaged (error);
  if (n_pages <= HD_SCAN_MAX_PAGES)
    return TRUE;
  g_set_error (error, HD_ERROR, HD_ERROR_INVALID, _("The file has %u pages, at most %d are kept: divide it."), n_pages, HD_SCAN_MAX_PAGES);
  return FALSE;
}

/* --- PDF --- */

/* A reader mends a file whose end is missing by guessing; here it counts as cut off. */
static gboolean
has_end (const guint8 *data,
         gsize         size)
{
  gsize length = MIN (size, TRAILER_LENGTH);
  const guint8 *last = data + size - length;

  return memmem (last, length, "startxref", strlen ("startxref")) != NULL && memmem (last, length, "%%EOF", strlen ("%%EOF")) != NULL;
}

static gboolean
check_pdf_page (PopplerDocument *document,
                guint            number,
                GError         **error)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, (int) number);
  double width = 0, height = 0;

  if (page != NULL)
    poppler_page_get_size (page, &width, &height);
  return width >= 1 && height >= 1 ? TRUE : refuse_damaged (error);
}

PopplerDocument *
hd_scan_open_pdf (GBytes  *bytes,
                  GError **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!has_end (data, size))
    {
      refuse_damaged (error);
      return NULL;
    }
  document = poppler_document_new_from_bytes (bytes, NULL, &reason);
  if (document == NULL && g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    hd_error_refuse (error, HD_ERROR_INVALID, _("The PDF file is locked by a password: save it without one and add it again."));
  else if (document == NULL)
    refuse_damaged (error);
  return document;
}

static gboolean
inspect_pdf (GBytes  *bytes,
             HdScan  *scan,
             GError **error)
{
  g_autoptr (PopplerDocument) document = hd_scan_open_pdf (bytes, error);

  if (document == NULL)
    return FALSE;
  scan->n_pages = (guint) MAX (0, poppler_document_get_n_pages (document));
  if (!check_pages (scan->n_pages, error))
    return FALSE;
  for (guint i = 0; i < scan->n_pages; i++)
    if (!check_pdf_page (document, i, error))
      return FALSE;
  return TRUE;
}

/* --- Pictures --- */

static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  gboolean *is_too_large = data;

  *is_too_large = (gint64) width * height > MAX_PIXELS;
  /* None at all: the decoders make room for the whole picture before they scale it, and give up only where nothing is wanted. */
  if (*is_too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static gboolean
write_all (GdkPixbufLoader *loader,
           GBytes          *bytes,
           const gboolean  *is_too_large)
{
  gsize size, step = 65536;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gboolean is_good = TRUE;

  for (gsize at = 0; is_good && !*is_too_large && at < size; at += step)
    is_good = gdk_pixbuf_loader_write (loader, data + at, MIN (step, size - at), NULL);
  return gdk_pixbuf_loader_close (loader, NULL) && is_good;
}

static GdkPixbuf *
decode_picture (GBytes     *bytes,
                const char *type,
                GError    **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, NULL);
  GdkPixbuf *pixbuf = NULL;
  gboolean is_too_large = FALSE;

  if (loader == NULL)
    {
      hd_error_refuse (error, HD_ERROR_INVALID, _("This computer cannot read pictures of this kind: add the scan as PDF."));
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &is_too_large);
  if (write_all (loader, bytes, &is_too_large))
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (is_too_large)
    hd_error_refuse (error, HD_ERROR_INVALID, _("The picture has more than 100 million points: scan the paper with fewer points an inch."));
  else if (pixbuf == NULL)
    refuse_damaged (error);
  return !is_too_large && pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* The decoder paints grey over what is missing of a photograph; its last mark tells. */
static gboolean
has_jpeg_end (const guint8 *data,
              gsize         size)
{
  while (size > 2 && data[size - 1] == 0)
    size--;
  return size > 4 && data[size - 2] == 0xff && data[size - 1] == 0xd9;
}

static guint32
read_number (const guint8 *data,
             guint         n_bytes,
             gboolean      is_little)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = (number << 8) | data[is_little ? n_bytes - 1 - i : i];
  return number;
}

/* A PNG file is a chain of chunks that ends with IEND (PNG 1.2, 3.2); a decoder waits in vain for what is missing of it. */
static gboolean
has_png_end (const guint8 *data,
             gsize         size)
{
  gsize at = PNG_SIGNATURE;

  while (size - at >= PNG_CHUNK)
    {
      gsize length = read_number (data + at, 4, FALSE);
      gboolean is_last = memcmp (data + at + 4, "IEND", 4) == 0;

      if (length > size - at - PNG_CHUNK)
        return FALSE;
      at += length + PNG_CHUNK;
      if (is_last)
        return at == size;
    }
  return FALSE;
}

/* A TIFF file is a chain of directories, one a page (TIFF 6.0, section 2). How many there are; 0: the chain leads nowhere.
 * @offset: (out) (optional): where that of page @wanted stands */
static guint
walk_tiff (const guint8 *data,
           gsize         size,
           guint         wanted,
           guint32      *offset)
{
  gboolean is_little = data[0] == 'I';
  guint32 next = size >= 8 ? read_number (data + 4, 4, is_little) : 0;
  guint n_pages = 0;

  while (next != 0 && n_pages <= HD_SCAN_MAX_PAGES)
    {
      guint32 n_entries;

      if (next > size || size - next < 6)
        return 0;
      n_entries = read_number (data + next, 2, is_little);
      if (n_entries == 0 || size - next < 6 + (gsize) n_entries * 12)
        return 0;
      if (n_pages == wanted && offset != NULL)
        *offset = next;
      next = read_number (data + next + 2 + n_entries * 12, 4, is_little);
      n_pages++;
    }
  return n_pages;
}

/* The same file with @page as its first, for the decoder reads no other. */
static GBytes *
turn_tiff_to (GBytes *bytes,
              guint   page)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 offset = 0;
  guint8 *copy;

  walk_tiff (data, size, page, &offset);
  copy = g_memdup2 (data, size);
  for (guint i = 0; i < 4; i++)
    copy[4 + i] = (guint8) (offset >> (data[0] == 'I' ? 8 * i : 24 - 8 * i));
  return g_bytes_new_take (copy, size);
}

static GdkPixbuf *
decode_page (GBytes     *bytes,
             const char *type,
             guint       page,
             GError    **error)
{
  g_autoptr (GBytes) turned = page > 0 ? turn_tiff_to (bytes, page) : g_bytes_ref (bytes);

  return decode_picture (turned, type, error);
}

static gboolean
inspect_picture (GBytes     *bytes,
                 HdScan     *scan,
                 const char *type,
                 GError    **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  scan->n_pages = 1;
  if ((g_str_equal (type, "jpeg") && !has_jpeg_end (data, size)) || (g_str_equal (type, "png") && !has_png_end (data, size)))
    return refuse_damaged (error);
  if (g_str_equal (type, "tiff"))
    scan->n_pages = walk_tiff (data, size, 0, NULL);
  if (!check_pages (scan->n_pages, error))
    return FALSE;
  for (guint i = 0; i < scan->n_pages; i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = decode_page (bytes, type, i, error);

      if (pixbuf == NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- What it is --- */

typedef struct
{
  const char *start;
  gsize       length;
  const char *type;
  HdScan      scan;
} Kind;

static const Kind kinds[] = {
  { "%PDF-", 5, "pdf", { "application/pdf", "pdf", 0 } },
  { "\x89PNG\r\n\x1a\n", 8, "png", { "image/png", "png", 0 } },
  { "\xff\xd8\xff", 3, "jpeg", { "image/jpeg", "jpg", 0 } },
  { "II*\0", 4, "tiff", { "image/tiff", "tif", 0 } },
  { "MM\0*", 4, "tiff", { "image/tiff", "tif", 0 } },
};

static const Kind *
find_kind (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size > kinds[i].length && memcmp (data, kinds[i].start, kinds[i].length) == 0)
      return &kinds[i];
  return NULL;
}

gboolean
hd_scan_inspect (GBytes  *bytes,
                 HdScan  *scan,
                 GError **error)
{
  const Kind *kind;

  g_return_val_if_fail (bytes != NULL && scan != NULL, FALSE);

  if (g_bytes_get_size (bytes) == 0)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is empty: choose another one."));
  if (g_bytes_get_size (bytes) > HD_SCAN_MAX_BYTES)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("The file is larger than 50 MB: scan with fewer points an inch, or divide it."));
  kind = find_kind (bytes);
  if (kind == NULL)
    return hd_error_refuse (error, HD_ERROR_INVALID, _("This is no scan: add a PDF file, or a picture as PNG, JPEG or TIFF."));
  *scan = kind->scan;
  return g_str_equal (kind->type, "pdf") ? inspect_pdf (bytes, scan, error) : inspect_picture (bytes, scan, kind->type, error);
}

GdkPixbuf *
hd_scan_decode_picture (GBytes       *bytes,
                        const HdScan *scan,
                        guint         page,
                        GError      **error)
{
  const Kind *kind = find_kind (bytes);

  g_return_val_if_fail (kind != NULL && page < scan->n_pages, NULL);

  return decode_page (bytes, kind->type, page, error);
}
