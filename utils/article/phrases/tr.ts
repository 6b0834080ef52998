import type { Phrases } from '../phrases';

// biome-ignore format: in rows, for one entry a line would make a file of 300 to 500 lines.
export const phrases = {
  relatedStarts: [
    'Ayrıca bakınız', 'Ayrıca okuyun', 'Ayrıca oku', 'Bunları da okuyun', 'Bunu da oku', 'Bunu da okuyun',
    'Şunu da okuyun', 'Bakınız:', 'Bkz.', 'Devamını oku', 'Devamı için', 'Daha fazlası için', 'Daha fazla bilgi için',
    'İlgili haber', 'İLGİLİ HABER', 'İlgili içerik', 'Haberin devamı', 'HABERİN DEVAMI', 'Haberin detayları',
    'Haberi okumak için', 'Okumaya devam', 'Okuyun:', 'Oku:', 'İzleyin:', 'İzle:', 'VİDEO:', 'Video:', 'Videoyu izle',
    'Videoyu izlemek için', 'Galeri:', 'Öneri:', 'ÖNERİLEN HABER', 'Sıradaki haber', 'SIRADAKİ HABER',
    'Bu haber ilginizi çekebilir', 'Bunlar da ilginizi çekebilir',
  ],
  relatedHeadings: [
    'İlgili Haberler', 'İLGİLİ HABERLER', 'İlgili İçerikler', 'İLGİLİ İÇERİKLER', 'İlgili Konular', 'İLGİLİ KONULAR',
    'Benzer Haberler', 'BENZER HABERLER', 'Diğer Haberler', 'DİĞER HABERLER', 'Son Haberler', 'Son Dakika Haberleri',
    'SON DAKİKA HABERLERİ', 'En Çok Okunanlar', 'En Çok Okunan Haberler', 'EN ÇOK OKUNANLAR', 'Çok Okunanlar',
    'Popüler Haberler', 'POPÜLER HABERLER', 'Öne Çıkanlar', 'Öne Çıkan Haberler', 'ÖNE ÇIKANLAR',
    'Günün Öne Çıkan Haberleri', 'Editörün Seçtikleri', 'EDİTÖRÜN SEÇTİKLERİ', 'Önerilen Haberler',
    'ÖNERİLEN HABERLER', 'Sizin İçin Seçtiklerimiz', 'SİZİN İÇİN SEÇTİKLERİMİZ', 'İlginizi Çekebilir',
    'İLGİNİZİ ÇEKEBİLİR', 'Bunlar da ilginizi çekebilir', 'Bunlar da var', 'Sponsorlu İçerik', 'SPONSORLU İÇERİK',
    'Yorumlar', 'Etiketler', 'ETİKETLER', 'Konular', 'Günün Manşetleri',
  ],
  promotionStarts: [
    'Abone olun', 'Abone ol', 'Hemen abone ol', 'Bültenimize abone', 'Bültene abone', 'E-bültenimize', 'E-bültene',
    'Bizi takip edin', 'Bizi takip et', 'Bizi sosyal medyada', 'Bizi Google Haberler', 'Google News’te abone',
    "Google News'te abone", 'Google Haberler’de', "Google Haberler'de", 'WhatsApp kanalımız', 'WhatsApp kanalımıza',
    'Telegram kanalımız', 'Telegram kanalımıza', 'Kanalımıza katılın', 'Kanalımıza abone', 'YouTube kanalımıza',
    'Uygulamamızı indir', 'Uygulamayı indir', 'Mobil uygulamamızı', 'Haberlerimizi takip', 'Haberleri anında',
    'Son dakika haberlerini anında', 'Gelişmelerden anında', 'Gelişmelerden haberdar', 'Bildirimlere izin',
    'Bize destek olun', 'Bağımsız gazeteciliği', 'Bağımsız gazeteciliğe destek', 'Destek olmak için', 'Tıklayın',
    'Buraya tıklayın', 'Buraya tıklayarak', 'Haberi paylaş', 'E-posta adresinizi', 'Bu içerik yüklenemedi',
    'Üye olun', 'Ücretsiz abone',
  ],
  adLines: [
    'Reklam', 'REKLAM', 'Reklamlar', 'Sponsorlu', 'Sponsorlu içerik', 'SPONSORLU İÇERİK', 'Sponsorlu bağlantı',
    'Sponsorlu bağlantılar', 'Advertorial', 'İlan', 'İLAN', 'Haberin devamı reklamdan sonra',
    'Haberin devamı reklamın altında', 'Yazının devamı reklamdan sonra', 'İçerik reklamdan sonra devam ediyor',
    'Reklamı kapat', 'Reklamı geç', 'Reklam alanı', 'Bu bir reklamdır',
  ],
  toolLines: [
    'Paylaş', 'PAYLAŞ', 'Haberi paylaş', 'Bu haberi paylaş', 'Facebook’ta paylaş', "Facebook'ta paylaş",
    'Twitter’da paylaş', "Twitter'da paylaş", 'X’te paylaş', "X'te paylaş", 'WhatsApp’ta paylaş',
    "WhatsApp'ta paylaş", 'Bağlantıyı kopyala', 'Linki kopyala', 'Kopyala', 'Bağlantı kopyalandı',
    'E-posta ile gönder', 'E-posta', 'Yazdır', 'YAZDIR', 'Kaydet', 'KAYDET', 'Haberi kaydet', 'Favorilere ekle',
    'Daha sonra oku', 'Dinle', 'DİNLE', 'Haberi dinle', 'Haberi sesli dinle', 'Bu haberi dinle', 'Bu yazıyı dinle',
    'Makaleyi dinle', 'Sesli dinle', 'Yorum yap', 'YORUM YAP', 'Yorum yaz', 'YORUM YAZ', 'Yorumlar',
    'Yorumları göster', 'Yorumları gör', 'Yorum gönder', 'Oynat', 'Videoyu oynat', 'Video yükleniyor', 'Yükleniyor',
    'Tam ekran', 'Büyüt', 'Başa dön', 'Yukarı çık', 'Takip et', 'Beğen', 'Yazı boyutu', 'Okuma süresi',
  ],
  loginStarts: [
    'Giriş yapın', 'Giriş yap', 'Giriş yaparak okumaya', 'Giriş yaparak yorum', 'Yorum yapabilmek için',
    'Yorum yapmak için giriş', 'Üye girişi', 'Üye ol', 'Ücretsiz üye ol', 'Kayıt olun', 'Kayıt ol', 'Hesap oluştur',
    'Hesabınız var mı', 'Zaten üye misiniz', 'Zaten abone misiniz', 'Zaten hesabınız', 'Abone misiniz',
    'Lütfen giriş yapın',
  ],
  signOffStarts: [
    'Tüm hakları saklıdır', 'Her hakkı saklıdır', 'Bu haberin tüm hakları', 'Kaynak gösterilmeden',
    'Kaynak gösterilerek', 'İzinsiz kullanılamaz', 'Bu yazı ilk olarak', 'Bu haber ilk olarak',
    'Bu makale ilk olarak', 'Yazım hatası mı', 'Haberde hata', 'Hata bildir', 'Yasal Uyarı', 'YASAL UYARI',
    'Bu sayfada yer alan', 'Yorumlar kapalı',
  ],
  creditStarts: [
    'Foto', 'Fotoğraf', 'Fotoğraflar', 'FOTOĞRAF', 'Görsel', 'GÖRSEL', 'Kaynak', 'KAYNAK', 'Kaynaklar', 'Haber',
    'HABER', 'Haber Kaynağı', 'Muhabir', 'MUHABİR', 'Editör', 'EDİTÖR', 'Yazar', 'YAZAR', 'Kamera', 'Kaynak Site',
    'Yayına hazırlayan', 'Haberi hazırlayan', 'Görsel kaynağı',
  ],
  bylineStarts: [
    'Yazan', 'Yazar', 'YAZAR', 'Yazarı', 'Haber', 'HABER', 'Muhabir', 'Editör', 'Hazırlayan', 'Haberi hazırlayan',
    'Röportaj', 'Kaleme alan',
  ],
  roles: [
    'Editör', 'EDİTÖR', 'Muhabir', 'MUHABİR', 'Yazar', 'Köşe Yazarı', 'Haber Merkezi', 'HABER MERKEZİ',
    'Haber Müdürü', 'Genel Yayın Yönetmeni', 'Yazı İşleri Müdürü', 'Sorumlu Müdür', 'Gazeteci', 'Temsilci',
    'Ankara Temsilcisi', 'Dış Haberler', 'Yazı İşleri', 'Redaksiyon', 'Konuk Yazar', 'Yönetici',
  ],
  sourceStarts: ['Kaynak', 'KAYNAK', 'Kaynaklar', 'Ajans', 'Haber Kaynağı'],
  wallSigns: [
    'Okumaya devam etmek için abone olun', 'Okumaya devam etmek için', 'Devamını okumak için abone olun',
    'Devamını okumak için üye', 'Bu içerik abonelere özeldir', 'Bu içerik abonelerimize özeldir',
    'Bu yazı abonelere özeldir', 'Bu haber abonelere özeldir', 'Sadece aboneler', 'Yalnızca abonelere',
    'Sadece abonelere özel', 'Abonelere özel', 'Abonelere özel içerik', 'Abone misiniz?', 'Zaten abone misiniz?',
    'Giriş yaparak okumaya devam', 'Ücretsiz üye olarak okumaya devam',
  ],
  nextPageLines: [
    'Sonraki', 'Sonraki sayfa', 'Sonraki Sayfaya Geç', 'Devamı', 'Diğer sayfa', 'İleri', 'Sonraki ›', 'Sonraki »',
  ],
  wholeArticleLines: ['Tümünü göster', 'Tüm sayfaları göster', 'Tek sayfada göster', 'Tek sayfada oku', 'Haberin tamamı', 'Tüm sayfalar'],
} satisfies Phrases;
