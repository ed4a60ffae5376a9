/* record-filter.c: a button that narrows a list to one record of another kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-filter.h"

#include "base/i18n.h"
#include "ui/record-chooser.h"

/* Letters of a name that stay in sight in a narrow row of filters. */
#define MIN_CHARS 8

struct _HdRecordFilter
{
  GtkBox parent_instance;

  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *clear_button;

  HdEntityKind kind;
  const char *all;
  const char *title;
  HdBook *book;
  char *id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdRecordFilter, hd_record_filter, GTK_TYPE_BOX)

static void
update (HdRecordFilter *self)
{
  g_autoptr (HdRecord) record = NULL;
  g_autofree char *name = NULL;

  if (self->id != NULL && self->book != NULL)
    record = hd_book_get_record (self->book, self->kind, self->id, NULL);
  if (record != NULL)
    name = hd_record_dup_title (record);
  gtk_label_set_label (self->label, name != NULL ? name : self->all);
  gtk_label_set_width_chars (self->label, MIN ((int) g_utf8_strlen (gtk_label_get_label (self->label), -1), MIN_CHARS));
  gtk_widget_set_tooltip_text (self->button, name != NULL ? name : self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : self->all, -1);
  gtk_widget_set_visible (self->clear_button, self->id != NULL);
}

static void
on_chosen_cb (HdRecordChooser *chooser,
              const char      *id,
              gpointer         data)
{
  hd_record_filter_set_id (data, id);
}

static void
on_clicked_cb (HdRecordFilter *self)
{
  if (self->book != NULL)
    hd_record_chooser_show (GTK_WIDGET (self), self->book, self->kind, self->title, on_chosen_cb, self, G_OBJECT (self));
}

static void
on_cleared_cb (HdRecordFilter *self)
{
  hd_record_filter_set_id (self, NULL);
}

static void
hd_record_filter_dispose (GObject *object)
{
  HdRecordFilter *self = HD_RECORD_FILTER (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (hd_record_filter_parent_class)->dispose (object);
}

static void
hd_record_filter_class_init (HdRecordFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hd_record_filter_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hd_record_filter_init (HdRecordFilter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = gtk_button_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 24);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  self->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear_button, _("Show All Again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show All Again"), -1);
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (on_cleared_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), self->clear_button);
}

GtkWidget *
hd_record_filter_new (HdEntityKind kind,
                      const char  *all,
                      const char  *title)
{
  HdRecordFilter *self = g_object_new (HD_TYPE_RECORD_FILTER, NULL);

  self->kind = kind;
  self->all = g_intern_string (all);
  self->title = g_intern_string (title);
  update (self);
  return GTK_WIDGET (self);
}

void
hd_record_filter_set_book (HdRecordFilter *self,
                           HdBook         *book)
{
  g_return_if_fail (HD_IS_RECORD_FILTER (self));

  g_set_object (&self->book, book);
  update (self);
}

void
hd_record_filter_set_id (HdRecordFilter *self,
                         const char     *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (HD_IS_RECORD_FILTER (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_steal_pointer (&copy);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
hd_record_filter_get_id (HdRecordFilter *self)
{
  g_return_val_if_fail (HD_IS_RECORD_FILTER (self), NULL);

  return self->id;
}
