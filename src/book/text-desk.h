/* text-desk.h: the text of one agreement on the desk of who edits it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds what the paper needs besides the text, and the paragraphs that are laid out already, so that pages follow the typing.
 */
#pragma once

#include "book/book.h"
#include "model/dossier.h"
#include "model/outline-edit.h"

G_BEGIN_DECLS

typedef struct _HdTextDesk HdTextDesk;

/* A text that was not saved: kept in the user's data folder until it is saved or given up. */
typedef struct
{
  GDateTime *kept_at;  /* local time */
  GPtrArray *clauses;  /* (element-type HdRecord) */
  gboolean   is_stale; /* the text in the book was changed since */
} HdTextDraft;

void             hd_text_draft_free        (HdTextDraft *self);

HdTextDesk      *hd_text_desk_new          (HdBook *book, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdTextDesk      *hd_text_desk_ref          (HdTextDesk *self);
void             hd_text_desk_unref        (HdTextDesk *self);
/* Reads agreement, parties and clauses again; @text_changed: (out) (optional): the clauses in the book are others now. */
gboolean         hd_text_desk_reload       (HdTextDesk *self, gboolean *text_changed, GError **error);

HdBook          *hd_text_desk_get_book     (const HdTextDesk *self); /* (transfer none) */
const char      *hd_text_desk_get_agreement_id (const HdTextDesk *self);
const HdDossier *hd_text_desk_get_dossier  (const HdTextDesk *self); /* valid until the next reload; of the book's own thread */
/* Why the text cannot be changed, a translated sentence; NULL when it can. */
char            *hd_text_desk_dup_lock     (HdTextDesk *self) G_GNUC_WARN_UNUSED_RESULT;

/* Pages of the agreement with @clauses (element-type HdRecord) as its text; from any thread. */
HdRendering     *hd_text_desk_render       (HdTextDesk *self, GPtrArray *clauses, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void             hd_text_desk_render_async (HdTextDesk          *self,
                                            GPtrArray           *clauses,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
HdRendering     *hd_text_desk_render_finish (HdTextDesk *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Saves what @edit changes as one edit, and gives up the draft. Comments and commitments on clauses that go stay, without a clause. */
gboolean         hd_text_desk_save         (HdTextDesk *self, const HdOutlineEdit *edit, GError **error);

gboolean         hd_text_desk_keep_draft   (HdTextDesk *self, const HdOutlineEdit *edit, GError **error);
void             hd_text_desk_drop_draft   (HdTextDesk *self);
/* NULL when there is none, it cannot be read, or it is what the book holds anyway. */
HdTextDraft     *hd_text_desk_find_draft   (HdTextDesk *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTextDesk, hd_text_desk_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HdTextDraft, hd_text_draft_free)

G_END_DECLS
