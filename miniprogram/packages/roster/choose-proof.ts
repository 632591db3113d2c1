import { type Chosen, chooseAttachment, endingOf } from '../../services/choose-attachment';
import { failed } from '../../services/failure';

export type Proof = Chosen;

const MOST_BYTES = 10 * 1024 * 1024;
const types = ['jpg', 'jpeg', 'png', 'pdf'];

function obstacle({ name, size }: Proof): string | undefined {
  if (size > MOST_BYTES) return '文件超过 10 MB，请压缩后再选';
  return types.includes(endingOf(name)) ? undefined : '只收 JPG、PNG 照片和 PDF 文件，请转换后再选';
}

/** A photo or a scan; undefined when the reader thinks better of it. */
export async function chooseProof(): Promise<Proof | undefined> {
  const proof = await chooseAttachment(types);
  const reason = proof && obstacle(proof);
  if (reason) throw failed({ code: 'INVALID_INPUT', message: reason });
  return proof;
}
