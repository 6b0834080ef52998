/** The words of exports in the reader's language. */
import { displayDate } from '../article/display-date';
import type { EmbedKind } from '../article/embed-providers';
import type { ExportWords } from '../export/export-words';
import type { MessageKey, Translate } from './i18n';
import type { UiLanguage } from './page-language';

const KINDS: Record<EmbedKind, MessageKey> = {
  video: 'embedVideo',
  audio: 'embedAudio',
  post: 'embedPost',
  map: 'embedMap',
  document: 'embedDocument',
  chart: 'embedChart',
  code: 'embedCode',
  page: 'embedPage',
};

export function exportWords(t: Translate, { lang, locale }: UiLanguage): ExportWords {
  return {
    lang,
    date: (iso) => displayDate(iso, locale),
    updated: (date) => t('readerUpdated', date),
    source: (name) => t('readerSource', name),
    page: (number) => t('readerPage', number),
    embed: (kind) => t(KINDS[kind] ?? KINDS.page),
    partial: () => t('readerPartial'),
    missingPictures: (count) => t('exportMissing', new Intl.NumberFormat(locale).format(count)),
    picture: t('exportPicture'),
    original: t('readerOriginal'),
    saved: (date) => t('exportSavedOn', date),
    contents: t('exportContents'),
  };
}
