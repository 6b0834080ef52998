import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['reklamı kapat', 'reklami kapat', 'reklamı geç', 'reklamı gizle'],
  dismiss: [
    'kapat',
    'şimdi değil',
    'daha sonra',
    'hayır, teşekkürler',
    'hayır teşekkürler',
    'belki sonra',
    'tarayıcıda devam',
  ],
  login: ['giriş yaparak', 'ücretsiz üye ol', 'google ile giriş', 'üye olun', 'giriş yap', 'üye ol'],
  newsletter: ['bültenimize', 'e-bülten', 'bültene abone', 'bülten aboneliği'],
  app: ['uygulamada aç', 'uygulamayı indir', 'uygulamamızı indir', 'uygulamada oku'],
  push: ['bildirimleri aç', 'bildirimlere izin', 'bildirim almak', 'anlık bildirim'],
  adblock: ['reklam engelleyici', 'reklam engelleme', 'adblock'],
  consent: ['çerez', 'gizliliğiniz', 'kişisel verileriniz', 'kvkk'],
  paywall: ['abonelere özel', 'abone misiniz', 'okumaya devam etmek için', 'devamını okumak için', 'sadece aboneler'],
  adLabel: ['reklam', 'reklamlar', 'sponsorlu', 'ilan', 'sponsorlu içerik'],
  survey: ['anketimize katılın', 'kısa bir anket', 'ankete katıl', 'tavsiye etme olasılığınız', 'görüşünüz bizim için'],
  donate: ['bağış yap', 'bağışta bulun', 'bizi destekleyin', 'bize destek olun'],
  scroll: ['devam etmek için kaydır', 'haberin devamı aşağıda', 'reklamdan sonra devam', 'haberin devamı için kaydır'],
  unfold: ['devamını oku', 'devamını göster', 'daha fazla göster', 'haberin tamamı', 'okumaya devam et'],
  age: ['18 yaşından büyük', '18 yaşını', 'yaşınızı doğrulayın', 'doğum tarihiniz'],
} satisfies NagPhrases;
