import { readCard } from '../../utils/article/embed-card';
import type { EmbedKind } from '../../utils/article/embed-providers';
import type { Translate } from '../../utils/browser/i18n';

const KINDS: Record<EmbedKind, Parameters<Translate>[0]> = {
  video: 'embedVideo',
  audio: 'embedAudio',
  post: 'embedPost',
  map: 'embedMap',
  document: 'embedDocument',
  chart: 'embedChart',
  code: 'embedCode',
  page: 'embedPage',
};

/** Writes out what the cards of embeds lead to: the title where there is one, then provider and kind. */
export function labelCards(body: ParentNode, t: Translate): void {
  for (const card of body.querySelectorAll('figure[role="group"]')) {
    const found = readCard(card);
    if (!found) continue;
    const { link, label } = found;
    const strong = card.ownerDocument.createElement('strong');
    const small = card.ownerDocument.createElement('small');
    const kind = t(KINDS[label.kind] ?? KINDS.page);
    strong.textContent = label.title ?? label.provider;
    small.textContent = label.title ? `${label.provider} · ${kind}` : kind;
    link.removeAttribute('title');
    link.replaceChildren(strong, ' ', small);
  }
}
