/** The icons of the bar, drawn on a 24 px grid as those of `Icon`; kept here, so that the first view need not bring them. */
const PATHS = {
  play: 'M8 5.2v13.6L19 12Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  sentenceBack: 'm14.5 6-6 6 6 6',
  sentenceOn: 'm9.5 6 6 6-6 6',
  paragraphBack: 'm18 6-6 6 6 6M11 6l-6 6 6 6',
  paragraphOn: 'm6 6 6 6-6 6M13 6l6 6-6 6',
  cross: 'm6 6 12 12M18 6 6 18',
} as const;

export type SpeechIcon = keyof typeof PATHS;

interface SpeechButtonProps {
  /** Names it to the style sheet and, as `data-speech-…`, to the tests. */
  hook: string;
  name: string;
  icon: SpeechIcon;
  /** The key that does the same, for the hint. */
  keys?: string;
  onClick(): void;
}

/** A round button of the bar. */
export function SpeechButton({ hook, name, icon, keys, onClick }: SpeechButtonProps) {
  return (
    <button
      type="button"
      class={`speech-button ${hook}`}
      {...{ [`data-speech-${hook}`]: true }}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      onClick={onClick}
    >
      <svg class={`icon ${icon}`} viewBox="0 0 24 24" aria-hidden="true">
        <path d={PATHS[icon]} />
      </svg>
    </button>
  );
}
