#!/usr/bin/python3
"""make-practice: writes practice.json, the practice book: five years of a province that does not exist.

Names of places and people are made up. Ids come from names and figures from a seeded generator, so that every run
writes the same bytes.

    make-practice.py [FILE]
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import random
import sys

from book_file import HERE, Book, add_catalogue, add_clauses
from practice_events import COMMITMENTS, PROPOSALS, agenda_kind, meetings
from practice_review import OFFICERS
from practice_texts import ANNUAL, BILATERAL_RED_CROSS, BILATERAL_YOUTH, STAGE, THEMES

PROVINCE = 'Sông Ngân'
PLACE = 'Ngân Giang'
YEARS = range(2021, 2026)
BETWEEN = f'giữa Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh {PROVINCE}'

# key, name, abbreviation, symbol, kind, authority, superior header, header
PARTIES = (
    ('command', f'Bộ Chỉ huy Quân sự tỉnh {PROVINCE}', 'Bộ CHQS tỉnh', 'BCHQS', 'military', None,
     None, f'Bộ Chỉ huy Quân sự\ntỉnh {PROVINCE}'),
    ('labour', f'Liên đoàn Lao động tỉnh {PROVINCE}', 'LĐLĐ tỉnh', 'LĐLĐ', 'socio_political', 'Ban Thường vụ',
     'Tổng Liên đoàn Lao động Việt Nam', f'Liên đoàn Lao động\ntỉnh {PROVINCE}'),
    ('farmers', f'Hội Nông dân tỉnh {PROVINCE}', 'Hội Nông dân tỉnh', 'HND', 'socio_political', 'Ban Thường vụ',
     'Hội Nông dân Việt Nam', f'Hội Nông dân\ntỉnh {PROVINCE}'),
    ('women', f'Hội Liên hiệp Phụ nữ tỉnh {PROVINCE}', 'Hội LHPN tỉnh', 'HPN', 'socio_political', 'Ban Thường vụ',
     'Hội Liên hiệp Phụ nữ Việt Nam', f'Hội Liên hiệp Phụ nữ\ntỉnh {PROVINCE}'),
    ('youth', f'Tỉnh đoàn {PROVINCE}', 'Tỉnh đoàn', 'TĐTN', 'socio_political', 'Ban Thường vụ',
     'Đoàn TNCS Hồ Chí Minh', f'Tỉnh đoàn\n{PROVINCE}'),
    ('veterans', f'Hội Cựu chiến binh tỉnh {PROVINCE}', 'Hội CCB tỉnh', 'HCCB', 'socio_political', 'Ban Thường vụ',
     'Hội Cựu chiến binh Việt Nam', f'Hội Cựu chiến binh\ntỉnh {PROVINCE}'),
    ('red cross', f'Hội Chữ thập đỏ tỉnh {PROVINCE}', 'Hội CTĐ tỉnh', 'HCTĐ', 'humanitarian', 'Ban Thường vụ',
     'Hội Chữ thập đỏ Việt Nam', f'Hội Chữ thập đỏ\ntỉnh {PROVINCE}'),
)
SYMBOLS = '-'.join(row[3] for row in PARTIES)

# key, place, weight in the figures, the defence area that followed in 2025
DISTRICTS = (
    ('d1', 'thành phố Ngân Giang', 1.5, 'a1'),
    ('d2', 'thị xã Bạch Lâm', 1.2, 'a2'),
    ('d3', 'huyện Vân Đài', 0.9, 'a1'),
    ('d4', 'huyện Thủy Tiên', 1.1, 'a1'),
    ('d5', 'huyện Sơn Ca', 0.8, 'a2'),
    ('d6', 'huyện Mây Trắng', 0.7, 'a3'),
    ('d7', 'huyện Hồng Lĩnh Hạ', 1.0, 'a3'),
    ('d8', 'huyện Thanh Khê Thượng', 0.9, 'a3'),
)
AREAS = (('a1', 'Khu vực 1 - Ngân Giang'), ('a2', 'Khu vực 2 - Bạch Lâm'), ('a3', 'Khu vực 3 - Hồng Lĩnh Hạ'))
CHANGE = '2025-07-01'
LAST_OLD = '2025-06-30'

# key, name, rank, [(unit, title, from, to)]
PEOPLE = (
    ('khải', 'Lương Bá Khải', 'Đại tá', [('command', 'Phó Chỉ huy trưởng', '2018-05-01', '2023-06-30'),
                                       ('command', 'Chỉ huy trưởng', '2023-07-01', None)]),
    ('đăng', 'Trịnh Quang Đăng', 'Đại tá', [('command', 'Chỉ huy trưởng', '2018-05-01', '2023-06-30')]),
    ('vinh', 'Phùng Thế Vinh', 'Đại tá', [('command', 'Chính ủy', '2019-01-01', None)]),
    ('ấn', 'Vi Hồng Ấn', 'Thượng tá', [('command', 'Phó Chính ủy', '2020-03-01', None)]),
    ('tường', 'Đoàn Ngọc Tường', 'Thượng tá', [('command', 'Phó Chỉ huy trưởng', '2023-07-01', None)]),
    ('chất', 'Ngụy Đức Chất', 'Trung tá', [('politics', 'Trưởng Ban Dân vận', '2020-01-01', None)]),
    ('thương', 'Mạc Thị Hoài Thương', None, [('labour', 'Chủ tịch', '2018-03-01', None)]),
    ('quyến', 'Tạ Văn Quyến', None, [('labour', 'Phó Chủ tịch', '2019-09-01', None)]),
    ('sửu', 'Lã Đình Sửu', None, [('farmers', 'Chủ tịch', '2018-08-01', '2023-08-31')]),
    ('mưa', 'Lục Thị Mưa', None, [('farmers', 'Phó Chủ tịch', '2018-08-01', '2023-08-31'),
                                 ('farmers', 'Chủ tịch', '2023-09-01', None)]),
    ('duyên', 'Tô Thị Ánh Duyên', None, [('women', 'Chủ tịch', '2021-02-01', None)]),
    ('hạnh', 'Khúc Thị Mỹ Hạnh', None, [('women', 'Chủ tịch', '2016-11-01', '2021-01-31'),
                                      ('front', 'Phó Chủ tịch', '2021-02-01', None)]),
    ('triết', 'Cao Minh Triết', None, [('youth', 'Bí thư', '2018-01-01', '2022-09-30')]),
    ('đan', 'Đinh Thùy Linh Đan', None, [('youth', 'Phó Bí thư', '2019-04-01', '2022-09-30'),
                                       ('youth', 'Bí thư', '2022-10-01', None)]),
    ('thảo', 'Kiều Văn Thảo', None, [('veterans', 'Chủ tịch', '2017-06-01', '2024-05-31')]),
    ('bổng', 'Âu Xuân Bổng', None, [('veterans', 'Chủ tịch', '2024-06-01', None)]),
    ('sương', 'Nghiêm Thị Tuyết Sương', None, [('red cross', 'Chủ tịch', '2019-12-01', None)]),
    ('hưng', 'Thiều Quốc Hưng', None, [('party', 'Ủy viên Ban Thường vụ', '2020-10-01', None),
                                      ('mass', 'Trưởng ban', '2020-10-01', '2025-02-28'),
                                      ('front', 'Chủ tịch', '2020-12-01', None)]),
    ('ngà', 'Hứa Thị Thanh Ngà', None, [('mass', 'Phó Trưởng ban', '2020-10-01', '2025-02-28'),
                                      ('mass new', 'Phó Trưởng ban', '2025-03-01', None)]),
    ('kỳ', 'Doãn Trọng Kỳ', None, [('mass new', 'Trưởng ban', '2025-03-01', None)]),
    ('nhuận', 'Bế Khắc Nhuận', 'Thiếu tá', [('politics', 'Trợ lý dân vận', '2020-01-01', None)]),
    ('lành', 'Sầm Thị Lành', None, [('mass', 'Chuyên viên', '2019-01-01', '2025-02-28'),
                                   ('mass new', 'Chuyên viên', '2025-03-01', None)]),
    ('đạo', 'Chử Công Đạo', 'Trung tá', [('d1', 'Chính trị viên', '2020-01-01', LAST_OLD), ('a1', 'Chính trị viên', CHANGE, None)]),
    ('thạch', 'Quách Ngọc Thạch', 'Trung tá', [('d2', 'Chính trị viên', '2020-01-01', LAST_OLD),
                                            ('a2', 'Chính trị viên', CHANGE, None)]),
    ('cầu', 'Nông Văn Cầu', 'Thiếu tá', [('d6', 'Chính trị viên', '2021-06-01', LAST_OLD)]),
    ('hiền', 'Giang Thị Thu Hiền', None, [('labour', 'Trưởng Ban Tuyên giáo', '2020-01-01', None)]),
    ('phong', 'Vương Hải Phong', None, [('youth', 'Trưởng Ban Phong trào', '2021-01-01', None)]),
)

ROTATION = {2021: 'youth', 2022: 'labour', 2023: 'farmers', 2024: 'women', 2025: 'veterans', 2026: 'red cross'}

# Who signs for whom in a year: person of each party; the exceptions to "head of the party".
SIGNERS = {
    2019: ('đăng', 'thương', 'sửu', 'hạnh', 'triết', 'thảo', 'sương'),
    2021: ('vinh', 'thương', 'sửu', 'duyên', 'triết', 'thảo', 'sương'),
    2022: ('vinh', 'quyến', 'sửu', 'duyên', 'triết', 'thảo', 'sương'),
    2023: ('khải', 'thương', 'sửu', 'duyên', 'đan', 'thảo', 'sương'),
    2024: ('vinh', 'thương', 'mưa', 'duyên', 'đan', 'thảo', 'sương'),
    2025: ('vinh', 'thương', 'mưa', 'duyên', 'đan', 'bổng', 'sương'),
}
# Number and day of the programme of each year.
SIGNED = {2021: (5, '2021-03-05'), 2022: (3, '2022-03-11'), 2023: (4, '2023-03-10'), 2024: (8, '2024-02-29'),
          2025: (6, '2025-03-14')}

RECIPIENTS = ('Tỉnh ủy, HĐND, UBND tỉnh (để báo cáo)\nBan Chỉ đạo Chương trình PHHĐ tỉnh\nCác bên ký kết\n'
              'Ban CHQS các huyện, thị xã, thành phố\nLưu: VT, PCT')
RECIPIENTS_AREAS = RECIPIENTS.replace('Ban CHQS các huyện, thị xã, thành phố', 'Ban CHPTKV 1, 2, 3; Ban CHQS cấp xã')


# What is counted: code, who reports (below), size of a whole year for a reporter of weight 1, step of the figures.
# None: computed from others, never entered.
INDICATORS = (
    ('TT01', 'O', 32, 1), ('TT02', 'O', 2400, 1), ('TT08', 'Y', 24, 1), ('TT09', 'Y', 3100, 1),
    ('CS03', 'O', 4, 1), ('CS11', 'D1', 14, 1),
    ('QP01', 'E', 165, 1), ('QP02', 'E', 165, 1), ('QP03', None, None, 1), ('QP05', 'D', 8, 1), ('QP06', 'D', 620, 1),
    ('QP10', 'D', 410, 1), ('QP11', 'D', 1450, 1), ('QP13', 'D1', 260, 1),
    ('HP01', 'W', 190, 1), ('HP02', 'W', 95_000_000, 500_000), ('HP03', 'O1', 4, 1), ('HP04', 'O1', 320_000_000, 10_000_000),
    ('HP08', 'Y', 120, 1),
    ('KT01', 'D', 1300, 5), ('KT02', 'D1', 420_000_000, 1_000_000), ('KT05', 'D1', 6.5, 0.5), ('KT19', 'Y', 36, 1),
    ('AS01', 'W', 640, 10), ('AS02', 'W', 310_000_000, 1_000_000), ('AS08', 'B', 1500, 1), ('AS09', 'B', 1350, 1),
    ('AS10', None, None, 1), ('AS18', 'O1', 9, 1),
    ('PT01', 'D1', 300, 1), ('PT02', 'D1', 520, 5), ('PT05', 'Y', 5200, 50),
    ('TC05', 'O1', 3, 1), ('CD03', 'C', 4, 1), ('CD07', 'O1', 5, 1), ('CD08', 'O1', 12, 1),
)
UNIT_WORDS = {'HP02': 'đồng', 'HP04': 'đồng', 'KT02': 'đồng', 'AS02': 'đồng', 'KT01': 'ngày công', 'KT05': 'km', 'PT02': 'ngày công'}
NOT_PROMISED = ('QP02', 'QP10', 'QP11', 'PT01', 'PT02', 'CS03')
GROWTH = {2021: 0.78, 2022: 0.95, 2023: 1.06, 2024: 1.17, 2025: 1.12}
QUARTERS = (('01-01', '03-31', 0.22), ('04-01', '06-30', 0.24), ('07-01', '09-30', 0.28), ('10-01', '12-31', 0.26))

# Groups of reporters: key and weight. A figure 1 after the name: one result a year instead of one a quarter.
ORGANISATIONS = {
    'O': (('labour', 1.0), ('farmers', 1.2), ('women', 1.3), ('youth', 1.4), ('veterans', 0.8), ('red cross', 0.6)),
    'Y': (('youth', 1.0),),
    'W': (('women', 1.0), ('labour', 1.1), ('veterans', 0.6)),
    'B': (('red cross', 1.0), ('youth', 0.4)),
    'C': (('command', 1.0),),
}


def reporters(group, year):
    """(unit, weight): the districts, and from July 2025 the defence areas that followed them."""
    if group[0] not in 'DE':
        return ORGANISATIONS[group[0]]
    districts = [(key, weight) for key, _, weight, _ in DISTRICTS]
    if year < 2025 or group == 'E':
        return districts
    areas = [(area, round(sum(row[2] for row in DISTRICTS if row[3] == area), 2)) for area, _ in AREAS]
    return areas if group == 'D1' else districts + areas


def spans(group, year):
    """(quarter, first day, last day, part of the year); quarter 0 is the whole year."""
    if group == 'E':
        return [(0, f'{year}-01-01', f'{year}-12-31' if year < 2025 else LAST_OLD, 1)]
    if group.endswith('1'):
        return [(0, f'{year}-01-01', f'{year}-12-31' if year < 2025 else '2025-09-30', 1 if year < 2025 else 0.75)]
    return [(number, f'{year}-{since}', f'{year}-{until}', part) for number, (since, until, part) in enumerate(QUARTERS, 1)]


def is_there(unit, since, until):
    """Whether the unit existed in the whole span; areas report the whole year 2025 for the districts they followed."""
    if unit.startswith('d') and unit[1:].isdigit():
        return until <= LAST_OLD
    if unit.startswith('a') and unit[1:].isdigit():
        return since >= CHANGE or since.endswith('01-01')
    return True


def nice(value, step):
    """A target somebody would set: two leading figures."""
    if step < 1:
        return f'{round(value)}'
    digits = max(0, len(str(int(value))) - 2)
    return str(max(1, round(value / 10 ** digits)) * 10 ** digits)


def vietnamese(figure):
    return f'{int(figure):,}'.replace(',', '.')


def estimate(value, precision, unit):
    """A round figure near @value and how a report says it."""
    digits = max(0, len(str(int(value))) - 2)
    step = 10 ** digits
    rounded = int(value // step + (precision == 'nearly')) * step
    word = {'nearly': 'gần', 'over': 'hơn', 'about': 'khoảng'}[precision]
    if rounded >= 1_000_000_000 and rounded % 100_000_000 == 0:
        said = f'{rounded / 1_000_000_000:g}'.replace('.', ',') + ' tỷ'
    elif rounded >= 1_000_000 and rounded % 1_000_000 == 0:
        said = vietnamese(rounded // 1_000_000) + ' triệu'
    else:
        said = vietnamese(rounded)
    return max(1, rounded), f'{word} {said} {unit}'


class Practice:
    def __init__(self):
        self.book = Book('practice')
        self.random = random.Random(30)
        self.units, self.people, self.posts, self.agreements, self.meetings = {}, {}, {}, {}, {}

    # --- units and people ---

    def unit(self, key, name, **values):
        self.units[key] = self.book.add('units', key, name=name, **values)

    def make_units(self):
        self.unit('party', f'Tỉnh ủy {PROVINCE}', abbreviation='Tỉnh ủy', kind='party', level='province', protocol_rank=1)
        self.unit('mass', f'Ban Dân vận Tỉnh ủy {PROVINCE}', abbreviation='Ban Dân vận Tỉnh ủy', kind='party', level='province',
                  parent=self.units['party'], valid_to='2025-02-28', protocol_rank=2)
        self.unit('mass new', f'Ban Tuyên giáo và Dân vận Tỉnh ủy {PROVINCE}', abbreviation='Ban TG&DV Tỉnh ủy', kind='party',
                  level='province', parent=self.units['party'], valid_from='2025-03-01', protocol_rank=3)
        self.unit('front', f'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh {PROVINCE}', abbreviation='UBMTTQ Việt Nam tỉnh', kind='front',
                  level='province', authority='Ban Thường trực', protocol_rank=4)
        for rank, (key, name, abbreviation, symbol, kind, authority, superior, header) in enumerate(PARTIES, 5):
            self.unit(key, name, abbreviation=abbreviation, symbol=symbol, kind=kind, level='province',
                      superior_header=superior, header=header, authority=authority, protocol_rank=rank,
                      rank_before_name=kind == 'military')
        self.unit('politics', f'Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh {PROVINCE}', abbreviation='Phòng Chính trị Bộ CHQS tỉnh',
                  symbol='PCT', kind='military', level='province', parent=self.units['command'], protocol_rank=12, rank_before_name=True)
        for rank, (key, place, _, _) in enumerate(DISTRICTS, 21):
            self.unit(key, f'Ban Chỉ huy Quân sự {place}', abbreviation=f'Ban CHQS {place}', kind='military', level='district',
                      parent=self.units['command'], valid_to=LAST_OLD, protocol_rank=rank, rank_before_name=True)
        for rank, (key, place) in enumerate(AREAS, 31):
            self.unit(key, f'Ban Chỉ huy Phòng thủ {place}', abbreviation=f'Ban CHPT{place.split(" - ")[0].replace("Khu vực", "KV")}',
                      kind='military', level='area', parent=self.units['command'], valid_from=CHANGE, protocol_rank=rank,
                      rank_before_name=True)
        for key, _, _, area in DISTRICTS:
            self.book.add('unit_successions', key, predecessor=self.units[key], successor=self.units[area], kind='merge',
                          share=10000, on_date=CHANGE, note='Giải thể Ban CHQS cấp huyện, thành lập Ban CHPTKV.')
        self.book.add('unit_successions', 'mass', predecessor=self.units['mass'], successor=self.units['mass new'], kind='merge',
                      share=10000, on_date='2025-03-01', note='Hợp nhất Ban Tuyên giáo và Ban Dân vận Tỉnh ủy.')
        self.book.add('committees', 'committee', name=f'Ban Chỉ đạo Chương trình phối hợp hoạt động tỉnh {PROVINCE}',
                      short_name=f'Ban Chỉ đạo PHHĐ tỉnh {PROVINCE}', level='province', place_name=PLACE,
                      host_unit=self.units['command'], number_series='host', profile='state', training=True,
                      note='Sổ tập huấn: tỉnh, đơn vị, con người và số liệu đều không có thật.')

    def make_people(self):
        for key, name, rank, posts in PEOPLE + OFFICERS:
            self.people[key] = self.book.add('people', key, full_name=name, military_rank=rank)
            for number, (unit, title, since, until) in enumerate(posts, 1):
                self.posts.setdefault(key, []).append(
                    (unit, title, since, until or '9999', self.book.add(
                        'posts', f'{key}/{number}', person=self.people[key], unit=self.units[unit], title=title,
                        from_date=since, to_date=until)))
        members = (('hưng', 'head', None), ('vinh', 'standing_deputy', None), ('ấn', 'deputy', None), ('thương', 'member', None),
                   ('sửu', 'member', '2023-08-31'), ('mưa', 'member', None), ('duyên', 'member', None),
                   ('triết', 'member', '2022-09-30'), ('đan', 'member', None), ('thảo', 'member', '2024-05-31'),
                   ('bổng', 'member', None), ('sương', 'member', None), ('chất', 'secretary', None), ('nhuận', 'assistant', None),
                   ('lành', 'assistant', None))
        since = {'mưa': '2023-09-01', 'đan': '2022-10-01', 'bổng': '2024-06-01'}
        for position, (key, role, until) in enumerate(members, 1):
            self.book.add('committee_members', key, person=self.people[key], role=role, position=position,
                          from_date=since.get(key, '2021-02-01'), to_date=until)
        for year, unit in ROTATION.items():
            self.book.add('rotations', str(year), year=year, unit=self.units[unit],
                          note='Dự kiến, trình hội nghị tổng kết năm 2025.' if year == 2026 else None)

    def post_on(self, person, unit, day):
        """(title, id) of the post of @person in @unit on @day."""
        for key, title, since, until, post in self.posts[person]:
            if key == unit and since <= day <= until:
                return title, post
        raise KeyError(f'{person} at {unit} on {day}')

    # --- agreements ---

    def agreement(self, key, parties, text, **values):
        values.setdefault('kind', 'joint')
        identity = self.book.add('agreements', key, type_name='Chương trình', **values)
        self.agreements[key] = identity
        frozen = values['state'] not in ('draft', 'circulated', 'settled')
        rows = {row[0]: row for row in PARTIES}
        for position, unit in enumerate(parties, 1):
            row = rows[unit]
            self.book.add('parties', f'{key}/{unit}', agreement=identity, unit=self.units[unit], position=position,
                          role='lead' if position == 1 else 'member', frozen_name=row[1] if frozen else None,
                          frozen_superior=row[6] if frozen else None, frozen_header=row[7] if frozen else None)
        add_clauses(self.book, key, identity, text)
        return identity

    def sign(self, key, parties, people, day, signed=None, deputies=()):
        """Signatures of @parties by @people; those of @signed (all when None) are given on @day and frozen."""
        rows = {row[0]: row for row in PARTIES}
        ranks = {row[0]: row[2] for row in PEOPLE}
        names = {row[0]: row[1] for row in PEOPLE}
        for position, (unit, person) in enumerate(zip(parties, people), 1):
            title, post = self.post_on(person, unit, day)
            values = {'agreement': self.agreements[key], 'kind': 'signer', 'party': self.book.id('parties', f'{key}/{unit}'),
                      'position': position, 'person': self.people[person], 'post': post}
            if rows[unit][5]:
                values |= {'prefix': 'TM', 'authority': rows[unit][5]}
            elif person in deputies:
                values |= {'prefix': 'KT', 'authority': deputies[person]}
            if signed is None or unit in signed:
                values |= {'title': title, 'military_rank': ranks[person], 'name': names[person], 'signed_date': day}
            self.book.add('signatures', f'{key}/{unit}', **values)

    def witness(self, key, day):
        self.book.add('signatures', f'{key}/witness', agreement=self.agreements[key], kind='witness', position=20,
                      person=self.people['hưng'], title='Trưởng Ban Chỉ đạo PHHĐ tỉnh',
                      name='Thiều Quốc Hưng', signed_date=day)

    def make_agreements(self):
        everyone = [row[0] for row in PARTIES]
        base = {'columns': 3, 'original_copies': 9, 'recipients': RECIPIENTS, 'place': PLACE}

        stage_old = self.agreement(
            '2019', everyone, STAGE.format(years='2019 - 2023', start='2019', end='2023', ground=''), term='stage',
            subject=f'Phối hợp hoạt động giai đoạn 2019 - 2023 {BETWEEN}',
            from_date='2019-12-20', to_date='2023-12-31', number=7, symbol=f'CTPH-{SYMBOLS}',
            signed_date='2019-12-20', issued_date='2019-12-20', state='superseded',
            state_reason='Được thay thế bằng chương trình giai đoạn 2022 - 2027 để thống nhất với nhiệm kỳ mới.', **base)
        self.sign('2019', everyone, SIGNERS[2019], '2019-12-20')
        self.agreement(
            '2022-2027', everyone, STAGE.format(
                years='2022 - 2027', start='2022', end='2027',
                ground='\n! Căn cứ kết quả thực hiện Chương trình phối hợp hoạt động giai đoạn 2019 - 2023 đến hết năm 2021'),
            term='stage', subject=f'Phối hợp hoạt động giai đoạn 2022 - 2027 {BETWEEN}',
            from_date='2022-03-11', to_date='2027-12-31', number=2,
            symbol=f'CTPH-{SYMBOLS}', signed_date='2022-03-11', issued_date='2022-03-11', state='in_force', supersedes=stage_old,
            **base)
        self.sign('2022-2027', everyone, SIGNERS[2022], '2022-03-11')
        self.witness('2022-2027', '2022-03-11')

        for year in YEARS:
            number, day = SIGNED[year]
            self.agreement(
                str(year), everyone, self.annual_text(year), term='annual', subject=f'Phối hợp hoạt động năm {year} {BETWEEN}',
                from_date=f'{year}-01-01', to_date=f'{year}-12-31', number=number, symbol=f'CTPH-{SYMBOLS}', signed_date=day, issued_date=day,
                state='in_force' if year == 2025 else 'closed',
                state_reason=None if year == 2025 else f'Đã tổng kết tại hội nghị đầu năm {year + 1}.',
                cluster_head=self.units[ROTATION[year]], **base)
            self.sign(str(year), everyone, SIGNERS[year], day, deputies={'khải': 'Chỉ huy trưởng'})
            self.witness(str(year), day)

        self.agreement(
            '2026', everyone, self.annual_text(2026), term='annual', subject=f'Phối hợp hoạt động năm 2026 {BETWEEN}',
            from_date='2026-01-01', to_date='2026-12-31', symbol=f'CTPH-{SYMBOLS}', state='circulated', cluster_head=self.units['red cross'],
            **(base | {'recipients': RECIPIENTS_AREAS}))
        self.sign('2026', everyone, SIGNERS[2025], '2025-12-01', signed=())

        pair = ['command', 'youth']
        self.agreement(
            'youth', pair, BILATERAL_YOUTH, kind='bilateral', parent=self.agreements['2025'], term='annual',
            subject=f'Phối hợp trong công tác thanh niên năm 2025 giữa Bộ Chỉ huy Quân sự tỉnh và Tỉnh đoàn {PROVINCE}',
            from_date='2025-04-01', to_date='2025-12-31', symbol='CTPH-BCHQS-TĐTN', place=PLACE, state='partly_signed', columns=2,
            original_copies=4, recipients='Ban Chỉ đạo Chương trình PHHĐ tỉnh\nHai bên ký kết\nLưu: VT, PCT')
        self.sign('youth', pair, ('ấn', 'đan'), '2025-04-22', signed=('youth',), deputies={'ấn': 'Chính ủy'})
        pair = ['command', 'red cross']
        self.agreement(
            'red cross', pair, BILATERAL_RED_CROSS, kind='bilateral', parent=self.agreements['2026'], term='stage',
            subject='Phối hợp trong công tác nhân đạo giai đoạn 2026 - 2028 giữa Bộ Chỉ huy Quân sự tỉnh và Hội Chữ thập đỏ tỉnh '
            f'{PROVINCE}', from_date='2026-01-01', to_date='2028-12-31', symbol='CTPH-BCHQS-HCTĐ', place=PLACE, state='draft',
            columns=2, original_copies=4)

    def annual_text(self, year):
        theme, publicity, defence, welfare, base = THEMES[year]
        last = f'Chương trình phối hợp hoạt động năm {year - 1}'
        local = ('Ban Chỉ huy Phòng thủ khu vực và Ban Chỉ huy Quân sự cấp xã' if year > 2025
                 else 'Ban Chỉ huy Quân sự các huyện, thị xã, thành phố')
        head = next(row[1] for row in PARTIES if row[0] == ROTATION[year])
        figures = {code: vietnamese(self.targets[year][code]) for code in ('KT01', 'HP03', 'AS09', 'TT01', 'QP06')}
        return ANNUAL.format(year=year, province=PROVINCE, theme=theme, publicity=publicity, defence=defence, welfare=welfare,
                             base=base, last=last, local=local, head=head, **figures)

    # --- figures ---

    def make_figures(self):
        """Results of all reporters, and the targets that were set with an eye on them."""
        ids = add_catalogue(self.book, [row[0] for row in INDICATORS])
        made = {}
        self.targets = {year: {} for year in (*YEARS, 2026)}
        for code, group, size, step in INDICATORS:
            if group is None:
                continue
            for year in YEARS:
                total = 0
                for unit, weight in reporters(group, year):
                    for quarter, since, until, part in spans(group, year):
                        if not is_there(unit, since, until) or until > '2025-09-30':
                            continue
                        value = size * weight * part * GROWTH[year] * self.random.uniform(0.8, 1.25)
                        if code == 'QP02':
                            value = made['QP01', unit, since] + self.random.choice((0, 0, 0, 1, 2))
                        if code == 'AS09':
                            value = made['AS08', unit, since] * self.random.uniform(0.88, 0.98)
                        value = max(1, round(value / step)) * step
                        made[code, unit, since] = value
                        total += value
                        if not self.missing(code, unit, year, quarter):
                            self.result(ids, code, unit, year, quarter, since, until, value)
                if year == 2025 and group != 'E':
                    total *= 4 / 3
                if code == 'QP02':
                    # What the command was ordered to deliver is what was promised.
                    self.targets[year]['QP01'] = str(total)
                self.targets[year][code] = nice(total * self.random.uniform(0.84, 1.04), step)
            self.targets[2026][code] = nice(float(self.targets[2025][code]) * 1.05, step)
        return ids

    def missing(self, code, unit, year, quarter):
        """Reports that never came: the epidemic of 2021, a year without exercises, and now and then one."""
        if code == 'QP13' and year == 2022:
            return True
        if code in ('TT01', 'TT02', 'AS01', 'AS02', 'QP05', 'QP06') and (year, quarter) == (2021, 3):
            return True
        if unit == 'd6' and year == 2023 and quarter in (2, 3):
            return True
        return self.random.random() < 0.02 and quarter != 0

    def result(self, ids, code, unit, year, quarter, since, until, value):
        precision, wording, source = 'exact', None, None
        money = code in ('HP02', 'HP04', 'KT02', 'AS02')
        if (money and self.random.random() < 0.12) or (code in ('KT01', 'KT05', 'PT02') and self.random.random() < 0.06):
            precision = self.random.choice(('nearly', 'over', 'about'))
            value, wording = estimate(value, precision, UNIT_WORDS[code])
            source = f'Báo cáo {"năm" if quarter == 0 else "quý " + "I II III IV".split()[quarter - 1] + " năm"} {year}'
        text = f'{value:.1f}'.rstrip('0').rstrip('.') if isinstance(value, float) else str(value)
        self.book.add('results', f'{code}/{unit}/{since}', indicator=ids[code], unit=self.units[unit], from_date=since, to_date=until,
                      value=text, precision=precision, wording=wording, source=source)

    def make_targets(self, ids):
        for year, rows in self.targets.items():
            for code, value in rows.items():
                if code in NOT_PROMISED or (code == 'PT05' and year == 2021):
                    continue
                self.book.add('targets', f'{code}/{year}', indicator=ids[code], agreement=self.agreements[str(year)],
                              from_date=f'{year}-01-01', to_date=f'{year}-12-31', value=value)

    # --- work ---

    def first_draft(self):
        """The text of 2026 as it was circulated, in the form of model/outline-text.h: some clauses said less then."""
        said = {
            'Phát huy sức mạnh': ', xây dựng khu vực phòng thủ tỉnh vững chắc',
            'Nội dung phối hợp có': ' có trọng tâm, trọng điểm,',
            'Tuyên truyền kết quả': ' và cuộc bầu cử đại biểu Quốc hội, đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031',
        }
        marks = {'ground': '* ', 'preamble': '> ', 'part': '# ', 'heading': '## ', 'item': '- ', 'paragraph': ''}
        rows = [row for row in self.book.rows['clauses'].values() if row['agreement'] == self.agreements['2026']]
        lines = []

        def write(parent, indent):
            for row in sorted((row for row in rows if row.get('parent') == parent), key=lambda row: row['position']):
                text = row.get('text', '')
                for beginning, later in said.items():
                    if text.startswith(beginning):
                        assert later in text, (beginning, text)
                        text = text.replace(later, '')
                first, *others = text.split('\n')
                lines.append(f'{indent}{marks[row["kind"]]}{{{row["id"]}}} {first}'.rstrip())
                lines.extend(f'{indent}  | {other}' for other in others)
                write(row['id'], indent + '  ')

        write(None, '')
        return '\n'.join(lines)

    def make_work(self, ids):
        fields = {row['code']: key for key, row in self.book.rows['fields'].items()}
        for position, (task, code, lead, others, deadline, state) in enumerate(COMMITMENTS, 1):
            identity = self.book.add('commitments', str(position), agreement=self.agreements['2025'], position=position, task=task,
                                     field=fields[code[:2]], indicator=ids.get(code), lead_unit=self.units[lead],
                                     deadline=deadline, state=state)
            for number, unit in enumerate(others, 1):
                self.book.add('commitment_units', f'{position}/{unit}', commitment=identity, unit=self.units[unit],
                              position=number)
        clauses = {row['text'].split(',')[0][:24]: key for key, row in self.book.rows['clauses'].items()
                   if row['agreement'] == self.agreements['2026']}
        for position, (start, unit, person, text, decision, answer) in enumerate(PROPOSALS, 1):
            clause = next((key for beginning, key in clauses.items() if beginning.startswith(start)), None)
            assert clause, start
            self.book.add('proposals', str(position), agreement=self.agreements['2026'], clause=clause, position=position,
                          by_unit=self.units[unit], by_person=self.people.get(person), text=text, decision=decision, answer=answer,
                          made_date=f'2025-11-{9 + position:02}', decided_date=None if decision == 'open' else '2025-11-24')
        self.book.add('versions', '2026/1', agreement=self.agreements['2026'], number=1, made_date='2025-11-03',
                      label='Dự thảo lần 1', body=self.first_draft(), note='Gửi các bên lấy ý kiến.')

    def make_meetings(self):
        days = {year: day for year, (_, day) in SIGNED.items()}
        for meeting in meetings(SIGNERS, days):
            key = meeting['key']
            identity = self.book.add('meetings', key, host_unit=self.units[meeting['host']],
                                     previous=self.meetings.get(meeting['previous']), **meeting['values'])
            self.meetings[key] = identity
            for role in ('reviewed', 'signed'):
                for name in meeting[role]:
                    self.book.add('meeting_agreements', f'{key}/{name}', meeting=identity, agreement=self.agreements[name], role=role)
            self.make_agenda(key, identity, meeting['agenda'])
            self.make_attendees(key, identity, meeting)
            self.make_discussion(key, identity, meeting)
            self.make_commended(key, identity, meeting)

    def make_agenda(self, key, meeting, rows):
        for position, (title, minutes, person, responsible, *rest) in enumerate(rows, 1):
            extras = dict(rest[0]) if rest else {}
            self.book.add('agenda_items', f'{key}/{position}', meeting=meeting, position=position, title=title, minutes=minutes,
                          person=self.people.get(person), responsible=responsible, kind=extras.pop('kind', agenda_kind(title)),
                          unit=self.units.get(extras.pop('unit', None)), **extras)

    def make_attendees(self, key, meeting, values):
        for position, (person, unit, capacity, presence) in enumerate(values['attendees'], 1):
            extras = {'presence': presence} if isinstance(presence, str) else presence
            if person:
                self.post_on(person, unit, values['values']['on_date'])
            self.book.add('attendees', f'{key}/{position}', meeting=meeting, position=position, person=self.people.get(person),
                          unit=self.units.get(unit), capacity=capacity, **extras)

    def make_discussion(self, key, meeting, values):
        for position, (kind, person, unit, title, text, *rest) in enumerate(values['contributions'], 1):
            extras = dict(rest[0]) if rest else {}
            at = extras.pop('at', None)
            self.book.add('contributions', f'{key}/{position}', meeting=meeting, position=position, kind=kind, person=self.people[person],
                          unit=self.units[unit], title=title, text=text,
                          agenda_item=self.book.id('agenda_items', f'{key}/{at}') if at else None, **extras)
        for position, (text, unit, deadline, state, *rest) in enumerate(values['tasks'], 1):
            extras = rest[0] if rest else {}
            self.book.add('tasks', f'{key}/{position}', meeting=meeting,
                          agreement=self.agreements[(values['signed'] or values['reviewed'])[-1]], position=position, text=text,
                          unit=self.units[unit], deadline=deadline, state=state, done_date=extras.get('done_date'),
                          contribution=self.book.id('contributions', f'{key}/{extras["from"]}') if 'from' in extras else None)

    def make_commended(self, key, meeting, values):
        decision, day = values.get('decision', (None, None))
        for position, (kind, person, unit, name, title, reason, amount) in enumerate(values.get('commended', ()), 1):
            self.book.add('commendations', f'{key}/{position}', meeting=meeting, position=position, kind=kind, person=self.people.get(person),
                          unit=self.units.get(unit), name=name, title=title, form='Giấy khen', reason=reason, amount=amount,
                          decision=decision, decision_date=day)

    def make(self):
        self.make_units()
        self.make_people()
        ids = self.make_figures()
        self.make_agreements()
        self.make_targets(ids)
        self.make_work(ids)
        self.make_meetings()
        self.book.add('series', 'host', name='Chương trình phối hợp', kind='agreement', reset='yearly', from_date='2019-01-01')
        return self.book


def main():
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / 'practice.json'
    Practice().make().write(path)


main()
