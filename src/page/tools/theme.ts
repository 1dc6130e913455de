/** Light or dark: as the phone has it, or by hand, on this page and every other. */

import { pageWords } from '../../words/page-words.ts';
import { type Tongue, wordsIn } from '../../words/words.ts';
import { eachTime, make } from '../ground/page.ts';

/**
 * Offers the choice at the foot of the page, starting with this reader’s saved one: `light`, `dark`, or anything else for
 * the phone’s own. `onChange` hears every new choice, and one that the document did not know of when it came.
 */
export async function offerTheme(
  root: Document,
  tongue: Tongue,
  read: () => Promise<unknown>,
  onChange: (theme: string) => void,
): Promise<void> {
  const words = wordsIn(pageWords, tongue);
  const themes = { '': words.themeAuto, light: words.themeLight, dark: words.themeDark };
  const { dataset } = root.documentElement;
  let touched = false;
  const buttons = Object.entries(themes).map(([theme, name]) => {
    const button = make('button', { type: 'button', value: theme }, name);
    button.addEventListener('click', () => {
      touched = true;
      change(theme);
    });
    return button;
  });
  const say = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === (dataset['theme'] ?? '')));
  };
  const change = (theme: string) => {
    if (theme === '') delete dataset['theme'];
    else dataset['theme'] = theme;
    say();
    onChange(theme);
  };
  say();
  const choice = make('p', { className: 'two' }, ...buttons);
  choice.setAttribute('role', 'group');
  choice.setAttribute('aria-label', words.theme);
  root.querySelector('.looks')?.replaceChildren(choice);
  await eachTime(async () => {
    touched = false;
    const before = await read();
    const theme = before === 'light' || before === 'dark' ? before : '';
    if (!touched && theme !== (dataset['theme'] ?? '')) change(theme);
  });
}
