// Opens pages in one Chromium for the tests. Orders and answers are lines of JSON on stdin and stdout.
//
//   {"file": ..., "width": 1280, "height": 900, "dark": false, "print": false, "do": [[NAME, ARGUMENT], ...]}
//   -> {"NAME": answer, ...} or {"error": text}
import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const executablePath = process.argv[2];
const RULES = {
  "long-title": "off", // a title holds every text
  "no-inline-style": "off", // custom properties say row and column
  "wcag/h30": "error",
  "wcag/h36": "error",
};
const validator = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ["html-validate:standard", "html-validate:a11y"], rules: RULES }),
);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const ACTIONS = {
  // What a validator of HTML finds in the file as it was written.
  async validate(page, _, order) {
    const report = await validator.validateString(await readFile(order.file, "utf8"), order.file);
    return report.results.flatMap((result) =>
      result.messages.map((found) => `${found.line}:${found.column} ${found.ruleId}: ${found.message}`),
    );
  },
  // Violations of accessibility, each with the first element that has it, and how many rules were passed.
  async axe(page) {
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
      TAGS,
    );
    return {
      passes: found.passes.length,
      violations: found.violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 200)}`),
    };
  },
  // The value of an expression in the page.
  async evaluate(page, expression) {
    return page.evaluate(expression);
  },
  // What has the focus after each of so many presses of Tab, and what its tip says.
  async tab(page, times) {
    const seen = [];
    for (let index = 0; index < times; index += 1) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate(() => {
          const own = document.activeElement;
          return {
            tag: own.localName, text: own.textContent, path: own.dataset.path ?? null, href: own.getAttribute("href"),
            tip: getComputedStyle(own, "::after").content, outline: getComputedStyle(own).outlineStyle,
          };
        }),
      );
    }
    return seen;
  },
  // What the tip of the first element of a selector says while the pointer is over it, and where it stands.
  async hover(page, selector) {
    await page.hover(selector);
    return page.evaluate((wanted) => {
      const style = getComputedStyle(document.querySelector(wanted), "::after");
      return { content: style.content, position: style.position };
    }, selector);
  },
  async pdf(page, path) {
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    return path;
  },
  // A picture of the window, scrolled to the first element of a selector.
  async shot(page, { path, at }) {
    if (at) await page.evaluate((wanted) => document.querySelector(wanted).scrollIntoView(), at);
    await page.screenshot({ path });
    return path;
  },
};

async function answer(browser, order) {
  const page = await browser.newPage({
    viewport: { width: order.width ?? 1280, height: order.height ?? 900 },
    colorScheme: order.dark ? "dark" : "light",
    deviceScaleFactor: order.scale ?? 1,
  });
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => request.url().startsWith("file:") || problems.push(`asked for ${request.url()}`));
  try {
    await page.goto(pathToFileURL(order.file).href);
    if (order.print) await page.emulateMedia({ media: "print" });
    const answers = {};
    for (const [name, argument] of order.do) answers[name] = await ACTIONS[name](page, argument, order);
    return { ...answers, problems };
  } finally {
    await page.close();
  }
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for await (const line of createInterface({ input: process.stdin })) {
  let told;
  try {
    told = await answer(browser, JSON.parse(line));
  } catch (error) {
    told = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
await browser.close();
