// A process of its own that lives for one image: what a broken or hostile file does to a decoder ends with it.
// Arguments: the image, the directory to write to. Answers on stdout, as JSON.
import { join } from "node:path";
import sharp from "sharp";

const widths = [320, 640, 960, 1440];
const mostPixels = 40_000_000;
/** Beyond this a picture is a strip, and its tallest variant more than WebP can hold. */
const mostElongated = 8;

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp"].map((name) => `VipsForeignLoad${name}File`),
});
sharp.cache(false);
sharp.concurrency(1);

const [input, directory] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await encode().catch(() => ({ refused: "broken" }))));

async function encode() {
  const { width, height, autoOrient } = await sharp(input, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) return { refused: "tooManyPixels" };
  if (Math.max(width / height, height / width) > mostElongated) return { refused: "shape" };
  const options = { limitInputPixels: mostPixels, failOn: "warning", autoOrient: true };
  const kept = keptWidths(autoOrient.width);
  for (const target of kept) {
    const sized = sharp(input, options).resize({ width: target, withoutEnlargement: true }).toColourspace("srgb");
    await sized
      .clone()
      .webp({ quality: 80 })
      .toFile(join(directory, `${target}.webp`));
    await sized
      .clone()
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, progressive: true })
      .toFile(join(directory, `${target}.jpg`));
  }
  return { width: autoOrient.width, height: autoOrient.height, widths: kept };
}

/** Never wider than the picture itself; one between two steps is also kept as it is. */
function keptWidths(own) {
  const smaller = widths.filter((width) => width < own);
  return own <= widths.at(-1) ? [...smaller, own] : smaller;
}
