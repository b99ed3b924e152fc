/* Elements of a page that violate WCAG 2.2 AA, 1.4.3, 1.4.11, 2.4.7, 2.4.11. */
const TEXT = 4.5;
const LARGE_TEXT = 3;
const NO_TEXT = 3;

function parsed(color) {
  const parts = color.match(/[\d.]+/g).map(Number);
  return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
}

function over(front, alpha, back) {
  return front.map((part, i) => part * alpha + back[i] * (1 - alpha));
}

function luminance(rgb) {
  const [r, g, b] = rgb.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/* Elements share their ancestors, whose answers are kept. */
const grounds = new Map();
const opacities = new Map();

function once(answers, element, answer) {
  if (!answers.has(element)) {
    answers.set(element, answer());
  }
  return answers.get(element);
}

function ground(element) {
  return element ? once(grounds, element, () => {
    const color = parsed(getComputedStyle(element).backgroundColor);
    return color.alpha === 1
      ? color.rgb
      : over(color.rgb, color.alpha, ground(element.parentElement));
  }) : [255, 255, 255];
}

function opacity(element) {
  return element ? once(opacities, element,
    () => getComputedStyle(element).opacity * opacity(element.parentElement)) : 1;
}

function isShown(element) {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
}

function named(element) {
  const text = (element.innerText || element.value || element.placeholder || '').trim().slice(0, 30);
  return `${element.tagName.toLowerCase()}#${element.id}.${element.className} "${text}"`;
}

function saysSomething(element) {
  if (element.matches('input:not([type=checkbox]), select, textarea')) {
    return true;
  }
  return [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
}

function faint(element, style) {
  const back = ground(element);
  const color = parsed(style.color);
  const found = contrast(over(color.rgb, color.alpha * opacity(element), back), back);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
  return found < (isLarge ? LARGE_TEXT : TEXT) ? [`${found.toFixed(2)}:1 ${named(element)}`] : [];
}

function illegible() {
  return [...document.body.querySelectorAll('*')]
    .filter(element => saysSomething(element) && isShown(element))
    .filter(element => !element.closest('.ui-state-disabled, button[disabled], option'))
    .flatMap(element => [
      ...faint(element, getComputedStyle(element)),
      ...(element.placeholder ? faint(element, getComputedStyle(element, '::placeholder')) : []),
    ]);
}

function unbounded() {
  return [...document.querySelectorAll('input:not([type=checkbox]), select, textarea')]
    .filter(isShown)
    .flatMap(field => {
      const outside = ground(field.parentElement);
      const edge = parsed(getComputedStyle(field).borderTopColor);
      const found = Math.max(
        contrast(over(edge.rgb, edge.alpha, outside), outside), contrast(ground(field), outside));
      return found < NO_TEXT ? [`border ${found.toFixed(2)}:1 ${named(field)}`] : [];
    });
}

function unfocusable() {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
    .filter(element => !element.disabled && element.tabIndex >= 0 && isShown(element))
    .flatMap(element => {
      element.focus({ focusVisible: true }); // as by a key
      grounds.clear(); // a ground may change with the focus
      const style = getComputedStyle(element);
      const back = ground(element.parentElement);
      const ring = contrast(parsed(style.outlineColor).rgb, back);
      const box = element.getBoundingClientRect();
      const bar = document.querySelector('.topbar');
      const isCovered = bar && !bar.contains(element) && !element.matches('.skip')
        && box.bottom <= bar.getBoundingClientRect().bottom;
      return [
        ...(element === document.activeElement ? [] : [`no focus ${named(element)}`]),
        ...(style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2
          ? [] : [`no ring ${named(element)}`]),
        ...(ring < NO_TEXT ? [`ring ${ring.toFixed(2)}:1 ${named(element)}`] : []),
        ...(isCovered ? [`covered ${named(element)}`] : []),
      ];
    });
}

return [...illegible(), ...unbounded(), ...unfocusable()];
