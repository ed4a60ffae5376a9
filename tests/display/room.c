/* room.c: whether all that is seen has the room it needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "room.h"

/* Pixels; rounding, and shadows that go over the edge. */
#define LEEWAY 1.5

typedef struct
{
  GtkWidget *top;
  const char *place;
  GPtrArray *seen;  /* (element-type GtkWidget): controls and texts */
  GArray *rooms;    /* (element-type graphene_rect_t): of each the part that is seen, within the top */
  guint n_faults;
} Check;

static const char *
name_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    return gtk_widget_get_tooltip_text (widget);

  return gtk_widget_get_name (widget);
}

static void G_GNUC_PRINTF (3, 4)
add_fault (Check *check, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  check->n_faults++;
  g_test_message ("%s: %s “%s” in %s %s", check->place, G_OBJECT_TYPE_NAME (widget), name_of (widget),
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), what);
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget)
         || GTK_IS_LABEL (widget);
}

/* Pages of paper are larger than the window, and the text of an agreement is one field. */
static gboolean
is_paper (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "HdPageView") || g_str_equal (G_OBJECT_TYPE_NAME (widget), "HdOutlineEditor");
}

/* A sheet, or a table of units by periods, is as wide as what it holds. */
static gboolean
is_sheet (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "HdEntryGrid")
         || (GTK_IS_VIEWPORT (widget) && GTK_IS_GRID (gtk_viewport_get_child (GTK_VIEWPORT (widget))));
}

static gboolean
can_scroll (GtkWidget *widget, GtkOrientation orientation)
{
  GtkPolicyType across, along;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &across, &along);

  return (orientation == GTK_ORIENTATION_HORIZONTAL ? across : along) != GTK_POLICY_NEVER;
}

/* --- Sizes --- */

static void
check_size (Check *check, GtkWidget *widget)
{
  int width = gtk_widget_get_allocated_width (widget) + gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  int height = gtk_widget_get_allocated_height (widget) + gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (width < least)
    {
      add_fault (check, widget, "has %d of %d px across", width, least);
      return;
    }
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), &least, NULL, NULL, NULL);
  if (height < least)
    add_fault (check, widget, "has %d of %d px from top to bottom", height, least);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (guint i = 0; i < 5 && widget != NULL && !GTK_IS_ROOT (widget); i++, widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

static void
check_whole (Check *check, GtkLabel *label)
{
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !has_tooltip (GTK_WIDGET (label)))
    add_fault (check, GTK_WIDGET (label), "is cut short, and no tooltip says all of it");
}

/* --- Places --- */

/* The part of @room that is left after everything around @widget that cuts off; tells when that is not all of it and cannot be scrolled to. */
static gboolean
cut_off (Check *check, GtkWidget *widget, graphene_rect_t *room)
{
  gboolean scrolls_x = FALSE, scrolls_y = FALSE;

  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    {
      graphene_rect_t edge, left;

      if (GTK_IS_SCROLLED_WINDOW (around))
        {
          scrolls_x = scrolls_x || can_scroll (around, GTK_ORIENTATION_HORIZONTAL);
          scrolls_y = scrolls_y || can_scroll (around, GTK_ORIENTATION_VERTICAL);
        }
      /* What scrolls by itself cuts off within its scrolled window. */
      if ((gtk_widget_get_overflow (around) == GTK_OVERFLOW_HIDDEN && !GTK_IS_SCROLLABLE (around)) || around == check->top)
        {
          if (!gtk_widget_compute_bounds (around, check->top, &edge))
            return FALSE;
          graphene_rect_inset (&edge, -LEEWAY, -LEEWAY);
          if ((!scrolls_x && (room->origin.x < edge.origin.x || room->origin.x + room->size.width > edge.origin.x + edge.size.width))
              || (!scrolls_y && (room->origin.y < edge.origin.y || room->origin.y + room->size.height > edge.origin.y + edge.size.height)))
            {
              add_fault (check, widget, "is at %.0f,%.0f with %.0f×%.0f, cut off by %s at %.0f,%.0f with %.0f×%.0f", room->origin.x, room->origin.y,
                         room->size.width, room->size.height, G_OBJECT_TYPE_NAME (around), edge.origin.x, edge.origin.y, edge.size.width, edge.size.height);
              return FALSE;
            }
          if (!graphene_rect_intersection (room, &edge, &left))
            return FALSE;
          *room = left;
        }
      if (GTK_IS_SCROLLED_WINDOW (around))
        {
          if (!gtk_widget_compute_bounds (around, check->top, &edge) || !graphene_rect_intersection (room, &edge, &left))
            return FALSE;
          *room = left;
        }
      if (around == check->top)
        return TRUE;
    }
  return TRUE;
}

static gboolean
is_within (GtkWidget *inner, GtkWidget *outer)
{
  return inner == outer || gtk_widget_is_ancestor (inner, outer);
}

static void
check_place (Check *check, GtkWidget *widget)
{
  graphene_rect_t room;

  if (!gtk_widget_compute_bounds (widget, check->top, &room) || room.size.width == 0 || room.size.height == 0)
    return;
  if (!cut_off (check, widget, &room))
    return;
  graphene_rect_inset (&room, LEEWAY, LEEWAY);
  g_ptr_array_add (check->seen, widget);
  g_array_append_val (check->rooms, room);
}

static void
check_covered (Check *check)
{
  for (guint i = 0; i < check->seen->len; i++)
    for (guint k = i + 1; k < check->seen->len; k++)
      {
        GtkWidget *one = check->seen->pdata[i], *other = check->seen->pdata[k];
        graphene_rect_t both;

        if (is_within (one, other) || is_within (other, one))
          continue;
        if (graphene_rect_intersection (&g_array_index (check->rooms, graphene_rect_t, i), &g_array_index (check->rooms, graphene_rect_t, k), &both)
            && both.size.width > 0 && both.size.height > 0)
          add_fault (check, one, "lies over %s “%s”", G_OBJECT_TYPE_NAME (other), name_of (other));
      }
}

static void
check_sideways (Check *check, GtkWidget *widget)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget));
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget));
  double all = gtk_adjustment_get_upper (across) - gtk_adjustment_get_lower (across);

  /* A row of filters may be longer than a narrow window. */
  if (!can_scroll (widget, GTK_ORIENTATION_VERTICAL))
    return;
  if (!is_paper (child) && !is_sheet (child) && all > gtk_adjustment_get_page_size (across) + LEEWAY)
    add_fault (check, widget, "shows %.0f of %.0f px", gtk_adjustment_get_page_size (across), all);
}

/* --- All of it --- */

/* What is folded away, and the parts of libadwaita's own rows, whose title gives way to the text. */
static gboolean
is_folded (GtkWidget *widget)
{
  return GTK_IS_REVEALER (widget) && !gtk_revealer_get_child_revealed (GTK_REVEALER (widget));
}

static void
check_below (Check *check, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || is_paper (widget) || is_folded (widget) || ADW_IS_ENTRY_ROW (widget))
    return;
  if ((GTK_IS_NATIVE (widget) && widget != check->top) || gtk_widget_get_opacity (widget) == 0)
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    check_sideways (check, widget);
  if (is_control (widget))
    {
      check_size (check, widget);
      check_place (check, widget);
    }
  if (GTK_IS_LABEL (widget))
    check_whole (check, GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_below (check, child);
}

guint
room_check (GtkWidget *top, const char *place)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GArray) rooms = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  Check check = { .top = top, .place = place, .seen = seen, .rooms = rooms };

  check_below (&check, top);
  check_covered (&check);

  return check.n_faults;
}
