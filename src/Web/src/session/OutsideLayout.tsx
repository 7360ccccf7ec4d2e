import type { ReactNode } from 'react';
import './outside.css';

/** A narrow page of its own, for those who are not inside yet. */
export function OutsideLayout(props: { title: string; children: ReactNode; footer?: ReactNode }) {
  return (
    <main className="outside">
      <div className="outside-card">
        <h1>{props.title}</h1>
        {props.children}
      </div>
      {props.footer}
    </main>
  );
}
