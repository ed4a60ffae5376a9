#!/usr/bin/python3
"""make-programmes: writes programme-001.json, -002.json and -003.json, three real programmes known from press reports.

The books hold what the reports state. Readings and assumptions are said in the note of the record they touch; what is
not known stays empty. The texts of the agreements are composed from the fields of coordination the reports name.

    make-programmes.py [FOLDER]
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import sys

from book_file import HERE, Book, add_catalogue, add_clauses

ASSUMED = ('Bài báo không nêu tên các tổ chức; ghi theo sáu tổ chức thường tham gia chương trình phối hợp. '
           'Cần đối chiếu với văn bản gốc.')
COMPOSED = ('Nội dung do người lập sổ soạn theo các lĩnh vực phối hợp mà bài báo nêu, không phải nguyên văn. '
            'Số, ký hiệu, người ký chưa biết nên để trống.')

# key, name, abbreviation, kind; in the usual order of print
SIX = (
    ('lđlđ', 'Liên đoàn Lao động', 'LĐLĐ tỉnh', 'socio_political'),
    ('hnd', 'Hội Nông dân', 'Hội Nông dân tỉnh', 'socio_political'),
    ('lhpn', 'Hội Liên hiệp Phụ nữ', 'Hội LHPN tỉnh', 'socio_political'),
    ('đoàn', None, 'Tỉnh đoàn', 'socio_political'),
    ('ccb', 'Hội Cựu chiến binh', 'Hội CCB tỉnh', 'socio_political'),
    ('ctđ', 'Hội Chữ thập đỏ', 'Hội CTĐ tỉnh', 'humanitarian'),
)


def add_parties_of_province(book, province, stated):
    """The command and the six organisations of a province; @stated: {key: note} of those the report names itself."""
    suffix = f' {province}' if province else ''
    units = {'command': book.add(
        'units', 'command', name=f'Bộ Chỉ huy Quân sự tỉnh{suffix}', abbreviation='Bộ CHQS tỉnh', kind='military',
        level='province', header=f'Bộ Chỉ huy Quân sự\ntỉnh{suffix}' if province else 'Bộ Chỉ huy Quân sự tỉnh',
        protocol_rank=1, rank_before_name=True)}
    for rank, (key, name, abbreviation, kind) in enumerate(SIX, 2):
        full = f'{name} tỉnh{suffix}' if name else f'Tỉnh đoàn{suffix}'
        units[key] = book.add('units', key, name=full, abbreviation=abbreviation, kind=kind, level='province',
                              authority='Ban Thường vụ', protocol_rank=rank, note=stated.get(key, ASSUMED))
    return units


def add_agreement(book, key, units, text, **values):
    """An agreement between the command and the six, with its text."""
    agreement = book.add('agreements', key, kind='joint', type_name='Chương trình', columns=2, **values)
    for position, unit in enumerate(('command', *(row[0] for row in SIX)), 1):
        book.add('parties', f'{key}/{unit}', agreement=agreement, unit=units[unit], position=position,
                 role='lead' if position == 1 else 'member')
    add_clauses(book, key, agreement, text)
    return agreement


# --- 001: a province of Military Region 7, 2020 and 2021 ---------------------------------------------------------------

TEXT_001 = '''
! Căn cứ chức năng, nhiệm vụ của Bộ Chỉ huy Quân sự tỉnh và của các tổ chức chính trị - xã hội, xã hội nhân đạo tỉnh
{grounds}
= {preamble}
# Mục đích, yêu cầu
## Mục đích
- Phát huy sức mạnh tổng hợp của lực lượng vũ trang tỉnh và các tổ chức chính trị - xã hội, xã hội nhân đạo trong thực hiện nhiệm vụ quân sự, quốc phòng ở địa phương, xây dựng tổ chức và lực lượng vũ trang vững mạnh toàn diện.
- Tăng cường mối quan hệ đoàn kết, gắn bó giữa Quân đội với Nhân dân; chăm lo đời sống của cán bộ, chiến sĩ, đoàn viên, hội viên, gia đình chính sách và hộ nghèo trên địa bàn tỉnh.
## Yêu cầu
- Nội dung phối hợp cụ thể, thiết thực, phù hợp với chức năng, nhiệm vụ của từng đơn vị và tình hình địa phương.
- Phối hợp thường xuyên, đồng bộ từ tỉnh đến cơ sở; có kiểm tra, sơ kết, tổng kết và nhân rộng cách làm hay.
# Nội dung phối hợp
## Tuyên truyền, vận động và đấu tranh với các quan điểm sai trái
- Tuyên truyền đường lối của Đảng, chính sách, pháp luật của Nhà nước, nhiệm vụ quân sự, quốc phòng đến cán bộ, chiến sĩ, đoàn viên, hội viên và Nhân dân.
- Chủ động cung cấp thông tin chính thống, đấu tranh với các quan điểm sai trái, nhất là trên không gian mạng.
## Công tác dân vận
- Phối hợp thực hiện công tác dân vận ở cơ sở; giúp Nhân dân phát triển sản xuất, xóa đói, giảm nghèo, thực hiện các phong trào thi đua ở địa phương.
- Nắm tình hình, tâm tư, nguyện vọng của đoàn viên, hội viên và Nhân dân; kịp thời kiến nghị với cấp ủy, chính quyền giải quyết những vấn đề phát sinh từ cơ sở.
## Xây dựng tổ chức và lực lượng vũ trang địa phương vững mạnh toàn diện
- Phối hợp xây dựng tổ chức đoàn, hội ở cơ sở và lực lượng dân quân tự vệ, dự bị động viên; vận động thanh niên thực hiện nghĩa vụ quân sự.{exercise}
- Tổ chức kết nghĩa, giao lưu văn hóa, văn nghệ, thể dục, thể thao giữa cơ quan, đơn vị và các tổ chức.
## Chính sách xã hội, chính sách quân đội và hậu phương quân đội
- Vận động xây dựng Quỹ “Đền ơn, đáp nghĩa”; phối hợp xây tặng nhà tình nghĩa, nhà tình nghĩa Quân - Dân.
- Thăm hỏi, giúp đỡ gia đình chính sách, gia đình quân nhân có hoàn cảnh khó khăn.
- Giới thiệu, giải quyết việc làm cho bộ đội xuất ngũ; phối hợp tư vấn hướng nghiệp trước khi quân nhân hoàn thành nghĩa vụ.
## An sinh xã hội
- Vận động Quỹ “Ngày vì người nghèo”; phối hợp xây tặng nhà đại đoàn kết, nhà Chữ thập đỏ.
- Tổ chức các hoạt động nhân đạo, giúp đỡ người nghèo và người gặp hoàn cảnh khó khăn.
## Phòng, chống tội phạm, tệ nạn xã hội
- Duy trì, nhân rộng các mô hình phòng, chống tội phạm, tệ nạn xã hội ở khu dân cư; vận động đoàn viên, hội viên tham gia giữ gìn an ninh, trật tự ở cơ sở.
# Trách nhiệm của các bên
## Bộ Chỉ huy Quân sự tỉnh
- Chủ trì xây dựng chương trình, theo dõi, tổng hợp kết quả và chuẩn bị nội dung hội nghị tổng kết.
- Chỉ đạo Ban Chỉ huy Quân sự các huyện, thị xã, thành phố phối hợp với các tổ chức cùng cấp thực hiện chương trình.
## Các tổ chức chính trị - xã hội, xã hội nhân đạo tỉnh
- Cụ thể hóa chương trình thành kế hoạch của tổ chức mình; hướng dẫn cấp huyện và cơ sở thực hiện.
- Thông tin kết quả thực hiện về Bộ Chỉ huy Quân sự tỉnh để tổng hợp.{cluster}
# Tổ chức thực hiện
{closing}
'''


def programme_001():
    book = Book('programme-001')
    source = ('Bài báo “Hội nghị tổng kết hoạt động phối hợp giữa Bộ CHQS tỉnh và 6 tổ chức chính trị – xã hội, '
              'xã hội nhân đạo năm 2020” (Quốc Tiến)')
    units = add_parties_of_province(book, '', {'đoàn': 'Bài báo nêu Tỉnh đoàn là Cụm trưởng năm 2021.'})
    book.add('committees', 'committee', name='Ban Chỉ đạo Chương trình phối hợp hoạt động', short_name='Ban Chỉ đạo PHHĐ tỉnh',
             level='province', host_unit=units['command'],
             note=f'{source} không nêu tên tỉnh và tên ban chỉ đạo; tên ở đây là tên gọi chung để mở sổ. Lãnh đạo '
                  'Quân khu 7 dự hội nghị, nên có thể là một tỉnh thuộc địa bàn Quân khu 7; chưa xác minh.')

    region = book.add('units', 'region', name='Quân khu 7', kind='military', level='region')
    party = book.add('units', 'tỉnh ủy', name='Tỉnh ủy', kind='party', level='province')
    mass = book.add('units', 'dân vận', name='Ban Dân vận Tỉnh ủy', kind='party', level='province', parent=party)
    districts = book.add('units', 'districts', name='Ban Chỉ huy Quân sự các huyện, thị xã, thành phố', kind='group',
                         abbreviation='Ban CHQS các huyện, thị xã, thành phố', level='district', parent=units['command'])
    labour = book.add('units', 'lđlđ districts', name='Liên đoàn Lao động các huyện, thị xã, thành phố', kind='group',
                      abbreviation='LĐLĐ các huyện, thị xã, thành phố', level='district')

    the = book.add('people', 'thế', full_name='Lê Minh Thế')
    cuong = book.add('people', 'cường', full_name='Hoàng Xuân Cường', military_rank='Đại tá')
    book.add('posts', 'thế 1', person=the, unit=party, title='Ủy viên Ban Thường vụ',
             note='Bài báo ghi “Thường vụ Tỉnh ủy”; không nêu thời gian giữ chức vụ.')
    book.add('posts', 'thế 2', person=the, unit=mass, title='Trưởng ban')
    book.add('posts', 'cường', person=cuong, unit=units['command'], title='Chính ủy')
    book.add('rotations', '2021', year=2021, unit=units['đoàn'])

    old = add_agreement(
        book, '2020', units, TEXT_001.format(
            grounds='! Căn cứ tình hình và yêu cầu nhiệm vụ quân sự, quốc phòng ở địa phương năm 2020',
            preamble='Bộ Chỉ huy Quân sự tỉnh và 6 tổ chức chính trị - xã hội, xã hội nhân đạo tỉnh thống nhất Chương trình '
                     'phối hợp hoạt động năm 2020 như sau:',
            exercise='', cluster='',
            closing='## Chế độ giao ban, báo cáo\nCác bên định kỳ trao đổi thông tin; cuối năm tổng hợp kết quả để tổng kết '
                    'và xây dựng chương trình năm sau.\n## Hiệu lực\nChương trình có hiệu lực từ ngày ký và được '
                    'thực hiện trong năm 2020.'),
        term='annual', subject='Phối hợp hoạt động giữa Bộ Chỉ huy Quân sự tỉnh với 6 tổ chức chính trị - xã hội, xã hội '
        'nhân đạo tỉnh năm 2020', from_date='2020-01-01', to_date='2020-12-31', state='closed',
        state_reason='Đã tổng kết tại hội nghị ngày 18/3/2021.', note=COMPOSED)

    new = add_agreement(
        book, '2021', units, TEXT_001.format(
            grounds='! Căn cứ kết quả thực hiện Chương trình phối hợp hoạt động năm 2020',
            preamble='Sau khi thống nhất tại hội nghị tổng kết chương trình phối hợp năm 2020, Bộ Chỉ huy Quân sự tỉnh và 6 tổ chức '
                     'chính trị - xã hội, xã hội nhân đạo tỉnh ký kết Chương trình phối hợp hoạt động năm 2021 như sau:',
            exercise='\n- Vận động đoàn viên, hội viên và Nhân dân tham gia, phục vụ diễn tập phòng thủ các cấp.',
            cluster='\n## Cụm trưởng năm 2021\n- Tỉnh đoàn là Cụm trưởng năm 2021, cùng Bộ Chỉ huy Quân sự tỉnh đôn đốc các tổ '
                    'chức thực hiện chương trình.',
            closing='## Công tác phối hợp\nCác bên phân công lãnh đạo phụ trách và cơ quan giúp việc; định kỳ trao đổi tình '
                    'hình, thống nhất nội dung, thời gian, lực lượng trước khi tổ chức hoạt động.\n'
                    '## Chương trình phối hợp song phương\nNgoài chương trình chung, Bộ Chỉ huy Quân sự tỉnh và từng tổ chức có '
                    'thể ký kết chương trình phối hợp riêng, phù hợp với đặc điểm của mỗi bên.\n'
                    '## Kinh phí hoạt động\nMỗi bên bảo đảm kinh phí cho phần việc do mình chủ trì; hoạt động chung do các bên '
                    'thống nhất nguồn và mức chi trước khi thực hiện.\n'
                    '## Hiệu lực\nChương trình có hiệu lực từ ngày ký và được thực hiện trong năm 2021; cuối năm '
                    'các bên tổng kết và xây dựng chương trình năm sau.'),
        term='annual', subject='Phối hợp hoạt động giữa Bộ Chỉ huy Quân sự tỉnh với 6 tổ chức chính trị - xã hội, xã hội '
        'nhân đạo tỉnh năm 2021', from_date='2021-01-01', to_date='2021-12-31', signed_date='2021-03-18', state='settled',
        state_reason='Bài báo cho biết chương trình được ký chiều ngày 18/3/2021, nhưng không nêu người ký; khi có bản gốc thì '
        'ghi nhận chữ ký và chuyển trạng thái.', cluster_head=units['đoàn'],
        note=f'{COMPOSED} Có các đồng chí lãnh đạo chứng kiến (theo chú thích ảnh), không nêu tên.')

    remarks = []
    for position, proposal in enumerate(('Bổ sung công tác dân vận.', 'Bổ sung công tác diễn tập phòng thủ.',
                                         'Bổ sung kinh phí hoạt động.', 'Bổ sung công tác phối hợp.',
                                         'Ngoài chương trình chung, có phối hợp riêng (song phương) giữa Bộ CHQS tỉnh và từng '
                                         'tổ chức.'), 1):
        remarks.append((proposal, book.add(
            'proposals', str(position), agreement=new, position=position, by_name='Đại biểu dự hội nghị', text=proposal,
            decision='accepted', answer='Bộ CHQS tỉnh tiếp thu, bổ sung, hoàn chỉnh vào văn bản rồi ký kết.',
            made_date='2021-03-18', decided_date='2021-03-18')))

    ids = add_catalogue(book, ['CD04'])
    book.add('results', 'CD04', indicator=ids['CD04'], from_date='2020-01-01', to_date='2021-12-31', value='6',
             precision='exact', wording='6 tổ chức', source=source)

    meeting = book.add('meetings', '2021-03-18', kind='final', title='Hội nghị tổng kết hoạt động phối hợp giữa Bộ CHQS tỉnh và '
                       '6 tổ chức chính trị – xã hội, xã hội nhân đạo năm 2020', on_date='2021-03-18', session='afternoon',
                       organiser='Bộ CHQS tỉnh', from_date='2020-01-01', to_date='2020-12-31', note=f'{source}. Bài báo không nêu địa điểm, người chủ trì.')
    book.add('meeting_agreements', 'reviewed', meeting=meeting, agreement=old, role='reviewed')
    book.add('meeting_agreements', 'signed', meeting=meeting, agreement=new, role='signed')
    items = [book.add('agenda_items', str(position), meeting=meeting, position=position, kind=kind, title=title, responsible=responsible)
             for position, (kind, title, responsible) in enumerate((
                 ('report', 'Báo cáo kết quả phối hợp năm 2020', 'Đại diện lãnh đạo Bộ CHQS tỉnh'),
                 ('report', 'Báo cáo tóm tắt Chương trình phối hợp năm 2021', ''),
                 ('discussion', 'Thảo luận, góp ý dự thảo chương trình', 'Đại biểu dự hội nghị'),
                 ('other', 'Tiếp thu, hoàn chỉnh văn bản', 'Bộ CHQS tỉnh'),
                 ('signing', 'Ký kết Chương trình năm 2021, có lãnh đạo chứng kiến', '')), 1)]
    for position, values in enumerate((
            {'person': the, 'unit': mass, 'capacity': 'delegate'},
            {'person': cuong, 'unit': units['command'], 'capacity': 'delegate'},
            {'unit': region, 'name': 'Lãnh đạo Quân khu 7', 'capacity': 'guest', 'note': 'Bài báo không nêu tên.'},
            {'unit': labour, 'name': 'Đại diện LĐLĐ các huyện, thị xã, thành phố', 'capacity': 'delegate'},
            {'unit': districts, 'name': 'Đại diện Ban Chỉ huy Quân sự các huyện, thị xã, thành phố',
             'capacity': 'delegate'}), 1):
        book.add('attendees', str(position), meeting=meeting, position=position, presence='present', **values)
    book.add('contributions', '1', meeting=meeting, position=1, kind='note', unit=units['command'],
             agenda_item=items[0], by_name='Đại diện lãnh đạo Bộ CHQS tỉnh', title='Báo cáo kết quả phối hợp năm 2020',
             text='Kết quả bài báo nêu, không kèm số liệu: dân vận, xóa đói, giảm nghèo; xây dựng tổ chức và lực lượng vũ trang '
                  'địa phương vững mạnh toàn diện; chính sách xã hội, chính sách quân đội và hậu phương quân đội; xây dựng quỹ '
                  'và xây tặng nhà; mô hình phòng, chống tội phạm, tệ nạn xã hội; giới thiệu, giải quyết việc làm cho bộ đội '
                  'xuất ngũ.')
    for position, (text, proposal) in enumerate(remarks, 2):
        book.add('contributions', str(position), meeting=meeting, position=position, kind='remark', by_name='Đại biểu dự hội nghị',
                 agenda_item=items[2], proposal=proposal, text=text,
                 answer='Bộ CHQS tỉnh tiếp thu, bổ sung, hoàn chỉnh vào văn bản rồi ký kết.')
    return book


# --- 002: Lạng Sơn, since 2016 ------------------------------------------------------------------------------------------

TEXT_002 = '''
! Căn cứ Luật Nghĩa vụ quân sự
! Căn cứ Chương trình phối hợp hoạt động giữa Quân đội nhân dân Việt Nam với các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo
! Căn cứ chức năng, nhiệm vụ của Bộ Chỉ huy Quân sự tỉnh Lạng Sơn và của các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo tỉnh
= Bộ Chỉ huy Quân sự tỉnh Lạng Sơn và các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo tỉnh thống nhất Chương trình phối hợp hoạt động từ năm 2016 như sau:
# Mục đích, yêu cầu
## Mục đích
- Nâng cao nhận thức, trách nhiệm của cán bộ, chiến sĩ, đoàn viên, hội viên và Nhân dân các dân tộc trong tỉnh đối với nhiệm vụ xây dựng nền quốc phòng toàn dân, bảo vệ an ninh, trật tự trên địa bàn.
- Tăng cường khối đại đoàn kết toàn dân, đoàn kết quân - dân; góp phần phát triển kinh tế, văn hóa, xã hội, giảm nghèo và xây dựng nông thôn mới.
## Yêu cầu
- Bám sát sự lãnh đạo, chỉ đạo của cấp ủy các cấp; hướng mạnh về cơ sở, vùng cao, vùng còn nhiều khó khăn.
- Phân công rõ việc, rõ đơn vị thực hiện; kết hợp nhiệm vụ huấn luyện, dân vận với các phong trào, cuộc vận động ở địa phương.
# Nội dung phối hợp
## Tuyên truyền, vận động
- Tuyên truyền, vận động cán bộ, đoàn viên, hội viên và Nhân dân chấp hành đường lối của Đảng, chính sách, pháp luật của Nhà nước.
- Phát huy người có uy tín, đội ngũ cán bộ cơ sở trong tuyên truyền, vận động quần chúng.
## Xây dựng nền quốc phòng toàn dân
- Phối hợp bồi dưỡng kiến thức quốc phòng, an ninh cho cán bộ, đoàn viên, hội viên; Ban Chỉ huy Quân sự các huyện, thành phố chủ trì mở lớp ở địa bàn.
- Tham gia xây dựng lực lượng dân quân tự vệ, dự bị động viên và thế trận quốc phòng toàn dân gắn với thế trận an ninh nhân dân.
## Tuyển quân
- Phối hợp tuyên truyền Luật Nghĩa vụ quân sự, vận động thanh niên lên đường nhập ngũ, bảo đảm hoàn thành chỉ tiêu được giao.
- Động viên, thăm hỏi gia đình có con em nhập ngũ; tiếp nhận, giúp đỡ quân nhân xuất ngũ trở về địa phương.
## Giữ gìn an ninh, trật tự
- Tổ chức tuần tra bảo vệ an ninh, trật tự ở khu dân cư và khu vực trọng điểm; vận động Nhân dân cung cấp thông tin, tố giác tội phạm.
## Xây dựng nông thôn mới
- Hưởng ứng phong trào “Chung sức xây dựng nông thôn mới”; huy động ngày công làm đường giao thông nông thôn, nạo vét kênh mương nội đồng, san lấp mặt bằng các công trình phúc lợi.
- Đơn vị bộ đội kết hợp huấn luyện với làm công tác dân vận, giúp các xã thực hiện tiêu chí nông thôn mới.
## Chính sách và an sinh xã hội
- Giúp gia đình chính sách, trường học, hộ nghèo sửa chữa nhà ở, công trình phục vụ đời sống và sản xuất.
- Phối hợp thăm hỏi, tặng quà gia đình thương binh, liệt sĩ, người có công nhân dịp lễ, tết.
## Phòng, chống và khắc phục hậu quả thiên tai
- Sẵn sàng lực lượng, phương tiện giúp Nhân dân phòng, chống, khắc phục hậu quả thiên tai, sớm ổn định đời sống và sản xuất.
# Trách nhiệm của các bên
## Bộ Chỉ huy Quân sự tỉnh
- Chủ trì, điều phối chương trình; chỉ đạo Trung đoàn 123 và Ban Chỉ huy Quân sự các huyện, thành phố phối hợp thực hiện.
- Theo dõi, tổng hợp kết quả, báo cáo Ban Chỉ đạo công tác phối hợp cấp tỉnh.
## Các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo tỉnh
- Lồng ghép nội dung phối hợp vào chương trình công tác hằng năm; hướng dẫn cấp huyện, cấp xã tổ chức thực hiện.
- Nâng cao chất lượng công tác dân vận; phản ánh kịp thời tâm tư, nguyện vọng của đoàn viên, hội viên và Nhân dân.
# Tổ chức thực hiện
## Kiện toàn ban chỉ đạo
Ban chỉ đạo công tác phối hợp các cấp được kiện toàn, có quy chế hoạt động và phân công thành viên phụ trách từng nội dung.
## Chế độ báo cáo
Các bên trao đổi thông tin thường xuyên, tổng hợp kết quả theo 6 tháng và cả năm; kịp thời biểu dương tập thể, cá nhân có thành tích.
## Hiệu lực
Chương trình được thực hiện từ năm 2016; khi có nội dung cần điều chỉnh, các bên cùng bàn bạc, thống nhất bằng văn bản.
'''


def programme_002():
    book = Book('programme-002')
    source = 'Báo Lạng Sơn (LSO): “Hiệu quả trong phối hợp giữa Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị – xã hội”'
    units = add_parties_of_province(book, 'Lạng Sơn', {})
    book.add('committees', 'committee', name='Ban Chỉ đạo công tác phối hợp cấp tỉnh', short_name='Ban Chỉ đạo phối hợp tỉnh',
             level='province', place_name='Lạng Sơn', host_unit=units['command'],
             note=f'{source}, tác giả Phùng Khiêm. Đầu trang có ngày 01/06/2023, nhưng nội dung (“5 tháng đầu năm nay”, “đầu năm 2017”) '
                  'cho thấy bài viết khoảng giữa năm 2017.')
    districts = book.add('units', 'districts', name='Ban Chỉ huy Quân sự các huyện, thành phố', kind='group',
                         abbreviation='Ban CHQS các huyện, thành phố', level='district', parent=units['command'])
    regiment = book.add('units', 'e123', name='Trung đoàn 123', kind='military', parent=units['command'],
                        rank_before_name=True)
    politics = book.add('units', 'phòng chính trị', name='Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh Lạng Sơn',
                        abbreviation='Phòng Chính trị Bộ CHQS tỉnh', kind='military', level='province',
                        parent=units['command'])
    party = book.add('units', 'tỉnh ủy', name='Tỉnh ủy Lạng Sơn', abbreviation='Tỉnh ủy', kind='party', level='province')
    mass = book.add('units', 'dân vận', name='Ban Dân vận Tỉnh ủy Lạng Sơn', abbreviation='Ban Dân vận Tỉnh ủy', kind='party',
                    level='province', parent=party)
    cuong = book.add('people', 'cường', full_name='Nông Thái Cường', military_rank='Trung tá')
    bac = book.add('people', 'bắc', full_name='Giáp Thị Bắc')
    book.add('posts', 'cường', person=cuong, unit=politics, title='Trưởng Ban Dân vận')
    book.add('posts', 'bắc', person=bac, unit=mass, title='Trưởng ban')

    agreement = add_agreement(
        book, '2016', units, TEXT_002, term='open', subject='Phối hợp hoạt động giữa Bộ Chỉ huy Quân sự tỉnh Lạng Sơn với '
        'các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo tỉnh', from_date='2016-01-01', state='settled',
        state_reason='Bài báo cho biết chương trình đang được thực hiện, nhưng không nêu số, ngày ký và người ký; khi có bản '
        'gốc thì ghi nhận chữ ký và chuyển trạng thái.',
        note=f'{COMPOSED} Bài báo tính kết quả từ năm 2016, không nêu năm kết thúc. Đồng chí Giáp Thị Bắc đánh giá: kết quả thể hiện rõ nhất ở '
        'tuyên truyền, vận động và ở thực hiện các phong trào, cuộc vận động, chương trình phát triển kinh tế - xã hội, giảm '
        'nghèo, khắc phục thiên tai.')

    ids = add_catalogue(book, ['QP01', 'QP03', 'QP05', 'QP06', 'QP10', 'QP11', 'KT01', 'KT02', 'KT05', 'KT06', 'KT07', 'KT08',
                               'KT11', 'HP12'])
    part_year = {'from_date': '2016-01-01', 'to_date': '2017-05-31'}
    to_date = 'Bài báo ghi “từ năm 2016 đến nay”; “nay” hiểu là hết tháng 5 năm 2017.'
    results = (
        ('QP01', '2650', 'exact', '2.650 công dân', part_year, None, 'Năm 2016 và 5 tháng đầu năm 2017.'),
        ('QP03', '100', 'exact', '100%', part_year, None, 'Năm 2016 và 5 tháng đầu năm 2017; bài báo không nêu chỉ tiêu được giao.'),
        ('QP05', '123', 'exact', '123 lớp', part_year, districts, 'Năm 2016 và 5 tháng đầu năm 2017.'),
        ('QP06', '9735', 'exact', '9.735 người', part_year, districts, 'Năm 2016 và 5 tháng đầu năm 2017.'),
        ('QP10', '12461', 'exact', '12.461 lần', part_year, None, 'Năm 2016 và 5 tháng đầu năm 2017.'),
        ('QP11', '37167', 'exact', '37.167 người', part_year, None,
         'Năm 2016 và 5 tháng đầu năm 2017; bài báo ghi “người”, hiểu là lượt người.'),
        ('KT01', '1445', 'exact', '1.445 ngày công', {'from_date': '2017-01-01', 'to_date': '2017-05-31'}, regiment,
         'Bài báo ghi “đầu năm 2017”, không nêu ngày; lấy đến mốc 5 tháng của bài. Tại xã Xuân Mai và xã Mai Pha; có thể đã '
         'nằm trong 18.391 ngày công, không cộng thêm.'),
        ('KT01', '18391', 'exact', '18.391 ngày công', part_year, None, to_date),
        ('KT02', '3000000000', 'nearly', 'gần 3 tỉ đồng', part_year, None, to_date),
        ('KT06', None, 'magnitude', 'hàng chục nghìn mét', part_year, None, to_date),
        ('KT08', None, 'magnitude', 'hàng nghìn mét khối', part_year, None, to_date),
        ('KT07', '2000', 'nearly', 'gần 2 nghìn mét khối', part_year, None, to_date),
        ('KT05', '150', 'over', 'hơn 150 km', part_year, None, f'{to_date} Gồm cả đường làm mới và sửa chữa.'),
        ('HP12', None, 'magnitude', 'hàng nghìn ngày công', part_year, None,
         f'{to_date} Giúp gia đình chính sách, trường học, công trình phúc lợi.'),
        ('KT11', '24', 'exact', '24 xã', {'from_date': '2015-01-01', 'to_date': '2017-05-31'}, None,
         'Bài báo ghi “từ năm 2015 đến nay”; “nay” hiểu là hết tháng 5 năm 2017. Số của toàn tỉnh, có đóng góp của chương '
         'trình.'),
    )
    for number, (code, value, precision, wording, period, unit, note) in enumerate(results, 1):
        book.add('results', str(number), indicator=ids[code], unit=unit, value=value, precision=precision, wording=wording,
                 source=source, note=note, **period)

    meeting = book.add('meetings', '2017', kind='other', title='Hoạt động dân vận kết hợp huấn luyện của Trung đoàn 123',
                       place='xã Xuân Mai, huyện Văn Quan và xã Mai Pha, thành phố Lạng Sơn',
                       organiser='Trung đoàn 123, Bộ Chỉ huy Quân sự tỉnh', host_unit=regiment,
                       note='Bài báo ghi “đầu năm 2017”, không nêu ngày.')
    book.add('attendees', '1', meeting=meeting, position=1, unit=regiment, name='Cán bộ, chiến sĩ Trung đoàn 123',
             capacity='delegate', presence='present')
    for position, text in enumerate((
            'Tăng cường lãnh đạo, chỉ đạo; nâng cao chất lượng công tác dân vận của cấp ủy, chỉ huy các cấp.',
            'Tham gia phát triển kinh tế, văn hóa, xã hội; củng cố quốc phòng, an ninh.',
            'Tăng cường khối đại đoàn kết toàn dân, đoàn kết quân - dân.'), 1):
        book.add('tasks', str(position), agreement=agreement, position=position, text=text, state='open',
                 note='Phương hướng bài báo nêu; không có thời hạn và đơn vị chủ trì.')
    return book


# --- 003: Hòa Bình, 2022 and 2023 ---------------------------------------------------------------------------------------

TEXT_003 = '''
{grounds}
! Căn cứ chức năng, nhiệm vụ của Bộ Chỉ huy Quân sự tỉnh Hòa Bình, các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh
= {preamble}
# Mục đích, yêu cầu
## Mục đích
- Phối hợp chặt chẽ giữa Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh trong tuyên truyền, giáo dục, vận động cán bộ, chiến sĩ, hội viên, đoàn viên, người lao động và Nhân dân.
- Góp phần ổn định địa bàn, nâng cao đời sống, giữ gìn bản sắc văn hóa các dân tộc, xây dựng tổ chức chính trị - xã hội và lực lượng vũ trang tỉnh vững mạnh.
## Yêu cầu
- Nội dung cụ thể, thiết thực, gắn với nhiệm vụ của từng đơn vị, có chủ đề trọng tâm; hướng về cơ sở, vùng sâu, vùng xa, vùng đặc biệt khó khăn.
- Kịp thời đánh giá, rút kinh nghiệm, nhân rộng mô hình hiệu quả.
# Nội dung phối hợp
## Tuyên truyền, giáo dục, vận động
- Tham mưu cho cấp ủy, chính quyền lãnh đạo, chỉ đạo công tác tuyên truyền; quán triệt nghị quyết, chỉ thị của Đảng, chính sách, pháp luật của Nhà nước.
- Xây dựng bản lĩnh chính trị, ý thức trách nhiệm cho cán bộ, chiến sĩ, hội viên, đoàn viên, người lao động.
## Bảo vệ nền tảng tư tưởng của Đảng
- {ideology}
- Nâng cao cảnh giác, phòng, chống “diễn biến hòa bình”; lan tỏa gương người tốt, việc tốt trên các phương tiện thông tin và mạng xã hội.
## Xây dựng hệ thống chính trị cơ sở
- Phối hợp củng cố tổ chức đoàn, hội ở cơ sở; tham gia xây dựng đội ngũ cán bộ cơ sở gần dân, sát dân.
- Làm tốt công tác vận động quần chúng, kịp thời nắm và phản ánh tâm tư, nguyện vọng của Nhân dân.
## Xây dựng nền quốc phòng toàn dân, khu vực phòng thủ
- Gắn phát triển kinh tế - xã hội với xây dựng tiềm lực quốc phòng, khu vực phòng thủ tỉnh, huyện.
- Vận động hội viên, đoàn viên thực hiện nghĩa vụ quân sự, tham gia dân quân tự vệ, dự bị động viên.
## Chính sách hậu phương quân đội
- Thăm hỏi, giúp đỡ gia đình chính sách, gia đình quân nhân khó khăn; tham gia các hoạt động đền ơn, đáp nghĩa.
- Phối hợp các hoạt động nhân đạo do Hội Chữ thập đỏ tỉnh chủ trì tại địa bàn đóng quân và vùng khó khăn.
## Phát triển kinh tế - xã hội, giảm nghèo, xây dựng nông thôn mới
- Huy động cán bộ, chiến sĩ, hội viên, đoàn viên giúp Nhân dân phát triển sản xuất, giảm nghèo bền vững, xây dựng nông thôn mới.
- Tham gia giữ gìn, phát huy bản sắc văn hóa; xây dựng nếp sống văn minh ở khu dân cư.
## Xây dựng tổ chức vững mạnh
- Phối hợp bồi dưỡng cán bộ; giao lưu, kết nghĩa giữa các đơn vị; xây dựng tổ chức chính trị - xã hội, Hội Chữ thập đỏ và lực lượng vũ trang tỉnh vững mạnh.
# Trách nhiệm của các bên
## Bộ Chỉ huy Quân sự tỉnh
- Chủ trì tham mưu, xây dựng kế hoạch; chỉ đạo các cơ quan, đơn vị thuộc quyền phối hợp thực hiện; tổng hợp kết quả báo cáo Ban Chỉ đạo.
## Các tổ chức chính trị - xã hội tỉnh
- Cụ thể hóa nội dung chương trình vào kế hoạch công tác năm; chỉ đạo cấp dưới phối hợp với cơ quan quân sự cùng cấp.
## Hội Chữ thập đỏ tỉnh
- Chủ trì các hoạt động nhân đạo trong chương trình; phối hợp tập huấn sơ cấp cứu, vận động nguồn lực giúp đỡ vùng khó khăn.
# Tổ chức thực hiện
## Chỉ đạo, điều hành
Ban Chỉ đạo Chương trình phối hợp hoạt động theo dõi, đôn đốc, kiểm tra việc thực hiện; các bên trao đổi thông tin thường xuyên và thống nhất nội dung trước khi tổ chức hoạt động chung.
## Sơ kết, báo cáo
Kết quả năm {year} được sơ kết tại hội nghị của Ban Chỉ đạo, làm cơ sở xây dựng chương trình năm sau.
## Hiệu lực
Chương trình có hiệu lực từ ngày ký; trong quá trình thực hiện, nếu có vấn đề phát sinh, các bên cùng trao đổi, điều chỉnh cho phù hợp.
'''


def programme_003():
    book = Book('programme-003')
    source = ('Bài báo “Bộ CHQS tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh Triển khai chương trình phối hợp '
              'hoạt động năm 2023”, đăng ngày 27/3/2023')
    units = add_parties_of_province(book, 'Hòa Bình', {
        'lđlđ': 'Bài báo nêu là nơi tổ chức hội nghị ngày 24/3/2023; là một bên ký kết theo sáu tổ chức thường tham gia.',
        'ctđ': 'Bài báo nêu là một bên của chương trình.'})
    book.add('committees', 'committee', name='Ban Chỉ đạo Chương trình phối hợp hoạt động giữa Bộ Chỉ huy Quân sự tỉnh với các tổ '
             'chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh Hòa Bình', short_name='Ban Chỉ đạo PHHĐ tỉnh Hòa Bình', level='province',
             place_name='Hòa Bình', host_unit=units['command'], note=f'{source}.')
    party = book.add('units', 'tỉnh ủy', name='Tỉnh ủy Hòa Bình', abbreviation='Tỉnh ủy', kind='party', level='province')
    mass = book.add('units', 'dân vận', name='Ban Dân vận Tỉnh ủy Hòa Bình', abbreviation='Ban Dân vận Tỉnh ủy', kind='party',
                    level='province', parent=party)
    front = book.add('units', 'mttq', name='Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa Bình', abbreviation='UBMTTQVN tỉnh',
                     kind='front', level='province', header='Ủy ban Mặt trận Tổ quốc\nViệt Nam tỉnh Hòa Bình',
                     authority='Ban Thường trực')
    luc = book.add('people', 'lực', full_name='Bùi Tiến Lực')
    book.add('posts', 'lực 1', person=luc, unit=party, title='Ủy viên Ban Thường vụ')
    book.add('posts', 'lực 2', person=luc, unit=mass, title='Trưởng ban')
    book.add('posts', 'lực 3', person=luc, unit=front, title='Chủ tịch')
    book.add('committee_members', 'lực', person=luc, role='head', position=1,
             note='Bài báo nêu tại ngày 24/3/2023; không nêu ngày được giao nhiệm vụ.')

    def agreement(year, grounds, preamble, ideology, **values):
        return add_agreement(
            book, str(year), units, TEXT_003.format(grounds=grounds, preamble=preamble, ideology=ideology, year=year),
            term='annual', subject='Phối hợp hoạt động giữa Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ '
            f'thập đỏ tỉnh Hòa Bình năm {year}', from_date=f'{year}-01-01', to_date=f'{year}-12-31', state='settled', **values)

    old = agreement(
        2022, '! Căn cứ yêu cầu nhiệm vụ quân sự, quốc phòng và công tác vận động quần chúng ở địa phương năm 2022',
        'Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh Hòa Bình thống nhất Chương trình '
        'phối hợp hoạt động năm 2022 như sau:',
        'Phối hợp bảo vệ nền tảng tư tưởng của Đảng, phản bác các quan điểm sai trái, thù địch.',
        state_reason='Đã sơ kết tại hội nghị ngày 24/3/2023; bài báo không nêu ngày ký, người ký và việc tổng kết.', note=COMPOSED)
    new = agreement(
        2023, '! Căn cứ Nghị quyết 35 của Bộ Chính trị\n'
        '! Căn cứ Kết luận 21 của Ban Chấp hành Trung ương (khóa XIII), Nghị quyết Trung ương 4 (khóa XII)\n'
        '! Căn cứ Kết luận 01 của Bộ Chính trị, Chỉ thị 05 của Bộ Chính trị khóa XII\n'
        '! Căn cứ kết quả thực hiện Chương trình phối hợp hoạt động năm 2022',
        'Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh Hòa Bình ký kết Chương trình '
        'phối hợp hoạt động năm 2023 như sau:',
        'Tiếp tục thực hiện Nghị quyết 35 của Bộ Chính trị, Kết luận 21, Nghị quyết Trung ương 4, Kết luận 01 và Chỉ thị 05; phản '
        'bác các quan điểm sai trái, thù địch.', signed_date='2023-03-24',
        state_reason='Bài báo cho biết chương trình được ký tại hội nghị ngày 24/3/2023, nhưng không nêu người ký; khi có bản gốc '
        'thì ghi nhận chữ ký và chuyển trạng thái.', note=COMPOSED)

    add_catalogue(book, [])
    meeting = book.add('meetings', '2023-03-24', kind='interim', title='Hội nghị sơ kết Chương trình phối hợp hoạt động năm 2022, ký '
                       'kết Chương trình phối hợp hoạt động năm 2023', on_date='2023-03-24',
                       place='Liên đoàn Lao động tỉnh Hòa Bình', host_unit=units['lđlđ'], from_date='2022-01-01', to_date='2022-12-31',
                       organiser='Ban Chỉ đạo Chương trình phối hợp hoạt động',
                       note=f'{source}. Bài báo không ghi tên in của hội nghị; tên ở đây ghép từ nội dung hội nghị.')
    book.add('meeting_agreements', 'reviewed', meeting=meeting, agreement=old, role='reviewed')
    book.add('meeting_agreements', 'signed', meeting=meeting, agreement=new, role='signed')
    items = [book.add('agenda_items', str(position), meeting=meeting, position=position, kind=kind, title=title, person=person)
             for position, (kind, title, person) in enumerate((
                 ('report', 'Sơ kết Chương trình phối hợp hoạt động năm 2022', None),
                 ('signing', 'Ký kết Chương trình phối hợp hoạt động năm 2023', None),
                 ('conclusion', 'Phát biểu kết luận hội nghị', luc)), 1)]
    book.add('attendees', '1', meeting=meeting, position=1, person=luc, unit=mass, capacity='chair', presence='present',
             title='Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, '
                   'Trưởng Ban Chỉ đạo Chương trình phối hợp hoạt động')

    book.add('contributions', 'report', meeting=meeting, position=1, kind='note', agenda_item=items[0], title='Kết quả Chương trình năm 2022',
             text='Kết quả bài báo nêu, không kèm số liệu: tham mưu cho cấp ủy, chính quyền; quán triệt nghị quyết, chỉ thị; xây dựng '
                  'bản lĩnh chính trị cho cán bộ, chiến sĩ, hội viên, đoàn viên, người lao động; phòng, chống “diễn biến hòa '
                  'bình”; xây dựng hệ thống chính trị cơ sở, nền quốc phòng toàn dân; chính sách hậu phương quân đội; ổn định '
                  'địa bàn, nâng cao đời sống, giữ gìn bản sắc văn hóa.')
    book.add('contributions', 'praise', meeting=meeting, position=2, kind='conclusion', agenda_item=items[2], person=luc, unit=mass,
             title='Biểu dương',
             text='Ghi nhận kết quả năm 2022 của Bộ CHQS tỉnh, các đoàn thể và Hội Chữ thập đỏ tỉnh.')
    for position, text in enumerate((
            'Khắc phục hạn chế, nâng cao chất lượng phối hợp trong giai đoạn mới.',
            'Nội dung cụ thể, thiết thực, gắn với nhiệm vụ của từng đơn vị, có chủ đề trọng tâm; hướng về cơ sở, vùng sâu, vùng '
            'xa, vùng đặc biệt khó khăn.',
            'Kịp thời đánh giá, rút kinh nghiệm, nhân rộng mô hình hiệu quả.',
            'Gắn phát triển kinh tế - xã hội, giảm nghèo, xây dựng nông thôn mới với tiềm lực quốc phòng, khu vực phòng thủ tỉnh, huyện.',
            'Làm tốt công tác vận động quần chúng, xây dựng tổ chức chính trị - xã hội và lực lượng vũ trang tỉnh vững mạnh.'), 1):
        request = book.add('contributions', f'request {position}', meeting=meeting, position=position + 2, kind='conclusion',
                           agenda_item=items[2], person=luc, unit=mass, title='Yêu cầu', text=text)
        book.add('tasks', str(position), meeting=meeting, agreement=new, position=position, text=text, state='open', contribution=request,
                 note='Bài báo không nêu thời hạn và đơn vị chủ trì.')
    return book


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for number, make in enumerate((programme_001, programme_002, programme_003), 1):
        make().write(folder / f'programme-{number:03}.json')


main()
