/* signer-dialog.c: choosing who is to sign for a party, and on whose behalf
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/signer-dialog.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "book/signing.h"
#include "ui/outcome.h"

struct _HdSignerDialog
{
  HdDialog parent_instance;

  AdwPreferencesGroup *people_group;
  AdwPreferencesGroup *prefix_group;
  AdwComboRow *prefix_row;
  AdwEntryRow *authority_row;

  GtkWidget *origin;
  HdBook *book;
  HdDossier *dossier;
  HdRecord *party;
  HdRecord *unit;
  GPtrArray *posts; /* HdRecord */
  GPtrArray *checks; /* GtkCheckButton: nobody, then one a post */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HdSignerDialog, hd_signer_dialog, HD_TYPE_DIALOG)

/* In the order of the choices of the row; NULL: in his own right. */
static const char *const prefixes[] = { NULL, "TM", "KT", "TL", "TUQ", "Q" };

static const HdRecord *
get_post (HdSignerDialog *self)
{
  for (guint i = 1; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      return g_ptr_array_index (self->posts, i - 1);
  return NULL;
}

static void
show_prefix (HdSignerDialog *self,
             const char     *prefix,
             const char     *authority)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_strcmp0 (prefixes[i], prefix) == 0)
      adw_combo_row_set_selected (self->prefix_row, i);
  gtk_editable_set_text (GTK_EDITABLE (self->authority_row), authority != NULL ? authority : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->authority_row), prefix != NULL);
  self->is_filling = FALSE;
}

static void
propose (HdSignerDialog *self)
{
  const HdRecord *post = get_post (self);
  const char *title = post != NULL ? hd_record_peek_text (post, HD_POST_TITLE) : "";
  const char *prefix = post != NULL ? hd_agreement_propose_prefix (title, self->unit) : NULL;
  g_autofree char *authority = prefix != NULL ? hd_signing_propose_authority (prefix, title, self->unit) : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->prefix_group), post != NULL);
  show_prefix (self, prefix, authority);
}

static void
on_person_toggled_cb (HdSignerDialog *self,
                      GtkCheckButton *check)
{
  if (!self->is_filling && gtk_check_button_get_active (check))
    propose (self);
}

static void
on_prefix_changed_cb (HdSignerDialog *self)
{
  const char *prefix = prefixes[MIN (adw_combo_row_get_selected (self->prefix_row), G_N_ELEMENTS (prefixes) - 1)];
  const HdRecord *post;
  g_autofree char *authority = NULL;

  if (self->is_filling || self->checks == NULL)
    return;
  post = get_post (self);
  authority = post != NULL && prefix != NULL ? hd_signing_propose_authority (prefix, hd_record_peek_text (post, HD_POST_TITLE), self->unit) : NULL;
  show_prefix (self, prefix, authority);
}

static void
hd_signer_dialog_confirm (HdDialog *dialog)
{
  HdSignerDialog *self = HD_SIGNER_DIALOG (dialog);
  const HdRecord *post = get_post (self);
  g_autoptr (GError) error = NULL;

  if (hd_book_choose_signer (self->book, hd_record_get_id (self->party), post != NULL ? hd_record_get_id (post) : NULL,
                             prefixes[adw_combo_row_get_selected (self->prefix_row)], gtk_editable_get_text (GTK_EDITABLE (self->authority_row)), &error))
    {
      hd_outcome_show (self->origin, self->book);
      hd_dialog_close (dialog);
    }
  else
    hd_dialog_show_error (dialog, error->message);
}

static GtkWidget *
add_person (HdSignerDialog *self,
            const char     *name,
            const char     *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (title != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_person_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->people_group, row);
  g_ptr_array_add (self->checks, check);
  return check;
}

static gboolean
is_held (const HdRecord *post,
         HdDate          day)
{
  HdPeriod period = hd_record_get_period (post, HD_POST_FROM_DATE, HD_POST_TO_DATE);

  return day == HD_DATE_NONE || hd_period_contains (&period, day);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const HdRecord *first = *(HdRecord *const *) a;
  const HdRecord *second = *(HdRecord *const *) b;
  int order = g_strcmp0 (hd_record_get_text (first, HD_POST_TITLE), hd_record_get_text (second, HD_POST_TITLE));

  return order != 0 ? order : g_strcmp0 (hd_record_get_id (first), hd_record_get_id (second));
}

static void
find_posts (HdSignerDialog *self)
{
  HdDate day = hd_record_get_date (self->dossier->agreement, HD_AGREEMENT_SIGNED_DATE);
  GHashTableIter iter;
  gpointer value;

  if (day == HD_DATE_NONE)
    day = hd_record_get_date (self->dossier->agreement, HD_AGREEMENT_FROM_DATE);
  g_hash_table_iter_init (&iter, self->dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_POST && is_held (value, day) &&
        g_strcmp0 (hd_record_get_text (value, HD_POST_UNIT), hd_record_get_id (self->unit)) == 0)
      g_ptr_array_add (self->posts, hd_record_ref (value));
  g_ptr_array_sort (self->posts, compare_titles);
}

static const HdRecord *
find_signature (HdSignerDialog *self)
{
  for (guint i = 0; i < self->dossier->signatures->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (self->dossier->signatures, i), HD_SIGNATURE_PARTY), hd_record_get_id (self->party)) == 0)
      return g_ptr_array_index (self->dossier->signatures, i);
  return NULL;
}

static void
fill (HdSignerDialog *self)
{
  const HdRecord *signature = find_signature (self);
  GtkWidget *chosen;

  self->is_filling = TRUE;
  adw_preferences_group_set_title (self->people_group, hd_record_peek_text (self->unit, HD_UNIT_NAME));
  chosen = add_person (self, _("Nobody yet"), NULL);
  for (guint i = 0; i < self->posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (self->posts, i);
      const HdRecord *person = hd_dossier_lookup (self->dossier, hd_record_get_text (post, HD_POST_PERSON));
      GtkWidget *check = add_person (self, person != NULL ? hd_record_peek_text (person, HD_PERSON_FULL_NAME) : "", hd_record_peek_text (post, HD_POST_TITLE));

      if (signature != NULL && g_strcmp0 (hd_record_get_text (signature, HD_SIGNATURE_POST), hd_record_get_id (post)) == 0)
        chosen = check;
    }
  if (self->posts->len == 0)
    adw_preferences_group_set_description (self->people_group, _("Nobody is known to hold a post in this unit on that day. Add the person and the post first."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (chosen), TRUE);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->prefix_group), get_post (self) != NULL);
  if (signature != NULL)
    show_prefix (self, hd_record_get_text (signature, HD_SIGNATURE_PREFIX), hd_record_get_text (signature, HD_SIGNATURE_AUTHORITY));
}

static void
hd_signer_dialog_dispose (GObject *object)
{
  HdSignerDialog *self = HD_SIGNER_DIALOG (object);

  g_clear_object (&self->origin);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, hd_dossier_free);
  g_clear_pointer (&self->party, hd_record_unref);
  g_clear_pointer (&self->unit, hd_record_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (hd_signer_dialog_parent_class)->dispose (object);
}

static void
hd_signer_dialog_class_init (HdSignerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_signer_dialog_dispose;
  HD_DIALOG_CLASS (klass)->confirm = hd_signer_dialog_confirm;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/signer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdSignerDialog, authority_row);
  gtk_widget_class_bind_template_child (widget_class, HdSignerDialog, people_group);
  gtk_widget_class_bind_template_child (widget_class, HdSignerDialog, prefix_group);
  gtk_widget_class_bind_template_child (widget_class, HdSignerDialog, prefix_row);
  gtk_widget_class_bind_template_callback (widget_class, on_prefix_changed_cb);
}

static void
hd_signer_dialog_init (HdSignerDialog *self)
{
  const char *const names[] = { _("In one's own right"), _("TM. On behalf of a collective"), _("KT. For the head, as deputy"),
                                _("TL. By order"), _("TUQ. By delegation"), _("Q. Acting"), NULL };
  g_autoptr (GtkStringList) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  model = gtk_string_list_new (names);
  adw_combo_row_set_model (self->prefix_row, G_LIST_MODEL (model));
}

gboolean
hd_signer_dialog_show (GtkWidget  *parent,
                       HdBook     *book,
                       const char *party,
                       GError    **error)
{
  g_autoptr (HdRecord) record = NULL;
  g_autoptr (HdDossier) dossier = NULL;
  HdSignerDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && party != NULL, FALSE);

  record = hd_book_get_record (book, HD_ENTITY_PARTY, party, error);
  dossier = record != NULL ? hd_book_get_signing_dossier (book, hd_record_get_text (record, HD_PARTY_AGREEMENT), error) : NULL;
  if (dossier == NULL)
    return FALSE;
  self = g_object_new (HD_TYPE_SIGNER_DIALOG, NULL);
  self->origin = g_object_ref (parent);
  self->book = g_object_ref (book);
  self->party = g_steal_pointer (&record);
  self->unit = hd_record_ref (hd_dossier_lookup (dossier, hd_record_get_text (self->party, HD_PARTY_UNIT)));
  self->dossier = g_steal_pointer (&dossier);
  self->posts = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  self->checks = g_ptr_array_new ();
  find_posts (self);
  fill (self);
  hd_dialog_set_valid (HD_DIALOG (self), TRUE);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  return TRUE;
}
