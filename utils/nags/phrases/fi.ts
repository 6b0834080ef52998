import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['sulje mainos', 'ohita mainos', 'piilota mainos'],
  dismiss: ['sulje', 'ei kiitos', 'ei nyt', 'ehkä myöhemmin', 'myöhemmin'],
  login: ['kirjaudu kommentoidaksesi', 'luo ilmainen tunnus', 'rekisteröidy ilmaiseksi', 'kirjaudu googlella'],
  newsletter: ['uutiskirje', 'sähköpostiisi'],
  app: ['sovelluksessa', 'lataa sovellus', 'avaa sovellus', 'avaa sovelluksessa'],
  push: ['ilmoitukset käyttöön', 'push-ilmoitukset', 'salli ilmoitukset', 'uutishälytykset'],
  adblock: ['mainosten esto', 'mainosesto', 'mainostenesto', 'adblock'],
  consent: ['eväste', 'yksityisyytesi', 'tietosuoja', 'me ja kumppanimme'],
  paywall: [
    'vain tilaajille',
    'oletko jo tilaaja',
    'jatka lukemista',
    'tilaa ja lue',
    'kirjaudu lukeaksesi',
    'onko sinulla jo tilaus',
  ],
  adLabel: ['mainos', 'mainokset', 'ilmoitus', 'kaupallinen yhteistyö'],
  survey: ['vastaa kyselyyn', 'lyhyt kysely', 'kuinka todennäköisesti', 'mielipiteesi on tärkeä'],
  donate: ['lahjoita nyt', 'tue journalismia', 'tue meitä'],
  scroll: ['vieritä jatkaaksesi', 'juttu jatkuu mainoksen jälkeen', 'artikkeli jatkuu mainoksen', 'juttu jatkuu alla'],
  unfold: ['lue lisää', 'näytä lisää', 'näytä koko juttu', 'lue koko juttu'],
  age: ['täyttänyt 18', 'yli 18-vuotias', 'vähintään 18', 'syntymäaikasi'],
} satisfies NagPhrases;
