// The login nag: a second after loading it covers the page and locks scrolling until it is answered.
(() => {
  const words = document.documentElement.lang.startsWith('en')
    ? {
        title: 'Log in to get the most out of Kabar Bening',
        text: 'Save stories, follow topics and join the conversation. It is free and takes ten seconds.',
        login: 'Log in with email',
        later: 'Not now',
      }
    : {
        title: 'Login untuk pengalaman membaca yang lebih lengkap',
        text: 'Simpan berita, ikuti topik, dan tulis komentar. Gratis dan hanya sepuluh detik.',
        login: 'Masuk dengan email',
        later: 'Nanti saja',
      };

  function element(tag, className, text = '') {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function lock(on) {
    for (const root of [document.documentElement, document.body]) root.classList.toggle('no-scroll', on);
  }

  setTimeout(() => {
    const backdrop = element('div', 'kb-lapis');
    const card = element('div', 'kb-kartu');
    const logo = element('img', '');
    logo.src = '/assets/img/logo.svg';
    logo.alt = '';
    const login = element('a', 'btn', words.login);
    login.href = '/login';
    const later = element('button', 'kb-lewat', words.later);
    later.addEventListener('click', () => {
      backdrop.remove();
      card.remove();
      lock(false);
    });
    card.append(logo, element('h3', '', words.title), element('p', '', words.text), login, later);
    document.body.append(backdrop, card);
    lock(true);
  }, 1000);
})();
