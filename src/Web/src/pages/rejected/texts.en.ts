import type { Mirror } from '../../i18n/mirror';
import type zh from './texts.zh';

export default {
  title: 'Rejected events',
  column: {
    parked: 'Parked',
    type: 'Type',
    subject: 'Subject',
    source: 'Source',
    errors: 'Errors',
    tries: 'Tries',
  },
  errorCount: 'Errors: {{count}}',
  empty: 'No event is parked',
  about:
    'This lists only what came over the message broker (RabbitMQ) and could not be taken. Without a broker it is always empty: whoever sends events over HTTP is answered what is wrong, and nothing of it is kept here.',
  away: 'The broker cannot be reached just now',
  awayHint: 'Parked messages lie at the broker and are shown as soon as it is back. The API works as ever.',
  back: 'All rejected events',
  untyped: 'A message that cannot be read',
  facts: {
    source: 'Source',
    id: 'Event id',
    subject: 'Subject',
    type: 'Type',
    parked: 'Parked',
    first: 'First tried',
    tries: 'Tries',
    user: 'Published by',
    routing: 'Routing key',
    contentType: 'Content type',
    bytes: 'Size',
    headers: 'Headers',
    size: '{{bytes}} bytes',
  },
  errors: {
    title: 'Errors',
    none: 'No error is named.',
    message: 'The message as a whole',
    left: 'Errors that are left',
    find: 'Find in the body',
  },
  body: {
    title: 'Body',
    binary:
      'This message came in binary mode, with its attributes in headers. Below it is put together as one event, which can be corrected and sent.',
    noText:
      'The body is no text, or too long to be shown or corrected here. It can be sent again as it is, or discarded.',
    changed: 'Changed',
    undo: 'Undo all',
    syntax: 'This is not valid JSON and cannot be sent yet.',
  },
  resend: {
    corrected: 'Send the corrected one',
    asIs: 'Send again as it is',
    hint: 'It goes in at once, with your rights. When all of it is taken, the message is removed from here.',
    done: 'It was taken, and the message is removed.',
    duplicate: 'It had been taken before; the message is removed.',
    not: 'It was not taken, and the message stays. The errors say why.',
    retry: 'It cannot be taken just now, and the message stays. Try again in a moment.',
    issues: 'Issues concerned',
  },
  discard: {
    label: 'Discard',
    title: 'Discard this message?',
    what: 'It is removed for good. Who discarded it, when and why stands in the audit.',
    reason: 'Reason',
    missing: 'Say why',
    done: 'Discarded',
  },
} satisfies Mirror<typeof zh>;
