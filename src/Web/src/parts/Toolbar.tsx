import type { ReactNode } from 'react';
import './parts.css';

/** Filters and actions of a list, in one line that wraps. */
export function Toolbar(props: { label: string; children: ReactNode }) {
  return (
    <div className="toolbar" role="toolbar" aria-label={props.label}>
      {props.children}
    </div>
  );
}
