/** WebKit's own inspector, over a socket: no driver's browser, but the one that people use, with a profile that stays. */

import { WebSocket } from 'ws';

export interface Inspector {
  /** Returns the result of a command to the page; never, where the page went away. */
  readonly send: (method: string, parameters: object) => Promise<Reply>;
  readonly close: () => void;
}

/** As much of an answer as is needed here. */
export interface Reply {
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly wasThrown?: boolean;
    readonly result?: { readonly type: string; readonly className?: string; readonly value?: unknown; readonly objectId?: string };
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly targetInfo?: { readonly targetId: string; readonly type: string; readonly isProvisional?: boolean };
    readonly newTargetId?: string;
    readonly message?: string;
  };
}

/** Returns the inspector of the first page of the browser that listens at this port. Rejects while there is none. */
export async function inspect(port: number): Promise<Inspector> {
  const list = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const path = /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0];
  if (path === undefined) throw new Error('The browser has no page yet');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let target = '';
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const message = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}') as Message;
      const { targetInfo, newTargetId, message: inner } = message.params ?? {};
      if (message.method === 'Target.dispatchMessageFromTarget') answer(JSON.parse(inner ?? '{}'));
      if (message.method === 'Target.didCommitProvisionalTarget') target = newTargetId ?? target;
      if (message.method === 'Target.targetCreated' && targetInfo?.type === 'page' && !targetInfo.isProvisional) {
        target = targetInfo.targetId;
        resolve();
      }
    });
  });

  function answer(reply: Reply & { id?: number }): void {
    waiting.get(reply.id ?? 0)?.(reply);
    waiting.delete(reply.id ?? 0);
  }

  return {
    send: (method, params) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        const message = JSON.stringify({ id, method, params });
        socket.send(JSON.stringify({ id: -id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } }));
      }),
    close: () => socket.terminate(),
  };
}
