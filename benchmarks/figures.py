#!/usr/bin/python3
# figures.py: overview, charts and the sheet of results in a book with a million results against the practice book, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""figures.py PROGRAM RESULTS CLI PRACTICE.JSON [N [TURNS]], inside tests/tools/with-display.

Says the medians from asking for a page or chart to its last drawn frame, by the wall clock, and their ratio; fails when one is above
the limit, or when the main thread works longer than a frame for a key in the sheet. An indicator whose kind the practice book does
not have is held against its first one. RESULTS makes the big book beside PROGRAM: delete it when the schema has changed."""
import collections
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM, RESULTS, CLI, PRACTICE = sys.argv[1:5]
N = int(sys.argv[5]) if len(sys.argv) > 5 else 1000000
TURNS = int(sys.argv[6]) if len(sys.argv) > 6 else 5
LIMIT = 3.0
FRAME = 1000 / 60


def measure(what, book):
    text = subprocess.run([PROGRAM, what, book], stdout=subprocess.PIPE, check=True, timeout=900).stdout.decode()
    values = collections.defaultdict(list)
    for line in text.splitlines():
        name, value = line.split()
        values[name].append(float(value))
    return values


def compare(what, small, big):
    seen = {book: collections.defaultdict(list) for book in (small, big)}
    for turn in range(TURNS + 1):
        for book in (small, big):
            for name, values in measure(what, book).items():
                if turn > 0:    # the first one fills the caches
                    seen[book][name] += values
    return {name: (seen[small][name], seen[big][name]) for name in seen[big]}


def report_pages(measures):
    bad = 0
    for name, (few, many) in measures.items():
        if name.endswith(':cpu'):
            continue
        few, many = statistics.median(few), statistics.median(many)
        processor = statistics.median(measures[name + ':cpu'][1]) / statistics.median(measures[name + ':cpu'][0])
        excess = many > few * LIMIT
        bad += excess
        print(f'  {name:28} {few:8.1f} ms {many:8.1f} ms   {many / few:5.2f}, processor {processor:5.2f}{"  TOO MUCH" if excess else ""}', flush=True)
    return bad


def report_keys(measures):
    bad = 0
    for name, (few, many) in measures.items():
        if name.startswith('sheet') or name.startswith('overview'):
            continue
        few, many, most = statistics.median(few), statistics.median(many), max(many)
        excess = many > FRAME
        bad += excess
        print(f'  {name:28} {few:8.2f} ms {many:8.2f} ms, at most {most:.2f}{"  TOO MUCH" if excess else ""}', flush=True)
    return bad


def main(folder):
    big = str(pathlib.Path(PROGRAM).resolve().parent / f'results-{N}.hiepdong')
    small = os.path.join(folder, 'practice.hiepdong')
    if not os.path.exists(big):
        subprocess.run([RESULTS, '--make', big, str(N)], check=True)
    subprocess.run([CLI, 'import', small, PRACTICE], check=True, stdout=subprocess.DEVNULL)

    print(f'In the window: practice, {N} results (at most {LIMIT:g})')
    bad = report_pages(compare('view', small, big))
    print(f'A key in the sheet: practice, {N} results (at most {FRAME:.1f} ms of the main thread)')
    typed = compare('type', small, big)
    bad += report_keys({name: values for name, values in typed.items() if ':' not in name})
    print(f'  the sheet itself: {statistics.median(typed["sheet"][0]):.0f} ms, {statistics.median(typed["sheet"][1]):.0f} ms')
    return bad > 0


with tempfile.TemporaryDirectory() as scratch:
    sys.exit(main(scratch))
