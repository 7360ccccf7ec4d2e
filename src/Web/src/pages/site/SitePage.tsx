import { useParams } from 'react-router';
import { OneSite } from './OneSite';
import { SiteList } from './SiteList';
import './site.css';

/** A site with all that concerns it; without a code, the sites of one's area. */
export function SitePage() {
  const { code } = useParams();
  return code === undefined ? <SiteList /> : <OneSite key={code} code={code} />;
}
