#!/usr/bin/env python3
"""Every command of hiepdong-cli by exit code, standard output, standard error and the files it leaves."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unicodedata
import zlib

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
MINI = SOURCE / 'tests/data/book/mini.json'
SIGNED, DRAFT = ('00000000-0000-4000-8000-0000000000%d' % n for n in (31, 32))
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0, stdin=None, stdout=subprocess.PIPE):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=stdin or subprocess.DEVNULL, stdout=stdout,
                          stderr=subprocess.PIPE, timeout=60)
    err = done.stderr.decode('utf-8')
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {err}'
    assert bool(err) == (code != 0) or 'print' in arguments, f'{arguments}: standard error says {err!r}'
    if code and 'import' not in arguments:
        assert err.startswith('hiepdong-cli: '), err
    return (done.stdout or b'').decode('utf-8', 'surrogateescape'), err


class Folder:
    """A folder of its own; at the end it must hold exactly what the test says."""

    def __init__(self, *left):
        self.left = sorted(left)

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix='hiepdong-cli-'))
        return self.path

    def __exit__(self, kind, *_):
        found = sorted(p.name for p in self.path.iterdir())
        shutil.rmtree(self.path)
        if kind is None:
            assert found == self.left, f'left behind: {found}, wanted {self.left}'


def mini(folder):
    book = folder / 'b.hiepdong'
    run('import', book, MINI)
    return book


KINDS = ('columns', 'stacked', 'grouped', 'lines', 'cumulative', 'achievement', 'years', 'multiples')


@test
def help_and_version():
    commands = ('new', 'check', 'import', 'export', 'list', 'print', 'chart', 'overview', 'show', 'import-table', 'sign', 'number', 'state', 'reopen', 'attach', 'meeting',
                'search', 'history', 'undo', 'redo')
    for flag in ('--help', '-h', 'help'):
        out, _ = run(flag)
        assert all(re.search(rf'^  {command} ', out, re.M) for command in commands), out
    for command in commands:
        out, _ = run(command, '--help')
        assert command in out and '--help' in out
    assert re.fullmatch(r'hiepdong-cli [0-9]+\.[0-9]+\.[0-9]+\n', run('--version')[0])


@test
def usage_is_2():
    with Folder() as folder:
        book, out = folder / 'b.hiepdong', folder / 'o.pdf'
        for arguments in (
                [], ['nothing'], ['--nothing'], ['new'], ['new', book, 'x'], ['new', book, '--nothing'], ['new', book, '--name'],
                ['check'], ['check', book, 'x'], ['import', book], ['import', book, MINI, 'x'], ['export'], ['export', book, '-o'],
                ['list', book], ['list', book, 'nothing'], ['list', book, 'units', '--format', 'xml'], ['list', 'units'],
                ['list', book, 'proposals'], ['list', book, 'units', '--agreement', DRAFT], ['reopen', book], ['reopen', book, DRAFT, 'x'],
                ['print', book, 'agreement', SIGNED], ['print', book, 'agreement', '-o', out], ['print', book, 'minutes', SIGNED, '-o', out],
                ['print', book, 'signatories'], ['print', book, 'signatories', 'x', '-o', out],
                ['chart', book, '-o', out], ['chart', book, '--indicator', 'KT01'], ['chart', book, '--indicator', ',', '-o', out],
                ['chart', book, '--indicator', 'KT01', '-o', folder / 'o.gif'], ['chart', book, '--indicator', 'KT01', '-o', folder / 'o'],
                ['chart', book, '--indicator', 'KT01', '-o', out, '--from', '2023-02-30'],
                ['chart', book, '--indicator', 'KT01', '-o', out, '--to', 'x'],
                ['chart', book, '--indicator', 'KT01', '-o', out, '--from', '2024', '--to', '2023']):
            run(*arguments, code=2)


@test
def nearest_command():
    assert '“list”' in run('lits', code=2)[1] and '“import”' in run('imprt', code=2)[1]
    assert '?' not in run('xyzzy', code=2)[1]


@test
def new():
    with Folder('b.hiepdong') as folder:
        book = folder / 'b.hiepdong'
        run('new', book, '--name', unicodedata.normalize('NFD', 'Ban Chỉ đạo tỉnh'))
        exported = json.loads(run('export', book)[0])
        assert [c['name'] for c in exported['committees']] == ['Ban Chỉ đạo tỉnh']
        before = book.read_bytes()
        run('new', book, code=1)
        assert book.read_bytes() == before
    with Folder('b.hiepdong') as folder:
        run('new', folder / 'b.hiepdong')
        run('check', folder / 'b.hiepdong')
    with Folder() as folder:
        run('new', folder / 'none' / 'b.hiepdong', code=1)
        run('new', folder / 'b.hiepdong', '--name', ' ', code=1)
        run('new', folder / 'b.hiepdong', '--name', 'a\x07b', code=1)


@test
def there_and_back():
    for sample in [MINI, *sorted((SOURCE / 'data/samples').glob('*.json'))]:
        with Folder('a.hiepdong', 'b.hiepdong', 'o.json') as folder:
            first, second, out = folder / 'a.hiepdong', folder / 'b.hiepdong', folder / 'o.json'
            assert run('import', first, sample) == ('', '')
            run('export', first, '-o', out)
            assert out.read_bytes() == sample.read_bytes(), sample
            run('new', second)
            with out.open('rb') as stream:
                run('import', second, '-', stdin=stream)
            assert run('export', second)[0].encode() == sample.read_bytes()
            assert run('check', second)[0].startswith(str(second))


@test
def import_refused():
    with Folder('bad.json', 'full.hiepdong') as folder:
        bad, full = folder / 'bad.json', folder / 'full.hiepdong'
        document = json.loads(MINI.read_text())
        document['units'][0]['kind'] = 'ộ' * 60
        document['units'][1]['nmae'] = document['units'][1].pop('name')
        document['meetings'][0]['on_date'] = '2023-02-30'
        bad.write_text(json.dumps(document))
        _, err = run('import', folder / 'b.hiepdong', bad, code=1)
        lines = err.splitlines()
        assert [line.split(': ')[:2] for line in lines[:-1]] == [[str(bad), path] for path in (
            '$.units[0].kind', '$.units[1].nmae', '$.units[1].name', '$.meetings[0].on_date')], err
        assert '“name”' in lines[1] and '2023-02-30' in lines[3] and lines[-1].startswith('hiepdong-cli: ') and '4' in lines[-1]
        bad.write_bytes(b'{"format": "hiepdong-book",\n  "version" 1}')
        _, err = run('import', folder / 'b.hiepdong', bad, code=1)
        assert err.startswith(f'{bad}: $: dòng 2, cột 13: '), err
        run('import', folder / 'b.hiepdong', folder / 'none.json', code=1)
        run('import', folder / 'b.hiepdong', folder, code=1)
        run('import', full, MINI)
        before = full.read_bytes()
        run('import', full, MINI, code=1)
        run('import', full, bad, code=1)
        assert full.read_bytes() == before


@test
def not_a_book():
    with Folder('x') as folder:
        path = folder / 'x'
        for content in (b'', b'text', b'SQLite format 3\0' + bytes(84), MINI.read_bytes()):
            path.write_bytes(content)
            for arguments in (['check', path], ['export', path], ['list', path, 'units'], ['import', path, MINI],
                              ['print', path, 'agreement', SIGNED, '-o', folder / 'o.pdf'],
                              ['chart', path, '--indicator', 'KT01', '-o', folder / 'o.svg']):
                run(*arguments, code=1)
            assert path.read_bytes() == content
        path.unlink()
        run('check', path, code=1)
        path.write_bytes(b'')


@test
def broken_off_save():
    """A save that was killed half-way is rolled back by the next command, reading ones too."""
    killed = """if True:
        import os, signal, sqlite3, sys
        book = sqlite3.connect(sys.argv[1], isolation_level=None)
        book.execute('PRAGMA cache_size = 1')
        book.execute('BEGIN IMMEDIATE')
        book.execute("UPDATE unit SET note = hex(zeroblob(3000))")
        os.kill(os.getpid(), signal.SIGKILL)
    """
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        before = run('export', book)[0]
        subprocess.run([sys.executable, '-c', killed, str(book)], check=False)
        assert (folder / 'b.hiepdong-journal').stat().st_size > 0
        assert run('export', book)[0] == before
        run('check', book)


@test
def lists():
    with Folder('b.hiepdong', 's.pdf') as folder:
        book = mini(folder)
        for name, count in (('agreements', 2), ('units', 3), ('people', 2), ('indicators', 2), ('results', 3), ('meetings', 1), ('papers', 1), ('signatories', 2)):
            rows = json.loads(run('list', book, name, '--format', 'json')[0])
            assert len(rows) == count and all(re.fullmatch('[0-9a-f-]{36}', row['id']) for row in rows), (name, rows)
            assert len(run('list', book, name)[0].splitlines()) == count + 1
            assert run('list', book, name) == run('list', book, name, '--format', 'table')
        row = json.loads(run('list', book, 'agreements', '--format', 'json', '--search', '05/ctph')[0])[0]
        assert row == {'id': SIGNED, 'number': '05/CTPH-BCHQS-LĐLĐ', 'subject': 'Phối hợp hoạt động năm 2023',
                       'parties': 'Bộ CHQS tỉnh, LĐLĐ tỉnh', 'from_date': '2023-01-01', 'to_date': '2023-12-31',
                       'signed_date': '2023-03-24', 'state': 'in_force'}, row
        row = json.loads(run('list', book, 'signatories', '--format', 'json', '--search', 'thị hoà')[0])[0]
        assert (row['name'], row['title'], row['number'], row['signed_date'], row['state'], row['agreement']) == (
            'Đặng Thị Hòa', 'Chủ tịch', '05/CTPH-BCHQS-LĐLĐ', '2023-03-24', 'given', SIGNED), row
        run('print', book, 'signatories', '-o', folder / 's.pdf')
        assert (folder / 's.pdf').read_bytes().startswith(b'%PDF-1.4')
        unit = json.loads(run('list', book, 'units', '--format', 'json', '--search', 'chữ thập')[0])[0]
        assert (unit['symbol'], unit['kind'], unit['valid_from'], unit['valid_to']) == ('CTĐ', 'humanitarian', '2010-01-01', None), unit
        assert json.loads(run('list', book, 'units', '--format', 'json', '--search', 'không có đâu')[0]) == []


@test
def proposals():
    data = json.loads(MINI.read_text(encoding='utf-8'))
    clause = next(c for c in data['clauses'] if c['agreement'] == DRAFT)
    new = {'agreement': DRAFT, 'clause': clause['id'], 'position': 8, 'by_name': 'Hội Người cao tuổi', 'text': 'Sửa\nhai dòng', 'wording': 'Câu mới',
           'decision': 'rejected', 'answer': 'Đã đủ', 'made_date': '2023-11-02', 'decided_date': '2023-11-09'}
    data.setdefault('proposals', []).append(dict(new, id='00000000-0000-4000-8000-000000000098'))
    with Folder('b.hiepdong', 'p.json') as folder:
        book, source = folder / 'b.hiepdong', folder / 'p.json'
        source.write_text(json.dumps(data), encoding='utf-8')
        run('import', book, source)
        rows = json.loads(run('list', book, 'proposals', '--agreement', DRAFT, '--format', 'json')[0])
        assert [r['id'] for r in rows][-1][-2:] == '98' and len(rows) == sum(p['agreement'] == DRAFT for p in data['proposals']), rows
        row = rows[-1]
        assert row['place'] == 'I.' and row['by'] == new['by_name'], row
        assert all(row[key] == new[key] for key in ('text', 'wording', 'decision', 'answer', 'made_date', 'decided_date')), row
        out, _ = run('list', book, 'proposals', '-a', DRAFT, '--search', 'hai dong')
        assert len(out.splitlines()) == 2 and 'Sửa hai dòng' in out and '09/11/2023' in out, out
        assert json.loads(run('list', book, 'proposals', '-a', DRAFT, '--search', 'không đâu', '-f', 'json')[0]) == []
        assert json.loads(run('list', book, 'proposals', '-a', '05/CTPH-BCHQS-LĐLĐ', '-f', 'json')[0]) == []
        run('list', book, 'proposals', '-a', 'nothing', code=1)


@test
def states():
    with Folder('b.hiepdong') as folder:
        book, draft = mini(folder), '00000000-0000-4000-8000-000000000032'
        lines = run('state', book, SIGNED)[0].splitlines()
        assert lines[0] == 'in_force' and [l.split(':')[0] for l in lines[2:] if l[0] != ' '] == ['closed', 'superseded', 'terminated'], lines
        assert any(l.startswith('  “Phối hợp hoạt động năm 2024” chỉ thay thế') for l in lines), lines
        before = run('export', book)[0]
        out, _ = run('state', book, draft)
        assert out.startswith('draft\n') and '\ncirculated: ' in out and run('export', book)[0] == before, out
        assert 'in_force' in run('state', book, draft, '--to', 'nowhere', code=1)[1]
        run('state', book, draft, '--to', 'closed', code=1)
        assert 'chữ ký' in run('state', book, draft, '--to', 'signed', code=1)[1]
        run('state', book, SIGNED, '--to', 'terminated', code=1)
        run('state', book, SIGNED, '--to', 'terminated', '--reason', 'Giải thể', '--date', '1/1/2023', code=1)
        assert run('export', book)[0] == before
        out, _ = run('state', book, SIGNED, '--to', 'terminated', '--reason', 'Giải thể', '--date', '30/6/2023')
        assert out == 'terminated\nChấm dứt trước thời hạn ngày 30/06/2023: Giải thể\n', out
        run('check', book)


@test
def search_folds_when_the_user_does():
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        for text, count in (('hoa', 1), ('hòa', 1), ('hoà', 1), ('hóa', 0), ('đang', 1), ('dang', 1), ('đặng', 1),
                            (unicodedata.normalize('NFD', 'đặng'), 1), ('nguyen thu', 1), ('', 2)):
            found = json.loads(run('list', book, 'people', '--format', 'json', '--search', text)[0])
            assert len(found) == count, (text, found)
        run('list', book, 'people', '--search', 'a\x07', code=1)
        run('list', book, 'people', '--search', 'a' * 500)
        assert len(run('list', book, 'results', '--search', 'n ' * 249)[0].splitlines()) == 4
        for text in ('ạ' * 30000, '*' * 50000, 'a ' * 30000):
            assert '500' in run('list', book, 'people', '--search', text, code=1)[1]


@test
def arguments_that_are_no_text():
    with Folder('b.hiepdong') as folder:
        book, bad = mini(folder), b'\xff\xfe'.decode('utf-8', 'surrogateescape')
        for arguments in (['list', book, 'units', '--search', bad], ['new', folder / 'n.hiepdong', '--name', bad],
                          ['print', book, 'agreement', bad, '-o', folder / 'x.pdf'],
                          ['chart', book, '--indicator', bad, '-o', folder / 'x.pdf']):
            assert 'UTF-8' in run(*arguments, code=1)[1], arguments
        run('list', book, 'units', '--format', bad, code=2)
        run('chart', book, '--indicator', 'KT01', '--from', bad, '-o', folder / 'x.pdf', code=2)


@test
def show():
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        out, _ = run('show', book, 'unit', '00000000-0000-4000-8000-000000000012')
        assert 'Liên đoàn Lao động tỉnh Thử Nghiệm' in out and 'Hội Chữ thập đỏ tỉnh Thử Nghiệm (' in out and '01/07/2025' in out, out
        unit = json.loads(run('show', book, 'unit', '00000000-0000-4000-8000-000000000012', '--format', 'json')[0])
        assert unit['kind'] == 'socio_political' and unit['level'] == 'province', unit
        assert [item['id'][-2:] for item in unit['predecessors']] == ['13'], unit
        assert [item['text'] for item in unit['posts_today']] == ['Đặng Thị Hòa, Chủ tịch'], unit
        person = json.loads(run('show', book, 'person', '00000000-0000-4000-8000-000000000021', '-f', 'json')[0])
        assert 'Chính ủy' in person['posts'][0]['text'] and person['military_rank'] == 'Đại tá', person
        agreement = json.loads(run('show', book, 'agreement', SIGNED, '--format', 'json')[0])
        assert agreement['state'] == 'in_force' and len(agreement['parties']) >= 2 and agreement['number'] == '5', agreement
        draft = json.loads(run('show', book, 'agreement', DRAFT, '--format', 'json')[0])
        assert draft['missing'] and draft['next_missing'] == [], draft
        run('state', book, DRAFT, '--to', 'circulated')
        missing = json.loads(run('show', book, 'agreement', DRAFT, '--format', 'json')[0])['next_missing']
        settled = run('state', book, DRAFT)[0].split('settled: ')[1]
        assert missing and settled.splitlines()[1:] == [f"  {item['text']}" for item in missing], (missing, settled)
        assert 'Còn thiếu để chuyển sang “Đã thống nhất”' in run('show', book, 'agreement', DRAFT)[0]
        assert agreement['next_missing'] == [], agreement
        # What “sign --party” takes, “show” and “history” take too.
        assert run('show', book, 'unit', 'lđlđ')[0] == out
        assert 'Liên đoàn Lao động' in run('history', book, 'unit', 'LĐLĐ tỉnh')[0]
        run('show', book, 'unit', 'nobody', code=1)
        run('show', book, 'meeting', 'x', code=1)
        run('show', book, 'paper', 'x', code=2)
        run('show', book, 'unit', 'x', '--format', 'csv', code=2)


@test
def import_table():
    with Folder('b.hiepdong', 'p.csv', 'u.csv') as folder:
        book, units, people = mini(folder), folder / 'u.csv', folder / 'p.csv'
        units.write_text('Tên đơn vị;Ký hiệu;Trực thuộc\nHội Nông dân tỉnh;HND;\nHội Nông dân xã;;HND\n', encoding='utf-8-sig')
        before = run('export', book)[0]
        out, _ = run('import-table', book, 'units', units, '--dry-run')
        assert out.splitlines()[-1].startswith('mới: 2, '), out
        assert run('export', book)[0] == before
        run('import-table', book, 'units', units)
        after = run('export', book)[0]
        assert 'Hội Nông dân xã' in after
        out, _ = run('import-table', book, 'units', units)
        assert 'giữ nguyên: 2' in out and run('export', book)[0] == after
        people.write_text('Ai\tLàm gì\tĐâu\nLê Văn A\tChủ tịch\tHND\n', encoding='utf-16')
        assert '--map' in run('import-table', book, 'people', people, code=1)[1]
        run('import-table', book, 'people', people, '--map', 'Ai=full_name', '--map', '2=title', '--map', 'Đâu=unit')
        assert 'Lê Văn A' in run('list', book, 'people')[0]
        people.write_text('Họ tên;Chức vụ;Đơn vị\nLê Văn B;Chủ tịch;Hội lạ\nLê Văn C;;\n', encoding='utf-8')
        out, err = run('import-table', book, 'people', people, code=1)
        assert 'Hội lạ' in out and 'Lê Văn C' not in run('list', book, 'people')[0]
        run('import-table', book, 'people', people, '--leave-out')
        assert 'Lê Văn C' in run('list', book, 'people')[0]
        people.write_bytes('Họ tên;Đơn vị\nNguyÔn V¨n A;Uû ban nh©n d©n tØnh L¹ng S¬n\n'.encode())
        assert 'TCVN3' in run('import-table', book, 'people', people, code=1)[1]
        run('import-table', book, 'papers', people, code=2)
        run('import-table', book, 'people', people, '--map', 'x', code=1)


@test
def csv_for_a_spreadsheet():
    document = json.loads(MINI.read_text())
    document['units'][0]['name'] = '=1+1; "thử"'
    with Folder('b.hiepdong', 'm.json') as folder:
        book = folder / 'b.hiepdong'
        (folder / 'm.json').write_text(json.dumps(document))
        run('import', book, folder / 'm.json')
        text = run('list', book, 'units', '--format', 'csv')[0]
        assert text.startswith('\ufeff') and text.count('\r\n') == text.count('\n') == 4
        rows = list(csv.reader(io.StringIO(text[1:], newline=''), delimiter=';'))
        assert rows[1][1] == '\'=1+1; "thử"' and len({len(row) for row in rows}) == 1, rows
        results = list(csv.DictReader(io.StringIO(run('list', book, 'results', '--format', 'csv')[0][1:], newline=''), delimiter=';'))
        assert [row['Kết quả'] for row in results if row['Kết quả']].count('3,5') == 1 and results[0]['Từ ngày'] == '01/01/2023', results


@test
def table_is_aligned():
    with Folder('b.hiepdong') as folder:
        lines = run('list', mini(folder), 'people')[0].splitlines()
        place = lines[0].index('Quân hàm')
        assert any(line[place:].startswith('Đại tá') for line in lines[1:]), lines
        assert all(line == line.rstrip() for line in lines)


@test
def print_agreement():
    with Folder('b.hiepdong', 'a.pdf', 'b.pdf', 'c.pdf', 'd.pdf') as folder:
        book = mini(folder)
        _, err = run('print', book, 'agreement', SIGNED, '-o', folder / 'a.pdf')
        run('print', book, 'agreement', '5/CTPH-BCHQS-LĐLĐ', '-o', folder / 'b.pdf')
        assert (folder / 'a.pdf').read_bytes() == (folder / 'b.pdf').read_bytes()
        with (folder / 'c.pdf').open('wb') as stream:
            run('print', book, 'agreement', SIGNED, '-o', '-', stdout=stream)
        assert (folder / 'a.pdf').read_bytes() == (folder / 'c.pdf').read_bytes()
        _, err = run('print', book, 'agreement', DRAFT, '-o', folder / 'd.pdf')
        assert err.startswith('hiepdong-cli: Lưu ý') and err.count('\n  - ') >= 3, err
        for reference in ('99/X', '00000000-0000-4000-8000-0000000000ff', '00000000-0000-4000-8000-000000000011', 'ộ\x07'):
            run('print', book, 'agreement', reference, '-o', folder / 'e.pdf', code=1)


@test
def print_comments_and_versions():
    with Folder('b.hiepdong', 'c.pdf') as folder:
        book = mini(folder)
        run('print', book, 'comments', DRAFT, '-o', folder / 'c.pdf')
        assert (folder / 'c.pdf').read_bytes().startswith(b'%PDF-1.4')
        run('print', book, 'comparison', DRAFT, '-o', folder / 'd.pdf', code=2)
        _, err = run('print', book, 'comparison', DRAFT, '--from', '1', '-o', folder / 'd.pdf', code=1)
        assert 'không có bản 1' in err, err


@test
def charts():
    with Folder('b.hiepdong', 'a.pdf', 'a.svg', 'a.PNG', 'b.svg', 'c.svg') as folder:
        book = mini(folder)
        for name, magic in (('a.pdf', b'%PDF-1.4'), ('a.svg', b'<?xml'), ('a.PNG', b'\x89PNG')):
            run('chart', book, '--indicator', 'KT01,KT02', '--from', '1/1/2022', '--to', '2023-12-31', '-o', folder / name)
            assert (folder / name).read_bytes().startswith(magic)
        run('chart', book, '--indicator', 'KT01', '--indicator', ' KT02', '--from', '2022', '--to', '2023', '-o', folder / 'b.svg')
        assert (folder / 'a.svg').read_bytes() == (folder / 'b.svg').read_bytes()
        run('chart', book, '--indicator', 'KT02', '--from', '2030', '-o', folder / 'c.svg')
        run('chart', book, '--indicator', 'KT01,KT99', '-o', folder / 'd.svg', code=1)
        for same in (['2022', '2023'], ['1/2022', '12/2023'], ['2022-01', 'quý IV/2023'], ['năm 2022', '6 tháng cuối năm 2023']):
            run('chart', book, '--indicator', 'KT01,KT02', '--from', same[0], '--to', same[1], '-o', folder / 'c.svg')
            assert (folder / 'a.svg').read_bytes() == (folder / 'c.svg').read_bytes(), same
        for wrong in ('31/2/2022', '13/2022', '2022-13', 'quý V/2022', 'hôm qua'):
            assert 'quý I/2026' in run('chart', book, '--indicator', 'KT01', '--from', wrong, '-o', folder / 'd.svg', code=2)[1], wrong


@test
def kinds_of_charts():
    with Folder('b.hiepdong', *(f'{kind}.svg' for kind in KINDS)) as folder:
        book = mini(folder)
        for kind in KINDS:
            indicator = [] if kind in ('achievement', 'multiples') else ['--indicator', 'KT01']
            run('chart', book, '--kind', kind, *indicator, '--from', '2022', '--to', '2023', '-o', folder / f'{kind}.svg')
            assert (folder / f'{kind}.svg').read_bytes().startswith(b'<?xml')
        for wrong in (['--kind', 'pie', '--indicator', 'KT01'], ['--kind', 'stacked'], ['--kind', 'columns', '--indicator', 'KT01', '--field', 'KT'],
                      ['--kind', 'stacked', '--indicator', 'KT01', '--unit', 'x'], ['--kind', 'cumulative', '--indicator', 'KT01,KT02'],
                      ['--kind', 'multiples', '--indicator', 'KT01']):
            run('chart', book, *wrong, '-o', folder / 'x.svg', code=2)
        run('chart', book, '--kind', 'achievement', '--field', 'không có', '-o', folder / 'x.svg', code=1)


@test
def overview():
    with Folder('b.hiepdong', 'e.hiepdong') as folder:
        book, empty = mini(folder), folder / 'e.hiepdong'
        out, _ = run('overview', book, '--date', '15/10/2023')
        assert '20/10/2023' in out, out
        run('new', empty)
        out, _ = run('overview', empty)
        assert '4. ' in out, out
        run('overview', book, '--date', 'x', code=2)


@test
def unknown_glyphs():
    document = json.loads(MINI.read_text())
    document['clauses'][3]['text'] = 'Phối hợp 漢字'
    document['indicators'][0]['name'] += ' 😀'
    with Folder('b.hiepdong', 'm.json', 'good.svg') as folder:
        book = folder / 'b.hiepdong'
        (folder / 'm.json').write_text(json.dumps(document))
        run('import', book, folder / 'm.json')
        _, err = run('print', book, 'agreement', DRAFT, '-o', folder / 'o.pdf', code=1)
        assert '漢' in err and '字' in err, err
        run('chart', book, '--indicator', 'KT02', '-o', folder / 'good.svg')
        for name in ('o.pdf', 'o.svg', 'o.png'):
            run('chart', book, '--indicator', 'KT02,KT01', '-o', folder / name, code=1)


@test
def targets_refused():
    with Folder('b.hiepdong', 'link.pdf', 'dir.pdf') as folder:
        book = mini(folder)
        before = book.read_bytes()
        os.link(book, folder / 'link.pdf')
        (folder / 'dir.pdf').mkdir()
        for target in (book, folder / 'link.pdf', f'{book}-journal', folder / 'dir.pdf', folder / 'none' / 'x.pdf', '/dev/full'):
            run('export', book, '-o', target, code=1)
            run('print', book, 'agreement', SIGNED, '-o', target, code=1)
        run('chart', book, '--indicator', 'KT01', '-o', folder / 'link.pdf', code=1)
        run('chart', book, '--indicator', 'KT01', '-o', folder / 'none' / 'x.pdf', code=1)
        assert book.read_bytes() == before


@test
def unwritable_folder():
    with Folder('b.hiepdong', 'locked') as folder:
        book, locked = mini(folder), folder / 'locked'
        locked.mkdir(mode=0o500)
        # Root may write into any folder but those that the kernel makes.
        kernel = [place for place in ('/sys', '/proc') if os.path.ismount(place)]
        for place in kernel + ([locked] if os.geteuid() else []):
            run('export', book, '-o', f'{place}/x.json', code=1)
            run('print', book, 'agreement', SIGNED, '-o', f'{place}/x.pdf', code=1)
            run('print', book, '--all', '--outdir', f'{place}/giấy tờ', code=1)
            for kind in ('pdf', 'csv', 'xlsx'):
                _, err = run('register', book, '--year', 2023, '-o', f'{place}/x.{kind}', code=1)
                assert 'thư mục' in err or 'Không' in err, err
            run('new', f'{place}/b.hiepdong', code=1)
            run('import', f'{place}/b.hiepdong', MINI, code=1)


@test
def full_disk_and_broken_pipe():
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        for arguments in (['export', book], ['list', book, 'units'], ['print', book, 'agreement', SIGNED, '-o', '-'], ['--help'],
                          ['--version'], ['check', book], ['list', '--help']):
            with open('/dev/full', 'wb') as full:
                _, err = run(*arguments, code=1, stdout=full)
            assert err.startswith('hiepdong-cli: ') and 'đĩa' in err, err
            reader, writer = os.pipe()
            os.close(reader)
            with os.fdopen(writer, 'wb') as pipe:
                run(*arguments, code=1, stdout=pipe)


def disk_of(limit):
    """For subprocess: no file can grow beyond that many bytes, as on a full disk."""
    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    return limited


@test
def no_room_for_a_folder():
    """Many papers into a folder on a full disk: what is there is whole, the rest is not there, and it is said."""
    with Folder('b.hiepdong', 'all', 'whole') as folder:
        book, made, whole = mini(folder), folder / 'all', folder / 'whole'
        run('print', book, '--all', '--outdir', whole)
        for limit in (1, 12000):
            done = subprocess.run([CLI, 'print', book, '--all', '--outdir', made], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                  preexec_fn=disk_of(limit), encoding='utf-8')
            assert done.returncode == 1 and 'đĩa' in done.stderr, done
            for path in made.iterdir():
                assert path.read_bytes() == (whole / path.name).read_bytes(), path


@test
def no_room_for_the_file():
    """The disk ends at every length in turn: the file is whole or not there."""
    with Folder('b.hiepdong') as folder:
        book, left = mini(folder), {'b.hiepdong'}
        for limit in (0, 1, 4096, 20000, 100000, 500000):
            limited = disk_of(limit)
            for arguments in (['new', 'n.hiepdong'], ['import', 'n.hiepdong', MINI], ['export', book, '-o', 'o.json'],
                              ['print', book, 'agreement', SIGNED, '-o', 'o.pdf'], ['chart', book, '--indicator', 'KT01', '-o', 'o.png'],
                              *(['register', book, '--year', 2023, '-o', f'o.{kind}'] for kind in ('pdf', 'csv', 'xlsx'))):
                done = subprocess.run([CLI, *map(str, arguments)], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                      preexec_fn=limited)
                made = {p.name for p in folder.iterdir()} - left
                assert (done.returncode, len(made)) in ((0, 1), (1, 0)), (limit, arguments, done, made)
                # What makes spreadsheets says something of its own before.
                assert done.returncode == 0 or b'\nhiepdong-cli: ' in b'\n' + done.stderr, done
                for name in made:
                    (folder / name).unlink()


@test
def odd_names():
    with Folder('-b.hiepdong', 'sổ  "quý" 1.hiepdong', 'o\n.json') as folder:
        book = folder / 'sổ  "quý" 1.hiepdong'
        run('import', book, MINI)
        run('export', book, '-o', folder / 'o\n.json')
        subprocess.run([CLI, 'new', '--', '-b.hiepdong'], cwd=folder, check=True)


def png():
    """A picture of one pixel."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 1, 1, 8, 0, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(b'\0\0')) + chunk(b'IEND', b''))


@test
def undo_redo_and_history():
    with Folder('b.hiepdong', 'x.png') as folder:
        book = mini(folder)
        run('history', book, 'unit', code=2)
        run('history', book, 'nothing', 'x', code=2)
        run('history', book, 'unit', 'x', code=1)
        run('history', book, 'unit', '00000000-0000-4000-8000-999999999999', code=1)
        assert 'Không hoàn tác được quá bước' in run('undo', book, code=1)[1]
        assert 'Không có gì để làm lại' in run('redo', book, code=1)[1]

        first = run('export', book)[0]
        (folder / 'x.png').write_bytes(png())
        run('attach', book, DRAFT, folder / 'x.png')
        second = run('export', book)[0]
        done = run('undo', book)[0]
        assert done.startswith('Hoàn tác: ') and 'x.png' in done, done
        assert run('export', book)[0] == first
        assert run('redo', book)[0] == done.replace('Hoàn tác', 'Làm lại')
        assert run('export', book)[0] == second
        run('undo', book)
        run('check', book)

        lines = run('history', book)[0].splitlines()
        assert len(lines) == 6 and re.match(r'6  \d\d/\d\d/\d{4} \d\d:\d\d  ', lines[0]), lines
        assert len(run('history', book, '--limit', '1')[0].splitlines()) == 1
        out = run('history', book, 'agreement', '05/CTPH-BCHQS-LĐLĐ')[0]
        assert 'Trích yếu: Phối hợp hoạt động năm 2023' in out and 'Thêm bên ký kết “' in out, out


@test
def one_altered_entry_of_the_log_is_named():
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        with sqlite3.connect(book) as db:
            trigger = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'change_set_update_log'").fetchone()[0]
            db.execute('DROP TRIGGER change_set_update_log')
            db.execute("UPDATE change_set SET who = who || 'x' WHERE id = 2")
            db.execute(trigger)
        db.close()
        done = subprocess.run([CLI, 'check', book], capture_output=True)
        assert done.returncode == 1 and ' 2 ' in done.stderr.decode(), done


@test
def search():
    with Folder('b.hiepdong') as folder:
        book = mini(folder)
        rows = [line.split('\t') for line in run('search', book, 'dang thi hoa')[0].splitlines()]
        assert rows[0][0] == 'person' and rows[0][2] == 'Đặng Thị Hòa', rows
        assert all(len(row) == 4 and re.fullmatch('[0-9a-f-]{36}', row[1]) for row in rows), rows
        rows = [line.split('\t') for line in run('search', book, '05/ctph')[0].splitlines()]
        assert rows[0][:2] == ['agreement', SIGNED], rows
        assert run('search', book, 'không có đâu')[0] == ''
        run('search', book, code=2)
        run('search', book, 'x', '--limit', '0', code=2)


def main():
    print(f'1..{len(tests)}')
    failed = 0
    for number, function in enumerate(tests, 1):
        name = function.__name__.replace('_', '-')
        try:
            note = function()
            print(f'ok {number} - {name}' + (f' # {note}' if note else ''), flush=True)
        except (AssertionError, subprocess.SubprocessError, OSError, ValueError, KeyError, IndexError) as error:
            failed += 1
            print('\n'.join('# ' + line for line in repr(error).splitlines()))
            print(f'not ok {number} - {name}', flush=True)
    sys.exit(1 if failed else 0)


main()
