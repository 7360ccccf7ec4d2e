import { FileOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Shown {
  uri: string;
  sha256: string;
}

/** Whether it is kept here, and so can be shown by those who may see it. */
const isHere = (uri: string) => uri.startsWith('/api/evidence/');
const isLink = (uri: string) => isHere(uri) || /^https?:\/\//.test(uri);

/** What was shown with a finding, a claim or a look-back: small pictures where they are kept here, links and hashes elsewhere. */
export function EvidenceList({ evidence }: { evidence: readonly Shown[] }) {
  const { t } = useTranslation('issue');
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence" aria-label={t('evidence.title')}>
      {evidence.map((one, index) => (
        <li key={`${one.sha256} ${one.uri}`}>
          <Piece {...one} place={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ uri, sha256, place }: Shown & { place: number }) {
  const { t } = useTranslation('issue');
  // A document is no picture, and what was never sent, or is another site's, is not there.
  const [picture, setPicture] = useState(isHere(uri));
  const label = t('evidence.piece', { place });
  const inside = picture ? (
    <img src={uri} alt={label} width="96" height="72" loading="lazy" onError={() => setPicture(false)} />
  ) : (
    <span className="evidence-file">
      <FileOutlined aria-hidden="true" /> {label}
    </span>
  );
  const title = t('evidence.hash', { hash: sha256 });
  return isLink(uri) ? (
    <a href={uri} target="_blank" rel="noreferrer" title={title}>
      {inside}
    </a>
  ) : (
    <span title={`${uri} · ${title}`}>{inside}</span>
  );
}
