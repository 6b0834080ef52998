import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['anzeige schließen', 'werbung schließen'],
  dismiss: ['schließen', 'später', 'nein danke', 'nicht jetzt'],
  login: ['anmelden, um', 'melden sie sich an', 'kostenlos registrieren'],
  newsletter: ['newsletter', 'e-mail-adresse'],
  app: ['in der app', 'app laden', 'app herunterladen'],
  push: ['benachrichtigungen', 'eilmeldungen'],
  adblock: ['werbeblocker'],
  consent: ['cookies', 'datenschutz'],
  paywall: ['weiterlesen mit', 'jetzt abonnieren', 'bereits abonnent', 'nur für abonnenten', 'exklusiv für abonnenten'],
} satisfies NagPhrases;
