import { useParams } from 'react-router';
import { OneRegion } from './OneRegion';
import { RegionList } from './RegionList';
import '../site/site.css';
import './region.css';

/** How the subtree of a region stands and fares; without a code, the regions of one's own area. */
export function RegionPage() {
  const { code } = useParams();
  return code === undefined ? <RegionList /> : <OneRegion key={code} code={code} />;
}
