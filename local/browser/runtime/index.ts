import './styles/phone.css';
import './styles/layers.css';
import './styles/composed.css';
import './styles/tags.css';
import { boot } from './boot';
import { followClock, setNow, shiftDate } from './clock';
import { App, appear, getApp, launchTarget, pageNotFound, startApp } from './engine/app';
import { extendCallers } from './engine/caller';
import { defineApp } from './engine/configs';
import { Behavior, Component, Page } from './engine/define';
import { definePackage, isPage, watchPlaceholders } from './engine/packages';
import { errors, report, warnings, watchErrors } from './errors';
import { watchGestures } from './gestures';
import { pages, relaunch, topPage } from './pages/stack';
import { startShell } from './shell';
import { defineTags } from './tags';
import { createWx } from './wx';
import { setOnline } from './wx/network';
import { scanFromWeChat } from './wx/scan';
import { phone } from './wx/state';
import { defineWxs } from './wxs';

const getCurrentPages = () => pages().map(({ caller }) => caller);

async function start(): Promise<void> {
  startShell();
  startApp();
  const target = launchTarget();
  if (!isPage(target.route)) return pageNotFound(target.route);
  await relaunch(target).catch((error) => report(error, target.route));
}

const host = Object.assign(phone, {
  errors,
  warnings,
  setOnline,
  scan: scanFromWeChat,
  definePackage,
  defineApp,
  start,
  ready: undefined as Promise<void> | undefined,
  route: () => topPage()?.route,
});

export type Host = typeof host;

shiftDate();
setNow(boot().now);
watchErrors();
defineWxs();
extendCallers();
defineTags();
watchPlaceholders();
watchGestures(document.body);
Object.assign(window, {
  __host: host,
  wx: createWx(),
  App,
  Page,
  Component,
  Behavior,
  getApp,
  getCurrentPages,
});
window.addEventListener('DOMContentLoaded', () => {
  host.ready = start();
  followClock(() => {
    // Nobody looks at a phone through the hours that were skipped: it is taken up again after them.
    appear(false);
    appear(true);
  });
});
