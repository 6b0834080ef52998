/** Voices that make no sound. What was said stands in `heard`: voice and text. */
globalThis.heard = [];

chrome.ttsEngine.onSpeak.addListener((text, { voiceName }, send) => {
  globalThis.heard.push([voiceName, text]);
  send({ type: 'start', charIndex: 0 });
  if (voiceName === 'Endless') {
    // Stays at its third word until it is stopped.
    for (const { 0: word, index } of [...text.matchAll(/\S+/g)].slice(0, 3)) {
      send({ type: 'word', charIndex: index, length: word.length });
    }
  } else send({ type: 'end', charIndex: text.length });
});
chrome.ttsEngine.onStop.addListener(() => {});
