/** A file on the phone, as an album or a chat offers it. */
export interface PhoneFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** As the phone tells it, when a test does not want to carry so much. */
  readonly size?: number;
}

/** Brings a file to the cloud; gives its id, rejects when it does not arrive. */
export type Uploading = (cloudPath: string, bytes: Buffer) => Promise<string>;

interface Upload {
  readonly cloudPath: string;
  readonly filePath: string;
  success(result: { fileID: string }): void;
  fail(error: unknown): void;
}

interface Download {
  success(result: { tempFilePath: string }): void;
}

const HALF = 50;
const cancelled = () => Promise.reject({ errMsg: 'choose:fail cancel' });

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Files of one phone: chosen, sent, and looked at again. `pending` is what the screen waits for. */
export function createTransfers(upload: Uploading, pending: Set<Promise<unknown>>) {
  const files = new Map<string, PhoneFile>();
  const previewed: string[] = [];
  const written = new Map<string, string>();
  const handedOn: string[] = [];
  let offered: PhoneFile | undefined;
  let gate: ReturnType<typeof createGate> | undefined;

  function taken(): { path: string; name: string; size: number } | undefined {
    if (!offered) return undefined;
    const path = `tmp://${files.size}/${offered.name}`;
    files.set(path, offered);
    return { path, name: offered.name, size: offered.size ?? offered.bytes.length };
  }

  async function chosen<T>(fileOf: (file: NonNullable<ReturnType<typeof taken>>) => T) {
    const file = taken();
    return file ? { tempFiles: [fileOf(file)] } : cancelled();
  }

  /** What is sent behind a closed gate is not waited for: the screen shows it on its way. */
  function track(sending: Promise<unknown>): void {
    pending.add(sending);
    sending.finally(() => pending.delete(sending));
  }

  function uploadFile({ cloudPath, filePath, success, fail }: Upload) {
    const send = () =>
      track(
        upload(cloudPath, files.get(filePath)?.bytes ?? Buffer.alloc(0)).then(
          (fileID) => success({ fileID }),
          fail,
        ),
      );
    if (gate) gate.opened.then(send);
    else send();
    return {
      onProgressUpdate: (tell: (progress: { progress: number }) => void) => tell({ progress: HALF }),
    };
  }

  const handOn = async ({ filePath }: { filePath: string }) =>
    void handedOn.push(written.get(filePath) ?? '');

  return {
    wx: {
      env: { USER_DATA_PATH: 'usr' },
      getFileSystemManager: () => ({
        writeFileSync: (path: string, text: string) => void written.set(path, text),
      }),
      ...{ shareFileMessage: handOn, saveFileToDisk: handOn },
      chooseMedia: () => chosen(({ path, size }) => ({ tempFilePath: path, size })),
      chooseMessageFile: () => chosen((file) => file),
      previewImage: ({ urls }: { urls: string[] }) => void previewed.push(...urls),
      downloadFile: ({ url, success }: { url: string } & Download) => success({ tempFilePath: url }),
      openDocument: ({ filePath }: { filePath: string }) => void previewed.push(filePath),
    },
    uploadFile,
    previewed,
    /** The text of each file that went into a chat or onto a disk. */
    handedOn,
    /** What the album and the chats offer from now on; nothing means that the reader thinks better of it. */
    offer: (file: PhoneFile | undefined): void => {
      offered = file;
    },
    /** Files stay half-way until `deliver`. */
    hold: (): void => {
      gate = createGate();
    },
    deliver: (): void => {
      gate?.open();
      gate = undefined;
    },
  };
}
