/**
 * The script of the pages for checking: a key for each answer, and the next item in the same round trip. Everything
 * works without it. It is text, since it runs in a browser and nothing here is built for one.
 */
export const reviewScript = `'use strict';
const say = (form, text) => {
  const line = form.querySelector('[data-say]') ?? document.querySelector('[data-say]');
  if (!line) return;
  line.textContent = text;
  line.hidden = false;
};

/** Sends a form and shows what comes back in the place of this page. */
async function swap(form, submitter) {
  if (form.classList.contains('busy')) return;
  form.classList.add('busy');
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Review': 'swap' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!answer.ok) return say(form, page.querySelector('[role=alert]')?.textContent ?? String(answer.status));
    document.querySelector('main').replaceWith(page.querySelector('main'));
    document.title = page.title;
    history.replaceState(null, '', '/review');
    scrollTo(0, 0);
    document.querySelector('main').focus();
  } catch {
    say(form, 'Nothing was kept: the server does not answer. Try again.');
  } finally {
    form.classList.remove('busy');
  }
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-swap]')) return;
  event.preventDefault();
  swap(event.target, event.submitter);
});

/** What is selected in the article goes where the words are asked for. */
function fill() {
  const field = document.querySelector('[data-selected]');
  const words = String(getSelection());
  if (field && words !== '') field.value = words;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return document.activeElement.blur();
  const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const found = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  if (!found) return;
  event.preventDefault();
  if (found.matches('summary')) {
    fill();
    found.parentElement.open = true;
    found.parentElement.querySelector('textarea, input, select').focus();
  } else found.click();
});
`;
