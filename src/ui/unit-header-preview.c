/* unit-header-preview.c: how a unit stands at the head of a paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/unit-header-preview.h"

#include "base/i18n.h"
#include "base/text.h"

struct _HdUnitHeaderPreview
{
  AdwPreferencesRow parent_instance;

  GtkWidget *superior;
  GtkWidget *header;
};

G_DEFINE_FINAL_TYPE (HdUnitHeaderPreview, hd_unit_header_preview, ADW_TYPE_PREFERENCES_ROW)

static GtkWidget *
make_line (const char *weight)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *font = g_strdup_printf ("Times New Roman, %s 12", weight);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (description));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static void
hd_unit_header_preview_class_init (HdUnitHeaderPreviewClass *klass)
{
}

static void
hd_unit_header_preview_init (HdUnitHeaderPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paper = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (_("As printed"));
  GtkWidget *rule = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_set_halign (caption, GTK_ALIGN_START);
  gtk_widget_set_margin_bottom (caption, 6);
  gtk_widget_add_css_class (paper, "header-preview");
  gtk_widget_set_halign (paper, GTK_ALIGN_CENTER);
  self->superior = make_line ("");
  self->header = make_line ("Bold");
  gtk_widget_set_size_request (rule, 72, -1);
  gtk_widget_set_halign (rule, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (rule, 3);
  gtk_box_append (GTK_BOX (paper), self->superior);
  gtk_box_append (GTK_BOX (paper), self->header);
  gtk_box_append (GTK_BOX (paper), rule);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), paper);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
hd_unit_header_preview_new (void)
{
  return g_object_new (HD_TYPE_UNIT_HEADER_PREVIEW, NULL);
}

static void
show_line (GtkWidget  *label,
           const char *text)
{
  g_autofree char *upper = text != NULL ? hd_text_upper (text) : NULL;

  gtk_label_set_label (GTK_LABEL (label), upper != NULL ? upper : "");
  gtk_widget_set_visible (label, upper != NULL);
}

void
hd_unit_header_preview_set_unit (HdUnitHeaderPreview *self,
                                 const HdRecord      *unit)
{
  const char *header;

  g_return_if_fail (HD_IS_UNIT_HEADER_PREVIEW (self));
  g_return_if_fail (unit != NULL);

  header = hd_record_get_text (unit, HD_UNIT_HEADER);
  show_line (self->superior, hd_record_get_text (unit, HD_UNIT_SUPERIOR_HEADER));
  show_line (self->header, header != NULL ? header : hd_record_get_text (unit, HD_UNIT_NAME));
}
