import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askPlain, type Schemas } from '../../api/client';
import { FormErrors } from '../../parts/FormErrors';
import { Loading } from '../../parts/Loading';
import { fieldText } from '../../parts/problemText';
import { editable } from './editable';
import { isJson } from './jsonText';
import type { EditorHandle } from './JsonEditor';

const JsonEditor = lazy(async () => ({ default: (await import('./JsonEditor')).JsonEditor }));

/** The body in an editor with the errors beside it, and what came of sending it again. */
export function Correction({ detail }: { detail: Schemas['ParkedDetail'] }) {
  const { t } = useTranslation('rejected');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const start = useMemo(() => editable(detail), [detail]);
  const [text, setText] = useState(start?.text ?? '');
  // Counts how often everything was undone: another editor then, which begins anew.
  const [undone, setUndone] = useState(0);
  const changed = start !== undefined && text !== start.text;
  const valid = useMemo(() => isJson(text), [text]);
  const send = useMutation({
    mutationFn: (corrected: string | undefined) =>
      askPlain<Schemas['ParkedResend']>(`/api/parked/${encodeURIComponent(detail.message.id)}/resend`, {
        method: 'POST',
        ...(corrected === undefined
          ? {}
          : {
              headers: {
                'Content-Type': corrected.trimStart().startsWith('[')
                  ? 'application/cloudevents-batch+json'
                  : 'application/cloudevents+json',
              },
              body: corrected,
            }),
      }),
    onSuccess: async (answer) => {
      if (answer.removed) await cache.invalidateQueries({ queryKey: ['parked'], exact: true });
    },
  });
  const left = send.data?.removed === false ? send.data.receipts.flatMap(({ errors }) => errors) : undefined;
  const errors = left ?? detail.message.errors;
  const marks = useMemo(
    () => errors.map((error) => ({ field: error.field, text: fieldText(common, error) })),
    [errors, common],
  );
  if (send.data?.removed === true) return <Taken answer={send.data} />;
  return (
    <section className="panel stack">
      <FormErrors error={send.error} />
      {send.data?.removed === false && (
        <p role="status" className="note bad">
          {t(send.data.receipts.some(({ status }) => status === 'retry') ? 'resend.retry' : 'resend.not')}
        </p>
      )}
      <div className="rejected-split">
        <div className="stack">
          <h2>{t('body.title')}</h2>
          {start === undefined ? (
            <p>{t('body.noText')}</p>
          ) : (
            <>
              {start.binary && <p className="note">{t('body.binary')}</p>}
              <Suspense fallback={<Loading />}>
                <JsonEditor
                  key={undone}
                  ref={editor}
                  label={t('body.title')}
                  initial={start.text}
                  marks={marks}
                  onChange={setText}
                />
              </Suspense>
              {!valid && <p className="bad">{t('body.syntax')}</p>}
            </>
          )}
        </div>
        <div>
          <h2>{t(left === undefined ? 'errors.title' : 'errors.left')}</h2>
          {marks.length === 0 && <p className="quiet">{t('errors.none')}</p>}
          <ul className="error-list">
            {marks.map((mark, index) => (
              <li key={index}>
                {start === undefined || mark.field === '' ? (
                  <strong>{mark.field === '' ? t('errors.message') : mark.field}</strong>
                ) : (
                  <Button
                    type="link"
                    size="small"
                    title={t('errors.find')}
                    style={{ padding: 0 }}
                    onClick={() => editor.current?.find(mark.field)}
                  >
                    {mark.field}
                  </Button>
                )}
                <p>{mark.text}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="quiet">{t('resend.hint')}</p>
      <div className="toolbar">
        {start !== undefined && (
          <Button
            type="primary"
            disabled={!changed || !valid}
            loading={send.isPending && changed}
            onClick={() => send.mutate(text)}
          >
            {t('resend.corrected')}
          </Button>
        )}
        <Button
          disabled={changed}
          loading={send.isPending && !changed}
          onClick={() => send.mutate(undefined)}
        >
          {t('resend.asIs')}
        </Button>
        {changed && (
          <>
            <Button
              type="text"
              onClick={() => {
                setText(start.text);
                setUndone(undone + 1);
              }}
            >
              {t('body.undo')}
            </Button>
            <span className="quiet">{t('body.changed')}</span>
          </>
        )}
      </div>
    </section>
  );
}

function Taken({ answer }: { answer: Schemas['ParkedResend'] }) {
  const { t } = useTranslation('rejected');
  const issues = [...new Set(answer.receipts.flatMap((receipt) => receipt.issues))];
  const before = answer.receipts.every(({ status }) => status === 'duplicate');
  return (
    <section className="panel stack" role="status">
      <p className="good">{t(before ? 'resend.duplicate' : 'resend.done')}</p>
      {issues.length > 0 && (
        <>
          <h2>{t('resend.issues')}</h2>
          <ul>
            {issues.map((issue) => (
              <li key={issue}>
                <Link to={`/issues/${encodeURIComponent(issue)}`}>{issue}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/rejected">{t('back')}</Link>
    </section>
  );
}
