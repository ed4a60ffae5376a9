/* book-view.c: an opened book: the sidebar and its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/book-view.h"

#include "base/i18n.h"
#include "book/list.h"
#include "book/minutes.h"
#include "ui/agreement-page.h"
#include "ui/agreements-page.h"
#include "ui/committee-page.h"
#include "ui/meeting-page.h"
#include "ui/meetings-page.h"
#include "ui/outcome.h"
#include "ui/overview-page.h"
#include "ui/people-page.h"
#include "ui/progress-page.h"
#include "ui/register-page.h"
#include "ui/step-buttons.h"
#include "ui/units-page.h"

struct _HdBookView
{
  AdwBin parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkLabel *book_title;
  GtkWidget *training_badge;
  GtkWidget *read_only_badge;
  GtkWidget *operator_button;
  HdStepButtons *step_buttons;
  GtkListBox *page_list;
  GtkStack *page_stack;

  HdBook *book;
  GMenuModel *menu;
  guint n_frames; /* since it is shown, as far as they are counted */
  guint prepare_source;
};

/* A page that is not built yet is absent, not empty. */
typedef struct
{
  const char *name;
  const char *label;
  const char *icon;
} PageEntry;

static const PageEntry page_entries[] = {
  { "overview", N_("Overview"), "go-home-symbolic" },
  { "agreements", N_("Programmes"), "hd-agreement-symbolic" },
  { "progress", N_("Results"), "hd-progress-symbolic" },
  { "meetings", N_("Meetings"), "hd-meeting-symbolic" },
  { "units", N_("Units"), "hd-unit-symbolic" },
  { "people", N_("People"), "hd-people-symbolic" },
  { "committee", N_("Committee"), "hd-committee-symbolic" },
  { "register", N_("Register"), "hd-register-symbolic" },
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_MENU,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HdBookView, hd_book_view, ADW_TYPE_BIN)

static GType
get_page_type (const char *name)
{
  if (g_str_equal (name, "agreement"))
    return HD_TYPE_AGREEMENT_PAGE;
  if (g_str_equal (name, "committee"))
    return HD_TYPE_COMMITTEE_PAGE;
  if (g_str_equal (name, "meeting"))
    return HD_TYPE_MEETING_PAGE;
  if (g_str_equal (name, "meetings"))
    return HD_TYPE_MEETINGS_PAGE;
  if (g_str_equal (name, "overview"))
    return HD_TYPE_OVERVIEW_PAGE;
  if (g_str_equal (name, "progress"))
    return HD_TYPE_PROGRESS_PAGE;
  if (g_str_equal (name, "register"))
    return HD_TYPE_REGISTER_PAGE;
  if (g_str_equal (name, "units"))
    return HD_TYPE_UNITS_PAGE;
  if (g_str_equal (name, "people"))
    return HD_TYPE_PEOPLE_PAGE;

  return HD_TYPE_AGREEMENTS_PAGE;
}

static gboolean
is_alone (HdBookView *self)
{
  return adw_leaflet_get_folded (self->leaflet) || !gtk_widget_get_visible (self->sidebar);
}

static void
update_alone (HdBookView *self)
{
  gboolean alone = is_alone (self);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->page_stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_object_set (child, "window-alone", alone, "folded", adw_leaflet_get_folded (self->leaflet), NULL);
}

static GtkWidget *
ensure_page (HdBookView *self,
             const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, name);

  if (page != NULL)
    return page;

  page = g_object_new (get_page_type (name),
                       "menu", self->menu,
                       "window-alone", is_alone (self),
                       "folded", adw_leaflet_get_folded (self->leaflet),
                       "book", self->book,
                       NULL);
  gtk_stack_add_named (self->page_stack, page, name);

  return page;
}

static void
show_page (HdBookView *self,
           const char *name)
{
  GtkWidget *page = ensure_page (self, name);

  gtk_stack_set_visible_child (self->page_stack, page);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  hd_window_page_show (HD_WINDOW_PAGE (page));
}

static void
on_page_activated_cb (HdBookView    *self,
                      GtkListBoxRow *row)
{
  show_page (self, page_entries[gtk_list_box_row_get_index (row)].name);
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HdBookView *self = HD_BOOK_VIEW (widget);

  if (g_strcmp0 (hd_book_view_get_page_name (self), "agreement") == 0)
    show_page (self, "agreements");
  else if (g_strcmp0 (hd_book_view_get_page_name (self), "meeting") == 0)
    show_page (self, "meetings");
  else if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
}

static void
toggle_sidebar (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  HdBookView *self = HD_BOOK_VIEW (widget);
  gboolean visible;

  if (adw_leaflet_get_folded (self->leaflet))
    {
      visible = g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "sidebar") == 0;
      adw_leaflet_set_visible_child_name (self->leaflet, visible ? "content" : "sidebar");
      return;
    }

  visible = !gtk_widget_get_visible (self->sidebar);
  gtk_widget_set_visible (self->sidebar, visible);
  gtk_widget_set_visible (self->separator, visible);
  update_alone (self);
}

static void
go_to_position (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  guint position = g_variant_get_uint32 (parameter);

  if (position >= 1 && position <= G_N_ELEMENTS (page_entries))
    hd_book_view_go_to (HD_BOOK_VIEW (widget), page_entries[position - 1].name);
}

static gboolean
open_on_page (HdBookView  *self,
              const char  *name,
              HdEntityKind kind,
              const char  *id)
{
  if (!hd_window_page_open_record (HD_WINDOW_PAGE (ensure_page (self, name)), kind, id))
    return FALSE;
  hd_book_view_go_to (self, name);
  return TRUE;
}

static void
select_page (HdBookView *self,
             const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_entries); i++)
    if (g_str_equal (page_entries[i].name, name))
      gtk_list_box_select_row (self->page_list, gtk_list_box_get_row_at_index (self->page_list, (int) i));
}

/* The pages are asked in turn; those of one agreement and one meeting are not in the sidebar. */
static gboolean
open_by_kind (HdBookView *self,
              const char *kind_name,
              const char *id)
{
  static const char * const pages[][2] = { { "agreement", "agreements" }, { "meeting", "meetings" } };
  const HdEntity *entity = hd_entity_by_name (kind_name);

  if (entity == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (open_on_page (self, pages[i][0], entity->kind, id))
      {
        select_page (self, pages[i][1]);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (page_entries); i++)
    if (open_on_page (self, page_entries[i].name, entity->kind, id))
      return TRUE;
  return FALSE;
}

static void
open_record (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const char *kind_name, *id;

  g_variant_get (parameter, "(&s&s)", &kind_name, &id);
  (void) open_by_kind (HD_BOOK_VIEW (widget), kind_name, id);
}

/* A record, and in the page of an agreement or a meeting the very tab, field or passage; "" and -1 where there is none. */
static void
go_to_place (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HdBookView *self = HD_BOOK_VIEW (widget);
  const char *kind_name, *id, *tab, *record;
  gint32 field;

  g_variant_get (parameter, "(&s&s&si&s)", &kind_name, &id, &tab, &field, &record);
  if (g_str_equal (kind_name, hd_entity_get (HD_ENTITY_COMMITTEE)->name))
    hd_book_view_go_to (self, "committee");
  else if (!open_by_kind (self, kind_name, id) || *tab == '\0')
    return;
  else if (g_str_equal (kind_name, hd_entity_get (HD_ENTITY_MEETING)->name))
    hd_meeting_page_go_to (HD_MEETING_PAGE (ensure_page (self, "meeting")), tab, field, *record != '\0' ? record : NULL);
  else
    hd_agreement_page_go_to (HD_AGREEMENT_PAGE (ensure_page (self, "agreement")), tab, field, *record != '\0' ? record : NULL);
}

static void
go_to_page (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  hd_book_view_go_to (HD_BOOK_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static GtkWidget *
make_sidebar_row (const PageEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (entry->icon);
  GtkWidget *label = gtk_label_new (_(entry->label));

  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(entry->label), -1);

  return row;
}

static void
update_title (HdBookView *self)
{
  gtk_label_set_label (self->book_title, hd_book_get_short_title (self->book));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->book_title), hd_book_get_title (self->book));
  gtk_widget_set_visible (self->training_badge, hd_book_is_training (self->book));
  gtk_widget_set_visible (self->read_only_badge, hd_book_is_read_only (self->book));
}

static void
update_operator (HdBookView *self)
{
  const char *who = hd_book_get_operator (self->book);
  g_autofree char *text = who != NULL ? g_strdup_printf (_("Operator: %s"), who) : g_strdup (_("Operator"));

  gtk_widget_set_tooltip_text (self->operator_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->operator_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* What was being typed when the program ended, at a meeting. */
static void
recover_minutes (HdBookView *self)
{
  g_autoptr (GError) error = NULL;
  guint n_recovered = 0;

  if (!hd_book_recover_minutes (self->book, &n_recovered, &error))
    hd_window_page_report_error (hd_book_view_get_page (self), _("The minutes that were being typed were not taken in"), error);
  else if (n_recovered > 0)
    hd_outcome_show (GTK_WIDGET (self), self->book);
}

/* What the first search of a long list needs. */
static gboolean
on_idle_prepare_cb (gpointer data)
{
  HdBookView *self = data;

  self->prepare_source = 0;
  recover_minutes (self);
  hd_book_prepare_list (self->book, HD_ENTITY_AGREEMENT);
  hd_book_prepare_list (self->book, HD_ENTITY_PERSON);

  return G_SOURCE_REMOVE;
}

/* It is read once the window has been drawn: not in the first frame, which has nothing to draw yet, but after the second. */
static gboolean
on_frame_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  HdBookView *self = HD_BOOK_VIEW (widget);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, on_idle_prepare_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
hd_book_view_constructed (GObject *object)
{
  HdBookView *self = HD_BOOK_VIEW (object);

  G_OBJECT_CLASS (hd_book_view_parent_class)->constructed (object);

  g_signal_connect_object (self->book, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "notify::operator", G_CALLBACK (update_operator), self, G_CONNECT_SWAPPED);
  update_title (self);
  update_operator (self);
  g_object_set (self->step_buttons, "book", self->book, NULL);
  hd_book_view_go_to (self, page_entries[0].name);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

static void
hd_book_view_dispose (GObject *object)
{
  HdBookView *self = HD_BOOK_VIEW (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  g_clear_object (&self->book);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (hd_book_view_parent_class)->dispose (object);
}

static void
hd_book_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HdBookView *self = HD_BOOK_VIEW (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;

    case PROP_MENU:
      self->menu = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_book_view_class_init (HdBookViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hd_book_view_constructed;
  object_class->dispose = hd_book_view_dispose;
  object_class->set_property = hd_book_view_set_property;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HD_TYPE_STEP_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/book-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HdBookView, book_title);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, operator_button);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, page_list);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, page_stack);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, read_only_badge);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, separator);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, step_buttons);
  gtk_widget_class_bind_template_child (widget_class, HdBookView, training_badge);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated_cb);

  gtk_widget_class_install_action (widget_class, "book.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "book.toggle-sidebar", NULL, toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "book.page", "u", go_to_position);
  gtk_widget_class_install_action (widget_class, "book.open", "(ss)", open_record);
  gtk_widget_class_install_action (widget_class, "book.go-to", "(sssis)", go_to_place);
  gtk_widget_class_install_action (widget_class, "book.go-to-page", "s", go_to_page);
}

static void
hd_book_view_init (HdBookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (page_entries); i++)
    gtk_list_box_append (self->page_list, make_sidebar_row (&page_entries[i]));
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (update_alone), self, G_CONNECT_SWAPPED);
}

GtkWidget *
hd_book_view_new (HdBook     *book,
                  GMenuModel *menu)
{
  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  return g_object_new (HD_TYPE_BOOK_VIEW, "book", book, "menu", menu, NULL);
}

HdWindowPage *
hd_book_view_get_page (HdBookView *self)
{
  g_return_val_if_fail (HD_IS_BOOK_VIEW (self), NULL);

  return HD_WINDOW_PAGE (gtk_stack_get_visible_child (self->page_stack));
}

const char *
hd_book_view_get_page_name (HdBookView *self)
{
  g_return_val_if_fail (HD_IS_BOOK_VIEW (self), NULL);

  return gtk_stack_get_visible_child_name (self->page_stack);
}

void
hd_book_view_go_to (HdBookView *self,
                    const char *name)
{
  g_return_if_fail (HD_IS_BOOK_VIEW (self));
  g_return_if_fail (name != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (page_entries); i++)
    {
      if (g_str_equal (page_entries[i].name, name))
        gtk_list_box_select_row (self->page_list, gtk_list_box_get_row_at_index (self->page_list, i));
    }
  show_page (self, name);
}
