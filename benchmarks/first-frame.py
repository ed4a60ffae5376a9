#!/usr/bin/python3
# first-frame.py: the window's first frame against that of an empty window, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""first-frame.py PROGRAM [RUNS [LIMIT]], inside tests/tools/with-display.

Says the median of each and their ratio; fails when the ratio is above LIMIT (1.3)."""
import os
import statistics
import subprocess
import sys
import time

program = sys.argv[1]
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
limit = float(sys.argv[3]) if len(sys.argv) > 3 else 1.3


def measure(what):
    env = {**os.environ, 'START_USEC': str(time.monotonic_ns() // 1000)}
    return int(subprocess.run([program, what], env=env, stdout=subprocess.PIPE, check=True, timeout=60).stdout) / 1000


for what in ('practice', 'empty'):
    measure(what)       # makes the practice book, and fills the caches
times = {'empty': [], 'practice': []}
for _ in range(runs):
    for what in times:
        times[what].append(measure(what))
median = {what: statistics.median(values) for what, values in times.items()}
for what, values in times.items():
    print(f'{what:9} median {median[what]:6.1f} ms, {min(values):.1f} to {max(values):.1f}, n={runs}')
ratio = median['practice'] / median['empty']
print(f'ratio     {ratio:.2f} (at most {limit})')
sys.exit(ratio > limit)
