/*
 * A scanner does not wait for the server. What was scanned waits here for its turn to be sent, and
 * the fields are free for the next numbers. What waited when a session ended, and what the server has
 * not confirmed, comes back into the fields, one after the other. A number that is scanned over it
 * does not replace it; emptying the field does. Nothing that was scanned for one patron comes back for
 * the next; what was scanned behind a card waits until that card is open, or another one instead of a
 * card that was refused.
 */
const scanField = {
  waiting: [],
  before: [], // what is to come back
  back: null, // what has come back and stands in the fields
  sent: null, // what waits for an answer
  last: null, // what was sent last
  card: null, // what came back first while no patron was shown
  patron: undefined, // whose desk page it is
  shownPatron: () => document.getElementById('person')?.dataset.patron,
  fields: (ids) => ids.map((id) => document.getElementById(id)).filter((field) => field),
  scanned(...ids) {
    const fields = this.fields(ids);
    const values = fields.map((field) => field.value);
    this.ids = ids;
    this.waiting.push(values);
    if (this.back && String(this.back) !== String(values)) {
      this.before.unshift(this.back);
    }
    this.back = null;
    this.clear(fields);
    fields[0].focus();
  },
  /* Ends the sending; what waits is kept with what is typed. */
  stop() {
    const covered = this.sent && this.back ? [this.back] : []; // what was sent is kept as typed instead
    const values = [...covered, ...this.before.splice(0), ...this.waiting.splice(0)];
    this.sent = null;
    window.PrimeFaces?.ajax.Queue.abortAll();
    return { ids: this.ids ?? [], values };
  },
  again({ ids, values }, patron) {
    this.ids = ids;
    this.before = values;
    this.patron = patron;
    this.card = this.shownPatron() ? null : this.fields(ids)[0]?.value;
  },
  next() {
    const fields = this.fields(this.ids ?? []);
    const shown = this.shownPatron();
    if (this.patron !== shown) {
      if (this.patron || (this.card && this.card !== this.last)) {
        this.forget(fields);
      }
      this.patron = shown;
      this.card = null;
    }
    if (this.before.length && fields.length && fields.every((field) => !field.value)) {
      this.back = this.before.shift();
      if (!shown) {
        this.card ??= String(this.back);
      }
      fields.forEach((field, i) => {
        field.value = this.back[i] ?? '';
      });
      fields[0].select(); // so that scanning the same number again does not append it
    }
  },
  forget(fields) {
    this.before = [];
    if (this.back && fields[0]?.value === this.back[0]) {
      this.clear(fields);
    }
    this.back = null;
  },
  clear(fields) {
    fields.forEach((field) => {
      field.value = '';
    });
  },
  isNumber(field) {
    return this.back && field.id === this.ids[0];
  },
  edited(field) {
    if (this.isNumber(field) && !field.value) {
      this.back = null;
      this.clear(this.fields(this.ids));
    }
  },
  /* What came back beside the number does not belong to another one. */
  left(field) {
    if (this.isNumber(field) && field.value !== this.back[0]) {
      this.before.unshift(this.back);
      this.back = null;
      this.clear(this.fields(this.ids.slice(1)));
    }
  },
  /*
   * The request is over; without an answer, what it sent is to be sent again. A name that led to no patron is
   * there to be corrected, unless the next number has begun. What waits behind it is no card.
   */
  answered(args) {
    if (this.sent && !args) {
      this.before.push(this.sent);
    }
    this.last = String(this.sent);
    this.sent = null;
    if (args?.again) {
      this.refused(args.again);
    }
  },
  refused(card) {
    const [field] = this.fields(this.ids);
    if (this.card === this.last) {
      this.card = null;
    }
    this.before = this.stop().values;
    if (this.before.length) {
      unconfirmed.show(true);
    }
    if (!field.value) {
      field.value = card;
      field.select();
    }
  },
  isComplete() {
    return !this.back && !this.before.length;
  },
  /* PrimeFaces calls this just before it reads the form. */
  send(...ids) {
    const fields = this.fields(ids);
    const begun = fields.map((field) => field.value);
    this.sent = this.waiting.shift() ?? [];
    fields.forEach((field, i) => {
      field.value = this.sent[i] ?? '';
    });
    queueMicrotask(() => {
      fields.forEach((field, i) => {
        field.value = begun[i];
      });
      if (this.back) {
        fields[0].select();
      }
    });
  },
};

/* Each slip is printed from a frame of its own, so that the next scan finds the field it looks for. */
const slips = {
  /* Without an answer of the server there are no arguments. */
  async print(args) {
    if (args?.slip) {
      document.querySelectorAll('.slip-frame').forEach((frame) => frame.remove());
      for (const address of args.slip.split(' ')) {
        await this.printOne(address); // the printer gets them in this order
      }
    }
  },
  async printOne(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
      return;
    }
    const frame = document.createElement('iframe');
    frame.className = 'slip-frame';
    frame.title = document.title;
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    frame.srcdoc = this.withoutScripts(await answer.text());
    await new Promise((loaded) => {
      frame.addEventListener('load', loaded);
      document.body.append(frame);
    });
    frame.contentWindow.print();
  },
  /* A slip needs none: the page prints it, and its policy lets the frame run none. */
  withoutScripts(page) {
    const slip = new DOMParser().parseFromString(page, 'text/html');
    slip.querySelectorAll('script').forEach((script) => script.remove());
    return `<!DOCTYPE html>${slip.documentElement.outerHTML}`;
  },
};

/* What a scan led to is heard, so that the eyes can stay on the book: one high tone, two in between, or two low ones. */
const sounds = {
  on: document.documentElement.dataset.sounds === 'true',
  tones: { red: [220, 165], amber: [520, 520], green: [880] },
  of(line) {
    const tone = Object.keys(this.tones).find((name) => line.querySelector('.dot').classList.contains(name));
    this.play(tone ?? 'green');
  },
  play(tone) {
    if (!this.on) {
      return;
    }
    const frequencies = this.tones[tone];
    this.context ??= new AudioContext();
    frequencies.forEach((frequency, i) => {
      const tone = new OscillatorNode(this.context, { frequency });
      const volume = new GainNode(this.context, { gain: 0.1 });
      tone.connect(volume).connect(this.context.destination);
      const begin = this.context.currentTime + i * 0.16;
      tone.start(begin);
      tone.stop(begin + 0.12);
    });
  },
};

/* Enter goes on to the next field while there is one; the last one sends. */
document.addEventListener('keydown', (event) => {
  const next = event.key === 'Enter' && document.getElementById(event.target.dataset?.next);
  if (next) {
    event.preventDefault();
    next.focus();
    next.select(); // what came back into it
  }
});

/*
 * Enter in a field presses the only button of its form. Of several buttons a browser would press the
 * first, whatever it is for. Here the part of the form around the field names its button (data-enter);
 * where none is named, or 'none', no button is pressed.
 */
const enter = {
  field: null, // in which Enter is held down
  button(form) {
    const buttons = [...form.elements].filter((element) => element.type === 'submit');
    const part = this.field.closest('[data-enter]');
    if (part) {
      return buttons.find((button) => part.contains(button) && button.id.endsWith(`:${part.dataset.enter}`));
    }
    return buttons.length === 1 ? buttons[0] : null;
  },
};

document.addEventListener('keydown', (event) => {
  enter.field = event.key === 'Enter' && event.target.matches('input') ? event.target : null;
}, true);

['keyup', 'pointerdown'].forEach((end) => document.addEventListener(end, () => {
  enter.field = null;
}, true));

/* For Enter in a field the browser clicks the first button of the form. */
document.addEventListener('click', (event) => {
  const { form, type } = event.target;
  if (enter.field && enter.field !== event.target && form && form === enter.field.form && type === 'submit') {
    const button = enter.button(form);
    if (button !== event.target) {
      event.preventDefault();
      event.stopImmediatePropagation();
      enter.field = null;
      button?.click();
    }
  }
}, true);

/* A button of a step that is not undone asks first (data-sure). */
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-sure]');
  if (button && !window.confirm(button.dataset.sure)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

/* The tick above a column ticks, or unticks, all below it, and says whether all, some or none are ticked. */
const ticks = {
  kept: [],
  of: (form) => [...form.querySelectorAll('[name=tick]')],
  summarize() {
    document.querySelectorAll('[data-tick-all]').forEach((all) => {
      const rows = this.of(all.form);
      const ticked = rows.filter((tick) => tick.checked).length;
      all.checked = ticked > 0 && ticked === rows.length;
      all.indeterminate = ticked > 0 && ticked < rows.length;
    });
  },
  /* What is ticked stays so in the rows that the answer brings. */
  keep() {
    this.kept = this.of(document).filter((tick) => tick.checked).map((tick) => tick.value);
  },
  putBack() {
    this.of(document).filter((tick) => this.kept.includes(tick.value)).forEach((tick) => {
      tick.checked = true;
    });
    this.summarize();
  },
};

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-tick-all]')) {
    ticks.of(event.target.form).forEach((tick) => {
      tick.checked = event.target.checked;
    });
  }
  if (event.target.matches('[data-tick-all], [name=tick]')) {
    ticks.summarize();
  }
});

/* An option that all scans have is conspicuous while it is filled in. */
const IN_FORCE = 'fieldset.options .field input';

function markInForce(input) {
  input.closest('.field').classList.toggle('in-force', input.value !== '');
}

document.addEventListener('change', (event) => {
  if (event.target.matches(IN_FORCE)) {
    markInForce(event.target);
  }
});

// The way back to the page restores what was filled in, but the server knows only what a field tells it.
const TOLD = 'fieldset.options input, [data-previewed] input, [data-previewed] textarea';

window.addEventListener('pageshow', () => {
  document.querySelectorAll(IN_FORCE).forEach(markInForce);
  document.querySelectorAll(TOLD).forEach((field) => {
    if (typed.value(field) !== typed.initial(field)) {
      typed.tell(field);
    }
  });
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

/* A number that is offered is sent like a scanned one, with what was scanned beside it. */
document.addEventListener('click', (event) => {
  const offer = event.target.closest('[data-scan]');
  if (offer) {
    const label = document.getElementById('itemForm:label');
    document.getElementById('itemForm:barcode').value = offer.dataset.scan;
    if (label && offer.dataset.label) {
      label.value = offer.dataset.label;
    }
    document.getElementById('itemForm:scan').click();
  }
});

/* Copies a text. Without TLS a browser copies only what is selected. */
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) {
    getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
    document.execCommand('copy');
    button.textContent = button.dataset.copied;
  }
});

/* A file that is too large is refused before it has been sent all the way for nothing. */
document.addEventListener('change', (event) => {
  const most = event.target.dataset.most;
  if (event.target.type === 'file' && most) {
    const file = event.target.files[0];
    const tooLarge = file && file.size > most * 1024 * 1024;
    event.target.setCustomValidity(
      tooLarge ? event.target.dataset.tooLarge : '');
    event.target.reportValidity();
  }
});

/* What stands beside the content on a wide screen is folded where it would stand before it. */
document.querySelectorAll('details[data-folds]').forEach((details) => {
  details.open = window.innerWidth > Number(details.dataset.folds);
});

/* The slash key goes to the search box, unless it is typed into a field or switched off at this computer. */
document.addEventListener('keydown', (event) => {
  const find = document.getElementById('find');
  const on = find && document.documentElement.dataset.slash === 'true';
  if (on && event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      && !event.target.closest('input, textarea, select, [contenteditable]')) {
    event.preventDefault();
    find.focus();
    find.select();
  }
});

/* Says that the server has not confirmed a step. */
const unconfirmed = {
  show(shown) {
    const notice = document.getElementById('unconfirmed');
    notice?.toggleAttribute('hidden', !shown);
    if (shown) {
      notice?.scrollIntoView({ block: 'nearest' });
    }
  },
};

/*
 * The lines below a scan, the latest first, and those of a step with many requests. The list of scans is
 * limited: its length alone does not say what is new. Each step with many requests has new lines.
 */
const results = {
  known: [],
  patron: undefined,
  added() {
    return [...this.ofScans(), ...this.ofRequests()];
  },
  /* Whose card a scan has opened, or the patrons whose names begin with it. */
  ofPatrons() {
    const before = this.patron;
    this.patron = scanField.shownPatron();
    const opened = this.patron === before ? '' : '#person :is(h2, .red), ';
    return [...document.querySelectorAll(`${opened}section[aria-labelledby=offered] :is(h2, .row-title)`)];
  },
  ofScans() {
    const lines = [...document.querySelectorAll('#scanned .lines > li:has(.say)')];
    const texts = lines.map((line) => ['.say', '.mono'].map((part) => line.querySelector(part).textContent).join());
    let added = Math.max(0, texts.length - this.known.length);
    while (texts.slice(added).some((text, i) => text !== this.known[i])) {
      added++;
    }
    this.known = texts;
    return lines.slice(0, added);
  },
  ofRequests() {
    const lines = [...document.querySelectorAll('[id="list:results"] .lines > li:has(.say):not([data-known])')];
    lines.forEach((line) => line.toggleAttribute('data-known', true));
    return lines;
  },
};

/*
 * While the server works, PrimeFaces disables the button that was pressed, which takes the focus from it. Who pressed it by the
 * keyboard gets it back, or the page, if the button cannot take it; after a mouse, the Enter of a scanner would press the button again.
 */
const focus = {
  pressed: null,
  back() {
    [this.pressed, 'main'].forEach((id) => {
      if (this.pressed && document.activeElement === document.body) {
        document.getElementById(id)?.focus();
      }
    });
  },
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  focus.pressed = button?.matches(':focus-visible') ? button.id : null;
}, true);

if (window.PrimeFaces) {
  const enable = window.PrimeFaces.buttonEndAjaxDisabled;
  window.PrimeFaces.buttonEndAjaxDisabled = function enableAgain(...button) {
    enable.apply(this, button);
    focus.back();
  };
}

/* A narrow screen shows the cells of a row below each other, each with the head of its column. */
const heads = {
  show() {
    document.querySelectorAll('main :is(.table-scroll, .ui-datatable-tablewrapper, .sheet) table').forEach((table) => {
      const texts = [...table.querySelectorAll('thead th')].map(
        (head) => (head.querySelector('.sr') ? '' : head.textContent.trim()));
      table.querySelectorAll('tbody tr').forEach((row) => [...row.cells].forEach((cell) => {
        const isTitle = !cell.previousElementSibling?.matches(':not(.tick)');
        const text = texts[cell.cellIndex];
        if (text && !isTitle && cell.textContent.trim()) {
          cell.dataset.head = text;
        }
      }));
    });
  },
};

/*
 * A screen reader reads what changes in a region, and not a region that comes with an answer. The region is
 * empty for a moment, or else the same text again would be no change.
 */
const announcement = {
  pause: 100, // milliseconds
  of(elements) {
    const region = document.getElementById('announcement');
    if (region) {
      region.textContent = '';
      setTimeout(() => {
        region.textContent = elements.map((element) => element.textContent.trim()).join(' ');
      }, this.pause);
    }
  },
};

/*
 * Before the session ends for want of activity, the page says so, and can prolong it; when it has ended,
 * the page asks for a sign-in. The tabs of a browser have one session: activity in one counts for all.
 */
const session = {
  early: 300, // seconds
  key: 'interlend.activity',
  seconds: () => Number(document.documentElement.dataset.session),
  notice: () => document.getElementById('session-end'),
  begin() {
    if (this.seconds() > this.early && this.notice()) {
      localStorage.setItem(this.key, Date.now());
      this.wait();
    }
  },
  wait() {
    clearTimeout(this.warning);
    clearTimeout(this.ending);
    this.show(false);
    this.warning = setTimeout(() => this.warn(), (this.seconds() - this.early) * 1000);
    this.ending = setTimeout(() => signIn.ask(), this.seconds() * 1000);
  },
  warn() {
    this.show(true);
  },
  /* There is no notice once an error page has taken the place of the page. */
  show(shown) {
    this.notice()?.toggleAttribute('hidden', !shown);
  },
};

window.addEventListener('storage', (event) => {
  if (event.key === session.key && session.warning) {
    if (signIn.asked()) {
      location.reload(); // the person has signed in again in another tab
    } else {
      session.wait();
    }
  }
});

/* Staff sign in over the page whose session has ended. What they have typed is in its form afterwards. */
const UNAUTHORIZED = 401;

const signIn = {
  dialog: () => document.getElementById('sign-in-again'),
  asked() {
    return this.dialog()?.open;
  },
  ask() {
    const dialog = this.dialog();
    if (!dialog) {
      if (typed.latest?.isConnected && typed.latest.method === 'get') {
        session.show(false); // such a form needs no session, and what was typed waits until it is sent
      } else {
        location.replace(location.pathname + location.search);
      }
      return;
    }
    if (!dialog.open) {
      const page = location.pathname + location.search;
      typed.interrupt();
      session.show(false);
      dialog.querySelector('[name=target]').value = page;
      dialog.querySelectorAll('a').forEach((link) => {
        link.search = new URLSearchParams({ target: page });
      });
      dialog.showModal();
    }
  },
};

document.addEventListener('click', async (event) => {
  const stay = event.target.closest('[data-stay]');
  if (stay) {
    const page = await fetch(stay.dataset.stay)
      .then((answer) => answer.status < 500 && answer.text())
      .catch(() => false);
    if (page === false) {
      unconfirmed.show(true);
    } else if (page.includes('data-session')) { // and not the sign-in page, after the session has ended
      session.begin();
      if (scanField.isComplete()) {
        unconfirmed.show(false);
      }
      document.getElementById('main').focus(); // the button is hidden now
    } else {
      signIn.ask();
    }
  }
});

/*
 * What staff typed into a form is kept in this tab until its page has answered. If the session has ended,
 * the answer is the sign-in page, and the form gets its text back after it, if the same person has
 * signed in. If the view was no longer known, the answer is the page opened again, with that text.
 */
const typed = {
  key: 'interlend.typed',
  signOut: 'leave', // the form
  opened: {}, // what the fields had when they were first there, by their ids
  page: () => location.pathname + location.search,
  account: () => document.documentElement.dataset.account,
  fields: (form) => [...form.elements].filter((field) => field.id && !field.readOnly && field.matches(
    'textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button])')),
  isBox: (field) => field.type === 'checkbox' || field.type === 'radio',
  value: (field) => (typed.isBox(field) ? field.checked : field.value),
  initial(field) {
    if (this.isBox(field)) {
      return field.defaultChecked;
    }
    return field.options
      ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value
      : field.defaultValue;
  },
  /* Also if an answer has brought it since, such as what a preset sets. */
  isChanged(field) {
    return this.value(field) !== (this.opened[field.id] ?? this.initial(field));
  },
  /* PrimeFaces adds the state of the view to the sign-in over the page, too. */
  isOfFaces: (form) => form.elements['jakarta.faces.ViewState'] && !signIn.dialog()?.contains(form),
  keep(form) {
    if (form.id === this.signOut) {
      this.latest = null;
      this.forget();
    } else if (this.account() && this.isOfFaces(form)) {
      // What was not changed is not put back over what a colleague has saved since; a refused form has it all as new.
      const refused = 'refused' in form.dataset;
      const values = this.fields(form).filter((field) => refused || this.isChanged(field)).map(
        (field) => [field.id, this.value(field)]);
      sessionStorage.setItem(
        this.key, JSON.stringify({
          page: this.page(), account: this.account(), patron: scanField.shownPatron(), form: form.id, values,
          rows: 'rowsChanged' in form.dataset,
        }));
    }
  },
  /* Whether the latest answer has refused the form. */
  refused(form, refused) {
    form?.toggleAttribute('data-refused', refused);
  },
  /* Rows were added or removed, which only the view knows until they are saved. */
  rowsChanged(form) {
    form?.toggleAttribute('data-rows-changed', true);
  },
  forget() {
    sessionStorage.removeItem(this.key);
  },
  /* As if it had been typed: a preview follows each letter, other fields follow what is complete. */
  tell: (field) => ['input', 'change'].forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true }))),
  /*
   * What a field tells the server at once, it tells the page that was opened again. The answer may bring further
   * fields, or others in their place. A row can be another one than the one typed into, if rows were added or removed.
   */
  putBack(kept, done = new Set(), rounds = 4) {
    const fields = kept.values.map(([id, value]) => [document.getElementById(id), value]);
    const changed = fields.filter(([field, value]) => field && !done.has(field) && this.value(field) !== value
      && !(kept.rows && field.closest('[data-rows] li')));
    fields.forEach(([field]) => done.add(field));
    changed.forEach(([field, value]) => {
      field[this.isBox(field) ? 'checked' : 'value'] = value;
    });
    changed.forEach(([field]) => this.tell(field));
    const queue = window.PrimeFaces?.ajax.Queue;
    const answered = () => {
      if (queue && !queue.isEmpty()) {
        setTimeout(answered, 20);
      } else if (changed.length && rounds) {
        this.putBack(kept, done, rounds - 1);
      } else {
        const isWhole = !kept.rows && fields.every(([field]) => field);
        document.getElementById('not-put-back')?.toggleAttribute('hidden', isWhole);
      }
    };
    answered();
  },
  /* The session has ended: keeps the form that was just sent, or else the one that was typed into last. */
  interrupt() {
    if (!sessionStorage.getItem(this.key) && this.latest?.isConnected) {
      this.keep(this.latest);
    }
    const stored = JSON.parse(sessionStorage.getItem(this.key));
    if (stored) {
      const scans = scanField.stop();
      sessionStorage.setItem(this.key, JSON.stringify({ ...stored, scans, interrupted: true }));
    }
  },
  note() {
    [...document.forms].flatMap(this.fields).forEach((field) => {
      this.opened[field.id] ??= this.initial(field);
    });
  },
  /* The sign-in page stands at the address of the page that was asked for, until a password is wrong. */
  open() {
    const stored = JSON.parse(sessionStorage.getItem(this.key));
    const here = stored?.page === this.page() ? stored : null;
    const notice = document.querySelector('[data-keeps-typed]');
    if (notice) {
      const kept = here ?? (stored?.interrupted ? stored : null);
      notice.hidden = !kept;
      if (kept) {
        sessionStorage.setItem(this.key, JSON.stringify({ ...kept, interrupted: true }));
      }
      return;
    }
    this.forget();
    if (here && document.documentElement.dataset.refused === 'true') {
      this.refused(document.getElementById(here.form), true);
      if (here.rows) {
        this.rowsChanged(document.getElementById(here.form));
      }
    }
    const goesOn = here?.interrupted || document.documentElement.dataset.reopened === 'true';
    if (here && goesOn && here.account === this.account()) {
      if (here.patron === scanField.shownPatron()) {
        this.putBack(here);
      }
      scanField.again(here.scans ?? { ids: [], values: [] }, here.patron);
      document.querySelector('input[autofocus]')?.select(); // scanning the same number again does not append it
    }
  },
};

/* A refused form begins at its first field with an error. */
const firstRefused = () => document.querySelector('main .ui-message-error')
  ?.closest('.field, fieldset')?.querySelector('input, select, textarea');

/* PrimeFaces adds its nonce to each form. A page without its components has none of its scripts. */
if (!window.PrimeFaces) {
  const { nonce } = document.currentScript;
  document.querySelectorAll('form[method=post]').forEach((form) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'primefaces.nonce', value: nonce });
    form.append(field);
  });
}

/* A field with an error is described by the error and by its hint; PrimeFaces would leave only the error. */
if (window.PrimeFaces?.widget.Message) {
  const message = window.PrimeFaces.widget.Message.prototype;
  const { init } = message;
  message.init = function describe(settings) {
    const field = document.getElementById(settings.target);
    const hint = field?.getAttribute('aria-describedby');
    init.call(this, settings);
    const described = field?.getAttribute('aria-describedby');
    if (hint && described !== hint) {
      field.setAttribute('aria-describedby', `${described} ${hint}`);
    }
  };
}

document.addEventListener('submit', (event) => typed.keep(event.target), true);

/*
 * A form is sent after what one of its fields has sent: the server would process both at once, and what was changed
 * since could be lost. What the fields have still to send is not needed any more, such as a refreshed preview: it would
 * take the messages of the page that comes now, which are for one request, the next. What is not answered in ten
 * seconds is given up.
 */
const sending = {
  isWaiting: false,
  later(queue, form, button, until = Date.now() + 10000) {
    if (Date.now() > until) {
      queue.abortAll();
    }
    this.isWaiting = !queue.isEmpty();
    if (this.isWaiting) {
      setTimeout(() => this.later(queue, form, button, until), 20);
    } else {
      this.now(form).requestSubmit(this.now(button));
    }
  },
  /* The answer may have replaced it. */
  now: (element) => (element?.isConnected ? element : document.getElementById(element?.id)),
};

window.addEventListener('submit', (event) => {
  const queue = window.PrimeFaces?.ajax.Queue;
  if (!queue || event.defaultPrevented) {
    return;
  }
  Object.values(queue.delays).forEach((delay) => clearTimeout(delay.timeout));
  queue.requests.splice(1);
  if (!queue.isEmpty()) {
    event.preventDefault();
    if (!sending.isWaiting) {
      sending.later(queue, event.target, event.submitter);
    }
  }
});

document.addEventListener('input', (event) => {
  typed.latest = event.target.form;
  scanField.edited(event.target);
});

document.addEventListener('change', (event) => scanField.left(event.target));

document.addEventListener('DOMContentLoaded', () => {
  scanField.patron = scanField.shownPatron();
  typed.note();
  typed.open();
  session.begin();
  results.added(); // the page has been read with them
  results.ofPatrons();
  firstRefused()?.focus();
  ticks.summarize();
  heads.show();
  const source = (settings) => settings.source?.id ?? settings.source;
  window.jQuery?.(document)
    .on('pfAjaxSend', (event, request, settings) => {
      const pressed = document.getElementById(source(settings));
      const form = pressed?.closest('form');
      if (form) {
        if (pressed.closest('[data-rows]')) {
          typed.rowsChanged(form);
        }
        typed.keep(form);
      }
    })
    .on('pfAjaxError', (event, request, settings) => {
      if (request.status === UNAUTHORIZED) {
        signIn.ask();
      } else if (request.statusText !== 'abort') { // by scanField.stop
        if (scanField.sent) {
          sounds.play('red');
        }
        unconfirmed.show(true);
        const button = window.PrimeFaces.getWidgetById(source(settings));
        if (button) {
          window.PrimeFaces.buttonEndAjaxDisabled(button, button.jq);
        }
      }
    })
    .on('pfAjaxSuccess', (event, request) => {
      if (scanField.isComplete()) {
        unconfirmed.show(false);
      }
      if (!request.responseXML?.querySelector('redirect')) {
        typed.forget(); // or else the page that is opened now does it
      }
    })
    .on('pfAjaxUpdated', (event, request, settings, args) => {
      if (args.redirect) {
        return;
      }
      session.begin();
      typed.note();
      const pressed = document.getElementById(source(settings));
      if (args.validationFailed || pressed?.type === 'submit') { // and not one field of a refused form
        typed.refused(pressed?.closest('form'), Boolean(args.validationFailed));
      }
      const added = results.added();
      const news = [...added.map((line) => line.querySelector('.say')), ...results.ofPatrons()];
      if (news.length) {
        announcement.of(news);
      }
      if (added.length && /:scan$/.test(source(settings))) {
        sounds.of(added[0]);
      }
    })
    .on('pfAjaxComplete', (event, request, settings, args) => {
      ticks.summarize();
      heads.show();
      if (!signIn.asked()) {
        scanField.answered(args);
        scanField.next();
      }
    });
});
