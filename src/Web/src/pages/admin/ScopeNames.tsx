import { useRegionName, useSiteName } from '../../parts/names';
import type { Scope } from './types';

/** The regions and sites of a scope by their names, in one line. */
export function ScopeNames({ regions, sites }: Scope) {
  return (
    <span title={[...regions, ...sites].join(', ')}>
      {[
        ...regions.map((code) => <Region key={`region ${code}`} code={code} />),
        ...sites.map((code) => <Site key={`site ${code}`} code={code} />),
      ].flatMap((one, index) => (index === 0 ? [one] : [', ', one]))}
    </span>
  );
}

function Region({ code }: { code: string }) {
  return useRegionName(code);
}

function Site({ code }: { code: string }) {
  return useSiteName(code);
}
