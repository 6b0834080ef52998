import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['zavřít reklamu', 'přeskočit reklamu', 'skrýt reklamu'],
  dismiss: ['zavřít', 'teď ne', 'nyní ne', 'ne, děkuji', 'ne děkuji', 'možná později'],
  login: [
    'přihlaste se, abyste',
    'přihlaste se pro',
    'registrujte se zdarma',
    'přihlásit se přes google',
    'vytvořte si účet',
  ],
  newsletter: ['newsletter', 'na váš e-mail', 'do vašeho e-mailu'],
  app: ['v aplikaci', 'stáhněte si aplikaci', 'stáhnout aplikaci', 'otevřít aplikaci'],
  push: ['povolit oznámení', 'povolit upozornění', 'zasílání notifikací', 'notifikace'],
  adblock: ['blokování reklam', 'blokátor reklam', 'blokování reklamy'],
  consent: ['soubory cookie', 'vaše soukromí', 'vašeho soukromí', 'my a naši partneři'],
  paywall: [
    'pouze pro předplatitele',
    'jen pro předplatitele',
    'máte předplatné',
    'pro pokračování ve čtení',
    'odemknout článek',
    'předplaťte si',
  ],
} satisfies NagPhrases;
