const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async () => {
  const before = cloud.getWXContext();
  await new Promise((resume) => setTimeout(resume, 1));
  return { before, after: cloud.getWXContext() };
};
