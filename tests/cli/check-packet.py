#!/usr/bin/env python3
"""The packet of a meeting by hiepdong-cli, read back from its PDFs: PDF/A, exact text, the same totals everywhere (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
PRACTICE = SOURCE / 'data/samples/practice.json'
MEETING = '5681e07d-c9b2-5a0d-bbcc-3bdb69215d80'
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=100, text=True)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr}'
    return done.stderr


def text_of(path, *options):
    return ' '.join(subprocess.run(['pdftotext', '-raw', *options, path, '-'], check=True, capture_output=True, text=True).stdout.split())


def n_pages(path):
    return int(re.search(r'Pages: +(\d+)', subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout)[1])


@test
def folder_of_parts(book, folder):
    parts = folder / 'parts'
    told = run('print', book, 'meeting', MEETING, '--paper', 'all', '--chair', '--outdir', parts)
    files = sorted(path.name for path in parts.iterdir())
    assert files[0] == '00 Bộ tài liệu.pdf' and files[1] == '01 Kế hoạch tổ chức hội nghị.pdf' and len(files) == 15, files
    assert '[14/14]' in told and 'Báo cáo tổng kết: ' in told, told
    checked = subprocess.run([SOURCE / 'tests/tools/pdfa-check', parts], capture_output=True, text=True)
    assert checked.returncode in (0, 77), checked.stdout

    whole = text_of(parts / files[0])
    assert whole == unicodedata.normalize('NFC', whole)
    contents = text_of(parts / files[0], '-l', '1')
    first = n_pages(parts / files[0]) - sum(n_pages(parts / name) for name in files[1:]) - len(files[1:])
    for name in files[1:]:
        title, start = name[3:-4], first + 2
        assert re.search(rf'{title} \.* ?{start}\b', contents), f'{title} at {start}: {contents}'
        words = text_of(parts / name, '-l', '1').split()
        assert ' '.join(words[:40]) in text_of(parts / files[0], '-f', str(start), '-l', str(start)), name
        first = start + n_pages(parts / name) - 1


@test
def same_total_everywhere(book, folder):
    total = '1.653'
    report = folder / 'report.pdf'
    run('print', book, 'meeting', '14/3/2025', '--paper', 'report', '-o', report)
    pages = [text_of(report, '-f', str(page), '-l', str(page)) for page in range(1, n_pages(report) + 1)]
    annex = next(i for i, page in enumerate(pages) if 'SỐ LIỆU KẾT QUẢ THỰC HIỆN' in page)
    chart = next(i for i, page in enumerate(pages) if 'Kết quả theo lĩnh vực Giai đoạn' in page)
    assert any(f'Tuyển chọn {total} công dân nhập ngũ' in page for page in pages[:chart])
    assert re.search(rf'Công dân nhập ngũ công dân 1\.661 {total} 99,5%', ' '.join(pages[:annex]))
    assert re.search(rf'Công dân nhập ngũ công dân 1\.661 {total} 99,5%', ' '.join(pages[annex:])), pages[annex]
    assert total in pages[chart], pages[chart]
    alone = folder / 'figures.pdf'
    run('print', book, 'meeting', MEETING, '--paper', 'figures', '-o', alone)
    assert text_of(alone) == ' '.join(pages[annex:]), text_of(alone)


@test
def delegates_by_name(book, folder):
    records = json.loads(PRACTICE.read_text(encoding='utf-8'))
    people = {person['id']: person['full_name'] for person in records['people']}
    names = [people[one['person']] if 'person' in one else one['name'] for one in records['attendees'] if one['meeting'] == MEETING]
    chair = next(people[one['person']] for one in records['attendees'] if one['meeting'] == MEETING and one['capacity'] == 'chair')
    for word in 'delegates', 'sign-in', 'seating', 'invitation':
        out = folder / f'{word}.pdf'
        run('print', book, 'meeting', MEETING, '--paper', word, '-o', out)
        text = text_of(out)
        assert not [name for name in names if name not in text and not (word == 'invitation' and name == chair)], word
    assert n_pages(folder / 'invitation.pdf') == len(names) - 1, 'whoever chairs invites, and is not invited'


@test
def delegates_copy(book, folder):
    out, chair = folder / 'delegates-copy.pdf', folder / 'chair.pdf'
    run('print', book, 'meeting', MEETING, '--paper', 'all', '-o', out)
    run('print', book, 'meeting', MEETING, '--paper', 'all', '--chair', '--duplex', '-o', chair)
    assert '(Bản dành cho đại biểu)' in text_of(out) and 'KỊCH BẢN' not in text_of(out)
    assert '(Bản dành cho chủ trì)' in text_of(chair) and 'KỊCH BẢN ĐIỀU HÀNH' in text_of(chair)


@test
def wrong_use(book, folder):
    out = folder / 'wrong.pdf'
    assert 'minutes' in run('print', book, 'meeting', MEETING, '--paper', 'letters', '-o', out, code=1)
    assert '“1/1/2001”' in run('print', book, 'meeting', '1/1/2001', '--paper', 'report', '-o', out, code=1)
    run('print', book, 'meeting', MEETING, '-o', out, code=2)
    run('print', book, 'meeting', MEETING, '--paper', 'report', '--outdir', folder / 'x', code=2)
    assert not out.exists() and not (folder / 'x').exists()


def main():
    failed = 0
    print(f'1..{len(tests)}')
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        book = folder / 'practice.hiepdong'
        run('import', book, PRACTICE)
        for number, function in enumerate(tests, 1):
            try:
                function(book, folder)
                print(f'ok {number} {function.__name__}')
            except (AssertionError, StopIteration, subprocess.SubprocessError) as problem:
                failed = 1
                print(f'not ok {number} {function.__name__}\n# {problem!r}'.replace('\n', '\n# '))
    return failed


sys.exit(main())
