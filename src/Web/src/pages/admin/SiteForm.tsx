import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { askPlain, type Schemas } from '../../api/client';
import { FormErrors } from '../../parts/FormErrors';
import { ChannelsField } from './ChannelsField';
import { changes } from './changes';
import { condition } from './etag';
import { jsonBody } from './json';
import { TypeSelect } from './TypeSelect';

interface Party {
  name?: string;
  channels: Schemas['Channel'][];
}

interface Fields {
  code: string;
  name: { zh?: string; en?: string };
  type?: string;
  region?: string;
  unit: Party;
  authority: Party;
  contact: Party;
  location: { lat?: number | null; lon?: number | null };
}

const nobody: Party = { channels: [] };
const parties = ['unit', 'authority', 'contact'] as const;

function fieldsOf(site: Schemas['Site'] | undefined): Fields {
  if (site === undefined)
    return { code: '', name: {}, unit: nobody, authority: nobody, contact: nobody, location: {} };
  const region = site.region.at(-1);
  return {
    code: site.code,
    name: { zh: site.name.zh, en: site.name.en },
    type: site.type,
    ...(region === undefined ? {} : { region }),
    unit: site.unit,
    authority: site.authority ?? nobody,
    contact: site.contact ?? nobody,
    location: site.location ?? {},
  };
}

/** Makes or changes a site. Only what was changed is sent, and only if nobody changed the site meanwhile. */
export function SiteForm(props: {
  site: Schemas['Site'] | undefined;
  tag: string | undefined;
  onSaved: (code: string) => void;
}) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const isNew = props.site === undefined;
  const initial = fieldsOf(props.site);
  const save = useMutation({
    mutationFn: ({ code, ...after }: Fields) => {
      // Whoever has no name, and what has no place, is not there.
      const named = (party: Party) => ((party.name ?? '') === '' ? undefined : party);
      const { lat, lon } = after.location;
      const body = changes<object>(isNew ? {} : initial, {
        ...after,
        unit: named(after.unit),
        authority: named(after.authority),
        contact: named(after.contact),
        location: typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined,
      });
      return askPlain<Schemas['Registered']>(`/api/sites/${encodeURIComponent(code.trim())}`, {
        ...jsonBody('PUT', body),
        headers: { 'Content-Type': 'application/json', ...condition(props.tag, isNew) },
      });
    },
    onSuccess: async ({ code }) => {
      void message.success(t('saved'));
      await cache.invalidateQueries({ queryKey: ['site', code] });
      await cache.invalidateQueries({ queryKey: ['sites'] });
      props.onSaved(code);
    },
  });
  const needed = [{ required: true, message: t('required') }];
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(fields) => save.mutate({ ...initial, ...fields })}
    >
      <FormErrors error={save.error} label={(field) => field} />
      <div className="pair">
        {isNew && (
          <Form.Item name="code" label={t('code')} rules={needed}>
            <Input spellCheck={false} maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name={['name', 'zh']} label={t('nameZh')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('nameEn')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="type" label={t('sites.type')} rules={needed}>
          <TypeSelect />
        </Form.Item>
        <Form.Item name="region" label={t('sites.regionCode')} rules={needed}>
          <Input spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item name={['location', 'lat']} label={t('sites.lat')}>
          <InputNumber min={-90} max={90} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name={['location', 'lon']} label={t('sites.lon')}>
          <InputNumber min={-180} max={180} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {parties.map((party) => (
        <fieldset key={party} className="post">
          <Form.Item
            name={[party, 'name']}
            label={t(`sites.${party}`)}
            rules={party === 'unit' ? needed : []}
          >
            <Input maxLength={200} />
          </Form.Item>
          <ChannelsField name={[party, 'channels']} />
        </fieldset>
      ))}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {common('actions.save')}
      </Button>
    </Form>
  );
}
