const { mkdirSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { parse } = require("yaml");
const { filesOf } = require("../src/pages/index.ts");

const rendered = new WeakMap();

/** The files of a document, rendered once. `twins` are paths of the same document in other languages, by locale. */
function files(asyncapi, { locale = "en", root = "/", url = root, twins = "{}" }) {
  if (!rendered.has(asyncapi)) {
    const read = ([other, file]) => [other, parse(readFileSync(file, "utf8"), { maxAliasCount: -1 })];
    const others = Object.fromEntries(Object.entries(JSON.parse(twins)).map(read));
    rendered.set(asyncapi, filesOf(asyncapi.json(), { locale, root, url, twins: others }));
  }
  return rendered.get(asyncapi);
}

module.exports = {
  files,
  /** The generator writes into folders, but makes none. */
  "generate:before": async ({ asyncapi, templateParams, targetDir }) => {
    for (const { path } of await files(asyncapi, templateParams)) {
      mkdirSync(dirname(join(targetDir, path)), { recursive: true });
    }
  },
};
