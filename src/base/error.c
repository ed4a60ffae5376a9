/* error.c: the error domain
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/error.h"

G_DEFINE_QUARK (hd-error-quark, hd_error)
