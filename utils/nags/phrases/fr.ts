import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['fermer la publicité'],
  dismiss: ['fermer', 'plus tard', 'non merci', 'pas maintenant'],
  login: ['connectez-vous pour', 'créez un compte'],
  newsletter: ['newsletter', 'votre adresse e-mail'],
  app: ['dans l’application', "dans l'application", 'télécharger l’application', "télécharger l'application"],
  push: ['notifications'],
  adblock: ['bloqueur de publicité'],
  consent: ['cookies', 'vie privée'],
  paywall: ['réservé aux abonnés', 'déjà abonné', 'abonnez-vous pour lire'],
} satisfies NagPhrases;
