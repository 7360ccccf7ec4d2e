import { Fragment } from 'react';
import { Link } from 'react-router';
import './parts.css';

/** The regions from the top down, each a link where the account sees regions. */
export function RegionPath(props: {
  path: readonly string[];
  name?: (code: string) => string;
  linked?: boolean;
}) {
  return (
    <span className="region-path">
      {props.path.map((code, depth) => (
        <Fragment key={code}>
          {depth > 0 && <span aria-hidden="true"> / </span>}
          {props.linked === true ? (
            <Link to={`/regions/${encodeURIComponent(code)}`}>{props.name?.(code) ?? code}</Link>
          ) : (
            (props.name?.(code) ?? code)
          )}
        </Fragment>
      ))}
    </span>
  );
}
