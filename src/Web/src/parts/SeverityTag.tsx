import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import './parts.css';

const bars = { general: 1, serious: 2, critical: 3 } as const;

/** How grave it is: one to three bars, and the word. */
export function SeverityTag({ severity }: { severity: Schemas['Severity'] }) {
  const { t } = useTranslation();
  return (
    <span className={`severity severity-${severity}`}>
      <svg width="11" height="12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 4}
            y={8 - bar * 4}
            width="3"
            height={4 + bar * 4}
            className={bar < bars[severity] ? 'bar-on' : 'bar-off'}
          />
        ))}
      </svg>
      {t(`severity.${severity}`)}
    </span>
  );
}
