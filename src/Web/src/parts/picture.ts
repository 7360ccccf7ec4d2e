const longestSide = 1920;
const quality = 0.85;

/** Why a file could not be taken as a picture. */
export class PictureError extends Error {
  constructor(readonly reason: 'unreadable' | 'insecure') {
    super(reason);
  }
}

/** Draws a picture anew, at most 1920 pixels wide or high, as a JPEG. What the camera wrote into the file, the place too, is lost by it. */
export async function redraw(file: Blob): Promise<Blob> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('unreadable');
  }
  const { width, height } = fit(image.width, image.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  image.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (drawn === null) throw new PictureError('unreadable');
  return drawn;
}

/** The size a picture is drawn in: smaller in proportion, never larger. */
export function fit(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The SHA-256 in hex. Browsers offer it over https and on the machine itself only. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  if (!('subtle' in crypto)) throw new PictureError('insecure');
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
