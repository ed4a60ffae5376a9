"""book_file: writes a book as JSON in its canonical form.

Entities and fields are read from src/model/fields.h, so that a sample cannot drift from the program.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import json
import pathlib
import re
import unicodedata
import uuid

HERE = pathlib.Path(__file__).resolve().parent
FIELDS_H = HERE.parent.parent / 'src' / 'model' / 'fields.h'

FIELD = re.compile(r'F \((\w+), (\w+),\s*"(\w+)",\s*(\w+),\s*([\w |]+),\s*("[^"]*"|\w+)\)')
ENTITY = re.compile(r'E \((\w+),\s*"(\w+)",\s*"(\w+)"\)')


class Field:
    def __init__(self, name, kind, flags, extra, words):
        self.name = name
        self.kind = kind
        self.required = 'REQUIRED' in flags
        self.target = extra if kind == 'REF' else None
        self.choices = words.get(extra, extra.strip('"')).split() if kind == 'CHOICE' else ()


def read_schema(path=FIELDS_H):
    """{plural: [Field]} in the order of the export, and {ENTITY: plural}."""
    text = pathlib.Path(path).read_text(encoding='utf-8')
    words = dict(re.findall(r'#define (\w+) "([^"]*)"', text))
    fields = {}
    for entity, _, name, kind, flags, extra in FIELD.findall(text):
        fields.setdefault(entity, []).append(Field(name, kind, flags, extra, words))
    plurals = {entity: plural for entity, _, plural in ENTITY.findall(text)}
    return {plural: fields[entity] for entity, plural in plurals.items()}, plurals


class Book:
    """Records by list; an id is made from the book's name and the record's key, so it never changes."""

    def __init__(self, name):
        self.schema, _ = read_schema()
        self.namespace = uuid.uuid5(uuid.NAMESPACE_URL, f'https://hiepdong.vn/samples/{name}')
        self.rows = {plural: {} for plural in self.schema}

    def id(self, plural, key):
        return str(uuid.uuid5(self.namespace, f'{plural}/{key}'))

    def add(self, plural, key, **values):
        names = [field.name for field in self.schema[plural]]
        unknown = set(values) - set(names)
        if unknown:
            raise KeyError(f'{plural} has no {unknown}')
        row = {'id': self.id(plural, key)}
        for name in names:
            value = values.get(name)
            if value is not None and value is not False and value != '':
                row[name] = unicodedata.normalize('NFC', value) if isinstance(value, str) else value
        if row['id'] in self.rows[plural]:
            raise KeyError(f'{plural}/{key} twice')
        self.rows[plural][row['id']] = row
        return row['id']

    def count(self, plural):
        return len(self.rows[plural])

    def write(self, path):
        book = {'format': 'hiepdong-book', 'version': 1}
        for plural, rows in self.rows.items():
            if rows:
                book[plural] = [rows[key] for key in sorted(rows)]
        text = json.dumps(book, ensure_ascii=False, indent=2) + '\n'
        pathlib.Path(path).write_text(text, encoding='utf-8', newline='\n')


def add_catalogue(book, codes):
    """The nine fields, and the indicators of @codes with all they refer to; returns {code: id}."""
    with open(HERE.parent / 'catalogue' / 'indicators.csv', encoding='utf-8', newline='') as stream:
        catalogue = {row['code']: row for row in csv.DictReader(stream)}

    fields = {}
    for row in catalogue.values():
        if row['field'] not in fields:
            position = len(fields) + 1
            fields[row['field']] = book.add('fields', row['field'], code=row['field'], name=row['field_name'],
                                            position=position)

    wanted = set()
    waiting = list(codes)
    while waiting:
        code = waiting.pop()
        if code and code not in wanted:
            wanted.add(code)
            waiting += [catalogue[code][key] for key in ('numerator', 'denominator', 'weight', 'part_of')]

    ids = {code: book.id('indicators', code) for code in wanted}
    for position, code in enumerate(catalogue, 1):
        if code not in wanted:
            continue
        row = catalogue[code]
        book.add('indicators', code, code=code, field=fields[row['field']], name=row['name'],
                 unit_of_measure=row['unit'], decimals=int(row['decimals']), aggregation=row['aggregation'],
                 numerator=ids.get(row['numerator']), denominator=ids.get(row['denominator']),
                 weight=ids.get(row['weight']), pair=ids.get(row['pair']), part_of=ids.get(row['part_of']),
                 direction=row['direction'], definition=row['definition'], position=position, phrase=row['phrase'] or None)
    return ids


MARKS = (('!', 'ground'), ('=', 'preamble'), ('##', 'heading'), ('#', 'part'), ('--', 'subitem'), ('-', 'item'))


def read_clauses(text):
    """(kind, text) of each line. What stands alone below a heading is a paragraph, not an item a)."""
    lines = []
    for line in filter(str.strip, text.splitlines()):
        for mark, name in MARKS:
            if line.startswith(mark + ' '):
                lines.append((name, line[len(mark) + 1:].strip()))
                break
        else:
            lines.append(('paragraph', line.strip().strip('…')))
    for number, (kind, line) in enumerate(lines):
        around = [lines[i][0] if 0 <= i < len(lines) else 'part' for i in (number - 1, number + 1)]
        if kind == 'item' and around[0] == 'heading' and around[1] not in ('item', 'subitem'):
            lines[number] = ('paragraph', line)
    return lines


def add_clauses(book, key, agreement, text):
    """The text of an agreement, a clause a line: ! ground, = preamble, # part, ## heading, - item, -- item below an item.

    A lone … is a paragraph left blank for the pen.
    """
    part = heading = item = None
    positions = {}
    for number, (kind, line) in enumerate(read_clauses(text), 1):
        if kind in ('ground', 'preamble', 'part'):
            parent = heading = item = None
        elif kind == 'heading':
            parent, item = part, None
        elif kind == 'subitem':
            parent = item
        else:
            parent = heading or part
        positions[parent] = positions.get(parent, 0) + 1
        clause = book.add('clauses', f'{key}/{number}', agreement=agreement, parent=parent, position=positions[parent],
                          kind='item' if kind == 'subitem' else kind, text=line)
        if kind == 'part':
            part = clause
        elif kind == 'heading':
            heading = clause
        elif kind == 'item':
            item = clause
