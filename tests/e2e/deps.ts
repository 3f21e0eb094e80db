// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// The packages of the web client, which lie in web/node_modules.
import { createRequire } from "node:module";
import type { AxeBuilder as AxeBuilderType } from "@axe-core/playwright";
import type Ajv2020Type from "ajv/dist/2020";
import type addFormatsType from "ajv-formats";
import type * as HtmlValidateModule from "html-validate";
import type * as PlaywrightModule from "playwright-core";

const require = createRequire(new URL("../../web/package.json", import.meta.url));

export const { chromium } = require("playwright-core") as typeof PlaywrightModule;
export const { AxeBuilder } = require("@axe-core/playwright") as {
  AxeBuilder: typeof AxeBuilderType;
};
export const { HtmlValidate } = require("html-validate") as typeof HtmlValidateModule;
export const { default: Ajv2020 } = require("ajv/dist/2020") as { default: typeof Ajv2020Type };
export const { default: addFormats } = require("ajv-formats") as {
  default: typeof addFormatsType;
};
export type { BrowserContext, Page, Response } from "playwright-core";
