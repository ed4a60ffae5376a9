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
  /* From here on only in the papers of a meeting (HdDossier.values); of each of these one text. */
  HD_PLACEHOLDER_MEETING, /* {{hội nghị}} */
  HD_PLACEHOLDER_MEETING_TIME, /* {{thời gian họp}} */
  HD_PLACEHOLDER_MEETING_START, /* {{giờ bắt đầu}} */
  HD_PLACEHOLDER_MEETING_END, /* {{giờ kết thúc}} */
  HD_PLACEHOLDER_MEETING_DAY, /* {{ngày họp}} */
  HD_PLACEHOLDER_MEETING_PLACE, /* {{địa điểm}} */
  HD_PLACEHOLDER_ORGANISER, /* {{cơ quan tổ chức}} */
  HD_PLACEHOLDER_CHAIRS, /* {{chủ trì}} */
  HD_PLACEHOLDER_SECRETARIES, /* {{thư ký}} */
  HD_PLACEHOLDER_REVIEWED_PERIOD, /* {{kỳ đánh giá}} */
  HD_PLACEHOLDER_COMING_PERIOD, /* {{kỳ tới}} */
  HD_PLACEHOLDER_REVIEWED, /* {{chương trình đánh giá}} */
  HD_PLACEHOLDER_NEXT, /* {{chương trình ký kết}} */
  HD_PLACEHOLDER_REVIEW_KIND, /* {{loại đánh giá}} */
  HD_PLACEHOLDER_N_INVITED, /* {{số đại biểu}} */
  HD_PLACEHOLDER_N_PRESENT, /* {{số có mặt}} */
  HD_PLACEHOLDER_N_AWAY, /* {{số vắng mặt}} */
  HD_PLACEHOLDER_INVITED, /* {{người được mời}} */
  HD_PLACEHOLDER_ACHIEVED, /* {{mức đạt chỉ tiêu}} */
  /* Several lines each, put in the place of a line that has nothing but the placeholder. */
  HD_PLACEHOLDER_CONTENTS, /* {{nội dung hội nghị}} */
  HD_PLACEHOLDER_COMPOSITION, /* {{thành phần}} */
  HD_PLACEHOLDER_ASSIGNMENTS, /* {{phân công}} */
  HD_PLACEHOLDER_GUIDANCE, /* {{công tác chỉ đạo}} */
  HD_PLACEHOLDER_EARLIER_TASKS, /* {{nhiệm vụ lần trước}} */
  HD_PLACEHOLDER_RESULTS, /* {{kết quả theo lĩnh vực}} */
  HD_PLACEHOLDER_STRENGTHS, /* {{ưu điểm}} */
  HD_PLACEHOLDER_LIMITS, /* {{hạn chế}} */
  HD_PLACEHOLDER_DIRECTIONS, /* {{phương hướng}} */
  HD_PLACEHOLDER_AWAY, /* {{đại biểu vắng}} */
  HD_PLACEHOLDER_COURSE, /* {{diễn biến}} */
  HD_PLACEHOLDER_DIRECTIVES, /* {{ý kiến chỉ đạo}} */
  HD_PLACEHOLDER_CONCLUSIONS, /* {{kết luận}} */
  HD_PLACEHOLDER_TASKS, /* {{nhiệm vụ được giao}} */
  HD_PLACEHOLDER_COMMENDED, /* {{khen thưởng}} */
  HD_PLACEHOLDER_FINDINGS, /* {{kết quả kiểm tra}} */
  /* Tables and charts, likewise. */
  HD_PLACEHOLDER_AGENDA_TABLE, /* {{bảng chương trình}} */
  HD_PLACEHOLDER_SCRIPT_TABLE, /* {{bảng kịch bản}} */
  HD_PLACEHOLDER_DELEGATES_TABLE, /* {{bảng đại biểu}} */
  HD_PLACEHOLDER_SIGN_IN_TABLE, /* {{bảng ký tên}} */
  HD_PLACEHOLDER_RESULTS_TABLE, /* {{bảng kết quả}} */
  HD_PLACEHOLDER_CHARTS, /* {{biểu đồ}} */
  HD_PLACEHOLDER_TASKS_TABLE, /* {{bảng nhiệm vụ}} */
  HD_PLACEHOLDER_COMMENDED_TABLE, /* {{bảng khen thưởng}} */
  HD_PLACEHOLDER_SIGNERS_TABLE, /* {{bảng ký kết}} */
  HD_PLACEHOLDER_TO_WRITE, /* {{phần viết}} */
  HD_N_PLACEHOLDERS
} HdPlaceholder;

/* The value of a dossier that stands for HD_PLACEHOLDER_MEETING inside a sentence, when it is not the same there. */
#define HD_PLACEHOLDER_MEETING_INSIDE "hội nghị (trong câu)"

/* As it is written between the braces. */
const char *hd_placeholder_get_name (HdPlaceholder self);
/* Translated: what it stands for, for a menu. */
const char *hd_placeholder_label    (HdPlaceholder self);
/* TRUE for those that have a value only in papers that are made from a template, not in the text of an agreement. */
gboolean    hd_placeholder_is_of_papers (HdPlaceholder self);
/* TRUE for those that stand for several lines, or for a table or chart, in a line of their own. */
gboolean    hd_placeholder_is_lines     (HdPlaceholder self);
gboolean    hd_placeholder_is_block     (HdPlaceholder self);
/* What it stands for in an agreement; NULL when that is not known yet. */
char       *hd_placeholder_resolve  (HdPlaceholder self, const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/* @text as it is written inside a sentence: it begins small, unless with an abbreviation. */
char       *hd_placeholder_begin_small (const char *text) G_GNUC_WARN_UNUSED_RESULT;

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

/* @text with the lines that have nothing but a placeholder of several lines replaced by these, as deep as it stood. */
char       *hd_placeholders_expand  (const char *text, const HdDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
