/* register.h: lines of the outgoing register
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sổ đăng ký văn bản đi, ten columns: Decree 30/2020/NĐ-CP, Annex IV.
 */
#pragma once

#include "model/paper.h"

G_BEGIN_DECLS

typedef enum
{
  HD_REGISTER_NUMBER,
  HD_REGISTER_DATE,
  HD_REGISTER_HEADING,
  HD_REGISTER_SIGNER,
  HD_REGISTER_RECIPIENTS,
  HD_REGISTER_KEEPER,
  HD_REGISTER_COPIES,
  HD_REGISTER_SENT,
  HD_REGISTER_RECEIPT, /* signed by hand */
  HD_REGISTER_NOTE,
  HD_N_REGISTER_COLUMNS
} HdRegisterColumn;

typedef struct
{
  gboolean is_gap;  /* numbers that nobody has */
  char    *series;  /* its name; "" when it is not known */
  char    *cells[HD_N_REGISTER_COLUMNS]; /* Vietnamese, as printed; "" where there is nothing */
  gint64   copies;  /* 0: not known */
} HdRegisterRow;

/* Titles of the columns, in the words of the decree. */
const char    *hd_register_column_title (HdRegisterColumn column);

void           hd_register_row_free     (HdRegisterRow *self);
/* @note: (nullable): what it replaces or was replaced by, in Vietnamese. */
HdRegisterRow *hd_register_row_new      (const HdRecord *paper, const char *series, const char *note) G_GNUC_WARN_UNUSED_RESULT;
/* A numbered agreement whose paper is not stored. @signers: (nullable): names of those who signed */
HdRegisterRow *hd_register_row_new_for_agreement (const HdRecord *agreement, const char *signers, const char *series) G_GNUC_WARN_UNUSED_RESULT;
HdRegisterRow *hd_register_row_new_gap  (gint64 first, gint64 last, const char *series) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdRegisterRow, hd_register_row_free)

G_END_DECLS
