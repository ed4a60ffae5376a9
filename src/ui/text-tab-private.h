/* text-tab-private.h: what the parts of the text's tab share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/text-desk.h"
#include "ui/outline-editor.h"
#include "ui/text-tab.h"
#include "ui/text-toolbar.h"

G_BEGIN_DECLS

struct _HdTextTab
{
  HdRecordTab parent_instance;

  GtkInfoBar *draft_bar;
  GtkLabel *draft_label;
  GtkInfoBar *conflict_bar;
  GtkWidget *toolbar;
  HdTextToolbar *tools;
  GtkWidget *lock_box;
  GtkLabel *lock_label;
  GtkWidget *reopen_button;
  GtkWidget *amend_button;
  GtkToggleButton *page_button;
  GtkWidget *editor_window;
  HdOutlineEditor *editor;
  HdLivePage *live_page;

  HdTextDesk *desk;
  HdOutlineEdit *edit;
  HdTextDraft *draft;  /* found, and not yet decided about */
  gboolean conflict;
  AdwToast *toast;     /* weak: that a text was left without saving */
  char *go_to;         /* clause to go to when the text is there */

  gboolean rendering;
  gboolean render_again;
  guint render_source;
  guint draft_source;
};

/* Lays the text out again; one layout at a time. */
void     hd_text_tab_render          (HdTextTab *self);

/* What is not saved (text-tab-unsaved.c) */
gboolean hd_text_tab_is_unsaved      (HdTextTab *self);
void     hd_text_tab_update_unsaved  (HdTextTab *self); /* shows whether it is */
void     hd_text_tab_keep_draft      (HdTextTab *self);
void     hd_text_tab_keep_draft_soon (HdTextTab *self);
void     hd_text_tab_show_draft      (HdTextTab *self);
/* Whoever leaves is told once that something is not saved, and can still save it from where he is then. */
void     hd_text_tab_offer_saving    (HdTextTab *self);
void     hd_text_tab_take_back_offer (HdTextTab *self);
/* The actions "text.restore-draft" and "text.discard-draft". */
void     hd_text_tab_settle_draft    (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
