// Firefox by WebDriver BiDi: opens an address, chooses Turkey, and prints what it saw as JSON.
// node firefox.mjs ADDRESS FRAMED SCRIPTED; where a line "cut" is to be answered, it waits for one on standard input.

import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [address, framed, scripted, cut] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true });
const page = await browser.newPage(), said = [];
page.on("console", (message) => said.push(message.text()));
page.on("pageerror", (error) => said.push(String(error)));
await page.setViewport({ width: 1280, height: 900 });
await page.goto(address);
const frame = framed === "yes" ? await (await page.waitForSelector("iframe")).contentFrame() : page.mainFrame();
await frame.waitForSelector(scripted === "yes" ? "body[data-layout]" : ".rg-quote");
if (cut === "cut") {
  console.log("cut");
  const input = createInterface({ input: process.stdin });
  await new Promise((done) => input.once("line", done));
  input.close();
}
const read = (one) => one.evaluate(() => ({ text: document.body.textContent, head: document.querySelector(".rg-described").textContent }));
const before = await read(frame);
let after = before;
if (scripted === "yes") {
  await frame.evaluate(() => {
    const box = [...document.querySelectorAll(".rg-choice-list label")].find((label) => label.textContent.startsWith("Turkey")).firstChild;
    box.click();
  });
  after = await read(frame);
}
console.log(JSON.stringify({ text: before.text, before: before.head, after: after.head, said }));
await browser.close();
