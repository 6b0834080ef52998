import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['cerrar anuncio', 'cerrar publicidad', 'saltar anuncio', 'ocultar anuncio'],
  dismiss: ['cerrar', 'ahora no', 'más tarde', 'no, gracias', 'no gracias', 'quizás más tarde'],
  login: [
    'inicia sesión para',
    'regístrate para',
    'regístrate gratis',
    'crea una cuenta gratis',
    'iniciar sesión con google',
    'iniciá sesión',
  ],
  newsletter: ['boletín', 'tu correo', 'newsletter'],
  app: ['en la app', 'descarga la app', 'descargar la app', 'abrir la app', 'en la aplicación'],
  push: ['notificaciones', 'alertas de última hora'],
  adblock: ['bloqueador de anuncios', 'bloqueador de publicidad'],
  consent: ['cookies', 'privacidad', 'nosotros y nuestros socios'],
  paywall: [
    'solo para suscriptores',
    'sólo para suscriptores',
    'ya eres suscriptor',
    'suscríbete para seguir',
    'para seguir leyendo',
    'exclusivo para suscriptores',
    'suscríbete para leer',
    'para continuar leyendo',
  ],
} satisfies NagPhrases;
