import { FinePrint } from '../pieces/FinePrint.tsx';
import type { ChannelCard, ChannelsFacts } from '../facts/lead-facts.ts';
import { NamedFacts } from '../pieces/NamedFacts.tsx';
import { SecondCode } from '../pieces/SecondCode.tsx';
import { sheetWords } from '../text/sheet-words.ts';

/** The ways to be heard, each with its code and its purpose. */
export function Channels({ facts: { hall, channels, layout } }: { facts: ChannelsFacts }) {
  const words = sheetWords(hall.language);
  const least = channels.map(({ code }) => code).sort((a, b) => a.width / a.modules - b.width / b.modules)[0];
  return (
    <div class="channels">
      <header>
        <div>
          <h1>{words.channels}</h1>
          <p class="class-name">{words.channelsSay}</p>
        </div>
      </header>
      <div class="cards">
        {channels.map((channel) => (
          <Card channel={channel} language={hall.language} layout={layout} />
        ))}
      </div>
      <FinePrint hall={hall} {...(channels.length === 1 && least ? { code: least } : least ? { least } : {})} />
    </div>
  );
}

interface CardOf {
  channel: ChannelCard;
  language: string;
  layout: ChannelsFacts['layout'];
}

function Card({ channel: { code, how, rows, host, titleSize }, language, layout: { beside, large, height } }: CardOf) {
  return (
    <section class={`${code.look} ${beside ? 'beside' : large ? 'under large' : 'under'}`} style={`height:calc(${height} * var(--u))`}>
      <SecondCode code={code} />
      <div class="say">
        <p class="how">
          <b class="tag">{code.code}</b>
          <span>{how}</span>
        </p>
        <h2 style={`font-size:calc(${titleSize} * var(--u))`}>{code.title}</h2>
        <NamedFacts rows={rows} />
        {host && <p class="host">{sheetWords(language).outside(host)}</p>}
      </div>
    </section>
  );
}
