import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sha256 } from '#domain/history';
import { formerKeys, key } from './keys';

// What is sensitive lies sealed: AES-256-GCM under FIELDS_KEY, found again through an HMAC under LOOKUP_KEY (DESIGN 4).

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const NAME_LENGTH = 8;

/** A key's name says which one it is and nothing of what it is. */
const nameOf = (secret: string) => sha256(`name of ${secret}`).slice(0, NAME_LENGTH);
const cipherKey = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'fields', 32));

/** The sealed text: the key's name, nonce, tag and ciphertext. The same text is never sealed the same way twice. */
export function seal(text: string): string {
  const secret = key('FIELDS_KEY');
  const name = nameOf(secret);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, cipherKey(secret), nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [name, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** The text again; throws when it was changed, or sealed under a key that is no longer here. */
export function open(text: string): string {
  const [name = '', ...parts] = text.split('.');
  const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  const secret = [key('FIELDS_KEY'), ...formerKeys('FIELDS_KEY')].find((each) => nameOf(each) === name);
  if (!secret || !nonce || !tag || !sealed) throw new Error(`nothing opens what was sealed under ${name}`);
  const decipher = createDecipheriv(CIPHER, cipherKey(secret), nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(name)).setAuthTag(tag);
  return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
}

/** Under what a sensitive text is found: the same for the same text, and no way back without the key. */
export const lookUp = (text: string): string =>
  createHmac('sha256', key('LOOKUP_KEY')).update(text).digest('hex');
