#!/usr/bin/env python3
"""The meetings of the practice book by hiepdong-cli: lists, what is missing, the next one from the last, presence and tasks."""
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CLI, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
REVIEW, NEXT = '2025-03-14', '2026-03-06'
tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, code=0):
    done = subprocess.run([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == code, f'{arguments}: exit {done.returncode}, wanted {code}: {done.stderr.decode()}'
    assert bool(done.stderr) == (code != 0), done.stderr.decode()
    return done.stdout.decode('utf-8')


def rows(book, name, meeting, *more):
    return json.loads(run('list', book, name, '--meeting', meeting, '--format', 'json', *more))


@test
def delegates(book):
    found = rows(book, 'delegates', REVIEW)
    assert len(found) == 60 and [row['position'] for row in found] == [str(n) for n in range(1, 61)], found[:3]
    assert (found[0]['name'], found[0]['capacity']) == ('Thiều Quốc Hưng', 'chair'), found[0]
    assert found[0]['title'] == 'Chủ tịch, Ủy viên Ban Thường vụ Tỉnh ủy Sông Ngân', found[0]
    one = rows(book, 'delegates', REVIEW, '--search', 'vinh chính ủy')[0]
    assert (one['name'], one['title'], one['unit']) == ('Đại tá Phùng Thế Vinh', 'Chính ủy', 'Bộ Chỉ huy Quân sự tỉnh Sông Ngân'), one
    assert sum(row['presence'] == 'present' for row in found) == 57 and sum(bool(row['substitute']) for row in found) == 1
    table = list(csv.reader(io.StringIO(run('list', book, 'delegates', '-m', REVIEW, '-f', 'csv').lstrip('\ufeff')), delimiter=';'))
    assert len(table) == 61, table[:2]


@test
def as_of_the_day(book):
    """Who commanded a district in March 2025 commands a defence area in March 2026."""
    def unit(meeting):
        return rows(book, 'delegates', meeting, '--search', 'quảng')[0]['unit']

    assert unit(REVIEW) == 'Ban Chỉ huy Quân sự huyện Hồng Lĩnh Hạ' and unit(NEXT) == 'Ban Chỉ huy Phòng thủ Khu vực 3 - Hồng Lĩnh Hạ'


@test
def agenda(book):
    found = rows(book, 'agenda', '14/3/2025')
    assert (found[0]['time'], found[-1]['time']) == ('08:00 - 08:15', '10:50 - 11:00'), found
    assert sum(int(row['minutes']) for row in found) == 180
    assert found[7]['responsible'] == 'Đinh Thùy Linh Đan, Bí thư Tỉnh đoàn Sông Ngân', found[7]


@test
def said_and_concluded(book):
    said = rows(book, 'contributions', REVIEW)
    assert [row['kind'] for row in said].count('paper') == 4 and [row['kind'] for row in said].count('conclusion') == 5, said
    assert next(row for row in said if row['at_time'] == '09:48')['answer'].startswith('Tiếp thu')
    assert len(rows(book, 'commendations', REVIEW)) == 8
    tasks = rows(book, 'tasks', NEXT)
    assert {row['meeting_date'] for row in tasks} == {'2025-03-14', '2024-02-29'} and all(row['state'] == 'doing' for row in tasks), tasks


@test
def shown(book):
    identity = next(row['id'] for row in json.loads(run('list', book, 'meetings', '--format', 'json')) if row['on_date'] == REVIEW)
    card = json.loads(run('show', book, 'meeting', identity, '--format', 'json'))
    assert len(card['delegates']) == 60 and len(card['agenda']) == 13 and len(card['tasks']) == 4 and card['missing'] == [], card['missing']
    assert card['agenda'][3]['text'] == '08:35 - 09:00  Báo cáo tổng kết Chương trình phối hợp hoạt động năm 2024', card['agenda']
    assert 'Thiều Quốc Hưng, Ủy viên Ban Thường vụ Tỉnh ủy Sông Ngân, Chủ tịch Ủy ban Mặt trận' in run('show', book, 'meeting', identity)
    run('show', book, 'meeting', 'x', code=1)


@test
def next_from_last(book):
    identity = run('meeting', 'create', book, '--kind', 'final', '--date', '5/3/2027', '--after', NEXT, '--start', '13:30',
                   '--invite', 'committee,parties,guests').strip()
    made = rows(book, 'agenda', identity)
    assert made[0]['time'] == '13:30 - 13:45' and made[3]['title'] == 'Báo cáo tổng kết Chương trình phối hợp hoạt động năm 2026', made
    assert [row['title'] for row in made].count('Tham luận') == 4, made
    people = rows(book, 'delegates', '2027-03-05')
    assert people[0]['capacity'] == 'chair' and [row['capacity'] for row in people].count('guest') == 10, people
    assert run('meeting', 'invite', book, identity) == '0\n'
    missing = [line.split('\t') for line in run('meeting', 'missing', book, identity).splitlines()]
    assert [line[0] for line in missing].count('agenda') == 4 and all(len(line) == 3 for line in missing), missing
    run('undo', book)
    run('meeting', 'missing', book, identity, code=1)


@test
def presence_and_tasks(book):
    first = rows(book, 'delegates', NEXT)[0]
    run('meeting', 'presence', book, first['id'], 'present', '--time', '07:50')
    assert rows(book, 'delegates', NEXT)[0]['presence'] == 'present'
    task = rows(book, 'tasks', NEXT)[0]
    run('meeting', 'task', book, task['id'], 'done', '--date', '2026-01-05')
    assert len(rows(book, 'tasks', NEXT)) == 1
    assert [row['done_date'] for row in rows(book, 'tasks', REVIEW) if row['id'] == task['id']] == ['2026-01-05']
    run('meeting', 'sort', book, NEXT)
    run('check', book)


@test
def conformity(book):
    """All papers of a meeting are measured; each of them under its name."""
    told = run('conformity', book, 'meeting', REVIEW, '--paper', 'all')
    assert told.count('\n== ') + told.startswith('== ') == 16 and 'BROKEN' not in told, told[:400]
    slip = book.with_name('slip.pdf')
    one = run('conformity', book, 'meeting', REVIEW, '--paper', 'minutes', '--profile', 'party', '-o', slip)
    assert '==' not in one and '05-HD/VPTW' in one and slip.stat().st_size > 1000, one[:400]
    for wrong in (['meeting', REVIEW], ['decision', '--paper', 'minutes'], ['meeting', REVIEW, '--paper', 'all', '-o', slip]):
        run('conformity', book, *wrong, code=2)
    run('conformity', book, 'meeting', REVIEW, '--paper', 'poem', code=1)


@test
def what_becomes_of_it(book):
    said = rows(book, 'contributions', REVIEW)
    conclusion = next(row for row in said if row['title'] == 'Đánh giá chung')
    task = run('meeting', 'conclude', book, conclusion['id'], '--unit', 'Tỉnh đoàn', '--date', '2025-06-30').strip()
    made = next(row for row in rows(book, 'tasks', REVIEW) if row['id'] == task)
    assert (made['unit'], made['deadline'], made['state']) == ('Tỉnh đoàn Sông Ngân', '2025-06-30', 'open'), made
    run('undo', book)
    paper = rows(book, 'contributions', NEXT)[0]
    comment = run('meeting', 'propose', book, paper['id']).strip()
    draft = next(row['id'] for row in json.loads(run('list', book, 'agreements', '-f', 'json')) if row['state'] == 'circulated')
    assert comment in [row['id'] for row in json.loads(run('list', book, 'proposals', '-a', draft, '-f', 'json'))]
    run('meeting', 'propose', book, paper['id'], code=1)
    run('meeting', 'propose', book, said[0]['id'], code=1)
    scan = book.with_name('tham luận.pdf')
    subprocess.run([CLI, 'print', book, 'members', '-o', scan], check=True, capture_output=True)
    assert len(run('meeting', 'attach', book, paper['id'], scan).strip()) == 36
    run('meeting', 'attach', book, paper['id'], scan, code=1)
    run('check', book)


@test
def refused(book):
    for arguments in (['presence', book, 'x', 'present'], ['create', book], ['create', book, '--kind', 'party'],
                      ['create', book, '--kind', 'final', '--date', '2026-02-30'], ['create', book, '--kind', 'final', '--start', '25:00', '--title', 'x'],
                      ['create', book, '--kind', 'final'], ['invite', book, '2020-01-01'], ['invite', book, NEXT, '--invite', 'everybody'],
                      ['missing', book, 'x']):
        run('meeting', *arguments, code=1)
    for arguments in ([], ['missing', book], ['nothing', book, 'x'], ['missing', book, NEXT, 'x'], ['presence', book, 'x']):
        run('meeting', *arguments, code=2)
    for arguments in (['list', book, 'delegates'], ['list', book, 'units', '--meeting', NEXT]):
        run(*arguments, code=2)


folder = pathlib.Path(tempfile.mkdtemp(prefix='hiepdong-meeting-'))
print(f'TAP version 13\n1..{len(tests)}')
try:
    whole = folder / 'practice.hiepdong'
    run('import', whole, SOURCE / 'data/samples/practice.json')
    for number, function in enumerate(tests, 1):
        try:
            function(whole)
            print(f'ok {number} {function.__name__}')
        except Exception as fault:  # pylint: disable=broad-except
            print(f'not ok {number} {function.__name__}')
            print('\n'.join(f'# {line}' for line in repr(fault).splitlines()))
finally:
    shutil.rmtree(folder)
