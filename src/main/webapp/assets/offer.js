// Comforts for whoever writes an offer on a phone: the draft is kept while they type, and photos go one by one, each with how far it is.
// Without this file the buttons do the same.
(() => {
  'use strict';
  const ANSWER_MILLIS = 20_000;
  const wait = (millis) => new Promise((done) => setTimeout(done, millis));

  // Keeps the form a moment after typing stops. What the server keeps bears the page's name and a rising number, so that the button
  // never meets what the page itself saved as if it were somebody else's, and nothing older that comes late goes over it.
  const keeper = (said) => {
    const PAUSE_MILLIS = 1_200;
    const AGAIN_MILLIS = [2_000, 5_000, 15_000, 30_000];
    const KEEPALIVE_BYTES = 60_000;
    const form = said.closest('form');
    const field = (name) => form.elements.namedItem(name);
    let changed = false;
    let running = null;
    let failed = 0;
    let ended = false;
    let timer = 0;

    const say = (text, wrong) => {
      said.textContent = text;
      said.classList.toggle('kept-wrong', wrong);
      const typedInto = document.activeElement;
      if (form.contains(typedInto) && typedInto.tagName !== 'TEXTAREA') {
        const place = said.getBoundingClientRect();
        const field = typedInto.getBoundingClientRect();
        if (field.bottom > place.top && field.top < place.bottom) {
          typedInto.scrollIntoView({ block: 'center' }); // what is typed into stays free of it
        }
      }
    };
    const told = (answer) => {
      if (answer.kept) {
        field('seen').value = answer.seen;
        field('version').value = answer.version;
        if (field('number')) {
          // a new pack has its place now: the page's address says so, for when it is loaded again
          const here = new URL(location.href);
          here.searchParams.set('pack', field('number').value);
          history.replaceState(history.state, '', here);
        }
      }
      ended = Boolean(answer.stale);
      say(answer.kept ?? answer.refused ?? answer.stale, !answer.kept);
    };
    const send = async () => {
      changed = false;
      field('turn').value = Number(field('turn').value) + 1;
      const body = new URLSearchParams(new FormData(form));
      body.set('save', 'save');
      body.set('background', 'true');
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          headers: { Accept: 'application/json' },
          body,
          keepalive: body.toString().length < KEEPALIVE_BYTES,
          signal: AbortSignal.timeout(ANSWER_MILLIS),
        });
        if (answer.redirected) {
          ended = true;
          say(said.dataset.out, true);
          return;
        }
        told(await answer.json());
        failed = 0;
      } catch {
        changed = true;
        failed += 1;
        say(said.dataset.broken, true);
      }
    };
    const keep = () => {
      clearTimeout(timer);
      if (running === null && changed && !ended) {
        running = send().finally(() => {
          running = null;
          if (changed) {
            plan(failed > 0 ? AGAIN_MILLIS[Math.min(failed, AGAIN_MILLIS.length) - 1] : PAUSE_MILLIS);
          }
        });
      }
      return running;
    };
    const plan = (millis) => {
      clearTimeout(timer);
      timer = setTimeout(keep, millis);
    };
    form.addEventListener('input', () => {
      changed = true;
      if (failed === 0 && !ended) {
        say(said.dataset.keeping, false);
        plan(PAUSE_MILLIS);
      }
    });
    window.addEventListener('online', () => plan(0));
    window.addEventListener('offline', () => {
      if (changed) {
        say(said.dataset.broken, true);
      }
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        keep();
      }
    });
    window.addEventListener('beforeunload', (event) => {
      if (failed > 0 && changed) {
        event.preventDefault();
      }
    });
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      if (!navigator.onLine) {
        // the browser would leave for a page of its own, and what was typed with it
        event.preventDefault();
        changed = true;
        say(said.dataset.broken, true);
        return;
      }
      changed = false;
      field('turn').value = Number(field('turn').value) + 1;
      if (running !== null) {
        // what is under way ends first, or is late and then older
        event.preventDefault();
        const button = event.submitter;
        Promise.race([running, wait(3_000)]).then(() => {
          running = null;
          clearTimeout(timer);
          form.requestSubmit(button);
        });
      }
    });
    return { now: async () => keep() };
  };

  // Sends the chosen photos one after the other. One that broke off may be sent again; one that was sent before is not added twice.
  const sender = (upload, keeping) => {
    const texts = upload.dataset;
    const chooser = upload.querySelector('input[type="file"]');
    const list = document.createElement('ul');
    list.className = 'plain uploads';
    list.setAttribute('aria-label', texts.list);
    upload.querySelector('button').remove();
    const waiting = [];
    let working = false;
    let added = 0;

    const line = (file) => {
      const item = document.createElement('li');
      const name = document.createElement('strong');
      name.textContent = file.name;
      const bar = document.createElement('progress');
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute('aria-label', file.name);
      const said = document.createElement('span');
      said.setAttribute('aria-live', 'polite');
      item.append(name, bar, said);
      list.append(item);
      return { file, item, bar, said };
    };
    const say = (one, text, wrong) => {
      one.said.textContent = text;
      one.item.classList.toggle('upload-wrong', Boolean(wrong));
    };
    const refuse = (one, text) => {
      one.bar.remove();
      say(one, text, true);
    };
    const broken = (one, text) => {
      say(one, text, true);
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'button button-quiet';
      again.textContent = texts.again;
      again.setAttribute('aria-label', `${texts.again}: ${one.file.name}`);
      again.addEventListener('click', () => {
        again.remove();
        add(one);
      });
      one.item.append(again);
    };
    const send = (one) =>
      new Promise((done) => {
        const body = new FormData();
        body.append('form-token', upload.elements.namedItem('form-token').value);
        body.append('code', upload.elements.namedItem('code').value);
        body.append('photo', one.file);
        const request = new XMLHttpRequest();
        request.open('POST', upload.action);
        request.setRequestHeader('Accept', 'application/json');
        request.responseType = 'json';
        request.timeout = 300_000;
        request.upload.addEventListener('progress', (event) => {
          one.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
          if (event.loaded === event.total) {
            say(one, texts.reading);
          }
        });
        request.addEventListener('load', () => {
          if (request.response?.added) {
            added += 1;
            one.bar.value = 1;
            say(one, texts.done);
          } else if (request.response?.refused) {
            refuse(one, request.response.refused);
          } else {
            broken(one, texts.failed);
          }
        });
        request.addEventListener('error', () => broken(one, texts.broken));
        request.addEventListener('timeout', () => broken(one, texts.broken));
        request.addEventListener('loadend', done);
        say(one, texts.sending);
        request.send(body);
      });
    // Photos that are new stand behind the others; those that are there keep what is being typed about them.
    const show = async () => {
      const photos = document.getElementById('photos');
      const answer = await fetch(texts.here);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const item of fresh.querySelectorAll('#photos > li')) {
        if (!photos.querySelector(`[data-photo="${item.dataset.photo}"]`)) {
          photos.append(document.adoptNode(item));
        }
      }
      for (const name of ['version', 'seen']) {
        document.querySelector(`#offer [name="${name}"]`).value = fresh.querySelector(`#offer [name="${name}"]`).value;
      }
    };
    const work = async () => {
      if (working) {
        return;
      }
      working = true;
      await keeping?.now();
      while (waiting.length > 0) {
        await send(waiting.shift());
      }
      if (added > 0) {
        added = 0;
        await show().catch(() => location.assign(texts.here));
      }
      working = false;
      if (waiting.length > 0) {
        work();
      }
    };
    const add = (one) => {
      say(one, texts.waiting);
      waiting.push(one);
      work();
    };
    chooser.addEventListener('change', () => {
      upload.append(list);
      for (const file of chooser.files) {
        const one = line(file);
        if (file.size > Number(texts.most) * 1024 * 1024) {
          refuse(one, texts.large);
        } else if (/\.hei[cf]$/i.test(file.name)) {
          refuse(one, texts.heic);
        } else {
          add(one);
        }
      }
      chooser.value = '';
    });
    window.addEventListener('online', () => {
      for (const again of list.querySelectorAll('button')) {
        again.click();
      }
    });
  };

  const kept = document.getElementById('kept');
  const keeping = kept === null ? null : keeper(kept);
  const upload = document.getElementById('upload');
  if (upload !== null) {
    sender(upload, keeping);
  }
})();
