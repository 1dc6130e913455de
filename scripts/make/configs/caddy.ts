/** How Caddy serves a hall: alone on its host, or beside others in one site. */

import { basePath } from '../../../src/guide/page-address.ts';
import { contentType, mediaType } from '../../../src/guide/content-type.ts';
import type { Hall } from '../../../src/guide/hall.ts';
import { CLOSED, escapePattern, oneLine, pageNames, patternsOf, servedAt } from './addresses.ts';
import type { HeaderRule } from './headers.ts';
import { PUBLISHING } from './publishing.ts';

interface CaddyConfigs {
  /** A site of its own. */
  readonly whole: string;
  /** To be imported into a site that serves other halls too. */
  readonly route: string;
}

/** Returns the Caddy configurations of a hall. */
export function caddyConfigs(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): CaddyConfigs {
  const route = caddyRoute(hall, rules, prefixes);
  const { scheme, host, port } = servedAt(hall.address);
  const site = `${scheme === 'http' || port !== undefined ? `${scheme}://` : ''}${host}${port === undefined ? '' : `:${port}`}`;
  return {
    whole: `# ${oneLine(hall.name)}. Put the output folder at the root below; Caddy gets the certificate by itself.
# Several halls on one host: one site of your own, with: import Caddyfile-route of each.
${PUBLISHING}
${site} {
${route.replace(/^(?=.)/gm, '  ')}
}
`,
    route: `# ${oneLine(hall.name)}: for a site that serves other halls too.\n${route}\n`,
  };
}

function caddyRoute(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): string {
  const base = basePath(hall.address);
  const pages = pageNames(hall, prefixes).map(({ pattern, name, end }, index) => {
    const target = name.replace('#', `{re.page${index}.1}`);
    return `  @page${index} path_regexp page${index} \`(?i)^${escapePattern(base)}/${pattern}(?:\\.html)?${end}$\`\n  rewrite @page${index} ${base}/${target}.html`;
  });
  // Caddy keeps no log of requests unless it is told to.
  return `${base === '' ? '' : `redir ${base} ${base}/\n`}# In this order, and not in Caddy's own: an address finds its page first, then the page its headers.
# A log of requests would hold what people search for: with log, add to it: format filter { wrap json
#   fields { request>uri query { delete q } } }
route ${base}/* {
  ${base === '' ? 'root * /var/www/guide-wall' : `# The output folder is the folder ${base.slice(1)} in this root.\n  root * /var/www`}
  encode gzip
  # Nothing of this is for a reader.
  @closed {
    path_regexp ^${escapePattern(base)}/(?:${CLOSED}|\\.)
    not path ${base}/.well-known/*
  }
  rewrite @closed ${base}/-
  # /a1, /A1/, /A1 and what is typed after a code find A1.html.
  @wall path_regexp ^${escapePattern(base)}/(?:index(?:\\.html)?)?/*$
  rewrite @wall ${base}/index.html
${pages.join('\n')}

${caddyHeaders(rules, base)}
  header ${base}/manifest.webmanifest Content-Type ${mediaType(contentType('manifest.webmanifest'))}

  @lost not {
    file
    not path */
  }
  # What is missing today must not be missing for ever.
  route @lost {
${headerLines('', rules.find(({ path }) => path === '/')?.headers ?? {}, '    ')}
    rewrite * ${base}/404.html
    file_server {
      status 404
    }
  }
  file_server {
    precompressed br gzip
  }
}`;
}

/** By regular expressions, since Caddy's own paths take `/assets` for one that begins with `A`. */
function caddyHeaders(rules: readonly HeaderRule[], base: string): string {
  return [...patternsOf(rules, base)]
    .map(([headers, patterns], index) => {
      const matcher = `@headers${index}`;
      return `  ${matcher} path_regexp ^(?:${patterns.join('|')})$\n${headerLines(`${matcher} `, headers, '  ')}`;
    })
    .join('\n');
}

function headerLines(matcher: string, headers: HeaderRule['headers'], indent: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${indent}  ${name} "${value}"`);
  return `${indent}header ${matcher}{\n${lines.join('\n')}\n${indent}}`;
}
