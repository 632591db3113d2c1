import { fromToken } from '../caller';
import type { Functions } from '../functions';
import type { Actions } from './admin';

export const functionActions = (functions: Functions): Actions => ({
  'functions.invokeFunction': async (body) => {
    const { caller, call } = fromToken(body.wxCloudApiToken);
    const { requestId, answer } = await functions.invoke({
      name: String(body.function_name),
      data: typeof body.request_data === 'string' ? body.request_data : '',
      caller,
      source: 'scf',
      parent: call,
    });
    return { requestId, data: { response_data: answer } };
  },
});
