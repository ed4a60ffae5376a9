#!/usr/bin/env python3
"""An agreement signed, numbered and given its scan by hiepdong-cli; what is signed then stands, by the sqlite3 shell too (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
MINI = SOURCE / 'tests/data/book/mini.json'
ID = '00000000-0000-4000-8000-0000000000%d'
SETTLED = ID % 32
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0, tells=''):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, text=True)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr}'
    assert tells in done.stderr, done.stderr
    return done.stdout if code == 0 else done.stderr


def make_book(folder):
    """The mini book with its draft settled: the army and the Red Cross, whose head is also that of the union."""
    data = json.loads(MINI.read_text(encoding='utf-8'))
    draft = next(a for a in data['agreements'] if a['id'] == SETTLED)
    draft.update(state='settled', recipients='Các bên', place='Thử Nghiệm', from_date='2024-01-01', to_date='2024-12-31')
    for clause in data['clauses']:
        if clause['agreement'] == SETTLED:
            clause['text'] = 'Nội dung phối hợp'
    data['posts'].append(dict(data['posts'][1], id=ID % 27, unit=ID % 13, title='Chủ tịch Hội', from_date='2023-01-01'))
    source, book = folder / 'settled.json', folder / 'b.hiepdong'
    source.write_text(json.dumps(data, ensure_ascii=False), encoding='utf-8')
    run('import', book, source)
    return book


def sign_both(book):
    out = run('sign', book, SETTLED, '--party', 'bộ chqs tỉnh', '--person', 'Nguyễn Văn Thử', '--date', '5/3/2024')
    assert out == 'Đã ký 1/2, còn thiếu: Hội CTĐ tỉnh\n', out
    out = run('sign', book, SETTLED, '--party', 'CTĐ', '--person', 'đặng thị hòa', '--post', 'chủ tịch hội', '--prefix', 'TM.',
              '--authority', 'Ban Thường vụ', '--date', '6/3/2024')
    assert out == 'Tất cả 2 bên đã ký\n', out


def agreement_of(book):
    return next(a for a in json.loads(run('export', book))['agreements'] if a['id'] == SETTLED)


@test
def signed_and_numbered(folder):
    book = make_book(folder)
    sign_both(book)
    assert agreement_of(book)['state'] == 'signed' and agreement_of(book)['signed_date'] == '2024-03-06'
    assert run('number', book, SETTLED, '--date', '7/3/2024') == '01/CTPH-BCHQS-CTĐ\n'
    numbered = agreement_of(book)
    assert numbered['state'] == 'in_force' and numbered['issued_date'] == '2024-03-07', numbered
    run('check', book)


@test
def odd_day(folder):
    book = make_book(folder)
    run('sign', book, SETTLED, '--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--date', '5/3/2025', tells='đã hết vào ngày 31/12/2024')
    assert agreement_of(book)['state'] == 'partly_signed'


@test
def refusals(folder):
    book = make_book(folder)
    for words, arguments in (
            ('Không có gì tên', ['--party', 'Hội Nông dân', '--person', 'Nguyễn Văn Thử']),
            ('Không có gì tên', ['--party', 'BCHQS', '--person', 'Ai Đó']),
            ('không giữ chức vụ nào', ['--party', 'BCHQS', '--person', 'Đặng Thị Hòa']),
            ('không giữ chức vụ nào', ['--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--date', '31/12/2019']),
            ('tương lai', ['--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--date', '31/12/2999']),
            ('TUQ.', ['--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--prefix', 'TUQ'])):
        err = run('sign', book, SETTLED, *arguments, code=1)
        assert words in err, (words, err)
    assert 'chữ ký còn thiếu' in run('number', book, SETTLED, code=1)
    run('sign', book, SETTLED, code=2)
    assert agreement_of(book)['state'] == 'settled'


@test
def by_the_shell(folder):
    book = make_book(folder)
    run('sign', book, SETTLED, '--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--date', '5/3/2024')
    before = run('export', book)
    for sql in ("UPDATE clause SET text = 'khác' WHERE agreement = '%s'", "UPDATE agreement SET subject = 'khác' WHERE id = '%s'",
                "UPDATE signature SET name = 'khác' WHERE agreement = '%s' AND signed_date IS NOT NULL",
                "UPDATE signature SET signed_date = NULL WHERE agreement = '%s' AND signed_date IS NOT NULL",
                "UPDATE party SET frozen_name = 'khác' WHERE agreement = '%s'", "DELETE FROM clause WHERE agreement = '%s'",
                "UPDATE agreement SET state = 'settled', state_reason = 'nhầm' WHERE id = '%s'"):
        done = subprocess.run(['sqlite3', str(book), sql % SETTLED], capture_output=True, text=True, timeout=60)
        assert done.returncode != 0 and 'locked: ' in done.stderr, (sql, done)
    assert run('export', book) == before


@test
def reopened(folder):
    book = make_book(folder)
    assert 'Chưa có chữ ký nào' in run('reopen', book, SETTLED, '--reason', 'Nhầm', code=1)
    run('sign', book, SETTLED, '--party', 'BCHQS', '--person', 'Nguyễn Văn Thử', '--date', '5/3/2024')
    before = run('export', book)
    assert 'Hãy nêu lý do' in run('reopen', book, SETTLED, code=1)
    assert 'Hãy nêu lý do' in run('reopen', book, SETTLED, '--reason', ' ', code=1)
    assert run('export', book) == before
    assert run('reopen', book, SETTLED, '--reason', 'Ghi nhầm người ký').startswith('Đã ký 0/2'), run('state', book, SETTLED)
    assert agreement_of(book)['state'] == 'settled' and 'signed_date' not in agreement_of(book)
    assert 'Ghi nhầm người ký' in run('history', book).splitlines()[0]
    run('undo', book, code=1)
    sign_both(book)
    run('number', book, SETTLED, '--date', '7/3/2024')
    assert 'hiệu lực' in run('reopen', book, SETTLED, '--reason', 'Muộn rồi', code=1)
    assert agreement_of(book)['state'] == 'in_force'
    run('check', book)


@test
def attached(folder):
    book, scan = make_book(folder), folder / 'bản quét.bin'
    run('print', book, 'agreement', SETTLED, '-o', scan)
    out = run('attach', book, SETTLED, scan)
    assert out == f'{hashlib.sha256(scan.read_bytes()).hexdigest()}  1  bản quét.bin\n', out
    assert 'đã được đính kèm' in run('attach', book, SETTLED, scan, code=1)
    attachment, = (a for a in json.loads(run('export', book))['attachments'] if a.get('agreement') == SETTLED)
    assert (attachment['media_type'], attachment['purpose'], attachment['pages']) == ('application/pdf', 'signed_scan', 1)
    assert 'không phải bản quét' in run('attach', book, SETTLED, MINI, code=1)
    assert 'hỏng' in run('attach', book, SETTLED, cut(folder, scan), code=1)
    locked = folder / 'locked.pdf'
    subprocess.run(['qpdf', '--encrypt', 'mật', 'khẩu', '256', '--', str(scan), str(locked)], check=True)
    assert 'mật khẩu' in run('attach', book, SETTLED, locked, code=1)


def cut(folder, path):
    part = folder / 'cut.pdf'
    part.write_bytes(path.read_bytes()[:-100])
    return part


def main():
    print(f'1..{len(tests)}')
    failed = 0
    for number, function in enumerate(tests, 1):
        name = function.__name__.replace('_', '-')
        try:
            with tempfile.TemporaryDirectory(prefix='hiepdong-signing-') as folder:
                function(pathlib.Path(folder))
            print(f'ok {number} - {name}', flush=True)
        except (AssertionError, subprocess.SubprocessError, OSError, ValueError, KeyError, StopIteration) as error:
            failed += 1
            print('\n'.join('# ' + line for line in repr(error).splitlines()))
            print(f'not ok {number} - {name}', flush=True)
    sys.exit(1 if failed else 0)


main()
