import { useState } from "react";
import type { Key } from "react-aria-components/ComboBox";
import { t } from "@/lib/i18n";
import { ComboBox, Option } from "@/ui/ComboBox/ComboBox";
import { Tag, TagGroup } from "@/ui/Tag/Tag";
import type { Mentioned } from "./mentions";
import { type Person, usePeople } from "./usePeople";

/** Names the people who may read a note. */
export function ReadersField({
  readers,
  onChange,
}: {
  readers: readonly Mentioned[];
  onChange: (readers: Mentioned[]) => void;
}) {
  const [typed, setTyped] = useState("");
  const found = usePeople(typed);
  const people = found.filter((person) => !readers.some((reader) => reader.id === person.id));

  const add = (key: Key | null) => {
    const person = people.find((p) => p.id === key);
    if (!person) return;
    onChange([...readers, { id: person.id, name: person.name }]);
    setTyped("");
  };

  return (
    <div className="flex flex-col gap-1">
      <ComboBox<Person>
        label={t("Who may read it, besides you")}
        placeholder={t("Type a name")}
        items={people}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={add}
        allowsEmptyCollection
      >
        {(person) => (
          <Option id={person.id} description={person.title || person.email}>
            {person.name}
          </Option>
        )}
      </ComboBox>
      {readers.length > 0 && (
        <TagGroup
          label={t("Readers")}
          labelHidden
          items={readers}
          onRemove={(keys) => onChange(readers.filter((reader) => !keys.has(reader.id)))}
        >
          {(reader) => <Tag id={reader.id}>{reader.name}</Tag>}
        </TagGroup>
      )}
    </div>
  );
}
