import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['luk annonce', 'luk annoncen', 'luk reklame', 'spring annonce over', 'skjul annonce'],
  dismiss: ['luk', 'ikke nu', 'nej tak', 'måske senere', 'påmind mig senere'],
  login: ['log ind for at', 'opret en gratis konto', 'opret gratis profil', 'log ind med google'],
  newsletter: ['nyhedsbrev', 'i din indbakke'],
  app: ['i appen', 'download appen', 'hent appen', 'åbn appen'],
  push: ['notifikationer', 'push-beskeder', 'pushbeskeder'],
  adblock: ['annonceblokering', 'reklameblokering', 'annonceblocker', 'adblock'],
  consent: ['cookies', 'dit privatliv', 'vi og vores partnere', 'samtykke til'],
  paywall: [
    'for abonnenter',
    'allerede abonnent',
    'for at læse videre',
    'for at læse hele artiklen',
    'bliv abonnent for',
    'log ind for at læse',
  ],
  adLabel: ['annonce', 'annoncer', 'reklame', 'sponsoreret'],
  survey: ['svar på vores undersøgelse', 'kort undersøgelse', 'hvor sandsynligt er det', 'hjælp os med at blive bedre'],
  donate: ['giv et bidrag', 'støt os', 'støt vores journalistik', 'doner nu'],
  scroll: ['scroll for at fortsætte', 'rul for at fortsætte', 'artiklen fortsætter efter', 'artiklen fortsætter under'],
  unfold: ['læs mere', 'læs videre', 'fortsæt med at læse', 'vis mere', 'vis hele artiklen'],
  age: ['over 18 år', 'fyldt 18', 'din alder', 'fødselsdato'],
} satisfies NagPhrases;
