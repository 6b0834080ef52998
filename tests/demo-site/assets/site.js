// The site's own lazy loading: pictures wait in data-src until they come near the viewport.
(() => {
  const show = (image) => {
    image.src = image.dataset.src;
    image.removeAttribute('data-src');
    image.classList.add('loaded');
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        show(entry.target);
      }
    },
    { rootMargin: '200px' },
  );
  for (const image of document.querySelectorAll('img[data-src]')) near.observe(image);
})();
