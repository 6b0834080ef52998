import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['anzeige schließen', 'werbung schließen', 'anzeige ausblenden', 'werbung überspringen'],
  dismiss: ['schließen', 'später', 'nein danke', 'nein, danke', 'nicht jetzt', 'vielleicht später'],
  login: ['anmelden, um', 'melden sie sich an', 'kostenlos registrieren', 'jetzt registrieren', 'mit google anmelden'],
  newsletter: ['newsletter', 'e-mail-adresse', 'in ihr postfach'],
  app: ['in der app', 'app laden', 'app herunterladen', 'app öffnen'],
  push: ['benachrichtigungen', 'eilmeldungen', 'push-nachrichten', 'push-mitteilungen'],
  adblock: ['werbeblocker', 'adblocker'],
  consent: ['cookies', 'datenschutz', 'einwilligung', 'wir und unsere partner'],
  paywall: [
    'weiterlesen mit',
    'jetzt abonnieren',
    'bereits abonnent',
    'nur für abonnenten',
    'exklusiv für abonnenten',
    'artikel freischalten',
    'jetzt freischalten',
    'um weiterzulesen',
  ],
} satisfies NagPhrases;
