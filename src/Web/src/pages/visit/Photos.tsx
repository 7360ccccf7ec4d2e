import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../offline/draft';
import type { Photo } from '../../offline/model';
import { takePhoto } from '../../offline/photo';
import { visitStore } from '../../offline/store';
import { PictureError } from '../../parts/picture';
import { problemText } from '../../parts/problemText';

/** The photos of one item, and the ways to more: the camera, or pictures that are there. */
export function Photos(props: {
  title: string;
  hashes: readonly string[];
  onAdd: (photo: Photo) => Promise<void>;
  onRemove: (hash: string) => void;
}) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const add = async (files: readonly File[]) => {
    setBusy(true);
    setProblem(undefined);
    let room = limits.photos - props.hashes.length;
    for (const file of files) {
      if (room-- <= 0) {
        setProblem(t('photoMany', { count: limits.photos }));
        break;
      }
      try {
        await props.onAdd(await takePhoto(file));
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        setProblem(problemText(common, error));
      }
    }
    setBusy(false);
  };
  return (
    <div className="visit-photos" role="group" aria-label={t('photos')}>
      {props.hashes.length > 0 && (
        <ul>
          {props.hashes.map((hash, index) => (
            <li key={hash}>
              <KeptPhoto hash={hash} label={t('photo', { item: props.title, index: index + 1 })} />
              <button
                type="button"
                className="visit-remove"
                aria-label={t('removePhoto', { index: index + 1 })}
                onClick={() => props.onRemove(hash)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="visit-photo-ways" aria-busy={busy}>
        <Pick label={t('camera')} camera busy={busy} onPick={add} />
        <Pick label={t('choose')} busy={busy} onPick={add} />
      </div>
      {problem === undefined ? (
        <small className="quiet">{t('photoHint')}</small>
      ) : (
        <p role="alert" className="visit-warning">
          {problem}
        </p>
      )}
    </div>
  );
}

function Pick(props: {
  label: string;
  camera?: boolean;
  busy: boolean;
  onPick: (files: readonly File[]) => Promise<void>;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className="visit-button">
      <input
        ref={input}
        type="file"
        accept="image/*"
        className="visually-hidden"
        disabled={props.busy}
        {...(props.camera === true ? { capture: 'environment' as const } : { multiple: true })}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          // The same picture can be chosen again after it was removed.
          if (input.current !== null) input.current.value = '';
          void props.onPick(files);
        }}
      />
      {props.label}
    </label>
  );
}

/** A photo of the browser's store. */
export function KeptPhoto({ hash, label }: { hash: string; label: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    void visitStore()
      .then((store) => store.photo(hash))
      .then((photo) => {
        if (gone || photo === undefined) return;
        made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
        setAddress(made);
      });
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [hash]);
  return address === undefined ? (
    <span className="visit-photo" role="img" aria-label={label} />
  ) : (
    <img className="visit-photo" src={address} alt={label} />
  );
}
