/* packet.c: the whole set of a meeting's papers as one run of pages, or as a folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/packet.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/edit.h"
#include "book/meeting-papers-private.h"
#include "papers/packet-paper.h"

#define WHOLE "00 Bộ tài liệu"
#define ANNEX_TAG "annex"

/* One part while the packet is put together. */
typedef struct
{
  HdMeetingPaperKind kind;
  char        *name;
  HdRendering *rendering;
  HdRendering *divider;
} Part;

typedef struct
{
  HdBook                *book;
  const HdPacketRequest *request;
  HdMeetingDesk         *desk;
  GPtrArray             *parts; /* Part */
  HdRendering           *contents;
  HdPages               *pages;
  GPtrArray             *blanks;
} Packet;

static void
part_free (Part *part)
{
  g_free (part->name);
  g_clear_pointer (&part->rendering, hd_rendering_free);
  g_clear_pointer (&part->divider, hd_rendering_free);
  g_free (part);
}

static void
packet_clear (Packet *self)
{
  g_clear_pointer (&self->desk, hd_meeting_desk_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->contents, hd_rendering_free);
  g_clear_pointer (&self->pages, hd_pages_unref);
  g_clear_pointer (&self->blanks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Packet, packet_clear)

/* --- What belongs into it --- */

static gboolean
belongs (const HdMeeting   *meeting,
         HdMeetingPaperKind kind,
         gboolean           for_chair)
{
  HdMeetingPaperKind whole = hd_meeting_paper_within (kind);

  if (!hd_meeting_has_paper (meeting, kind) || (!for_chair && !hd_meeting_paper_is_for_delegates (kind)))
    return FALSE;
  if (whole < HD_N_MEETING_PAPERS && belongs (meeting, whole, for_chair))
    return FALSE;
  return !hd_meeting_paper_is_after (kind) || meeting->contributions->len > 0;
}

GArray *
hd_meeting_list_packet (const HdMeeting *meeting,
                        gboolean         for_chair)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (HdMeetingPaperKind));

  g_return_val_if_fail (meeting != NULL, kinds);

  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    {
      HdMeetingPaperKind kind = (HdMeetingPaperKind) i;

      if (belongs (meeting, kind, for_chair))
        g_array_append_val (kinds, kind);
    }
  return kinds;
}

static GArray *
list_kinds (const Packet *self)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (self->desk);
  GArray *kinds;

  if (self->request->kinds == NULL)
    return hd_meeting_list_packet (meeting, self->request->for_chair);
  kinds = g_array_new (FALSE, FALSE, sizeof (HdMeetingPaperKind));
  for (int i = 0; i < HD_N_MEETING_PAPERS; i++)
    for (guint k = 0; k < self->request->n_kinds; k++)
      if (self->request->kinds[k] == (HdMeetingPaperKind) i && hd_meeting_has_paper (meeting, self->request->kinds[k]))
        {
          g_array_append_val (kinds, self->request->kinds[k]);
          break;
        }
  return kinds;
}

/* --- Its parts --- */

static gboolean
add_part (Packet            *self,
          HdMeetingPaperKind kind,
          GPtrArray         *papers,
          GError           **error)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (self->desk);
  g_autoptr (HdPaper) divider = NULL;
  Part *part = g_new0 (Part, 1);

  g_ptr_array_add (self->parts, part);
  part->kind = kind;
  part->name = hd_meeting_paper_name (kind, meeting);
  part->rendering = hd_meeting_desk_render_as_printed (self->book, self->desk, kind, hd_meeting_find_paper (papers, kind), self->request->for_chair, error);
  if (part->rendering == NULL)
    return FALSE;
  for (guint i = 0; i < part->rendering->blanks->len; i++)
    g_ptr_array_add (self->blanks, g_strdup_printf ("%s: %s", part->name, (const char *) g_ptr_array_index (part->rendering->blanks, i)));
  divider = hd_packet_divider_new (meeting, self->parts->len, part->name);
  part->divider = hd_book_render_paper (self->book, divider, error);
  return part->divider != NULL;
}

static gboolean
make_parts (Packet       *self,
            HdPacketFunc  func,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GArray) kinds = list_kinds (self);
  g_autoptr (GPtrArray) papers = hd_book_get_records_by (self->book, HD_ENTITY_PAPER, HD_PAPER_MEETING, self->request->meeting, error);

  if (papers == NULL)
    return FALSE;
  if (kinds->len == 0)
    {
      g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND, _("There is no paper to put into the packet: choose at least one."));
      return FALSE;
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !add_part (self, g_array_index (kinds, HdMeetingPaperKind, i), papers, error))
        return FALSE;
      if (func != NULL)
        func (i + 1, kinds->len, ((Part *) g_ptr_array_index (self->parts, i))->name, data);
    }
  return TRUE;
}

/* --- Binding --- */

/* Contents first; then for each part its divider and its pages. */
static GArray *
bind_list (const Packet *self)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (HdPagesPart));
  HdPagesPart contents = { self->contents->pages, "Mục lục", FALSE, FALSE };

  g_array_append_val (list, contents);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      HdPagesPart divider = { part->divider->pages, part->name, self->request->new_sheets, FALSE };
      HdPagesPart pages = { part->rendering->pages, NULL, self->request->new_sheets, part->kind == HD_MEETING_PAPER_NAME_PLATES };

      g_array_append_val (list, divider);
      g_array_append_val (list, pages);
    }
  return list;
}

static void
add_entry (GPtrArray  *entries,
           char       *name_take,
           guint       page,
           gboolean    is_inside)
{
  HdPacketEntry *entry = g_new0 (HdPacketEntry, 1);

  entry->name = name_take;
  entry->page = page;
  entry->is_inside = is_inside;
  g_ptr_array_add (entries, entry);
}

/* @list: (nullable): where the parts stand; NULL: not known yet */
static gboolean
make_contents (Packet       *self,
               const GArray *list,
               GError      **error)
{
  const HdMeeting *meeting = hd_meeting_desk_get_meeting (self->desk);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_packet_entry_free);
  g_autoptr (HdPaper) paper = NULL;
  HdRendering *contents;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      guint first = list != NULL ? hd_pages_bound_number ((const HdPagesPart *) (gconstpointer) list->data, list->len, 2 + 2 * i) : 0;
      HdRect rect;
      guint page;

      add_entry (entries, g_strdup (part->name), first, FALSE);
      for (int k = 0; k < HD_N_MEETING_PAPERS; k++)
        if (hd_meeting_paper_within ((HdMeetingPaperKind) k) == part->kind && hd_pages_find (part->rendering->pages, ANNEX_TAG, &page, &rect))
          add_entry (entries, hd_meeting_paper_name ((HdMeetingPaperKind) k, meeting), first > 0 ? first + page : 0, TRUE);
    }
  paper = hd_packet_contents_new (meeting, entries, self->request->for_chair);
  contents = hd_book_render_paper (self->book, paper, error);
  if (contents == NULL)
    return FALSE;
  g_clear_pointer (&self->contents, hd_rendering_free);
  self->contents = contents;
  return TRUE;
}

static gboolean
bind_parts (Packet  *self,
            GError **error)
{
  g_autofree char *title = g_strdup_printf ("Bộ tài liệu - %s", hd_record_peek_text (hd_meeting_desk_get_meeting (self->desk)->meeting, HD_MEETING_TITLE));
  g_autoptr (GArray) list = NULL;

  /* Its length does not depend on the numbers in it, only where the parts begin does. */
  if (!make_contents (self, NULL, error))
    return FALSE;
  list = bind_list (self);
  if (!make_contents (self, list, error))
    return FALSE;
  g_array_unref (list);
  list = bind_list (self);
  self->pages = hd_pages_bind ((const HdPagesPart *) (gconstpointer) list->data, list->len, title);
  return TRUE;
}

static gboolean
make_packet (Packet       *self,
             HdPacketFunc  func,
             gpointer      data,
             GCancellable *cancellable,
             GError      **error)
{
  self->desk = hd_meeting_desk_new (self->book, self->request->meeting, error);
  if (self->desk == NULL)
    return FALSE;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->blanks = g_ptr_array_new_with_free_func (g_free);
  return make_parts (self, func, data, cancellable, error) && bind_parts (self, error);
}

HdRendering *
hd_book_render_packet (HdBook                *self,
                       const HdPacketRequest *request,
                       HdPacketFunc           func,
                       gpointer               data,
                       GCancellable          *cancellable,
                       GError               **error)
{
  g_auto (Packet) packet = { .book = self, .request = request };
  HdRendering *rendering;

  g_return_val_if_fail (HD_IS_BOOK (self) && request != NULL && request->meeting != NULL, NULL);

  if (!make_packet (&packet, func, data, cancellable, error))
    return NULL;
  rendering = g_new0 (HdRendering, 1);
  rendering->pages = g_steal_pointer (&packet.pages);
  rendering->blanks = g_steal_pointer (&packet.blanks);
  rendering->profile = packet.contents->profile;
  return rendering;
}

/* --- Files --- */

static gboolean
write_pages (HdBook     *book,
             HdPages    *pages,
             const char *folder,
             const char *name,
             GError    **error)
{
  g_autoptr (GBytes) pdf = hd_book_make_pdf (book, pages, error);
  g_autofree char *safe = hd_file_dup_safe_name (name, "pdf");
  g_autofree char *path = g_build_filename (folder, safe, NULL);

  return pdf != NULL && hd_file_write_atomically (path, pdf, error);
}

static gboolean
write_all (const Packet *self,
           const char   *folder,
           GCancellable *cancellable,
           GError      **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      g_autofree char *name = g_strdup_printf ("%02u %s", i + 1, part->name);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !write_pages (self->book, part->rendering->pages, folder, name, error))
        return FALSE;
    }
  return write_pages (self->book, self->pages, folder, WHOLE, error);
}

static gboolean
fail_folder (const char *folder,
             int         code,
             GError    **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (error, HD_ERROR, HD_ERROR_IO, _("The folder “%s” cannot be written: %s."), shown, g_strerror (code));
  return FALSE;
}

/* Moves each file of @from to @to, in the place of one of that name. */
static gboolean
move_all (const char *from,
          const char *to,
          GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (g_rename (source, target) != 0)
        return fail_folder (to, errno, error);
    }
  return dir != NULL || fail_folder (from, errno, error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      (void) g_remove (path);
    }
  (void) g_rmdir (folder);
}

/* The files are made in a hidden folder beside their place and moved when all are there. */
static gboolean
write_folder (const Packet *self,
              const char   *folder,
              GCancellable *cancellable,
              GError      **error)
{
  gboolean was_there = g_file_test (folder, G_FILE_TEST_IS_DIR);
  g_autofree char *making = g_build_filename (folder, ".hiepdong-XXXXXX", NULL);
  gboolean done;

  if (g_mkdir_with_parents (folder, 0777) != 0 || g_mkdtemp (making) == NULL)
    return fail_folder (folder, errno, error);
  done = write_all (self, making, cancellable, error) && move_all (making, folder, error);
  remove_folder (making);
  if (!done && !was_there)
    (void) g_rmdir (folder);
  return done;
}

gboolean
hd_book_save_packet (HdBook                *self,
                     const HdPacketRequest *request,
                     const char            *path,
                     gboolean               as_folder,
                     HdPacketFunc           func,
                     gpointer               data,
                     GPtrArray            **blanks,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_auto (Packet) packet = { .book = self, .request = request };
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && request != NULL && request->meeting != NULL && path != NULL, FALSE);

  if (!make_packet (&packet, func, data, cancellable, error))
    return FALSE;
  if (as_folder && !write_folder (&packet, path, cancellable, error))
    return FALSE;
  pdf = as_folder ? NULL : hd_book_make_pdf (self, packet.pages, error);
  if (!as_folder && (pdf == NULL || g_cancellable_set_error_if_cancelled (cancellable, error) || !hd_file_write_atomically (path, pdf, error)))
    return FALSE;
  if (blanks != NULL)
    *blanks = g_steal_pointer (&packet.blanks);
  return TRUE;
}
