import type { Paragraph, Table } from 'docx';
import type { Block } from '#domain/paper';

// The library is loaded by those actions alone that need it, so that no other one waits for it.
const library = () => import('docx');
type Library = Awaited<ReturnType<typeof library>>;

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** In half points, as the format has it. */
const SIZE = { title: 40, line: 28, note: 22 } as const;
const CODE_PIXELS = 140;
const GAP = 120;
/** Between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = 9000;

type Make<K extends Block['kind']> = (block: Extract<Block, { kind: K }>, docx: Library) => Paragraph | Table;

const words =
  (kind: keyof typeof SIZE) =>
  ({ text }: { readonly text: string }, { Paragraph, TextRun, AlignmentType }: Library) =>
    new Paragraph({
      alignment: kind === 'title' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: GAP, after: GAP, line: 360 },
      children: [new TextRun({ text, size: SIZE[kind], bold: kind === 'title' })],
    });

const cellOf = (text: string, width: number, docx: Library) => {
  const { TableCell, Paragraph, TextRun, AlignmentType, WidthType } = docx;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: SIZE.note })] }),
    ],
  });
};

/** Widths stand in the grid and in the cells: some programs read the one, some the other. */
const table: Make<'table'> = ({ rows }, docx) => {
  const width = Math.floor(TEXT_WIDTH / (rows[0]?.length ?? 1));
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: (rows[0] ?? []).map(() => width),
    rows: rows.map(
      (cells, index) =>
        new docx.TableRow({
          tableHeader: index === 0,
          children: cells.map((text) => cellOf(text, width, docx)),
        }),
    ),
  });
};

const picture: Make<'picture'> = ({ type, base64, pixels = CODE_PIXELS }, { Paragraph, ImageRun }) =>
  new Paragraph({
    spacing: { before: GAP },
    children: [
      new ImageRun({
        type: type.endsWith('png') ? 'png' : 'jpg',
        data: Buffer.from(base64, 'base64'),
        transformation: { width: pixels, height: pixels },
      }),
    ],
  });

const makers: { readonly [K in Block['kind']]: Make<K> } = {
  ...{ title: words('title'), line: words('line'), note: words('note') },
  ...{ table, picture },
};

const made = (block: Block, docx: Library) => (makers[block.kind] as Make<Block['kind']>)(block, docx);

/** A .docx of these blocks, one page after the other as they fit. */
export async function writeWord(blocks: readonly Block[], title: string): Promise<string> {
  const docx = await library();
  const document = new docx.Document({
    ...{ title, creator: '双百督导' },
    styles: { default: { document: { run: { font: FONT } } } },
    sections: [{ children: blocks.map((block) => made(block, docx)) }],
  });
  return docx.Packer.toBase64String(document);
}
