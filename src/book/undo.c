/* undo.c: taking back what was done, and doing it again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "book/undo.h"

#include "base/error.h"
#include "base/i18n.h"
#include "book/book-private.h"
#include "book/step-private.h"
#include "store/log.h"

/* Walking back, an undo means that one edit before it no longer counts; a redo counts as the edit it did again. */
typedef struct
{
  gboolean for_redo;
  gint64   newest;
  gint64   skip;
  gint64   found;   /* 0: nothing */
  gint64   barrier; /* where the walk ended; 0: not at one */
} Walk;

static gboolean
visit_for_undo (Walk         *walk,
                gint64        set_id,
                HdChangesKind kind)
{
  switch (kind)
    {
    case HD_CHANGES_UNDO:
      walk->skip++;
      return TRUE;

    case HD_CHANGES_BARRIER:
      walk->barrier = set_id;
      return FALSE;

    case HD_CHANGES_EDIT:
    case HD_CHANGES_REDO:
    default:
      if (walk->skip-- > 0)
        return TRUE;
      walk->found = set_id;
      return FALSE;
    }
}

static gboolean
visit_for_redo (Walk         *walk,
                gint64        set_id,
                HdChangesKind kind)
{
  switch (kind)
    {
    case HD_CHANGES_REDO:
      walk->skip++;
      return TRUE;

    case HD_CHANGES_UNDO:
      if (walk->skip-- > 0)
        return TRUE;
      walk->found = set_id;
      return FALSE;

    case HD_CHANGES_EDIT:
    case HD_CHANGES_BARRIER:
    default:
      return FALSE;
    }
}

static gboolean
on_set_visited (gint64        set_id,
                HdChangesKind kind,
                gpointer      data)
{
  Walk *walk = data;

  if (walk->newest == 0)
    walk->newest = set_id;
  return walk->for_redo ? visit_for_redo (walk, set_id, kind) : visit_for_undo (walk, set_id, kind);
}

/* Steps */

HdStepKind
hd_step_kind_of (HdChangesKind kind)
{
  switch (kind)
    {
    case HD_CHANGES_BARRIER:
      return HD_STEP_BARRIER;

    case HD_CHANGES_UNDO:
      return HD_STEP_UNDO;

    case HD_CHANGES_REDO:
      return HD_STEP_REDO;

    case HD_CHANGES_EDIT:
    default:
      return HD_STEP_EDIT;
    }
}

gint64
hd_book_get_last_step (HdBook     *self,
                       HdStepKind *kind,
                       char      **name,
                       GError    **error)
{
  g_autoptr (GPtrArray) infos = NULL;
  HdChangeSetInfo *info;

  g_return_val_if_fail (HD_IS_BOOK (self) && kind != NULL && name != NULL, 0);

  infos = hd_changes_list (self->db, 0, 1, error);
  if (infos == NULL)
    return 0;
  g_assert (infos->len > 0); /* a book begins with a set */
  info = g_ptr_array_index (infos, 0);
  *kind = hd_step_kind_of (info->kind);
  *name = g_strdup (info->what);
  return info->id;
}

char *
hd_step_dup_name (HdStepKind  kind,
                  const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  switch (kind)
    {
    case HD_STEP_UNDO:
      return g_strdup_printf (_("Undo: %s"), name);

    case HD_STEP_REDO:
      return g_strdup_printf (_("Redo: %s"), name);

    case HD_STEP_EDIT:
    case HD_STEP_BARRIER:
    default:
      return g_strdup (name);
    }
}

/* Names --- an undo and a redo carry the name of the edit they took back or did again */

static char *
dup_name (HdBook  *self,
          gboolean for_redo,
          GError **error)
{
  Walk walk = { .for_redo = for_redo };
  g_autoptr (HdChangeSetInfo) info = NULL;

  if (!hd_log_walk (self->db, on_set_visited, &walk, error) || walk.found == 0)
    return NULL;
  info = hd_log_get_set (self->db, walk.found, error);
  return info != NULL ? g_steal_pointer (&info->what) : NULL;
}

char *
hd_book_dup_undo_name (HdBook  *self,
                       GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return dup_name (self, FALSE, error);
}

char *
hd_book_dup_redo_name (HdBook  *self,
                       GError **error)
{
  g_return_val_if_fail (HD_IS_BOOK (self), NULL);

  return dup_name (self, TRUE, error);
}

/* Doing it */

static gboolean
apply_inverse (HdBook        *self,
               const Walk    *walk,
               gint64         set_id,
               HdChangesKind  kind,
               char         **name,
               GError       **error)
{
  g_autoptr (HdChangeSetInfo) info = hd_log_get_set (self->db, set_id, error);
  g_autoptr (HdChanges) inverse = NULL;
  g_autofree char *what = NULL;

  if (info == NULL)
    return FALSE;
  what = kind == HD_CHANGES_EDIT ? hd_step_dup_name (HD_STEP_UNDO, info->what) : g_strdup (info->what);
  inverse = hd_log_invert (self->db, set_id, kind, self->who, what, error);
  if (inverse == NULL)
    return FALSE;
  hd_changes_require_last_set (inverse, walk->newest);
  if (!hd_changes_apply (self->db, inverse, NULL, error) || !hd_book_reload (self, error))
    return FALSE;
  if (name != NULL)
    *name = g_steal_pointer (&info->what);
  return TRUE;
}

static gboolean
fail_at_barrier (HdBook  *self,
                 gint64   set_id,
                 GError **error)
{
  g_autoptr (HdChangeSetInfo) info = hd_log_get_set (self->db, set_id, error);

  if (info != NULL)
    g_set_error (error, HD_ERROR, HD_ERROR_LOCKED,
                 _("Undo stops at “%s”: what is signed, issued, closed or imported is not taken back."), info->what);
  return FALSE;
}

static gboolean
fail_with_nothing (gboolean for_redo,
                   GError **error)
{
  g_set_error_literal (error, HD_ERROR, HD_ERROR_NOT_FOUND,
                       for_redo ? _("There is nothing to redo.") : _("There is nothing to undo."));
  return FALSE;
}

gboolean
hd_book_undo (HdBook  *self,
              char   **name,
              GError **error)
{
  Walk walk = { .for_redo = FALSE };

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!hd_book_require_writable (self, error) || !hd_log_walk (self->db, on_set_visited, &walk, error))
    return FALSE;
  if (walk.barrier != 0)
    return fail_at_barrier (self, walk.barrier, error);
  if (walk.found == 0)
    return fail_with_nothing (FALSE, error);
  return apply_inverse (self, &walk, walk.found, HD_CHANGES_UNDO, name, error);
}

gboolean
hd_book_redo (HdBook  *self,
              char   **name,
              GError **error)
{
  Walk walk = { .for_redo = TRUE };

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!hd_book_require_writable (self, error) || !hd_log_walk (self->db, on_set_visited, &walk, error))
    return FALSE;
  if (walk.found == 0)
    return fail_with_nothing (TRUE, error);
  return apply_inverse (self, &walk, walk.found, HD_CHANGES_REDO, name, error);
}

gboolean
hd_book_undo_set (HdBook  *self,
                  gint64   set_id,
                  char   **name,
                  GError **error)
{
  Walk walk = { .for_redo = FALSE };
  g_autoptr (HdChangeSetInfo) info = NULL;

  g_return_val_if_fail (HD_IS_BOOK (self), FALSE);

  if (!hd_book_require_writable (self, error) || !hd_log_walk (self->db, on_set_visited, &walk, error))
    return FALSE;
  info = hd_log_get_set (self->db, set_id, error);
  if (info == NULL)
    return FALSE;
  if (info->kind == HD_CHANGES_BARRIER)
    return fail_at_barrier (self, set_id, error);
  return apply_inverse (self, &walk, set_id, walk.found == set_id ? HD_CHANGES_UNDO : HD_CHANGES_EDIT, name, error);
}
