#!/usr/bin/env python3
"""Results, the catalogue and kept sentences by hiepdong-cli: paper, CSV, JSON and XLSX say the same figures (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SAMPLES = SOURCE / 'data/samples'
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, text=True)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr}'
    return done.stdout if code == 0 else done.stderr


def make_book(folder, sample='practice'):
    book = folder / 'b.hiepdong'
    run('import', book, SAMPLES / f'{sample}.json')
    return book


def read_xlsx(path):
    """Rows of texts and numbers."""
    space = {'x': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
    with zipfile.ZipFile(path) as parts:
        strings = [''.join(item.itertext()) for item in xml.etree.ElementTree.fromstring(parts.read('xl/sharedStrings.xml'))]
        sheet = xml.etree.ElementTree.fromstring(parts.read('xl/worksheets/sheet1.xml'))
    rows = []
    for row in sheet.iterfind('.//x:row', space):
        cells = {}
        for cell in row.iterfind('x:c', space):
            value = cell.findtext('x:v', None, space)
            if value is not None:
                cells[re.match('[A-Z]+', cell.get('r')).group()] = strings[int(value)] if cell.get('t') == 's' else float(value)
        rows.append(cells)
    return rows


def words(path):
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return re.sub(r'\s+', ' ', text)


def in_vietnamese(number, places):
    """1234.5 -> 1.234,5: halves away from zero, no zeros at the end."""
    scaled = int(abs(float(number)) * 10 ** places + 0.5 + 1e-9)
    whole, rest = divmod(scaled, 10 ** places)
    rest = f'{rest:0{places}}'.rstrip('0') if places else ''
    return f'{whole:,}'.replace(',', '.') + (',' + rest if rest else '')


@test
def one_table_in_every_form(folder):
    book, sheet, paper = make_book(folder), folder / 'r.xlsx', folder / 'r.pdf'
    for time in (['--from', '2024', '--to', '2024'], ['--from', '2024-01', '--to', '2025-05'], ['--from', '2023', '--to', '2023', '--field', 'QP']):
        rows = json.loads(run('results', book, *time, '--format', 'json'))['rows']
        table = list(csv.DictReader(io.StringIO(run('results', book, *time, '--format', 'csv').lstrip('\ufeff')), delimiter=';'))
        run('results', book, *time, '--format', 'xlsx', '-o', sheet)
        run('results', book, *time, '--format', 'pdf', '-o', paper)
        cells = {row['B']: row for row in read_xlsx(sheet) if 'B' in row and 'A' in row}
        said = words(paper)
        assert len(rows) == len(table) >= 8
        for row, line in zip(rows, table, strict=True):
            assert (row['code'], row['name']) == (line['Mã'], line['Chỉ tiêu'])
            for key, title, column in (('target', 'Kế hoạch', 'D'), ('actual', 'Thực hiện', 'E'), ('rate', '% kế hoạch', 'F'), ('before', 'Cùng kỳ', 'G'),
                                       ('change', '% cùng kỳ', 'H')):
                number = row.get(key)
                assert (number or '') == line[title].replace(',', '.'), (row, line)
                cell = cells[row['name']].get(column)
                assert (number is None) == (cell is None or cell == ''), (row, cells[row['name']])
                if number is None:
                    continue
                assert abs(cell - float(number)) < 1e-6 * max(1, abs(cell)), (row, cell)
                shown = {'rate': 1, 'change': 1}.get(key, 4)
                near = [in_vietnamese(number, places) for places in range(shown + 1)]
                assert any(re.search(rf'(?<![\d.,]){re.escape(text)}(?![\d]|[.,]\d)', said) for text in near), (row['name'], key, near)


@test
def like_is_compared_with_like(folder):
    """Nine months stand beside a whole year without a percentage, and it is said why; the same nine months of both have one."""
    book, paper = make_book(folder), folder / 'r.pdf'

    def of(code, *time):
        rows = json.loads(run('results', book, *time, '--format', 'json'))['rows']
        return next(row for row in rows if row['code'] == code)
    year, months = ['--from', '2025', '--to', '2025'], ['--from', '2025-01', '--to', '2025-09']
    whole, part = of('KT01', *year), of('KT01', *months)
    assert (whole['covered_to'], whole['actual'], whole['before']) == ('2025-09-30', '11195', '13080') and whole.get('change') is None
    assert part['actual'] == '11195' and abs(float(part['change']) - 100 * 11195 / float(part['before'])) < 0.001
    table = run('results', book, *year, '--format', 'table').splitlines()
    line = next(line for line in table if 'KT01' in line)
    assert '–' in line.split() and 'cùng kỳ: năm 2024' in line and 'không so sánh' in table[-1]
    run('results', book, *year, '--format', 'pdf', '-o', paper)
    said = words(paper)
    assert 'nên không so sánh' in said
    # What most rows would say is said once below the table; the others say their own.
    assert 'khi không ghi khác: số liệu đến ngày 30/9/2025; cùng kỳ: năm 2024.' in said
    assert said.count('30/9/2025') == 1 and said.count('cùng kỳ: năm 2024') == 1 and said.count('số liệu đến ngày 30/6/2025') == 2, said
    run('results', book, *months, '--format', 'pdf', '-o', paper)
    assert 'nên không so sánh' not in words(paper)


@test
def times_and_mistakes(folder):
    book = make_book(folder)
    months = json.loads(run('results', book, '--from', '2024-01', '--to', '2024-05', '--format', 'json'))
    assert (months['from'], months['to']) == ('2024-01-01', '2024-05-31')
    assert 'TT01' in {row['code'] for row in json.loads(run('results', book, '--from', '2024', '--to', '2024', '--format', 'json', '--all'))['rows']}
    run('results', book, '--from', '2024', code=2)
    run('results', book, '--from', '2025', '--to', '2024', code=2)
    run('results', book, '--from', '2024', '--to', '2024', '--format', 'doc', code=2)
    run('results', book, '--from', '2024', '--to', '2024', '--format', 'xlsx', code=2)
    run('results', book, '--from', '2024', '--to', '2024', '--unit', 'Sở Thủy cung', code=1)
    run('results', book, '--from', '2024', '--to', '2024', '--field', 'XX', code=1)
    run('results', book, '--from', '2024', '--to', '2024', '--format', 'csv', '-o', book, code=1)


@test
def the_standard_catalogue(folder):
    book = folder / 'new.hiepdong'
    run('new', book, '--name', 'Ban thử')
    lines = run('catalogue', book).splitlines()
    assert sum(line.startswith('  · ') for line in lines) == 114 and not any('✓' in line for line in lines)
    assert '4' in run('catalogue', book, '--add', 'QP03,QP05')
    assert sum('✓' in line for line in run('catalogue', book).splitlines()) == 4
    run('catalogue', book, '--add', 'XX99', code=1)
    assert '110' in run('catalogue', book, '--all')
    assert '0' in run('catalogue', book, '--all')
    run('check', book)
    assert len(run('list', book, 'indicators', '--format', 'csv').splitlines()) == 115


@test
def figures_across_years_are_charted(folder):
    """Programme 002 reports 2016 and five months of 2017 as one: all fields at a glance show it as the indicator's own chart does."""
    book, chart = make_book(folder, 'programme-002'), folder / 'fields.pdf'
    run('chart', book, '--kind', 'multiples', '-o', chart)
    said = words(chart)
    assert '2.650' in said and '18.391' in said and '2016 - 5/2017' in said, said
    run('chart', book, '--kind', 'achievement', '-o', chart)
    assert 'Chưa có chỉ tiêu nào để so sánh' in words(chart)


@test
def nothing_is_written_over_the_book(folder):
    book = make_book(folder, 'programme-002')
    before = pathlib.Path(book).read_bytes()
    run('export-results', book, '-o', book, code=1)
    assert pathlib.Path(book).read_bytes() == before
    run('export-results', book, '--from', '5/2017', '--to', '2016', code=2)
    assert len(run('export-results', book, '--from', '2016', '--to', '5/2017').splitlines()) == 15


@test
def sentences_stay_linked(folder):
    book = make_book(folder, 'programme-002')
    time = ['--from', '2015', '--to', '2017-05']
    made = run('results', book, *time, '--format', 'sentences').splitlines()
    told = run('sentences', book, '--keep', *time)
    assert str(len(made)) in told, told
    kept = dict(line.split('  ', 1) for line in run('sentences', book).splitlines())
    assert list(kept.values()) == made
    assert '0' in run('sentences', book, '--keep', *time)
    assert run('sentences', book, '--stale') == ''

    ident = next(key for key, text in kept.items() if '2.650 công dân' in text)
    run('sentences', book, '--id', ident, '--text', 'Các địa phương tuyển đủ 2.650 công dân, đạt 100% chỉ tiêu.')
    table = folder / 'new.csv'
    table.write_text('Mã;Đơn vị;Từ ngày;Đến ngày;Giá trị\nQP01;;01/01/2016;31/05/2017;2700\n', encoding='utf-8')
    run('import-results', book, table)
    stale = run('sentences', book, '--stale')
    assert '2.650 công dân → 2.700 công dân' in stale and 'lớp' not in stale, stale
    assert '1' in run('sentences', book, '--renew')
    assert 'tuyển đủ 2.700 công dân, đạt 100% chỉ tiêu.' in run('sentences', book)
    assert run('sentences', book, '--stale') == ''
    run('undo', book)
    assert 'tuyển đủ 2.650 công dân' in run('sentences', book, '--stale')
    run('sentences', book, '--renew', '--id', 'khong-co', code=1)
    run('sentences', book, '--keep', code=2)
    run('sentences', book, '--keep', '--renew', *time, code=2)
    run('sentences', book, '--text', 'Không biết câu nào', code=2)
    run('check', book)


@test
def old_encodings_are_converted_when_asked(folder):
    book, table = make_book(folder, 'programme-002'), folder / 'old.csv'
    table.write_bytes('M·;§¬n vÞ;Tõ ngµy;§Õn ngµy;Gi¸ trÞ;Ghi chó\nQP01;;01/01/2016;31/05/2017;2700;B¸o c¸o cña Bé CHQS TØNH\n'.encode('latin-1'))
    assert 'TCVN3' in run('import-results', book, table, '--dry-run', code=1)
    done = subprocess.run([CLI, 'import-results', book, table, '--convert'], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, text=True)
    assert done.returncode == 0 and '2.700' in done.stdout, done
    assert '1' in done.stderr, done.stderr
    assert 'Báo cáo của Bộ CHQS TỈNH' in run('export-results', book)


def main():
    print('TAP version 13')
    print(f'1..{len(tests)}')
    failed = 0
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
                print(f'ok {number} /cli/{function.__name__.replace("_", "-")}')
            except Exception as error:
                failed += 1
                print(f'not ok {number} /cli/{function.__name__.replace("_", "-")}')
                print(f'# {type(error).__name__}: {error}'.replace('\n', '\n# '))
    return 1 if failed else 0


sys.exit(main())
