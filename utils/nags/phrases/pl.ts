import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['zamknij reklamę', 'pomiń reklamę', 'ukryj reklamę'],
  dismiss: ['zamknij', 'nie teraz', 'nie, dziękuję', 'nie dziękuję', 'może później', 'później'],
  login: [
    'zaloguj się, aby',
    'załóż darmowe konto',
    'zarejestruj się za darmo',
    'zaloguj się przez google',
    'zaloguj się i',
  ],
  newsletter: ['newsletter', 'biuletyn', 'na twój e-mail'],
  app: ['w aplikacji', 'pobierz aplikację', 'otwórz aplikację', 'zainstaluj aplikację'],
  push: ['powiadomienia', 'powiadomień'],
  adblock: ['blokowanie reklam', 'blokuje reklamy', 'blokadę reklam', 'adblocka'],
  consent: ['ciasteczka', 'pliki cookie', 'twoja prywatność', 'twoją prywatność', 'my i nasi partnerzy'],
  paywall: [
    'tylko dla subskrybentów',
    'tylko dla prenumeratorów',
    'masz już subskrypcję',
    'masz już prenumeratę',
    'aby czytać dalej',
    'odblokuj artykuł',
    'kup dostęp',
  ],
} satisfies NagPhrases;
