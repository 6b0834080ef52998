import type { Removal } from '../../utils/article/article';
import type { MessageKey } from '../../utils/browser/i18n';
import { useLocale, useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** The reasons of the clean-up in the reader's words. One that is not here yet is shown as it is. */
const REASONS: Partial<Record<string, MessageKey>> = {
  ad: 'hiddenAd',
  aside: 'removedOther',
  body: 'removedOther',
  byline: 'removedByline',
  caption: 'removedCaption',
  comments: 'removedComments',
  consent: 'hiddenConsent',
  credit: 'removedCredit',
  date: 'removedDate',
  dek: 'removedHeading',
  dialog: 'removedDialog',
  footer: 'removedFooter',
  header: 'removedHeading',
  hidden: 'removedHidden',
  'link-list': 'removedLinks',
  list: 'removedLinks',
  login: 'hiddenLogin',
  media: 'removedMedia',
  navigation: 'removedNavigation',
  'not-article': 'removedOther',
  promotion: 'removedPromotion',
  related: 'removedRelated',
  'related-heading': 'removedRelated',
  repeat: 'removedRepeat',
  share: 'removedShare',
  'sign-off': 'removedSignOff',
  tags: 'removedTags',
  tool: 'removedTools',
};

/** More than this of one kind is folded away at first. */
const SHOWN = 3;

/** The texts of each reason as it is worded, in the order in which the reasons first come. */
function byReason(removals: Removal[], word: (reason: string) => string): [words: string, texts: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { reason, text } of removals) groups.set(word(reason), [...(groups.get(word(reason)) ?? []), text]);
  return [...groups];
}

/** What the clean-up left out of the article. */
export function ReceiptPanel({ removals }: { removals: Removal[] }) {
  const t = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  const word = (reason: string) => {
    const key = REASONS[reason];
    return key ? t(key) : reason;
  };
  return (
    <Panel kind="receipt" label={t('readerRemoved')}>
      <h2>{t('readerRemoved')}</h2>
      {byReason(removals, word).map(([words, texts]) => (
        <details key={words} open={texts.length <= SHOWN}>
          <summary>
            <span class="why">{words}</span> <span class="how-many">{format(texts.length)}</span>
          </summary>
          <ul>
            {texts.map((text, index) => (
              <li key={index}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
