/* minutes-entry.c: where the secretary types what is said just now
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/minutes-entry.h"

#include "base/i18n.h"
#include "base/text.h"
#include "book/minutes.h"
#include "model/labels.h"

/* Milliseconds from the first letter that is not kept until it is, and from the last letter until all is saved in the book. */
#define KEEP_AFTER 200
#define SAVE_AFTER 4000

/* What is said, in the order of the choices. */
static const char * const kinds[] = { "note", "remark", "directive", "conclusion" };

struct _HdMinutesEntry
{
  AdwBin parent_instance;

  GtkDropDown *kind;
  GtkDropDown *speaker;
  GtkTextView *view;
  GtkLabel *state;

  HdBook *book;
  HdMinutes *minutes;
  char *meeting;
  GPtrArray *speakers; /* (element-type HdRecord): ATTENDEE; the first choice is nobody */
  char *names;         /* of them, as they are offered */
  HdRecord *contribution;
  gboolean is_showing;
  gboolean is_changed; /* since it was saved */
  guint keep_source;
  guint save_source;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HdMinutesEntry, hd_minutes_entry, ADW_TYPE_BIN)

/* --- From the widgets into the record --- */

static char *
dup_words (HdMinutesEntry *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return hd_text_clean (text, -1, HD_TEXT_LINES, NULL);
}

static void
set_speaker (HdMinutesEntry *self,
             const HdRecord *attendee)
{
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_PERSON, attendee != NULL ? hd_record_get_text (attendee, HD_ATTENDEE_PERSON) : NULL);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_UNIT, attendee != NULL ? hd_record_get_text (attendee, HD_ATTENDEE_UNIT) : NULL);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_BY_NAME,
                      attendee != NULL && hd_record_is_empty (attendee, HD_ATTENDEE_PERSON) ? hd_record_get_text (attendee, HD_ATTENDEE_NAME) : NULL);
}

/* FALSE: nothing is said yet. */
static gboolean
read_widgets (HdMinutesEntry *self)
{
  g_autofree char *words = dup_words (self);
  guint speaker = gtk_drop_down_get_selected (self->speaker);

  if (words == NULL)
    return FALSE;
  if (hd_record_get_row_version (self->contribution) == 0 && *words == '\0')
    return FALSE;
  if (hd_record_is_empty (self->contribution, HD_CONTRIBUTION_AT_TIME) && hd_record_get_row_version (self->contribution) == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *time = g_date_time_format (now, "%H:%M");

      hd_record_set_text (self->contribution, HD_CONTRIBUTION_AT_TIME, time);
    }
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_TEXT, words);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_KIND, kinds[MIN (gtk_drop_down_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)]);
  if (speaker > 0 && speaker <= self->speakers->len)
    set_speaker (self, g_ptr_array_index (self->speakers, speaker - 1));
  else if (speaker == 0)
    set_speaker (self, NULL);
  return TRUE;
}

/* --- Keeping and saving --- */

static void
say (HdMinutesEntry *self,
     const char     *text)
{
  gtk_label_set_label (self->state, text);
}

static void
fail (HdMinutesEntry *self,
      const GError   *error)
{
  say (self, _("Not saved"));
  g_signal_emit (self, signals[FAILED], 0, _("The minutes were not saved"), error);
}

static gboolean
on_keep_cb (gpointer data)
{
  HdMinutesEntry *self = data;

  self->keep_source = 0;
  if (read_widgets (self))
    hd_minutes_keep (self->minutes, self->contribution);
  return G_SOURCE_REMOVE;
}

static gboolean
on_save_cb (gpointer data)
{
  HdMinutesEntry *self = data;

  self->save_source = 0;
  hd_minutes_entry_save (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (HdMinutesEntry *self)
{
  if (self->is_showing || self->contribution == NULL)
    return;
  self->is_changed = TRUE;
  say (self, _("Saving…"));
  /* It comes before anything is drawn: a second is a promise. */
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add_full (G_PRIORITY_HIGH, KEEP_AFTER, on_keep_cb, self, NULL);
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_AFTER, on_save_cb, self);
}

static void
on_kept_cb (HdMinutesEntry *self,
            const GError   *error)
{
  if (error != NULL)
    fail (self, error);
  else if (self->keep_source == 0)
    say (self, _("Saved"));
}

gboolean
hd_minutes_entry_save (HdMinutesEntry *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HD_IS_MINUTES_ENTRY (self), FALSE);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->contribution == NULL || !self->is_changed || !read_widgets (self))
    return TRUE;
  if (!hd_minutes_save (self->minutes, self->contribution, &error))
    {
      fail (self, error);
      return FALSE;
    }
  self->is_changed = FALSE;
  say (self, _("Saved"));
  return TRUE;
}

/* --- From the record into the widgets --- */

static guint
find_speaker (HdMinutesEntry *self)
{
  const char *person = hd_record_get_text (self->contribution, HD_CONTRIBUTION_PERSON);
  const char *name = hd_record_get_text (self->contribution, HD_CONTRIBUTION_BY_NAME);

  for (guint i = 0; i < self->speakers->len; i++)
    {
      const HdRecord *attendee = g_ptr_array_index (self->speakers, i);

      if ((person != NULL && g_strcmp0 (hd_record_get_text (attendee, HD_ATTENDEE_PERSON), person) == 0)
          || (person == NULL && name != NULL && g_strcmp0 (hd_record_get_text (attendee, HD_ATTENDEE_NAME), name) == 0))
        return i + 1;
    }
  return person != NULL || name != NULL ? GTK_INVALID_LIST_POSITION : 0;
}

static void
show_contribution (HdMinutesEntry *self)
{
  guint kind = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (hd_record_get_text (self->contribution, HD_CONTRIBUTION_KIND), kinds[i]) == 0)
      kind = i;
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->kind, kind);
  gtk_drop_down_set_selected (self->speaker, find_speaker (self));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), hd_record_peek_text (self->contribution, HD_CONTRIBUTION_TEXT), -1);
  self->is_showing = FALSE;
  self->is_changed = FALSE;
  say (self, "");
}

void
hd_minutes_entry_set_meeting (HdMinutesEntry  *self,
                              const HdMeeting *meeting)
{
  g_autoptr (GPtrArray) delegates = NULL;
  g_autoptr (GtkStringList) names = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  guint selected;

  g_return_if_fail (HD_IS_MINUTES_ENTRY (self) && meeting != NULL);

  g_free (self->meeting);
  self->meeting = g_strdup (hd_record_get_id (meeting->meeting));
  delegates = hd_meeting_describe_attendees (meeting);
  names = gtk_string_list_new (NULL);
  g_ptr_array_set_size (self->speakers, 0);
  gtk_string_list_append (names, _("No speaker"));
  for (guint i = 0; i < delegates->len; i++)
    {
      const HdDelegate *delegate = g_ptr_array_index (delegates, i);
      g_autofree char *name = g_strdup_printf ("%s, %s", delegate->full_name, delegate->title_at_unit);

      g_ptr_array_add (self->speakers, hd_record_ref (delegate->attendee));
      gtk_string_list_append (names, name);
      g_string_append_printf (all, "%s\n", name);
    }
  /* Whoever is just choosing a speaker is not disturbed by what else goes on. */
  if (g_strcmp0 (self->names, all->str) == 0)
    return;
  g_free (self->names);
  self->names = g_strdup (all->str);
  self->is_showing = TRUE;
  selected = self->contribution != NULL ? find_speaker (self) : 0;
  gtk_drop_down_set_model (self->speaker, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->speaker, selected);
  self->is_showing = FALSE;
}

gboolean
hd_minutes_entry_begin (HdMinutesEntry *self,
                        const char     *item)
{
  g_autofree char *kind = NULL;

  g_return_val_if_fail (HD_IS_MINUTES_ENTRY (self) && self->meeting != NULL, FALSE);

  if (!hd_minutes_entry_save (self))
    return FALSE;
  g_clear_pointer (&self->contribution, hd_record_unref);
  self->contribution = hd_record_new (HD_ENTITY_CONTRIBUTION);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_MEETING, self->meeting);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_KIND, kinds[0]);
  hd_record_set_text (self->contribution, HD_CONTRIBUTION_AGENDA_ITEM, item);
  hd_record_set_integer (self->contribution, HD_CONTRIBUTION_POSITION, 1);
  show_contribution (self);
  return TRUE;
}

gboolean
hd_minutes_entry_resume (HdMinutesEntry *self,
                         const HdRecord *contribution)
{
  g_return_val_if_fail (HD_IS_MINUTES_ENTRY (self) && contribution != NULL, FALSE);

  if (!hd_minutes_entry_save (self))
    return FALSE;
  g_clear_pointer (&self->contribution, hd_record_unref);
  self->contribution = hd_record_copy (contribution);
  show_contribution (self);
  hd_minutes_entry_focus (self);
  return TRUE;
}

const char *
hd_minutes_entry_get_item (HdMinutesEntry *self)
{
  g_return_val_if_fail (HD_IS_MINUTES_ENTRY (self), NULL);

  return self->contribution != NULL ? hd_record_get_text (self->contribution, HD_CONTRIBUTION_AGENDA_ITEM) : NULL;
}

const char *
hd_minutes_entry_get_id (HdMinutesEntry *self)
{
  g_return_val_if_fail (HD_IS_MINUTES_ENTRY (self), NULL);

  return self->contribution != NULL ? hd_record_get_id (self->contribution) : NULL;
}

void
hd_minutes_entry_focus (HdMinutesEntry *self)
{
  g_return_if_fail (HD_IS_MINUTES_ENTRY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- The class --- */

static void
hd_minutes_entry_dispose (GObject *object)
{
  HdMinutesEntry *self = HD_MINUTES_ENTRY (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->minutes);
  g_clear_object (&self->book);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->speakers, g_ptr_array_unref);
  g_clear_pointer (&self->contribution, hd_record_unref);

  G_OBJECT_CLASS (hd_minutes_entry_parent_class)->dispose (object);
}

static void
hd_minutes_entry_class_init (HdMinutesEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hd_minutes_entry_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                  G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/hiepdong/HiepDong/ui/minutes-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, HdMinutesEntry, kind);
  gtk_widget_class_bind_template_child (widget_class, HdMinutesEntry, speaker);
  gtk_widget_class_bind_template_child (widget_class, HdMinutesEntry, state);
  gtk_widget_class_bind_template_child (widget_class, HdMinutesEntry, view);
}

/* The chosen name gives way in a narrow window; in the list it has all the room it needs. */
static void
on_speaker_setup_cb (GtkListItemFactory *factory,
                     GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_speaker_bind_cb (GtkListItemFactory *factory,
                    GtkListItem        *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
}

static void
shorten_speaker (HdMinutesEntry *self)
{
  g_autoptr (GtkListItemFactory) list = g_object_ref (gtk_drop_down_get_factory (self->speaker));
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();

  g_signal_connect (button, "setup", G_CALLBACK (on_speaker_setup_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (on_speaker_bind_cb), NULL);
  gtk_drop_down_set_list_factory (self->speaker, list);
  gtk_drop_down_set_factory (self->speaker, button);
}

static void
hd_minutes_entry_init (HdMinutesEntry *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->speakers = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_record_unref);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, hd_choice_label (HD_ENTITY_CONTRIBUTION, HD_CONTRIBUTION_KIND, kinds[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
  gtk_drop_down_set_expression (self->speaker, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (self->speaker, TRUE);
  shorten_speaker (self);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
hd_minutes_entry_new (HdBook *book)
{
  HdMinutesEntry *self;

  g_return_val_if_fail (HD_IS_BOOK (book), NULL);

  self = g_object_new (HD_TYPE_MINUTES_ENTRY, NULL);
  self->book = g_object_ref (book);
  self->minutes = hd_minutes_new (book);
  g_signal_connect_object (self->minutes, "kept", G_CALLBACK (on_kept_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
