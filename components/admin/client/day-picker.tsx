"use client";

import { parseDate, type CalendarDate } from "@internationalized/date";
import { useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Popover,
} from "react-aria-components";
import { isEdtf } from "@/lib/platform/dates/partial-date";
import { useScripts } from "./use-scripts";

type Attributes = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };
type Words = { open: string; previous: string; next: string; clear: string };
type Props = { attributes: Attributes; label: string; day: string; typed: string; className: string; words: Words };

const small =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-box border border-border bg-surface px-2";

/** A day, by parts or from a calendar whose week begins on Monday. Without scripts it is a field to type the day in. */
export function DayPicker(props: Props) {
  const { attributes, typed, className, day } = props;
  const hasScripts = useScripts(attributes.id);
  const isWhole = day === "" || (day.length === 10 && isEdtf(day));
  if (hasScripts && isWhole) return <Picker {...props} />;
  return <input {...attributes} type="text" defaultValue={typed} autoComplete="off" className={className} />;
}

function Picker({ attributes, label, day, words }: Props) {
  const [value, setValue] = useState<CalendarDate | null>(day ? parseDate(day) : null);
  const { id, name, ...described } = attributes;
  function change(next: CalendarDate | null) {
    setValue(next);
    queueMicrotask(() => document.getElementById(id)?.dispatchEvent(new Event("input", { bubbles: true })));
  }
  return (
    <I18nProvider locale="fi-FI">
      <DatePicker aria-label={label} value={value} onChange={change} {...described}>
        <Group id={id} className="mt-1 flex flex-wrap items-center gap-2">
          <DateInput className="flex min-h-11 items-center rounded-box border border-border bg-surface px-3">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-box px-0.5 tabular-nums data-focused:bg-spruce data-focused:text-paper data-placeholder:text-soft"
              />
            )}
          </DateInput>
          <Button aria-label={words.open} className={small}>
            <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-none stroke-current stroke-2">
              <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />
            </svg>
          </Button>
          {value && (
            <Button slot={null} className={`${small} text-sm`} onPress={() => change(null)}>
              {words.clear}
            </Button>
          )}
        </Group>
        <Popover className="rounded-box border border-border bg-surface p-3">
          <Dialog>
            <Calendar firstDayOfWeek="mon">
              <div className="mb-2 flex items-center justify-between gap-3">
                <Button slot="previous" aria-label={words.previous} className={small}>
                  ‹
                </Button>
                <Heading className="text-base font-bold" />
                <Button slot="next" aria-label={words.next} className={small}>
                  ›
                </Button>
              </div>
              <CalendarGrid>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className="flex size-11 items-center justify-center rounded-box tabular-nums data-focus-visible:outline-3 data-focus-visible:outline-accent data-outside-month:hidden data-selected:bg-spruce data-selected:text-paper"
                  />
                )}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
      <input type="hidden" name={name} value={value ? value.toString() : ""} />
    </I18nProvider>
  );
}
