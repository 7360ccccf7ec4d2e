import { askPlain, type Schemas } from '../../api/client';

/** What the evidence store takes. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

const longestSide = 2560;
const quality = 0.85;

/** Drawn anew, smaller where it is large: so nothing goes out that a camera wrote into the file, such as where it stood. */
async function redraw(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be drawn.')) : resolve(blob)),
      'image/jpeg',
      quality,
    );
  });
}

async function sha256(bytes: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Stores a picture or a document for a site, and gives the reference that goes into a claim or a look-back. The same again is the same. */
export async function upload(file: File, site: string): Promise<Schemas['EvidenceRef']> {
  const picture = file.type.startsWith('image/');
  const bytes = picture ? await redraw(file) : file;
  const hash = await sha256(bytes);
  const stored = await askPlain<{ uri: string; sha256: string }>(
    `/api/evidence/${hash}?site=${encodeURIComponent(site)}`,
    { method: 'PUT', headers: { 'Content-Type': bytes.type }, body: bytes },
  );
  return { uri: stored.uri, sha256: stored.sha256, kind: picture ? 'photo' : 'document' };
}
