"use client";

import { useState, type ComponentProps } from "react";
import { RecordPicker } from "./record-picker";
import type { Pickable } from "./use-pickable";

type Props = ComponentProps<typeof RecordPicker>;

/** A field for the names of more records; with scripts, each that is picked becomes a box of its own. */
export function RecordAdder(props: Props) {
  const [added, setAdded] = useState<Pickable[]>([]);
  const { name, id } = props.attributes;
  function add(record: Pickable) {
    setAdded((before) => [...before.filter((one) => one.id !== record.id), record]);
    queueMicrotask(() => document.getElementById(id)?.dispatchEvent(new Event("input", { bubbles: true })));
  }
  return (
    <>
      <RecordPicker {...props} onPick={add} />
      <ul role="status" className="flex flex-wrap gap-x-6">
        {added.map((record) => (
          <li key={record.id}>
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name={name}
                value={record.id}
                defaultChecked
                className="size-6 shrink-0 accent-spruce"
              />
              {record.title}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
