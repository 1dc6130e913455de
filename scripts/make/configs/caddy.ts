/** How Caddy serves a hall. */

import { basePath, hostOf } from '../../../src/guide/page-address.ts';
import { contentType, mediaType } from '../../../src/guide/content-type.ts';
import type { Hall } from '../../../src/guide/hall.ts';
import { escapePattern, oneLine, pageNames, patternsOf } from './addresses.ts';
import type { HeaderRule } from './headers.ts';
import { PUBLISHING } from './publishing.ts';

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
    header ${base}/manifest.webmanifest Content-Type ${mediaType(contentType('manifest.webmanifest'))}

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
