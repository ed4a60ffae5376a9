/* printed.h: a paper as a PDF on the disk, read back with poppler's tools
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "layout/pdf.h"
#include "papers/agreement-paper.h"

G_BEGIN_DECLS

typedef struct
{
  guint  page; /* from 1 */
  double left, top, right, bottom; /* mm */
  char  *text;
} ReadWord;

typedef struct
{
  double width, height; /* mm */
} ReadPage;

typedef struct
{
  char    *dir, *path; /* dir: (nullable): its own, gone with it */
  HdPages *pages;
  GArray  *words; /* ReadWord */
  GArray  *sizes; /* ReadPage, of each page */
  guint    n_pages;
} Printed;

Printed         printed_new   (const HdPaper *paper, HdPdfWriter *writer, HdFontSet *fonts);
/* As a file that stays: @path. */
Printed         printed_keep  (const HdPaper *paper, HdPdfWriter *writer, HdFontSet *fonts, const char *path);
void            printed_clear (Printed *self);
/* What a program says on its standard output; it must end well and say nothing on the other. */
char           *printed_run   (const char *const *argv);
const ReadWord *printed_get   (const Printed *self, guint index);
const ReadPage *printed_page  (const Printed *self, guint page); /* from 1 */
/* First word of this text on the page; there must be one. */
const ReadWord *printed_find  (const Printed *self, guint page, const char *text);
/* Points, from the height of the word's box: ascent and descent of Liberation Serif are 0.891 and 0.216 em. */
double          printed_size  (const ReadWord *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, printed_clear)

G_END_DECLS
