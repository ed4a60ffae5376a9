/* book-private.h: what the files of the book share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/series.h"
#include "layout/pdf.h"
#include "model/dossier.h"
#include "papers/agreement-paper.h"
#include "papers/stamps.h"
#include "store/database.h"

G_BEGIN_DECLS

struct _HdBook
{
  GObject       parent_instance;

  HdDatabase   *db;
  char         *path;
  char         *who;         /* NULL when read only */
  char         *title;
  char         *short_title;
  gboolean      is_training;
  int           urgency;     /* HdUrgency: stamped on all papers */
  char         *circulation; /* (nullable): the same */
  gboolean      one_sided;   /* papers are printed on one side */
  char         *profile;     /* (nullable): all papers are set in it, whatever the records say */
  GMainContext *context;     /* where "changed" is emitted */

  GCancellable *closed;      /* ends what workers read for this book only */
  guint64       reading_lists;    /* bits of entity kinds: a worker is reading */
  guint64       unreadable_lists; /* it could not: who asks for rows will be told why */

  HdBook       *ink;         /* (nullable): the book whose fonts and PDF writer a worker's reader uses */
  GMutex        ink_lock;    /* guards what follows: made when first used, kept, used by workers too */
  HdFontSet    *fonts;
  HdPdfWriter  *pdf_writer;
};

/* Tells that the list of @kind can be narrowed down. */
void         hd_book_emit_list_ready (HdBook *self, HdEntityKind kind);
/* Reads title and the like again and emits "changed" in the book's main context. After each commit. */
gboolean     hd_book_reload        (HdBook *self, GError **error);
/* From now on "changed" is emitted in @context: for books opened by a worker. */
void         hd_book_set_context   (HdBook *self, GMainContext *context);
/* The same book on a connection of its own, for one worker: only read, with the fonts, PDF writer and layout of @self. */
HdBook      *hd_book_open_reader   (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A reference that the caller owns, or NULL with HD_ERROR_FONT; from any thread. */
/* The scans of the signed original, a page each, in the order of their names; HD_ERROR_NOT_FOUND when there is none. */
gboolean     hd_book_add_signed_scans (HdBook *self, const char *agreement_id, GPtrArray *blocks, GError **error);
HdFontSet   *hd_book_ref_fonts     (HdBook *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds ids to a set that owns its keys. @more_take: (nullable): NULL, and FALSE returned, when reading them failed. */
gboolean     hd_ids_add            (GHashTable *ids, GPtrArray *more_take);
/* TRUE, or FALSE with HD_ERROR_READ_ONLY. */
gboolean     hd_book_require_writable (HdBook *self, GError **error);

/* One agreement with all that its paper needs, in the transaction that is open. */
HdDossier   *hd_book_load_dossier_in_transaction (HdDatabase *db, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The unit, or what has come in its place by @day: of several successors the one with the largest share. */
HdRecord    *hd_book_follow_unit   (HdBook *book, const char *unit_id, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds all posts of a person to @dossier, with the units they are held in. */
gboolean     hd_book_load_posts    (HdDossier *dossier, HdDatabase *db, const char *person_id, GError **error);

/* The use cases on a given connection, so that a worker can run them on its own. */
HdDossier   *hd_book_load_dossier_from (HdDatabase *db, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A paper as pages. */
HdRendering *hd_book_render_paper  (HdBook *self, HdPaper *paper, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdRendering *hd_rendering_new      (const HdPaper *paper, HdPages *pages_take) G_GNUC_WARN_UNUSED_RESULT;
/* Puts the profile that was asked for into the records of @dossier, which nobody else holds. */
void         hd_book_apply_profile (HdBook *self, HdDossier *dossier);
HdRendering *hd_book_render_agreement_from (HdBook *self, HdDatabase *db, const char *agreement_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HdRendering *hd_book_render_dossier (HdBook *self, const HdDossier *dossier, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     hd_book_import_into   (HdDatabase *db, const char *who, GBytes *json, GCancellable *cancellable, GPtrArray **problems, GError **error);

/* What a series has given, in the transaction that is open; no symbol yet. @own: (nullable): id of the series that was chosen; else
 * the first for papers of @kind that covers @day, else a new one. */
HdNumberPreview *hd_book_preview_series (HdBook *self, const char *own, const char *kind, HdDate day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What issuing has in common, whether the paper was made here or elsewhere. */
gboolean     hd_paper_check_issue  (const HdRecord *draft, gint64 number, HdDate day, GError **error);
/* Inside the saving transaction: the paper that @draft replaces, if it replaces one, must still stand as issued, or withdrawn without another one. */
gboolean     hd_paper_put_replaced (HdBook *book, HdEdit *edit, const HdRecord *draft, HdDate day, GError **error);
void         hd_paper_fill_number  (HdRecord *paper, const HdNumberPreview *preview, gint64 number, HdDate day);

/* @agreement comes into force on @date: the one it takes the place of, if that is in force, is put into @edit as superseded. */
gboolean     hd_book_put_superseded (HdBook *self, HdEdit *edit, const HdRecord *agreement, HdDate date, GError **error);

/* The stored paper of an agreement, put into the @edit that signs, numbers or reopens it: @after is the agreement as it will be. */
gboolean     hd_book_put_signed_agreement   (HdBook *self, HdEdit *edit, const HdDossier *after, GError **error);
gboolean     hd_book_put_issued_agreement   (HdBook *self, HdEdit *edit, const HdDossier *after, GError **error);
gboolean     hd_book_put_reopened_agreement (HdBook *self, HdEdit *edit, const char *agreement_id, const char *reason, GError **error);

/* Makes the holder of @post the one who is to sign; title, rank and name are drawn from the post until the signature is given. */
void         hd_agreement_fill_signer (HdRecord *signature, const HdRecord *post, const char *prefix, const char *authority);

G_END_DECLS
