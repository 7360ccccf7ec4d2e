import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../../parts/PageHeader';
import { IssueView } from './IssueView';

/** One issue at its own address, which is what alerts link to. */
export function IssuePage() {
  const { number = '' } = useParams();
  const { t } = useTranslation('issue');
  return (
    <div className="issue-page">
      <IssueView
        key={number}
        number={number}
        keys
        heading={(title, marks) => (
          <PageHeader
            title={title}
            above={
              <span className="quiet">
                <Link to={`/?issue=${encodeURIComponent(number)}`}>{t('list')}</Link> / {number}
              </span>
            }
            actions={marks}
          />
        )}
      />
    </div>
  );
}
