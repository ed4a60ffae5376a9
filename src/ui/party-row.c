/* party-row.c: one party of an agreement: its place, its part, who signs for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/party-row.h"

#include "base/i18n.h"
#include "book/agreements.h"
#include "model/signature-block.h"
#include "ui/outcome.h"
#include "ui/row-menu.h"
#include "ui/signer-dialog.h"

struct _HdPartyRow
{
  AdwActionRow parent_instance;

  HdBook *book;
  char *party;
  guint position;
  gboolean open; /* parties may be changed */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdPartyRow, hd_party_row, ADW_TYPE_ACTION_ROW)

static void
finish (HdPartyRow   *self,
        HdBook       *book,
        gboolean      done,
        const char   *title,
        const GError *error)
{
  /* The book has changed, and with it this row may be gone from its list. */
  if (done)
    hd_outcome_show (GTK_WIDGET (self), book);
  else
    g_signal_emit (self, signals[FAILED], 0, title, error);
}

static void
move_to (HdPartyRow *self,
         int         position)
{
  g_autoptr (HdPartyRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean done;

  if (position < 1 || position == (int) self->position)
    return;
  done = hd_book_move_party (self->book, self->party, (guint) position, &error);
  if (done && GTK_IS_LIST_BOX (list))
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position - 1);

      if (row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
      hd_outcome_show (list, self->book);
    }
  else if (!done)
    finish (kept, self->book, FALSE, _("The party was not moved"), error);
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HdPartyRow *self = HD_PARTY_ROW (widget);

  move_to (self, (int) self->position + g_variant_get_int32 (parameter));
}

static void
make_lead (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HdPartyRow *self = HD_PARTY_ROW (widget);
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (hd_book_set_lead (self->book, self->party, &error))
    hd_outcome_show (GTK_WIDGET (root), self->book);
  else
    finish (self, self->book, FALSE, _("The lead was not changed"), error);
}

static void
remove_party (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (HdPartyRow) self = g_object_ref (HD_PARTY_ROW (widget));
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (hd_book_remove_party (self->book, self->party, &error))
    hd_outcome_show (GTK_WIDGET (root), self->book);
  else
    finish (self, self->book, FALSE, _("The party was not taken out"), error);
}

static void
choose_signer (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  HdPartyRow *self = HD_PARTY_ROW (widget);
  g_autoptr (GError) error = NULL;

  if (!hd_signer_dialog_show (GTK_WIDGET (gtk_widget_get_root (widget)), self->book, self->party, &error))
    finish (self, self->book, FALSE, _("Who signs cannot be chosen"), error);
}

/* --- Dragging --- */

static GdkContentProvider *
on_drag_prepare_cb (GtkDragSource *source,
                    double         x,
                    double         y,
                    HdPartyRow    *self)
{
  return self->open ? gdk_content_provider_new_typed (G_TYPE_STRING, self->party) : NULL;
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  HdPartyRow    *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            HdPartyRow    *self)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *party = g_value_get_string (value);

  if (!self->open || party == NULL || g_str_equal (party, self->party))
    return FALSE;
  if (hd_book_move_party (self->book, party, self->position, &error))
    hd_outcome_show (GTK_WIDGET (root), self->book);
  else
    finish (self, self->book, FALSE, _("The party was not moved"), error);
  return TRUE;
}

static void
add_drag (HdPartyRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- What it shows --- */

static const HdRecord *
find_signature (const HdDossier *dossier,
                const HdRecord  *party)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    if (g_strcmp0 (hd_record_get_text (g_ptr_array_index (dossier->signatures, i), HD_SIGNATURE_PARTY), hd_record_get_id (party)) == 0)
      return g_ptr_array_index (dossier->signatures, i);
  return NULL;
}

/* The block as it will print, on one line. */
static char *
describe_block (const HdSignatureBlock *block)
{
  g_autoptr (GString) text = g_string_new (block->authority);

  if (*block->title != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", block->title);
  if (*block->name != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", block->name);
  if (text->len == 0)
    g_string_append (text, _("Who signs is not chosen yet"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_state (HdPartyRow     *self,
           const HdRecord *signature)
{
  HdDate day = signature != NULL ? hd_record_get_date (signature, HD_SIGNATURE_SIGNED_DATE) : HD_DATE_NONE;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = hd_date_display (day);
  GtkWidget *label = gtk_label_new (day != HD_DATE_NONE ? text : _("Not signed"));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (day != HD_DATE_NONE ? "object-select-symbolic" : "content-loading-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (box, "dim-label");
  gtk_widget_set_tooltip_text (box, day != HD_DATE_NONE ? _("Signed On") : _("Not signed"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
}

static void
add_sign_button (HdPartyRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Sign…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.sign-party");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->party);
  gtk_widget_set_tooltip_text (button, _("Record the signature of this party"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
add_menu (HdPartyRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Choose Who Signs…"), "party.signer");
  g_menu_append (menu, _("Make It the Lead"), "party.lead");
  g_menu_append (menu, _("Move Up"), "party.move(-1)");
  g_menu_append (menu, _("Move Down"), "party.move(1)");
  g_menu_append (menu, _("Take Out"), "party.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), hd_row_menu_button_new (menu, _("Change This Party")));
}

static void
add_prefix (HdPartyRow *self,
            guint       n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), label);
  if (self->open)
    adw_action_row_add_prefix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
}

static void
hd_party_row_dispose (GObject *object)
{
  HdPartyRow *self = HD_PARTY_ROW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (hd_party_row_parent_class)->dispose (object);
}

static void
hd_party_row_class_init (HdPartyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_party_row_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);

  gtk_widget_class_install_action (widget_class, "party.move", "i", move);
  gtk_widget_class_install_action (widget_class, "party.lead", NULL, make_lead);
  gtk_widget_class_install_action (widget_class, "party.signer", NULL, choose_signer);
  gtk_widget_class_install_action (widget_class, "party.remove", NULL, remove_party);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "party.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "party.move", "i", 1);
}

static void
hd_party_row_init (HdPartyRow *self)
{
}

GtkWidget *
hd_party_row_new (HdBook          *book,
                  const HdDossier *dossier,
                  const HdRecord  *party,
                  guint            n)
{
  const HdRecord *unit = hd_dossier_lookup (dossier, hd_record_get_text (party, HD_PARTY_UNIT));
  const HdRecord *signature = find_signature (dossier, party);
  const char *frozen = hd_record_get_text (party, HD_PARTY_FROZEN_NAME);
  gboolean leads = g_strcmp0 (hd_record_get_text (party, HD_PARTY_ROLE), "lead") == 0;
  g_autoptr (HdSignatureBlock) block = NULL;
  g_autofree char *who = NULL;
  g_autofree char *title = NULL;
  HdPartyRow *self = g_object_new (HD_TYPE_PARTY_ROW, NULL);

  self->book = g_object_ref (book);
  self->party = g_strdup (hd_record_get_id (party));
  self->position = n;
  self->open = hd_agreement_is_draft (dossier->agreement) && !hd_book_is_read_only (book);
  block = signature != NULL ? hd_signature_block_new (dossier, signature) : hd_signature_block_new_for_party (dossier, party);
  who = describe_block (block);
  title = g_strdup (frozen != NULL ? frozen : unit != NULL ? hd_record_peek_text (unit, HD_UNIT_NAME) : "");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  if (leads)
    {
      char *named = g_strdup_printf (C_("party", "%s (lead)"), title);

      g_free (title);
      title = named;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 4);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), who);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  add_prefix (self, n);
  add_state (self, signature);
  if ((signature == NULL || hd_record_is_empty (signature, HD_SIGNATURE_SIGNED_DATE)) && hd_agreement_get_state (dossier->agreement) >= HD_STATE_SETTLED)
    add_sign_button (self);
  if (self->open)
    add_menu (self);
  add_drag (self);
  return GTK_WIDGET (self);
}
