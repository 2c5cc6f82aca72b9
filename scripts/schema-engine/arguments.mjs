/** Reads the arguments that Prisma's CLI gives its schema engine. */
export function readArguments(words) {
  const given = { version: false, command: null, datasource: {}, datamodelPaths: [] };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--version") given.version = true;
    else if (word === "--datamodels") given.datamodelPaths.push(rest.shift());
    else if (word === "--datasource") given.datasource = JSON.parse(rest.shift());
    else if (word === "cli") given.command = rest.shift();
    else if (word === "--enabled-preview-features" || word === "--extension-types") rest.shift();
  }
  return given;
}
