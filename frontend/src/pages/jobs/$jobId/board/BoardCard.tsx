import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { pointerOutsideOfPreview } from "@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { ArrowRight, CircleSlash, Clock, EllipsisVertical, LogOut } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { graphql, useFragment } from "react-relay";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import { PartyChip } from "@/ui/PartyChip/PartyChip";
import { useJob } from "../JobContext";
import { useIsSelected } from "../selection";
import type { BoardCard_application$key } from "./__generated__/BoardCard_application.graphql";
import { useBoard, useBoardState } from "./boardState";
import { useIsHighlighted } from "./highlights";

/** The height that the virtual list counts with; the card's own layout fits it. */
export const cardHeight = 84;

/** What a drag carries. */
export interface CardDrag extends Record<string | symbol, unknown> {
  type: "application";
  ids: readonly string[];
  fromStepId: string;
}

export const isCardDrag = (data: Record<string | symbol, unknown>): data is CardDrag => data.type === "application";

/** One application on the board: who, for how long, what they do, whose move it is. */
export const BoardCard = memo(function BoardCard({ application: key }: { application: BoardCard_application$key }) {
  const application = useFragment(
    graphql`
      fragment BoardCard_application on Application {
        id
        version
        status
        stepId
        candidateId
        candidateName
        candidateHeadline
        daysInStep
        enteredStepAt
        dueAt
        late
        waitingOn
        canMove {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const { id, stepId, candidateName: name, candidateHeadline: headline, daysInStep, late, waitingOn } = application;
  const { selection, search } = useJob();
  const opened = search.panel === id;
  const { state, highlights, open, act } = useBoard();
  const selected = useIsSelected(selection, id);
  const highlighted = useIsHighlighted(highlights, id);
  const focused = useBoardState(state, (board) => board.focus() === id);
  const lifted = useBoardState(state, (board) => board.lift()?.ids.includes(id) ?? false);
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focused && state.takes(id)) ref.current?.focus({ preventScroll: true });
  });

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: (): CardDrag => ({
        type: "application",
        ids: selection.has(id) ? [...selection.ids()] : [id],
        fromStepId: stepId,
      }),
      onGenerateDragPreview({ nativeSetDragImage }) {
        const many = selection.has(id) ? selection.ids().size : 1;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: "12px", y: "8px" }),
          render({ container }) {
            const preview = document.createElement("div");
            preview.className =
              "max-w-60 truncate rounded-md border border-accent bg-raised px-3 py-2 text-base font-medium text-ink";
            preview.textContent = many > 1 ? t("{n} candidates", { n: many }) : name;
            container.append(preview);
          },
        });
      },
      onDragStart: () => state.setFocus(id),
    });
  }, [id, stepId, name, selection, state]);

  const days = daysInStep === 0 ? t("today") : t("{n} d", { n: formatNumber(daysInStep) });
  const spokenDays =
    daysInStep === 0
      ? t("in the step since today")
      : t("{n, plural, one {# day} other {# days}} in the step", { n: daysInStep });

  return (
    <div
      className={cx(
        "group/card relative h-[76px] rounded-md border bg-surface shadow-raised transition-colors",
        selected ? "border-accent bg-accent-soft" : "border-line hover:border-line-strong",
        opened && "border-accent ring-1 ring-accent",
        highlighted && "animate-arrive",
        lifted && "border-accent opacity-60 outline-2 outline-accent outline-dashed",
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a native button can't be dragged in Firefox */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the board answers the keys of its cards */}
      <div
        ref={ref}
        role="button"
        tabIndex={focused ? 0 : -1}
        aria-expanded={opened}
        data-card={id}
        onFocus={() => state.setFocus(id)}
        onClick={(event) => {
          if (event.shiftKey) state.extendTo(id);
          else if (event.metaKey || event.ctrlKey) selection.toggle(id);
          else open(id);
        }}
        className="flex h-full w-full cursor-default flex-col gap-0.5 rounded-md px-3 py-2 select-none"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate text-base font-medium">{name}</span>
          <span
            className={cx(
              "tabular inline-flex shrink-0 items-center gap-1 text-meta",
              late ? "font-medium text-danger" : "text-ink-2",
            )}
          >
            {late && <Clock className="size-3 self-center" aria-hidden="true" />}
            <span aria-hidden="true">{days}</span>
            <span className="sr-only">
              {spokenDays}
              {late && `, ${t("past the agreed time")}`}
            </span>
          </span>
        </span>
        <span className="truncate text-meta text-ink-2">{headline || "\u00a0"}</span>
        <PartyChip party={waitingOn} className="mt-auto mr-12" />
        {(selected || lifted) && (
          <span className="sr-only">
            {[selected && t("selected"), lifted && t("lifted")].filter(Boolean).join(", ")}
          </span>
        )}
      </div>
      <div
        className={cx(
          "absolute right-1 bottom-1 flex items-center gap-0.5 rounded-md transition-opacity group-hover/card:opacity-100 focus-within:opacity-100 touch:opacity-100",
          selected ? "bg-accent-soft" : "bg-surface",
          selected ? "opacity-100" : "opacity-0",
        )}
      >
        <Checkbox
          aria-label={t("Select {name}", { name })}
          isSelected={selected}
          onChange={() => selection.toggle(id)}
          excludeFromTabOrder
          className="items-center! px-1 touch:hidden"
        />
        <MenuTrigger>
          <IconButton label={t("Actions for {name}", { name })} excludeFromTabOrder className="size-6!">
            <EllipsisVertical />
          </IconButton>
          <Menu
            aria-label={t("Actions for {name}", { name })}
            placement="bottom end"
            onAction={(action) => act(id, action as "move")}
          >
            <MenuItem id="move" icon={<ArrowRight />} keys="m">
              {t("Move to…")}
            </MenuItem>
            <MenuItem id="reject" icon={<CircleSlash />} danger>
              {t("Reject…")}
            </MenuItem>
            <MenuItem id="withdraw" icon={<LogOut />}>
              {t("Candidate withdrew…")}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      </div>
    </div>
  );
});
