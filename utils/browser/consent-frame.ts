/**
 * Runs in frames at addresses of consent platforms and nowhere else: asks whether the page around it waits for an answer.
 * The page may see its wall later than the frame is there.
 */
const ASK_AT_MS = [0, 400, 600, 1_000, 2_000, 4_000];

export async function offerFrame(window: Window): Promise<void> {
  if (window.top === window) return;
  for (const ms of ASK_AT_MS) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const reply = await chrome.runtime?.sendMessage({ call: 'consent/frame', ask: null }).catch(() => null);
    if (reply?.value === true) return;
  }
}
