"""practice_texts: texts of the agreements of the practice book, a clause a line (see book_file.add_clauses)."""
# SPDX-License-Identifier: GPL-3.0-or-later

ANNUAL = '''
! Căn cứ Luật Quốc phòng ngày 08 tháng 6 năm 2018
! Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019
! Căn cứ chức năng, nhiệm vụ của Bộ Chỉ huy Quân sự tỉnh, các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh {province}
! Căn cứ kết quả thực hiện {last}
= Bộ Chỉ huy Quân sự tỉnh, Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn, Hội Cựu chiến binh tỉnh và Hội Chữ thập đỏ tỉnh {province} (sau đây gọi chung là các bên) thống nhất Chương trình phối hợp hoạt động năm {year} với chủ đề “{theme}” như sau:
# Mục đích, yêu cầu
## Mục đích
- Phát huy sức mạnh tổng hợp của các bên trong xây dựng nền quốc phòng toàn dân, xây dựng khu vực phòng thủ tỉnh vững chắc; góp phần thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm {year}.
- Chăm lo đời sống vật chất, tinh thần của cán bộ, chiến sĩ, đoàn viên, hội viên và Nhân dân, nhất là gia đình chính sách, hộ nghèo, đồng bào vùng sâu, vùng xa.
## Yêu cầu
- Nội dung phối hợp có trọng tâm, trọng điểm, sát với chức năng, nhiệm vụ của từng bên và đặc điểm của từng địa bàn.
- Phân công rõ người, rõ việc, rõ thời gian; thực hiện nghiêm chế độ giao ban, báo cáo, kiểm tra.
# Nội dung phối hợp
## Tuyên truyền, giáo dục, vận động
- {publicity}
- Đấu tranh, phản bác các quan điểm sai trái, thù địch trên không gian mạng; mỗi tổ chức có ít nhất một nhóm nòng cốt.
## Xây dựng cơ sở chính trị vững mạnh
- {base}
- Duy trì giao ban, nắm tình hình địa bàn hằng quý; kịp thời tham mưu cho cấp ủy, chính quyền giải quyết vụ việc phức tạp ngay từ cơ sở.
## Thực hiện nhiệm vụ quốc phòng, quân sự địa phương
- {defence}
- Phối hợp bồi dưỡng kiến thức quốc phòng và an ninh cho cán bộ, đoàn viên, hội viên; tuần tra giữ gìn an ninh, trật tự ở địa bàn dân cư.
## Chính sách quân đội và hậu phương quân đội
- Thăm, tặng quà gia đình chính sách, gia đình quân nhân có hoàn cảnh khó khăn nhân tết Nguyên đán, ngày Thương binh - Liệt sĩ 27 tháng 7 và ngày thành lập Quân đội nhân dân Việt Nam 22 tháng 12.
- Tư vấn, giới thiệu việc làm cho quân nhân xuất ngũ; vận động xây nhà tình nghĩa, nhà đồng đội.
## Phát triển kinh tế - xã hội, xây dựng nông thôn mới, đô thị văn minh
- Huy động lực lượng giúp dân làm đường giao thông nông thôn, nạo vét kênh mương, cải tạo cảnh quan, vệ sinh môi trường.
- Tập huấn kỹ thuật, hỗ trợ mô hình sản xuất cho hộ nghèo, hộ cận nghèo và quân nhân xuất ngũ lập nghiệp.
## An sinh xã hội, nhân đạo, phòng, chống thiên tai
- {welfare}
- Sẵn sàng lực lượng, phương tiện tham gia phòng, chống, khắc phục hậu quả thiên tai, dịch bệnh, tìm kiếm cứu nạn.
# Chỉ tiêu
## Các chỉ tiêu chủ yếu năm {year}
- Tổ chức ít nhất {TT01} buổi tuyên truyền, học tập; bồi dưỡng kiến thức quốc phòng, an ninh cho {QP06} người.
- Đóng góp {KT01} ngày công giúp dân; xây mới {HP03} căn nhà tình nghĩa, nhà đồng đội.
- Vận động hiến {AS09} đơn vị máu tình nguyện.
# Trách nhiệm của các bên
## Bộ Chỉ huy Quân sự tỉnh
- Là cơ quan thường trực, chủ trì xây dựng kế hoạch, điều phối lực lượng, tổng hợp kết quả; chỉ đạo {local} phối hợp thực hiện.
## Các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh
- Cụ thể hóa chương trình thành kế hoạch của tổ chức mình trong tháng đầu sau khi ký; hướng dẫn cấp dưới thực hiện và cử cán bộ đầu mối.
## Cụm trưởng
- {head} là Cụm trưởng năm {year}, chủ trì các cuộc giao ban của các bên và chuẩn bị nội dung bàn giao Cụm trưởng năm sau.
# Tổ chức thực hiện
## Chế độ thông tin, báo cáo
Các bên gửi báo cáo quý về Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh trước ngày 20 của tháng cuối quý; báo cáo năm trước ngày 15 tháng 12 năm {year}.
## Kinh phí thực hiện
Mỗi bên bảo đảm kinh phí cho nội dung do mình chủ trì; hoạt động chung do Ban Chỉ đạo Chương trình phối hợp hoạt động tỉnh thống nhất mức đóng góp.
## Hiệu lực
Chương trình có hiệu lực từ ngày ký đến hết ngày 31 tháng 12 năm {year}. Trong quá trình thực hiện, nội dung cần sửa đổi, bổ sung được các bên thống nhất bằng văn bản.
'''

# year: theme, publicity, defence, welfare, political base
THEMES = {
    2021: ('Chung sức phòng, chống dịch, giữ vững hậu phương',
           'Tuyên truyền cuộc bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp; phổ biến kịp thời các biện pháp phòng, chống dịch COVID-19.',
           'Vận động thanh niên chấp hành Luật Nghĩa vụ quân sự, bảo đảm giao quân đủ chỉ tiêu và an toàn trong điều kiện dịch bệnh.',
           'Hỗ trợ lương thực, nhu yếu phẩm cho người lao động, hộ nghèo gặp khó khăn do dịch bệnh; vận động hiến máu tình nguyện.',
           'Giúp xã, phường thuộc vùng có dịch củng cố tổ chức đoàn, hội và tổ tự quản ở khu dân cư.'),
    2022: ('Quân với dân một ý chí, phục hồi và phát triển',
           'Tuyên truyền các chương trình phục hồi và phát triển kinh tế - xã hội; nói chuyện truyền thống nhân các ngày lễ lớn cho thế hệ trẻ.',
           'Tham gia chuẩn bị và phục vụ diễn tập khu vực phòng thủ; động viên thanh niên lên đường nhập ngũ.',
           'Vận động Quỹ Vì người nghèo; khám bệnh, cấp thuốc miễn phí cho đồng bào vùng sâu, vùng xa; hiến máu tình nguyện.',
           'Rà soát, củng cố tổ chức cơ sở còn yếu; phát triển đoàn viên, hội viên trong lực lượng dân quân tự vệ.'),
    2023: ('Hướng về cơ sở, chung tay xây dựng nông thôn mới',
           'Đổi mới hình thức tuyên truyền qua sinh hoạt đoàn, hội, mạng xã hội và các buổi giao lưu văn hóa, văn nghệ, thể thao.',
           'Bảo đảm chất lượng tuyển quân; huy động đoàn viên, hội viên tham gia diễn tập chiến đấu xã, phường, thị trấn.',
           'Xóa nhà tạm, nhà dột nát cho hộ nghèo; đỡ đầu học sinh có hoàn cảnh khó khăn; hiến máu tình nguyện.',
           'Kết nghĩa giữa cơ quan, đơn vị quân đội với xã đặc biệt khó khăn; giúp xã hoàn thành tiêu chí về hệ thống chính trị.'),
    2024: ('Mẫu mực, tiêu biểu, vì Nhân dân phục vụ',
           'Tuyên truyền kỷ niệm 80 năm ngày thành lập Quân đội nhân dân Việt Nam, 35 năm ngày hội Quốc phòng toàn dân.',
           'Nâng cao chất lượng bồi dưỡng kiến thức quốc phòng và an ninh; xây dựng tự vệ trong cơ quan, doanh nghiệp.',
           'Chăm sóc, phụng dưỡng Bà mẹ Việt Nam anh hùng; tu sửa mộ liệt sĩ, nghĩa trang; hiến máu tình nguyện.',
           'Phát triển mô hình tự quản về an ninh, trật tự; giới thiệu đoàn viên ưu tú trong dân quân, dự bị động viên cho Đảng xem xét kết nạp.'),
    2025: ('Đồng hành với chính quyền địa phương hai cấp',
           'Tuyên truyền chủ trương sắp xếp tổ chức bộ máy, mô hình chính quyền địa phương hai cấp, bảo đảm đồng thuận trong cán bộ, hội viên và Nhân dân.',
           'Bảo đảm hoạt động quân sự, quốc phòng liên tục khi giải thể Ban Chỉ huy Quân sự cấp huyện và thành lập Ban Chỉ huy Phòng thủ khu vực.',
           'Hoàn thành xóa nhà tạm, nhà dột nát trước ngày 31 tháng 8 năm 2025; vận động hiến máu tình nguyện.',
           'Hỗ trợ xã, phường mới ổn định tổ chức đoàn, hội; nắm chắc tình hình Nhân dân sau sắp xếp.'),
    2026: ('Chủ động, sáng tạo, sát cơ sở',
           'Tuyên truyền kết quả đại hội đảng bộ các cấp và cuộc bầu cử đại biểu Quốc hội, đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031.',
           'Phối hợp xây dựng Ban Chỉ huy Quân sự cấp xã vững mạnh; hoàn thành chỉ tiêu tuyển quân năm 2026.',
           'Duy trì sinh kế cho hộ mới thoát nghèo; tổ chức ngày hội hiến máu tình nguyện ở ba khu vực phòng thủ.',
           'Xây dựng quy ước phối hợp giữa Ban Chỉ huy Quân sự cấp xã với Mặt trận và các đoàn thể ở cơ sở.'),
}

STAGE = '''
! Căn cứ Luật Quốc phòng ngày 08 tháng 6 năm 2018
! Căn cứ Chương trình phối hợp hoạt động giữa Quân đội nhân dân Việt Nam với các tổ chức chính trị - xã hội, tổ chức xã hội nhân đạo{ground}
! Căn cứ chức năng, nhiệm vụ của các bên
= Bộ Chỉ huy Quân sự tỉnh, các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh (sau đây gọi chung là các bên) thống nhất Chương trình phối hợp hoạt động giai đoạn {years} như sau:
# Mục đích, yêu cầu
## Mục đích
- Tạo sự thống nhất về nhận thức và hành động của các bên trong thực hiện nhiệm vụ xây dựng và bảo vệ Tổ quốc; củng cố mối quan hệ máu thịt giữa Quân đội với Nhân dân.
- Góp phần xây dựng tổ chức chính trị - xã hội, Hội Chữ thập đỏ và lực lượng vũ trang tỉnh vững mạnh toàn diện “mẫu mực, tiêu biểu”.
## Yêu cầu
- Chương trình được cụ thể hóa hằng năm; mỗi năm có chủ đề, chỉ tiêu và phân công Cụm trưởng.
- Lấy cơ sở làm địa bàn hoạt động, lấy sự hài lòng của Nhân dân làm thước đo kết quả.
# Nguyên tắc phối hợp
## Nguyên tắc
- Tôn trọng chức năng, nhiệm vụ, điều lệ và tính độc lập về tổ chức của mỗi bên; bàn bạc dân chủ, thống nhất hành động.
- Bảo đảm sự lãnh đạo của cấp ủy các cấp; giữ bí mật nhà nước, bí mật quân sự theo quy định.
# Nội dung phối hợp
## Tuyên truyền, giáo dục, vận động
- Tuyên truyền đường lối quân sự, quốc phòng của Đảng, chính sách, pháp luật của Nhà nước; giáo dục truyền thống yêu nước cho thế hệ trẻ.
- Bảo vệ nền tảng tư tưởng của Đảng, đấu tranh với âm mưu “diễn biến hòa bình” của các thế lực thù địch.
## Xây dựng cơ sở chính trị, nền quốc phòng toàn dân
- Củng cố tổ chức đoàn, hội ở cơ sở; phát triển đảng viên, đoàn viên, hội viên trong dân quân tự vệ, dự bị động viên.
- Bồi dưỡng kiến thức quốc phòng và an ninh cho các đối tượng; tham gia xây dựng khu vực phòng thủ tỉnh.
## Nhiệm vụ quân sự địa phương
- Tuyển chọn, gọi công dân nhập ngũ đủ chỉ tiêu, đúng luật; tiếp nhận, giúp đỡ quân nhân xuất ngũ ổn định cuộc sống.
- Tham gia diễn tập, huấn luyện, phòng, chống thiên tai, tìm kiếm cứu nạn khi có yêu cầu.
## Chính sách hậu phương quân đội và an sinh xã hội
- Vận động xây dựng Quỹ Đền ơn đáp nghĩa, Quỹ Vì người nghèo; xây nhà tình nghĩa, nhà đồng đội, nhà Chữ thập đỏ.
- Chăm sóc gia đình chính sách, phụng dưỡng Bà mẹ Việt Nam anh hùng; tổ chức hiến máu tình nguyện, khám, chữa bệnh nhân đạo.
## Phong trào thi đua, phát triển kinh tế - xã hội
- Thực hiện phong trào “Quân đội chung sức xây dựng nông thôn mới” và các cuộc vận động do Mặt trận, đoàn thể phát động.
- Nhân rộng mô hình quân - dân kết hợp làm kinh tế, bảo vệ môi trường, giữ gìn bản sắc văn hóa.
# Trách nhiệm của các bên
## Bộ Chỉ huy Quân sự tỉnh
- Là cơ quan thường trực của Ban Chỉ đạo; chủ trì dự thảo chương trình hằng năm, theo dõi, tổng hợp và báo cáo.
## Các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh
- Chủ trì nội dung thuộc chức năng của tổ chức mình; luân phiên làm Cụm trưởng theo thứ tự do Ban Chỉ đạo quyết định.
# Tổ chức thực hiện
## Cơ quan giúp việc
Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh và văn phòng, ban chuyên môn của mỗi tổ chức là cơ quan giúp việc, giao ban sáu tháng một lần.
## Sơ kết, tổng kết
Hằng năm tổ chức hội nghị sơ kết gắn với ký kết chương trình năm sau; sơ kết giữa giai đoạn và tổng kết vào quý IV năm {end}.
## Hiệu lực
Chương trình có hiệu lực từ ngày ký, thực hiện từ năm {start} đến hết năm {end}. Nội dung cần sửa đổi, bổ sung do các bên thống nhất bằng văn bản.
'''

BILATERAL_YOUTH = '''
! Căn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020
! Căn cứ Chương trình phối hợp hoạt động năm 2025 giữa Bộ Chỉ huy Quân sự tỉnh với các tổ chức chính trị - xã hội và Hội Chữ thập đỏ tỉnh Sông Ngân
= Bộ Chỉ huy Quân sự tỉnh và Tỉnh đoàn Sông Ngân thống nhất Chương trình phối hợp trong công tác thanh niên năm 2025 như sau:
# Mục đích, yêu cầu
## Mục đích
- Nâng cao chất lượng công tác thanh niên trong lực lượng vũ trang và công tác giáo dục quốc phòng và an ninh cho thanh niên, thiếu niên trong tỉnh.
- Đồng hành với thanh niên lập thân, lập nghiệp, nhất là thanh niên hoàn thành nghĩa vụ quân sự.
## Yêu cầu
- Hoạt động sát với nhu cầu của thanh niên, an toàn, tiết kiệm; không trùng lặp với chương trình chung.
# Nội dung phối hợp
## Tuyên truyền, giáo dục
- Tổ chức Học kỳ trong quân đội cho 240 học sinh, chia thành ba đợt trong hè năm 2025.
- Tuyên truyền Luật Nghĩa vụ quân sự trong trường trung học phổ thông, cơ sở giáo dục nghề nghiệp; tư vấn tuyển sinh quân sự.
- Thi tìm hiểu truyền thống lực lượng vũ trang tỉnh trên trang thông tin điện tử của Tỉnh đoàn.
## Công tác tuyển quân
- Gặp mặt, tặng quà thanh niên trúng tuyển trước ngày giao quân; tổ chức hội trại tòng quân ở mỗi điểm giao nhận quân.
- Giới thiệu đoàn viên ưu tú nhập ngũ cho tổ chức đảng xem xét, bồi dưỡng kết nạp.
## Phong trào hành động cách mạng
- Tổ chức hai đợt hành quân dã ngoại kết hợp làm công tác dân vận tại các xã vùng cao; xây mới ba công trình thanh niên.
- Thành lập đội hình thanh niên tình nguyện sẵn sàng tham gia phòng, chống thiên tai cùng lực lượng thường trực.
## Thanh niên xuất ngũ
- Tổ chức phiên giao dịch việc làm cho quân nhân xuất ngũ; kết nối nguồn vốn vay giải quyết việc làm.
# Trách nhiệm của hai bên
## Bộ Chỉ huy Quân sự tỉnh
- Bảo đảm doanh trại, cán bộ khung, vật chất huấn luyện cho Học kỳ trong quân đội; chỉ đạo Ban Thanh niên quân đội phối hợp với cơ quan chuyên môn của Tỉnh đoàn.
## Tỉnh đoàn
- Chủ trì tuyển sinh, vận động kinh phí xã hội hóa; chỉ đạo đoàn cơ sở huy động đoàn viên tham gia.
# Tổ chức thực hiện
## Đầu mối
Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh và Ban Phong trào Tỉnh đoàn là đầu mối theo dõi, tổng hợp.
## Chế độ báo cáo
Hai bên trao đổi kết quả hằng quý; tổng kết cùng chương trình chung của Ban Chỉ đạo.
## Hiệu lực
Chương trình có hiệu lực từ ngày bên cuối cùng ký đến hết ngày 31 tháng 12 năm 2025.
'''

BILATERAL_RED_CROSS = '''
! Căn cứ Luật Hoạt động chữ thập đỏ ngày 03 tháng 6 năm 2008
! Căn cứ nhu cầu phối hợp của hai bên trong công tác nhân đạo
= Bộ Chỉ huy Quân sự tỉnh và Hội Chữ thập đỏ tỉnh Sông Ngân thống nhất Chương trình phối hợp trong công tác nhân đạo giai đoạn 2026 - 2028 như sau:
# Mục đích, yêu cầu
## Mục đích
- Kết hợp quân - dân y và mạng lưới tình nguyện viên Chữ thập đỏ chăm lo sức khỏe Nhân dân, nhất là ở vùng sâu, vùng xa.
- Nâng cao năng lực sơ cấp cứu, ứng phó thảm họa của lực lượng dân quân và tình nguyện viên.
## Yêu cầu
- Hoạt động đúng mục đích nhân đạo, công khai nguồn lực vận động và sử dụng.
# Nội dung phối hợp
## Sơ cấp cứu và ứng phó thảm họa
- Mỗi năm tập huấn sơ cấp cứu cho ít nhất 300 dân quân và 300 tình nguyện viên.
- Xây dựng phương án dùng chung phương tiện, kho hàng dự trữ khi có thiên tai.
## Hiến máu tình nguyện
- Mỗi năm tổ chức ba ngày hội hiến máu tại ba khu vực phòng thủ; xây dựng đội hiến máu dự bị trong lực lượng vũ trang.
## Chăm sóc sức khỏe cộng đồng
- Khám bệnh, cấp thuốc miễn phí ở các xã đặc biệt khó khăn, mỗi quý ít nhất một đợt.
- Hỗ trợ sinh kế, tặng xe lăn cho người khuyết tật, nạn nhân chất độc da cam.
# Tổ chức thực hiện
## Phân công
…
## Kinh phí
Hai bên cùng vận động nguồn lực xã hội; quân y bảo đảm cán bộ, Hội Chữ thập đỏ bảo đảm thuốc và hàng cứu trợ.
## Hiệu lực
Chương trình có hiệu lực từ ngày ký đến hết ngày 31 tháng 12 năm 2028.
'''
