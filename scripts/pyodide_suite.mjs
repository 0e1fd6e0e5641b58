// The suite on the CPython that Pyodide is, in WebAssembly: node scripts/pyodide_suite.mjs WHEELS
// ARGUMENT ..., in the project's root; the arguments are pytest's. Nothing is fetched: WHEELS is a
// folder of pure wheels, ours and pytest's among them, and Node finds the package pyodide.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// From where Node is told to look, for an import asks NODE_PATH nothing.
const { loadPyodide } = createRequire(import.meta.url)("pyodide");
const [wheels, ...args] = process.argv.slice(2);
const python = await loadPyodide();
const packages = python.runPython("import site; site.getsitepackages()[0]");
for (const name of readdirSync(wheels)) {
  const bytes = new Uint8Array(readFileSync(join(wheels, name)));
  python.unpackArchive(bytes, "wheel", { extractDir: packages });
}
python.FS.mkdir("/project");
python.mountNodeFS("/project", process.cwd());
python.globals.set("arguments", python.toPy(args));
process.exit(python.runPython(`
import os, sys
import pytest

os.chdir("/project")
print("CPython", sys.version)
int(pytest.main(list(arguments)))
`));
