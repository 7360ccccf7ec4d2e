import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChannelsField } from './ChannelsField';

/** The posts of a region with those who hold them; one without holders is vacant. */
export function PostsField() {
  const { t } = useTranslation('admin');
  return (
    <Form.List name="posts">
      {(posts, { add, remove }) => (
        <div>
          {posts.map((post) => (
            <fieldset key={post.key} className="post">
              <div className="pair">
                <Form.Item
                  name={[post.name, 'code']}
                  label={t('posts.code')}
                  rules={[{ required: true, message: t('required') }]}
                >
                  <Input spellCheck={false} maxLength={64} />
                </Form.Item>
                <Form.Item name={[post.name, 'side']} label={t('posts.side')}>
                  <Select
                    options={(['line', 'inspection'] as const).map((value) => ({
                      value,
                      label: t(`posts.sides.${value}`),
                    }))}
                  />
                </Form.Item>
                <Form.Item name={[post.name, 'name', 'zh']} label={t('nameZh')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[post.name, 'name', 'en']} label={t('nameEn')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[post.name, 'unit']} label={t('posts.unit')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item
                  name={[post.name, 'regions']}
                  label={t('posts.regions')}
                  extra={t('posts.regionsHint')}
                >
                  <Select mode="tags" tokenSeparators={[',', ' ', '|']} open={false} suffix={null} />
                </Form.Item>
              </div>
              <Holders post={post.name} />
              <Button danger type="text" size="small" onClick={() => remove(post.name)}>
                {t('posts.remove')}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ code: '', side: 'line', regions: [], holders: [] })}>
            {t('posts.add')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

function Holders({ post }: { post: number }) {
  const { t } = useTranslation('admin');
  return (
    <Form.List name={[post, 'holders']}>
      {(holders, { add, remove }) => (
        <>
          {holders.length === 0 && <p className="quiet">{t('posts.vacant')}</p>}
          {holders.map((holder) => (
            <div key={holder.key} className="holder">
              <div className="once">
                <Form.Item
                  name={[holder.name, 'name']}
                  label={t('posts.holder')}
                  rules={[{ required: true, message: t('required') }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Button danger type="text" size="small" onClick={() => remove(holder.name)}>
                  {t('posts.removeHolder')}
                </Button>
              </div>
              <ChannelsField name={[holder.name, 'channels']} />
            </div>
          ))}
          <Button type="link" size="small" onClick={() => add({ name: '', channels: [] })}>
            {t('posts.addHolder')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
