#!/usr/bin/python3
# at-the-meeting.py: a comment is taken in with one key, the corrected text is on paper, and is put in order by pointer and keys; the packet
# goes to the printer in several sets
# SPDX-License-Identifier: GPL-3.0-or-later
"""at-the-meeting.py PROGRAM CLI BOOK.json, inside with-display and with-cups. DRIVE_PICTURES=folder keeps a picture of each step."""
import glob
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

MEETING, MEETING_DAY = 'Hội nghị tổng kết Chương trình phối hợp hoạt động năm 2024', '14/3/2025'
WORDING = 'Phát huy sức mạnh tổng hợp của các bên, nhất là của thế hệ trẻ.'


def picture(app, name):
    if PICTURES:
        app.shot(os.path.join(PICTURES, name + '.png'))


def cli(*words):
    return subprocess.run([CLI, *words], capture_output=True, text=True, check=True).stdout


def make_book(folder):
    """The practice book with one open comment that has a wording. Returns book, agreement, and the clause it is on."""
    book, table = os.path.join(folder, 'tập huấn.hiepdong'), os.path.join(folder, 'sổ.json')
    with open(PRACTICE, encoding='utf-8') as file:
        data = json.load(file)
    agreement = next(a for a in data['agreements'] if a['state'] == 'circulated')
    comment = next(p for p in data['proposals'] if p['agreement'] == agreement['id'] and p['decision'] == 'open')
    clause = next(c for c in data['clauses'] if c['id'] == comment['clause'])
    comment.update(wording=WORDING, base=clause['text'])
    data['proposals'] = [comment]
    with open(table, 'w', encoding='utf-8') as file:
        json.dump(data, file)
    cli('new', book)
    cli('import', book, table)
    return book, agreement, clause


def until(probe, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = probe()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError('timed out waiting for ' + what)


def says(book, text):
    return any(c.get('text') == text for c in json.loads(cli('export', book))['clauses'])


def printed():
    return set(glob.glob(os.path.join(glob.escape(os.environ['PRINT_OUT']), '*.pdf')))


def print_to_queue(app, dialog):
    """GTK's print dialog loses a click that falls into the arrival of a printer's details, so the paper is what counts."""
    before = printed()
    app.click(app.wait_for('label', os.environ['PRINTER'], within=dialog))
    app.wait_for('push button', 'In', within=dialog, state='sensitive', timeout=30)
    for _ in range(4):
        button = app.find('push button', 'In', within=dialog)
        if button:
            app.click(button)
        try:
            return until(lambda: printed() - before, 'the printer', 8)
        except AssertionError:
            continue
    raise AssertionError('nothing came out of the printer')


def meet(app, book, clause):
    app.click(app.wait_for('page tab', re.compile('^Ý kiến')))
    app.click(app.wait_for('push button', re.compile('^Tại hội nghị')))
    app.wait_active('Tại hội nghị')
    app.wait_text(re.compile('^1 chưa trả lời'))
    picture(app, '1-comment')
    app.press('Return')
    until(lambda: says(book, WORDING), 'the clause with its new wording')
    app.wait_text('Đã trả lời hết ý kiến')
    picture(app, '2-accepted')

    start = time.monotonic()
    app.press('ctrl+p')
    paper, = print_to_queue(app, app.wait_active('In'))
    assert time.monotonic() - start < 60
    words = ' '.join(subprocess.run(['pdftotext', paper, '-'], capture_output=True, text=True, check=True).stdout.split())
    assert WORDING in words and clause['text'] not in words, words


def put_in_order(app, book):
    """A clause is dragged by its handle; Ctrl+Z in the text takes that back, and in an entry only what was typed there."""
    editor = app.wait_for('text', 'Nội dung chương trình')
    first, second, *_ = editor.text().split('\n')
    app.drag(editor, (10, 46), (10, 8))
    until(lambda: editor.text().split('\n')[:2] == [second, first], 'the dragged clause')
    picture(app, '3-dragged')
    app.press('ctrl+z')
    until(lambda: editor.text().split('\n')[:2] == [first, second], 'the clause in its old place')
    app.press('ctrl+Home')
    app.type_text('Thêm: ')
    app.press('ctrl+s')
    until(lambda: says(book, 'Thêm: ' + first), 'the saved clause')

    steps = cli('history', book)
    app.press('alt+Left', 'ctrl+f')
    entry = app.wait_for('entry', 'Tìm chương trình', state='focused')
    app.type_text('năm 2026')
    until(lambda: entry.text() == 'năm 2026', 'the words')
    app.press('ctrl+z')
    until(lambda: entry.text() != 'năm 2026', 'the words to go')
    assert cli('history', book) == steps, cli('history', book)


def n_pages(path):
    said = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r'Pages: +(\d+)', said)[1])


def print_sets(app, folder, book):
    """Three sets on both sides of the sheet, a job each: the file that the command makes of the same packet."""
    one = os.path.join(folder, 'one.pdf')
    subprocess.run([CLI, 'print', book, 'meeting', MEETING_DAY, '--paper', 'all', '--duplex', '-o', one], capture_output=True, check=True)
    app.press('alt+4')
    table = app.wait_for('tree table')
    app.click(app.wait_for('label', re.compile('^' + MEETING), within=table), times=2)
    app.wait_for('page tab', 'Bộ tài liệu')
    app.press('ctrl+p')
    dialog = app.wait_active('Bộ tài liệu hội nghị')
    app.wait_for('spin button', within=dialog).set_value(3)
    picture(app, '4-sets')
    app.click(app.wait_for('push button', 'In…', within=dialog))
    before = printed()
    print_to_queue(app, app.wait_active('In'))
    papers = until(lambda: len(printed() - before) == 3 and printed() - before, 'three sets')
    assert {n_pages(paper) for paper in papers} == {n_pages(one)}, papers


def main(folder):
    book, agreement, clause = make_book(folder)
    for job in (lambda app: meet(app, book, clause), lambda app: (put_in_order(app, book), print_sets(app, folder, book))):
        with App([PROGRAM, book]) as app:
            app.wait_active()
            app.resize(1200, 780)
            app.wait_text('Việc cần làm')
            app.press('alt+2')
            table = app.wait_for('tree table', 'Chương trình')
            app.click(app.wait_for('label', re.compile('^' + re.escape(agreement['subject'][:40])), within=table), times=2)
            app.wait_for('document text', re.compile(r', \d+ trang$'))
            job(app)


with tempfile.TemporaryDirectory() as folder:
    main(folder)
