/** Loaded into every process of a measured command (`NODE_OPTIONS`): writes its peak memory when it ends. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.on('exit', () => {
  const folder = process.env['GUIDE_WALL_USAGE'];
  if (folder) writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
});
