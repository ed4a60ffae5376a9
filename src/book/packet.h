/* packet.h: the whole set of a meeting's papers as one run of pages, or as a folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All is made from one reading of the book, so totals agree in every part. A contents page comes first, a divider before each part; pages
 * count through. Files appear whole or not at all.
 */
#pragma once

#include "book/meeting-papers.h"

G_BEGIN_DECLS

typedef struct
{
  const char               *meeting;    /* id */
  gboolean                  for_chair;  /* with internal notes and script; FALSE: as a delegate gets it */
  const HdMeetingPaperKind *kinds;      /* (nullable): NULL: what belongs into that copy */
  guint                     n_kinds;
  gboolean                  new_sheets; /* printed on both sides: each part begins on a sheet of its own */
} HdPacketRequest;

/* Called after each part. @name: of the part */
typedef void (*HdPacketFunc) (guint n_done, guint n_parts, const char *name, gpointer data);

/* The kinds that belong into a copy of this meeting's packet. (element-type HdMeetingPaperKind) */
GArray  *hd_meeting_list_packet (const HdMeeting *meeting, gboolean for_chair) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_render_packet:
 * @func: (nullable)
 *
 * The blanks of the rendering are those of all parts, each with the part's name before it.
 */
HdRendering *hd_book_render_packet (HdBook *self, const HdPacketRequest *request, HdPacketFunc func, gpointer data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_book_save_packet:
 * @path: of the PDF, or of the folder
 * @as_folder: each part in a file of its own, numbered in the order of the contents, and the whole beside them; the folder is made when
 *   there is none
 * @blanks: (out) (optional) (element-type utf8)
 */
gboolean     hd_book_save_packet   (HdBook *self, const HdPacketRequest *request, const char *path, gboolean as_folder, HdPacketFunc func, gpointer data,
                                    GPtrArray **blanks, GCancellable *cancellable, GError **error);

/* On a worker with a connection of its own. @func is called on the worker. */
void         hd_book_make_packet_async    (HdBook *self, const HdPacketRequest *request, HdPacketFunc func, gpointer data, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
/* Returns: (transfer full): the PDF */
GBytes      *hd_book_make_packet_finish   (HdBook *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         hd_book_save_packet_async    (HdBook *self, const HdPacketRequest *request, const char *path, gboolean as_folder, HdPacketFunc func, gpointer data,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean     hd_book_save_packet_finish   (HdBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
