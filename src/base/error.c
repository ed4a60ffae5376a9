/* error.c: the error domain
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"

G_DEFINE_QUARK (hd-error-quark, hd_error)

gboolean
hd_error_refuse (GError    **error,
                 HdErrorCode code,
                 const char *sentence)
{
  g_return_val_if_fail (sentence != NULL, FALSE);

  g_set_error_literal (error, HD_ERROR, (int) code, sentence);
  return FALSE;
}
