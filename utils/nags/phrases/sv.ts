import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['stäng annons', 'stäng annonsen', 'hoppa över annons', 'dölj annons'],
  dismiss: ['stäng', 'inte nu', 'nej tack', 'kanske senare', 'påminn mig senare'],
  login: ['logga in för att', 'skapa konto gratis', 'skapa ett gratis konto', 'logga in med google'],
  newsletter: ['nyhetsbrev', 'i din inkorg', 'till din mejl'],
  app: ['i appen', 'ladda ner appen', 'öppna appen', 'hämta appen'],
  push: ['aviseringar', 'pushnotiser', 'notiser'],
  adblock: ['annonsblockerare', 'reklamblockerare', 'adblock'],
  consent: ['kakor', 'cookies', 'din integritet', 'vi och våra partner'],
  paywall: [
    'för prenumeranter',
    'redan prenumerant',
    'för att läsa vidare',
    'prenumerera för att',
    'lås upp artikeln',
    'logga in för att läsa',
  ],
  adLabel: ['annons', 'annonser', 'reklam', 'sponsrat', 'annonssamarbete'],
  survey: ['svara på vår enkät', 'kort enkät', 'hur troligt är det att', 'din åsikt är viktig', 'hjälp oss bli bättre'],
  donate: ['ge en gåva', 'skänk en gåva', 'stöd oss', 'stöd vår journalistik'],
  scroll: ['scrolla för att fortsätta', 'artikeln fortsätter efter', 'artikeln fortsätter nedan'],
  unfold: ['läs mer', 'läs vidare', 'fortsätt läsa', 'visa mer', 'visa hela artikeln'],
  age: ['fyllt 18', 'över 18 år', 'över 20 år', 'fyllt 20', 'din ålder', 'födelsedatum'],
} satisfies NagPhrases;
