/* A scanner does not wait for the server: what is scanned next replaces what has just been sent. */
const scanField = {
  sent(id) {
    const field = document.getElementById(id);
    field.focus();
    field.select();
  },
  answered(id) {
    const field = document.getElementById(id);
    const untouched = field.selectionEnd - field.selectionStart === field.value.length;
    if (untouched) {
      field.value = '';
    }
  },
};
