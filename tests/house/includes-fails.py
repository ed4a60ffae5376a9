#!/usr/bin/python3
"""includes-fails INCLUDES.PY PROJECT: small trees with one bad include each; the check must name it (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import shutil
import subprocess
import sys
import tempfile

# What stands in which file, and what the check must say of it; None: nothing.
CASES = (
    ('base/text.c', '"base/text.h"', None),
    ('base/text.c', '<glib.h>', None),
    ('base/text.c', '<string.h>', None),
    ('base/text.c', '<unicode/ucol.h>', None),
    ('base/text.c', '"config.h"', None),
    ('base/text.c', '"model/record.h"', 'base must not know model'),
    ('base/text.c', '"text.h"', 'names no room'),
    ('base/text.c', '"../base/text.h"', 'names no room'),
    ('base/text.c', '"attic/text.h"', 'names no room'),
    ('base/text.c', '<sqlite3.h>', '<sqlite3.h>'),
    ('base/text.c', '<something-new.h>', '<something-new.h>'),
    ('model/record.c', '"base/text.h"', None),
    ('model/record.c', '"store/database.h"', 'model must not know store'),
    ('model/record.c', '"paint/path.h"', 'model must not know paint'),
    ('model/record.h', '<unicode/ucol.h>', '<unicode/ucol.h>'),
    ('model/paste-html.c', '<libxml/HTMLparser.h>', None),
    ('model/paste.c', '<libxml/HTMLparser.h>', '<libxml/HTMLparser.h>'),
    ('store/driver-sqlite.c', '<sqlite3.h>', None),
    ('store/lists.c', '<sqlite3.h>', '<sqlite3.h>'),
    ('store/lists.c', '"charts/chart.h"', 'store must not know charts'),
    ('paint/font.c', '<ft2build.h>', None),
    ('paint/path.c', '<ft2build.h>', '<ft2build.h>'),
    ('paint/path.c', '<fontconfig/fontconfig.h>', '<fontconfig/fontconfig.h>'),
    ('paint/path.c', '"model/record.h"', 'paint must not know model'),
    ('paint/painter-haru.c', '<hpdf.h>', None),
    ('paint/painter-cairo.c', '<hpdf.h>', '<hpdf.h>'),
    ('paint/painter-cairo.c', '<cairo.h>', None),
    ('charts/chart.c', '<cairo.h>', '<cairo.h>'),
    ('charts/chart.c', '"paint/path.h"', None),
    ('charts/chart.c', '"layout/layout.h"', 'charts must not know layout'),
    ('layout/layout.c', '<cairo.h>', '<cairo.h>'),
    ('layout/layout.c', '"model/record.h"', 'layout must not know model'),
    ('papers/agreement-paper.c', '"model/record.h"', None),
    ('papers/agreement-paper.c', '"store/database.h"', 'papers must not know store'),
    ('papers/agreement-paper.c', '"paint/path.h"', 'papers must not know paint'),
    ('book/book.c', '"store/database.h"', None),
    ('book/book.c', '<sqlite3.h>', '<sqlite3.h>'),
    ('book/book.c', '<gtk/gtk.h>', '<gtk/gtk.h>'),
    ('book/book.c', '"ui/window.h"', 'book must not know ui'),
    ('book/book.c', '"store/database-private.h"', 'private'),
    ('store/lists.c', '"store/database-private.h"', None),
    ('cli/main.c', '"book/book.h"', None),
    ('cli/main.c', '"store/database.h"', 'cli must not know store'),
    ('cli/main.c', '<gtk/gtk.h>', '<gtk/gtk.h>'),
    ('ui/window.c', '<gtk/gtk.h>', None),
    ('ui/window.c', '"store/database.h"', 'ui must not know store'),
    ('ui/window.c', '"papers/agreement-paper.h"', 'ui must not know papers'),
    ('app/main.c', '"ui/window.h"', None),
    ('app/main.c', '"model/record.h"', 'app must not know model'),
)


def judge(check, project, place, include):
    """What the check says of a tree in which only the file @place includes something."""
    with tempfile.TemporaryDirectory(prefix='hiepdong-includes-') as folder:
        tree = pathlib.Path(folder)
        (tree / 'docs').mkdir()
        shutil.copy(project / 'docs' / 'ARCHITECTURE.md', tree / 'docs')
        for room in (project / 'src').iterdir():
            if room.is_dir():
                (tree / 'src' / room.name).mkdir(parents=True)
        (tree / 'src' / place).write_text(f'#include {include}\n', encoding='utf-8')
        return subprocess.run([sys.executable, check, tree], capture_output=True, encoding='utf-8', check=True).stdout


def main():
    check, project = sys.argv[1], pathlib.Path(sys.argv[2])
    print('TAP version 13')
    print(f'1..{len(CASES)}')
    for number, (place, include, expected) in enumerate(CASES, 1):
        said = judge(check, project, place, include)
        faults = [line for line in said.splitlines() if line.startswith('# ')]
        if expected is None:
            good = 'not ok' not in said and not faults
        else:
            good = 'not ok' in said and len(faults) == 1 and place in faults[0] and expected in faults[0]
        print(f'{"ok" if good else "not ok"} {number} /house/{place} with {include.replace("#", "")}')
        if not good:
            print('\n'.join('# ' + line for line in said.splitlines()))


main()
