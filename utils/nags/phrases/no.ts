import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['lukk annonse', 'lukk annonsen', 'hopp over annonse', 'skjul annonse'],
  dismiss: ['lukk', 'ikke nå', 'ikkje no', 'nei takk', 'kanskje senere', 'påminn meg senere'],
  login: ['logg inn for å', 'opprett en gratis konto', 'lag en gratis konto', 'logg inn med google'],
  newsletter: ['nyhetsbrev', 'nyheitsbrev', 'i innboksen'],
  app: ['i appen', 'last ned appen', 'åpne appen', 'hent appen'],
  push: ['pushvarsler', 'push-varsler', 'varsler om nyheter', 'få varsler'],
  adblock: ['annonseblokkerer', 'annonseblokkering', 'reklameblokkerer'],
  consent: ['informasjonskapsler', 'cookies', 'ditt personvern', 'vi og våre partnere'],
  paywall: [
    'for abonnenter',
    'allerede abonnent',
    'for å lese videre',
    'for å lese saken',
    'bli abonnent for',
    'logg inn for å lese',
  ],
} satisfies NagPhrases;
