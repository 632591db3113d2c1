const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async ({ api, request }) => {
  const [area, name] = api.split('.');
  try {
    const answer = await cloud.openapi[area][name](request);
    return answer.buffer ? { ...answer, buffer: answer.buffer.toString('base64') } : answer;
  } catch ({ errCode, errMsg }) {
    return { errCode, errMsg };
  }
};
