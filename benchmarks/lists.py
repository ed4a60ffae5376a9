#!/usr/bin/python3
# lists.py: the list of programmes in a book of 100,000 against the same list in a book of 200, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""lists.py PROGRAM CLI PRACTICE.JSON [RUNS [AGREEMENTS [PEOPLE [UNITS]]]], inside tests/tools/with-display.

Says the medians of each act by the wall clock and their ratio, and the ratio of what the processor did, which says more on a
machine that is not alone; fails when a ratio by the wall is above its limit. A search that finds more draws more rows: it is held
against the search in the small book that draws as many. The big book is kept beside the program, for making it takes minutes:
delete it when the schema has changed."""
import collections
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM, CLI, PRACTICE = sys.argv[1:4]
RUNS = int(sys.argv[4]) if len(sys.argv) > 4 else 5
SIZES = [int(a) for a in sys.argv[5:8]] or [100000, 20000, 300]
# More than the same act with few rows takes: searching, all else; opening the book against the practice book. A jump has no limit:
# of a short list every row is drawn already.
LIMITS = {'search': 2.0, 'open-book': 1.3, 'jump': float('inf')}
LIMIT = 1.2
MORE_MEMORY = 30 * 1024     # kilobytes


def run(*args):
    text = subprocess.run([PROGRAM, *map(str, args)], stdout=subprocess.PIPE, check=True, timeout=900).stdout.decode()
    values = collections.defaultdict(list)
    for line in text.splitlines():
        name, value = line.split()
        values[name].append(float(value))
    return {name: statistics.median(numbers) for name, numbers in values.items()}


def compare(what, small, big):
    """Medians of RUNS turns of each book."""
    values = {small: collections.defaultdict(list), big: collections.defaultdict(list)}
    for path in (small, big):
        run(what, path)     # fills the caches
    for _ in range(RUNS):
        for path in (small, big):
            for name, value in run(what, path).items():
                values[path][name].append(value)
    return {name: tuple(statistics.median(values[path][name]) for path in (small, big)) for name in values[small]}


def drawn_alike(medians, name):
    """The act of the small book that draws as many rows as this one does in the big book."""
    if name + ':rows' not in medians:
        return name
    acts = [other.removesuffix(':rows') for other in medians if other.endswith(':rows') and ('people' in other) == ('people' in name)]
    return min(acts, key=lambda other: (abs(medians[other + ':rows'][0] - medians[name + ':rows'][1]), other != name))


def report(medians):
    bad = 0
    for name, (few, many) in medians.items():
        if ':' in name:
            continue
        if name == 'memory':
            excess, what = many - few > MORE_MEMORY, f'{(many - few) / 1024:+.1f} MB (at most +30)'
        else:
            other = drawn_alike(medians, name)
            few = medians[other][0]
            limit = next((value for start, value in LIMITS.items() if name.startswith(start)), LIMIT)
            excess = many > few * limit
            what = f'{many / few:.2f} (at most {limit}), processor {medians[name + ":cpu"][1] / medians[other + ":cpu"][0]:.2f}'
            what += f', as {other}' if other != name else ''
        bad += excess
        print(f'  {name:18} {few:9.1f} {many:9.1f}   {what}{"  TOO MUCH" if excess else ""}', flush=True)
    return bad


def main(folder):
    big = str(pathlib.Path(PROGRAM).parent / ('lists-' + '-'.join(map(str, SIZES)) + '.hiepdong'))
    if not os.path.exists(big):
        run('make', big, *SIZES)
    small, practice = os.path.join(folder, 'small.hiepdong'), os.path.join(folder, 'practice.hiepdong')
    run('make', small, 200, 200, 20)
    subprocess.run([CLI, 'import', practice, PRACTICE], check=True, stdout=subprocess.DEVNULL)

    bad = 0
    for title, medians in ('Opening the book: practice, big', compare('open', practice, big)), ('In the window: 200, big', compare('view', small, big)):
        print(title)
        bad += report(medians)
    return bad > 0


with tempfile.TemporaryDirectory() as scratch:
    sys.exit(main(scratch))
