"use client";

import { useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { usePickable, type Pickable } from "./use-pickable";
import { useScripts } from "./use-scripts";

type Attributes = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  attributes: Attributes;
  label: string;
  /** Where the portal tells what words could mean. */
  address: string;
  noun: string;
  className: string;
  /** What stands in the list while nothing fits the words. */
  empty: string;
  defaultText?: string;
  /** Told of what is picked; the field is then emptied for the next one. */
  onPick?: (picked: Pickable) => void;
  /** Names of the hidden fields that tell what was picked. */
  picked?: { idName: string; nameName: string; id: string; title: string };
};

/** A field for a record's name that offers records as one types. Without scripts it is a field for the name. */
export function RecordPicker(props: Props) {
  const { attributes, className, defaultText = "", picked } = props;
  const hasScripts = useScripts(attributes.id);
  if (hasScripts) return <Picker {...props} />;
  return (
    <>
      <input {...attributes} type="text" defaultValue={defaultText} autoComplete="off" className={className} />
      <Picked picked={picked} />
    </>
  );
}

function Picked({ picked }: Pick<Props, "picked">) {
  if (!picked?.id) return null;
  return (
    <>
      <input type="hidden" name={picked.idName} value={picked.id} />
      <input type="hidden" name={picked.nameName} value={picked.title} />
    </>
  );
}

function Picker({ attributes, label, address, noun, className, empty, defaultText = "", onPick, picked }: Props) {
  const [text, setText] = useState(defaultText);
  const [chosen, setChosen] = useState<Pickable>({ id: picked?.id ?? "", title: picked?.title ?? "" });
  const isSearching = text.trim() !== "" && text !== chosen.title;
  const found = usePickable(address, noun, isSearching ? text : "");
  const { id, name, ...described } = attributes;

  function pick(pickedId: unknown) {
    const record = found.find((candidate) => candidate.id === pickedId);
    if (!record) return;
    if (onPick) {
      onPick(record);
      setText("");
      return;
    }
    setChosen(record);
    setText(record.title);
    // The field is React's; the form's own listeners hear of it so.
    queueMicrotask(() => document.getElementById(id)?.dispatchEvent(new Event("input", { bubbles: true })));
  }

  return (
    <ComboBox
      aria-label={label}
      allowsCustomValue
      // While words are looked for, the list stands open for what comes; nothing to look for closes it.
      allowsEmptyCollection={isSearching}
      menuTrigger="input"
      items={found}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={pick}
    >
      <Input {...described} id={id} name={name} autoComplete="off" className={className} />
      {picked && <Picked picked={{ ...picked, id: chosen.id, title: chosen.title }} />}
      <Popover className="w-(--trigger-width) overflow-auto rounded-box border border-border bg-surface">
        <ListBox<Pickable> renderEmptyState={() => <p className="px-3 py-2 text-soft">{empty}</p>}>
          {({ id: recordId, title }) => (
            <ListBoxItem
              id={recordId}
              textValue={title}
              className="min-h-11 cursor-pointer px-3 py-2 data-focused:bg-spruce-wash data-focused:outline-3 data-focused:-outline-offset-3 data-focused:outline-accent"
            >
              {title} <span className="text-sm text-soft">{recordId}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
