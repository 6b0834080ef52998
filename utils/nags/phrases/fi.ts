import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['sulje mainos', 'ohita mainos', 'piilota mainos'],
  dismiss: ['sulje', 'ei kiitos', 'ei nyt', 'ehkä myöhemmin', 'myöhemmin'],
  login: ['kirjaudu kommentoidaksesi', 'luo ilmainen tunnus', 'rekisteröidy ilmaiseksi', 'kirjaudu googlella'],
  newsletter: ['uutiskirje', 'sähköpostiisi'],
  app: ['sovelluksessa', 'lataa sovellus', 'avaa sovellus', 'avaa sovelluksessa'],
  push: ['ilmoitukset käyttöön', 'push-ilmoitukset', 'salli ilmoitukset', 'uutishälytykset'],
  adblock: ['mainosten esto', 'mainosesto', 'mainostenesto'],
  consent: ['eväste', 'yksityisyytesi', 'tietosuoja', 'me ja kumppanimme'],
  paywall: [
    'vain tilaajille',
    'oletko jo tilaaja',
    'jatka lukemista',
    'tilaa ja lue',
    'kirjaudu lukeaksesi',
    'onko sinulla jo tilaus',
  ],
} satisfies NagPhrases;
