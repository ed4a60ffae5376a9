/* duplicate-group.c: people of the book who may be the one that is being entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/duplicate-group.h"

#include "base/i18n.h"
#include "base/text.h"

/* More of one name are told by their number. */
#define MAX_SHOWN 5

struct _HdDuplicateGroup
{
  AdwPreferencesGroup parent_instance;

  const char *verb;
  GPtrArray *rows;      /* borrowed widgets */
  char *dismissed_name; /* of whom it was said that it is somebody else */
  char *name;           /* as last asked for */
  gboolean is_pending;
};

enum
{
  PROP_0,
  PROP_PENDING,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdDuplicateGroup, hd_duplicate_group, ADW_TYPE_PREFERENCES_GROUP)

static void
set_pending (HdDuplicateGroup *self,
             gboolean          pending)
{
  gtk_widget_set_visible (GTK_WIDGET (self), pending);
  if (self->is_pending == pending)
    return;
  self->is_pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
on_chosen_cb (GtkWidget        *button,
              HdDuplicateGroup *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "id"));
}

static void
on_dismissed_cb (HdDuplicateGroup *self)
{
  g_free (self->dismissed_name);
  self->dismissed_name = g_strdup (self->name);
  set_pending (self, FALSE);
}

/* "Đại tá · Chính ủy Bộ CHQS tỉnh · trùng họ tên" */
static char *
dup_subtitle (HdBook            *book,
              const HdDuplicate *duplicate)
{
  g_autofree char *reason = hd_duplicate_dup_reason (duplicate);
  g_autoptr (GString) text = g_string_new (hd_record_peek_text (duplicate->person, HD_PERSON_MILITARY_RANK));
  g_autoptr (GPtrArray) posts = hd_book_get_posts_of (book, hd_record_get_id (duplicate->person), hd_date_today (), NULL);
  const HdHolding *holding = posts != NULL && posts->len > 0 ? g_ptr_array_index (posts, 0) : NULL;

  if (holding != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", hd_record_peek_text (holding->post, HD_POST_TITLE),
                            hd_record_peek_text (holding->unit, HD_UNIT_NAME));
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (HdDuplicateGroup  *self,
         HdBook            *book,
         const HdDuplicate *duplicate)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (self->verb);
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  const char *name = hd_record_peek_text (duplicate->person, HD_PERSON_FULL_NAME);
  g_autofree char *subtitle = dup_subtitle (book, duplicate);
  g_autofree char *label = g_strdup_printf ("%s: %s", self->verb, name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (hd_record_get_id (duplicate->person)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_chosen_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (HdDuplicateGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
hd_duplicate_group_finalize (GObject *object)
{
  HdDuplicateGroup *self = HD_DUPLICATE_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->dismissed_name);
  g_free (self->name);

  G_OBJECT_CLASS (hd_duplicate_group_parent_class)->finalize (object);
}

static void
hd_duplicate_group_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PENDING:
      g_value_set_boolean (value, HD_DUPLICATE_GROUP (object)->is_pending);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hd_duplicate_group_class_init (HdDuplicateGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hd_duplicate_group_finalize;
  object_class->get_property = hd_duplicate_group_get_property;
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hd_duplicate_group_init (HdDuplicateGroup *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("It Is Somebody Else"));

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Already in the Book?"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
hd_duplicate_group_new (const char *verb)
{
  HdDuplicateGroup *self = g_object_new (HD_TYPE_DUPLICATE_GROUP, NULL);

  self->verb = g_intern_string (verb);
  return GTK_WIDGET (self);
}

void
hd_duplicate_group_update (HdDuplicateGroup *self,
                           HdBook           *book,
                           const HdRecord   *person,
                           const char       *unit_id)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HD_IS_DUPLICATE_GROUP (self) && HD_IS_BOOK (book) && person != NULL);

  g_free (self->name);
  self->name = hd_text_fold_marked (hd_record_peek_text (person, HD_PERSON_FULL_NAME));
  found = hd_book_find_duplicates (book, person, unit_id, &error);
  if (found == NULL)
    g_debug ("%s", error->message); /* a warning that cannot be given must not stop the work */
  clear_rows (self);
  for (guint i = 0; found != NULL && i < MIN (found->len, MAX_SHOWN); i++)
    add_row (self, book, g_ptr_array_index (found, i));
  set_pending (self, self->rows->len > 0 && g_strcmp0 (self->dismissed_name, self->name) != 0);
}

gboolean
hd_duplicate_group_is_pending (HdDuplicateGroup *self)
{
  g_return_val_if_fail (HD_IS_DUPLICATE_GROUP (self), FALSE);

  return self->is_pending;
}
