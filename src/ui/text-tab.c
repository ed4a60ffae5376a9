/* text-tab.c: the text of an agreement, as it will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/text-tab.h"

struct _HdTextTab
{
  HdAgreementTab parent_instance;

  HdLivePage *live_page;
};

G_DEFINE_FINAL_TYPE (HdTextTab, hd_text_tab, HD_TYPE_AGREEMENT_TAB)

static void
hd_text_tab_go_to (HdAgreementTab *tab,
                   int             field,
                   const char     *record)
{
  HdTextTab *self = HD_TEXT_TAB (tab);

  if (record != NULL)
    hd_live_page_scroll_to_clause (self->live_page, record);
}

static gboolean
hd_text_tab_grab_focus (GtkWidget *widget)
{
  hd_live_page_focus_pages (HD_TEXT_TAB (widget)->live_page);

  return TRUE;
}

static void
hd_text_tab_class_init (HdTextTabClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = hd_text_tab_grab_focus;
  HD_AGREEMENT_TAB_CLASS (klass)->go_to = hd_text_tab_go_to;
}

static void
hd_text_tab_init (HdTextTab *self)
{
  self->live_page = g_object_new (HD_TYPE_LIVE_PAGE, NULL);
  g_object_bind_property (self, "book", self->live_page, "book", G_BINDING_DEFAULT);
  g_object_bind_property (self, "agreement", self->live_page, "agreement", G_BINDING_DEFAULT);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->live_page));
}

HdLivePage *
hd_text_tab_get_live_page (HdTextTab *self)
{
  g_return_val_if_fail (HD_IS_TEXT_TAB (self), NULL);

  return self->live_page;
}
