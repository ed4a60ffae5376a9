#!/usr/bin/python3
# main-job.py: a clerk's main job in the real window: find an agreement, export and print it, look at a chart and print it
# SPDX-License-Identifier: GPL-3.0-or-later
"""main-job.py PROGRAM, inside with-display and with-cups. DRIVE_PICTURES=folder keeps a picture of each step."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools'))
from drive import App, DriveError      # noqa: E402

PROGRAM = sys.argv[1]
PICTURES = os.environ.get('DRIVE_PICTURES')
CONTROLS = {'push button', 'toggle button', 'check box', 'combo box', 'entry', 'text', 'spin button', 'slider'}
# What GTK calls a widget that has no name.
NAMELESS = re.compile(r'^(Gtk|Adw|Hd)[A-Z]\w*$|^$')


def picture(app, name):
    if PICTURES:
        app.shot(os.path.join(PICTURES, name + '.png'))


def pages(path):
    """Number of pages and text of a PDF."""
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True,
                          env={**os.environ, 'LC_ALL': 'C'}).stdout
    text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    assert '(A4)' in info, info
    return int(info.split('Pages:')[1].split()[0]), text


def pictures(path):
    """Each page in grey, so coarse that the edges of letters do not count: width, height and dots."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-r', '20', '-gray', path, os.path.join(folder, 'page')], check=True)
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), 'rb') as file:
                kind, size, _depth, dots = file.read().split(b'\n', 3)
            assert kind == b'P5', kind
            yield (*map(int, size.split()), dots)


def words(path):
    """Every word with its place, in points."""
    boxes = subprocess.run(['pdftotext', '-bbox', path, '-'], capture_output=True, text=True, check=True).stdout
    for x, y, word in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" [^>]*>(.*?)</word>', boxes):
        yield word, float(x), float(y)


def check_same_pages(exported, printed):
    """What arrives at the printer is the exported file: each word at its place, and the same picture of each page."""
    for (word, x, y), (other, other_x, other_y) in zip(words(exported), words(printed), strict=True):
        assert word == other and abs(x - other_x) < 0.5 and abs(y - other_y) < 0.5, f'{word} {x} {y}, printed: {other} {other_x} {other_y}'
    for number, ((*size, one), (*other_size, other)) in enumerate(zip(pictures(exported), pictures(printed), strict=True), 1):
        assert size == other_size, f'page {number}: {size}, printed: {other_size}'
        ink = sum(255 - a for a in one)
        share = sum(abs(a - b) for a, b in zip(one, other)) / ink
        assert share < 0.2, f'page {number}: {share:.2f} of its ink differs'


def until(probe, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = probe()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError('timed out waiting for ' + what)


def answer(app, dialog, button, title):
    """Presses a button of GTK's print dialog, which loses a click that falls into the arrival of a printer's details."""
    for patience in (3, 5, 20):
        app.click(app.wait_for('push button', button, within=dialog, state='sensitive'))
        try:
            app.wait_active(title, patience)
            return
        except DriveError:
            if patience == 20:
                raise


def send_to_printer(app, title):
    """Prints what is in sight through GTK's dialog to a real queue. Path of what came out."""
    pattern = os.path.join(glob.escape(os.environ['PRINT_OUT']), '*.pdf')
    before = set(glob.glob(pattern))
    app.press('ctrl+p')
    dialog = app.wait_active('In')
    app.click(app.wait_for('label', os.environ['PRINTER'], within=dialog))
    answer(app, dialog, 'In', title)
    return until(lambda: set(glob.glob(pattern)) - before, 'the printer').pop()


def totals(code):
    """Year and sum of the results of an indicator, added up from the file that the practice book is made of."""
    with open(os.path.join(os.environ['HIEPDONG_DATADIR'], 'samples', 'practice.json'), encoding='utf-8') as file:
        book = json.load(file)
    indicator = next(i['id'] for i in book['indicators'] if i['code'] == code)
    sums = {}
    for result in book['results']:
        if result['indicator'] == indicator:
            year = result['from_date'][:4]
            sums[year] = sums.get(year, 0) + int(result['value'])
    return sums


def check_chart(path, title, sums):
    """A chart on a sheet of its own: its title, and each year with its figure."""
    count, text = pages(path)
    assert count == 1, f'{count} pages of a chart'
    for said in [title, *sums, *(f'{value:,}'.replace(',', '.') for value in sums.values())]:
        assert said in text, f'“{said}” was not printed: {text}'


def check_names(app, where):
    """Every control that can be seen has a name of its own."""
    # The button within a drop-down and the one that closes a toast are the toolkit's own.
    nameless = [n for n in app.find_all() if n.role in CONTROLS and NAMELESS.match(n.name)
                and n.parent.role != 'combo box' and not any(s.name == 'Mở tệp' for s in n.parent.children)]
    assert not nameless, f'{where}: controls without a name: {nameless}'


def main(folder):
    with App([PROGRAM, '--practice']) as app:
        window = app.wait_active(re.compile('Sông Ngân'))
        title = window.raw_name
        app.resize(1200, 780)
        app.wait_text('Việc cần làm')
        check_names(app, 'overview')
        picture(app, '0-overview')
        app.press('alt+2')
        table = app.wait_for('tree table', 'Chương trình')
        app.wait_text('Sổ tập huấn')
        check_names(app, 'list of programmes')
        picture(app, '1-list')

        # typed without diacritics, into the list itself
        app.press('ctrl+f')
        app.wait_for('entry', 'Tìm chương trình', state='focused')
        app.type_text('thanh nien')
        app.wait_gone('label', re.compile('^06/CTPH'))
        found = app.wait_for('label', re.compile('thanh niên'), within=table)
        picture(app, '2-search')
        app.click(found, times=2)

        view = app.wait_for('document text', re.compile(r', \d+ trang$'))
        n_pages = int(re.search(r', (\d+) trang$', view.name)[1])
        app.wait_text(f'/ {n_pages}')
        check_names(app, 'programme')
        picture(app, '3-pages')

        # export
        target = os.path.join(folder, 'chương trình.pdf')
        app.click(app.wait_for('push button', 'Xuất PDF…'))
        app.choose_file('Xuất PDF', target)
        app.wait_active(title)
        app.wait_text('Đã lưu “chương trình.pdf”')
        count, text = pages(target)
        assert count == n_pages, f'{count} pages exported, {n_pages} shown'
        assert 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' in text and 'TẬP HUẤN' in text, text
        picture(app, '4-exported')

        # print
        printed = send_to_printer(app, title)
        count, text = pages(printed)
        assert count == n_pages, f'{count} pages printed, {n_pages} shown'
        assert 'TẬP HUẤN' in text, text
        check_same_pages(target, printed)

        # back, and to the chart
        app.press('alt+Left')
        app.wait_for('tree table', 'Chương trình')
        app.press('alt+3')
        chart = app.wait_for('image', re.compile('Buổi tuyên truyền'))
        assert re.search(r'\d', chart.name + chart.description), f'the chart tells no number: {chart.name}'
        app.wait_for('tree table', 'Số liệu của biểu đồ')
        check_names(app, 'results')
        picture(app, '5-chart')

        # another indicator, found by its name without diacritics
        app.press('ctrl+f')
        app.type_text('nhap ngu')
        # the rows move until all others are gone
        indicators = app.wait_for('list', 'Các chỉ tiêu')
        app.wait_gone('label', re.compile('Buổi tuyên truyền'), within=indicators)
        app.click(app.wait_for('label', re.compile('nhập ngũ'), within=indicators))
        app.wait_for('image', re.compile('nhập ngũ'))
        sums = totals('QP01')
        assert len(sums) > 3 and all(sums.values()), sums
        check_chart(send_to_printer(app, title), 'Công dân nhập ngũ', sums)

        # a second start raises this window and ends
        second = subprocess.run([PROGRAM, '--practice'], timeout=30)
        assert second.returncode == 0
        assert app.process.poll() is None

        # narrow: the sidebar becomes a page of its own
        width, _height = app.resize(400, 700)
        assert width <= 400, f'the window cannot be narrower than {width}'
        app.wait_gone('list', 'Các trang')
        picture(app, '6-narrow')
        app.press('F9')
        app.wait_for('list', 'Các trang')

        app.press('ctrl+q')
        assert app.process.wait(10) == 0


with tempfile.TemporaryDirectory() as folder:
    main(folder)
