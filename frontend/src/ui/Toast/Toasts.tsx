import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { t } from "@/lib/i18n";
import { notices, type Tone } from "@/lib/notices";
import { Button } from "../Button/Button";
import { cx } from "../cx";

const icons = { neutral: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };
const colours: Record<Tone, string> = {
  neutral: "text-ink-2",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** Where notices appear: bottom right, or across the bottom of a phone. F6 moves the focus there. */
export default function Toasts() {
  return (
    <ToastRegion
      queue={notices}
      className="fixed inset-x-4 bottom-4 z-50 flex flex-col-reverse gap-2 rounded-lg max-md:bottom-18 sm:left-auto sm:w-90"
    >
      {({ toast }) => {
        const { title, detail, tone = "neutral", action } = toast.content;
        const Icon = icons[tone];
        return (
          <Toast
            toast={toast}
            className="flex items-start gap-3 rounded-lg bg-raised p-3 text-base text-ink shadow-overlay transition duration-180 starting:translate-y-2 starting:opacity-0"
          >
            <Icon className={cx("mt-px size-4 shrink-0", colours[tone])} aria-hidden="true" />
            <ToastContent className="flex min-w-0 flex-1 flex-col">
              <Text slot="title" className="font-medium">
                {title}
              </Text>
              {detail && (
                <Text slot="description" className="text-ink-2">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action && (
              <Button
                size="sm"
                onPress={() => {
                  notices.close(toast.key);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <AriaButton
              slot="close"
              aria-label={t("Dismiss")}
              className="-m-1 grid size-6 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink touch:size-10"
            >
              <X className="size-4" aria-hidden="true" />
            </AriaButton>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
