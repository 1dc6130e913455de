/** The camera, and pictures that were taken already: both end as pixels. */

/** Why there is no camera: not allowed, none there, another program has it, the page came over plain http, an in-app browser. */
export type NoCamera = 'refused' | 'absent' | 'busy' | 'insecure' | 'unable';

/** Longer than this a picture file is made smaller, in pixels: 4 px a module are enough for a hundred codes. */
const LONGEST = 4096;

/** Starts the back camera in this element; resolves with a function that stops it, or with the reason why it does not start. */
export async function startCamera(video: HTMLVideoElement, onEnded: () => void): Promise<(() => void) | NoCamera> {
  // Absent over plain http and in some in-app browsers, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return isSecureContext ? 'unable' : 'insecure';
  let stop = () => {};
  try {
    const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
    const stream = await devices.getUserMedia({ video: { facingMode: { ideal: 'environment' }, ...size } });
    stop = () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    };
    for (const track of stream.getTracks()) track.addEventListener('ended', onEnded);
    video.srcObject = stream;
    await video.play();
    return stop;
  } catch (error) {
    // Allowed, but it cannot be shown: its light must not stay on.
    stop();
    return reasonOf(error instanceof Error ? error.name : '');
  }
}

/** Returns why a browser says that there is no camera (Media Capture and Streams, 10.2). */
export function reasonOf(name: string): NoCamera {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unable';
}

/** Returns the picture that the camera shows now, or undefined while it shows none. */
export function grab(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  return video.videoWidth > 0 ? pixels(video, canvas, video.videoWidth, video.videoHeight) : undefined;
}

/** Returns the pixels of a picture file, or undefined for a file that is no picture. */
export async function pixelsOf(file: Blob, canvas: HTMLCanvasElement): Promise<ImageData | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    return pixels(picture, canvas, Math.round(picture.width * scale), Math.round(picture.height * scale));
  } catch {
    return undefined;
  }
}

function pixels(source: CanvasImageSource, canvas: HTMLCanvasElement, width: number, height: number): ImageData | undefined {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height);
}
