/**
 * What the answers of `spot-signs.ts`, `spot-text.ts` and `spot-headline.ts` are worth. Written by
 * `scripts/train-spotter.ts`, which says from what and how: weigh anew instead of editing. To try another sign, add its
 * name here with 0, answer it there and run the trainer.
 */

/** The score of a page of which nothing is known; 1 is an article, 2 a sure one. */
export const START = 0.65;

/** Points for an answer of 1. */
export const WEIGHTS = {
  slug: 0.363,
  'address:date': 0.183,
  'address:magazine': 0.231,
  'address:forum': -0.61,
  'address:shop': -0.256,
  'address:manual': -0.258,
  'address:listing': -0.145,
  'structured-data': 0.247,
  'structured-data:other': -0.306,
  'og:article': 0.231,
  author: 0.11,
  title: 0.367,
  elements: -0.767,
  inputs: -0.203,
  code: -0.372,
  figures: 0.183,
  'one-article': 0.176,
  'many-times': -0.132,
  'text-in-one-box': 0.389,
  'text-in-one-region': 0.471,
  'paragraph-length': 0.265,
  dated: 0.291,
  signed: 0.138,
  'short-headline': -0.135,
};

/** The name of an answer. */
export type SignName = keyof typeof WEIGHTS;
