#!/usr/bin/env python3
"""Papers made from templates by hiepdong-cli: what stops them, what they say, PDF/A (TAP)."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
PRACTICE = SOURCE / 'data/samples/practice.json'
CIRCULATED, IN_FORCE = '6ca8560c-50fd-562e-abda-a17c481f0579', '20372383-06c0-5c5c-ae50-484e7d3a790a'
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, text=True)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr}'
    return done.stderr if code or 'print' in arguments else done.stdout


def text_of(path):
    return ' '.join(subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout.split())


def says(path, *sentences):
    text = text_of(path)
    for sentence in sentences:
        assert sentence in text, f'{path.name} does not say “{sentence}”: {text}'


@test
def letter(book, folder):
    out = folder / 'letter.pdf'
    err = run('print', book, 'letter', CIRCULATED, '-o', out, code=1)
    assert 'Đoạn 2 của mục “Nội dung”' in err and '{{hạn trả lời}}' in err, err
    assert not out.exists()
    run('print', book, 'letter', CIRCULATED, '--draft', '-o', out)
    says(out, 'trước {{hạn trả lời}} để tổng hợp')
    err = run('print', book, 'letter', CIRCULATED, '--deadline', '15/12/2026', '--number', 7, '--date', '26/11/2026', '-o', out)
    assert err == 'Mẫu “Công văn lấy ý kiến về dự thảo”, bản gốc\n', err
    says(out, 'Số: 07/BCĐ', 'V/v lấy ý kiến về dự thảo Chương trình phối hợp hoạt động năm 2026', 'Kính gửi: - Bộ Chỉ huy Quân sự tỉnh Sông Ngân;',
         '- Hội Chữ thập đỏ tỉnh Sông Ngân.', 'trước ngày 15 tháng 12 năm 2026 để', 'phối hợp thực hiện./.', 'TM. BAN CHỈ ĐẠO TRƯỞNG BAN Thiều Quốc Hưng')
    subprocess.run([SOURCE / 'tests/tools/pdfa-check', out], check=True, capture_output=True)


@test
def own_version_wins(book, folder):
    file, out = folder / 't.txt', folder / 'own.pdf'
    run('template', book, 'export', 'letter-signed', '-o', file)
    file.write_text(file.read_text(encoding='utf-8').replace('đã được các bên ký kết', 'vừa được ký'), encoding='utf-8')
    assert run('template', book, 'import', file) == 'letter-signed\n'
    err = run('print', book, 'letter', IN_FORCE, '--to', 'Sở Nội vụ tỉnh Sông Ngân', '-o', out)
    assert err.startswith('Mẫu “Công văn gửi văn bản đã ký”, bản 1\n'), err
    says(out, 'Kính gửi: Sở Nội vụ tỉnh Sông Ngân', 'số 06/CTPH-BCHQS', 'vừa được ký.')


@test
def signer_by_post_on_the_day(book, folder):
    out = folder / 'signer.pdf'
    run('print', book, 'copy', IN_FORCE, '--issuer', 'BCHQS', '--signer', 'Phùng Thế Vinh', '--date', '1/4/2025', '-o', out)
    says(out, '(Đã ký)', 'BỘ CHỈ HUY QUÂN SỰ TỈNH SÔNG NGÂN SAO Y', '/SY-BCHQS', 'CHÍNH ỦY Đại tá Phùng Thế Vinh')
    err = run('print', book, 'copy', IN_FORCE, '--issuer', 'HND', '--signer', 'Phùng Thế Vinh', '--date', '1/4/2025', '-o', out, code=1)
    assert 'không giữ chức vụ nào ở Hội Nông dân tỉnh Sông Ngân vào ngày 01/4/2025' in err, err
    run('print', book, 'letter', IN_FORCE, '--signer', 'Phùng Thế Vinh', '-o', out)
    says(out, 'KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN THƯỜNG TRỰC CHÍNH ỦY BỘ CHQS TỈNH Đại tá Phùng Thế Vinh')
    assert 'không phải là thành viên' in run('print', book, 'letter', IN_FORCE, '--signer', 'Phùng Thế Vinh', '--date', '1/1/2019', '-o', out, code=1)


@test
def copies_and_extracts(book, folder):
    out = folder / 'copy.pdf'
    run('print', book, 'copy', IN_FORCE, '--second', '--of-issuer', 'Văn phòng Tỉnh ủy', '--of-number', 12, '--of-symbol', 'SY-VPTU',
        '--of-date', '20/3/2025', '--of-signer', 'Lê Văn Sao', '-o', out)
    says(out, 'VĂN PHÒNG TỈNH ỦY SAO Y Số: 12/SY-VPTU', 'Lê Văn Sao', 'SAO LỤC', '/SL-BCĐ')
    run('print', book, 'extract', IN_FORCE, '--clauses', 'i.2; III', '-o', out)
    says(out, '(Trích khoản 2 Mục I; Mục III)', 'I. MỤC ĐÍCH, YÊU CẦU (…) 2. Yêu cầu', 'III. CHỈ TIÊU', 'TRÍCH SAO')
    assert 'không có phần “XX”' in run('print', book, 'extract', IN_FORCE, '--clauses', 'XX', '-o', out, code=1)
    assert 'trích những phần nào' in run('print', book, 'extract', IN_FORCE, '-o', out, code=1)
    assert 'chưa có đủ chữ ký' in run('print', book, 'copy', CIRCULATED, '-o', out, code=1)


@test
def committee(book, folder):
    out = folder / 'decision.pdf'
    run('print', book, 'decision', '--number', 5, '--date', '5/2/2026', '--issuer', 'BCHQS', '--deciding', 'Chủ tịch Ủy ban nhân dân tỉnh', '-o', out)
    says(out, 'Số: 05/QĐ-BCHQS', 'Về việc kiện toàn Ban Chỉ đạo', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'gồm 12 đồng chí',
         '(Kèm theo Quyết định số 05/QĐ-BCHQS ngày 05 tháng 02 năm 2026 của Bộ Chỉ huy Quân sự tỉnh Sông Ngân)')
    run('print', book, 'members', '--members-on', '1/3/2021', '-o', out)
    says(out, 'DANH SÁCH Thành viên Ban Chỉ đạo Chương trình phối hợp hoạt động tỉnh Sông Ngân', 'Trưởng ban', 'Danh sách có 12 đồng chí.')
    err = run('print', book, 'decision', '--members-on', '1/1/2001', '-o', out, code=1)
    assert '{{trưởng ban}}' in err and '{{số thành viên}}' in err, err


def main():
    print(f'1..{len(tests)}')
    failed = False
    with tempfile.TemporaryDirectory() as place:
        master = pathlib.Path(place) / 'master.hiepdong'
        run('import', master, PRACTICE)
        for number, function in enumerate(tests, 1):
            name = function.__name__.replace('_', ' ')
            with tempfile.TemporaryDirectory() as own:
                book = pathlib.Path(own) / 'b.hiepdong'
                shutil.copy(master, book)
                try:
                    function(book, pathlib.Path(own))
                    print(f'ok {number} - {name}', flush=True)
                except Exception as error:  # noqa: BLE001
                    failed = True
                    print('\n'.join('# ' + line for line in repr(error).splitlines()))
                    print(f'not ok {number} - {name}', flush=True)
    return failed


sys.exit(main())
