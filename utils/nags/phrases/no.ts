import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['lukk annonse', 'lukk annonsen', 'hopp over annonse', 'skjul annonse'],
  dismiss: ['lukk', 'ikke nå', 'ikkje no', 'nei takk', 'kanskje senere', 'påminn meg senere'],
  login: ['logg inn for å', 'opprett en gratis konto', 'lag en gratis konto', 'logg inn med google'],
  newsletter: ['nyhetsbrev', 'nyheitsbrev', 'i innboksen'],
  app: ['i appen', 'last ned appen', 'åpne appen', 'hent appen'],
  push: ['pushvarsler', 'push-varsler', 'varsler om nyheter', 'få varsler'],
  adblock: ['annonseblokkerer', 'annonseblokkering', 'reklameblokkerer', 'adblock'],
  consent: ['informasjonskapsler', 'cookies', 'ditt personvern', 'vi og våre partnere'],
  paywall: [
    'for abonnenter',
    'allerede abonnent',
    'for å lese videre',
    'for å lese saken',
    'bli abonnent for',
    'logg inn for å lese',
  ],
  adLabel: ['annonse', 'annonser', 'reklame', 'sponset', 'annonsørinnhold'],
  survey: ['svar på undersøkelsen', 'kort undersøkelse', 'hvor sannsynlig er det at', 'hva synes du om'],
  donate: ['gi en gave', 'støtt oss', 'støtt vår journalistikk', 'gi et bidrag'],
  scroll: ['rull for å fortsette', 'scroll for å fortsette', 'saken fortsetter under', 'artikkelen fortsetter under'],
  unfold: ['les mer', 'les videre', 'fortsett å lese', 'vis mer', 'vis hele saken'],
  age: ['over 18 år', 'fylt 18', 'alderen din', 'fødselsdato'],
} satisfies NagPhrases;
