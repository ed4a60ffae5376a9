/* command-sign.c: hiepdong-cli sign
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "book/find-record.h"
#include "book/signing.h"
#include "cli/command.h"

typedef struct
{
  char *party, *person, *post, *prefix, *authority, *rank, *title, *date;
} SignOptions;

static void
sign_options_clear (SignOptions *self)
{
  g_free (self->party);
  g_free (self->person);
  g_free (self->post);
  g_free (self->prefix);
  g_free (self->authority);
  g_free (self->rank);
  g_free (self->title);
  g_free (self->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SignOptions, sign_options_clear)

static GPtrArray *
records_of (const HdDossier *dossier,
            HdEntityKind     kind)
{
  GPtrArray *records = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, dossier->others);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (hd_record_get_kind (value) == kind)
      g_ptr_array_add (records, value);
  return records;
}

static const HdRecord *
find_party (const HdDossier *dossier,
            const char      *name,
            GError         **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  const HdRecord *unit;

  for (guint i = 0; i < dossier->parties->len; i++)
    g_ptr_array_add (units, hd_dossier_lookup (dossier, hd_record_get_text (g_ptr_array_index (dossier->parties, i), HD_PARTY_UNIT)));
  unit = hd_records_find_called (units, name, error);
  for (guint i = 0; unit != NULL && i < units->len; i++)
    if (g_ptr_array_index (units, i) == unit)
      return g_ptr_array_index (dossier->parties, i);
  return NULL;
}

static void
replace (char      **text,
         const char *with)
{
  if (with == NULL)
    return;
  g_free (*text);
  *text = g_strdup (with);
}

/* Who signs, and in which post; nothing of an earlier plan stays when somebody else signs. */
static gboolean
fill_person (HdSigningEntry    *entry,
             const HdDossier   *dossier,
             const SignOptions *options,
             GError           **error)
{
  g_autoptr (GPtrArray) people = records_of (dossier, HD_ENTITY_PERSON);
  const HdRecord *person = hd_records_find_called (people, options->person, error);
  const HdRecord *post = NULL;

  if (person == NULL)
    return FALSE;
  if (options->post != NULL)
    {
      g_autoptr (GPtrArray) posts = hd_signing_posts (dossier, hd_record_get_id (person), NULL, HD_DATE_NONE);

      post = hd_records_find_called (posts, options->post, error);
      if (post == NULL)
        return FALSE;
    }
  if (g_strcmp0 (entry->person, hd_record_get_id (person)) != 0 || post != NULL)
    {
      g_clear_pointer (&entry->post, g_free);
      g_clear_pointer (&entry->rank, g_free);
    }
  replace (&entry->person, hd_record_get_id (person));
  replace (&entry->post, post != NULL ? hd_record_get_id (post) : NULL);
  return TRUE;
}

/* @words: (inout): cleaned where they are given */
static gboolean
clean_words (SignOptions *options,
             GError     **error)
{
  char **words[] = { &options->party, &options->person, &options->post, &options->prefix, &options->authority, &options->rank, &options->title };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *clean;

      if (*words[i] == NULL)
        continue;
      clean = hd_text_clean (*words[i], -1, HD_TEXT_LINE, error);
      if (clean == NULL)
        return FALSE;
      g_free (*words[i]);
      *words[i] = clean;
    }
  if (options->prefix != NULL && g_str_has_suffix (options->prefix, "."))
    options->prefix[strlen (options->prefix) - 1] = '\0';
  return TRUE;
}

static HdSigningEntry *
make_witness (const SignOptions *options)
{
  HdSigningEntry *entry = hd_signing_entry_new (NULL);

  entry->name = g_strdup (options->person);
  entry->title = g_strdup (options->title);
  return entry;
}

static HdSigningEntry *
make_entry (const HdDossier   *dossier,
            const SignOptions *options,
            GError           **error)
{
  const HdRecord *party = options->party != NULL ? find_party (dossier, options->party, error) : NULL;
  g_autoptr (HdSigningEntry) entry = NULL;

  if (options->party != NULL && party == NULL)
    return NULL;
  entry = party != NULL ? hd_signing_entry_new_for_party (dossier, party) : make_witness (options);
  if (party != NULL && !fill_person (entry, dossier, options, error))
    return NULL;
  if (options->prefix != NULL)
    {
      g_clear_pointer (&entry->authority, g_free);
      replace (&entry->prefix, *options->prefix != '\0' ? options->prefix : NULL);
      if (*options->prefix == '\0')
        g_clear_pointer (&entry->prefix, g_free);
    }
  replace (&entry->authority, options->authority);
  replace (&entry->rank, options->rank);
  return hd_command_read_date (options->date, &entry->date, error) ? g_steal_pointer (&entry) : NULL;
}

/* Every problem but the first, which the refusal says. */
static void
show_problems (GPtrArray *problems)
{
  for (guint i = 1; problems != NULL && i < problems->len; i++)
    g_printerr ("  - %s\n", ((const HdSigningProblem *) g_ptr_array_index (problems, i))->message);
}

static HdExit
sign (HdBook      *book,
      const char  *reference,
      SignOptions *options,
      GError     **error)
{
  g_autoptr (HdRecord) agreement = hd_book_find_record (book, HD_ENTITY_AGREEMENT, reference, error);
  g_autoptr (HdDossier) dossier = agreement != NULL ? hd_book_get_signing_dossier (book, hd_record_get_id (agreement), error) : NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hd_signing_entry_free);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *status = NULL;
  g_autofree char *warning = NULL;
  HdSigningEntry *entry = dossier != NULL ? make_entry (dossier, options, error) : NULL;

  if (entry == NULL)
    return HD_EXIT_REFUSED;
  g_ptr_array_add (entries, entry);
  warning = hd_signing_warn (dossier, entry->date);
  if (!hd_book_sign_agreement (book, hd_record_get_id (agreement), entries, &problems, error))
    {
      show_problems (problems);
      return HD_EXIT_REFUSED;
    }
  status = hd_book_describe_signing (book, hd_record_get_id (agreement), error);
  if (status == NULL)
    return HD_EXIT_REFUSED;
  if (warning != NULL)
    g_printerr ("%s\n", warning);
  g_print ("%s\n", status);
  return HD_EXIT_DONE;
}

static HdExit
run_sign (char ***arguments)
{
  g_auto (SignOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "party", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.party, N_("Unit that signs; without it the person is a witness"), N_("UNIT") },
    { "person", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.person, N_("Full name of who signs"), N_("NAME") },
    { "post", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.post, N_("Post in which it is signed, when several are held"), N_("TITLE") },
    { "prefix", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.prefix, N_("TM, KT, TL, TUQ or Q; empty for none"), N_("PREFIX") },
    { "authority", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.authority, N_("What follows the prefix"), N_("TEXT") },
    { "rank", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.rank, N_("Rank, when it is not the person's"), N_("RANK") },
    { "title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.title, N_("Title of a witness"), N_("TITLE") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.date, N_("Day of signing; today when it is not given"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HdBook) book = NULL;
  HdExit status;

  if (!hd_command_parse (&hd_command_sign, entries,
                         _("ID is the id of the agreement, or its number and symbol. UNIT is a party's name, short name or symbol.\n"
                           "What the party's open signature says already need not be said again. Signing cannot be undone."),
                         arguments, 2, &status))
    return status;
  if (options.person == NULL)
    return hd_command_misuse (&hd_command_sign, _("Who signs is missing: --person NAME."));
  book = clean_words (&options, &error) ? hd_command_open_book ((*arguments)[1], &error) : NULL;
  status = book != NULL ? sign (book, (*arguments)[2], &options, &error) : HD_EXIT_REFUSED;
  return status == HD_EXIT_DONE ? status : hd_command_refuse (error);
}

const HdCommand hd_command_sign = {
  "sign",
  N_("BOOK ID [--party UNIT] --person NAME [--date DATE]"),
  N_("Records a signature of an agreement and tells who is missing."),
  run_sign
};
