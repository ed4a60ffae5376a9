#!/usr/bin/python3
# programme-001.py: the way of a real programme in the window, from the draft of 2021 to its number
# SPDX-License-Identifier: GPL-3.0-or-later
"""programme-001.py PROGRAM CLI SAMPLE, inside with-display. DRIVE_PICTURES=folder keeps a picture of each step.

The facts are those of the sample: the review of 2020, the draft read there, comments on it, the text completed and signed the
same afternoon by seven parties, with the Youth Union as cluster head. The report names no signers, so these are made up.
"""
import contextlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools'))
from drive import App, DriveError      # noqa: E402

PROGRAM, CLI, SAMPLE = sys.argv[1:]
PICTURES = os.environ.get('DRIVE_PICTURES')

ADDED = 'Thêm: '
WORDING = 'Căn cứ chức năng, nhiệm vụ của các bên ký kết'


def picture(app, name):
    if PICTURES:
        app.shot(os.path.join(PICTURES, name + '.png'))


def cli(*words):
    return subprocess.run([CLI, *words], capture_output=True, text=True, check=True).stdout


def make_book(folder):
    """A book with the sample as it was before the meeting, and somebody who can sign for each party."""
    with open(SAMPLE, encoding='utf-8') as file:
        data = json.load(file)
    draft = next(a for a in data['agreements'] if a['subject'].endswith('2021'))
    draft['state'] = 'draft'
    draft.update(place='Tỉnh', recipients='Như các bên ký kết')
    del draft['signed_date'], draft['state_reason']
    data['proposals'] = []
    for contribution in data['contributions']:
        contribution.pop('proposal', None)
    held = {post['unit'] for post in data['posts']}
    for n, party in enumerate(p for p in data['parties'] if p['agreement'] == draft['id']):
        if party['unit'] not in held:
            person = str(uuid.uuid4())
            data['people'].append({'id': person, 'full_name': f'Nguyễn Thị {"ABCDEĐGH"[n]}'})
            data['posts'].append({'id': str(uuid.uuid4()), 'person': person, 'unit': party['unit'], 'title': 'Chủ tịch'})
    book, table = os.path.join(folder, 'tỉnh.hiepdong'), os.path.join(folder, 'sổ.json')
    with open(table, 'w', encoding='utf-8') as file:
        json.dump(data, file)
    cli('new', book)
    cli('import', book, table)
    return book, draft['id']


def texts(book, agreement):
    return [c['text'] for c in json.loads(cli('export', book))['clauses'] if c['agreement'] == agreement]


def move(app, verb, state, book, agreement):
    """Presses the button of the next step and agrees to it."""
    window = app.wait_active().raw_name
    app.click(app.wait_for('push button', verb))
    app.click(app.wait_for('push button', 'Tiếp tục'))
    app.wait_active(window)
    assert cli('state', book, agreement).startswith(state), cli('state', book, agreement)


def choose_first_clause(app, dialog):
    """By the keys, below “the text as a whole”; a click that falls into the arrival of the dialog is lost, so once more then."""
    for patience in (3, 20):
        app.click(app.wait_for('combo box', 'Khoản', within=dialog))
        app.press('Down', 'Return')
        try:
            app.wait_for('label', re.compile('^' + ADDED), within=dialog, timeout=patience)
            return
        except DriveError:
            if patience == 20:
                raise


def attach(app, window, book, agreement, folder):
    """What is printed stands for the scan of the signed original; chosen in the file dialog."""
    scan = os.path.join(folder, 'bản quét.pdf')
    cli('print', book, 'agreement', agreement, '-o', scan)
    app.click(app.wait_for('page tab', 'Tệp'))
    app.click(app.wait_for('push button', 'Thêm tệp…'))
    app.choose_file('Thêm tệp', scan)
    app.wait_active(window)
    app.wait_for('label', 'bản quét.pdf')
    picture(app, '6-scan')
    file, = json.loads(cli('export', book))['attachments']
    assert (file['name'], file['purpose'], file['media_type']) == ('bản quét.pdf', 'signed_scan', 'application/pdf'), file


def check(book, agreement, folder):
    """The book tells what was done in the window, and holds on to it."""
    data = json.loads(cli('export', book))
    done = next(a for a in data['agreements'] if a['id'] == agreement)
    assert (done['state'], done['number'], done['symbol'], done['signed_date']) == ('in_force', 1, 'CT', '2021-03-18'), done
    given = [s for s in data['signatures'] if s['agreement'] == agreement]
    assert len(given) == 7 and all(s['signed_date'] == '2021-03-18' for s in given), given
    comment, = data['proposals']
    assert (comment['decision'], comment['by_name']) == ('accepted', 'Đại biểu dự hội nghị'), comment
    assert '01/CT' in cli('list', book, 'agreements')
    shown = cli('show', book, 'agreement', agreement)
    assert 'Tỉnh đoàn' in shown and 'Nguyễn Thị A' in shown, shown
    steps = cli('history', book).splitlines()
    for step, words in zip(steps, ('bản quét.pdf', 'Cấp số', 'Ghi nhận chữ ký', 'Đã thống nhất', 'Tiếp thu ý kiến', 'Thêm ý kiến', 'Đang lấy ý kiến',
                                   'Sửa nội dung', 'Nhập cả sổ', 'Tạo sổ'), strict=True):
        assert words in step, steps

    pdf = os.path.join(folder, 'chương trình.pdf')
    cli('print', book, 'agreement', agreement, '-o', pdf)
    printed = ' '.join(subprocess.run(['pdftotext', pdf, '-'], capture_output=True, text=True, check=True).stdout.split())
    for words in (WORDING, '01/CT', 'ngày 18 tháng 3 năm 2021', 'Hoàng Xuân Cường', 'Cụm trưởng năm 2021'):
        assert words in printed, f'{words} is not in {printed}'
    assert ADDED not in printed and 'DỰ THẢO' not in printed, printed

    with contextlib.closing(sqlite3.connect(book)) as db:
        try:
            db.execute('UPDATE clause SET text = ? WHERE agreement = ?', ('Khác', agreement))
            raise AssertionError('a clause of a signed agreement was changed')
        except sqlite3.IntegrityError as error:
            assert str(error) == 'locked: clause of a signed agreement', error
    assert WORDING in texts(book, agreement)
    cli('check', book)     # fails when something is wrong


def main(folder):
    book, agreement = make_book(folder)
    with App([PROGRAM, book]) as app:
        window = app.wait_active().raw_name
        app.resize(1200, 780)
        app.wait_text('Việc cần làm')
        app.press('alt+2')
        app.wait_for('tree table', 'Chương trình')
        app.click(app.wait_for('label', re.compile('năm 2021$')), times=2)
        app.wait_for('push button', 'Gửi lấy ý kiến…')
        editor = app.wait_for('text', 'Nội dung chương trình')
        before = editor.text()
        app.click(editor)
        app.press('ctrl+Home')
        app.type_text(ADDED)
        app.wait_text('Chưa lưu')
        app.press('ctrl+s')
        app.wait_gone('label', 'Chưa lưu')
        assert editor.text() == ADDED + before, editor.text()[:200]
        picture(app, '1-draft')

        move(app, 'Gửi lấy ý kiến…', 'circulated', book, agreement)
        app.click(app.wait_for('page tab', 'Ý kiến'))
        app.click(app.wait_for('push button', 'Thêm…'))
        dialog = app.wait_active('Ý kiến mới')
        app.set_text(app.wait_for('text', 'Hoặc tên khác', within=dialog), 'Đại biểu dự hội nghị')
        choose_first_clause(app, dialog)
        app.set_text(app.wait_for('text', 'Ý kiến góp ý', within=dialog), 'Nêu rõ căn cứ.')
        app.set_text(app.wait_for('text', 'Câu chữ đề nghị', within=dialog), WORDING)
        picture(app, '2-comment')
        app.click(app.wait_for('push button', 'Thêm', within=dialog))
        app.wait_active(window)
        app.click(app.wait_for('push button', 'Tiếp thu'))
        app.wait_gone('push button', 'Tiếp thu')
        assert WORDING in texts(book, agreement), texts(book, agreement)

        move(app, 'Chốt nội dung…', 'settled', book, agreement)
        app.click(app.wait_for('push button', 'Ghi nhận chữ ký'))
        dialog = app.wait_active('Ghi nhận chữ ký')
        app.set_text(app.wait_for('text', 'Ngày ký', within=dialog), '18/03/2021')
        picture(app, '3-sign')
        app.click(app.wait_for('push button', 'Ghi nhận', within=dialog))
        app.wait_active(window)
        assert cli('state', book, agreement).startswith('signed'), cli('state', book, agreement)

        app.click(app.wait_for('push button', 'Đưa vào hiệu lực…'))
        dialog = app.wait_active('Cấp số và cho có hiệu lực')
        app.wait_text('Số: 01/CT, ngày 18 tháng 3 năm 2021')
        picture(app, '4-number')
        app.click(app.wait_for('push button', 'Cho có hiệu lực', within=dialog))
        app.wait_active(window)
        assert cli('state', book, agreement).startswith('in_force'), cli('state', book, agreement)
        app.click(app.wait_for('page tab', 'Nội dung'))
        picture(app, '5-in-force')
        attach(app, window, book, agreement, folder)
        app.press('ctrl+q')
        assert app.process.wait(10) == 0
    check(book, agreement, folder)


with tempfile.TemporaryDirectory() as folder:
    main(folder)
