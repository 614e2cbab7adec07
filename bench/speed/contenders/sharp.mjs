#!/usr/bin/env node
// sharp as its documentation uses it: one pipeline per target from the file, all at once, defaults otherwise.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import sharp from 'sharp';

const quality = Number(process.argv[2]);
const targets = process.argv.slice(3).map((target) => {
  const [, network, width, height] = target.match(/^(\w+)=(\d+)x(\d+)$/);
  return { network, width: Number(width), height: Number(height) };
});

const render = (photo, folder) =>
  Promise.all(
    targets.map(({ network, width, height }) =>
      sharp(photo)
        .autoOrient()
        .resize({ width, height, fit: 'cover', position: 'attention' })
        .jpeg({ quality, progressive: true })
        .toFile(join(folder, `${network}.jpg`)),
    ),
  );

console.log(`ready\tsharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}, ${sharp.concurrency()} threads per picture`);
for await (const line of createInterface({ input: process.stdin })) {
  const [photo, folder] = line.split('\t');
  const start = performance.now();
  try {
    await render(photo, folder);
    console.log((performance.now() - start).toFixed(3));
  } catch (error) {
    console.log(`error\t${error.message.split('\n')[0]}`);
  }
}
