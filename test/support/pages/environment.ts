import { createRequire } from 'node:module';
import CloudEnvironment from '../environment';

interface JsdomModule {
  JSDOM: new (html: string, options: object) => { window: Window };
}

const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as JsdomModule;

/**
 * Node, so that the local cloud runs in the same process, with a window laid ready. It becomes global only when the first
 * phone opens: some packages of the cloud take a process with a `document` for a browser.
 */
export default class PhoneEnvironment extends CloudEnvironment {
  private readonly page = new JSDOM('<!doctype html>', {
    url: 'https://phone.example/',
    pretendToBeVisual: true,
  });

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { phoneWindow: this.page.window });
  }

  override async teardown(): Promise<void> {
    this.page.window.close();
    await super.teardown();
  }
}
