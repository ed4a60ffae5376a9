/* parties-tab.c: the parties of an agreement, who signs for them, and the agreements it is joined to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/parties-tab.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/agreements.h"
#include "model/signature-block.h"
#include "ui/outcome.h"
#include "ui/party-row.h"
#include "ui/record-chooser.h"

struct _HdPartiesTab
{
  HdRecordTab parent_instance;

  AdwPreferencesGroup *parties_group;
  GtkWidget *add_button;
  GtkListBox *parties;
  AdwPreferencesGroup *witnesses_group;
  GtkListBox *witnesses;
  AdwPreferencesGroup *related_group;
  GtkListBox *related;
};

G_DEFINE_FINAL_TYPE (HdPartiesTab, hd_parties_tab, HD_TYPE_RECORD_TAB)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle,
          const char *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 6);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  return row;
}

static void
on_row_failed_cb (HdPartiesTab *self,
                  const char   *title,
                  GError       *error)
{
  HdWindowPage *page = hd_record_tab_get_page (HD_RECORD_TAB (self));

  if (page != NULL)
    hd_window_page_report_error (page, title, error);
}

static void
show_parties (HdPartiesTab    *self,
              const HdDossier *dossier)
{
  gboolean open = hd_agreement_is_draft (dossier->agreement);
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));

  clear_list (self->parties);
  for (guint i = 0; i < dossier->parties->len; i++)
    {
      GtkWidget *row = hd_party_row_new (book, dossier, g_ptr_array_index (dossier->parties, i), i + 1);

      g_signal_connect_object (row, "failed", G_CALLBACK (on_row_failed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->parties, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parties), dossier->parties->len > 0);
  gtk_widget_set_visible (self->add_button, open && !hd_book_is_read_only (book) && dossier->parties->len < HD_AGREEMENT_MAX_PARTIES);
  if (!open)
    adw_preferences_group_set_description (self->parties_group, _("The agreement is signed: parties and signatures stand as they were given."));
  else if (dossier->parties->len == 0)
    adw_preferences_group_set_description (self->parties_group, _("Nobody takes part yet. An agreement is made by 2 to 12 parties."));
  else
    adw_preferences_group_set_description (self->parties_group, _("In the order of print; drag a row, or move it with Alt and the arrow keys."));
}

static void
show_witnesses (HdPartiesTab    *self,
                const HdDossier *dossier)
{
  guint n = 0;

  clear_list (self->witnesses);
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const HdRecord *signature = g_ptr_array_index (dossier->signatures, i);
      g_autoptr (HdSignatureBlock) block = NULL;

      if (!g_str_equal (hd_record_peek_text (signature, HD_SIGNATURE_KIND), "witness"))
        continue;
      block = hd_signature_block_new (dossier, signature);
      gtk_list_box_append (self->witnesses, make_row (block->name, block->title, "avatar-default-symbolic"));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->witnesses_group), n > 0);
}

static void
add_related (HdPartiesTab   *self,
             const HdRecord *agreement,
             const char     *relation,
             guint          *n)
{
  g_autofree char *title = hd_record_dup_title (agreement);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", relation,
                                              hd_agreement_state_word (hd_agreement_get_state (agreement),
                                                                       hd_record_get_date (agreement, HD_AGREEMENT_TO_DATE), hd_date_today ()));
  GtkWidget *row = make_row (title, subtitle, hd_agreement_state_icon (hd_agreement_get_state (agreement)));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "book.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "agreement", hd_record_get_id (agreement));
  gtk_list_box_append (self->related, row);
  (*n)++;
}

static void
show_related (HdPartiesTab    *self,
              const HdDossier *dossier)
{
  HdBook *book = hd_record_tab_get_book (HD_RECORD_TAB (self));
  const HdRecord *parent = hd_dossier_lookup (dossier, hd_record_get_text (dossier->agreement, HD_AGREEMENT_PARENT));
  const HdRecord *before = hd_dossier_lookup (dossier, hd_record_get_text (dossier->agreement, HD_AGREEMENT_SUPERSEDES));
  const HdRecord *after = hd_agreement_find_successor (dossier);
  g_autoptr (GPtrArray) children = hd_book_get_records_by (book, HD_ENTITY_AGREEMENT, HD_AGREEMENT_PARENT, hd_record_get_id (dossier->agreement), NULL);
  guint n = 0;

  clear_list (self->related);
  if (parent != NULL)
    add_related (self, parent, _("Belongs to"), &n);
  if (before != NULL)
    add_related (self, before, _("Takes the place of"), &n);
  if (after != NULL)
    add_related (self, after, _("Superseded by"), &n);
  for (guint i = 0; children != NULL && i < children->len; i++)
    {
      const HdRecord *child = g_ptr_array_index (children, i);
      gboolean amends = g_str_equal (hd_record_peek_text (child, HD_AGREEMENT_KIND), "amendment");

      add_related (self, child, amends ? _("Amended by") : _("Annex"), &n);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->related_group), n > 0);
}

static void
hd_parties_tab_load (HdRecordTab *tab)
{
  HdPartiesTab *self = HD_PARTIES_TAB (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (HdDossier) dossier = NULL;

  dossier = hd_book_get_dossier (hd_record_tab_get_book (tab), hd_record_tab_get_record (tab), &error);
  if (dossier != NULL)
    {
      show_parties (self, dossier);
      show_witnesses (self, dossier);
      show_related (self, dossier);
    }
  else if (!g_error_matches (error, HD_ERROR, HD_ERROR_NOT_FOUND))
    on_row_failed_cb (self, _("The agreement was not read"), error);
}

static void
on_unit_chosen_cb (HdRecordChooser *chooser,
                   const char      *id,
                   gpointer         data)
{
  HdRecordTab *tab = data;
  g_autoptr (GError) error = NULL;

  if (hd_book_add_party (hd_record_tab_get_book (tab), hd_record_tab_get_record (tab), id, &error))
    hd_outcome_show (GTK_WIDGET (tab), hd_record_tab_get_book (tab));
  else
    on_row_failed_cb (HD_PARTIES_TAB (tab), _("The party was not added"), error);
}

static void
on_add_clicked_cb (HdPartiesTab *self)
{
  hd_record_chooser_show (GTK_WIDGET (self), hd_record_tab_get_book (HD_RECORD_TAB (self)), HD_ENTITY_UNIT, _("Add a Party"),
                          on_unit_chosen_cb, self, G_OBJECT (self));
}

static void
hd_parties_tab_class_init (HdPartiesTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HD_RECORD_TAB_CLASS (klass)->load = hd_parties_tab_load;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/parties-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, add_button);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, parties);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, parties_group);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, related);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, related_group);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, witnesses);
  gtk_widget_class_bind_template_child (widget_class, HdPartiesTab, witnesses_group);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
hd_parties_tab_init (HdPartiesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
