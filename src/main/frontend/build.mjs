/**
 * Bundles the islands: node build.mjs <folder>. Each island is one script and one style sheet, loaded by the pages that
 * need it. Fails on anything that the browsers named below cannot read.
 */
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { patches, patchPlugin } from './patches.mjs';

const out = process.argv[2] || 'dist';
const shared = {
  bundle: true,
  minify: true,
  format: 'iife',
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome86', 'firefox78', 'safari15'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  ...shared,
  entryPoints: { forms: 'form/index.js' },
  outdir: out,
  inject: ['polyfills.js'],
  alias: {
    // what forms use of these is small; the originals would triple what a phone has to load, and marked's regular
    // expressions keep Safari 15 from reading the script at all
    '@bpmn-io/feelin': './form/feel.js',
    feelers: './form/templates.js',
    marked: './form/markdown.js',
  },
  plugins: [patchPlugin(patches)],
});
await build({ ...shared, entryPoints: { diagram: 'diagram/index.js' }, outdir: out, inject: ['polyfills.js'] });
await build({ ...shared, entryPoints: { desk: 'desk/index.js' }, outdir: out });

for (const name of ['forms.js', 'forms.css', 'diagram.js', 'diagram.css', 'desk.js']) {
  const content = await readFile(join(out, name));
  const text = content.toString();
  if (name.endsWith('.js') && /\(\?<[=!]/.test(text.replace(/new RegExp\([^)]*\)+/g, ''))) {
    throw new Error(`${name} has a regular expression that looks behind: Safari 15 refuses the whole script`);
  }
  if (/\beval\(|new Function\(/.test(text)) {
    throw new Error(`${name} evaluates text as code, which the pages' content security policy forbids`);
  }
  console.log(`${name.padEnd(12)} ${(content.length / 1024).toFixed(1).padStart(7)} kB, `
    + `${(gzipSync(content, { level: 9 }).length / 1024).toFixed(1).padStart(6)} kB compressed`);
}
