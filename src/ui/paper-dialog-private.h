/* paper-dialog-private.h: what the files of the dialog of papers share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/paper-drafts.h"
#include "ui/date-row.h"
#include "ui/live-page.h"
#include "ui/outline-editor.h"
#include "ui/paper-dialog.h"

G_BEGIN_DECLS

/* A kind of paper that is offered. */
typedef struct
{
  const char    *label;
  HdPaperPurpose purpose;
  gboolean       is_second;
  gboolean       of_agreement;
  gboolean       of_signed;
} HdPaperKind;

struct _HdPaperDialog
{
  HdDialog parent_instance;

  AdwComboRow *kind_row, *template_row, *signer_row, *prefix_row, *action_row;
  AdwActionRow *issuer_row;
  GtkWidget *sides_row, *scan_row, *issuer_clear, *letter_group, *passages_group, *committee_group, *copied_group;
  GtkSwitch *sides_switch, *scan_switch;
  GtkTextView *addressees;
  GtkEditable *authority_row, *number_row, *symbol_row, *place_row, *deciding_row;
  GtkEditable *of_issuer_row, *of_number_row, *of_symbol_row, *of_place_row, *of_authority_row, *of_title_row, *of_signer_row;
  HdDateRow *date_row, *deadline_row, *members_row, *of_date_row;
  HdLivePage *live_page;
  GtkLabel *made_from;
  GtkStack *left_stack;
  GtkBox *tools;
  HdOutlineEditor *editor;

  HdBook *book;
  char *agreement;          /* NULL: the committee */
  GArray *offered;          /* indices into kinds */
  GPtrArray *templates;     /* HdTemplate, in the order of the row */
  GPtrArray *signers;       /* ids of people, in the order of the row; the first is nobody in particular */
  HdRecord *issuer;         /* NULL: the committee */
  GtkWidget *origin;        /* where the dialog was asked for */
  HdRecord *draft;          /* (nullable): as it is in the book */
  char *body;               /* (nullable): own words instead of the template's */
  HdOutlineEdit *edit;      /* (nullable): what the editor shows */
  GCancellable *cancellable;
  guint source;
  gboolean filling;
};

/* What the strings of a request live in. */
typedef struct
{
  GPtrArray *texts;
  char     **addressees;
} HdRequestWords;

void hd_request_words_clear (HdRequestWords *self);

/* Key of the data of a row of passages (its check button), and of that (the number). */
#define HD_PASSAGE_KEY "hd-passage"

const HdPaperKind *hd_paper_dialog_get_kind (HdPaperDialog *self);
/* What stands in the rows; the strings live as long as @words. */
void hd_paper_dialog_read_request (HdPaperDialog *self, HdRequestWords *words, HdPaperRequest *request);
/* Into the rows; those of templates and signers must be filled. */
void hd_paper_dialog_write_request (HdPaperDialog *self, const HdPaperRequest *request);
/* What stands in the rows and in the text, as a record that is not saved. */
HdRecord *hd_paper_dialog_make_draft (HdPaperDialog *self) G_GNUC_WARN_UNUSED_RESULT;
/* Something changed: the pages follow. */
void hd_paper_dialog_changed (HdPaperDialog *self);

/* --- paper-dialog-text.c --- */

/* The page with the words, behind that with the rows. */
void hd_paper_dialog_add_text (HdPaperDialog *self);
/* Another template, another day: words that nobody changed follow them. */
void hd_paper_dialog_update_text (HdPaperDialog *self);
void hd_paper_dialog_clear_text (HdPaperDialog *self);
void hd_paper_dialog_install_text (GtkWidgetClass *widget_class); /* "paper.reset-text" */

/* --- paper-dialog-output.c --- */

/* "paper.print", "paper.preview", "paper.check", "paper.save-draft", "paper.issue". */
void hd_paper_dialog_install_output (GtkWidgetClass *widget_class);
/* Templates, printer and check, before the buttons with words. */
void hd_paper_dialog_add_tools (HdPaperDialog *self);
/* Asks for a file. */
void hd_paper_dialog_export (HdPaperDialog *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HdRequestWords, hd_request_words_clear)

G_END_DECLS
