// Small comforts. Every page works without this file.
(() => {
  'use strict';
  // Escape closes the sheet of filters, and focus goes back to the button that opened it.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && location.hash === '#filters') {
      location.hash = '#results';
      document.querySelector('.filters-open')?.focus();
    }
  });
  // A filter that was not touched need not stand in the address.
  for (const form of document.querySelectorAll('form[method="get"]')) {
    form.addEventListener('submit', () => {
      for (const field of form.elements) {
        if (field.name && field.type !== 'checkbox' && field.value === '') {
          field.disabled = true;
        }
      }
    });
    // The browser's way back shows the form again: it must still be usable.
    window.addEventListener('pageshow', () => {
      for (const field of form.elements) {
        field.disabled = false;
      }
    });
  }
  // Suggestions under the search field: a combobox with a list. Without an answer the form works as ever.
  const PAUSE_MILLIS = 120;
  document.querySelectorAll('form[data-suggest]').forEach((form, number) => {
    const field = form.querySelector('input[name="q"]');
    const texts = form.dataset;
    const list = document.createElement('ul');
    list.id = `suggestions-${number}`;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', texts.list);
    const said = document.createElement('p');
    said.className = 'unseen';
    said.setAttribute('role', 'status');
    form.append(list, said);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    let items = [];
    let current = -1;
    let timer = 0;
    let request = null;

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      items = [];
      current = -1;
      list.hidden = true;
      list.replaceChildren();
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    };
    const go = (item) => location.assign(item.url);
    const choose = (next) => {
      list.children[current]?.setAttribute('aria-selected', 'false');
      current = next;
      if (current < 0) {
        field.removeAttribute('aria-activedescendant');
        return;
      }
      const option = list.children[current];
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    };
    const line = (item, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const name = document.createElement('span');
      name.textContent = item.text;
      name.lang = 'vi';
      const about = document.createElement('small');
      about.textContent = [texts[item.kind.toLowerCase()], item.detail].filter(Boolean).join(' · ');
      option.append(name, about);
      // before the field loses focus and the list closes
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        go(item);
      });
      return option;
    };
    const show = (found) => {
      items = found;
      current = -1;
      field.removeAttribute('aria-activedescendant');
      list.replaceChildren(...items.map(line));
      list.hidden = items.length === 0;
      field.setAttribute('aria-expanded', String(items.length > 0));
      said.textContent = items.length > 0 ? texts.count.replace('%', items.length) : texts.none;
    };
    const ask = async () => {
      const text = field.value.trim();
      if (text.length < 2) {
        close();
        return;
      }
      request?.abort();
      const mine = new AbortController();
      request = mine;
      try {
        const answer = await fetch(`${texts.suggest}&q=${encodeURIComponent(text)}`, { signal: mine.signal });
        if (answer.ok) {
          const { items: found } = await answer.json();
          if (request === mine && document.activeElement === field) {
            show(found);
          }
        }
      } catch {
        // given up, or no way to the server: nothing is suggested
      }
    };
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MILLIS);
    });
    field.addEventListener('blur', close);
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || items.length === 0) {
        return;
      }
      if (event.key === 'ArrowDown') {
        choose(current + 1 < items.length ? current + 1 : -1);
      } else if (event.key === 'ArrowUp') {
        choose(current < 0 ? items.length - 1 : current - 1);
      } else if (event.key === 'Escape') {
        close();
      } else if (event.key === 'Enter' && current >= 0) {
        go(items[current]);
      } else {
        return;
      }
      event.preventDefault();
    });
  });
})();
