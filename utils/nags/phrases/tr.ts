import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['reklamı kapat', 'reklami kapat', 'reklamı geç', 'reklamı gizle'],
  dismiss: ['kapat', 'şimdi değil', 'daha sonra', 'hayır, teşekkürler', 'hayır teşekkürler', 'belki sonra'],
  login: ['giriş yaparak', 'ücretsiz üye ol', 'google ile giriş', 'üye olun'],
  newsletter: ['bültenimize', 'e-bülten', 'bültene abone'],
  app: ['uygulamada aç', 'uygulamayı indir', 'uygulamamızı indir', 'uygulamada oku'],
  push: ['bildirimleri aç', 'bildirimlere izin', 'bildirim almak', 'anlık bildirim'],
  adblock: ['reklam engelleyici', 'reklam engelleme'],
  consent: ['çerez', 'gizliliğiniz', 'kişisel verileriniz', 'kvkk'],
  paywall: ['abonelere özel', 'abone misiniz', 'okumaya devam etmek için', 'devamını okumak için', 'sadece aboneler'],
} satisfies NagPhrases;
