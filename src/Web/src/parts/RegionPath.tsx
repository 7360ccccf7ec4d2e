import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { useName } from '../i18n';
import { useSession } from '../session/session';
import './parts.css';

/** The regions from the top down by their names, each a link where the account sees that region. */
export function RegionPath({ path, names }: { path: readonly string[]; names: readonly Schemas['Text'][] }) {
  const name = useName();
  const { everywhere, regions, permissions } = useSession();
  // Whoever has an area sees it and all below it, and nothing above.
  const top = everywhere ? 0 : path.findIndex((code) => regions.includes(code));
  const seen = permissions.includes('readRegions') && top >= 0 ? top : path.length;
  return (
    <span className="region-path">
      {path.map((code, depth) => {
        const words = name(names[depth], code);
        return (
          <Fragment key={code}>
            {depth > 0 && <span aria-hidden="true"> / </span>}
            {depth >= seen ? (
              <Link to={`/regions/${encodeURIComponent(code)}`} title={code}>
                {words}
              </Link>
            ) : (
              <span title={code}>{words}</span>
            )}
          </Fragment>
        );
      })}
    </span>
  );
}

/** The same as text, for an option of a list or a tooltip. */
export function usePathText(): (path: readonly string[], names: readonly Schemas['Text'][]) => string {
  const name = useName();
  return (path, names) => path.map((code, depth) => name(names[depth], code)).join(' / ');
}
