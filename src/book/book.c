/* book.c: opening a book, and what is known of it while it is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/book-private.h"

#include <glib/gstdio.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/changes.h"
#include "store/records.h"

/* Stored and printed on papers, so always Vietnamese. */
#define DEFAULT_COMMITTEE "Ban Chỉ đạo Chương trình phối hợp hoạt động"

G_DEFINE_FINAL_TYPE (HdBook, hd_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_OPERATOR,
  PROP_READ_ONLY,
  PROP_TRAINING,
  N_PROPS
};

enum
{
  CHANGED,
  LIST_READY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
hd_book_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  HdBook *self = HD_BOOK (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_OPERATOR:
      g_value_set_string (value, self->who);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, hd_book_is_read_only (self));
      break;
    case PROP_TRAINING:
      g_value_set_boolean (value, self->is_training);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_book_finalize (GObject *object)
{
  HdBook *self = HD_BOOK (object);

  g_cancellable_cancel (self->closed);
  g_clear_object (&self->closed);
  g_clear_object (&self->ink);
  g_clear_pointer (&self->pdf_writer, hd_pdf_writer_free);
  g_clear_pointer (&self->fonts, hd_font_set_unref);
  g_clear_pointer (&self->db, hd_database_close);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->ink_lock);
  g_free (self->path);
  g_free (self->who);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->profile);
  g_free (self->circulation);

  G_OBJECT_CLASS (hd_book_parent_class)->finalize (object);
}

static void
hd_book_class_init (HdBookClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hd_book_get_property;
  object_class->finalize = hd_book_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_OPERATOR] = g_param_spec_string ("operator", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_TRAINING] = g_param_spec_boolean ("training", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LIST_READY] = g_signal_new ("list-ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hd_book_init (HdBook *self)
{
  g_mutex_init (&self->ink_lock);
  self->closed = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
}

void
hd_book_set_context (HdBook       *self,
                     GMainContext *context)
{
  g_clear_pointer (&self->context, g_main_context_unref);
  self->context = g_main_context_ref (context);
}

/* Notes what the committee's record says; TRUE in *@differs when a property changed. */
static gboolean
read_committee (HdBook   *self,
                gboolean *title_differs,
                gboolean *training_differs,
                GError  **error)
{
  g_autoptr (HdRecord) committee = hd_records_get_committee (self->db, error);
  gboolean is_training;
  const char *title;

  if (committee == NULL)
    return FALSE;
  title = hd_record_peek_text (committee, HD_COMMITTEE_NAME);
  is_training = hd_record_get_boolean (committee, HD_COMMITTEE_TRAINING);
  *title_differs = g_strcmp0 (self->title, title) != 0;
  *training_differs = self->is_training != is_training;

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->short_title);
  self->short_title = g_strdup (hd_record_is_empty (committee, HD_COMMITTEE_SHORT_NAME)
                                ? title : hd_record_get_text (committee, HD_COMMITTEE_SHORT_NAME));
  self->is_training = is_training;
  return TRUE;
}

static gboolean
on_context_emit_changed_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

gboolean
hd_book_reload (HdBook  *self,
                GError **error)
{
  gboolean title_differs = FALSE, training_differs = FALSE;

  if (!read_committee (self, &title_differs, &training_differs, error))
    return FALSE;
  if (title_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (training_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRAINING]);
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, on_context_emit_changed_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

void
hd_book_emit_list_ready (HdBook      *self,
                         HdEntityKind kind)
{
  g_signal_emit (self, signals[LIST_READY], 0, (guint) kind);
}

static char *
absolute_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_get_path (file);
}

static HdBook *
book_new (HdDatabase *db,
          const char *path,
          const char *who,
          GError    **error)
{
  g_autoptr (HdBook) self = g_object_new (HD_TYPE_BOOK, NULL);
  gboolean title_differs, training_differs;

  self->db = db;
  self->path = absolute_path (path);
  self->who = g_strdup (who);
  if (!read_committee (self, &title_differs, &training_differs, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
put_committee (HdDatabase *db,
               const char *name,
               const char *who,
               GError    **error)
{
  g_autoptr (HdChanges) changes = hd_changes_new (HD_CHANGES_BARRIER, who, _("Create the book"));
  g_autoptr (HdRecord) committee = hd_record_new (HD_ENTITY_COMMITTEE);

  hd_record_set_text (committee, HD_COMMITTEE_NAME, name);
  hd_changes_put (changes, committee);
  return hd_changes_apply (db, changes, NULL, error);
}

HdBook *
hd_book_create (const char *path,
                const char *name,
                const char *who,
                GError    **error)
{
  g_autofree char *clean_name = NULL;
  g_autoptr (HdDatabase) db = NULL;
  HdBook *self = NULL;

  g_return_val_if_fail (path != NULL && who != NULL, NULL);

  clean_name = hd_text_clean_needed (name != NULL ? name : DEFAULT_COMMITTEE, HD_TEXT_LINE, _("The committee needs a name."), error);
  if (clean_name == NULL)
    return NULL;
  db = hd_database_open (path, HD_DATABASE_CREATE, error);
  if (db == NULL)
    return NULL;
  if (put_committee (db, clean_name, who, error))
    self = book_new (g_steal_pointer (&db), path, who, error);
  if (self == NULL)
    {
      g_clear_pointer (&db, hd_database_close);
      g_unlink (path);
    }
  return self;
}

/* The power may have gone between the making of the file and its first record. */
static gboolean
complete_creation (HdDatabase *db,
                   const char *who,
                   GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HdRecord) committee = hd_records_get_committee (db, &local);

  if (g_error_matches (local, HD_ERROR, HD_ERROR_NOT_FOUND))
    return put_committee (db, DEFAULT_COMMITTEE, who, error);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return committee != NULL;
}

HdBook *
hd_book_open (const char *path,
              const char *who,
              GError    **error)
{
  g_autoptr (HdDatabase) db = NULL;

  g_return_val_if_fail (path != NULL && who != NULL, NULL);

  db = hd_database_open (path, HD_DATABASE_OPEN, error);
  if (db == NULL || !complete_creation (db, who, error))
    return NULL;
  return book_new (g_steal_pointer (&db), path, who, error);
}

/* Rolls back a save that a kill or a power cut broke off, or brings an older book up to date: both must write. */
static gboolean
put_in_order (const char *path)
{
  g_autoptr (HdDatabase) db = hd_database_open (path, HD_DATABASE_OPEN, NULL);

  return db != NULL;
}

HdBook *
hd_book_open_read_only (const char *path,
                        GError    **error)
{
  g_autoptr (GError) refusal = NULL;
  HdDatabase *db;

  g_return_val_if_fail (path != NULL, NULL);

  db = hd_database_open (path, HD_DATABASE_READ_ONLY, &refusal);
  if (g_error_matches (refusal, HD_ERROR, HD_ERROR_READ_ONLY) && put_in_order (path))
    {
      g_clear_error (&refusal);
      db = hd_database_open (path, HD_DATABASE_READ_ONLY, &refusal);
    }
  if (db != NULL)
    return book_new (db, path, NULL, error);

  g_propagate_error (error, g_steal_pointer (&refusal));
  return NULL;
}

HdBook *
hd_book_open_reader (HdBook  *self,
                     GError **error)
{
  HdBook *reader = hd_book_open_read_only (self->path, error);

  if (reader == NULL)
    return NULL;
  reader->ink = g_object_ref (self->ink != NULL ? self->ink : self);
  reader->profile = g_strdup (self->profile);
  reader->one_sided = self->one_sided;
  return reader;
}

const char *
hd_book_get_path (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return self->path;
}

const char *
hd_book_get_title (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return self->title;
}

const char *
hd_book_get_short_title (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return self->short_title;
}

gboolean
hd_book_is_training (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  return self->is_training;
}

gboolean
hd_book_is_read_only (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  return hd_database_is_read_only (self->db);
}

gboolean
hd_book_require_writable (HdBook  *self,
                          GError **error)
{
  if (!hd_book_is_read_only (self))
    return TRUE;
  g_set_error_literal (error, HD_ERROR, HD_ERROR_READ_ONLY,
                       _("The book was opened for reading only; open it for writing to change it."));
  return FALSE;
}

gboolean
hd_book_set_operator (HdBook     *self,
                      const char *who,
                      GError    **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self) && who != NULL, FALSE);

  clean = hd_text_clean_needed (who, HD_TEXT_LINE, _("Write the name of who works with the book."), error);
  if (clean == NULL || !hd_book_require_writable (self, error))
    return FALSE;
  g_free (self->who);
  self->who = g_steal_pointer (&clean);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATOR]);
  return TRUE;
}

const char *
hd_book_get_operator (HdBook *self)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return self->who;
}
