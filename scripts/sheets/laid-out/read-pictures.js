/**
 * Returns the pixels of the pictures on the sheets of this document, each once for each size: 300 dots an inch of what
 * is seen of it, 4 bytes a pixel, as base64; lengths on paper in mm.
 */
export function readPictures() {
  const MM = 25.4 / 96;
  const DOTS = 300 / 96;
  /** @type {Map<string, HTMLImageElement>} */
  const found = new Map();
  for (const image of document.querySelectorAll('img')) {
    const { width, height } = image.getBoundingClientRect();
    if (image.closest('.sheet') && width > 0 && height > 0) found.set(`${width} ${height} ${image.src}`, image);
  }
  return [...found.values()].map(read);

  /** @param {HTMLImageElement} image */
  function read(image) {
    const box = image.getBoundingClientRect();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(box.width * DOTS);
    canvas.height = Math.ceil(box.height * DOTS);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas');
    context.drawImage(image, ...placed(image, canvas));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return {
      src: image.src,
      width: box.width * MM,
      height: box.height * MM,
      across: canvas.width,
      down: canvas.height,
      rgba: base64(data),
    };
  }

  /**
   * Where the whole picture lies on the canvas, which shows as much of it as its box does.
   * @param {HTMLImageElement} image @param {HTMLCanvasElement} canvas @returns {[number, number, number, number]}
   */
  function placed(image, { width, height }) {
    const fit = getComputedStyle(image).objectFit;
    if (fit !== 'cover' && fit !== 'contain') return [0, 0, width, height];
    const scales = [width / image.naturalWidth, height / image.naturalHeight];
    const scale = fit === 'cover' ? Math.max(...scales) : Math.min(...scales);
    const [w, h] = [image.naturalWidth * scale, image.naturalHeight * scale];
    return [(width - w) / 2, (height - h) / 2, w, h];
  }

  /** @param {Uint8ClampedArray} bytes @returns {string} */
  function base64(bytes) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }
}
