import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n';
import { showPage } from '../test-page';
import { RegionPath } from './RegionPath';

const path = (
  <RegionPath
    path={['NB', 'HS', 'HS-YH']}
    names={[
      { zh: '宁波市', en: 'Ningbo' },
      { zh: '海曙区', en: 'Haishu' },
      { zh: '月湖街道', en: 'Yuehu' },
    ]}
  />
);

describe('the regions on a path', () => {
  it('are called by their names in the language shown, with their codes as tooltips', async () => {
    await showPage(path, { permissions: ['readRegions'], answers: {} });
    expect(await screen.findByText('Ningbo')).toHaveAttribute('title', 'NB');
    expect(screen.queryByText('HS')).toBeNull();
    await chooseLanguage('zh');
    expect(await screen.findByText('月湖街道')).toHaveAttribute('title', 'HS-YH');
  });

  it('are links from the area of the account down, and to nobody who does not see regions', async () => {
    await showPage(path, { permissions: ['readRegions'], answers: {} });
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/regions/HS', '/regions/HS-YH']);
  });

  it('are no links to whoever does not see regions', async () => {
    await showPage(path, { permissions: [], answers: {} });
    expect(await screen.findByText('Haishu')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
