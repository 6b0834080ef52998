import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['stäng annons', 'stäng annonsen', 'hoppa över annons', 'dölj annons'],
  dismiss: ['stäng', 'inte nu', 'nej tack', 'kanske senare', 'påminn mig senare'],
  login: ['logga in för att', 'skapa konto gratis', 'skapa ett gratis konto', 'logga in med google'],
  newsletter: ['nyhetsbrev', 'i din inkorg', 'till din mejl'],
  app: ['i appen', 'ladda ner appen', 'öppna appen', 'hämta appen'],
  push: ['aviseringar', 'pushnotiser', 'notiser'],
  adblock: ['annonsblockerare', 'reklamblockerare'],
  consent: ['kakor', 'cookies', 'din integritet', 'vi och våra partner'],
  paywall: [
    'för prenumeranter',
    'redan prenumerant',
    'för att läsa vidare',
    'prenumerera för att',
    'lås upp artikeln',
    'logga in för att läsa',
  ],
} satisfies NagPhrases;
