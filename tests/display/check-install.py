#!/usr/bin/python3
# check-install.py: what "meson install" puts in place is whole, and the program runs from there
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-install.py MESON BUILD-FOLDER PREFIX, inside with-display"""
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools'))
from drive import App      # noqa: E402

meson, build, prefix = sys.argv[1:]
ID = 'vn.hiepdong.HiepDong'
WANTED = (
    'bin/hiepdong',
    'bin/hiepdong-cli',
    f'share/applications/{ID}.desktop',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    f'share/metainfo/{ID}.metainfo.xml',
    f'share/mime/packages/{ID}.xml',
    'share/hiepdong/samples/practice.json',
    'share/locale/vi/LC_MESSAGES/hiepdong.mo',
)

with tempfile.TemporaryDirectory() as top:
    run = subprocess.run([meson, 'install', '--no-rebuild', '--quiet', '-C', build],
                         env={**os.environ, 'DESTDIR': top}, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    root = top + prefix
    missing = [path for path in WANTED if not os.path.exists(os.path.join(root, path))]
    assert not missing, f'not installed: {missing}'

    with open(os.path.join(root, f'share/applications/{ID}.desktop'), encoding='utf-8') as f:
        desktop = f.read()
    assert 'Comment[vi]=' in desktop and 'MimeType=application/vnd.hiepdong.book+sqlite3;' in desktop, desktop

    # With DESTDIR nothing is compiled: that is the packager's (or, without DESTDIR, meson's) step.
    schemas = os.path.join(root, 'share/glib-2.0/schemas')
    subprocess.run(['glib-compile-schemas', '--strict', schemas], check=True)
    env = {name: value for name, value in os.environ.items() if not name.startswith(('HIEPDONG_', 'GSETTINGS_SCHEMA'))}
    env['XDG_DATA_DIRS'] = os.path.join(root, 'share') + ':/usr/local/share:/usr/share'
    # These two places are compiled in, and in a DESTDIR the program does not stand where it was made for.
    env['HIEPDONG_LOCALEDIR'] = os.path.join(root, 'share/locale')
    env['HIEPDONG_DATADIR'] = os.path.join(root, 'share/hiepdong')
    os.environ.clear()
    os.environ.update(env)
    with App([os.path.join(root, 'bin/hiepdong')]) as app:
        app.wait_active('Hiệp Đồng')
        app.click(app.wait_for('push button', 'Sổ tập huấn'))
        app.wait_text('Việc cần làm', timeout=60)
        app.press('alt+2')
        app.wait_for('tree table', 'Chương trình', timeout=60)
        app.press('ctrl+q')
        assert app.process.wait(10) == 0
