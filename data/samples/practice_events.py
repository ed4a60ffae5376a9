"""practice_events: commitments, proposals and meetings of the practice book."""
# SPDX-License-Identifier: GPL-3.0-or-later
import practice_review as review

# task, indicator, lead, supporting, deadline, state
COMMITMENTS = (
    ('Mở lớp bồi dưỡng kiến thức quốc phòng, an ninh cho cán bộ đoàn, hội cấp xã sau sắp xếp.', 'QP06', 'command',
     ('labour', 'farmers', 'women', 'youth', 'veterans', 'red cross'), '2025-10-31', 'doing'),
    ('Hoàn thành xóa nhà tạm, nhà dột nát cho gia đình chính sách, hộ nghèo trong chương trình.', 'AS18', 'farmers',
     ('command', 'women', 'red cross'), '2025-08-31', 'done'),
    ('Tổ chức ba ngày hội hiến máu tình nguyện.', 'AS09', 'red cross', ('command', 'youth', 'labour'), '2025-11-30', 'doing'),
    ('Tổ chức phiên giao dịch việc làm cho quân nhân xuất ngũ.', 'HP08', 'labour', ('command', 'youth'), '2025-04-30', 'done'),
    ('Huy động lực lượng giúp dân trong Tháng Thanh niên và Ngày thứ Bảy tình nguyện.', 'KT01', 'youth', ('command', 'women'),
     '2025-12-15', 'doing'),
    ('Tổ chức nói chuyện truyền thống nhân kỷ niệm 80 năm Quốc khánh.', 'TT01', 'veterans', ('command', 'youth'), '2025-09-02',
     'done'),
    ('Trồng cây xanh ở doanh trại, nghĩa trang liệt sĩ và tuyến đường nông thôn.', 'PT05', 'women', ('youth', 'farmers'),
     '2025-06-30', 'done'),
    ('Kiểm tra việc thực hiện chương trình ở ba khu vực phòng thủ.', 'CD03', 'command', ('veterans',), '2025-11-15', 'open'),
)

# beginning of the clause, by unit, by person, text, decision, answer; on the draft of 2026
PROPOSALS = (
    ('Phát huy sức mạnh', 'labour', 'quyến', 'Bổ sung “công nhân, viên chức, người lao động” sau “đoàn viên, hội viên”.', 'partly',
     'Bổ sung “người lao động”; đoàn viên công đoàn đã gồm công nhân, viên chức.'),
    ('Nội dung phối hợp có', 'farmers', 'mưa', 'Thêm yêu cầu lồng ghép với kế hoạch công tác hội để giảm hội họp.', 'accepted',
     'Tiếp thu, bổ sung vào phần yêu cầu.'),
    ('Tuyên truyền kết quả', 'youth', 'phong', 'Giao Tỉnh đoàn chủ trì tuyên truyền cử tri trẻ lần đầu đi bầu cử.', 'accepted',
     'Tiếp thu.'),
    ('Phối hợp xây dựng Ban', 'veterans', 'bổng', 'Đề nghị cử hội viên cựu chiến binh có kinh nghiệm tham gia huấn luyện dân quân.', 'open',
     None),
    ('Duy trì sinh kế', 'women', 'duyên', 'Thêm mô hình sinh kế cho phụ nữ là vợ quân nhân gặp khó khăn.', 'accepted',
     'Tiếp thu, đưa vào phần an sinh xã hội.'),
    ('Duy trì sinh kế', 'red cross', 'sương', 'Nêu rõ địa điểm ba ngày hội hiến máu.', 'rejected',
     'Địa điểm do kế hoạch từng đợt quy định, chương trình chỉ nêu số lượng.'),
    ('Các bên gửi báo cáo', 'labour', 'hiền', 'Lùi hạn báo cáo quý sang ngày 25 để khớp với báo cáo công đoàn.', 'open', None),
    ('Mỗi bên bảo đảm', 'youth', 'đan', 'Quy định mức đóng góp tối thiểu cho hoạt động chung.', 'rejected',
     'Khả năng kinh phí của các bên khác nhau; Ban Chỉ đạo thống nhất theo từng hoạt động.'),
    ('Chương trình có hiệu lực', 'veterans', 'bổng', 'Bổ sung thời điểm sơ kết 6 tháng.', 'partly',
     'Sơ kết 6 tháng thực hiện qua giao ban quý II, không tổ chức hội nghị riêng.'),
)

HOSTS = {2021: 'command', 2022: 'youth', 2023: 'labour', 2024: 'farmers', 2025: 'women', 2026: 'veterans'}
PLACES = {2021: 'Hội trường Bộ Chỉ huy Quân sự tỉnh', 2022: 'Hội trường Tỉnh đoàn', 2023: 'Hội trường Liên đoàn Lao động tỉnh',
          2024: 'Hội trường Hội Nông dân tỉnh', 2025: 'Hội trường Hội Liên hiệp Phụ nữ tỉnh', 2026: 'Hội trường Hội Cựu chiến binh tỉnh'}
HEADS = {'labour': 'Liên đoàn Lao động tỉnh', 'farmers': 'Hội Nông dân tỉnh', 'women': 'Hội Liên hiệp Phụ nữ tỉnh',
         'youth': 'Tỉnh đoàn', 'veterans': 'Hội Cựu chiến binh tỉnh', 'red cross': 'Hội Chữ thập đỏ tỉnh'}

PAPERS = {
    2021: (('triết', 'youth', 'Tuổi trẻ tình nguyện phòng, chống dịch', 'Kinh nghiệm tổ chức đội hình tình nguyện tại các chốt kiểm soát.'),),
    2022: (('duyên', 'women', 'Hậu phương vững chắc của người lính', 'Kết quả giúp vợ quân nhân phát triển kinh tế gia đình.'),
           ('cầu', 'd6', 'Dân vận ở xã vùng cao', 'Cách làm “ba cùng” với Nhân dân ở huyện Mây Trắng.')),
    2023: (('sửu', 'farmers', 'Chung sức xây dựng nông thôn mới', 'Phối hợp làm đường giao thông và chuyển giao kỹ thuật.'),
           ('thạch', 'd2', 'Tuyển quân gắn với tạo nguồn cán bộ cơ sở', 'Bốn khâu trong tuyển chọn và sử dụng quân nhân xuất ngũ.')),
    2024: (('thảo', 'veterans', 'Cựu chiến binh giáo dục truyền thống cho thế hệ trẻ', 'Mô hình “Trường học đồng hành cùng lịch sử”.'),
           ('đạo', 'd1', 'Xây dựng tự vệ trong doanh nghiệp', 'Vận động chủ doanh nghiệp và vai trò của công đoàn cơ sở.')),
    2025: review.PAPERS_2025,
}

# text, unit, days until the deadline are given as dates; state
CONCLUSIONS = {
    2021: (('Lập đội hình phối hợp phòng, chống dịch ở cấp huyện.', 'command', '2021-05-31', 'done'),
           ('Hướng dẫn tuyên truyền bầu cử trong đoàn viên, hội viên.', 'youth', '2021-05-10', 'done'),
           ('Tổng hợp nhu cầu hỗ trợ hộ nghèo do dịch bệnh.', 'red cross', '2021-09-30', 'done')),
    2022: (('Xây dựng kế hoạch phục vụ diễn tập khu vực phòng thủ.', 'command', '2022-07-31', 'done'),
           ('Rà soát tổ chức cơ sở còn yếu, đề xuất biện pháp củng cố.', 'women', '2022-09-30', 'done'),
           ('Đề xuất mô hình hỗ trợ quân nhân xuất ngũ khởi nghiệp.', 'labour', '2022-12-31', 'dropped')),
    2023: (('Ký kết kết nghĩa với các xã đặc biệt khó khăn.', 'command', '2023-06-30', 'done'),
           ('Lập danh sách nhà tạm, nhà dột nát cần xóa.', 'farmers', '2023-05-31', 'done'),
           ('Hoàn thành báo cáo còn thiếu của Ban CHQS huyện Mây Trắng.', 'd6', '2023-12-15', 'done')),
    2024: (('Xây dựng kế hoạch kỷ niệm 80 năm ngày thành lập Quân đội nhân dân Việt Nam.', 'command', '2024-09-30', 'done'),
           ('Mở rộng mô hình tự quản về an ninh, trật tự.', 'veterans', '2024-12-31', 'done'),
           ('Số hóa hồ sơ chương trình phối hợp giai đoạn 2019 - 2023.', 'women', '2024-12-31', 'doing')),
    2025: tuple((text, unit, deadline, state) for _, text, unit, deadline, state, _ in review.CONCLUSIONS_2025),
}


KINDS = (('Ổn định', 'opening'), ('Tuyên bố', 'opening'), ('Khai mạc', 'opening'), ('Báo cáo', 'report'), ('Nghe báo cáo', 'report'),
         ('Tham luận', 'paper'), ('Thảo luận', 'discussion'), ('Trao đổi', 'discussion'), ('Thông qua', 'signing'), ('Kết luận', 'conclusion'))


def agenda_kind(title):
    return next((kind for start, kind in KINDS if title.startswith(start)), 'other')


def review_values(year, day):
    last = year - 1
    return {
        'kind': 'final',
        'title': f'Hội nghị tổng kết Chương trình phối hợp hoạt động năm {last}, ký kết Chương trình phối hợp hoạt động năm {year}',
        'on_date': day, 'session': 'morning', 'start_time': '08:00', 'end_time': '11:00', 'place': PLACES[year],
        'organiser': None, 'from_date': f'{last}-01-01', 'to_date': f'{last}-12-31'}


def annual_meeting(year, day, signers):
    """The meeting that reviews the year before and signs the year's programme."""
    host = HOSTS[year]
    last = year - 1
    # In 2021 the year before has no record of its own: the programme of the stage was reviewed.
    reviewed = [str(last)] if last >= 2021 else ['2019']
    signed = ['2022-2027', '2022'] if year == 2022 else [str(year)]
    agenda = [('Ổn định tổ chức, văn nghệ chào mừng', 15, None, HEADS.get(host, 'Phòng Chính trị Bộ CHQS tỉnh')),
              ('Tuyên bố lý do, giới thiệu đại biểu', 10, 'nhuận', None),
              ('Khai mạc hội nghị', 10, 'hưng', None),
              (f'Báo cáo tổng kết Chương trình phối hợp hoạt động năm {last}', 25, 'ấn', None)]
    agenda += [(f'Tham luận: {title}', 15, person, None) for person, _, title, _ in PAPERS[year]]
    agenda += [('Thảo luận', 30, 'hưng', None),
               (f'Thông qua và ký kết Chương trình phối hợp hoạt động năm {year}', 25, None, 'Đại diện các bên'),
               ('Bàn giao Cụm trưởng', 10, None, 'Cụm trưởng năm trước và năm nay'),
               ('Kết luận, bế mạc hội nghị', 15, 'hưng', None)]
    heads = list(zip(('command', 'labour', 'farmers', 'women', 'youth', 'veterans', 'red cross'), signers))
    attendees = [('hưng', 'front', 'chair', 'present'), ('ấn', 'command', 'delegate', 'present')]
    attendees += [(person, unit, 'delegate', 'present') for unit, person in heads]
    attendees += [('ngà', 'mass', 'guest', 'present'), ('hạnh', 'front', 'guest', 'excused' if year == 2023 else 'present')
                  ] if year > 2021 else [('ngà', 'mass', 'guest', 'present')]
    attendees += [('chất', 'politics', 'secretary', 'present'), ('nhuận', 'politics', 'secretary', 'present'),
                  ('đạo', 'd1', 'delegate', 'present'), ('thạch', 'd2', 'delegate', 'excused' if year == 2021 else 'present')]
    if year > 2021:
        attendees.append(('cầu', 'd6', 'delegate', 'absent' if year == 2024 else 'present'))
    contributions = [('paper', *row) for row in PAPERS[year]]
    contributions += [('remark', 'duyên', 'women', 'Ý kiến', 'Đề nghị gửi biểu mẫu báo cáo sớm hơn để cơ sở kịp tổng hợp.'),
                      ('conclusion', 'hưng', 'front', 'Kết luận hội nghị',
                       f'Ghi nhận kết quả năm {last}; yêu cầu các bên bám sát chủ đề năm {year}, hướng về cơ sở, báo cáo đúng hạn.')]
    return {'key': f'{year}', 'values': review_values(year, day), 'reviewed': reviewed, 'signed': signed, 'agenda': agenda,
            'attendees': attendees, 'contributions': contributions, 'tasks': CONCLUSIONS[year], 'host': host,
            'previous': f'{year - 1}' if year > 2021 else None}


def meeting_of_2025(day):
    """Sixty delegates, and all that was said, concluded and commended."""
    agenda = review.agenda(2025, 2024, review.PAPERS_2025)
    contributions = [('paper', *row, {'at': 5 + number}) for number, row in enumerate(review.PAPERS_2025)]
    contributions += [*review.SAID_2025, review.ASSESSMENT_2025]
    contributions += [('conclusion', 'hưng', 'front', title, text, {'at': 13}) for title, text, *_ in review.CONCLUSIONS_2025]
    first = len(contributions) - len(review.CONCLUSIONS_2025) + 1
    tasks = [(text, unit, deadline, state, {'from': first + number, 'done_date': done})
             for number, (_, text, unit, deadline, state, done) in enumerate(review.CONCLUSIONS_2025)]
    return {'key': '2025', 'values': review_values(2025, day), 'reviewed': ['2024'], 'signed': ['2025'], 'agenda': agenda,
            'attendees': list(review.attendees_2025()), 'contributions': contributions, 'tasks': tasks, 'host': 'women', 'previous': '2024',
            'commended': review.COMMENDED_2025, 'decision': ('12/QĐ-BCĐ', '2025-03-03')}


def meeting_of_2026():
    """Sixty delegates who are invited; everything is prepared and nothing has happened yet."""
    values = review_values(2026, '2026-03-06') | {
        'title': 'Hội nghị tổng kết năm 2025, ký kết Chương trình phối hợp hoạt động năm 2026', 'note': 'Dự kiến.'}
    return {'key': '2026 dự kiến', 'values': values, 'reviewed': ['2025'], 'signed': ['2026'],
            'agenda': review.agenda(2026, 2025, review.PAPERS_2026), 'attendees': list(review.attendees_2026()),
            'contributions': [('paper', *row, {'at': 5 + number}) for number, row in enumerate(review.PAPERS_2026)],
            'tasks': (), 'host': 'veterans', 'previous': '2025', 'commended': review.COMMENDED_2026, 'decision': (None, None)}


def meetings(signers, days):
    """Each meeting of the practice book as a dictionary."""
    yield from (annual_meeting(year, days[year], signers[year]) for year in range(2021, 2025))
    yield {'key': '2024 giữa năm', 'host': 'command', 'reviewed': ['2024'], 'signed': [], 'previous': '2024', 'values': {
               'kind': 'interim', 'title': 'Hội nghị sơ kết 6 tháng đầu năm 2024', 'on_date': '2024-07-19', 'session': 'afternoon',
               'start_time': '14:00', 'end_time': '16:30', 'place': 'Hội trường Bộ Chỉ huy Quân sự tỉnh',
               'from_date': '2024-01-01', 'to_date': '2024-06-30'},
           'agenda': (('Báo cáo sơ kết 6 tháng đầu năm', 30, 'chất', None), ('Trao đổi, thảo luận', 75, 'vinh', None),
                      ('Kết luận', 20, 'vinh', None)),
           'attendees': (('vinh', 'command', 'chair', 'present'), ('quyến', 'labour', 'delegate', 'present'),
                         ('mưa', 'farmers', 'delegate', 'present'), ('đan', 'youth', 'delegate', 'present'),
                         ('bổng', 'veterans', 'delegate', 'present'), ('sương', 'red cross', 'delegate', 'excused'),
                         ('nhuận', 'politics', 'secretary', 'present')),
           'contributions': (('conclusion', 'vinh', 'command', 'Kết luận',
                              'Tập trung các chỉ tiêu đạt dưới 50%; chuẩn bị tổng kết giai đoạn.'),),
           'tasks': (('Đôn đốc các đơn vị chưa nộp báo cáo quý II.', 'politics', '2024-07-31', 'done'),)}
    yield meeting_of_2025(days[2025])
    yield {'key': '2025 kiểm tra', 'host': 'a2', 'reviewed': ['2025'], 'signed': [], 'previous': '2025', 'values': {
               'kind': 'visit', 'title': 'Kiểm tra việc thực hiện chương trình phối hợp tại Ban CHPTKV 2 - Bạch Lâm',
               'on_date': '2025-09-18', 'session': 'morning', 'start_time': '08:30', 'end_time': '11:00',
               'place': 'Ban Chỉ huy Phòng thủ Khu vực 2 - Bạch Lâm', 'organiser': 'Bộ Chỉ huy Quân sự tỉnh',
               'from_date': '2025-01-01', 'to_date': '2025-08-31'},
           'agenda': (('Nghe báo cáo của đơn vị', 40, 'thạch', None), ('Kiểm tra hồ sơ, sổ sách', 60, 'chất', None),
                      ('Kết luận', 30, 'ấn', None)),
           'attendees': (('ấn', 'command', 'chair', 'present'), ('chất', 'politics', 'secretary', 'present'),
                         ('bổng', 'veterans', 'delegate', 'present'), ('thạch', 'a2', 'delegate', 'present'),
                         ('tiềm', 'a2', 'delegate', 'present')),
           'contributions': (
               ('finding', 'chất', 'politics', 'Công tác lãnh đạo, chỉ đạo', 'Có kế hoạch phối hợp năm, phân công rõ cán bộ phụ trách.', {'at': 1}),
               ('finding', 'chất', 'politics', 'Hồ sơ, sổ sách', 'Còn thiếu biên bản bàn giao của hai Ban CHQS cấp huyện cũ.', {'at': 2}),
               ('finding', 'bổng', 'veterans', 'Kết quả phối hợp', 'Huấn luyện dân quân có cựu chiến binh tham gia; giúp dân đạt 320 ngày công.', {'at': 2}),
               ('conclusion', 'ấn', 'command', 'Kết luận', 'Đơn vị triển khai tốt; cần hoàn thiện hồ sơ tiếp nhận từ Ban CHQS cấp huyện.', {'at': 3})),
           'tasks': (('Hoàn thiện hồ sơ bàn giao của các huyện, thị xã cũ.', 'a2', '2025-10-31', 'open', {'from': 4}),)}
    yield meeting_of_2026()
