/* record-tabs.c: the tabs of a page that shows one record, each made when it is first looked at
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/record-tabs.h"

#include "base/i18n.h"
#include "ui/history-tab.h"
#include "ui/record-tab.h"

struct _HdRecordTabs
{
  HdWindowPage *page;
  AdwViewStack *stack;
  HdEntityKind kind;
  const HdRecordTabEntry *entries;
  guint n_entries;
  char *record;
  gulong shown_handler;
};

static AdwBin *
get_bin (HdRecordTabs *self,
         const char   *name)
{
  return ADW_BIN (adw_view_stack_get_child_by_name (self->stack, name));
}

static GtkWidget *
make_tab (HdRecordTabs           *self,
          const HdRecordTabEntry *entry)
{
  GtkWidget *tab = g_object_new (entry->get_type (), "book", hd_window_page_get_book (self->page), NULL);

  if (HD_IS_HISTORY_TAB (tab))
    g_object_set (tab, "kind", self->kind, NULL);
  g_object_set (tab, "record", self->record, NULL);
  if (HD_IS_RECORD_TAB (tab))
    hd_record_tab_set_width (HD_RECORD_TAB (tab), hd_window_page_get_width (self->page));
  return tab;
}

GtkWidget *
hd_record_tabs_ensure (HdRecordTabs *self,
                       const char   *name)
{
  AdwBin *bin;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  bin = get_bin (self, name);
  if (adw_bin_get_child (bin) == NULL)
    for (guint i = 0; i < self->n_entries; i++)
      if (g_str_equal (self->entries[i].name, name))
        adw_bin_set_child (bin, make_tab (self, &self->entries[i]));
  return adw_bin_get_child (bin);
}

GtkWidget *
hd_record_tabs_get_visible (HdRecordTabs *self)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  name = adw_view_stack_get_visible_child_name (self->stack);
  return name != NULL && self->record != NULL ? hd_record_tabs_ensure (self, name) : NULL;
}

static void
on_tab_shown_cb (HdRecordTabs *self)
{
  (void) hd_record_tabs_get_visible (self);
}

HdRecordTabs *
hd_record_tabs_new (HdWindowPage           *page,
                    AdwViewStack           *stack,
                    HdEntityKind            kind,
                    const HdRecordTabEntry *entries,
                    guint                   n_entries)
{
  HdRecordTabs *self;

  g_return_val_if_fail (HD_IS_WINDOW_PAGE (page) && ADW_IS_VIEW_STACK (stack) && entries != NULL, NULL);

  self = g_new0 (HdRecordTabs, 1);
  self->page = page;
  self->stack = g_object_ref (stack);
  self->kind = kind;
  self->entries = entries;
  self->n_entries = n_entries;
  for (guint i = 0; i < n_entries; i++)
    {
      AdwViewStackPage *tab = adw_view_stack_add_titled (stack, adw_bin_new (), entries[i].name, _(entries[i].label));

      adw_view_stack_page_set_icon_name (tab, entries[i].icon);
    }
  self->shown_handler = g_signal_connect_swapped (stack, "notify::visible-child", G_CALLBACK (on_tab_shown_cb), self);
  return self;
}

void
hd_record_tabs_free (HdRecordTabs *self)
{
  if (self == NULL)
    return;
  g_signal_handler_disconnect (self->stack, self->shown_handler);
  g_object_unref (self->stack);
  g_free (self->record);
  g_free (self);
}

void
hd_record_tabs_set_record (HdRecordTabs *self,
                           const char   *id)
{
  g_return_if_fail (self != NULL);

  g_free (self->record);
  self->record = g_strdup (id);
  for (guint i = 0; i < self->n_entries; i++)
    {
      GtkWidget *tab = adw_bin_get_child (get_bin (self, self->entries[i].name));

      if (tab != NULL)
        g_object_set (tab, "record", id, NULL);
    }
  on_tab_shown_cb (self);
}

void
hd_record_tabs_set_width (HdRecordTabs *self,
                          HdWidth       width)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_entries; i++)
    {
      const HdRecordTabEntry *entry = &self->entries[i];
      AdwBin *bin = get_bin (self, entry->name);
      GtkWidget *tab = adw_bin_get_child (bin);

      adw_view_stack_page_set_title (adw_view_stack_get_page (self->stack, GTK_WIDGET (bin)),
                                     width == HD_WIDTH_NARROW ? g_dpgettext2 (GETTEXT_PACKAGE, "tab", entry->short_label) : _(entry->label));
      if (tab != NULL && HD_IS_RECORD_TAB (tab))
        hd_record_tab_set_width (HD_RECORD_TAB (tab), width);
    }
}

void
hd_record_tabs_go_to (HdRecordTabs *self,
                      const char   *name,
                      int           field,
                      const char   *record)
{
  GtkWidget *tab;

  g_return_if_fail (self != NULL && name != NULL);

  if (self->record == NULL || get_bin (self, name) == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->stack, name);
  tab = hd_record_tabs_ensure (self, name);
  if (HD_IS_RECORD_TAB (tab))
    hd_record_tab_go_to (HD_RECORD_TAB (tab), field, record);
}
