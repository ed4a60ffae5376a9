/* command.h: the commands of hiepdong-cli, and what they share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "book/book.h"

G_BEGIN_DECLS

/* Exit codes; the man page promises them. */
typedef enum
{
  HD_EXIT_DONE    = 0,
  HD_EXIT_REFUSED = 1, /* with a sentence on the standard error */
  HD_EXIT_USAGE   = 2,
} HdExit;

typedef struct
{
  const char *name;
  const char *arguments; /* msgid: "BOOK FILE.json" */
  const char *summary;   /* msgid: one line for the list of commands */
  /* @arguments: those after the command's name, NULL-terminated, the command may take from it */
  HdExit    (*run) (char ***arguments);
} HdCommand;

extern const HdCommand hd_command_meeting;
extern const HdCommand hd_command_new;
extern const HdCommand hd_command_check;
extern const HdCommand hd_command_import;
extern const HdCommand hd_command_import_table;
extern const HdCommand hd_command_import_results;
extern const HdCommand hd_command_export_results;
extern const HdCommand hd_command_show;
extern const HdCommand hd_command_export;
extern const HdCommand hd_command_list;
extern const HdCommand hd_command_overview;
extern const HdCommand hd_command_print;
extern const HdCommand hd_command_conformity;
extern const HdCommand hd_command_chart;
extern const HdCommand hd_command_results;
extern const HdCommand hd_command_sentences;
extern const HdCommand hd_command_catalogue;
extern const HdCommand hd_command_sign;
extern const HdCommand hd_command_number;
extern const HdCommand hd_command_issue;
extern const HdCommand hd_command_withdraw;
extern const HdCommand hd_command_register;
extern const HdCommand hd_command_state;
extern const HdCommand hd_command_reopen;
extern const HdCommand hd_command_attach;
extern const HdCommand hd_command_template;
extern const HdCommand hd_command_search;
extern const HdCommand hd_command_history;
extern const HdCommand hd_command_undo;
extern const HdCommand hd_command_redo;

/**
 * hd_command_parse:
 * @details: (nullable): more help, below the options
 * @n_arguments: how many must be left after the options
 * @status: (out): exit code when FALSE: help was shown, or the usage is wrong and was said
 *
 * TRUE when the command may go on, with @arguments holding what is no option.
 */
gboolean hd_command_parse (const HdCommand *self, const GOptionEntry *entries, const char *details, char ***arguments, guint n_arguments, HdExit *status);

/* The same when there may be from @min_arguments to @max_arguments. */
gboolean hd_command_parse_some (const HdCommand *self, const GOptionEntry *entries, const char *details, char ***arguments, guint min_arguments, guint max_arguments, HdExit *status);

/* Each says it on the standard error and returns the exit code. */
HdExit   hd_command_refuse (const GError *error);
HdExit   hd_command_misuse (const HdCommand *self, const char *sentence);
void     hd_command_note   (const char *sentence);
/* What a paper leaves to the pen; it is printed all the same. (element-type utf8) */
void     hd_command_show_blanks (GPtrArray *blanks);

/* Who is written into the change log. */
char    *hd_command_dup_user (void) G_GNUC_WARN_UNUSED_RESULT;

/* For writing, in the name of the user. */
HdBook  *hd_command_open_book (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A date as in files or as people type it, a month “2026-05” or “5/2026”, a year, “quý I/2026”: its first or its last day. FALSE when it
 * is none of these. */
gboolean hd_command_read_time (const char *text, gboolean is_last, HdDate *date);
/* What a time may look like, as a sentence; static. */
const char *hd_command_time_hint (void);
/* A day as people type it; today for NULL. */
gboolean hd_command_read_date (const char *text, HdDate *date, GError **error);

/* A number series by id or name; *@id stays NULL when @reference is NULL. */
gboolean hd_command_find_series (HdBook *book, const char *reference, char **id, GError **error);
gboolean hd_command_set_series  (HdBook *book, HdRecord *paper, const char *reference, GError **error);
/* A line with id, number and SHA-256 of an issued paper. */
void     hd_command_show_issued (const HdRecord *paper);

G_END_DECLS
