import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { RelayEnvironmentProvider } from "react-relay";
import { locale } from "@/lib/i18n";
import { createEnvironment } from "@/lib/relay/environment";
import { onSignedOut } from "@/lib/relay/network";
import { leave } from "@/lib/session";

const environment = createEnvironment();
onSignedOut(leave);

/** What every page stands on: its language, its locale, its data. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale={locale}>
      <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>
    </I18nProvider>
  );
}
