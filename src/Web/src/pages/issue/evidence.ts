import { askPlain, type Schemas } from '../../api/client';
import { redraw, sha256 } from '../../parts/picture';

/** What the evidence store takes. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** Stores a picture or a document for a site, and gives the reference that goes into a claim or a look-back. The same again is the same. */
export async function upload(file: File, site: string): Promise<Schemas['EvidenceRef']> {
  const picture = file.type.startsWith('image/');
  const bytes = picture ? await redraw(file) : file;
  const hash = await sha256(await bytes.arrayBuffer());
  const stored = await askPlain<{ uri: string; sha256: string }>(
    `/api/evidence/${hash}?site=${encodeURIComponent(site)}`,
    { method: 'PUT', headers: { 'Content-Type': bytes.type }, body: bytes },
  );
  return { uri: stored.uri, sha256: stored.sha256, kind: picture ? 'photo' : 'document' };
}
