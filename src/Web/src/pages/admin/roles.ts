import type { Schemas } from '../../api/client';

/** Every role, from the one that reaches most. */
export const roles: readonly Schemas['Role'][] = [
  'admin',
  'supervisor',
  'officer',
  'inspector',
  'viewer',
  'site',
  'source',
];
