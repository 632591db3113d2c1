import protobuf from 'protobufjs';

// The part of wx-server-sdk's messages that its openapi calls use.
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; }
  message Data { repeated Pair pairs = 1; }
  message Request { int32 apiType = 1; Data openapiData = 2; string appid = 6; }
  message Response { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`);
const request = root.lookupType('Request');
const response = root.lookupType('Response');

interface Pairs {
  openapiData?: { pairs?: { key: string; value: Uint8Array }[] };
}

/** The parameters of an openapi call. */
export function decodeRequest(bytes: Uint8Array): Record<string, unknown> {
  const { openapiData } = request.decode(bytes) as unknown as Pairs;
  return Object.fromEntries(
    (openapiData?.pairs ?? []).map(({ key, value }) => [key, parse(Buffer.from(value).toString())]),
  );
}

export const encodeJson = (value: unknown): Buffer =>
  encode({ respData: Buffer.from(JSON.stringify(value)), contentType: 'application/json', httpCode: 200 });

export const encodeImage = (bytes: Buffer): Buffer =>
  encode({ respData: bytes, contentType: 'image/png', httpCode: 200 });

export const encodeError = (errorCode: number): Buffer => encode({ errorCode });

const encode = (value: Record<string, unknown>): Buffer =>
  Buffer.from(response.encode(response.create(value)).finish());

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
