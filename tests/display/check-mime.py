#!/usr/bin/python3
# check-mime.py: the MIME description is accepted, and a book is known by its name and by its bytes alone
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-mime.py DESCRIPTION CLI"""
import os
import shutil
import subprocess
import sys
import tempfile

description, cli = sys.argv[1:]
wanted = 'application/vnd.hiepdong.book+sqlite3'

with tempfile.TemporaryDirectory() as top:
    packages = os.path.join(top, 'mime', 'packages')
    os.makedirs(packages)
    system = '/usr/share/mime/packages/freedesktop.org.xml'
    if os.path.exists(system):
        shutil.copy(system, packages)
    shutil.copy(description, os.path.join(packages, 'book.xml'))
    run = subprocess.run(['update-mime-database', os.path.join(top, 'mime')], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert 'book.xml' not in run.stderr, run.stderr

    book = os.path.join(top, 'sổ.hiepdong')
    nameless = os.path.join(top, 'không tên')
    subprocess.run([cli, 'new', book, '--name', 'Ban Chỉ đạo'], check=True)
    shutil.copy(book, nameless)
    env = {**os.environ, 'XDG_DATA_HOME': top, 'XDG_DATA_DIRS': top, 'LC_ALL': 'C.UTF-8'}
    for path in (book, nameless):
        info = subprocess.run(['gio', 'info', '-a', 'standard::content-type', path], env=env,
                              capture_output=True, text=True, check=True).stdout
        assert wanted in info, f'{path}: {info}'
