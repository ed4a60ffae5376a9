/* person-dialog.c: a person is entered, with the first post
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/person-dialog.h"

#include "base/i18n.h"
#include "book/edit.h"
#include "ui/duplicate-group.h"
#include "ui/form.h"
#include "ui/outcome.h"

#define LOOK_DELAY 250 /* ms after the last letter */

struct _HdPersonDialog
{
  HdDialog parent_instance;

  HdBook *book;
  HdForm *form;
  HdForm *post_form;
  HdDuplicateGroup *duplicates;
  guint look_source;
};

enum
{
  PERSON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdPersonDialog, hd_person_dialog, HD_TYPE_DIALOG)

static void
update_valid (HdPersonDialog *self)
{
  g_autoptr (HdRecord) person = hd_form_peek (self->form);

  hd_dialog_set_valid (HD_DIALOG (self), !hd_record_is_empty (person, HD_PERSON_FULL_NAME) && self->look_source == 0 &&
                                           !hd_duplicate_group_is_pending (self->duplicates));
}

static void
look (HdPersonDialog *self)
{
  g_autoptr (HdRecord) person = hd_form_peek (self->form);
  g_autoptr (HdRecord) post = hd_form_peek (self->post_form);

  hd_duplicate_group_update (self->duplicates, self->book, person, hd_record_get_text (post, HD_POST_UNIT));
}

static gboolean
on_look_due_cb (gpointer data)
{
  HdPersonDialog *self = data;

  self->look_source = 0;
  look (self);
  update_valid (self);
  return G_SOURCE_REMOVE;
}

/* Nobody is entered before it was looked for him. */
static void
on_changed_cb (HdPersonDialog *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_DELAY, on_look_due_cb, self);
  update_valid (self);
}

static void
on_duplicate_chosen_cb (HdPersonDialog *self,
                        const char     *id)
{
  g_signal_emit (self, signals[PERSON], 0, id);
  hd_dialog_close (HD_DIALOG (self));
}

/* FALSE when the rows say what is wrong; *post NULL when none was entered. */
static gboolean
read_post (HdPersonDialog *self,
           HdRecord       *person,
           HdRecord      **post)
{
  g_autoptr (HdRecord) entered = hd_form_peek (self->post_form);

  *post = NULL;
  if (hd_record_is_empty (entered, HD_POST_UNIT) && hd_record_is_empty (entered, HD_POST_TITLE) && !hd_form_is_dirty (self->post_form))
    return TRUE;
  *post = hd_form_read (self->post_form);
  if (*post != NULL)
    hd_record_set_text (*post, HD_POST_PERSON, hd_record_get_id (person));
  return *post != NULL;
}

static void
hd_person_dialog_confirm (HdDialog *dialog)
{
  HdPersonDialog *self = HD_PERSON_DIALOG (dialog);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  g_autoptr (HdRecord) person = hd_form_read (self->form);
  g_autoptr (HdRecord) post = NULL;
  g_autoptr (HdEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (person == NULL || !read_post (self, person, &post))
    return;
  /* Translators: %s is the name of a person. */
  edit = hd_edit_new_printf (self->book, _("Add person “%s”"), hd_record_peek_text (person, HD_PERSON_FULL_NAME));
  hd_edit_put (edit, person);
  if (post != NULL)
    hd_edit_put (edit, post);
  if (!hd_edit_apply (edit, &error))
    {
      hd_dialog_show_error (dialog, error->message);
      return;
    }
  hd_outcome_show (parent, self->book);
  g_signal_emit (self, signals[PERSON], 0, hd_record_get_id (person));
  hd_dialog_close (dialog);
}

static void
hd_person_dialog_dispose (GObject *object)
{
  HdPersonDialog *self = HD_PERSON_DIALOG (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_object (&self->form);
  g_clear_object (&self->post_form);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_person_dialog_parent_class)->dispose (object);
}

static void
hd_person_dialog_class_init (HdPersonDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_person_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_person_dialog_confirm;
  signals[PERSON] = g_signal_new ("person", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hd_person_dialog_init (HdPersonDialog *self)
{
}

/* The warning stands right below the name. */
static void
build (HdPersonDialog *self)
{
  static const guint post_fields[] = { HD_POST_UNIT, HD_POST_TITLE, HD_POST_FROM_DATE };
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *name = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *rest = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *post = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (HdRecord) blank = hd_record_new (HD_ENTITY_PERSON);
  g_autoptr (HdRecord) blank_post = hd_record_new (HD_ENTITY_POST);

  self->form = hd_form_new (self->book, HD_ENTITY_PERSON);
  self->post_form = hd_form_new (self->book, HD_ENTITY_POST);
  self->duplicates = HD_DUPLICATE_GROUP (hd_duplicate_group_new (_("Open That One")));
  hd_form_add_row (self->form, name, HD_PERSON_FULL_NAME, NULL);
  hd_form_add_row (self->form, rest, HD_PERSON_MILITARY_RANK, NULL);
  hd_form_add_row (self->form, rest, HD_PERSON_PHONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (post_fields); i++)
    hd_form_add_row (self->post_form, post, post_fields[i], NULL);
  hd_form_set_record (self->form, blank);
  hd_record_set_text (blank_post, HD_POST_PERSON, hd_record_get_id (blank));
  hd_form_set_record (self->post_form, blank_post);
  adw_preferences_group_set_title (post, _("First Post"));
  adw_preferences_group_set_description (post, _("May be left empty."));
  adw_preferences_page_add (page, name);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self->duplicates));
  adw_preferences_page_add (page, rest);
  adw_preferences_page_add (page, post);
  hd_dialog_set_body (HD_DIALOG (self), GTK_WIDGET (page));
}

HdPersonDialog *
hd_person_dialog_show (GtkWidget *parent,
                       HdBook    *book)
{
  HdPersonDialog *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_PERSON_DIALOG, "title", _("New Person"), "verb", _("_Add"), "default-width", 560, "default-height", 620, NULL);
  self->book = g_object_ref (book);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  build (self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->post_form, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duplicates, "notify::pending", G_CALLBACK (update_valid), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duplicates, "chosen", G_CALLBACK (on_duplicate_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  hd_form_focus (self->form, HD_PERSON_FULL_NAME);
  return self;
}
