import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '../../test-page';
import { OneSite } from './OneSite';
import { SiteList } from './SiteList';

const hotel = { zh: '酒店', en: 'Hotel' };
const haishu = { zh: '海曙区', en: 'Haishu' };
const site = {
  code: 'HS-1',
  name: { zh: '月湖酒店', en: 'Moon Lake Hotel' },
  type: 'hotel-3',
  typeName: hotel,
  region: ['NB', 'HS'],
  regionName: haishu,
  status: 'active',
};

it('a list of sites says types and what it is narrowed to by their names', async () => {
  await showPage(<SiteList />, {
    at: '/sites?region=HS&type=hotel-3',
    permissions: ['readSites', 'readRegions'],
    answers: {
      '/api/sites': { items: [site], next: null },
      '/api/regions/HS': { code: 'HS', name: haishu },
      '/api/catalogue': { siteTypes: [{ code: 'hotel-3', name: hotel, templates: [] }] },
    },
  });
  expect(await screen.findByRole('button', { name: 'Type: Hotel ×' })).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Region: Haishu ×' })).toBeVisible();
  expect(screen.queryByText(/hotel-3/)).toBeNull();
});

it('a site says its type and the regions above it by their names', async () => {
  await showPage(<OneSite code="HS-1" />, {
    permissions: ['readSites', 'readRegions'],
    answers: {
      '/api/sites/HS-1/duties': { from: '2022-03-18', to: '2022-03-18', items: [] },
      '/api/sites/HS-1/visits': { items: [], next: null },
      '/api/sites/HS-1': {
        ...site,
        regionNames: [{ zh: '宁波市', en: 'Ningbo' }, haishu],
        revision: 1,
        unit: { name: 'Moon Lake Co.', channels: [] },
        items: [],
        burden: { week: '2022-03-14', visits: 0, requests: 0, warned: false },
      },
      '/api/issues': { items: [], next: null },
    },
  });
  expect(await screen.findByText('Hotel')).toHaveAttribute('title', 'hotel-3');
  expect(screen.getByText('Ningbo')).toHaveAttribute('title', 'NB');
  expect(screen.getByRole('link', { name: 'Haishu' })).toHaveAttribute('href', '/regions/HS');
});
