import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['fermer la publicité', 'fermer la pub', 'masquer la publicité', 'passer la publicité'],
  dismiss: ['fermer', 'plus tard', 'non merci', 'pas maintenant', 'continuer sans accepter'],
  login: [
    'connectez-vous pour',
    'créez un compte',
    'créez votre compte',
    'se connecter avec google',
    'inscription gratuite',
  ],
  newsletter: ['newsletter', 'votre adresse e-mail', 'votre boîte mail', 'infolettre'],
  app: [
    'dans l’application',
    "dans l'application",
    'télécharger l’application',
    "télécharger l'application",
    'téléchargez l’application',
    "téléchargez l'application",
    'ouvrir l’application',
    "ouvrir l'application",
    'dans l’appli',
    "dans l'appli",
  ],
  push: ['notifications', 'alertes info'],
  adblock: ['bloqueur de publicité', 'bloqueur de pub', 'bloqueur de publicités'],
  consent: ['cookies', 'vie privée', 'nous et nos partenaires', 'votre consentement'],
  paywall: [
    'réservé aux abonnés',
    'déjà abonné',
    'abonnez-vous pour lire',
    'pour lire la suite',
    'réservée aux abonnés',
    'poursuivez votre lecture',
    'débloquez cet article',
  ],
} satisfies NagPhrases;
