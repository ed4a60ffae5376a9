/* signing-row.c: one party, or witness, in the dialog of signing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/signing-row.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/date-row.h"

struct _HdSigningRow
{
  const HdDossier *dossier;
  HdRecord *party;   /* NULL: a witness */
  void (*notify) (gpointer data);
  gpointer data;

  AdwExpanderRow *row;
  GtkCheckButton *chosen;
  AdwComboRow *person;
  AdwComboRow *post;
  AdwComboRow *prefix;
  AdwEntryRow *authority;
  AdwEntryRow *rank;
  AdwEntryRow *name;  /* of a witness */
  AdwEntryRow *title;
  HdDateRow *date;
  GtkWidget *problem_row;
  GtkLabel *problem_label;
  GtkWidget *warning_row;
  GtkLabel *warning_label;

  GPtrArray *people; /* ids in the order of the row; first NULL: nobody yet */
  GPtrArray *posts;
  HdDate day;
  gboolean is_filling;
};

static const char * const prefixes[] = { NULL, "TM", "KT", "TL", "TUQ", "Q" };

static const HdRecord *
unit_of (const HdSigningRow *self)
{
  return self->party != NULL ? hd_dossier_lookup (self->dossier, hd_record_get_text (self->party, HD_PARTY_UNIT)) : NULL;
}

static char *
dup_text (AdwEntryRow *row)
{
  char *clean = hd_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)), -1, HD_TEXT_LINE, NULL);

  return clean != NULL ? clean : g_strdup ("");
}

static const char *
selected_id (AdwComboRow *row,
             GPtrArray   *ids)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < ids->len ? g_ptr_array_index (ids, selected) : NULL;
}

static HdDate
day_of (const HdSigningRow *self)
{
  HdDate own = hd_date_row_get_date (self->date);

  return own != HD_DATE_NONE ? own : self->day;
}

/* --- What the row says when it is closed --- */

static void
update_subtitle (HdSigningRow *self)
{
  g_autoptr (HdSigningEntry) entry = hd_signing_row_make_entry (self);
  const HdRecord *person = hd_dossier_lookup (self->dossier, entry->person);
  const HdRecord *post = hd_dossier_lookup (self->dossier, entry->post);
  g_autoptr (GString) words = g_string_new (NULL);

  if (entry->prefix != NULL)
    g_string_append_printf (words, "%s. ", entry->prefix);
  if (post != NULL)
    g_string_append_printf (words, "%s · ", hd_record_peek_text (post, HD_POST_TITLE));
  if (entry->title != NULL && *entry->title != '\0')
    g_string_append_printf (words, "%s · ", entry->title);
  if (entry->rank != NULL && *entry->rank != '\0')
    g_string_append_printf (words, "%s ", entry->rank);
  if (person != NULL)
    g_string_append (words, hd_record_peek_text (person, HD_PERSON_FULL_NAME));
  else if (entry->name != NULL && *entry->name != '\0')
    g_string_append (words, entry->name);
  else
    g_string_append (words, _("No signer chosen yet"));
  adw_expander_row_set_subtitle (self->row, words->str);
}

static void
changed (HdSigningRow *self)
{
  if (self->is_filling)
    return;
  update_subtitle (self);
  self->notify (self->data);
}

/* --- Filling the choices --- */

static void
propose_authority (HdSigningRow *self)
{
  const char *prefix = prefixes[adw_combo_row_get_selected (self->prefix)];
  const HdRecord *post = hd_dossier_lookup (self->dossier, selected_id (self->post, self->posts));
  g_autofree char *proposed = hd_signing_propose_authority (prefix, post != NULL ? hd_record_get_text (post, HD_POST_TITLE) : NULL, unit_of (self));

  gtk_editable_set_text (GTK_EDITABLE (self->authority), proposed);
  gtk_widget_set_visible (GTK_WIDGET (self->authority), prefix != NULL && !g_str_equal (prefix, "Q"));
}

static void
propose_rank (HdSigningRow *self)
{
  const HdRecord *person = hd_dossier_lookup (self->dossier, selected_id (self->person, self->people));

  gtk_editable_set_text (GTK_EDITABLE (self->rank), person != NULL ? hd_record_peek_text (person, HD_PERSON_MILITARY_RANK) : "");
}

static void
set_choices (AdwComboRow        *row,
             const char * const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

/* The posts of the chosen person in the unit on that day; @wanted: (nullable) the one to choose */
static void
fill_posts (HdSigningRow *self,
            const char   *wanted)
{
  const HdRecord *unit = unit_of (self);
  g_autoptr (GPtrArray) posts = hd_signing_posts (self->dossier, selected_id (self->person, self->people),
                                                  unit != NULL ? hd_record_get_id (unit) : NULL, day_of (self));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint selected = 0;

  g_ptr_array_set_size (self->posts, 0);
  for (guint i = 0; i < posts->len; i++)
    {
      const HdRecord *post = g_ptr_array_index (posts, i);

      g_ptr_array_add (self->posts, g_strdup (hd_record_get_id (post)));
      g_ptr_array_add (labels, (gpointer) hd_record_peek_text (post, HD_POST_TITLE));
      if (g_strcmp0 (hd_record_get_id (post), wanted) == 0)
        selected = i;
    }
  g_ptr_array_add (labels, NULL);
  set_choices (self->post, (const char * const *) labels->pdata);
  adw_combo_row_set_selected (self->post, posts->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *first = hd_record_sort_key (*(HdRecord *const *) a);
  g_autofree char *second = hd_record_sort_key (*(HdRecord *const *) b);

  return g_strcmp0 (first, second);
}

/* Who holds a post in the unit on that day. (element-type HdRecord) (transfer container) */
static GPtrArray *
list_holders (HdSigningRow *self)
{
  GPtrArray *people = g_ptr_array_new ();
  const char *unit = hd_record_get_text (self->party, HD_PARTY_UNIT);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == HD_ENTITY_PERSON)
      {
        g_autoptr (GPtrArray) posts = hd_signing_posts (self->dossier, hd_record_get_id (value), unit, day_of (self));

        if (posts->len > 0)
          g_ptr_array_add (people, value);
      }
  g_ptr_array_sort (people, compare_people);
  return people;
}

/* @wanted: (nullable) the one to choose; the only one is chosen by itself. */
static void
fill_people (HdSigningRow *self,
             const char   *wanted)
{
  g_autoptr (GPtrArray) people = list_holders (self);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint selected = people->len == 1 ? 1 : 0;

  g_ptr_array_set_size (self->people, 0);
  g_ptr_array_add (self->people, NULL);
  g_ptr_array_add (labels, (gpointer) (people->len > 0 ? _("Choose…") : _("Nobody holds a post there on this day")));
  for (guint i = 0; i < people->len; i++)
    {
      const HdRecord *person = g_ptr_array_index (people, i);

      g_ptr_array_add (self->people, g_strdup (hd_record_get_id (person)));
      g_ptr_array_add (labels, (gpointer) hd_record_peek_text (person, HD_PERSON_FULL_NAME));
      if (g_strcmp0 (hd_record_get_id (person), wanted) == 0)
        selected = i + 1;
    }
  g_ptr_array_add (labels, NULL);
  set_choices (self->person, (const char * const *) labels->pdata);
  adw_combo_row_set_selected (self->person, selected);
}

/* --- What people change --- */

static void
on_person_selected (HdSigningRow *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  fill_posts (self, NULL);
  propose_authority (self);
  propose_rank (self);
  self->is_filling = FALSE;
  changed (self);
}

static void
on_words_selected (HdSigningRow *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  propose_authority (self);
  self->is_filling = FALSE;
  changed (self);
}

/* Other days, other posts. */
static void
refill (HdSigningRow *self)
{
  g_autofree char *person = NULL;
  g_autofree char *post = NULL;

  if (self->party == NULL)
    return;
  person = g_strdup (selected_id (self->person, self->people));
  post = g_strdup (selected_id (self->post, self->posts));
  self->is_filling = TRUE;
  fill_people (self, person);
  fill_posts (self, post);
  self->is_filling = FALSE;
}

static void
on_day_changed (HdSigningRow *self)
{
  if (self->is_filling)
    return;
  refill (self);
  changed (self);
}

/* --- Making the row --- */

static AdwComboRow *
add_combo (HdSigningRow *self,
           const char   *title,
           GCallback     callback)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "notify::selected", callback, self);
  adw_expander_row_add_row (self->row, row);
  return ADW_COMBO_ROW (row);
}

static AdwEntryRow *
add_entry (HdSigningRow *self,
           const char   *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed), self);
  adw_expander_row_add_row (self->row, row);
  return ADW_ENTRY_ROW (row);
}

static GtkWidget *
add_sentence_row (HdSigningRow *self,
                  const char   *css_class,
                  GtkLabel    **label)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (*label, TRUE);
  gtk_label_set_xalign (*label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (*label), css_class);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (*label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_visible (row, FALSE);
  adw_expander_row_add_row (self->row, row);
  return row;
}

static void
add_date_row (HdSigningRow *self)
{
  self->date = HD_DATE_ROW (hd_date_row_new (_("Another day of signing")));
  g_signal_connect_swapped (self->date, "date-changed", G_CALLBACK (on_day_changed), self);
  adw_expander_row_add_row (self->row, GTK_WIDGET (self->date));
  self->warning_row = add_sentence_row (self, "warning-line", &self->warning_label);
}

static void
add_signer_rows (HdSigningRow *self)
{
  const char * const labels[] = { _("Signs directly"), "TM.", "KT.", "TL.", "TUQ.", "Q.", NULL };
  const HdRecord *unit = unit_of (self);

  self->person = add_combo (self, _("Signer"), G_CALLBACK (on_person_selected));
  self->post = add_combo (self, _("Post in which it is signed"), G_CALLBACK (on_words_selected));
  self->prefix = add_combo (self, _("Authority"), G_CALLBACK (on_words_selected));
  set_choices (self->prefix, labels);
  self->authority = add_entry (self, _("After the prefix"));
  self->rank = add_entry (self, _("Rank before the name"));
  gtk_widget_set_visible (GTK_WIDGET (self->rank), unit != NULL && hd_record_get_boolean (unit, HD_UNIT_RANK_BEFORE_NAME));
}

static guint
find_prefix (const char *prefix)
{
  for (guint i = 1; i < G_N_ELEMENTS (prefixes); i++)
    if (g_strcmp0 (prefixes[i], prefix) == 0)
      return i;
  return 0;
}

/* What the open signature says; without one a body with a collective signs in its name. */
static void
fill (HdSigningRow *self)
{
  g_autoptr (HdSigningEntry) entry = hd_signing_entry_new_for_party (self->dossier, self->party);
  const HdRecord *unit = unit_of (self);
  gboolean is_new = entry->signature == NULL;

  if (is_new && unit != NULL && !hd_record_is_empty (unit, HD_UNIT_AUTHORITY))
    entry->prefix = g_strdup ("TM");
  fill_people (self, entry->person);
  fill_posts (self, entry->post);
  adw_combo_row_set_selected (self->prefix, find_prefix (entry->prefix));
  propose_authority (self);
  propose_rank (self);
  if (entry->authority != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->authority), entry->authority);
  if (entry->rank != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->rank), entry->rank);
}

static const char *
party_title (HdSigningRow *self)
{
  const HdRecord *unit = unit_of (self);

  return unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : hd_record_peek_text (self->party, HD_PARTY_FROZEN_NAME);
}

HdSigningRow *
hd_signing_row_new (const HdDossier *dossier,
                    HdRecord        *party,
                    void           (*notify) (gpointer data),
                    gpointer         data)
{
  HdSigningRow *self = g_new0 (HdSigningRow, 1);

  self->dossier = dossier;
  self->party = party != NULL ? hd_record_ref (party) : NULL;
  self->notify = notify;
  self->data = data;
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->posts = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  self->row = g_object_ref_sink (ADW_EXPANDER_ROW (adw_expander_row_new ()));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), party != NULL ? party_title (self) : _("Witness"));
  self->chosen = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->chosen), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chosen), _("Has signed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chosen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row)), -1);
  g_signal_connect_swapped (self->chosen, "toggled", G_CALLBACK (changed), self);
  adw_expander_row_add_prefix (self->row, GTK_WIDGET (self->chosen));
  self->problem_row = add_sentence_row (self, "error-line", &self->problem_label);
  if (party != NULL)
    add_signer_rows (self);
  else
    {
      self->name = add_entry (self, _("Full name"));
      self->title = add_entry (self, _("Title, with the name of the unit"));
    }
  add_date_row (self);
  if (party != NULL)
    fill (self);
  self->is_filling = FALSE;
  update_subtitle (self);
  return self;
}

void
hd_signing_row_free (HdSigningRow *self)
{
  if (self == NULL)
    return;
  /* Rows that go away tell of it. */
  self->is_filling = TRUE;
  g_object_unref (self->row);
  g_clear_pointer (&self->party, hd_record_unref);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->posts);
  g_free (self);
}

GtkWidget *
hd_signing_row_get_widget (HdSigningRow *self)
{
  return GTK_WIDGET (self->row);
}

const char *
hd_signing_row_get_party (HdSigningRow *self)
{
  return self->party != NULL ? hd_record_get_id (self->party) : NULL;
}

gboolean
hd_signing_row_is_chosen (HdSigningRow *self)
{
  return gtk_check_button_get_active (self->chosen);
}

void
hd_signing_row_choose (HdSigningRow *self,
                       gboolean      chosen)
{
  gtk_check_button_set_active (self->chosen, chosen);
}

void
hd_signing_row_set_day (HdSigningRow *self,
                        HdDate        day)
{
  if (self->day == day)
    return;
  self->day = day;
  refill (self);
  update_subtitle (self);
}

HdSigningEntry *
hd_signing_row_make_entry (HdSigningRow *self)
{
  HdSigningEntry *entry = hd_signing_entry_new (hd_signing_row_get_party (self));
  g_autoptr (HdSigningEntry) open = NULL;

  entry->date = day_of (self);
  if (self->party == NULL)
    {
      entry->name = dup_text (self->name);
      entry->title = dup_text (self->title);
      return entry;
    }
  open = hd_signing_entry_new_for_party (self->dossier, self->party);
  entry->signature = g_steal_pointer (&open->signature);
  entry->person = g_strdup (selected_id (self->person, self->people));
  entry->post = g_strdup (selected_id (self->post, self->posts));
  entry->prefix = g_strdup (prefixes[adw_combo_row_get_selected (self->prefix)]);
  if (entry->prefix != NULL)
    entry->authority = dup_text (self->authority);
  if (gtk_widget_get_visible (GTK_WIDGET (self->rank)))
    entry->rank = dup_text (self->rank);
  return entry;
}

static GtkWidget *
widget_of (HdSigningRow *self,
           int           field)
{
  switch (field)
    {
    case HD_SIGNATURE_PERSON:
      return GTK_WIDGET (self->person);

    case HD_SIGNATURE_POST:
      return GTK_WIDGET (self->post);

    case HD_SIGNATURE_AUTHORITY:
      return GTK_WIDGET (self->authority);

    case HD_SIGNATURE_NAME:
      return GTK_WIDGET (self->name);

    case HD_SIGNATURE_TITLE:
      return GTK_WIDGET (self->title);

    case HD_SIGNATURE_SIGNED_DATE:
      return GTK_WIDGET (self->date);

    default:
      return NULL;
    }
}

static void
clear_problems (HdSigningRow *self)
{
  static const int fields[] = { HD_SIGNATURE_PERSON, HD_SIGNATURE_POST, HD_SIGNATURE_AUTHORITY, HD_SIGNATURE_NAME, HD_SIGNATURE_TITLE,
                                HD_SIGNATURE_SIGNED_DATE };

  gtk_label_set_label (self->problem_label, "");
  gtk_widget_set_visible (self->problem_row, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->row), "error");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (widget_of (self, fields[i]) != NULL)
      gtk_widget_remove_css_class (widget_of (self, fields[i]), "error");
}

void
hd_signing_row_show_problem (HdSigningRow *self,
                             int           field,
                             const char   *sentence)
{
  const char *before = gtk_label_get_label (self->problem_label);
  g_autofree char *all = NULL;

  if (sentence == NULL)
    {
      clear_problems (self);
      return;
    }
  all = *before != '\0' ? g_strconcat (before, "\n", sentence, NULL) : g_strdup (sentence);
  gtk_label_set_label (self->problem_label, all);
  gtk_widget_set_visible (self->problem_row, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->row), "error");
  if (widget_of (self, field) != NULL)
    gtk_widget_add_css_class (widget_of (self, field), "error");
  adw_expander_row_set_expanded (self->row, TRUE);
}

void
hd_signing_row_show_warning (HdSigningRow *self,
                             const char   *sentence)
{
  gtk_label_set_label (self->warning_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->warning_row, sentence != NULL);
}
