import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['tutup iklan', 'langkau iklan'],
  dismiss: ['tutup', 'bukan sekarang', 'tidak, terima kasih', 'mungkin kemudian', 'nanti', 'langkau'],
  login: ['log masuk untuk', 'daftar masuk untuk', 'daftar percuma', 'sila log masuk', 'log masuk dengan google'],
  newsletter: ['surat berita', 'langgan buletin', 'peti masuk anda'],
  app: ['muat turun aplikasi', 'buka aplikasi', 'dalam aplikasi', 'baca di aplikasi'],
  push: ['terima pemberitahuan', 'terima notifikasi', 'makluman berita'],
  adblock: ['penyekat iklan', 'pemblok iklan'],
  consent: ['kuki', 'privasi anda', 'dasar privasi'],
  paywall: [
    'langgan untuk',
    'untuk pelanggan sahaja',
    'sudah melanggan',
    'untuk terus membaca',
    'khas untuk pelanggan',
    'eksklusif untuk pelanggan',
  ],
  adLabel: ['iklan', 'tajaan', 'kandungan ditaja'],
  survey: ['sertai tinjauan', 'jawab tinjauan', 'tinjauan ringkas', 'sejauh mana anda akan'],
  donate: ['derma sekarang', 'sokong kami'],
  scroll: ['skrol untuk meneruskan', 'skrol untuk terus', 'tatal untuk terus', 'artikel bersambung di bawah'],
  unfold: ['baca lagi', 'baca selanjutnya', 'teruskan membaca', 'tunjuk lagi'],
  age: ['18 tahun ke atas', 'umur anda', 'berumur 18', 'tarikh lahir'],
} satisfies NagPhrases;
