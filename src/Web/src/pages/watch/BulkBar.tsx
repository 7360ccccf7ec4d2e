import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../../parts/FormErrors';
import { fieldText } from '../../parts/problemText';
import { useSession } from '../../session/session';
import type { Bulk, BulkAction } from './useBulk';

/** What can be done with all ticked rows at once. */
export function BulkBar(props: {
  bulk: Bulk;
  count: number;
  loaded: number;
  onAll: () => void;
  onNone: () => void;
}) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const { bulk, count } = props;
  return (
    <div className="bulk-bar" role="region" aria-label={t('bulk.title')}>
      <div className="bulk-choices">
        <strong aria-live="polite">{common('list.selected', { count })}</strong>
        {props.loaded > count && (
          <Button size="small" type="link" onClick={props.onAll}>
            {t('bulk.all', { count: props.loaded })}
          </Button>
        )}
        <Button size="small" type="link" onClick={props.onNone}>
          {t('bulk.none')}
        </Button>
      </div>
      <div className="bulk-deeds">
        <Button size="small" type="primary" loading={bulk.busy} onClick={() => bulk.start('take')}>
          {t('bulk.take')}
        </Button>
        <Button size="small" onClick={() => bulk.start('assign')}>
          {t('bulk.assign')}
        </Button>
        <Button size="small" onClick={() => bulk.start('comment')}>
          {t('bulk.comment')}
        </Button>
      </div>
    </div>
  );
}

/** Asks to whom, or what to say. */
export function BulkDialogue({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const field = useId();
  const asking = bulk.asking;
  return (
    <Modal
      open={asking !== undefined}
      title={asking === undefined ? '' : t(`bulk.${asking.action}Many`, { count: asking.numbers.length })}
      footer={null}
      onCancel={bulk.cancel}
      destroyOnHidden
      afterOpenChange={(open) => {
        // The keys belong to the list again once it is closed, whatever had them before.
        (open ? document.getElementById(field) : document.querySelector<HTMLElement>('[data-table]'))?.focus({
          preventScroll: true,
        });
      }}
    >
      {asking !== undefined && (
        <BulkForm id={field} action={asking.action} bulk={bulk} cancel={common('actions.cancel')} />
      )}
    </Modal>
  );
}

function BulkForm(props: { id: string; action: Exclude<BulkAction, 'take'>; bulk: Bulk; cancel: string }) {
  const { t } = useTranslation('watch');
  const { displayName } = useSession();
  const { id, action, bulk } = props;
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() !== '') bulk.say(text.trim());
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrors error={bulk.error} />
      <label htmlFor={id}>{t(action === 'assign' ? 'bulk.to' : 'bulk.text')}</label>
      {action === 'assign' ? (
        <>
          <Input id={id} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
          <Button type="link" className="form-hint" onClick={() => setText(displayName)}>
            {t('bulk.toMe', { name: displayName })}
          </Button>
        </>
      ) : (
        <Input.TextArea id={id} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      <div className="form-actions">
        <Button onClick={bulk.cancel}>{props.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={bulk.busy} disabled={text.trim() === ''}>
          {t(`bulk.${action}`)}
        </Button>
      </div>
    </form>
  );
}

/** What became of each when not all were done. */
export function BulkResults({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const results = bulk.results;
  const refused = results?.filter(({ status }) => status >= 400) ?? [];
  return (
    <Modal
      open={results !== undefined}
      title={t('bulk.partly', { done: (results?.length ?? 0) - refused.length, count: results?.length ?? 0 })}
      onCancel={bulk.forget}
      footer={<Button onClick={bulk.forget}>{common('actions.close')}</Button>}
      destroyOnHidden
    >
      <ul className="plain-list bulk-results">
        {refused.map((result) => (
          <li key={result.number}>
            <strong>{result.number}</strong>
            {(result.errors ?? []).map((error) => (
              <p key={`${error.field} ${error.code}`}>{fieldText(common, error)}</p>
            ))}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
