import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawSpeechBar } from '@/components/reader/speech/draw';
import marks from '@/components/reader/speech/marks.css?inline';
import bar from '@/components/reader/speech/speech.css?inline';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { providePart } from '@/utils/browser/provide-part';
import { speechPart } from '@/utils/browser/speech/part';

export default defineUnlistedScript(() => {
  const language = uiLanguage();
  const draw = drawSpeechBar(translate, language);
  providePart('speech', speechPart({ window, draw, locale: language.locale }, { bar, marks }));
});
