import type { SpeechModel, SpeechTrouble as Trouble } from '../../../utils/browser/speech/contract';
import { useLocale, useTexts } from '../../ui/texts';

function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(lang.split('-')[0] ?? lang) ?? lang;
  } catch {
    return lang;
  }
}

/** Why nothing is said, and what can be done about it. */
export function SpeechTrouble({ trouble, lang, voices, chooseVoice, toggle }: SpeechModel & { trouble: Trouble }) {
  const t = useTexts();
  const language = languageName(lang, useLocale());
  const [best] = voices;
  const words = {
    none: () => [t('speechNoVoice', language), t('speechNoVoiceHint')],
    'online-only': () => [t('speechOnlineOnly', language), t('speechVoiceOnlineHint')],
    failed: () => [t('speechFailed'), t('speechFailedHint')],
  };
  const [what, hint] = words[trouble]();
  return (
    <>
      <p class="speech-trouble" role="status" data-speech-trouble={trouble}>
        <strong>{what}</strong> <span>{hint}</span>
      </p>
      {trouble === 'online-only' && best && (
        <button type="button" class="speech-do" data-speech-online onClick={() => chooseVoice(best.uri)}>
          {t('speechUseOnline')}
        </button>
      )}
      {trouble === 'failed' && (
        <button type="button" class="speech-do" data-speech-retry onClick={toggle}>
          {t('historyRetry')}
        </button>
      )}
    </>
  );
}
