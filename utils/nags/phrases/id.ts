import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['tutup iklan'],
  dismiss: ['tutup', 'nanti saja', 'lain kali', 'lewati', 'tidak, terima kasih', 'nanti'],
  login: ['login untuk', 'masuk untuk', 'daftar untuk', 'silakan login', 'login dengan google'],
  newsletter: ['buletin', 'surel anda', 'email anda'],
  app: ['di aplikasi', 'unduh aplikasi', 'buka aplikasi', 'pasang aplikasi'],
  push: ['notifikasi'],
  adblock: ['pemblokir iklan'],
  consent: ['kuki', 'cookie', 'privasi anda'],
  paywall: [
    'berlangganan untuk',
    'sudah berlangganan',
    'khusus pelanggan',
    'untuk melanjutkan membaca',
    'lanjutkan membaca dengan',
  ],
} satisfies NagPhrases;
