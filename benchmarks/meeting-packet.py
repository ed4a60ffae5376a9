#!/usr/bin/python3
# meeting-packet.py: the complete packet of a meeting of sixty delegates by the command line: time, memory, and against Cairo with Pango
# SPDX-License-Identifier: GPL-3.0-or-later
"""meeting-packet.py PROGRAM CLI PRACTICE.JSON [TURNS]"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM, CLI, PRACTICE = sys.argv[1:4]
TURNS = int(sys.argv[4]) if len(sys.argv) > 4 else 5
MEETING = '5681e07d-c9b2-5a0d-bbcc-3bdb69215d80'
MOST_SECONDS, MOST_MB, LEAST_RATIO = 2.0, 60.0, 1.0


def print_packet(book, out):
    """Seconds of processor time and MB at the peak of one hiepdong-cli."""
    child = subprocess.Popen([CLI, 'print', book, 'meeting', MEETING, '--paper', 'all', '--chair', '-o', out], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, status
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def at_most(what, value, limit, unit):
    print(f'{what}: {value:.2f} {unit}, limit {limit:g}{"" if value <= limit else "  MISSED"}')
    return value > limit


def main():
    with tempfile.TemporaryDirectory() as folder:
        book, out = pathlib.Path(folder) / 'practice.hiepdong', pathlib.Path(folder) / 'packet.pdf'
        subprocess.run([CLI, 'import', book, PRACTICE], check=True, stdout=subprocess.DEVNULL)
        runs = [print_packet(book, out) for _ in range(TURNS)]
        lines = [subprocess.run([PROGRAM, book, MEETING], stdout=subprocess.PIPE, check=True).stdout.split() for _ in range(TURNS)]
    ours, theirs = (statistics.median(float(line[column]) for line in lines) for column in (1, 3))
    print(f'{int(lines[0][0])} pages, ours {ours:.0f} ms from the book to {int(lines[0][2]) // 1024} KB, '
          f'Cairo and Pango {theirs:.0f} ms from our pages to {int(lines[0][4]) // 1024} KB')
    missed = at_most('hiepdong-cli, processor', statistics.median(run[0] for run in runs), MOST_SECONDS, 's')
    missed += at_most('hiepdong-cli, memory', max(run[1] for run in runs), MOST_MB, 'MB')
    print(f'ratio {theirs / ours:.2f}, limit {LEAST_RATIO:g}')
    return missed > 0 or theirs / ours < LEAST_RATIO


sys.exit(main())
