import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SpeechModel } from '../../../utils/browser/speech/contract';
import { SPEED } from '../../../utils/speech/speech-settings';
import { Slider } from '../../ui/Slider';
import { useLocale, useTexts } from '../../ui/texts';

/** Voice and speed, over the bar, until a tap elsewhere. It takes the focus, so that the next Tab goes to its first control. */
export function SpeechOptions({ speed, setSpeed, voices, voice, chooseVoice, showOptions }: SpeechModel) {
  const t = useTexts();
  const words = `${new Intl.NumberFormat(useLocale()).format(speed)}×`;
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const root = place.current?.getRootNode();
    const onPointerDown = ({ target }: Event) => {
      if (!(target as Element).closest('.speech-panel, [data-speech-options]')) showOptions(false);
    };
    place.current?.focus({ preventScroll: true });
    root?.addEventListener('pointerdown', onPointerDown);
    return () => root?.removeEventListener('pointerdown', onPointerDown);
  }, []);
  const here = voices.filter(({ isLocal }) => isLocal);
  const online = voices.filter(({ isLocal }) => !isLocal);
  const group = (label: string, some: typeof voices) =>
    some.length > 0 && (
      <optgroup label={label}>
        {some.map(({ uri, name }) => (
          <option key={uri} value={uri} selected={uri === voice}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <section class="speech-panel" aria-label={t('speechOptions')} tabIndex={-1} ref={place}>
      <Slider
        name="speech-speed"
        label={t('speechSpeed')}
        range={SPEED}
        value={speed}
        words={words}
        onChange={setSpeed}
      />
      <label class="speech-voice">
        <span class="label">{t('speechVoice')}</span>
        <select data-speech-voice onChange={({ currentTarget }) => chooseVoice(currentTarget.value)}>
          {group(t('speechVoiceHere'), here)}
          {group(t('speechVoiceOnline'), online)}
        </select>
      </label>
      {online.length > 0 && <p class="speech-hint">{t('speechVoiceOnlineHint')}</p>}
    </section>
  );
}
