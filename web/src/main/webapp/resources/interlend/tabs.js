/*
 * Tabs over the parts of one form, which are sent together: what was typed in one part stays while
 * another is open. The fragment of the address names the open part, or a field in one. A refused
 * field is shown first, and its tab is marked.
 */
(() => {
  const list = document.querySelector('[role=tablist]');
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));
  const refusedIn = (panel) => panel.querySelector('.ui-message-error');

  function open(tab, fragment) {
    tabs.forEach((each) => {
      each.setAttribute('aria-selected', each === tab);
      each.tabIndex = each === tab ? 0 : -1;
      panelOf(each).hidden = each !== tab;
    });
    if (fragment) {
      history.replaceState(null, '', `#${fragment}`);
      /* The page that answers the form has this address, and so the same tab. */
      list.closest('form').action = location.href;
    }
  }

  function unfold(element) {
    if (element.closest('.advanced')) {
      element.closest('[role=tabpanel]').querySelector('.show-advanced input').checked = true;
    }
  }

  function reveal(target) {
    const panel = target?.closest('[role=tabpanel]');
    if (!panel) {
      return;
    }
    unfold(target);
    open(tabs.find((tab) => panelOf(tab) === panel), target.id);
    if (target === panel) {
      return;
    }
    target.focus();
    target.scrollIntoView({ block: 'center' });
  }

  const named = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

  tabs.filter((tab) => refusedIn(panelOf(tab))).forEach((tab) => {
    tab.classList.add('refused');
    const note = document.createElement('span');
    note.className = 'sr';
    note.textContent = list.dataset.refused;
    tab.append(note);
  });

  list.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      event.preventDefault();
      open(tab, panelOf(tab).id);
    }
  });
  list.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (steps) {
      event.preventDefault();
      const next = tabs[(tabs.indexOf(event.target) + steps + tabs.length) % tabs.length];
      open(next, panelOf(next).id);
      next.focus();
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('main a[href^="#"]:not([role=tab])');
    if (link) {
      event.preventDefault();
      reveal(document.getElementById(link.hash.slice(1)));
    }
  });
  window.addEventListener('hashchange', () => reveal(named()));

  /* The server checks what was typed: a browser cannot point at a field in a closed part. */
  list.closest('form').noValidate = true;
  const first = named();
  document.querySelectorAll('[role=tabpanel] .ui-message-error').forEach(unfold);
  open(tabs[0]);
  const refused = tabs.map((tab) => refusedIn(panelOf(tab))).find((message) => message);
  reveal(refused?.closest('.field, fieldset').querySelector('input, select, textarea') ?? first);
})();
