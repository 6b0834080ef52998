import type { SpeechModel } from '../../../utils/browser/speech/contract';
import { useLocale, useTexts } from '../../ui/texts';
import { SpeechButton } from './SpeechButton';
import { SpeechOptions } from './SpeechOptions';
import { SpeechTrouble } from './SpeechTrouble';

/** The bar at the foot of the view while it is read aloud. */
export function SpeechBar(model: SpeechModel) {
  const t = useTexts();
  const { trouble, progress, hasOptions, close, isAway, status } = model;
  const cross = <SpeechButton hook="close" name={t('speechClose')} keys="Esc" icon="cross" onClick={close} />;
  return (
    <section class="speech" aria-label={t('speechTitle')} data-speech={trouble ?? status}>
      {isAway && !trouble && !hasOptions && <AwayNote {...model} />}
      {hasOptions && <SpeechOptions {...model} />}
      <div class="speech-progress" aria-hidden="true" style={{ '--heard': progress }} />
      {trouble ? (
        <div class="speech-row troubled">
          <SpeechTrouble {...model} trouble={trouble} />
          {cross}
        </div>
      ) : (
        <div class="speech-row">
          <SpeedButton {...model} />
          <SpeechKeys {...model} />
          <TimeLeft minutes={model.minutesLeft} />
          {cross}
        </div>
      )}
    </section>
  );
}

/** Left to right in every language, as on all players: it is time that runs here, not the text. */
function SpeechKeys({ status, toggle, skip }: SpeechModel) {
  const t = useTexts();
  const isSpeaking = status === 'speaking';
  return (
    <div class="speech-keys" dir="ltr">
      <SpeechButton
        hook="paragraph-back"
        name={t('speechParagraphBack')}
        keys="⇧ ←"
        icon="paragraphBack"
        onClick={() => skip('paragraph', -1)}
      />
      <SpeechButton
        hook="sentence-back"
        name={t('speechSentenceBack')}
        keys="←"
        icon="sentenceBack"
        onClick={() => skip('sentence', -1)}
      />
      <SpeechButton
        hook="toggle"
        name={t(isSpeaking ? 'speechPause' : 'speechTitle')}
        icon={isSpeaking ? 'pause' : 'play'}
        onClick={toggle}
      />
      <SpeechButton
        hook="sentence-on"
        name={t('speechSentenceOn')}
        keys="→"
        icon="sentenceOn"
        onClick={() => skip('sentence', 1)}
      />
      <SpeechButton
        hook="paragraph-on"
        name={t('speechParagraphOn')}
        keys="⇧ →"
        icon="paragraphOn"
        onClick={() => skip('paragraph', 1)}
      />
    </div>
  );
}

function SpeedButton({ speed, hasOptions, showOptions }: SpeechModel) {
  const t = useTexts();
  const words = `${new Intl.NumberFormat(useLocale()).format(speed)}×`;
  return (
    <button
      type="button"
      class="speech-button speed"
      data-speech-options
      aria-expanded={hasOptions}
      aria-label={`${t('speechOptions')}, ${words}`}
      title={t('speechOptions')}
      onClick={() => showOptions(!hasOptions)}
    >
      <bdi>{words}</bdi>
    </button>
  );
}

function TimeLeft({ minutes }: { minutes: number }) {
  const t = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  return (
    <span class="speech-left">{minutes > 0 && t('readerMinutesLeft', format(Math.max(1, Math.round(minutes))))}</span>
  );
}

/** What the reader has scrolled away from is still being said: the way back, or to have it read from here. */
function AwayNote({ goBack, readFromHere }: SpeechModel) {
  const t = useTexts();
  return (
    <div class="speech-away" data-speech-away>
      <button type="button" data-speech-back onClick={goBack}>
        {t('speechBack')}
      </button>
      <button type="button" data-speech-here onClick={readFromHere}>
        {t('speechFromHere')}
      </button>
    </div>
  );
}
