#!/usr/bin/python3
"""includes PROJECT: every include of every room against the table of docs/ARCHITECTURE.md (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import sys

ROOM = re.compile(r'^  (\w+)/ .*uses: (.+)$', re.MULTILINE)


def read_rooms(architecture):
    """{room: rooms whose headers it may include}, from the table that people read."""
    rooms = {}
    for room, uses in ROOM.findall(architecture.read_text(encoding='utf-8')):
        rooms[room] = list(rooms) if uses == 'all above' else [] if uses == '-' else uses.split()
    return rooms


# Headers of other people beyond the C library: who may include them. A room, or a file or files of one.
FOREIGN = (
    (r'glib(/.*)?\.h|glib-object\.h|glib-unix\.h|gio/.*|gobject/.*|gmodule\.h', '*'),
    (r'unicode/.*', 'base/*'),
    (r'libxml/.*', 'model/paste-html.c'),
    (r'sqlite3\.h', 'store/*sqlite*'),
    (r'nettle/.*', 'store/chain.c'),
    (r'ft2build\.h|freetype/.*|fontconfig/.*', 'paint/*font*'),
    (r'hb(-subset|-ot)?\.h|harfbuzz/.*', 'paint/*'),
    (r'cairo.*\.h', 'paint/*cairo* paint/picture* ui/*'),
    (r'hpdf.*\.h', 'paint/*haru* layout/*pdf*'),
    (r'gdk-pixbuf/.*|poppler.*', 'layout/*'),
    (r'xlsxwriter.*', 'book/register-export* book/*-xlsx.c'),
    (r'gtk/.*|gdk/.*|graphene.*|adwaita\.h', 'ui/* app/*'),
)
C_LIBRARY = ('assert ctype dirent errno fcntl float inttypes limits locale math signal stdarg stdbool stddef stdint stdio stdlib '
             'string strings sys/mman sys/stat sys/statvfs sys/time sys/types sys/wait time unistd wchar').split()

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def allowed_foreign(name, path):
    for pattern, places in FOREIGN:
        if re.fullmatch(pattern, name):
            return places == '*' or any(path.match(place) for place in places.split())
    return name.removesuffix('.h') in C_LIBRARY


def faults(source, room, rooms):
    for path in sorted((source / room).rglob('*.[ch]')):
        for bracket, name in INCLUDE.findall(path.read_text(encoding='utf-8')):
            target = name.partition('/')[0]
            if bracket == '<':
                if not allowed_foreign(name, path):
                    yield f'{path.relative_to(source)} includes <{name}>'
            elif name == 'config.h':
                continue
            elif '/' not in name or target not in rooms:
                yield f'{path.relative_to(source)} includes "{name}", which names no room'
            elif target != room and target not in rooms[room]:
                yield f'{path.relative_to(source)} includes "{name}": {room} must not know {target}'
            elif target != room and name.endswith('-private.h'):
                yield f'{path.relative_to(source)} includes "{name}", which is private to {target}'


def main():
    source = pathlib.Path(sys.argv[1]) / 'src'
    rooms = read_rooms(source.parent / 'docs' / 'ARCHITECTURE.md')
    strangers = sorted(path.name for path in source.iterdir() if path.is_dir() and path.name not in rooms)
    print('TAP version 13')
    print(f'1..{len(rooms) + 1}')
    print(f'{"ok" if rooms and not strangers else "not ok"} 1 /house/rooms are the known ones {" ".join(strangers)}')
    for number, room in enumerate(rooms, 2):
        wrong = list(faults(source, room, rooms))
        print(f'{"not ok" if wrong else "ok"} {number} /house/includes of {room}')
        for line in wrong:
            print(f'# {line}')


main()
