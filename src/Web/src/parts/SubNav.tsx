import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import './subnav.css';

/** The parts of a page that has several, each at an address of its own. */
export function SubNav(props: {
  label: string;
  entries: readonly { to: string; text: string; end?: boolean }[];
}) {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone not all have room; the one that is open is always in sight.
  useEffect(
    () =>
      nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    [pathname],
  );
  return (
    <nav ref={nav} className="subnav" aria-label={props.label}>
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
