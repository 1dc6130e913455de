/** How to serve it: the same rules for nginx and Caddy, and the manifest of the installed hall. */

import { basePath } from '../../src/guide/address.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { HASHED_FOLDERS, type HeaderRule } from './headers.ts';

/** What a code may have after its letters: number, situation, language; `.html` and slashes are taken away. */
const REST = '([0-9]{0,4}(?:-[0-9]{1,2})?)';

/** For whoever copies an output to a server by hand. */
const PUBLISHING = `# Publish in this order, so that no phone finds a root before its packs: ${HASHED_FOLDERS.join(' ')} codes,
# then all the rest but root.json, root.json last. Replace files in place; never empty the folder first.
# licences.txt belongs to the output: it names whose code the scripts contain.`;

/** Returns an nginx configuration to be included at the level of `http`. */
export function nginxConfig(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): string {
  const base = basePath(hall.address);
  // Of this hall alone: one nginx may serve several.
  const page = `$guide_wall_${(hostOf(hall.address) + base).replace(/\W/g, '_')}`;
  const pages = pageNames(hall, prefixes).map(
    ({ pattern, name }) => `  "~*^${escapePattern(base)}/${pattern}(?:\\.html)?/*$" ${base}/${name.replace('#', '$1')}.html;`,
  );
  return `# ${oneLine(hall.name)}. Put the output folder at the root below, and this file where nginx includes it at the level of http,
# as /etc/nginx/conf.d/guide-wall.conf. Add listen 443 ssl and certificates: a phone keeps nothing over plain http.
${PUBLISHING}

# nginx cannot upper-case: /a1, /A1/ and /A1 find A1.html by this map.
map $uri ${page} {
  default "";
  "~^${escapePattern(base)}/(?:index(?:\\.html)?)?/*$" ${base}/index.html;
${pages.join('\n')}
}

server {
  listen 80;
  server_name ${hostOf(hall.address)};
  ${base === '' ? 'root /var/www/guide-wall;' : `# The output folder is the folder ${base.slice(1)} in this root.\n  root /var/www;`}
  charset utf-8;
  absolute_redirect off;
  types_hash_max_size 2048;
  etag on;
  gzip_static on;
  # With the module ngx_brotli: brotli_static on;
  gzip on;
  gzip_min_length 500;
  gzip_vary on;
  gzip_types text/css text/plain application/javascript application/json application/manifest+json application/wasm image/svg+xml;
  types {
    text/html html; text/css css; application/javascript js; application/json json; text/plain txt;
    application/manifest+json webmanifest; application/wasm wasm; image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp;
    application/pdf pdf; application/msword doc; application/vnd.ms-excel xls;
    application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
  }
  error_page 404 ${base}/404.html;
${base === '' ? '' : `\n  location = ${base} {\n    return 301 ${base}/;\n  }\n`}
  # Nothing of this is for a reader.
  location ~ ^${escapePattern(base)}/(?:_headers|nginx\\.conf|Caddyfile|\\.) {
    return 404;
  }

${nginxLocations(rules, base, page)}
}
`;
}

function nginxLocations(rules: readonly HeaderRule[], base: string, page: string): string {
  const documents = rules.find(({ path }) => path === '/')?.headers ?? {};
  const added = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const others = rules.filter(({ headers }) => headers !== documents);
  const files = others
    .filter(({ headers }) => headers['Content-Security-Policy'] === undefined)
    .map(({ path, headers }) => {
      const start = `${base}${path.replace(/\*$/, '')}`;
      const matcher = path.endsWith('*') ? `^~ ${start}` : `= ${start}`;
      return [`  location ${matcher} {`, ...added(headers), '  }'].join('\n');
    });
  // A page with headers of its own is found as every page is: /Patrol too.
  const own = [...patternsOf(others, base)].flatMap(([headers, patterns]) =>
    headers['Content-Security-Policy'] === undefined
      ? []
      : [[`  location ~* ^(?:${patterns.join('|')})/*$ {`, ...added(headers), `    try_files ${page} $uri =404;`, '  }'].join('\n')],
  );
  const pages = [`  location ${base}/ {`, ...added(documents), `    try_files ${page} $uri =404;`, '  }'].join('\n');
  return [...files, ...own, pages].join('\n\n');
}

/** Returns a Caddyfile. */
export function caddyfile(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): string {
  const base = basePath(hall.address);
  const pages = pageNames(hall, prefixes).map(({ pattern, name }, index) => {
    const target = name.replace('#', `{re.page${index}.1}`);
    return `    @page${index} path_regexp page${index} (?i)^${escapePattern(base)}/${pattern}(?:\\.html)?/*$\n    rewrite @page${index} ${base}/${target}.html`;
  });
  return `# ${oneLine(hall.name)}. Put the output folder at the root below; Caddy gets the certificate by itself.
${PUBLISHING}
${hostOf(hall.address)} {
  ${base === '' ? 'root * /var/www/guide-wall' : `# The output folder is the folder ${base.slice(1)} in this root.\n  root * /var/www`}
  # In this order, and not in Caddy's own: an address finds its page first, then the page its headers.
  route {
    @config path_regexp ^${escapePattern(base)}/(?:_headers|nginx\\.conf|Caddyfile|\\.)
    error @config 404
${base === '' ? '' : `    redir ${base} ${base}/\n`}
    # /a1, /A1/ and /A1 find A1.html.
    @wall path_regexp ^${escapePattern(base)}/(?:index(?:\\.html)?)?/*$
    rewrite @wall ${base}/index.html
${pages.join('\n')}

${caddyHeaders(rules, base)}
    header ${base}/manifest.webmanifest Content-Type application/manifest+json

    encode gzip
    file_server {
      precompressed br gzip
    }
  }
  handle_errors {
    @lost expression {err.status_code} == 404
    rewrite @lost ${base}/404.html
    # A file that is missing today must not be missing for ever.
${caddyHeaderLines('*', rules.find(({ path }) => path === '/')?.headers ?? {})}
    file_server
  }
}
`;
}

/** Returns the paths that have the same headers, as regular expressions. */
function patternsOf(rules: readonly HeaderRule[], base: string): ReadonlyMap<HeaderRule['headers'], string[]> {
  const groups = new Map<HeaderRule['headers'], string[]>();
  for (const { path, headers } of rules) {
    const pattern = `${escapePattern(base)}${escapePattern(path.replace(/\*$/, ''))}${path.endsWith('*') ? '.*' : ''}`;
    groups.set(headers, [...(groups.get(headers) ?? []), pattern]);
  }
  return groups;
}

/** By regular expressions, since Caddy's own paths take `/assets` for one that begins with `A`. */
function caddyHeaders(rules: readonly HeaderRule[], base: string): string {
  return [...patternsOf(rules, base)]
    .map(([headers, patterns], index) => {
      const matcher = `@headers${index}`;
      return `    ${matcher} path_regexp ^(?:${patterns.join('|')})$\n${caddyHeaderLines(matcher, headers)}`;
    })
    .join('\n');
}

function caddyHeaderLines(matcher: string, headers: HeaderRule['headers']): string {
  const lines = Object.entries(headers).map(([name, value]) => `      ${name} "${value}"`);
  return `    header ${matcher} {\n${lines.join('\n')}\n    }`;
}

/**
 * Returns, for each beginning of a code and each language, which addresses ask for its pages and their file name
 * (`#` stands for what the pattern caught). A handful, however many guides there are.
 */
function pageNames(hall: Hall, prefixes: readonly string[]): { pattern: string; name: string }[] {
  const languages = ['', ...hall.languages.map((language) => `-${language.toLowerCase()}`)];
  return languages.flatMap((language) => [
    ...(language ? [{ pattern: `index${language}`, name: `index${language}` }] : []),
    { pattern: `kept${language}`, name: `kept${language}` },
    ...(language ? [] : [{ pattern: 'patrol', name: 'patrol' }]),
    ...prefixes.map((letters) => ({ pattern: `${letters.toLowerCase()}${REST}${language}`, name: `${letters}#${language}` })),
  ]);
}

/** Returns the letters that codes and life events begin with: `A`, `AB`. */
export function prefixesOf(hall: Hall, codes: readonly string[]): string[] {
  const others = [hall.retired, hall.situations, hall.leads ?? {}].flatMap((one) => Object.keys(one));
  const names = [...hall.events.map(({ letter }) => letter), ...codes, ...others];
  return [...new Set(names.map((name) => /^[A-Z]*/.exec(name)?.[0] ?? ''))].filter((letters) => letters !== '').sort();
}

/** Returns the manifest, with which the hall can be put on a phone's home screen. `icons`: what `public/` holds. */
export function manifestText(hall: Hall, icons: readonly string[]): string {
  const base = basePath(hall.address);
  const icon = (path: string) => {
    const size = /(\d+)\.png$/.exec(path)?.[1];
    return size
      ? {
          src: `${base}/${path}`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          ...(path.includes('maskable') ? { purpose: 'maskable' } : {}),
        }
      : { src: `${base}/${path}`, sizes: 'any', type: 'image/svg+xml' };
  };
  const manifest = {
    id: `${base}/`,
    name: hall.name,
    short_name: hall.name,
    lang: hall.language,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: icons.filter((path) => /^icon[\w-]*\.(png|svg)$/.test(path)).map(icon),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function hostOf(address: string): string {
  return address.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A name with a line break in it must not become a line of configuration. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
