#!/usr/bin/python3
# check-by-hand.py: the records of a sample, entered by hand into an empty book, are the facts of the sample
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-by-hand.py ENTER-BY-HAND CLI SAMPLE, inside with-display.

enter-by-hand fills the rows and dialogs of the window; hiepdong-cli exports what came of it, and every record that belongs to the
registers and the life of an agreement is held against the sample. Then some are corrected by hand, and the corrections are undone.

Left out: fields, indicators, targets and results, which have tests of their own; and which comment a remark at a meeting became.
"""
import json
import os
import subprocess
import sys
import tempfile

ENTER, CLI, SAMPLE = sys.argv[1:]
# What the program writes down by itself at each step of an agreement and each answer to a comment.
OWN = {'agreements': {'state_date', 'original_copies'}, 'proposals': {'version', 'base'}, 'contributions': {'proposal'}}
LISTS = ('units', 'committees', 'people', 'posts', 'committee_members', 'rotations', 'agreements', 'parties', 'signatures', 'clauses',
         'proposals', 'meetings', 'meeting_agreements', 'agenda_items', 'attendees', 'contributions', 'tasks', 'commendations')


def name_of(record):
    """What stands for a record where another one refers to it."""
    return record.get('name') or record.get('full_name') or record.get('subject') or record.get('title') or (record['kind'], record['position'], record.get('text'))


def facts(data):
    """Each record as text without ids, sorted; references by name, clauses by their way down from the agreement."""
    records = {record['id']: record for records in data.values() if isinstance(records, list) for record in records}

    def shown(value):
        if not isinstance(value, str) or value not in records:
            return value
        record = records[value]
        above = record.get('parent') if 'position' in record else None
        return [shown(above), name_of(record)] if above else name_of(record)

    return sorted(json.dumps([kind, {key: shown(value) for key, value in record.items()
                                     if key != 'id' and key not in OWN.get(kind, ())}], ensure_ascii=False, sort_keys=True)
                  for kind in LISTS for record in data.get(kind, ()))


def export(book):
    return facts(json.loads(subprocess.run([CLI, 'export', book], capture_output=True, check=True).stdout))


def differences(got, wanted):
    return [f'- {line}' for line in wanted if line not in got] + [f'+ {line}' for line in got if line not in wanted]


def enter(step, book):
    subprocess.run([ENTER, step, SAMPLE, book], check=True)


def main(folder):
    book = os.path.join(folder, 'sổ.hiepdong')
    with open(SAMPLE, encoding='utf-8') as file:
        wanted = facts(json.load(file))
    enter('enter', book)
    entered = export(book)
    assert entered == wanted, '\n'.join(differences(entered, wanted))
    subprocess.run([CLI, 'check', book], check=True)

    enter('correct', book)
    corrected = differences(export(book), wanted)
    for words in ('Hội Nông dân đổi tên', 'Thượng tá', 'Lý do đã sửa', '-15"'):
        assert any(line.startswith('+') and words in line for line in corrected), (words, corrected)
    subprocess.run([CLI, 'check', book], check=True)

    enter('undo', book)
    undone = export(book)
    assert undone == wanted, '\n'.join(differences(undone, wanted))


with tempfile.TemporaryDirectory() as folder:
    main(folder)
