import { EditorView } from '@codemirror/view';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { showPage, type Answers } from '../../test-page';
import { ParkedList } from './ParkedList';
import { ParkedMessage } from './ParkedMessage';

// jsdom measures nothing, and the editor asks where its lines are.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

const event = {
  specversion: '1.0',
  id: 'd-7',
  source: '/field/bus',
  type: 'inspection.duty.v1',
  subject: 'HS-1',
  data: { item: 'hotel.disinfection', record: {} },
};
const message = {
  id: 'p-1',
  tries: 2,
  source: event.source,
  eventId: event.id,
  type: event.type,
  subject: event.subject,
  bytes: 200,
  errors: [
    { field: 'time', code: 'required', message: 'The event says when it happened.' },
    { field: 'data.record.agent', code: 'required', message: 'The template asks for this.' },
  ],
};
const answers: Answers = {
  '/api/parked/p-1/resend': {
    removed: false,
    receipts: [
      {
        status: 'rejected',
        issues: [],
        errors: [{ field: 'time', code: 'bad-format', message: 'No such instant.' }],
      },
    ],
  },
  '/api/parked/p-1': { message, headers: {}, body: JSON.stringify(event) },
  '/api/parked': { items: [message], next: null },
};

it('what lies parked is listed with what is wrong with it', async () => {
  await showPage(<ParkedList />, { permissions: ['manageParked'], answers });
  const about = await screen.findByText(/only what came over the message broker/);
  expect(about).toBeVisible();
  expect(screen.getByRole('grid')).toHaveAccessibleName('Rejected events, 1 rows');
});

it('its errors stand by field; what is corrected is sent, what is left is said, and what was taken is gone', async () => {
  const user = userEvent.setup();
  const mine = { ...answers };
  const { asked } = await showPage(<ParkedMessage id="p-1" />, {
    permissions: ['manageParked'],
    answers: mine,
  });
  expect(await screen.findByRole('button', { name: 'time' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'data.record.agent' })).toBeVisible();
  const send = screen.getByRole('button', { name: 'Send the corrected one' });
  expect(send).toBeDisabled();

  const editor = EditorView.findFromDOM(await screen.findByRole('textbox', { name: 'Body' }));
  const write = (body: object) =>
    editor?.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: JSON.stringify(body) },
    });
  write({ ...event, time: 'yesterday', data: { ...event.data, record: { agent: 'chlorine' } } });
  await waitFor(() => expect(send).toBeEnabled());
  await user.click(send);
  expect(await screen.findByText(/^It was not taken, and the message stays/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'time' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'data.record.agent' })).toBeNull();

  mine['/api/parked/p-1/resend'] = {
    removed: true,
    receipts: [{ status: 'accepted', issues: ['HS-1.hotel.lobby.1'], errors: [] }],
  };
  const corrected = { ...event, time: '2022-03-18T08:00:00+08:00' };
  write(corrected);
  await user.click(send);
  expect(await screen.findByText('It was taken, and the message is removed.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'HS-1.hotel.lobby.1' })).toBeVisible();
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(sent).toHaveLength(2);
  expect(sent[1]?.headers.get('Content-Type')).toBe('application/cloudevents+json');
  expect(await sent[1]?.json()).toEqual(corrected);
});
