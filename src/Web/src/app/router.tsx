import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { NotFound } from './NotFound';
import { PageError } from './PageError';
import { Shell } from './Shell';

const page = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() });

/** Addresses of pages. `/issues/…` and `/sites/…` are what alerts link to and stay as they are. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageError,
        children: [
          { index: true, lazy: page(async () => (await import('../pages/watch/WatchPage')).WatchPage) },
          {
            path: 'issues/:number',
            lazy: page(async () => (await import('../pages/issue/IssuePage')).IssuePage),
          },
          { path: 'sites/:code?', lazy: page(async () => (await import('../pages/site/SitePage')).SitePage) },
          {
            path: 'regions/:code?',
            lazy: page(async () => (await import('../pages/region/RegionPage')).RegionPage),
          },
          {
            path: 'visit/:code?',
            lazy: page(async () => (await import('../pages/visit/VisitPage')).VisitPage),
          },
          {
            path: 'visit-queue',
            lazy: page(async () => (await import('../pages/visit/QueuePage')).QueuePage),
          },
          {
            path: 'alerts/:view?',
            lazy: page(async () => (await import('../pages/alerts/AlertsPage')).AlertsPage),
          },
          {
            path: 'rejected/:id?',
            lazy: page(async () => (await import('../pages/rejected/RejectedPage')).RejectedPage),
          },
          { path: 'admin/*', lazy: page(async () => (await import('../pages/admin/AdminPage')).AdminPage) },
          {
            path: 'account',
            lazy: page(async () => (await import('../session/AccountPage')).AccountPage),
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
