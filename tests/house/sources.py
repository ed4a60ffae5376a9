#!/usr/bin/python3
"""sources PROJECT: no SQL in C beyond the driver, a C file for every widget's .ui file, workers started in one way (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import sys

# Comments, character constants and strings, so that one does not look like another.
TOKEN = re.compile(r"""/\*.*?\*/|//[^\n]*|'(?:[^'\\\n]|\\.)+'|("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)""", re.DOTALL)
SQL = re.compile(r'^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|'
                 r'ATTACH|DETACH|VACUUM|REINDEX|WITH)\b|\b(FROM|INTO|WHERE|VALUES|ORDER BY|JOIN)\b')
DRIVER = ('store/driver*', 'store/migrat*')

# What the check itself must see: a piece of C, and whether it is a fault.
SAMPLES = (
    ('run (db, "SELECT id FROM unit");', True),
    ('run (db, "  DELETE " "FROM unit");', True),
    ('run (db, "x WHERE id = $1");', True),
    ('run (db,\n     "INSERT INTO unit"\n     " VALUES ($1)");', True),
    ('run (db, "PRAGMA user_version");', True),
    ('/* "SELECT 1" is kept in a .sql file */', False),
    ('run (db, "unit_list");', False),
    ('say (_("Select a unit from the list."));', False),
    ('c = \'"\'; say ("INSERTED"); c = \'"\';', False),
)


def sql_in(text):
    for match in TOKEN.finditer(text):
        if match.group(1):
            literal = re.sub(r'"\s*"', '', match.group(1))[1:-1].replace('\\n', ' ')
            if SQL.search(literal):
                yield text.count('\n', 0, match.start()) + 1, literal


def sql_faults(source):
    for path in sorted(source.rglob('*.[ch]')):
        if not any(path.match(place) for place in DRIVER):
            for line, literal in sql_in(path.read_text(encoding='utf-8')):
                yield f'{path.relative_to(source)}:{line}: {literal}'


def ui_faults(project):
    for path in sorted((project / 'data' / 'ui').glob('*.ui')):
        # A file without a template describes no widget of ours, such as the shortcuts window.
        is_widget = '<template' in path.read_text(encoding='utf-8')
        if is_widget and not (project / 'src' / 'ui' / f'{path.stem}.c').exists():
            yield f'data/ui/{path.name} has no src/ui/{path.stem}.c'


def worker_faults(source):
    for path in sorted(source.rglob('*.c')):
        if not path.match('base/worker.c') and re.search(r'\bg_(task_run_in_thread|thread_pool_new)', path.read_text(encoding='utf-8')):
            yield f'{path.relative_to(source)}: start the worker by hd_worker_run(), or the program ends under its hands'


def main():
    project = pathlib.Path(sys.argv[1])
    missed = [f'judged wrongly: {sample}' for sample, is_fault in SAMPLES if bool(list(sql_in(sample))) != is_fault]
    checks = (
        ('the search for SQL sees what it should', missed),
        ('SQL stands in .sql files', list(sql_faults(project / 'src'))),
        ('every widget of a .ui file has its C file', list(ui_faults(project))),
        ('workers are waited for', list(worker_faults(project / 'src'))),
    )
    print('TAP version 13')
    print(f'1..{len(checks)}')
    for number, (name, faults) in enumerate(checks, 1):
        print(f'{"not ok" if faults else "ok"} {number} /house/{name}')
        for fault in faults:
            print('# ' + fault.replace('\n', ' '))


main()
