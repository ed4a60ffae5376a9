/* conformity-dialog.c: how the pages of a paper keep the rules of their layout
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/conformity-dialog.h"

#include "base/i18n.h"
#include "ui/paper-order.h"
#include "ui/preview-window.h"

struct _HdConformityDialog
{
  HdDialog parent_instance;

  GtkLabel *summary_label;
  AdwPreferencesGroup *broken_group;
  AdwPreferencesGroup *kept_group;

  HdBook *book;
  HdPages *pages;
  char *layout;
  GPtrArray *findings;
};

enum
{
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdConformityDialog, hd_conformity_dialog, HD_TYPE_DIALOG)

static void
on_row_activated_cb (AdwActionRow       *row,
                     HdConformityDialog *self)
{
  const HdFinding *finding = g_object_get_data (G_OBJECT (row), "finding");
  HdRect rect = finding->rect;
  guint page = finding->page;
  g_autoptr (HdConformityDialog) kept = g_object_ref (self);

  hd_dialog_close (HD_DIALOG (self));
  g_signal_emit (kept, signals[PLACE_CHOSEN], 0, page, &rect);
}

/* "Measured: 25 mm. Wanted: 30-35 mm." and where that is written. */
static char *
describe (const HdFinding *finding)
{
  g_autofree char *measures = g_strdup_printf (_("Measured: %s. Wanted: %s."), finding->measured, finding->wanted);

  if (finding->is_unsure)
    return g_strdup_printf (_("%s\n%s (the text of the rule was not at hand: to be confirmed)"), measures, finding->source);
  return g_strdup_printf ("%s\n%s", measures, finding->source);
}

static GtkWidget *
make_row (HdConformityDialog *self,
          const HdFinding    *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (finding->is_met ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  g_autofree char *subtitle = describe (finding);
  g_autofree char *page = NULL;
  GtkWidget *label;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->rule);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->is_met ? _("Kept") : _("Broken"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (finding->is_met)
    return row;
  gtk_widget_add_css_class (icon, "warning");
  page = g_strdup_printf (_("Page %u"), finding->page + 1);
  label = gtk_label_new (page);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Show this place on the page"));
  g_object_set_data (G_OBJECT (row), "finding", (gpointer) finding);
  g_signal_connect (row, "activated", G_CALLBACK (on_row_activated_cb), self);
  return row;
}

static void
fill (HdConformityDialog *self)
{
  guint n_breaches = hd_findings_count_breaches (self->findings);
  g_autofree char *summary = NULL;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const HdFinding *finding = g_ptr_array_index (self->findings, i);

      adw_preferences_group_add (finding->is_met ? self->kept_group : self->broken_group, make_row (self, finding));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->broken_group), n_breaches > 0);
  if (n_breaches > 0)
    summary = g_strdup_printf (ngettext ("%u place breaks the rules of %s.", "%u places break the rules of %s.", n_breaches), n_breaches,
                               hd_layout_get_rule (self->layout));
  else
    summary = g_strdup_printf (_("The pages keep all the rules of %s that can be measured."), hd_layout_get_rule (self->layout));
  gtk_label_set_label (self->summary_label, summary);
}

/* --- The slip --- */

/* What a worker is told. */
typedef struct
{
  HdPages *pages;
  char *layout;
  GPtrArray *findings;
} Slip;

static void
slip_free (gpointer data)
{
  Slip *slip = data;

  hd_pages_unref (slip->pages);
  g_free (slip->layout);
  g_ptr_array_unref (slip->findings);
  g_free (slip);
}

static HdPages *
render_slip (HdBook  *book,
             gpointer data,
             GError **error)
{
  const Slip *slip = data;
  g_autoptr (HdRendering) rendering = hd_book_render_slip (book, slip->pages, slip->layout, slip->findings, error);

  return rendering != NULL ? hd_pages_ref (rendering->pages) : NULL;
}

static HdPaperOrder *
order_slip (HdConformityDialog *self)
{
  Slip *slip = g_new0 (Slip, 1);

  slip->pages = hd_pages_ref (self->pages);
  slip->layout = g_strdup (self->layout);
  slip->findings = g_ptr_array_ref (self->findings);
  return hd_paper_order_new (self->book, "Phiếu kiểm tra thể thức", render_slip, slip, slip_free);
}

static void
hd_conformity_dialog_confirm (HdDialog *dialog)
{
  hd_paper_print (GTK_WIDGET (dialog), order_slip (HD_CONFORMITY_DIALOG (dialog)));
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  hd_paper_print (widget, order_slip (HD_CONFORMITY_DIALOG (widget)));
}

static void
preview (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  hd_preview_window_show (widget, order_slip (HD_CONFORMITY_DIALOG (widget)));
}

static void
hd_conformity_dialog_dispose (GObject *object)
{
  HdConformityDialog *self = HD_CONFORMITY_DIALOG (object);

  g_clear_object (&self->book);

  G_OBJECT_CLASS (hd_conformity_dialog_parent_class)->dispose (object);
}

static void
hd_conformity_dialog_finalize (GObject *object)
{
  HdConformityDialog *self = HD_CONFORMITY_DIALOG (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->pages, hd_pages_unref);
  g_free (self->layout);

  G_OBJECT_CLASS (hd_conformity_dialog_parent_class)->finalize (object);
}

static void
hd_conformity_dialog_class_init (HdConformityDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hd_conformity_dialog_dispose;
  object_class->finalize = hd_conformity_dialog_finalize;
  HD_DIALOG_CLASS (klass)->confirm = hd_conformity_dialog_confirm;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", HD_TYPE_CONFORMITY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_UINT, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/conformity-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HdConformityDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, HdConformityDialog, broken_group);
  gtk_widget_class_bind_template_child (widget_class, HdConformityDialog, kept_group);

  gtk_widget_class_install_action (widget_class, "slip.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "slip.preview", NULL, preview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "slip.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "slip.preview", NULL);
}

static void
hd_conformity_dialog_init (HdConformityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HdConformityDialog *
hd_conformity_dialog_show (GtkWidget  *parent,
                           HdBook     *book,
                           HdPages    *pages,
                           const char *layout)
{
  HdConformityDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && HD_IS_BOOK (book) && pages != NULL && layout != NULL, NULL);

  self = g_object_new (HD_TYPE_CONFORMITY_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->pages = hd_pages_ref (pages);
  self->layout = g_strdup (layout);
  self->findings = hd_book_check_conformity (pages, layout);
  fill (self);
  hd_dialog_set_valid (HD_DIALOG (self), TRUE);
  hd_dialog_set_parent (HD_DIALOG (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
