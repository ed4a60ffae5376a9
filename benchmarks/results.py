#!/usr/bin/python3
# results.py: figures of a book with a million results against those of the practice book, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""results.py PROGRAM CLI PRACTICE.JSON [N [TURNS]]

Says the medians of each act, in processor time, and their ratio. Nothing is drawn here, so that a change shows that the time for drawing
would hide; the limit is that of figures.py, in the window. An indicator whose kind of adding up the practice book does not have is
held against the first one. The big book is kept beside the program, for making it takes minutes: delete it when the schema has
changed. It has three times the practice book's indicators and five times its units."""
import collections
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM, CLI, PRACTICE = sys.argv[1:4]
N = int(sys.argv[4]) if len(sys.argv) > 4 else 1000000
TURNS = int(sys.argv[5]) if len(sys.argv) > 5 else 3


def times(book):
    text = subprocess.run([PROGRAM, book], stdout=subprocess.PIPE, check=True, timeout=900).stdout.decode()
    return {name: float(value) for name, value in (line.split() for line in text.splitlines())}


def main():
    big = pathlib.Path(PROGRAM).resolve().parent / f'results-{N}.hiepdong'
    if not big.exists():
        subprocess.run([PROGRAM, '--make', big, str(N)], check=True)
    with tempfile.TemporaryDirectory() as folder:
        small = pathlib.Path(folder) / 'practice.hiepdong'
        subprocess.run([CLI, 'import', small, PRACTICE], check=True)
        seen = {book: collections.defaultdict(list) for book in (small, big)}
        for _ in range(TURNS):
            for book in (small, big):
                for name, value in times(book).items():
                    seen[book][name].append(value)
    print(f'{N} results, {os.path.getsize(big) / 2**20:.0f} MiB')
    for name, values in seen[big].items():
        act = name.partition(':')[0]
        few = statistics.median(seen[small].get(name) or seen[small][f'{act}:sum'])
        many = statistics.median(values)
        print(f'{name:26} {few:8.2f} ms {many:8.2f} ms   {many / few:7.1f}')


main()
