import type { NagPhrases } from '../phrases';

export const phrases = {
  closeAd: ['close ad', 'hide ad', 'skip ad'],
  dismiss: ['close', 'dismiss', 'not now', 'no thanks', 'maybe later', 'later', 'skip', 'continue without'],
  login: [
    'log in to',
    'login to',
    'sign in to',
    'sign in with google',
    'create a free account',
    'register for free',
    'continue with google',
  ],
  newsletter: ['newsletter', 'sign up for', 'your inbox', 'enter your email'],
  app: ['in the app', 'download the app', 'get the app', 'open app', 'use the app'],
  push: ['notifications', 'breaking news alerts'],
  adblock: ['ad blocker', 'adblock', 'ad-block'],
  consent: ['cookies', 'your privacy', 'we value your privacy', 'consent'],
  paywall: [
    'subscribe to continue',
    'subscribers only',
    'already a subscriber',
    'subscribe to read',
    'to continue reading',
    'unlock this article',
    'for subscribers',
    'free articles',
  ],
} satisfies NagPhrases;
