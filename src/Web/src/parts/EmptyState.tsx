import type { ReactNode } from 'react';
import './parts.css';

/** In the place of a list that holds nothing: what that means, and what can be done. */
export function EmptyState(props: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="state-box">
      <h2>{props.title}</h2>
      {props.hint !== undefined && <p>{props.hint}</p>}
      {props.action}
    </div>
  );
}
