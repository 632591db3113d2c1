import wx from 'wx-server-sdk';
import type { Cloud } from '../../../local/cloud';
import { aCloud, aFolder, tcbApp, wxDatabase } from './support';

interface WxFiles {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: {
    fileList: string[];
  }): Promise<{ fileList: { tempFileURL: string; status: number }[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>;
}

const files = wx as unknown as WxFiles;
const picture = Buffer.from([0, 1, 2, 253, 254, 255, 13, 10]);
const cloudPath = 'project/照片 1.png';

describe.each([
  ['in memory', undefined],
  ['on disk', aFolder],
])('files %s', (_, folder) => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await aCloud(folder ? { dataFolder: folder() } : {});
    wxDatabase(cloud);
  });

  test('are uploaded and downloaded by wx-server-sdk', async () => {
    const { fileID } = await files.uploadFile({ cloudPath, fileContent: picture });
    expect(fileID).toBe(`cloud://local.local-local/${cloudPath}`);
    expect((await files.downloadFile({ fileID })).fileContent.equals(picture)).toBe(true);
  });

  test('are uploaded, linked, downloaded and deleted by node-sdk', async () => {
    const app = tcbApp(cloud);
    const { fileID } = await app.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('text') });
    expect((await app.downloadFile({ fileID })).fileContent?.toString()).toBe('text');
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    expect(await (await fetch(String(fileList[0]?.tempFileURL))).text()).toBe('text');
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
      { fileID, code: 'SUCCESS' },
    ]);
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
      { code: 'STORAGE_FILE_NONEXIST' },
    ]);
  });

  test('have links that end', async () => {
    const { fileID } = await files.uploadFile({ cloudPath, fileContent: picture });
    const { fileList } = await files.getTempFileURL({ fileList: [fileID] });
    const url = String(fileList[0]?.tempFileURL);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
    expect((await fetch(url.replace(/sign=./, 'sign=x'))).status).toBe(403);
    expect((await fetch(url.split('?')[0] as string)).status).toBe(403);
    cloud.clock.advanceTo(cloud.clock.now() + 3 * 3_600_000);
    expect((await fetch(url)).status).toBe(403);
  });

  test('that are not there have no link', async () => {
    const { fileList } = await files.getTempFileURL({ fileList: ['cloud://local.local-local/none'] });
    expect(fileList).toMatchObject([{ status: -503003, tempFileURL: '' }]);
  });

  test('are linked and deleted at most 50 at once', async () => {
    const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local.local-local/${n}`);
    await expect(tcbApp(cloud).deleteFile({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    await expect(tcbApp(cloud).getTempFileURL({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  test.each(['../outside', '/absolute', 'a//b', 'a/../b', 'a?b', ''])('cannot be at “%s”', async (bad) => {
    await expect(tcbApp(cloud).uploadFile({ cloudPath: bad, fileContent: picture })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
  });

  test('come from a phone and get a link', async () => {
    const headers = { 'x-openid': 'ada' };
    const upload = `${cloud.url}/client/upload?cloudPath=${encodeURIComponent('phone/图.jpg')}`;
    const { fileID } = await (await fetch(upload, { method: 'POST', headers, body: picture })).json();
    const body = JSON.stringify({ fileList: [fileID] });
    const { fileList } = await (
      await fetch(`${cloud.url}/client/temp-urls`, { method: 'POST', headers, body })
    ).json();
    expect(Buffer.from(await (await fetch(fileList[0].tempFileURL)).arrayBuffer()).equals(picture)).toBe(
      true,
    );
    expect((await fetch(upload, { method: 'POST', body: picture })).status).toBe(400);
  });
});
