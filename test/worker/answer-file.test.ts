/** `codes.json` and files, as the worker answers them. */

import { expect, it } from 'vitest';
import { codesText } from '../../src/guide/codes.ts';
import { answerCodes, answerFile } from '../../src/worker/answer/answer-file.ts';
import { newPhone, nothing, type TestPhone, phoneWith } from './phone.ts';
import { guides, HALL, lineName, publish, SCOPE } from './published.ts';

const v1 = publish(1, guides());

const network = (phone: TestPhone, path: string) => () => phone.fetch(SCOPE + path);

it('nothing is kept and there is no network: 503', async () => {
  const phone = newPhone(nothing);
  expect((await answerCodes(phone, network(phone, 'codes.json'))).status).toBe(503);
  expect((await answerFile(phone, 'files/0123456789abcdef.pdf', network(phone, 'x'))).status).toBe(503);
});

it('the whole hall is kept: made here, as the build makes it, and once', async () => {
  const phone = await phoneWith(v1);
  phone.network = nothing;
  const answer = () => answerCodes(phone, network(phone, 'codes.json')).then((response) => response.text());
  expect(await answer()).toBe(v1.files.get('codes.json'));
  expect((await phone.kept()).has('codes-1.json')).toBe(true);
  expect(await answer()).toBe(v1.files.get('codes.json'));
});

it('a part is kept: the network’s, else that part', async () => {
  const phone = await phoneWith(v1, 'event');
  expect(await (await answerCodes(phone, network(phone, 'codes.json'))).text()).toBe(v1.files.get('codes.json'));
  phone.network = nothing;
  const named = guides()
    .map((guide) => ({ guide, line: lineName(guide) }))
    .filter(({ guide }) => guide.event === 'birth');
  const text = await (await answerCodes(phone, network(phone, 'codes.json'))).text();
  expect(JSON.parse(text)).toEqual(
    JSON.parse(
      codesText(
        HALL,
        named.sort((a, b) => (a.guide.code < b.guide.code ? -1 : 1)),
      ),
    ),
  );
});
