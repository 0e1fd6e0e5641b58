// chrono-node on batches of [words, publication day] from standard input: the days of the last
// batch, and the seconds of each. Found through NODE_PATH.
const chrono = require("chrono-node");

function day(words, published) {
  const [year, month, date] = published.split("-").map(Number);
  const found = chrono.parse(words, new Date(year, month - 1, date, 12));
  if (!found.length) return null;
  const start = found[0].start;
  const padded = (number, width) => String(number).padStart(width, "0");
  return [
    padded(start.get("year"), 4), padded(start.get("month"), 2), padded(start.get("day"), 2),
  ].join("-");
}

function run(batch) {
  const began = process.hrtime.bigint();
  const days = batch.map(([words, published]) => day(words, published));
  return [days, Number(process.hrtime.bigint() - began) / 1e9];
}

if (process.argv[2] === "version") {
  const path = require("path");
  const main = require.resolve("chrono-node");
  const root = main.slice(0, main.indexOf("chrono-node") + "chrono-node".length);
  console.log(require(path.join(root, "package.json")).version);
} else {
  const results = JSON.parse(require("fs").readFileSync(0, "utf8")).map(run);
  console.log(JSON.stringify({
    days: results[results.length - 1][0],
    seconds: results.map(([, seconds]) => seconds),
  }));
}
