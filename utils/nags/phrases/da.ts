import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['luk annonce', 'luk annoncen', 'luk reklame', 'spring annonce over', 'skjul annonce'],
  dismiss: ['luk', 'ikke nu', 'nej tak', 'måske senere', 'påmind mig senere'],
  login: ['log ind for at', 'opret en gratis konto', 'opret gratis profil', 'log ind med google'],
  newsletter: ['nyhedsbrev', 'i din indbakke'],
  app: ['i appen', 'download appen', 'hent appen', 'åbn appen'],
  push: ['notifikationer', 'push-beskeder', 'pushbeskeder'],
  adblock: ['annonceblokering', 'reklameblokering', 'annonceblocker'],
  consent: ['cookies', 'dit privatliv', 'vi og vores partnere', 'samtykke til'],
  paywall: [
    'for abonnenter',
    'allerede abonnent',
    'for at læse videre',
    'for at læse hele artiklen',
    'bliv abonnent for',
    'log ind for at læse',
  ],
} satisfies NagPhrases;
