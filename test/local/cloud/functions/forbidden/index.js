exports.main = require('../openapi/index.js').main;
