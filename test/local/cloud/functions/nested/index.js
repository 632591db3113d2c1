const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ depth }) => {
  if (depth === 0) return cloud.getWXContext();
  const { result } = await cloud.callFunction({ name: 'nested', data: { depth: depth - 1 } });
  return result;
};
