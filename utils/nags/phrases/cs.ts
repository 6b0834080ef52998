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
  adblock: ['blokování reklam', 'blokátor reklam', 'blokování reklamy', 'adblock'],
  consent: ['soubory cookie', 'vaše soukromí', 'vašeho soukromí', 'my a naši partneři'],
  paywall: [
    'pouze pro předplatitele',
    'jen pro předplatitele',
    'máte předplatné',
    'pro pokračování ve čtení',
    'odemknout článek',
    'předplaťte si',
  ],
  adLabel: ['reklama', 'reklamní sdělení', 'inzerce', 'sponzorováno'],
  survey: [
    'vyplňte dotazník',
    'krátký dotazník',
    'zúčastněte se průzkumu',
    'jak pravděpodobné je',
    'pomozte nám zlepšit',
  ],
  donate: ['podpořte nás', 'přispějte', 'darujte'],
  scroll: ['posuňte pro pokračování', 'článek pokračuje pod', 'pokračování pod reklamou'],
  unfold: ['číst více', 'číst dál', 'pokračovat ve čtení', 'zobrazit více', 'zobrazit celý článek'],
  age: ['je mi 18', 'starší 18', 'dosáhl věku', 'datum narození'],
} satisfies NagPhrases;
