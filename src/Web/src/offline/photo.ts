import { redraw, sha256 } from '../parts/picture';
import type { Photo } from './model';

/** A picture as it waits on the phone, under its hash. */
export async function takePhoto(file: Blob): Promise<Photo> {
  const picture = await redraw(file);
  const bytes = await picture.arrayBuffer();
  return { sha256: await sha256(bytes), type: picture.type, bytes };
}
