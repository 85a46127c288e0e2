import { Clock, UserRoundCheck } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useDebounced } from "@/lib/debounced";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { type Party, parties, partyWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { PartyIcon } from "@/ui/PartyChip/PartyChip";
import { SearchField } from "@/ui/SearchField/SearchField";
import { Option, Select } from "@/ui/Select/Select";
import { useJob } from "./JobContext";
import { filterOf, statusesOf, toList, waitingOf, withoutFilter } from "./search";

/** What is shown: typed text, whose move it is, late ones, one's own. It stands in the address. */
export function FilterBar({ needsMe = true, children }: { needsMe?: boolean; children?: ReactNode }) {
  const { search, setSearch } = useJob();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.q ?? "");
  const settled = useDebounced(typed, 200);
  const inAddress = search.q ?? "";
  const sent = useRef(inAddress);

  // What is typed goes into the address; what comes from there (back, a cleared filter) goes into the field.
  useEffect(() => {
    const next = settled.trim();
    if (next === sent.current) return;
    sent.current = next;
    setSearch((before) => ({ ...before, q: next || undefined }), true);
  }, [settled, setSearch]);
  useEffect(() => {
    if (inAddress === sent.current) return;
    sent.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);

  useCommands([
    {
      id: "job:filter",
      title: t("Filter"),
      group: groups.here,
      keys: "/",
      words: t("search find"),
      run: () => input.current?.focus(),
    },
  ]);

  const filtered = filterOf(search) !== null || statusesOf(search).length > 0;
  return (
    <search className="flex shrink-0 items-center gap-2 overflow-x-auto px-2 pt-2 pb-1 [scrollbar-width:none] md:px-4">
      <SearchField
        label={t("Filter by name or headline")}
        placeholder={t("Filter")}
        inputRef={input}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed === "") input.current?.blur();
        }}
        className="w-48 shrink-0 max-md:w-36"
      />
      <Select<{ id: Party }, "multiple">
        label={t("Waiting for")}
        labelHidden
        look="quiet"
        selectionMode="multiple"
        placeholder={t("Waiting for")}
        value={waitingOf(search)}
        onChange={(chosen) => setSearch((before) => ({ ...before, waiting: toList(chosen.map(String)) }))}
        className="max-w-56 shrink-0"
      >
        {parties.map((party) => (
          <Option key={party} id={party} icon={<PartyIcon party={party} />}>
            {partyWord(party)}
          </Option>
        ))}
      </Select>
      {needsMe && (
        <Toggle
          icon={<UserRoundCheck />}
          isSelected={search.mine === true}
          onChange={(mine) => setSearch((before) => ({ ...before, mine: mine || undefined }))}
        >
          {t("Needs me")}
        </Toggle>
      )}
      <Toggle
        icon={<Clock />}
        isSelected={search.late === true}
        onChange={(late) => setSearch((before) => ({ ...before, late: late || undefined }))}
      >
        {t("Late")}
      </Toggle>
      {children}
      {filtered && (
        <Button variant="quiet" onPress={() => setSearch(withoutFilter)}>
          {t("Clear")}
        </Button>
      )}
    </search>
  );
}

function Toggle({
  icon,
  children,
  ...props
}: {
  icon: ReactNode;
  children: ReactNode;
  isSelected: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <ToggleButton
      {...props}
      className="inline-flex min-h-8 shrink-0 cursor-default items-center gap-1.5 rounded-md border border-line px-2 text-base whitespace-nowrap text-ink-2 transition hover:bg-hover hover:text-ink selected:border-accent selected:bg-accent-soft selected:text-accent-ink touch:min-h-10 [&_svg]:size-4"
    >
      {icon}
      {children}
    </ToggleButton>
  );
}
