// Behaves as ad scripts do: fills its slots late, refills the emptied ones, keeps a bar at the bottom of the window.
(() => {
  const english = document.documentElement.lang.startsWith('en');
  let closedByReader = false;
  let filled = 0;

  function creative() {
    const link = document.createElement('a');
    link.className = `creative creative-${(filled % 4) + 1}`;
    link.href = 'https://ads.invalid/click';
    link.textContent = 'Iklan';
    return link;
  }

  function framedCreative() {
    const frame = document.createElement('iframe');
    frame.className = 'creative';
    frame.src = '/assets/creative.html';
    frame.title = '3rd party ad content';
    frame.setAttribute('scrolling', 'no');
    return frame;
  }

  function fillSlots() {
    for (const slot of document.querySelectorAll('.ads-slot')) {
      if (slot.firstElementChild) continue;
      slot.append(slot.dataset.creative === 'frame' ? framedCreative() : creative());
      filled += 1;
    }
  }

  function keepBar() {
    if (closedByReader || document.querySelector('.kb-melayang')) return;
    const bar = document.createElement('div');
    bar.className = 'kb-melayang';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = english ? 'Close Ads' : 'Tutup Iklan';
    close.addEventListener('click', () => {
      closedByReader = true;
      bar.remove();
    });
    const link = document.createElement('a');
    link.href = 'https://ads.invalid/sticky';
    link.textContent = english ? 'MEGA SALE 11.11 — up to 90% off' : 'MEGA SALE 11.11 — diskon sampai 90%';
    bar.append(close, link);
    document.body.append(bar);
  }

  function run() {
    fillSlots();
    keepBar();
  }

  setTimeout(run, 400);
  setInterval(run, 3000);
})();
