/** One event of a stream of server-sent events. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Cuts the text of a stream into events, however it was cut up on its way. */
export class StreamReader {
  /** The last id seen, also where it came with a comment only. */
  lastId: string | undefined;
  private rest = '';
  private event = '';
  private data: string[] = [];

  read(text: string): StreamEvent[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    const events: StreamEvent[] = [];
    for (const raw of lines) {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (line === '') {
        if (this.data.length > 0) events.push({ event: this.event || 'message', data: this.data.join('\n') });
        this.event = '';
        this.data = [];
      } else {
        this.field(line);
      }
    }
    return events;
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.event = value;
    else if (name === 'data') this.data.push(value);
    else if (name === 'id') this.lastId = value;
  }
}
