import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import type { Region } from './answers';

/** Who holds what duty in the region; a vacant post is said to be so. */
export function Posts({ posts }: { posts: Region['posts'] }) {
  const { t } = useTranslation('region');
  const name = useName();
  return (
    <section className="panel">
      <h2>{t('posts')}</h2>
      {posts.length === 0 && <p className="quiet">{t('noPosts')}</p>}
      {posts.length > 0 && (
        <table className="sheet sheet-stack">
          <thead>
            <tr>
              <th scope="col">{t('post')}</th>
              <th scope="col">{t('side')}</th>
              <th scope="col">{t('holder')}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.code}>
                <th scope="row">
                  {name(post.name, post.code)} <span className="quiet">{post.unit}</span>
                </th>
                <td data-label={t('side')}>{t(`sides.${post.side}`)}</td>
                <td data-label={t('holder')}>
                  {post.holders.length === 0 ? (
                    <em>{t('vacant')}</em>
                  ) : (
                    post.holders.map((holder) => holder.name).join(', ')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
