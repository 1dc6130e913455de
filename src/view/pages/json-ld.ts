/** A guide for search engines: schema.org's GovernmentService. */

import { pageAddress } from '../../guide/page-address.ts';
import type { GuideFacts } from '../../guide/facts.ts';
import { plainText } from '../../guide/html.ts';
import { officeOf, phoneOf } from '../parts/Where.tsx';

/** Returns a guide as JSON-LD, safe inside a script element. */
export function jsonLd(facts: GuideFacts): string {
  return JSON.stringify(serviceOf(facts)).replace(/</g, '\\u003c');
}

function serviceOf({ guide, hall, language }: GuideFacts) {
  const phone = phoneOf(guide, hall);
  const place = guide.place ?? hall.department?.place ?? hall.place?.street;
  const hours = officeOf(guide, hall)?.hours;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: guide.title,
    alternateName: guide.aliases,
    description: guide.summary && plainText(guide.summary),
    url: pageAddress(hall.address, guide.code),
    identifier: guide.item,
    serviceOperator: { '@type': 'GovernmentOrganization', name: hall.department?.name ?? hall.name },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: guide.online?.find((one) => one.href !== undefined)?.href,
      servicePhone: phone && { '@type': 'ContactPoint', telephone: phone, description: hours?.join('；') },
      serviceLocation: { '@type': 'GovernmentOffice', name: hall.name, address: place },
      availableLanguage: language,
    },
  };
}
