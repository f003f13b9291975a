/**
 * What Maven calls: node build-if-changed.mjs <folder for the result> <stamp file>. Installs and bundles only when one
 * of the inputs has changed since the stamp was written, or the result is gone; then nothing is started at all.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [out, stamp] = process.argv.slice(2);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function inputs(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules').flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? inputs(path) : [path];
  }).sort();
}

const hash = createHash('sha256');
inputs(here).forEach((path) => hash.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0'));
const wanted = hash.digest('hex');
const results = ['forms.js', 'forms.css', 'diagram.js', 'diagram.css', 'desk.js'].map((name) => join(out, name));

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && results.every(existsSync)) {
  process.exit(0);
}
const run = (command, ...args) => execFileSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
run(npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
run(process.execPath, 'build.mjs', out);
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, wanted);
