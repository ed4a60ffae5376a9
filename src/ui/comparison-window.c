/* comparison-window.c: one version of a text to read, or two of them with what differs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/comparison-window.h"

#include <adwaita.h>

#include "base/i18n.h"
#include "book/comments.h"
#include "book/versions.h"
#include "ui/messages.h"
#include "ui/paper-orders.h"
#include "ui/preview-window.h"
#include "ui/words-label.h"

#define WIDTH 760
#define HEIGHT 640
#define SPACE 12
#define INDENT 24
#define DEEPEST 5 /* levels that are still indented */

typedef struct
{
  GtkWidget *window;
  HdBook    *book;
  char      *agreement_id;
  gint64     from, to;
} Comparison;

static void
comparison_free (Comparison *self)
{
  g_object_unref (self->book);
  g_free (self->agreement_id);
  g_free (self);
}

static char *
name_version (gint64 number)
{
  return number > 0 ? g_strdup_printf (_("Version %d"), (int) number) : g_strdup (_("Present text"));
}

/* "Added" and the like, for who does not see how the words are set. */
static const char *
fate_of (const HdClauseChange *change)
{
  if (change->fate == HD_CLAUSE_ADDED)
    return _("Added");
  if (change->fate == HD_CLAUSE_REMOVED)
    return _("Removed");
  if (change->is_moved)
    return change->fate == HD_CLAUSE_CHANGED ? _("Changed and moved") : _("Moved");
  return change->fate == HD_CLAUSE_CHANGED ? _("Changed") : NULL;
}

static char *
make_markup (const HdClauseChange *change)
{
  const HdOutlineItem *item = change->after != NULL ? change->after : change->before;
  g_autofree char *words = change->words != NULL ? hd_words_markup (change->words)
                                                 : g_markup_escape_text (hd_record_peek_text (item->clause, HD_CLAUSE_TEXT), -1);
  const char *before = "", *after = "";

  if (change->fate == HD_CLAUSE_ADDED)
    {
      before = "<b><u>";
      after = "</u></b>";
    }
  else if (change->fate == HD_CLAUSE_REMOVED)
    {
      before = "<s>";
      after = "</s>";
    }
  else if (item->kind == HD_CLAUSE_PART || item->kind == HD_CLAUSE_HEADING)
    {
      before = "<b>";
      after = "</b>";
    }
  return g_strdup_printf ("%s%s%s%s%s", item->label, *item->label != '\0' ? " " : "", before, words, after);
}

static GtkWidget *
make_line (const HdClauseChange *change)
{
  const HdOutlineItem *item = change->after != NULL ? change->after : change->before;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);
  GtkWidget *label = hd_words_label_new (NULL);
  g_autofree char *markup = make_markup (change);
  const char *fate = fate_of (change);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (label, (int) MIN (item->depth, DEEPEST) * INDENT);
  gtk_box_append (GTK_BOX (line), label);
  if (fate != NULL)
    {
      GtkWidget *word = gtk_label_new (fate);

      gtk_widget_add_css_class (word, "dim-label");
      gtk_widget_set_valign (word, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), word);
    }
  return line;
}

static GtkWidget *
make_text (const HdTextDiff *diff,
           gboolean          to_read)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);

  gtk_widget_add_css_class (box, "dialog-page");
  if (!to_read)
    {
      g_autofree char *counts = g_strdup_printf (_("Changed: %u · added: %u · removed: %u · moved: %u"), diff->n_changed, diff->n_added,
                                                 diff->n_removed, diff->n_moved);
      GtkWidget *label = hd_words_label_new (counts);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  for (guint i = 0; i < diff->changes->len; i++)
    gtk_box_append (GTK_BOX (box), make_line (g_ptr_array_index (diff->changes, i)));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static HdPaperOrder *
order_paper (Comparison *self)
{
  return hd_comparison_order_new (self->book, gtk_window_get_title (GTK_WINDOW (self->window)), self->agreement_id, self->from, self->to);
}

static void
on_print_clicked_cb (Comparison *self)
{
  hd_paper_print (self->window, order_paper (self));
}

static void
on_preview_clicked_cb (Comparison *self)
{
  hd_preview_window_show (self->window, order_paper (self));
}

static void
add_button (Comparison *self,
            GtkWidget  *header,
            const char *label,
            void      (*func) (Comparison *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (func), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
}

static GtkWidget *
make_header (Comparison *self)
{
  GtkWidget *header = adw_header_bar_new ();
  g_autofree char *first = name_version (self->from);
  g_autofree char *second = name_version (self->to);
  g_autofree char *title = self->from == self->to ? g_strdup (first) : g_strdup_printf ("%s → %s", first, second);

  gtk_window_set_title (GTK_WINDOW (self->window), title);
  if (self->from != self->to)
    {
      add_button (self, header, _("_Print…"), on_print_clicked_cb);
      add_button (self, header, _("Pre_view"), on_preview_clicked_cb);
    }
  return header;
}

void
hd_comparison_window_show (GtkWidget  *parent,
                           HdBook     *book,
                           const char *agreement_id,
                           gint64      from,
                           gint64      to)
{
  g_autoptr (HdTextDiff) diff = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *content;
  GtkEventController *keys;
  Comparison *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && agreement_id != NULL);

  diff = hd_version_compare (book, agreement_id, from, to, &error);
  if (diff == NULL)
    {
      hd_message_show_error (parent, _("The versions cannot be read"), error);
      return;
    }
  self = g_new0 (Comparison, 1);
  self->window = adw_window_new ();
  self->book = g_object_ref (book);
  self->agreement_id = g_strdup (agreement_id);
  self->from = from;
  self->to = to;
  g_object_set_data_full (G_OBJECT (self->window), "hd-comparison", self, (GDestroyNotify) comparison_free);
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  keys = gtk_shortcut_controller_new ();
  gtk_box_append (GTK_BOX (content), make_header (self));
  gtk_box_append (GTK_BOX (content), make_text (diff, from == to));
  adw_window_set_content (ADW_WINDOW (self->window), content);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (self->window, keys);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (self->window));
}
