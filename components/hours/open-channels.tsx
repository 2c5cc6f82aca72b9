import { ChannelList, type Channel } from "@/components/ui/channel-list";
import type { OpeningException, OpeningRule } from "@/lib/hours/opening-times";
import { OpeningWeek } from "./opening-week";

type OpenChannel = Channel & { hours: OpeningRule[]; exceptions: OpeningException[] };

/** Ways to reach someone, each with the hours in which it is answered, where they are known. */
export function OpenChannels({ channels, now }: { channels: OpenChannel[]; now: Date }) {
  return (
    <ChannelList
      channels={channels}
      detailOf={({ hours, exceptions }) =>
        hours.length + exceptions.length > 0 && <OpeningWeek hours={hours} exceptions={exceptions} now={now} />
      }
    />
  );
}
