/* live-page.c: an agreement's pages as they will be printed, with its blanks and the zoom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/live-page.h"

#include "base/i18n.h"
#include "book/book-async.h"
#include "ui/page-reader.h"

struct _HdLivePage
{
  AdwBin parent_instance;

  GtkInfoBar *blanks_bar;
  GtkLabel *blanks_label;
  GtkListBox *blanks_list;
  GtkStack *stack;
  GtkSpinner *spinner;
  HdPageReader *reader;
  AdwStatusPage *error_page;

  HdBook *book;
  char *agreement;
  const char *layout; /* of the pages; static */
  gboolean has_place; /* to be brought into view */
  guint place_page;
  HdRect place;
  char *clause; /* to be brought into view when it is laid out */
  gboolean stale;
  GCancellable *cancellable;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_AGREEMENT,
  PROP_READY,
  N_PROPS
};

enum
{
  CLAUSE_PRESSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdLivePage, hd_live_page, ADW_TYPE_BIN)

static HdPageView *
get_view (HdLivePage *self)
{
  return hd_page_reader_get_view (self->reader);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_blanks (HdLivePage *self,
             GPtrArray  *blanks)
{
  guint n = blanks != NULL ? blanks->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u blank left", "%u blanks left", n), n);

  clear_list (self->blanks_list);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (blanks, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_widget_add_css_class (label, "blank");
      gtk_list_box_append (self->blanks_list, label);
    }
  gtk_label_set_label (self->blanks_label, text);
  gtk_info_bar_set_revealed (self->blanks_bar, n > 0);
}

static void
update_ready (HdLivePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
show_error (HdLivePage   *self,
            const GError *error)
{
  hd_page_reader_set_pages (self->reader, NULL);
  show_blanks (self, NULL);
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  update_ready (self);
}

/* A page that has just come has no size yet: the place is looked for in the next frame. */
static gboolean
on_frame_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  HdLivePage *self = HD_LIVE_PAGE (widget);
  HdPages *pages = hd_page_view_get_pages (get_view (self));
  g_autofree char *clause = g_steal_pointer (&self->clause);
  HdRect rect;
  guint page;

  if (clause != NULL && pages != NULL && hd_pages_find_source (pages, clause, &page, &rect))
    hd_page_view_reveal (get_view (self), page, &rect);
  if (self->has_place && pages != NULL && self->place_page < hd_pages_get_n_pages (pages))
    hd_page_view_point_out (get_view (self), self->place_page, &self->place);
  self->has_place = FALSE;

  return G_SOURCE_REMOVE;
}

static void
reveal_clause (HdLivePage *self)
{
  if (self->clause != NULL && hd_page_view_get_pages (get_view (self)) != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

static void
on_rendered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HdLivePage) self = user_data;
  g_autoptr (HdRendering) rendering = NULL;
  g_autoptr (GError) error = NULL;

  rendering = hd_book_render_agreement_finish (HD_BOOK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  hd_live_page_show (self, rendering, error);
}

static void
cancel_rendering (HdLivePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_book_changed_cb (HdLivePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hd_live_page_render (self);
  else
    self->stale = TRUE;
}

static void
on_source_pressed_cb (HdLivePage *self,
                      const char *source)
{
  g_signal_emit (self, signals[CLAUSE_PRESSED], 0, source);
}

static void
hd_live_page_map (GtkWidget *widget)
{
  HdLivePage *self = HD_LIVE_PAGE (widget);

  GTK_WIDGET_CLASS (hd_live_page_parent_class)->map (widget);
  if (self->stale)
    hd_live_page_render (self);
}

/* Another agreement's pages must never stand under this one's title. */
static void
show_loading (HdLivePage *self)
{
  hd_page_reader_set_pages (self->reader, NULL);
  show_blanks (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_spinner_start (self->spinner);
  update_ready (self);
}

static void
set_agreement (HdLivePage *self,
               const char *agreement)
{
  if (g_strcmp0 (self->agreement, agreement) == 0)
    return;

  g_free (self->agreement);
  self->agreement = g_strdup (agreement);
  g_clear_pointer (&self->clause, g_free);

  show_loading (self);
  hd_live_page_render (self);
}

static void
hd_live_page_dispose (GObject *object)
{
  HdLivePage *self = HD_LIVE_PAGE (object);

  cancel_rendering (self);
  g_clear_object (&self->book);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->clause, g_free);

  G_OBJECT_CLASS (hd_live_page_parent_class)->dispose (object);
}

static void
hd_live_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HdLivePage *self = HD_LIVE_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;

    case PROP_AGREEMENT:
      g_value_set_string (value, self->agreement);
      break;

    case PROP_READY:
      g_value_set_boolean (value, hd_page_view_get_n_pages (get_view (self)) > 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_live_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HdLivePage *self = HD_LIVE_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      if (g_set_object (&self->book, g_value_get_object (value)) && self->book != NULL)
        {
          g_signal_connect_object (self->book, "changed", G_CALLBACK (on_book_changed_cb), self, G_CONNECT_SWAPPED);
          hd_live_page_render (self);
        }
      break;

    case PROP_AGREEMENT:
      set_agreement (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_live_page_class_init (HdLivePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hd_live_page_dispose;
  object_class->get_property = hd_live_page_get_property;
  object_class->set_property = hd_live_page_set_property;
  widget_class->map = hd_live_page_map;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, HD_TYPE_BOOK, flags);
  properties[PROP_AGREEMENT] = g_param_spec_string ("agreement", NULL, NULL, NULL, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLAUSE_PRESSED] = g_signal_new ("clause-pressed", HD_TYPE_LIVE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HD_TYPE_PAGE_READER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/live-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, blanks_bar);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, blanks_label);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, blanks_list);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, error_page);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, reader);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HdLivePage, stack);
}

static void
hd_live_page_init (HdLivePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (get_view (self), "source-pressed", G_CALLBACK (on_source_pressed_cb), self, G_CONNECT_SWAPPED);
  update_ready (self);
}

void
hd_live_page_render (HdLivePage *self)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self));

  cancel_rendering (self);
  if (self->book == NULL || self->agreement == NULL)
    return;

  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  hd_book_render_agreement_async (self->book, self->agreement, self->cancellable, on_rendered_cb, g_object_ref (self));
}

void
hd_live_page_show (HdLivePage        *self,
                   const HdRendering *rendering,
                   const GError      *error)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self));

  if (rendering == NULL && error == NULL)
    {
      show_loading (self);
      return;
    }
  gtk_spinner_stop (self->spinner);
  if (rendering == NULL)
    {
      show_error (self, error);
      return;
    }

  self->layout = rendering->profile;
  hd_page_reader_set_pages (self->reader, rendering->pages);
  show_blanks (self, rendering->blanks);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  update_ready (self);
  reveal_clause (self);
}

HdPages *
hd_live_page_get_pages (HdLivePage *self)
{
  g_return_val_if_fail (HD_IS_LIVE_PAGE (self), NULL);

  return hd_page_view_get_pages (get_view (self));
}

const char *
hd_live_page_get_layout (HdLivePage *self)
{
  g_return_val_if_fail (HD_IS_LIVE_PAGE (self), NULL);

  return hd_live_page_get_pages (self) != NULL ? self->layout : NULL;
}

void
hd_live_page_reveal (HdLivePage   *self,
                     guint         page,
                     const HdRect *rect)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self) && rect != NULL);

  self->has_place = TRUE;
  self->place_page = page;
  self->place = *rect;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

void
hd_live_page_zoom (HdLivePage *self,
                   int         direction)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self));

  hd_page_reader_zoom (self->reader, direction);
}

void
hd_live_page_scroll_to_clause (HdLivePage *self,
                               const char *clause_id)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self));

  g_free (self->clause);
  self->clause = g_strdup (clause_id);
  reveal_clause (self);
}

void
hd_live_page_focus_pages (HdLivePage *self)
{
  g_return_if_fail (HD_IS_LIVE_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
}
