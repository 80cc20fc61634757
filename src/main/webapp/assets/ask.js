// Asking: keeps the draft while somebody types, and says what led to a product. Every page works without this file.
(() => {
  'use strict';
  const PAUSE_MILLIS = 1500;
  // Whoever came to the product from a page of results found it by searching.
  const results = /^\/(san-pham|en\/products)\/?$/;
  let before = null;
  try {
    before = new URL(document.referrer);
  } catch {
    // came from nowhere
  }
  if (before && before.origin === location.origin && results.test(before.pathname)) {
    for (const link of document.querySelectorAll('a[data-ask]')) {
      const address = new URL(link.href);
      address.searchParams.set('from', 'SEARCH');
      link.href = address.href;
    }
  }

  const form = document.querySelector('form[data-keep]');
  if (!form) {
    return;
  }
  const said = form.querySelector('[data-kept]');
  let timer = 0;
  let busy = false;
  let again = false;
  let left = false;

  const keep = async () => {
    if (left) {
      return;
    }
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const data = new FormData(form);
      data.delete('file');
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: data });
      if (answer.ok) {
        const { code, version, said: words } = await answer.json();
        form.elements.code.value = code;
        form.elements.version.value = version;
        said.textContent = words;
      } else {
        said.textContent = '';
      }
    } catch {
      // no way to the server: the form itself still holds everything
    } finally {
      busy = false;
      if (again) {
        again = false;
        keep();
      }
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MILLIS);
  });
  // What is sent now carries everything; a draft kept beside it would only be in its way.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (busy) {
      event.preventDefault();
      const button = event.submitter;
      const wait = setInterval(() => {
        if (!busy) {
          clearInterval(wait);
          form.requestSubmit(button);
        }
      }, 50);
      again = false;
      return;
    }
    left = true;
  });
  window.addEventListener('pageshow', () => {
    left = false;
  });
})();
