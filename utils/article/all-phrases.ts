/** Registers the phrases of all languages, which phrases/ holds; imported for that alone. */
import { type Phrases, registerPhrases } from './phrases';

const files = import.meta.glob<Phrases>('./phrases/*.ts', { eager: true, import: 'phrases' });
for (const [path, phrases] of Object.entries(files)) registerPhrases(path.replace(/^.*\/|\.ts$/g, ''), phrases);
