/**
 * The one script: keys to step through what the page marks, and words that light up with those that render them.
 * Everything works without it. It is text, since it runs in a browser and nothing here is built for one.
 */
export const script = `'use strict';
const all = (selector) => [...document.querySelectorAll(selector)];

const reached = new Map();

/** Moves the focus among the elements of a selector, from where it is or was. */
function step(selector, by) {
  const stops = all(selector);
  if (stops.length === 0) return;
  const within = stops.findIndex((stop) => stop.contains(document.activeElement));
  const at = within < 0 ? stops.indexOf(reached.get(selector)) : within;
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + by, 0), stops.length - 1);
  reached.set(selector, stops[next]);
  stops[next].focus();
  stops[next].scrollIntoView({ block: 'center' });
}

const keys = {
  n: () => step('[data-step]', 1),
  p: () => step('[data-step]', -1),
  j: () => step('[data-row]', 1),
  k: () => step('[data-row]', -1),
  '?': () => document.getElementById('keys').showModal(),
};

const opener = document.querySelector('[data-keys]');
if (opener) {
  opener.hidden = false;
  opener.addEventListener('click', keys['?']);
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

if (document.querySelector('[data-running]'))
  AbortSignal.timeout(1500).addEventListener('abort', () => location.replace('/changes'));

for (const steps of all('[data-steps]')) {
  steps.hidden = all('[data-step]').length === 0;
  steps.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-go]');
    if (button) step('[data-step]', Number(button.dataset.go));
  });
}

/** A word under the pointer lights up with those that it renders. */
const lit = (event, on) => {
  const word = event.target.closest('[data-link]');
  if (!word) return;
  for (const one of word.closest('.links').querySelectorAll('[data-link="' + word.dataset.link + '"]'))
    one.classList.toggle('lit', on);
};
document.addEventListener('pointerover', (event) => lit(event, true));
document.addEventListener('pointerout', (event) => lit(event, false));

/** Curves between the words of two lines that render each other; none where a line is broken, since they would cross its words. */
function draw(panel) {
  panel.querySelector('svg')?.remove();
  const isBroken = (words) => words.clientHeight > 1.5 * parseFloat(getComputedStyle(words).lineHeight);
  if ([...panel.querySelectorAll('.line > .words')].some(isBroken)) return;
  const make = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const [above, below] = panel.querySelectorAll('.line');
  const svg = make('svg');
  svg.setAttribute('aria-hidden', 'true');
  const { left, top } = panel.getBoundingClientRect();
  for (const word of above.querySelectorAll('[data-link]')) {
    const other = below.querySelector('[data-link="' + word.dataset.link + '"]');
    if (!other) continue;
    const [a, b] = [word.getBoundingClientRect(), other.getBoundingClientRect()];
    const [x, y, toX, toY] = [a.left + a.width / 2 - left, a.bottom - top, b.left + b.width / 2 - left, b.top - top];
    const path = make('path');
    path.setAttribute('d', ['M', x, y, 'C', x, (y + toY) / 2, toX, (y + toY) / 2, toX, toY].join(' '));
    path.setAttribute('class', word.className);
    svg.append(path);
  }
  panel.append(svg);
}
/** Lines across the gap between two articles, from quotation to quotation of one statement; none where they stand one above the other. */
function join(columns) {
  columns.querySelector('svg.joins')?.remove();
  const [left, right] = columns.children;
  if (!right || right.getBoundingClientRect().top > left.getBoundingClientRect().top + 40) return;
  const make = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = make('svg');
  svg.setAttribute('class', 'joins');
  svg.setAttribute('aria-hidden', 'true');
  const own = columns.getBoundingClientRect();
  const [x, toX] = [left.getBoundingClientRect().right - own.left, right.getBoundingClientRect().left - own.left];
  for (const one of left.querySelectorAll('[data-join-number]')) {
    const other = right.querySelector('[data-join-number="' + one.dataset.joinNumber + '"]');
    if (!other) continue;
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const [y, toY] = [a.top + a.height / 2 - own.top, b.top + b.height / 2 - own.top];
    const path = make('path');
    path.setAttribute('d', ['M', x, y, 'C', (x + toX) / 2, y, (x + toX) / 2, toY, toX, toY].join(' '));
    svg.append(path);
  }
  columns.append(svg);
}
for (const columns of all('[data-join]')) new ResizeObserver(() => join(columns)).observe(columns);

for (const panel of all('.links')) {
  panel.classList.add('drawn');
  new ResizeObserver(() => draw(panel)).observe(panel);
}
`;
