import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const bootstrap = 'a-token-of-the-browser-tests';
const program =
  process.env.MONITORING_GATEWAY ??
  new URL('../../../Gateway/bin/Release/net10.0/Monitoring.Gateway.dll', import.meta.url).pathname;

/** Whoever is to have an account; an administrator has no scope. */
export interface NewPerson {
  name: string;
  displayName?: string;
  role: string;
  regions?: string[];
  sites?: string[];
}

/** An account, with the password that it comes with and the one that its owner sets. */
export interface Person {
  name: string;
  oneTimePassword: string;
  password: string;
}

/** A Gateway of a test's own: a fresh data folder, a free port, and a clock that stands still until it is moved. */
export class Gateway {
  private sent = 0;

  private constructor(
    readonly url: string,
    /** A token with full rights, made by the command line. */
    readonly token: string,
    private now: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Starts one; `settings` are variables of the environment that configure it. */
  static async start(
    settings: Record<string, string> = {},
    now = '2022-03-18T08:00:00+08:00',
  ): Promise<Gateway> {
    const folder = await mkdtemp(join(tmpdir(), 'monitoring-e2e-'));
    const url = `http://127.0.0.1:${await freePort()}`;
    const child = spawn('dotnet', [program, '--urls', url, '--data', folder, '--manual-clock', now], {
      env: {
        ...process.env,
        MONITORING_BOOTSTRAP_TOKEN: bootstrap,
        // Receivers of alerts that a test starts are on this machine.
        MONITORING_Webhook__AllowedNetworks: '127.0.0.0/8',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (text: Buffer) => (said = (said + text.toString()).slice(-8000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    try {
      await until(`the Gateway is ready`, async () => {
        if (child.exitCode !== null) throw new Error(`The Gateway ended with ${child.exitCode}: ${said}`);
        return fetch(`${url}/health/ready`).then(
          (answer) => answer.ok,
          () => false,
        );
      });
      const { stdout } = await promisify(execFile)(
        'dotnet',
        [program, 'token', 'create', '--role', 'admin', '--url', url],
        {
          env: { ...process.env, MONITORING_TOKEN: bootstrap },
        },
      );
      return new Gateway(url, stdout.trim(), now, child, folder);
    } catch (error) {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill('SIGTERM');
      await once(this.process, 'exit');
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Asks the API as the administrator. */
  async call<T>(method: string, path: string, body?: object, type = 'application/json'): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'Content-Type': type }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Makes an account, which has a one-time password. */
  async person(wanted: NewPerson): Promise<Person> {
    const { oneTimePassword } = await this.call<{ oneTimePassword: string }>('POST', '/api/accounts', wanted);
    return { name: wanted.name, oneTimePassword, password: `a password of ${wanted.name}` };
  }

  /** Sends an event that happens now, and fails unless it is accepted. Gives the numbers of the issues it raised. */
  async event(type: string, subject: string, data: object): Promise<string[]> {
    const { receipts } = await this.call<{
      receipts: { status: string; issues: string[]; errors: object[] }[];
    }>(
      'POST',
      '/api/events',
      {
        specversion: '1.0',
        id: `e2e-${this.sent++}`,
        source: '/e2e',
        type: `inspection.${type}.v1`,
        subject,
        time: this.now,
        data,
      },
      'application/cloudevents+json',
    );
    const receipt = receipts[0];
    if (receipt?.status !== 'accepted')
      throw new Error(`The event was not accepted: ${JSON.stringify(receipt)}`);
    return receipt.issues;
  }

  /** Moves the clock by an ISO 8601 duration, such as `P1DT1H`, through everything that comes due on the way. */
  async advance(by: string): Promise<void> {
    this.now = (await this.call<{ now: string }>('POST', '/dev/clock', { advance: by })).now;
  }

  async region(code: string, zh: string, en: string, parent?: string): Promise<void> {
    const posts = [{ code: 'duty', holders: [{ name: 'Wang', channels: [] }] }];
    const above = parent === undefined ? {} : { parent };
    const riskLevel = parent === undefined ? { riskLevel: 'low' } : {};
    const level = parent === undefined ? 'city' : 'district';
    await this.event('region', code, { code, name: { zh, en }, level, posts, ...above, ...riskLevel });
  }

  async hotel(code: string, zh: string, en: string, region: string): Promise<void> {
    await this.event('site', code, {
      code,
      name: { zh, en },
      type: 'hotel',
      region,
      unit: { name: `${en} Co.` },
      contact: { name: 'Li', channels: [] },
    });
  }

  /** An unannounced visit that finds one item wrong. Gives the number of the issue. */
  async failedVisit(site: string, item = 'hotel.lobby', severity = 'serious'): Promise<string> {
    const [issue] = await this.event('visit', site, {
      team: { unit: 'District team', persons: 3 },
      mode: 'unannounced',
      results: [{ item, outcome: 'fail', severity, note: 'Nobody at the door' }],
    });
    if (issue === undefined) throw new Error('The visit raised no issue.');
    return issue;
  }
}

/** Waits for a condition, a minute at most. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come about within a minute that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
