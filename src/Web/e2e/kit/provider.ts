import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

// The one that the tests of the Gateway use, too.
const folder = new URL('../../../../tests/Gateway.Tests/SingleSignOn/node/', import.meta.url).pathname;

/** A provider of identities that is not ours, by the npm library oidc-provider, on a free port of this machine. */
export class IdentityProvider {
  private constructor(
    readonly issuer: string,
    private readonly process: ChildProcess,
    private readonly answers: AsyncIterator<string>,
  ) {}

  static async start(): Promise<IdentityProvider> {
    if (!existsSync(`${folder}node_modules/oidc-provider`))
      await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
      });
    const child = spawn('node', ['provider.js'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await answers.next();
    if (first.done === true) throw new Error('The provider ended before it began.');
    return new IdentityProvider((JSON.parse(first.value) as { issuer: string }).issuer, child, answers);
  }

  /** From now on it serves the Gateway at an address. */
  serve(origin: string): Promise<void> {
    return this.tell({ client: { origin } });
  }

  /** Tells it of somebody. */
  know(person: { sub: string; name: string }): Promise<void> {
    return this.tell({ person });
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    this.process.stdin?.end();
    await once(this.process, 'exit');
  }

  private async tell(what: object): Promise<void> {
    this.process.stdin?.write(`${JSON.stringify(what)}\n`);
    if ((await this.answers.next()).done === true) throw new Error('The provider has ended.');
  }
}
