import { NavLink } from 'react-router';
import './subnav.css';

/** The parts of a page that has several, each at an address of its own. */
export function SubNav(props: {
  label: string;
  entries: readonly { to: string; text: string; end?: boolean }[];
}) {
  return (
    <nav className="subnav" aria-label={props.label}>
      <ul>
        {props.entries.map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.end === true}>
              {entry.text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
