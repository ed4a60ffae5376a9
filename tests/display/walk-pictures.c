/* walk-pictures.c: pictures of every page, tab, record, dialog and menu of the window, to be looked at
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   build-aux/take-all-pictures FOLDER
 */
#include "book/register.h"
#include "controls.h"
#include "fixture.h"
#include "ui/book-view.h"
#include "ui/register-page.h"
#include "walk.h"

/* Milliseconds that workers have to bring pages and charts. */
#define PATIENCE  400
#define MAX_MENUS 24
#define MENU_NAME 20 /* bytes by which menus are told apart */

typedef struct
{
  const char *folder;
  GHashTable *tried;
  guint       n_pictures;
  guint       n_menus;
} Album;

static void
take (GtkWidget *top, const char *place, gpointer data)
{
  Album *album = data;
  g_autofree char *name = g_strdelimit (g_strdup (place), "/ ", '_');
  g_autofree char *file = g_strdup_printf ("%03u-%s.png", ++album->n_pictures, name);
  g_autofree char *path = g_build_filename (album->folder, file, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (top);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;
  int width, height;

  walk_settle (PATIENCE);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (top)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gsk_render_node_unref (node);
  gdk_texture_save_to_png (texture, path);
}

/* Each once; many rows have one of their own. */
static void
take_menu (GtkWidget *top, const char *place, gpointer data)
{
  Album *album = data;

  if (album->n_menus >= MAX_MENUS || !g_hash_table_add (album->tried, g_strndup (place, MENU_NAME)))
    return;
  album->n_menus++;
  take (top, place, data);
}

static void
take_menus (GtkWidget *top, const char *place, gpointer data)
{
  take (top, place, data);
  if (GTK_IS_WINDOW (top) && ((Album *) data)->n_menus < MAX_MENUS)
    walk_menus (top, take_menu, data);
}

static void
take_dialogs (GtkWidget *top, const char *place, gpointer data)
{
  walk_dialogs (top, ((Album *) data)->tried, take, data);
}

static gboolean
is_all_stored (gpointer data)
{
  g_autoptr (GPtrArray) missing = hd_book_get_unstored_agreements (data, NULL);

  return missing == NULL || missing->len == 0;
}

/* The register is seen with papers in it. */
static void
store_papers (GtkWidget *window, HdBook *book)
{
  HdBookView *view = HD_BOOK_VIEW (controls_find (window, HD_TYPE_BOOK_VIEW));

  for (guint page = 1; !is_all_stored (book) && !HD_IS_REGISTER_PAGE (hd_book_view_get_page (view)); page++)
    gtk_widget_activate_action (GTK_WIDGET (view), "book.page", "u", page);
  if (is_all_stored (book))
    return;
  gtk_widget_activate_action (GTK_WIDGET (hd_book_view_get_page (view)), "page.enter", NULL);
  fixture_wait (is_all_stored, book);
  gtk_widget_activate_action (GTK_WIDGET (view), "book.page", "u", 1);
  walk_settle (PATIENCE);
}

static void
take_start (Album *album, int width, int height)
{
  GtkWidget *window = walk_open_window (NULL, width, height);

  take (window, "start", album);
  walk_close (window);
}

/* FOLDER WIDTH HEIGHT TEXT-SCALE (practice|empty|BOOK) [menus] [dialogs] */
int
main (int argc, char *argv[])
{
  Album album = { .folder = argc > 5 ? argv[1] : NULL };
  gboolean with_menus = FALSE, with_dialogs = FALSE;
  g_autoptr (HdBook) book = NULL;
  GtkWidget *window;

  if (argc < 6)
    return 2;
  for (int i = 6; i < argc; i++)
    {
      with_menus = with_menus || g_str_equal (argv[i], "menus");
      with_dialogs = with_dialogs || g_str_equal (argv[i], "dialogs");
    }
  walk_init ();
  walk_scale_text (g_ascii_strtod (argv[4], NULL));
  album.tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_mkdir_with_parents (album.folder, 0755);
  if (g_str_equal (argv[5], "practice"))
    book = fixture_open_practice ();
  else if (g_str_equal (argv[5], "empty"))
    book = fixture_create_empty ();
  else
    book = hd_book_open (argv[5], "Nguyễn Văn A", NULL);
  take_start (&album, atoi (argv[2]), atoi (argv[3]));
  window = walk_open_window (book, atoi (argv[2]), atoi (argv[3]));
  store_papers (window, book);
  walk_pages (window, with_menus ? take_menus : take, &album);
  walk_records (window, book, with_menus ? take_menus : take, &album);
  walk_visits (window, book, with_menus ? take_menus : take, &album);
  walk_session (window, book, take, &album);
  if (with_dialogs)
    {
      walk_pages (window, take_dialogs, &album);
      walk_records (window, book, take_dialogs, &album);
    }
  walk_close (window);
  g_hash_table_unref (album.tried);
  fixture_finish ();

  return 0;
}
