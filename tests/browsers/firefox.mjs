// Firefox by WebDriver BiDi: opens an address, does what a reader does there, and prints what it saw as JSON.
// node firefox.mjs VISIT (see drivers.py, as JSON); where it prints "cut", it waits for a line on standard input.

import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const visit = JSON.parse(process.argv[2]);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true });
const page = await browser.newPage(), said = [];
page.on("console", (message) => said.push(message.text()));
page.on("pageerror", (error) => said.push(String(error)));
await page.evaluateOnNewDocument(new Function(visit.listen));
await page.setViewport({ width: visit.width, height: visit.height });
await page.goto(visit.address);
const frame = visit.framed ? await (await page.waitForSelector("iframe")).contentFrame() : page.mainFrame();

// What an expression gives, as soon as that is something. Not puppeteer's own way, which a page's policy forbids.
async function until(expression) {
  const end = Date.now() + visit.patience;
  for (;;) {
    const found = await frame.evaluateHandle(expression).catch((error) => error);
    if (!(found instanceof Error) && await found.evaluate((value) => Boolean(value))) return found;
    if (Date.now() > end) throw found instanceof Error ? found : new Error(`never: ${expression.slice(0, 80)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

// Where an element is, as soon as it stays there and a pointer finds it: a list that opens moves, and one that scrolls
// takes no pointer.
async function still(element) {
  for (let before = "", end = Date.now() + visit.patience; Date.now() < end;) {
    const box = await element.boundingBox(), now = JSON.stringify(box);
    const found = await element.evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(one.getRootNode().elementFromPoint(left + width / 2, top + height / 2));
    });
    if (now === before && found) return box;
    before = now;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("no pointer reaches it");
}

async function take(step) {
  if (["back", "forward"].includes(step.act)) await frame.evaluate(`void history.${step.act}()`);
  else {
    const element = (await until(step.on)).asElement();
    await element.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await still(element);
    if (step.act === "point") {
      const [x, y] = await (await until(step.place)).jsonValue();
      await element.click({ offset: { x: box.width / 2 + x, y: box.height / 2 + y } });
    } else await element.click();
    if (step.act === "type") await page.keyboard.type(step.words);
  }
  await until(step.then);
}

await until(visit.ready);
if (visit.cut) {
  console.log("cut");
  const input = createInterface({ input: process.stdin });
  await new Promise((done) => input.once("line", done));
  input.close();
}
const [text, head] = await frame.evaluate(visit.read);
let failed = "";
for (const step of visit.steps) {
  try {
    await take(step);
  } catch (error) {
    failed = `${step.does}: ${String(error.message).split("\n")[0]}`;
    break;
  }
}
if (visit.steps.length) said.push(...await frame.evaluate(visit.told));
console.log(JSON.stringify({ text, head, said, failed }));
await browser.close();
