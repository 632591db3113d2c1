const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const { OPENID = null, SOURCE } = cloud.getWXContext();
  await cloud
    .database()
    .collection('firings')
    .add({ data: { ...event, OPENID, at: Date.now() } });
  return { ...event, OPENID, SOURCE };
};
