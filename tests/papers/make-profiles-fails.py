#!/usr/bin/python3
"""make-profiles-fails MAKE-PROFILES PROFILE.ini...: layouts that say something wrong do not build, and the fault is named (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import subprocess
import sys
import tempfile

# The file, what is replaced in it by what, and what must be said; None: it builds.
CASES = (
    ('state-2020', '', '', None),
    ('state-2020', 'size = 14 13-14', 'size = 15 13-14', 'lies outside 13-14'),
    ('state-2020', 'top = 20 20-25', 'top = twenty', 'is no measure'),
    ('state-2020', 'top = 20 20-25', '', '[page] top: is missing'),
    ('state-2020', 'top = 20 20-25', 'top = 20 20-25\ntop = 25', 'already exists'),
    ('state-2020', 'face = bold-italic', 'face = heavy', '“heavy” is no face'),
    ('state-2020', '[recipient]', '[receiver]', '[receiver] is no section'),
    ('state-2020', 'edge = 10', 'edges = 10', '[page number] edges is not known'),
    ('state-2020', 'from = 2020-03-05', 'from = 2020-02-30', '“2020-02-30” is no day'),
    ('state-2020', 'capitals = yes', 'capitals = perhaps', 'must be yes or no'),
    ('state-2020', 'prefixes = TM. KT. TL. TUQ. Q.', 'prefixes = TM.', 'must be 5 words'),
    ('state-2020', 'source = II.9', '', 'source: is missing'),
    ('state-2020', 'rule = 1\n', 'rule = 1.5\n', 'at most 1'),
    ('state-2020', 'left = 0.44', 'left = 0.9', 'between 0.3 and 0.6'),
    ('state-2020', 'line-spacing = 1.15 1-1.5', '', 'line-spacing: is missing'),
    ('party-2018', 'to = 2026-05-26', 'to = 2026-05-20', 'the day after the last one'),
    ('army-2012', 'to =\n', 'to = 2010-01-01\n', 'before the first day'),
    ('party-2018', 'to = 2026-05-26', 'to =', 'the day after the last one'),
    ('party-2018', 'base = party-2026', 'base = party-1999', 'there is no “party-1999”'),
    ('party-2026', 'base = state-2020', 'base = party-2018', 'is based on itself'),
)


def build(maker, sources, name, before, after):
    with tempfile.TemporaryDirectory(prefix='hiepdong-profiles-') as folder:
        copies = []
        for source in sources:
            text = source.read_text(encoding='utf-8')
            if source.stem == name:
                assert before in text, before
                text = text.replace(before, after, 1)
            copies.append(pathlib.Path(folder) / source.name)
            copies[-1].write_text(text, encoding='utf-8')
        return subprocess.run([sys.executable, maker, pathlib.Path(folder) / 'out.c', *copies], capture_output=True, encoding='utf-8')


def main():
    maker, sources = sys.argv[1], [pathlib.Path(argument) for argument in sys.argv[2:]]
    print('TAP version 13')
    print(f'1..{len(CASES)}')
    for number, (name, before, after, expected) in enumerate(CASES, 1):
        result = build(maker, sources, name, before, after)
        good = result.returncode == 0 if expected is None else result.returncode == 1 and expected in result.stderr
        print(f'{"ok" if good else "not ok"} {number} /make-profiles/{name}: {expected or "builds"}'.replace('#', ''))
        if not good:
            print('\n'.join('# ' + line for line in result.stderr.splitlines()))


main()
