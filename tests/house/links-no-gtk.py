#!/usr/bin/python3
"""links-no-gtk BUILD: no program that a build without the window made is linked to GTK (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import subprocess
import sys

GTK = re.compile(r'\blib(gtk|gdk|adwaita|graphene|gsk)[-.0-9]\S*')


def programs(build):
    for path in sorted(build.rglob('*')):
        if path.is_file() and path.stat().st_mode & 0o111 and '.p' not in path.suffix:
            with open(path, 'rb') as stream:
                if stream.read(4) == b'\x7fELF':
                    yield path


def main():
    build = pathlib.Path(sys.argv[1])
    found = [path for path in programs(build) if 'meson-private' not in path.parts]
    print('TAP version 13')
    print(f'1..{len(found) + 1}')
    print(f'{"ok" if any(path.name == "hiepdong-cli" for path in found) else "not ok"} 1 /house/cli is built')
    for number, path in enumerate(found, 2):
        libraries = subprocess.run(['ldd', path], capture_output=True, text=True, check=True).stdout
        linked = sorted(set(match.group(0) for match in GTK.finditer(libraries)))
        print(f'{"not ok" if linked else "ok"} {number} /house/{path.relative_to(build)}')
        for name in linked:
            print(f'# linked to {name}')


main()
