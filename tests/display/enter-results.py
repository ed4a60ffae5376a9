#!/usr/bin/python3
# enter-results.py: results are typed into the sheet with real keys, pasted, taken back, and stand in the book as typed
# SPDX-License-Identifier: GPL-3.0-or-later
"""enter-results.py PROGRAM CLI BOOK.json, inside with-display. DRIVE_PICTURES=folder keeps a picture of each step."""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools'))
from drive import App      # noqa: E402

PROGRAM, CLI, PRACTICE = sys.argv[1:]
PICTURES = os.environ.get('DRIVE_PICTURES')
YEAR = datetime.date.today().year


def cli(*words):
    return subprocess.run([CLI, *words], capture_output=True, text=True, check=True).stdout


def until(probe, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = probe()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError('timed out waiting for ' + what)


def whole_year(book):
    """Results over just this year: (code, unit) -> (value, precision, wording)."""
    data = json.loads(cli('export', book))
    codes = {i['id']: i['code'] for i in data['indicators']}
    units = {u['id']: u.get('abbreviation', u['name']) for u in data['units']}
    return {(codes[r['indicator']], units.get(r.get('unit'))): (r.get('value'), r['precision'], r.get('wording'))
            for r in data['results'] if r['from_date'] == f'{YEAR}-01-01' and r['to_date'] == f'{YEAR}-12-31'}


def cell(app, words):
    """The active cell says where it is and what it holds."""
    app.wait_for('text', re.compile(words))


with tempfile.TemporaryDirectory() as folder:
    book = os.path.join(folder, 'tập huấn.hiepdong')
    cli('new', book)
    cli('import', book, PRACTICE)
    before = whole_year(book)
    with App([PROGRAM, book]) as app:
        app.wait_active(re.compile('Sông Ngân'))
        app.press('alt+2')
        app.click(app.wait_for(None, 'Nhập số liệu'))
        sheet = app.wait_for('table', 'Bảng nhập kết quả')
        app.click(sheet, x=sheet.extents()[2] - 60, y=120)
        app.press('ctrl+Home')
        cell(app, r'^Buổi tuyên truyền, học tập \(buổi\), Bộ CHQS tỉnh: để trống$')

        # Tab along the row, Enter back under the first; words of the report stay
        app.type_text('1.250')
        app.press('Tab')
        app.type_text('gần 40')
        app.press('Tab')
        app.type_text('hàng chục')
        app.press('Return')
        cell(app, r'^Lượt người được tuyên truyền .*, Bộ CHQS tỉnh: ')
        expected = {('TT01', 'Bộ CHQS tỉnh'): ('1250', 'exact', None), ('TT01', 'LĐLĐ tỉnh'): ('40', 'nearly', 'gần 40'),
                    ('TT01', 'Hội Nông dân tỉnh'): (None, 'magnitude', 'hàng chục')}
        until(lambda: {k: v for k, v in whole_year(book).items() if k not in before} == expected, 'three results')

        # nonsense stays in the cell with a sentence; Escape lets go of it
        app.type_text('nhiều')
        app.press('Return')
        app.wait_for('label', re.compile('“nhiều” không phải là số liệu'))
        app.press('Escape')
        cell(app, r'^Lượt người được tuyên truyền .*, Bộ CHQS tỉnh: để trống$')

        # a block copied and pasted below is one step
        app.press('Up', 'shift+Right', 'ctrl+c', 'Down', 'ctrl+v')
        until(lambda: whole_year(book).get(('TT02', 'LĐLĐ tỉnh')) == ('40', 'nearly', 'gần 40'), 'the pasted block')
        assert whole_year(book)[('TT02', 'Bộ CHQS tỉnh')] == ('1250', 'exact', None)
        app.press('ctrl+z')
        until(lambda: {k: v for k, v in whole_year(book).items() if k not in before} == expected, 'the block to be taken back')

        # F2 edits, Ctrl+D fills down, Delete empties
        app.press('ctrl+Home', 'F2')
        app.type_text('0')
        app.press('Return')
        until(lambda: whole_year(book).get(('TT01', 'Bộ CHQS tỉnh')) == ('12500', 'exact', None), 'the edited cell')
        app.press('ctrl+d')
        until(lambda: whole_year(book).get(('TT02', 'Bộ CHQS tỉnh')) == ('12500', 'exact', None), 'the filled cell')
        app.press('Delete')
        until(lambda: ('TT02', 'Bộ CHQS tỉnh') not in whole_year(book), 'the emptied cell')
        if PICTURES:
            app.shot(os.path.join(PICTURES, 'results.png'))

        # out of the sheet by key
        app.press('ctrl+Tab')
        until(lambda: not any('focused' in n.states() for n in app.find_all('text', re.compile('Lượt người'))), 'the focus to leave')
