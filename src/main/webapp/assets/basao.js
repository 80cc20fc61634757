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
})();
