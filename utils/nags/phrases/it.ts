import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['chiudi annuncio', 'chiudi pubblicità', 'chiudi la pubblicità', 'salta annuncio', 'nascondi annuncio'],
  dismiss: ['chiudi', 'non ora', 'più tardi', 'no, grazie', 'no grazie', 'continua senza accettare'],
  login: ['accedi per', 'registrati gratis', 'registrati per', 'crea un account', 'accedi con google'],
  newsletter: ['newsletter', 'nella tua email', 'nella tua casella'],
  app: ['nell’app', "nell'app", 'scarica l’app', "scarica l'app", 'apri l’app', "apri l'app", 'usa l’app', "usa l'app"],
  push: ['notifiche', 'avvisi sulle ultime notizie'],
  adblock: ['blocco della pubblicità', 'blocca pubblicità', 'bloccare la pubblicità'],
  consent: ['cookie', 'la tua privacy', 'informativa sulla privacy', 'noi e i nostri partner'],
  paywall: [
    'riservato agli abbonati',
    'sei già abbonato',
    'abbonati per',
    'per continuare a leggere',
    'solo per abbonati',
    'hai già un abbonamento',
    'sblocca l’articolo',
    "sblocca l'articolo",
  ],
} satisfies NagPhrases;
