// The cookie consent bar: comes at once, remembers the answer.
(() => {
  const words = document.documentElement.lang.startsWith('en')
    ? {
        text: 'We and our 214 partners use cookies to measure our audience and to show personalised advertising. You can accept or reject them.',
        accept: 'Accept',
        reject: 'Reject',
      }
    : {
        text: 'Kami dan 214 mitra kami memakai kuki untuk mengukur pembaca dan menampilkan iklan yang dipersonalisasi. Anda dapat menerima atau menolaknya.',
        accept: 'Terima',
        reject: 'Tolak',
      };
  if (localStorage.getItem('kb-kuki')) return;

  setTimeout(() => {
    const bar = document.createElement('div');
    bar.className = 'kb-kuki';
    const text = document.createElement('p');
    text.textContent = words.text;
    bar.append(text);
    for (const answer of ['accept', 'reject']) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words[answer];
      button.addEventListener('click', () => {
        localStorage.setItem('kb-kuki', answer);
        bar.remove();
      });
      bar.append(button);
    }
    document.body.append(bar);
  }, 200);
})();
