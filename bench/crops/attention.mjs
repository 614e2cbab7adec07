// Prints the window that sharp's attention crop takes: attention.mjs WIDTHxHEIGHT,... FILE... -> file, shape, left, top, width, height (pixels of the upright photo).
import sharp from 'sharp';

const [shapes, ...files] = process.argv.slice(2);
for (const file of files) {
  const { autoOrient: source } = await sharp(file).metadata();
  for (const shape of shapes.split(',')) {
    const [width, height] = shape.split('x').map(Number);
    const { info } = await sharp(file)
      .autoOrient()
      .resize({ width, height, fit: 'cover', position: 'attention' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const scale = Math.max(width / source.width, height / source.height);
    const left = -(info.cropOffsetLeft ?? 0) / scale;
    const top = -(info.cropOffsetTop ?? 0) / scale;
    console.log([file, shape, left, top, width / scale, height / scale].join('\t'));
  }
}
