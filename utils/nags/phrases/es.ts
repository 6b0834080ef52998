import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['cerrar anuncio', 'cerrar publicidad'],
  dismiss: ['cerrar', 'ahora no', 'más tarde', 'no, gracias'],
  login: ['inicia sesión para', 'regístrate para', 'regístrate gratis'],
  newsletter: ['boletín', 'tu correo'],
  app: ['en la app', 'descarga la app'],
  push: ['notificaciones'],
  adblock: ['bloqueador de anuncios'],
  consent: ['cookies', 'privacidad'],
  paywall: ['solo para suscriptores', 'ya eres suscriptor', 'suscríbete para seguir'],
} satisfies NagPhrases;
