import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import './evidence.css';

const ours = /^\/api\/evidence\/[0-9a-f]{64}$/i;

/** What shows a finding: pictures of our own store as such, anything else by its address, which nobody follows unasked. */
export function Evidence({ of }: { of: readonly Schemas['EvidenceRef'][] }) {
  const { t } = useTranslation();
  return (
    <ul className="evidence">
      {of.map(({ uri, sha256, kind }, index) => (
        <li key={`${sha256} ${index}`}>
          {ours.test(uri) ? (
            <a href={uri} target="_blank" rel="noreferrer">
              {kind === 'photo' ? (
                <img src={uri} alt={t('evidence.one', { index: index + 1 })} loading="lazy" />
              ) : (
                t('evidence.one', { index: index + 1 })
              )}
            </a>
          ) : (
            <code>{uri}</code>
          )}
        </li>
      ))}
    </ul>
  );
}
