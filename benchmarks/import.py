#!/usr/bin/python3
# import.py: a table of 100,000 results brought into a book, against the sqlite3 shell that loads it into a bare table, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""import.py RESULTS CLI [ROWS [TURNS]]

The book has catalogue, units and agreements already; each row is matched, checked, written and logged. Says the medians by the
processor and by the wall clock and their ratios; fails when that of the processor, which says more on a machine that is not alone, is
above the limit."""
import calendar
import csv
import os
import pathlib
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

RESULTS, CLI = sys.argv[1:3]
ROWS = int(sys.argv[3]) if len(sys.argv) > 3 else 100000
TURNS = int(sys.argv[4]) if len(sys.argv) > 4 else 3
LIMIT = 20.0


def rows(book):
    """Month by month of all units and indicators, as a clerk's spreadsheet has them, back from 2025."""
    with sqlite3.connect(book) as db:
        indicators = [row[0] for row in db.execute('SELECT code FROM indicator WHERE coalesce (decimals, 0) = 0 ORDER BY code')]
        units = [row[0] for row in db.execute('SELECT name FROM unit ORDER BY protocol_rank')]
    number = 0
    for year in range(2025, 1990, -1):
        for indicator in indicators:
            for unit in units:
                for month in range(1, 13):
                    yield (indicator, unit, f'01/{month:02}/{year}', f'{calendar.monthrange(year, month)[1]}/{month:02}/{year}', number % 997,
                           f'Báo cáo tháng {month}')
                    number += 1
                    if number == ROWS:
                        return


def measure(*args, **kwargs):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL, **kwargs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - start


def main(folder):
    base, book, table, bare = (str(folder / name) for name in ('base.hiepdong', 'book.hiepdong', 'table.csv', 'bare.db'))
    subprocess.run([RESULTS, '--make', base, '0'], check=True)
    with open(table, 'w', encoding='utf-8-sig', newline='') as file:
        writer = csv.writer(file, delimiter=';')
        writer.writerow(['Chỉ tiêu', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Kết quả', 'Nguồn'])
        writer.writerows(rows(base))
    script = f'CREATE TABLE row (a, b, c, d, e, f);\n.separator ;\n.import --skip 1 {table} row\n'
    ours, shell = [], []
    for _ in range(TURNS):
        shutil.copy(base, book)
        ours.append(measure(CLI, 'import-results', book, table))
        if os.path.exists(bare):
            os.remove(bare)
        shell.append(measure('sqlite3', bare, input=script.encode()))
    with sqlite3.connect(book) as db:
        assert db.execute('SELECT count (*) FROM result').fetchone() == (ROWS,), 'rows are missing'
    own, other = ([statistics.median(values) for values in zip(*pairs)] for pairs in (ours, shell))
    print(f'{ROWS} rows: {own[0]:.2f} s of the processor, sqlite3 {other[0]:.2f} s, ratio {own[0] / other[0]:.1f} (at most {LIMIT:g})')
    print(f'by the wall {own[1]:.2f} s, sqlite3 {other[1]:.2f} s, ratio {own[1] / other[1]:.1f}')
    return own[0] > other[0] * LIMIT


with tempfile.TemporaryDirectory() as scratch:
    sys.exit(main(pathlib.Path(scratch)))
