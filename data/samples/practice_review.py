"""practice_review: the two large meetings of the practice book, with all that their packets print."""
# SPDX-License-Identifier: GPL-3.0-or-later

# Officers who command at the base: key, name, rank, [(unit, title, from, to)]
OFFICERS = (
    ('khoát', 'Lộc Văn Khoát', 'Trung tá', (('d1', 'Chỉ huy trưởng', '2021-01-01', '2025-06-30'), ('a1', 'Chỉ huy trưởng', '2025-07-01', None))),
    ('tiềm', 'Bàn Đức Tiềm', 'Trung tá', (('d2', 'Chỉ huy trưởng', '2021-01-01', '2025-06-30'), ('a2', 'Chỉ huy trưởng', '2025-07-01', None))),
    ('quảng', 'Ngọ Duy Quảng', 'Trung tá', (('d7', 'Chỉ huy trưởng', '2020-06-01', '2025-06-30'), ('a3', 'Chỉ huy trưởng', '2025-07-01', None))),
    ('trọng', 'Ma Thế Trọng', 'Thiếu tá', (('d7', 'Chính trị viên', '2022-03-01', '2025-06-30'), ('a3', 'Chính trị viên', '2025-07-01', None))),
    ('diễn', 'Viên Trung Diễn', 'Trung tá', (('d3', 'Chính trị viên', '2020-01-01', '2025-06-30'), ('politics', 'Phó Trưởng phòng', '2025-07-01', None))),
    ('lợi', 'Thân Hữu Lợi', 'Trung tá', (('d4', 'Chính trị viên', '2021-01-01', '2025-06-30'),)),
    ('hoạch', 'Khổng Minh Hoạch', 'Thiếu tá', (('d5', 'Chính trị viên', '2020-09-01', '2025-06-30'),)),
    ('nghị', 'Chu Bá Nghị', 'Trung tá', (('d8', 'Chính trị viên', '2019-05-01', '2025-06-30'),)),
    ('thụ', 'Lưu Quang Thụ', 'Thượng tá', (('politics', 'Trưởng phòng', '2021-01-01', None),)),
)

# Delegates without a record of their own: name, title, unit
GUESTS = (
    ('Hà Thị Bích Vân', 'Phó Chủ tịch Hội đồng nhân dân tỉnh', None),
    ('Đàm Quốc Tuyên', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', None),
    ('Lý Xuân Bách', 'Trưởng phòng Dân vận, Cục Chính trị Quân khu', None),
    ('Phí Thị Ngọc Lam', 'Phó Giám đốc Sở Nội vụ', None),
    ('Dư Hồng Phúc', 'Phó Giám đốc Sở Y tế', None),
    ('Trương Thị Kim Oanh', 'Phó Giám đốc Sở Nông nghiệp và Môi trường', None),
    ('Ninh Văn Tráng', 'Phó Tổng Biên tập Báo và Đài Phát thanh, Truyền hình tỉnh', None),
)
STAFF = (
    ('Hầu A Páo', 'Phó Chủ tịch', 'labour'), ('Từ Thị Hảo', 'Chánh Văn phòng', 'labour'), ('Mai Công Lực', 'Trưởng Ban Tổ chức', 'labour'),
    ('Bùi Thị Thêu', 'Phó Chủ tịch', 'farmers'), ('Sùng Văn Chẩn', 'Chánh Văn phòng', 'farmers'), ('Đỗ Khắc Toản', 'Trưởng Ban Kinh tế - Xã hội', 'farmers'),
    ('Nông Thị Bưởi', 'Phó Chủ tịch', 'women'), ('Vàng Thị Dín', 'Chánh Văn phòng', 'women'), ('Hoàng Thị Nguyệt Ánh', 'Trưởng Ban Tuyên giáo', 'women'),
    ('Lê Trần Gia Khánh', 'Phó Bí thư', 'youth'), ('Phàn Thị Mẩy', 'Chánh Văn phòng', 'youth'), ('Ngô Tuấn Kiệt', 'Trưởng Ban Thanh niên nông thôn', 'youth'),
    ('Lò Văn Panh', 'Phó Chủ tịch', 'veterans'), ('Trần Khắc Nhẫn', 'Chánh Văn phòng', 'veterans'), ('Phạm Đình Rạng', 'Trưởng Ban Phong trào', 'veterans'),
    ('Cù Thị Mến', 'Phó Chủ tịch', 'red cross'), ('Tống Văn Thuật', 'Chánh Văn phòng', 'red cross'), ('Quản Thị Loan', 'Trưởng Ban Công tác xã hội', 'red cross'),
    ('Vũ Thị Thanh Tâm', 'Trưởng Ban Phong trào', 'front'), ('Lương Văn Tài', 'Chánh Văn phòng', 'front'),
)
BASE = (
    ('Giàng Seo Vư', 'Bí thư Đoàn xã Mây Trắng', None), ('Hoàng Thị Sáu', 'Chủ tịch Hội LHPN xã Thủy Tiên', None),
    ('Nguyễn Văn Lịch', 'Chủ tịch Hội CCB phường Ngân Giang', None), ('Lý Thị Pà', 'Chủ tịch Hội Nông dân xã Vân Đài', None),
    ('Trần Duy Thắng', 'Chủ tịch Công đoàn Công ty May Bạch Lâm', None), ('Đinh Thị Sen', 'Chủ tịch Hội CTĐ xã Sơn Ca', None),
    ('Phùng Văn Dần', 'Xã đội trưởng xã Hồng Lĩnh', None), ('Tẩn A Sử', 'Trưởng thôn Khe Bạc, xã Thanh Khê', None),
)

AGENDA_NOTES = {
    'opening': 'Chờ đồng chí Phó Chủ tịch UBND tỉnh; nếu đến muộn thì giới thiệu sau phần khai mạc.',
    'signing': 'Kiểm tra bìa trình ký, bút, thứ tự đứng: Bộ CHQS tỉnh ở giữa, Cụm trưởng bên phải.',
    'discussion': 'Nếu hết giờ, chuyển ý kiến còn lại thành văn bản gửi Phòng Chính trị.',
}


def agenda(year, last, papers):
    """(title, minutes, person, responsible, extras) of the meeting that reviews @last and signs the programme of @year."""
    rows = [
        ('Đón tiếp đại biểu, ổn định tổ chức', 15, None, 'Ban Tổ chức', {'kind': 'opening'}),
        ('Tuyên bố lý do, giới thiệu đại biểu', 10, 'nhuận', None, {
            'kind': 'opening', 'internal_note': AGENDA_NOTES['opening'],
            'script': 'Kính thưa các đồng chí đại biểu!\nĐược sự nhất trí của Ban Chỉ đạo, hôm nay chúng ta tổ chức hội nghị tổng kết '
                      f'Chương trình phối hợp hoạt động năm {last}, ký kết Chương trình phối hợp hoạt động năm {year}.\n'
                      'Thay mặt Ban Tổ chức, tôi xin trân trọng giới thiệu các đồng chí đại biểu.'}),
        ('Khai mạc hội nghị', 10, 'hưng', None, {
            'kind': 'opening', 'script': 'Xin trân trọng kính mời đồng chí Trưởng Ban Chỉ đạo phát biểu khai mạc hội nghị.'}),
        (f'Báo cáo tổng kết Chương trình phối hợp hoạt động năm {last}', 25, 'ấn', None, {
            'kind': 'report', 'script': 'Sau đây, xin mời đồng chí Phó Chính ủy Bộ CHQS tỉnh trình bày báo cáo tổng kết.'}),
    ]
    rows += [(f'Tham luận: {title}', 10, person, None, {'kind': 'paper', 'unit': unit}) for person, unit, title, _ in papers]
    rows += [
        ('Thảo luận', 25, 'hưng', None, {'kind': 'discussion', 'internal_note': AGENDA_NOTES['discussion'],
                                         'script': 'Đề nghị các đồng chí phát biểu ngắn gọn, tập trung vào hạn chế và giải pháp.'}),
        ('Công bố quyết định và trao khen thưởng', 15, 'thụ', None, {'kind': 'commendation'}),
        (f'Thông qua và ký kết Chương trình phối hợp hoạt động năm {year}; bàn giao Cụm trưởng', 20, None, 'Đại diện các bên', {
            'kind': 'signing', 'internal_note': AGENDA_NOTES['signing'],
            'script': 'Xin kính mời đại diện các bên lên vị trí ký kết. Xin mời lãnh đạo Ban Chỉ đạo chứng kiến.'}),
        ('Phát biểu chỉ đạo', 10, None, 'Lãnh đạo Tỉnh ủy', {'kind': 'directive'}),
        ('Kết luận, bế mạc hội nghị', 10, 'hưng', None, {'kind': 'conclusion'}),
    ]
    return rows


PAPERS_2025 = (
    ('sương', 'red cross', 'Kết hợp quân - dân y ở vùng sâu, vùng xa',
     'Kết quả 12 đợt khám bệnh lưu động; cách phối hợp giữa quân y và tình nguyện viên chữ thập đỏ; đề nghị bổ sung cơ số thuốc.'),
    ('thương', 'labour', 'Việc làm cho quân nhân xuất ngũ',
     'Kết nối doanh nghiệp và trung tâm dịch vụ việc làm; theo dõi quân nhân xuất ngũ sáu tháng sau khi nhận việc.'),
    ('quảng', 'd7', 'Xây dựng lực lượng dân quân gắn với phong trào ở cơ sở',
     'Lựa chọn dân quân từ đoàn viên, hội viên nòng cốt; huấn luyện kết hợp giúp dân thu hoạch.'),
    ('đan', 'youth', 'Tuổi trẻ hướng về biên cương', 'Ba năm tổ chức hành trình tình nguyện; nguồn lực xã hội hóa và công khai tài chính.'),
)
PAPERS_2026 = (
    ('duyên', 'women', 'Phụ nữ chăm lo hậu phương quân đội', 'Mô hình sinh kế cho vợ quân nhân khó khăn và kết quả sau một năm.'),
    ('mưa', 'farmers', 'Xóa nhà tạm, nhà dột nát: cách làm và bài học', 'Huy động ngày công của bộ đội và hội viên; công khai đối tượng ở thôn, bản.'),
    ('bổng', 'veterans', 'Cựu chiến binh tham gia huấn luyện dân quân', 'Kinh nghiệm phối hợp với Ban Chỉ huy Phòng thủ khu vực.'),
    ('thạch', 'a2', 'Công tác phối hợp sau khi thành lập Ban Chỉ huy Phòng thủ khu vực', 'Tiếp nhận số liệu, phân công lại đầu mối và những việc cần hướng dẫn.'),
)

# kind, person, unit, title, text, extras; "at" is the position on the agenda
SAID_2025 = (
    ('note', 'nhuận', 'politics', None, 'Đại biểu có mặt đủ điều kiện tiến hành hội nghị.', {'at': 2, 'at_time': '08:12'}),
    ('remark', 'duyên', 'women', 'Biểu mẫu báo cáo', 'Đề nghị gửi biểu mẫu báo cáo sớm hơn để cơ sở kịp tổng hợp.',
     {'at': 9, 'at_time': '09:48', 'answer': 'Tiếp thu; từ quý II biểu mẫu gửi trước ngày 05 của tháng cuối quý.'}),
    ('remark', 'bổng', 'veterans', 'Kinh phí', 'Đề nghị có kinh phí riêng cho hoạt động giáo dục truyền thống tại trường học.',
     {'at': 9, 'at_time': '09:55', 'answer': 'Giao Phòng Chính trị tổng hợp, trình Ban Chỉ đạo trong kế hoạch năm.'}),
    ('remark', 'nghị', 'd8', 'Số liệu', 'Một số chỉ tiêu trùng giữa báo cáo của ngành dọc và của Ban Chỉ đạo, đề nghị thống nhất cách tính.',
     {'at': 9, 'at_time': '10:02', 'answer': 'Thống nhất lấy số liệu theo danh mục chỉ tiêu của Ban Chỉ đạo.'}),
    ('remark', 'quyến', 'labour', 'Công nhân', 'Bổ sung nội dung tuyên truyền pháp luật về dân quân tự vệ trong doanh nghiệp.', {'at': 9, 'at_time': '10:09'}),
    ('directive', 'kỳ', 'mass new', 'Phát biểu chỉ đạo',
     'Biểu dương kết quả năm 2024; đề nghị Ban Chỉ đạo giữ vững nền nếp phối hợp trong khi sắp xếp tổ chức bộ máy, không để gián đoạn '
     'việc chăm lo gia đình chính sách.', {'at': 12, 'at_time': '10:48'}),
)
ASSESSMENT_2025 = ('conclusion', 'hưng', 'front', 'Đánh giá chung',
                   'Năm 2024 các bên phối hợp chặt chẽ, hướng về cơ sở, hoàn thành phần lớn chỉ tiêu; công tác báo cáo và nhân rộng mô hình '
                   'còn chậm.', {'at': 13, 'at_time': '10:52'})
CONCLUSIONS_2025 = (
    ('Kiện toàn Ban Chỉ đạo', 'Kiện toàn Ban Chỉ đạo sau sắp xếp tổ chức bộ máy.', 'mass new', '2025-08-31', 'doing', None),
    ('Bàn giao số liệu', 'Hướng dẫn bàn giao số liệu của Ban CHQS cấp huyện cho Ban CHPTKV.', 'command', '2025-07-31', 'done', '2025-07-28'),
    ('Nhà ở', 'Hoàn thành xóa nhà tạm, nhà dột nát.', 'farmers', '2025-08-31', 'done', '2025-08-22'),
    ('Dự thảo năm 2026', 'Chuẩn bị dự thảo chương trình năm 2026 lấy ý kiến các bên.', 'command', '2025-11-15', 'done', '2025-11-03'),
)
# kind, person, unit, name, title, reason, amount
COMMENDED_2025 = (
    ('collective', None, 'farmers', None, None, 'Dẫn đầu phong trào chung sức xây dựng nông thôn mới năm 2024', 2_340_000),
    ('collective', None, 'd6', None, None, 'Hoàn thành xuất sắc nhiệm vụ phối hợp ở địa bàn đặc biệt khó khăn', 2_340_000),
    ('collective', None, 'red cross', None, None, 'Thành tích trong phong trào hiến máu tình nguyện năm 2024', 2_340_000),
    ('individual', 'thảo', None, None, None, 'Nhiều năm đóng góp cho công tác giáo dục truyền thống', 1_170_000),
    ('individual', 'cầu', None, None, None, 'Thành tích trong công tác dân vận ở vùng cao', 1_170_000),
    ('individual', 'hiền', None, None, None, 'Thành tích trong công tác tuyên truyền', 1_170_000),
    ('individual', None, None, 'Giàng Seo Vư', 'Bí thư Đoàn xã Mây Trắng', 'Thành tích trong phong trào thanh niên tình nguyện', 1_170_000),
    ('individual', None, None, 'Tẩn A Sử', 'Trưởng thôn Khe Bạc', 'Hiến đất làm đường giao thông nông thôn', 1_170_000),
)
COMMENDED_2026 = (
    ('collective', None, 'women', None, None, 'Dẫn đầu phong trào chăm lo hậu phương quân đội năm 2025', 2_340_000),
    ('collective', None, 'a2', None, None, 'Hoàn thành xuất sắc việc tiếp nhận nhiệm vụ sau sắp xếp', 2_340_000),
    ('individual', 'mưa', None, None, None, 'Thành tích trong phong trào xóa nhà tạm, nhà dột nát', 1_170_000),
    ('individual', 'đạo', None, None, None, 'Thành tích trong xây dựng tự vệ ở doanh nghiệp', 1_170_000),
)


def attendees_2025():
    """Sixty delegates in the order of protocol: (person, unit, capacity, presence, extras)."""
    came = {'presence': 'present'}
    rows = [('hưng', 'front', 'chair'), ('kỳ', 'mass new', 'guest')]
    rows += [(None, unit, 'guest', {'name': name, 'title': title}) for name, title, unit in GUESTS]
    rows += [('ngà', 'mass new', 'guest'), ('hạnh', 'front', 'guest'), ('vinh', 'command', 'delegate'), ('khải', 'command', 'delegate'),
             ('ấn', 'command', 'delegate'), ('tường', 'command', 'delegate'), ('thương', 'labour', 'delegate'), ('mưa', 'farmers', 'delegate'),
             ('duyên', 'women', 'delegate'), ('đan', 'youth', 'delegate'), ('bổng', 'veterans', 'delegate'), ('sương', 'red cross', 'delegate'),
             ('thụ', 'politics', 'delegate'), ('chất', 'politics', 'secretary'), ('nhuận', 'politics', 'secretary'), ('quyến', 'labour', 'delegate')]
    rows += [(None, unit, 'delegate', {'name': name, 'title': title}) for name, title, unit in STAFF[1:]]
    rows += [('đạo', 'd1', 'delegate'), ('thạch', 'd2', 'delegate'), ('diễn', 'd3', 'delegate'), ('lợi', 'd4', 'delegate'),
             ('hoạch', 'd5', 'delegate'), ('cầu', 'd6', 'delegate'), ('quảng', 'd7', 'delegate'), ('nghị', 'd8', 'delegate')]
    rows += [(None, unit, 'delegate', {'name': name, 'title': title}) for name, title, unit in BASE]
    noted = {
        'hoạch': {'presence': 'excused', 'note': 'đi công tác'},
        'tường': {'presence': 'absent'},
        'lợi': {'presence': 'present', 'substitute_name': 'Hoàng Cao Sơn', 'substitute_title': 'Phó Chỉ huy trưởng'},
        'Phí Thị Ngọc Lam': {'presence': 'excused'},
        'Dư Hồng Phúc': {'presence': 'present', 'time_in': '08:35'},
        'Lý Xuân Bách': {'presence': 'present', 'time_out': '10:30'},
    }
    for row in rows:
        extras = row[3] if len(row) > 3 else {}
        yield (row[0], row[1], row[2], came | extras | noted.get(row[0] or extras.get('name'), {}))


def attendees_2026():
    rows = [('hưng', 'front', 'chair'), ('kỳ', 'mass new', 'guest')]
    rows += [(None, unit, 'guest', {'name': name, 'title': title}) for name, title, unit in GUESTS]
    rows += [('ngà', 'mass new', 'guest'), ('hạnh', 'front', 'guest'), ('vinh', 'command', 'delegate'), ('khải', 'command', 'delegate'),
             ('ấn', 'command', 'delegate'), ('tường', 'command', 'delegate'), ('thương', 'labour', 'delegate'), ('mưa', 'farmers', 'delegate'),
             ('duyên', 'women', 'delegate'), ('đan', 'youth', 'delegate'), ('bổng', 'veterans', 'delegate'), ('sương', 'red cross', 'delegate'),
             ('thụ', 'politics', 'delegate'), ('diễn', 'politics', 'delegate'), ('chất', 'politics', 'secretary'), ('nhuận', 'politics', 'secretary'),
             ('quyến', 'labour', 'delegate')]
    rows += [(None, unit, 'delegate', {'name': name, 'title': title}) for name, title, unit in STAFF]
    rows += [('khoát', 'a1', 'delegate'), ('đạo', 'a1', 'delegate'), ('tiềm', 'a2', 'delegate'), ('thạch', 'a2', 'delegate'),
             ('quảng', 'a3', 'delegate'), ('trọng', 'a3', 'delegate')]
    rows += [(None, unit, 'delegate', {'name': name, 'title': title}) for name, title, unit in BASE]
    for row in rows:
        yield (row[0], row[1], row[2], {'presence': 'expected'} | (row[3] if len(row) > 3 else {}))
