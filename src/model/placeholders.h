/* placeholders.h: names in a text that stand for what the book knows: {{năm}}, {{các bên}}
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is closed. Names are Vietnamese as the texts are, written in small letters between double braces; capitals and blanks
 * inside the braces are no matter.
 */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

typedef enum
{
  HD_PLACEHOLDER_COMMITTEE,     /* {{ban chỉ đạo}}: the committee's name */
  HD_PLACEHOLDER_PLACE,         /* {{địa danh}}: the agreement's place name, else the committee's */
  HD_PLACEHOLDER_TYPE_NAME,     /* {{tên loại}} */
  HD_PLACEHOLDER_SUBJECT,       /* {{trích yếu}} */
  HD_PLACEHOLDER_NUMBER,        /* {{số}}: number and symbol */
  HD_PLACEHOLDER_YEAR,          /* {{năm}}: of the first day */
  HD_PLACEHOLDER_LAST_YEAR,     /* {{năm trước}} */
  HD_PLACEHOLDER_NEXT_YEAR,     /* {{năm sau}} */
  HD_PLACEHOLDER_PERIOD,        /* {{thời gian}}: "năm 2023", "giai đoạn 2019 - 2023" */
  HD_PLACEHOLDER_FROM_DATE,     /* {{từ ngày}}: "ngày 01 tháng 01 năm 2023" */
  HD_PLACEHOLDER_TO_DATE,       /* {{đến ngày}}: the last day */
  HD_PLACEHOLDER_PARTIES,       /* {{các bên}}: names in the order of print */
  HD_PLACEHOLDER_LEAD,          /* {{bên chủ trì}} */
  HD_PLACEHOLDER_OTHERS,        /* {{các bên khác}}: all but the lead */
  HD_PLACEHOLDER_N_PARTIES,     /* {{số bên}}: their number, two digits */
  HD_PLACEHOLDER_CLUSTER_HEAD,  /* {{cụm trưởng}} */
  HD_PLACEHOLDER_COPIES,        /* {{số bản chính}}: two digits */
  HD_PLACEHOLDER_NUMBER_DATE,   /* {{ngày văn bản}}: the day beside the number, else that of signing */
  HD_PLACEHOLDER_TITLE,         /* {{tên văn bản}}: type and subject as they are cited: "Chương trình phối hợp hoạt động năm 2024" */
  /* From here on only in papers: the maker of the paper says them (HdDossier.values). */
  HD_PLACEHOLDER_ISSUER,        /* {{cơ quan ban hành}}: who makes the paper */
  HD_PLACEHOLDER_ISSUED_DATE,   /* {{ngày ban hành}}: of the paper */
  HD_PLACEHOLDER_SIGNER,        /* {{người ký}}: of the paper */
  HD_PLACEHOLDER_SIGNER_TITLE,  /* {{chức vụ người ký}} */
  HD_PLACEHOLDER_ADDRESSEES,    /* {{nơi gửi}}: "A, B và C" */
  HD_PLACEHOLDER_DEADLINE,      /* {{hạn trả lời}}: "ngày 05 tháng 3 năm 2024" */
  HD_PLACEHOLDER_ACTION,        /* {{việc}}: "thành lập", "kiện toàn" */
  HD_PLACEHOLDER_HEAD,          /* {{trưởng ban}}: name of the committee's head */
  HD_PLACEHOLDER_N_MEMBERS,     /* {{số thành viên}}: two digits */
  HD_PLACEHOLDER_MEMBERS,       /* {{thành viên}}: names in the order of the committee */
  HD_PLACEHOLDER_STANDING_UNIT, /* {{cơ quan thường trực}} */
  HD_PLACEHOLDER_EXTRACTED,     /* {{phần trích}}: "khoản 2 Mục I" */
  HD_N_PLACEHOLDERS
} HdPlaceholder;

/* As it is written between the braces. */
const char *hd_placeholder_get_name (HdPlaceholder self);
/* Translated: what it stands for, for a menu. */
const char *hd_placeholder_label    (HdPlaceholder self);
/* TRUE for those that have a value only in papers that are made from a template, not in the text of an agreement. */
gboolean    hd_placeholder_is_of_papers (HdPlaceholder self);
/* What it stands for in an agreement; NULL when that is not known yet. */
char       *hd_placeholder_resolve  (HdPlaceholder self, const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hd_placeholder_find:
 * @from: byte to look from
 * @start, @end: (out): bytes of the next {{…}}, braces included
 * @name: (out) (transfer full): what stands between them
 *
 * Returns: the placeholder, HD_N_PLACEHOLDERS for a name that is none, or -1 when no more follows
 */
int         hd_placeholder_find     (const char *text, gsize from, gsize *start, gsize *end, char **name);

/**
 * hd_placeholders_resolve:
 * @blank: what is put in for those that are not known: HD_LEADER, dots, or NULL to leave them as they are
 * @unknown: (nullable) (element-type utf8): takes the names, as written, of what is not known or no placeholder at all
 *
 * Returns: (transfer full): @text with values
 */
char       *hd_placeholders_resolve (const char *text, const HdDossier *dossier, const char *blank, GPtrArray *unknown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
