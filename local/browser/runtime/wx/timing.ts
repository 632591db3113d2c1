export const clock = {
  nextTick: (task: () => void) => {
    Promise.resolve().then(task);
  },
  getPerformance: () => performance,
  reportEvent: () => undefined,
  reportMonitor: () => undefined,
  reportAnalytics: () => undefined,
};
