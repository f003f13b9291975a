/**
 * What form-js says or does in a way that no option changes. Each patch names the exact text it replaces and how often
 * it must be found, so that an update of form-js which moves it stops the build instead of bringing English back.
 */
export const patches = [
  {
    file: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/,
    why: 'the island lies inside the page\'s own form, and forms do not nest',
    find: `  return jsxs("form", {
    class: "fjs-form",
    onSubmit: handleSubmit,
    onReset: handleReset,
    "aria-label": ariaLabel,
    noValidate: true,`,
    replace: `  return jsxs("div", {
    class: "fjs-form",
    role: "group",
    "aria-label": ariaLabel,`,
    times: 1,
  },
  {
    file: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/,
    why: 'only the components of forms/*.form are shipped; ours replace the rest (components/)',
    find: `const formFields = [/* Input */
Textfield, Textarea, Numberfield, Datetime, ExpressionField, FilePicker, /* Selection */
Checkbox, Checklist, Radio, Select, Taglist, /* Presentation */
Text, Image, Table, Html, DocumentPreview, Spacer, Separator, /* Containers */
Group, DynamicList, IFrame, /* Other */
Button, Default];`,
    replace: 'const formFields = [Text, Spacer, Separator, Group, Default];',
    times: 1,
  },
  {
    file: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/,
    why: 'a text view that has no text in the schema shows nothing instead of a placeholder in English',
    find: 'const TEXT_VIEW_DEFAULT_TEXT = \'# Text\';',
    replace: 'const TEXT_VIEW_DEFAULT_TEXT = \'\';',
    times: 1,
  },
];

/** form-js's components that ours replace: what they say about themselves is all that keeps them in the bundle. */
const REPLACED = ['Button', 'Checkbox', 'Checklist', 'Datetime', 'DocumentPreview', 'DynamicList', 'ExpressionField', 'FilePicker',
  'Html', 'IFrame', 'Image', 'Numberfield', 'Radio', 'Select', 'Table', 'Taglist', 'Textarea', 'Textfield'];

REPLACED.forEach((name) => patches.push({
  file: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/,
  why: `${name} is replaced and left out`,
  find: `\n${name}.config = {`,
  replace: `\nconst configOf${name} = {`,
  times: 1,
}));

/** esbuild plugin that applies them and fails where one does not fit. */
export function patchPlugin(list = patches) {
  return {
    name: 'patches',
    setup(build) {
      const done = new Set();
      build.onLoad({ filter: /node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
        const mine = list.filter((patch) => patch.file.test(path));
        if (!mine.length) {
          return undefined;
        }
        const { readFile } = await import('node:fs/promises');
        let contents = await readFile(path, 'utf8');
        for (const patch of mine) {
          const times = contents.split(patch.find).length - 1;
          if (times !== patch.times) {
            return { errors: [{ text: `patch does not fit ${path}: "${patch.why}" found ${times} times, `
              + `expected ${patch.times}. Look at what the update changed and write the patch anew.` }] };
          }
          contents = contents.split(patch.find).join(patch.replace);
          done.add(patch);
        }
        return { contents, loader: 'js' };
      });
      build.onEnd(() => {
        const unused = list.filter((patch) => !done.has(patch));
        return unused.length ? { errors: unused.map((patch) => ({ text: `patch was never applied: ${patch.why}` })) } : {};
      });
    },
  };
}
