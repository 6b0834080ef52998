import { render } from 'preact';
import type { Translate } from '../../../utils/browser/i18n';
import type { UiLanguage } from '../../../utils/browser/page-language';
import type { DrawSpeech } from '../../../utils/browser/speech/contract';
import { PageRoot } from '../../ui/PageRoot';
import { SpeechBar } from './SpeechBar';

/** What draws the bar into its place in the reading view. */
export const drawSpeechBar =
  (translate: Translate, { locale }: UiLanguage): DrawSpeech =>
  (model, place) => {
    render(
      <PageRoot translate={translate} locale={locale}>
        <SpeechBar {...model} />
      </PageRoot>,
      place,
    );
    return () => render(null, place);
  };
