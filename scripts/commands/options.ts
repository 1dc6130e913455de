/** The options of all commands, read the same way and explained the same way. */

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { normalAddress } from '../parse/hall/address.ts';

/** An option of a command: its value and its purpose. */
interface Option {
  /** The word for its value in the help; absent: a switch. */
  readonly value?: string;
  /** Its value may be left out: then it is empty. */
  readonly optional?: true;
  readonly default?: string;
  readonly help: string;
}

interface Command {
  /** As typed: `npm run check`. */
  readonly name: string;
  /** Its purpose, in one sentence. */
  readonly does: string;
  readonly options: Readonly<Record<string, Option>>;
}

/** Options that mean the same in every command that has them. */
export const OPTIONS = {
  guides: { value: 'DIR', default: 'guides', help: 'the hall: a folder of guides' },
  out: { value: 'DIR', default: 'dist', help: 'where the pages go' },
  address: { value: 'URL', help: 'another address in place of that of hall.yaml' },
  host: { value: 'NAME', help: 'another name of this computer under which pages for staff answer too' },
  json: { help: 'one JSON document on standard output, for programs' },
  strict: { help: 'warnings are errors' },
  sign: { value: 'FILE', help: 'the private key that signs the root, where the hall has keys (npm run keys)' },
} as const satisfies Readonly<Record<string, Option>>;

type Values<C extends Command> = {
  readonly [K in keyof C['options']]: C['options'][K] extends { readonly default: string }
    ? string
    : C['options'][K] extends { readonly value: string }
      ? string | undefined
      : boolean;
};

/** Where a command says something, and how it ends: another one in tests. */
interface Outside {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly exit: (code: number) => never;
}

const REAL: Outside = {
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  exit: (code) => process.exit(code),
};

/** Returns the options that were typed. With `--help` says them and ends; with one that it does not know, says so and ends with 2. */
export function readOptions<const C extends Command>(
  command: C,
  args: readonly string[] = process.argv.slice(2),
  outside: Outside = REAL,
): Values<C> {
  const values = parsedOptions(command, args, outside);
  if (values['help']) {
    outside.say(helpText(command));
    outside.exit(0);
  }
  const read = Object.entries(command.options).map(([name, option]) => {
    const typed = values[name];
    return [name, option.value === undefined ? typed === true : (typed ?? option.default)] as const;
  });
  const options = Object.fromEntries(read);
  const guides = options['guides'];
  if (typeof guides === 'string' && !isFolder(guides)) {
    outside.complain(`${command.name}: there is no folder “${guides}”. 没有“${guides}”这个文件夹。`);
    outside.exit(2);
  }
  const address = options['address'];
  if (typeof address === 'string' && normalAddress(address) === undefined) {
    outside.complain(`${command.name}: “${address}” is no address like https://qinghe.example. 这不是网址。`);
    outside.exit(2);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the same options that the type is made of
  return options as Values<C>;
}

type Typed = Readonly<Record<string, string | boolean | undefined>>;

function parsedOptions(command: Command, args: readonly string[], outside: Outside): Typed {
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { value }] of Object.entries(command.options)) options[name] = { type: value === undefined ? 'boolean' : 'string' };
  try {
    const typed: Record<string, string | boolean | undefined> = {};
    for (const [name, value] of Object.entries(parseArgs({ args: withEmptyValues(command, args), options, strict: true }).values)) {
      if (!Array.isArray(value)) typed[name] = value;
    }
    return typed;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error);
    outside.complain(`${command.name}: ${reason}. 选项写错了。 See ${command.name} -- --help`);
    return outside.exit(2);
  }
}

/** Returns what was typed, with an empty value for each option whose value may be left out and was. */
function withEmptyValues({ options }: Command, args: readonly string[]): string[] {
  const mayBeAlone = (arg: string) => arg.startsWith('--') && options[arg.slice(2)]?.optional;
  return args.map((arg, at) => (mayBeAlone(arg) && (args[at + 1] ?? '-').startsWith('-') ? `${arg}=` : arg));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

const HELP: Option = { help: 'this text' };

function helpText({ name, does, options }: Command): string {
  const rows = Object.entries({ ...options, help: HELP }).map(([key, option]) => {
    const value = option.optional ? `[${option.value}]` : option.value;
    const left = `  --${key}${value === undefined ? '' : ` ${value}`}`;
    return `${left.padEnd(18)}  ${option.help}${option.default === undefined ? '' : ` (${option.default})`}`;
  });
  return [`${name} -- [options]`, '', does, '', ...rows].join('\n');
}
