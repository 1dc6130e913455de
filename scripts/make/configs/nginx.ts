/** How nginx serves a hall: alone on its host, or beside others in one server. */

import { basePath, hostOf } from '../../../src/guide/page-address.ts';
import { endsByType, isTextType, mediaType } from '../../../src/guide/content-type.ts';
import { shortHash } from '../../ground/hash.ts';
import type { Hall } from '../../../src/guide/hall.ts';
import { CLOSED, escapePattern, oneLine, pageNames, patternsOf, servedAt } from './addresses.ts';
import type { HeaderRule } from './headers.ts';
import { PUBLISHING } from './publishing.ts';

interface NginxConfigs {
  /** A server of its own, to be included at the level of `http`. */
  readonly whole: string;
  /** Beside other halls on the same host: the map for the level of `http`, and the locations for that of `server`. */
  readonly map: string;
  readonly locations: string;
}

/** Returns the nginx configurations of a hall. */
export function nginxConfigs(hall: Hall, rules: readonly HeaderRule[], prefixes: readonly string[]): NginxConfigs {
  const base = basePath(hall.address);
  // Of this hall alone: one nginx may serve several.
  const page = `$guide_wall_${shortHash(hostOf(hall.address) + base).slice(0, 8)}`;
  const map = nginxMap(base, page, prefixes, hall);
  const locations = nginxLocations(base, page, rules);
  const name = oneLine(hall.name);
  const whole = `# ${name}. Put the output folder at the root below, and this file where nginx includes it at the level of http,
# as /etc/nginx/conf.d/guide-wall.conf. A phone keeps nothing over plain http: listen with certificates.
# Several halls on one host: one server of your own with nginx-locations.conf of each, and nginx-map.conf of each in http.
${PUBLISHING}

${map}

server {
${listenLines(hall.address)}
  server_name ${serverName(servedAt(hall.address).host)};
  # What is too long comes to no location below.
  access_log off;

${locations.replace(/^(?=.)/gm, '  ')}
}
`;
  return {
    whole,
    map: `# ${name}: for the level of http, where nginx-locations.conf is in a server.\n${map}\n`,
    locations: `# ${name}: for a server that serves other halls too; nginx-map.conf belongs to it, in http.
# What is too long comes to no location: that server’s own log must not have $request either.\n${locations}\n`,
  };
}

/** In characters; longer names do not fit into nginx's table as it comes (`server_names_hash_bucket_size 64`). */
const LONGEST_NAME = 40;

function serverName(host: string): string {
  return host.length > LONGEST_NAME ? `"~^${escapePattern(host)}$"` : host;
}

function listenLines(address: string): string {
  const { scheme, port } = servedAt(address);
  if (scheme === 'http') return `  listen ${port ?? '80'};`;
  return `  listen 80;
  # listen ${port ?? '443'} ssl;
  # ssl_certificate and ssl_certificate_key: of this host.`;
}

function nginxMap(base: string, page: string, prefixes: readonly string[], hall: Hall): string {
  const pages = pageNames(hall, prefixes).map(
    ({ pattern, name, end }) => `  "~*^${escapePattern(base)}/${pattern}(?:\\.html)?${end}$" ${base}/${name.replace('#', '$1')}.html;`,
  );
  return `# nginx cannot upper-case: /a1, /A1/, /A1 and what is typed after a code find A1.html by this map.
map $uri ${page} {
  default "";
  "~^${escapePattern(base)}/(?:index(?:\\.html)?)?/*$" ${base}/index.html;
${pages.join('\n')}
}`;
}

function nginxLocations(base: string, page: string, rules: readonly HeaderRule[]): string {
  const types = [...endsByType()].map(([type, ends]) => `    ${mediaType(type)} ${ends.join(' ')};`);
  // nginx adds text/html by itself, and warns where it is named.
  const texts = [...endsByType().keys()]
    .filter(isTextType)
    .map(mediaType)
    .filter((type) => type !== 'text/html');
  const documents = rules.find(({ path }) => path === '/')?.headers ?? {};
  return `${base === '' ? '' : `location = ${base} {\n  access_log off;\n  return 301 ${base}/;\n}\n`}location ^~ ${base}/ {
  ${base === '' ? 'root /var/www/guide-wall;' : `# The output folder is the folder ${base.slice(1)} in this root.\n  root /var/www;`}
  # Nobody’s search is in a log. Whoever needs one writes $uri into it, never $request or $request_uri.
  access_log off;
  log_not_found off;
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

  # Nothing of this is for a reader.
  location ~ ^${escapePattern(base)}/(?:${CLOSED}|\\.(?!well-known/)) {
    return 404;
  }

${fileLocations(base, page, rules, documents)}

${headerLines(documents, '  ')}
  try_files ${page} $uri =404;
}`;
}

/** Locations of files with other headers than a document. */
function fileLocations(base: string, page: string, rules: readonly HeaderRule[], documents: HeaderRule['headers']): string {
  const others = rules.filter(({ headers }) => headers !== documents);
  const files = others
    .filter(({ headers }) => headers['Content-Security-Policy'] === undefined)
    .map(({ path, headers }) => {
      const start = `${base}${path.replace(/\*$/, '')}`;
      return location(path.endsWith('*') ? `^~ ${start}` : `= ${start}`, headers, '$uri');
    });
  // A page with headers of its own is found as every page is: /Patrol too.
  const own = [...patternsOf(others, base)].flatMap(([headers, patterns]) =>
    headers['Content-Security-Policy'] === undefined ? [] : [location(`~* ^(?:${patterns.join('|')})/*$`, headers, `${page} $uri`)],
  );
  return [...files, ...own].join('\n\n');
}

function location(matcher: string, headers: HeaderRule['headers'], tried: string): string {
  return `  location ${matcher} {\n${headerLines(headers, '    ')}\n    try_files ${tried} =404;\n  }`;
}

function headerLines(headers: HeaderRule['headers'], indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');
}
