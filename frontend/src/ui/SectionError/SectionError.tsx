import { CircleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { asRequestError, errorTitle } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { Button } from "../Button/Button";

/** What a section shows in its own place when it could not be loaded. */
export function SectionError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { code, message } = asRequestError(error);
  return (
    <div
      role="alert"
      className="m-2 flex items-start gap-3 rounded-lg border border-danger/40 bg-danger-soft p-4 text-base"
    >
      <CircleAlert className="mt-px size-4 shrink-0 text-danger" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{errorTitle(code)}</p>
        <p>{message}</p>
      </div>
      {onRetry && (
        <Button size="sm" onPress={onRetry}>
          {t("Try again")}
        </Button>
      )}
    </div>
  );
}

interface Props {
  children: ReactNode;
  /** Another value starts anew, e.g. the id of what is shown. */
  resetKey?: unknown;
  /** Stands in the place of the error, e.g. null for what nobody would miss. */
  fallback?: ReactNode;
}

/** Keeps a broken section from blanking the page. */
export class SectionBoundary extends Component<Props, { error: unknown; key: unknown }> {
  override state = { error: null as unknown, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { key: unknown }) {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey };
  }

  override render() {
    if (this.state.error !== null) {
      if (this.props.fallback !== undefined) return this.props.fallback;
      return <SectionError error={this.state.error} onRetry={() => this.setState({ error: null })} />;
    }
    return this.props.children;
  }
}
