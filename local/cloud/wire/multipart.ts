/** The fields of a multipart/form-data body, as bytes. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const delimiter = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`);
  const fields = new Map<string, Buffer>();
  for (const part of split(body, delimiter)) {
    const end = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(end, 0)).toString());
    if (name?.[1] !== undefined) fields.set(name[1], part.subarray(end + 4, part.length - 2));
  }
  return fields;
}

function* split(body: Buffer, delimiter: Buffer): Iterable<Buffer> {
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (next < 0) return;
    yield body.subarray(start + delimiter.length, next);
    start = next;
  }
}
