-- 0001.sql: schema 1
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One table for each entity of model/fields.h: id, row_version, then its fields in their order, then the stored keys for
-- search and order. row_version is the number of the change set that wrote the row. Dates are ISO text, figures
-- ten-thousandths, truth 0 or 1, empty is NULL. Foreign keys wait for the commit, so the order within a change set is free.
-- No table has a rowid: REPLACE could remove a locked row by it without any trigger being asked.

-- Scans, evidence, issued papers: by content, never changed, never removed.
CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  abbreviation TEXT CHECK (abbreviation <> ''),
  symbol TEXT CHECK (symbol <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('military', 'party', 'state', 'front', 'socio_political', 'humanitarian', 'group', 'other')),
  level TEXT CHECK (level IN ('centre', 'region', 'province', 'city', 'district', 'area', 'commune')),
  parent TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  superior_header TEXT CHECK (superior_header <> ''),
  header TEXT CHECK (header <> ''),
  authority TEXT CHECK (authority <> ''),
  protocol_rank INTEGER,
  rank_before_name INTEGER CHECK (rank_before_name IN (0, 1)),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT,
  CHECK (valid_to >= valid_from),
  CHECK (parent <> id)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_succession (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  predecessor TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  successor TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename')),
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000),
  on_date TEXT NOT NULL CHECK (on_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE committee (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT CHECK (short_name <> ''),
  level TEXT CHECK (level IN ('centre', 'region', 'province', 'city', 'district', 'area', 'commune')),
  place_name TEXT CHECK (place_name <> ''),
  host_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  number_series TEXT CHECK (number_series IN ('own', 'host')),
  profile TEXT CHECK (profile IN ('state', 'party', 'youth', 'front', 'army')),
  training INTEGER CHECK (training IN (0, 1)),
  note TEXT CHECK (note <> ''),
  standing_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  military_rank TEXT CHECK (military_rank <> ''),
  phone TEXT CHECK (phone <> ''),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT,
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE committee_member (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('head', 'standing_deputy', 'deputy', 'member', 'secretary', 'assistant')),
  position INTEGER NOT NULL CHECK (position >= 0),
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE rotation (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  kind TEXT NOT NULL CHECK (kind IN ('joint', 'bilateral', 'amendment')),
  parent TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  term TEXT NOT NULL CHECK (term IN ('annual', 'stage', 'open')),
  type_name TEXT NOT NULL CHECK (type_name <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  number INTEGER CHECK (number >= 1),
  symbol TEXT CHECK (symbol <> ''),
  place TEXT CHECK (place <> ''),
  signed_date TEXT CHECK (signed_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  issued_date TEXT CHECK (issued_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('draft', 'circulated', 'settled', 'partly_signed', 'signed', 'in_force', 'closed', 'superseded', 'terminated')),
  state_reason TEXT CHECK (state_reason <> ''),
  supersedes TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  cluster_head TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  columns INTEGER CHECK (columns BETWEEN 0 AND 3),
  original_copies INTEGER CHECK (original_copies >= 0),
  recipients TEXT CHECK (recipients <> ''),
  profile TEXT CHECK (profile IN ('state', 'party', 'youth', 'front', 'army')),
  note TEXT CHECK (note <> ''),
  series TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  state_date TEXT CHECK (state_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  search_key TEXT,
  sort_key TEXT,
  CHECK (to_date >= from_date),
  CHECK (parent <> id),
  CHECK (supersedes <> id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  role TEXT NOT NULL CHECK (role IN ('lead', 'member')),
  frozen_name TEXT CHECK (frozen_name <> ''),
  frozen_superior TEXT CHECK (frozen_superior <> ''),
  frozen_header TEXT CHECK (frozen_header <> ''),
  note TEXT CHECK (note <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('signer', 'witness')),
  party TEXT REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  prefix TEXT CHECK (prefix IN ('TM', 'KT', 'TL', 'TUQ', 'Q')),
  authority TEXT CHECK (authority <> ''),
  title TEXT CHECK (title <> ''),
  military_rank TEXT CHECK (military_rank <> ''),
  name TEXT CHECK (name <> ''),
  signed_date TEXT CHECK (signed_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE clause (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  parent TEXT REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('ground', 'preamble', 'part', 'heading', 'paragraph', 'item')),
  text TEXT CHECK (text <> ''),
  amends TEXT REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
  effect TEXT CHECK (effect IN ('replace', 'add', 'repeal')),
  search_key TEXT,
  sort_key TEXT,
  CHECK (parent <> id)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 1),
  made_date TEXT CHECK (made_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  label TEXT CHECK (label <> ''),
  body TEXT CHECK (body <> ''),
  note TEXT CHECK (note <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  by_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  by_person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  by_name TEXT CHECK (by_name <> ''),
  text TEXT CHECK (text <> ''),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'partly', 'rejected')),
  answer TEXT CHECK (answer <> ''),
  made_date TEXT CHECK (made_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  decided_date TEXT CHECK (decided_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  wording TEXT CHECK (wording <> ''),
  version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  base TEXT CHECK (base <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE field (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  code TEXT NOT NULL CHECK (code <> ''),
  field TEXT NOT NULL REFERENCES field (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'latest', 'average', 'weighted_average', 'ratio')),
  numerator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  denominator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  weight TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  pair TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  part_of TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'neutral')),
  definition TEXT CHECK (definition <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  phrase TEXT CHECK (phrase <> ''),
  valid_to TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  clause TEXT REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  task TEXT NOT NULL CHECK (task <> ''),
  field TEXT REFERENCES field (id) DEFERRABLE INITIALLY DEFERRED,
  indicator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  lead_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  deadline TEXT CHECK (deadline GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment_unit (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  commitment TEXT NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  indicator TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT NOT NULL CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  value INTEGER NOT NULL,
  note TEXT CHECK (note <> ''),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE result (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  indicator TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT NOT NULL CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  value INTEGER,
  -- Not IN: SQLite fills a table of its own with the words of a longer list, for each row anew.
  precision TEXT NOT NULL
    CHECK (precision = 'exact' OR precision = 'nearly' OR precision = 'over' OR precision = 'about' OR precision = 'magnitude'),
  wording TEXT CHECK (wording <> ''),
  source TEXT CHECK (source <> ''),
  attachment TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

-- Sums of results and targets by the time they cover, kept by the one write path; see store/totals.h. parent_from, parent_to: '' when
-- nothing longer is around them. Sums are high * 2^32 + low.
CREATE TABLE figure_total (
  entity TEXT NOT NULL CHECK (entity IN ('result', 'target')),
  indicator TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  parent_from TEXT NOT NULL,
  parent_to TEXT NOT NULL,
  committee INTEGER NOT NULL CHECK (committee IN (0, 1)),
  n_figures INTEGER NOT NULL,
  n_wordings INTEGER NOT NULL,
  n_nearly INTEGER NOT NULL,
  n_over INTEGER NOT NULL,
  n_about INTEGER NOT NULL,
  sum_high INTEGER NOT NULL,
  sum_low INTEGER NOT NULL,
  estimated_high INTEGER NOT NULL,
  estimated_low INTEGER NOT NULL,
  PRIMARY KEY (entity, indicator, from_date, to_date, parent_from, parent_to, committee)
) STRICT, WITHOUT ROWID;

-- How many rows the lists have that may be very long: counting them reads a whole index, before the first frame is drawn.
CREATE TABLE list_size (
  list TEXT NOT NULL PRIMARY KEY CHECK (list IN ('agreement', 'person')),
  n_rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO list_size (list, n_rows) VALUES ('agreement', 0), ('person', 0);

-- Units whose reports on an indicator overlap in part: they are read themselves. '': the whole committee.
CREATE TABLE figure_tangle (
  entity TEXT NOT NULL CHECK (entity IN ('result', 'target')),
  indicator TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (entity, indicator, unit)
) STRICT, WITHOUT ROWID;

-- Who reports on an indicator, with how many results and targets; and how many units have results over just these times of a year.
CREATE TABLE figure_reporter (
  indicator TEXT NOT NULL,
  unit TEXT NOT NULL,
  n_results INTEGER NOT NULL,
  n_targets INTEGER NOT NULL,
  PRIMARY KEY (indicator, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_reporting (
  indicator TEXT NOT NULL,
  year INTEGER NOT NULL,
  times TEXT NOT NULL,
  n_units INTEGER NOT NULL,
  PRIMARY KEY (indicator, year, times)
) STRICT, WITHOUT ROWID;

CREATE TABLE reporting_period (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT NOT NULL CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  deadline TEXT CHECK (deadline GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_date TEXT CHECK (closed_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reopen_reason TEXT CHECK (reopen_reason <> ''),
  note TEXT CHECK (note <> ''),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_report (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  period TEXT NOT NULL REFERENCES reporting_period (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  received_date TEXT NOT NULL CHECK (received_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  UNIQUE (period, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  indicator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT REFERENCES field (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT NOT NULL CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  links TEXT CHECK (links <> ''),
  note TEXT CHECK (note <> ''),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  kind TEXT NOT NULL CHECK (kind IN ('interim', 'final', 'signing', 'working', 'visit', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  on_date TEXT CHECK (on_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  session TEXT CHECK (session IN ('morning', 'afternoon', 'day')),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT CHECK (place <> ''),
  host_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  organiser TEXT CHECK (organiser <> ''),
  note TEXT CHECK (note <> ''),
  previous TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_agreement (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('reviewed', 'signed'))
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL CHECK (title <> ''),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER CHECK (minutes >= 0),
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  responsible TEXT CHECK (responsible <> ''),
  internal_note TEXT CHECK (internal_note <> ''),
  kind TEXT CHECK (kind IN ('opening', 'report', 'paper', 'discussion', 'commendation', 'signing', 'directive', 'conclusion', 'closing', 'other')),
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  script TEXT CHECK (script <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE attendee (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (name <> ''),
  title TEXT CHECK (title <> ''),
  capacity TEXT NOT NULL CHECK (capacity IN ('chair', 'secretary', 'delegate', 'guest', 'witness')),
  presence TEXT NOT NULL CHECK (presence IN ('expected', 'present', 'excused', 'absent')),
  substitute TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  time_in TEXT CHECK (time_in GLOB '[0-2][0-9]:[0-5][0-9]'),
  time_out TEXT CHECK (time_out GLOB '[0-2][0-9]:[0-5][0-9]'),
  substitute_name TEXT CHECK (substitute_name <> ''),
  substitute_title TEXT CHECK (substitute_title <> ''),
  seat TEXT CHECK (seat <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'remark', 'directive', 'conclusion', 'note', 'finding')),
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  by_name TEXT CHECK (by_name <> ''),
  title TEXT CHECK (title <> ''),
  text TEXT CHECK (text <> ''),
  answer TEXT CHECK (answer <> ''),
  attachment TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  at_time TEXT CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  proposal TEXT REFERENCES proposal (id) DEFERRABLE INITIALLY DEFERRED,
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  deadline TEXT CHECK (deadline GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  note TEXT CHECK (note <> ''),
  contribution TEXT REFERENCES contribution (id) DEFERRABLE INITIALLY DEFERRED,
  done_date TEXT CHECK (done_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE commendation (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual')),
  unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (name <> ''),
  title TEXT CHECK (title <> ''),
  form TEXT CHECK (form <> ''),
  reason TEXT CHECK (reason <> ''),
  amount INTEGER CHECK (amount >= 0),
  decision TEXT CHECK (decision <> ''),
  decision_date TEXT CHECK (decision_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_paper (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind <> ''),
  text TEXT CHECK (text <> ''),
  digest TEXT CHECK (digest <> ''),
  made_date TEXT CHECK (made_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT CHECK (note <> ''),
  links TEXT CHECK (links <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT CHECK (kind <> ''),
  reset TEXT NOT NULL CHECK (reset IN ('yearly', 'term')),
  from_date TEXT CHECK (from_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  symbol TEXT CHECK (symbol <> ''),
  first_number INTEGER CHECK (first_number >= 1),
  CHECK (to_date >= from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  key TEXT NOT NULL CHECK (key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT CHECK (kind IN ('passage', 'agreement', 'paper')),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE template_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  template TEXT NOT NULL REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 1),
  made_date TEXT CHECK (made_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body TEXT CHECK (body <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  series TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER CHECK (number >= 1),
  symbol TEXT CHECK (symbol <> ''),
  issued_date TEXT CHECK (issued_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  subject TEXT NOT NULL CHECK (subject <> ''),
  signer_name TEXT CHECK (signer_name <> ''),
  recipients TEXT CHECK (recipients <> ''),
  copies INTEGER CHECK (copies >= 0),
  profile TEXT CHECK (profile <> ''),
  template TEXT REFERENCES template_version (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'withdrawn', 'replaced', 'signed')),
  replaces TEXT REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  pdf TEXT REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  type_name TEXT CHECK (type_name <> ''),
  file_copy TEXT CHECK (file_copy <> ''),
  sent_date TEXT CHECK (sent_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  media_type TEXT CHECK (media_type <> ''),
  state_date TEXT CHECK (state_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state_reason TEXT CHECK (state_reason <> ''),
  body TEXT CHECK (body <> ''),
  issuer TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  signer TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  details TEXT CHECK (details <> ''),
  search_key TEXT,
  sort_key TEXT,
  CHECK (replaces <> id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  purpose TEXT NOT NULL CHECK (purpose IN ('signed_scan', 'evidence', 'speech', 'other')),
  media_type TEXT NOT NULL CHECK (media_type <> ''),
  content TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
  size INTEGER NOT NULL CHECK (size >= 0),
  pages INTEGER CHECK (pages >= 0),
  note TEXT CHECK (note <> ''),
  search_key TEXT,
  sort_key TEXT
) STRICT, WITHOUT ROWID;

-- The change log: a chain of change sets. A set's row is written after its changes and seals them.
CREATE TABLE change_set (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'barrier', 'undo', 'redo')),
  who TEXT NOT NULL,
  made_at TEXT NOT NULL CHECK (made_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  what TEXT NOT NULL,
  n_changes INTEGER NOT NULL CHECK (n_changes > 0),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length (hash) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  set_id INTEGER NOT NULL REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before_image TEXT,
  after_image TEXT,
  owner_entity TEXT, -- the record that this one lived and died with, for histories; the images say so too
  owner_id TEXT,
  PRIMARY KEY (set_id, position),
  UNIQUE (entity, record_id, set_id),
  CHECK (before_image IS NOT NULL OR after_image IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_owner ON change (owner_entity, owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX change_removal ON change (set_id, position) WHERE after_image IS NULL;

-- Facts about the stored keys: "collation" is the version of the rules they were made by.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An index for every reference.
CREATE INDEX unit_succession_predecessor ON unit_succession (predecessor);
CREATE INDEX unit_succession_successor ON unit_succession (successor);
CREATE INDEX committee_host_unit ON committee (host_unit);
CREATE INDEX committee_standing_unit ON committee (standing_unit);
CREATE INDEX post_person ON post (person);
CREATE INDEX post_unit ON post (unit);
CREATE INDEX committee_member_person ON committee_member (person);
CREATE INDEX rotation_unit ON rotation (unit);
CREATE INDEX agreement_parent ON agreement (parent);
CREATE INDEX agreement_supersedes ON agreement (supersedes);
CREATE INDEX agreement_cluster_head ON agreement (cluster_head);
CREATE INDEX agreement_series ON agreement (series);
CREATE INDEX agreement_state ON agreement (state);
CREATE INDEX party_agreement ON party (agreement, position, id, unit); -- all that a list shows of parties
CREATE INDEX party_unit ON party (unit);
CREATE INDEX signature_agreement ON signature (agreement);
CREATE INDEX signature_party ON signature (party);
CREATE INDEX signature_person ON signature (person);
CREATE INDEX signature_post ON signature (post);
CREATE INDEX clause_agreement ON clause (agreement);
CREATE INDEX clause_parent ON clause (parent);
CREATE INDEX clause_amends ON clause (amends);
CREATE INDEX version_agreement ON version (agreement);
CREATE INDEX proposal_agreement ON proposal (agreement);
CREATE INDEX proposal_clause ON proposal (clause);
CREATE INDEX proposal_by_unit ON proposal (by_unit);
CREATE INDEX proposal_by_person ON proposal (by_person);
CREATE INDEX proposal_version ON proposal (version);
CREATE INDEX indicator_field ON indicator (field);
CREATE INDEX indicator_numerator ON indicator (numerator);
CREATE INDEX indicator_denominator ON indicator (denominator);
CREATE INDEX indicator_weight ON indicator (weight);
CREATE INDEX indicator_pair ON indicator (pair);
CREATE INDEX indicator_part_of ON indicator (part_of);
CREATE INDEX commitment_agreement ON commitment (agreement);
CREATE INDEX commitment_clause ON commitment (clause);
CREATE INDEX commitment_field ON commitment (field);
CREATE INDEX commitment_indicator ON commitment (indicator);
CREATE INDEX commitment_lead_unit ON commitment (lead_unit);
CREATE INDEX commitment_unit_commitment ON commitment_unit (commitment);
CREATE INDEX commitment_unit_unit ON commitment_unit (unit);
CREATE INDEX target_indicator ON target (indicator, unit, to_date, from_date, id, value);
CREATE INDEX target_time ON target (from_date, id, to_date);
CREATE INDEX target_agreement ON target (agreement);
CREATE INDEX target_unit ON target (unit, from_date, to_date);
CREATE INDEX result_indicator ON result (indicator, unit, to_date, from_date, id, value, precision);
CREATE INDEX result_unit ON result (unit, from_date, to_date);
CREATE INDEX result_attachment ON result (attachment) WHERE attachment IS NOT NULL;
CREATE INDEX reporting_period_closed ON reporting_period (from_date, to_date) WHERE closed_date IS NOT NULL;
CREATE UNIQUE INDEX reporting_period_once ON reporting_period (from_date, to_date);
CREATE INDEX unit_report_unit ON unit_report (unit);
CREATE INDEX sentence_indicator ON sentence (indicator);
CREATE INDEX sentence_field ON sentence (field);
CREATE INDEX sentence_unit ON sentence (unit);
CREATE INDEX meeting_host_unit ON meeting (host_unit);
CREATE INDEX meeting_agreement_meeting ON meeting_agreement (meeting);
CREATE INDEX meeting_agreement_agreement ON meeting_agreement (agreement);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_person ON agenda_item (person);
CREATE INDEX agenda_item_unit ON agenda_item (unit);
CREATE INDEX attendee_meeting ON attendee (meeting);
CREATE INDEX attendee_person ON attendee (person);
CREATE INDEX attendee_unit ON attendee (unit);
CREATE INDEX attendee_substitute ON attendee (substitute);
CREATE INDEX contribution_meeting ON contribution (meeting);
CREATE INDEX contribution_person ON contribution (person);
CREATE INDEX contribution_unit ON contribution (unit);
CREATE INDEX contribution_attachment ON contribution (attachment);
CREATE INDEX contribution_agenda_item ON contribution (agenda_item);
CREATE INDEX contribution_proposal ON contribution (proposal);
CREATE INDEX task_meeting ON task (meeting);
CREATE INDEX task_agreement ON task (agreement);
CREATE INDEX task_unit ON task (unit);
CREATE INDEX task_contribution ON task (contribution);
CREATE INDEX commendation_meeting ON commendation (meeting);
CREATE INDEX commendation_unit ON commendation (unit);
CREATE INDEX commendation_person ON commendation (person);
CREATE INDEX meeting_paper_meeting ON meeting_paper (meeting);
CREATE INDEX template_version_template ON template_version (template);
CREATE INDEX paper_agreement ON paper (agreement);
CREATE INDEX paper_meeting ON paper (meeting);
CREATE INDEX paper_series ON paper (series);
CREATE INDEX paper_template ON paper (template);
CREATE INDEX paper_replaces ON paper (replaces);
CREATE INDEX paper_pdf ON paper (pdf);
CREATE INDEX paper_issuer ON paper (issuer);
CREATE INDEX paper_signer ON paper (signer);
CREATE INDEX attachment_agreement ON attachment (agreement);
CREATE INDEX attachment_meeting ON attachment (meeting);
CREATE INDEX attachment_content ON attachment (content);

-- What there is but once.
CREATE UNIQUE INDEX committee_only_one ON committee ((1));
CREATE UNIQUE INDEX field_code ON field (code);
CREATE UNIQUE INDEX indicator_code ON indicator (code);
CREATE UNIQUE INDEX party_once ON party (agreement, unit);
CREATE UNIQUE INDEX version_number ON version (agreement, number);
CREATE UNIQUE INDEX meeting_paper_kind ON meeting_paper (meeting, kind);
CREATE UNIQUE INDEX template_key ON template (key);
CREATE UNIQUE INDEX template_version_number ON template_version (template, number);
-- Numbers begin anew each year.
CREATE UNIQUE INDEX agreement_number
    ON agreement (number, coalesce (symbol, ''), substr (coalesce (issued_date, signed_date, from_date, ''), 1, 4))
 WHERE number IS NOT NULL;
CREATE UNIQUE INDEX paper_number
    ON paper (series, number, substr (coalesce (issued_date, ''), 1, 4))
 WHERE number IS NOT NULL;

-- Lists are read in the order of an index, window by window; the columns after the id are those the filters ask.
CREATE INDEX agreement_list_period
    ON agreement (coalesce (from_date, '9999-12-31') DESC, sort_key, id, from_date, to_date);
CREATE INDEX agreement_list_title ON agreement (sort_key, id, from_date, to_date);
CREATE INDEX agreement_list_number ON agreement ((number IS NULL), number, symbol, id, from_date, to_date);
CREATE INDEX agreement_list_state
    ON agreement (CASE state WHEN 'draft' THEN 1 WHEN 'circulated' THEN 2 WHEN 'settled' THEN 3 WHEN 'partly_signed' THEN 4
                  WHEN 'signed' THEN 5 WHEN 'in_force' THEN 6 WHEN 'closed' THEN 7 WHEN 'superseded' THEN 8 ELSE 9 END,
                  sort_key, id, from_date, to_date, state);
CREATE INDEX agreement_list_signed
    ON agreement (coalesce (signed_date, '9999-12-31'), number, id, from_date, to_date, signed_date);
CREATE INDEX unit_list_rank
    ON unit ((protocol_rank IS NULL), protocol_rank, sort_key, id, kind, level, valid_from, valid_to, parent);
CREATE INDEX unit_list_title ON unit (sort_key, id, kind, level, valid_from, valid_to);
-- Serves the reference to the parent as well.
CREATE INDEX unit_list_children
    ON unit (parent, (protocol_rank IS NULL), protocol_rank, sort_key, id, kind, level, valid_from, valid_to);
CREATE INDEX person_list_title ON person (sort_key, id);
CREATE INDEX signatory_list_date
    ON signature (coalesce (signed_date, '9999-12-31') DESC, agreement, position, id, signed_date);
CREATE INDEX signatory_list_name ON signature (sort_key, id, signed_date) WHERE signed_date IS NOT NULL;
CREATE INDEX signatory_list_open ON signature (id, person, post, sort_key, signed_date) WHERE signed_date IS NULL;
CREATE INDEX signatory_list_party ON signature (party, id, signed_date);
CREATE INDEX signatory_list_search ON signature (search_key, id);
CREATE INDEX indicator_list_title ON indicator (sort_key, id);
CREATE INDEX result_list_period ON result (from_date DESC, to_date DESC, indicator, id);
CREATE INDEX meeting_list_date ON meeting (coalesce (on_date, '9999-12-31') DESC, sort_key, id, on_date, kind);
CREATE INDEX meeting_list_title ON meeting (sort_key, id, on_date, kind);
CREATE INDEX meeting_previous ON meeting (previous);
CREATE INDEX paper_list_date ON paper (coalesce (issued_date, '9999-12-31') DESC, number DESC, id, issued_date);
CREATE INDEX paper_list_title ON paper (sort_key, id, issued_date);
CREATE INDEX paper_list_number ON paper ((number IS NULL), substr (issued_date, 1, 4), number, symbol, id, issued_date);

-- Locks. From the first signature on an agreement's text and parties stand, whoever writes to this file. Both signs of it
-- count: a given signature, and the state. There is no switch that turns the locks off. Whoever brings in an agreement that is
-- signed already writes in this order: clauses, parties and versions while their agreement is not there yet, then the
-- agreement in its state, then its signatures; store/changes.c always writes in this order, and it also is the order in
-- which an agreement comes to be signed: freeze the parties' names, set the state, give the signature.
--
-- Each refusal begins with a word the driver knows: "locked", "taken", "log". INSERT is watched for an id that is there
-- already, because INSERT OR REPLACE removes the old row without asking the triggers of DELETE.
CREATE VIEW locked_agreement (id) AS
SELECT id FROM agreement WHERE state NOT IN ('draft', 'circulated', 'settled')
UNION ALL
SELECT agreement FROM signature WHERE signed_date IS NOT NULL;

-- Reopening is the one way back, and it leads through the log: the set that is being written names the agreement as signed before
-- and settled after, with a reason. The log is written before the rows, so a lock that asks this view opens to an entry of the log
-- and to nothing else, and what was withdrawn stays in that entry for good.
CREATE VIEW reopened_agreement (id) AS
SELECT record_id FROM change
 WHERE entity = 'agreement'
   AND set_id > (SELECT coalesce (max (id), 0) FROM change_set)
   AND (instr (before_image, char (10) || 'state t partly_signed' || char (10)) > 0
     OR instr (before_image, char (10) || 'state t signed' || char (10)) > 0)
   AND instr (after_image, char (10) || 'state t settled' || char (10)) > 0
   AND instr (after_image, char (10) || 'state_reason t ') > 0;

CREATE TRIGGER clause_insert_locked BEFORE INSERT ON clause
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
    OR EXISTS (SELECT 1 FROM clause AS o JOIN locked_agreement AS l ON l.id = o.agreement WHERE o.id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: clause of a signed agreement');
END;
CREATE TRIGGER clause_update_locked BEFORE UPDATE ON clause
  WHEN (OLD.id IS NOT NEW.id
     OR OLD.agreement IS NOT NEW.agreement
     OR OLD.parent IS NOT NEW.parent
     OR OLD.position IS NOT NEW.position
     OR OLD.kind IS NOT NEW.kind
     OR OLD.text IS NOT NEW.text
     OR OLD.amends IS NOT NEW.amends
     OR OLD.effect IS NOT NEW.effect)
   AND (EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
     OR EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
     OR EXISTS (SELECT 1 FROM clause AS o JOIN locked_agreement AS l ON l.id = o.agreement
                 WHERE o.id = NEW.id AND NEW.id <> OLD.id))
BEGIN
  SELECT RAISE (ABORT, 'locked: clause of a signed agreement');
END;
CREATE TRIGGER clause_delete_locked BEFORE DELETE ON clause
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
BEGIN
  SELECT RAISE (ABORT, 'locked: clause of a signed agreement');
END;

CREATE TRIGGER party_insert_locked BEFORE INSERT ON party
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
    OR EXISTS (SELECT 1 FROM party AS o JOIN locked_agreement AS l ON l.id = o.agreement WHERE o.id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: party of a signed agreement');
END;
CREATE TRIGGER party_insert_full BEFORE INSERT ON party
  WHEN (SELECT count (*) FROM party WHERE agreement = NEW.agreement AND id <> NEW.id) >= 12
BEGIN
  SELECT RAISE (ABORT, 'full: parties of an agreement');
END;
CREATE TRIGGER party_update_full BEFORE UPDATE OF agreement ON party
  WHEN NEW.agreement IS NOT OLD.agreement
   AND (SELECT count (*) FROM party WHERE agreement = NEW.agreement AND id <> OLD.id) >= 12
BEGIN
  SELECT RAISE (ABORT, 'full: parties of an agreement');
END;
CREATE TRIGGER party_update_locked BEFORE UPDATE ON party
  WHEN (OLD.id IS NOT NEW.id
     OR OLD.agreement IS NOT NEW.agreement
     OR OLD.unit IS NOT NEW.unit
     OR OLD.position IS NOT NEW.position
     OR OLD.role IS NOT NEW.role
     OR OLD.frozen_name IS NOT NEW.frozen_name
     OR OLD.frozen_superior IS NOT NEW.frozen_superior
     OR OLD.frozen_header IS NOT NEW.frozen_header)
   AND (EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
     OR EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
     OR EXISTS (SELECT 1 FROM party AS o JOIN locked_agreement AS l ON l.id = o.agreement
                 WHERE o.id = NEW.id AND NEW.id <> OLD.id))
BEGIN
  SELECT RAISE (ABORT, 'locked: party of a signed agreement');
END;
CREATE TRIGGER party_delete_locked BEFORE DELETE ON party
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
BEGIN
  SELECT RAISE (ABORT, 'locked: party of a signed agreement');
END;

CREATE TRIGGER version_insert_locked BEFORE INSERT ON version
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
    OR EXISTS (SELECT 1 FROM version AS o JOIN locked_agreement AS l ON l.id = o.agreement WHERE o.id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: version of a signed agreement');
END;
CREATE TRIGGER version_update_locked BEFORE UPDATE ON version
  WHEN (OLD.id IS NOT NEW.id
     OR OLD.agreement IS NOT NEW.agreement
     OR OLD.number IS NOT NEW.number
     OR OLD.made_date IS NOT NEW.made_date
     OR OLD.label IS NOT NEW.label
     OR OLD.body IS NOT NEW.body)
   AND (EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
     OR EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.agreement)
     OR EXISTS (SELECT 1 FROM version AS o JOIN locked_agreement AS l ON l.id = o.agreement
                 WHERE o.id = NEW.id AND NEW.id <> OLD.id))
BEGIN
  SELECT RAISE (ABORT, 'locked: version of a signed agreement');
END;
CREATE TRIGGER version_delete_locked BEFORE DELETE ON version
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.agreement)
BEGIN
  SELECT RAISE (ABORT, 'locked: version of a signed agreement');
END;

CREATE TRIGGER agreement_insert_locked BEFORE INSERT ON agreement
  WHEN EXISTS (SELECT 1 FROM agreement AS o JOIN locked_agreement AS l ON l.id = o.id WHERE o.id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: signed agreement');
END;
-- Number, symbol and dates may be given after signing, once.
CREATE TRIGGER agreement_update_locked BEFORE UPDATE ON agreement
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.id)
   AND (OLD.id IS NOT NEW.id
     OR OLD.kind IS NOT NEW.kind
     OR OLD.parent IS NOT NEW.parent
     OR OLD.term IS NOT NEW.term
     OR OLD.type_name IS NOT NEW.type_name
     OR OLD.subject IS NOT NEW.subject
     OR OLD.from_date IS NOT NEW.from_date
     OR OLD.to_date IS NOT NEW.to_date
     OR OLD.place IS NOT NEW.place
     OR OLD.columns IS NOT NEW.columns
     OR OLD.original_copies IS NOT NEW.original_copies
     OR OLD.recipients IS NOT NEW.recipients
     OR OLD.profile IS NOT NEW.profile
     OR (OLD.number IS NOT NULL AND OLD.number IS NOT NEW.number)
     OR (OLD.symbol IS NOT NULL AND OLD.symbol IS NOT NEW.symbol)
     OR (OLD.signed_date IS NOT NULL AND OLD.signed_date IS NOT NEW.signed_date
         AND NOT (NEW.signed_date IS NULL AND EXISTS (SELECT 1 FROM reopened_agreement WHERE id = OLD.id)))
     OR (OLD.issued_date IS NOT NULL AND OLD.issued_date IS NOT NEW.issued_date))
BEGIN
  SELECT RAISE (ABORT, 'locked: signed agreement');
END;
-- Reopening leads from partly signed or signed to settled, through the log, and all signatures are withdrawn before.
CREATE TRIGGER agreement_reopen_locked BEFORE UPDATE OF state ON agreement
  WHEN OLD.state NOT IN ('draft', 'circulated', 'settled')
   AND NEW.state IN ('draft', 'circulated', 'settled')
   AND (NEW.state <> 'settled'
     OR OLD.state NOT IN ('partly_signed', 'signed')
     OR NEW.state_reason IS NULL
     OR NOT EXISTS (SELECT 1 FROM reopened_agreement WHERE id = OLD.id)
     OR EXISTS (SELECT 1 FROM signature WHERE agreement = OLD.id AND signed_date IS NOT NULL))
BEGIN
  SELECT RAISE (ABORT, 'locked: state of a signed agreement');
END;
CREATE TRIGGER agreement_rename_locked BEFORE UPDATE OF id ON agreement
  WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM locked_agreement WHERE id = NEW.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: signed agreement');
END;
CREATE TRIGGER agreement_delete_locked BEFORE DELETE ON agreement
  WHEN EXISTS (SELECT 1 FROM locked_agreement WHERE id = OLD.id)
BEGIN
  SELECT RAISE (ABORT, 'locked: signed agreement');
END;
CREATE TRIGGER agreement_insert_number BEFORE INSERT ON agreement
  WHEN EXISTS (SELECT 1 FROM agreement
                WHERE id <> NEW.id AND number = NEW.number AND coalesce (symbol, '') = coalesce (NEW.symbol, '')
                  AND substr (coalesce (issued_date, signed_date, from_date, ''), 1, 4)
                    = substr (coalesce (NEW.issued_date, NEW.signed_date, NEW.from_date, ''), 1, 4))
    OR EXISTS (SELECT 1 FROM paper
                WHERE series = NEW.series AND number = NEW.number AND (kind <> 'agreement' OR agreement IS NOT NEW.id)
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
BEGIN
  SELECT RAISE (ABORT, 'taken: number of an agreement');
END;
CREATE TRIGGER agreement_update_number BEFORE UPDATE ON agreement
  WHEN EXISTS (SELECT 1 FROM agreement
                WHERE id <> OLD.id AND number = NEW.number AND coalesce (symbol, '') = coalesce (NEW.symbol, '')
                  AND substr (coalesce (issued_date, signed_date, from_date, ''), 1, 4)
                    = substr (coalesce (NEW.issued_date, NEW.signed_date, NEW.from_date, ''), 1, 4))
    OR EXISTS (SELECT 1 FROM paper
                WHERE series = NEW.series AND number = NEW.number AND (kind <> 'agreement' OR agreement IS NOT NEW.id)
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
BEGIN
  SELECT RAISE (ABORT, 'taken: number of an agreement');
END;

CREATE TRIGGER signature_insert_locked BEFORE INSERT ON signature
  WHEN EXISTS (SELECT 1 FROM signature WHERE id = NEW.id AND signed_date IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: given signature');
END;
-- A given signature is withdrawn when its agreement is reopened, never alone.
CREATE TRIGGER signature_update_locked BEFORE UPDATE ON signature
  WHEN OLD.signed_date IS NOT NULL
   AND (OLD.id IS NOT NEW.id
     OR OLD.agreement IS NOT NEW.agreement
     OR OLD.kind IS NOT NEW.kind
     OR OLD.party IS NOT NEW.party
     OR OLD.position IS NOT NEW.position
     OR OLD.person IS NOT NEW.person
     OR OLD.post IS NOT NEW.post
     OR OLD.prefix IS NOT NEW.prefix
     OR OLD.authority IS NOT NEW.authority
     OR OLD.title IS NOT NEW.title
     OR OLD.military_rank IS NOT NEW.military_rank
     OR OLD.name IS NOT NEW.name
     OR OLD.signed_date IS NOT NEW.signed_date)
   AND NOT (NEW.signed_date IS NULL
        AND NEW.id = OLD.id AND NEW.agreement = OLD.agreement AND NEW.kind = OLD.kind AND NEW.party IS OLD.party
        AND EXISTS (SELECT 1 FROM reopened_agreement WHERE id = OLD.agreement)
        AND EXISTS (SELECT 1 FROM change
                     WHERE entity = 'signature' AND record_id = OLD.id
                       AND set_id > (SELECT coalesce (max (id), 0) FROM change_set)))
BEGIN
  SELECT RAISE (ABORT, 'locked: given signature');
END;
CREATE TRIGGER signature_rename_locked BEFORE UPDATE OF id ON signature
  WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM signature WHERE id = NEW.id AND signed_date IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'locked: given signature');
END;
CREATE TRIGGER signature_delete_locked BEFORE DELETE ON signature
  WHEN OLD.signed_date IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: given signature');
END;

-- A closed period keeps its results. One that is longer is a figure of its own and stays free. FAIL and not ABORT, here, in the log and in
-- the statements that write to both: for ABORT SQLite copies each page before each row of an import. Before a row nothing is written that
-- FAIL would leave behind, and the one write path rolls back whatever fails.
CREATE TRIGGER result_insert_closed BEFORE INSERT ON result
  WHEN EXISTS (SELECT 1 FROM reporting_period AS p
                WHERE p.closed_date IS NOT NULL
                  AND ((p.from_date <= NEW.from_date AND p.to_date >= NEW.to_date)
                    OR EXISTS (SELECT 1 FROM result AS o WHERE o.id = NEW.id AND p.from_date <= o.from_date AND p.to_date >= o.to_date)))
BEGIN
  SELECT RAISE (FAIL, 'locked: result of a closed period');
END;
CREATE TRIGGER result_update_closed BEFORE UPDATE ON result
  WHEN (OLD.id IS NOT NEW.id
     OR OLD.indicator IS NOT NEW.indicator
     OR OLD.unit IS NOT NEW.unit
     OR OLD.from_date IS NOT NEW.from_date
     OR OLD.to_date IS NOT NEW.to_date
     OR OLD.value IS NOT NEW.value
     OR OLD.precision IS NOT NEW.precision
     OR OLD.wording IS NOT NEW.wording)
   AND EXISTS (SELECT 1 FROM reporting_period
                WHERE closed_date IS NOT NULL
                  AND ((from_date <= OLD.from_date AND to_date >= OLD.to_date)
                    OR (from_date <= NEW.from_date AND to_date >= NEW.to_date)))
BEGIN
  SELECT RAISE (FAIL, 'locked: result of a closed period');
END;
CREATE TRIGGER result_delete_closed BEFORE DELETE ON result
  WHEN EXISTS (SELECT 1 FROM reporting_period WHERE closed_date IS NOT NULL AND from_date <= OLD.from_date AND to_date >= OLD.to_date)
BEGIN
  SELECT RAISE (FAIL, 'locked: result of a closed period');
END;
CREATE TRIGGER reporting_period_insert_closed BEFORE INSERT ON reporting_period
  WHEN EXISTS (SELECT 1 FROM reporting_period
                WHERE closed_date IS NOT NULL AND (id = NEW.id OR (from_date = NEW.from_date AND to_date = NEW.to_date)))
BEGIN
  SELECT RAISE (ABORT, 'locked: closed period');
END;
-- Opened again with a reason that was not there before, and not moved in the same step.
CREATE TRIGGER reporting_period_update_closed BEFORE UPDATE ON reporting_period
  WHEN OLD.closed_date IS NOT NULL
   AND (OLD.id IS NOT NEW.id
     OR OLD.from_date IS NOT NEW.from_date
     OR OLD.to_date IS NOT NEW.to_date
     OR (OLD.closed_date IS NOT NEW.closed_date
         AND (NEW.closed_date IS NOT NULL OR NEW.reopen_reason IS NULL OR NEW.reopen_reason IS OLD.reopen_reason)))
BEGIN
  SELECT RAISE (ABORT, 'locked: closed period');
END;
CREATE TRIGGER reporting_period_delete_closed BEFORE DELETE ON reporting_period
  WHEN OLD.closed_date IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'locked: closed period');
END;

CREATE TRIGGER paper_insert_locked BEFORE INSERT ON paper
  WHEN EXISTS (SELECT 1 FROM paper WHERE id = NEW.id AND state <> 'draft')
BEGIN
  SELECT RAISE (ABORT, 'locked: issued paper');
END;
-- What is issued or signed stands, and its state moves on only through the log. Once: a signed paper is issued, when its number is
-- given, and is then a paper with that number on it: other bytes.
CREATE TRIGGER paper_update_locked BEFORE UPDATE ON paper
  WHEN OLD.state <> 'draft'
   AND (OLD.id IS NOT NEW.id
     OR OLD.kind IS NOT NEW.kind
     OR OLD.agreement IS NOT NEW.agreement
     OR OLD.meeting IS NOT NEW.meeting
     OR OLD.subject IS NOT NEW.subject
     OR OLD.signer_name IS NOT NEW.signer_name
     OR OLD.profile IS NOT NEW.profile
     OR OLD.template IS NOT NEW.template
     OR OLD.replaces IS NOT NEW.replaces
     OR OLD.type_name IS NOT NEW.type_name
     OR OLD.body IS NOT NEW.body
     OR OLD.details IS NOT NEW.details
     OR (OLD.pdf IS NOT NULL AND OLD.media_type IS NOT NEW.media_type)
     OR ((OLD.series IS NOT NEW.series OR OLD.number IS NOT NEW.number OR OLD.symbol IS NOT NEW.symbol
          OR OLD.issued_date IS NOT NEW.issued_date OR (OLD.pdf IS NOT NULL AND OLD.pdf IS NOT NEW.pdf))
         AND NOT (OLD.state = 'signed' AND NEW.state = 'issued' AND OLD.number IS NULL AND NEW.pdf IS NOT NULL))
     OR (OLD.state IS NEW.state AND (OLD.state_date IS NOT NEW.state_date OR OLD.state_reason IS NOT NEW.state_reason))
     OR (OLD.state IS NOT NEW.state
         AND (NOT ((OLD.state = 'issued' AND NEW.state IN ('withdrawn', 'replaced'))
                OR (OLD.state = 'signed' AND NEW.state IN ('issued', 'withdrawn')))
           OR NOT EXISTS (SELECT 1 FROM change
                           WHERE entity = 'paper' AND record_id = OLD.id
                             AND set_id > (SELECT coalesce (max (id), 0) FROM change_set)))))
BEGIN
  SELECT RAISE (ABORT, 'locked: issued paper');
END;
CREATE TRIGGER paper_rename_locked BEFORE UPDATE OF id ON paper
  WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM paper WHERE id = NEW.id AND state <> 'draft')
BEGIN
  SELECT RAISE (ABORT, 'locked: issued paper');
END;
CREATE TRIGGER paper_delete_locked BEFORE DELETE ON paper
  WHEN OLD.state <> 'draft'
BEGIN
  SELECT RAISE (ABORT, 'locked: issued paper');
END;
CREATE TRIGGER paper_insert_number BEFORE INSERT ON paper
  WHEN EXISTS (SELECT 1 FROM paper
                WHERE id <> NEW.id AND series = NEW.series AND number = NEW.number
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
    OR EXISTS (SELECT 1 FROM agreement
                WHERE series = NEW.series AND number = NEW.number AND (NEW.kind <> 'agreement' OR id IS NOT NEW.agreement)
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
BEGIN
  SELECT RAISE (ABORT, 'taken: number of a paper');
END;
CREATE TRIGGER paper_update_number BEFORE UPDATE ON paper
  WHEN EXISTS (SELECT 1 FROM paper
                WHERE id <> OLD.id AND series = NEW.series AND number = NEW.number
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
    OR EXISTS (SELECT 1 FROM agreement
                WHERE series = NEW.series AND number = NEW.number AND (NEW.kind <> 'agreement' OR id IS NOT NEW.agreement)
                  AND (substr (coalesce (issued_date, ''), 1, 4) = substr (coalesce (NEW.issued_date, ''), 1, 4)
                    OR EXISTS (SELECT 1 FROM series WHERE id = NEW.series AND reset = 'term')))
BEGIN
  SELECT RAISE (ABORT, 'taken: number of a paper');
END;

CREATE TRIGGER blob_insert_locked BEFORE INSERT ON blob
  WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256)
BEGIN
  SELECT RAISE (ABORT, 'locked: stored bytes');
END;
CREATE TRIGGER blob_update_locked BEFORE UPDATE ON blob
BEGIN
  SELECT RAISE (ABORT, 'locked: stored bytes');
END;
CREATE TRIGGER blob_delete_locked BEFORE DELETE ON blob
BEGIN
  SELECT RAISE (ABORT, 'locked: stored bytes');
END;

CREATE TRIGGER agreement_insert_size AFTER INSERT ON agreement
BEGIN
  UPDATE list_size SET n_rows = n_rows + 1 WHERE list = 'agreement';
END;
CREATE TRIGGER agreement_delete_size AFTER DELETE ON agreement
BEGIN
  UPDATE list_size SET n_rows = n_rows - 1 WHERE list = 'agreement';
END;
CREATE TRIGGER person_insert_size AFTER INSERT ON person
BEGIN
  UPDATE list_size SET n_rows = n_rows + 1 WHERE list = 'person';
END;
CREATE TRIGGER person_delete_size AFTER DELETE ON person
BEGIN
  UPDATE list_size SET n_rows = n_rows - 1 WHERE list = 'person';
END;

-- The log only grows, at its end, and a sealed set stays as it is.
CREATE TRIGGER change_set_insert_log BEFORE INSERT ON change_set
  WHEN NEW.id <> (SELECT coalesce (max (id), 0) + 1 FROM change_set)
    OR NEW.previous_hash <> coalesce ((SELECT hash FROM change_set ORDER BY id DESC LIMIT 1), '')
BEGIN
  SELECT RAISE (ABORT, 'log: the change log only grows');
END;
-- What is unique in it holds the set's id: whatever is replaced in the set that is being written, no sealed one loses a row.
CREATE TRIGGER change_insert_log BEFORE INSERT ON change
  WHEN NEW.set_id <> (SELECT coalesce (max (id), 0) + 1 FROM change_set)
BEGIN
  SELECT RAISE (FAIL, 'log: the change log only grows');
END;
CREATE TRIGGER change_set_update_log BEFORE UPDATE ON change_set
BEGIN
  SELECT RAISE (ABORT, 'log: the change log only grows');
END;
CREATE TRIGGER change_set_delete_log BEFORE DELETE ON change_set
BEGIN
  SELECT RAISE (ABORT, 'log: the change log only grows');
END;
CREATE TRIGGER change_update_log BEFORE UPDATE ON change
BEGIN
  SELECT RAISE (ABORT, 'log: the change log only grows');
END;
CREATE TRIGGER change_delete_log BEFORE DELETE ON change
BEGIN
  SELECT RAISE (ABORT, 'log: the change log only grows');
END;
