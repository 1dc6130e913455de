/** The script of the pages of /print: the sheets as large as the window takes, their layout proved, and printing. */

import { faultsOfLayout } from '../proof/proof-layout.ts';
import { readLayout } from './read-layout.js';

const sheets = [...document.querySelectorAll('.sheet')].filter((sheet) => sheet instanceof HTMLElement);
const form = document.querySelector('form.noting');
const said = document.querySelector('#said');
const chinese = !document.documentElement.lang.startsWith('en');

for (const element of document.querySelectorAll('[data-script]')) element.removeAttribute('hidden');
document.querySelector('#print')?.addEventListener('click', () => print());
if (form instanceof HTMLFormElement) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void noteAndPrint(form);
  });
}
await document.fonts.ready;
prove();
fit();
addEventListener('resize', fit);

/** Measured before anything is scaled: as it will be printed. */
function prove() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `read-layout.js` promises
  const pages = /** @type {import('../sheet/layout.ts').LaidPage[]} */ (readLayout());
  const list = document.querySelector('#faults ul');
  for (const [at, page] of pages.entries()) {
    for (const fault of faultsOfLayout(page)) {
      sheets[at]?.classList.add('faulty');
      const line = document.createElement('li');
      line.textContent = chinese ? `第 ${at + 1} 页：${fault.zh}` : `Page ${at + 1}: ${fault.en}`;
      list?.append(line);
    }
  }
  const faulty = list?.firstChild !== null && list !== null;
  document.querySelector('#faults')?.toggleAttribute('hidden', !faulty);
  // A faulty sheet must not hang on a wall for years.
  form?.querySelector('button')?.toggleAttribute('disabled', faulty);
  document.documentElement.dataset['proved'] = 'yes';
}

/** Real size where it fits, else as wide as the window. */
function fit() {
  const width = sheets[0]?.offsetWidth ?? 1;
  const room = document.documentElement.clientWidth - 32;
  document.documentElement.style.setProperty('--zoom', String(Math.min(1, room / width)));
}

/** @param {HTMLFormElement} form */
async function noteAndPrint(form) {
  try {
    const response = await fetch(form.action, { method: 'POST', body: fieldsOf(form) });
    const words = await response.text();
    say(words, response.ok);
    if (response.ok) print();
  } catch {
    say(chinese ? '没有记下：程序没有回答，它还开着吗？没有打印。' : 'Not noted: the program does not answer. Nothing was printed.', false);
  }
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

/** @param {string} words @param {boolean} good */
function say(words, good) {
  if (!said) return;
  said.textContent = words;
  said.className = good ? 'good' : 'wrong';
  said.removeAttribute('hidden');
}
