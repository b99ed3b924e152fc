/*
 * A scanner does not wait for the server. What was scanned waits here for its turn to be sent, and
 * the field is free for the next number.
 */
const scanField = {
  waiting: [],
  scanned(id) {
    const field = document.getElementById(id);
    this.waiting.push(field.value);
    field.value = '';
    field.focus();
  },
  /* PrimeFaces calls this just before it reads the form. */
  send(id) {
    const field = document.getElementById(id);
    const begun = field.value;
    field.value = this.waiting.shift();
    queueMicrotask(() => {
      field.value = begun;
    });
  },
};

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

/* A file that is too large is refused before it has been sent all the way for nothing. */
document.addEventListener('change', (event) => {
  const most = event.target.dataset.most;
  if (event.target.type === 'file' && most) {
    const file = event.target.files[0];
    const tooLarge = file && file.size > most * 1024 * 1024;
    event.target.setCustomValidity(
      tooLarge ? `This file has more than ${most} MB. Scan it with fewer dots or compress it.` : '');
    event.target.reportValidity();
  }
});
