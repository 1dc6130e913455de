/** Vite alone builds no hall: that is `npm run build`, whose shell is configured in `scripts/make/vite.ts`. */

export default function refuse(): never {
  throw new Error('The hall is built by: npm run build');
}
