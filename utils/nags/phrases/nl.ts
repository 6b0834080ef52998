import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['advertentie sluiten', 'sluit advertentie', 'advertentie overslaan'],
  dismiss: ['sluiten', 'sluit', 'nee, bedankt', 'nee bedankt', 'niet nu', 'misschien later'],
  login: ['log in om', 'inloggen om', 'maak een gratis account', 'gratis registreren', 'doorgaan met google'],
  newsletter: ['nieuwsbrief', 'in je inbox', 'in je mailbox'],
  app: [
    'lees in de app',
    'lezen in de app',
    'open in de app',
    'download de app',
    'open de app',
    'lees verder in de app',
  ],
  push: ['meldingen ontvangen', 'notificaties', 'pushmeldingen', 'pushberichten'],
  adblock: ['adblocker', 'advertentieblokker', 'ad-blocker'],
  consent: ['cookies', 'je privacy', 'uw privacy', 'wij en onze partners'],
  paywall: [
    'alleen voor abonnees',
    'exclusief voor abonnees',
    'al abonnee',
    'om verder te lezen',
    'lees verder met een abonnement',
    'neem een abonnement',
  ],
} satisfies NagPhrases;
