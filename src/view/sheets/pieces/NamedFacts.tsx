import type { NamedFact } from '../facts/booklet-facts.ts';

/** Facts by their names, a line each. */
export function NamedFacts({ rows }: { rows: readonly NamedFact[] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="named">
      {rows.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
