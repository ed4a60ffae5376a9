#!/usr/bin/env python3
"""data/book.schema.json accepts what the program writes and refuses what the program refuses."""
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

CLI, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
MINI = SOURCE / 'tests/data/book/mini.json'
SCHEMA = json.loads((SOURCE / 'data/book.schema.json').read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
DROP = object()

# Where, what instead.
FAULTS = [
    (['format'], 'book'), (['version'], 2), (['version'], '1'), (['committees'], []), (['committees'], DROP), (['untis'], []),
    (['units', 0, 'nmae'], 'x'), (['units', 0, 'name'], DROP), (['units', 0, 'name'], 5), (['units', 0, 'name'], None),
    (['units', 0, 'kind'], 'militari'), (['units', 0, 'id'], 'x'), (['units', 0, 'id'], DROP), (['units', 0, 'protocol_rank'], 1.5),
    (['units', 0, 'protocol_rank'], '1'), (['units', 0, 'protocol_rank'], 2**63), (['units', 0, 'rank_before_name'], 'true'),
    (['units', 2, 'note'], 'a\x07b'), (['units', 2, 'valid_from'], '2023-02-30'),
    (['units', 2, 'valid_from'], '1/1/2010'), (['meetings', 0, 'start_time'], '24:00'), (['results', 1, 'value'], 3.5),
    (['results', 1, 'value'], '3,5'), (['results', 1, 'value'], '3.50001'), (['papers', 0, 'pdf'], 'ABC'),
    (['committees', 0, 'host_unit'], 'BCHQS'), (['blobs', 'x'], 'aGVsbG8='), (['units'], {}), (['units', 0], 'x'),
]


def spoil(document, path, value):
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is DROP:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


def import_refuses(document):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'x.json'
        path.write_text(json.dumps(document))
        return subprocess.run([CLI, 'import', path.with_suffix('.hiepdong'), path], stderr=subprocess.DEVNULL).returncode == 1


def export_of(path):
    with tempfile.TemporaryDirectory() as folder:
        book = pathlib.Path(folder) / 'x.hiepdong'
        subprocess.run([CLI, 'import', book, path], check=True)
        return json.loads(subprocess.run([CLI, 'export', book], check=True, stdout=subprocess.PIPE).stdout)


def main():
    mini = json.loads(MINI.read_text())
    results = [('schema is a schema', not VALIDATOR.check_schema(SCHEMA))]
    for path in [MINI, *sorted((SOURCE / 'data/samples').glob('*.json'))]:
        results.append((f'{path.name} is valid', VALIDATOR.is_valid(json.loads(path.read_text()))))
        results.append((f'export of {path.name} is valid', VALIDATOR.is_valid(export_of(path))))
    example = json.loads(re.search(r'```json\n(.*?)```', (SOURCE / 'docs/book-format.md').read_text(), re.S).group(1))
    results.append(('example of docs/book-format.md is valid', VALIDATOR.is_valid(example)))
    results.append(('example of docs/book-format.md is imported', not import_refuses(example)))
    for path, value in FAULTS:
        name = '.'.join(map(str, path)) + (' left out' if value is DROP else f' = {json.dumps(value)}')
        document = spoil(mini, path, value)
        results.append((f'schema refuses {name}', not VALIDATOR.is_valid(document)))
        results.append((f'import refuses {name}', import_refuses(document)))
    print(f'1..{len(results)}')
    for number, (name, good) in enumerate(results, 1):
        print(f'{"ok" if good else "not ok"} {number} - {name}')
    sys.exit(0 if all(good for _, good in results) else 1)


main()
