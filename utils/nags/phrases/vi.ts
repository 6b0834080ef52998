import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['đóng quảng cáo', 'bỏ qua quảng cáo', 'tắt quảng cáo', 'ẩn quảng cáo'],
  dismiss: ['đóng', 'để sau', 'không phải bây giờ', 'không, cảm ơn', 'bỏ qua'],
  login: ['đăng nhập để', 'đăng ký miễn phí', 'vui lòng đăng nhập', 'đăng nhập bằng google'],
  newsletter: ['nhận bản tin', 'bản tin email', 'nhận tin qua email'],
  app: ['trong ứng dụng', 'tải ứng dụng', 'mở ứng dụng', 'đọc trên ứng dụng'],
  push: ['nhận thông báo', 'bật thông báo', 'gửi thông báo cho bạn'],
  adblock: ['trình chặn quảng cáo', 'chặn quảng cáo', 'adblock'],
  consent: ['cookie', 'quyền riêng tư', 'chính sách bảo mật'],
  paywall: [
    'để đọc tiếp',
    'để tiếp tục đọc',
    'chỉ dành cho thuê bao',
    'chỉ dành cho thành viên',
    'chỉ dành cho hội viên',
    'dành cho thuê bao',
    'mua gói để đọc',
  ],
  adLabel: ['quảng cáo', 'tài trợ', 'được tài trợ'],
  survey: ['tham gia khảo sát', 'khảo sát ngắn', 'khả năng bạn giới thiệu', 'ý kiến của bạn'],
  donate: ['quyên góp ngay', 'ủng hộ chúng tôi', 'đóng góp ngay'],
  scroll: ['cuộn để tiếp tục', 'cuộn xuống để đọc', 'kéo xuống để đọc', 'bài viết tiếp tục bên dưới'],
  unfold: ['xem thêm', 'đọc thêm', 'đọc tiếp', 'xem toàn bộ', 'hiển thị thêm'],
  age: ['đủ 18 tuổi', 'trên 18 tuổi', '18 tuổi trở lên', 'xác nhận tuổi', 'ngày sinh của'],
} satisfies NagPhrases;
