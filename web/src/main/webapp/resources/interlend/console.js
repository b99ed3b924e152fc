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
