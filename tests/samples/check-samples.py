#!/usr/bin/python3
"""check-samples SAMPLES: each sample book is in canonical form, whole, and what its script makes (TAP).

Independent of the program: reads src/model/fields.h and the JSON files only.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

SAMPLES = pathlib.Path(sys.argv[1])
sys.dont_write_bytecode = True
sys.path.insert(0, str(SAMPLES))
from book_file import read_schema  # noqa: E402

SCHEMA, PLURALS = read_schema()
UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z')
FIGURE = re.compile(r'-?(0|[1-9][0-9]*)(\.[0-9]{0,3}[1-9])?\Z')
TIME = re.compile(r'([01][0-9]|2[0-3]):[0-5][0-9]\Z')
BOOKS = sorted(path.name for path in SAMPLES.glob('*.json'))


def load(name):
    return json.loads((SAMPLES / name).read_text(encoding='utf-8'))


def records(book):
    for plural in SCHEMA:
        for row in book.get(plural, []):
            yield plural, row


def is_value(field, value):
    if field.kind == 'INTEGER':
        return type(value) is int
    if field.kind == 'BOOLEAN':
        return value is True
    if not isinstance(value, str) or not value or value != value.strip():
        return False
    if field.kind == 'DATE':
        try:
            return datetime.date.fromisoformat(value).isoformat() == value
        except ValueError:
            return False
    if field.kind == 'CHOICE':
        return value in field.choices
    if field.kind == 'LINES':
        return not re.search(r'[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\ufeff\u00ad]| \n', value)
    pattern = {'FIGURE': FIGURE, 'TIME': TIME, 'REF': UUID}.get(field.kind)
    if pattern:
        return bool(pattern.match(value))
    return not re.search(r'[\x00-\x1f\x7f\u200b-\u200f\ufeff\u00ad]|  ', value)


# --- the checks: each yields what is wrong ---

def canonical_form(name):
    """The file is NFC and laid out as an export lays it out, rows by id."""
    text = (SAMPLES / name).read_bytes().decode('utf-8')
    if text != unicodedata.normalize('NFC', text):
        yield 'not NFC'
    book = json.loads(text)
    if text != json.dumps(book, ensure_ascii=False, indent=2) + '\n':
        yield 'not laid out in the canonical form'
    if list(book) != ['format', 'version'] + [plural for plural in SCHEMA if plural in book]:
        yield f'lists out of order: {list(book)}'
    for plural in SCHEMA:
        ids = [row['id'] for row in book.get(plural, [])]
        if ids != sorted(set(ids)):
            yield f'{plural}: ids out of order or twice'


def values_fit(name):
    """Every key is a field, in order, with a value of its kind; required ones are there."""
    for plural, row in records(load(name)):
        fields = {field.name: field for field in SCHEMA[plural]}
        keys = list(row)[1:]
        if keys != [key for key in fields if key in row]:
            yield f'{plural} {row["id"]}: keys {keys}'
            continue
        if not UUID.match(row['id']):
            yield f'{plural}: id {row["id"]}'
        for key in keys:
            if not is_value(fields[key], row[key]):
                yield f'{plural} {row["id"]}: {key} = {row[key]!r}'
        for field in fields.values():
            if field.required and field.name not in row:
                yield f'{plural} {row["id"]}: {field.name} is missing'


def references_hold(name):
    """Every reference points to a record of the right list, and no id is used twice."""
    book = load(name)
    ids = {plural: {row['id'] for row in book.get(plural, [])} for plural in SCHEMA}
    everything = [identity for rows in ids.values() for identity in rows]
    if len(everything) != len(set(everything)):
        yield 'an id is used in two lists'
    for plural, row in records(book):
        for field in SCHEMA[plural]:
            if field.target and field.name in row and row[field.name] not in ids[PLURALS[field.target]]:
                yield f'{plural} {row["id"]}: {field.name} points nowhere'


def rules_hold(name):
    """Rules between the fields of a record and between records."""
    book = load(name)
    if len(book['committees']) != 1:
        yield 'not exactly one committee'
    if len(book.get('fields', [])) != 9:
        yield 'not the nine fields'
    for plural, row in records(book):
        for since, until in (('from_date', 'to_date'), ('valid_from', 'valid_to'), ('start_time', 'end_time')):
            if since in row and until in row and row[since] > row[until]:
                yield f'{plural} {row["id"]}: {since} after {until}'
        if plural == 'results' and ('value' in row) == (row['precision'] == 'magnitude'):
            yield f'result {row["id"]}: value and precision do not go together'
        if plural == 'results' and row['precision'] != 'exact' and 'wording' not in row:
            yield f'result {row["id"]}: an estimate without its wording'
        if plural == 'signatures' and 'signed_date' in row and 'name' not in row:
            yield f'signature {row["id"]}: given without a name'
    numbers = [(row['number'], row['symbol']) for row in book['agreements'] if 'number' in row]
    if len(numbers) != len(set(numbers)):
        yield 'a number is used twice'
    for agreement in book['agreements']:
        yield from agreement_rules(book, agreement)
    decimals = {row['id']: row['decimals'] for row in book.get('indicators', [])}
    for row in book.get('results', []) + book.get('targets', []):
        if len(row.get('value', '').partition('.')[2]) > decimals[row['indicator']]:
            yield f'{row["id"]}: more decimals than its indicator has'


def agreement_rules(book, agreement):
    def own(plural):
        return [row for row in book.get(plural, []) if row['agreement'] == agreement['id']]

    subject = agreement['subject']
    parties, signatures = own('parties'), own('signatures')
    if not 2 <= len(parties) <= 12:
        yield f'{subject}: {len(parties)} parties'
    if sorted(row['position'] for row in parties) != list(range(1, len(parties) + 1)):
        yield f'{subject}: positions of the parties'
    signed = {row['party'] for row in signatures if row['kind'] == 'signer' and 'signed_date' in row}
    state = agreement['state']
    if state in ('draft', 'circulated', 'settled') and signed:
        yield f'{subject}: {state} with signatures'
    if state == 'partly_signed' and not 0 < len(signed) < len(parties):
        yield f'{subject}: {len(signed)} of {len(parties)} signatures'
    if state in ('signed', 'in_force') and len(signed) != len(parties):
        yield f'{subject}: {state} with {len(signed)} of {len(parties)} signatures'
    if state == 'in_force' and not {'number', 'symbol', 'issued_date', 'signed_date'} <= set(agreement):
        yield f'{subject}: in force without number and date'
    for row in own('clauses'):
        if row['kind'] == 'ground' and row.get('text', '').endswith((';', '.')):
            yield f'{subject}: a ground brings its own punctuation'


def is_made_by_its_script(name):
    """The committed file is what its script makes."""
    script = 'make-practice.py' if name == 'practice.json' else 'make-programmes.py'
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / name if name == 'practice.json' else pathlib.Path(folder)
        subprocess.run([sys.executable, '-B', str(SAMPLES / script), str(target)], check=True)
        if (pathlib.Path(folder) / name).read_bytes() != (SAMPLES / name).read_bytes():
            yield f'run data/samples/{script} and commit what it writes'


def facts_of_the_report_are_there(_):
    """What the report on Lạng Sơn says, word for word and by period."""
    book = load('programme-002.json')
    codes = {row['id']: row['code'] for row in book['indicators']}
    said = {(codes[row['indicator']], row['wording'], row.get('value'), row['precision'], row['from_date'], row['to_date'])
            for row in book['results']}
    for fact in (('QP01', '2.650 công dân', '2650', 'exact', '2016-01-01', '2017-05-31'),
                 ('KT02', 'gần 3 tỉ đồng', '3000000000', 'nearly', '2016-01-01', '2017-05-31'),
                 ('KT05', 'hơn 150 km', '150', 'over', '2016-01-01', '2017-05-31'),
                 ('KT06', 'hàng chục nghìn mét', None, 'magnitude', '2016-01-01', '2017-05-31'),
                 ('KT11', '24 xã', '24', 'exact', '2015-01-01', '2017-05-31')):
        if fact not in said:
            yield f'{fact} is missing'


def practice_is_worth_practising(_):
    """The practice book is marked as such, and holds what a clerk has to learn from it."""
    book = load('practice.json')
    if book['committees'][0].get('training') is not True:
        yield 'not a training book'
    states = {row['state'] for row in book['agreements']}
    if not states >= {'draft', 'circulated', 'partly_signed', 'in_force', 'closed', 'superseded'}:
        yield f'states: {states}'
    if {row['kind'] for row in book['agreements']} != {'joint', 'bilateral'}:
        yield 'no bilateral agreement'
    if {row['precision'] for row in book['results']} < {'exact', 'nearly', 'over', 'about'}:
        yield 'no estimates'
    if not {row['year'] for row in book['rotations']} >= set(range(2021, 2026)):
        yield 'no rotation of five years'
    if len(book['indicators']) < 30:
        yield 'too few indicators'
    if (SAMPLES / 'practice.json').stat().st_size > 1_500_000:
        yield 'larger than 1.5 MB'


def main():
    cases = [(f'/samples/{name}/{check.__name__}', check, name) for name in BOOKS
             for check in (canonical_form, values_fit, references_hold, rules_hold, is_made_by_its_script)]
    cases += [('/samples/facts', facts_of_the_report_are_there, None), ('/samples/practice', practice_is_worth_practising, None)]
    print('TAP version 13')
    print(f'1..{len(cases)}')
    for number, (title, check, name) in enumerate(cases, 1):
        wrong = list(check(name))
        print(f'{"not ok" if wrong else "ok"} {number} {title}')
        for line in wrong[:20]:
            print(f'# {line}')


main()
