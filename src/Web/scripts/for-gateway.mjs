// Called by the build of the Gateway with the folder that the result goes to: installs the packages if the lock file changed,
// builds into a folder beside, and puts it in the old one's place at the end. Several builds at once take turns.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2]);
const built = join(target, 'wwwroot');
const stamp = join(target, 'stamp');
const lock = join(web, 'node_modules.lock');

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesOf(join(web, name)))) {
    hash
      .update(`${relative(web, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function run(command, args, more = {}) {
  const { status } = spawnSync(command, args, {
    cwd: web,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...more },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Whoever makes the file has the lock. One that its maker left behind when it was killed is taken away.
function takeLock() {
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST' || tries > 3000) throw error;
    }
    const owner = Number(textOf(lock) || Number.NaN);
    if (!Number.isNaN(owner) && !alive(owner)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function build() {
  const sources = hashOf([
    'src',
    'public',
    'scripts',
    'index.html',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.json',
  ]);
  if (textOf(stamp) !== sources || !existsSync(built)) {
    const packages = hashOf(['package.json', 'package-lock.json']);
    const installed = join(web, 'node_modules', '.installed');
    if (textOf(installed) !== packages) {
      run('npm', ['ci', '--no-audit', '--no-fund']);
      writeFileSync(installed, packages);
    }
    const fresh = join(target, 'fresh');
    rmSync(fresh, { recursive: true, force: true });
    run('npm', ['run', 'build'], { MONITORING_WEB_OUT: fresh });
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  }
  writeFileSync(stamp, sources);
}

mkdirSync(target, { recursive: true });
takeLock();
try {
  build();
} finally {
  rmSync(lock, { force: true });
}
