import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { useSession } from '../../session/session';
import { ConfirmAction } from '../../parts/ConfirmAction';
import type { Account } from './types';

/** Whom the provider of identities knows as the owner of an account. Nothing where there is neither a provider nor a link. */
export function AccountLink({ account, onDone }: { account: Account; onDone: () => Promise<void> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const [subject, setSubject] = useState('');
  const hasProvider = useSession().methods.some(({ kind }) => kind === 'oidc');
  const { link, name } = account;
  const path = { params: { path: { id: account.id } } };
  if (!hasProvider && link === undefined) return null;
  const wanted = subject.trim();
  return (
    <section>
      <h3>{t('accounts.link')}</h3>
      {link === undefined ? (
        <p className="quiet">{t('accounts.linkNone')}</p>
      ) : (
        <>
          <dl className="facts">
            <dt>{t('accounts.linkSubject')}</dt>
            <dd>{link.subject}</dd>
            <dt>{t('accounts.linkIssuer')}</dt>
            <dd>{link.issuer}</dd>
            <dt>{t('accounts.linkedAt')}</dt>
            <dd>{formats.full(link.linkedAt)}</dd>
          </dl>
          <ConfirmAction
            label={t('accounts.unlink')}
            title={t('accounts.unlinkTitle', { name })}
            button={{ size: 'small' }}
            danger
            act={async () => {
              await ask(api.DELETE('/api/accounts/{id}/link', path));
              await onDone();
            }}
          >
            <p>{t('accounts.unlinkWhat')}</p>
          </ConfirmAction>
        </>
      )}
      {hasProvider && (
        <Form layout="vertical" requiredMark={false}>
          <Form.Item
            label={t('accounts.linkSubject')}
            htmlFor="link-subject"
            extra={t('accounts.linkSubjectHint')}
          >
            <Input
              id="link-subject"
              value={subject}
              maxLength={255}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setSubject(event.target.value)}
            />
          </Form.Item>
          {wanted === '' ? (
            <Button disabled>{t('accounts.linkSave')}</Button>
          ) : (
            <ConfirmAction
              label={t('accounts.linkSave')}
              title={t('accounts.linkTitle', { name })}
              act={async () => {
                await ask(api.PUT('/api/accounts/{id}/link', { ...path, body: { subject: wanted } }));
                await onDone();
              }}
            >
              <p>{t('accounts.linkWhat', { subject: wanted })}</p>
            </ConfirmAction>
          )}
        </Form>
      )}
    </section>
  );
}
