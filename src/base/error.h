/* error.h: what can go wrong, as one error domain
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HdErrorCode:
 *
 * The code tells a program what happened. The message of every GError of this domain is a
 * whole translated sentence for a person: what is wrong and what to do. It is made with _()
 * where the error is raised, printed only by cli and shown only by ui.
 */
typedef enum
{
  HD_ERROR_INVALID,    /* a value breaks a rule: bad UTF-8, bad date, unknown choice, ... */
  HD_ERROR_CONSTRAINT, /* the book refuses: a record is still used, a number is taken, ... */
  HD_ERROR_LOCKED,     /* signed or issued: the record must not change any more */
  HD_ERROR_NOT_FOUND,  /* no such record, or the name fits several */
  HD_ERROR_CONFLICT,   /* the record was changed by someone else in between */
  HD_ERROR_BUSY,       /* another program holds the file */
  HD_ERROR_READ_ONLY,  /* file or folder must not be written */
  HD_ERROR_NO_SPACE,   /* the disk is full */
  HD_ERROR_IO,         /* any other failure of the file system */
  HD_ERROR_FOREIGN,    /* not a book at all */
  HD_ERROR_CORRUPT,    /* a book that is damaged */
  HD_ERROR_TOO_NEW,    /* a book of a newer version of the program */
  HD_ERROR_FONT,       /* a font is missing, or lacks a character */
  HD_ERROR_BLANK,      /* something is left blank that must be filled in first */
  HD_ERROR_PDF,        /* the PDF library failed */
  HD_ERROR_CANCELLED,
} HdErrorCode;

#define HD_ERROR (hd_error_quark ())

GQuark hd_error_quark (void);

/* Sets @error to a whole translated @sentence; FALSE always, so that a check can end with it. */
gboolean hd_error_refuse (GError **error, HdErrorCode code, const char *sentence);

G_END_DECLS
