/** How nginx serves a hall. */

import { basePath, hostOf } from '../../../src/guide/page-address.ts';
import { endsByType, isTextType, mediaType } from '../../../src/guide/content-type.ts';
import type { Hall } from '../../../src/guide/hall.ts';
import { escapePattern, oneLine, pageNames, patternsOf } from './addresses.ts';
import type { HeaderRule } from './headers.ts';
import { PUBLISHING } from './publishing.ts';

/** Returns an nginx configuration to be included at the level of `http`. */
export function nginxConfig(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): string {
  const base = basePath(hall.address);
  // Of this hall alone: one nginx may serve several.
  const page = `$guide_wall_${(hostOf(hall.address) + base).replace(/\W/g, '_')}`;
  const pages = pageNames(hall, prefixes).map(
    ({ pattern, name }) => `  "~*^${escapePattern(base)}/${pattern}(?:\\.html)?/*$" ${base}/${name.replace('#', '$1')}.html;`,
  );
  const types = [...endsByType()].map(([type, ends]) => `    ${mediaType(type)} ${ends.join(' ')};`);
  // nginx adds text/html by itself, and warns where it is named.
  const texts = [...endsByType().keys()]
    .filter(isTextType)
    .map(mediaType)
    .filter((type) => type !== 'text/html');
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
  gzip_types ${texts.join(' ')} application/wasm;
  charset_types ${texts.join(' ')};
  types {
${types.join('\n')}
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
