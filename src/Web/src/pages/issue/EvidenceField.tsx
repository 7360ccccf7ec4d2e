import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { fieldText, problemText } from '../../parts/problemText';
import { evidenceTypes, upload } from './evidence';

interface Item {
  key: number;
  file: File;
  ref?: Schemas['EvidenceRef'];
  error?: unknown;
}

/** Pictures and documents that go with what is written: each is stored at once, and can be tried again or left out. */
export function EvidenceField(props: {
  site: string;
  onChange: (evidence: Schemas['EvidenceRef'][]) => void;
  onBusy: (busy: boolean) => void;
}) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const items = useRef<Item[]>([]);
  const [shown, setShown] = useState<readonly Item[]>([]);

  const set = (next: Item[]) => {
    items.current = next;
    setShown(next);
    props.onChange(next.flatMap(({ ref }) => (ref === undefined ? [] : [ref])));
    props.onBusy(next.some(({ ref, error }) => ref === undefined && error === undefined));
  };
  const put = async (item: Item) => {
    let end: Partial<Item>;
    try {
      end = { ref: await upload(item.file, props.site) };
    } catch (error) {
      end = { error };
    }
    set(items.current.map((other) => (other.key === item.key ? { ...other, ...end } : other)));
  };
  const add = (files: FileList | null) => {
    const from = Math.max(0, ...items.current.map(({ key }) => key)) + 1;
    const added = [...(files ?? [])].map((file, index) => ({ key: from + index, file }));
    set([...items.current, ...added]);
    added.forEach((item) => void put(item));
  };
  const retry = (item: Item) => {
    const fresh = { key: item.key, file: item.file };
    set(items.current.map((other) => (other.key === item.key ? fresh : other)));
    void put(fresh);
  };
  const says = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 413) return t('evidence.tooLarge');
    const first = error instanceof ApiProblem ? error.errors[0] : undefined;
    return first === undefined ? problemText(common, error) : fieldText(common, first);
  };

  return (
    <div className="form-field">
      <span id={id}>{t('evidence.title')}</span>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={evidenceTypes.join(',')}
        aria-labelledby={id}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = '';
        }}
      />
      <Button
        icon={<PaperClipOutlined />}
        className="form-hint-button"
        onClick={() => picker.current?.click()}
      >
        {t('evidence.add')}
      </Button>
      <ul className="uploads">
        {shown.map((item) => (
          <li key={item.key}>
            <span className="uploads-name">{item.file.name}</span>
            {item.error !== undefined ? (
              <>
                <span className="form-wrong" role="alert">
                  {says(item.error)}
                </span>
                <Button size="small" onClick={() => retry(item)}>
                  {common('actions.retry')}
                </Button>
              </>
            ) : item.ref === undefined ? (
              <span className="quiet" role="status">
                <Spin size="small" /> {t('evidence.uploading')}
              </span>
            ) : (
              <span className="quiet">{t('evidence.stored')}</span>
            )}
            <Button
              size="small"
              type="text"
              aria-label={t('evidence.remove', { name: item.file.name })}
              onClick={() => set(items.current.filter(({ key }) => key !== item.key))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('evidence.hint')}</p>
    </div>
  );
}
