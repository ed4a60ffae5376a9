/* pdf.h: pages become a PDF/A-1b file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/layout.h"

G_BEGIN_DECLS

/**
 * HdPdfWriter:
 *
 * Holds what is equal in every document (fonts subset to the Vietnamese repertoire, colour profile), so that many documents
 * cost little each. One writer for one thread at a time.
 */
typedef struct _HdPdfWriter HdPdfWriter;

HdPdfWriter *hd_pdf_writer_new  (HdFontSet *fonts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_pdf_writer_free (HdPdfWriter *self);

/* Deterministic: same pages, same bytes; no clock. Valid PDF/A-1b: fonts embedded and subset with a correct ToUnicode, XMP equal
 * to Info, language vi-VN, sRGB output intent, ID from the content. */
GBytes      *hd_pdf_writer_write (HdPdfWriter *self, HdPages *pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdPdfWriter, hd_pdf_writer_free)

G_END_DECLS
