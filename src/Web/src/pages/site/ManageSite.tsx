import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Form, Input, Modal, Select, type FormProps } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askPlain, type Schemas } from '../../api/client';
import { now } from '../../app/clock';
import { useName } from '../../i18n';
import { inZone, localTime } from '../../i18n/zone';
import { FormErrors } from '../../parts/FormErrors';
import { useRegion } from '../../parts/names';
import { usePathText } from '../../parts/RegionPath';
import { useLater } from '../../parts/useLater';
import { asRead, changeSite, query, type Page, type Site } from './answers';

type Deed = 'suspend' | 'resume' | 'close' | 'reopen' | 'move' | 'contactEdit';

/** What those who keep the registry may do with a site, each in a dialogue that says what the API has against it. */
export function ManageSite({ site }: { site: Site }) {
  const { t } = useTranslation('site');
  const [deed, setDeed] = useState<Deed>();
  const deeds: Deed[] = [
    ...(site.status === 'active' ? (['suspend'] as const) : []),
    ...(site.status === 'suspended' ? (['resume', 'suspend'] as const) : []),
    ...(site.status === 'closed' ? (['reopen'] as const) : (['close'] as const)),
    'move',
    'contactEdit',
  ];
  const shared = { site, done: () => setDeed(undefined) };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: deeds.map((key) => ({ key, label: t(key), onClick: () => setDeed(key) })) }}
      >
        <Button>{t('manage')}</Button>
      </Dropdown>
      {deed === 'suspend' && <Suspend {...shared} />}
      {(deed === 'resume' || deed === 'close' || deed === 'reopen') && <WithReason {...shared} deed={deed} />}
      {deed === 'move' && <Move {...shared} />}
      {deed === 'contactEdit' && <Contact {...shared} />}
    </>
  );
}

interface Dialogue {
  site: Site;
  done: () => void;
}

/** A form in a dialogue. It stays open while the API refuses, and the page is read anew when it does not. */
function DeedForm<Fields extends object>(
  props: Dialogue & {
    title: string;
    ok: string;
    danger?: boolean;
    initial?: FormProps<Fields>['initialValues'];
    act: (fields: Fields) => Promise<unknown>;
    children: ReactNode;
  },
) {
  const { t } = useTranslation('site');
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  const submit = async (fields: Fields) => {
    setBusy(true);
    setError(undefined);
    try {
      await props.act(fields);
      await cache.invalidateQueries({ queryKey: ['site', props.site.code] });
      void cache.invalidateQueries({ queryKey: ['sites'] });
      void message.success(t('done'));
      props.done();
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.ok}
      cancelText={common('actions.cancel')}
      okButtonProps={{ htmlType: 'submit', form: id, danger: props.danger === true }}
      confirmLoading={busy}
      onCancel={props.done}
    >
      <Form<Fields>
        id={id}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial ?? {}}
        onFinish={submit}
      >
        <FormErrors error={error} />
        {props.children}
      </Form>
    </Modal>
  );
}

function Reason() {
  const { t } = useTranslation('site');
  return (
    <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
    </Form.Item>
  );
}

const given = (reason: string | undefined) =>
  reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() };

const command = (site: Site, deed: string, body: object) =>
  askPlain(`/api/sites/${encodeURIComponent(site.code)}/${deed}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...asRead(site) },
    body: JSON.stringify(body),
  });

function Suspend(props: Dialogue) {
  const { site } = props;
  const { t } = useTranslation('site');
  const name = useName();
  const zone = useZone(site);
  return (
    <DeedForm<{ until: string; reason?: string }>
      {...props}
      title={t('suspendTitle', { site: name(site.name, site.code) })}
      ok={t('suspend')}
      act={({ until, reason }) => command(site, 'suspend', { until: inZone(until, zone), ...given(reason) })}
    >
      <Form.Item
        name="until"
        label={t('until', { zone })}
        rules={[{ required: true, message: t('untilMissing') }]}
      >
        <Input type="datetime-local" min={localTime(now(), zone)} />
      </Form.Item>
      <Reason />
    </DeedForm>
  );
}

function WithReason(props: Dialogue & { deed: 'resume' | 'close' | 'reopen' }) {
  const { site, deed } = props;
  const { t } = useTranslation('site');
  const name = useName();
  return (
    <DeedForm<{ reason?: string }>
      {...props}
      title={t(`${deed}Title`, { site: name(site.name, site.code) })}
      ok={t(deed)}
      danger={deed === 'close'}
      act={({ reason }) =>
        deed === 'reopen'
          ? changeSite(site, { status: 'active', ...given(reason) })
          : command(site, deed, given(reason))
      }
    >
      {deed === 'close' && <p className="quiet">{t('closeWarn')}</p>}
      <Reason />
    </DeedForm>
  );
}

function Move(props: Dialogue) {
  const { site } = props;
  const { t } = useTranslation('site');
  const name = useName();
  const pathText = usePathText();
  const [text, setText] = useState('');
  const asked = useLater(text.trim(), 250);
  const regions = useQuery({
    queryKey: ['regions', 'find', asked],
    queryFn: () => askPlain<Page<Schemas['Child']>>(query('/api/regions', { q: asked, limit: 30 })),
    enabled: asked !== '',
  });
  return (
    <DeedForm<{ region: string }>
      {...props}
      title={t('moveTitle', { site: name(site.name, site.code) })}
      ok={t('move')}
      act={({ region }) => changeSite(site, { region })}
    >
      <Form.Item
        name="region"
        label={t('moveTo')}
        extra={t('moveFind')}
        rules={[{ required: true, message: t('moveMissing') }]}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          loading={regions.isFetching}
          options={(regions.data?.items ?? [])
            .filter(({ code }) => code !== site.region.at(-1))
            .map((region) => ({
              value: region.code,
              label: `${pathText(region.path, region.pathNames)} · ${region.code}`,
            }))}
        />
      </Form.Item>
      <FormErrors error={regions.error} />
    </DeedForm>
  );
}

interface ContactFields {
  person: string;
  channels: { kind: string; address: string }[];
}

const mostChannels = 10;

function Contact(props: Dialogue) {
  const { site } = props;
  const { t } = useTranslation('site');
  const name = useName();
  const missing = [{ required: true, whitespace: true, message: t('channelMissing') }];
  return (
    <DeedForm<ContactFields>
      {...props}
      title={t('contactTitle', { site: name(site.name, site.code) })}
      ok={t('contactEdit')}
      initial={{ person: site.contact?.name ?? '', channels: site.contact?.channels ?? [] }}
      act={({ person, channels }) => changeSite(site, { contact: { name: person.trim(), channels } })}
    >
      <Form.Item
        name="person"
        label={t('person')}
        rules={[{ required: true, whitespace: true, message: t('personMissing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.List name="channels">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: index }) => (
              <fieldset key={key} className="site-channel-edit">
                <legend className="visually-hidden">{t('channel', { index: index + 1 })}</legend>
                <Form.Item name={[index, 'kind']} label={t('channelKind')} rules={missing}>
                  <Input maxLength={64} spellCheck={false} autoCapitalize="none" />
                </Form.Item>
                <Form.Item name={[index, 'address']} label={t('channelAddress')} rules={missing}>
                  <Input maxLength={500} spellCheck={false} autoCapitalize="none" />
                </Form.Item>
                <Button aria-label={t('channelRemove', { index: index + 1 })} onClick={() => remove(index)}>
                  ×
                </Button>
              </fieldset>
            ))}
            {fields.length < mostChannels && (
              <Button onClick={() => add({ kind: '', address: '' })}>{t('channelAdd')}</Button>
            )}
          </>
        )}
      </Form.List>
    </DeedForm>
  );
}

/** The time zone of the site's region; the browser's where the account does not see regions. */
function useZone(site: Site): string {
  return useRegion(site.region.at(-1) ?? '')?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
