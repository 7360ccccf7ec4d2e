import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { askPlain, type Schemas } from '../../api/client';
import { FormErrors } from '../../parts/FormErrors';
import { changes } from './changes';
import { condition } from './etag';
import { jsonBody } from './json';
import { PostsField } from './PostsField';

type Post = Omit<Schemas['Post'], 'unit'> & { unit?: string };

interface Fields {
  code: string;
  parent?: string;
  name: { zh?: string; en?: string };
  level?: string;
  riskLevel?: Schemas['RiskLevel'];
  timeZone?: string;
  calendar?: string;
  policy?: string;
  posts: Post[];
}

function fieldsOf({
  code,
  parent,
  name,
  level,
  riskLevel,
  timeZone,
  calendar,
  policy,
  posts,
}: Schemas['Region']): Fields {
  return {
    code,
    ...(parent === undefined ? {} : { parent }),
    name: { zh: name.zh, en: name.en },
    ...(level === undefined ? {} : { level }),
    riskLevel,
    timeZone,
    ...(calendar === undefined ? {} : { calendar }),
    ...(policy === undefined ? {} : { policy }),
    posts,
  };
}

/** What is written of posts: an empty unit is none. */
function written(posts: Post[]): Post[] {
  return posts.map(({ unit, ...post }) => (unit === undefined || unit === '' ? post : { ...post, unit }));
}

/** Makes or changes a region. Only what was changed is sent, and only if nobody changed the region meanwhile. */
export function RegionForm(props: {
  region: Schemas['Region'] | undefined;
  tag: string | undefined;
  parent?: string | undefined;
  onSaved: (code: string) => void;
}) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const isNew = props.region === undefined;
  const initial: Fields =
    props.region === undefined
      ? { code: '', ...(props.parent === undefined ? {} : { parent: props.parent }), name: {}, posts: [] }
      : fieldsOf(props.region);
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const { code, ...after } = { ...fields, posts: written(fields.posts) };
      const body = isNew ? changes<typeof after>({}, after) : changes(initial, after);
      return askPlain<Schemas['Registered']>(`/api/regions/${encodeURIComponent(code.trim())}`, {
        ...jsonBody('PUT', body),
        headers: { 'Content-Type': 'application/json', ...condition(props.tag, isNew) },
      });
    },
    onSuccess: async ({ code }) => {
      void message.success(t('saved'));
      await cache.invalidateQueries({ queryKey: ['region'] });
      await cache.invalidateQueries({ queryKey: ['regions'] });
      props.onSaved(code);
    },
  });
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
          <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('required') }]}>
            <Input spellCheck={false} maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name="parent" label={t('regions.parent')}>
          <Input spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item
          name={['name', 'zh']}
          label={t('nameZh')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['name', 'en']}
          label={t('nameEn')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="level" label={t('regions.level')} extra={t('regions.levelHint')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="riskLevel" label={t('regions.risk')}>
          <Select
            options={(['low', 'medium', 'high'] as const).map((value) => ({
              value,
              label: common(`risk.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="timeZone" label={t('regions.timeZone')} extra={t('regions.timeZoneHint')}>
          <Input spellCheck={false} maxLength={64} placeholder="Asia/Shanghai" />
        </Form.Item>
        <Form.Item name="calendar" label={t('regions.calendar')} extra={t('regions.inherited')}>
          <Input spellCheck={false} maxLength={128} />
        </Form.Item>
        <Form.Item name="policy" label={t('regions.policy')} extra={t('regions.inherited')}>
          <Input spellCheck={false} maxLength={128} />
        </Form.Item>
      </div>
      <h3>{t('posts.title')}</h3>
      <p className="quiet">{t('posts.about')}</p>
      <PostsField />
      <div className="toolbar" style={{ marginTop: 16 }}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {common('actions.save')}
        </Button>
      </div>
    </Form>
  );
}
