#!/usr/bin/env python3
"""The outgoing register by hiepdong-cli: issue, withdraw, print what is stored, register as PDF, CSV and XLSX (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
PRACTICE = SOURCE / 'data/samples/practice.json'
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, text=True)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr}'
    return done.stdout if code == 0 else done.stderr


def make_book(folder):
    book = folder / 'b.hiepdong'
    run('import', book, PRACTICE)
    return book


@test
def issued_papers_come_back_byte_for_byte(folder):
    book, paper, again = make_book(folder), folder / 'paper.pdf', folder / 'again.pdf'
    run('print', book, 'signatories', '-o', paper)
    out = run('issue', book, '--type', 'Báo cáo', '--subject', 'Kết quả', '--signer', 'Nguyễn Văn A', '--copies', '8',
              '--recipients', 'Các bên; Lưu: VT', '--date', '5/3/2018', '--file', paper)
    ident, number, sha256 = out.split()
    assert number == '01/BC-BCĐ', out
    assert sha256 == hashlib.sha256(paper.read_bytes()).hexdigest()
    run('print', book, 'paper', '1/bc-bcđ', '-o', again)
    assert again.read_bytes() == paper.read_bytes()
    run('withdraw', book, ident, '--reason', 'Sai')
    run('withdraw', book, ident, '--reason', 'Sai nữa', code=1)
    run('print', book, 'paper', ident, '-o', again)
    assert again.read_bytes() == paper.read_bytes()
    run('issue', book, '--subject', 'Trùng số', '--number', '1', '--date', '6/3/2018', code=1)
    run('issue', book, '--type', 'Báo cáo', code=1)
    assert 'nguyên vẹn' in run('check', book)


@test
def numbered_programmes_are_stored_once(folder):
    book = make_book(folder)
    number = re.search(r'(\d+)/(CTPH-[^ ;]+)', run('list', book, 'agreements', '--format', 'csv')).group(0)
    paper, again = folder / 'a.pdf', folder / 'b.pdf'
    run('print', book, 'agreement', number, '-o', paper)
    out = run('issue', book, '--agreement', number)
    assert out.split()[2] == hashlib.sha256(paper.read_bytes()).hexdigest()
    run('print', book, 'agreement', number, '-o', again)
    assert again.read_bytes() == paper.read_bytes()
    run('issue', book, '--agreement', number, code=1)
    run('print', book, 'agreement', number, '--profile', 'party', '-o', again, code=1)
    run('print', book, 'agreement', number, '--urgency', 'express', '-o', again, code=1)


@test
def papers_made_here_are_issued(folder):
    book, text, out = make_book(folder), folder / 'text.txt', folder / 'out.pdf'
    agreement = '6ca8560c-50fd-562e-abda-a17c481f0579'
    out_of = lambda *words: run('issue', book, *words).split()
    run('issue', book, 'letter', agreement, code=1)  # the last day for answers is missing
    ident, number, sha256 = out_of('letter', agreement, '--deadline', '15/12/2026', '--date', '5/3/2022', '--copies', '9')
    given = int(re.fullmatch(r'(\d\d)/BCĐ', number).group(1))
    run('print', book, 'paper', ident, '-o', out)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == sha256
    words = subprocess.run(['pdftotext', '-raw', out, '-'], capture_output=True, text=True, check=True).stdout
    assert f'Số: {number}' in words and 'ngày 05 tháng 3 năm 2022' in words, words
    text.write_text('# Trích yếu\n  họp giao ban\n# Nội dung\n  Mời dự họp\n# Nơi nhận\n  - Như trên\n  - Lưu: VT\n', encoding='utf-8')
    draft = run('issue', book, 'letter', agreement, '--text', text, '--to', 'Sở Nội vụ', '--keep-draft').strip()
    assert draft not in run('register', book, '--all-years', '-o', folder / 'r.csv')
    ident, number, sha256 = out_of('--from-draft', draft, '--date', '6/3/2022')
    assert ident == draft and number == f'{given + 1:02}/BCĐ', number
    run('print', book, 'paper', ident, '-o', out)
    words = subprocess.run(['pdftotext', '-raw', out, '-'], capture_output=True, text=True, check=True).stdout
    assert 'V/v họp giao ban' in words and 'Mời dự họp./.' in words and 'Kính gửi: Sở Nội vụ' in words, words
    run('issue', book, '--from-draft', draft, code=1)
    assert out_of('decision', '--date', '7/3/2022', '--series', 'Văn bản đi')[1].endswith('/QĐ-BCĐ')
    text.write_text('# Không có mục này\n', encoding='utf-8')
    run('issue', book, 'letter', agreement, '--text', text, code=1)
    run('withdraw', book, ident, '--reason', 'Gửi nhầm')
    assert 'nguyên vẹn' in run('check', book)


@test
def register_for_paper_and_spreadsheets(folder):
    book = make_book(folder)
    for number, subject in ((2, '=HYPERLINK("x")'), (5, '+84'), (6, 'Bình thường; có "ngoặc"')):
        run('issue', book, '--type', 'Công văn', '--subject', subject, '--number', number, '--date', '5/3/2024', '--signer', '@A')
    pdf, csv, xlsx = folder / 'r.pdf', folder / 'r.csv', folder / 'r.xlsx'
    for path in (pdf, csv, xlsx):
        run('register', book, '--year', '2024', '-o', path)
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    assert 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' in text and '03–04' in text and 'Số để trống' in text, text
    size = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r'Page size: +841\.89 x 595\.2', size), size

    data = csv.read_bytes()
    assert data.startswith(b'\xef\xbb\xbf') and b'\r\n' in data
    lines = data.decode('utf-8-sig').splitlines()
    assert "'@A" in data.decode() and not re.search(r'(^|;)"?[=+@-]', '\n'.join(lines), re.M), lines

    with zipfile.ZipFile(xlsx) as parts:
        sheet = parts.read('xl/worksheets/sheet1.xml').decode()
        strings = parts.read('xl/sharedStrings.xml').decode()
    assert '<f>' not in sheet, 'a formula'
    assert '>@A<' in strings and '=HYPERLINK(' in strings
    assert 'orientation="landscape"' in sheet
    run('register', book, '--year', '2024', '-o', folder / 'r.txt', code=2)
    run('register', book, '--year', '99999', '-o', pdf, code=1)
    run('register', book, '--year', '2024', '--series', 'không có', '-o', pdf, code=1)
    run('register', book, '--year', '2024', '-o', book, code=2)
    assert 'nguyên vẹn' in run('check', book)


@test
def register_of_every_year_and_of_one_series(folder):
    book = make_book(folder)
    for date in ('5/3/2012', '6/3/2012', '7/3/2013'):
        run('issue', book, '--type', 'Công văn', '--subject', f'Ngày {date}', '--date', date)
    run('issue', book, '--type', 'Công văn', '--subject', 'Sau chỗ trống', '--date', '8/3/2013', '--number', '4')
    csv, pdf = folder / 'r.csv', folder / 'r.pdf'
    run('register', book, '--all-years', '-o', csv)
    lines = csv.read_text('utf-8-sig').splitlines()
    papers = [line for line in lines if re.match('Văn bản đi, năm 201[23]', line)]
    assert [re.search(r'năm (\d+);(\S+?)(/|;)', line).group(1, 2) for line in papers] == \
        [('2012', '01'), ('2012', '02'), ('2013', '01'), ('2013', '02–03'), ('2013', '04')], papers
    run('register', book, '--all-years', '--series', 'Văn bản đi', '-o', pdf)
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    assert re.search(r'Năm 2012 - \d{4} \(Văn bản đi\)', text), text
    run('register', book, '-o', csv, code=2)
    run('register', book, '--all-years', '--year', '2013', '-o', csv, code=2)


@test
def who_signed_and_who_keeps_it(folder):
    book, csv = make_book(folder), folder / 'r.csv'
    run('issue', book, '--type', 'Báo cáo', '--subject', 'Kết quả', '--recipients', 'Các bên; Lưu: VT, PCT.', '--date', '5/3/2025')
    run('register', book, '--year', '2025', '-o', csv)
    lines = csv.read_text('utf-8-sig').splitlines()
    programme = next(line for line in lines if '06/CTPH-' in line)
    assert ';Phùng Thế Vinh, Mạc Thị Hoài Thương, ' in programme and ';VT, PCT;' in programme and 'Lưu' not in programme, programme
    report = next(line for line in lines if '/BC-' in line)
    assert ';Các bên;VT, PCT;' in report, report


@test
def all_papers_into_a_folder(folder):
    book, out = make_book(folder), folder / 'out'
    run('print', book, '--all', '--state', 'in_force', '--outdir', out)
    names = sorted(path.name for path in out.iterdir())
    assert names and all(name.endswith('.pdf') and '/' not in name for name in names), names
    for path in out.iterdir():
        assert path.read_bytes().startswith(b'%PDF-1.4'), path
    count = len(names)
    run('print', book, '--all', '--outdir', out)
    assert len(list(out.iterdir())) > count
    run('print', book, '--all', code=2)
    run('print', book, '--all', '--state', 'gone', '--outdir', out, code=1)
    run('print', book, '--all', '--profile', 'gone', '--outdir', out, code=1)
    run('print', book, '--all', '--state', 'draft', '--profile', 'party', '--outdir', folder / 'party')
    text = subprocess.run(['pdftotext', next((folder / 'party').iterdir()), '-'], check=True, capture_output=True, text=True).stdout
    assert 'ĐẢNG CỘNG SẢN VIỆT NAM' in text and 'CỘNG HÒA' not in text, text
    run('print', book, '--all', '--outdir', book / 'x', code=1)


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
