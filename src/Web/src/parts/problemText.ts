import type { TFunction } from 'i18next';
import { ApiProblem, type FieldError } from '../api/problem';
import type zh from '../i18n/zh';
import { PictureError } from './picture';

type Code = keyof typeof zh.codes;

/** One wrong field in the language shown. Codes that have no text of their own say what the API says, in English. */
export function fieldText(t: TFunction, error: FieldError): string {
  return t(`codes.${error.code as Code}`, { defaultValue: error.message });
}

/** What an error means for whoever sees it, in a sentence. */
export function problemText(t: TFunction, error: unknown): string {
  if (error instanceof PictureError) return t(`error.picture.${error.reason}`);
  if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error);
  switch (error.status) {
    case 0:
      return t('error.network');
    case 403:
      return t('error.forbidden');
    case 404:
      return t('error.missing');
    case 409:
    case 412:
      return error.problem.detail ?? t('error.conflict');
    case 429:
      return error.retryAfter === undefined
        ? t('error.tooMany')
        : t('error.tooManyFor', { seconds: error.retryAfter });
    default:
      return error.status >= 500 ? t('error.server') : (error.problem.detail ?? t('error.unknown'));
  }
}
