/** Speed and voices, on this device: another one has other voices. */
import { parseSpeechSettings, type SpeechSettings } from '../../speech/speech-settings';
import { storedItem } from '../stored-item';

const stored = storedItem<unknown>('local:speech', { fallback: null, version: 1 });

export const loadSpeechSettings = async (): Promise<SpeechSettings> => parseSpeechSettings(await stored.getValue());

/** Never throws: where nothing can be stored, the choice holds while the view is open. */
export const saveSpeechSettings = (settings: SpeechSettings): Promise<void> =>
  stored.setValue(settings).catch(() => {});
